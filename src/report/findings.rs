//! What stands out: strengths, gaps, contradictions, what nobody knew.

use super::actions::due;
use super::profile::grade_of;
use super::{Asked, Basis};
use crate::domain::number::Number;
use crate::domain::questionnaire::{Kind, Question};
use crate::domain::recommendations::fact_id;
use crate::domain::scoring::State;
use crate::domain::sorting;
use crate::t;
use crate::wording::actions::join;
use crate::wording::{answers, figures};
use serde::Serialize;
use std::cmp::Reverse;

/// An answered question beside its target.
#[derive(Clone, Debug, Serialize)]
pub struct Finding {
    /// Its id.
    pub id: String,
    /// The question.
    pub text: String,
    /// Title of its dimension.
    pub dimension: String,
    /// Id of its dimension.
    pub dimension_id: String,
    /// Its value in words, marked where its evidence is still missing: `2 Isolated`; for other kinds than levels `3.7: By e-mail`.
    pub value: String,
    /// What that value means; empty where there is no text for it.
    pub meaning: String,
    /// Its interval.
    pub interval: String,
    /// Its evidence grade: `E2`.
    pub grade: String,
    /// The same with its meaning.
    pub evidence: String,
    /// Its target.
    pub target: String,
    /// What the target means; empty where there is no text for it.
    pub target_meaning: String,
    /// Target minus value.
    pub gap: String,
    /// What is above the target: `2 more`; empty where nothing is.
    pub surplus: String,
    /// Whether it holds down the level of its dimension when low.
    pub essential: bool,
    /// What follows from the gap: what it holds up, what waits for it; may be empty.
    pub consequence: String,
    /// Markdown: what was noted; may be empty.
    pub note: String,
}

/// A question nobody could answer.
#[derive(Clone, Debug, Serialize)]
pub struct Unknown {
    /// Its id.
    pub id: String,
    /// The question.
    pub text: String,
    /// What to ask to see; may be empty.
    pub evidence: String,
    /// Roles that could know; empty: anybody.
    pub who: String,
    /// The person who establishes it; empty where nobody does.
    pub owner: String,
    /// Until when; empty where not set.
    pub due: String,
}

pub(super) fn strengths(basis: Basis<'_>) -> Vec<Finding> {
    let mut found: Vec<_> = answered(basis)
        .filter(|own| is_strength(basis, *own))
        .collect();
    sorting::by_key(&mut found, |asked| {
        let grade = grade_of(basis, *asked);
        Reverse((
            !asked.score.provisional,
            asked.score.mapped.clone(),
            grade,
            asked.question.weight.clone(),
        ))
    });
    found.iter().map(|asked| finding(basis, *asked)).collect()
}

pub(super) fn gaps(basis: Basis<'_>) -> Vec<Finding> {
    let mut found: Vec<_> = answered(basis)
        .filter(|asked| {
            asked
                .score
                .gap
                .as_ref()
                .is_some_and(|gap| *gap > Number::ZERO)
        })
        .collect();
    sorting::by_key(&mut found, |asked| {
        let gap = asked.score.gap.clone().unwrap_or(Number::ZERO);
        Reverse((&gap * &asked.question.weight, asked.question.essential))
    });
    found.iter().map(|asked| finding(basis, *asked)).collect()
}

pub(super) fn tensions(basis: Basis<'_>) -> Vec<String> {
    basis
        .questionnaire
        .tensions
        .iter()
        .filter(|tension| basis.scores.tensions.contains(&tension.id))
        .map(|tension| tension.text.get(basis.lang()).into_owned())
        .collect()
}

pub(super) fn unknown(basis: Basis<'_>) -> Vec<Unknown> {
    basis
        .questions()
        .filter(|asked| asked.score.state == State::DontKnow)
        .map(|asked| unknown_question(basis, asked.question))
        .collect()
}

fn unknown_question(basis: Basis<'_>, question: &Question) -> Unknown {
    let entry = basis.assessment.plan_entry(&fact_id(question));
    Unknown {
        id: question.id.to_string(),
        text: question.text.get(basis.lang()).into_owned(),
        evidence: question.evidence.get(basis.lang()).into_owned(),
        who: who(basis, question),
        due: due(basis, &entry),
        owner: entry.owner,
    }
}

fn who(basis: Basis<'_>, question: &Question) -> String {
    let names: Vec<_> = question
        .audience
        .iter()
        .map(|role| basis.questionnaire.role_name(role, basis.lang()))
        .collect();
    names.join(", ")
}

fn answered(basis: Basis<'_>) -> impl Iterator<Item = Asked<'_>> {
    basis
        .questions()
        .filter(|asked| asked.score.state == State::Answered && asked.score.mapped.is_some())
}

/// At its target, or in the upper half of the scale where it has none.
fn is_strength(basis: Basis<'_>, asked: Asked<'_>) -> bool {
    let Some(value) = &asked.score.mapped else {
        return false;
    };
    match &asked.score.target {
        Some(target) => value >= target,
        None => *value > middle(basis),
    }
}

fn middle(basis: Basis<'_>) -> Number {
    let levels = &basis.questionnaire.levels;
    let ends = levels.first().zip(levels.last());
    ends.map_or(Number::ZERO, |(low, high)| {
        (&low.value + &high.value) / Number::from(2u32)
    })
}

fn finding(basis: Basis<'_>, asked: Asked<'_>) -> Finding {
    let Asked {
        dimension,
        question,
        score,
        ..
    } = asked;
    let (locale, questionnaire) = (basis.locale, basis.questionnaire);
    let value = score.value.clone().unwrap_or(Number::ZERO);
    let meaning = |value| answers::anchor(locale, questionnaire, question, value);
    Finding {
        id: question.id.to_string(),
        text: question.text.get(basis.lang()).into_owned(),
        dimension: dimension.title.get(basis.lang()).into_owned(),
        dimension_id: dimension.id.to_string(),
        value: value_in_words(basis, asked, &value),
        meaning: meaning(&value).unwrap_or_default(),
        interval: figures::interval(locale, score.interval.as_ref()),
        grade: grade_of(basis, asked).map_or_else(String::new, |own| own.as_str().to_owned()),
        evidence: answers::graded(locale, grade_of(basis, asked)),
        target: figures::value(locale, score.target.as_ref()),
        target_meaning: score.target.as_ref().and_then(meaning).unwrap_or_default(),
        gap: figures::value(locale, score.gap.as_ref()),
        surplus: figures::more(locale, score.surplus()).unwrap_or_default(),
        essential: question.essential,
        consequence: consequence(basis, asked),
        note: basis.assessment.answer(&question.id).note,
    }
}

/// The value in words, with a mark where its evidence is still missing.
fn value_in_words(basis: Basis<'_>, asked: Asked<'_>, value: &Number) -> String {
    let value = plain_value(basis, asked, value);
    if asked.score.provisional {
        t!(basis.locale, "report-value-provisional", value = value)
    } else {
        value
    }
}

/// The value on the questionnaire's scale, and what was answered where that scale is another.
fn plain_value(basis: Basis<'_>, asked: Asked<'_>, value: &Number) -> String {
    let (locale, questionnaire) = (basis.locale, basis.questionnaire);
    let own = answers::value(locale, questionnaire, asked.question, value);
    if matches!(asked.question.kind, Kind::Level { .. }) {
        return own;
    }
    let answer = basis.assessment.answers.get(&asked.question.id);
    let own = match answer.and_then(|answer| answer.agreed.as_ref()) {
        Some(agreed) => answers::response(locale, questionnaire, asked.question, agreed),
        None => own,
    };
    let mapped = figures::score(locale, asked.score.mapped.as_ref());
    format!("{mapped}: {own}")
}

/// What the figures know of the consequence: the level held down, and the recommendations that wait.
fn consequence(basis: Basis<'_>, asked: Asked<'_>) -> String {
    let locale = basis.locale;
    let mut parts = Vec::new();
    if asked.figures.capped_by.contains(&asked.question.id) {
        parts.push(t!(
            locale,
            "report-holds-down",
            dimension = asked.dimension.title.get(basis.lang()).into_owned(),
            level = figures::level(locale, basis.questionnaire, asked.figures)
        ));
    }
    let waiting = waiting(basis, &asked.question.id);
    if !waiting.is_empty() {
        parts.push(t!(
            locale,
            "report-waits",
            count = waiting.len(),
            places = join(locale, &waiting)
        ));
    }
    parts.join(" ")
}

/// Places of the recommendations of other questions that wait for one of this question.
fn waiting(basis: Basis<'_>, question: &str) -> Vec<String> {
    let own = basis
        .ranked
        .iter()
        .filter(|ranked| ranked.question.as_str() == question);
    let unlocked: Vec<_> = own.flat_map(|ranked| &ranked.unlocks).collect();
    basis
        .ranked
        .iter()
        .filter(|ranked| ranked.question.as_str() != question && unlocked.contains(&&ranked.id))
        .map(|ranked| ranked.rank.to_string())
        .collect()
}
