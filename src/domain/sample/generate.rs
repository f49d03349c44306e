//! Any questionnaire with any answers, for properties.

use super::questions::{check_options, question};
use super::{Sample, assessment, levels, questionnaire, text};
use crate::domain::assessment::{
    Answer, Assessment, Decision, Edit, Grade, Input, Meta, OwnAction, Participant, PlanEntry,
    Response, Targets, Vote,
};
use crate::domain::number::Number;
use crate::domain::questionnaire::{
    Aggregate, Band, Choice, Dimension, Effort, Impact, Kind, LevelRule, Question, Questionnaire,
    Recommendation, Requirement,
};
use proptest::collection::{btree_map, vec};
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

fn one<T: Clone + std::fmt::Debug + 'static>(items: &[T]) -> impl Strategy<Value = T> + use<T> {
    select(items.to_vec())
}

fn decimals(items: &[&'static str]) -> impl Strategy<Value = Number> + use<> {
    texts(items).prop_map(|text| super::number(text))
}

fn texts(items: &[&'static str]) -> impl Strategy<Value = &'static str> + use<> {
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

fn plan_entry() -> impl Strategy<Value = PlanEntry> {
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

/// An answer before it is known which values the question takes.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    agreed: Option<Said>,
    grade: Option<Grade>,
    target: Option<u32>,
    votes: Vec<(&'static str, Said, Option<Said>)>,
}

/// A response whose value is one of those that the question takes.
#[derive(Clone, Debug)]
pub(crate) enum Said {
    Given(Index),
    DontKnow,
    NotApplicable,
}

pub(crate) fn said() -> impl Strategy<Value = Said> {
    prop_oneof![
        6 => any::<Index>().prop_map(Said::Given),
        1 => Just(Said::DontKnow),
        1 => Just(Said::NotApplicable),
    ]
}

/// Votes may come from `e`, who never takes part.
pub(crate) fn draft() -> impl Strategy<Value = Draft> {
    let votes = btree_map(
        texts(&["a", "b", "c", "d", "e"]),
        (said(), of(said())),
        0..5,
    );
    let grade = of(one(&Grade::ALL));
    (of(said()), grade, weighted(0.2, 1_u32..6), votes).prop_map(
        |(agreed, grade, target, votes)| Draft {
            agreed,
            grade,
            target,
            votes: votes
                .into_iter()
                .map(|(who, (first, again))| (who, first, again))
                .collect(),
        },
    )
}

impl Draft {
    pub fn answer(&self, questionnaire: &Questionnaire, question: &Question) -> Answer {
        let response = |said: &Said| said.response(questionnaire, question);
        let vote = |(who, first, again): &(&str, Said, Option<Said>)| {
            let vote = Vote {
                first: response(first),
                again: again.as_ref().map(response),
            };
            ((*who).into(), vote)
        };
        Answer {
            agreed: self.agreed.as_ref().map(response),
            grade: self.grade,
            target: self.target.map(Number::from),
            votes: self.votes.iter().map(vote).collect(),
            ..Answer::default()
        }
    }
}

impl Said {
    pub fn response(&self, questionnaire: &Questionnaire, question: &Question) -> Response {
        match self {
            Self::Given(index) => Response::Given(given(questionnaire, question, *index)),
            Self::DontKnow => Response::DontKnow,
            Self::NotApplicable => Response::NotApplicable("no such thing".to_owned()),
        }
    }
}

/// One of the inputs that the question accepts.
fn given(questionnaire: &Questionnaire, question: &Question, index: Index) -> Input {
    match &question.kind {
        Kind::Level { .. } | Kind::Scale { .. } => {
            let steps: Vec<_> = question.steps(questionnaire).collect();
            Input::Number(steps[index.index(steps.len())].clone())
        }
        Kind::Number { .. } => Input::Number(index.index(12).into()),
        Kind::Text => Input::Text("words".to_owned()),
        Kind::Checklist { options, .. } => {
            let chosen = index.index(1 << options.len());
            let picked = options
                .iter()
                .enumerate()
                .filter(|(bit, _)| chosen >> bit & 1 == 1);
            Input::Options(picked.map(|(_, option)| option.id.clone()).collect())
        }
    }
}

fn room() -> impl Strategy<Value = Vec<Participant>> {
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

/// Any change of `sample`.
pub(crate) fn edit(sample: &Sample) -> impl Strategy<Value = Edit> + use<> {
    let Sample { questionnaire, .. } = sample.clone();
    let count = questionnaire.questions().count();
    let answer = (any::<Index>(), of(draft())).prop_map(move |(index, draft)| {
        let id = format!("Q0.{}", index.index(count + 1));
        let question = questionnaire.question(&id);
        let answer = draft
            .zip(question)
            .map(|(draft, own)| draft.answer(&questionnaire, own));
        Edit::Answer(id.into(), answer.unwrap_or_default())
    });
    let plan = (0_u32..3, plan_entry())
        .prop_map(|(number, entry)| Edit::Plan(format!("Q0.0-{number}").into(), entry));
    let own = vec(texts(&["own-1", "own-2"]), 0..3).prop_map(|ids| {
        let action = |id: &str| OwnAction {
            id: id.into(),
            title: id.to_owned(),
            text: String::new(),
            question: None,
        };
        Edit::OwnActions(ids.into_iter().map(action).collect())
    });
    prop_oneof![
        4 => answer,
        2 => plan,
        1 => own,
        1 => of(1_u32..5).prop_map(|all| Edit::Targets(Targets {
            all: all.map(Into::into),
            ..Targets::default()
        })),
        1 => any::<bool>().prop_map(|strict| Edit::Meta(Meta {
            strict_evidence: strict,
            ..Meta::default()
        })),
        1 => room().prop_map(Edit::Participants),
        1 => texts(&["b2b", "b2c"]).prop_map(|own| Edit::Profile(
            [("business".to_owned(), own.to_owned())].into()
        )),
    ]
}

/// The same assessment with other names for everybody, in another order, and other words all over.
pub(crate) fn renamed(assessment: &Assessment) -> Assessment {
    let name = |id: &str| format!("{}-{id}", char::from(b'z' - id.as_bytes()[0] % 26));
    let mut renamed = assessment.clone();
    renamed.meta.organisation.push_str("Another");
    for person in &mut renamed.participants {
        person.id = name(&person.id).into();
        person.name.push('!');
    }
    for answer in renamed.answers.values_mut() {
        answer.note.push_str("a note");
        let votes = std::mem::take(&mut answer.votes);
        answer.votes = votes
            .into_iter()
            .map(|(id, vote)| (name(&id).into(), vote))
            .collect();
    }
    renamed
}
