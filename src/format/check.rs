//! Checking any file that the program knows.

use super::assessment::{self, ASSESSMENT};
use super::fault::Faults;
use super::questionnaire::{self, Library, spec::QUESTIONNAIRE};
use super::reader::Document;
use super::settings::{self, PREFERENCES, SETTINGS};
use super::source::Source;
use super::spec::Table;
use crate::domain::assessment::QuestionnaireRef;

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
    match FileKind::of(source) {
        FileKind::Questionnaire => questionnaire::read(source, library).faults,
        FileKind::Assessment => match assessment::peek(source) {
            Ok(own) => misfits(source, &own.questionnaire, library),
            Err(faults) => faults,
        },
        FileKind::Settings => {
            let mut faults = Faults::default();
            settings::settings(source, &mut faults);
            faults
        }
        FileKind::Preferences => {
            let mut faults = Faults::default();
            settings::preferences(source, &mut faults);
            faults
        }
    }
}

/// What of an assessment does not fit its questionnaire, where exactly that is at hand.
fn misfits(source: &Source, wanted: &QuestionnaireRef, library: &dyn Library) -> Faults {
    let questionnaire = library
        .find(&wanted.id)
        .and_then(|source| questionnaire::read(&source, library).questionnaire)
        .filter(|own| questionnaire::hash(own) == wanted.hash);
    questionnaire.map_or_else(Faults::default, |own| assessment::misfits(source, &own))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::questionnaire::Builtin;

    fn keys(path: &str, text: &str) -> Vec<&'static str> {
        let faults = check(&Source::new(path, text), &Builtin);
        faults.iter().map(|fault| fault.message.key()).collect()
    }

    #[test]
    fn settings_are_known_by_their_name() {
        let text = "organisation = 1\n";
        assert_eq!(keys("w/reifegrad.toml", text), ["check-wrong-type"]);
        assert!(keys("w/other.toml", text).len() > 1);
    }

    #[test]
    fn an_assessment_is_held_against_its_very_questionnaire() {
        let pulse = Builtin.find("pulse").expect("built in");
        let pulse = questionnaire::read(&pulse, &Builtin).questionnaire;
        let pulse = pulse.expect("without faults");
        let text = |hash: &str| {
            format!(
                "format = 1\nid = 'a'\ncreated = 2026-11-03\n[questionnaire]\nid = 'pulse'\nversion = '{}'\nhash = '{hash}'\n[answers.P99]\nvalue = 1\n",
                pulse.version
            )
        };
        assert_eq!(
            keys("a.toml", &text(&questionnaire::hash(&pulse))),
            ["file-unknown-question"]
        );
        assert!(keys("a.toml", &text("another")).is_empty());
    }
}
