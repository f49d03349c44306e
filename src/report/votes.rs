//! Votes without names: distribution, spread, and roles of at least two people.

use super::Basis;
use crate::domain::assessment::{Response, Vote};
use crate::domain::id::RoleId;
use crate::domain::number::Number;
use crate::domain::questionnaire::Question;
use crate::domain::scoring::scale::median;
use crate::domain::scoring::{self, Advice};
use crate::domain::sorting;
use crate::t;
use crate::wording::agreement as words;
use serde::Serialize;
use std::cmp::Reverse;

/// How far the votes on one question lie apart.
#[derive(Clone, Debug, Serialize)]
pub struct Agreement {
    /// Its id.
    pub id: String,
    /// The question.
    pub text: String,
    /// Lowest and highest vote: `2–4`.
    pub range: String,
    /// Highest minus lowest vote.
    pub spread: String,
    /// Consensus between 0 and 1.
    pub consensus: String,
    /// Medians by role: `IT 4, Service 2`; roles of one person are taken together. May be empty.
    pub by_role: String,
    /// What to do about it.
    pub advice: String,
    /// Whether there is something to discuss.
    pub open: bool,
}

/// A vote with the role it came from.
struct Voice<'a> {
    role: &'a RoleId,
    value: Number,
}

pub(super) fn agreement(basis: Basis<'_>) -> Vec<Agreement> {
    let mut found: Vec<_> = basis
        .questions()
        .filter_map(|asked| Some((asked, asked.score.agreement.as_ref()?)))
        .filter(|(_, agreement)| agreement.votes > 1)
        .collect();
    sorting::by_key(&mut found, |(_, agreement)| Reverse(&agreement.spread));
    found
        .into_iter()
        .map(|(asked, agreement)| Agreement {
            id: asked.question.id.to_string(),
            text: asked.question.text.get(basis.lang()).into_owned(),
            range: range(basis, agreement),
            spread: basis.locale.number(&agreement.spread),
            consensus: words::consensus(basis.locale, agreement.consensus),
            by_role: by_role(basis, asked.question),
            advice: words::advice(basis.locale, agreement.advice),
            open: agreement.advice != Advice::Agree,
        })
        .collect()
}

/// All votes in order, without names: `1 · 2 · 2 · 4`, then how many could not say. Empty below two votes.
pub(super) fn distribution(basis: Basis<'_>, question: &Question) -> String {
    let (values, unknown) = (values(basis, question), unknown(basis, question));
    if values.len() + unknown < 2 {
        return String::new();
    }
    let mut parts: Vec<_> = values.iter().map(|own| basis.locale.number(own)).collect();
    if unknown > 0 {
        parts.push(t!(basis.locale, "report-votes-unknown", count = unknown));
    }
    parts.join(" · ")
}

/// The values of all votes, in order.
pub(super) fn values(basis: Basis<'_>, question: &Question) -> Vec<Number> {
    let voices = voices(basis, question).into_iter();
    let mut values: Vec<_> = voices.map(|voice| voice.value).collect();
    values.sort();
    values
}

/// How many could not say.
pub(super) fn unknown(basis: Basis<'_>, question: &Question) -> usize {
    responses(basis, question)
        .filter(|(_, response)| **response == Response::DontKnow)
        .count()
}

fn range(basis: Basis<'_>, agreement: &scoring::Agreement) -> String {
    let lowest = basis.locale.number(&agreement.lowest);
    if agreement.spread == Number::ZERO {
        return lowest;
    }
    let highest = &agreement.lowest + &agreement.spread;
    format!("{lowest}–{}", basis.locale.number(&highest))
}

/// Medians by role. One person alone would be recognised, so these roles are taken together, or left out if that is
/// still one person (rule 9).
fn by_role(basis: Basis<'_>, question: &Question) -> String {
    let mut groups: Vec<(&RoleId, Vec<Number>)> = Vec::new();
    for voice in voices(basis, question) {
        match groups.iter_mut().find(|(role, _)| *role == voice.role) {
            Some((_, values)) => values.push(voice.value),
            None => groups.push((voice.role, vec![voice.value])),
        }
    }
    let declared = &basis.questionnaire.roles;
    sorting::by_key(&mut groups, |(role, _)| {
        let place = declared.iter().position(|own| own.id == **role);
        (place.unwrap_or(declared.len()), *role)
    });
    let (single, several): (Vec<_>, Vec<_>) = groups
        .into_iter()
        .partition(|(_, values)| values.len() == 1);
    let mut parts: Vec<_> = several
        .into_iter()
        .filter_map(|(role, mut values)| {
            let name = basis.questionnaire.role_name(role, basis.lang());
            part(basis, &name, &mut values)
        })
        .collect();
    let mut others: Vec<_> = single.into_iter().flat_map(|(_, values)| values).collect();
    if others.len() > 1 {
        parts.extend(part(basis, &t!(basis.locale, "report-others"), &mut others));
    }
    parts.join(", ")
}

/// A role with its median; none without values.
fn part(basis: Basis<'_>, name: &str, values: &mut [Number]) -> Option<String> {
    let median = median(values)?;
    Some(format!("{name} {}", basis.locale.number(&median)))
}

fn voices<'a>(basis: Basis<'a>, question: &Question) -> Vec<Voice<'a>> {
    responses(basis, question)
        .filter_map(|(role, response)| match response {
            Response::Given(input) => Some(Voice {
                role,
                value: question.value_of(basis.questionnaire, input)?,
            }),
            _ => None,
        })
        .collect()
}

/// The latest vote of everybody who takes part.
fn responses<'a>(
    basis: Basis<'a>,
    question: &Question,
) -> impl Iterator<Item = (&'a RoleId, &'a Response)> {
    let answer = basis.assessment.answers.get(&question.id);
    let votes = answer.into_iter().flat_map(|own| &own.votes);
    votes.filter_map(move |(id, vote)| {
        let participant = basis.assessment.participant(id)?;
        Some((&participant.role, latest(vote)))
    })
}

fn latest(vote: &Vote) -> &Response {
    vote.again.as_ref().unwrap_or(&vote.first)
}
