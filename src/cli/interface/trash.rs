//! The trash: how something gets there, what lies in it, and how it comes back.

use super::Worker;
use crate::t;
use crate::tui::msg::Done;
use std::path::Path;

impl Worker {
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

    /// What lies in it.
    pub(super) fn trash(&self) -> Done {
        let trashed = self.desk.trashed();
        self.or_failed(trashed.map(|entries| Done::Trashed(self.heads(entries))))
    }

    /// Puts one of its files back, whoever removed it.
    pub(super) fn restore(&mut self, file: &Path) -> Done {
        let back = self.desk.restore(file).map(|path| {
            // What is back cannot be taken back once more.
            self.trashed.retain(|own| own.to != file);
            Done::Undeleted(stem(&path))
        });
        self.or_failed(back)
    }
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
