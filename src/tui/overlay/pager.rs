//! A text to read: help, how a figure comes about.

use super::{boxed, boxed_width};
use crate::tui::action::{self, Action, Context};
use crate::tui::key::Key;
use crate::tui::theme::Theme;
use crate::tui::widget::Scroll;
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

    /// Takes a key on a screen with this middle; whether the text was left.
    pub fn key(&mut self, key: KeyEvent, area: Rect) -> bool {
        let action = match key.code {
            KeyCode::Char(' ') => Some(Action::PageDown),
            _ => action::find(Context::Pager, Key::from(key)),
        };
        if let Some(action) = action {
            let rows = (self.layout)(text_width(area.width)).lines.len();
            self.scroll = self.scroll(rows, area).moved(action).first();
        }
        action == Some(Action::Cancel)
    }

    fn scroll(&self, rows: usize, area: Rect) -> Scroll {
        let room = usize::from(area.height.saturating_sub(2));
        Scroll::new(self.scroll, rows, room)
    }

    /// Draws the text over `area`.
    pub fn view(&self, frame: &mut Frame, area: Rect, theme: Theme) {
        let text = (self.layout)(text_width(area.width));
        let rows = text.lines.len();
        let height = u16::try_from(rows + 2).unwrap_or(u16::MAX);
        let inside = boxed(frame, area, WIDTH, height, &self.title, theme);
        let scroll = self.scroll(rows, area);
        let shown: Vec<Line> = text.lines[scroll.shown()].to_vec();
        let text = Rect {
            x: inside.x + 1,
            width: inside.width.saturating_sub(2),
            ..inside
        };
        frame.render_widget(Paragraph::new(shown), text);
        scroll.mark(frame, inside, theme);
    }
}

/// Columns for the text on a terminal of this width.
fn text_width(width: u16) -> u16 {
    boxed_width(width, WIDTH).saturating_sub(4).max(1)
}
