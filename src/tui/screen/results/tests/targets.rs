//! Targets set among the results.

use crate::domain::number::Number;
use crate::tui::model::Model;
use crate::tui::testing::{draw, keys, leveled, screens};
use insta::assert_snapshot;

fn target_of(model: &Model, dimension: usize) -> Option<String> {
    let own = &model.work.as_ref().unwrap().figures().scores.dimensions[dimension];
    own.target.as_ref().map(Number::to_decimal)
}

#[test]
fn t_sets_the_target_of_the_dimension_and_u_takes_it_back() {
    let mut model = leveled("en");
    draw(&mut model, 100, 40);
    let before = target_of(&model, 0);
    keys(&mut model, "rt5<Enter>");
    assert_eq!(target_of(&model, 0).as_deref(), Some("5"));
    let targets = &model.work.as_ref().unwrap().assessment.targets;
    assert_eq!((targets.dimensions.len(), &targets.all), (1, &None));
    keys(&mut model, "u");
    assert_eq!(target_of(&model, 0), before);
    assert!(draw(&mut model, 100, 40).contains("Taken back: targets"));
    keys(&mut model, "Ut0<Enter>");
    assert_eq!(target_of(&model, 0), before);
}

#[test]
fn the_form_says_what_the_target_is_for() {
    screens(leveled, "rt", |name, text| {
        assert_snapshot!(format!("target_{name}"), text);
    });
}

#[test]
fn on_the_whole_it_is_the_target_for_all_questions() {
    let mut model = leveled("en");
    draw(&mut model, 100, 40);
    keys(&mut model, &format!("r2{}t4<Enter>", "<Down>".repeat(9)));
    let targets = &model.work.as_ref().unwrap().assessment.targets;
    assert_eq!(targets.all, Some(Number::from(4_u32)));
    assert!(targets.dimensions.is_empty());
}

#[test]
fn on_a_question_it_is_the_target_of_that_question() {
    let mut model = leveled("en");
    draw(&mut model, 100, 40);
    keys(&mut model, "r3<Down>t2<Enter>");
    let assessment = &model.work.as_ref().unwrap().assessment;
    assert_eq!(assessment.answer("CO1.2").target, Some(Number::from(2_u32)));
    assert!(assessment.targets.dimensions.is_empty());
}

#[test]
fn where_nothing_has_a_target_or_may_change_no_form_opens() {
    let mut model = leveled("en");
    draw(&mut model, 100, 40);
    for part in ["r5t", "r7t", "r1<End>t"] {
        keys(&mut model, part);
        assert!(model.overlays.is_empty(), "{part}");
    }
    model.work.as_mut().unwrap().read_only = Some("elsewhere".to_owned());
    keys(&mut model, "r1<Home>t");
    assert!(model.overlays.is_empty());
}
