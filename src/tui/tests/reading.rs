//! An assessment that can only be read: what is offered there, and how it can be edited after all.

use crate::domain::assessment::Assessment;
use crate::tui::action::{self, Action, ActionSpec};
use crate::tui::key::Key;
use crate::tui::model::{Model, Notice, View};
use crate::tui::msg::{Done, Effect, Msg, Opened};
use crate::tui::screen::questions::current;
use crate::tui::testing::{
    answered, blank, draw, home, keys, open, questionnaire, reports, template,
};
use crate::tui::update::update;
use ratatui::crossterm::event::KeyEvent;
use std::sync::Arc;

const HELD: &str = "Ada has it open.";

fn opened(read_only: Option<&str>, assessment: Assessment) -> Box<Opened> {
    Box::new(Opened {
        path: "stadttheater.toml".into(),
        called: "stadttheater".into(),
        questionnaire: Arc::new(questionnaire()),
        assessment,
        previous: None,
        read_only: read_only.map(str::to_owned),
        held: read_only.is_some(),
        template: template(),
        reports: reports(),
        notice: None,
    })
}

/// A model in which somebody else has the assessment open, and what that led to.
fn held(language: &str) -> (Model, Vec<Effect>) {
    let mut model = home(language);
    let effects = update(
        &mut model,
        Msg::Done(Done::Opened(opened(Some(HELD), answered()))),
    );
    (model, effects)
}

fn show(model: &mut Model, view: View) {
    model.work.as_mut().expect("open").view = view;
}

#[test]
fn no_key_is_offered_that_would_change_something() {
    for view in View::ALL {
        let (mut model, _) = held("en");
        show(&mut model, view);
        // What matters in some parts only, or once a report is written, changes nothing before.
        let everywhere =
            |spec: &ActionSpec| !matches!(spec.action, Action::Left | Action::Right | Action::View);
        let all = action::available(model.context()).into_iter();
        for (spec, reached) in all.filter(|(spec, _)| everywhere(spec)) {
            let key: Key = reached[0];
            model.notice = None;
            let offered = model.is_of_use(spec.action);
            let (mut tried, _) = held("en");
            show(&mut tried, view);
            update(&mut tried, Msg::Key(KeyEvent::new(key.code, key.modifiers)));
            let refused = tried.notice == Some(Notice::Error(HELD.to_owned()));
            assert!(offered != refused, "{view:?}: {:?}", spec.action);
        }
    }
}

#[test]
fn the_footer_says_how_to_go_on() {
    for (language, edit) in [("en", "E edit"), ("de", "E bearbeiten")] {
        let (mut model, _) = held(language);
        let screen = draw(&mut model, 80, 24);
        let footer = screen.lines().last().expect("a footer");
        assert!(footer.contains(edit) && !footer.contains("1–5"), "{footer}");
        let mut model = open(language);
        let screen = draw(&mut model, 200, 24);
        assert!(!screen.contains(edit), "{screen}");
    }
}

#[test]
fn no_text_names_a_key_that_would_change_something() {
    let shown = |assessment: Assessment| {
        let mut model = home("en");
        let opened = opened(Some(HELD), assessment);
        update(&mut model, Msg::Done(Done::Opened(opened)));
        keys(&mut model, "a");
        draw(&mut model, 80, 24)
    };
    let (none, some) = (shown(blank()), shown(answered()));
    assert!(!none.contains("n adds"), "{none}");
    assert!(!some.contains("space bar"), "{some}");
}

#[test]
fn enter_goes_on_from_question_to_question() {
    let (mut model, _) = held("en");
    keys(&mut model, "<Home><Down><Enter>");
    let work = model.work.as_ref().expect("open");
    assert_eq!(current(work).expect("a question").id.as_str(), "P02");
    assert_eq!(work.assessment, answered());
}

#[test]
fn what_the_other_saved_is_there_when_it_can_be_edited_and_the_place_is_kept() {
    let (mut model, effects) = held("en");
    assert!(matches!(&effects[..], [Effect::Watch(_)]), "{effects:?}");
    keys(&mut model, "/P05<Enter>");
    let effects = keys(&mut model, "E");
    assert!(matches!(&effects[..], [Effect::TakeOver(_)]), "{effects:?}");
    let mut theirs = answered();
    theirs.meta.unit = "Stage".to_owned();
    update(
        &mut model,
        Msg::Done(Done::TakenOver(opened(None, theirs.clone()))),
    );
    let told = "You can change this assessment now.".to_owned();
    assert_eq!(model.notice, Some(Notice::Info(told)));
    let work = model.work.as_ref().expect("open");
    assert_eq!(current(work).expect("a question").id.as_str(), "P05");
    assert_eq!(work.assessment, theirs);
    keys(&mut model, "1");
    assert_ne!(model.work.expect("open").assessment, theirs);
}

#[test]
fn who_tries_too_early_is_told_who_has_it_and_goes_on_waiting() {
    let (mut model, _) = held("en");
    keys(&mut model, "E");
    let still = opened(Some("Bo has it open."), answered());
    let effects = update(&mut model, Msg::Done(Done::TakenOver(still)));
    assert!(matches!(&effects[..], [Effect::Watch(_)]), "{effects:?}");
    let told = "Bo has it open.".to_owned();
    assert_eq!(model.notice, Some(Notice::Error(told)));
}

#[test]
fn it_is_told_when_the_other_is_done_but_nothing_is_taken() {
    let (mut model, _) = held("en");
    let elsewhere = Done::Freed("other.toml".into());
    model.notice = None;
    assert!(update(&mut model, Msg::Done(elsewhere)).is_empty());
    assert_eq!(model.notice, None);
    let freed = Done::Freed("stadttheater.toml".into());
    assert!(update(&mut model, Msg::Done(freed)).is_empty());
    assert!(matches!(&model.notice, Some(Notice::Info(told)) if told.contains("E opens it")));
    keys(&mut model, "1");
    assert!(matches!(&model.notice, Some(Notice::Error(told)) if told.contains("E opens it")));
}
