//! How a form is drawn.

use super::super::boxed;
use super::{Field, FieldInput, Form, WIDTH, inner_width};
use crate::tui::field::TextField;
use crate::tui::text::{fit, pad, paragraph, wrap};
use crate::tui::theme::Theme;
use crate::tui::widget::more;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use std::ops::Range;

/// Rows of a field of several lines.
const LINES: usize = 8;
/// Rows of the box around a form.
const EDGES: u16 = 2;

/// How a form is laid out.
#[derive(Clone, Copy)]
struct Look {
    width: u16,
    /// Rows of a field of several lines, at least.
    lines: usize,
    has_hint: bool,
    theme: Theme,
}

/// A form in rows.
struct Layout {
    rows: Vec<Line<'static>>,
    /// The rows of the field with the focus.
    focus: Range<usize>,
    /// The row in it that is to be seen.
    seen: usize,
    /// The column of the cursor in that row.
    cursor: Option<usize>,
}

impl Form {
    /// Draws the form over `area`; the field with the focus is always in sight.
    pub fn view(&self, frame: &mut Frame, area: Rect, theme: Theme) {
        let look = Look {
            width: inner_width(area.width),
            lines: LINES,
            has_hint: true,
            theme,
        };
        let height = u16::try_from(self.height(look)).unwrap_or(u16::MAX);
        self.draw(frame, area, height.saturating_add(EDGES), look);
    }

    /// Draws the form over all of `area`, a field of several lines as high as there is room, without the hint.
    pub fn fill(&self, frame: &mut Frame, area: Rect, theme: Theme) {
        let mut look = Look {
            width: inner_width(area.width),
            lines: 0,
            has_hint: false,
            theme,
        };
        let others = self.lay_out(None, look).rows.len() - self.text_row(area.width).1 - 1;
        look.lines = usize::from(area.height.saturating_sub(EDGES)).saturating_sub(others);
        self.draw(frame, area, area.height, look);
    }

    /// The row of the text with the focus in which the cursor stands, and its last row, on a screen of this width.
    pub fn text_row(&self, width: u16) -> (usize, usize) {
        match &self.fields[self.focus].input {
            FieldInput::Text(field) => {
                let width = inner_width(width);
                (field.cursor_place(width).0, field.rows(width).len() - 1)
            }
            FieldInput::Choice { .. } | FieldInput::Several { .. } => (0, 0),
        }
    }

    fn draw(&self, frame: &mut Frame, area: Rect, height: u16, look: Look) {
        let theme = look.theme;
        let layout = self.lay_out(Some(self.focus), look);
        let inside = boxed(frame, area, WIDTH, height, &self.title, theme);
        let inside = Rect {
            x: inside.x + 1,
            width: inside.width.saturating_sub(2),
            ..inside
        };
        let scroll = layout.scroll(inside.height);
        let below = layout.rows.len() > usize::from(scroll) + usize::from(inside.height);
        frame.render_widget(Paragraph::new(layout.rows).scroll((scroll, 0)), inside);
        let edge = Rect {
            width: inside.width + 1,
            ..inside
        };
        more(frame, edge.intersection(area), scroll > 0, below, theme);
        if let Some(column) = layout.cursor {
            set_cursor(frame, inside, layout.seen, column, scroll);
        }
    }

    /// Rows that it takes at most: options unfold in the field with the focus, and the box stays where it is.
    fn height(&self, look: Look) -> usize {
        let rows = |field: &Field, focus| {
            let mut rows = Vec::new();
            field.draw(&mut rows, focus, look);
            rows.len()
        };
        let unfolds = |field| rows(field, true) - rows(field, false);
        let most = self.fields.iter().map(unfolds).max();
        self.lay_out(None, look).rows.len() + most.unwrap_or(0)
    }

    /// The form with the focus on this field.
    fn lay_out(&self, focused: Option<usize>, look: Look) -> Layout {
        let Look { width, theme, .. } = look;
        let mut rows = Vec::new();
        if look.has_hint && !self.hint.is_empty() {
            rows = paragraph(&self.hint, width, 0, Style::new());
            rows.push(Line::default());
        }
        let (mut focus, mut seen, mut cursor) = (0..0, 0, None);
        for (index, field) in self.fields.iter().enumerate() {
            let has_focus = focused == Some(index);
            let start = rows.len();
            let label = if has_focus {
                theme.strong()
            } else {
                Style::new()
            };
            rows.extend(paragraph(&field.label, width, 0, label));
            let first = rows.len();
            let (row, column) = field.draw(&mut rows, has_focus, look);
            if has_focus {
                focus = start..rows.len();
                seen = first + row;
                cursor = column;
            }
            rows.push(Line::default());
        }
        rows.pop();
        Layout {
            rows,
            focus,
            seen,
            cursor,
        }
    }
}

impl Layout {
    /// The first row shown where there is room for `height`.
    fn scroll(&self, height: u16) -> u16 {
        let room = usize::from(height);
        let scroll = if self.cursor.is_some() {
            (self.seen + 1).saturating_sub(room)
        } else {
            // All options if they fit, else those around the chosen one.
            let around = self.seen - (self.seen - self.focus.start).min(room / 2);
            self.focus.end.saturating_sub(room).min(around)
        };
        u16::try_from(scroll).unwrap_or(u16::MAX)
    }
}

/// Shows the cursor where it is in sight.
fn set_cursor(frame: &mut Frame, inside: Rect, row: usize, column: usize, scroll: u16) {
    let row = u16::try_from(row)
        .unwrap_or(u16::MAX)
        .saturating_sub(scroll);
    let column = u16::try_from(column).unwrap_or(u16::MAX);
    if row < inside.height && inside.width > 0 {
        let x = inside.x + column.min(inside.width - 1);
        frame.set_cursor_position(Position::new(x, inside.y + row));
    }
}

impl Field {
    /// Appends the field's rows; gives the one to be seen, and the column of the cursor in it.
    fn draw(
        &self,
        rows: &mut Vec<Line<'static>>,
        focus: bool,
        look: Look,
    ) -> (usize, Option<usize>) {
        let Look { width, theme, .. } = look;
        match &self.input {
            FieldInput::Text(field) => {
                draw_text(rows, field, look);
                let (row, column) = field.cursor_place(width);
                (row, Some(column))
            }
            FieldInput::Choice {
                options,
                chosen,
                from,
            } => {
                let place = (*chosen, *from);
                let row = draw_choice(rows, options, place, width, focus, theme);
                (row, None)
            }
            FieldInput::Several { options, at } => {
                let row = draw_several(rows, options, *at, width, focus, theme);
                (row, None)
            }
        }
    }
}

/// The text, with blank rows as far as there is room for more.
fn draw_text(rows: &mut Vec<Line<'static>>, field: &TextField, look: Look) {
    let Look { width, theme, .. } = look;
    let least = if field.is_multiline() { look.lines } else { 1 };
    let all = field.rows(width);
    for index in 0..all.len().max(least) {
        let text = all
            .get(index)
            .map_or("", |range| &field.text()[range.clone()]);
        let text = pad(text, width.into());
        rows.push(Line::from(Span::styled(text, theme.entry())));
    }
}

/// With the focus every option on its own row, else the chosen one alone; gives the last row of that.
fn draw_choice(
    rows: &mut Vec<Line<'static>>,
    options: &[(String, String)],
    (chosen, from): (usize, usize),
    width: u16,
    focus: bool,
    theme: Theme,
) -> usize {
    let start = rows.len();
    let mut last = 0;
    for (index, (_, words)) in options.iter().enumerate() {
        let is_chosen = index == chosen;
        if !focus && !is_chosen {
            continue;
        }
        let mark = if is_chosen { theme.glyphs.pointer } else { " " };
        let style = if is_chosen && focus {
            theme.focus()
        } else {
            Style::new()
        };
        for (row, text) in wrap(words, width.saturating_sub(6)).into_iter().enumerate() {
            let digit = match index + from {
                digit @ 0..=9 => digit.to_string(),
                _ => " ".to_owned(),
            };
            let front = if row == 0 {
                format!("{mark} {digit}  ")
            } else {
                " ".repeat(5)
            };
            rows.push(Line::from(vec![
                Span::raw(front),
                Span::styled(text, style),
            ]));
        }
        if is_chosen {
            last = (rows.len() - start).saturating_sub(1);
        }
    }
    last
}

/// With the focus every option on its own row, else the chosen ones in words; gives the row that keys are about.
fn draw_several(
    rows: &mut Vec<Line<'static>>,
    options: &[(String, String, bool)],
    at: usize,
    width: u16,
    focus: bool,
    theme: Theme,
) -> usize {
    if !focus {
        let chosen = options.iter().filter(|(.., is_chosen)| *is_chosen);
        let words: Vec<_> = chosen.map(|(_, words, _)| words.as_str()).collect();
        rows.extend(paragraph(&words.join(" · "), width, 2, Style::new()));
        return 0;
    }
    for (index, (_, words, is_chosen)) in options.iter().enumerate() {
        let pointer = if index == at {
            theme.glyphs.pointer
        } else {
            " "
        };
        let style = if index == at {
            theme.focus()
        } else {
            Style::new()
        };
        let mark = if *is_chosen { "[x]" } else { "[ ]" };
        let front = format!("{pointer} {}  {mark} ", index + 1);
        let room = usize::from(width).saturating_sub(10);
        rows.push(Line::from(vec![
            Span::raw(front),
            Span::styled(fit(words, room), style),
        ]));
    }
    at
}
