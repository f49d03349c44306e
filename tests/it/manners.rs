//! How the program behaves towards the shell, the terminal, other programs and a disk that takes nothing more.

use crate::child;
use crate::place::{Place, level};
use crate::pty::{Terminal, foreign_sequences, key};
use crate::sample::Words;
use reifegrad::i18n::Locale;
use reifegrad::tui;
use reifegrad::tui::model::Model;
use reifegrad::tui::msg::{Done, Effect, Opened, Preferences};
use reifegrad::tui::overlay::Overlay;
use reifegrad::tui::overlay::pager::Pager;
use reifegrad::tui::worker::{Backend, Carried};
use rustix::process::Signal;
use std::collections::VecDeque;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;
use std::{env, fs, process};

/// Gives an answer to the question shown and waits until that is saved.
fn answer(terminal: &mut Terminal, digit: &str) {
    terminal
        .press(digit)
        .wait(&format!("{digit} ✓"))
        .wait("\n gespeichert");
}

/// Opens the assessment at its first question.
fn open_at_first(place: &Place) -> Terminal {
    let mut terminal = place.open(80, 24);
    terminal
        .wait("Frage ")
        .press("\x1b[H")
        .wait("Frage 1 von 12");
    terminal
}

/// Characters of frames and marks beyond ASCII.
fn is_glyph(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}')
}

#[test]
fn ctrl_z_gives_the_terminal_to_the_shell_until_it_continues_the_program() {
    let place = Place::new();
    let program = crate::source::program();
    let script = format!(
        "set -m; {program} --workspace w open a; echo stopped; read line; fg; echo \"ended: $?\""
    );
    let shell = ["bash", "-c", &script];
    let mut terminal = Terminal::run(&place.program.path(""), 80, 24, &shell, &[]);
    terminal.wait("Frage 1 von 12").press("4").wait("4 ✓");
    terminal.press("\x1a").wait("stopped");
    assert!(terminal.is_restored() && terminal.is_cooked());
    // The program stands still, and so would a save that it had not finished.
    assert_eq!(level(&place.answer("P01")).as_deref(), Some("4"));
    terminal
        .press("on we go\n")
        .wait("4 ✓")
        .wait("\n gespeichert");
    assert!(!terminal.is_restored() && !terminal.is_cooked());
    answer(&mut terminal, "5");
    terminal.press(key::CTRL_C).wait("ended: 0");
    terminal.wait_end();
    assert!(terminal.is_restored());
    assert_eq!(level(&place.answer("P01")).as_deref(), Some("5"));
}

#[test]
fn a_note_in_the_making_survives_every_way_out() {
    for signal in [
        None,
        Some(Signal::TERM),
        Some(Signal::HUP),
        Some(Signal::QUIT),
    ] {
        let place = Place::new();
        let mut terminal = place.open(80, 24);
        terminal
            .wait("Frage 1 von 12")
            .press("n")
            .wait("Notiz zu P01");
        terminal.press("Müßiggang zuerst").wait("Müßiggang zuerst");
        match signal {
            None => drop(terminal.press(key::CTRL_C)),
            Some(signal) => terminal.signal(signal),
        }
        terminal.wait_end();
        assert!(terminal.is_restored() && terminal.is_cooked(), "{signal:?}");
        let mut terminal = open_at_first(&place);
        terminal
            .press("n")
            .wait("Müßiggang zuerst")
            .wait("\n gespeichert");
        assert_eq!(place.answer("P01").note, "Müßiggang zuerst", "{signal:?}");
    }
}

#[test]
fn a_terminal_that_is_closed_ends_the_program_and_keeps_the_answer() {
    let place = Place::new();
    let mut terminal = place.open(80, 24);
    answer(terminal.wait("Frage 1 von 12"), "2");
    terminal.press("5").wait("5 ✓");
    assert_eq!(terminal.hang_up(), 128 + 1);
    open_at_first(&place).wait("5 ✓").wait("\n gespeichert");
    assert_eq!(level(&place.answer("P01")).as_deref(), Some("5"));
}

#[test]
fn without_a_terminal_the_interface_says_what_to_do() {
    let place = Place::new();
    let nothing = place.run(&["open", "a"]);
    assert_eq!(nothing.code, Some(2), "{nothing:?}");
    assert!(nothing.err.contains("--plain"), "{nothing:?}");
}

/// The parameters of all sequences that set attributes.
fn attributes(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes);
    let sequences = text.split("\x1b[").skip(1);
    let set = sequences.filter_map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != ';')?;
        rest[end..].starts_with('m').then(|| rest[..end].to_owned())
    });
    set.flat_map(|own| own.split(';').map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

/// Walks over several screens and gives the attributes that were set.
fn walk(place: &Place, env: &[(&str, &str)]) -> Vec<String> {
    let args = [&["--workspace", "w"][..], &["open", "a"]].concat();
    let mut terminal = Terminal::start_with(&place.program.path(""), 120, 40, &args, env);
    terminal.wait("Frage ").step("3").step("h").step(key::ESC);
    for view in ["r", "v", "v", "a", "p", "i", "n"] {
        terminal.step(view);
    }
    terminal.step(key::ESC).wait("\n gespeichert");
    terminal.press(key::CTRL_C).wait_end();
    attributes(&terminal.bytes())
}

#[test]
fn without_colours_the_focus_is_still_to_be_seen() {
    let place = Place::new();
    let is_colour = |own: &String| {
        own.parse::<u32>()
            .is_ok_and(|n| matches!(n, 30..=38 | 40..=48 | 90..=107))
    };
    let plain = walk(&place, &[("NO_COLOR", "1")]);
    assert!(!plain.iter().any(is_colour), "{plain:?}");
    assert!(plain.iter().any(|own| own == "7"), "{plain:?}");
    assert!(walk(&place, &[]).iter().any(is_colour));
}

#[test]
fn plain_characters_make_frames_and_marks_where_asked_for() {
    let place = Place::new();
    let mut terminal = place.start(120, 40, &["--ascii", "open", "a"]);
    terminal
        .wait("Frage 1 von 12")
        .step("3")
        .step("/")
        .step(key::ESC);
    for keys in ["h", "n", "b", "t", "w", ":", "m", "s"] {
        terminal.step(keys).step(key::ESC);
    }
    for keys in ["r", "v", "v", "w"] {
        terminal.step(keys);
    }
    terminal.step(key::ESC);
    for keys in ["a", " ", "w"] {
        terminal.step(keys);
    }
    terminal.step(key::ESC).step("p").press("e");
    terminal
        .wait("Markdown, zum")
        .press(key::ESC)
        .wait_gone("Markdown, zum");
    terminal
        .press("q")
        .wait("L Sprache")
        .press("n")
        .wait("Strg-S fertig")
        .press(key::ESC)
        .wait_gone("Strg-S fertig");
    terminal.press("q").wait_end();
    let bytes = terminal.bytes();
    let mut glyphs: Vec<char> = String::from_utf8_lossy(&bytes)
        .chars()
        .filter(|c| is_glyph(*c))
        .collect();
    glyphs.dedup();
    assert!(glyphs.is_empty(), "{glyphs:?}");
}

#[test]
fn a_storm_of_sizes_ends_with_the_right_screen() {
    let place = Place::new();
    let mut terminal = place.open(80, 24);
    answer(terminal.wait("Frage 1 von 12"), "2");
    for turn in 0..120_u16 {
        let (columns, rows) = (1 + turn * 37 % 200, 1 + turn * 23 % 60);
        terminal.resize(columns, rows);
        terminal.press(["3", key::RIGHT, key::LEFT, "4", "r", "i"][usize::from(turn % 6)]);
    }
    // Back to the size of the beginning: what is there has to be drawn again all the same.
    terminal.resize(1, 1).resize(80, 24).press("i/P01\r");
    terminal
        .wait("Frage 1 von 12")
        .wait("✓")
        .wait("\n gespeichert");
    let stormy = terminal.screen();
    drop(terminal);
    let mut quiet = open_at_first(&place);
    quiet.wait("✓");
    let rows = |screen: &str| -> Vec<String> {
        let rows = screen.lines().map(str::trim_end);
        rows.map(str::to_owned).collect()
    };
    assert_eq!(rows(&stormy), rows(&quiet.screen()));
}

#[test]
fn a_key_that_comes_together_with_another_size_is_not_left_behind() {
    let place = Place::new();
    let mut terminal = open_at_first(&place);
    for round in 1..=60 {
        terminal.resize(81 + round % 2, 24);
        let number = if round % 2 == 1 { 2 } else { 1 };
        let key = if round % 2 == 1 {
            key::RIGHT
        } else {
            key::LEFT
        };
        terminal.press(key).wait(&format!("Frage {number} von 12"));
    }
}

#[test]
fn a_burst_of_keys_arrives_whole() {
    let place = Place::new();
    let mut terminal = open_at_first(&place);
    let words: Vec<String> = (0..600).map(|n| format!("{n:04}")).collect();
    let typed = words.join(" ");
    terminal.press("n").wait("Esc schließen");
    terminal.press(&typed).wait("0599");
    terminal.press(key::CTRL_S).wait("\n gespeichert");
    assert!(fs::read_to_string(place.file()).unwrap().contains(&typed));
}

#[test]
fn a_second_instance_is_told_who_has_the_file_and_only_reads() {
    let place = Place::new();
    let args = place.arguments(&["open", "a"]);
    let home = place.program.path("");
    let mut first = Terminal::start_with(&home, 80, 24, &args, &[("USER", "ada")]);
    answer(first.wait("Frage 1 von 12"), "3");
    let mut second = place.open(80, 24);
    second
        .wait("anderswo geöffnet")
        .wait("ada auf ")
        .wait("\n nur lesen");
    second.press("\x1b[H").wait("Frage 1 von 12").wait("3 ✓");
    second.press("5").wait("anderswo geöffnet").wait("3 ✓");
    second
        .press("r")
        .wait("Kundenkontakt")
        .wait("3")
        .press(key::CTRL_C);
    assert_eq!(second.wait_end(), 0);
    first.kill();
    assert_eq!(level(&place.answer("P01")).as_deref(), Some("3"));
    // Nobody has to remove the lock of a killed process.
    answer(&mut open_at_first(&place), "5");
    assert_eq!(level(&place.answer("P01")).as_deref(), Some("5"));
}

/// Adds an answer to the file, as another program would.
fn change_outside(place: &Place, id: &str, value: u32) {
    let text = fs::read_to_string(place.file()).unwrap();
    let text = text.replace(
        "\n[round]",
        &format!("\n[answers.{id}]\nvalue = {value}\n\n[round]"),
    );
    fs::write(place.file(), text).unwrap();
}

#[test]
fn a_change_from_outside_is_merged_and_told() {
    let place = Place::new();
    let mut terminal = place.open(80, 24);
    terminal.wait("Frage 1 von 12");
    change_outside(&place, "P02", 4);
    terminal
        .press("3")
        .wait("Inzwischen hat jemand anderes")
        .wait("\n gespeichert");
    terminal
        .press(key::RIGHT)
        .wait("Frage 2 von 12")
        .wait("4 ✓");
    for (id, value) in [("P01", "3"), ("P02", "4")] {
        assert_eq!(level(&place.answer(id)).as_deref(), Some(value));
    }
}

#[test]
fn where_both_changed_the_same_the_user_chooses_and_nothing_is_lost() {
    for (choice, value) in [("", "3"), (key::DOWN, "5")] {
        let place = Place::new();
        let mut terminal = place.open(80, 24);
        terminal.wait("Frage 1 von 12");
        change_outside(&place, "P01", 5);
        terminal.press("3").wait("NICHT GESPEICHERT");
        assert_eq!(
            level(&place.answer("P01")).as_deref(),
            Some("5"),
            "overwritten"
        );
        terminal.press(key::CTRL_S).wait("Beide Seiten");
        terminal
            .press(choice)
            .press(key::ENTER)
            .wait("\n gespeichert")
            .wait(&format!("{value} ✓"));
        assert_eq!(level(&place.answer("P01")).as_deref(), Some(value));
        let files = fs::read_dir(place.path("assessments")).unwrap().flatten();
        let copies = files.filter(|file| file.file_name().to_string_lossy().contains("copy"));
        assert_eq!(copies.count(), 1, "the other version is gone");
    }
}

/// What a program answers; nothing where it is not there or may not do that, which is said.
fn try_run(program: &[&str]) -> Option<()> {
    let mut command = Command::new(program[0]);
    command
        .args(&program[1..])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let done = command.status().is_ok_and(|status| status.success());
    if !done {
        println!("skipped: {program:?} does not work here");
    }
    done.then_some(())
}

/// A file system of 64 kB that goes with this.
struct SmallDisk(String);

impl SmallDisk {
    fn mount(folder: &Path) -> Option<Self> {
        let folder = folder.display().to_string();
        try_run(&["mount", "-t", "tmpfs", "-o", "size=64k", "none", &folder])?;
        Some(Self(folder))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        try_run(&["umount", "--lazy", &self.0]);
    }
}

/// An answer that cannot be saved stays, is told, and is saved when that is possible again.
fn saves_later(
    place: &Place,
    terminal: &mut Terminal,
    prevent: impl FnOnce(),
    allow: impl FnOnce(),
) {
    answer(terminal.wait("Frage 1 von 12"), "2");
    prevent();
    terminal
        .press("4")
        .wait("NICHT GESPEICHERT")
        .wait("4 ✓")
        .wait("noch da");
    // It stays told, whatever else is done.
    terminal
        .press(key::RIGHT)
        .wait("Frage 2 von 12")
        .wait("NICHT GESPEICHERT")
        .wait("noch da");
    terminal.press("5").wait("5 ✓").wait("NICHT GESPEICHERT");
    assert_eq!(level(&place.answer("P01")).as_deref(), Some("2"));
    allow();
    terminal
        .press(key::CTRL_S)
        .wait("\n gespeichert")
        .wait_gone("noch da");
    assert_eq!(level(&place.answer("P01")).as_deref(), Some("4"));
    assert_eq!(level(&place.answer("P02")).as_deref(), Some("5"));
    let files = fs::read_dir(place.path("assessments")).unwrap().flatten();
    let names: Vec<_> = files.map(|file| file.file_name()).collect();
    assert!(
        names
            .iter()
            .all(|name| !name.to_string_lossy().contains("recovery")),
        "{names:?}"
    );
}

#[test]
fn on_a_full_disk_nothing_is_called_saved_and_nothing_lost() {
    let place = Place::new();
    let before = fs::read(place.file()).unwrap();
    let Some(_disk) = SmallDisk::mount(&place.path("assessments")) else {
        return;
    };
    fs::write(place.file(), before).unwrap();
    let filler = place.path("assessments/filler");
    let fill = || assert!(fs::write(&filler, vec![0; 1 << 17]).is_err());
    let mut terminal = place.open(80, 24);
    saves_later(&place, &mut terminal, fill, || {
        fs::remove_file(&filler).unwrap();
    });
    // What cannot be saved outlives a kill as well.
    fill();
    terminal.press("1").wait("NICHT GESPEICHERT").wait("1 ✓");
    terminal.kill();
    fs::remove_file(&filler).unwrap();
    let mut terminal = place.open(80, 24);
    terminal.wait("sind wieder da").wait("\n gespeichert");
    assert_eq!(level(&place.answer("P02")).as_deref(), Some("1"));
}

#[test]
fn beyond_a_limit_on_files_nothing_is_called_saved_and_nothing_lost() {
    let place = Place::new();
    let mut terminal = place.open(80, 24);
    let pid = terminal.pid().to_string();
    let limit = |size: &str| {
        try_run(&[
            "prlimit",
            "--pid",
            &pid,
            &format!("--fsize={size}:unlimited"),
        ])
    };
    if limit("unlimited").is_none() {
        return;
    }
    let set = |size: &str| limit(size).expect("it worked before");
    saves_later(&place, &mut terminal, || set("100"), || set("unlimited"));
}

/// Runs a program as somebody who owns nothing.
const NOBODY: [&str; 4] = [
    "setpriv",
    "--reuid=54321",
    "--regid=54321",
    "--clear-groups",
];

fn can_be_nobody() -> bool {
    // Through `env`: the right to look into folders may last until the first program is started.
    let check = ["env", crate::source::program(), "--version"];
    try_run(&[&NOBODY[..], &check].concat()).is_some()
}

#[test]
fn what_may_not_be_written_is_opened_for_reading() {
    if !can_be_nobody() {
        return;
    }
    let place = Place::new();
    let home = place.program.path("");
    fs::set_permissions(&home, fs::Permissions::from_mode(0o755)).unwrap();
    let program = [crate::source::program()];
    let open = [&NOBODY[..], &program, &place.arguments(&["open", "a"])].concat();
    let mut terminal = Terminal::run(&home, 80, 24, &open, &[]);
    terminal
        .wait("lässt sich nur lesen")
        .wait("\n nur lesen")
        .step("3")
        .wait("lässt sich nur lesen");
    assert!(!terminal.screen().contains("3 ✓"));
    terminal.press(key::CTRL_C);
    assert_eq!(terminal.wait_end(), 0);
}

#[test]
fn without_a_home_folder_there_is_a_message() {
    if !can_be_nobody() {
        return;
    }
    let program = crate::source::program();
    let args = [&NOBODY[1..], &["env", "-u", "HOME", program, "score", "a"]].concat();
    let output = Command::new(NOBODY[0])
        .args(args)
        .current_dir("/")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(
        said.contains("--workspace") && said.contains("HOME"),
        "{said}"
    );
}

#[test]
fn a_panic_gives_the_terminal_back_keeps_the_answer_and_is_told_in_one_paragraph() {
    for task in ["save", "draw"] {
        let home = tempfile::tempdir().unwrap();
        let arguments = child::arguments()
            .into_iter()
            .map(|own| own.replace("child::entry", "manners::broken"));
        let arguments: Vec<_> = arguments.collect();
        let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
        let mut terminal = Terminal::run(home.path(), 80, 24, &arguments, &[(BROKEN, task)]);
        if task == "save" {
            terminal.wait("L1.1").press("2");
        }
        terminal.wait("etwas schiefgegangen");
        assert_ne!(terminal.wait_end(), 0);
        assert!(terminal.is_restored() && terminal.is_cooked(), "{task}");
        let screen = terminal.screen();
        assert!(
            screen.contains("Ihre Antworten sind sicher") && screen.contains("no luck"),
            "{screen}"
        );
        assert_eq!(foreign_sequences(&terminal.bytes()), [] as [&str; 0]);
        if task == "save" {
            assert_eq!(fs::read_to_string(home.path().join("kept")).unwrap(), "2");
        }
    }
}

/// Says what is broken in the program of [`broken`].
const BROKEN: &str = "REIFEGRAD_TEST_BROKEN";

#[test]
#[ignore = "the program of another test"]
fn broken() {
    let Ok(task) = env::var(BROKEN) else { return };
    let opened = || Opened {
        path: "kept".into(),
        called: "kept".into(),
        questionnaire: Arc::new(Words::Sensible.questionnaire()),
        assessment: Words::Sensible.assessment(),
        previous: None,
        read_only: None,
        held: false,
        template: Err(String::new()),
        reports: reifegrad::tui::msg::Reports::default(),
        notice: None,
    };
    let panics = |_| panic!("no luck\u{1b}]0;title\u{7}");
    let overlays = if task == "draw" {
        vec![Overlay::Pager(Pager::new(String::new(), panics))]
    } else {
        Vec::new()
    };
    let start = tui::Start {
        model: Model {
            locale: Locale::new(&"de".into()),
            preferences: Preferences {
                language: "de".into(),
                colours: true,
                ascii: false,
                mouse: false,
            },
            today: jiff::civil::date(2026, 11, 21),
            now: Duration::ZERO,
            size: (0, 0),
            workspace: String::new(),
            offer: None,
            home: tui::screen::home::State::default(),
            work: None,
            overlays,
            notice: None,
            leaving: None,
            stops_at: None,
            busy: false,
            held: VecDeque::new(),
        },
        effects: vec![Effect::Open("kept".into())],
        backend: Backend {
            carry_out: Box::new(move |effect| match effect {
                Effect::Open(_) => Carried::Now(vec![Done::Opened(Box::new(opened()))]),
                Effect::Save(_) => panic!("no luck\u{1b}]0;title\u{7}"),
                _ => Carried::Now(Vec::new()),
            }),
            rescue: Arc::new(|path: &Path, assessment| {
                let value = level(&assessment.answer("L1.1"));
                fs::write(path, value.unwrap_or_default()).unwrap();
            }),
            wait: Arc::new(|_| false),
        },
    };
    process::exit(i32::from(tui::run(start).is_err()));
}
