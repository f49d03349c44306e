//! Lines about dimensions and recommendations.

use super::words::{Words, aggregate, effort, impact, month};
use super::{Sample, text};
use crate::domain::number::Number;
use crate::domain::questionnaire::{
    Aggregate, Dimension, Effort, Impact, LevelRule, Recommendation, Requirement,
};

impl Sample {
    /// `action ID lifts n [effort S] [impact M] [months 0 3] [owner KEY] [needs ID n]…`.
    pub(super) fn action(&mut self, words: &mut Words<'_>) {
        let mut own = Recommendation {
            id: words.word().into(),
            title: text(""),
            text: text(""),
            lifts_to: Number::ZERO,
            effort: Effort::S,
            impact: Impact::M,
            months: (0, 3),
            owner: None,
            requires: Vec::new(),
        };
        while let Some(word) = words.next() {
            match word {
                "lifts" => own.lifts_to = words.number(),
                "effort" => own.effort = effort(words.word()),
                "impact" => own.impact = impact(words.word()),
                "months" => own.months = (month(words), month(words)),
                "owner" => own.owner = Some(words.word().into()),
                "needs" => own.requires.push(Requirement {
                    question: words.word().into(),
                    at_least: words.number(),
                }),
                other => panic!("{other} in an action"),
            }
        }
        let dimension = self
            .questionnaire
            .dimensions
            .last_mut()
            .expect("a dimension before");
        let question = dimension.questions.last_mut().expect("a question before");
        question.recommendations.push(own);
    }
}

/// `dimension ID [in PARENT] [weight n] [AGGREGATE] [LEVEL RULE] [passes n]`.
pub(super) fn dimension(words: &mut Words<'_>) -> Dimension {
    let mut own = Dimension {
        id: words.word().into(),
        title: text(""),
        description: text(""),
        why: text(""),
        weight: Number::ONE,
        parent: None,
        aggregate: Aggregate::Mean,
        level: LevelRule::Gated,
        passes: None,
        questions: Vec::new(),
    };
    while let Some(word) = words.next() {
        match word {
            "in" => own.parent = Some(words.word().into()),
            "weight" => own.weight = words.number(),
            "passes" => own.passes = Some(words.number()),
            "gated" => own.level = LevelRule::Gated,
            "floor" => own.level = LevelRule::Floor,
            "staged" => own.level = LevelRule::Staged,
            "none" => own.level = LevelRule::None,
            other => {
                own.aggregate =
                    aggregate(other).unwrap_or_else(|| panic!("{other} in a dimension"));
            }
        }
    }
    own
}
