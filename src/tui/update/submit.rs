//! What a form comes to.

use super::super::model::{Model, Notice};
use super::super::msg::{Effect, New};
use super::super::overlay::Overlay;
use super::super::overlay::form::{Outcome, Purpose};
use super::super::screen;
use super::command;
use crate::domain::assessment::{Edit, Meta, Participant};
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
    form.fields[0]
        .value()
        .trim_end()
        .clone_into(&mut answer.note);
    let edit = Edit::Answer(id.into(), answer);
    if form.started {
        work.amend(edit, now);
    } else {
        form.started = work.edit(&edit, now);
    }
}

fn submit(model: &mut Model, purpose: &Purpose, values: &[String]) -> Result<Vec<Effect>, String> {
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

fn new(model: &mut Model, values: &[String]) -> Result<Vec<Effect>, String> {
    let [organisation, questionnaire, unit, language, participants] = values else {
        return Ok(Vec::new());
    };
    if organisation.is_empty() {
        return Err(t!(model.locale, "new-needs-organisation"));
    }
    let participants = participants
        .lines()
        .map(split_participant)
        .filter(|(name, _)| !name.is_empty());
    Ok(vec![Effect::Create(Box::new(New {
        questionnaire: questionnaire.clone(),
        organisation: organisation.clone(),
        unit: unit.clone(),
        language: Lang::from(language.as_str()),
        participants: participants.collect(),
    }))])
}

/// `Name: role` of a line; without a colon there is no role.
fn split_participant(line: &str) -> (String, String) {
    let (name, role) = line.rsplit_once(':').unwrap_or((line, ""));
    (name.trim().to_owned(), role.trim().to_owned())
}

fn properties(model: &mut Model, values: &[String]) {
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
    let meta = Meta {
        title: title.clone(),
        organisation: organisation.clone(),
        unit: unit.clone(),
        language: Lang::from(language.as_str()),
        strict_evidence: strict == "on",
    };
    let mut targets = work.assessment.targets.clone();
    targets.all = target.parse().ok();
    let participants = participants_of(
        &work.questionnaire,
        &work.assessment.participants,
        participants,
    );
    let edits = vec![
        Edit::Meta(meta),
        Edit::Targets(targets),
        Edit::Participants(participants),
    ];
    work.edit(&Edit::Several(edits), now);
}

/// Participants from their lines; who was there before keeps the id and with it the votes.
fn participants_of(
    questionnaire: &Questionnaire,
    before: &[Participant],
    lines: &str,
) -> Vec<Participant> {
    let mut all: Vec<Participant> = Vec::new();
    for line in lines.lines() {
        let (name, role) = split_participant(line);
        if name.is_empty() {
            continue;
        }
        let known = before
            .iter()
            .find(|own| own.name == name && all.iter().all(|other| other.id != own.id));
        let taken = |id: &str| before.iter().chain(&all).any(|own| own.id.as_str() == id);
        let fresh = || {
            let mut ids = (1..=before.len() + all.len() + 1).map(|n| format!("p{n}"));
            ids.find(|id| !taken(id)).unwrap_or_default()
        };
        let id = known.map_or_else(|| fresh().into(), |own| own.id.clone());
        let role = questionnaire.role_of(&role);
        all.push(Participant { id, name, role });
    }
    all
}
