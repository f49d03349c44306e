//! Recommendations: size, time, decisions, and why one stands where it stands.

use crate::domain::assessment::Decision;
use crate::domain::number::Number;
use crate::domain::questionnaire::{Effort, Impact, Questionnaire};
use crate::domain::recommendations::{Ranked, Wave};
use crate::domain::scoring::{Scores, State};
use crate::i18n::Locale;
use crate::t;
use std::fmt::Display;

/// `small`, `medium`, `large`.
pub fn effort(locale: &Locale, effort: Effort) -> String {
    match effort {
        Effort::S => t!(locale, "wording-effort-s"),
        Effort::M => t!(locale, "wording-effort-m"),
        Effort::L => t!(locale, "wording-effort-l"),
    }
}

/// `low`, `medium`, `high`.
pub fn impact(locale: &Locale, impact: Impact) -> String {
    match impact {
        Impact::L => t!(locale, "wording-impact-l"),
        Impact::M => t!(locale, "wording-impact-m"),
        Impact::H => t!(locale, "wording-impact-h"),
    }
}

/// `now`, `next`, `later`.
pub fn wave(locale: &Locale, wave: Wave) -> String {
    match wave {
        Wave::Now => t!(locale, "wording-wave-now"),
        Wave::Next => t!(locale, "wording-wave-next"),
        Wave::Later => t!(locale, "wording-wave-later"),
    }
}

/// Whether to call it a quick win: one that is small and effective (rule 15), and that nobody put off.
pub fn is_quick_win(ranked: &Ranked) -> bool {
    ranked.quick_win && ranked.wave == Wave::Now
}

/// A wave with its months, as a heading.
pub fn horizon(locale: &Locale, wave: Wave) -> String {
    match wave {
        Wave::Now => t!(locale, "wording-horizon-now"),
        Wave::Next => t!(locale, "wording-horizon-next"),
        Wave::Later => t!(locale, "wording-horizon-later"),
    }
}

/// What was decided, with the reason for a refusal; `open` where nothing was.
pub fn decision(locale: &Locale, decision: Option<&Decision>) -> String {
    match decision {
        None => t!(locale, "wording-decision-open"),
        Some(Decision::Accepted) => t!(locale, "wording-decision-accepted"),
        Some(Decision::Deferred) => t!(locale, "wording-decision-deferred"),
        Some(Decision::Done) => t!(locale, "wording-decision-done"),
        Some(Decision::Rejected(reason)) if reason.trim().is_empty() => {
            t!(locale, "wording-decision-rejected")
        }
        Some(Decision::Rejected(reason)) => t!(
            locale,
            "wording-decision-rejected-because",
            reason = reason.trim()
        ),
    }
}

/// The title of a recommendation; the built-in "establish the fact" names its question.
pub fn title(locale: &Locale, questionnaire: &Questionnaire, ranked: &Ranked) -> String {
    if let Some((_, own)) = questionnaire.recommendation(&ranked.id) {
        own.title.get(locale.lang()).into_owned()
    } else {
        t!(locale, "wording-fact-title", id = ranked.question.as_str())
    }
}

/// Why nothing is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNone {
    /// Nothing is answered yet.
    Unanswered,
    /// No target is set.
    Untargeted,
    /// Every answer reaches its target.
    Reached,
}

impl WhyNone {
    /// The reason, where the list of recommendations is empty.
    pub fn of(scores: &Scores) -> Self {
        let questions = || scores.dimensions.iter().flat_map(|own| &own.questions);
        if !questions().any(|own| own.state == State::Answered) {
            Self::Unanswered
        } else if questions().any(|own| own.target.is_some()) {
            Self::Reached
        } else {
            Self::Untargeted
        }
    }

    /// The sentence.
    pub fn message(self, locale: &Locale) -> String {
        match self {
            Self::Unanswered => t!(locale, "wording-no-actions-unanswered"),
            Self::Untargeted => t!(locale, "wording-no-actions-untargeted"),
            Self::Reached => t!(locale, "wording-no-actions-reached"),
        }
    }
}

/// Why a recommendation stands where it stands: "lifts CO3.3 from 1 to 3; it caps its dimension; 3 others wait for it".
/// `all` is the whole list it stands in.
pub fn reason(
    locale: &Locale,
    questionnaire: &Questionnaire,
    scores: &Scores,
    all: &[Ranked],
    ranked: &Ranked,
) -> String {
    let parts = [
        Some(lift(locale, questionnaire, scores, ranked)),
        ranked
            .factors
            .caps
            .then(|| t!(locale, "wording-reason-caps")),
        waiting(locale, ranked),
        after(locale, all, ranked),
        needs(locale, ranked),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

fn lift(
    locale: &Locale,
    questionnaire: &Questionnaire,
    scores: &Scores,
    ranked: &Ranked,
) -> String {
    let id = ranked.question.as_str();
    let lift = questionnaire
        .recommendation(&ranked.id)
        .zip(value_of(scores, id));
    let Some(((_, own), from)) = lift else {
        return t!(locale, "wording-reason-fact", id = id);
    };
    t!(
        locale,
        "wording-reason-lift",
        id = id,
        from = locale.number(from),
        to = locale.number(&own.lifts_to)
    )
}

fn value_of<'a>(scores: &'a Scores, id: &str) -> Option<&'a Number> {
    scores
        .dimensions
        .iter()
        .flat_map(|dimension| &dimension.questions)
        .find(|question| question.id.as_str() == id)?
        .value
        .as_ref()
}

fn waiting(locale: &Locale, ranked: &Ranked) -> Option<String> {
    let count = ranked.unlocks.len();
    (count > 0).then(|| t!(locale, "wording-reason-waiting", count = count))
}

fn after(locale: &Locale, all: &[Ranked], ranked: &Ranked) -> Option<String> {
    let places = after_places(all, ranked);
    let list = join(locale, &places);
    (!places.is_empty()).then(|| {
        t!(
            locale,
            "wording-reason-after",
            count = places.len(),
            places = list
        )
    })
}

/// Places of the recommendations that come before `ranked` because it needs them.
pub fn after_places(all: &[Ranked], ranked: &Ranked) -> Vec<String> {
    let mut places: Vec<_> = all
        .iter()
        .filter(|other| ranked.after.contains(&other.id))
        .map(|other| other.rank)
        .collect();
    places.sort_unstable();
    places.iter().map(ToString::to_string).collect()
}

fn needs(locale: &Locale, ranked: &Ranked) -> Option<String> {
    let needs: Vec<_> = ranked
        .needs
        .iter()
        .map(|need| format!("{} ≥ {}", need.question, locale.number(&need.at_least)))
        .collect();
    (!needs.is_empty()).then(|| t!(locale, "wording-reason-needs", needs = join(locale, &needs)))
}

/// `a`, `a and b`, `a, b and c`.
pub fn join<T: Display>(locale: &Locale, items: &[T]) -> String {
    let items: Vec<_> = items.iter().map(ToString::to_string).collect();
    match &items[..] {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => t!(
            locale,
            "wording-and",
            first = first.join(", "),
            last = last.as_str()
        ),
    }
}
