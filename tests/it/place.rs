//! A workspace of one's own with one assessment in it, made and read from outside the interface.

use crate::program::Program;
use crate::pty::Terminal;
use reifegrad::domain::assessment::{Answer, Assessment, Input, Response};
use reifegrad::domain::questionnaire::Questionnaire;
use reifegrad::format::questionnaire::{Builtin, read, resolved_text};
use reifegrad::format::tree::{self, Tree};
use reifegrad::format::{Source, assessment};
use std::path::PathBuf;

/// A home folder that is a workspace, with the assessment `a`.
pub struct Place(pub Program);

impl Place {
    /// With an assessment of the pulse for “Beispiel AG”.
    pub fn new() -> Self {
        let place = Self(Program::new("de_DE.UTF-8"));
        place.0.write("reifegrad.toml", "");
        let organisation = ["--organisation", "Beispiel AG"];
        let new = [&["new", "a", "--questionnaire", "pulse"], &organisation[..]].concat();
        let created = place.0.run(&new);
        assert_eq!(created.code, Some(0), "{created:?}");
        place
    }

    /// With this assessment of this questionnaire.
    pub fn with(questionnaire: &Questionnaire, assessment: &Assessment) -> Self {
        let place = Self(Program::new("de_DE.UTF-8"));
        place.0.write("reifegrad.toml", "");
        // A text that includes something is written anew from what it means.
        let including = Source::new("q.toml", "include = [\"x\"]");
        let text = resolved_text(&including, questionnaire);
        let outcome = read(&Source::new("q.toml", &text), &Builtin);
        let faults = outcome.faults;
        let frozen = outcome
            .questionnaire
            .unwrap_or_else(|| panic!("{faults:?}\n{text}"));
        let name = format!("questionnaires/{}@{}.toml", frozen.id, frozen.version);
        place.0.write(&name, &text);
        place
            .0
            .write(&format!("questionnaires/{}.toml", frozen.id), &text);
        let mut assessment = assessment.clone();
        assessment.questionnaire.hash = frozen.hash;
        let document = assessment::document(&assessment, &Tree::default());
        place.0.write("assessments/a.toml", &tree::write(&document));
        place
    }

    /// The home folder.
    pub fn home(&self) -> PathBuf {
        self.0.path("")
    }

    /// The file of the assessment.
    pub fn file(&self) -> PathBuf {
        self.0.path("assessments/a.toml")
    }

    /// What the file holds; it has to be valid.
    pub fn assessment(&self) -> Assessment {
        let text = self.0.read("assessments/a.toml");
        let read = assessment::read(&Source::new("a.toml", &text));
        read.unwrap_or_else(|faults| panic!("{faults:?}\n{text}"))
            .assessment
    }

    /// The answer that the file holds.
    pub fn answer(&self, id: &str) -> Answer {
        self.assessment().answer(id)
    }

    /// The interface with the assessment open.
    pub fn open(&self, columns: u16, rows: u16) -> Terminal {
        Terminal::start(&self.home(), columns, rows, &["open", "a"])
    }
}

/// The number that an answer gives.
pub fn level(answer: &Answer) -> Option<String> {
    match &answer.agreed {
        Some(Response::Given(Input::Number(number))) => Some(number.to_decimal()),
        _ => None,
    }
}
