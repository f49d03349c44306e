//! Small parts that several screens draw.

mod page;
mod parts;
mod scroll;

pub use page::Page;
pub use parts::parts;
pub use scroll::{Scroll, below};

use super::text::{fit, wrap};
use super::theme::Theme;
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

/// Marks at the right edge of `area` that there is more above or below.
pub fn more(frame: &mut Frame, area: Rect, above: bool, below: bool, theme: Theme) {
    if area.is_empty() {
        return;
    }
    let x = area.right() - 1;
    let mut mark = |y: u16, glyph: &'static str| {
        frame.buffer_mut().set_string(x, y, glyph, theme.key());
        cut_before(frame.buffer_mut(), x, y);
    };
    if above {
        mark(area.y, theme.glyphs.up);
    }
    if below {
        mark(area.bottom() - 1, theme.glyphs.down);
    }
}

/// Blanks a wide character that reaches into the cell at `x` from the left, and would hide what was drawn there.
pub fn cut_before(buffer: &mut Buffer, x: u16, y: u16) {
    let before = x.checked_sub(1).and_then(|x| buffer.cell_mut((x, y)));
    if let Some(cell) = before.filter(|cell| cell.symbol().width() > 1) {
        cell.set_symbol(" ");
    }
}

/// Draws rows of a text from the top of `area` on, as far as they have room.
pub fn draw_lines(frame: &mut Frame, area: Rect, lines: &[Line]) {
    for (row, line) in area.rows().zip(lines) {
        frame.buffer_mut().set_line(row.x, row.y, line, row.width);
    }
}

/// `text` in at most so many rows of `width` columns; the last ends with "…" where there is more.
pub fn clipped(text: &str, width: u16, rows: usize) -> Vec<String> {
    let mut all = wrap(text, width);
    if all.len() > rows {
        let rest = all.split_off(rows.saturating_sub(1)).join(" ");
        all.push(fit(&rest, width.into()));
    }
    all
}

/// A horizontal rule over `width` columns.
pub fn rule(width: u16, theme: Theme) -> Line<'static> {
    Line::from(Span::styled(
        theme.glyphs.rule.repeat(width.into()),
        theme.frame(),
    ))
}

/// A bar of `width` columns of which `done` out of `all` are filled; complete only when all are done.
pub fn bar(done: usize, all: usize, width: usize, theme: Theme) -> String {
    let full = (done * width).checked_div(all).unwrap_or(0);
    let full = if done > 0 { full.max(1) } else { full };
    format!(
        "{}{}",
        theme.glyphs.full.repeat(full),
        theme.glyphs.empty.repeat(width - full)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_clipped_says_so() {
        assert_eq!(clipped("one two three", 7, 2), ["one two", "three"]);
        assert_eq!(clipped("one two three", 7, 1), ["one tw…"]);
        assert_eq!(clipped("one two three four", 7, 2), ["one two", "three …"]);
        assert_eq!(clipped("", 7, 1), [""]);
    }

    #[test]
    fn a_bar_is_full_only_when_all_is_done() {
        let theme = Theme::new(false, true);
        assert_eq!(bar(0, 12, 4, theme), "----");
        assert_eq!(bar(1, 12, 4, theme), "#---");
        assert_eq!(bar(11, 12, 4, theme), "###-");
        assert_eq!(bar(12, 12, 4, theme), "####");
        assert_eq!(bar(0, 0, 4, theme), "----");
    }
}
