//! The sample, in a real terminal.

use crate::program::Program;
use crate::pty::{Terminal, key};
use std::fs;

#[test]
fn the_sample_opens_filled_is_saved_like_any_other_and_says_where_it_lies() {
    let home = tempfile::tempdir().unwrap();
    let env = [("TMPDIR", home.path().to_str().unwrap())];
    let mut terminal = Terminal::start_with(home.path(), 100, 30, &["demo"], &env);
    terminal.wait("Die Leitung der IT saß im Mai");
    terminal.press("3").wait("gespeichert").press("q");
    terminal.wait("12 von 12").press("q");
    assert_eq!(terminal.wait_end(), 0);
    assert!(terminal.is_restored());
    let folder = fs::read_dir(home.path())
        .unwrap()
        .flatten()
        .map(|entry| entry.path());
    let folder = folder
        .filter(|path| path.to_string_lossy().contains("reifegrad-demo-"))
        .last()
        .unwrap();
    let told = String::from_utf8_lossy(&terminal.bytes()).into_owned();
    assert!(told.contains(folder.to_str().unwrap()), "{told}");
    let text = fs::read_to_string(folder.join("assessments/stadttheater-beispiel.toml")).unwrap();
    let first = &text[text.find("[answers.P01]").unwrap()..];
    assert!(first.lines().nth(1).unwrap() == "value = 3", "{first}");
}

#[test]
fn the_sample_speaks_english_and_stays_where_it_was_asked_to() {
    let program = Program::new("en_GB.UTF-8");
    let told = program.run_with(&["demo", "--plain", "--workspace", "w"], "r\na\nq\n");
    assert_eq!(told.code, Some(0), "{told:?}");
    assert!(
        told.out.contains("Results of Sampleton City Theatre"),
        "{}",
        told.out
    );
    assert!(
        told.out.contains("Once the accepted actions are done"),
        "{}",
        told.out
    );
    assert!(
        told.err
            .contains("opens it again: reifegrad --workspace w\n"),
        "{}",
        told.err
    );
    // A name will do, as for every other command.
    assert_eq!(
        program
            .run(&["check", "sampleton-city-theatre", "--workspace", "w"])
            .code,
        Some(0)
    );
    assert_eq!(
        program
            .run(&["check", "w/assessments/sampleton-city-theatre.toml"])
            .code,
        Some(0)
    );
    // A second time the same sample is opened, with what was done to it.
    program.run_with(&["demo", "--plain", "--workspace", "w"], "g P01\n5\nq\n");
    let again = program.run_with(&["demo", "--plain", "--workspace", "w"], "g P01\nq\n");
    assert!(again.out.contains("Answer: 5 Driving"), "{}", again.out);
}

#[test]
fn without_a_terminal_no_sample_is_made() {
    let program = Program::new("C");
    assert_eq!(program.run(&["demo"]).code, Some(2));
    assert_eq!(fs::read_dir(program.path("")).unwrap().count(), 0);
}

#[test]
fn an_interruption_of_plain_mode_ends_with_130_and_everything_saved() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(
        home.path(),
        80,
        24,
        &["--plain", "demo", "--workspace", "w"],
    );
    terminal
        .wait("Ihre Antwort")
        .press("g P11\r")
        .wait("P11, Ihre Antwort")
        .press("4\r");
    terminal.wait("Gespeichert.").press(key::CTRL_C);
    assert_eq!(terminal.wait_end(), 130);
    let text =
        fs::read_to_string(home.path().join("w/assessments/stadttheater-beispiel.toml")).unwrap();
    assert!(text.contains("[answers.P11]\nvalue = 4"), "{text}");
}
