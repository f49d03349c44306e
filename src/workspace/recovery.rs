//! What could not be saved, kept until the next start.
//!
//! A recovery file is the whole assessment as text, with one comment before it that says which file it belongs to and on
//! which content of that file it is based. It lies beside the assessment, or in the user's state folder where that
//! cannot be written.

use super::discover::make_folder;
use super::error::Error;
use super::read::{hash, read};
use super::save::{Access, folder_of, replace_for, sidecar};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};

/// What the first line of a recovery file begins with.
const MARK: &str = "# reifegrad recovery ";

/// Which file a recovery file belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Head {
    /// The assessment's path; none where the recovery file lies beside it, so that folders can be moved and shared.
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
    /// Hashes of the contents it may be based on: what was saved, and what a save in the making may have left.
    based_on: Vec<String>,
}

/// A recovery file that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it lies.
    pub path: PathBuf,
    /// Hashes of contents of the assessment that it may be based on.
    pub based_on: Vec<String>,
    /// The text of the assessment.
    pub text: String,
}

/// Where the recovery file of an assessment may lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    file: PathBuf,
    state: Option<PathBuf>,
}

impl Places {
    /// Of the assessment at `file` (links resolved); `state`: the user's folder for what cannot lie beside its file.
    pub fn new(file: &Path, state: Option<&Path>) -> Self {
        Self {
            file: file.to_owned(),
            state: state.map(Path::to_owned),
        }
    }

    fn beside(&self) -> PathBuf {
        sidecar(&self.file, ".recovery")
    }

    fn elsewhere(&self) -> Option<PathBuf> {
        let name = hash(self.file.as_os_str().as_encoded_bytes());
        let state = self.state.as_ref()?;
        Some(state.join(format!("{}.recovery", &name[..32])))
    }

    /// Writes a recovery file, for those who may read the assessment, and returns where it lies.
    ///
    /// # Errors
    /// When it can be written in none of the places.
    pub fn write(&self, based_on: &[String], text: &str) -> Result<PathBuf, Error> {
        let head = |file: Option<&Path>| Head {
            file: file.map(|file| file.to_string_lossy().into_owned()),
            based_on: based_on.to_owned(),
        };
        let found = fs::metadata(&self.file).ok().filter(fs::Metadata::is_file);
        let write = |path: &Path, head: &Head| {
            let access = Access::like(found.as_ref());
            replace_for(path, with_head(head, text).as_bytes(), Some(access))
        };
        let beside = self.beside();
        let error = match write(&beside, &head(None)) {
            Ok(()) => return Ok(beside),
            Err(error) => error,
        };
        let Some(elsewhere) = self.elsewhere() else {
            return Err(error);
        };
        make_folder(folder_of(&elsewhere))?;
        write(&elsewhere, &head(Some(&self.file)))?;
        Ok(elsewhere)
    }

    /// Gives the recovery files to the assessment at `other`, which is the same one after a move. One that cannot be moved
    /// stays.
    pub(super) fn move_to(&self, other: &Path) {
        let other = Self::new(other, None);
        for found in self.find() {
            let is_free = !other.beside().exists();
            if is_free && other.write(&found.based_on, &found.text).is_ok() {
                // One that stays is put beside what comes there, never into it: that has another content.
                let _ = fs::remove_file(&found.path);
            }
        }
    }

    /// The recovery files there are.
    pub fn find(&self) -> Vec<Found> {
        [Some(self.beside()), self.elsewhere()]
            .into_iter()
            .flatten()
            .filter_map(|path| self.found(path))
            .collect()
    }

    fn found(&self, path: PathBuf) -> Option<Found> {
        let content = String::from_utf8(read(&path).ok()?).ok()?;
        let (head, text) = content.split_once('\n')?;
        let head: Head = serde_json::from_str(head.strip_prefix(MARK)?).ok()?;
        let is_ours = head
            .file
            .is_none_or(|file| file == self.file.to_string_lossy());
        is_ours.then(|| Found {
            path,
            based_on: head.based_on,
            text: text.to_owned(),
        })
    }
}

fn with_head(head: &Head, text: &str) -> String {
    let head = serde_json::to_string(head).unwrap_or_default();
    format!("{MARK}{head}\n{text}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::new(&folder.path().join("a.toml"), None);
        assert_eq!(places.find(), []);
        let path = places.write(&["00".to_owned()], "text = 1\n").unwrap();
        let found = places.find();
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].path.as_path(), found[0].text.as_str()),
            (path.as_path(), "text = 1\n")
        );
        assert_eq!(found[0].based_on, ["00"]);
    }

    #[test]
    fn where_the_folder_cannot_be_written_the_state_folder_serves() {
        let folder = tempfile::tempdir().unwrap();
        let state = folder.path().join("state/recovery");
        let nowhere = folder.path().join("gone/a.toml");
        let places = Places::new(&nowhere, Some(&state));
        let path = places.write(&["00".to_owned()], "x").unwrap();
        assert!(path.starts_with(&state));
        assert_eq!(places.find()[0].text, "x");
        assert!(Places::new(&nowhere, None).write(&[], "x").is_err());
    }
}
