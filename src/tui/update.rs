//! `update`: what a message changes. Pure: no file, no clock, no terminal; what has to be done outside comes back as
//! [`Effect`]s, whose outcome arrives as [`Msg::Done`].

pub(super) mod about;
pub(super) mod command;
mod done;
mod help;
mod submit;
mod trash;

use super::action::{self, Action, Context};
use super::key::Key;
use super::model::{Leave, Leaving, Model, Notice, SMALLEST, Save, Stage, View, Work};
use super::msg::{Effect, Msg};
use super::overlay::{Overlay, pick};
use super::screen;
use crate::t;
use ratatui::crossterm::event::{KeyCode, KeyEvent, MouseEventKind};
use std::time::Duration;

/// How long stopping the program waits for a save at most.
const STOP_WITHIN: Duration = Duration::from_millis(300);

/// Takes a message in.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    if model.busy && can_wait(&msg) {
        model.held.push_back(msg);
        return Vec::new();
    }
    let mut effects = step(model, msg);
    while !model.busy
        && let Some(msg) = model.held.pop_front()
    {
        effects.extend(step(model, msg));
    }
    effects
}

/// Whether somebody typed this, except to leave.
fn can_wait(msg: &Msg) -> bool {
    match msg {
        Msg::Key(key) => beyond_screens(*key).is_none(),
        Msg::Paste(_) | Msg::Mouse(_) => true,
        Msg::Now(_) | Msg::Resize(..) | Msg::Done(_) => false,
    }
}

fn step(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let mut effects = take(model, msg);
    effects.extend(screen::home::look(model));
    effects.extend(model.work.as_ref().and_then(Work::study));
    effects.extend(screen::report::study(model));
    effects.extend(screen::report::live::study(model));
    model.busy |= effects.iter().any(Effect::is_waited_for);
    effects
}

fn take(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Now(now) => due(model, now),
        Msg::Key(key) => pressed(model, key),
        Msg::Paste(text) => pasted(model, &text),
        Msg::Mouse(mouse) => match mouse.kind {
            MouseEventKind::ScrollUp => pressed(model, KeyCode::Up.into()),
            MouseEventKind::ScrollDown => pressed(model, KeyCode::Down.into()),
            _ => Vec::new(),
        },
        Msg::Resize(width, height) => {
            model.size = (width, height);
            screen::questions::keep_focus_in_sight(model);
            Vec::new()
        }
        Msg::Done(done) => done::done(model, done),
    }
}

/// Time went on: starts the save that is due.
fn due(model: &mut Model, now: Duration) -> Vec<Effect> {
    model.now = now;
    if model.stops_at.is_some_and(|at| at <= now) {
        return stop(model);
    }
    if model.deadline().is_none_or(|at| at > now) {
        return Vec::new();
    }
    match &mut model.work {
        Some(Work {
            save: Save::Conflict { keep, .. },
            assessment,
            ..
        }) => {
            *keep = None;
            vec![Effect::Recover(Box::new(assessment.clone()))]
        }
        _ => save(model).into_iter().collect(),
    }
}

/// Saves the open assessment now.
fn save(model: &mut Model) -> Option<Effect> {
    let work = model.work.as_mut()?;
    if work.read_only.is_some() {
        return None;
    }
    work.begin_save().map(Effect::Save)
}

/// Tries to open what can only be read once more.
fn take_over(model: &Model) -> Vec<Effect> {
    let work = model.work.as_ref();
    let path = work.filter(|work| work.read_only.is_some());
    let effect = path.map(|work| Effect::TakeOver(work.path.clone()));
    effect.into_iter().collect()
}

/// Saves now; where somebody else changed the same, lets the user choose.
fn save_or_settle(model: &mut Model) -> Vec<Effect> {
    if !model.may_edit() {
        return Vec::new();
    }
    let conflict = |work: &Work| matches!(work.save, Save::Conflict { .. });
    if model.work.as_ref().is_some_and(conflict) {
        command::settle(model);
    }
    save(model).into_iter().collect()
}

/// What a key does whatever is shown.
fn beyond_screens(key: KeyEvent) -> Option<Action> {
    let action = action::find(Context::Everywhere, Key::from(key))?;
    let always = [Action::Quit, Action::Suspend, Action::Redraw];
    always.contains(&action).then_some(action)
}

fn pressed(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    model.notice = None;
    if let Some(action) = beyond_screens(key) {
        return act(model, action);
    }
    let (width, height) = model.size;
    if width < SMALLEST.0 || height < SMALLEST.1 {
        return Vec::new();
    }
    if !model.overlays.is_empty() {
        return overlay_key(model, key);
    }
    model.stay_if_unsaved(action::find(model.context(), Key::from(key)));
    let context = model.context();
    if let KeyCode::Char(c @ '1'..='9') = key.code
        && key.modifiers.is_empty()
    {
        let digit = u8::try_from(c).unwrap_or(b'0') - b'0';
        match context {
            Context::Questions => return act(model, Action::Answer(digit)),
            Context::Results | Context::Actions => return act(model, Action::Part(digit)),
            _ => {}
        }
    }
    action::find(context, Key::from(key)).map_or_else(Vec::new, |action| act(model, action))
}

fn pasted(model: &mut Model, text: &str) -> Vec<Effect> {
    model.notice = None;
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) => {
            let outcome = form.paste(text);
            submit::form(model, outcome)
        }
        Some(Overlay::Pick(pick)) => {
            pick.paste(text);
            Vec::new()
        }
        Some(Overlay::Pager(_)) | None => Vec::new(),
    }
}

fn overlay_key(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    let area = model.middle();
    let width = screen::report::live::areas(model).map_or(area.width, |(note, _)| note.width);
    let action = action::find(Context::Form, Key::from(key)).filter(|own| model.is_of_use(*own));
    match model.overlays.last_mut() {
        Some(Overlay::Form(_)) if action == Some(Action::Help) => {
            help::show(model);
            Vec::new()
        }
        Some(Overlay::Form(_)) if action == Some(Action::Preview) => {
            screen::report::live::switch(model)
        }
        Some(Overlay::Form(_)) if action == Some(Action::NextTemplate) => {
            screen::report::live::turn(model)
        }
        Some(Overlay::Form(form)) => {
            let outcome = form.key(key, width);
            submit::form(model, outcome)
        }
        Some(Overlay::Pick(pick)) => {
            let purpose = pick.purpose;
            match pick.key(key) {
                pick::Outcome::Open => Vec::new(),
                pick::Outcome::Cancelled => {
                    model.overlays.pop();
                    Vec::new()
                }
                pick::Outcome::Chosen(target) => {
                    model.overlays.pop();
                    chosen(model, purpose, target)
                }
            }
        }
        Some(Overlay::Pager(pager)) => {
            if pager.key(key, area) {
                model.overlays.pop();
            }
            Vec::new()
        }
        None => Vec::new(),
    }
}

fn chosen(model: &mut Model, purpose: pick::Purpose, target: usize) -> Vec<Effect> {
    match purpose {
        pick::Purpose::Command => {
            command::commanded(target).map_or_else(Vec::new, |action| act(model, action))
        }
        pick::Purpose::Question => {
            screen::questions::jump_to(model, target);
            Vec::new()
        }
        pick::Purpose::Conflict => command::settled(model, target),
        pick::Purpose::Trash => trash::restore(model, target),
        pick::Purpose::Goal => screen::actions::fewest::find(model, target),
        pick::Purpose::Fewest => {
            screen::actions::fewest::take(model, target);
            Vec::new()
        }
    }
}

/// Does what an action says, on the screen that is shown.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Help => help::show(model),
        Action::Palette => command::palette(model),
        Action::Language => return command::language(model),
        Action::Settings => command::settings(model),
        Action::Properties => about::ask_properties(model),
        Action::Profile => about::ask_profile(model),
        Action::Quit => return submit::before_leaving(model, |model| leave(model, Leave::Program)),
        Action::Back => return leave(model, Leave::Assessment),
        Action::Suspend => return leave_for_a_while(model),
        Action::Redraw => return vec![Effect::Redraw],
        Action::TakeOver => return take_over(model),
        Action::Save => return save_or_settle(model),
        Action::Undo | Action::Redo if model.work.is_some() => undo(model, action == Action::Undo),
        Action::NextView => return turn(model, 1),
        Action::PreviousView => return turn(model, View::ALL.len() - 1),
        Action::ShowQuestions => return show(model, View::Questions),
        Action::ShowResults => return show(model, View::Results),
        Action::ShowActions => return show(model, View::Actions),
        Action::ShowReport => return show(model, View::Report),
        other => return on_screen(model, other),
    }
    Vec::new()
}

fn on_screen(model: &mut Model, action: Action) -> Vec<Effect> {
    match model.work.as_ref().map(|work| work.view) {
        None => screen::home::act(model, action),
        Some(View::Questions) => screen::questions::act(model, action),
        Some(View::Results) => screen::results::act(model, action),
        Some(View::Actions) => screen::actions::act(model, action),
        Some(View::Report) => screen::report::act(model, action),
    }
}

fn turn(model: &mut Model, by: usize) -> Vec<Effect> {
    let Some(work) = &model.work else {
        return Vec::new();
    };
    let at = View::ALL
        .iter()
        .position(|view| *view == work.view)
        .unwrap_or(0);
    show(model, View::ALL[(at + by) % View::ALL.len()])
}

/// Shows a view; the report by the template as it is now.
fn show(model: &mut Model, view: View) -> Vec<Effect> {
    let Some(work) = &mut model.work else {
        return Vec::new();
    };
    work.view = view;
    if view == View::Report {
        vec![Effect::Template(work.report.template.clone())]
    } else {
        Vec::new()
    }
}

fn undo(model: &mut Model, back: bool) {
    let now = model.now;
    if !model.may_edit() {
        return;
    }
    let Some(work) = &mut model.work else { return };
    let edit = if back {
        work.history.undo(&mut work.assessment)
    } else {
        work.history.redo(&mut work.assessment)
    };
    match edit {
        Some(edit) => {
            work.changed(now);
            let opposite = work.history.opposite(back).cloned();
            command::tell_undone(model, &edit, opposite.as_ref(), back);
        }
        None => command::tell_nothing_to_undo(model, back),
    }
}

/// Leaves the assessment once all of it is on disk. What cannot be saved keeps the user here until asked again; it is
/// then put into the recovery file.
fn leave(model: &mut Model, to: Leave) -> Vec<Effect> {
    let warned = model
        .leaving
        .is_some_and(|leaving| leaving.stage != Stage::Asked);
    let Some(work) = &model.work else {
        model.leaving = Some(Leaving {
            to,
            stage: Stage::Asked,
        });
        return gone(model);
    };
    let stage = match work.trouble() {
        None => Stage::Asked,
        Some(_) if warned => Stage::Confirmed,
        Some(_) => Stage::Warned,
    };
    model.leaving = Some(Leaving { to, stage });
    match (stage, &work.save) {
        (Stage::Warned, _) => {
            warn(model);
            Vec::new()
        }
        (Stage::Confirmed, _) => vec![Effect::Recover(Box::new(work.assessment.clone()))],
        (Stage::Asked, Save::Saved) => gone(model),
        (Stage::Asked, _) if work.read_only.is_some() => gone(model),
        (Stage::Asked, _) => save(model).into_iter().collect(),
    }
}

/// Says that it cannot be saved, and how to leave all the same.
fn warn(model: &mut Model) {
    let why = model
        .work
        .as_ref()
        .and_then(Work::trouble)
        .unwrap_or_default();
    let text = t!(model.locale, "tui-leave-unsaved", why = why);
    model.notice = Some(Notice::Error(text));
}

/// Closes what is open and goes where the user wanted.
fn gone(model: &mut Model) -> Vec<Effect> {
    let mut effects = Vec::new();
    if let Some(work) = model.work.take() {
        model.home.left = Some(work.path);
        effects.push(Effect::Close);
    }
    model.overlays.clear();
    match model.leaving.take().map(|leaving| leaving.to) {
        Some(Leave::Program) => effects.push(Effect::Quit),
        Some(Leave::Assessment) => effects.push(Effect::List),
        None => {}
    }
    effects
}

/// Stops the program once everything is on disk: a save must not stand still half done.
fn leave_for_a_while(model: &mut Model) -> Vec<Effect> {
    model.stops_at = Some(model.now + STOP_WITHIN);
    stop_once_saved(model)
}

/// Stops if that is wished and no save is under way; begins the one that is due before.
fn stop_once_saved(model: &mut Model) -> Vec<Effect> {
    let work = model.work.as_ref();
    let save_now = work.filter(|work| work.read_only.is_none());
    match save_now.map(|work| &work.save) {
        _ if model.stops_at.is_none() => Vec::new(),
        Some(Save::Waiting(_)) => save(model).into_iter().collect(),
        Some(Save::Saving { .. }) => Vec::new(),
        Some(Save::Saved | Save::Failed { .. } | Save::Conflict { .. }) | None => stop(model),
    }
}

fn stop(model: &mut Model) -> Vec<Effect> {
    model.stops_at = None;
    vec![Effect::Suspend]
}
