//! What is proposed, what was decided, and what that would change.

use super::profile::dash;
use super::{Basis, json};
use crate::domain::assessment::{Decision, OwnAction, PlanEntry};
use crate::domain::recommendations::{Ranked, Wave, fact_id};
use crate::domain::scoring::DimensionScore;
use crate::wording::actions as words;
use crate::wording::{figures, findings};
use serde::Serialize;

/// Everything about actions.
#[derive(Clone, Debug, Serialize)]
pub struct Plan {
    /// All that apply, in order.
    pub actions: Vec<Action>,
    /// What to do first, for page one: what is accepted, then what is undecided in the first wave; five at most.
    pub first: Vec<First>,
    /// How many more are accepted than `first` has room for.
    pub more_accepted: usize,
    /// The same by wave; only waves that hold any.
    pub waves: Vec<WaveActions>,
    /// Places that are as good as equal: `1–5`, `6 and 7`.
    pub ties: Vec<String>,
    /// Every decision that was taken.
    pub decisions: Vec<Decided>,
    /// Actions the questionnaire does not know.
    pub own_actions: Vec<Own>,
    /// What the accepted ones would change; only dimensions that do.
    pub what_if: Vec<Change>,
    /// How many are accepted.
    pub accepted: usize,
    /// How many of the first wave have nobody who answers for them.
    pub unowned: usize,
    /// How many are not decided, own ones among them.
    pub undecided: usize,
    /// How many "establish the fact" are among them.
    pub open_facts: usize,
}

/// An action of page one.
#[derive(Clone, Debug, Serialize)]
pub struct First {
    /// Starts with a verb.
    pub title: String,
    /// When and what was decided, in words: `now, accepted`.
    pub mark: String,
    /// Why it stands here; empty for own actions.
    pub reason: String,
    /// The person who owns it; empty where nobody does.
    pub owner: String,
    /// Until when; empty where not set.
    pub due: String,
    /// Whether it is accepted.
    pub accepted: bool,
}

/// The actions of one wave.
#[derive(Clone, Debug, Serialize)]
pub struct WaveActions {
    /// Its name and months, as a heading.
    pub heading: String,
    /// Its actions in order.
    pub actions: Vec<Action>,
}

/// One recommendation in its place.
#[derive(Clone, Debug, Serialize)]
pub struct Action {
    /// Place from 1.
    pub place: usize,
    /// Its id.
    pub id: String,
    /// Starts with a verb.
    pub title: String,
    /// Markdown: what to do; empty for "establish the fact".
    pub text: String,
    /// Id of its question.
    pub question: String,
    /// The question.
    pub question_text: String,
    /// Title of the question's dimension.
    pub dimension: String,
    /// Id of the question's dimension.
    pub dimension_id: String,
    /// Why it stands here.
    pub reason: String,
    /// Size in words.
    pub effort: String,
    /// Benefit in words.
    pub impact: String,
    /// When, in words.
    pub wave: String,
    /// The same whatever the language: `now`, `next` or `later`.
    pub wave_key: Wave,
    /// Whether it is small, effective, possible at once and not put off.
    pub quick_win: bool,
    /// The person who owns it; empty where nobody does.
    pub owner: String,
    /// Who usually owns it; may be empty.
    pub usual_owner: String,
    /// Until when; empty where not set.
    pub due: String,
    /// Places of what comes before: `1 and 3`; empty where nothing does.
    pub after: String,
    /// What was decided, in words.
    pub decision: String,
    /// The same whatever the language: `open`, `accepted` or `deferred`.
    pub status: &'static str,
    /// Whether anything was decided.
    pub decided: bool,
    /// Markdown.
    pub note: String,
    /// What it alone adds to the score of its dimension; a dash where that cannot be said.
    pub gain: String,
    /// How sure its place is: `in the first five in 93 % of cases`; empty where that was not worked out, or never.
    pub first_five: String,
}

/// A decision.
#[derive(Clone, Debug, Serialize)]
pub struct Decided {
    /// Which.
    pub id: String,
    /// What it is.
    pub title: String,
    /// What was decided, in words, with the reason for a refusal.
    pub decision: String,
    /// The same whatever the language: `accepted`, `deferred`, `done` or `rejected`.
    pub status: &'static str,
    /// Why it was refused; may be empty.
    pub reason: String,
    /// A person; may be empty.
    pub owner: String,
    /// Until when; may be empty.
    pub due: String,
    /// Markdown.
    pub note: String,
}

/// An action of the room's own.
#[derive(Clone, Debug, Serialize)]
pub struct Own {
    /// Its id.
    pub id: String,
    /// Starts with a verb.
    pub title: String,
    /// Markdown.
    pub text: String,
    /// Id of the question it is about; may be empty.
    pub question: String,
    /// What was decided, in words.
    pub decision: String,
    /// The same whatever the language: `open`, `accepted`, `deferred`, `done` or `rejected`.
    pub status: &'static str,
    /// A person; may be empty.
    pub owner: String,
    /// Until when; may be empty.
    pub due: String,
    /// Markdown.
    pub note: String,
}

/// A dimension before and after.
#[derive(Clone, Debug, Serialize)]
pub struct Change {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Score today.
    pub score_before: String,
    /// Score after.
    pub score_after: String,
    /// Level today.
    pub level_before: String,
    /// Level after.
    pub level_after: String,
}

pub(super) fn plan(basis: Basis<'_>) -> Plan {
    let now = |ranked: &&Ranked| ranked.wave == Wave::Now;
    let (first, more_accepted) = first(basis);
    let own_undecided = basis.assessment.own_actions.iter().filter(|own| {
        let entry = basis.assessment.plan_entry(&own.id);
        entry.decision.is_none()
    });
    let entry = |ranked: &Ranked| basis.assessment.plan_entry(&ranked.id);
    let first_wave = basis.ranked.iter().filter(now);
    let undecided = || {
        let ranked = basis.ranked.iter();
        ranked.filter(|own| entry(own).decision.is_none())
    };
    Plan {
        actions: basis.ranked.iter().map(|own| action(basis, own)).collect(),
        first,
        more_accepted,
        waves: [Wave::Now, Wave::Next, Wave::Later]
            .into_iter()
            .filter_map(|wave| wave_actions(basis, wave))
            .collect(),
        ties: ties(basis),
        decisions: decisions(basis),
        own_actions: basis
            .assessment
            .own_actions
            .iter()
            .map(|own| own_action(basis, own))
            .collect(),
        what_if: what_if(basis),
        accepted: accepted(basis),
        unowned: first_wave
            .filter(|own| entry(own).owner.trim().is_empty())
            .count(),
        undecided: undecided().count() + own_undecided.count(),
        open_facts: undecided().filter(|own| own.fact).count(),
    }
}

/// How many actions page one has room for.
const FIRST: usize = 5;

/// What to do first, and how many accepted actions are left out.
fn first(basis: Basis<'_>) -> (Vec<First>, usize) {
    let ranked = basis.ranked.iter().map(|own| first_ranked(basis, own));
    let own = basis.assessment.own_actions.iter();
    let own = own.map(|own| first_own(basis, own));
    let (accepted, open): (Vec<_>, Vec<_>) = ranked
        .chain(own)
        .flatten()
        .partition(|action: &First| action.accepted);
    let more = accepted.len().saturating_sub(FIRST);
    (accepted.into_iter().chain(open).take(FIRST).collect(), more)
}

/// None for what was put off, and for what is neither accepted nor due at once.
fn first_ranked(basis: Basis<'_>, ranked: &Ranked) -> Option<First> {
    let locale = basis.locale;
    let entry = basis.assessment.plan_entry(&ranked.id);
    let decision = entry.decision.as_ref();
    let accepted = decision == Some(&Decision::Accepted);
    let wave = words::wave(locale, ranked.wave);
    (accepted || decision.is_none() && ranked.wave == Wave::Now).then(|| First {
        title: words::title(locale, basis.questionnaire, ranked),
        mark: if accepted {
            format!("{wave}, {}", words::decision(locale, decision))
        } else {
            wave
        },
        reason: words::reason(
            locale,
            basis.questionnaire,
            basis.scores,
            basis.ranked,
            ranked,
        ),
        due: due(basis, &entry),
        owner: entry.owner.clone(),
        accepted,
    })
}

fn first_own(basis: Basis<'_>, own: &OwnAction) -> Option<First> {
    let entry = basis.assessment.plan_entry(&own.id);
    (entry.decision == Some(Decision::Accepted)).then(|| First {
        title: own.title.clone(),
        mark: words::decision(basis.locale, entry.decision.as_ref()),
        reason: String::new(),
        due: due(basis, &entry),
        owner: entry.owner.clone(),
        accepted: true,
    })
}

fn wave_actions(basis: Basis<'_>, wave: Wave) -> Option<WaveActions> {
    let actions: Vec<_> = basis
        .ranked
        .iter()
        .filter(|ranked| ranked.wave == wave)
        .map(|ranked| action(basis, ranked))
        .collect();
    (!actions.is_empty()).then(|| WaveActions {
        heading: words::horizon(basis.locale, wave),
        actions,
    })
}

fn action(basis: Basis<'_>, ranked: &Ranked) -> Action {
    let (locale, questionnaire) = (basis.locale, basis.questionnaire);
    let known = questionnaire.recommendation(&ranked.id);
    let (dimension, question) = questionnaire
        .questions()
        .find(|(_, own)| own.id == ranked.question)
        .unzip();
    let entry = basis.assessment.plan_entry(&ranked.id);
    let after = words::after_places(basis.ranked, ranked);
    Action {
        place: ranked.rank,
        id: ranked.id.to_string(),
        title: words::title(locale, questionnaire, ranked),
        text: known.map_or_else(String::new, |(_, own)| {
            own.text.get(basis.lang()).into_owned()
        }),
        question: ranked.question.to_string(),
        question_text: question
            .map_or_else(String::new, |own| own.text.get(basis.lang()).into_owned()),
        dimension: dimension
            .map_or_else(String::new, |own| own.title.get(basis.lang()).into_owned()),
        dimension_id: dimension.map_or_else(String::new, |own| own.id.to_string()),
        reason: words::reason(locale, questionnaire, basis.scores, basis.ranked, ranked),
        effort: words::effort(locale, ranked.effort),
        impact: words::impact(locale, ranked.impact),
        wave: words::wave(locale, ranked.wave),
        wave_key: ranked.wave,
        quick_win: words::is_quick_win(ranked),
        usual_owner: known
            .and_then(|(_, own)| own.owner.as_ref())
            .map_or_else(String::new, |id| questionnaire.owner_name(id, basis.lang())),
        due: due(basis, &entry),
        after: words::join(locale, &after),
        decision: words::decision(locale, entry.decision.as_ref()),
        status: status(entry.decision.as_ref()),
        decided: entry.decision.is_some(),
        gain: figures::score(locale, ranked.gain.as_ref()),
        first_five: (basis.robustness)
            .map_or_else(String::new, |own| findings::first_five(locale, own, ranked)),
        owner: entry.owner,
        note: entry.note,
    }
}

fn status(decision: Option<&Decision>) -> &'static str {
    decision.map_or("open", json::decision)
}

/// Until when, as people write it; empty where not set.
pub(super) fn due(basis: Basis<'_>, entry: &PlanEntry) -> String {
    entry
        .due
        .map_or_else(String::new, |date| basis.locale.date(date))
}

/// Places of every tie group with more than one member.
fn ties(basis: Basis<'_>) -> Vec<String> {
    let last = basis.ranked.iter().map(|own| own.tie_group).max();
    (1..=last.unwrap_or(0))
        .filter_map(|group| {
            let members = basis.ranked.iter().filter(|own| own.tie_group == group);
            let places: Vec<_> = members.map(|own| own.rank).collect();
            (places.len() > 1).then(|| runs(basis, &places))
        })
        .collect()
}

/// `1–5`, `6 and 7`, `3, 5 and 8`.
fn runs(basis: Basis<'_>, places: &[usize]) -> String {
    match places {
        [first, .., last] if places.len() > 2 && last - first + 1 == places.len() => {
            format!("{first}–{last}")
        }
        _ => {
            let places: Vec<_> = places.iter().map(ToString::to_string).collect();
            words::join(basis.locale, &places)
        }
    }
}

/// Decisions about the questionnaire's recommendations, in its order; own actions have a table of their own.
fn decisions(basis: Basis<'_>) -> Vec<Decided> {
    let mut ids: Vec<(String, String)> = Vec::new();
    for (_, question) in basis.questionnaire.questions() {
        for own in &question.recommendations {
            ids.push((own.id.to_string(), own.title.get(basis.lang()).into_owned()));
        }
        let title = crate::t!(
            basis.locale,
            "wording-fact-title",
            id = question.id.as_str()
        );
        ids.push((fact_id(question).to_string(), title));
    }
    ids.into_iter()
        .filter_map(|(id, title)| {
            let entry = basis.assessment.plan.get(id.as_str())?;
            entry.decision.as_ref()?;
            Some(Decided {
                decision: words::decision(basis.locale, entry.decision.as_ref()),
                status: status(entry.decision.as_ref()),
                reason: match &entry.decision {
                    Some(Decision::Rejected(reason)) => reason.clone(),
                    _ => String::new(),
                },
                owner: entry.owner.clone(),
                due: due(basis, entry),
                note: entry.note.clone(),
                id,
                title,
            })
        })
        .collect()
}

fn own_action(basis: Basis<'_>, own: &OwnAction) -> Own {
    let entry = basis.assessment.plan_entry(&own.id);
    Own {
        id: own.id.to_string(),
        title: own.title.clone(),
        text: own.text.clone(),
        question: own
            .question
            .as_ref()
            .map_or_else(String::new, ToString::to_string),
        decision: words::decision(basis.locale, entry.decision.as_ref()),
        status: status(entry.decision.as_ref()),
        due: due(basis, &entry),
        owner: entry.owner,
        note: entry.note,
    }
}

fn accepted(basis: Basis<'_>) -> usize {
    let is_accepted = |own: &&Ranked| {
        let entry = basis.assessment.plan.get(&own.id);
        entry.is_some_and(|entry| entry.decision == Some(Decision::Accepted))
    };
    basis.ranked.iter().filter(is_accepted).count()
}

fn what_if(basis: Basis<'_>) -> Vec<Change> {
    let Some(after) = basis.after else {
        return Vec::new();
    };
    basis
        .dimensions()
        .zip(&after.dimensions)
        .filter(|((_, before), after)| before.score != after.score || before.level != after.level)
        .map(|((dimension, before), after)| Change {
            id: dimension.id.to_string(),
            title: dimension.title.get(basis.lang()).into_owned(),
            score_before: score(basis, before),
            score_after: score(basis, after),
            level_before: dash(figures::level(basis.locale, basis.questionnaire, before)),
            level_after: dash(figures::level(basis.locale, basis.questionnaire, after)),
        })
        .collect()
}

fn score(basis: Basis<'_>, score: &DimensionScore) -> String {
    figures::score(basis.locale, score.score.as_ref())
}
