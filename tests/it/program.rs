//! The program without a terminal: what it wrote, and how it ended.

use std::fmt::Write as _;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A home folder of its own, with nothing of this machine's surroundings.
pub struct Program {
    home: TempDir,
    language: &'static str,
    log: String,
}

/// How a run ended.
#[derive(Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Exit code.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Program {
    /// A machine whose system speaks this language: `de_DE.UTF-8`.
    pub fn new(language: &'static str) -> Self {
        let home = tempfile::tempdir().unwrap();
        Self {
            home,
            language,
            log: String::new(),
        }
    }

    /// A file or folder of the home folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Writes a file into the home folder.
    pub fn write(&self, name: &str, content: &str) {
        fs::create_dir_all(self.path(name).parent().unwrap()).unwrap();
        fs::write(self.path(name), content).unwrap();
    }

    /// What a file holds.
    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// The command, ready to run in the home folder.
    pub fn command(&self, args: &[&str]) -> Command {
        self.command_by(&[], args)
    }

    /// The command, run by another program with its arguments.
    pub fn command_by(&self, other: &[&str], args: &[&str]) -> Command {
        let all = [other, &[crate::source::program()], args].concat();
        let mut command = Command::new(all[0]);
        command
            .args(&all[1..])
            .current_dir(self.home.path())
            .env_clear();
        command
            .env("HOME", self.home.path())
            .env("TMPDIR", self.home.path());
        command
            .env("LANG", self.language)
            .env("PATH", "/usr/bin:/bin")
            .env("TERM", "xterm-256color");
        command
    }

    /// Runs the program.
    pub fn run(&self, args: &[&str]) -> Outcome {
        self.run_with(args, "")
    }

    /// Runs the program with this on standard input.
    pub fn run_with(&self, args: &[&str], input: &str) -> Outcome {
        outcome(self.command(args), input)
    }

    /// Runs the program and puts everything into the log.
    pub fn tell(&mut self, args: &[&str]) -> &mut Self {
        self.tell_with(args, "")
    }

    /// [`Program::tell`] with this on standard input.
    pub fn tell_with(&mut self, args: &[&str], input: &str) -> &mut Self {
        let Outcome { code, out, err } = self.run_with(args, input);
        let call = args
            .iter()
            .map(|arg| quoted(arg))
            .collect::<Vec<_>>()
            .join(" ");
        let _ = writeln!(self.log, "$ reifegrad {call}\n{out}");
        for line in err.lines() {
            let _ = writeln!(self.log, "! {line}");
        }
        let _ = writeln!(self.log, "→ {}\n", code.unwrap_or(-1));
        self
    }

    /// The log, with the same words for what is different everywhere: folders and the day.
    pub fn log(&self) -> String {
        let day = jiff::Zoned::now().date();
        let german = format!("{}.{}.{}", day.day(), day.month(), day.year());
        let english = day.strftime("%-d %b %Y").to_string();
        let real = self.home.path().canonicalize().unwrap();
        let mut log = self.log.clone();
        for home in [real.as_path(), self.home.path()] {
            log = log.replace(&home.display().to_string(), "~");
        }
        for day in [german, english, day.to_string()] {
            log = log.replace(&day, "DAY");
        }
        log
    }
}

/// Runs a command to its end.
pub fn outcome(mut command: Command, input: &str) -> Outcome {
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // A program that does not read its input may be gone already.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Outcome {
        code: output.status.code(),
        out: text(output.stdout),
        err: text(output.stderr),
    }
}

/// An argument as people would type it.
fn quoted(arg: &str) -> String {
    let is_plain = !arg.is_empty()
        && arg
            .chars()
            .all(|c| c.is_alphanumeric() || "-_=./:,@+".contains(c));
    if is_plain {
        arg.to_owned()
    } else {
        format!("'{arg}'")
    }
}

/// An assessment of the pulse with this name, in the workspace `w`; its path from the home folder.
pub fn assessment(program: &Program, name: &str) -> String {
    let created = program.run(&[
        "--workspace",
        "w",
        "new",
        name,
        "--questionnaire",
        "pulse",
        "--organisation",
        "Theater",
    ]);
    assert_eq!(created.code, Some(0), "{created:?}");
    let path = format!("w/assessments/{name}.toml");
    assert!(Path::new(&program.path(&path)).is_file());
    path
}
