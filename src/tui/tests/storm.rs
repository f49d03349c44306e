//! Whatever is typed, pasted or resized, the interface stands, and undo leads back.

use super::super::action::ACTIONS;
use super::super::model::{Model, Save};
use super::super::msg::{Done, Effect, Msg};
use super::super::testing::{answered, blank, buffer, keys, open_with};
use super::super::update::update;
use super::about::with_profile;
use proptest::prelude::*;
use ratatui::crossterm::event::{
    KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use std::time::Duration;

/// Something that happens.
#[derive(Clone, Debug)]
enum Event {
    Key(KeyEvent),
    Typed(String),
    Paste(String),
    Mouse(MouseEventKind),
    Resize(u16, u16),
    Wait(u16),
    Saved,
    NotSaved,
}

const TEXTS: [&str; 8] = [
    "Müßiggang",
    "e\u{301}",
    "日本",
    "👩‍👩‍👧",
    "\u{1b}[31mred\u{7}",
    "a\tb\r\nc\n",
    "\u{202e}abc",
    "",
];

fn code() -> impl Strategy<Value = KeyCode> {
    use KeyCode as K;
    let special = [
        K::Enter,
        K::Esc,
        K::Tab,
        K::BackTab,
        K::Backspace,
        K::Delete,
        K::Up,
        K::Down,
        K::Left,
        K::Right,
        K::Home,
        K::End,
        K::PageUp,
        K::PageDown,
        K::Insert,
        K::F(1),
        K::F(5),
        K::Null,
    ];
    prop_oneof![
        3 => proptest::sample::select(special.to_vec()),
        3 => proptest::char::range(' ', '~').prop_map(K::Char),
        1 => any::<char>().prop_map(K::Char),
    ]
}

fn key() -> impl Strategy<Value = KeyEvent> {
    let bound: Vec<KeyEvent> = ACTIONS
        .iter()
        .flat_map(|spec| spec.keys)
        .map(|key| KeyEvent::new(key.code, key.modifiers))
        .collect();
    let held = proptest::sample::select(vec![
        KeyModifiers::NONE,
        KeyModifiers::SHIFT,
        KeyModifiers::CONTROL,
        KeyModifiers::ALT,
    ]);
    prop_oneof![
        2 => proptest::sample::select(bound),
        1 => (code(), held).prop_map(|(code, held)| KeyEvent::new(code, held)),
    ]
}

fn text() -> impl Strategy<Value = String> {
    let known = proptest::sample::select(TEXTS.to_vec()).prop_map(str::to_owned);
    prop_oneof![known, ".{0,12}", "\\PC{0,40}"]
}

fn event() -> impl Strategy<Value = Event> {
    let mouse = proptest::sample::select(vec![
        MouseEventKind::ScrollUp,
        MouseEventKind::ScrollDown,
        MouseEventKind::Down(MouseButton::Left),
    ]);
    prop_oneof![
        12 => key().prop_map(Event::Key),
        2 => text().prop_map(Event::Typed),
        2 => text().prop_map(Event::Paste),
        1 => mouse.prop_map(Event::Mouse),
        2 => (0..=200_u16, 0..=60_u16).prop_map(|(width, height)| Event::Resize(width, height)),
        2 => (0..5000_u16).prop_map(Event::Wait),
        1 => Just(Event::Saved),
        1 => Just(Event::NotSaved),
    ]
}

/// Lets it happen, as the loop would; gives whether the program is still to run.
fn happen(model: &mut Model, event: &Event) -> bool {
    let messages = match event {
        Event::Key(key) => vec![Msg::Key(*key)],
        Event::Typed(text) => text
            .chars()
            .map(|c| Msg::Key(KeyCode::Char(c).into()))
            .collect(),
        Event::Paste(text) => vec![Msg::Paste(text.clone())],
        Event::Mouse(kind) => {
            let (column, row, modifiers) = (0, 0, KeyModifiers::NONE);
            vec![Msg::Mouse(MouseEvent {
                kind: *kind,
                column,
                row,
                modifiers,
            })]
        }
        Event::Resize(width, height) => vec![Msg::Resize(*width, *height)],
        Event::Wait(ms) => vec![Msg::Now(model.now + Duration::from_millis(u64::from(*ms)))],
        Event::Saved => match model.work.as_ref().map(|work| &work.save) {
            Some(Save::Saving { sent, .. }) => vec![Msg::Done(Done::Saved {
                disk: Box::new((**sent).clone()),
                taken: false,
                notice: None,
            })],
            _ => Vec::new(),
        },
        Event::NotSaved => vec![Msg::Done(Done::NotSaved("the disk is full.".to_owned()))],
    };
    let saving = |model: &Model| {
        let save = model.work.as_ref().map(|work| &work.save);
        matches!(save, Some(Save::Saving { .. }))
    };
    messages.into_iter().all(|msg| {
        if matches!(msg, Msg::Done(_)) && !saving(model) {
            return true;
        }
        let effects = update(model, msg);
        !effects.iter().any(|effect| matches!(effect, Effect::Quit))
    })
}

/// Draws; a screen of nothing is one, too.
fn draws(model: &Model) {
    if model.size.0 > 0 && model.size.1 > 0 {
        buffer(model);
    }
}

fn run(model: &mut Model, events: &[Event]) {
    for event in events {
        if !happen(model, event) {
            return;
        }
        draws(model);
    }
}

/// Steps that lead from any screen into every view and form.
const DOORS: [&str; 27] = [
    "",
    "?",
    "0",
    "xn/a<Enter>",
    "n",
    "b",
    "b<F1>",
    "n<Ctrl-g>",
    "t",
    "/",
    "w",
    ":",
    "h",
    "s",
    "m",
    "c",
    "r",
    "rv",
    "rw",
    "a",
    "a ",
    "ax",
    "a<Enter>",
    "an",
    "p",
    "pe",
    "<Ctrl-l>",
];

/// A few cases at each run; `PROPTEST_CASES` asks for more.
fn config() -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok());
    ProptestConfig {
        cases: asked.unwrap_or(24),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn nothing_that_happens_to_an_open_assessment_breaks_it(
        door in proptest::sample::select(DOORS.to_vec()),
        german: bool,
        filled: bool,
        read_only: bool,
        size in (0..=200_u16, 0..=60_u16),
        events in proptest::collection::vec(event(), 0..25),
    ) {
        let language = if german { "de" } else { "en" };
        let mut model = open_with(language, if filled { answered() } else { blank() });
        model.work.as_mut().expect("open").read_only = read_only.then(|| "Ada has it.".to_owned());
        keys(&mut model, door);
        update(&mut model, Msg::Resize(size.0, size.1));
        draws(&model);
        run(&mut model, &events);
    }

    #[test]
    fn nothing_that_happens_to_the_list_breaks_it(
        door in proptest::sample::select(vec!["", "n", "nX<Tab>2<Ctrl-s>"]),
        size in (0..=200_u16, 0..=60_u16),
        events in proptest::collection::vec(event(), 0..25),
    ) {
        let mut model = with_profile("de");
        keys(&mut model, door);
        update(&mut model, Msg::Resize(size.0, size.1));
        run(&mut model, &events);
    }

    #[test]
    fn undo_after_any_edits_restores_the_assessment(
        doors in proptest::collection::vec(proptest::sample::select(DOORS.to_vec()), 1..4),
        events in proptest::collection::vec(key().prop_map(Event::Key), 0..40),
    ) {
        let before = answered();
        let mut model = open_with("de", before.clone());
        for (door, events) in doors.iter().zip(events.chunks(10).chain(std::iter::repeat(&[][..]))) {
            keys(&mut model, door);
            run(&mut model, events);
        }
        let Some(work) = &mut model.work else { return Ok(()) };
        while work.history.undo(&mut work.assessment).is_some() {}
        prop_assert_eq!(&work.assessment, &before);
    }
}
