//! A page of blocks, some of which can have the focus.

use super::Item;
use crate::tui::widget::Scroll;
use ratatui::layout::Rect;
use ratatui::text::Line;
use std::ops::Range;

/// What is shown: lines that stay, and blocks below them that scroll.
#[derive(Debug, Default)]
pub struct Page {
    head: Vec<Line<'static>>,
    /// Row from which they say nothing about what is below them.
    head_ends: Option<usize>,
    blocks: Vec<Block>,
    /// Blocks that can have the focus: what they are, and their rows.
    stops: Vec<(Item, Range<usize>)>,
    rows: usize,
}

#[derive(Debug)]
struct Block {
    item: Option<Item>,
    start: usize,
    content: Content,
}

/// What is in a block.
#[derive(Debug)]
pub enum Content {
    /// Laid out.
    Lines(Vec<Line<'static>>),
    /// A question of a dimension, laid out once it is in sight: there may be thousands.
    Question(usize, usize),
}

impl Page {
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
        let height = lines.len();
        self.add(None, height, Content::Lines(lines));
    }

    /// Adds lines that can have the focus.
    pub fn stop(&mut self, item: Item, lines: Vec<Line<'static>>) {
        let height = lines.len();
        self.add(Some(item), height, Content::Lines(lines));
    }

    /// Adds a question of so many rows.
    pub fn question(&mut self, dimension: usize, question: usize, height: usize) {
        let item = Item::Question(dimension, question);
        self.add(Some(item), height, Content::Question(dimension, question));
    }

    fn add(&mut self, item: Option<Item>, height: usize, content: Content) {
        let start = self.rows;
        self.rows += height;
        if let Some(item) = item {
            self.stops.push((item, start..self.rows));
        }
        self.blocks.push(Block {
            item,
            start,
            content,
        });
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
    pub fn place(&self, item: Option<Item>) -> usize {
        self.stops
            .iter()
            .position(|(own, _)| Some(*own) == item)
            .unwrap_or(0)
    }

    /// Whether this item can have the focus here.
    pub fn has(&self, item: Item) -> bool {
        self.stops.iter().any(|(own, _)| *own == item)
    }

    /// The item of a place, or of the last.
    pub fn item(&self, place: usize) -> Option<Item> {
        let last = self.stops.len().checked_sub(1)?;
        Some(self.stops[place.min(last)].0)
    }

    /// The place about `room` rows above.
    pub fn above(&self, place: usize, room: usize) -> usize {
        let Some((_, rows)) = self.stops.get(place) else {
            return 0;
        };
        let aim = rows.end.saturating_sub(room);
        let found = self
            .stops
            .iter()
            .position(|(_, own)| own.start >= aim)
            .unwrap_or(place);
        found.min(place.saturating_sub(1))
    }

    /// The place about `room` rows below.
    pub fn below(&self, place: usize, room: usize) -> usize {
        let Some((_, rows)) = self.stops.get(place) else {
            return 0;
        };
        let aim = rows.start + room;
        let found = self
            .stops
            .iter()
            .rposition(|(_, own)| own.end <= aim)
            .unwrap_or(0);
        found.max(place + 1)
    }

    /// Rows so that what has the focus is in sight, together with the heading before it, or whatever follows the last;
    /// from `first` on if that can be.
    pub fn scroll(&self, focus: Option<Item>, first: usize, room: usize) -> Scroll {
        let place = self.place(focus);
        let Some((_, rows)) = self.stops.get(place) else {
            return Scroll::new(0, self.rows, room);
        };
        let before = place
            .checked_sub(1)
            .map_or(0, |before| self.stops[before].1.end);
        let is_last = place + 1 == self.stops.len();
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

    /// `room` rows from `first` on; `lay` lays a block out.
    pub fn lines(
        &self,
        first: usize,
        room: usize,
        lay: impl Fn(&Content, Option<Item>) -> Vec<Line<'static>>,
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
        let lines = blocks
            .iter()
            .flat_map(|block| lay(&block.content, block.item));
        lines.skip(skip).take(room).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> Page {
        let mut page = Page::default();
        let lines = |count: usize| vec![Line::default(); count];
        page.text(lines(1));
        for place in 0..10 {
            page.stop(Item::Dimension(place), lines(2));
        }
        page.text(lines(3));
        page
    }

    #[test]
    fn the_first_shows_what_is_above_it_and_the_last_what_is_below() {
        let page = page();
        let first = |focus, first, room| page.scroll(focus, first, room).first();
        assert_eq!(first(None, 20, 8), 0);
        assert_eq!(first(Some(Item::Dimension(9)), 0, 8), 16);
        assert_eq!(first(Some(Item::Dimension(9)), 0, 3), 18);
        assert_eq!(first(Some(Item::Dimension(4)), 5, 8), 5);
        assert_eq!(first(Some(Item::Dimension(4)), 0, 0), 9);
    }

    #[test]
    fn a_page_moves_at_least_to_the_next_and_at_most_by_what_is_in_sight() {
        let page = page();
        assert_eq!(page.below(0, 8), 3);
        assert_eq!(page.below(0, 1), 1);
        assert_eq!(page.above(9, 8), 6);
        assert_eq!(page.above(9, 1), 8);
        assert_eq!(page.above(0, 8), 0);
        assert_eq!(page.item(usize::MAX), Some(Item::Dimension(9)));
    }

    #[test]
    fn only_blocks_in_sight_are_laid_out() {
        let mut page = Page::default();
        for question in 0..10_000 {
            page.question(0, question, 2);
        }
        let laid = std::cell::Cell::new(0);
        let lay = |content: &Content, _| {
            laid.set(laid.get() + 1);
            let Content::Question(_, question) = content else {
                panic!("a question")
            };
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
}
