//! Matrix, roadmap and what waits for what.

use super::{actions, decided};
use crate::domain::assessment::Decision;
use crate::domain::recommendations::Ranked;
use crate::domain::sample::Sample;
use crate::domain::text::Text;
use crate::tui::model::Model;
use crate::tui::testing::{self, answered, blank, decide, draw, focused, keys, open_with, screens};
use insta::assert_snapshot;
use proptest::prelude::*;

fn ranked(model: &Model) -> Vec<Ranked> {
    model.work.as_ref().expect("open").figures().ranked.clone()
}

/// Four actions, of which C waits for A and B, and D for C.
fn linked() -> Model {
    let sample = Sample::new(
        "target 3
         dimension D
         question A = 1
         action A-a lifts 3 effort S impact H months 0 2
         question B = 1
         action B-a lifts 3 effort M impact H months 0 2
         question C = 1
         action C-a lifts 3 effort L impact M months 0 4 needs A 3 needs B 3
         question D = 1
         action D-a lifts 3 effort S impact L months 1 3 needs C 3
         question E = 1
         action E-a lifts 3 effort S impact H months 2 8",
    );
    let Sample {
        mut questionnaire,
        assessment,
    } = sample;
    for question in &mut questionnaire.dimensions[0].questions {
        for own in &mut question.recommendations {
            own.title = Text::new(vec![("en".into(), format!("Do {}", own.id))]);
        }
    }
    let mut model = testing::on("en", questionnaire, assessment);
    keys(&mut model, "a");
    model
}

#[test]
fn the_parts_at_all_sizes() {
    let open = |language: &str| open_with(language, decided());
    for (typed, part) in [
        ("a2<Right>", "matrix"),
        ("a3<Down>", "roadmap"),
        ("a4<Down>", "tree"),
    ] {
        screens(open, typed, |name, text| {
            assert_snapshot!(format!("{part}_{name}"), text);
        });
    }
    let mut model = open_with("en", answered());
    model.preferences.ascii = true;
    for (typed, part) in [("a2", "matrix"), ("3", "roadmap"), ("4", "tree")] {
        keys(&mut model, typed);
        let shown = draw(&mut model, 80, 24);
        assert!(shown.is_ascii(), "{shown}");
        assert_snapshot!(format!("{part}_ascii"), shown);
    }
}

#[test]
fn the_matrix_holds_every_number_in_its_cell() {
    let mut model = linked();
    keys(&mut model, "2");
    let shown = draw(&mut model, 120, 40);
    let row = |impact: &str| {
        let row = shown
            .lines()
            .find(|row| row.starts_with(&format!(" {impact} ")));
        let row = row.unwrap_or_else(|| panic!("{impact}: {shown}"));
        let cells = row.split('│').skip(1).take(3);
        cells
            .map(|cell| cell.chars().take(18).collect::<String>().trim().to_owned())
            .collect::<Vec<_>>()
    };
    let place = |id: &str| {
        let all = ranked(&model);
        let own = all.iter().find(|own| own.id.as_str() == id);
        own.expect("ranked").rank.to_string()
    };
    let small = row("high")[0]
        .split_whitespace()
        .map(str::to_owned)
        .collect::<Vec<_>>();
    assert_eq!(small, [place("A-a"), place("E-a")]);
    assert_eq!(row("high")[1], place("B-a"));
    assert_eq!(row("medium")[2], place("C-a"));
    assert_eq!(row("low")[0], place("D-a"));
}

#[test]
fn sideways_leads_from_cell_to_cell_and_up_and_down_to_each_action() {
    let mut model = linked();
    draw(&mut model, 80, 24);
    keys(&mut model, "2<Home>");
    let told = |model: &mut Model, typed: &str| {
        keys(model, typed);
        let shown = draw(model, 80, 24);
        let rows: Vec<_> = shown.lines().collect();
        let facts = rows[rows.len() - 4..]
            .iter()
            .find(|row| row.contains("effort"));
        facts.map(|row| row.trim().to_owned()).unwrap_or_default()
    };
    for (typed, cell) in [
        ("", "A · effort small, impact high"),
        ("<Right>", "B · effort medium, impact high"),
        ("<Right>", "C · effort large, impact medium"),
        ("<Right>", "D · effort small, impact low"),
        ("<Right>", "D · effort small, impact low"),
        ("<Left><Left>", "B · effort medium, impact high"),
        ("<Up>", "E · effort small, impact high"),
    ] {
        let told = told(&mut model, typed);
        assert!(told.starts_with(cell), "{typed}: {told}");
    }
    // It is the same action in the list, and decisions hold for it.
    keys(&mut model, " ");
    let plan = &model.work.as_ref().expect("open").assessment.plan;
    assert_eq!(plan["E-a"].decision, Some(Decision::Accepted));
}

#[test]
fn bars_stand_at_their_months_and_begin_with_their_wave() {
    let mut model = linked();
    keys(&mut model, "3");
    let shown = draw(&mut model, 80, 24);
    let head = shown
        .lines()
        .find(|row| row.contains("Months"))
        .expect("months");
    let zero = head.chars().position(|c| c == '0').expect("month 0");
    let bar = |title: &str| {
        let row = shown.lines().find(|row| row.contains(title));
        let row = row.unwrap_or_else(|| panic!("{title}: {shown}"));
        let cells: Vec<char> = row.chars().skip(zero).take(25).collect();
        let first = cells.iter().position(|c| *c == '═').expect("a bar");
        (first, first + cells.iter().filter(|c| **c == '═').count())
    };
    assert_eq!(bar("Do A-a"), (0, 2));
    // C waits for A and B, so it begins in the second wave, D in the third.
    assert_eq!(bar("Do C-a"), (3, 7));
    assert_eq!(bar("Do D-a"), (9, 11));
    assert!(
        shown.contains("after 1, 3") || shown.contains("after 1, 2"),
        "{shown}"
    );
}

#[test]
fn the_budget_of_a_wave_counts_effort_and_what_is_accepted_of_it() {
    let mut model = linked();
    keys(&mut model, "3<Home> ");
    let shown = draw(&mut model, 120, 40);
    for told in [
        "2 small, 1 medium: effort 4, of which 1 accepted",
        "1 large: effort 4, of which 0 accepted",
        "1 small: effort 1, of which 0 accepted",
    ] {
        assert!(shown.contains(told), "{told}: {shown}");
    }
    let shown = draw(&mut model, 60, 24);
    assert!(shown.contains("effort 4, of which 1 accepted"), "{shown}");
}

#[test]
fn each_stands_below_the_last_it_waits_for() {
    let mut model = linked();
    keys(&mut model, "4");
    let shown = draw(&mut model, 120, 40);
    let row = |id: &str| {
        let all = ranked(&model);
        let own = all
            .iter()
            .find(|own| own.id.as_str() == id)
            .expect("ranked");
        let number = format!("]  {}  ", own.rank);
        let at = shown.lines().position(|row| row.contains(&number));
        let at = at.unwrap_or_else(|| panic!("{id}: {shown}"));
        (at, shown.lines().nth(at).unwrap_or_default())
    };
    let last = if row("A-a").0 > row("B-a").0 {
        "A-a"
    } else {
        "B-a"
    };
    assert_eq!(row("C-a").0, row(last).0 + 1, "{shown}");
    assert!(
        row("C-a").1.contains("└─") && row("C-a").1.contains("after 1 and"),
        "{shown}"
    );
    assert_eq!(row("D-a").0, row("C-a").0 + 1, "{shown}");
    assert!(row("D-a").1.contains("   └─"), "{shown}");
    assert!(row("A-a").1.contains("before 4"), "{shown}");
    assert!(
        shown.contains("All actions, since none is accepted"),
        "{shown}"
    );
    assert!(
        shown.contains("One action linked to no other one here"),
        "{shown}"
    );
}

#[test]
fn of_the_accepted_all_that_they_need_is_shown() {
    let mut model = linked();
    let work = model.work.as_mut().expect("open");
    decide(&mut work.assessment, "C-a", Decision::Accepted);
    work.changed(std::time::Duration::ZERO);
    keys(&mut model, "4");
    let shown = draw(&mut model, 120, 40);
    assert!(
        shown.contains("The accepted actions and all they need"),
        "{shown}"
    );
    let rows = shown
        .lines()
        .filter(|row| row.contains("[ ]") || row.contains("[✓]"));
    assert_eq!(rows.count(), 3, "{shown}");
    assert!(shown.contains("another waits for it"), "{shown}");
}

#[test]
fn the_parts_say_what_they_leave_out_and_why_they_are_empty() {
    for part in ["2", "3", "4"] {
        let mut model = actions(decided());
        keys(&mut model, part);
        keys(&mut model, "<End>");
        let shown = draw(&mut model, 120, 40);
        assert!(
            shown.contains("Actions of your own have no effort"),
            "{shown}"
        );
        let mut model = actions(blank());
        keys(&mut model, part);
        let shown = draw(&mut model, 80, 24);
        assert!(shown.contains("actions follow from the answers"), "{shown}");
    }
}

#[test]
fn the_focus_goes_with_its_action_from_part_to_part() {
    let mut model = actions(answered());
    draw(&mut model, 120, 40);
    keys(&mut model, "<Down><Down>");
    let in_list = focused(&model).replace(" Actions ", "");
    let title = in_list
        .trim_start_matches("1 List")
        .trim()
        .chars()
        .take(12)
        .collect::<String>();
    for part in ["2", "3", "4", "1"] {
        keys(&mut model, part);
        assert!(
            focused(&model).contains(&title),
            "{part} {title}: {}",
            focused(&model)
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn any_size_is_drawn(width in 0u16..=200, height in 0u16..=60, typed in "[vV1-9 ]{0,4}", moves in 0usize..9) {
        for assessment in [decided(), blank()] {
            let mut model = open_with("de", assessment);
            draw(&mut model, width, height);
            keys(&mut model, &format!("a{typed}{}", "<Down>".repeat(moves)));
            draw(&mut model, width, height);
            keys(&mut model, "<Right><PageDown><Left><PageUp><End><Home>");
            draw(&mut model, height * 3, width / 3);
        }
    }
}
