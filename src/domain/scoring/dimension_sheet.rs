//! Everything that is calculated about one dimension.

use super::aggregate::{Aggregated, Part, Term};
use super::case::Case;
use super::ground::Ground;
use super::level::Leveled;
use super::question_sheet::QuestionSheet;
use super::scale::medians;
use crate::domain::number::Number;
use crate::domain::questionnaire::{Aggregate, Dimension};

/// The figures of a dimension with what they were made of.
#[derive(Debug)]
pub(crate) struct DimensionSheet<'a> {
    pub dimension: &'a Dimension,
    /// Places of its own questions.
    pub questions: Vec<usize>,
    /// Places of its child dimensions.
    pub children: Vec<usize>,
    pub aggregated: Aggregated,
    pub leveled: Leveled,
    /// Medians of the votes on its own questions by place of the role, on the questionnaire's scale (rule 9).
    pub by_role: Vec<Option<Number>>,
}

/// The sheets of all dimensions, in order. Children stand after their parents, so the last is calculated first.
pub(crate) fn sheets<'a>(
    ground: &Ground<'a>,
    questions: &[QuestionSheet<'a>],
) -> Vec<DimensionSheet<'a>> {
    let mut sheets = empty(ground, questions);
    let worths: Vec<_> = questions.iter().map(|own| own.worth.as_ref()).collect();
    let case = Case {
        sheets: questions,
        worths: &worths,
    };
    for place in (0..sheets.len()).rev() {
        let aggregated = aggregated(ground, &sheets, place, questions);
        let within = within(&sheets, &sheets[place]);
        let sheet = &mut sheets[place];
        sheet.leveled = Leveled::of(
            ground.questionnaire,
            sheet.dimension,
            aggregated.score(),
            case,
            &within,
        );
        sheet.by_role = by_role(ground, &sheet.questions, questions);
        sheet.aggregated = aggregated;
    }
    sheets
}

fn empty<'a>(ground: &Ground<'a>, questions: &[QuestionSheet<'a>]) -> Vec<DimensionSheet<'a>> {
    let mut sheets: Vec<_> = (ground.questionnaire.dimensions.iter())
        .map(|dimension| DimensionSheet {
            dimension,
            questions: Vec::new(),
            children: Vec::new(),
            aggregated: Aggregated::of(dimension.aggregate, Vec::new()),
            leveled: Leveled::None,
            by_role: Vec::new(),
        })
        .collect();
    for (place, question) in questions.iter().enumerate() {
        sheets[question.dimension].questions.push(place);
    }
    for (place, parent) in ground.parents.iter().enumerate() {
        if let Some(parent) = *parent {
            sheets[parent].children.push(place);
        }
    }
    sheets
}

fn aggregated(
    ground: &Ground<'_>,
    sheets: &[DimensionSheet<'_>],
    place: usize,
    questions: &[QuestionSheet<'_>],
) -> Aggregated {
    let sheet = &sheets[place];
    let how = sheet.dimension.aggregate;
    let own =
        (sheet.questions.iter()).filter_map(|&place| question_term(ground, how, place, questions));
    let children = (sheet.children.iter()).filter_map(|&place| dimension_term(place, sheets));
    Aggregated::of(how, own.chain(children).collect())
}

/// What a question puts in: raw figures into a sum, those on the questionnaire's scale otherwise (rules 3 and 4).
pub(crate) fn question_term(
    ground: &Ground<'_>,
    how: Aggregate,
    place: usize,
    questions: &[QuestionSheet<'_>],
) -> Option<Term> {
    let sheet = &questions[place];
    let raw = how == Aggregate::Sum;
    let worth = sheet.worth.as_ref();
    let interval = if raw {
        &sheet.raw_interval
    } else {
        &sheet.interval
    };
    // A target stands on the questionnaire's scale; beside raw values it has to become one.
    let target = sheet.target.as_ref().map(|target| target.value);
    Some(Term {
        part: Part::Question(place),
        weight: sheet.question.weight.clone(),
        value: worth.map(|worth| worth.entering(how).clone()),
        interval: interval.clone()?,
        coverage: if worth.is_some() {
            Number::ONE
        } else {
            Number::ZERO
        },
        target: target.map(|target| {
            if raw {
                ground.base.map(&sheet.own, target)
            } else {
                target.clone()
            }
        }),
    })
}

/// What a dimension puts into the one above it, rateable or not.
pub(crate) fn dimension_term(place: usize, sheets: &[DimensionSheet<'_>]) -> Option<Term> {
    let DimensionSheet {
        dimension,
        aggregated,
        ..
    } = &sheets[place];
    Some(Term {
        part: Part::Dimension(place),
        weight: dimension.weight.clone(),
        value: aggregated.value.clone(),
        interval: aggregated.interval.clone()?,
        coverage: aggregated.coverage.clone()?,
        target: aggregated.target.clone(),
    })
}

/// Places of all questions of a dimension and its descendants, in the order of the questionnaire.
pub(crate) fn within(sheets: &[DimensionSheet<'_>], sheet: &DimensionSheet<'_>) -> Vec<usize> {
    let mut open = vec![sheet];
    let mut found = Vec::new();
    while let Some(sheet) = open.pop() {
        found.extend(&sheet.questions);
        open.extend(sheet.children.iter().map(|&child| &sheets[child]));
    }
    found.sort_unstable();
    found
}

/// Each role's median over all its votes on the questions that apply.
fn by_role(
    ground: &Ground<'_>,
    own: &[usize],
    questions: &[QuestionSheet<'_>],
) -> Vec<Option<Number>> {
    let applicable = own
        .iter()
        .map(|&place| &questions[place])
        .filter(|sheet| sheet.applies());
    let votes = applicable.flat_map(|sheet| {
        let map = |value: &Number| sheet.own.map(&ground.base, value);
        (sheet.standing.rising.iter()).filter_map(move |(value, role)| Some(((*role)?, map(value))))
    });
    medians(ground.room.roles.len(), votes)
}
