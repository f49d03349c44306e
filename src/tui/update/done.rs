//! What an effect came to.

use super::super::model::{Model, Notice, Save, Stage, Work};
use super::super::msg::{Done, Effect, Opened};
use super::super::screen::{actions, questions, report};
use super::super::study::Outcome;
use super::{about, gone, save, stop_once_saved, trash, warn};
use crate::domain::assessment::Assessment;
use crate::t;
use std::path::Path;
use std::sync::Arc;

/// Takes the outcome of an effect in.
pub fn done(model: &mut Model, done: Done) -> Vec<Effect> {
    model.busy &= !done.ends_waiting();
    match done {
        Done::Offered(offer) => {
            model.offer = Some(offer);
            return about::ask_new(model);
        }
        Done::Listed(entries) => {
            model.home.list(entries);
            // Somebody may have put further questionnaires there.
            model.offer = None;
        }
        Done::Looked(entries) => model.home.looked(entries),
        Done::Opened(opened) => return open(model, *opened),
        Done::Unopened => return vec![Effect::Quit],
        Done::TakenOver(opened) => return taken_over(model, *opened),
        Done::Freed(path) => freed(model, &path),
        Done::Studied(assessment, outcome) => studied(model, &assessment, *outcome),
        Done::Saved {
            disk,
            taken,
            notice,
        } => return saved(model, &disk, taken, notice),
        Done::NotSaved(why) => {
            not_saved(model, why);
            return stop_once_saved(model);
        }
        Done::Conflict(why) => {
            conflict(model, &why, true);
            return stop_once_saved(model);
        }
        Done::Replaced(why) => {
            conflict(model, &why, false);
            return stop_once_saved(model);
        }
        Done::Recovered => {
            if model
                .leaving
                .is_some_and(|leaving| leaving.stage == Stage::Confirmed)
            {
                return gone(model);
            }
        }
        Done::NotRecovered(why) => {
            model.leaving = None;
            model.notice = Some(Notice::Error(why));
        }
        Done::Created(path) => {
            model.overlays.clear();
            return vec![Effect::Open(path)];
        }
        Done::Deleted(name) => {
            model.home.deleted += 1;
            model.inform(t!(model.locale, "home-deleted", name = name));
            return vec![Effect::List];
        }
        Done::Trashed(entries) => trash::show(model, entries),
        Done::Undeleted(name) => {
            model.home.deleted = model.home.deleted.saturating_sub(1);
            model.inform(t!(model.locale, "home-undeleted", name = name));
            return vec![Effect::List];
        }
        Done::Template(name, template, reports) => {
            if let Some(work) = &mut model.work {
                work.show_by(&name, template, reports);
            }
        }
        Done::Exported(path, outcomes) => report::exported(model, &path, outcomes),
        Done::Viewed(Ok(())) => {}
        Done::Viewed(Err(why)) => model.notice = Some(Notice::Error(why)),
        Done::Failed(why) => {
            // It was meant for what does not come.
            model.held.clear();
            model.notice = Some(Notice::Error(why));
        }
    }
    Vec::new()
}

/// Takes over what was found out, unless something was edited since; what is shown of the report stays until the next comes.
fn studied(model: &mut Model, assessment: &Arc<Assessment>, outcome: Outcome) {
    let Some(work) = &mut model.work else { return };
    let is_now = work.asked_about(assessment);
    match outcome {
        Outcome::Note(inquiry, outcome) => {
            work.report.live.made.take(assessment, &inquiry, outcome);
        }
        Outcome::Page(inquiry, outcome) => work.report.page.take(assessment, &inquiry, outcome),
        _ if !is_now => {}
        Outcome::Figures(figures) => work.learn(figures),
        Outcome::Fewest(dimension, level, fewest) => {
            actions::fewest::found(model, &dimension, &level, &fewest);
        }
    }
}

fn open(model: &mut Model, opened: Opened) -> Vec<Effect> {
    if model.work.is_some() {
        return Vec::new();
    }
    let effects = watch(&opened);
    let told = opened.notice.clone().or(opened.read_only.clone());
    model.notice = told.map(Notice::Info);
    model.work = Some(Work::new(opened));
    questions::keep_focus_in_sight(model);
    effects
}

/// Waits for the end of whoever else has it open.
fn watch(opened: &Opened) -> Vec<Effect> {
    let path = opened.held.then(|| opened.path.clone());
    path.map(Effect::Watch).into_iter().collect()
}

/// It can be edited now, or why it still cannot; in either case it is what is on disk.
fn taken_over(model: &mut Model, opened: Opened) -> Vec<Effect> {
    let Some(work) = &mut model.work else {
        return Vec::new();
    };
    if work.path != opened.path || work.read_only.is_none() {
        return Vec::new();
    }
    let effects = watch(&opened);
    model.notice = Some(match (&opened.read_only, &opened.notice) {
        (Some(why), _) => Notice::Error(why.clone()),
        (None, Some(told)) => Notice::Info(told.clone()),
        (None, None) => Notice::Info(t!(model.locale, "tui-taken-over")),
    });
    work.renew(opened);
    questions::keep_focus_in_sight(model);
    effects
}

/// Says that it could be edited here now. It is left to people: whoever only reads must not keep others out.
fn freed(model: &mut Model, path: &Path) {
    let Some(work) = &mut model.work else { return };
    if work.path == path && work.read_only.is_some() {
        let text = t!(model.locale, "tui-freed");
        work.read_only = Some(text.clone());
        model.inform(text);
    }
}

/// It is on disk; goes on with what was edited meanwhile, or where the user wanted to go.
fn saved(model: &mut Model, disk: &Assessment, taken: bool, notice: Option<String>) -> Vec<Effect> {
    let now = model.now;
    let Some(work) = &mut model.work else {
        return Vec::new();
    };
    work.saved(disk, taken, now);
    let all = work.save == Save::Saved;
    if let Some(notice) = notice {
        model.inform(notice);
    }
    match model.leaving {
        None => stop_once_saved(model),
        Some(_) if all => gone(model),
        Some(_) => save(model).into_iter().collect(),
    }
}

fn not_saved(model: &mut Model, why: String) {
    let now = model.now;
    if let Some(work) = &mut model.work {
        work.not_saved(why, now);
    }
    stay(model);
}

fn conflict(model: &mut Model, why: &str, theirs: bool) {
    let why = t!(model.locale, "tui-conflict", why = why);
    if let Some(work) = &mut model.work {
        work.save = Save::Conflict {
            why,
            theirs,
            keep: None,
        };
    }
    stay(model);
}

/// Who wanted to leave is told why that has to wait.
fn stay(model: &mut Model) {
    if let Some(leaving) = &mut model.leaving
        && leaving.stage == Stage::Asked
    {
        leaving.stage = Stage::Warned;
        warn(model);
    }
}
