//! How dimensions hang together and how they are scored.

use super::Check;
use super::scale::off_scale;
use crate::domain::number::Number;
use crate::domain::questionnaire::{Aggregate, Dimension, LevelRule, Question};
use crate::format::fault::Fault;
use crate::format::reader::{TableView, suggest};
use crate::msg;
use std::collections::{HashMap, HashSet};

pub(super) fn check(check: &mut Check<'_>) {
    for (view, dimension) in check.dimensions() {
        parent(check, view, dimension);
        if dimension.aggregate == Aggregate::Sum {
            sum(check, view, dimension);
        }
    }
    staged(check);
    if check.own.score == Some(Aggregate::Sum) {
        overall_sum(check);
    }
}

/// A parent is there; whether dimensions contain each other is told with the other cycles.
fn parent(check: &mut Check<'_>, view: TableView<'_>, dimension: &Dimension) {
    let Some(parent) = dimension.parent.as_deref() else {
        return;
    };
    if check.index.dimensions.contains_key(parent) {
        return;
    }
    let message = msg!("check-unknown-dimension", id = parent);
    let fault = Fault::error(view.place_of("parent"), message);
    let known = suggest(parent, check.index.dimensions.keys().copied());
    check.faults.push(match known {
        Some(known) => fault.hint(msg!("check-did-you-mean", known = known)),
        None => fault,
    });
}

/// Sums add raw values, so every scale has to start at 0.
fn sum(check: &mut Check<'_>, view: TableView<'_>, dimension: &Dimension) {
    let questions = view
        .tables("questions")
        .into_iter()
        .zip(&dimension.questions);
    for (own, question) in questions.filter(|(_, question)| question.is_scored()) {
        if question.scale_range(check.all).0 != Number::ZERO {
            let fault = Fault::error(view.place_of("aggregate"), msg!("check-sum"))
                .hint(msg!("check-sum-hint"))
                .also(own.place_of("id"), msg!("check-label-sum"));
            check.faults.push(fault);
        }
    }
    let children = check
        .own
        .dimensions
        .iter()
        .filter(|own| own.parent == Some(dimension.id.clone()));
    if children.count() > 0 && !starts_at_zero(check) {
        let fault = Fault::error(view.place_of("aggregate"), msg!("check-sum"));
        check.faults.push(fault.hint(msg!("check-sum-scale-hint")));
    }
}

fn overall_sum(check: &mut Check<'_>) {
    if !starts_at_zero(check) {
        let fault = Fault::error(check.root.place_of("score"), msg!("check-sum"));
        check.faults.push(fault.hint(msg!("check-sum-scale-hint")));
    }
}

/// Whether the questionnaire's scale, on which dimensions are scored, starts at 0.
fn starts_at_zero(check: &Check<'_>) -> bool {
    let lowest = check.own.levels.iter().map(|level| &level.value).min();
    lowest.is_none_or(|lowest| *lowest == Number::ZERO)
}

/// A staged dimension looks at the questions of those below it too (rule 7).
fn staged(check: &mut Check<'_>) {
    let dimensions = check.dimensions();
    let children = children(&dimensions);
    let (mut without_stage, mut told) = (Vec::new(), HashSet::new());
    for (place, (view, dimension)) in dimensions.iter().enumerate() {
        if dimension.level == LevelRule::Staged {
            let questions = within(&dimensions, &children, place);
            if stages(check, *view, &questions) {
                let mut missing =
                    |own: &Question| own.stage.is_none() && told.insert(own.id.clone());
                without_stage.extend(questions.into_iter().filter(|(_, own)| missing(own)));
            }
        } else if view.has("passes") {
            let message = msg!("check-passes-not-staged");
            check.error_with(view.place_of("passes"), message, msg!("check-passes-hint"));
        }
    }
    for (own, _) in without_stage {
        let fault = Fault::warning(own.place_of("id"), msg!("check-without-stage"));
        check.faults.push(fault);
    }
}

/// A dimension with its place in the file.
type Grouped<'a> = (TableView<'a>, &'a Dimension);
/// A question with its place in the file.
type Asked<'a> = (TableView<'a>, &'a Question);

/// The places of each dimension's children.
fn children(dimensions: &[Grouped<'_>]) -> Vec<Vec<usize>> {
    let places: HashMap<&str, usize> = (dimensions.iter().enumerate())
        .map(|(place, (_, own))| (own.id.as_str(), place))
        .collect();
    let mut children = vec![Vec::new(); dimensions.len()];
    for (place, (_, own)) in dimensions.iter().enumerate() {
        if let Some(&parent) = own.parent.as_deref().and_then(|own| places.get(own)) {
            children[parent].push(place);
        }
    }
    children
}

/// The scored questions of a dimension and of all below it. Dimensions that contain each other are told elsewhere; here
/// they come to an end.
fn within<'a>(dimensions: &[Grouped<'a>], children: &[Vec<usize>], top: usize) -> Vec<Asked<'a>> {
    let mut open = vec![top];
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    while let Some(place) = open.pop().filter(|place| seen.insert(*place)) {
        let (view, dimension) = dimensions[place];
        let questions = view.tables("questions").into_iter();
        let scored = (questions.zip(&dimension.questions)).filter(|(_, own)| own.is_scored());
        found.extend(scored);
        open.extend(&children[place]);
    }
    found
}

/// Checks the stages of `questions` and what passes; whether there are any.
fn stages(check: &mut Check<'_>, view: TableView<'_>, questions: &[Asked<'_>]) -> bool {
    let stages: HashSet<u32> = questions.iter().filter_map(|(_, own)| own.stage).collect();
    let Some(last) = stages.iter().max() else {
        check.error(view.place_of("level"), msg!("check-no-stages"));
        return false;
    };
    for gap in (1..*last).filter(|stage| !stages.contains(stage)) {
        let message = msg!("check-stage-gap", stage = gap.to_string());
        check
            .faults
            .push(Fault::warning(view.place_of("level"), message));
    }
    if let Some(passes) = view.number("passes") {
        let mut counting = questions.iter().filter(|(_, own)| own.stage.is_some());
        counting.any(|(own, question)| passes_outside(check, view, *own, question, &passes));
    }
    true
}

/// Reports a value to pass that a question cannot have, or has with every answer.
fn passes_outside(
    check: &mut Check<'_>,
    view: TableView<'_>,
    own: TableView<'_>,
    question: &Question,
    passes: &Number,
) -> bool {
    let (low, high) = question.scale_range(check.all);
    if *passes > low && *passes <= high {
        return false;
    }
    let fault = Fault::error(view.place_of("passes"), off_scale(passes, &low, &high))
        .hint(msg!("check-passes-scale-hint"))
        .also(own.place_of("id"), msg!("check-label-this-question"));
    check.faults.push(fault);
    true
}
