//! What a form comes to.

use super::super::model::{Model, Notice};
use super::super::msg::Effect;
use super::super::overlay::Overlay;
use super::super::overlay::form::{Form, Outcome, Purpose, Value};
use super::super::screen;
use super::{about, command};
use crate::domain::assessment::{Edit, Input, Response};
use crate::format::questionnaire::anchors_hash;
use crate::t;

/// Takes in what a key made of the topmost form.
pub fn form(model: &mut Model, outcome: Outcome) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else {
        return Vec::new();
    };
    if outcome != Outcome::Cancelled {
        form.asked = false;
    }
    let cut = form.take_cut();
    match outcome {
        Outcome::Open => {}
        Outcome::Changed => {
            keep_typed(model);
            if cut {
                model.notice = Some(Notice::Error(t!(model.locale, "form-full")));
            }
        }
        Outcome::Cancelled if !form.is_further() && form.asks() => {
            model.inform(t!(model.locale, "form-discard"));
        }
        Outcome::Cancelled => drop(model.overlays.pop()),
        Outcome::Submitted => match complete(model) {
            Ok(effects) => return effects,
            Err(why) => model.notice = Some(Notice::Error(why)),
        },
    }
    Vec::new()
}

/// Does what leaves the program, after the form with changes that may be open is completed. What cannot be completed, or
/// would make files, keeps the user here until asked again; it is then given up.
pub fn before_leaving(
    model: &mut Model,
    leave: impl FnOnce(&mut Model) -> Vec<Effect>,
) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = model.overlays.last_mut() else {
        return leave(model);
    };
    if !form.is_dirty() {
        return leave(model);
    }
    let (asks, makes_files) = (form.asks(), form.makes_files());
    let completed = if makes_files {
        Err(String::new())
    } else {
        complete(model)
    };
    match completed {
        Ok(mut effects) => {
            effects.extend(leave(model));
            effects
        }
        Err(why) if asks => {
            let text = format!("{why} {}", t!(model.locale, "form-leave"));
            model.notice = Some(Notice::Error(text.trim_start().to_owned()));
            Vec::new()
        }
        Err(_) => {
            model.overlays.pop();
            leave(model)
        }
    }
}

/// Completes the topmost form, which is then gone unless a further one above it asks on. Those for a new assessment stay
/// until there is one: what was typed is not lost where it cannot be made.
fn complete(model: &mut Model) -> Result<Vec<Effect>, String> {
    let Some(Overlay::Form(form)) = model.overlays.last() else {
        return Ok(Vec::new());
    };
    let (purpose, values) = (form.purpose.clone(), form.values());
    let effects = submit(model, &purpose, &values)?;
    let is_done = |form: &Form| form.purpose == purpose && !form.begins();
    if matches!(model.overlays.last(), Some(Overlay::Form(form)) if is_done(form)) {
        model.overlays.pop();
    }
    Ok(effects)
}

/// Keeps what is typed into a live form: the first change is a step that can be taken back, further ones belong to it.
fn keep_typed(model: &mut Model) {
    let now = model.now;
    let (Some(Overlay::Form(form)), Some(work)) = (model.overlays.last_mut(), &mut model.work)
    else {
        return;
    };
    let value = form.fields[0].value();
    if work.read_only.is_some() || (!form.started && value.change().is_none()) {
        return;
    }
    let text = value.text().to_owned();
    let (Purpose::Note(id) | Purpose::Text(id)) = &form.purpose else {
        return;
    };
    let mut answer = work.assessment.answer(id);
    match work.questionnaire.question(id) {
        Some(question) if matches!(form.purpose, Purpose::Text(_)) => {
            let given = (!text.is_empty()).then_some(Response::Given(Input::Text(text)));
            answer.respond(given, anchors_hash(question));
        }
        _ => answer.note = text,
    }
    // Moving the cursor changes nothing.
    if answer == work.assessment.answer(id) {
        return;
    }
    let edit = Edit::Answer(id.as_str().into(), answer);
    if form.started {
        work.amend(edit, now);
    } else {
        form.started = work.edit(&edit, now);
    }
}

fn submit(model: &mut Model, purpose: &Purpose, values: &[Value]) -> Result<Vec<Effect>, String> {
    match purpose {
        Purpose::New => return about::new(model, values),
        Purpose::ProfileOf(new) => return Ok(about::new_with_profile(model, new, values)),
        Purpose::Settings => return Ok(command::set(model, values)),
        Purpose::Properties => about::properties(model, values)?,
        Purpose::Profile => about::profile(model, values),
        Purpose::Note(_) | Purpose::Text(_) => {}
        Purpose::NotApplicable(_)
        | Purpose::Evidence(_)
        | Purpose::Target(_)
        | Purpose::Number(_) => screen::questions::submit(model, purpose, values)?,
        Purpose::GroupTarget(id) => screen::results::submit(model, id.as_deref(), values),
        Purpose::Reject(_) | Purpose::Plan(_) | Purpose::OwnAction => {
            screen::actions::submit(model, purpose, values)?;
        }
        Purpose::Export => return screen::report::submit(model, values),
    }
    Ok(Vec::new())
}
