//! What can go wrong with files, and the sentences that tell people about it: what, where, what next.

use super::lock::ReadOnly;
use crate::domain::assessment::QuestionnaireRef;
use crate::format::{Fault, Faults, MAX_BYTES};
use crate::i18n::Locale;
use crate::t;
use crate::wording::visible::visible;
use std::io;
use std::path::{Path, PathBuf};

/// A file or folder could not be used as wanted.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The operating system refused.
    #[error("cannot {doing} {path:?}")]
    Io {
        /// What was tried.
        doing: Doing,
        /// With which file or folder.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// A folder, a pipe or a device stands where a file should be.
    #[error("{0:?} is no regular file")]
    NotAFile(PathBuf),
    /// More than [`MAX_BYTES`].
    #[error("{0:?} is too large")]
    TooLarge(PathBuf),
    /// There is a file of this name already.
    #[error("{0:?} exists already")]
    Exists(PathBuf),
    /// Neither a home folder nor anything like it is known.
    #[error("no home folder")]
    NoHome,
    /// The file is not what it should be.
    #[error("{0:?} is invalid")]
    Invalid(PathBuf, Faults),
    /// No questionnaire of this id is at hand; the ids there are.
    #[error("there is no questionnaire {0:?}")]
    NoQuestionnaire(String, Vec<String>),
    /// The questionnaire that an assessment answers is not here; where it should be.
    #[error("{0:?} is missing")]
    QuestionnaireMissing(PathBuf, QuestionnaireRef),
    /// The questionnaire that an assessment answers has been changed since.
    #[error("{0:?} has been changed")]
    QuestionnaireChanged(PathBuf, QuestionnaireRef),
    /// It may only be read.
    #[error("{0:?} may only be read")]
    ReadOnly(PathBuf, ReadOnly),
    /// A folder was named that is a file.
    #[error("{0:?} is no folder")]
    NotAFolder(PathBuf),
}

/// What was tried with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Reading it.
    Read,
    /// Writing it.
    Write,
    /// Making it.
    Create,
    /// Moving or removing it.
    Move,
}

impl std::fmt::Display for Doing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Create => "create",
            Self::Move => "move",
        })
    }
}

impl Error {
    /// Makes an error of what the operating system said.
    pub(super) fn io(doing: Doing, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io {
            doing,
            path: path.to_owned(),
            source,
        }
    }

    /// The kind of what the operating system said, where it said anything.
    pub fn kind(&self) -> Option<io::ErrorKind> {
        match self {
            Self::Io { source, .. } => Some(source.kind()),
            _ => None,
        }
    }

    /// The sentences for people: what happened, where, and what they can do.
    pub fn message(&self, locale: &Locale) -> String {
        match self {
            Self::Io {
                doing,
                path,
                source,
            } => {
                let what = tried(*doing, path, locale);
                format!("{what} {}", why(source, locale))
            }
            Self::NotAFile(path) => t!(locale, "file-not-a-file", path = shown(path)),
            Self::TooLarge(path) => t!(
                locale,
                "file-too-large",
                path = shown(path),
                limit = MAX_BYTES / 1024 / 1024
            ),
            Self::Exists(path) => t!(locale, "file-exists", path = shown(path)),
            Self::Invalid(path, faults) => invalid(path, faults, locale),
            Self::NoQuestionnaire(id, ids) => {
                let ids = ids.join(", ");
                t!(
                    locale,
                    "workspace-no-questionnaire",
                    id = visible(id).into_owned(),
                    ids = ids
                )
            }
            Self::QuestionnaireMissing(path, wanted) => t!(
                locale,
                "workspace-questionnaire-missing",
                id = wanted.id.as_str(),
                version = wanted.version.to_string(),
                path = shown(path)
            ),
            Self::QuestionnaireChanged(path, wanted) => t!(
                locale,
                "workspace-questionnaire-changed",
                id = wanted.id.as_str(),
                version = wanted.version.to_string(),
                path = shown(path)
            ),
            Self::ReadOnly(_, reason) => reason.message(locale),
            Self::NotAFolder(path) => t!(locale, "workspace-not-a-folder", path = shown(path)),
            Self::NoHome => t!(locale, "workspace-no-home"),
        }
    }
}

/// The first fault, how many more there are, and what to do.
fn invalid(path: &Path, faults: &Faults, locale: &Locale) -> String {
    let first = faults.clone().sorted().into_iter().find(Fault::is_error);
    // That of one fault does not help with the others.
    let only = first.as_ref().filter(|_| faults.errors() == 1);
    let advice = match only.and_then(|fault| fault.hint.as_ref()) {
        Some(hint) => hint.say(locale),
        None => t!(locale, "file-invalid-advice"),
    };
    t!(
        locale,
        "file-invalid",
        advice = advice,
        path = shown(path),
        fault = first.map(|fault| fault.line(locale)).unwrap_or_default(),
        more = faults.errors().saturating_sub(1)
    )
}

/// What could not be done.
fn tried(doing: Doing, path: &Path, locale: &Locale) -> String {
    let path = shown(path);
    match doing {
        Doing::Read => t!(locale, "file-not-read", path = path),
        Doing::Write => t!(locale, "file-not-saved", path = path),
        Doing::Create => t!(locale, "file-not-created", path = path),
        Doing::Move => t!(locale, "file-not-moved", path = path),
    }
}

/// Why, and what next.
fn why(source: &io::Error, locale: &Locale) -> String {
    use io::ErrorKind as Kind;
    match source.kind() {
        Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => {
            t!(locale, "file-because-full")
        }
        Kind::PermissionDenied => t!(locale, "file-because-denied"),
        Kind::ReadOnlyFilesystem => t!(locale, "file-because-read-only"),
        Kind::NotFound => t!(locale, "file-because-missing"),
        Kind::NotADirectory => t!(locale, "file-because-no-folder"),
        Kind::AlreadyExists => t!(locale, "file-because-taken"),
        Kind::InvalidFilename => t!(locale, "file-because-name"),
        _ => t!(locale, "file-because-other", cause = source.to_string()),
    }
}

/// A path as a message may show it.
pub fn shown(path: &Path) -> String {
    visible(&path.to_string_lossy()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_to_do_about_an_invalid_file_is_what_its_fault_says() {
        let told = |text: &str| {
            let source = crate::format::Source::new("a.toml", text);
            let faults = crate::format::assessment::peek(&source).unwrap_err();
            Error::Invalid("a.toml".into(), faults).message(&Locale::new(&"en".into()))
        };
        let newer = told("format = 2");
        assert!(
            newer.ends_with(
                "Install the current version of reifegrad; this one leaves the file as it is."
            ),
            "{newer}"
        );
        let empty = told("");
        assert!(
            empty.ends_with(
                "3 more faults. Correct it, or restore an older copy; it was left as it is."
            ),
            "{empty}"
        );
    }

    #[test]
    fn a_full_disk_is_told_with_what_to_do() {
        let full = io::Error::from(io::ErrorKind::StorageFull);
        let error = Error::io(Doing::Write, Path::new("a.toml"))(full);
        let english = error.message(&Locale::new(&"en".into()));
        assert!(
            english.contains("a.toml") && english.contains("no room"),
            "{english}"
        );
        let german = error.message(&Locale::new(&"de".into()));
        assert!(
            german.contains("a.toml") && german.contains("Platz"),
            "{german}"
        );
    }
}
