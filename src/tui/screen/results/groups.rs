//! What profile and table have a row for: the dimensions, and the whole where it has a score.

use super::Item;
use super::plot::Mark;
use crate::domain::number::Number;
use crate::domain::questionnaire::LevelRule;
use crate::domain::scoring::{DimensionScore, Interval};
use crate::i18n::Locale;
use crate::t;
use crate::tui::model::{Model, Work};
use crate::wording::figures;
use crate::wording::visible::visible;

/// One row of figures, with its words.
#[derive(Debug)]
pub struct Group<'a> {
    /// What it is.
    pub item: Item,
    /// Its title behind the blanks of its depth.
    pub title: String,
    /// What is drawn on the scale.
    pub mark: Mark<'a>,
    /// How much is answered, 0 to 1.
    pub coverage: Option<&'a Number>,
    /// Its figures; none for the whole.
    pub score: Option<&'a DimensionScore>,
    /// What is to be said beside the figures: level and what caps it, why there is no score, how far votes are apart.
    pub remark: String,
}

/// All groups, the whole at the end.
pub fn groups<'a>(model: &Model, work: &'a Work) -> Vec<Group<'a>> {
    let scores = &work.figures().scores.dimensions;
    let dimensions = 0..work.questionnaire.dimensions.len().min(scores.len());
    let mut groups: Vec<Group> = dimensions
        .map(|place| dimension(model, work, place))
        .collect();
    groups.extend(whole(model, work));
    groups
}

fn dimension<'a>(model: &Model, work: &'a Work, place: usize) -> Group<'a> {
    let own = &work.questionnaire.dimensions[place];
    let score = &work.figures().scores.dimensions[place];
    let indent = "  ".repeat(depth(work, place));
    Group {
        item: Item::Dimension(place),
        title: format!("{indent}{}", visible(&own.title.get(model.locale.lang()))),
        mark: mark(
            score.score.as_ref(),
            score.interval.as_ref(),
            score.target.as_ref(),
        ),
        coverage: score.coverage.as_ref(),
        score: Some(score),
        remark: remark(model, work, own.level, score),
    }
}

fn whole<'a>(model: &Model, work: &'a Work) -> Option<Group<'a>> {
    work.questionnaire.score?;
    let scores = &work.figures().scores;
    let missing = scores.score.is_none();
    let coverage = figures::coverage(&model.locale, scores.coverage.as_ref());
    Some(Group {
        item: Item::Whole,
        title: t!(model.locale, "results-whole"),
        mark: mark(scores.score.as_ref(), scores.interval.as_ref(), None),
        coverage: scores.coverage.as_ref(),
        score: None,
        remark: if missing {
            t!(model.locale, "wording-not-rateable", coverage = coverage)
        } else {
            String::new()
        },
    })
}

fn mark<'a>(
    score: Option<&'a Number>,
    interval: Option<&'a Interval>,
    target: Option<&'a Number>,
) -> Mark<'a> {
    Mark {
        score,
        interval,
        target,
    }
}

/// How many dimensions it lies within.
pub fn depth(work: &Work, place: usize) -> usize {
    let dimensions = &work.questionnaire.dimensions;
    let parent = |id: &str| work.questionnaire.dimension(id)?.parent.as_ref();
    std::iter::successors(dimensions[place].parent.as_ref(), |id| parent(id))
        .take(dimensions.len())
        .count()
}

fn remark(model: &Model, work: &Work, rule: LevelRule, score: &DimensionScore) -> String {
    let mut parts = vec![figures::level_line(
        &model.locale,
        &work.questionnaire,
        score,
    )];
    if rule == LevelRule::None {
        parts.extend(spread(&model.locale, score));
    }
    parts.retain(|part| !part.is_empty());
    visible(&parts.join(", ")).into_owned()
}

/// How far the votes on its questions are apart at most, where they are.
fn spread(locale: &Locale, score: &DimensionScore) -> Option<String> {
    let voted = score
        .questions
        .iter()
        .filter_map(|own| Some((own, own.agreement.as_ref()?)));
    let (question, agreement) = voted.rev().max_by_key(|(_, agreement)| &agreement.spread)?;
    let apart = agreement.spread > Number::ZERO;
    apart.then(|| {
        t!(
            locale,
            "results-spread",
            id = question.id.as_str(),
            spread = locale.number(&agreement.spread)
        )
    })
}
