//! What a form comes to.

mod participants;

use super::super::model::{Model, Notice};
use super::super::msg::{Effect, New};
use super::super::overlay::Overlay;
use super::super::overlay::form::{Outcome, Purpose, Value};
use super::super::screen;
use super::command;
use crate::domain::assessment::Edit;
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
        if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
            form.focus = 0;
        }
        return Err(t!(model.locale, "new-needs-organisation"));
    }
    Ok(vec![Effect::Create(Box::new(New {
        questionnaire: questionnaire.text().to_owned(),
        organisation: organisation.text().to_owned(),
        unit: unit.text().to_owned(),
        language: Lang::from(language.text()),
        participants: participants::people(participants.text()),
    }))])
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
    let (mut edits, mut silenced) = (Vec::new(), Vec::new());
    if meta != assessment.meta {
        edits.push(Edit::Meta(meta));
    }
    if let Some(target) = target.change() {
        let mut targets = assessment.targets.clone();
        targets.all = target.parse().ok();
        edits.push(Edit::Targets(targets));
    }
    if participants.change().is_some() {
        let all = participants::changed(&work.questionnaire, assessment, participants);
        silenced = participants::silenced(assessment, &all);
        edits.push(Edit::Participants(all));
    }
    work.edit(&Edit::Several(edits), now);
    if !silenced.is_empty() {
        let names = silenced.join(", ");
        model.inform(t!(model.locale, "properties-votes-gone", names = names));
    }
}
