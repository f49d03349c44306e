//! The rows of a question that can have the focus: its options, "don't know", "does not apply".

use super::super::super::super::model::{Model, Work};
use super::super::super::super::text::wrap;
use super::super::super::super::theme::Theme;
use super::{Layout, Spot};
use crate::domain::assessment::{Answer, Input, Response};
use crate::domain::number::Number;
use crate::domain::questionnaire::{Kind, Question};
use crate::domain::text::Text;
use crate::t;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

/// From this width of the middle on, names of levels have a column of their own.
const NAMED: u16 = 90;
/// Where "does not apply" starts beside "don't know".
const BESIDE: usize = 26;
/// Where the pointer of an option stands.
const POINTER: u16 = 1;
/// Where its key stands.
const KEY: u16 = 3;
/// Where its text starts, behind pointer, key and mark.
const INDENT: usize = 7;

/// One row that can have the focus.
struct Row {
    key: String,
    chosen: bool,
    name: String,
    text: String,
}

/// Appends the rows to `layout`, none of them with the focus.
pub fn lay_out(model: &Model, work: &Work, question: &Question, width: u16, layout: &mut Layout) {
    let rows = rows(model, work, question);
    let own = rows.len() - 2;
    let names = name_column(&rows[..own], width);
    for (index, row) in rows.iter().enumerate() {
        let column = if index < own { names } else { 0 };
        let mut lines = draw(model, row, column, width);
        // "Does not apply" stands beside "don't know" as long as it has no reason.
        if index > own && row.text.is_empty() {
            let beside = layout.lines.len() - 1;
            let line = &mut layout.lines[beside];
            line.push_span(Span::raw(" ".repeat(BESIDE.saturating_sub(line.width()))));
            layout.options.push(Spot {
                rows: beside..beside + 1,
                column: u16::try_from(line.width()).unwrap_or(u16::MAX),
            });
            line.spans.append(&mut lines[0].spans);
        } else {
            let start = layout.lines.len();
            layout.lines.extend(lines);
            layout.options.push(Spot {
                rows: start..layout.lines.len(),
                column: 0,
            });
        }
    }
}

/// How many blank rows [`loosen`] adds.
pub fn gaps(layout: &Layout) -> usize {
    layout.options.len() - 2
}

/// Puts a blank row below each option.
pub fn loosen(layout: &mut Layout) {
    for index in 1..=gaps(layout) {
        let below = &mut layout.options[index..];
        layout.lines.insert(below[0].rows.start, Line::default());
        for Spot { rows, .. } in below {
            *rows = rows.start + 1..rows.end + 1;
        }
    }
}

/// Points at the row that begins at `x` and `y`, and highlights its key: it has the focus.
pub fn point_at(buffer: &mut Buffer, x: u16, y: u16, theme: Theme) {
    buffer.set_string(x + POINTER, y, theme.glyphs.pointer, theme.key());
    let style = Style::reset().patch(theme.focus());
    buffer.set_style(Rect::new(x + KEY, y, 1, 1), style);
}

/// Width of the column of names; 0 without one.
fn name_column(rows: &[Row], width: u16) -> usize {
    match rows.iter().map(|row| row.name.width()).max() {
        Some(longest) if width >= NAMED && longest > 0 => longest + 2,
        _ => 0,
    }
}

/// One row, over several lines where its text is long; `column` is the width of the column of names.
fn draw(model: &Model, row: &Row, column: usize, width: u16) -> Vec<Line<'static>> {
    let theme = model.theme();
    let (name, text) = if row.chosen {
        (theme.good(), theme.strong())
    } else {
        (theme.strong(), Style::new())
    };
    let room = usize::from(width).saturating_sub(INDENT + column + 1);
    let parts = wrap(&row.words(column), u16::try_from(room).unwrap_or(u16::MAX));
    let mut lines = Vec::with_capacity(parts.len());
    for (index, part) in parts.into_iter().enumerate() {
        let first = index == 0;
        let mut spans = if first {
            row.front(model, column, name)
        } else {
            vec![Span::raw(" ".repeat(INDENT + column))]
        };
        let named = first && column == 0 && !row.name.is_empty();
        match part.strip_prefix(&row.name).filter(|_| named) {
            Some(rest) => {
                spans.push(Span::styled(row.name.clone(), name));
                spans.push(Span::styled(rest.to_owned(), text));
            }
            None => spans.push(Span::styled(part, text)),
        }
        lines.push(Line::from(spans));
    }
    lines
}

impl Row {
    /// Name and text, without the name where that has a column of its own.
    fn words(&self, column: usize) -> String {
        match (self.name.is_empty(), self.text.is_empty()) {
            (_, true) => self.name.clone(),
            (false, false) if column == 0 => format!("{}: {}", self.name, self.text),
            _ => self.text.clone(),
        }
    }

    /// Room for the pointer, key, mark, and the name where it has a column.
    fn front(&self, model: &Model, column: usize, name: Style) -> Vec<Span<'static>> {
        let theme = model.theme();
        let mark = if self.chosen { theme.glyphs.done } else { " " };
        let mut spans = vec![
            Span::styled("   ", theme.key()),
            Span::styled(self.key.clone(), theme.key()),
            Span::styled(format!(" {mark} "), name),
        ];
        if column > 0 {
            spans.push(Span::styled(format!("{:<column$}", self.name), name));
        }
        spans
    }
}

/// All rows of a question.
fn rows(model: &Model, work: &Work, question: &Question) -> Vec<Row> {
    let answer = work.assessment.answer(&question.id);
    let mut rows = own_rows(model, work, question, &answer);
    rows.push(Row {
        key: "?".to_owned(),
        chosen: answer.agreed == Some(Response::DontKnow),
        name: t!(model.locale, "questions-dont-know"),
        text: String::new(),
    });
    let reason = match answer.agreed {
        Some(Response::NotApplicable(reason)) => Some(reason),
        _ => None,
    };
    rows.push(Row {
        key: "x".to_owned(),
        chosen: reason.is_some(),
        name: t!(model.locale, "questions-not-applicable"),
        text: reason.unwrap_or_default(),
    });
    rows
}

/// The rows that the kind of the question has.
fn own_rows(model: &Model, work: &Work, question: &Question, answer: &Answer) -> Vec<Row> {
    let lang = model.locale.lang();
    let given = match &answer.agreed {
        Some(Response::Given(input)) => Some(input),
        _ => None,
    };
    let is_number = |value: &Number| matches!(given, Some(Input::Number(own)) if own == value);
    let row = |index: usize, chosen: bool, name: Option<&Text>, text: &Text| Row {
        key: digit(index),
        chosen,
        name: name
            .map(|name| name.get(lang).into_owned())
            .unwrap_or_default(),
        text: text.get(lang).into_owned(),
    };
    match &question.kind {
        Kind::Level { anchors } => {
            let levels = work.questionnaire.levels.iter().zip(anchors).enumerate();
            levels
                .map(|(index, (level, anchor))| {
                    row(index, is_number(&level.value), Some(&level.name), anchor)
                })
                .collect()
        }
        Kind::Scale { options } => {
            let options = options.iter().enumerate();
            options
                .map(|(index, own)| row(index, is_number(&own.value), None, &own.text))
                .collect()
        }
        Kind::Checklist { options, .. } => {
            let is_chosen =
                |id| matches!(given, Some(Input::Options(chosen)) if chosen.contains(id));
            let options = options.iter().enumerate();
            options
                .map(|(index, own)| row(index, is_chosen(&own.id), None, &own.text))
                .collect()
        }
        Kind::Number { unit, .. } => vec![entry(given, number(model, given, unit))],
        Kind::Text => vec![entry(given, words(model, given))],
    }
}

/// The one row of a question that is answered by typing.
fn entry(given: Option<&Input>, text: String) -> Row {
    Row {
        key: digit(0),
        chosen: given.is_some(),
        name: String::new(),
        text,
    }
}

fn number(model: &Model, given: Option<&Input>, unit: &Text) -> String {
    let (locale, unit) = (&model.locale, unit.get(model.locale.lang()).into_owned());
    if let Some(Input::Number(number)) = given {
        format!("{} {unit}", locale.number(number))
    } else {
        t!(locale, "questions-enter-number", unit = unit)
    }
}

fn words(model: &Model, given: Option<&Input>) -> String {
    if let Some(Input::Text(text)) = given {
        text.clone()
    } else {
        t!(model.locale, "questions-enter-text")
    }
}

/// The digit that chooses an option; none from the tenth on.
fn digit(index: usize) -> String {
    if index < 9 {
        (index + 1).to_string()
    } else {
        " ".to_owned()
    }
}
