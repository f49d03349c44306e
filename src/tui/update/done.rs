//! What an effect came to.

use super::super::model::{Leave, Model, Notice, Save, Work};
use super::super::msg::{Done, Effect};
use super::{gone, save};
use crate::domain::assessment::Assessment;
use crate::t;

/// Takes the outcome of an effect in.
pub fn done(model: &mut Model, done: Done) -> Vec<Effect> {
    match done {
        Done::Listed(entries) => model.home.list(entries),
        Done::Opened(opened) => {
            model.notice = opened
                .notice
                .clone()
                .or(opened.read_only.clone())
                .map(Notice::Info);
            model.work = Some(Work::new(*opened));
            super::super::screen::questions::keep_focus_in_sight(model);
        }
        Done::Saved { merged } => return saved(model, merged),
        Done::NotSaved(why) => {
            let now = model.now;
            if let Some(work) = &mut model.work {
                work.not_saved(why, now);
            }
            model.leaving = None;
        }
        Done::Conflict(why) => {
            if let Some(work) = &mut model.work {
                work.save = Save::Conflict(why);
            }
            model.leaving = None;
        }
        Done::Created(path) => return vec![Effect::Open(path)],
        Done::Deleted(name) => {
            model.inform(t!(model.locale, "home-deleted", name = name));
            return vec![Effect::List];
        }
        Done::Undeleted(name) => {
            model.inform(t!(model.locale, "home-undeleted", name = name));
            return vec![Effect::List];
        }
        Done::Exported(paths) => {
            let paths: Vec<String> = paths
                .iter()
                .map(|path| path.display().to_string())
                .collect();
            let text = t!(model.locale, "report-written", paths = paths.join("  "));
            if let Some(work) = &mut model.work {
                work.report.written = Some(text.clone());
            }
            model.inform(text);
        }
        Done::Failed(why) => model.notice = Some(Notice::Error(why)),
    }
    Vec::new()
}

fn saved(model: &mut Model, merged: Option<Box<Assessment>>) -> Vec<Effect> {
    let Some(work) = &mut model.work else {
        return Vec::new();
    };
    let again = work.save == Save::Saving { again: true };
    work.save = Save::Saved;
    if let Some(merged) = merged {
        work.take_over(*merged);
        model.notice = Some(Notice::Info(t!(model.locale, "tui-merged")));
    }
    if again {
        let now = model.now;
        if let Some(work) = &mut model.work {
            work.changed(now);
        }
        return if model.leaving.is_some() {
            save(model).into_iter().collect()
        } else {
            Vec::new()
        };
    }
    match model.leaving {
        Some(Leave::Program | Leave::Assessment) => gone(model),
        None => Vec::new(),
    }
}
