//! Where settings lie, and how they get there.

use super::discover::{Workspace, make_folder, user_folders};
use super::error::Error;
use super::read::read;
use super::save::{folder_of, replace};
use crate::format::settings::{self, Preferences, Settings};
use crate::format::{Faults, Source};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Something read from a file that need not be there, and what is wrong with that file: told, but no reason to stop.
#[derive(Clone, Debug, Default)]
pub struct Settled<T> {
    /// What could be read.
    pub value: T,
    /// What is wrong.
    pub faults: Faults,
}

impl Workspace {
    /// The settings of this workspace; none where it has no settings file.
    ///
    /// # Errors
    /// When the file is there but cannot be read.
    pub fn read_settings(&self) -> Result<Settled<Settings>, Error> {
        settle(&self.settings(), settings::settings)
    }
}

/// Where the user's preferences lie. Reads the environment.
pub fn preferences_file() -> Option<PathBuf> {
    Some(user_folders()?.config_dir().join("config.toml"))
}

/// The preferences in a file; none where there is no file.
///
/// # Errors
/// When the file is there but cannot be read.
pub fn read_preferences(path: &Path) -> Result<Settled<Preferences>, Error> {
    settle(path, settings::preferences)
}

/// Writes preferences and keeps what else the file holds. Makes missing folders.
///
/// # Errors
/// When the file cannot be read or written, or is no TOML: nothing in it is overwritten then.
pub fn write_preferences(path: &Path, own: &Preferences) -> Result<(), Error> {
    let source = source(path)?;
    let mut faults = Faults::default();
    settings::preferences(&source, &mut faults);
    if toml::de::DeTable::parse(source.text()).is_err() {
        return Err(Error::Invalid(path.to_owned(), faults));
    }
    make_folder(folder_of(path))?;
    replace(path, settings::write_preferences(own, &source).as_bytes())
}

fn settle<T>(path: &Path, parse: fn(&Source, &mut Faults) -> T) -> Result<Settled<T>, Error> {
    let source = source(path)?;
    let mut faults = Faults::default();
    let value = parse(&source, &mut faults);
    Ok(Settled { value, faults })
}

/// The text of a file; empty where there is none.
fn source(path: &Path) -> Result<Source, Error> {
    let content = match read(path) {
        Err(error) if error.kind() == Some(ErrorKind::NotFound) => Vec::new(),
        other => other?,
    };
    Source::from_bytes(&path.to_string_lossy(), content)
        .map_err(|fault| Error::Invalid(path.to_owned(), (*fault).into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::settings::Theme;

    #[test]
    fn preferences_come_back_and_a_broken_file_is_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new/config.toml");
        assert_eq!(
            read_preferences(&path).unwrap().value,
            Preferences::default()
        );
        let own = Preferences {
            theme: Some(Theme::Mono),
            ..Preferences::default()
        };
        write_preferences(&path, &own).unwrap();
        assert_eq!(read_preferences(&path).unwrap().value, own);
        std::fs::write(&path, "theme = ").unwrap();
        assert!(read_preferences(&path).unwrap().faults.has_errors());
        assert!(write_preferences(&path, &own).is_err());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "theme = ");
    }

    #[test]
    fn a_workspace_without_settings_has_none() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Workspace::named(folder.path()).unwrap();
        assert_eq!(
            workspace.read_settings().unwrap().value,
            Settings::default()
        );
        std::fs::write(workspace.settings(), "organisation = 'x'").unwrap();
        let settings = workspace.read_settings().unwrap().value;
        assert_eq!(settings.organisation.as_deref(), Some("x"));
    }
}
