//! Every entry of the table of actions does something where it is offered.

use super::super::action::{self, Action, Context};
use super::super::key::Key;
use super::super::model::{Model, Save, View};
use super::super::msg::{Done, Msg};
use super::super::testing::{self, blank, keys, open_with};
use super::super::update::update;
use crate::domain::assessment::OwnAction;
use ratatui::crossterm::event::{KeyCode, KeyEvent};

/// Situations in which the action of a table entry has something to do, one of them at least.
fn situations(context: Context) -> Vec<Model> {
    let work = |view, model: fn() -> Model, typed: &str| {
        let mut model = model();
        model.work.as_mut().expect("open").view = view;
        keys(&mut model, typed);
        model
    };
    let open = || testing::open("en");
    let untouched = || open_with("en", blank());
    match context {
        Context::Home => vec![testing::home("en"), {
            let mut model = testing::home("en");
            keys(&mut model, "<Down>");
            model
        }],
        Context::Questions => vec![
            work(View::Questions, open, "<Home>"),
            work(View::Questions, open, "<End><Down>"),
            work(View::Questions, untouched, "<Right>"),
            work(View::Questions, untouched, "<Right>1u"),
            work(View::Questions, long, ""),
            work(View::Questions, profiled, ""),
            work(View::Questions, held, ""),
        ],
        Context::Results => vec![
            work(View::Results, open, ""),
            work(View::Results, open, "<Down><Down>"),
            work(View::Results, open, "4<Right>"),
            work(View::Results, profiled, ""),
            work(View::Results, held, ""),
        ],
        Context::Actions => vec![
            work(View::Actions, with_own, ""),
            work(View::Actions, with_own, "<End>"),
            work(View::Actions, with_own, "2<Right>"),
            work(View::Actions, with_own, " u"),
            work(View::Actions, profiled, ""),
            work(View::Actions, held, ""),
        ],
        Context::Report => vec![
            work(View::Report, open, ""),
            work(View::Report, open, "<End>"),
            work(View::Report, profiled, ""),
            work(View::Report, held, ""),
        ],
        _ => Vec::new(),
    }
}

fn with_own() -> Model {
    let mut assessment = testing::answered();
    assessment.own_actions.push(OwnAction {
        id: "own-1".into(),
        title: "Tidy up".to_owned(),
        text: String::new(),
        question: None,
    });
    open_with("en", assessment)
}

fn profiled() -> Model {
    testing::on(
        "en",
        testing::questionnaire_with_profile(),
        testing::answered(),
    )
}

fn held() -> Model {
    let mut model = testing::open("en");
    let work = model.work.as_mut().expect("open");
    work.read_only = Some("Somebody else has it open.".to_owned());
    model
}

/// Nothing but the question has room.
fn long() -> Model {
    let mut model = testing::open("en");
    model.size = (60, 16);
    model
}

/// Whether a key changes anything that can be seen, is known or is to be done.
fn does_something(model: &mut Model, key: Key) -> bool {
    let look = |model: &Model| {
        let work = model.work.as_ref();
        let state = work.map(|work| (work.assessment.clone(), work.save.clone(), work.view));
        (testing::buffer(model), state, model.leaving)
    };
    model.notice = None;
    let before = look(model);
    let effects = update(model, Msg::Key(KeyEvent::new(key.code, key.modifiers)));
    !effects.is_empty() || before != look(model)
}

/// Whether the action goes to the view that is shown already.
fn is_here(action: Action, context: Context) -> bool {
    matches!(
        (action, context),
        (Action::ShowQuestions, Context::Questions)
            | (Action::ShowResults, Context::Results)
            | (Action::ShowActions, Context::Actions)
            | (Action::ShowReport, Context::Report)
    )
}

fn try_all(contexts: &[Context]) {
    for &context in contexts {
        let mut idle = Vec::new();
        for (spec, reached) in action::available(context) {
            for key in reached
                .into_iter()
                .filter(|_| !is_here(spec.action, context))
            {
                let mut tried = situations(context);
                if spec.action == Action::PageUp {
                    for model in &mut tried {
                        keys(model, "<PageDown>");
                    }
                }
                if !tried.iter_mut().any(|model| does_something(model, key)) {
                    idle.push((spec.action, key));
                }
            }
        }
        assert!(idle.is_empty(), "{context:?}: {idle:?}");
    }
}

#[test]
fn no_key_that_is_shown_does_nothing() {
    use Context as C;
    try_all(&[C::Home, C::Questions, C::Results, C::Actions, C::Report]);
}

#[test]
fn saving_at_once_needs_nothing_to_wait_for() {
    let mut model = testing::open("en");
    keys(&mut model, "1<Ctrl-s>");
    let save = model.work.expect("open").save;
    assert!(matches!(save, Save::Saving { .. }), "{save:?}");
}

#[test]
fn every_action_is_in_a_context_with_a_screen_or_an_overlay() {
    for spec in action::ACTIONS {
        assert!(!spec.contexts.is_empty(), "{:?}", spec.action);
        assert_ne!(
            spec.action,
            Action::Answer(1),
            "digits are not in the table"
        );
        let typed = |key: &Key| matches!(key.code, KeyCode::Char('1'..='9'));
        assert!(!spec.keys.iter().any(typed), "{:?}", spec.action);
    }
}

#[test]
fn undo_is_offered_once_there_is_something_to_take_back() {
    let footer = |model: &mut Model| {
        let screen = testing::draw(model, 200, 24);
        screen.lines().last().unwrap_or_default().to_owned()
    };
    let mut model = testing::open("en");
    assert!(!footer(&mut model).contains("u undo"));
    keys(&mut model, "1");
    assert!(footer(&mut model).contains("u undo"));
    keys(&mut model, "u");
    assert!(!footer(&mut model).contains("u undo"));
    assert!(model.is_of_use(Action::Redo));
    let mut model = testing::home("en");
    assert!(!footer(&mut model).contains("u undo"));
    let done = |name: &str| Msg::Done(Done::Deleted(name.to_owned()));
    update(&mut model, done("Stadttheater"));
    assert!(footer(&mut model).contains("u undo"));
}

#[test]
fn the_palette_and_the_help_know_the_parts_of_a_view() {
    for (typed, part, told) in [
        ("r:heat map<Enter>", "4 Heat map", "Incidental"),
        ("a:roadmap<Enter>", "3 Roadmap", "Months"),
    ] {
        let mut model = testing::open("en");
        testing::draw(&mut model, 100, 30);
        keys(&mut model, typed);
        assert!(testing::focused(&model).contains(part), "{typed}");
        let shown = testing::draw(&mut model, 100, 30);
        assert!(shown.contains(told), "{shown}");
        keys(&mut model, "h");
        let help = testing::draw(&mut model, 100, 60);
        assert!(help.contains("Shows the part of this number"), "{help}");
    }
}
