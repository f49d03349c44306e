//! The votes on a question and who gave them.

use crate::domain::assessment::{Answer, Assessment, Response, Vote};
use crate::domain::id::{ParticipantId, RoleId};
use crate::domain::number::Number;
use crate::domain::questionnaire::{Question, Questionnaire};
use crate::domain::sorting;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// One vote and what it counts.
#[derive(Debug)]
pub(crate) struct Ballot<'a> {
    pub participant: &'a ParticipantId,
    /// Place in [`Room::roles`]; none for somebody without a role.
    pub role: Option<usize>,
    pub vote: &'a Vote,
    pub counted: Counted,
    pub value: Option<Number>,
}

/// How a vote enters rule 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// It gives a value (or a text).
    Given,
    /// It says "don't know".
    DontKnow,
    /// It says "not applicable".
    NotApplicable,
    /// The question does not accept it: not counted.
    Invalid,
    /// Its participant no longer takes part: not counted.
    Removed,
}

/// Who takes part, in the order in which votes are kept.
#[derive(Debug)]
pub(crate) struct Room<'a> {
    people: BTreeMap<&'a ParticipantId, Option<usize>>,
    /// Roles in the order of the questionnaire, then others by key (rule 9).
    pub roles: Vec<&'a RoleId>,
}

impl<'a> Room<'a> {
    pub fn new(questionnaire: &'a Questionnaire, assessment: &'a Assessment) -> Self {
        let mut roles: Vec<_> = questionnaire.roles.iter().map(|role| &role.id).collect();
        let used = sorting::set(assessment.participants.iter().map(|own| &own.role));
        let others: Vec<_> = used
            .into_iter()
            .filter(|role| !role.is_empty() && !roles.contains(role))
            .collect();
        roles.extend(others);
        let place = |role: &RoleId| roles.iter().position(|own| *own == role);
        let people = assessment.participants.iter();
        Self {
            people: sorting::map(people.map(|own| (&own.id, place(&own.role)))),
            roles,
        }
    }

    /// The votes on one question; both sides are sorted by participant, so one walk finds everybody.
    pub fn ballots(
        &self,
        questionnaire: &Questionnaire,
        question: &Question,
        answer: &'a Answer,
    ) -> Vec<Ballot<'a>> {
        let mut people = self.people.iter().peekable();
        let ballot = |(participant, vote): (&'a ParticipantId, &'a Vote)| {
            let person = loop {
                match people.peek().map(|(id, _)| (**id).cmp(participant)) {
                    Some(Ordering::Less) => _ = people.next(),
                    Some(Ordering::Equal) => break people.next(),
                    Some(Ordering::Greater) | None => break None,
                }
            };
            let latest = vote.again.as_ref().unwrap_or(&vote.first);
            let (counted, value) = match person {
                Some(_) => count(questionnaire, question, latest),
                None => (Counted::Removed, None),
            };
            Ballot {
                participant,
                role: person.and_then(|(_, role)| *role),
                vote,
                counted,
                value,
            }
        };
        answer.votes.iter().map(ballot).collect()
    }
}

/// What a response counts on its own.
pub(crate) fn count(
    questionnaire: &Questionnaire,
    question: &Question,
    response: &Response,
) -> (Counted, Option<Number>) {
    match response {
        Response::DontKnow => (Counted::DontKnow, None),
        Response::NotApplicable(_) => (Counted::NotApplicable, None),
        Response::Given(input) => match question.value_of(questionnaire, input) {
            None if question.accepts(questionnaire, input).is_err() => (Counted::Invalid, None),
            value => (Counted::Given, value),
        },
    }
}
