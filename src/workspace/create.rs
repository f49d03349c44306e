//! New assessments.

use super::discover::{Workspace, make_folder};
use super::error::Error;
use super::names;
use super::save::{Access, create, create_unused};
use super::shelf::reference;
use crate::domain::assessment::{Assessment, Meta, Participant, Round, Targets};
use crate::domain::questionnaire::Questionnaire;
use crate::format::Source;
use crate::format::assessment::document;
use crate::format::tree::{self, Tree};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What a new assessment starts with.
#[derive(Clone, Debug, PartialEq)]
pub struct NewAssessment {
    /// UUID that nobody else has: [`new_id`].
    pub id: String,
    /// Name of the file; made of day, organisation and unit where absent.
    pub name: Option<String>,
    /// Title, organisation and the like.
    pub meta: Meta,
    /// Who takes part.
    pub participants: Vec<Participant>,
    /// Answers to the profile questions.
    pub profile: BTreeMap<String, String>,
    /// Place in a series.
    pub round: Round,
    /// Targets that were set.
    pub targets: Targets,
}

impl NewAssessment {
    /// A first round.
    pub fn new(id: String, meta: Meta) -> Self {
        Self {
            id,
            name: None,
            meta,
            participants: Vec::new(),
            profile: BTreeMap::new(),
            round: Round {
                number: 1,
                previous: None,
            },
            targets: Targets::default(),
        }
    }

    /// The round after `before`: the same people, profile and targets; nothing answered, nothing planned.
    pub fn next_round(id: String, before: &Assessment) -> Self {
        Self {
            participants: before.participants.clone(),
            profile: before.profile.clone(),
            round: Round {
                number: before.round.number.saturating_add(1),
                previous: Some(before.id.clone()),
            },
            targets: before.targets.clone(),
            ..Self::new(id, before.meta.clone())
        }
    }
}

/// An id that no other assessment has. Reads the clock and a source of randomness.
pub fn new_id() -> String {
    uuid::Uuid::now_v7().to_string()
}

impl Workspace {
    /// Creates an assessment that answers `questionnaire`, which was read from `source`, and freezes that. Makes missing
    /// folders. Returns the path of its file.
    ///
    /// # Errors
    /// [`Error::Exists`] where a name was given that is taken; else when something cannot be written.
    pub fn create(
        &self,
        new: NewAssessment,
        questionnaire: &Questionnaire,
        source: &Source,
        today: Date,
    ) -> Result<PathBuf, Error> {
        self.freeze(source, questionnaire)?;
        let name = new.name.clone();
        self.write_new(&assessment(new, questionnaire, today), name.as_deref())
    }

    /// Puts an assessment from elsewhere into this workspace, as it is, and freezes the questionnaire that it answers.
    /// Returns the path of its file.
    ///
    /// # Errors
    /// [`Error::Exists`] where a name was given that is taken; when there is no questionnaire with the very same content;
    /// when something cannot be written.
    pub fn take_in(&self, assessment: &Assessment, name: Option<&str>) -> Result<PathBuf, Error> {
        self.freeze_wanted(&assessment.questionnaire)?;
        self.write_new(assessment, name)
    }

    /// Writes a file that was not there, by this name or by one made of month and organisation.
    fn write_new(&self, assessment: &Assessment, name: Option<&str>) -> Result<PathBuf, Error> {
        let folder = self.assessments();
        make_folder(&folder)?;
        let text = tree::write(&document(assessment, &Tree::new()));
        if let Some(name) = name {
            return create_named(&folder, name, text.as_bytes());
        }
        let name = derived_name(&assessment.meta, assessment.created);
        create_unused(&folder, &name, text.as_bytes(), Access::Usual)
    }
}

fn assessment(new: NewAssessment, questionnaire: &Questionnaire, today: Date) -> Assessment {
    Assessment {
        id: new.id,
        revision: 1,
        created: today,
        changed: today,
        questionnaire: reference(questionnaire),
        round: new.round,
        meta: new.meta,
        profile: new.profile,
        participants: new.participants,
        answers: BTreeMap::new(),
        targets: new.targets,
        plan: BTreeMap::new(),
        own_actions: Vec::new(),
    }
}

fn create_named(folder: &Path, name: &str, content: &[u8]) -> Result<PathBuf, Error> {
    let name = name.strip_suffix(".toml").unwrap_or(name);
    let path = folder.join(format!("{}.toml", names::slug(name, "assessment")));
    create(&path, content).map(|()| path)
}

/// `2026-11-theater-buehne`
fn derived_name(meta: &Meta, created: Date) -> String {
    let of_whom = format!("{} {}", meta.organisation, meta.unit);
    let whom = names::slug(&of_whom, "assessment");
    format!("{}-{whom}", created.strftime("%Y-%m"))
}
