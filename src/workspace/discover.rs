//! Which folder is the workspace, and where its parts lie.

use super::error::{Doing, Error};
use super::save::folder_of;
use crate::format::settings;
use directories::ProjectDirs;
use std::fs;
use std::path::{self, Path, PathBuf};

/// Name of the folder that makes a folder a workspace too.
const ASSESSMENTS: &str = "assessments";

/// A folder with assessments and their questionnaires.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workspace {
    root: PathBuf,
    origin: Origin,
}

/// How a workspace was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It was named.
    Named,
    /// It lies around the current folder or around a file.
    Around,
    /// It is the user's own one, because there was no other: people are told.
    Personal,
    /// There is none around a single file: its own folder serves.
    Loose,
}

impl Workspace {
    /// The workspace to work in: the one named, else the one around the current folder, else the personal one. Reads the
    /// environment.
    ///
    /// # Errors
    /// When a file was named, or when there is no place for a personal one.
    pub fn find(named: Option<&Path>) -> Result<Self, Error> {
        if let Some(folder) = named {
            return Self::named(folder);
        }
        // The current folder may have been removed meanwhile.
        let around = std::env::current_dir()
            .ok()
            .and_then(|cwd| Self::around(&cwd));
        match around {
            Some(found) => Ok(found),
            None => Self::personal(),
        }
    }

    /// The workspace in this folder, which need not exist yet.
    ///
    /// # Errors
    /// When there is a file of that name.
    pub fn named(folder: &Path) -> Result<Self, Error> {
        match fs::metadata(folder) {
            Ok(found) if !found.is_dir() => Err(Error::NotAFolder(folder.to_owned())),
            _ => Ok(Self::new(folder, Origin::Named)),
        }
    }

    /// The nearest workspace that `folder` is in, if it is in any.
    pub fn around(folder: &Path) -> Option<Self> {
        let is_one = |folder: &&Path| {
            folder.join(settings::FILE).is_file() || folder.join(ASSESSMENTS).is_dir()
        };
        let root = folder.ancestors().find(is_one)?;
        Some(Self::new(root, Origin::Around))
    }

    /// The workspace that an assessment at `file` belongs to: the nearest around it, else its own folder.
    pub fn of_file(file: &Path) -> Self {
        let folder = folder_of(file);
        let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        Self::around(&folder).unwrap_or_else(|| Self::new(&folder, Origin::Loose))
    }

    /// The user's own workspace, below the data folder.
    ///
    /// # Errors
    /// [`Error::NoHome`].
    pub fn personal() -> Result<Self, Error> {
        let folders = user_folders().ok_or(Error::NoHome)?;
        Ok(Self::new(folders.data_dir(), Origin::Personal))
    }

    fn new(root: &Path, origin: Origin) -> Self {
        let root = root.to_owned();
        Self { root, origin }
    }

    /// Its folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// How it was found.
    pub fn origin(&self) -> Origin {
        self.origin
    }

    /// Where its assessments lie.
    pub fn assessments(&self) -> PathBuf {
        match self.origin {
            Origin::Loose => self.root.clone(),
            _ => self.root.join(ASSESSMENTS),
        }
    }

    /// Where own and frozen questionnaires lie.
    pub fn questionnaires(&self) -> PathBuf {
        self.root.join("questionnaires")
    }

    /// Where the reports of the assessment at `file` go.
    pub fn reports(&self, file: &Path) -> PathBuf {
        let name = file.file_stem().unwrap_or_default();
        self.root.join("reports").join(name)
    }

    /// Where removed assessments wait.
    pub fn trash(&self) -> PathBuf {
        self.root.join(".trash")
    }

    /// The settings file.
    pub fn settings(&self) -> PathBuf {
        self.root.join(settings::FILE)
    }

    /// The file that somebody means: a path, or the name of an assessment in here. A single word is a path where it is a file;
    /// a folder only where there is no such assessment.
    pub fn resolve(&self, name: &str) -> PathBuf {
        let path = Path::new(name);
        let file = name.strip_suffix(".toml").unwrap_or(name);
        let inside = self.assessments().join(format!("{file}.toml"));
        let is_path =
            path.components().count() != 1 || path.is_file() || path.exists() && !inside.exists();
        if is_path { path.to_owned() } else { inside }
    }

    /// What [`Workspace::resolve`] takes for the assessment at `file` where nobody names this workspace: its name where that leads
    /// there, else its path.
    pub fn called(&self, file: &Path) -> PathBuf {
        let name = Path::new(file.file_stem().unwrap_or_default());
        let is_found = matches!(self.origin, Origin::Around | Origin::Personal);
        if is_found && self.resolve(&name.to_string_lossy()) == file {
            name.to_owned()
        } else {
            path::absolute(file).unwrap_or_else(|_| file.to_owned())
        }
    }
}

/// Makes a folder and all above it.
pub(super) fn make_folder(folder: &Path) -> Result<(), Error> {
    fs::create_dir_all(folder).map_err(Error::io(Doing::Create, folder))
}

/// The user's folders of this program. Reads the environment.
pub fn user_folders() -> Option<ProjectDirs> {
    ProjectDirs::from("", "", "reifegrad")
}

/// Where unsaved changes go when they cannot lie beside their file. Reads the environment.
pub fn state_folder() -> Option<PathBuf> {
    let folders = user_folders()?;
    let state = folders.state_dir().unwrap_or(folders.data_local_dir());
    Some(state.join("recovery"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_workspace_above_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let (outer, inner) = (folder.path().join("a"), folder.path().join("a/b/c"));
        fs::create_dir_all(&inner).unwrap();
        assert_eq!(Workspace::around(&inner), None);
        fs::write(outer.join(settings::FILE), "").unwrap();
        assert_eq!(Workspace::around(&inner).unwrap().root(), outer);
        fs::create_dir_all(inner.join(ASSESSMENTS)).unwrap();
        assert_eq!(Workspace::around(&inner).unwrap().root(), inner);
    }

    #[test]
    fn a_loose_file_has_its_own_folder_as_workspace() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        let workspace = Workspace::of_file(&folder.path().join("a.toml"));
        assert_eq!(workspace.origin(), Origin::Loose);
        assert_eq!(workspace.assessments(), root);
    }

    #[test]
    fn a_name_is_looked_for_in_the_workspace_and_a_path_taken_as_it_is() {
        let workspace = Workspace::named(Path::new("w")).unwrap();
        let inside = Path::new("w/assessments/2026-11-theater.toml");
        assert_eq!(workspace.resolve("2026-11-theater"), inside);
        assert_eq!(workspace.resolve("2026-11-theater.toml"), inside);
        assert_eq!(workspace.resolve("./x.toml"), Path::new("./x.toml"));
        assert_eq!(workspace.resolve("Cargo.toml"), Path::new("Cargo.toml"));
    }

    #[test]
    fn an_assessment_is_called_by_its_name_only_where_that_leads_to_it() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join(ASSESSMENTS)).unwrap();
        let around = Workspace::around(folder.path()).unwrap();
        let inside = around.assessments().join("a.toml");
        assert_eq!(around.called(&inside), Path::new("a"));
        let outside = folder.path().join("a.toml");
        assert_eq!(around.called(&outside), outside);
        let named = Workspace::named(folder.path()).unwrap();
        assert_eq!(named.called(&inside), inside);
        let here = path::absolute("x.toml").unwrap();
        assert_eq!(named.called(Path::new("x.toml")), here);
    }

    #[test]
    fn a_folder_that_is_called_like_an_assessment_does_not_hide_it() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Workspace::named(folder.path()).unwrap();
        fs::create_dir(workspace.assessments()).unwrap();
        // Tests run where the sources lie: there is a folder of this name.
        assert_eq!(workspace.resolve("src"), Path::new("src"));
        let inside = workspace.assessments().join("src.toml");
        fs::write(&inside, "").unwrap();
        assert_eq!(workspace.resolve("src"), inside);
    }

    #[test]
    fn a_file_is_no_workspace() {
        assert!(matches!(
            Workspace::named(Path::new("Cargo.toml")),
            Err(Error::NotAFolder(_))
        ));
    }
}
