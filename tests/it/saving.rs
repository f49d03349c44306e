//! Saving against kills and failures at every system call. Where `strace` is not there, these tests say so and pass.

use crate::child::{self, NOT_SAVED, assessment_file};
use reifegrad::workspace::{AssessmentFile, Recovered};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Whether `strace` works here; says so if not.
pub fn has_strace() -> bool {
    let probe = Command::new("strace")
        .args(["-o", "/dev/null", "true"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    let works = probe.is_ok_and(|status| status.success());
    if !works {
        println!("skipped: strace is not there or may not trace");
    }
    works
}

/// Runs one save in a process of its own under `strace` with these options.
fn save_traced(file: &Path, log: &Path, options: &[&str]) -> Output {
    let mut arguments: Vec<String> = ["strace", "-f", "-y", "-s", "16", "-o"]
        .map(str::to_owned)
        .to_vec();
    arguments.push(log.to_str().unwrap().to_owned());
    arguments.extend(options.iter().map(|option| (*option).to_owned()));
    arguments.extend(child::arguments());
    child::command(&arguments, file, "save A").output().unwrap()
}

struct Place {
    folder: tempfile::TempDir,
    file: PathBuf,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("w")).unwrap();
        let file = assessment_file(&folder.path().join("w"));
        Self { folder, file }
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    /// Opens the file as the next start would, and tells whether the answer is on the disk and whether it is there at all.
    fn look(&self) -> (bool, bool, Vec<Recovered>) {
        let opened = AssessmentFile::open(&self.file, &child::session(), false)
            .unwrap_or_else(|error| panic!("{error}: {}", fs::read_to_string(&self.file).unwrap()));
        assert!(opened.file.read_only().is_none(), "a lock was left behind");
        let on_disk = opened.file.saved().answers.contains_key("A");
        let there = opened.assessment.answers.contains_key("A");
        assert!(opened.file.saved().answers["Z"].note.len() > 3000);
        (on_disk, there, opened.recovered)
    }

    /// Names of what lies beside the assessment.
    fn litter(&self) -> Vec<String> {
        fs::read_dir(self.file.parent().unwrap())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name != "a.toml")
            .collect()
    }
}

#[test]
fn a_save_writes_syncs_renames_and_syncs_the_folder_before_it_says_saved() {
    if !has_strace() {
        return;
    }
    let place = Place::new();
    let output = save_traced(&place.file, &place.log(), &[]);
    assert!(output.status.success(), "{output:?}");
    let log = fs::read_to_string(place.log()).unwrap();
    let folder = format!("{}>", place.file.parent().unwrap().display());
    let steps: [(&str, &str); 5] = [
        ("write(", ".tmp>"),
        ("fsync(", ".tmp>"),
        ("rename", "a.toml\""),
        ("fsync(", &folder),
        ("write(", "saved"),
    ];
    let mut lines = log.lines();
    for (call, about) in steps {
        let found = lines.any(|line| line.contains(call) && line.contains(about));
        assert!(found, "no {call} … {about} in its place:\n{log}");
    }
}

#[test]
fn a_kill_at_any_system_call_leaves_the_old_or_the_new_file() {
    if !has_strace() {
        return;
    }
    let (mut old, mut new) = (0, 0);
    for call in [
        "write", "fsync", "rename", "openat", "unlink", "fchmod", "fchown", "flock",
    ] {
        for count in 1.. {
            let place = Place::new();
            let inject = format!("inject={call}:signal=KILL:when={count}");
            let output = save_traced(&place.file, &place.log(), &["-e", &inject]);
            let (on_disk, there, recovered) = place.look();
            assert_eq!((on_disk, recovered), (there, Vec::new()), "{call} {count}");
            assert!(
                place.litter().is_empty(),
                "{call} {count}: {:?}",
                place.litter()
            );
            let said = String::from_utf8_lossy(&output.stdout).contains("saved");
            assert!(
                on_disk || !said,
                "called saved before it was: {call} {count}"
            );
            if output.status.success() {
                break;
            }
            *(if on_disk { &mut new } else { &mut old }) += 1;
        }
    }
    assert!(
        old > 5 && new > 1,
        "too few kills hit the save: {old} old, {new} new"
    );
}

#[test]
fn a_failing_system_call_is_never_called_saved_and_loses_nothing() {
    if !has_strace() {
        return;
    }
    let mut failed = 0;
    for (call, error) in [
        ("write", "ENOSPC"),
        ("fsync", "EIO"),
        ("rename", "EROFS"),
        ("openat", "EMFILE"),
    ] {
        for count in 1.. {
            let place = Place::new();
            let inject = format!("inject={call}:error={error}:when={count}");
            let output = save_traced(&place.file, &place.log(), &["-e", &inject]);
            let hit = fs::read_to_string(place.log())
                .unwrap()
                .contains("(INJECTED)");
            let (on_disk, there, recovered) = place.look();
            match output.status.code() {
                Some(0) => assert!(on_disk, "{call} {count}: {output:?}"),
                Some(NOT_SAVED) => {
                    failed += 1;
                    let restored = recovered == [Recovered::Restored] && there;
                    assert!(restored || on_disk, "{call} {count}: {recovered:?}");
                }
                // Starting the process or opening the file failed, or saying what came of it.
                _ => (),
            }
            if !hit {
                break;
            }
        }
    }
    assert!(failed >= 4, "too few failures hit the save: {failed}");
}

#[cfg(unix)]
#[test]
fn a_limit_on_the_size_of_files_is_an_error_and_no_end() {
    let place = Place::new();
    let shell = ["bash", "-c", "ulimit -f 1; exec \"$@\"", "bash"].map(str::to_owned);
    let arguments: Vec<_> = shell.into_iter().chain(child::arguments()).collect();
    let output = child::command(&arguments, &place.file, "save A")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(NOT_SAVED), "{output:?}");
    let (on_disk, there, _) = place.look();
    assert_eq!((on_disk, there), (false, false));
}
