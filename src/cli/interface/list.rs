//! The list of assessments: what it shows, and what begins and ends in it.

use super::Worker;
use crate::desk::{New, words};
use crate::domain::questionnaire::Questionnaire;
use crate::tui::msg::{self, Done, Entry, EntryContent, Offer, Offered};
use crate::workspace::{self, Catalogue, Listed};
use std::path::PathBuf;

impl Worker {
    /// The assessments of the workspace; none, and why, where they cannot be read.
    pub(super) fn list(&mut self) -> Vec<Done> {
        self.catalogue = Catalogue::new(self.desk.workspace().clone());
        match self.desk.heads() {
            Ok(heads) => vec![Done::Listed(self.heads(heads))],
            Err(error) => {
                let why = error.message(&self.locale);
                vec![Done::Listed(Vec::new()), Done::Failed(why)]
            }
        }
    }

    /// Assessments of which only the head was read.
    pub(super) fn heads(&self, entries: Vec<workspace::Entry>) -> Vec<Entry> {
        let entry = |own| self.entry(own, |_| None);
        entries.into_iter().map(entry).collect()
    }

    /// How far some of them are.
    pub(super) fn look(&mut self, files: &[PathBuf]) -> Done {
        let looked = self.catalogue.look(files).into_iter();
        let title = |own: &Listed| Some(own.questionnaire_name(self.locale.lang()));
        Done::Looked(looked.map(|own| self.entry(own, title)).collect())
    }

    fn entry(
        &self,
        own: workspace::Entry,
        questionnaire: impl Fn(&Listed) -> Option<String>,
    ) -> Entry {
        let content = |listed: Listed| EntryContent {
            questionnaire: questionnaire(&listed),
            title: words::title(&listed.head.meta),
            round: listed.head.round.number,
            changed: listed.head.changed,
            progress: listed.progress.map(|own| (own.asked - own.open, own.asked)),
        };
        Entry {
            name: own.name(),
            path: own.path,
            content: own
                .content
                .map(content)
                .map_err(|error| error.message(&self.locale)),
        }
    }

    /// What a new assessment can begin with.
    pub(super) fn offer(&self) -> Done {
        // It only spares typing: what is wrong with it is no reason to stop here.
        let usual = self.desk.defaults().map(|own| own.value);
        let usual = usual.unwrap_or_default();
        let offered = |own: Questionnaire| Offered {
            id: own.id,
            title: own.title,
            profile: own.profile,
        };
        Done::Offered(Offer {
            questionnaires: self.desk.questionnaires(offered),
            organisation: usual.organisation.unwrap_or_default(),
            language: usual.language,
        })
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
}
