//! Help, and what is said about arguments that cannot be understood: in the language of people, and nothing but text.

use crate::program::{Program, outcome};
use crate::pty::foreign_sequences;
use clap::{Command, CommandFactory};
use reifegrad::cli::Cli;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::process::CommandExt;

/// Arguments that no command understands, each in its own way.
const WRONG: &[&[&str]] = &[
    &["reprt"],
    &["nonsense"],
    &["questionnaire"],
    &["questionnaire", "lst"],
    &["report"],
    &["report", "x", "--fromat", "md"],
    &["report", "x", "--format", "odt"],
    &["report", "x", "-o"],
    &["score", "x", "--explain", "P01", "--format", "json"],
    &["score", "x", "y"],
    &["score", "x", "--workspace", "a", "--workspace", "b"],
    &["--plain=3"],
    &["completions", "zs"],
];

/// Names of all commands, from the program itself on.
fn commands() -> Vec<Vec<String>> {
    fn collect(command: &Command, path: &[String], all: &mut Vec<Vec<String>>) {
        all.push(path.to_vec());
        for own in command.get_subcommands() {
            collect(own, &[path, &[own.get_name().to_owned()]].concat(), all);
        }
    }
    let mut all = Vec::new();
    collect(&Cli::command(), &[], &mut all);
    all
}

fn wrong(language: &'static str) -> String {
    let mut program = Program::new(language);
    for args in WRONG {
        program.tell(args);
    }
    program.log()
}

#[test]
fn wrong_usage_is_told_well_in_english() {
    insta::assert_snapshot!(wrong("en_GB.UTF-8"));
}

#[test]
fn wrong_usage_is_told_well_in_german() {
    insta::assert_snapshot!(wrong("de_DE.UTF-8"));
}

/// Lines that say something in two languages at once.
fn shared<'a>(one: &'a str, other: &str) -> Vec<&'a str> {
    let others: Vec<_> = other.lines().map(str::trim).collect();
    // A single word may be the rest of a list of values.
    let says = |line: &&str| line.contains(char::is_whitespace) && others.contains(line);
    one.lines().map(str::trim).filter(says).collect()
}

#[test]
fn every_help_is_german_for_germans_from_its_first_line_to_its_last() {
    let program = Program::new("C");
    let help = |language: &str, path: &[String]| {
        let path = path.iter().map(String::as_str);
        let args: Vec<_> = ["--language", language].into_iter().chain(path).collect();
        let told = program.run(&[&args[..], &["--help"]].concat());
        assert_eq!((told.code, told.err.as_str()), (Some(0), ""), "{args:?}");
        assert_eq!(
            told,
            program.run(&[&args[..], &["-h"]].concat()),
            "{args:?}"
        );
        told.out
    };
    for path in commands() {
        let (german, english) = (help("de", &path), help("en", &path));
        assert_eq!(shared(&german, &english), [""; 0], "{path:?}");
        for word in [
            " the ", " of ", " and ", " to ", "default", "possible", "ption:",
        ] {
            assert!(!german.contains(word), "{path:?}: {word}\n{german}");
        }
    }
}

#[test]
fn the_language_of_help_and_faults_is_found_whatever_else_is_wrong() {
    let program = Program::new("C");
    for args in [
        &["--language", "de", "nonsense"][..],
        &["nonsense", "--language=de"],
        &["report", "--fromat", "--language", "de"],
        &["--language", "de", "score", "x", "--", "--language", "en"],
        &["--language", "de", "--workspace"],
    ] {
        let told = program.run(args);
        assert!(told.err.starts_with("Fehler"), "{args:?}: {}", told.err);
    }
    for args in [
        &["--language", "fr", "nonsense"][..],
        &["x", "--", "--language", "de"],
    ] {
        let told = program.run(args);
        assert!(told.err.starts_with("Error"), "{args:?}: {}", told.err);
    }
    program.write(".config/reifegrad/config.toml", "language = \"de\"\n");
    assert!(program.run(&["nonsense"]).err.starts_with("Fehler"));
}

/// Every place of an argument that the parser may repeat.
fn places(text: &str) -> Vec<Vec<String>> {
    let own = |args: &[&str]| args.iter().map(|arg| (*arg).to_owned()).collect();
    vec![
        own(&[text]),
        own(&[&format!("--{text}")]),
        own(&[&format!("-{text}")]),
        own(&[&format!("--plain={text}")]),
        own(&[&format!("--language={text}"), "man"]),
        own(&["--language", text, "man"]),
        own(&["score", "x", text]),
        own(&["score", "x", "--format", text]),
        own(&["report", "x", "--format", &format!("md,{text}")]),
        own(&["report", "x", &format!("--format{text}")]),
        own(&["questionnaire", text]),
        own(&["questionnaire", "show", "pulse", "--", text]),
        own(&["schema", text]),
        own(&["completions", text]),
        own(&["man", text]),
    ]
}

#[test]
fn hostile_arguments_are_repeated_as_text() {
    let texts = [
        "a\u{1b}]52;c;eA==\u{7}\u{1b}[2J\u{9b}31mb",
        "a\r\nFehler: nichts\u{8}\u{7f}\u{85}b",
        "a\u{202e}b\u{2066}\u{200b}\u{feff}\u{ad}c",
    ];
    let program = Program::new("de_DE.UTF-8");
    for args in texts.iter().flat_map(|text| places(text)) {
        let args: Vec<_> = args.iter().map(String::as_str).collect();
        let told = program.run(&args);
        assert_eq!((told.code, told.out.as_str()), (Some(2), ""), "{args:?}");
        assert_eq!(
            foreign_sequences(told.err.as_bytes()),
            [""; 0],
            "{args:?}: {}",
            told.err
        );
        assert!(told.err.lines().count() == 4, "{args:?}: {}", told.err);
    }
}

#[test]
fn arguments_and_names_of_the_program_that_are_no_text_do_no_harm() {
    let program = Program::new("de_DE.UTF-8");
    let bytes = std::ffi::OsStr::from_bytes(b"\xff\x1b]52;c;eA==\x07\x9b");
    for before in [
        &[][..],
        &["score"],
        &["score", "x", "--format"],
        &["--language"],
    ] {
        let mut command = program.command(before);
        command.arg(bytes);
        let told = outcome(command, "");
        assert_eq!((told.code, told.out.as_str()), (Some(2), ""), "{before:?}");
        assert_eq!(
            foreign_sequences(told.err.as_bytes()),
            [""; 0],
            "{before:?}: {}",
            told.err
        );
    }
    for args in [
        &["--help"][..],
        &["score", "--help"],
        &["--version"],
        &["nonsense"],
    ] {
        let mut command = program.command(args);
        command.arg0(std::ffi::OsStr::from_bytes(b"\x1b]0;evil\x07"));
        let told = outcome(command, "");
        let text = format!("{}{}", told.out, told.err);
        assert!(text.contains("reifegrad"), "{text}");
        assert_eq!(
            foreign_sequences(text.as_bytes()),
            [""; 0],
            "{args:?}: {text}"
        );
    }
}
