//! One open assessment file.
//!
//! Owns what the disk is known to hold, the lock, and the way into recovery; the assessment that people work on belongs to
//! the caller. See [`super::saving`] for how it is written.

use super::error::{Doing, Error};
use super::lock::{Lock, ReadOnly};
use super::names;
use super::read::{hash, read};
use super::recovery::{Found, Places};
use super::rescue::Rescue;
use super::save::{self, Access};
use super::session::Session;
use crate::domain::assessment::Assessment;
use crate::format::Source;
use crate::format::assessment::{self, Loaded};
use crate::format::tree::Tree;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// An open assessment file. Can be sent to a worker thread, which then saves.
#[derive(Debug)]
pub struct AssessmentFile {
    /// Links resolved.
    pub(super) path: PathBuf,
    /// The file as it was found.
    opened: fs::Metadata,
    pub(super) lock: Result<Lock, ReadOnly>,
    /// The assessment as the disk holds it.
    pub(super) saved: Arc<Assessment>,
    pub(super) rescue: Rescue,
    /// Recovery files whose content the caller has; removed by the next save.
    pub(super) recovered: Vec<PathBuf>,
}

/// What opening gives.
#[derive(Debug)]
pub struct Opened {
    /// The open file.
    pub file: AssessmentFile,
    /// The text of the file, for [`misfits`](crate::format::assessment::misfits).
    pub source: Source,
    /// What to work on: with unsaved changes of an earlier start put back in.
    pub assessment: Assessment,
    /// What was found of an earlier start.
    pub recovered: Vec<Recovered>,
}

/// Unsaved changes of an earlier start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recovered {
    /// They are in the assessment again; save it.
    Restored,
    /// The file has been changed since, so they lie in a file of their own.
    Copied(PathBuf),
    /// They still lie here, because the assessment may only be read.
    Waiting(PathBuf),
}

/// A content of the disk.
pub(super) struct Version {
    pub source: Source,
    pub assessment: Arc<Assessment>,
    pub document: Arc<Tree>,
    pub hash: String,
}

impl AssessmentFile {
    /// Opens the assessment at `path`: to write, if nobody else has it and `read_only` does not forbid it.
    ///
    /// # Errors
    /// When there is no such file, when it cannot be read, or when it is invalid.
    pub fn open(path: &Path, session: &Session, read_only: bool) -> Result<Opened, Error> {
        let path = path.canonicalize().map_err(Error::io(Doing::Read, path))?;
        let opened = fs::metadata(&path).map_err(Error::io(Doing::Read, &path))?;
        // Before the lock, so that no lock files appear beside what is no assessment.
        let content = read(&path)?;
        let lock = if read_only {
            Err(ReadOnly::Wished)
        } else {
            writable(&path, session)?
        };
        // Again: somebody may have saved before the lock was ours.
        let content = if lock.is_ok() { read(&path)? } else { content };
        let version = parse(&path, content)?;
        let places = Places::new(&path, session.state.as_deref());
        let file = Self {
            rescue: Rescue::new(places, version.hash, version.document),
            path,
            opened,
            lock,
            saved: Arc::clone(&version.assessment),
            recovered: Vec::new(),
        };
        Ok(file.recover(version.source))
    }

    /// Where it lies, links resolved.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The assessment as it was last read or saved.
    pub fn saved(&self) -> &Arc<Assessment> {
        &self.saved
    }

    /// Why it can only be read, if so.
    pub fn read_only(&self) -> Option<&ReadOnly> {
        self.lock.as_ref().err()
    }

    /// Writes recovery files of it, from any thread.
    pub fn rescue(&self) -> Rescue {
        self.rescue.clone()
    }

    /// Puts unsaved changes of an earlier start back in.
    fn recover(mut self, source: Source) -> Opened {
        let mut assessment = Assessment::clone(&self.saved);
        let mut recovered = Vec::new();
        for found in self.rescue.places().find() {
            // Those of a living holder are still in the making.
            match self.lock {
                Err(ReadOnly::HeldBy(_)) => (),
                Err(_) => recovered.push(Recovered::Waiting(found.path)),
                Ok(_) => recovered.extend(self.take_in(found, &mut assessment)),
            }
        }
        Opened {
            file: self,
            source,
            assessment,
            recovered,
        }
    }

    /// Takes one recovery file in, or puts it beside the assessment where people see it.
    fn take_in(&mut self, found: Found, assessment: &mut Assessment) -> Option<Recovered> {
        let source = Source::new(found.path.to_string_lossy(), found.text.as_str());
        let content = assessment::read(&source).ok().map(|own| own.assessment);
        if content
            .as_ref()
            .is_some_and(|own| same_content(own, &self.saved))
        {
            let _ = fs::remove_file(&found.path);
            return None;
        }
        let is_next = found.based_on.contains(&self.rescue.base().hashes[0]);
        match content {
            Some(own) if is_next && self.recovered.is_empty() && own.id == self.saved.id => {
                *assessment = own;
                self.recovered.push(found.path);
                Some(Recovered::Restored)
            }
            _ => Some(self.put_beside(found)),
        }
    }

    fn put_beside(&self, found: Found) -> Recovered {
        match self.copy("recovered", found.text.as_bytes()) {
            Ok(copy) => {
                // One that stays is put beside once more: a copy too many, none too few.
                let _ = fs::remove_file(&found.path);
                Recovered::Copied(copy)
            }
            Err(_) => Recovered::Waiting(found.path),
        }
    }

    /// Writes a new file beside the assessment, for the same people: `NAME-SUFFIX.toml`.
    pub(super) fn copy(&self, suffix: &str, content: &[u8]) -> Result<PathBuf, Error> {
        let stem = self.path.file_stem().unwrap_or_default();
        let name = names::slug(&format!("{}-{suffix}", stem.to_string_lossy()), suffix);
        let folder = save::folder_of(&self.path);
        save::create_unused(folder, &name, content, Access::Like(&self.like()))
    }

    /// The file, for those that shall be like it; as it was opened where it is gone.
    pub(super) fn like(&self) -> fs::Metadata {
        let found = fs::metadata(&self.path).ok();
        let found = found.filter(fs::Metadata::is_file);
        found.unwrap_or_else(|| self.opened.clone())
    }
}

/// The right to write, or why there is none.
fn writable(path: &Path, session: &Session) -> Result<Result<Lock, ReadOnly>, Error> {
    let is_read_only = fs::metadata(path).is_ok_and(|own| own.permissions().readonly());
    if is_read_only {
        return Ok(Err(ReadOnly::NotWritable));
    }
    let lock = Lock::acquire(path, &session.holder)?;
    if lock.is_ok() {
        save::remove_leftovers(path);
    }
    Ok(lock)
}

/// A content as an assessment.
pub(super) fn parse(path: &Path, content: Vec<u8>) -> Result<Version, Error> {
    let hash = hash(&content);
    let invalid = |faults| Error::Invalid(path.to_owned(), faults);
    let source = Source::from_bytes(&path.to_string_lossy(), content);
    let source = source.map_err(|fault| invalid((*fault).into()))?;
    let Loaded {
        assessment,
        document,
    } = assessment::read(&source).map_err(invalid)?;
    Ok(Version {
        source,
        assessment: Arc::new(assessment),
        document: Arc::new(document),
        hash,
    })
}

/// Whether two assessments say the same, whenever they were saved.
pub(super) fn same_content(a: &Assessment, b: &Assessment) -> bool {
    let undated = |own: &Assessment| Assessment {
        revision: b.revision,
        changed: b.changed,
        ..own.clone()
    };
    undated(a) == *b
}
