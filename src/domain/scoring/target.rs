//! Targets of questions, and where a value stands beside its target (rule 10).

use super::ground::Ground;
use crate::domain::assessment::Answer;
use crate::domain::id::DimensionId;
use crate::domain::number::Number;
use crate::domain::questionnaire::Question;

/// Where a target stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TargetFrom {
    /// The room set it for this question.
    Answer,
    /// The room set it for this dimension: the question's own or one above it.
    Dimension(DimensionId),
    /// The room set it for everything.
    All,
    /// The question has it.
    Question,
    /// The questionnaire has it for essential questions.
    Essential,
    /// The questionnaire has it for all questions.
    Questionnaire,
}

/// A target with where it stands.
#[derive(Debug)]
pub(crate) struct Target<'a> {
    /// On the questionnaire's scale.
    pub value: &'a Number,
    pub from: TargetFrom,
}

/// How much `value` lacks to `target`; 0 where it lacks nothing.
pub(crate) fn gap(target: &Number, value: &Number) -> Number {
    (target - value).max(Number::ZERO)
}

/// How much of `value` lies above `target`: more than needed. None where nothing does.
pub(crate) fn surplus(target: &Number, value: &Number) -> Option<Number> {
    (value > target).then(|| value - target)
}

/// The most specific target of a question; none for texts.
pub(crate) fn target<'a>(
    ground: &Ground<'a>,
    (dimension, question): (usize, &'a Question),
    answer: Option<&'a Answer>,
) -> Option<Target<'a>> {
    if !question.is_scored() {
        return None;
    }
    let own = answer.and_then(|answer| answer.target.as_ref());
    own.map(|value| Target {
        value,
        from: TargetFrom::Answer,
    })
    .or_else(|| of_dimension(ground, dimension))
    .or_else(|| of_defaults(ground, question))
}

/// The target that the room set for the innermost dimension.
fn of_dimension<'a>(ground: &Ground<'a>, dimension: usize) -> Option<Target<'a>> {
    let targets = &ground.assessment.targets.dimensions;
    ground.above(dimension).find_map(|above| {
        let value = targets.get(above.id.as_str())?;
        let from = TargetFrom::Dimension(above.id.clone());
        Some(Target { value, from })
    })
}

fn of_defaults<'a>(ground: &Ground<'a>, question: &'a Question) -> Option<Target<'a>> {
    let questionnaire = ground.questionnaire;
    let essential = questionnaire
        .target_essential
        .as_ref()
        .filter(|_| question.essential);
    let all = [
        (ground.assessment.targets.all.as_ref(), TargetFrom::All),
        (question.target.as_ref(), TargetFrom::Question),
        (essential, TargetFrom::Essential),
        (questionnaire.target.as_ref(), TargetFrom::Questionnaire),
    ];
    all.into_iter().find_map(|(value, from)| {
        Some(Target {
            value: value?,
            from,
        })
    })
}
