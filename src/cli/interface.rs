//! The bridge between the terminal interface and the desk: what its effects come to.

mod export;
mod file;
mod list;
#[cfg(test)]
mod tests;
mod trash;
mod viewer;

use super::context::{Context, today};
use crate::desk::{Desk, Open, words};
use crate::domain::assessment::Assessment;
use crate::format::settings;
use crate::i18n::Locale;
use crate::tui::Start;
use crate::tui::model::Model;
use crate::tui::msg::{Done, Effect, Preferences};
use crate::tui::worker::{Backend, Carried};
use crate::workspace::lock::wait_until_free;
use crate::workspace::rescue::Rescue;
use crate::workspace::settings::{preferences_file, write_preferences};
use crate::workspace::trash::Trashed;
use crate::workspace::{self, Catalogue};
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Why the assessment that the program was started for cannot be opened: told once the terminal is handed back, where it can be
/// read afterwards.
pub type Unopened = Arc<Mutex<Option<workspace::Error>>>;

/// What the interface starts with: the list of the desk's assessments, or the one at `path`.
pub fn start(desk: Desk, path: Option<PathBuf>, context: &Context, unopened: &Unopened) -> Start {
    let preferences = Preferences {
        language: context.locale.lang().clone(),
        colours: context.colours(true),
        ascii: context.ascii(),
        mouse: context.preferences.mouse.unwrap_or(false),
    };
    let workspace = words::place(&context.locale, desk.workspace());
    let unopened = path.is_some().then(|| unopened.clone());
    let backend = backend(desk, context, &preferences, unopened);
    let model = Model {
        locale: Locale::new(&preferences.language),
        preferences,
        today: today(),
        now: Duration::ZERO,
        size: (0, 0),
        workspace,
        offer: None,
        home: crate::tui::screen::home::State::default(),
        work: None,
        overlays: Vec::new(),
        notice: None,
        leaving: None,
        stops_at: None,
        // Until the list, or the assessment, is there.
        busy: true,
        held: VecDeque::new(),
    };
    // The list is read when it is first shown.
    let first = path.map_or(Effect::List, Effect::Open);
    Start {
        model,
        effects: vec![first],
        backend,
    }
}

/// What the guardian writes recovery files with: that of the open assessment.
type Kept = Arc<Mutex<Option<(PathBuf, Rescue)>>>;

fn backend(
    desk: Desk,
    context: &Context,
    preferences: &Preferences,
    unopened: Option<Unopened>,
) -> Backend {
    let kept = Kept::default();
    let mut worker = Worker {
        catalogue: Catalogue::new(desk.workspace().clone()),
        desk,
        locale: Locale::new(context.locale.lang()),
        kept_preferences: context.preferences.clone(),
        preferences: preferences.clone(),
        unopened,
        open: None,
        trashed: Vec::new(),
        kept: kept.clone(),
    };
    let rescue = move |path: &Path, assessment: &Assessment| {
        let kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((own, rescue)) = &*kept
            && own == path
        {
            // The program ends; there is nobody left to tell.
            let _ = rescue.write(assessment);
        }
    };
    Backend {
        carry_out: Box::new(move |effect| worker.carry_out(effect)),
        rescue: Arc::new(rescue),
        wait: Arc::new(wait_until_free),
    }
}

/// Carries effects out.
struct Worker {
    desk: Desk,
    locale: Locale,
    /// What the file with the preferences holds.
    kept_preferences: settings::Preferences,
    /// What holds now; flags and variables of this start may have had their say.
    preferences: Preferences,
    /// Until the assessment that the program was started for is open.
    unopened: Option<Unopened>,
    open: Option<Open>,
    trashed: Vec<Trashed>,
    kept: Kept,
    catalogue: Catalogue,
}

impl Worker {
    fn carry_out(&mut self, effect: Effect) -> Carried {
        match effect {
            Effect::Export(assessment, order) => self.export(assessment, order),
            Effect::View(path) => {
                let locale = Locale::new(self.locale.lang());
                Carried::Later(Box::new(move || Done::Viewed(viewer::view(&locale, &path))))
            }
            other => Carried::Now(self.at_once(other)),
        }
    }

    fn at_once(&mut self, effect: Effect) -> Vec<Done> {
        let done = match effect {
            Effect::List => return self.list(),
            Effect::Offer => self.offer(),
            Effect::Look(files) => self.look(&files),
            Effect::Open(path) => return self.open(&path),
            Effect::TakeOver(path) => return self.take_over(&path),
            Effect::Save(sent) => return self.save(&sent, None).into_iter().collect(),
            Effect::Settle(sent, choice) => {
                return self.save(&sent, Some(choice)).into_iter().collect();
            }
            Effect::Recover(assessment) => return self.recover(&assessment),
            Effect::Close => {
                self.close();
                return Vec::new();
            }
            Effect::Create(new) => self.create(*new),
            Effect::Duplicate(path) => {
                self.or_failed(self.desk.next_round(&path).map(Done::Created))
            }
            Effect::Delete(path) => self.delete(&path),
            Effect::Undelete => self.undelete(),
            Effect::Trash => self.trash(),
            Effect::Restore(file) => self.restore(&file),
            Effect::Template(name) => return self.template(&name).into_iter().collect(),
            Effect::Keep(preferences) => return self.keep(&preferences),
            // The others take longer, or concern the terminal and waiting; they do not come here.
            Effect::Export(..)
            | Effect::View(_)
            | Effect::Watch(_)
            | Effect::Study(_)
            | Effect::Mouse(_)
            | Effect::Redraw
            | Effect::Suspend
            | Effect::Quit => {
                return Vec::new();
            }
        };
        vec![done]
    }

    /// What came of something, or the sentence about why it failed.
    fn or_failed(&self, result: Result<Done, workspace::Error>) -> Done {
        result.unwrap_or_else(|error| Done::Failed(error.message(&self.locale)))
    }

    /// Keeps what the user changed; what a flag or variable of this start says is not the user's wish for ever.
    fn keep(&mut self, own: &Preferences) -> Vec<Done> {
        self.locale = Locale::new(&own.language);
        let (kept, before) = (&mut self.kept_preferences, &self.preferences);
        if own.language != before.language {
            kept.language = Some(own.language.clone());
        }
        if own.colours != before.colours {
            kept.theme = Some(if own.colours {
                settings::Theme::Colour
            } else {
                settings::Theme::Mono
            });
        }
        if own.ascii != before.ascii {
            kept.glyphs = Some(if own.ascii {
                settings::Glyphs::Ascii
            } else {
                settings::Glyphs::Unicode
            });
        }
        if own.mouse != before.mouse {
            kept.mouse = Some(own.mouse);
        }
        self.preferences = own.clone();
        let Some(file) = preferences_file() else {
            return Vec::new();
        };
        match write_preferences(&file, kept) {
            Ok(()) => Vec::new(),
            Err(error) => vec![Done::Failed(error.message(&self.locale))],
        }
    }
}
