//! Laying texts out in columns.

use crate::wording::visible::{visible, visible_lines};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

/// `text` in rows of at most `width` columns, harmless and broken between words.
pub fn wrap(text: &str, width: u16) -> Vec<String> {
    let options = textwrap::Options::new(usize::from(width.max(1)))
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    let mut rows = Vec::new();
    for line in visible_lines(text) {
        let wrapped = textwrap::wrap(&line, &options);
        rows.extend(wrapped.into_iter().map(std::borrow::Cow::into_owned));
    }
    if rows.is_empty() {
        rows.push(String::new());
    }
    rows
}

/// `text` wrapped into lines of one style, each behind `indent` blanks.
pub fn paragraph(text: &str, width: u16, indent: u16, style: Style) -> Vec<Line<'static>> {
    let margin = " ".repeat(indent.into());
    wrap(text, width.saturating_sub(indent))
        .into_iter()
        .map(|row| Line::from(vec![Span::raw(margin.clone()), Span::styled(row, style)]))
        .collect()
}

/// `text` in one row of at most `width` columns, its end replaced by "…" where it does not fit.
pub fn fit(text: &str, width: usize) -> String {
    let text = visible(text);
    if text.width() <= width {
        return text.into_owned();
    }
    let mut kept = String::new();
    let mut used = 1;
    for grapheme in unicode_segmentation::UnicodeSegmentation::graphemes(&*text, true) {
        used += grapheme.width();
        if used > width {
            break;
        }
        kept.push_str(grapheme);
    }
    if width > 0 {
        kept.push('…');
    }
    kept
}

/// `text` cut or filled up to exactly `width` columns.
pub fn pad(text: &str, width: usize) -> String {
    let mut text = fit(text, width);
    text.push_str(&" ".repeat(width.saturating_sub(text.width())));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fits_by_columns() {
        assert_eq!(fit("Müßiggang", 9), "Müßiggang");
        assert_eq!(fit("Müßiggang", 5), "Müßi…");
        assert_eq!(fit("日本語", 4), "日…");
        assert_eq!(fit("abc", 0), "");
        assert_eq!(pad("日本", 6), "日本  ");
    }

    #[test]
    fn wraps_words_and_keeps_empty_lines() {
        assert_eq!(wrap("one two\n\nthree", 4), ["one", "two", "", "thre", "e"]);
        assert_eq!(wrap("", 4), [""]);
    }
}
