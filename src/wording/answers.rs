//! Answers: states, values in words, evidence.

use super::figures;
use crate::domain::assessment::{Answer, Grade, Input, Response};
use crate::domain::condition::{Comparison, Condition, Term};
use crate::domain::id::QuestionId;
use crate::domain::number::Number;
use crate::domain::questionnaire::{CheckOption, Kind, Question, Questionnaire};
use crate::domain::scoring::State;
use crate::i18n::Locale;
use crate::t;
use crate::wording::visible::visible;

/// The state of a question.
pub fn state(locale: &Locale, state: State) -> String {
    match state {
        State::Answered => t!(locale, "wording-state-answered"),
        State::DontKnow => t!(locale, "wording-state-dont-know"),
        State::NotApplicable => t!(locale, "wording-state-not-applicable"),
        State::Open => t!(locale, "wording-state-open"),
        State::Hidden => t!(locale, "wording-state-hidden"),
    }
}

/// What an evidence grade means.
pub fn grade(locale: &Locale, grade: Grade) -> String {
    match grade {
        Grade::E0 => t!(locale, "wording-grade-e0"),
        Grade::E1 => t!(locale, "wording-grade-e1"),
        Grade::E2 => t!(locale, "wording-grade-e2"),
        Grade::E3 => t!(locale, "wording-grade-e3"),
    }
}

/// An evidence grade with its meaning: `E1 example told`; no grade counts as E0.
pub fn graded(locale: &Locale, own: Option<Grade>) -> String {
    let own = own.unwrap_or(Grade::E0);
    format!("{} {}", own.as_str(), grade(locale, own))
}

/// A response in a few words: `2 Isolated`, `Yes, for some`, `3.5%`, `don't know`, `not applicable: no shop`.
pub fn response(
    locale: &Locale,
    questionnaire: &Questionnaire,
    question: &Question,
    response: &Response,
) -> String {
    match response {
        Response::DontKnow => state(locale, State::DontKnow),
        Response::NotApplicable(reason) if reason.trim().is_empty() => {
            state(locale, State::NotApplicable)
        }
        Response::NotApplicable(reason) => {
            t!(
                locale,
                "wording-not-applicable-because",
                reason = reason.trim()
            )
        }
        Response::Given(input) => given(locale, questionnaire, question, input),
    }
}

fn given(
    locale: &Locale,
    questionnaire: &Questionnaire,
    question: &Question,
    input: &Input,
) -> String {
    match (input, &question.kind) {
        (Input::Number(number), Kind::Number { unit, .. }) => {
            locale.with_unit(number, &unit.get(locale.lang()))
        }
        (Input::Number(number), _) => value(locale, questionnaire, question, number),
        (Input::Options(chosen), Kind::Checklist { options, .. }) => {
            chosen_options(locale, options, |id| chosen.iter().any(|own| own == id))
        }
        (Input::Options(chosen), _) => {
            let ids: Vec<_> = chosen.iter().map(ToString::to_string).collect();
            ids.join(", ")
        }
        (Input::Text(text), _) => text.trim().to_owned(),
    }
}

fn chosen_options(
    locale: &Locale,
    options: &[CheckOption],
    is_chosen: impl Fn(&crate::domain::id::OptionId) -> bool,
) -> String {
    let texts: Vec<_> = options
        .iter()
        .filter(|option| is_chosen(&option.id))
        .map(|option| option.text.get(locale.lang()).into_owned())
        .collect();
    if texts.is_empty() {
        t!(locale, "wording-none-of-these")
    } else {
        texts.join("; ")
    }
}

/// A value of a question in a few words: `2 Isolated`, the option's text, or the number where it lies between options.
pub fn value(
    locale: &Locale,
    questionnaire: &Questionnaire,
    question: &Question,
    value: &Number,
) -> String {
    let number = locale.number(value);
    let name = match &question.kind {
        Kind::Level { .. } => figures::level_name(questionnaire, locale.lang(), value),
        Kind::Scale { options } => {
            let option = options.iter().find(|option| option.value == *value);
            return option.map_or(number, |option| option.text.get(locale.lang()).into_owned());
        }
        _ => None,
    };
    name.map_or(number.clone(), |name| format!("{number} {name}"))
}

/// What a value of a question means in full: the anchor of its level. None for other kinds and between levels.
pub fn anchor(
    locale: &Locale,
    questionnaire: &Questionnaire,
    question: &Question,
    value: &Number,
) -> Option<String> {
    let Kind::Level { anchors } = &question.kind else {
        return None;
    };
    let index = questionnaire
        .levels
        .iter()
        .position(|level| level.value == *value)?;
    let anchor = anchors.get(index)?.get(locale.lang()).into_owned();
    (!anchor.is_empty()).then_some(anchor)
}
/// What has to hold first: `CO3.2 at 3 Binding or higher`; anything else than that as it stands in the questionnaire.
pub fn requirement(
    locale: &Locale,
    questionnaire: &Questionnaire,
    condition: &Condition,
) -> String {
    let Condition::Compare(Term::Question(id), Comparison::GreaterOrEqual, Term::Number(least)) =
        condition
    else {
        return condition.to_string();
    };
    let question = questionnaire.question(id);
    let value = question.map_or_else(
        || locale.number(least),
        |own| value(locale, questionnaire, own, least),
    );
    t!(locale, "wording-at-least", id = id.as_str(), value = value)
}
/// What an edit changed of the answer to a question: its id, with the part if that is not the answer itself.
pub fn changed(locale: &Locale, id: &QuestionId, before: &Answer, after: &Answer) -> String {
    let id = id.as_str();
    if before.note != after.note {
        t!(locale, "undo-note", id = id)
    } else if before.grade != after.grade || before.evidence != after.evidence {
        t!(locale, "undo-evidence", id = id)
    } else if before.target != after.target {
        t!(locale, "undo-target", id = id)
    } else {
        id.to_owned()
    }
}

/// That two participants have the same name.
pub fn named_twice(locale: &Locale, name: &str) -> String {
    t!(
        locale,
        "participants-twice",
        name = visible(name).into_owned()
    )
}
