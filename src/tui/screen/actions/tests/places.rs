//! What is said of places, waves and decisions.

use super::super::{list, words};
use super::{actions, decided};
use crate::domain::assessment::Decision;
use crate::tui::testing::{answered, decide, draw, keys};
use std::collections::BTreeSet;

#[test]
fn what_is_taken_back_is_named() {
    let mut model = actions(answered());
    keys(&mut model, " u");
    let text = draw(&mut model, 80, 24);
    assert!(
        text.contains("Taken back: “Open listening-in slots for every service team”."),
        "{text}"
    );
}

#[test]
fn the_footer_says_when_a_key_takes_a_decision_back() {
    let footer = |typed: &str| {
        let mut model = actions(answered());
        draw(&mut model, 120, 24);
        keys(&mut model, typed);
        let screen = draw(&mut model, 120, 24);
        screen.lines().last().unwrap_or_default().to_owned()
    };
    assert!(footer("").contains("Space accept"));
    for (typed, told) in [
        (" ", "Space take back"),
        ("d", "d take back"),
        ("f", "f take back"),
        ("xno money<Enter>", "x take back"),
        ("dd", "d defer"),
    ] {
        let footer = footer(typed);
        assert!(footer.contains(told), "{typed}: {footer}");
    }
}

#[test]
fn wherever_places_jump_it_is_said_why() {
    for assessment in [answered(), decided()] {
        let model = actions(assessment);
        let work = model.work.as_ref().expect("open");
        let (mut shown, mut jumps) = (BTreeSet::new(), 0);
        for ranked in list::items(work).iter().filter_map(|item| item.ranked) {
            if ranked.rank > 1 && !shown.contains(&(ranked.rank - 1)) {
                jumps += 1;
                let when = words::when(&model, work, ranked);
                assert!(when.is_some_and(|when| !when.is_empty()), "{}", ranked.id);
            }
            shown.insert(ranked.rank);
        }
        assert!(jumps > 0, "{jumps}");
    }
}

#[test]
fn the_reason_why_an_action_begins_later_is_its_own() {
    let model = actions(decided());
    let work = model.work.as_ref().expect("open");
    let when = |id: &str| {
        let mut all = work.figures().ranked.iter();
        let ranked = all.find(|own| own.id.as_str() == id).expect(id);
        words::when(&model, work, ranked).unwrap_or_default()
    };
    let all = work.figures().ranked.iter();
    let told: Vec<_> = all
        .map(|own| format!("{} {}: {}", own.rank, own.id, when(&own.id)))
        .collect();
    insta::assert_snapshot!("when", told.join("\n"));
}

#[test]
fn where_nothing_accepted_changes_a_score_it_is_said_why() {
    for (id, reason) in [
        ("P09-fact", "only once its question is answered"),
        ("P10-a", "has reached its target already"),
        ("own-1", "does not know what your own actions change"),
    ] {
        let mut own = decided();
        own.plan.clear();
        decide(&mut own, id, Decision::Accepted);
        let mut model = actions(own);
        let text = draw(&mut model, 80, 24).replace('\n', " ");
        let words: Vec<_> = text.split_whitespace().collect();
        assert!(words.join(" ").contains(reason), "{id}: {text}");
    }
}
