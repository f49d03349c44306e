//! The names of the parts of a view, above them.

use crate::tui::theme::Theme;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

/// The names behind the digits that lead there, the one that is shown marked; without room for all of them, its name
/// alone beside the digits of the others.
pub fn parts(names: &[String], shown: usize, width: u16, theme: Theme) -> Line<'static> {
    let all: usize = names.iter().map(|name| name.width() + 3).sum();
    let is_wide = all <= usize::from(width);
    let gap = if all + names.len() < usize::from(width) {
        "  "
    } else {
        " "
    };
    let mut spans = Vec::new();
    for (place, name) in names.iter().enumerate() {
        let digit = place + 1;
        if place == shown {
            spans.push(Span::raw(" "));
            spans.push(Span::styled(format!("{digit} {name}"), theme.focus()));
        } else {
            spans.push(Span::styled(format!(" {digit}"), theme.key()));
            let name = if is_wide { name.as_str() } else { "" };
            spans.push(Span::raw(format!(" {name}")));
        }
        spans.push(Span::raw(&gap[1..]));
    }
    Line::from(spans)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_room_is_a_digit() {
        let names = ["Profile", "Table", "Questions"].map(str::to_owned);
        let shown = |width| parts(&names, 1, width, Theme::new(false, true)).to_string();
        assert_eq!(shown(40), " 1 Profile  2 Table  3 Questions ");
        assert_eq!(shown(33), " 1 Profile 2 Table 3 Questions");
        assert_eq!(shown(29), " 1  2 Table 3 ");
    }
}
