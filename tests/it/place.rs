//! A workspace of one's own with one assessment in it, made and read from outside the interface.

use crate::program::{Outcome, Program};
use crate::pty::Terminal;
use reifegrad::domain::assessment::{Answer, Assessment, Input, Response};
use reifegrad::domain::questionnaire::Questionnaire;
use reifegrad::format::questionnaire::{Builtin, hash, read, resolved_text};
use reifegrad::format::tree::{self, Tree};
use reifegrad::format::{Source, assessment};
use std::fs;
use std::path::PathBuf;

/// A workspace in a home folder of its own, with the assessment `a`.
pub struct Place {
    /// Runs the program there.
    pub program: Program,
    /// Folder of the workspace, in the home folder.
    folder: String,
}

impl Place {
    /// With an assessment of the pulse for “Beispiel AG”.
    pub fn new() -> Self {
        let place = Self::empty("w");
        let organisation = ["--organisation", "Beispiel AG"];
        let new = [&["new", "a", "--questionnaire", "pulse"], &organisation[..]].concat();
        let created = place.run(&new);
        assert_eq!(created.code, Some(0), "{created:?}");
        place
    }

    fn empty(folder: &str) -> Self {
        let place = Self {
            program: Program::new("de_DE.UTF-8"),
            folder: folder.to_owned(),
        };
        place.write("reifegrad.toml", "");
        place
    }

    /// In a folder of this name, with this assessment of this questionnaire.
    pub fn with(folder: &str, questionnaire: &Questionnaire, assessment: &Assessment) -> Self {
        let place = Self::empty(folder);
        // A text that includes something is written anew from what it means.
        let including = Source::new("q.toml", "include = [\"x\"]");
        let text = resolved_text(&including, questionnaire);
        let outcome = read(&Source::new("q.toml", &text), &Builtin);
        let faults = outcome.faults;
        let frozen = outcome
            .questionnaire
            .unwrap_or_else(|| panic!("{faults:?}\n{text}"));
        let name = format!("questionnaires/{}@{}.toml", frozen.id, frozen.version);
        place.write(&name, &text);
        place.write(&format!("questionnaires/{}.toml", frozen.id), &text);
        let mut assessment = assessment.clone();
        assessment.questionnaire.hash = hash(&frozen);
        let document = assessment::document(&assessment, &Tree::default());
        place.write("assessments/a.toml", &tree::write(&document));
        place
    }

    /// A file or folder of the workspace.
    pub fn path(&self, name: &str) -> PathBuf {
        self.program.path(&self.folder).join(name)
    }

    /// Writes a file into the workspace.
    pub fn write(&self, name: &str, content: &str) {
        self.program
            .write(&format!("{}/{name}", self.folder), content);
    }

    /// Runs the command line on the workspace.
    pub fn run(&self, args: &[&str]) -> Outcome {
        self.program.run(&self.arguments(args))
    }

    /// `args` behind those that name the workspace.
    pub fn arguments<'a>(&'a self, args: &[&'a str]) -> Vec<&'a str> {
        [&["--workspace", &self.folder], args].concat()
    }

    /// The file of the assessment.
    pub fn file(&self) -> PathBuf {
        self.path("assessments/a.toml")
    }

    /// What the file holds; it has to be valid.
    pub fn assessment(&self) -> Assessment {
        let text = fs::read_to_string(self.file()).unwrap();
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
        self.start(columns, rows, &["open", "a"])
    }

    /// The program in a terminal.
    pub fn start(&self, columns: u16, rows: u16, args: &[&str]) -> Terminal {
        let home = self.program.path("");
        Terminal::start(&home, columns, rows, &self.arguments(args))
    }
}

/// The number that an answer gives.
pub fn level(answer: &Answer) -> Option<String> {
    match &answer.agreed {
        Some(Response::Given(Input::Number(number))) => Some(number.to_decimal()),
        _ => None,
    }
}
