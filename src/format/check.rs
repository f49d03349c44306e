//! Checking any file that the program knows.

use super::assessment::{self, ASSESSMENT};
use super::fault::Faults;
use super::questionnaire::{self, Library, spec::QUESTIONNAIRE};
use super::reader::Document;
use super::source::Source;
use super::spec::Table;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// What is asked.
    Questionnaire,
    /// What was answered.
    Assessment,
}

impl FileKind {
    /// All kinds.
    pub const ALL: [Self; 2] = [Self::Questionnaire, Self::Assessment];

    /// Its name on the command line.
    pub fn as_str(self) -> &'static str {
        self.spec().name
    }

    /// Its description.
    pub fn spec(self) -> &'static Table {
        match self {
            Self::Questionnaire => &QUESTIONNAIRE,
            Self::Assessment => &ASSESSMENT,
        }
    }

    /// What a file most likely is, by the keys it has: one that names its questionnaire is an assessment.
    pub fn of(source: &Source) -> Self {
        let document = Document::parse(source, &mut Faults::default());
        let names_questionnaire = document.is_some_and(|own| own.root().has("questionnaire"));
        if names_questionnaire {
            Self::Assessment
        } else {
            Self::Questionnaire
        }
    }
}

/// Everything that is wrong with a file, or not advisable.
pub fn check(source: &Source, library: &dyn Library) -> Faults {
    match FileKind::of(source) {
        FileKind::Questionnaire => questionnaire::read(source, library).faults,
        FileKind::Assessment => assessment::read(source).err().unwrap_or_default(),
    }
}
