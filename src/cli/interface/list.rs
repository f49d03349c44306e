//! The list of assessments: what it shows, and what begins and ends in it.

use super::Worker;
use crate::desk::{New, words};
use crate::domain::questionnaire::Questionnaire;
use crate::t;
use crate::tui::msg::{self, Done, Entry, EntryContent, Offer, Offered};
use crate::workspace::{self, Catalogue, Listed};
use std::path::{Path, PathBuf};

impl Worker {
    /// What a new assessment can begin with, and the assessments of the workspace.
    pub(super) fn list(&mut self) -> Vec<Done> {
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
    pub(super) fn look(&mut self, files: Vec<PathBuf>) -> Done {
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

    /// A new assessment.
    pub(super) fn create(&self, new: msg::New) -> Done {
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

    /// Moves an assessment to the trash.
    pub(super) fn delete(&mut self, path: &Path) -> Done {
        let trashed = self.desk.trash(path).map(|trashed| {
            let name = stem(&trashed.from);
            self.trashed.push(trashed);
            Done::Deleted(name)
        });
        self.or_failed(trashed)
    }

    /// Takes the last one back from there.
    pub(super) fn undelete(&mut self) -> Done {
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
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
