//! The parts of the results besides profile, table and values.

use super::focused_item;
use crate::domain::questionnaire::{Lens, LensItem};
use crate::domain::text::Text;
use crate::tui::model::Model;
use crate::tui::testing::{self, blank, draw, keys, leveled, open, open_with, screens};
use insta::assert_snapshot;

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
    assert!(!shown.contains("Enter why"), "{shown}");
    keys(&mut model, "6");
    assert!(draw(&mut model, 80, 24).contains("Enter why"));
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
