//! What is said of an action in the list, beside its title.

use super::super::super::model::{Model, Work};
use super::super::super::theme::Theme;
use super::list::{Group, Item};
use crate::domain::assessment::{Decision, PlanEntry};
use crate::domain::questionnaire::Effort;
use crate::domain::recommendations::{FIRST_WAVE, Ranked};
use crate::domain::robustness::Robustness;
use crate::i18n::Locale;
use crate::t;
use crate::wording;
use ratatui::style::Style;

/// What to do and the note, in Markdown.
pub fn sources(model: &Model, work: &Work, item: &Item<'_>) -> Vec<String> {
    let note = item.plan.map_or("", |entry| entry.note.trim());
    let note = (!note.is_empty()).then(|| format!("{}: {note}", t!(model.locale, "actions-note")));
    let text = item.text(model, work);
    let text = (!text.trim().is_empty()).then_some(text);
    text.into_iter().chain(note).collect()
}

/// The mark of a decision.
pub fn mark(theme: Theme, item: &Item<'_>) -> (String, Style) {
    let done = theme.glyphs.done;
    match item.decision() {
        None => ("[ ]".to_owned(), Style::new()),
        Some(Decision::Accepted) => (format!("[{done}]"), theme.good()),
        Some(Decision::Deferred) => ("[~]".to_owned(), Style::new()),
        Some(Decision::Done) => (format!(" {done} "), theme.good()),
        Some(Decision::Rejected(_)) => (" - ".to_owned(), Style::new()),
    }
}

/// The name of a group.
pub fn group_name(locale: &Locale, group: Group) -> String {
    match group {
        Group::Wave(wave) => wording::actions::horizon(locale, wave),
        Group::Own => t!(locale, "actions-own"),
        Group::Settled => t!(locale, "actions-settled"),
        Group::Done => t!(locale, "actions-done"),
        Group::Rejected => t!(locale, "actions-rejected"),
    }
}

/// `3 small, 1 large`; only for waves.
pub fn efforts(model: &Model, items: &[Item<'_>], group: Group) -> String {
    let efforts = [Effort::S, Effort::M, Effort::L]
        .into_iter()
        .filter_map(|effort| {
            let members = items.iter().filter(|item| item.group == group);
            let count = members
                .filter(|item| item.ranked.is_some_and(|own| own.effort == effort))
                .count();
            (count > 0).then(|| {
                format!(
                    "{count} {}",
                    wording::actions::effort(&model.locale, effort)
                )
            })
        });
    efforts.collect::<Vec<_>>().join(", ")
}

/// What was decided, what comes before it, who does it and until when, as far as that is not unfolded below it; empty
/// where there is nothing to say.
pub fn standing(model: &Model, work: &Work, item: &Item<'_>, unfolded: bool) -> String {
    let locale = &model.locale;
    let mut parts = Vec::new();
    if item.decision().is_some() && item.group != Group::Done {
        parts.push(wording::actions::decision(locale, item.decision()));
    }
    if let Some(ranked) = item.ranked.filter(|_| !unfolded) {
        parts.extend(before(locale, &work.figures().ranked, ranked));
    }
    if let Some(entry) = item.plan.filter(|_| !unfolded) {
        parts.extend(planned(locale, entry));
    }
    parts.join(&format!(" {} ", model.theme().glyphs.dot))
}

/// "after 1", "needs ID ≥ n".
fn before(locale: &Locale, all: &[Ranked], ranked: &Ranked) -> Vec<String> {
    let places = wording::actions::after_places(all, ranked);
    let places = wording::actions::join(locale, &places);
    let after = (!places.is_empty()).then(|| t!(locale, "actions-after", places = places));
    let needs = ranked.needs.iter().map(|need| {
        let need = format!("{} ≥ {}", need.question, locale.number(&need.at_least));
        t!(locale, "actions-needs", need = need)
    });
    after.into_iter().chain(needs).collect()
}

/// Who does it and until when, as far as that is known.
pub fn planned(locale: &Locale, entry: &PlanEntry) -> Vec<String> {
    let owner = (!entry.owner.trim().is_empty()).then(|| entry.owner.clone());
    let due = entry
        .due
        .map(|due| t!(locale, "actions-until", date = locale.date(due)));
    owner.into_iter().chain(due).collect()
}

/// Why an action stands where it stands.
pub fn reason(model: &Model, work: &Work, ranked: &Ranked) -> String {
    let figures = work.figures();
    let reason = wording::actions::reason(
        &model.locale,
        &work.questionnaire,
        &figures.scores,
        &figures.ranked,
        ranked,
    );
    if wording::actions::is_quick_win(ranked) {
        format!("{reason}; {}", t!(model.locale, "actions-quick-win"))
    } else {
        reason
    }
}

/// Why it begins later than less urgent ones, or before more urgent ones: waves are about time, places about urgency.
/// None where both go together.
pub fn when(model: &Model, work: &Work, ranked: &Ranked) -> Option<String> {
    let (locale, all) = (&model.locale, &work.figures().ranked);
    if all
        .iter()
        .any(|own| own.rank > ranked.rank && own.wave < ranked.wave)
    {
        return Some(later(model, work, ranked));
    }
    // Only those right before it: the ones before these are told by another.
    let before = all[..ranked.rank - 1].iter().rev();
    let skipped = before.take_while(|own| own.wave > ranked.wave);
    let mut places: Vec<_> = skipped.map(|own| own.rank.to_string()).collect();
    places.reverse();
    let joined = wording::actions::join(locale, &places);
    (!places.is_empty()).then(|| {
        t!(
            locale,
            "actions-when-sooner",
            count = places.len(),
            places = joined
        )
    })
}

/// Why it begins later than its place says (rule 15).
fn later(model: &Model, work: &Work, ranked: &Ranked) -> String {
    let locale = &model.locale;
    if work.assessment.plan_entry(&ranked.id).decision == Some(Decision::Deferred) {
        return t!(locale, "actions-when-deferred");
    }
    let own = work.questionnaire.recommendation(&ranked.id);
    let month = own.map_or(0, |(_, own)| own.months.0);
    if month >= 3 {
        return t!(locale, "actions-when-month", month = month);
    }
    let places = wording::actions::after_places(&work.figures().ranked, ranked);
    if !places.is_empty() {
        let places = wording::actions::join(locale, &places);
        return t!(locale, "actions-when-after", places = places);
    }
    let (most, each) = FIRST_WAVE;
    t!(locale, "actions-when-full", most = most, each = each)
}

/// What it brings its dimension when done alone.
pub fn gain(model: &Model, work: &Work, ranked: &Ranked) -> Option<String> {
    let gain = ranked.gain.as_ref()?;
    let mut all = work.questionnaire.questions();
    let (dimension, _) = all.find(|(_, question)| question.id == ranked.question)?;
    let title = dimension.title.get(model.locale.lang()).into_owned();
    let gain = model.locale.score(gain);
    Some(t!(
        model.locale,
        "actions-gain-alone",
        gain = gain,
        dimension = title
    ))
}

/// Who does it, else who usually does, said to be so.
pub fn owner(model: &Model, work: &Work, item: &Item<'_>) -> Option<String> {
    let named = item.plan.map(|entry| entry.owner.trim().to_owned());
    let named = named.filter(|owner| !owner.is_empty());
    let usual = || {
        let owner = item.usual_owner(model, work)?;
        Some(t!(model.locale, "actions-usually", owner = owner))
    };
    named.or_else(usual)
}

/// How often an action of the list is among the first five, once that is known.
pub fn first_five<'a>(work: &'a Work, item: &Item<'a>) -> Option<(&'a Robustness, &'a Ranked)> {
    Some((&work.findings()?.robustness, item.ranked?))
}
