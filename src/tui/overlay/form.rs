//! Fields to fill in, one below the other.

use super::{boxed, boxed_width};
use crate::i18n::Locale;
use crate::tui::field::TextField;
use crate::tui::text::{fit, paragraph, wrap};
use crate::tui::theme::Theme;
use crate::tui::widget::more;
use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

/// Widest form; longer lines are hard to read.
const WIDTH: u16 = 76;
/// Rows of a field of several lines.
const LINES: u16 = 8;

/// Fields to fill in.
#[derive(Debug)]
pub struct Form {
    /// What it is about.
    pub title: String,
    /// What is asked, or what was wrong; may be empty.
    pub hint: String,
    /// The fields; never empty.
    pub fields: Vec<Field>,
    /// Which field has the focus.
    pub focus: usize,
    /// What the result means.
    pub purpose: Purpose,
    /// Whether there is a step in the history for what is typed into a form whose content is kept while it is typed.
    pub started: bool,
}

/// What becomes of a completed form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A new assessment.
    New,
    /// Reason why a question does not apply.
    NotApplicable(String),
    /// Note of a question; kept while it is typed.
    Note(String),
    /// Grade and list of evidence of a question.
    Evidence(String),
    /// Target of a question.
    Target(String),
    /// The number that answers a question.
    Number(String),
    /// The text that answers a question.
    Text(String),
    /// Reason why a recommendation is rejected.
    Reject(String),
    /// Owner, due date and note of an action.
    Plan(String),
    /// An action of one's own.
    OwnAction,
    /// Title, organisation and the like.
    Properties,
    /// Settings of the program.
    Settings,
    /// Where and how a report is written.
    Export,
}

/// One field.
#[derive(Debug)]
pub struct Field {
    /// What it is for.
    pub label: String,
    /// Its content.
    pub input: FieldInput,
}

/// Content of a field.
#[derive(Debug)]
pub enum FieldInput {
    /// Typed text.
    Text(TextField),
    /// One of some options: keys and words.
    Choice {
        /// What can be chosen.
        options: Vec<(String, String)>,
        /// Which is.
        chosen: usize,
        /// Digit of the first one.
        from: usize,
    },
}

/// What a key made of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing worth telling.
    Open,
    /// The content changed.
    Changed,
    /// It is complete.
    Submitted,
    /// It was left.
    Cancelled,
}

impl Field {
    /// A line of text.
    pub fn line(label: String, text: &str) -> Self {
        Self {
            label,
            input: FieldInput::Text(TextField::line(text)),
        }
    }

    /// Several lines of text.
    pub fn lines(label: String, text: &str) -> Self {
        Self {
            label,
            input: FieldInput::Text(TextField::lines(text)),
        }
    }

    /// One of `options` (key and words), the one with `key` chosen, else the first.
    pub fn choice(label: String, options: Vec<(String, String)>, key: &str) -> Self {
        let chosen = options.iter().position(|(own, _)| own == key).unwrap_or(0);
        Self {
            label,
            input: FieldInput::Choice {
                options,
                chosen,
                from: 1,
            },
        }
    }

    /// The same with digits that begin at `from`.
    #[must_use]
    pub fn numbered_from(mut self, first: usize) -> Self {
        if let FieldInput::Choice { from, .. } = &mut self.input {
            *from = first;
        }
        self
    }

    /// The text, or the key of the chosen option.
    pub fn value(&self) -> &str {
        match &self.input {
            FieldInput::Text(field) => field.text(),
            FieldInput::Choice {
                options, chosen, ..
            } => options.get(*chosen).map_or("", |(key, _)| key),
        }
    }

    fn is_multiline(&self) -> bool {
        matches!(&self.input, FieldInput::Text(field) if field.is_multiline())
    }
}

impl Form {
    /// A form with the focus on its first field.
    pub fn new(purpose: Purpose, title: String, hint: String, fields: Vec<Field>) -> Self {
        Self {
            title,
            hint,
            fields,
            focus: 0,
            purpose,
            started: false,
        }
    }

    /// Whether Enter completes it: the last field has the focus and is no text of several lines.
    pub fn enter_submits(&self) -> bool {
        self.focus + 1 == self.fields.len() && !self.fields[self.focus].is_multiline()
    }

    /// Whether what is typed is kept at once, so that there is nothing to cancel.
    pub fn is_live(&self) -> bool {
        matches!(self.purpose, Purpose::Note(_))
    }

    /// The values of all fields, trimmed.
    pub fn values(&self) -> Vec<String> {
        self.fields
            .iter()
            .map(|field| field.value().trim().to_owned())
            .collect()
    }

    /// Takes a key. `width` is that of the terminal.
    pub fn key(&mut self, key: KeyEvent, width: u16) -> Outcome {
        let last = self.focus + 1 == self.fields.len();
        let multiline = self.fields[self.focus].is_multiline();
        match key.code {
            KeyCode::Esc => return Outcome::Cancelled,
            KeyCode::Char('s') if key.modifiers == KeyModifiers::CONTROL => {
                return Outcome::Submitted;
            }
            KeyCode::Enter if !multiline && last => return Outcome::Submitted,
            KeyCode::Tab => self.focus = (self.focus + 1) % self.fields.len(),
            KeyCode::Enter | KeyCode::Down if !multiline && !last => self.focus += 1,
            KeyCode::BackTab => {
                self.focus = (self.focus + self.fields.len() - 1) % self.fields.len();
            }
            KeyCode::Up if !multiline => self.focus = self.focus.saturating_sub(1),
            _ => return self.edit(key, width),
        }
        Outcome::Open
    }

    fn edit(&mut self, key: KeyEvent, width: u16) -> Outcome {
        let width = inner_width(width);
        let changed = match &mut self.fields[self.focus].input {
            FieldInput::Text(field) => field.key(key, width),
            FieldInput::Choice {
                options,
                chosen,
                from,
            } => choose(key, options.len(), *from, chosen),
        };
        if changed {
            Outcome::Changed
        } else {
            Outcome::Open
        }
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) -> Outcome {
        match &mut self.fields[self.focus].input {
            FieldInput::Text(field) => field.insert(text),
            FieldInput::Choice { .. } => return Outcome::Open,
        }
        Outcome::Changed
    }

    /// Draws the form over `area`; the field with the focus is always in sight.
    pub fn view(&self, frame: &mut Frame, area: Rect, theme: Theme, locale: &Locale) {
        let width = inner_width(area.width);
        let mut rows = paragraph(&self.hint, width, 0, ratatui::style::Style::new());
        if self.hint.is_empty() {
            rows.clear();
        } else {
            rows.push(Line::default());
        }
        let mut cursor = None;
        let mut focus = 0..0;
        let mut seen = 0;
        for (index, field) in self.fields.iter().enumerate() {
            let has_focus = index == self.focus;
            let start = rows.len();
            let label = if has_focus {
                theme.strong()
            } else {
                ratatui::style::Style::new()
            };
            rows.push(Line::from(Span::styled(
                fit(&field.label, width.into()),
                label,
            )));
            let place = field.draw(&mut rows, width, has_focus, theme, locale);
            if has_focus {
                focus = start..rows.len();
                seen = start + 1 + place.0;
                cursor = place.1.map(|column| (seen, column));
            }
            rows.push(Line::default());
        }
        rows.pop();
        let height = u16::try_from(rows.len() + 2).unwrap_or(u16::MAX);
        let inside = boxed(frame, area, WIDTH, height, &self.title, theme);
        let inside = Rect {
            x: inside.x + 1,
            width: inside.width.saturating_sub(2),
            ..inside
        };
        let room = usize::from(inside.height);
        let scroll = if cursor.is_some() {
            (seen + 1).saturating_sub(room)
        } else {
            // All options if they fit, else those around the chosen one.
            let around = seen - (seen - focus.start).min(room / 2);
            focus.end.saturating_sub(room).min(around)
        };
        let scroll = u16::try_from(scroll).unwrap_or(u16::MAX);
        let below = rows.len() > usize::from(scroll) + usize::from(inside.height);
        frame.render_widget(Paragraph::new(rows).scroll((scroll, 0)), inside);
        let edge = Rect {
            width: inside.width + 1,
            ..inside
        };
        more(frame, edge.intersection(area), scroll > 0, below, theme);
        if let Some((row, column)) = cursor {
            let row = u16::try_from(row)
                .unwrap_or(u16::MAX)
                .saturating_sub(scroll);
            let column = u16::try_from(column).unwrap_or(u16::MAX);
            if row < inside.height && inside.width > 0 {
                let x = inside.x + column.min(inside.width - 1);
                frame.set_cursor_position(Position::new(x, inside.y + row));
            }
        }
    }
}

/// Width of what is typed on a terminal of this width.
fn inner_width(width: u16) -> u16 {
    boxed_width(width, WIDTH).saturating_sub(4).max(2)
}

/// Arrows, blank and digits choose; whether they did.
fn choose(key: KeyEvent, count: usize, from: usize, chosen: &mut usize) -> bool {
    let count = count.max(1);
    let before = *chosen;
    match key.code {
        KeyCode::Right | KeyCode::Char(' ') => *chosen = (*chosen + 1) % count,
        KeyCode::Left => *chosen = (*chosen + count - 1) % count,
        KeyCode::Char(c) => {
            let digit = c.to_digit(10).and_then(|digit| usize::try_from(digit).ok());
            match digit.and_then(|digit| digit.checked_sub(from)) {
                Some(index) if index < count => *chosen = index,
                _ => return false,
            }
        }
        _ => return false,
    }
    *chosen != before
}

impl Field {
    /// Appends the field's rows; gives the one to be seen, and the column of the cursor in it.
    fn draw(
        &self,
        rows: &mut Vec<Line<'static>>,
        width: u16,
        focus: bool,
        theme: Theme,
        _locale: &Locale,
    ) -> (usize, Option<usize>) {
        match &self.input {
            FieldInput::Text(field) => {
                let style = theme.entry();
                let least = if field.is_multiline() { LINES } else { 1 };
                let (row, column) = field.cursor_place(width);
                let all = field.rows(width);
                let shown = all.len().max(least.into());
                for index in 0..shown {
                    let text = all
                        .get(index)
                        .map_or("", |range| &field.text()[range.clone()]);
                    let text = crate::tui::text::pad(text, width.into());
                    rows.push(Line::from(Span::styled(text, style)));
                }
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
        }
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
            ratatui::style::Style::new()
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

#[cfg(test)]
mod tests {
    use crate::tui::overlay::Overlay;
    use crate::tui::testing::{draw, keys, open};

    #[test]
    fn the_chosen_one_of_many_options_is_in_sight() {
        for height in [16, 24, 40] {
            let mut model = open("en");
            model.size = (80, height);
            keys(&mut model, "anTidy up<Tab><Tab>");
            for place in 0..13 {
                let Some(Overlay::Form(form)) = model.overlays.last() else {
                    panic!("a form")
                };
                let chosen = form.fields[2].value();
                let row = if chosen.is_empty() {
                    "1  none".to_owned()
                } else {
                    format!("  {chosen} ")
                };
                assert!(
                    draw(&mut model, 80, height).contains(&row),
                    "{place} of {height}: {row}"
                );
                keys(&mut model, "<Right>");
            }
        }
    }
}
