//! Writing recovery files from any thread.

use super::error::Error;
use super::recovery::Places;
use crate::domain::assessment::Assessment;
use crate::format::assessment::document;
use crate::format::tree::{self, Tree};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Writes recovery files of one open assessment. A clone for a guardian thread always knows what was saved last.
#[derive(Clone, Debug)]
pub struct Rescue {
    places: Places,
    base: Arc<Mutex<Base>>,
}

/// What unsaved changes are based on.
#[derive(Debug)]
pub(super) struct Base {
    /// Hashes of what the disk may hold: what was saved, and what saves have tried since.
    pub hashes: Vec<String>,
    /// The document that the changes go into.
    pub document: Arc<Tree>,
}

impl Rescue {
    pub(super) fn new(places: Places, hash: String, document: Arc<Tree>) -> Self {
        let hashes = vec![hash];
        Self {
            places,
            base: Arc::new(Mutex::new(Base { hashes, document })),
        }
    }

    /// Keeps `assessment` for the next start and returns where.
    ///
    /// # Errors
    /// When it can be written nowhere.
    pub fn write(&self, assessment: &Assessment) -> Result<PathBuf, Error> {
        let (hashes, old) = {
            let base = self.base();
            (base.hashes.clone(), Arc::clone(&base.document))
        };
        let text = tree::write(&document(assessment, &old));
        self.places.write(&hashes, &text)
    }

    pub(super) fn places(&self) -> &Places {
        &self.places
    }

    /// Another thread's panic leaves nothing half done here: each field is replaced at once.
    pub(super) fn base(&self) -> MutexGuard<'_, Base> {
        self.base.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
