//! Every built-in question on the screens it is made for.

use super::super::model::Model;
use super::testing::{blank, buffer, draw, keys, on};
use crate::domain::questionnaire::Questionnaire;
use crate::format::questionnaire::{Builtin, Library, read};
use ratatui::buffer::Cell;

fn built_in(id: &str) -> Questionnaire {
    let source = Builtin.find(id).expect("built in");
    read(&source, &Builtin).questionnaire.expect("valid")
}

/// What stands below the last anchor, in both languages.
const BELOW: [(&str, &str); 2] = [("en", "?   don’t know"), ("de", "?   weiß nicht")];

/// What is on the screen now, wherever it was scrolled to.
fn shown(model: &Model) -> String {
    let buffer = buffer(model);
    buffer.content.iter().map(Cell::symbol).collect()
}

#[test]
fn every_question_fits_a_wide_screen_and_a_narrow_one_with_one_scroll() {
    let mut found = Vec::new();
    for own in ["pulse", "digital-maturity"].map(built_in) {
        for (language, below) in BELOW {
            let mut model = on(language, own.clone(), blank());
            for (_, question) in own.questions() {
                keys(&mut model, &format!("/{}<Enter>", question.id));
                if !draw(&mut model, 120, 40).contains(below) {
                    found.push(format!("{} at 120×40 ({language})", question.id));
                }
                if !draw(&mut model, 80, 24).contains(below) {
                    keys(&mut model, "<PageDown>");
                    if !shown(&model).contains(below) {
                        found.push(format!("{} at 80×24 ({language})", question.id));
                    }
                }
            }
        }
    }
    assert!(found.is_empty(), "too long:\n{}", found.join("\n"));
}
