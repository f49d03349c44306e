//! Texts that are out to do harm or to shift columns, wherever texts of people and files can stand: nothing but the
//! program's own sequences reaches a terminal, and every frame keeps its columns.

use crate::place::Place;
use crate::pty::{Terminal, foreign_sequences, key};
use crate::sample::Words;
use std::thread;
use std::time::{Duration, Instant};

/// Sizes of terminals at which everything is looked at.
const SIZES: [(u16, u16); 3] = [(60, 16), (80, 24), (120, 40)];
/// At the start of every line, for the middle of which a terminal may not get the whole line.
const SEQUENCES: &str = "A\u{1b}]52;c;eA==\u{7}B\u{1b}]0;t\u{1b}\\C\u{1b}]8;;http://e.example\u{7}D\u{1b}P1$q\u{1b}\\E\u{1b}[6nF\u{9b}31mG\u{8}\u{7f}\r\nH\u{1b}c\t\u{85}\u{9d}8;;x\u{9c}I\u{0}";
const DIRECTIONS: &str = "a\u{202e}b\u{2066}c\u{200b}d\u{200d}e\u{feff}f\u{ad}g\u{34f}h\u{e0041}i\u{200f}j\u{2028}k\u{2029}l\u{3164}m\u{115f}n\u{fff9}o\u{61c}p\u{fe0f}q";
const WIDE: &str = "日本語の長い題名😀\t👨\u{200d}👩\u{200d}👧\u{200d}👦 🇨🇭 👍🏽 ☎\u{fe0f} 1\u{fe0f}\u{20e3} 🏴\u{e0067}\u{e007f} ﷽ नि กำ 한\u{1100}\u{1161}";

/// What typesets words and emoji, and stays in reports.
const IN_DOCUMENTS: &str = "\t\u{ad}\u{200c}\u{200d}\u{fe0e}\u{fe0f}";

/// The texts, each without what a name of a file cannot hold where `name` says so.
fn texts() -> [&'static str; 5] {
    let marks = format!("Ze{}ro {}", "\u{301}".repeat(500), "\u{20dd}".repeat(9));
    let long = format!(
        "{} {}",
        "Donaudampfschifffahrtsgesellschaft".repeat(12),
        "超".repeat(150)
    );
    [
        SEQUENCES,
        DIRECTIONS,
        WIDE,
        String::leak(marks),
        String::leak(long),
    ]
}

/// A part of the text that can be the name of a file.
fn name(text: &str) -> String {
    let fits = |c: &char| !"/\0".contains(*c);
    text.chars().filter(fits).take(40).collect()
}

/// A workspace in which every text, and every name of a file that the program takes, is this one.
fn place(text: &'static str) -> Place {
    let words = Words::Hostile(text);
    let (mut questionnaire, mut assessment) = (words.questionnaire(), words.assessment());
    questionnaire.languages = vec!["de".into(), "en".into()];
    // The list tells assessments apart by what is in them; this one is the first.
    assessment.changed = jiff::civil::date(2030, 1, 1);
    let place = Place::with(&name(text), &questionnaire, &assessment);
    let broken = format!(
        "title = \"{}\"\n{} = [\n",
        text,
        text.replace(['\n', '\r'], "")
    );
    place.write(&format!("assessments/{}.toml", name(text)), &broken);
    place.write(&format!("questionnaires/{}.toml", name(text)), &broken);
    place.write(&format!("templates/{}.md", name(text)), "{{ nothing }}\n");
    place
}

fn assert_clean(bytes: &[u8], what: &str) {
    let foreign = foreign_sequences(bytes);
    assert!(foreign.is_empty(), "{what}: {foreign:?}");
}

/// Looks at the screen at every size, once what is on its way has arrived.
fn look(terminal: &mut Terminal, what: &str) {
    for (columns, rows) in SIZES {
        terminal.step_to_size(columns, rows);
        let start = Instant::now();
        while let Err(fault) = straight(&terminal.cells()) {
            let screen = terminal.screen();
            let late = start.elapsed() > Duration::from_secs(2);
            assert!(!late, "{what} at {columns}×{rows}: {fault}\n{screen}");
            // Else nobody else gets to what the screen is kept in.
            thread::sleep(Duration::from_millis(1));
        }
    }
}

/// Frames of overlays and rules between columns go straight down, and the head is where it belongs.
fn straight(cells: &[Vec<String>]) -> Result<(), String> {
    if cells[0].iter().all(|cell| cell.trim().is_empty()) {
        return Err("no head".to_owned());
    }
    if boxes(cells)? > 0 {
        return Ok(());
    }
    // Below the row in which a view may name its parts.
    let middle = &cells[3..cells.len() - 2];
    for column in 0..cells[0].len() {
        let bars = middle.iter().filter(|row| row[column] == "│").count();
        // Marks of scales look the same and stand in a few rows.
        if bars < middle.len() && bars * 2 > middle.len() {
            let all = middle.len();
            return Err(format!(
                "{bars} of {all} rows have a bar in column {column}"
            ));
        }
    }
    Ok(())
}

/// How many overlays there are, if each has its sides where its corners are.
fn boxes(cells: &[Vec<String>]) -> Result<usize, String> {
    let mut count = 0;
    for (top, row) in cells.iter().enumerate() {
        let Some(left) = row.iter().position(|cell| cell == "┌") else {
            continue;
        };
        count += 1;
        let right = row.iter().rposition(|cell| cell == "┐");
        let right = right.ok_or("a corner is missing")?;
        let rows = &cells[top + 1..];
        let bottom = rows.iter().position(|row| row[left] == "└");
        let bottom = bottom.ok_or("a bottom is missing")?;
        let is_side = |row: &Vec<String>| row[left] == "│" && row[right] == "│";
        if let Some(bent) = rows[..bottom].iter().position(|row| !is_side(row)) {
            return Err(format!("row {} is bent", top + 1 + bent));
        }
        if rows[bottom][right] != "┘" {
            return Err("the last corner has moved".to_owned());
        }
    }
    Ok(count)
}

/// Presses keys that may show an overlay, looks, and leaves it.
fn look_over(terminal: &mut Terminal, keys: &str, what: &str) {
    terminal.step(keys);
    look(terminal, what);
    if boxes(&terminal.cells()).is_ok_and(|count| count > 0) {
        terminal.step(key::ESC);
    }
}

fn look_at_home(terminal: &mut Terminal, text: &str) {
    terminal.wait("9 von 9").wait("nicht lesbar");
    look(terminal, "home");
    look_over(terminal, "h", "help");
    look_over(terminal, ":", "palette");
    terminal.press("n").wait("Strg-S fertig");
    for field in [
        "organisation",
        "questionnaire",
        "unit",
        "language",
        "participants",
    ] {
        terminal.paste(text);
        look(terminal, &format!("new, {field}"));
        terminal.step(key::TAB);
    }
    // What was typed is given up at the second Esc.
    terminal.step(key::ESC);
    look(terminal, "new, asked");
    terminal.press(key::ESC).wait_gone("Strg-S fertig");
    // The one that cannot be read says why.
    terminal.step(key::DOWN).step(key::ENTER);
    look(terminal, "why it cannot be read");
    terminal.step("x").wait_gone("nicht lesbar");
    terminal.wait("Papierkorb").wait("9 von 9");
    look(terminal, "deleted");
    terminal.step("u").wait("nicht lesbar");
    look(terminal, "there again");
    terminal.step(key::UP);
}

/// The forms and texts that belong to one question.
fn look_at_forms(terminal: &mut Terminal, text: &str, number: usize) {
    for (keys, what) in [
        ("n", "note"),
        ("b", "evidence"),
        ("x", "reason"),
        ("t", "target"),
        ("w", "why"),
    ] {
        terminal.step(keys);
        if matches!(keys, "n" | "x") {
            terminal.paste(text).step("ä");
        }
        look(terminal, &format!("{what} of question {number}"));
        terminal.step(key::ESC);
        if keys == "x" {
            // What was typed is given up at the second Esc.
            terminal.step(key::ESC);
        }
    }
}

fn look_at_questions(terminal: &mut Terminal, text: &str) {
    for number in 1..=9 {
        terminal.wait(&format!("Frage {number} von 9"));
        look(terminal, &format!("question {number}"));
        // One with votes, one with options, one with nothing but texts.
        if matches!(number, 2 | 5 | 9) {
            look_at_forms(terminal, text, number);
        }
        terminal.step("\x1b[6~");
        look(terminal, &format!("further down question {number}"));
        terminal.step(key::RIGHT);
    }
    terminal
        .step("/")
        .step(&format!("\x1b[200~{text}\x1b[201~"));
    look(terminal, "jump");
    terminal.step(key::ESC);
    look_over(terminal, "m", "properties");
    look_over(terminal, "s", "settings");
}

fn look_at_figures(terminal: &mut Terminal, text: &str) {
    // What is calculated meanwhile would come between a key and its frame.
    terminal.step("r").press("9").wait("zweiten Blick");
    terminal.step("1");
    for view in [
        "profile",
        "table",
        "questions",
        "heat map",
        "lenses",
        "radar",
        "tensions",
        "unknown",
        "left",
    ] {
        look(terminal, view);
        look_over(terminal, "w", &format!("why in the {view}"));
        terminal.step("\x1b[F");
        look(terminal, &format!("end of the {view}"));
        terminal.step("v");
    }
    terminal.step("a");
    for part in ["matrix", "roadmap", "dependencies"] {
        terminal.step("v");
        look(terminal, part);
        terminal.step("\x1b[F");
        look(terminal, &format!("end of the {part}"));
    }
    terminal.step("v");
    for place in 1..=6 {
        look(terminal, &format!("action {place}"));
        look_over(terminal, key::ENTER, "plan");
        look_over(terminal, "x", "reject");
        look_over(terminal, "w", "why an action");
        terminal.step(key::DOWN);
    }
    terminal.step("n").paste(text).step("\x13");
    look(terminal, "own action");
    terminal.step("p");
    for page in 1..=6 {
        look(terminal, &format!("page {page} of the report"));
        terminal.step("\x1b[6~");
    }
    look_over(terminal, "e", "export");
    terminal.step("e").step("\x13").wait("Geschrieben");
    look(terminal, "where the report is");
}

fn walk(text: &'static str) {
    let place = place(text);
    let mut terminal = place.start(120, 40, &[]);
    look_at_home(&mut terminal, text);
    terminal.step(key::ENTER).wait("Frage");
    terminal.step("\x1b[H");
    look_at_questions(&mut terminal, text);
    look_at_figures(&mut terminal, text);
    terminal.wait("gespeichert").press(key::CTRL_C);
    assert_eq!(terminal.wait_end(), 0);
    assert_clean(&terminal.bytes(), text);
}

/// What every command writes, on a terminal, with its colours.
fn command_line(text: &'static str) {
    let place = place(text);
    let broken = format!("assessments/{}.toml", name(text));
    let path = |own: &str| place.path(own).display().to_string();
    let folder = path(&broken);
    let (assessment, listening) = (
        path("assessments/a.toml"),
        path("questionnaires/listening.toml"),
    );
    let questionnaires = path("questionnaires");
    let mut ends = Vec::new();
    for (code, args) in [
        (0, &["score", "a"][..]),
        (0, &["score", "a", "--explain", "listening"]),
        (0, &["actions", "a"]),
        (0, &["questionnaire", "list"]),
        (0, &["questionnaire", "show", "listening"]),
        (2, &["questionnaire", "show", &name(text)]),
        (0, &["check", &assessment, &listening]),
        (3, &["check", &folder]),
        (1, &["check", &questionnaires]),
        (3, &["score", &folder]),
        (3, &["open", &name(text)]),
        (1, &["open", "nowhere"]),
        (0, &["answer", "a", "L2.6=neu"]),
        (2, &["answer", "a", &format!("L1.1={}", name(text))]),
        (0, &["report", "a"]),
        (0, &["report", "a", "-o", "-", "--format", "md"]),
        (0, &["report", "a", "-o", "-", "--format", "html"]),
        (0, &["report", "a", "-o", "-", "--format", "csv"]),
        (0, &["report", "a", "-o", "-", "--format", "json"]),
        (2, &["report", "a", "--template", "unlike any"]),
        (3, &["report", "a", "--template", &name(text)]),
        (
            2,
            &[
                "new",
                &name(text),
                "--organisation",
                &name(text),
                "--questionnaire",
                &name(text),
            ],
        ),
    ] {
        let mut terminal = place.start(100, 30, args);
        let ended = terminal.wait_end();
        let is_document = args.contains(&"-") && !args.contains(&"json");
        let mut shown = String::from_utf8_lossy(&terminal.bytes()).into_owned();
        if is_document {
            shown.retain(|c| !IN_DOCUMENTS.contains(c));
        }
        assert_clean(shown.as_bytes(), &format!("{args:?}"));
        assert!(!shown.is_empty(), "{args:?}");
        if ended != code {
            ends.push(format!("{args:?}: {ended}\n{}", terminal.screen()));
        }
    }
    assert!(ends.is_empty(), "{}", ends.join("\n"));
}

/// What plain mode says and repeats, typed by a script.
fn plain(text: &'static str) {
    let place = place(text);
    let typed = text.replace(['\n', '\r', '\0'], "");
    let question = format!("h\ni\nn {typed}\nn\ne 2\nx {typed}\n{typed}\n\n");
    let end = format!("r\na\n+ 1\n- 2 {typed}\ng {typed}\ns\n\n\nq\nq\n");
    let script = ["1\n", &question.repeat(9), &end].concat();
    let arguments = place.arguments(&["--plain"]);
    let outcome = place.program.run_with(&arguments, &script);
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    assert!(outcome.out.contains("L2.6"), "{}", outcome.out);
    assert_clean(outcome.out.as_bytes(), "plain");
    assert_clean(outcome.err.as_bytes(), "plain");
}

#[test]
fn texts_stay_texts_on_the_command_line() {
    texts().into_iter().for_each(command_line);
}

#[test]
fn texts_stay_texts_in_plain_mode() {
    texts().into_iter().for_each(plain);
}

#[test]
fn sequences_stay_texts_on_every_screen() {
    walk(SEQUENCES);
}

#[test]
fn directions_stay_visible_on_every_screen() {
    walk(DIRECTIONS);
}

#[test]
fn wide_characters_keep_the_columns_of_every_screen() {
    walk(WIDE);
}

#[test]
fn heaps_of_marks_keep_the_columns_of_every_screen() {
    walk(texts()[3]);
}

#[test]
fn long_words_keep_the_columns_of_every_screen() {
    walk(texts()[4]);
}
