//! How wide the columns of a table are. Word and `LibreOffice` agree only on tables whose columns are fixed.

use unicode_width::UnicodeWidthChar;

/// Margins of a cell at both sides and what rounding may take, in twentieths of a point.
pub(super) const PADDING: u32 = 180;
/// Sizes of the text of tables, in points: the usual one and the small one.
const SIZES: [u32; 2] = [9, 8];

/// Columns that fit.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fit {
    /// Widths in twentieths of a point.
    pub(super) columns: Vec<u32>,
    /// Whether the text has to be small.
    pub(super) small: bool,
}

/// Widths for `columns` columns of these cells, the header first, which take all of `room` together. The text becomes
/// small where words would have to break otherwise.
pub(super) fn fit(rows: &[Vec<String>], columns: usize, room: u32) -> Fit {
    let narrowest = |size| measured(rows, columns, size, longest_word);
    let small = narrowest(SIZES[0]).iter().sum::<u32>() > room;
    let size = SIZES[usize::from(small)];
    let natural = measured(rows, columns, size, natural_width);
    let columns = shared(&narrowest(size), &natural, room);
    Fit { columns, small }
}

/// Gives every column its narrowest width, and shares what is left.
fn shared(narrowest: &[u32], natural: &[u32], room: u32) -> Vec<u32> {
    let least: u32 = narrowest.iter().sum();
    if least >= room {
        return scaled(narrowest, room);
    }
    let all: u32 = natural.iter().sum();
    if all <= room {
        return scaled(natural, room);
    }
    let wishes = natural.iter().zip(narrowest);
    let wishes: Vec<_> = wishes
        .map(|(natural, narrowest)| natural.saturating_sub(*narrowest))
        .collect();
    let more = granted(&wishes, room - least);
    narrowest
        .iter()
        .zip(more)
        .map(|(narrowest, more)| narrowest + more)
        .collect()
}

/// Grants the smallest wishes, so that short texts stay in one line, and shares the rest in proportion among the others.
fn granted(wishes: &[u32], room: u32) -> Vec<u32> {
    let mut sorted = wishes.to_vec();
    sorted.sort_unstable();
    let (mut rest, mut left, mut modest) = (room, wishes.len(), 0);
    for wish in sorted {
        if u64::from(wish) * left as u64 > u64::from(rest) {
            break;
        }
        (rest, left, modest) = (rest - wish, left - 1, wish);
    }
    let small = |wish: u32| if wish <= modest { wish } else { 0 };
    let large: Vec<_> = wishes.iter().map(|wish| wish - small(*wish)).collect();
    let shares = scaled(&large, rest);
    let grants = wishes.iter().zip(shares);
    grants.map(|(wish, share)| small(*wish) + share).collect()
}

/// Parts of `room` in these proportions.
fn scaled(parts: &[u32], room: u32) -> Vec<u32> {
    let all = parts
        .iter()
        .map(|part| u64::from(*part))
        .sum::<u64>()
        .max(1);
    let share = |part: &u32| u64::from(*part) * u64::from(room) / all;
    parts
        .iter()
        .map(|part| u32::try_from(share(part)).unwrap_or(room))
        .collect()
}

/// The largest measure of any cell, by column, with the padding.
fn measured(rows: &[Vec<String>], columns: usize, size: u32, measure: fn(&str) -> u32) -> Vec<u32> {
    let of = |(index, row): (usize, &Vec<String>), column: usize| {
        let width = row.get(column).map_or(0, |text| measure(text)).min(MOST);
        // The header is bold.
        if index == 0 { width * 27 / 25 } else { width }
    };
    let widest = |column| {
        rows.iter()
            .enumerate()
            .map(|row| of(row, column))
            .max()
            .unwrap_or(0)
    };
    // Thousandths of the size, which is in points: a fiftieth of it is in twentieths of a point.
    (0..columns)
        .map(|column| widest(column) * size / 50 + PADDING)
        .collect()
}

/// Width of a cell beyond which a column gains nothing, in thousandths of the size.
const MOST: u32 = 60_000;

fn natural_width(text: &str) -> u32 {
    text.lines().map(width).max().unwrap_or(0)
}

/// The widest part without a place to break.
fn longest_word(text: &str) -> u32 {
    let parts = text
        .split_whitespace()
        .flat_map(|word| word.split_inclusive(['-', '–', '/']));
    parts.map(width).max().unwrap_or(0).min(LONG_WORD)
}

/// Words wider than this may be hyphenated, in thousandths of the size.
const LONG_WORD: u32 = 12_000;

fn width(text: &str) -> u32 {
    text.chars().map(advance).fold(0, u32::saturating_add)
}

/// About how wide a character of Arial is, in thousandths of its size.
fn advance(c: char) -> u32 {
    match c {
        'i' | 'j' | 'l' | '\'' | '|' => 225,
        ' ' | 'f' | 't' | 'I' | '.' | ',' | ':' | ';' | '!' | '/' | '(' | ')' | '[' | ']' => 285,
        'r' | '-' | '"' | '*' => 345,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '…' => 890,
        c if c.is_uppercase() || c == '&' || c == '+' => 690,
        c if c.width() == Some(0) => 0,
        c if c.width() == Some(2) => 1_000,
        _ => 556,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(rows: &[&[&str]]) -> Vec<Vec<String>> {
        rows.iter()
            .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect())
            .collect()
    }

    #[test]
    fn short_columns_stay_in_one_line_beside_a_long_one() {
        let long =
            "A text that goes on and on, because somebody had a lot to say about it. ".repeat(4);
        let table = rows(&[&["No.", "Action", "When"], &["1", &long, "next quarter"]]);
        let Fit { columns, small } = fit(&table, 3, 9_000);
        assert!(!small);
        assert!(
            columns[2] >= width("next quarter") * SIZES[0] / 50,
            "{columns:?}"
        );
        assert!(columns[1] > 6_000, "{columns:?}");
    }

    #[test]
    fn text_gets_small_only_where_words_would_break() {
        let cells = ["Verantwortlich"; 9];
        assert!(!fit(&rows(&[&cells[..5]]), 5, 9_354).small);
        assert!(fit(&rows(&[&cells]), 9, 9_354).small);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn columns_never_take_more_than_there_is(
            table in proptest::collection::vec(proptest::collection::vec("\\PC{0,80}", 0..14), 0..4),
            columns in 0usize..14,
            room in 1u32..10_000,
        ) {
            let fit = fit(&table, columns, room);
            prop_assert_eq!(fit.columns.len(), columns);
            prop_assert!(fit.columns.iter().sum::<u32>() <= room);
        }
    }
}
