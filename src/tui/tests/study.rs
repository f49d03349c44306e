//! What is calculated beside the keys: that it is shown, and never of an assessment that was edited since.

use crate::domain::assessment::{Assessment, Decision};
use crate::domain::sample::Sample;
use crate::tui::model::Model;
use crate::tui::msg::{Done, Effect, Msg};
use crate::tui::study::{Inquiry, Study};
use crate::tui::testing::{draw, keys, on, open, screens};
use crate::tui::update::update;
use ratatui::crossterm::event::KeyCode;

/// Carries out what is to be studied of what a key does.
fn press(model: &mut Model, key: KeyCode) {
    let effects = update(model, Msg::Key(key.into()));
    for effect in effects {
        if let Effect::Study(study) = effect {
            let done = done(study);
            update(model, done);
        }
    }
}

fn done(study: Study) -> Msg {
    let outcome = study.outcome().expect("not given up");
    Msg::Done(Done::Studied(study.assessment, Box::new(outcome)))
}

fn known(language: &str, view: char) -> Model {
    let mut model = open(language);
    press(&mut model, KeyCode::Char(view));
    model
}

#[test]
fn how_sure_the_first_five_are_stands_in_the_list() {
    screens(
        |language| known(language, 'a'),
        "<Home>",
        |name, text| insta::assert_snapshot!(format!("first_five_{name}"), text),
    );
}

#[test]
fn what_is_left_to_ask_is_a_part_of_the_results() {
    screens(
        |language| known(language, 'r'),
        "9<Home>",
        |name, text| insta::assert_snapshot!(format!("left_{name}"), text),
    );
}

#[test]
fn the_preview_of_the_report_tells_it_too() {
    let told = "How sure its place is";
    let mut model = open("en");
    keys(&mut model, "p");
    assert!(!draw(&mut model, 80, 900).contains(told));
    let mut model = known("en", 'p');
    let work = model.work.as_ref().expect("open");
    assert!(work.findings().is_some());
    assert!(draw(&mut model, 80, 900).contains(told));
}

#[test]
fn before_it_is_known_nothing_is_said() {
    let mut model = open("en");
    keys(&mut model, "a");
    assert!(!draw(&mut model, 120, 40).contains("in the first five"));
    keys(&mut model, "r9");
    let waiting = draw(&mut model, 120, 40);
    assert!(waiting.contains("Being worked out"));
    assert!(!waiting.contains("Enter"), "{waiting}");
    let mut model = known("en", 'r');
    keys(&mut model, "9");
    let told = draw(&mut model, 120, 40);
    assert!(told.contains("Enter to the question"), "{told}");
}

#[test]
fn what_was_edited_since_is_studied_anew() {
    let mut model = known("en", 'a');
    let work = model.work.as_ref().expect("open");
    assert!(work.findings().is_some() && work.study().is_none());
    let before = done(work.inquire(Inquiry::Figures));
    keys(&mut model, " ");
    update(&mut model, before);
    let work = model.work.as_ref().expect("open");
    assert!(work.findings().is_none());
}

#[test]
fn nobody_waits_for_a_study_that_was_given_up() {
    let study = {
        let model = open("en");
        let work = model.work.as_ref().expect("open");
        work.inquire(Inquiry::Figures)
    };
    assert!(study.outcome().is_none());
}

/// A dimension whose essential question holds it down.
fn capped() -> Model {
    let Sample {
        questionnaire,
        assessment,
    } = Sample::new(
        "target 5\ndimension D gated\nquestion A essential = 1\naction A-a lifts 4\naction A-b lifts 5\n\
         question B = 3\naction B-a lifts 5",
    );
    on("en", questionnaire, assessment)
}

fn accepted(assessment: &Assessment) -> Vec<&str> {
    let accepted = |decision: &Option<Decision>| *decision == Some(Decision::Accepted);
    let plan = assessment.plan.iter();
    let chosen = plan.filter(|(_, entry)| accepted(&entry.decision));
    chosen.map(|(id, _)| id.as_str()).collect()
}

#[test]
fn the_fewest_actions_for_a_level_are_found_accepted_and_taken_back() {
    let mut model = capped();
    keys(&mut model, "ag");
    let goals = draw(&mut model, 80, 24);
    for level in ["level 3", "level 4", "level 5"] {
        assert!(goals.contains(level), "{level}: {goals}");
    }
    keys(&mut model, "3");
    press(&mut model, KeyCode::Enter);
    let found = draw(&mut model, 80, 24);
    assert!(
        found.contains("One action takes D to level 3: A-a."),
        "{found}"
    );
    assert!(found.contains("Accept this action"), "{found}");
    keys(&mut model, "<Enter>");
    let work = model.work.as_ref().expect("open");
    assert_eq!(accepted(&work.assessment), ["A-a"]);
    keys(&mut model, "u");
    let work = model.work.as_ref().expect("open");
    assert!(accepted(&work.assessment).is_empty());
}

#[test]
fn where_no_dimension_has_a_level_there_is_nothing_to_reach() {
    let mut model = open("en");
    keys(&mut model, "ag");
    assert!(model.overlays.is_empty());
    assert!(draw(&mut model, 80, 24).contains("No dimension has a level above it"));
}
