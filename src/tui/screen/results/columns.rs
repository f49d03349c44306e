//! Figures in columns.

use crate::tui::text::{fit, pad};
use unicode_width::UnicodeWidthStr;

/// Blanks between columns.
pub const GAP: usize = 2;

/// Columns with their heads, as wide as their widest cell.
#[derive(Debug, Default)]
pub struct Columns(Vec<Column>);

#[derive(Debug)]
struct Column {
    head: String,
    cells: Vec<String>,
    align: Align,
}

/// Which side of its column a cell stands at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

impl Columns {
    /// Adds a column with a cell for every row.
    pub fn add(&mut self, head: String, align: Align, cells: impl Iterator<Item = String>) {
        self.0.push(Column {
            head,
            cells: cells.collect(),
            align,
        });
    }

    /// Columns that all of it takes.
    pub fn width(&self) -> usize {
        let widths = self.0.iter().map(Column::width);
        widths.sum::<usize>() + GAP * self.0.len().saturating_sub(1)
    }

    /// The heads.
    pub fn head(&self) -> String {
        self.line(|column| &column.head)
    }

    /// The cells of a row.
    pub fn row(&self, index: usize) -> String {
        self.line(|column| column.cells.get(index).map_or("", String::as_str))
    }

    fn line<'a>(&'a self, cell: impl Fn(&'a Column) -> &'a str) -> String {
        let parts: Vec<String> = self
            .0
            .iter()
            .map(|column| column.padded(cell(column)))
            .collect();
        parts.join(&" ".repeat(GAP))
    }
}

impl Column {
    fn width(&self) -> usize {
        let cells = self.cells.iter().map(|cell| cell.width());
        cells.max().unwrap_or(0).max(self.head.width())
    }

    fn padded(&self, cell: &str) -> String {
        padded(cell, self.width(), self.align)
    }
}

/// `cell` cut or filled up to `width` columns.
pub fn padded(cell: &str, width: usize, align: Align) -> String {
    match align {
        Align::Left => pad(cell, width),
        Align::Right => {
            let cell = fit(cell, width);
            format!("{}{cell}", " ".repeat(width.saturating_sub(cell.width())))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let mut columns = Columns::default();
        let cells = |own: [&str; 2]| own.map(str::to_owned).into_iter();
        columns.add("Wert".to_owned(), Align::Right, cells(["3,1", "–"]));
        columns.add("Stufe".to_owned(), Align::Left, cells(["2 Vereinzelt", ""]));
        assert_eq!(columns.head(), "Wert  Stufe       ");
        assert_eq!(columns.row(0), " 3,1  2 Vereinzelt");
        assert_eq!(columns.row(1), "   –              ");
        assert_eq!(columns.width(), 18);
    }
}
