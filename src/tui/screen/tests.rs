//! The list, the questions and the overlays as people see them.

use crate::tui::msg::{Done, Effect, Entry, Msg};
use crate::tui::testing::{blank, draw, focused, home, keys, model, open, open_with};
use crate::tui::update::update;
use insta::assert_snapshot;
use std::path::{Path, PathBuf};

/// Both sizes of the issue, and the smallest.
const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (60, 16)];

fn in_both_languages(name: &str, screen: impl Fn(&str, (u16, u16)) -> String) {
    for language in ["en", "de"] {
        for size in SIZES {
            let name = format!("{name}_{language}_{}x{}", size.0, size.1);
            assert_snapshot!(name, screen(language, size));
        }
    }
}

#[test]
fn the_first_start_explains_itself() {
    in_both_languages("first_start", |language, (width, height)| {
        let mut model = model(language);
        model.home.list(Vec::new());
        draw(&mut model, width, height)
    });
}

#[test]
fn the_list_shows_progress_and_dates() {
    in_both_languages("list", |language, (width, height)| {
        draw(&mut home(language), width, height)
    });
}

#[test]
fn entries_that_look_alike_are_told_apart_by_their_files() {
    let mut model = home("en");
    let listed = draw(&mut model, 80, 24);
    assert!(!listed.contains("Stadttheater · pulse"), "{listed}");
    let mut entries = model.home.entries.take().unwrap();
    let copy = |name: &str| Entry {
        name: name.to_owned(),
        path: format!("/all/of/them/{name}.toml").into(),
        ..entries[0].clone()
    };
    let broken = Entry {
        content: Err("“/all/of/them/broken.toml” cannot be used".to_owned()),
        ..copy("broken")
    };
    let copy = copy("copy");
    entries.extend([copy, broken]);
    model.home.list(entries);
    let listed = draw(&mut model, 80, 24);
    for told in [
        "Stadttheater · pulse · changed 2 Nov 2026",
        "copy · pulse · changed 2 Nov 2026",
        "“broken.toml” cannot be used",
    ] {
        assert!(listed.contains(told), "{told}\n{listed}");
    }
    assert!(!listed.contains("Stadtbibliothek · pulse"), "{listed}");
}

#[test]
fn round_and_date_have_room_however_long_the_rest_is() {
    for (language, date) in [("en", "2 Nov 2026"), ("de", "2.11.2026")] {
        let mut model = home(language);
        let mut entries = model.home.entries.take().unwrap();
        let content = entries[0].content.as_mut().unwrap();
        content.round = 2;
        content.questionnaire = Some("What customers need ".repeat(9));
        let twin = Entry {
            path: "twin.toml".into(),
            ..entries[0].clone()
        };
        entries.push(twin);
        model.home.list(entries);
        let listed = draw(&mut model, 60, 16);
        let row = listed.lines().find(|row| row.contains(" · Wh"));
        let row = row.unwrap_or_default().trim();
        assert!(row.starts_with("Stadttheater · Wh"), "{listed}");
        assert!(row.contains("… · R") && row.ends_with(date), "{row}");
    }
}

#[test]
fn the_title_that_has_the_focus_is_highlighted_and_nothing_beside_it() {
    let mut model = home("en");
    assert_eq!(focused(&model), " Stadttheater ");
    keys(&mut model, "<Down>");
    assert_eq!(focused(&model), " Stadtbibliothek ");
}

#[test]
fn who_leaves_an_assessment_finds_the_focus_on_it() {
    let mut model = home("en");
    let entries = model.home.entries.clone().unwrap();
    model.work = open("en").work;
    model.work.as_mut().unwrap().path = entries[1].path.clone();
    let effects = keys(&mut model, "q");
    assert!(matches!(effects[..], [Effect::Close, Effect::List]));
    update(&mut model, Msg::Done(Done::Listed(entries)));
    assert_eq!(focused(&model), " Stadtbibliothek ");
}

#[test]
fn only_what_is_in_sight_is_looked_at_and_only_once() {
    let mut model = home("en");
    let entries = model.home.entries.take().unwrap();
    let mut entry = entries[0].clone();
    entry.content.as_mut().unwrap().progress = None;
    let numbered = |number: usize| Entry {
        path: format!("{number}.toml").into(),
        ..entry.clone()
    };
    update(&mut model, Msg::Resize(80, 24));
    let listed = Done::Listed((0..1000).map(numbered).collect());
    let looks = update(&mut model, Msg::Done(listed));
    let [Effect::Look(asked)] = &looks[..] else {
        panic!("{looks:?}")
    };
    assert_eq!((asked.len(), asked[0].as_path()), (10, Path::new("0.toml")));
    assert!(keys(&mut model, "<Down>").is_empty());
    let further = keys(&mut model, "<PageDown>");
    let [Effect::Look(asked)] = &further[..] else {
        panic!("{further:?}")
    };
    assert_eq!(
        asked.last().map(PathBuf::as_path),
        Some(Path::new("11.toml"))
    );
    let mut known = numbered(11);
    known.content.as_mut().unwrap().progress = Some((3, 12));
    let broken = Entry {
        content: Err("broken behind its head".to_owned()),
        ..numbered(10)
    };
    assert!(!draw(&mut model, 80, 24).contains("of 12"));
    update(&mut model, Msg::Done(Done::Looked(vec![known, broken])));
    let screen = draw(&mut model, 80, 24);
    assert!(
        screen.contains("3 of 12") && screen.contains("broken behind its head"),
        "{screen}"
    );
}

#[test]
fn the_trash_is_a_list_to_choose_from() {
    let mut model = home("en");
    assert!(matches!(keys(&mut model, "t")[..], [Effect::Trash]));
    // Whatever concerns files waits until it is known.
    assert!(keys(&mut model, "<Enter>").is_empty());
    update(&mut model, Msg::Done(Done::Trashed(Vec::new())));
    assert!(draw(&mut model, 80, 24).contains("The trash is empty"));
    keys(&mut model, "t");
    let entries = model.home.entries.clone().unwrap();
    let paths: Vec<_> = entries.iter().map(|own| own.path.clone()).collect();
    update(&mut model, Msg::Done(Done::Trashed(entries)));
    assert_snapshot!("trash_en_80x24", draw(&mut model, 80, 24));
    let restored = keys(&mut model, "bib<Enter>");
    let [Effect::Restore(path)] = &restored[..] else {
        panic!("{restored:?}")
    };
    assert_eq!(*path, paths[1]);
}

#[test]
fn a_question_stands_with_all_its_options() {
    in_both_languages("question", |language, (width, height)| {
        let mut model = open_with(language, blank());
        draw(&mut model, width, height)
    });
}

#[test]
fn an_answer_is_seen_without_colour() {
    in_both_languages("answered", |language, (width, height)| {
        let mut model = open(language);
        keys(&mut model, "/P05<Enter>");
        draw(&mut model, width, height)
    });
}

#[test]
fn forms_fit_the_screen() {
    for (name, typed) in [
        ("note", "n"),
        ("evidence", "b"),
        ("reason", "x"),
        ("details", "m"),
        ("settings", "s"),
    ] {
        in_both_languages(&format!("form_{name}"), |language, (width, height)| {
            let mut model = open(language);
            draw(&mut model, width, height);
            keys(&mut model, typed);
            draw(&mut model, width, height)
        });
    }
}

#[test]
fn help_palette_and_jump_list_what_there_is() {
    for (name, typed) in [("help", "h"), ("palette", ":"), ("jump", "/Daten")] {
        in_both_languages(&format!("overlay_{name}"), |language, (width, height)| {
            let mut model = open(language);
            draw(&mut model, width, height);
            keys(&mut model, typed);
            draw(&mut model, width, height)
        });
    }
}
