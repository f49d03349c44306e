//! What the preview looks like, and what is asked before a report is written.

use crate::report::template::Template;
use crate::tui::model::{Model, Notice};
use crate::tui::msg::{Done, Effect, Exported, Msg, Order};
use crate::tui::study::Inquiry;
use crate::tui::testing::{draw, keys, keys_with_all, leveled, open, reports, screens, seen};
use crate::tui::update::update;
use insta::assert_snapshot;
use proptest::prelude::*;

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

/// How many reports are to be made.
fn pages(effects: &[Effect]) -> usize {
    let is_page = |own: &&Effect| matches!(own, Effect::Study(study) if matches!(study.inquiry, Inquiry::Page(_)));
    effects.iter().filter(is_page).count()
}

#[test]
fn the_report_is_made_beside_the_keys_and_only_where_something_changes() {
    let mut model = leveled("en");
    update(&mut model, Msg::Resize(80, 24));
    assert_eq!(pages(&keys_with_all(&mut model, "p")), 1);
    let waiting = seen(&model);
    assert!(waiting.contains("The report is being made") && !waiting.contains("Rows"));
    // One at a time.
    assert_eq!(pages(&keys_with_all(&mut model, "ip")), 0);
    let made = draw(&mut model, 80, 24);
    assert!(!made.contains("is being made") && made.contains("Rows 1–18 of"));
    assert_eq!(pages(&keys_with_all(&mut model, "<Down><PageDown>i")), 0);
    assert_eq!(pages(&keys_with_all(&mut model, "?p")), 1);
    assert!(seen(&model).contains("Rows 18–35 of"), "the last one stays");
    draw(&mut model, 80, 24);
    assert_eq!(pages(&update(&mut model, Msg::Resize(90, 24))), 1);
}

#[test]
fn nobody_waits_for_a_template_that_takes_long_where_another_is_wanted() {
    let mut model = open("en");
    keys(&mut model, "p");
    let slow = Done::Template("full".to_owned(), Ok(template("# Slow\n")), reports());
    let slow = update(&mut model, Msg::Done(slow));
    let other = Template {
        name: "summary".to_owned(),
        text: "# Other\n".to_owned(),
    };
    keys(&mut model, "v");
    let done = Done::Template("summary".to_owned(), Ok(other), reports());
    let effects = update(&mut model, Msg::Done(done));
    assert_eq!((pages(&slow), pages(&effects)), (1, 1));
    assert!(draw(&mut model, 80, 24).contains("Other"));
    for effect in slow {
        let Effect::Study(study) = effect else {
            continue;
        };
        let outcome = study.outcome().unwrap();
        update(
            &mut model,
            Msg::Done(Done::Studied(study.assessment, Box::new(outcome))),
        );
    }
    assert!(seen(&model).contains("Other"));
}

/// What comes of looking for the template.
fn found(model: &mut Model, template: Result<Template, String>) -> String {
    let name = model.work.as_ref().unwrap().report.template.clone();
    update(model, Msg::Done(Done::Template(name, template, reports())));
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
    assert!(matches!(effects[..], [Effect::Template(_)]), "{effects:?}");
    let first = draw(&mut model, 80, 24);
    assert!(first.contains("essentials on one page"), "{first}");
    let own = found(&mut model, Ok(template("# Only this\n")));
    assert!(
        own.contains("Only this") && !own.contains("essentials on one page"),
        "{own}"
    );
    let effects = keys(&mut model, "iip");
    assert!(matches!(effects[..], [Effect::Template(_)]), "{effects:?}");
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
    assert!(
        text.contains("Preview · The whole report · Deutsch"),
        "{text}"
    );
    assert!(text.contains("Das Wesentliche auf einer Seite"), "{text}");
}

#[test]
fn export_asks_for_format_and_language_and_shows_where_the_report_is() {
    screens(leveled, "pe", |name, text| {
        assert_snapshot!(format!("export_{name}"), text);
    });
    let mut model = leveled("de");
    keys(&mut model, "p");
    // The template for the board, HTML and JSON instead of Markdown, Swiss German, in place of another one.
    let effects = keys(
        &mut model,
        "<Enter><Right><Tab>123<Tab><Right><Tab>2<Ctrl-s>",
    );
    let wanted = Order {
        template: "summary".to_owned(),
        formats: vec!["html".to_owned(), "json".to_owned()],
        language: "de-CH".into(),
        replace: true,
    };
    let [Effect::Export(_, order)] = &effects[..] else {
        panic!("{effects:?}")
    };
    assert_eq!(*order, wanted);
    assert!(model.overlays.is_empty());
}

#[test]
fn what_was_chosen_is_proposed_again_and_the_template_follows_the_view() {
    let mut model = leveled("de");
    let ordered = |model: &mut Model, typed: &str| {
        let effects = keys(model, typed);
        let order = effects.into_iter().find_map(|own| match own {
            Effect::Export(_, order) => Some(order),
            _ => None,
        });
        order.expect("an order")
    };
    let first = ordered(
        &mut model,
        "p<Enter><Right><Tab>123<Tab><Right><Tab>2<Ctrl-s>",
    );
    written(&mut model, &[Err("Die Vorlage ist fehlerhaft.")]);
    let again = ordered(&mut model, "e<Ctrl-s>");
    // Nothing is ever replaced unasked.
    let kept = Order {
        replace: false,
        ..first.clone()
    };
    assert_eq!(again, kept);
    let other = Order {
        template: "board".to_owned(),
        ..kept
    };
    assert_eq!(ordered(&mut model, "Ve<Ctrl-s>"), other);
}

/// What comes of reports that were to be written: paths, or why there is none.
fn written(model: &mut Model, outcomes: &[Result<&str, &str>]) -> String {
    let outcomes = outcomes.iter().map(|own| {
        let told = |path: &&str| Exported {
            path: (*path).into(),
            told: format!("Geschrieben: {path}"),
        };
        own.as_ref().map(told).map_err(|why| (*why).to_owned())
    });
    let done = Done::Exported("stadttheater.toml".into(), outcomes.collect());
    update(model, Msg::Done(done));
    draw(model, 80, 24)
}

#[test]
fn it_is_told_that_reports_are_written_and_where_every_one_lies() {
    let mut model = leveled("de");
    keys(&mut model, "p<Enter><Tab>23<Ctrl-s>");
    assert!(draw(&mut model, 80, 24).contains("3 Berichte werden geschrieben"));
    assert!(keys(&mut model, "o").is_empty());
    let (md, html) = ("reports/theater/report.md", "reports/theater/report.html");
    let all = written(&mut model, &[Ok(md), Ok(html)]);
    assert!(all.contains("2 Berichte sind geschrieben."), "{all}");
    let but_one = written(&mut model, &[Ok(md), Err("Das ging nicht."), Ok(html)]);
    assert!(but_one.contains("Das ging nicht."), "{but_one}");
    keys(&mut model, "<Down>");
    let later = draw(&mut model, 80, 24);
    for path in [md, html] {
        let line = format!(" Geschrieben: {path}");
        assert!(later.contains(&line), "{later}");
    }
    // What people look at rather than edit is opened.
    let effects = keys(&mut model, "o");
    let [Effect::View(path)] = &effects[..] else {
        panic!("{effects:?}")
    };
    assert!(path.ends_with("report.html"));
    assert!(seen(&model).contains("report.html wird geöffnet …"));
    let (csv, json) = ("reports/theater/answers.csv", "reports/theater/report.json");
    written(&mut model, &[Ok(json), Ok(csv)]);
    keys(&mut model, "o");
    assert!(seen(&model).contains("answers.csv wird geöffnet …"));
    let failed = Err("Kein Programm öffnet das.".to_owned());
    update(&mut model, Msg::Done(Done::Viewed(failed)));
    assert!(seen(&model).contains("Kein Programm öffnet das."));
}

#[test]
fn why_there_is_no_report_is_told_once_and_what_was_left_does_not_get_those_of_another() {
    let mut model = leveled("de");
    keys(&mut model, "p<Enter><Tab>2<Ctrl-s>");
    let why = Err("Die Vorlage ist fehlerhaft.");
    let text = written(&mut model, &[why, why]);
    assert_eq!(text.matches("fehlerhaft").count(), 1, "{text}");
    model.work.as_mut().unwrap().path = "another.toml".into();
    let told = written(&mut model, &[Ok("reports/theater/report.md")]);
    assert_eq!(told.matches("report.md").count(), 1, "{told}");
    assert!(keys(&mut model, "o").is_empty());
}

#[test]
fn without_a_format_nothing_is_written_and_it_is_said_why() {
    let mut model = leveled("de");
    assert!(
        keys(&mut model, "p<Enter><Tab> <Ctrl-s>")
            .iter()
            .all(|own| !matches!(own, Effect::Export(..)))
    );
    assert!(
        matches!(&model.notice, Some(Notice::Error(why)) if why.contains("mindestens ein Format"))
    );
    assert!(!model.overlays.is_empty());
}

#[test]
fn every_template_can_be_shown_in_turn() {
    let mut model = open("en");
    keys(&mut model, "p");
    for (key, name) in [
        ("v", "summary"),
        ("v", "board"),
        ("v", "full"),
        ("V", "board"),
    ] {
        let effects = keys(&mut model, key);
        assert!(
            matches!(&effects[..], [Effect::Template(own)] if own == name),
            "{effects:?}"
        );
    }
    let own = found(&mut model, Ok(template("# For the board\n")));
    assert!(
        own.contains("Preview · board · English") && own.contains("For the board"),
        "{own}"
    );
    // An answer about another template than is wanted now does not change what is shown.
    let late = Done::Template("full".to_owned(), Ok(template("# Late\n")), reports());
    update(&mut model, Msg::Done(late));
    assert!(draw(&mut model, 80, 24).contains("For the board"));
}

#[test]
fn the_form_can_be_used_on_the_smallest_screen() {
    let mut model = leveled("de");
    keys(&mut model, "p<Enter>");
    for (keys_to, seen) in [
        ("", "Der ganze Bericht"),
        ("<Tab>", "[ ] JSON"),
        ("<Tab>", "Deutsch"),
        ("<Tab>2", "ihn ersetzen"),
    ] {
        keys(&mut model, keys_to);
        let text = draw(&mut model, 60, 16);
        assert!(text.contains(seen), "{seen}: {text}");
    }
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
