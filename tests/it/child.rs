//! Another process that works on an assessment file: this test binary again, told by its environment what to do.

use jiff::civil::{DateTime, date};
use reifegrad::domain::assessment::{Answer, Assessment, Edit, Input, Response};
use reifegrad::workspace::{AssessmentFile, Session};
use std::io::{BufRead, Write};
use std::path::Path;
use std::process::{Command, Stdio, exit};
use std::{env, fs, io};

/// What the environment names the file and the task.
const FILE: &str = "REIFEGRAD_TEST_FILE";
const TASK: &str = "REIFEGRAD_TEST_TASK";

/// How the child ends when it could not save.
pub const NOT_SAVED: i32 = 7;
/// How the child ends when it could not even open.
pub const NOT_OPENED: i32 = 8;

/// An assessment file that can be opened, with a note long enough for any limit.
pub fn assessment_file(folder: &Path) -> std::path::PathBuf {
    let path = folder.join("a.toml");
    let note = "A sentence that takes some room. ".repeat(100);
    let text = format!(
        "format = 1\nid = \"a\"\nrevision = 1\ncreated = 2026-11-03\n\n[questionnaire]\nid = \"q\"\nversion = \"1.0.0\"\nhash = \"0\"\n\n[answers.Z]\nnote = \"{note}\"\n"
    );
    fs::write(&path, text).unwrap();
    path
}

/// The command that runs `task` on `file` in a process of its own, as arguments, program first.
pub fn arguments() -> Vec<String> {
    let program = env::current_exe().unwrap();
    let program = program.to_str().unwrap();
    [
        program,
        "--exact",
        "child::entry",
        "--ignored",
        "--nocapture",
        "--test-threads=1",
    ]
    .map(str::to_owned)
    .to_vec()
}

/// Runs `arguments` with the task in the environment.
pub fn command(arguments: &[String], file: &Path, task: &str) -> Command {
    let mut command = Command::new(&arguments[0]);
    command
        .args(&arguments[1..])
        .env(FILE, file)
        .env(TASK, task)
        .env_remove("RUST_BACKTRACE")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

pub fn session() -> Session {
    Session {
        state: None,
        ..Session::current(DateTime::default())
    }
}

/// Puts an answer into an assessment.
pub fn answer(own: &mut Assessment, id: &str, value: u32) {
    let answer = Answer {
        agreed: Some(Response::Given(Input::Number(value.into()))),
        ..own.answer(id)
    };
    own.apply(Edit::Answer(id.into(), answer));
}

#[test]
#[ignore = "the other process of other tests"]
fn entry() {
    let (Ok(file), Ok(task)) = (env::var(FILE), env::var(TASK)) else {
        return;
    };
    let file = Path::new(&file);
    match task.split_once(' ') {
        Some(("save", id)) => save(file, id),
        Some(("many", name)) => many(file, name),
        _ => hold(file),
    }
}

fn save(file: &Path, id: &str) {
    let Ok(mut opened) = AssessmentFile::open(file, &session(), false) else {
        exit(NOT_OPENED);
    };
    answer(&mut opened.assessment, id, 3);
    match opened.file.save(&opened.assessment, date(2026, 11, 21)) {
        Ok(_) => say("saved"),
        Err(_) => exit(NOT_SAVED),
    }
}

/// Gives twenty-five answers, each as soon as nobody else has the file.
fn many(file: &Path, name: &str) {
    for number in 0..25 {
        loop {
            let mut opened = AssessmentFile::open(file, &session(), false).unwrap();
            if opened.file.read_only().is_none() {
                answer(&mut opened.assessment, &format!("{name}.{number}"), 3);
                opened
                    .file
                    .save(&opened.assessment, date(2026, 11, 21))
                    .unwrap();
                break;
            }
            std::thread::yield_now();
        }
    }
}

/// Holds the file until standard input ends.
fn hold(file: &Path) {
    let opened = AssessmentFile::open(file, &session(), false).unwrap();
    assert!(opened.file.read_only().is_none());
    say("held");
    let _ = io::stdin().lock().lines().next();
}

fn say(word: &str) {
    let mut out = io::stdout().lock();
    let _ = writeln!(out, "{word}");
    let _ = out.flush();
}
