//! Rows of which only some have room.

use super::more;
use crate::tui::action::Action;
use crate::tui::theme::Theme;
use ratatui::Frame;
use ratatui::layout::Rect;
use std::ops::Range;

/// Which rows are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scroll {
    first: usize,
    rows: usize,
    room: usize,
}

impl Scroll {
    /// `room` of `rows` from `first` on, or from the last from which they fill it.
    pub fn new(first: usize, rows: usize, room: usize) -> Self {
        let first = first.min(rows.saturating_sub(room));
        Self { first, rows, room }
    }

    /// The same so that `range` is in sight and as little as possible moves.
    pub fn to_show(self, range: Range<usize>) -> Self {
        let lowest = range.end.saturating_sub(self.room);
        Self::new(
            self.first.max(lowest).min(range.start),
            self.rows,
            self.room,
        )
    }

    /// The same after a key that moves about in a text; two rows of a page stay in sight.
    pub fn moved(self, action: Action) -> Self {
        let page = self.room.saturating_sub(2).max(1);
        let first = match action {
            Action::Up => self.first.saturating_sub(1),
            Action::Down => self.first + 1,
            Action::PageUp => self.first.saturating_sub(page),
            Action::PageDown => self.first + page,
            Action::First => 0,
            Action::Last => self.rows,
            _ => self.first,
        };
        Self::new(first, self.rows, self.room)
    }

    /// The first row shown.
    pub fn first(self) -> usize {
        self.first
    }

    /// All rows shown.
    pub fn shown(self) -> Range<usize> {
        self.first..(self.first + self.room).min(self.rows)
    }

    /// Marks at the right edge of `area` that there is more above or below.
    pub fn mark(self, frame: &mut Frame, area: Rect, theme: Theme) {
        let below = self.first + self.room < self.rows;
        more(frame, area, self.first > 0, below, theme);
    }
}

/// What is left of `area` below a head of so many rows.
pub fn below(area: Rect, head: usize) -> Rect {
    let head = u16::try_from(head).unwrap_or(u16::MAX).min(area.height);
    Rect {
        y: area.y + head,
        height: area.height - head,
        ..area
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scrolling_moves_as_little_as_it_can() {
        let first = |first, range, rows| Scroll::new(first, rows, 10).to_show(range).first();
        assert_eq!(first(0, 3..5, 20), 0);
        assert_eq!(first(0, 12..14, 20), 4);
        assert_eq!(first(8, 3..5, 20), 3);
        assert_eq!(first(8, 9..10, 12), 2);
        assert_eq!(first(0, 2..14, 20), 2);
    }

    #[test]
    fn keys_move_within_the_text() {
        let moved = |first, action| Scroll::new(first, 30, 10).moved(action).shown();
        assert_eq!(moved(0, Action::Up), 0..10);
        assert_eq!(moved(0, Action::PageDown), 8..18);
        assert_eq!(moved(19, Action::PageDown), 20..30);
        assert_eq!(moved(99, Action::PageUp), 12..22);
        assert_eq!(moved(5, Action::Last), 20..30);
        assert_eq!(Scroll::new(5, 3, 10).moved(Action::Down).shown(), 0..3);
    }
}
