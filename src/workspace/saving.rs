//! Saving an open assessment without ever losing anybody's changes.
//!
//! Before the file is replaced, what lies there is compared with what was last read or saved. Changes from outside are merged
//! in; where both sides changed the same thing, the caller decides. Whatever cannot be saved goes into a recovery file.

use super::error::Error;
use super::file::{AssessmentFile, Version, parse, same_content};
use super::read::{hash, read};
use super::save::{self, Access};
use crate::domain::assessment::Assessment;
use crate::domain::merge::{Spot, merge};
use crate::format::assessment::document;
use crate::format::tree::{self, Tree};
use crate::i18n::Locale;
use crate::t;
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::sync::Arc;

/// What a save did.
#[derive(Clone, Debug, PartialEq)]
pub struct Saved {
    /// What is on the disk now.
    pub assessment: Arc<Assessment>,
    /// What was taken in from a change of somebody else.
    pub taken: BTreeSet<Spot>,
    /// Where the version lies that was not chosen after a conflict.
    pub copy: Option<PathBuf>,
    /// Whether the file had been removed and was made again.
    pub made_again: bool,
}

/// Why nothing was saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// It could not be written. Try again.
    #[error("not saved")]
    Failed {
        /// Why.
        #[source]
        problem: Box<Error>,
        /// Where the unsaved changes lie until then; none where they are only in memory.
        recovery: Option<PathBuf>,
    },
    /// Somebody else changed the file so that both versions cannot go together: see [`AssessmentFile::save_resolved`].
    #[error("changed by somebody else")]
    Conflict {
        /// What both changed differently; empty where the file holds something else altogether, such as an invalid file.
        spots: BTreeSet<Spot>,
        /// Their version, where there is one.
        theirs: Option<Arc<Assessment>>,
    },
}

/// Who wins where both sides changed the same thing. The other version is always kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// What is on the disk; what is in the program becomes a copy beside it.
    Theirs,
    /// What is in the program; what is on the disk becomes a copy beside it.
    Both,
}

/// What lies on the disk where the file was.
enum Disk {
    /// What we left there.
    Known,
    /// Nothing.
    Gone,
    /// Another version of the same assessment.
    Changed(Version),
    /// Something else.
    Foreign(Vec<u8>),
}

impl SaveError {
    /// The sentences for people: what happened, and where. After a conflict the front end says what can be done, since not all
    /// of them let people choose.
    pub fn message(&self, locale: &Locale) -> String {
        match self {
            Self::Failed { problem, recovery } => {
                let kept = match recovery {
                    Some(_) => t!(locale, "file-kept-in-recovery"),
                    None => t!(locale, "file-kept-in-memory"),
                };
                format!("{} {kept}", problem.message(locale))
            }
            Self::Conflict { spots, .. } if spots.is_empty() => t!(locale, "file-replaced"),
            Self::Conflict { spots, .. } => t!(locale, "file-conflict", count = spots.len()),
        }
    }
}

impl Saved {
    /// Brings what the caller has worked on meanwhile up to date: `sent` is what was given to be saved, `live` what it has
    /// become. Changes since then win.
    pub fn bring_up_to_date(&self, sent: &Assessment, live: &mut Assessment) {
        *live = merge(sent, live, &self.assessment).assessment;
    }
}

impl AssessmentFile {
    /// Saves `assessment`, changed `today`, and merges in what somebody else has changed meanwhile. Nothing is written where
    /// nothing has changed. Only after this has returned may anything be called saved.
    ///
    /// # Errors
    /// When it could not be written, or when somebody else changed the same things; the unsaved changes then lie in a
    /// recovery file.
    pub fn save(&mut self, assessment: &Assessment, today: Date) -> Result<Saved, SaveError> {
        let result = match self.disk() {
            Ok(Disk::Known) => self.save_known(assessment, today),
            Ok(Disk::Gone) => self.save_gone(assessment, today),
            Ok(Disk::Changed(theirs)) => self.save_merged(assessment, theirs, today),
            Ok(Disk::Foreign(_)) => Err(SaveError::Conflict {
                spots: BTreeSet::new(),
                theirs: None,
            }),
            Err(problem) => Err(failed(problem)),
        };
        self.or_rescue(result, assessment)
    }

    /// Saves after a conflict, in the way that was chosen. Where the file holds something else altogether, that is always
    /// kept as a copy and ours is written.
    ///
    /// # Errors
    /// As [`Self::save`], but never a conflict.
    pub fn save_resolved(
        &mut self,
        assessment: &Assessment,
        choice: Choice,
        today: Date,
    ) -> Result<Saved, SaveError> {
        let result = match self.disk() {
            Ok(Disk::Known) => self.save_known(assessment, today),
            Ok(Disk::Gone) => self.save_gone(assessment, today),
            Ok(Disk::Changed(theirs)) => self.save_chosen(assessment, &theirs, choice, today),
            Ok(Disk::Foreign(content)) => self.save_over(assessment, &content, today),
            Err(problem) => Err(failed(problem)),
        };
        self.or_rescue(result, assessment)
    }

    /// Looks at what lies on the disk.
    fn disk(&self) -> Result<Disk, Error> {
        if let Some(reason) = self.read_only() {
            return Err(Error::ReadOnly(self.path.clone(), reason.clone()));
        }
        let content = match read(&self.path) {
            Err(error) if error.kind() == Some(ErrorKind::NotFound) => return Ok(Disk::Gone),
            other => other?,
        };
        if self.rescue.base().hashes.contains(&hash(&content)) {
            return Ok(Disk::Known);
        }
        Ok(match parse(&self.path, content.clone()) {
            Ok(theirs) if theirs.assessment.id == self.saved.id => Disk::Changed(theirs),
            _ => Disk::Foreign(content),
        })
    }

    fn save_known(&mut self, own: &Assessment, today: Date) -> Result<Saved, SaveError> {
        // After a failed save nobody knows which of its versions the disk holds.
        let is_certain = self.rescue.base().hashes.len() == 1;
        if is_certain && same_content(own, &self.saved) {
            self.forget_recovered();
            return Ok(self.outcome());
        }
        let old = Arc::clone(&self.rescue.base().document);
        self.write(own.clone(), &old, today)
    }

    fn save_gone(&mut self, own: &Assessment, today: Date) -> Result<Saved, SaveError> {
        let old = Arc::clone(&self.rescue.base().document);
        let saved = self.write(own.clone(), &old, today)?;
        Ok(Saved {
            made_again: true,
            ..saved
        })
    }

    fn save_merged(
        &mut self,
        own: &Assessment,
        theirs: Version,
        today: Date,
    ) -> Result<Saved, SaveError> {
        let merged = merge(&self.saved, own, &theirs.assessment);
        if !merged.conflicts.is_empty() {
            return Err(SaveError::Conflict {
                spots: merged.conflicts,
                theirs: Some(theirs.assessment),
            });
        }
        let saved = self.write(merged.assessment, &theirs.document, today)?;
        Ok(Saved {
            taken: merged.taken,
            ..saved
        })
    }

    fn save_chosen(
        &mut self,
        own: &Assessment,
        theirs: &Version,
        choice: Choice,
        today: Date,
    ) -> Result<Saved, SaveError> {
        let merged = match choice {
            Choice::Theirs => merge(&self.saved, &theirs.assessment, own),
            Choice::Both => merge(&self.saved, own, &theirs.assessment),
        };
        let other = match choice {
            Choice::Theirs => tree::write(&document(own, &self.rescue.base().document)),
            Choice::Both => tree::write(&theirs.document),
        };
        let copy = self.copy("copy", other.as_bytes()).map_err(failed)?;
        let saved = self.write(merged.assessment, &theirs.document, today)?;
        Ok(Saved {
            copy: Some(copy),
            ..saved
        })
    }

    fn save_over(
        &mut self,
        own: &Assessment,
        content: &[u8],
        today: Date,
    ) -> Result<Saved, SaveError> {
        let copy = self.copy("copy", content).map_err(failed)?;
        let old = Arc::clone(&self.rescue.base().document);
        let saved = self.write(own.clone(), &old, today)?;
        Ok(Saved {
            copy: Some(copy),
            ..saved
        })
    }

    /// Writes a new revision and remembers it as what the disk holds.
    fn write(&mut self, mut own: Assessment, old: &Tree, today: Date) -> Result<Saved, SaveError> {
        own.revision = own.revision.max(self.saved.revision) + 1;
        own.changed = today;
        let document = document(&own, old);
        let text = tree::write(&document);
        let hash = hash(text.as_bytes());
        // Before the attempt: if it fails in its last step, the disk holds this.
        let mut base = self.rescue.base();
        if !base.hashes.contains(&hash) {
            base.hashes.push(hash.clone());
        }
        drop(base);
        let access = Access::Like(&self.like());
        save::replace_for(&self.path, text.as_bytes(), Some(access)).map_err(failed)?;
        self.saved = Arc::new(own);
        let mut base = self.rescue.base();
        base.hashes = vec![hash];
        base.document = Arc::new(document);
        drop(base);
        self.forget_recovered();
        Ok(self.outcome())
    }

    fn outcome(&self) -> Saved {
        Saved {
            assessment: Arc::clone(&self.saved),
            taken: BTreeSet::new(),
            copy: None,
            made_again: false,
        }
    }

    /// Removes the recovery files whose content has been saved now.
    fn forget_recovered(&mut self) {
        for path in self.recovered.drain(..) {
            // One that stays is recognised at the next start.
            let _ = fs::remove_file(path);
        }
    }

    /// Keeps what could not be saved.
    fn or_rescue(
        &mut self,
        result: Result<Saved, SaveError>,
        assessment: &Assessment,
    ) -> Result<Saved, SaveError> {
        let error = match result {
            Ok(saved) => return Ok(saved),
            Err(error) => error,
        };
        if self.lock.is_err() {
            // Whoever may write has a recovery file of their own there.
            return Err(error);
        }
        let kept = self.rescue.write(assessment).ok();
        self.recovered.extend(kept.clone());
        self.recovered.dedup();
        Err(match error {
            SaveError::Failed { problem, .. } => SaveError::Failed {
                problem,
                recovery: kept,
            },
            conflict @ SaveError::Conflict { .. } => conflict,
        })
    }
}

fn failed(problem: Error) -> SaveError {
    SaveError::Failed {
        problem: Box::new(problem),
        recovery: None,
    }
}
