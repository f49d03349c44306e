//! What stands beside a note while it is written, and that it never holds up what is typed.

use crate::report::template::Template;
use crate::tui::model::Model;
use crate::tui::msg::{Done, Effect, Msg};
use crate::tui::study::Study;
use crate::tui::testing::{keys_with_all, leveled, open, reports, screens, seen};
use crate::tui::update::update;
use insta::assert_snapshot;

/// Presses keys and carries out what they ask for, as far as that is about the preview.
fn typed(model: &mut Model, keys: &str) {
    let effects = keys_with_all(model, keys);
    settle(model, effects);
}

fn settle(model: &mut Model, effects: Vec<Effect>) {
    for effect in effects {
        let done = match effect {
            Effect::Study(study) => done(&study),
            Effect::Template(name) => {
                let template = Template::built_in(&name).ok_or_else(|| "gone".to_owned());
                let reports = model.work.as_ref().expect("open").reports.clone();
                Done::Template(name, template, reports)
            }
            _ => continue,
        };
        let further = update(model, Msg::Done(done));
        settle(model, further);
    }
}

fn done(study: &Study) -> Done {
    let outcome = study.outcome().expect("not given up");
    Done::Studied(study.assessment.clone(), Box::new(outcome))
}

/// A note with its preview by the annex, which shows every note.
fn with_annex(language: &str) -> Model {
    let mut model = open(language);
    let work = model.work.as_mut().expect("open");
    work.assessment.meta.language = language.into();
    work.reports.templates.push("answers".to_owned());
    typed(&mut model, "pVi/P02<Enter>n<Ctrl-p>");
    model
}

/// What is seen once the terminal has this size.
fn at(model: &mut Model, width: u16, height: u16) -> String {
    let effects = update(model, Msg::Resize(width, height));
    settle(model, effects);
    seen(model)
}

/// What is to be made.
fn studies(effects: Vec<Effect>) -> Vec<Study> {
    let study = |effect| match effect {
        Effect::Study(study) => Some(study),
        _ => None,
    };
    effects.into_iter().filter_map(study).collect()
}

#[test]
fn the_note_stands_in_the_report_while_it_is_typed() {
    let language = |name: &str| name[..2].to_owned();
    screens(open, "", |name, _| {
        let mut model = with_annex(&language(name));
        let (width, height) = size(name);
        at(&mut model, width, height);
        typed(&mut model, "Top-5-Liste seit **Mai**, ohne IT.");
        assert_snapshot!(format!("note_{name}"), seen(&model));
    });
}

/// `en_80x24` as columns and rows.
fn size(name: &str) -> (u16, u16) {
    let (width, height) = name[3..].split_once('x').expect("a size");
    (
        width.parse().expect("columns"),
        height.parse().expect("rows"),
    )
}

#[test]
fn an_empty_note_shows_where_it_will_stand_and_a_long_one_follows_the_cursor() {
    let mut model = with_annex("en");
    at(&mut model, 120, 40);
    let empty = seen(&model);
    assert!(!empty.contains("› |"), "{empty}");
    assert!(empty.contains("› Your note will stand here"), "{empty}");
    let numbers: Vec<_> = (1..60).map(|number| number.to_string()).collect();
    let lines = format!("line {}", numbers.join("<Enter><Enter>line "));
    typed(&mut model, &lines);
    let end = seen(&model);
    assert!(!end.contains("Your note will stand here"), "{end}");
    assert!(
        end.contains("› | line 59") && !end.contains("› | line 1 "),
        "{end}"
    );
    typed(&mut model, &"<Up>".repeat(130));
    let start = seen(&model);
    assert!(
        start.contains("› | line 1 ") && !start.contains("line 59"),
        "{start}"
    );
}

#[test]
fn a_template_without_the_note_says_so_and_the_next_one_is_a_key_away() {
    let mut model = leveled("de");
    let work = model.work.as_mut().expect("open");
    work.reports.templates = vec!["summary".to_owned(), "answers".to_owned()];
    work.report.template = "summary".to_owned();
    typed(&mut model, "nHier<Ctrl-p>");
    let summary = at(&mut model, 80, 24);
    let said = "Im Bericht „Eine Seite für die Leitung“ kommt diese Notiz nicht vor.";
    assert!(summary.contains(said), "{summary}");
    let other = "„Alle Fragen und Antworten“; Strg-T";
    assert!(summary.contains(other), "{summary}");
    assert!(
        summary.contains("Ctrl-T") || summary.contains("Strg-T"),
        "{summary}"
    );
    typed(&mut model, "<Ctrl-t>");
    let answers = at(&mut model, 80, 24);
    assert!(answers.contains("› | Hier"), "{answers}");
    // The report view and what is proposed for writing stay as they were.
    typed(&mut model, "<Esc>p");
    let report = at(&mut model, 80, 24);
    assert!(report.contains("Eine Seite für die Leitung"), "{report}");
    typed(&mut model, "in");
    assert!(seen(&model).contains("Alle Fragen und Antworten"));
}

#[test]
fn what_is_wrong_with_a_template_stands_in_its_place() {
    let mut model = with_annex("en");
    typed(&mut model, "Here");
    let shows = |model: &mut Model, template| {
        let done = Done::Template("answers".to_owned(), template, reports());
        let effects = update(model, Msg::Done(done));
        settle(model, effects);
        at(model, 80, 24)
    };
    let template = Template {
        name: "templates/answers.md".to_owned(),
        text: "{{ nothing }}".to_owned(),
    };
    let faulty = shows(&mut model, Ok(template));
    assert!(faulty.contains("templates/answers.md"), "{faulty}");
    let none = shows(&mut model, Err("It cannot be read.".to_owned()));
    assert!(none.contains("It cannot be read."), "{none}");
}

#[test]
fn one_is_made_at_a_time_the_next_of_the_newest_text_and_the_last_is_shown_meanwhile() {
    let mut model = with_annex("en");
    let first = studies(keys_with_all(&mut model, "abc"));
    let [first] = &first[..] else {
        panic!("{first:?}")
    };
    at(&mut model, 120, 40);
    assert!(!seen(&model).contains("› |"), "nothing is there yet");
    let next = studies(update(&mut model, Msg::Done(done(first))));
    let [next] = &next[..] else {
        panic!("{next:?}")
    };
    assert!(seen(&model).contains("› | a"), "{}", seen(&model));
    assert!(studies(keys_with_all(&mut model, "d")).is_empty());
    let newest = studies(update(&mut model, Msg::Done(done(next))));
    assert!(seen(&model).contains("› | abc"), "{}", seen(&model));
    settle(&mut model, newest.into_iter().map(Effect::Study).collect());
    assert!(seen(&model).contains("› | abcd"), "{}", seen(&model));
    assert!(studies(keys_with_all(&mut model, "<Left><Home>")).is_empty());
}

#[test]
fn it_stays_until_it_is_switched_off_and_is_of_the_note_that_is_open() {
    let mut model = with_annex("en");
    typed(&mut model, "Here<Esc>");
    assert!(!seen(&model).contains("Preview"), "{}", seen(&model));
    let before = keys_with_all(&mut model, "<Right>n");
    assert!(seen(&model).contains("Preview"), "{}", seen(&model));
    assert!(!seen(&model).contains("› | Here"), "another question's");
    settle(&mut model, before);
    typed(&mut model, "There");
    assert!(seen(&model).contains("› | There"), "{}", seen(&model));
    typed(&mut model, "<Ctrl-p>");
    assert!(!seen(&model).contains("Preview"), "{}", seen(&model));
    assert!(studies(keys_with_all(&mut model, "!")).is_empty());
}

#[test]
fn no_other_form_has_it() {
    let mut model = open("en");
    typed(&mut model, "x<Ctrl-p><Ctrl-t>");
    assert!(!seen(&model).contains("Preview"), "{}", seen(&model));
}
