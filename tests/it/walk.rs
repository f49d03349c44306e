//! A whole workshop in a real terminal: from an empty home folder to a report that is compared byte for byte.

use crate::golden;
use crate::pty::{Terminal, foreign_sequences, key};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The only file below `folder` whose name ends with `ending`.
pub fn only_file(folder: &Path, ending: &str) -> PathBuf {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    assert_eq!(found.len(), 1, "{ending}: {found:?}");
    found.remove(0)
}

/// A terminal on a new assessment of the pulse for “Beispiel AG”, at its first question.
pub fn begin(home: &Path, columns: u16, rows: u16) -> Terminal {
    let mut terminal = Terminal::start(home, columns, rows, &[]);
    terminal
        .wait("Neues Assessment")
        .press("n")
        .wait("Nötig ist nur die Organisation");
    terminal.press("Beispiel AG").wait("Beispiel AG");
    terminal.press(key::CTRL_S).wait("Frage 1 von 12");
    terminal
}

#[test]
fn a_workshop_from_an_empty_home_folder_to_the_report() {
    let home = TempDir::new().expect("a folder");
    let mut terminal = begin(home.path(), 100, 30);
    for (number, answer) in (1..).zip(["3", "2", "1", "4", "2", "3", "?", "2", "1", "x", "3", "2"])
    {
        terminal
            .wait(&format!("Frage {number} von 12"))
            .press(answer);
        if answer == "x" {
            terminal
                .wait("trifft nicht zu")
                .press("Wir konfigurieren nichts selbst")
                .press(key::ENTER);
        }
        terminal.wait("✓").wait("gespeichert");
        if number < 12 {
            terminal.press(key::ENTER);
        }
    }
    // Back to the fifth, another answer and a note.
    terminal
        .press("/")
        .wait("springen")
        .press("P05")
        .press(key::ENTER)
        .wait("Frage 5 von 12");
    terminal.press("4").press("n").wait("Notiz zu P05");
    terminal.paste("Top-5-Liste seit Mai – „ohne IT“, Müßiggang 🎭");
    terminal
        .wait("Müßiggang")
        .press(key::ESC)
        .wait_gone("Notiz zu P05")
        .wait("gespeichert");
    terminal.press(key::CTRL_C);
    assert_eq!(terminal.wait_end(), 0);
    assert!(terminal.is_restored());
    assert_eq!(foreign_sequences(&terminal.bytes()), [] as [&str; 0]);

    let mut terminal = Terminal::start(home.path(), 100, 30, &[]);
    terminal
        .wait("Beispiel AG")
        .wait("12 von 12")
        .press(key::ENTER)
        .wait("Frage");
    terminal
        .press("p")
        .wait("Bericht schreiben")
        .press("e")
        .wait("Format");
    terminal.press(key::CTRL_S).wait("Geschrieben");
    terminal.press("q").wait("12 von 12").press("q");
    assert_eq!(terminal.wait_end(), 0);
    assert!(terminal.is_restored());
    let report = fs::read_to_string(only_file(home.path(), "report.md")).expect("the report");
    golden::compare("walk/report.md", &golden::without_dates(&report));
}

#[test]
fn leaving_by_signal_gives_the_terminal_back_and_keeps_every_answer() {
    use rustix::process::Signal;
    for (signal, code) in [
        (Signal::TERM, 128 + 15),
        (Signal::HUP, 128 + 1),
        (Signal::INT, 128 + 2),
    ] {
        let home = TempDir::new().expect("a folder");
        let mut terminal = begin(home.path(), 80, 24);
        terminal.press("4").wait("4 ✓");
        terminal.signal(signal);
        assert_eq!(terminal.wait_end(), code);
        assert!(terminal.is_restored());
        let mut terminal = Terminal::start(home.path(), 80, 24, &[]);
        terminal
            .wait("Beispiel AG")
            .press(key::ENTER)
            .wait("Frage")
            .press("/P01")
            .press(key::ENTER);
        terminal.wait("Frage 1 von 12").wait("4 ✓");
    }
}

#[test]
fn keys_split_at_every_byte_or_sent_at_once_do_the_same() {
    let walk = format!("2{}3{}{}{}4", key::RIGHT, key::RIGHT, key::RIGHT, key::LEFT);
    let mut screens = Vec::new();
    for split in [false, true] {
        let home = TempDir::new().expect("a folder");
        let mut terminal = begin(home.path(), 80, 24);
        if split {
            for byte in walk.chars() {
                terminal.press(&byte.to_string());
            }
        } else {
            terminal.press(&walk);
        }
        terminal
            .wait("Frage 3 von 12")
            .wait("4 ✓")
            .wait("gespeichert");
        screens.push(terminal.screen());
    }
    assert_eq!(screens[0], screens[1]);
}

#[test]
fn a_terminal_of_any_size_is_served() {
    let home = TempDir::new().expect("a folder");
    let mut terminal = begin(home.path(), 80, 24);
    terminal.resize(40, 10).wait("60 Spalten");
    terminal.resize(200, 60).wait("Was ist gemeint");
    terminal
        .resize(60, 16)
        .wait("Frage 1 von 12")
        .press("5")
        .wait("5 ✓")
        .wait("\n gespeichert");
    terminal.resize(1, 1).resize(80, 24).wait("5 ✓");
}

/// A program that notes what it is to show, where the system would look for one.
#[cfg(target_os = "linux")]
fn viewer(home: &Path) -> String {
    use std::os::unix::fs::PermissionsExt;
    let (folder, told) = (home.join("bin"), home.join("viewed"));
    fs::create_dir(&folder).expect("a folder");
    let program = folder.join("xdg-open");
    let script = format!(
        "#!/bin/sh\necho \"$1\" > {0}.new && mv {0}.new {0}\n",
        told.display()
    );
    fs::write(&program, script).expect("a script");
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("it can run");
    format!("{}:/usr/bin:/bin", folder.display())
}

#[cfg(target_os = "linux")]
#[test]
fn a_report_is_seen_by_another_template_written_twice_and_opened() {
    let home = TempDir::new().expect("a folder");
    let path = viewer(home.path());
    let mut terminal = begin(home.path(), 80, 24);
    terminal.press("3").wait("✓").wait("gespeichert");
    terminal.press("q").wait("1 von 12").press("q");
    assert_eq!(terminal.wait_end(), 0);
    let env = [("PATH", path.as_str()), ("DISPLAY", ":0")];
    let mut terminal = Terminal::start_with(home.path(), 80, 24, &[], &env);
    terminal.wait("Beispiel AG").press(key::ENTER).wait("Frage");
    terminal.press("p").wait("Das Wesentliche");
    terminal.press("v").wait("Drei Dinge");
    terminal
        .press("e")
        .wait("Bericht schreiben")
        .wait("Eine Seite");
    terminal.press(key::TAB).wait("[x] Markdown");
    terminal.press("2").wait("[x] HTML");
    terminal.press(key::CTRL_S);
    terminal.wait("summary.md").wait("summary.html");
    terminal.press("o");
    let viewed = home.path().join("viewed");
    terminal.wait_until("the report is shown", |_| viewed.is_file());
    let shown = fs::read_to_string(&viewed).expect("a path");
    assert!(shown.trim_end().ends_with("summary.html"), "{shown}");
    let html = fs::read_to_string(shown.trim_end()).expect("the report");
    // Somebody edits what was written; it stays as it is.
    fs::write(only_file(home.path(), "summary.md"), "edited").expect("an edit");
    terminal
        .press("e")
        .wait("Bericht schreiben")
        .press(key::CTRL_S);
    terminal.wait("summary-2.md");
    terminal.press("q").wait("1 von 12").press("q");
    assert_eq!(terminal.wait_end(), 0);
    let kept = fs::read_to_string(only_file(home.path(), "summary.md")).expect("the edit");
    assert_eq!(kept, "edited");
    assert!(html.contains("Drei Dinge"));
}

#[test]
fn a_note_is_seen_in_the_report_while_it_is_typed() {
    let home = TempDir::new().expect("a folder");
    let mut terminal = begin(home.path(), 110, 30);
    terminal
        .press("3")
        .wait("✓")
        .press("n")
        .wait("Notiz zu P01");
    // By the whole report first, then round to the one that shows every note.
    terminal.press(key::CTRL_P).wait("Der ganze Bericht");
    terminal
        .press(&key::CTRL_T.repeat(3))
        .wait("Vorschau · Alle Fragen und Antworten · Deutsch");
    terminal.press("Top-5-Liste seit **Mai**");
    terminal.wait("› | Top-5-Liste seit Mai");
    // Faster than any report is made: the newest text is the one that stays.
    let words: Vec<_> = (0..200).map(|number| number.to_string()).collect();
    let words = format!(" {}", words.join(" "));
    terminal
        .press(&words)
        .wait_until("the last word", |screen| {
            let shown = screen.lines().filter_map(|line| line.split_once("› | "));
            shown.into_iter().any(|(_, note)| note.contains(" 199"))
        });
    terminal.press(key::ESC).wait_gone("Vorschau");
    terminal.press(key::CTRL_C);
    assert_eq!(terminal.wait_end(), 0);
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_screen_the_path_is_told_instead_of_opening_the_report() {
    let home = TempDir::new().expect("a folder");
    let mut terminal = begin(home.path(), 80, 24);
    terminal
        .press("p")
        .wait("Das Wesentliche")
        .press("e")
        .wait("Markdown, zum");
    terminal.press(key::CTRL_S).wait("Geschrieben");
    terminal.press("o").wait("keinen Bildschirm");
    terminal.press(key::CTRL_C);
    assert_eq!(terminal.wait_end(), 0);
}
