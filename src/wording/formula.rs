//! Texts in files of comma-separated values, where spreadsheets would take some of them for formulas.
//!
//! Also behind a line break, a semicolon and a tab, since a spreadsheet that separates by something else than commas begins
//! cells there. Numbers are not touched.

/// Stands before what would be a formula, and is taken away again by [`unguarded`].
const GUARD: char = '\'';

/// `text` with an apostrophe before everything that would become a formula.
pub fn guarded(text: &str) -> String {
    let mut guarded = String::with_capacity(text.len());
    for (place, cell) in cells(text).enumerate() {
        if is_formula(cell, place) {
            guarded.push(GUARD);
        }
        guarded.push_str(cell);
    }
    guarded
}

/// The text that [`guarded`] was given.
pub fn unguarded(text: &str) -> String {
    let plain = |(place, cell): (usize, &str)| match cell.strip_prefix(GUARD) {
        Some(plain) if is_formula(plain, place) => plain.to_owned(),
        _ => cell.to_owned(),
    };
    cells(text).enumerate().map(plain).collect()
}

/// What some spreadsheet could take for a cell, each with what ends it.
fn cells(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['\n', '\r', '\t', ';'])
}

/// Whether a cell begins a formula, whatever quotes and spaces come before.
fn is_formula(cell: &str, place: usize) -> bool {
    let inner = cell.trim_start_matches([' ', '"', GUARD]);
    let acts = inner.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    acts && (place == 0 || !is_item(inner))
}

/// Whether this is an item of a list within a text, without what a formula needs to do anything.
fn is_item(cell: &str) -> bool {
    (cell.starts_with("- ") || cell.starts_with("+ ")) && !cell.contains(['(', '|', '!'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_would_be_a_formula_is_guarded_wherever_a_cell_may_begin() {
        for (text, safe) in [
            ("=1+1", "'=1+1"),
            ("-2", "'-2"),
            ("\tx", "'\tx"),
            ("- a\n- b\n@c", "'- a\n- b\n'@c"),
            ("a\n- cmd|' /C'!A0\n- B(1)", "a\n'- cmd|' /C'!A0\n'- B(1)"),
            ("a;=b", "a;'=b"),
            ("\"=a", "'\"=a"),
            ("'=a", "''=a"),
            ("＝a", "'＝a"),
            ("a = b, a - b", "a = b, a - b"),
            ("'a'", "'a'"),
            ("", ""),
        ] {
            assert_eq!(guarded(text), safe);
        }
    }

    proptest! {
        #[test]
        fn what_is_guarded_comes_back(text in "[=+@'\"; \n\r\ta(-]{0,12}") {
            prop_assert_eq!(unguarded(&guarded(&text)), text);
        }
    }
}
