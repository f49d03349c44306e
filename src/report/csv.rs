//! Tables as comma-separated values (RFC 4180), for programs: the same keys, commas, decimal points and dates in every language.
//!
//! UTF-8 without a mark. Nothing in a cell acts: control characters stand as marks, and what a spreadsheet would take for a
//! formula has an apostrophe before it (see [`crate::wording::formula`]).

use super::tables::{Cell, Table};
use crate::wording::formula::guarded;
use crate::wording::visible::visible_in_document;
use csv::{Terminator, WriterBuilder};

/// The text of a file with this table.
///
/// # Panics
/// Never: memory takes everything.
pub fn text(table: &Table) -> String {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    let keys = table.columns.iter().map(|own| own.key);
    writer.write_record(keys).expect("memory takes everything");
    for row in &table.rows {
        let cells = row.iter().map(cell);
        writer.write_record(cells).expect("memory takes everything");
    }
    let bytes = writer.into_inner().expect("memory takes everything");
    String::from_utf8(bytes).expect("it was made of texts")
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => guarded(&visible_in_document(text)),
        Cell::Term(key, _) => (*key).to_owned(),
        Cell::Number(number) | Cell::Score(number) | Cell::Share(number) => number.to_decimal(),
        Cell::Date(date) => date.to_string(),
    }
}
