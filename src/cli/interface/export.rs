//! Reports of the open assessment, with all that is needed to write them beside everything else.

use super::Worker;
use crate::desk::{Existing, ExportError, Exporter, Format, Wanted, branding, template, words};
use crate::domain::assessment::Assessment;
use crate::domain::questionnaire::Questionnaire;
use crate::i18n::{Lang, Locale};
use crate::tui::msg::{Done, Exported, Order};
use crate::tui::worker::Carried;
use crate::workspace::Workspace;
use std::path::PathBuf;
use std::sync::Arc;

/// What reports are made from.
struct Source {
    workspace: Workspace,
    /// The file of the assessment.
    path: PathBuf,
    questionnaire: Arc<Questionnaire>,
    assessment: Arc<Assessment>,
    /// In which language to tell what came of it.
    language: Lang,
}

impl Worker {
    /// Writes reports of what is open; nothing comes of it where nothing is.
    pub(super) fn export(&self, assessment: Arc<Assessment>, order: Order) -> Carried {
        let Some(open) = &self.open else {
            return Carried::Now(Vec::new());
        };
        let source = Source {
            workspace: open.workspace.clone(),
            path: open.file.path().to_owned(),
            questionnaire: open.questionnaire.clone(),
            assessment,
            language: self.locale.lang().clone(),
        };
        Carried::Later(Box::new(move || source.exported(&order)))
    }
}

impl Source {
    fn exported(self, order: &Order) -> Done {
        let locale = Locale::new(&self.language);
        let outcomes = self
            .write(order, &locale)
            .unwrap_or_else(|error| vec![Err(error)]);
        let told = |error| words::export_error(&locale, &error);
        let outcomes = outcomes.into_iter().map(|own| own.map_err(told));
        let outcomes = outcomes.collect();
        Done::Exported(self.path, outcomes)
    }

    /// All of them, one outcome for each format.
    fn write(
        &self,
        order: &Order,
        locale: &Locale,
    ) -> Result<Vec<Result<Exported, ExportError>>, ExportError> {
        let look = branding(&self.workspace)?;
        let wanted = Wanted {
            template: &template(&self.workspace, &order.template)?,
            locale: &Locale::new(&order.language),
            alone: false,
            brand: &look.brand,
        };
        let folder = self.workspace.reports(&self.path);
        let existing = if order.replace {
            Existing::Replace
        } else {
            Existing::Keep
        };
        let formats = order.formats.iter().filter_map(|own| Format::named(own));
        let formats: Vec<_> = formats.collect();
        let exporter = Exporter::new(&self.questionnaire, &self.assessment, wanted);
        #[cfg(feature = "pdf")]
        let exporter = exporter.with_typesetter(crate::cli::typeset::apart);
        let all = exporter.export_all(&formats, &folder, existing).into_iter();
        let outcomes = all.map(|own| {
            let written = own?;
            Ok(Exported {
                told: words::report(locale, &written, look.told(locale)),
                path: written.path,
            })
        });
        Ok(outcomes.collect())
    }
}
