//! What the results look like, and what keys do there.

use crate::domain::assessment::{Input, Response};
use crate::domain::number::Number;
use crate::domain::questionnaire::{Lens, LensItem};
use crate::domain::text::Text;
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
            " of 4 dimensions rated",
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
fn the_heat_map_shows_every_question_as_a_cell() {
    screens(leveled, "r4<Down><Right>", |name, text| {
        assert_snapshot!(format!("heat_map_{name}"), text);
    });
    let mut model = leveled("en");
    model.preferences.ascii = true;
    keys(&mut model, "r4");
    assert_snapshot!("heat_map_ascii", draw(&mut model, 80, 24));
}

/// The levelled assessment under two lenses.
fn with_lenses(language: &str) -> Model {
    let mut sample = testing::sample();
    let both = |en: &str, de: &str| {
        Text::new(vec![
            ("en".into(), en.to_owned()),
            ("de".into(), de.to_owned()),
        ])
    };
    let item = |id: &str, title: Text, questions: &[&str]| LensItem {
        id: id.to_owned(),
        title,
        questions: questions.iter().map(|id| (*id).into()).collect(),
    };
    let listening = both(
        "Listening to those who come and to those who stay away",
        "Zuhören: denen, die kommen, und denen, die wegbleiben",
    );
    sample.questionnaire.lenses = vec![
        Lens {
            id: "blocks".to_owned(),
            title: both("Three blocks", "Drei Bausteine"),
            description: both(
                "A company becomes digital with three blocks, **one** after the other.",
                "Ein Unternehmen wird mit drei Bausteinen digital, **einem** nach dem anderen.",
            ),
            items: vec![
                item("listening", listening, &["CO1.1", "CO1.2", "CO1.3"]),
                item("data", both("Data", "Daten"), &["CO3.1", "CO3.2", "CO3.3"]),
                item(
                    "backbone",
                    both("Backbone", "Rückgrat"),
                    &["DB1", "DB3", "DB4"],
                ),
            ],
        },
        Lens {
            id: "one".to_owned(),
            title: both("One group", "Eine Gruppe"),
            description: Text::default(),
            items: vec![item("shop", both("Shop", "Laden"), &["DB4"])],
        },
    ];
    testing::on(language, sample.questionnaire, sample.assessment)
}

#[test]
fn lenses_show_the_same_answers_in_other_groups() {
    screens(with_lenses, "r5<Down>", |name, text| {
        assert_snapshot!(format!("lenses_{name}"), text);
    });
    let mut model = with_lenses("en");
    draw(&mut model, 80, 24);
    for (typed, told) in [
        ("r5", "Lens 1 of 2: Three blocks"),
        ("<Right>", "Lens 2 of 2: One group"),
        ("<Right>", "Lens 1 of 2: Three blocks"),
        ("<Left>", "no question applies here"),
        ("<Left><Down>", "not rateable: 33% answered"),
    ] {
        keys(&mut model, typed);
        let shown = draw(&mut model, 80, 24);
        assert!(shown.contains(told), "{typed}: {shown}");
    }
}

#[test]
fn a_group_of_a_lens_is_explained_with_the_score_it_shows() {
    let mut model = with_lenses("en");
    keys(&mut model, "r5");
    let shown = draw(&mut model, 120, 40);
    let row = shown.lines().find(|row| row.contains("Listening to those"));
    assert!(
        row.is_some_and(|row| row.contains("3.3  3.0–3.7")),
        "{shown}"
    );
    keys(&mut model, "w");
    let why = draw(&mut model, 120, 40);
    assert!(
        why.contains("Listening to those") && why.contains("3.3"),
        "{why}"
    );
}

#[test]
fn without_a_lens_the_view_says_so() {
    let mut model = leveled("en");
    keys(&mut model, "r5<Right><Down>");
    let shown = draw(&mut model, 80, 24);
    assert!(shown.contains("has no lenses"), "{shown}");
}

#[test]
fn the_radar_shows_scores_and_targets_beside_their_dimensions() {
    screens(leveled, "r6<Down>", |name, text| {
        assert_snapshot!(format!("radar_{name}"), text);
    });
    let mut model = leveled("en");
    model.preferences.ascii = true;
    keys(&mut model, "r6");
    let shown = draw(&mut model, 80, 24);
    // Blanks at which no line is broken look like any other.
    let plain = shown.replace('\u{a0}', " ");
    assert!(plain.is_ascii(), "{shown}");
    assert_snapshot!("radar_ascii", shown);
}

#[test]
fn a_radar_of_two_dimensions_is_none() {
    let mut sample = testing::sample();
    let dimensions = &mut sample.questionnaire.dimensions;
    dimensions.retain(|own| ["CO", "CO1", "CO2"].contains(&own.id.as_str()));
    sample.questionnaire.tensions.clear();
    let mut model = testing::on("en", sample.questionnaire, sample.assessment);
    keys(&mut model, "r6");
    let shown = draw(&mut model, 80, 24);
    assert!(
        shown.contains("needs three dimensions") && shown.contains("has 2 with"),
        "{shown}"
    );
    assert!(!shown.contains('◊'), "{shown}");
}

#[test]
fn contradictions_stand_with_the_answers_that_cause_them() {
    screens(leveled, "r7", |name, text| {
        assert_snapshot!(format!("tensions_{name}"), text);
    });
    let mut model = open("en");
    keys(&mut model, "r7<Down><Enter>");
    let shown = draw(&mut model, 80, 24);
    assert!(
        shown.contains("does not look for contradictions"),
        "{shown}"
    );
    let mut sample = testing::sample();
    sample.assessment.answers.clear();
    let mut model = testing::on("en", sample.questionnaire, sample.assessment);
    keys(&mut model, "r7");
    let shown = draw(&mut model, 80, 24);
    assert!(
        shown.contains("The one contradiction this questionnaire"),
        "{shown}"
    );
}

#[test]
fn what_nobody_knew_stands_below_everybody_who_could_clear_it_up() {
    screens(leveled, "r8<Down>", |name, text| {
        assert_snapshot!(format!("unknown_{name}"), text);
    });
    let mut model = leveled("en");
    draw(&mut model, 80, 24);
    keys(&mut model, "r8");
    let focus = |model: &mut Model, typed: &str| {
        keys(model, typed);
        focused_item(model)
    };
    // Two questions below each of three roles.
    let first = focus(&mut model, "");
    assert_eq!(first, "When was an idea stopped for ethical reasons?");
    assert_ne!(focus(&mut model, "<Down>"), first);
    assert_eq!(focus(&mut model, "<Down>"), first);
    keys(&mut model, "<Down><Down><Down><Enter>");
    let shown = draw(&mut model, 80, 24);
    assert!(shown.contains("Who owns customer data?"), "{shown}");
    assert!(shown.contains("Question "), "{shown}");
    let mut model = open_with("en", blank());
    keys(&mut model, "r8");
    assert!(draw(&mut model, 80, 24).contains("no question to which the answer"));
}

#[test]
fn from_a_cell_enter_leads_to_its_question() {
    let mut model = leveled("en");
    draw(&mut model, 80, 24);
    keys(&mut model, "r4<Right><Right><Down>");
    let told = draw(&mut model, 80, 24);
    assert!(told.contains("CO2.3  When was an idea stopped"), "{told}");
    keys(&mut model, "<Enter>");
    let question = draw(&mut model, 80, 24);
    assert!(question.contains("Question 6 of"), "{question}");
    assert!(question.contains("When was an idea stopped"), "{question}");
    keys(&mut model, "r");
    assert_eq!(draw(&mut model, 80, 24), told);
}

#[test]
fn colours_of_the_heat_map_go_with_its_digits() {
    let mut model = leveled("en");
    model.preferences.colours = true;
    keys(&mut model, "r4<End>");
    draw(&mut model, 80, 24);
    let buffer = testing::buffer(&model);
    let coloured = |digit: &str| {
        let cells = buffer.content.iter().filter(|cell| {
            cell.symbol() == digit
                && cell.fg != ratatui::style::Color::Reset
                && cell.modifier.contains(ratatui::style::Modifier::REVERSED)
        });
        cells.map(|cell| cell.fg).collect::<Vec<_>>()
    };
    let colours: Vec<_> = ["1", "2", "3", "4", "5"].map(coloured).into();
    for colours in &colours {
        assert!(
            colours.windows(2).all(|two| two[0] == two[1]),
            "{colours:?}"
        );
    }
    let distinct: std::collections::HashSet<_> = colours.iter().map(|own| own[0]).collect();
    assert_eq!(distinct.len(), 5, "{colours:?}");
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
    for typed in ["r", "v", "v", "w"] {
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
        "Higher: P05 2 → 4, P06 2 → 3, P10 2 → 5, P11 2 → 3",
        "Lower: P08 2 → 1",
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
