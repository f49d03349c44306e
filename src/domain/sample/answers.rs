//! Any answers and any changes, for properties.

use super::Sample;
use super::generate::{one, plan_entry, room, texts};
use crate::domain::assessment::{
    Answer, Assessment, Edit, Grade, Input, Meta, OwnAction, Response, Targets, Vote,
};
use crate::domain::number::Number;
use crate::domain::questionnaire::{Kind, Question, Questionnaire};
use proptest::collection::{btree_map, vec};
use proptest::option::{of, weighted};
use proptest::prelude::*;
use proptest::sample::Index;

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
