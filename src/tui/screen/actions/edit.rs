//! What is decided, planned and added.

use super::super::super::action::Action;
use super::super::super::model::{Model, Work};
use super::super::super::overlay::Overlay;
use super::super::super::overlay::form::{Field, Form, Purpose, Value};
use super::list::{self, Group, Item};
use crate::domain::assessment::{Decision, Edit, OwnAction, PlanEntry};
use crate::domain::id::RecommendationId;
use crate::i18n::Locale;
use crate::t;
use jiff::ToSpan;

/// Does what a key asks for, as far as it changes the plan.
pub fn act(model: &mut Model, action: Action) {
    if !model.may_edit() {
        return;
    }
    if action == Action::OwnAction {
        new_own(model);
        return;
    }
    let Some((id, decision)) = focused(model, |item| (item.id.clone(), item.decision().cloned()))
    else {
        return;
    };
    let toggle = |wanted: Decision| (decision.as_ref() != Some(&wanted)).then_some(wanted);
    match action {
        Action::Accept => decide(model, &id, toggle(Decision::Accepted)),
        Action::Defer => decide(model, &id, toggle(Decision::Deferred)),
        Action::Finish => decide(model, &id, toggle(Decision::Done)),
        Action::Reject if matches!(decision, Some(Decision::Rejected(_))) => {
            decide(model, &id, None);
        }
        Action::Reject => reject(model),
        Action::Plan => plan(model),
        Action::RemoveAction => remove(model, &id),
        _ => {}
    }
}

/// Looks at the action with the focus.
pub fn focused<T>(model: &Model, look: impl FnOnce(&Item<'_>) -> T) -> Option<T> {
    let work = model.work.as_ref()?;
    let items = list::items(work);
    items.get(work.actions.place(&items)).map(look)
}

/// Whether a key takes back what was decided about the action with the focus, rather than decide it.
pub fn takes_back(model: &Model, action: Action) -> bool {
    let decision = focused(model, |item| item.decision().cloned()).flatten();
    matches!(
        (action, decision),
        (Action::Accept, Some(Decision::Accepted))
            | (Action::Defer, Some(Decision::Deferred))
            | (Action::Finish, Some(Decision::Done))
            | (Action::Reject, Some(Decision::Rejected(_)))
    )
}

/// What an action is called.
pub fn title(model: &Model, work: &Work, id: &RecommendationId) -> String {
    let items = list::items(work);
    let item = items.iter().find(|item| item.id == id);
    item.map_or_else(|| id.to_string(), |item| item.title(model, work))
}

fn title_of(model: &Model, id: &RecommendationId) -> String {
    let work = model.work.as_ref();
    work.map_or_else(String::new, |work| title(model, work, id))
}

/// Keeps a decision; the focus stays on the action, so that the same key takes it back.
fn decide(model: &mut Model, id: &RecommendationId, decision: Option<Decision>) {
    let (now, title) = (model.now, title_of(model, id));
    let Some(work) = &mut model.work else { return };
    let (before, neighbour) = standing(work, id);
    let mut entry = work.assessment.plan_entry(id);
    if decision.is_some() {
        keep_reason(&mut entry, &Locale::new(&work.assessment.meta.language));
    }
    entry.decision = decision;
    work.edit(&Edit::Plan(id.clone(), entry), now);
    let (after, _) = standing(work, id);
    work.actions.focus = if after.is_some() {
        Some(id.clone())
    } else {
        neighbour
    };
    if before != after {
        tell_moved(model, &title, after);
    }
}

/// Where an action is decided about otherwise, the note says why it was rejected before.
fn keep_reason(entry: &mut PlanEntry, locale: &Locale) {
    let Some(Decision::Rejected(reason)) = &entry.decision else {
        return;
    };
    let line = t!(locale, "actions-was-rejected", reason = reason.trim());
    if !reason.trim().is_empty() && !entry.note.contains(&line) {
        entry.note = format!("{}\n\n{line}", entry.note.trim_end());
        entry.note = entry.note.trim_start().to_owned();
    }
}

/// The group of an action, and the one after it, else before it.
fn standing(work: &Work, id: &RecommendationId) -> (Option<Group>, Option<RecommendationId>) {
    let items = list::items(work);
    let Some(place) = items.iter().position(|item| item.id == id) else {
        return (None, None);
    };
    let before = || items.get(place.checked_sub(1)?);
    let neighbour = items.get(place + 1).or_else(before);
    (
        Some(items[place].group),
        neighbour.map(|item| item.id.clone()),
    )
}

fn tell_moved(model: &mut Model, title: &str, group: Option<Group>) {
    let name = group.map(|group| super::words::group_name(&model.locale, group));
    let text = if let Some(group) = name {
        t!(model.locale, "actions-moved", title = title, group = group)
    } else {
        t!(model.locale, "actions-gone", title = title)
    };
    model.inform(text);
}

fn reject(model: &mut Model) {
    let Some(work) = &model.work else { return };
    let Some((id, action)) = focused(model, |item| (item.id.to_string(), item.title(model, work)))
    else {
        return;
    };
    let title = t!(model.locale, "actions-reject-title");
    let hint = format!("{action}\n\n{}", t!(model.locale, "actions-reject-hint"));
    let fields = vec![Field::line(t!(model.locale, "actions-reason"), "")];
    model.overlays.push(Overlay::Form(Form::new(
        Purpose::Reject(id),
        title,
        hint,
        fields,
    )));
}

/// Owner, due date and note; of an own action its words, too.
fn plan(model: &mut Model) {
    let Some(work) = &model.work else { return };
    let locale = &model.locale;
    let form = focused(model, |item| {
        let entry = item.plan.cloned().unwrap_or_default();
        let due = entry.due.map(|due| locale.date_entry(due));
        let due = due.unwrap_or_default();
        let mut fields = vec![
            Field::line(t!(locale, "actions-owner"), &entry.owner)
                .with_help(t!(locale, "field-owner")),
            Field::line(t!(locale, "actions-due", date = soon(model)), &due)
                .with_help(t!(locale, "field-date")),
            Field::lines(t!(locale, "actions-note"), &entry.note)
                .with_help(t!(locale, "field-action-note")),
        ];
        if let Some(own) = item.own {
            fields.extend(own_fields(model, work, own));
        }
        let usual = item.usual_owner(model, work);
        let usual = usual.map(|owner| t!(locale, "actions-who-usual", owner = owner));
        let title = item.title(model, work);
        Form::new(
            Purpose::Plan(item.id.to_string()),
            title,
            usual.unwrap_or_default(),
            fields,
        )
    });
    model.overlays.extend(form.map(Overlay::Form));
}

/// A date as one may be planned: the end of the month three months from now.
fn soon(model: &Model) -> String {
    let soon = model.today.saturating_add(3.months()).last_of_month();
    model.locale.date_entry(soon)
}

fn new_own(model: &mut Model) {
    let Some(work) = &model.work else { return };
    let nothing = OwnAction {
        id: "".into(),
        title: String::new(),
        text: String::new(),
        question: None,
    };
    let fields = own_fields(model, work, &nothing);
    let (title, hint) = (
        t!(model.locale, "actions-new-title"),
        t!(model.locale, "actions-new-hint"),
    );
    model.overlays.push(Overlay::Form(Form::new(
        Purpose::OwnAction,
        title,
        hint,
        fields,
    )));
}

/// Title, text and question of an own action.
fn own_fields(model: &Model, work: &Work, own: &OwnAction) -> Vec<Field> {
    let locale = &model.locale;
    let none = (String::new(), t!(locale, "actions-no-question"));
    let questions = work.questionnaire.questions().map(|(_, question)| {
        let words = format!("{} {}", question.id, question.text.get(locale.lang()));
        (question.id.to_string(), words)
    });
    let now = own.question.as_ref().map_or("", |id| id.as_str());
    vec![
        Field::line(t!(locale, "actions-title"), &own.title)
            .with_help(t!(locale, "field-action-title")),
        Field::lines(t!(locale, "actions-text"), &own.text)
            .with_help(t!(locale, "field-action-text")),
        Field::choice(
            t!(locale, "actions-about"),
            std::iter::once(none).chain(questions).collect(),
            now,
        )
        .with_help(t!(locale, "field-action-question")),
    ]
}

/// Removes an own action together with what was decided about it.
fn remove(model: &mut Model, id: &RecommendationId) {
    let (now, title) = (model.now, title_of(model, id));
    let Some(work) = &mut model.work else { return };
    let mut own = work.assessment.own_actions.clone();
    own.retain(|action| action.id != *id);
    if own.len() == work.assessment.own_actions.len() {
        model.inform(t!(model.locale, "actions-remove-own-only"));
        return;
    }
    let (_, neighbour) = standing(work, id);
    let edits = vec![
        Edit::Plan(id.clone(), PlanEntry::default()),
        Edit::OwnActions(own),
    ];
    work.edit(&Edit::Several(edits), now);
    work.actions.focus = neighbour;
    model.inform(t!(model.locale, "actions-removed", title = title));
}

/// Takes a completed form; gives a sentence about what is wrong with it.
///
/// # Errors
/// A sentence about what is wrong with the values.
pub fn submit(model: &mut Model, purpose: &Purpose, values: &[Value]) -> Result<(), String> {
    if !model.may_edit() {
        return Ok(());
    }
    match (purpose, values) {
        (Purpose::Reject(id), [reason]) => {
            let reason = reason.text().trim().to_owned();
            if reason.is_empty() {
                return Err(t!(model.locale, "actions-reject-needs"));
            }
            let id = id.as_str().into();
            decide(model, &id, Some(Decision::Rejected(reason)));
        }
        (Purpose::Plan(id), [owner, due, note, own @ ..]) => {
            let date = model.parse_date(due.text())?;
            let own = words(model, id, own)?;
            take_plan(model, id, own, |entry| {
                owner.put(&mut entry.owner);
                if due.change().is_some() {
                    entry.due = date;
                }
                note.put(&mut entry.note);
            });
        }
        (Purpose::OwnAction, own) => {
            let Some(work) = &model.work else {
                return Ok(());
            };
            let id = fresh_id(work);
            let own = words(model, &id, own)?;
            take_plan(model, &id, own, |_| {});
        }
        _ => {}
    }
    Ok(())
}

/// The own action of this id with what was changed in the form; none where the form has no fields for one.
fn words(model: &Model, id: &str, values: &[Value]) -> Result<Option<OwnAction>, String> {
    let [title, text, question] = values else {
        return Ok(None);
    };
    if title.text().is_empty() {
        return Err(t!(model.locale, "actions-needs-title"));
    }
    let work = model.work.as_ref();
    let known = work.and_then(|work| {
        let mut all = work.assessment.own_actions.iter();
        all.find(|own| own.id.as_str() == id).cloned()
    });
    let about = |id: &str| (!id.is_empty()).then(|| id.into());
    // One that somebody else removed while the form was open comes back as the form shows it.
    let mut own = known.unwrap_or_else(|| OwnAction {
        id: id.into(),
        title: title.text().to_owned(),
        text: text.text().to_owned(),
        question: about(question.text()),
    });
    title.put(&mut own.title);
    text.put(&mut own.text);
    if let Some(id) = question.change() {
        own.question = about(id);
    }
    Ok(Some(own))
}

/// Keeps a plan entry and the words of an own action, in one step; the focus goes there.
fn take_plan(
    model: &mut Model,
    id: &str,
    own: Option<OwnAction>,
    change: impl FnOnce(&mut PlanEntry),
) {
    let now = model.now;
    let Some(work) = &mut model.work else { return };
    let mut entry = work.assessment.plan_entry(id);
    change(&mut entry);
    let mut edits = Vec::new();
    if let Some(own) = own {
        let mut all = work.assessment.own_actions.clone();
        match all.iter_mut().find(|before| before.id == own.id) {
            Some(before) => *before = own,
            None => all.push(own),
        }
        edits.push(Edit::OwnActions(all));
    }
    edits.push(Edit::Plan(id.into(), entry));
    work.edit(&Edit::Several(edits), now);
    work.actions.focus = Some(id.into());
}

/// `own-1`, `own-2`, …: the first that nothing is called by.
fn fresh_id(work: &Work) -> String {
    let assessment = &work.assessment;
    let taken = |id: &str| {
        assessment.plan.contains_key(id)
            || assessment
                .own_actions
                .iter()
                .any(|own| own.id.as_str() == id)
            || work.questionnaire.recommendation(id).is_some()
    };
    let mut ids = (1..).map(|number| format!("own-{number}"));
    ids.find(|id| !taken(id))
        .expect("there is always a further number")
}
