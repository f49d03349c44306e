//! Nothing is lost between an edit and the disk.

use crate::domain::assessment::{Assessment, Edit, Response};
use crate::tui::model::{Model, Notice, Save};
use crate::tui::msg::{Done, Effect, Msg, Settle};
use crate::tui::testing::{blank, draw, home, keys, open, opened, questionnaire};
use crate::tui::update::update;
use std::sync::Arc;
use std::time::Duration;

/// Lets time go on until what is due has begun; gives what is to be saved.
fn due(model: &mut Model) -> Arc<Assessment> {
    let at = model.deadline().expect("something is due");
    let effects = update(model, Msg::Now(at));
    match &effects[..] {
        [Effect::Save(sent)] => sent.clone(),
        other => panic!("{other:?}"),
    }
}

fn saved(model: &mut Model, disk: Assessment, taken: bool) -> Vec<Effect> {
    let done = Done::Saved {
        disk: Box::new(disk),
        taken,
        notice: None,
    };
    update(model, Msg::Done(done))
}

fn failed(model: &mut Model) -> Vec<Effect> {
    update(
        model,
        Msg::Done(Done::NotSaved("The disk is full.".to_owned())),
    )
}

fn agreed(model: &Model, id: &str) -> Option<Response> {
    model
        .work
        .as_ref()
        .expect("open")
        .assessment
        .answer(id)
        .agreed
}

fn save(model: &Model) -> &Save {
    &model.work.as_ref().expect("open").save
}

#[test]
fn an_edit_made_while_others_changes_are_merged_stays_and_is_saved_next() {
    let mut model = open("en");
    keys(&mut model, "4");
    let mut disk = (*due(&mut model)).clone();
    let mut note = disk.answer("P01");
    note.note = "theirs".to_owned();
    disk.apply(Edit::Answer("P01".into(), note));
    keys(&mut model, "5");
    saved(&mut model, disk.clone(), true);
    let work = model.work.as_ref().expect("open");
    assert_eq!(work.assessment.answer("P01").note, "theirs");
    assert_ne!(agreed(&model, "P12"), disk.answer("P12").agreed);
    assert!(matches!(save(&model), Save::Waiting(_)));
    let next = due(&mut model);
    assert_eq!(next.answer("P01").note, "theirs");
    assert_eq!(Some(next.answer("P12").agreed), Some(agreed(&model, "P12")));
    // What they changed cannot be taken back as if it were ours.
    keys(&mut model, "u");
    assert_eq!(
        model.work.expect("open").assessment.answer("P01").note,
        "theirs"
    );
}

#[test]
fn the_day_of_the_last_change_is_that_of_the_disk() {
    let mut model = open("en");
    keys(&mut model, "4");
    let mut disk = (*due(&mut model)).clone();
    disk.revision += 1;
    disk.changed = disk.changed.tomorrow().expect("a day");
    saved(&mut model, disk.clone(), false);
    assert_eq!(*save(&model), Save::Saved);
    assert_eq!(model.work.expect("open").assessment, disk);
}

#[test]
fn a_failed_save_stays_in_sight_while_it_is_tried_again() {
    let mut model = open("en");
    keys(&mut model, "4");
    due(&mut model);
    failed(&mut model);
    let sent = due(&mut model);
    assert!(matches!(save(&model), Save::Saving { .. }));
    let screen = draw(&mut model, 80, 24);
    assert!(
        screen.contains("The disk is full.") && screen.contains("NOT SAVED"),
        "{screen}"
    );
    saved(&mut model, (*sent).clone(), false);
    assert!(draw(&mut model, 80, 24).contains(" saved"));
}

#[test]
fn who_leaves_unsaved_is_warned_and_leaves_only_when_it_is_kept() {
    let mut model = open("en");
    keys(&mut model, "4");
    let effects = keys(&mut model, "<Ctrl-c>");
    assert!(matches!(effects[..], [Effect::Save(_)]), "{effects:?}");
    assert!(failed(&mut model).is_empty());
    assert!(matches!(&model.notice, Some(Notice::Error(text)) if text.contains("once more")));
    let effects = keys(&mut model, "<Ctrl-c>");
    assert!(matches!(effects[..], [Effect::Recover(_)]), "{effects:?}");
    let lost = Done::NotRecovered("No room there either.".to_owned());
    assert!(update(&mut model, Msg::Done(lost)).is_empty());
    assert!(model.work.is_some());
    keys(&mut model, "<Ctrl-c><Ctrl-c>");
    let effects = update(&mut model, Msg::Done(Done::Recovered));
    assert!(
        matches!(effects[..], [Effect::Close, Effect::Quit]),
        "{effects:?}"
    );
}

#[test]
fn a_conflict_waits_for_a_choice_and_keeps_what_is_edited_meanwhile() {
    let mut model = open("en");
    keys(&mut model, "4");
    due(&mut model);
    let conflict = Done::Conflict("Somebody else changed 1 answer.".to_owned());
    update(&mut model, Msg::Done(conflict));
    assert!(model.overlays.is_empty(), "nothing steals the focus");
    assert!(draw(&mut model, 80, 24).contains("Ctrl-S"));
    keys(&mut model, "5");
    let at = model.deadline().expect("the edit is kept soon");
    let effects = update(&mut model, Msg::Now(at));
    assert!(matches!(effects[..], [Effect::Recover(_)]), "{effects:?}");
    assert_eq!(model.deadline(), None);
    for (choice, settle) in [("<Enter>", Settle::Mine), ("<Down><Enter>", Settle::Theirs)] {
        let effects = keys(&mut model, &format!("<Ctrl-s>{choice}"));
        assert!(
            matches!(&effects[..], [Effect::Settle(_, own)] if *own == settle),
            "{effects:?}"
        );
        let again = Done::Conflict("Again.".to_owned());
        update(&mut model, Msg::Done(again));
    }
}

#[test]
fn where_there_is_no_other_version_none_is_offered() {
    let mut model = open("en");
    keys(&mut model, "4");
    due(&mut model);
    let replaced = Done::Replaced("Something else lies there.".to_owned());
    update(&mut model, Msg::Done(replaced));
    keys(&mut model, "<Ctrl-s>");
    let screen = draw(&mut model, 80, 24);
    assert!(screen.contains("Write my version"), "{screen}");
    assert!(!screen.contains("other version"), "{screen}");
    let effects = keys(&mut model, "<Down><Enter>");
    assert!(
        matches!(&effects[..], [Effect::Settle(_, Settle::Mine)]),
        "{effects:?}"
    );
}

#[test]
fn what_is_being_opened_is_not_opened_twice() {
    let mut model = home("en");
    assert_eq!(keys(&mut model, "<Enter><Enter>xdn").len(), 1);
    update(
        &mut model,
        Msg::Done(Done::Failed("It is gone.".to_owned())),
    );
    assert!(model.held.is_empty(), "typed for what did not come");
    assert_eq!(keys(&mut model, "<Enter>").len(), 1);
    update(&mut model, Msg::Now(Duration::from_secs(1)));
}

#[test]
fn what_is_typed_while_an_assessment_opens_counts_once_it_is_there() {
    let mut model = home("en");
    keys(&mut model, "<Enter>3");
    assert!(model.work.is_none());
    let opened = Box::new(opened(questionnaire(), blank()));
    update(&mut model, Msg::Done(Done::Opened(opened)));
    let work = model.work.expect("open");
    assert!(work.assessment.answers.contains_key("P01"));
}

#[test]
fn who_leaves_need_not_wait_for_what_is_being_opened() {
    let mut model = home("en");
    let effects = keys(&mut model, "<Enter>q<Ctrl-c>");
    assert!(
        matches!(effects[..], [Effect::Open(_), Effect::Quit]),
        "{effects:?}"
    );
}

#[test]
fn what_is_typed_behind_n_goes_into_the_form_that_comes() {
    let mut model = home("en");
    let offer = model.offer.take().expect("the model's own");
    let effects = keys(&mut model, "nMuster");
    assert!(matches!(effects[..], [Effect::Offer]), "{effects:?}");
    update(&mut model, Msg::Done(Done::Offered(offer)));
    assert!(draw(&mut model, 80, 24).contains("Muster"));
}

/// Whether the only effect is that the program stops.
fn stops(effects: &[Effect]) -> bool {
    matches!(effects, [Effect::Suspend])
}

#[test]
fn stopping_waits_for_the_save_that_is_due_or_under_way() {
    let mut model = open("en");
    keys(&mut model, "4");
    let effects = keys(&mut model, "<Ctrl-z>");
    let [Effect::Save(sent)] = &effects[..] else {
        panic!("{effects:?}")
    };
    assert!(stops(&saved(&mut model, (**sent).clone(), false)));
    assert_eq!(model.deadline(), None);
    keys(&mut model, "5");
    let sent = due(&mut model);
    assert!(keys(&mut model, "<Ctrl-z>").is_empty());
    assert!(stops(&saved(&mut model, (*sent).clone(), false)));
}

#[test]
fn what_is_edited_during_a_save_is_saved_before_stopping_too() {
    let mut model = open("en");
    keys(&mut model, "4");
    let sent = due(&mut model);
    keys(&mut model, "5<Ctrl-z>");
    let effects = saved(&mut model, (*sent).clone(), false);
    let [Effect::Save(next)] = &effects[..] else {
        panic!("{effects:?}")
    };
    assert!(stops(&saved(&mut model, (**next).clone(), false)));
}

#[test]
fn stopping_does_not_wait_for_a_save_that_hangs_or_fails() {
    let mut model = open("en");
    assert!(stops(&keys(&mut model, "<Ctrl-z>")), "nothing to save");
    keys(&mut model, "4<Ctrl-z>");
    assert!(stops(&failed(&mut model)));
    due(&mut model);
    assert!(keys(&mut model, "<Ctrl-z>").is_empty());
    let at = model.deadline().expect("not for ever");
    assert!(at <= model.now + Duration::from_millis(300));
    assert!(stops(&update(&mut model, Msg::Now(at))));
    assert_eq!(model.stops_at, None);
}
