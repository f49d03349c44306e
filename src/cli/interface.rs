//! The bridge between the terminal interface and the desk: what its effects come to.

#[cfg(test)]
mod tests;

use super::context::{Context, today};
use crate::desk::{Desk, Format, New, Open, TEMPLATE, Wanted, export, template, words};
use crate::domain::assessment::Assessment;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::text::Text;
use crate::format::settings;
use crate::i18n::{Lang, Locale};
use crate::report::template::Template;
use crate::t;
use crate::tui::Start;
use crate::tui::model::Model;
use crate::tui::msg::{
    self, Done, Effect, Entry, EntryContent, Offer, Offered, Opened, Preferences, Settle,
};
use crate::tui::worker::Backend;
use crate::workspace::rescue::Rescue;
use crate::workspace::settings::{preferences_file, write_preferences};
use crate::workspace::trash::Trashed;
use crate::workspace::{self, Catalogue, Choice, Listed, SaveError};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// What the interface starts with: the list of the desk's assessments, or the one at `path`.
pub fn start(desk: Desk, path: Option<PathBuf>, context: &Context) -> Start {
    let preferences = Preferences {
        language: context.locale.lang().clone(),
        colours: context.colours(true),
        ascii: context.ascii(),
        mouse: context.preferences.mouse.unwrap_or(false),
    };
    let workspace = words::place(&context.locale, desk.workspace());
    let backend = backend(desk, context, &preferences);
    let model = Model {
        locale: Locale::new(&preferences.language),
        preferences,
        today: today(),
        now: Duration::ZERO,
        size: (0, 0),
        workspace,
        offer: Offer::default(),
        home: crate::tui::screen::home::State::default(),
        work: None,
        overlays: Vec::new(),
        notice: None,
        leaving: None,
        busy: path.is_some(),
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

fn backend(desk: Desk, context: &Context, preferences: &Preferences) -> Backend {
    let kept = Kept::default();
    let mut worker = Worker {
        titles: Vec::new(),
        catalogue: Catalogue::new(desk.workspace().clone()),
        desk,
        locale: Locale::new(context.locale.lang()),
        kept_preferences: context.preferences.clone(),
        preferences: preferences.clone(),
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
    open: Option<Open>,
    trashed: Vec<Trashed>,
    kept: Kept,
    /// Questionnaires that can be chosen: id and title.
    titles: Vec<(String, Text)>,
    catalogue: Catalogue,
}

impl Worker {
    fn carry_out(&mut self, effect: Effect) -> Vec<Done> {
        let done = match effect {
            Effect::List => return self.list(),
            Effect::Look(files) => self.look(files),
            Effect::Open(path) => return self.open(&path),
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
            Effect::Export(assessment, formats, lang) => {
                return self
                    .export(&assessment, &formats, &lang)
                    .into_iter()
                    .collect();
            }
            Effect::Template => return self.template().into_iter().collect(),
            Effect::Keep(preferences) => return self.keep(&preferences),
            // These concern the terminal; the main thread carries them out.
            Effect::Mouse(_) | Effect::Redraw | Effect::Suspend | Effect::Quit => {
                return Vec::new();
            }
        };
        vec![done]
    }

    /// What came of something, or the sentence about why it failed.
    fn or_failed(&self, result: Result<Done, workspace::Error>) -> Done {
        result.unwrap_or_else(|error| Done::Failed(error.message(&self.locale)))
    }

    /// What a new assessment can begin with, and the list.
    fn list(&mut self) -> Vec<Done> {
        let questionnaires = self.desk.questionnaires();
        let title = |own: &Questionnaire| (own.id.clone(), own.title.clone());
        self.titles = questionnaires.iter().map(title).collect();
        self.catalogue = Catalogue::new(self.desk.workspace().clone());
        let entries = self.desk.heads().map(|own| Done::Listed(self.entries(own)));
        vec![self.offer(questionnaires), self.or_failed(entries)]
    }

    fn offer(&self, questionnaires: Vec<Questionnaire>) -> Done {
        // It only spares typing: what is wrong with it is no reason to stop here.
        let usual = self.desk.defaults().map(|own| own.value);
        let usual = usual.unwrap_or_default();
        let offered = |own: Questionnaire| Offered {
            id: own.id,
            title: own.title,
            profile: own.profile,
        };
        Done::Offered(Offer {
            questionnaires: questionnaires.into_iter().map(offered).collect(),
            organisation: usual.organisation.unwrap_or_default(),
            language: usual.language,
        })
    }

    /// How far some assessments of the list are.
    fn look(&mut self, files: Vec<PathBuf>) -> Done {
        let entries = self.catalogue.look(files);
        Done::Looked(self.entries(entries))
    }

    fn entries(&self, entries: Vec<workspace::Entry>) -> Vec<Entry> {
        let title = |id: &str| {
            let own = self.titles.iter().find(|(own, _)| own == id);
            own.map_or_else(
                || id.to_owned(),
                |(_, title)| title.get(self.locale.lang()).into_owned(),
            )
        };
        let content = |Listed { head, progress }| EntryContent {
            title: words::title(&head.meta),
            questionnaire: title(&head.questionnaire.id),
            round: head.round.number,
            changed: head.changed,
            progress: progress.map(|own| (own.asked - own.open, own.asked)),
        };
        let entry = |own: workspace::Entry| Entry {
            name: own.name(),
            path: own.path,
            content: own
                .content
                .map(content)
                .map_err(|error| error.message(&self.locale)),
        };
        entries.into_iter().map(entry).collect()
    }

    fn open(&mut self, path: &Path) -> Vec<Done> {
        let open = match self.desk.open(path, false) {
            Ok(open) => open,
            Err(error) => return vec![Done::Failed(error.message(&self.locale))],
        };
        let path = open.file.path().to_owned();
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        *kept = Some((path.clone(), open.file.rescue()));
        drop(kept);
        let recovered = open
            .recovered
            .iter()
            .map(|own| words::recovered(&self.locale, own));
        let recovered: Vec<_> = recovered.collect();
        let opened = Opened {
            path,
            questionnaire: open.questionnaire.clone(),
            assessment: open.assessment.clone(),
            previous: open
                .workspace
                .previous(&open.assessment)
                .map(Arc::unwrap_or_clone),
            read_only: open
                .file
                .read_only()
                .map(|reason| reason.message(&self.locale)),
            notice: (!recovered.is_empty()).then(|| recovered.join(" ")),
        };
        // What was restored is in the memory only; the next edit would save it, but there may be none.
        let restored = open.file.read_only().is_none() && open.assessment != **open.file.saved();
        let assessment = open.assessment.clone();
        self.open = Some(open);
        let mut done = vec![Done::Opened(Box::new(opened))];
        if restored {
            done.extend(self.save(&assessment, None));
        }
        done
    }

    /// Nothing comes of saving where nothing is open.
    fn save(&mut self, sent: &Assessment, choice: Option<Settle>) -> Option<Done> {
        let today = self.desk.today();
        let file = &mut self.open.as_mut()?.file;
        let saved = match choice {
            None => file.save(sent, today),
            Some(Settle::Mine) => file.save_resolved(sent, Choice::Both, today),
            Some(Settle::Theirs) => file.save_resolved(sent, Choice::Theirs, today),
        };
        Some(match saved {
            Ok(saved) => Done::Saved {
                taken: !saved.taken.is_empty(),
                notice: words::saved(&self.locale, &saved),
                disk: Box::new(Arc::unwrap_or_clone(saved.assessment)),
            },
            Err(error @ SaveError::Conflict { .. }) => Done::Conflict(error.message(&self.locale)),
            Err(error) => Done::NotSaved(error.message(&self.locale)),
        })
    }

    fn recover(&self, assessment: &Assessment) -> Vec<Done> {
        let Some(open) = &self.open else {
            return Vec::new();
        };
        vec![match open.file.rescue().write(assessment) {
            Ok(_) => Done::Recovered,
            Err(error) => Done::NotRecovered(error.message(&self.locale)),
        }]
    }

    fn close(&mut self) {
        self.open = None;
        *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    fn create(&self, new: msg::New) -> Done {
        let msg::New {
            questionnaire,
            organisation,
            unit,
            language,
            participants,
            profile,
        } = new;
        let new = New {
            questionnaire,
            organisation,
            unit,
            language,
            participants,
            profile,
            ..New::default()
        };
        match self.desk.create(new) {
            Ok(path) => Done::Created(path),
            Err(error) => Done::Failed(words::create_error(&self.locale, &error)),
        }
    }

    fn delete(&mut self, path: &Path) -> Done {
        let trashed = self.desk.trash(path).map(|trashed| {
            let name = stem(&trashed.from);
            self.trashed.push(trashed);
            Done::Deleted(name)
        });
        self.or_failed(trashed)
    }

    fn undelete(&mut self) -> Done {
        let Some(trashed) = self.trashed.last() else {
            return Done::Failed(t!(self.locale, "undo-nothing"));
        };
        match trashed.restore() {
            Ok(path) => {
                self.trashed.pop();
                Done::Undeleted(stem(&path))
            }
            Err(error) => Done::Failed(error.message(&self.locale)),
        }
    }

    /// The template by which a report of what is open is written.
    fn template(&self) -> Option<Done> {
        let found = template(&self.open.as_ref()?.workspace, TEMPLATE);
        let found = found.map_err(|error| words::export_error(&self.locale, &error));
        Some(Done::Template(found))
    }

    fn export(&self, assessment: &Assessment, formats: &[String], lang: &Lang) -> Option<Done> {
        let open = self.open.as_ref()?;
        let locale = Locale::new(lang);
        let folder = open.workspace.reports(open.file.path());
        let write = |template: &Template| {
            let formats = formats.iter().filter_map(|name| Format::named(name));
            let written = formats.map(|format| {
                let wanted = Wanted {
                    format,
                    template,
                    locale: &locale,
                };
                export(&open.questionnaire, assessment, &folder, &wanted)
            });
            written.collect::<Result<_, _>>()
        };
        let template = template(&open.workspace, TEMPLATE);
        Some(match template.and_then(|template| write(&template)) {
            Ok(paths) => Done::Exported(paths),
            Err(error) => Done::Failed(words::export_error(&self.locale, &error)),
        })
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

fn stem(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
