//! Models for tests, keys for them and what they show as text.
//!
//! A test opens [`open`] (an assessment of the pulse with answers) or [`home`], types with [`keys`] and looks with
//! [`draw`]; [`screens`] gives the usual sizes in both languages.

mod leveled;
mod profiled;
mod pulse;

use super::model::{Model, Work};
use super::msg::{
    Done, Effect, Entry, EntryContent, Msg, Offer, Offered, Opened, Preferences, Reports,
};
use super::study::{Inquiry, Study};
use super::update::update;
use super::view::view;
use crate::domain::assessment::{Answer, Assessment, Decision, Grade, Input, PlanEntry, Response};
use crate::domain::number::Number;
use crate::domain::questionnaire::Questionnaire;
use crate::i18n::Locale;
use crate::report::template::Template;
use jiff::civil::date;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;
use unicode_width::UnicodeWidthStr;

pub(crate) use leveled::sample;
pub use profiled::questionnaire_with_profile;
pub use pulse::questionnaire;

/// A model with an empty list of assessments.
pub fn model(language: &str) -> Model {
    let title = questionnaire().title;
    Model {
        locale: Locale::new(&language.into()),
        preferences: Preferences {
            language: language.into(),
            colours: false,
            ascii: false,
            mouse: false,
        },
        today: date(2026, 11, 3),
        now: Duration::ZERO,
        size: (80, 24),
        workspace: "~/reifegrad".to_owned(),
        offer: Some(Offer {
            questionnaires: vec![Offered {
                id: "pulse".to_owned(),
                title,
                profile: Vec::new(),
            }],
            ..Offer::default()
        }),
        home: super::screen::home::State::default(),
        work: None,
        overlays: Vec::new(),
        notice: None,
        leaving: None,
        stops_at: None,
        busy: false,
        held: VecDeque::new(),
    }
}

/// A model on the list of two assessments.
pub fn home(language: &str) -> Model {
    let mut model = model(language);
    let entry = |name: &str, done| Entry {
        path: format!("{name}.toml").into(),
        name: name.to_owned(),
        content: Ok(EntryContent {
            title: name.to_owned(),
            questionnaire: Some("pulse".to_owned()),
            round: 1,
            changed: date(2026, 11, 2),
            progress: Some((done, 12)),
        }),
    };
    model
        .home
        .list(vec![entry("Stadttheater", 12), entry("Stadtbibliothek", 3)]);
    model
}

/// A model with an assessment of a questionnaire that has levels, nested dimensions and an overall score.
pub fn leveled(language: &str) -> Model {
    let sample = sample();
    let mut assessment = sample.assessment;
    assessment.meta.organisation = "Stadttheater Beispiel".to_owned();
    assessment.meta.language = language.into();
    on(language, sample.questionnaire, assessment)
}

/// A model with `assessment` of the pulse open.
pub fn open_with(language: &str, assessment: Assessment) -> Model {
    on(language, questionnaire(), assessment)
}

/// The template that comes with the program.
///
/// # Errors
/// Never.
pub fn template() -> Result<Template, String> {
    Template::built_in("full").ok_or_else(String::new)
}

/// What reports can be.
pub fn reports() -> Reports {
    let names = |names: &[&str]| names.iter().map(|own| (*own).to_owned()).collect();
    Reports {
        templates: names(&["full", "summary", "board"]),
        formats: names(&["md", "html", "json"]),
    }
}

/// An assessment as the worker opens it.
pub fn opened(questionnaire: Questionnaire, assessment: Assessment) -> Opened {
    Opened {
        path: "stadttheater.toml".into(),
        called: "stadttheater".into(),
        questionnaire: Arc::new(questionnaire),
        assessment,
        previous: None,
        read_only: None,
        held: false,
        template: template(),
        reports: reports(),
        notice: None,
    }
}

/// A model with `assessment` open, which answers `questionnaire`.
pub fn on(language: &str, questionnaire: Questionnaire, assessment: Assessment) -> Model {
    let mut model = model(language);
    model.work = Some(Work::new(opened(questionnaire, assessment)));
    model
}

/// A model with a filled assessment of the pulse open.
pub fn open(language: &str) -> Model {
    open_with(language, answered())
}

/// Nothing answered yet.
pub fn blank() -> Assessment {
    let mut assessment = crate::domain::assessment::sample();
    assessment.meta.organisation = "Stadttheater Beispiel".to_owned();
    assessment.questionnaire.id = "pulse".to_owned();
    assessment
}

/// Ten of twelve questions answered, one not known, one open, none decided about.
pub fn answered() -> Assessment {
    let mut assessment = blank();
    let values = [1, 2, 2, 3, 4, 3, 2, 1, 0, 5, 3_u32];
    let grades = [None, Some(Grade::E1), Some(Grade::E2)];
    for (place, value) in values.into_iter().enumerate() {
        let given = Response::Given(Input::Number(Number::from(value)));
        let answer = Answer {
            agreed: Some(if value == 0 {
                Response::DontKnow
            } else {
                given
            }),
            grade: grades[place % 3],
            ..Answer::default()
        };
        let id = format!("P{:02}", place + 1);
        assessment.answers.insert(id.as_str().into(), answer);
    }
    let note = "Top-5-Liste seit Mai, aber ohne IT. Klärung folgt.";
    if let Some(answer) = assessment.answers.get_mut("P05") {
        note.clone_into(&mut answer.note);
    }
    assessment
}

/// Sets what was decided about a recommendation.
pub fn decide(assessment: &mut Assessment, id: &str, decision: Decision) {
    let entry = PlanEntry {
        decision: Some(decision),
        ..assessment.plan_entry(id)
    };
    assessment.plan.insert(id.into(), entry);
}

/// Resizes the terminal and draws, once the report is there if that is shown: the rows without the blanks at their ends.
pub fn draw(model: &mut Model, width: u16, height: u16) -> String {
    update(model, Msg::Resize(width, height));
    make_pages(model);
    seen(model)
}

/// Makes the report that is to be shown.
fn make_pages(model: &mut Model) {
    while let Some(study) = page_under_way(model) {
        let outcome = study.outcome().expect("not given up");
        let done = Done::Studied(study.assessment, Box::new(outcome));
        update(model, Msg::Done(done));
    }
}

fn page_under_way(model: &Model) -> Option<Study> {
    let work = model.work.as_ref()?;
    let (assessment, inquiry) = work.report.page.under_way()?;
    Some(Study {
        questionnaire: work.questionnaire.clone(),
        assessment,
        inquiry: Inquiry::Page(inquiry),
    })
}

/// The same at the size that the terminal has.
pub fn seen(model: &Model) -> String {
    text(&buffer(model))
}

/// What is drawn, with its styles.
///
/// # Panics
/// When there is no row or no column to draw on.
pub fn buffer(model: &Model) -> Buffer {
    let backend = TestBackend::new(model.size.0, model.size.1);
    let mut terminal = Terminal::new(backend).expect("a test backend never fails");
    let drawn = terminal.draw(|frame| view(model, frame));
    drawn.expect("a test backend never fails").buffer.clone()
}

fn text(buffer: &Buffer) -> String {
    let width = usize::from(buffer.area.width);
    if width == 0 {
        return String::new();
    }
    let rows = buffer.content.chunks(width).map(|row| {
        let (mut line, mut covered) = (String::new(), 0);
        for cell in row {
            if covered == 0 {
                line.push_str(cell.symbol());
                covered = cell.symbol().width().max(1);
            }
            covered -= 1;
        }
        format!("{}\n", line.trim_end())
    });
    rows.collect()
}

/// The text in the style of what has the focus.
pub fn focused(model: &Model) -> String {
    let buffer = buffer(model);
    let focus = ratatui::style::Modifier::REVERSED;
    let cells = buffer.content.iter();
    let marked = cells.filter(|cell| cell.modifier.contains(focus));
    marked.map(ratatui::buffer::Cell::symbol).collect()
}

/// Presses keys: characters as they are typed, others by name, as in `n<Enter>Müller<Ctrl-s>`; `<lt>` is `<`. What has to be
/// done for it, but for [`Effect::Study`], which comes with every look at figures; the report is made if that is shown.
pub fn keys(model: &mut Model, keys: &str) -> Vec<Effect> {
    let mut effects = keys_with_all(model, keys);
    effects.retain(|effect| !matches!(effect, Effect::Study(_)));
    make_pages(model);
    effects
}

/// [`keys`] with all that has to be done.
pub fn keys_with_all(model: &mut Model, keys: &str) -> Vec<Effect> {
    let mut effects = Vec::new();
    let mut rest = keys;
    while let Some(c) = rest.chars().next() {
        let (name, after) = match rest.strip_prefix('<').and_then(|rest| rest.split_once('>')) {
            Some((name, after)) => (Some(name), after),
            None => (None, &rest[c.len_utf8()..]),
        };
        let event = name.map_or_else(|| KeyEvent::from(KeyCode::Char(c)), named);
        effects.extend(update(model, Msg::Key(event)));
        rest = after;
    }
    effects
}

fn named(name: &str) -> KeyEvent {
    let code = match name {
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Tab" => KeyCode::Tab,
        "BackTab" => KeyCode::BackTab,
        "Delete" => KeyCode::Delete,
        "Backspace" => KeyCode::Backspace,
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "PageUp" => KeyCode::PageUp,
        "PageDown" => KeyCode::PageDown,
        "F1" => KeyCode::F(1),
        "lt" => KeyCode::Char('<'),
        other => {
            let held = other
                .strip_prefix("Ctrl-")
                .map(|rest| (rest, KeyModifiers::CONTROL));
            let alt = || {
                other
                    .strip_prefix("Alt-")
                    .map(|rest| (rest, KeyModifiers::ALT))
            };
            let (rest, modifiers) = held.or_else(alt).unwrap_or_else(|| panic!("key {other}"));
            let c = rest.chars().next().unwrap_or_else(|| panic!("key {other}"));
            return KeyEvent::new(KeyCode::Char(c), modifiers);
        }
    };
    KeyEvent::from(code)
}

/// Calls `look` with the name and the text of what `open` shows after `typed`, at the usual sizes in both languages.
pub fn screens(open: impl Fn(&str) -> Model, typed: &str, mut look: impl FnMut(&str, String)) {
    for language in ["en", "de"] {
        for (width, height) in [(80, 24), (120, 40), (60, 16)] {
            let mut model = open(language);
            model.size = (width, height);
            keys(&mut model, typed);
            look(
                &format!("{language}_{width}x{height}"),
                draw(&mut model, width, height),
            );
        }
    }
}

#[test]
fn keys_reach_the_model_and_what_it_draws_is_text() {
    let mut model = open("de");
    assert!(draw(&mut model, 80, 24).contains("Stadttheater Beispiel"));
    let effects = keys(&mut model, "1n<Ctrl-s><Esc>");
    assert!(matches!(&effects[..], [Effect::Save(_)]), "{effects:?}");
    screens(open, "<Tab>", |name, text| {
        assert_eq!(
            text.lines().count(),
            if name.ends_with("80x24") {
                24
            } else if name.ends_with("120x40") {
                40
            } else {
                16
            }
        );
    });
}
