//! What holds for every field of every form.

use super::super::model::Model;
use super::super::overlay::Overlay;
use super::super::overlay::form::Form;
use super::super::testing::{answered, draw, keys, on, open_with, questionnaire_with_profile};

/// Every form, by the keys that lead there from the first question.
const FORMS: [&str; 11] = [
    "n", "b", "t", "x", "m", "s", "c", "an", "a<Enter>", "ax", "pe",
];

fn form(model: &Model) -> &Form {
    match model.overlays.last() {
        Some(Overlay::Form(form)) => form,
        other => panic!("{other:?}"),
    }
}

/// Calls `look` on each field of each form.
fn in_every_field(size: (u16, u16), mut look: impl FnMut(&str, &mut Model)) {
    for typed in FORMS {
        let mut model = on("en", questionnaire_with_profile(), answered());
        model.size = size;
        keys(&mut model, typed);
        for _ in 0..form(&model).fields.len() {
            look(typed, &mut model);
            keys(&mut model, "<Tab>");
        }
    }
}

#[test]
fn a_form_keeps_its_place_and_height_whatever_has_the_focus() {
    for (width, height) in [(80, 24), (120, 40)] {
        let mut places = std::collections::BTreeMap::new();
        in_every_field((width, height), |typed, model| {
            let screen = draw(model, width, height);
            let edges = ['┌', '└'].map(|edge| {
                let mut rows = screen.lines();
                rows.position(|row| row.contains(edge)).expect("an edge")
            });
            let first = *places.entry(typed.to_owned()).or_insert(edges);
            assert_eq!(edges, first, "{typed}\n{screen}");
        });
    }
}

#[test]
fn help_says_what_belongs_into_each_field() {
    in_every_field((80, 40), |typed, model| {
        let own = form(model);
        let field = &own.fields[own.focus];
        let help = if field.help.is_empty() {
            own.hint.clone()
        } else {
            field.help.clone()
        };
        let words = help.split_whitespace().take(3).collect::<Vec<_>>();
        assert_eq!(words.len(), 3, "{typed}: {}", field.label);
        let values = format!("{:?}", own.values());
        for key in ["<F1>", "<Ctrl-g>"] {
            keys(model, key);
            let screen = draw(model, 80, 40);
            assert!(screen.contains(&words.join(" ")), "{typed}: {screen}");
            keys(model, "<Esc>");
        }
        assert_eq!(format!("{:?}", form(model).values()), values, "{typed}");
    });
}

#[test]
fn help_lists_the_keys_as_they_work_in_the_field() {
    let mut model = open_with("en", answered());
    let mut help = |typed: &str| {
        keys(&mut model, typed);
        draw(&mut model, 80, 40)
    };
    let line = help("a<Enter><F1>");
    assert!(
        line.contains("Tab, ↓ ") && line.contains("Ctrl-S  "),
        "{line}"
    );
    let lines = help("<Esc><BackTab><F1>");
    assert!(
        lines.contains("Tab  ") && !lines.contains("Enter  "),
        "{lines}"
    );
    let last = help("<Esc><Esc>x<F1>");
    assert!(last.contains("Ctrl-S, Enter "), "{last}");
    let fields = |screen: &str| screen.contains("next field") || screen.contains("previous field");
    assert!(fields(&line) && !fields(&last), "{last}");
}

#[test]
fn the_footer_of_a_form_offers_help() {
    for (language, help) in [("en", "F1 help"), ("de", "F1 Hilfe")] {
        let mut model = open_with(language, answered());
        keys(&mut model, "m");
        let screen = draw(&mut model, 60, 16);
        assert!(screen.contains(help), "{screen}");
    }
}
