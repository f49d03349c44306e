//! How wide the columns of a table are. Word and `LibreOffice` agree only on tables whose columns are fixed.

use crate::report::chart::text::{bold, regular};
use crate::report::columns::shared;

/// Margins of a cell at both sides and what rounding may take, in twentieths of a point.
pub(super) const PADDING: u32 = 180;
/// Sizes of the text of tables, in points: the usual one and the small one.
const SIZES: [f64; 2] = [9.0, 8.0];
/// The text becomes small where whole words take more than this share of the room: the rest would be too narrow for the
/// texts.
const CROWDED: f64 = 0.85;
/// Words longer than this may be hyphenated, and cells longer than that do not make a column wider still; as multiples of
/// the size of the text.
const LONG_WORD: f64 = 12.0;
const LONG_TEXT: f64 = 60.0;

/// Columns that fit.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fit {
    /// Widths in twentieths of a point.
    pub(super) columns: Vec<u32>,
    /// Whether the text has to be small.
    pub(super) small: bool,
}

/// Widths for `columns` columns of these cells, the header first, which take all of `room` together.
pub(super) fn fit(rows: &[Vec<String>], columns: usize, room: u32) -> Fit {
    let room = f64::from(room);
    let narrowest = |size| measured(rows, columns, size, words, LONG_WORD);
    let small = narrowest(SIZES[0]).iter().sum::<f64>() > room * CROWDED;
    let size = SIZES[usize::from(small)];
    let natural = measured(rows, columns, size, str::to_owned, LONG_TEXT);
    let columns = shared(&narrowest(size), &natural, room);
    let columns = columns.into_iter().map(whole).collect();
    Fit { columns, small }
}

/// Width of the widest `part` of any cell, by column, with the padding; at most so often the size of the text.
fn measured(
    rows: &[Vec<String>],
    columns: usize,
    size: f64,
    part: fn(&str) -> String,
    most: f64,
) -> Vec<f64> {
    let width = |(index, row): (usize, &Vec<String>), column: usize| {
        let font = if index == 0 {
            bold(size)
        } else {
            regular(size)
        };
        let text = row.get(column).map(|text| part(text)).unwrap_or_default();
        let lines = text.lines().map(|line| font.width(line));
        lines.fold(0.0, f64::max).min(most * size)
    };
    let widest = |column| {
        rows.iter()
            .enumerate()
            .map(|row| width(row, column))
            .fold(0.0, f64::max)
    };
    (0..columns)
        .map(|column| widest(column) * 20.0 + f64::from(PADDING))
        .collect()
}

/// Every part without a place to break, in a line of its own.
fn words(text: &str) -> String {
    let words = text.split_whitespace();
    let parts = words.flat_map(|word| word.split_inclusive(['-', '–', '/']));
    parts.collect::<Vec<_>>().join("\n")
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "columns are narrower than paper, and wider than nothing"
)]
fn whole(width: f64) -> u32 {
    width as u32
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
            f64::from(columns[2]) >= regular(SIZES[0]).width("next quarter") * 20.0,
            "{columns:?}"
        );
        assert!(columns[1] > 6_000, "{columns:?}");
    }

    #[test]
    fn text_gets_small_only_where_it_is_crowded() {
        let cells = ["Verantwortlich"; 9];
        assert!(!fit(&rows(&[&cells[..4]]), 4, 9_354).small);
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
