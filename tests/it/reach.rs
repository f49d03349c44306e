//! Everything that the terminal interface offers, reached by keys alone.

use crate::place::{Place, level};
use crate::pty::{Terminal, key};
use crate::sample::Words;
use crate::walk::{begin, only_file};
use reifegrad::domain::assessment::{Decision, Grade, Response};
use std::fs;
use tempfile::TempDir;

const END: &str = "\x1b[F";
const PAGE_DOWN: &str = "\x1b[6~";
const DELETE: &str = "\x1b[3~";
const CTRL_R: &str = "\x12";
const SAVED: &str = "\n gespeichert";

/// Leaves an overlay in which this stands.
fn leave<'a>(terminal: &'a mut Terminal, text: &str) -> &'a mut Terminal {
    terminal.wait(text).press(key::ESC).wait_gone(text)
}

#[test]
fn the_list_begins_opens_duplicates_deletes_and_brings_back() {
    let home = TempDir::new().unwrap();
    let mut terminal = Terminal::start(home.path(), 80, 24, &[]);
    // What this is, in three sentences, and Enter begins.
    terminal
        .wait("Jede Antwort wird sofort gespeichert")
        .wait("Neues Assessment");
    terminal
        .press(key::ENTER)
        .wait("Nötig ist nur die Organisation");
    terminal
        .press(key::CTRL_S)
        .wait("Bitte geben Sie die Organisation an");
    terminal
        .press("Beispiel AG")
        .press(key::TAB)
        .press(key::TAB)
        .press("Vertrieb");
    terminal
        .press(key::TAB)
        .press(key::TAB)
        .press("Ada: IT\rBo: Fachbereich");
    terminal
        .wait("Bo: Fachbereich")
        .press(key::CTRL_S)
        .wait("Frage 1 von 12")
        .wait("Vertrieb");
    terminal
        .press("3")
        .wait("3 ✓")
        .press("q")
        .wait("1 von 12")
        .wait("Beispiel AG, Vertrieb");
    terminal
        .press("d")
        .wait("Runde 2")
        .wait("Frage 1 von 12")
        .press(PAGE_DOWN)
        .wait("Letztes Mal")
        .press("q")
        .wait("Runde 2")
        .wait("0 von 12");
    let count = |screen: &str| screen.matches(" von 12").count();
    let is_one = |screen: &str| count(screen) == 1;
    terminal
        .press("x")
        .wait("Papierkorb")
        .wait_until("one", is_one);
    terminal.press("u").wait("ist wieder da");
    terminal.wait_until("both", |screen| count(screen) == 2);
    terminal
        .press(END)
        .press(key::UP)
        .press(key::ENTER)
        .wait("Frage");
    terminal.press(key::CTRL_C);
    assert_eq!(terminal.wait_end(), 0);
}

#[test]
fn a_question_is_answered_graded_noted_and_left_in_every_way() {
    let place = Place::new();
    let mut terminal = place.open(100, 40);
    let id = |number: u32| format!("P{number:02}");
    terminal
        .wait("Frage 1 von 12")
        .wait("Was ist gemeint")
        .wait("Zeigen lassen");
    // Digits, arrows and Enter, don't know, does not apply with its reason.
    terminal
        .press("2")
        .wait("2 ✓")
        .press(key::DOWN)
        .press(key::DOWN)
        .press(key::ENTER)
        .wait("4 ✓");
    terminal
        .press(key::RIGHT)
        .wait("Frage 2 von 12")
        .press("?")
        .wait("? ✓");
    terminal
        .press(key::RIGHT)
        .wait("Frage 3 von 12")
        .press("x")
        .wait("Eine kurze Begründung");
    terminal
        .press("Wir haben keine Filialen")
        .press(key::ENTER)
        .wait("Wir haben keine Filialen");
    // Evidence: grade, item, date.
    terminal
        .press(key::LEFT)
        .press(key::LEFT)
        .wait("Frage 1 von 12")
        .press("b")
        .wait("Beleg für P01");
    terminal
        .press("2")
        .press(key::TAB)
        .press("Besuchsliste")
        .press(key::TAB)
        .press("liste.pdf");
    terminal
        .press(key::TAB)
        .press("3.11.2026")
        .press(key::CTRL_S)
        .wait("Besuchsliste");
    // Note, in two lines; undone and redone.
    terminal
        .press("n")
        .wait("Notiz zu P01")
        .press("Müßig\rzweitens")
        .wait("zweitens");
    leave(&mut terminal, "Notiz zu P01").wait("zweitens");
    terminal
        .press("u")
        .wait("Zurückgenommen")
        .wait_gone("zweitens");
    terminal
        .press(CTRL_R)
        .wait("Wiederhergestellt")
        .wait("zweitens");
    // Target, why, details.
    terminal
        .press("t")
        .wait("Soll für P01")
        .press("5")
        .press(key::CTRL_S)
        .wait("Treibend");
    terminal.press("w").wait("Warum ist das so").press(END);
    leave(&mut terminal, "Warum ist das so");
    terminal.wait(SAVED).press(key::CTRL_C).wait_end();

    let first = place.answer(&id(1));
    assert_eq!(level(&first).as_deref(), Some("4"));
    assert_eq!(first.grade, Some(Grade::E2));
    assert_eq!(first.evidence[0].title, "Besuchsliste");
    assert_eq!(first.evidence[0].date, Some(jiff::civil::date(2026, 11, 3)));
    assert_eq!(first.note, "Müßig\nzweitens");
    assert_eq!(first.target.unwrap().to_decimal(), "5");
    assert_eq!(place.answer(&id(2)).agreed, Some(Response::DontKnow));
    let reason = Response::NotApplicable("Wir haben keine Filialen".to_owned());
    assert_eq!(place.answer(&id(3)).agreed, Some(reason));
}

#[test]
fn questions_are_found_skipped_and_cleared_and_the_assessment_described() {
    let place = Place::new();
    let mut terminal = place.open(100, 40);
    terminal.wait("Frage 1 von 12").press("3").wait("3 ✓");
    terminal
        .press("o")
        .wait("Frage 2 von 12")
        .press("/")
        .wait("springen");
    terminal
        .press("p12")
        .press(key::ENTER)
        .wait("Frage 12 von 12")
        .press("1")
        .wait("1 ✓");
    terminal
        .press(DELETE)
        .wait_gone("1 ✓")
        .press("\x1b[H")
        .wait("Frage 1 von 12");
    terminal.press(END).wait("Frage 12 von 12").wait(SAVED);
    // Title, organisation, target of all, strictness, participants.
    terminal
        .press("m")
        .wait("Dieses Assessment")
        .press("Herbst")
        .press(key::TAB)
        .press(" & Co");
    terminal
        .press(key::CTRL_S)
        .wait("Beispiel AG & Co")
        .wait(SAVED);
    terminal.press(key::CTRL_C).wait_end();

    assert_eq!(place.answer("P12").agreed, None);
    assert_eq!(place.assessment().meta.title, "Herbst");
}

/// A place with everything answered, the first questions low.
fn answered() -> Place {
    let place = Place::new();
    let answers: Vec<String> = (1..=12).map(|n| format!("P{n:02}={}", 1 + n % 3)).collect();
    let args: Vec<&str> = ["answer", "a"]
        .into_iter()
        .chain(answers.iter().map(String::as_str))
        .collect();
    let outcome = place.run(&args);
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    place
}

#[test]
fn results_are_seen_as_picture_table_and_questions_and_explained() {
    let place = answered();
    let mut terminal = place.open(100, 40);
    terminal
        .wait("Frage")
        .press(key::TAB)
        .wait("●")
        .wait("Intervall")
        .wait("Lücken");
    terminal.press(key::DOWN).press(key::ENTER);
    leave(&mut terminal, "Warum ist das so")
        .press("v")
        .wait("Abdeckung")
        .press("v")
        .wait("P01")
        .wait("P06");
    terminal
        .press(END)
        .press("w")
        .wait("Warum ist das so")
        .wait("P12")
        .press(PAGE_DOWN);
    leave(&mut terminal, "Warum ist das so")
        .press("1")
        .wait("●")
        .press("i")
        .wait("Frage");
}

#[test]
fn every_part_of_the_results_is_reached_and_leads_to_its_questions() {
    let place = answered();
    let outcome = place.run(&["answer", "a", "P09=?"]);
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    let mut terminal = place.open(100, 40);
    // What matters first, then one part after the other, and back.
    terminal
        .wait("Frage")
        .press("r")
        .wait("Sie stehen")
        .wait("Zuerst tun");
    terminal.press("v").press("v").press("v");
    // The heat map: a cell, what it stands for, its question.
    terminal
        .wait("[P01 2]")
        .press(key::RIGHT)
        .wait("[P02 3]")
        .press(key::DOWN)
        .wait("[P05 3]")
        .wait("Abstand");
    terminal
        .press(key::ENTER)
        .wait("Frage 5 von 12")
        .press("r")
        .wait("[P05 3]");
    terminal.press("v").wait("keine weiteren Sichten");
    terminal
        .press("v")
        .wait("Soll")
        .wait("⠂")
        .press("v")
        .wait("Widersprüche, nach denen");
    terminal
        .press("v")
        .wait("Zu klären: eine Frage")
        .wait("IT: eine Frage")
        .press(key::ENTER)
        .wait("Frage 9 von 12");
    terminal
        .press("r")
        .wait("Zu klären")
        .press("V")
        .wait("Widersprüche, nach denen")
        .press("4")
        .wait("[P0");
    terminal.press(key::CTRL_C).wait_end();
}

#[test]
fn lenses_are_turned_by_arrows() {
    let place = Place::new();
    let args = ["new", "lenses", "--questionnaire", "digital-maturity"];
    let args = args.into_iter().chain(["--organisation", "Beispiel AG"]);
    let outcome = place.run(&args.collect::<Vec<_>>());
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    let outcome = place.run(&[
        "answer", "lenses", "CO4.1=3", "CO4.2=2", "CO4.3=2", "CO4.4=1",
    ]);
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    let mut terminal = place.start(100, 40, &["open", "lenses"]);
    terminal.wait("Frage").press("r").wait("Sie stehen");
    terminal.press("5").wait("Sicht 1 von 6: Fünf Bausteine");
    terminal
        .press(key::RIGHT)
        .wait("Sicht 2 von 6: Sieben Initiativen")
        .wait("CO4.1\u{a0}3");
    terminal
        .press(key::LEFT)
        .press(key::LEFT)
        .wait("Sicht 6 von 6");
    terminal.press(key::CTRL_C).wait_end();
}

#[test]
fn every_part_of_the_actions_is_reached_and_decides() {
    let place = answered();
    let mut terminal = place.open(100, 40);
    terminal.wait("Frage").press("a").wait("Was wäre, wenn");
    // The matrix: numbers in cells, titles below, decisions as in the list.
    terminal
        .press("v")
        .wait("Aufwand klein, Wirkung hoch")
        .wait("  1 ")
        .press(" ")
        .wait("  1✓");
    terminal
        .press(key::RIGHT)
        .wait("[ ]")
        .press(key::LEFT)
        .wait("[✓]  1");
    terminal
        .press("v")
        .wait("Jetzt: die ersten drei Monate")
        .wait("▰")
        .wait("davon 1 angenommen");
    terminal
        .press("v")
        .wait("Die angenommenen Maßnahmen und alles, was sie brauchen")
        .press(" ")
        .wait("Alle Maßnahmen, da noch keine angenommen ist")
        .wait("└─");
    terminal
        .press("V")
        .wait("Monate")
        .press("1")
        .wait("Was wäre, wenn");
    terminal.press(key::CTRL_C).wait_end();
}

#[test]
fn actions_are_decided_planned_added_and_their_effect_is_seen() {
    let place = answered();
    let mut terminal = place.open(100, 40);
    terminal.wait("Frage").press("a").wait("Was wäre, wenn");
    terminal
        .press(" ")
        .wait("Wenn die angenommene Maßnahme")
        .wait(" auf ");
    terminal
        .press(key::ENTER)
        .wait("Wer kümmert sich")
        .press("Ada")
        .press(key::TAB);
    terminal
        .press("31.12.2026")
        .press(key::CTRL_S)
        .wait("Ada")
        .wait("31.12.2026");
    terminal
        .press(key::DOWN)
        .press("x")
        .wait("ablehnen")
        .press("Zu teuer")
        .press(key::ENTER);
    terminal
        .wait("Abgelehnt")
        .press("\x1b[H")
        .press(key::DOWN)
        .press("d")
        .wait("zurückgestellt");
    terminal
        .press("n")
        .wait("Eigene Maßnahme")
        .press("Kaffee")
        .press(key::CTRL_S)
        .wait("Kaffee");
    terminal.press("\x1b[H").press("w");
    leave(&mut terminal, "Warum Platz")
        .press(" ")
        .wait("Was wäre, wenn")
        .press("u")
        .wait("Wenn die angenommene");
    terminal
        .press("f")
        .wait("unter „Erledigt“")
        .press("u")
        .wait(SAVED)
        .press(key::CTRL_C);
    terminal.wait_end();
    let assessment = place.assessment();
    let decided = |decision: &dyn Fn(&Decision) -> bool| {
        let plan = assessment.plan.values();
        plan.filter(|entry| entry.decision.as_ref().is_some_and(decision))
            .count()
    };
    assert_eq!(decided(&|own| *own == Decision::Accepted), 1);
    assert_eq!(decided(&|own| *own == Decision::Deferred), 1);
    assert_eq!(
        decided(&|own| *own == Decision::Rejected("Zu teuer".to_owned())),
        1
    );
    let planned = assessment.plan.values().find(|entry| entry.owner == "Ada");
    assert_eq!(planned.unwrap().due, Some(jiff::civil::date(2026, 12, 31)));
    assert_eq!(assessment.own_actions[0].title, "Kaffee");
}

#[test]
fn the_report_is_read_and_written_in_both_formats() {
    let place = answered();
    let mut terminal = place.open(100, 30);
    terminal
        .wait("Frage")
        .press("p")
        .wait("Vorschau")
        .wait("Zeilen 1–");
    terminal
        .press(PAGE_DOWN)
        .wait_gone("Zeilen 1–")
        .press(END)
        .press("\x1b[H")
        .wait("Zeilen 1–");
    terminal
        .press("e")
        .wait("Format")
        .press(key::TAB)
        .wait("[ ] JSON")
        .press("6")
        .wait("[x] JSON")
        .press(key::CTRL_S)
        .wait("2 Berichte sind geschrieben.")
        .wait("report.json");
    terminal.press(key::CTRL_C).wait_end();
    for ending in ["report.md", "report.json"] {
        let text = fs::read_to_string(only_file(&place.path("reports"), ending)).unwrap();
        assert!(text.contains("Beispiel AG"), "{text}");
    }
}

#[test]
fn help_palette_language_and_settings_are_there_everywhere() {
    let home = TempDir::new().unwrap();
    let mut terminal = begin(home.path(), 100, 30);
    for view in ["i", "r", "a", "p"] {
        terminal.press(view).press("h");
        leave(&mut terminal, "Was die Tasten hier bewirken").press(":");
        leave(&mut terminal, "Was möchten Sie tun");
    }
    // The palette does what is typed.
    terminal
        .press("i")
        .wait("Frage 1 von 12")
        .press(":")
        .wait("Was möchten")
        .press("nächste offene")
        .wait("› nächste offene")
        .press(key::ENTER)
        .wait("Frage 2 von 12");
    terminal
        .press(":")
        .wait("Was möchten")
        .press("vorigen frage")
        .press(key::ENTER)
        .wait("Frage 1 von 12");
    // Another language, on the questionnaire too, and back.
    while !terminal.screen().contains("Question 1 of 12") {
        terminal.step("L");
    }
    terminal.wait("saved").wait("answer");
    while !terminal.screen().contains("Frage 1 von 12") {
        terminal.step("L");
    }
    // No colours, plain characters, the mouse.
    terminal.press("s").wait("Einstellungen");
    for choice in ["2", "1", "1"] {
        terminal.press(key::TAB).press(choice);
    }
    terminal
        .press(key::CTRL_S)
        .wait_gone("Einstellungen")
        .wait("----------");
    assert!(terminal.has_mouse());
    terminal.press("\x1b[<65;10;10M").wait("> 1");
    terminal.press("\x1b[<65;10;10M").wait("> 2");
    terminal.press("\x1b[<64;10;10M").wait("> 1");
    terminal.press(key::CTRL_C).wait_end();
    assert!(terminal.is_restored() && !terminal.has_mouse());
    // They are kept.
    let mut terminal = Terminal::start(home.path(), 100, 30, &[]);
    terminal.wait("Beispiel AG").wait("----");
    assert!(terminal.has_mouse());
}

#[test]
fn what_an_earlier_start_removed_comes_back_from_the_trash() {
    let words = Words::Sensible;
    let place = Place::with("w", &words.questionnaire(), &words.assessment());
    let mut terminal = place.start(80, 24, &[]);
    terminal.wait("geändert am").press("t");
    terminal.wait("Der Papierkorb ist leer").press("x");
    terminal
        .wait("Mit u holen Sie es zurück")
        .press(key::CTRL_C);
    assert_eq!(terminal.wait_end(), 0);
    assert!(!place.file().exists());
    let mut terminal = place.start(80, 24, &[]);
    terminal.wait("Neues Assessment").press("t");
    leave(&mut terminal, "Aus dem Papierkorb").press("t");
    terminal.wait("Aus dem Papierkorb").press(key::ENTER);
    terminal.wait("ist wieder da").wait("geändert am");
    assert!(place.file().exists());
    terminal.press("u").wait("Es gibt nichts");
}
