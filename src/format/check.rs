//! Checking any file that the program knows.

use super::assessment::{self, ASSESSMENT};
use super::fault::Faults;
use super::questionnaire::{self, Library, spec::QUESTIONNAIRE};
use super::reader::Document;
use super::settings::{self, PREFERENCES, SETTINGS};
use super::source::Source;
use super::spec::Table;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// What is asked.
    Questionnaire,
    /// What was answered.
    Assessment,
    /// Settings of a workspace, `reifegrad.toml`.
    Settings,
    /// Settings of a person, `config.toml`.
    Preferences,
}

impl FileKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [
        Self::Questionnaire,
        Self::Assessment,
        Self::Settings,
        Self::Preferences,
    ];

    /// Its name on the command line.
    pub fn as_str(self) -> &'static str {
        self.spec().name
    }

    /// Its description.
    pub fn spec(self) -> &'static Table {
        match self {
            Self::Questionnaire => &QUESTIONNAIRE,
            Self::Assessment => &ASSESSMENT,
            Self::Settings => &SETTINGS,
            Self::Preferences => &PREFERENCES,
        }
    }

    /// What a file most likely is: settings by their name; else by its keys, as one that names its questionnaire is an
    /// assessment.
    pub fn of(source: &Source) -> Self {
        let name = source.path().rsplit(['/', '\\']).next();
        match name.unwrap_or_default() {
            "reifegrad.toml" => Self::Settings,
            "config.toml" => Self::Preferences,
            _ if names_questionnaire(source) => Self::Assessment,
            _ => Self::Questionnaire,
        }
    }
}

fn names_questionnaire(source: &Source) -> bool {
    let document = Document::parse(source, &mut Faults::default());
    document.is_some_and(|own| own.root().has("questionnaire"))
}

/// Everything that is wrong with a file, or not advisable.
pub fn check(source: &Source, library: &dyn Library) -> Faults {
    let mut faults = Faults::default();
    match FileKind::of(source) {
        FileKind::Questionnaire => faults = questionnaire::read(source, library).faults,
        FileKind::Assessment => faults = assessment::read(source).err().unwrap_or_default(),
        FileKind::Settings => drop(settings::settings(source, &mut faults)),
        FileKind::Preferences => drop(settings::preferences(source, &mut faults)),
    }
    faults
}
