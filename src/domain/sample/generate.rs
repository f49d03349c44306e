//! Any questionnaire, with any room and plan, for properties.

use super::answers::{Draft, draft};
use super::questions::{check_options, question};
use super::{Sample, assessment, levels, questionnaire, text};
use crate::domain::assessment::{Decision, Edit, Participant, PlanEntry};
use crate::domain::number::Number;
use crate::domain::questionnaire::{
    Aggregate, Band, Choice, Dimension, Effort, Impact, Kind, LevelRule, Question, Recommendation,
    Requirement,
};
use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Which aggregates a questionnaire may have.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Sums {
    /// All but sums.
    Never,
    /// Nothing but sums, with all scales from 0.
    Only,
    /// All, with all scales from 0.
    Mixed,
}

pub(super) fn one<T: Clone + std::fmt::Debug + 'static>(
    items: &[T],
) -> impl Strategy<Value = T> + use<T> {
    select(items.to_vec())
}

fn decimals(items: &[&'static str]) -> impl Strategy<Value = Number> + use<> {
    texts(items).prop_map(super::number)
}

pub(super) fn texts(items: &[&'static str]) -> impl Strategy<Value = &'static str> + use<> {
    select(items.to_vec())
}

/// Questionnaires of one to five dimensions in any nesting, with answers, votes, evidence, targets and plans.
pub(crate) fn sample(sums: Sums) -> impl Strategy<Value = Sample> {
    let dimensions = vec(
        (dimension(sums), vec(question_and_answer(sums), 0..5)),
        1..6,
    );
    let aggregate = of(aggregate(sums));
    let target = (weighted(0.8, 1_u32..5), weighted(0.3, 1_u32..5));
    (dimensions, aggregate, target, room(), any::<bool>()).prop_map(
        move |(dimensions, aggregate, targets, participants, strict)| {
            let mut questionnaire = questionnaire();
            if !matches!(sums, Sums::Never) {
                questionnaire.levels = levels(&[0_u32, 1, 2, 4].map(Number::from));
            }
            questionnaire.score = aggregate;
            questionnaire.target = targets.0.map(Number::from);
            questionnaire.target_essential = targets.1.map(Number::from);
            let mut assessment = assessment();
            assessment.participants = participants;
            assessment.meta.strict_evidence = strict;
            let mut sample = Sample {
                questionnaire,
                assessment,
            };
            for (dimension, questions) in dimensions {
                sample.add(dimension, questions);
            }
            sample
        },
    )
}

/// A dimension and, if any, which of those before it is its parent.
type Nested = (Dimension, Option<Index>);
/// A question with its recommendations, what they require, what was decided about them, and the answer.
type Asked = (Question, Vec<Advised>, Option<Draft>);
type Advised = (Recommendation, Vec<(Index, Number)>, PlanEntry);

impl Sample {
    fn add(&mut self, (mut dimension, parent): Nested, questions: Vec<Asked>) {
        let before = &self.questionnaire.dimensions;
        let place = before.len();
        dimension.id = format!("D{place}").into();
        dimension.parent = parent
            .filter(|_| place > 0)
            .map(|parent| before[parent.index(place)].id.clone());
        self.questionnaire.dimensions.push(dimension);
        for (number, asked) in questions.into_iter().enumerate() {
            self.add_question(format!("Q{place}.{number}"), asked);
        }
    }

    /// Requirements name only questions that stand before, so that there are no circles.
    fn add_question(&mut self, id: String, (mut question, advised, draft): Asked) {
        let before: Vec<_> = self
            .questionnaire
            .questions()
            .map(|(_, own)| own.id.clone())
            .collect();
        for (number, (mut own, requires, entry)) in advised.into_iter().enumerate() {
            own.id = format!("{id}-{number}").into();
            own.requires = (requires.into_iter())
                .filter(|_| !before.is_empty())
                .map(|(index, at_least)| Requirement {
                    question: before[index.index(before.len())].clone(),
                    at_least,
                })
                .collect();
            self.assessment.apply(Edit::Plan(own.id.clone(), entry));
            question.recommendations.push(own);
        }
        question.id = id.into();
        if let Some(draft) = draft {
            let answer = draft.answer(&self.questionnaire, &question);
            self.assessment
                .apply(Edit::Answer(question.id.clone(), answer));
        }
        let dimension = self.questionnaire.dimensions.last_mut();
        dimension.expect("one was pushed").questions.push(question);
    }
}

fn aggregate(sums: Sums) -> impl Strategy<Value = Aggregate> {
    use Aggregate::{Max, Mean, Min, Sum};
    one(match sums {
        Sums::Never => &[Mean, Mean, Min, Max],
        Sums::Only => &[Sum],
        Sums::Mixed => &[Mean, Min, Max, Sum],
    })
}

fn dimension(sums: Sums) -> impl Strategy<Value = Nested> {
    use LevelRule::{Floor, Gated, None, Staged};
    let weight = decimals(&["0.5", "1", "3"]);
    let level = one(&[Gated, Gated, Floor, Staged, None]);
    (weight, aggregate(sums), level, of(any::<Index>())).prop_map(
        |(weight, aggregate, level, parent)| {
            let own = Dimension {
                id: "".into(),
                title: text(""),
                description: text(""),
                why: text(""),
                weight,
                parent: Option::None,
                aggregate,
                level,
                passes: Option::None,
                questions: Vec::new(),
            };
            (own, parent)
        },
    )
}

fn kind(sums: Sums) -> impl Strategy<Value = Kind> {
    let choice = |value: u32| Choice {
        value: value.into(),
        text: text(""),
    };
    let lowest = if matches!(sums, Sums::Never) { 2 } else { 0 };
    let band = |below: Option<u32>, value: u32| Band {
        below: below.map(Into::into),
        value: value.into(),
    };
    prop_oneof![
        3 => Just(Kind::Level { anchors: Vec::new() }),
        1 => (lowest + 1..lowest + 7).prop_map(move |last| Kind::Scale {
            options: (lowest..=last).map(choice).collect(),
        }),
        1 => (vec(1_u32..4, 1..4), any::<bool>()).prop_map(move |(values, banded)| Kind::Checklist {
            options: check_options(&values.into_iter().map(Number::from).collect::<Vec<_>>()),
            bands: if banded { vec![band(Some(2), 0), band(Some(4), 3), band(None, 5)] } else { Vec::new() },
        }),
        1 => Just(Kind::Number {
            unit: text(""),
            bands: vec![band(Some(2), 5), band(Some(5), 3), band(Some(9), 1), band(None, 0)],
        }),
        1 => Just(Kind::Text),
    ]
}

fn question_and_answer(sums: Sums) -> impl Strategy<Value = Asked> {
    let weight = decimals(&["0.25", "1", "2", "3"]);
    let stage = weighted(0.5, 1_u32..4);
    (
        kind(sums),
        weight,
        weighted(0.3, Just(())),
        stage,
        vec(advised(), 0..4),
        of(draft()),
    )
        .prop_map(|(kind, weight, essential, stage, advised, draft)| {
            let own = Question {
                weight,
                stage,
                essential: essential.is_some(),
                ..question("", kind)
            };
            (own, advised, draft)
        })
}

fn advised() -> impl Strategy<Value = Advised> {
    use Effort::{L, M, S};
    let lifts_to = (1_u32..8).prop_map(Number::from);
    let owner = of(texts(&["cio", "cfo"]));
    let months = (0_u32..12, 0_u32..6);
    let requires = vec((any::<Index>(), (1_u32..6).prop_map(Number::from)), 0..3);
    let impact = one(&[Impact::L, Impact::M, Impact::H]);
    (
        lifts_to,
        one(&[S, M, L]),
        impact,
        owner,
        months,
        requires,
        plan_entry(),
    )
        .prop_map(
            |(lifts_to, effort, impact, owner, (start, length), requires, entry)| {
                let own = Recommendation {
                    id: "".into(),
                    title: text(""),
                    text: text(""),
                    lifts_to,
                    effort,
                    impact,
                    months: (start, start + length),
                    owner: owner.map(Into::into),
                    requires: Vec::new(),
                };
                (own, requires, entry)
            },
        )
}

pub(super) fn plan_entry() -> impl Strategy<Value = PlanEntry> {
    let decision = one(&[
        Decision::Accepted,
        Decision::Rejected("no".to_owned()),
        Decision::Deferred,
        Decision::Done,
    ]);
    (weighted(0.3, decision), weighted(0.2, 1_u32..9)).prop_map(|(decision, place)| PlanEntry {
        decision,
        place,
        ..PlanEntry::default()
    })
}

pub(super) fn room() -> impl Strategy<Value = Vec<Participant>> {
    vec(texts(&["it", "sales", ""]), 0..5).prop_map(|roles| {
        let person = |(id, role): (&str, &str)| Participant {
            id: id.into(),
            name: id.to_owned(),
            role: role.into(),
        };
        ["a", "b", "c", "d"]
            .into_iter()
            .zip(roles)
            .map(person)
            .collect()
    })
}
