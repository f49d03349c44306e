//! What the results look like, and what keys do there.

mod parts;
mod targets;

use crate::domain::assessment::{Input, Response};
use crate::domain::number::Number;
use crate::tui::model::Model;
use crate::tui::testing::{
    self, answered, blank, draw, focused, keys, leveled, open, open_with, screens,
};
use insta::assert_snapshot;
use proptest::prelude::*;

#[test]
fn the_profile_of_a_pulse_shows_points_with_intervals_and_no_levels() {
    screens(open, "r", |name, text| {
        assert_snapshot!(format!("pulse_profile_{name}"), text);
    });
}

#[test]
fn the_profile_shows_levels_what_caps_them_and_what_cannot_be_rated() {
    screens(leveled, "r", |name, text| {
        assert_snapshot!(format!("profile_{name}"), text);
    });
}

#[test]
fn one_dimension_that_is_rated_has_one_score() {
    let mut assessment = answered();
    assessment
        .answers
        .retain(|id, _| ["P01", "P02", "P03"].contains(&id.as_str()));
    for (language, told) in [
        (
            "en",
            "You stand  at 1.7 in 1 of 4 dimensions, the rest cannot be rated yet",
        ),
        (
            "de",
            "Sie stehen  in 1 von 4 Dimensionen bei 1,7, der Rest ist noch nicht bewertbar",
        ),
    ] {
        let mut model = open_with(language, assessment.clone());
        keys(&mut model, "r");
        let shown = draw(&mut model, 120, 24);
        assert!(shown.contains(told), "{shown}");
    }
    assessment.answers.retain(|id, _| id.as_str() == "P01");
    let mut model = open_with("en", assessment);
    keys(&mut model, "r");
    let shown = draw(&mut model, 120, 24);
    let told = "You stand  at no score yet: no dimension can be rated";
    assert!(shown.contains(told), "{shown}");
}

#[test]
fn the_first_look_tells_where_one_stands_what_holds_it_back_and_what_to_do_first() {
    let mut model = open("en");
    keys(&mut model, "r");
    for (width, height) in [(80, 24), (60, 16)] {
        let shown = draw(&mut model, width, height);
        let first = crate::wording::actions::title(
            &model.locale,
            &model.work.as_ref().unwrap().questionnaire,
            &model.work.as_ref().unwrap().figures().ranked[0],
        );
        for told in [
            "in 2 of 4 dimensions",
            "83% answered",
            "lowest score 1.7",
            &first[..20],
        ] {
            assert!(shown.contains(told), "{told}: {shown}");
        }
    }
    let mut model = leveled("en");
    keys(&mut model, "r");
    let shown = draw(&mut model, 120, 40);
    for told in [
        "overall 3.0 (2.1–3.9)",
        "“Customer orientation” is kept at 2 Isolated (provisional) by CO1.3; another",
        "6 of 11 answers backed",
    ] {
        assert!(shown.contains(told), "{told}: {shown}");
    }
}

#[test]
fn the_table_shows_every_figure() {
    screens(leveled, "rv", |name, text| {
        assert_snapshot!(format!("table_{name}"), text);
    });
}

#[test]
fn single_questions_show_value_state_evidence_and_agreement() {
    screens(leveled, "rvv", |name, text| {
        assert_snapshot!(format!("questions_{name}"), text);
    });
}

#[test]
fn everything_that_stands_out_is_reached_by_scrolling() {
    screens(leveled, "r<End>", |name, text| {
        assert_snapshot!(format!("findings_{name}"), text);
    });
}

#[test]
fn why_unfolds_the_figure_that_has_the_focus() {
    screens(leveled, "r<Down>w", |name, text| {
        assert_snapshot!(format!("why_{name}"), text);
    });
    let mut model = leveled("en");
    keys(&mut model, "r<End><Enter>");
    assert_snapshot!("why_contradiction", draw(&mut model, 80, 24));
}

#[test]
fn before_any_answer_the_whole_scale_is_open_and_nothing_is_zero() {
    let mut model = open_with("en", blank());
    keys(&mut model, "r");
    let text = draw(&mut model, 80, 24);
    assert!(text.contains("Nothing is answered yet"), "{text}");
    assert!(text.contains("not rateable: 0% answered"), "{text}");
    assert!(!text.contains("0.0"), "{text}");
    assert_snapshot!("nothing_answered", text);
}

#[test]
fn without_unicode_the_marks_are_ascii() {
    let mut model = leveled("en");
    model.preferences.ascii = true;
    keys(&mut model, "r");
    assert_snapshot!("ascii", draw(&mut model, 80, 24));
}

#[test]
fn why_about_a_question_is_the_same_there_and_among_the_questions() {
    let mut model = leveled("en");
    draw(&mut model, 100, 60);
    keys(&mut model, "rvvw");
    let here = draw(&mut model, 100, 60);
    let unfolded = |text: &str| {
        let parts = text.split('│').filter(|part| part.contains('['));
        parts.map(|part| part.trim().to_owned()).collect::<Vec<_>>()
    };
    let mut model = leveled("en");
    draw(&mut model, 100, 60);
    keys(&mut model, "i<Home>w");
    let there = draw(&mut model, 100, 60);
    assert!(unfolded(&here).len() > 2, "{here}");
    assert_eq!(unfolded(&here), unfolded(&there));
}

#[test]
fn the_focus_stays_near_when_the_way_of_showing_changes() {
    let mut model = leveled("en");
    keys(&mut model, "r<Down><Down>");
    assert_eq!(focused_item(&model), "Strategy, ownership, ethics");
    keys(&mut model, "v");
    assert_eq!(focused_item(&model), "Strategy, ownership, ethics");
    keys(&mut model, "v");
    assert_eq!(
        focused_item(&model),
        "CO2.1  Who decides across departments?"
    );
    keys(&mut model, "<Down>v");
    assert_eq!(focused_item(&model), "[4]");
    keys(&mut model, "1");
    assert_eq!(focused_item(&model), "Strategy, ownership, ethics");
}

/// What has the focus besides the names of the view and its part.
fn focused_item(model: &Model) -> String {
    let focused = focused(model).replace(" Results ", "");
    let parts = [
        "1 Profile",
        "2 Table",
        "3 Values",
        "4 Heat map",
        "5 Lens",
        "6 Radar",
        "7 Contradictions",
        "8 Unknown",
    ];
    let part = parts.into_iter().find(|part| focused.starts_with(part));
    focused[part.map_or(0, str::len)..].to_owned()
}

#[test]
fn arrows_go_from_the_first_to_the_last_and_stop_there() {
    let mut model = leveled("en");
    keys(&mut model, "r<Up>");
    assert_eq!(focused_item(&model), "Customer orientation");
    keys(&mut model, &"<Down>".repeat(50));
    let last = focused_item(&model);
    assert!(last.starts_with("A strategy is written down"), "{last}");
    keys(&mut model, &"<PageUp>".repeat(20));
    assert_eq!(focused_item(&model), "Customer orientation");
    keys(&mut model, &"<PageDown>".repeat(20));
    assert_eq!(focused_item(&model), last);
}

#[test]
fn texts_of_a_questionnaire_cannot_reach_the_terminal_raw() {
    let mut sample = testing::sample();
    let evil =
        crate::domain::text::Text::new(vec![("en".into(), "a\u{1b}[2Jb\u{202e}".to_owned())]);
    for dimension in &mut sample.questionnaire.dimensions {
        dimension.title = evil.clone();
        for question in &mut dimension.questions {
            question.text = evil.clone();
        }
    }
    for level in &mut sample.questionnaire.levels {
        level.name = evil.clone();
    }
    let mut model = testing::on("en", sample.questionnaire, sample.assessment);
    for typed in ["r", "2", "3", "4", "5", "6", "7", "8", "3", "w"] {
        keys(&mut model, typed);
        for (width, height) in [(60, 16), (80, 24), (200, 60)] {
            let text = draw(&mut model, width, height);
            assert!(!text.contains(['\u{1b}', '\u{202e}']), "{text}");
        }
    }
}

#[test]
fn thousands_of_questions_are_shown_without_laying_them_all_out() {
    let mut sample = testing::sample();
    let questions = &mut sample.questionnaire.dimensions[1].questions;
    let first = questions[0].clone();
    for number in 0..500 {
        let mut question = first.clone();
        question.id = format!("Q{number}").as_str().into();
        questions.push(question);
    }
    let mut model = testing::on("en", sample.questionnaire, sample.assessment);
    keys(&mut model, "rvv<End>");
    assert!(draw(&mut model, 80, 24).contains("DB5.1"));
    keys(&mut model, "<Home>");
    assert!(draw(&mut model, 80, 24).contains("CO1.1"));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn any_size_is_drawn(width in 0u16..=200, height in 0u16..=60, typed in "[vVw1-9]{0,3}", moves in 0usize..12) {
        for make in [open, leveled] {
            let mut model = make("de");
            draw(&mut model, width, height);
            keys(&mut model, &format!("r{typed}{}", "<Down>".repeat(moves)));
            draw(&mut model, width, height);
            keys(&mut model, "<PageDown><PageUp><End><Home>");
            draw(&mut model, height * 3, width / 3);
        }
    }
}

/// The pulse with a round before, in which all answers but the first four were 2.
fn second_round(language: &str) -> Model {
    let mut before = answered();
    before
        .answers
        .retain(|id, _| !["P01", "P02", "P03", "P04"].contains(&id.as_str()));
    for answer in before.answers.values_mut() {
        answer.agreed = Some(Response::Given(Input::Number(Number::from(2_u32))));
    }
    let mut now = answered();
    now.round.number = 2;
    let mut model = open_with(language, now);
    model.work.as_mut().expect("open").previous = Some(before);
    model
}

#[test]
fn what_changed_since_last_time_is_told() {
    screens(second_round, "r", |name, text| {
        assert_snapshot!(format!("since_{name}"), text);
    });
    let mut model = second_round("en");
    keys(&mut model, "r");
    let text = draw(&mut model, 100, 60);
    for told in [
        "Since last time (round 1)",
        "Higher answers: P05 2 → 4, P06 2 → 3, P10 2 → 5, P11 2 → 3",
        "Lower answers: P08 2 → 1",
        "One answer is the same",
    ] {
        assert!(text.contains(told), "{told}: {text}");
    }
}

#[test]
fn rounds_of_different_questionnaires_are_not_compared() {
    let mut model = second_round("en");
    let work = model.work.as_mut().expect("open");
    work.previous.as_mut().expect("a round").questionnaire.hash = "other".to_owned();
    keys(&mut model, "r");
    assert!(!draw(&mut model, 100, 60).contains("Since last time"));
}

#[test]
fn clear_changes_of_dimensions_are_told_apart_from_others() {
    for (language, told) in [
        (
            "en",
            [
                "Clearly higher: Customer proximity 2.0 → 3.3",
                "Clearly lower: Learning 3.0 → 2.0",
                "No clear change (less than 0.5 up or down): Customer orientation",
                "Digital backbone 3.6 → 3.9",
            ],
        ),
        (
            "de",
            [
                "Klar höher: Kundennähe 2,0 → 3,3",
                "Klar niedriger: Dazulernen 3,0 → 2,0",
                "Keine klare Änderung (weniger als 0,5 nach oben oder unten):",
                "Digitales Rückgrat 3,6 → 3,9",
            ],
        ),
    ] {
        let mut model = leveled(language);
        let work = model.work.as_mut().expect("open");
        let mut before = work.assessment.clone();
        for (id, value) in [("CO1.1", 1_u32), ("DB3", 3), ("DB5.1", 3)] {
            let answer = before.answers.get_mut(id).expect(id);
            answer.agreed = Some(Response::Given(Input::Number(Number::from(value))));
        }
        work.previous = Some(before);
        keys(&mut model, "r");
        let text = draw(&mut model, 100, 80);
        for told in told {
            assert!(text.contains(told), "{told}: {text}");
        }
    }
}

#[test]
fn many_dimensions_have_one_row_each_where_that_is_wide_enough() {
    let mut sample = testing::sample();
    let mut other = sample.questionnaire.dimensions[4].clone();
    other.questions.clear();
    for number in 0..6 {
        other.id = format!("X{number}").as_str().into();
        sample.questionnaire.dimensions.push(other.clone());
    }
    let mut model = testing::on("en", sample.questionnaire, sample.assessment);
    keys(&mut model, "r");
    let text = draw(&mut model, 120, 40);
    let row = text.lines().find(|line| line.contains("Digital backbone"));
    let row = row.expect("it is shown");
    assert!(row.contains("3 Binding, 0.9 more than needed"), "{text}");
}
