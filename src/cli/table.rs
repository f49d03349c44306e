//! Tables in columns, as wide as terminals show them; harmless whatever their texts hold.

use crate::wording::visible::visible;
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

/// Spaces between two columns.
const GAP: usize = 2;

/// How a column stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Texts.
    Left,
    /// Figures.
    Right,
}

/// A table that is being filled.
#[derive(Debug)]
pub struct Table {
    aligns: Vec<Align>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these columns and their heads.
    pub fn new(columns: &[(Align, String)]) -> Self {
        let (aligns, heads): (_, Vec<_>) = columns.iter().cloned().unzip();
        Self {
            aligns,
            rows: vec![heads],
        }
    }

    /// Adds a row; texts become one visible line each.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(
            cells
                .into_iter()
                .map(|cell| visible(&cell).into_owned())
                .collect(),
        );
    }

    /// Writes the heads, a rule and the rows.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let widths = self.widths();
        for (index, row) in self.rows.iter().enumerate() {
            writeln!(out, "{}", self.line(row, &widths).trim_end())?;
            if index == 0 {
                let rules: Vec<_> = widths.iter().map(|width| "-".repeat(*width)).collect();
                writeln!(out, "{}", rules.join(&" ".repeat(GAP)))?;
            }
        }
        Ok(())
    }

    fn widths(&self) -> Vec<usize> {
        let width = |column: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell| cell.width()).max().unwrap_or(0)
        };
        (0..self.aligns.len()).map(width).collect()
    }

    fn line(&self, row: &[String], widths: &[usize]) -> String {
        let cell = |((cell, width), align): ((&String, &usize), &Align)| {
            let pad = " ".repeat(width - cell.width());
            match align {
                Align::Left => format!("{cell}{pad}"),
                Align::Right => format!("{pad}{cell}"),
            }
        };
        let cells: Vec<_> = row.iter().zip(widths).zip(&self.aligns).map(cell).collect();
        cells.join(&" ".repeat(GAP))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_below_each_other_whatever_their_texts_hold() {
        let mut table = Table::new(&[
            (Align::Left, "Name".to_owned()),
            (Align::Right, "n".to_owned()),
        ]);
        table.row(["Müßiggang".to_owned(), "1".to_owned()]);
        table.row(["日本\u{1b}[2J".to_owned(), "10".to_owned()]);
        let mut out = Vec::new();
        table.write(&mut out).unwrap();
        let expected = "Name        n\n---------  --\nMüßiggang   1\n日本␛[2J   10\n";
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }
}
