//! Conditions: their words, what they name, and whether they can hold at all.

use super::{Check, reach};
use crate::domain::condition::parse::{Located, Parsed, Reason, can_name, parse};
use crate::domain::condition::{Comparison, Term};
use crate::domain::number::{Number, NumberError};
use crate::domain::questionnaire::{Kind, Question};
use crate::format::fault::Fault;
use crate::format::reader::{Value, suggest};
use crate::i18n::Message;
use crate::msg;
use std::ops::Range;

pub(super) fn check(check: &mut Check<'_>) {
    for (view, _) in check.questions() {
        let recommendations = view.tables("recommendations");
        let requires = recommendations.iter().flat_map(|own| own.list("requires"));
        let own = view.list("requires").into_iter().chain(view.get("show_if"));
        for value in own.chain(requires) {
            condition(check, value);
        }
    }
    for tension in check.root.tables("tensions") {
        tension
            .get("when")
            .into_iter()
            .for_each(|value| condition(check, value));
    }
}

fn condition(check: &mut Check<'_>, value: Value<'_>) {
    let Some(text) = value.str().filter(|text| !text.trim().is_empty()) else {
        return;
    };
    match parse(text) {
        Err(error) => {
            let fault = Fault::error(value.place_within(error.at), reason(error.reason));
            check.faults.push(fault.hint(msg!("check-condition-hint")));
        }
        Ok(parsed) => meaning(check, value, &parsed),
    }
}

fn reason(reason: Reason) -> Message {
    match reason {
        Reason::Term => msg!("check-condition-term"),
        Reason::Comparison => msg!("check-condition-comparison"),
        Reason::End => msg!("check-condition-end"),
        Reason::Bracket => msg!("check-condition-bracket"),
        Reason::Quote => msg!("check-condition-quote"),
        Reason::Character => msg!("check-condition-character"),
        Reason::Number(NumberError::TooPrecise) => msg!("check-too-precise"),
        Reason::Number(_) => msg!("check-too-many-digits"),
        Reason::TooLong => msg!("check-condition-long"),
    }
}

fn meaning(check: &mut Check<'_>, value: Value<'_>, parsed: &Parsed) {
    let before = check.faults.errors();
    for comparison in &parsed.comparisons {
        for (term, at) in [&comparison.left, &comparison.right] {
            named(check, value, term, at);
        }
        compared(check, value, comparison);
    }
    if check.faults.errors() == before && !reach::can_hold(check, &parsed.condition) {
        let fault = Fault::error(value.place(), msg!("check-never-holds"));
        check
            .faults
            .push(fault.hint(msg!("check-never-holds-hint")));
    }
}

/// What a term names is there.
fn named(check: &mut Check<'_>, value: Value<'_>, term: &Term, at: &Range<usize>) {
    let (message, known) = match term {
        Term::Question(id) if !check.index.questions.contains_key(id.as_str()) => (
            msg!("check-unknown-question", id = id.as_str()),
            suggest(
                id,
                check
                    .index
                    .questions
                    .keys()
                    .copied()
                    .filter(|id| can_name(id)),
            ),
        ),
        Term::Profile(key) if !check.index.profile.contains_key(key.as_str()) => (
            msg!("check-unknown-profile", key = key.as_str()),
            suggest(key, check.index.profile.keys().copied()),
        ),
        _ => return,
    };
    let fault = Fault::error(value.place_within(at.clone()), message);
    check.faults.push(match known {
        Some(known) => fault.hint(msg!("check-did-you-mean", known = known)),
        None => fault,
    });
}

/// The two sides of a comparison fit.
fn compared(check: &mut Check<'_>, value: Value<'_>, comparison: &Located) {
    let whole = comparison.left.1.start..comparison.right.1.end;
    let fault = match (&comparison.left, &comparison.right) {
        ((Term::Number(_) | Term::Text(_), _), (Term::Number(_) | Term::Text(_), _)) => {
            Some((whole, msg!("check-compares-nothing")))
        }
        ((Term::Question(id), _), (other, at)) | ((other, at), (Term::Question(id), _)) => {
            let question = check.index.questions.get(id.as_str()).copied();
            question.and_then(|own| with_question(check, own, comparison.how, other, at))
        }
        ((Term::Profile(key), _), (other, at)) | ((other, at), (Term::Profile(key), _)) => {
            with_profile(check, key, other, at)
        }
    };
    if let Some((at, message)) = fault {
        check.error(value.place_within(at), message);
    }
}

/// Questions have numbers; `==` and `!=` name one that the question can take.
fn with_question(
    check: &Check<'_>,
    question: &Question,
    how: Comparison,
    other: &Term,
    at: &Range<usize>,
) -> Option<(Range<usize>, Message)> {
    let exact = matches!(how, Comparison::Equal | Comparison::NotEqual);
    let id = question.id.as_str();
    match other {
        _ if !question.is_scored() => Some((at.clone(), msg!("check-text-in-condition", id = id))),
        Term::Text(_) => Some((at.clone(), msg!("check-question-with-text", id = id))),
        Term::Number(number) if exact && !takes(check, question, number) => Some((
            at.clone(),
            msg!("check-no-value-of", id = id, value = number.to_decimal()),
        )),
        _ => None,
    }
}

fn takes(check: &Check<'_>, question: &Question, number: &Number) -> bool {
    match &question.kind {
        Kind::Checklist { bands, .. } if bands.is_empty() => {
            let (low, high) = question.scale_range(check.all);
            (low..=high).contains(number)
        }
        _ => {
            let mut steps = question.steps(check.all).peekable();
            steps.peek().is_none() || steps.any(|step| step == number)
        }
    }
}

/// Profile answers are the options there are.
fn with_profile(
    check: &Check<'_>,
    key: &str,
    other: &Term,
    at: &Range<usize>,
) -> Option<(Range<usize>, Message)> {
    let profile = check.index.profile.get(key)?;
    let options = || profile.options.iter().map(|(value, _)| value.as_str());
    match other {
        Term::Text(text) if !options().any(|own| own == text) => {
            let values: Vec<&str> = options().collect();
            let message = msg!(
                "check-no-option",
                key = key,
                value = text.as_str(),
                values = values.join(", ")
            );
            Some((at.clone(), message))
        }
        Term::Number(_) if !options().any(|own| own.parse::<Number>().is_ok()) => {
            Some((at.clone(), msg!("check-profile-with-number", key = key)))
        }
        _ => None,
    }
}
