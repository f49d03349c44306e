//! Breaking styled text into lines.

use crate::wording::visible::visible;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// A part of a paragraph.
pub(super) enum Piece {
    /// Text in one style, already visible.
    Text(String, Style),
    /// A line ends here.
    Break,
}

impl Piece {
    pub(super) fn text(text: &str, style: Style) -> Self {
        Self::Text(visible(text).into_owned(), style)
    }
}

/// One character as people see it.
struct Glyph<'a> {
    text: &'a str,
    style: Style,
    width: usize,
}

/// The pieces as lines of at most `width` columns, broken at blanks, or within a word that is too long. Never no line.
pub(super) fn wrapped(pieces: &[Piece], width: usize) -> Vec<Line<'static>> {
    pieces
        .split(|piece| matches!(piece, Piece::Break))
        .flat_map(|part| broken(&glyphs(part), width))
        .collect()
}

/// Columns that the pieces take without any break.
pub(super) fn natural_width(pieces: &[Piece]) -> usize {
    glyphs(pieces).iter().map(|glyph| glyph.width).sum()
}

/// Columns of the longest part that cannot be broken at a blank.
pub(super) fn longest_word(pieces: &[Piece]) -> usize {
    glyphs(pieces)
        .split(|glyph| glyph.text == " ")
        .map(|word| word.iter().map(|glyph| glyph.width).sum())
        .max()
        .unwrap_or(0)
}

fn glyphs(pieces: &[Piece]) -> Vec<Glyph<'_>> {
    pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Text(text, style) => Some((text, *style)),
            Piece::Break => None,
        })
        .flat_map(|(text, style)| {
            text.graphemes(true).map(move |text| Glyph {
                text,
                style,
                width: text.width(),
            })
        })
        .collect()
}

fn broken(mut rest: &[Glyph<'_>], width: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    loop {
        let end = line_end(rest, width);
        lines.push(line(&rest[..end]));
        let blanks = rest[end..].iter().take_while(|g| g.text == " ").count();
        rest = &rest[end + blanks..];
        if rest.is_empty() {
            return lines;
        }
    }
}

/// How many glyphs the first line takes; at least one if there is any.
fn line_end(glyphs: &[Glyph<'_>], width: usize) -> usize {
    let mut used = 0;
    let mut blank = None;
    for (index, glyph) in glyphs.iter().enumerate() {
        if glyph.text == " " {
            blank = Some(index);
        }
        used += glyph.width;
        if used > width {
            return blank.filter(|&at| at > 0).unwrap_or(index.max(1));
        }
    }
    glyphs.len()
}

fn line(glyphs: &[Glyph<'_>]) -> Line<'static> {
    let mut spans: Vec<Span<'static>> = Vec::new();
    for glyph in glyphs {
        match spans.last_mut() {
            Some(last) if last.style == glyph.style => last.content.to_mut().push_str(glyph.text),
            _ => spans.push(Span::styled(glyph.text.to_owned(), glyph.style)),
        }
    }
    Line::from(spans)
}
