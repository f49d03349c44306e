//! How the list is laid out: rows of each action, and the ones in sight.
//!
//! The place of the focus on the screen is kept, not that in the list: so only what is in sight is ever laid out.

use super::super::super::model::{Model, Work};
use super::super::super::text::pad;
use super::list::Item;
use crate::i18n::Locale;
use crate::t;
use ratatui::layout::Rect;
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

/// From this width on there is room for how often an action is among the first five.
const WIDE: usize = 76;

/// Columns before a title: pointer, mark, place.
pub const FRONT: usize = 9;

/// What is in sight.
pub struct Window {
    pub lines: Vec<Line<'static>>,
    /// Row at which the focus really begins.
    pub row: isize,
    /// Rows of the focus that are out of sight because it is higher than its room.
    pub hidden_above: usize,
    pub hidden_below: usize,
    /// Whether there is more of the list.
    pub above: bool,
    pub below: bool,
}

/// Widths of the columns at the right: how often it is among the first five, effort, impact, question; 0 without room.
pub struct Columns([usize; 4]);

/// The list on a page of some width.
pub struct Page<'a> {
    pub model: &'a Model,
    pub work: &'a Work,
    pub items: &'a [Item<'a>],
    pub width: usize,
    /// Rows there are for the list.
    pub height: usize,
    pub columns: Columns,
}

/// Labels of the columns at the right.
fn labels(locale: &Locale) -> [String; 4] {
    [
        t!(locale, "actions-first-five"),
        t!(locale, "actions-effort"),
        t!(locale, "actions-impact"),
        t!(locale, "actions-question"),
    ]
}

impl Columns {
    fn new(model: &Model, work: &Work, width: usize) -> Self {
        let ids = work
            .questionnaire
            .questions()
            .map(|(_, question)| question.id.width());
        let least = [5, 6, 6, ids.max().unwrap_or(0).min(10)];
        let mut widths = labels(&model.locale).map(|label| label.width());
        widths
            .iter_mut()
            .zip(least)
            .for_each(|(own, least)| *own = least.max(*own));
        if width < WIDE {
            widths[0] = 0;
        }
        Self(widths)
    }

    /// Columns they take, each with a blank before it, and one after the last.
    pub fn total(&self) -> usize {
        let shown = self.0.iter().filter(|width| **width > 0);
        shown.map(|width| width + 1).sum::<usize>() + 1
    }

    /// One row of them.
    pub fn row(&self, cells: &[String; 4]) -> String {
        let cells = cells
            .iter()
            .zip(self.0)
            .filter(|(_, width)| *width > 0)
            .map(|(cell, width)| format!(" {}", pad(cell, width)));
        cells.collect()
    }
}

/// The labels of the columns.
pub fn head(model: &Model, work: &Work, width: u16) -> Line<'static> {
    let columns = Columns::new(model, work, width.into());
    let room = usize::from(width).saturating_sub(FRONT + columns.total());
    let title = pad(&t!(model.locale, "actions-action"), room);
    let labels = columns.row(&labels(&model.locale));
    let place = t!(model.locale, "actions-place");
    let place = format!("{place:>width$}  ", width = FRONT - 2);
    Line::from(format!("{place}{title}{labels}"))
}

impl<'a> Page<'a> {
    /// None where the list is empty.
    pub fn new(
        model: &'a Model,
        work: &'a Work,
        items: &'a [Item<'a>],
        area: Rect,
    ) -> Option<Self> {
        let (width, height) = (area.width.into(), area.height.into());
        let columns = Columns::new(model, work, width);
        let page = Self {
            model,
            work,
            items,
            width,
            height,
            columns,
        };
        (!items.is_empty()).then_some(page)
    }

    /// The part in sight, the focus at `row` where that can be.
    pub fn window(&self, focus: usize, row: isize) -> Window {
        let room = self.height;
        let signed = |rows: usize| isize::try_from(rows).unwrap_or(isize::MAX);
        let block = self.block(focus, true);
        let spare = signed(room) - signed(block.len());
        let row = row.clamp(spare.min(0), spare.max(0));
        let room_below = usize::try_from(spare - row).unwrap_or(0);
        let (below, more_below) = self.collect(focus + 1..self.items.len(), room_below);
        // What the end of the list leaves free is filled from above.
        let free = room_below.saturating_sub(below.len());
        let room_above = usize::try_from(row).unwrap_or(0) + free;
        let (above, more_above) = self.collect_back(focus, room_above);
        let real = if row > 0 || free > 0 {
            signed(above.len())
        } else {
            row
        };
        let (below, more_below) = if above.len() < room_above {
            let room_below = room.saturating_sub(above.len() + block.len());
            self.collect(focus + 1..self.items.len(), room_below)
        } else {
            (below, more_below)
        };
        let hidden_above = usize::try_from(-real).unwrap_or(0);
        let hidden_below = usize::try_from(signed(block.len()) + real - signed(room)).unwrap_or(0);
        let title = self.heading(focus).len();
        let mut lines = above;
        lines.extend(block.iter().skip(hidden_above).cloned());
        if hidden_above > title && !lines.is_empty() {
            // What has the focus stays in sight; the row in its place was seen before.
            lines[0] = block[title].clone();
        }
        lines.extend(below);
        lines.truncate(room);
        Window {
            lines,
            row: real,
            hidden_above,
            hidden_below,
            above: more_above || hidden_above > 0,
            below: more_below || hidden_below > 0,
        }
    }

    /// The first `room` rows of `places`, and whether there are more.
    fn collect(&self, places: std::ops::Range<usize>, room: usize) -> (Vec<Line<'static>>, bool) {
        let mut lines = Vec::new();
        for place in places {
            if lines.len() >= room {
                return (lines, true);
            }
            lines.extend(self.block(place, false));
        }
        let more = lines.len() > room;
        lines.truncate(room);
        (lines, more)
    }

    /// The last `room` rows before `end`, and whether there are more.
    fn collect_back(&self, end: usize, room: usize) -> (Vec<Line<'static>>, bool) {
        let mut blocks = Vec::new();
        let mut rows = 0;
        let mut left = end;
        while left > 0 && rows < room {
            left -= 1;
            let block = self.block(left, false);
            rows += block.len();
            blocks.push(block);
        }
        let lines = blocks.into_iter().rev().flatten();
        (
            lines.skip(rows.saturating_sub(room)).collect(),
            left > 0 || rows > room,
        )
    }
}
