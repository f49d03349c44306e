//! The questionnaires of a workspace, and the frozen copies that assessments rely on.
//!
//! When an assessment is created, the exact questionnaire it answers is frozen into the workspace: `ID@VERSION.toml`. An
//! assessment never takes another one in its place; its hash names the content.

use super::discover::{Workspace, make_folder};
use super::error::Error;
use super::read::read;
use super::save::create;
use crate::domain::assessment::QuestionnaireRef;
use crate::domain::questionnaire::Questionnaire;
use crate::format::questionnaire::{self, Builtin, Library, resolved_text};
use crate::format::reader::Document;
use crate::format::{Faults, Source};
use semver::Version;
use std::fs;
use std::path::PathBuf;

/// The questionnaires at hand: those of a workspace and the built-in ones.
#[derive(Clone, Debug)]
pub struct Shelf {
    files: Vec<Shelved>,
}

/// A file with a questionnaire.
#[derive(Clone, Debug)]
struct Shelved {
    path: PathBuf,
    id: String,
    version: Version,
    source: Source,
}

impl Shelved {
    /// Whether it was made by freezing and not by people.
    fn is_frozen(&self) -> bool {
        let name = self.path.file_stem().unwrap_or_default().to_string_lossy();
        name.starts_with(&format!("{}@{}", self.id, self.version))
    }
}

impl Workspace {
    /// The questionnaires at hand in this workspace. Files that are none are left out; `check` tells why.
    pub fn shelf(&self) -> Shelf {
        let entries = fs::read_dir(self.questionnaires()).into_iter().flatten();
        let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
        paths.retain(|path| path.extension().is_some_and(|own| own == "toml"));
        paths.sort();
        let files = paths.into_iter().filter_map(shelved).collect();
        Shelf { files }
    }

    /// The questionnaire that an assessment answers: its frozen copy, or one with the very same content.
    ///
    /// # Errors
    /// When there is none, or only one whose content has been changed.
    pub fn questionnaire(&self, wanted: &QuestionnaireRef) -> Result<Questionnaire, Error> {
        match self.frozen(wanted) {
            Some(found) => Ok(found),
            None => self.shelved(wanted).map(|(found, _)| found),
        }
    }

    /// Freezes the questionnaire that an assessment from elsewhere answers, unless it has been frozen before.
    ///
    /// # Errors
    /// When there is none, or only one whose content has been changed, or it cannot be written.
    pub(super) fn freeze_wanted(&self, wanted: &QuestionnaireRef) -> Result<(), Error> {
        if self.frozen(wanted).is_some() {
            return Ok(());
        }
        let (questionnaire, source) = self.shelved(wanted)?;
        self.freeze(&source, &questionnaire)
    }

    /// One with the very same content that is not frozen, and the file it is from.
    fn shelved(&self, wanted: &QuestionnaireRef) -> Result<(Questionnaire, Source), Error> {
        let path = || self.questionnaires().join(frozen_name(wanted));
        let all = self.shelf();
        match all.exact(wanted) {
            Some(found) => Ok(found),
            None if all.files.iter().any(|own| own.is(wanted)) => {
                Err(Error::QuestionnaireChanged(path(), wanted.clone()))
            }
            None => Err(Error::QuestionnaireMissing(path(), wanted.clone())),
        }
    }

    /// The frozen copy, where it is the very same content.
    fn frozen(&self, wanted: &QuestionnaireRef) -> Option<Questionnaire> {
        let path = self.questionnaires().join(frozen_name(wanted));
        let source = Source::from_bytes(&path.to_string_lossy(), read(&path).ok()?).ok()?;
        let found = questionnaire::read(&source, &Builtin).questionnaire?;
        (reference(&found) == *wanted).then_some(found)
    }

    /// Freezes the questionnaire of `source` for an assessment, unless it has been frozen before.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn freeze(&self, source: &Source, own: &Questionnaire) -> Result<(), Error> {
        let wanted = reference(own);
        if self.frozen(&wanted).is_some() {
            return Ok(());
        }
        make_folder(&self.questionnaires())?;
        let text = resolved_text(source, own);
        let write = |name: String| create(&self.questionnaires().join(name), text.as_bytes());
        match write(frozen_name(&wanted)) {
            // Its author changed it without a new version; both can be told apart by their hash.
            Err(Error::Exists(_)) => match write(frozen_name_by_hash(&wanted)) {
                Err(Error::Exists(_)) => Ok(()),
                other => other,
            },
            other => other,
        }
    }
}

impl Shelf {
    /// The file of the questionnaire with this id for a new assessment: people's own files win, then the newest frozen copy,
    /// then the built-in one. So all assessments of a workspace answer the same until somebody decides otherwise.
    pub fn source(&self, id: &str) -> Option<Source> {
        if let Some(own) = self
            .files
            .iter()
            .find(|own| own.id == id && !own.is_frozen())
        {
            return Some(own.source.clone());
        }
        let frozen = self.files.iter().filter(|own| own.id == id);
        match frozen.max_by(|a, b| a.version.cmp(&b.version)) {
            Some(frozen) => Some(frozen.source.clone()),
            None => Builtin.find(id),
        }
    }

    /// The questionnaire with this id for a new assessment, and the file it is from.
    ///
    /// # Errors
    /// When there is none, or it is invalid.
    pub fn questionnaire(&self, id: &str) -> Result<(Questionnaire, Source), Error> {
        let Some(source) = self.source(id) else {
            return Err(Error::NoQuestionnaire(id.to_owned(), Library::ids(self)));
        };
        let outcome = questionnaire::read(&source, self);
        match outcome.questionnaire {
            Some(found) => Ok((found, source)),
            None => Err(Error::Invalid(source.path().into(), outcome.faults)),
        }
    }

    /// One with exactly this content.
    fn exact(&self, wanted: &QuestionnaireRef) -> Option<(Questionnaire, Source)> {
        let files = self.files.iter().filter(|own| own.is(wanted));
        let files = files.filter_map(|own| Some((own.parse(self)?, own.source.clone())));
        let builtin = Builtin.find(&wanted.id);
        let builtin =
            builtin.and_then(|own| Some((questionnaire::read(&own, &Builtin).questionnaire?, own)));
        files
            .chain(builtin)
            .find(|(own, _)| reference(own) == *wanted)
    }
}

impl Library for Shelf {
    fn find(&self, id: &str) -> Option<Source> {
        self.source(id)
    }

    /// People's own ones by name, then the built-in ones in their order, of which the first is the one to begin with.
    fn ids(&self) -> Vec<String> {
        let builtin = Builtin.ids();
        let own = self.files.iter().map(|own| own.id.clone());
        let mut ids: Vec<_> = own.filter(|id| !builtin.contains(id)).collect();
        ids.sort();
        ids.dedup();
        ids.extend(builtin);
        ids
    }
}

impl Shelved {
    fn is(&self, wanted: &QuestionnaireRef) -> bool {
        self.id == wanted.id && self.version == wanted.version
    }

    fn parse(&self, library: &dyn Library) -> Option<Questionnaire> {
        questionnaire::read(&self.source, library).questionnaire
    }
}

/// How an assessment names a questionnaire.
pub fn reference(own: &Questionnaire) -> QuestionnaireRef {
    QuestionnaireRef {
        id: own.id.clone(),
        version: own.version.clone(),
        hash: questionnaire::hash(own),
    }
}

fn frozen_name(wanted: &QuestionnaireRef) -> String {
    format!("{}@{}.toml", wanted.id, wanted.version)
}

fn frozen_name_by_hash(wanted: &QuestionnaireRef) -> String {
    let short = wanted.hash.get(..12).unwrap_or(&wanted.hash);
    format!("{}@{}-{short}.toml", wanted.id, wanted.version)
}

fn shelved(path: PathBuf) -> Option<Shelved> {
    let source = Source::from_bytes(&path.to_string_lossy(), read(&path).ok()?).ok()?;
    let document = Document::parse(&source, &mut Faults::default())?;
    let root = document.root();
    let id = root.str("id")?.to_owned();
    let version = root.str("version")?.parse().ok()?;
    drop(document);
    Some(Shelved {
        path,
        id,
        version,
        source,
    })
}
