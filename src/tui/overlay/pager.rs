//! A text to read: help, how a figure comes about.

use super::{boxed, boxed_width};
use crate::tui::theme::Theme;
use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;
use ratatui::text::{Line, Text};
use ratatui::widgets::Paragraph;

/// Widest text.
pub const WIDTH: u16 = 84;

/// A text to read. It is laid out when drawn, for the width there is.
pub struct Pager {
    title: String,
    layout: Box<dyn Fn(u16) -> Text<'static> + Send>,
    scroll: usize,
}

impl std::fmt::Debug for Pager {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pager")
            .field("title", &self.title)
            .field("scroll", &self.scroll)
            .finish_non_exhaustive()
    }
}

impl Pager {
    /// A text that `layout` breaks for a width.
    pub fn new(title: String, layout: impl Fn(u16) -> Text<'static> + Send + 'static) -> Self {
        Self {
            title,
            layout: Box::new(layout),
            scroll: 0,
        }
    }

    /// Takes a key; whether the text was left.
    pub fn key(&mut self, key: KeyEvent) -> bool {
        match key.code {
            KeyCode::Up | KeyCode::Char('k') => self.scroll = self.scroll.saturating_sub(1),
            KeyCode::Down | KeyCode::Char('j') => self.scroll += 1,
            KeyCode::PageUp => self.scroll = self.scroll.saturating_sub(10),
            KeyCode::PageDown | KeyCode::Char(' ') => self.scroll += 10,
            KeyCode::Home => self.scroll = 0,
            KeyCode::End => self.scroll = usize::MAX,
            KeyCode::Esc | KeyCode::Enter | KeyCode::Char('q') => return true,
            _ => {}
        }
        false
    }

    /// Keeps the scroll position within the text as it is laid out on a terminal of this size.
    pub fn clamp(&mut self, area: Rect) {
        let rows = (self.layout)(text_width(area.width)).lines.len();
        let room = usize::from(area.height.saturating_sub(2));
        self.scroll = self.scroll.min(rows.saturating_sub(room));
    }

    /// Draws the text over `area`.
    pub fn view(&self, frame: &mut Frame, area: Rect, theme: Theme) {
        let text = (self.layout)(text_width(area.width));
        let rows = text.lines.len();
        let height = u16::try_from(rows + 2).unwrap_or(u16::MAX);
        let inside = boxed(frame, area, WIDTH, height, &self.title, theme);
        let room = usize::from(inside.height);
        let scroll = self.scroll.min(rows.saturating_sub(room));
        let shown: Vec<Line> = text.lines.into_iter().skip(scroll).take(room).collect();
        let text = Rect {
            x: inside.x + 1,
            width: inside.width.saturating_sub(2),
            ..inside
        };
        frame.render_widget(Paragraph::new(shown), text);
        super::super::widget::more(frame, inside, scroll > 0, scroll + room < rows, theme);
    }
}

/// Columns for the text on a terminal of this width.
fn text_width(width: u16) -> u16 {
    boxed_width(width, WIDTH).saturating_sub(4).max(1)
}
