//! What every front end does with assessments on the disk: opening, creating, saving, exporting.
//!
//! The one layer between [`crate::workspace`] and command line, plain mode and the worker of the terminal interface, so that
//! they all do the same. It shows nothing and asks nobody; what it finds out becomes sentences in [`words`].

mod brand;
mod export;
mod open;
mod place;
pub mod words;

pub use brand::{Branding, branding};
pub use export::{
    ExportError, Exporter, Format, Produced, TEMPLATE, Wanted, json_text, template, template_names,
};
pub use open::Open;
pub use place::{Existing, How, Written};

use crate::domain::assessment::{Assessment, Meta, Participant, Targets};
use crate::domain::number::Number;
use crate::domain::questionnaire::Questionnaire;
use crate::format::questionnaire::{Library, Reading};
use crate::format::settings::Settings;
use crate::i18n::Lang;
use crate::workspace::{
    AssessmentFile, Entry, Error, NewAssessment, Session, Settled, Workspace, new_id,
};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A workspace and who works in it.
pub struct Desk {
    workspace: Workspace,
    session: Session,
    today: fn() -> Date,
}

/// What a new assessment needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct New {
    /// Name of its file; made of month and organisation where absent.
    pub name: Option<String>,
    /// Id of a questionnaire.
    pub questionnaire: String,
    /// Whom it is about.
    pub organisation: String,
    /// Part of it.
    pub unit: String,
    /// Language of the room.
    pub language: Lang,
    /// Names and roles, by key or as people call them.
    pub participants: Vec<(String, String)>,
    /// Answers to the profile.
    pub profile: BTreeMap<String, String>,
}

/// Why a profile does not fit: the key, and the value where only that is unknown; then what there is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileFault {
    /// What was given as key.
    pub key: String,
    /// What was given as value, if the key is known.
    pub value: Option<String>,
    /// What can be given instead.
    pub known: Vec<String>,
}

/// Why nothing was created.
#[derive(Debug)]
pub enum CreateError {
    /// Files.
    File(Error),
    /// The profile.
    Profile(ProfileFault),
    /// Two participants have this name.
    Twice(String),
}

impl From<Error> for CreateError {
    fn from(error: Error) -> Self {
        Self::File(error)
    }
}

impl Desk {
    /// A desk in `workspace`; `today` tells the day.
    pub fn new(workspace: Workspace, session: Session, today: fn() -> Date) -> Self {
        Self {
            workspace,
            session,
            today,
        }
    }

    /// The workspace.
    pub fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// The day.
    pub fn today(&self) -> Date {
        (self.today)()
    }

    /// What new assessments start with where people say nothing else, and what is wrong with the file that says so.
    ///
    /// # Errors
    /// When that file cannot be read.
    pub fn defaults(&self) -> Result<Settled<Settings>, Error> {
        self.workspace.read_settings()
    }

    /// The assessments of the workspace, last changed first, by their heads alone.
    ///
    /// # Errors
    /// When their folder cannot be read.
    pub fn heads(&self) -> Result<Vec<Entry>, Error> {
        self.workspace.heads()
    }

    /// The assessments of the workspace, last changed first.
    ///
    /// # Errors
    /// When their folder cannot be read.
    pub fn list(&self) -> Result<Vec<Entry>, Error> {
        self.workspace.list()
    }

    /// What `of` makes of each questionnaire for a new assessment, built-in ones included; invalid ones are left out.
    pub fn questionnaires<T>(&self, of: impl Fn(Questionnaire) -> T) -> Vec<T> {
        let at_hand = self.workspace.shelf();
        let mut reading = Reading::new(&at_hand);
        let ids = at_hand.ids().into_iter();
        ids.filter_map(|id| reading.read_id(&id)?.questionnaire.map(&of))
            .collect()
    }

    /// Opens the assessment at `path`, with its questionnaire.
    ///
    /// # Errors
    /// When one of both cannot be used.
    pub fn open(&self, path: &Path, read_only: bool) -> Result<Open, Error> {
        let opened = AssessmentFile::open(path, &self.session, read_only)?;
        let workspace = Workspace::of_file(opened.file.path());
        let questionnaire = workspace.questionnaire(&opened.assessment.questionnaire)?;
        Ok(Open {
            workspace,
            file: opened.file,
            questionnaire: Arc::new(questionnaire),
            assessment: opened.assessment,
            recovered: opened.recovered,
        })
    }

    /// Creates an assessment and returns its path.
    ///
    /// # Errors
    /// When the questionnaire is not there or invalid, the profile does not fit it, two participants have the same name, or
    /// something cannot be written.
    pub fn create(&self, new: New) -> Result<PathBuf, CreateError> {
        let (questionnaire, source) = self.workspace.shelf().questionnaire(&new.questionnaire)?;
        check_profile(&questionnaire, &new.profile).map_err(CreateError::Profile)?;
        if let Some(name) = Participant::twice(new.participants.iter().map(|(name, _)| &**name)) {
            return Err(CreateError::Twice(name.to_owned()));
        }
        let meta = Meta {
            organisation: new.organisation,
            unit: new.unit,
            language: new.language,
            ..Meta::default()
        };
        let settings = self.defaults()?.value;
        let assessment = NewAssessment {
            name: new.name,
            targets: Targets {
                all: settings
                    .target
                    .filter(|own| is_on_scale(&questionnaire, own)),
                ..Targets::default()
            },
            participants: participants(&questionnaire, &new.participants),
            profile: new.profile,
            ..NewAssessment::new(new_id(), meta)
        };
        Ok(self
            .workspace
            .create(assessment, &questionnaire, &source, self.today())?)
    }

    /// Puts an assessment from elsewhere into the workspace, as it is, and returns its path.
    ///
    /// # Errors
    /// When the questionnaire it answers is not there, or something cannot be written.
    pub fn take_in(&self, assessment: &Assessment, name: Option<&str>) -> Result<PathBuf, Error> {
        self.workspace.take_in(assessment, name)
    }

    /// Creates the next round of the assessment at `path`, which answers the same questionnaire, in the version that a new
    /// assessment would.
    ///
    /// # Errors
    /// When one of both cannot be used, or something cannot be written.
    pub fn next_round(&self, path: &Path) -> Result<PathBuf, Error> {
        let before = AssessmentFile::open(path, &self.session, true)?.assessment;
        let workspace = Workspace::of_file(path);
        let (questionnaire, source) = workspace.shelf().questionnaire(&before.questionnaire.id)?;
        let next = NewAssessment::next_round(new_id(), &before);
        workspace.create(next, &questionnaire, &source, self.today())
    }

    /// Moves an assessment to the trash.
    ///
    /// # Errors
    /// When somebody has it open, or it cannot be moved.
    pub fn trash(&self, path: &Path) -> Result<crate::workspace::trash::Trashed, Error> {
        Workspace::of_file(path).trash_file(path, &self.session)
    }

    /// What lies in the trash of the workspace.
    ///
    /// # Errors
    /// When its folder cannot be read.
    pub fn trashed(&self) -> Result<Vec<Entry>, Error> {
        self.workspace.trashed()
    }

    /// Puts a file of the trash back among the assessments and returns where it lies.
    ///
    /// # Errors
    /// When it cannot be moved.
    pub fn restore(&self, file: &Path) -> Result<PathBuf, Error> {
        self.workspace.restore(file)
    }
}

/// Whether a target lies on the scale of a questionnaire: a workspace may have several of different scales.
fn is_on_scale(questionnaire: &Questionnaire, target: &Number) -> bool {
    let values = || questionnaire.levels.iter().map(|own| &own.value);
    values().min().is_some_and(|min| min <= target)
        && values().max().is_some_and(|max| target <= max)
}

/// Whether every key and value of a profile is one that the questionnaire knows.
fn check_profile(
    questionnaire: &Questionnaire,
    profile: &BTreeMap<String, String>,
) -> Result<(), ProfileFault> {
    for (key, value) in profile {
        let Some(asked) = questionnaire.profile.iter().find(|own| own.id == *key) else {
            let known = questionnaire
                .profile
                .iter()
                .map(|own| own.id.clone())
                .collect();
            return Err(ProfileFault {
                key: key.clone(),
                value: None,
                known,
            });
        };
        if !asked.options.iter().any(|(own, _)| own == value) {
            let known = asked.options.iter().map(|(own, _)| own.clone()).collect();
            return Err(ProfileFault {
                key: key.clone(),
                value: Some(value.clone()),
                known,
            });
        }
    }
    Ok(())
}

fn participants(questionnaire: &Questionnaire, given: &[(String, String)]) -> Vec<Participant> {
    let participant = |(place, (name, role)): (usize, &(String, String))| Participant {
        id: format!("p{}", place + 1).into(),
        name: name.clone(),
        role: questionnaire.role_of(role),
    };
    given.iter().enumerate().map(participant).collect()
}
