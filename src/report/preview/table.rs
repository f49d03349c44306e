//! Tables: columns side by side where they fit, else one block per row.

use super::Page;
use super::wrap::{Piece, longest_word, natural_width, wrapped};
use comrak::Node;
use comrak::nodes::TableAlignment;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Blanks between columns.
const GAP: usize = 2;
/// Columns of longer texts are not made narrower than this.
const NARROWEST: usize = 16;

/// Cells of a table, the header first; every row as long as the header.
struct Table {
    rows: Vec<Vec<Vec<Piece>>>,
    right: Vec<bool>,
}

impl Page {
    pub(super) fn table(&mut self, node: Node<'_>, alignments: &[TableAlignment]) {
        let table = Table::new(node, alignments);
        match table.widths(self.room()) {
            Some(widths) => self.columns(&table, &widths),
            None => self.records(node),
        }
    }

    fn columns(&mut self, table: &Table, widths: &[usize]) {
        let rows: Vec<_> = table
            .rows
            .iter()
            .map(|row| table.lines(row, widths))
            .collect();
        let wraps = rows.iter().skip(1).any(|lines| lines.len() > 1);
        for (index, lines) in rows.into_iter().enumerate() {
            if index > 1 && wraps {
                self.empty_line();
            }
            for line in lines {
                self.push(line);
            }
            if index == 0 {
                let rules: Vec<_> = widths.iter().map(|width| "-".repeat(*width)).collect();
                self.push(rules.join(&" ".repeat(GAP)).into());
            }
        }
    }

    /// Every row as lines `header: cell`.
    fn records(&mut self, node: Node<'_>) {
        let mut rows = node.children();
        let header: Vec<_> = rows
            .next()
            .map(|row| row.children().collect())
            .unwrap_or_default();
        for (index, row) in rows.enumerate() {
            if index > 0 {
                self.empty_line();
            }
            for (name, cell) in header.iter().zip(row.children()) {
                self.record(name, cell);
            }
        }
    }

    fn record(&mut self, name: Node<'_>, cell: Node<'_>) {
        let mut pieces = super::pieces(name, Style::new().bold());
        let value = super::pieces(cell, Style::new());
        if value.is_empty() {
            return;
        }
        if !pieces.is_empty() {
            pieces.push(Piece::text(": ", Style::new()));
        }
        pieces.extend(value);
        for line in wrapped(&pieces, self.room()) {
            self.push(line);
        }
    }
}

impl Table {
    fn new(node: Node<'_>, alignments: &[TableAlignment]) -> Self {
        let style = |header| {
            if header {
                Style::new().bold()
            } else {
                Style::new()
            }
        };
        let cells = |(index, row): (usize, Node<'_>)| {
            row.children()
                .map(|cell| super::pieces(cell, style(index == 0)))
                .collect()
        };
        Self {
            rows: node.children().enumerate().map(cells).collect(),
            right: alignments
                .iter()
                .map(|alignment| *alignment == TableAlignment::Right)
                .collect(),
        }
    }

    /// Widths of the columns, the widest ones narrowed until all fit into `room`; none if words would have to break or
    /// columns would get too narrow to read.
    fn widths(&self, room: usize) -> Option<Vec<usize>> {
        let mut widths = self.measured(natural_width);
        let words = self.measured(longest_word);
        let narrowest: Vec<_> = (widths.iter().zip(words))
            .map(|(natural, word)| word.max(NARROWEST.min(natural / 2)))
            .collect();
        let gaps = GAP * widths.len().saturating_sub(1);
        loop {
            let all = widths.iter().sum::<usize>() + gaps;
            if all <= room {
                return Some(widths);
            }
            let (widest, narrowest) = (widths.iter_mut().zip(&narrowest))
                .filter(|(width, narrowest)| **width > **narrowest)
                .max_by_key(|(width, _)| **width)?;
            *widest = widest.saturating_sub(all - room).max(*narrowest);
        }
    }

    /// The largest measure of any cell, by column.
    fn measured(&self, measure: impl Fn(&[Piece]) -> usize) -> Vec<usize> {
        (0..self.right.len())
            .map(|column| {
                let cells = self.rows.iter().filter_map(|row| row.get(column));
                cells.map(|cell| measure(cell)).max().unwrap_or(0)
            })
            .collect()
    }

    /// One row as lines.
    fn lines(&self, row: &[Vec<Piece>], widths: &[usize]) -> Vec<Line<'static>> {
        let cells: Vec<_> = row
            .iter()
            .zip(widths)
            .map(|(cell, width)| wrapped(cell, *width))
            .collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or(0);
        (0..height).map(|y| self.line(&cells, widths, y)).collect()
    }

    fn line(&self, cells: &[Vec<Line<'static>>], widths: &[usize], y: usize) -> Line<'static> {
        let mut spans = Vec::new();
        let mut blanks = 0;
        for (column, width) in widths.iter().enumerate() {
            let cell = cells.get(column).and_then(|lines| lines.get(y)).cloned();
            let cell = cell.unwrap_or_default();
            let free = width.saturating_sub(cell.width());
            let (left, right) = if self.right[column] {
                (free, 0)
            } else {
                (0, free)
            };
            blanks += left;
            if !cell.spans.is_empty() {
                if blanks > 0 {
                    spans.push(Span::raw(" ".repeat(blanks)));
                }
                blanks = 0;
                spans.extend(cell.spans);
            }
            blanks += right + GAP;
        }
        Line::from(spans)
    }
}
