//! How a question is laid out in rows: its text, its options, what is known about it.

mod facts;
mod options;
mod votes;

pub use facts::{BackgroundKey, side};

use super::super::super::model::{Model, Work};
use super::super::super::text::{fit, pad, paragraph};
use super::super::super::theme::Theme;
use super::super::super::widget::{Scroll, draw_lines};
use super::Place;
use crate::domain::condition::Condition;
use crate::domain::questionnaire::{Dimension, Question};
use crate::i18n::Lang;
use crate::t;
use crate::wording::answers::requirement;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use std::ops::Range;
use std::rc::Rc;
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

/// A question in rows, whatever has the focus.
pub struct Layout {
    /// The rows.
    pub lines: Vec<Line<'static>>,
    /// Where what can have the focus stands: the options, "don't know", "does not apply".
    pub options: Vec<Spot>,
}

/// Where something stands that can have the focus.
pub struct Spot {
    /// Its rows.
    pub rows: Range<usize>,
    /// Where the first of them begins.
    column: u16,
}

/// What a question looks the same for until the next edit.
#[derive(Debug, PartialEq)]
pub struct LayoutKey {
    place: Place,
    width: u16,
    height: u16,
    /// Whether help and everything else stands below it.
    all: bool,
    lang: Lang,
    theme: Theme,
}

/// Lays the current question out, once as long as nothing changes but the focus. Blank rows between the options only where
/// the height allows.
pub fn lay_out(model: &Model, columns: &Columns) -> Option<Rc<Layout>> {
    let work = model.work.as_ref()?;
    let place = work.questions.question?;
    let (dimension, question) = place.question(&work.questionnaire)?;
    let key = LayoutKey {
        place,
        width: columns.centre.width,
        height: columns.centre.height,
        all: columns.side.is_none(),
        lang: model.locale.lang().clone(),
        theme: model.theme(),
    };
    let make = || rows(model, work, (dimension, question), columns);
    Some(work.layout().get(key, make))
}

fn rows(
    model: &Model,
    work: &Work,
    (dimension, question): (&Dimension, &Question),
    columns: &Columns,
) -> Layout {
    let Rect { width, height, .. } = columns.centre;
    let answer = work.assessment.answer(&question.id);
    let mut layout = Layout {
        lines: head(model, work, (dimension, question), width),
        options: Vec::new(),
    };
    options::lay_out(model, work, question, width, &mut layout);
    if layout.lines.len() + options::gaps(&layout) <= height.into() {
        options::loosen(&mut layout);
    }
    layout.lines.push(Line::default());
    layout
        .lines
        .extend(facts::known(model, work, question, &answer, width));
    if columns.side.is_none() {
        let background = facts::background(model, work, question, width);
        layout.lines.extend(background.iter().cloned());
    }
    layout
}

/// Draws what is in sight of the question, and points at what has the focus.
pub fn view(model: &Model, work: &Work, layout: &Layout, frame: &mut Frame, area: Rect) {
    let (theme, state) = (model.theme(), &work.questions);
    let scroll = Scroll::new(state.scroll, layout.lines.len(), area.height.into());
    draw_lines(frame, area, &layout.lines[scroll.shown()]);
    let spot = state.focus.and_then(|row| layout.options.get(row));
    let row = spot.and_then(|spot| {
        let below = spot.rows.start.checked_sub(scroll.first())?;
        area.rows().nth(below)
    });
    if let (Some(spot), Some(row)) = (spot, row) {
        options::point_at(frame.buffer_mut(), row.x + spot.column, row.y, theme);
    }
    scroll.mark(frame, area, theme);
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
fn head(
    model: &Model,
    work: &Work,
    (dimension, question): (&Dimension, &Question),
    width: u16,
) -> Vec<Line<'static>> {
    let (theme, lang) = (model.theme(), model.locale.lang());
    let dimension = dimension.title.get(lang);
    let marks = marks(model, work, question);
    let room = usize::from(width).saturating_sub(marks.width() + 4);
    let number = format!(" {} {}", theme.glyphs.step, question.id);
    // The number tells questions apart, so it is never cut before the title is.
    let dimension = fit(&dimension, room.saturating_sub(number.width()));
    let path = pad(&format!("{dimension}{number}"), room);
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
