//! PDF set in a process of its own: a fault of the typesetter's then ends that, and no session.
//!
//! The process is this program again, with [`ARGUMENT`] and nothing else. It gets a job on standard input and gives the file on
//! standard output, or says on standard error why there is none.

use crate::report::pdf::{Job, PdfError, pdf};
use std::env;
use std::ffi::OsStr;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, ExitCode, Output, Stdio};

/// What the program is called with; no command, because it is nothing for people.
const ARGUMENT: &str = "--typeset-pdf";

/// Whether this process is there to set a PDF.
pub fn is_asked() -> bool {
    env::args_os()
        .nth(1)
        .is_some_and(|own| own == OsStr::new(ARGUMENT))
}

/// Sets the job on standard input.
pub fn run() -> ExitCode {
    let Err(fault) = set() else {
        return ExitCode::SUCCESS;
    };
    // Whoever asked is gone where nobody can be told.
    let _ = write!(io::stderr(), "{fault}");
    ExitCode::FAILURE
}

fn set() -> Result<(), PdfError> {
    let bytes = pdf(&Job::read(io::stdin().lock())?)?;
    let mut out = io::stdout();
    out.write_all(&bytes)?;
    Ok(out.flush()?)
}

/// Has another process set `job`.
///
/// # Errors
/// When it finds a fault, or ends without a word.
pub fn apart(job: &Job) -> Result<Vec<u8>, PdfError> {
    // It is the same program also where its file was replaced or removed meanwhile.
    let running = Path::new("/proc/self/exe");
    if running.exists() {
        by(running, job)
    } else {
        by(&env::current_exe()?, job)
    }
}

fn by(program: &Path, job: &Job) -> Result<Vec<u8>, PdfError> {
    let mut command = Command::new(program);
    let command = command.arg(ARGUMENT).stdin(Stdio::piped());
    let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn()?;
    if let Some(mut input) = child.stdin.take() {
        // Why it stopped reading is told below.
        let _ = job.write(&mut input);
    }
    let output = child.wait_with_output()?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    Err(PdfError(last_words(&output)))
}

/// What a process said at its end: the first two lines tell where it was and why.
fn last_words(output: &Output) -> String {
    let told = String::from_utf8_lossy(&output.stderr);
    let lines: Vec<_> = told
        .lines()
        .filter(|line| !line.trim().is_empty())
        .take(2)
        .collect();
    if lines.is_empty() {
        output.status.to_string()
    } else {
        lines.join(" ")
    }
}

impl From<io::Error> for PdfError {
    fn from(error: io::Error) -> Self {
        Self(error.to_string())
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn a_process_that_ends_badly_is_a_fault_and_no_end() {
        let folder = tempfile::tempdir().unwrap();
        let script = folder.path().join("typesetter");
        for (ends, told) in [
            (
                "echo 'thread main panicked at a.rs:1:2:' >&2; echo why >&2; echo more >&2; exit 101",
                "thread main panicked at a.rs:1:2: why",
            ),
            ("kill -KILL $$", "signal: 9"),
            ("exit 1", "exit status: 1"),
        ] {
            fs::write(&script, format!("#!/bin/sh\n{ends}\n")).unwrap();
            fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
            let job = Job::read(&b"5 a\nbytes"[..]).unwrap();
            let fault = by(&script, &job).unwrap_err();
            assert!(fault.to_string().starts_with(told), "{fault}");
        }
        assert!(
            by(
                &folder.path().join("nothing"),
                &Job::read(io::empty()).unwrap()
            )
            .is_err()
        );
    }
}
