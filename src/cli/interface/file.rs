//! The open assessment: its file, and what reports of it can be.

use super::Worker;
use crate::desk::{Format, Open, TEMPLATE, template, template_names, words};
use crate::domain::assessment::Assessment;
use crate::report::template::Template;
use crate::tui::msg::{Done, Opened, Reports, Settle};
use crate::workspace::lock::ReadOnly;
use crate::workspace::{self, Choice, SaveError};
use std::path::Path;
use std::sync::{Arc, PoisonError};

impl Worker {
    /// Opens an assessment; saves at once what was restored of it.
    pub(super) fn open(&mut self, path: &Path) -> Vec<Done> {
        let open = match self.desk.open(path, false) {
            Ok(open) => open,
            Err(error) => return vec![self.not_opened(error)],
        };
        self.unopened = None;
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
            called: self.desk.workspace().called(&path),
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
            held: matches!(open.file.read_only(), Some(ReadOnly::HeldBy(_))),
            template: self.find_template(&open, TEMPLATE),
            reports: reports(&open),
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

    fn not_opened(&self, error: workspace::Error) -> Done {
        let Some(unopened) = &self.unopened else {
            return Done::Failed(error.message(&self.locale));
        };
        *unopened.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
        Done::Unopened
    }

    /// Opens what can only be read once more; nothing comes of it where something else is open.
    pub(super) fn take_over(&mut self, path: &Path) -> Vec<Done> {
        let open = self.open.as_ref();
        if open.is_none_or(|own| own.file.path() != path || own.file.read_only().is_none()) {
            return Vec::new();
        }
        let taken = |done| match done {
            Done::Opened(opened) => Done::TakenOver(opened),
            other => other,
        };
        self.open(path).into_iter().map(taken).collect()
    }

    /// Nothing comes of saving where nothing is open.
    pub(super) fn save(&mut self, sent: &Assessment, choice: Option<Settle>) -> Option<Done> {
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
            Err(error @ SaveError::Conflict { theirs: None, .. }) => {
                Done::Replaced(error.message(&self.locale))
            }
            Err(error @ SaveError::Conflict { .. }) => Done::Conflict(error.message(&self.locale)),
            Err(error) => Done::NotSaved(error.message(&self.locale)),
        })
    }

    /// Puts what could not be saved into the recovery file.
    pub(super) fn recover(&self, assessment: &Assessment) -> Vec<Done> {
        let Some(open) = &self.open else {
            return Vec::new();
        };
        vec![match open.file.rescue().write(assessment) {
            Ok(_) => Done::Recovered,
            Err(error) => Done::NotRecovered(error.message(&self.locale)),
        }]
    }

    /// Lets go of what is open.
    pub(super) fn close(&mut self) {
        self.open = None;
        *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// The template of this name, and what reports of what is open can be.
    pub(super) fn template(&self, name: &str) -> Option<Done> {
        let open = self.open.as_ref()?;
        let template = self.find_template(open, name);
        Some(Done::Template(name.to_owned(), template, reports(open)))
    }

    /// That template as it is now, or why there is none.
    fn find_template(&self, open: &Open, name: &str) -> Result<Template, String> {
        let found = template(&open.workspace, name);
        found.map_err(|error| words::export_error(&self.locale, &error))
    }
}

/// What reports can be.
fn reports(open: &Open) -> Reports {
    Reports {
        templates: template_names(&open.workspace),
        formats: Format::built_in()
            .map(|(name, _)| name.to_owned())
            .collect(),
    }
}
