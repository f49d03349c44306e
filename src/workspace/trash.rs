//! Removing assessments so that it can be taken back.

use super::discover::{Workspace, make_folder};
use super::error::{Doing, Error};
use super::lock::Lock;
use super::names;
use super::recovery::Places;
use super::save::{folder_of, sync_folder};
use super::session::Session;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// A file that was moved away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trashed {
    /// Where it lay.
    pub from: PathBuf,
    /// Where it lies now.
    pub to: PathBuf,
}

impl Workspace {
    /// Moves an assessment to the trash, together with changes of it that could not be saved; overwrites nothing there.
    ///
    /// # Errors
    /// When somebody has it open, or it cannot be moved.
    pub fn trash_file(&self, file: &Path, session: &Session) -> Result<Trashed, Error> {
        // Whoever works on it has it locked where links lead.
        let target = file.canonicalize().map_err(Error::io(Doing::Move, file))?;
        let _lock = Lock::acquire(&target, &session.holder)?
            .map_err(|reason| Error::ReadOnly(file.to_owned(), reason))?;
        let trash = self.trash();
        make_folder(&trash)?;
        let is_link = file.is_symlink();
        let to = move_beside(file, &trash, &stem(file))?;
        if !is_link {
            // Else they would come back in the next assessment of this name.
            Places::new(&target, session.state.as_deref()).move_to(&to);
        }
        Ok(Trashed {
            from: file.to_owned(),
            to,
        })
    }

    /// Puts a file of the trash back among the assessments, whenever it was removed, and returns where it lies.
    ///
    /// # Errors
    /// When it cannot be moved.
    pub fn restore(&self, file: &Path) -> Result<PathBuf, Error> {
        let name = file.file_name().unwrap_or_default();
        let trashed = Trashed {
            from: self.assessments().join(name),
            to: file.to_owned(),
        };
        trashed.restore()
    }
}

impl Trashed {
    /// Puts the file back, under a new name where the old one has been taken meanwhile, and returns where it lies.
    ///
    /// # Errors
    /// When it cannot be moved.
    pub fn restore(&self) -> Result<PathBuf, Error> {
        let folder = folder_of(&self.from);
        make_folder(folder)?;
        let back = move_beside(&self.to, folder, &stem(&self.from))?;
        Places::new(&self.to, None).move_to(&back);
        Ok(back)
    }
}

fn stem(file: &Path) -> String {
    let stem = file.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

/// Moves a file into `folder` under the first name that nobody has, without a moment in which anything could be overwritten.
pub(super) fn move_beside(from: &Path, folder: &Path, name: &str) -> Result<PathBuf, Error> {
    let failed = |source| Error::io(Doing::Move, from)(source);
    loop {
        let free = |path: &Path| path.symlink_metadata().is_err();
        let to = names::unused(folder, name, free);
        match move_to(from, &to) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => (),
            result => {
                result.map_err(failed)?;
                // Both folders changed; a crash may at worst leave the file in both.
                let _ = sync_folder(folder).and_then(|()| sync_folder(folder_of(from)));
                return Ok(to);
            }
        }
    }
}

/// A rename that never overwrites: a second name, then without the first.
fn move_to(from: &Path, to: &Path) -> std::io::Result<()> {
    match fs::hard_link(from, to) {
        Ok(()) => fs::remove_file(from),
        Err(error) if matches!(error.kind(), ErrorKind::AlreadyExists | ErrorKind::NotFound) => {
            Err(error)
        }
        // Some file systems know one name per file only.
        Err(_) => fs::rename(from, to),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_removed_comes_back_and_nothing_is_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let session = Session::current(jiff::civil::DateTime::default());
        let workspace = Workspace::named(folder.path()).unwrap();
        fs::create_dir(workspace.assessments()).unwrap();
        let file = workspace.resolve("a");
        let mut removed = Vec::new();
        for content in ["first", "second"] {
            fs::write(&file, content).unwrap();
            removed.push(workspace.trash_file(&file, &session).unwrap());
            assert!(!file.exists());
        }
        fs::write(&file, "third").unwrap();
        let back = removed[0].restore().unwrap();
        assert_eq!(fs::read_to_string(&back).unwrap(), "first");
        assert_eq!(fs::read_to_string(&file).unwrap(), "third");
        fs::remove_file(&file).unwrap();
        assert_eq!(removed[1].restore().unwrap(), file);
        assert_eq!(fs::read_to_string(&file).unwrap(), "second");
    }

    #[test]
    fn what_an_earlier_start_removed_is_listed_and_comes_back() {
        let folder = tempfile::tempdir().unwrap();
        let session = Session::current(jiff::civil::DateTime::default());
        let workspace = Workspace::named(folder.path()).unwrap();
        assert!(workspace.trashed().unwrap().is_empty());
        fs::create_dir(workspace.assessments()).unwrap();
        let file = workspace.resolve("a");
        for content in ["first", "second"] {
            fs::write(&file, content).unwrap();
            workspace.trash_file(&file, &session).unwrap();
        }
        let list = workspace.trashed().unwrap();
        assert_eq!([list[0].name(), list[1].name()], ["a-2", "a"]);
        fs::write(&file, "third").unwrap();
        for (entry, back, content) in [(&list[0], "a-2", "second"), (&list[1], "a-3", "first")] {
            let path = workspace.restore(&entry.path).unwrap();
            assert_eq!(path, workspace.resolve(back));
            assert_eq!(fs::read_to_string(path).unwrap(), content);
        }
        assert!(workspace.trashed().unwrap().is_empty());
        assert!(workspace.restore(&list[0].path).is_err());
    }

    #[test]
    fn unsaved_changes_go_along_and_come_back() {
        let folder = tempfile::tempdir().unwrap();
        let session = Session {
            state: Some(folder.path().join("state")),
            ..Session::current(jiff::civil::DateTime::default())
        };
        let workspace = Workspace::named(folder.path()).unwrap();
        fs::create_dir(workspace.assessments()).unwrap();
        let file = workspace.resolve("a");
        fs::write(&file, "").unwrap();
        let target = file.canonicalize().unwrap();
        let places = Places::new(&target, session.state.as_deref());
        places.write(&["00".to_owned()], "unsaved").unwrap();
        let trashed = workspace.trash_file(&file, &session).unwrap();
        assert_eq!(places.find(), []);
        trashed.restore().unwrap();
        assert_eq!(places.find()[0].text, "unsaved");
        // Where the folder could not be written then, they lie elsewhere.
        let elsewhere = session.state.as_deref().unwrap();
        let beside = places.find().remove(0).path;
        fs::remove_file(&beside).unwrap();
        fs::create_dir(&beside).unwrap();
        let path = places.write(&["00".to_owned()], "elsewhere").unwrap();
        assert!(path.starts_with(elsewhere));
        fs::remove_dir(&beside).unwrap();
        let trashed = workspace.trash_file(&file, &session).unwrap();
        assert_eq!(places.find(), []);
        trashed.restore().unwrap();
        assert_eq!(places.find()[0].text, "elsewhere");
    }

    #[test]
    fn what_somebody_has_open_stays() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Workspace::named(folder.path()).unwrap();
        let session = Session::current(jiff::civil::DateTime::default());
        let file = folder.path().join("a.toml");
        fs::write(&file, "").unwrap();
        let path = file.canonicalize().unwrap();
        let _open = Lock::acquire(&path, &session.holder).unwrap().unwrap();
        let error = workspace.trash_file(&file, &session).unwrap_err();
        assert!(matches!(error, Error::ReadOnly(..)));
        assert!(file.exists());
    }
}
