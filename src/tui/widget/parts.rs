//! The names of the parts of a view, above them.

use crate::domain::sorting;
use crate::tui::theme::Theme;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

/// The names behind the digits that lead there, the one that is shown marked. Without room for all names those farthest
/// from it are left out.
pub fn parts(names: &[String], shown: usize, width: u16, theme: Theme) -> Line<'static> {
    let (has_name, room) = kept(names, shown, width.into());
    let is_wide = room > names.len() && !has_name.contains(&false);
    let gap = if is_wide { " " } else { "" };
    let mut spans = Vec::new();
    for (place, name) in names.iter().enumerate() {
        let digit = place + 1;
        if place == shown {
            spans.push(Span::raw(" "));
            spans.push(Span::styled(format!("{digit} {name}"), theme.focus()));
        } else {
            spans.push(Span::styled(format!(" {digit}"), theme.key()));
            let name = if has_name[place] { name } else { "" };
            spans.push(Span::raw(format!(" {name}")));
        }
        spans.push(Span::raw(gap));
    }
    Line::from(spans)
}

/// Which names have room, and how many columns that leaves.
fn kept(names: &[String], shown: usize, width: usize) -> (Vec<bool>, usize) {
    let mut all = vec![true; names.len()];
    let mut needed: usize = names.iter().map(|name| name.width() + 3).sum();
    let mut others: Vec<_> = (0..names.len()).filter(|&place| place != shown).collect();
    sorting::by_key(&mut others, |place| place.abs_diff(shown));
    while needed > width
        && let Some(farthest) = others.pop()
    {
        all[farthest] = false;
        needed -= names[farthest].width();
    }
    (all, width.saturating_sub(needed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_room_is_a_digit_the_farthest_first() {
        let names = ["Profile", "Table", "Questions"].map(str::to_owned);
        let shown = |width| parts(&names, 1, width, Theme::new(false, true)).to_string();
        assert_eq!(shown(40), " 1 Profile  2 Table  3 Questions ");
        assert_eq!(shown(33), " 1 Profile 2 Table 3 Questions");
        assert_eq!(shown(29), " 1 Profile 2 Table 3 ");
        assert_eq!(shown(20), " 1  2 Table 3 ");
        assert_eq!(shown(9), " 1  2 Table 3 ");
    }
}
