//! A workspace of one's own with one assessment in it, made and read from outside the interface.

use crate::pty::Terminal;
use reifegrad::domain::assessment::{Answer, Assessment, Input, Response};
use reifegrad::format::{Source, assessment};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// A home folder that is a workspace, with the assessment `a`.
pub struct Place(TempDir);

impl Place {
    /// With an assessment of the pulse for “Beispiel AG”.
    pub fn new() -> Self {
        Self::answering("pulse", None, &["--organisation", "Beispiel AG"])
    }

    /// With an assessment of the questionnaire `id`, whose text goes into the workspace first if it is given.
    pub fn answering(id: &str, text: Option<&str>, about: &[&str]) -> Self {
        let place = Self(TempDir::new().unwrap());
        fs::create_dir(place.home().join("assessments")).unwrap();
        if let Some(text) = text {
            let folder = place.home().join("questionnaires");
            fs::create_dir(&folder).unwrap();
            fs::write(folder.join(format!("{id}.toml")), text).unwrap();
        }
        let new = [&["new", "a", "--questionnaire", id], about].concat();
        let output = place.reifegrad(&new);
        assert!(output.status.success(), "{output:?}");
        place
    }

    /// The home folder.
    pub fn home(&self) -> &Path {
        self.0.path()
    }

    /// The file of the assessment.
    pub fn file(&self) -> PathBuf {
        self.home().join("assessments/a.toml")
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

    /// The command that runs the program here, after `before` (another program with its arguments).
    pub fn command(&self, before: &[&str], args: &[&str]) -> Command {
        let all = [before, &[env!("CARGO_BIN_EXE_reifegrad")], args].concat();
        let mut command = Command::new(all[0]);
        command
            .args(&all[1..])
            .current_dir(self.home())
            .env_clear()
            .env("HOME", self.home())
            .env("LANG", "de_DE.UTF-8")
            .env("PATH", "/usr/bin:/bin")
            .stdin(Stdio::null());
        command
    }

    /// Runs the command line here.
    pub fn reifegrad(&self, args: &[&str]) -> Output {
        self.command(&[], args).output().unwrap()
    }

    /// The interface with the assessment open.
    pub fn open(&self, columns: u16, rows: u16) -> Terminal {
        Terminal::start(self.home(), columns, rows, &["open", "a"])
    }
}

/// The number that an answer gives.
pub fn level(answer: &Answer) -> Option<String> {
    match &answer.agreed {
        Some(Response::Given(Input::Number(number))) => Some(number.to_decimal()),
        _ => None,
    }
}
