//! Beginning an assessment of a questionnaire that asks about the organisation.

use crate::pty::{Terminal, key};
use crate::walk::only_file;
use std::fs;
use tempfile::TempDir;

#[test]
fn what_is_usual_is_filled_in_and_what_is_asked_ends_up_in_the_file() {
    let home = TempDir::new().unwrap();
    let workspace = home.path().join("w");
    let shelf = workspace.join("questionnaires");
    fs::create_dir_all(&shelf).unwrap();
    let own = include_str!("../fixtures/questionnaires/valid/everything.toml");
    fs::write(shelf.join("everything.toml"), own).unwrap();
    let settings = "organisation = \"Stadttheater\"\nlanguage = \"de\"\n";
    fs::write(workspace.join("reifegrad.toml"), settings).unwrap();
    let path = workspace.to_string_lossy();
    let mut terminal = Terminal::start(home.path(), 80, 24, &["--workspace", &path]);
    terminal
        .wait("Neues Assessment")
        .press("n")
        .wait("Stadttheater")
        .press(key::CTRL_S)
        .wait("Zur Organisation")
        .wait("Firmen");
    terminal.press("2").press(key::CTRL_S).wait("Frage 1 von");
    let file = only_file(&workspace.join("assessments"), ".toml");
    let profile = || {
        let text = fs::read_to_string(&file).unwrap();
        let lines = text.lines().skip_while(|line| *line != "[profile]");
        lines
            .skip(1)
            .take_while(|line| !line.is_empty())
            .collect::<Vec<_>>()
            .join("; ")
    };
    assert_eq!(profile(), "business = \"b2b\"");
    terminal.press("c").wait("Zur Organisation").press("1");
    terminal
        .press(key::CTRL_S)
        .wait("Jetzt w")
        .wait("\n gespeichert");
    assert_eq!(profile(), "business = \"b2c\"");
    terminal
        .press("u")
        .wait("Zurückgenommen")
        .wait("\n gespeichert");
    assert_eq!(profile(), "business = \"b2b\"");
    terminal.press(key::CTRL_C);
    assert_eq!(terminal.wait_end(), 0);
}
