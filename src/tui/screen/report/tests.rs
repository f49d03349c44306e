//! What the preview looks like, and what is asked before a report is written.

use crate::report::template::Template;
use crate::tui::model::{Model, Notice};
use crate::tui::msg::{Done, Effect, Msg};
use crate::tui::testing::{draw, keys, leveled, open, screens};
use crate::tui::update::update;
use insta::assert_snapshot;
use proptest::prelude::*;
use std::rc::Rc;

#[test]
fn the_report_is_shown_as_it_will_be_sent() {
    screens(open, "p", |name, text| {
        assert_snapshot!(format!("preview_{name}"), text);
    });
}

#[test]
fn scrolling_shows_where_one_is_and_stops_at_both_ends() {
    let mut model = open("en");
    draw(&mut model, 80, 24);
    keys(&mut model, "p<Up>");
    let top = draw(&mut model, 80, 24);
    assert!(top.contains("Rows 1–18 of"), "{top}");
    keys(&mut model, "<Down><PageDown>");
    assert!(draw(&mut model, 80, 24).contains("Rows 18–35 of"));
    keys(&mut model, "<End><Down><PageDown>");
    let end = draw(&mut model, 80, 24);
    let position = end.lines().nth(2).expect("a head");
    let (last, all) = position.rsplit_once(" of ").expect("of how many");
    assert!(last.ends_with(&format!("–{all}")), "{position}");
    keys(&mut model, "<PageUp><Home>");
    assert_eq!(draw(&mut model, 80, 24), top);
}

#[test]
fn the_layout_is_kept_until_something_changes() {
    let mut model = leveled("en");
    keys(&mut model, "p");
    let lines = |model: &crate::tui::model::Model| {
        super::lines(model.work.as_ref().expect("open"), model.size.0)
    };
    let first = lines(&model);
    keys(&mut model, "<Down><PageDown>");
    assert!(Rc::ptr_eq(&first, &lines(&model)));
    keys(&mut model, "i?p");
    assert!(!Rc::ptr_eq(&first, &lines(&model)));
}

/// What comes of looking for the template.
fn found(model: &mut Model, template: Result<Template, String>) -> String {
    update(model, Msg::Done(Done::Template(template)));
    draw(model, 80, 24)
}

fn template(text: &str) -> Template {
    Template {
        name: "templates/full.md".to_owned(),
        text: text.to_owned(),
    }
}

#[test]
fn the_preview_follows_the_template_by_which_the_report_is_written() {
    let mut model = open("en");
    draw(&mut model, 80, 24);
    let effects = keys(&mut model, "p");
    assert!(matches!(effects[..], [Effect::Template]), "{effects:?}");
    let first = draw(&mut model, 80, 24);
    assert!(first.contains("essentials on one page"), "{first}");
    let own = found(&mut model, Ok(template("# Only this\n")));
    assert!(
        own.contains("Only this") && !own.contains("essentials on one page"),
        "{own}"
    );
    let effects = keys(&mut model, "iip");
    assert!(matches!(effects[..], [Effect::Template]), "{effects:?}");
}

#[test]
fn the_preview_says_what_is_wrong_with_the_template() {
    let mut model = open("en");
    keys(&mut model, "p");
    let faulty = found(&mut model, Ok(template("{{ nothing }}")));
    assert!(faulty.contains("templates/full.md"), "{faulty}");
    let none = found(&mut model, Err("It cannot be read.".to_owned()));
    assert!(none.contains("It cannot be read."), "{none}");
}

#[test]
fn the_preview_speaks_the_language_of_the_assessment() {
    let mut model = leveled("de");
    keys(&mut model, "LLp");
    let text = draw(&mut model, 80, 24);
    assert!(text.contains("Preview · Deutsch"), "{text}");
    assert!(text.contains("Das Wesentliche auf einer Seite"), "{text}");
}

#[test]
fn export_asks_for_format_and_language_and_shows_where_the_report_is() {
    screens(leveled, "pe", |name, text| {
        assert_snapshot!(format!("export_{name}"), text);
    });
    let mut model = leveled("de");
    keys(&mut model, "p");
    let effects = keys(&mut model, "<Enter>3<Tab><Right><Ctrl-s>");
    let [Effect::Export(_, formats, language)] = &effects[..] else {
        panic!("{effects:?}")
    };
    assert_eq!(
        (formats.join("+"), language.as_str()),
        ("md+json".to_owned(), "de-CH")
    );
    assert!(model.overlays.is_empty());
    update(
        &mut model,
        Msg::Done(Done::Exported(vec!["reports/theater/report.md".into()])),
    );
    assert_eq!(
        model.notice,
        Some(Notice::Info(
            "Geschrieben: reports/theater/report.md".to_owned()
        ))
    );
    keys(&mut model, "<Down>");
    let later = draw(&mut model, 80, 24);
    assert!(
        later.contains(" Geschrieben: reports/theater/report.md"),
        "{later}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn any_size_is_drawn(width in 0u16..=200, height in 0u16..=60, moves in 0usize..5) {
        let mut model = leveled("de");
        keys(&mut model, "p");
        draw(&mut model, width, height);
        keys(&mut model, &"<PageDown>".repeat(moves));
        draw(&mut model, height * 3, width / 3);
        keys(&mut model, "<End>e");
        draw(&mut model, width, height);
    }
}
