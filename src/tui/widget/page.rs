//! A page of blocks, some of which can have the focus.

use super::Scroll;
use crate::tui::action::Action;
use ratatui::layout::Rect;
use ratatui::text::Line;
use std::ops::Range;

/// What is shown: lines that stay, and blocks below them that scroll. `I` says what can have the focus.
#[derive(Debug)]
pub struct Page<I> {
    head: Vec<Line<'static>>,
    /// Row from which they say nothing about what is below them.
    head_ends: Option<usize>,
    blocks: Vec<Block<I>>,
    /// What can have the focus, row by row and in each from left to right.
    stops: Vec<Stop<I>>,
    rows: usize,
}

#[derive(Debug)]
struct Block<I> {
    start: usize,
    content: Content<I>,
}

/// What is in a block.
#[derive(Debug)]
enum Content<I> {
    /// Laid out.
    Lines(Vec<Line<'static>>),
    /// Laid out once it is in sight: there may be thousands.
    Later(I),
}

/// Where something stands that can have the focus.
#[derive(Debug)]
struct Stop<I> {
    item: I,
    rows: Range<usize>,
    column: usize,
}

impl<I> Default for Page<I> {
    fn default() -> Self {
        Self {
            head: Vec::new(),
            head_ends: None,
            blocks: Vec::new(),
            stops: Vec::new(),
            rows: 0,
        }
    }
}

impl<I: Copy + PartialEq> Page<I> {
    /// A page without blocks, below lines that stay.
    pub fn below_head(head: Vec<Line<'static>>) -> Self {
        Self {
            head,
            ..Self::default()
        }
    }

    /// What is added from here on has nothing to do with the lines that stay.
    pub fn end_head(&mut self) {
        self.head_ends = Some(self.rows);
    }

    /// The lines that stay, as far as there is room; empty where they say nothing about the rows from `first` on.
    pub fn head(&self, area: Rect, first: usize) -> Vec<Line<'static>> {
        let mut head: Vec<Line> = self.head.iter().take(area.height.into()).cloned().collect();
        if self.head_ends.is_some_and(|end| first >= end) {
            head.fill(Line::default());
        }
        head
    }

    /// Adds lines that cannot have the focus.
    pub fn text(&mut self, lines: Vec<Line<'static>>) {
        self.cells([], lines);
    }

    /// Adds lines that can have the focus.
    pub fn stop(&mut self, item: I, lines: Vec<Line<'static>>) {
        self.cells([(item, 0)], lines);
    }

    /// Adds lines in which several things can have the focus, each at a column.
    pub fn cells(
        &mut self,
        items: impl IntoIterator<Item = (I, usize)>,
        lines: Vec<Line<'static>>,
    ) {
        let height = lines.len();
        self.add(items, height, Content::Lines(lines));
    }

    /// Adds something of so many rows that is laid out once it is in sight.
    pub fn later(&mut self, item: I, height: usize) {
        self.add([(item, 0)], height, Content::Later(item));
    }

    fn add(
        &mut self,
        items: impl IntoIterator<Item = (I, usize)>,
        height: usize,
        content: Content<I>,
    ) {
        let start = self.rows;
        self.rows += height;
        let rows = start..self.rows;
        let stops = items.into_iter().map(|(item, column)| Stop {
            item,
            rows: rows.clone(),
            column,
        });
        self.stops.extend(stops);
        self.blocks.push(Block { start, content });
    }

    /// Rows of all blocks.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Rows for blocks on an area.
    pub fn room(&self, area: Rect) -> usize {
        usize::from(area.height).saturating_sub(self.head.len())
    }

    /// Place of an item among those that can have the focus; the first where it is not there.
    fn place(&self, item: Option<I>) -> usize {
        self.stops
            .iter()
            .position(|stop| Some(stop.item) == item)
            .unwrap_or(0)
    }

    /// Whether this item can have the focus here.
    pub fn has(&self, item: I) -> bool {
        self.stops.iter().any(|stop| stop.item == item)
    }

    /// The first item.
    pub fn first(&self) -> Option<I> {
        self.item(0)
    }

    /// The item of a place, or of the last.
    fn item(&self, place: usize) -> Option<I> {
        let last = self.stops.len().checked_sub(1)?;
        Some(self.stops[place.min(last)].item)
    }

    /// What has the focus after a key that moves it, where `room` rows are in sight.
    pub fn moved(&self, focus: Option<I>, action: Action, room: usize) -> Option<I> {
        let at = self.place(focus);
        self.item(match action {
            Action::Up => self.up(at),
            Action::Down => self.down(at),
            Action::Left => at.saturating_sub(1),
            Action::Right => at + 1,
            Action::PageUp => self.above(at, room),
            Action::PageDown => self.below(at, room),
            Action::First => 0,
            Action::Last => usize::MAX,
            _ => at,
        })
    }

    /// The place in the row above that is nearest to the same column; the same where there is none.
    fn up(&self, place: usize) -> usize {
        let before = self.stops.iter().take(place).rev();
        let row = |stop: &Stop<I>| stop.rows.start;
        let above = before
            .map(row)
            .find(|start| Some(*start) != self.stops.get(place).map(row));
        self.nearest(place, above)
    }

    /// The same in the row below.
    fn down(&self, place: usize) -> usize {
        let row = |stop: &Stop<I>| stop.rows.start;
        let after = self.stops.iter().skip(place + 1).map(row);
        let below = { after }.find(|start| Some(*start) != self.stops.get(place).map(row));
        self.nearest(place, below)
    }

    /// The place in the row that starts at `start` nearest to the column of `place`.
    fn nearest(&self, place: usize, start: Option<usize>) -> usize {
        let column = self.stops.get(place).map_or(0, |stop| stop.column);
        let row = self.stops.iter().enumerate();
        let row = row.filter(|(_, stop)| Some(stop.rows.start) == start);
        row.min_by_key(|(_, stop)| stop.column.abs_diff(column))
            .map_or(place, |(place, _)| place)
    }

    /// The place about `room` rows above.
    fn above(&self, place: usize, room: usize) -> usize {
        let Some(stop) = self.stops.get(place) else {
            return 0;
        };
        let aim = stop.rows.end.saturating_sub(room);
        let found = self
            .stops
            .iter()
            .position(|own| own.rows.start >= aim)
            .unwrap_or(place);
        found.min(self.up(place))
    }

    /// The place about `room` rows below.
    fn below(&self, place: usize, room: usize) -> usize {
        let Some(stop) = self.stops.get(place) else {
            return 0;
        };
        let aim = stop.rows.start + room;
        let found = self
            .stops
            .iter()
            .rposition(|own| own.rows.end <= aim)
            .unwrap_or(0);
        found.max(self.down(place))
    }

    /// Rows so that what has the focus is in sight, together with the heading before it, or whatever follows the last;
    /// from `first` on if that can be.
    pub fn scroll(&self, focus: Option<I>, first: usize, room: usize) -> Scroll {
        let Some(stop) = self.stops.get(self.place(focus)) else {
            return Scroll::new(first, self.rows, room);
        };
        let rows = &stop.rows;
        let before = self.stops.iter().rev().map(|own| own.rows.end);
        let before = { before }.find(|end| *end <= rows.start).unwrap_or(0);
        let is_last = self.stops.iter().all(|own| own.rows.end <= rows.end);
        let start = if rows.end - before <= room {
            before
        } else {
            rows.start
        };
        let end = if is_last && self.rows - start <= room {
            self.rows
        } else {
            rows.end
        };
        Scroll::new(first, self.rows, room).to_show(start..end)
    }

    /// `room` rows from `first` on; `lay` lays out what was left for later.
    pub fn lines(
        &self,
        first: usize,
        room: usize,
        lay: impl Fn(I) -> Vec<Line<'static>>,
    ) -> Vec<Line<'static>> {
        let begin = self
            .blocks
            .partition_point(|block| block.start <= first)
            .saturating_sub(1);
        let Some(skip) = self.blocks.get(begin).map(|block| first - block.start) else {
            return Vec::new();
        };
        let end = self
            .blocks
            .partition_point(|block| block.start < first + room);
        let blocks = &self.blocks[begin.min(end)..end];
        let lines = blocks.iter().flat_map(|block| match &block.content {
            Content::Lines(lines) => lines.clone(),
            Content::Later(item) => lay(*item),
        });
        lines.skip(skip).take(room).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> Page<usize> {
        let mut page = Page::default();
        let lines = |count: usize| vec![Line::default(); count];
        page.text(lines(1));
        for place in 0..10 {
            page.stop(place, lines(2));
        }
        page.text(lines(3));
        page
    }

    #[test]
    fn the_first_shows_what_is_above_it_and_the_last_what_is_below() {
        let page = page();
        let first = |focus, first, room| page.scroll(focus, first, room).first();
        assert_eq!(first(None, 20, 8), 0);
        assert_eq!(first(Some(9), 0, 8), 16);
        assert_eq!(first(Some(9), 0, 3), 18);
        assert_eq!(first(Some(4), 5, 8), 5);
        assert_eq!(first(Some(4), 0, 0), 9);
    }

    #[test]
    fn a_page_moves_at_least_to_the_next_and_at_most_by_what_is_in_sight() {
        let page = page();
        assert_eq!(page.below(0, 8), 3);
        assert_eq!(page.below(0, 1), 1);
        assert_eq!(page.above(9, 8), 6);
        assert_eq!(page.above(9, 1), 8);
        assert_eq!(page.above(0, 8), 0);
        assert_eq!(page.item(usize::MAX), Some(9));
    }

    #[test]
    fn only_blocks_in_sight_are_laid_out() {
        let mut page = Page::default();
        for question in 0..10_000 {
            page.later(question, 2);
        }
        let laid = std::cell::Cell::new(0);
        let lay = |question: usize| {
            laid.set(laid.get() + 1);
            vec![Line::from(format!("{question}")), Line::from("-")]
        };
        let lines: Vec<String> = page
            .lines(1001, 4, lay)
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(lines, ["-", "501", "-", "502"]);
        assert_eq!(laid.get(), 3);
    }

    #[test]
    fn arrows_move_between_cells_of_rows_of_different_lengths() {
        let mut page = Page::default();
        let line = || vec![Line::default()];
        page.cells([(1, 10), (2, 20), (3, 30)], line());
        page.text(line());
        page.cells([(4, 10)], line());
        page.cells([(5, 10), (6, 20), (7, 30)], line());
        let moved = |from, action| page.moved(Some(from), action, 9);
        assert_eq!(moved(3, Action::Down), Some(4));
        assert_eq!(moved(3, Action::Right), Some(4));
        assert_eq!(moved(7, Action::Up), Some(4));
        assert_eq!(moved(4, Action::Down), Some(5));
        assert_eq!(moved(2, Action::Up), Some(2));
        assert_eq!(moved(6, Action::Down), Some(6));
        assert_eq!(page.scroll(Some(2), 3, 2).first(), 0);
        assert_eq!(page.scroll(Some(6), 0, 2).first(), 2);
    }
}
