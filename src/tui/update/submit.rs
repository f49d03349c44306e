//! What a form comes to.

use super::super::model::{Model, Notice};
use super::super::msg::{Effect, New};
use super::super::overlay::Overlay;
use super::super::overlay::form::{Outcome, Purpose, Value};
use super::super::screen;
use super::command;
use crate::domain::assessment::{Assessment, Edit, Participant};
use crate::domain::questionnaire::Questionnaire;
use crate::i18n::Lang;
use crate::t;

/// Takes in what a key made of the topmost form.
pub fn form(model: &mut Model, outcome: Outcome) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = model.overlays.last() else {
        return Vec::new();
    };
    let (purpose, values) = (form.purpose.clone(), form.values());
    match outcome {
        Outcome::Open => Vec::new(),
        Outcome::Changed => {
            if let Purpose::Note(id) = &purpose {
                type_note(model, id);
            }
            Vec::new()
        }
        Outcome::Cancelled => {
            model.overlays.pop();
            Vec::new()
        }
        Outcome::Submitted => {
            match submit(model, &purpose, &values) {
                Ok(effects) => {
                    model.overlays.retain(|overlay| !matches!(overlay, Overlay::Form(form) if form.purpose == purpose));
                    effects
                }
                Err(why) => {
                    model.notice = Some(Notice::Error(why));
                    Vec::new()
                }
            }
        }
    }
}

/// A note is kept while it is typed: the first change is a step that can be taken back, further ones belong to it.
fn type_note(model: &mut Model, id: &str) {
    if !model.may_edit() {
        return;
    }
    let now = model.now;
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else {
        return;
    };
    let Some(work) = &mut model.work else { return };
    let mut answer = work.assessment.answer(id);
    form.fields[0].text().clone_into(&mut answer.note);
    let edit = Edit::Answer(id.into(), answer);
    if form.started {
        work.amend(edit, now);
    } else {
        form.started = work.edit(&edit, now);
    }
}

fn submit(model: &mut Model, purpose: &Purpose, values: &[Value]) -> Result<Vec<Effect>, String> {
    match purpose {
        Purpose::New => return new(model, values),
        Purpose::Settings => return Ok(command::set(model, values)),
        Purpose::Properties => properties(model, values),
        Purpose::Note(_) => {}
        Purpose::NotApplicable(_)
        | Purpose::Evidence(_)
        | Purpose::Target(_)
        | Purpose::Number(_)
        | Purpose::Text(_) => screen::questions::submit(model, purpose, values)?,
        Purpose::Reject(_) | Purpose::Plan(_) | Purpose::OwnAction => {
            screen::actions::submit(model, purpose, values)?;
        }
        Purpose::Export => return screen::report::submit(model, values),
    }
    Ok(Vec::new())
}

fn new(model: &mut Model, values: &[Value]) -> Result<Vec<Effect>, String> {
    let [organisation, questionnaire, unit, language, participants] = values else {
        return Ok(Vec::new());
    };
    if organisation.text().is_empty() {
        return Err(t!(model.locale, "new-needs-organisation"));
    }
    Ok(vec![Effect::Create(Box::new(New {
        questionnaire: questionnaire.text().to_owned(),
        organisation: organisation.text().to_owned(),
        unit: unit.text().to_owned(),
        language: Lang::from(language.text()),
        participants: people(participants.text()),
    }))])
}

/// Names and roles of lines, those without a name left out.
fn people(lines: &str) -> Vec<(String, String)> {
    let people = lines.lines().map(split_participant);
    people.filter(|(name, _)| !name.is_empty()).collect()
}

/// `Name: role` of a line; without a colon there is no role.
fn split_participant(line: &str) -> (String, String) {
    let (name, role) = line.rsplit_once(':').unwrap_or((line, ""));
    (name.trim().to_owned(), role.trim().to_owned())
}

/// Writes what was changed in the form into what the assessment says now.
fn properties(model: &mut Model, values: &[Value]) {
    let [
        title,
        organisation,
        unit,
        language,
        target,
        strict,
        participants,
    ] = values
    else {
        return;
    };
    if !model.may_edit() {
        return;
    }
    let now = model.now;
    let Some(work) = &mut model.work else { return };
    let assessment = &work.assessment;
    let mut meta = assessment.meta.clone();
    title.put(&mut meta.title);
    organisation.put(&mut meta.organisation);
    unit.put(&mut meta.unit);
    if let Some(tag) = language.change() {
        meta.language = Lang::from(tag);
    }
    if let Some(strict) = strict.change() {
        meta.strict_evidence = strict == "on";
    }
    let mut edits = Vec::new();
    if meta != assessment.meta {
        edits.push(Edit::Meta(meta));
    }
    if let Some(target) = target.change() {
        let mut targets = assessment.targets.clone();
        targets.all = target.parse().ok();
        edits.push(Edit::Targets(targets));
    }
    if participants.change().is_some() {
        let all = participants_of(&work.questionnaire, assessment, participants);
        edits.push(Edit::Participants(all));
    }
    work.edit(&Edit::Several(edits), now);
}

/// Participants from their lines; who was there before keeps the id and with it the votes.
fn participants_of(
    questionnaire: &Questionnaire,
    assessment: &Assessment,
    lines: &Value,
) -> Vec<Participant> {
    let shown = people(lines.before());
    let (before, joined): (Vec<_>, Vec<_>) = assessment
        .participants
        .iter()
        .partition(|own| shown.iter().any(|(name, _)| *name == own.name));
    let mut all: Vec<Participant> = Vec::new();
    for (name, role) in people(lines.text()) {
        let known = before
            .iter()
            .find(|own| own.name == name && all.iter().all(|other| other.id != own.id));
        let present = assessment.participants.iter();
        let taken = |id: &str| present.clone().chain(&all).any(|own| own.id.as_str() == id);
        let mut ids = (1..).map(|number| format!("p{number}"));
        let mut fresh = || ids.find(|id| !taken(id)).unwrap_or_default();
        let id = known.map_or_else(|| fresh().into(), |own| own.id.clone());
        let role = questionnaire.role_of(&role);
        all.push(Participant { id, name, role });
    }
    // Who was added by somebody else while the form was open stays.
    all.extend(joined.into_iter().cloned());
    all
}
