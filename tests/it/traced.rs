//! Saving through the whole program, watched and killed at its system calls. Where `strace` is not there, these tests say
//! so and pass.

use crate::place::{Place, level};
use crate::program::outcome;
use crate::pty::{Terminal, key};
use crate::saving::has_strace;
use std::fs;
use std::path::PathBuf;

/// Which system calls change the file or reach the terminal.
const CALLS: &str = "trace=write,writev,pwrite64,fsync,fdatasync,rename,renameat,renameat2";

/// `strace` that writes into the returned file.
fn strace<'a>(log: &'a str, options: &[&'a str]) -> Vec<&'a str> {
    [
        &["strace", "-f", "-y", "-s", "100000", "-o", log],
        options,
        &["--"],
    ]
    .concat()
}

fn log_of(place: &Place) -> PathBuf {
    place.program.path("log")
}

/// Where in `lines` the call that begins at `at` is over.
fn end_of(lines: &[&str], at: usize) -> usize {
    if !lines[at].ends_with("<unfinished ...>") {
        return at;
    }
    let thread = lines[at].split(' ').next().unwrap();
    let resumed = |line: &&str| line.starts_with(thread) && line.contains(" resumed>");
    at + 1 + lines[at + 1..].iter().position(resumed).unwrap()
}

#[test]
fn the_interface_says_saved_only_after_the_folder_is_synced() {
    if !has_strace() {
        return;
    }
    let place = Place::new();
    let log = log_of(&place);
    let mut program = strace(log.to_str().unwrap(), &["-e", CALLS]);
    program.push(crate::source::program());
    program.extend(place.arguments(&["open", "a"]));
    let mut terminal = Terminal::run(&place.program.path(""), 80, 24, &program, &[]);
    terminal.wait("Frage 1 von 12").wait("gespeichert");
    terminal.press("3").wait("3 ✓").wait("\n gespeichert");
    terminal.press(key::CTRL_C);
    assert_eq!(terminal.wait_end(), 0);

    let log = fs::read_to_string(log).unwrap();
    let lines: Vec<_> = log.lines().collect();
    let folder = format!("{}>", place.path("assessments").display());
    let says = |line: &str, text: &str| {
        line.contains("write(") && line.contains("/dev/pts/") && line.contains(text)
    };
    // "speichert …", and not "gespeichert".
    let edited = lines.iter().position(|line| says(line, "speichert \\342"));
    let mut at = edited.expect("a frame after the answer");
    for (call, about) in [
        ("write(", ".tmp>"),
        ("fsync(", ".tmp>"),
        ("rename", "a.toml\""),
        ("fsync(", &folder),
        ("write(", "gespeichert"),
    ] {
        let found = lines[at + 1..]
            .iter()
            .position(|line| line.contains(call) && line.contains(about));
        let next =
            at + 1 + found.unwrap_or_else(|| panic!("no {call} … {about} in its place:\n{log}"));
        let early = lines[at + 1..next]
            .iter()
            .find(|line| says(line, "gespeichert"));
        assert!(
            early.is_none(),
            "called saved before {call} … {about}:\n{log}"
        );
        at = end_of(&lines, next);
    }
}

#[test]
fn an_answer_killed_at_any_system_call_is_there_or_not_and_the_next_works() {
    if !has_strace() {
        return;
    }
    let place = Place::new();
    let answered = place.run(&["answer", "a", "P02=4"]);
    assert_eq!(answered.code, Some(0), "{answered:?}");
    let before = fs::read(place.file()).unwrap();
    let log = log_of(&place);
    let (mut old, mut new) = (0, 0);
    for call in [
        "write", "fsync", "rename", "openat", "unlink", "fchmod", "flock", "fcntl", "statx",
    ] {
        for count in 1.. {
            fs::write(place.file(), &before).unwrap();
            let inject = format!("inject={call}:signal=KILL:when={count}");
            let program = strace(log.to_str().unwrap(), &["-e", &inject]);
            let answer = place.arguments(&["answer", "a", "P01=3"]);
            let command = place.program.command_by(&program, &answer);
            let killed = outcome(command, "");
            let value = level(&place.answer("P01"));
            assert!(
                value.is_none() || value.as_deref() == Some("3"),
                "{call} {count}"
            );
            assert_eq!(
                level(&place.answer("P02")).as_deref(),
                Some("4"),
                "{call} {count}"
            );
            if killed.code == Some(0) {
                assert!(value.is_some());
                break;
            }
            let said = killed.out.contains("gespeichert");
            assert!(value.is_some() || !said, "{call} {count}: {killed:?}");
            *(if value.is_some() { &mut new } else { &mut old }) += 1;
            let next = place.run(&["answer", "a", "P03=2"]);
            assert!(next.code == Some(0), "{call} {count}: {next:?}");
            assert_eq!(level(&place.answer("P01")), value, "{call} {count}");
            assert_eq!(
                level(&place.answer("P03")).as_deref(),
                Some("2"),
                "{call} {count}"
            );
        }
    }
    let files = fs::read_dir(place.path("assessments")).unwrap().count();
    assert_eq!(files, 1, "something was left behind");
    assert!(
        old > 5 && new > 1,
        "too few kills hit the save: {old} old, {new} new"
    );
}
