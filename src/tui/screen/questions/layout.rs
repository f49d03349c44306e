//! How a question is laid out in rows: its text, its options, what is known about it.

mod facts;
mod options;
mod votes;

pub use facts::{BackgroundKey, side};

use super::super::super::model::{Model, Work};
use super::super::super::text::paragraph;
use super::current;
use crate::domain::condition::Condition;
use crate::domain::questionnaire::Question;
use crate::t;
use crate::wording::answers::requirement;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use std::ops::Range;
use unicode_width::UnicodeWidthStr;

/// From this width on the outline and further texts stand beside the question.
const WIDE: u16 = 110;

/// Where things stand.
pub struct Columns {
    /// Dimensions and questions.
    pub outline: Option<Rect>,
    /// The question.
    pub centre: Rect,
    /// Help and further texts.
    pub side: Option<Rect>,
    /// Columns of the vertical rules.
    pub bars: Vec<u16>,
}

impl Columns {
    /// The columns of a screen's middle.
    pub fn of(area: Rect) -> Self {
        if area.width < WIDE {
            return Self {
                outline: None,
                centre: area,
                side: None,
                bars: Vec::new(),
            };
        }
        let left = (area.width / 4).min(40);
        let right = (area.width / 4 + 4).min(56);
        let column = |x: u16, width: u16| Rect {
            x: area.x + x,
            width,
            ..area
        };
        let end = area.width - right;
        Self {
            outline: Some(column(1, left - 1)),
            centre: column(left + 1, end - left - 2),
            side: Some(column(end + 1, right - 2)),
            bars: vec![area.x + left, area.x + end - 1],
        }
    }
}

/// A question in rows.
pub struct Layout {
    /// The rows.
    pub lines: Vec<Line<'static>>,
    /// Which rows each option takes; the last two are "don't know" and "does not apply".
    pub options: Vec<Range<usize>>,
}

/// Lays the current question out; `all` with help and everything else below it. Blank rows between the options only
/// where `height` allows.
pub fn lay_out(model: &Model, width: u16, all: bool, height: u16) -> Option<Layout> {
    let tight = rows(model, width, all, false)?;
    let needed = tight.options.last().map_or(0, |last| last.end);
    if needed + options::gaps(&tight) <= height.into() {
        rows(model, width, all, true)
    } else {
        Some(tight)
    }
}

fn rows(model: &Model, width: u16, all: bool, loose: bool) -> Option<Layout> {
    let work = model.work.as_ref()?;
    let question = current(work)?;
    let answer = work.assessment.answer(&question.id);
    let mut layout = Layout {
        lines: head(model, work, question, width),
        options: Vec::new(),
    };
    options::lay_out(model, work, question, width, loose, &mut layout);
    layout.lines.push(Line::default());
    layout
        .lines
        .extend(facts::known(model, work, question, &answer, width));
    if all {
        let background = facts::background(model, work, question, width);
        layout.lines.extend(background.iter().cloned());
    }
    Some(layout)
}

/// What there is to know of the question at a glance: evidence, note, essential.
fn marks(model: &Model, work: &Work, question: &Question) -> String {
    let answer = work.assessment.answers.get(&question.id);
    let grade = answer
        .and_then(|answer| answer.grade)
        .map(|grade| grade.as_str().to_owned());
    let note = answer.is_some_and(|answer| !answer.note.is_empty());
    let note = note.then(|| t!(model.locale, "questions-note"));
    let essential = question
        .essential
        .then(|| t!(model.locale, "questions-essential"));
    let marks: Vec<String> = [grade, note, essential].into_iter().flatten().collect();
    marks.join(&format!(" {} ", model.theme().glyphs.dot))
}

/// Where we are, and the question itself.
fn head(model: &Model, work: &Work, question: &Question, width: u16) -> Vec<Line<'static>> {
    let (theme, lang) = (model.theme(), model.locale.lang());
    let dimension = work
        .questionnaire
        .questions()
        .find(|(_, own)| own.id == question.id)
        .map_or_else(String::new, |(dimension, _)| {
            dimension.title.get(lang).into_owned()
        });
    let marks = marks(model, work, question);
    let room = usize::from(width).saturating_sub(marks.width() + 4);
    let path = format!("{dimension} {} {}", theme.glyphs.step, question.id);
    let path = super::super::super::text::pad(&path, room);
    let mut lines = vec![
        Line::from(vec![
            Span::raw(format!(" {path} ")),
            Span::styled(marks, theme.warning()),
        ]),
        Line::default(),
    ];
    lines.extend(paragraph(
        &question.text.get(lang),
        width.saturating_sub(1),
        1,
        theme.strong(),
    ));
    for condition in &question.requires {
        lines.extend(first_do(model, work, condition, width));
    }
    lines.push(Line::default());
    lines
}

fn first_do(model: &Model, work: &Work, condition: &Condition, width: u16) -> Vec<Line<'static>> {
    let locale = &model.locale;
    let condition = requirement(locale, &work.questionnaire, condition);
    let text = t!(locale, "questions-first", condition = condition);
    paragraph(&text, width.saturating_sub(1), 1, Style::new())
}
