//! Tables: how wide each column is to be.
//!
//! typst would give all wide columns the same width.

use super::inline::{Run, runs, runs_alone, widths};
use crate::report::columns::shared;
use comrak::Node;
use comrak::nodes::{NodeTable, NodeValue, TableAlignment};
use serde::Serialize;

/// Sizes of letters in points for tables of up to so many columns.
const SIZES: [(usize, f64); 3] = [(5, 9.0), (7, 8.5), (usize::MAX, 8.0)];
/// Width of the text on a page in points, upright and on its side; `report.typ` sets the margins.
pub const PAGE: [f64; 2] = [481.0, 728.0];
/// Space at both sides of a cell's text in points.
pub const INSET: f64 = 4.0;
/// A longer word may be hyphenated, in widths of an em.
const LONGEST_WORD: f64 = 8.5;
/// A cell counts as no wider than this share of the page, so that one long text leaves room for others.
const WIDEST: f64 = 0.75;
/// Semibold is so much wider.
const SEMIBOLD: f64 = 1.07;
/// A row of more lines may be cut by the end of a page.
const MOST_LINES: f64 = 20.0;
/// A table of fewer lines stays on one page.
const FEW_LINES: f64 = 16.0;

/// A table.
#[derive(Debug, Serialize)]
pub struct Table {
    columns: Vec<Column>,
    /// Of its letters, in points.
    size: f64,
    inset: f64,
    /// Whether it needs a page on its side.
    wide: bool,
    /// Whether it has to stay on one page.
    whole: bool,
    head: Vec<Vec<Run>>,
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Column {
    align: &'static str,
    /// Share of the table's width.
    width: f64,
}

#[derive(Debug, Serialize)]
struct Row {
    cells: Vec<Vec<Run>>,
    /// Whether the end of a page may cut it.
    breaks: bool,
}

/// The table at `node`. Only one that does not stand inside of something else may take a page on its side.
pub fn table(node: Node<'_>, table: &NodeTable, may_turn: bool) -> Table {
    let columns = table.alignments.len();
    let (head, rows) = cells(node);
    let (_, size) = *SIZES
        .iter()
        .find(|(most, _)| columns <= *most)
        .unwrap_or(&SIZES[2]);
    let wishes = (0..columns).map(|column| wish(column, &head, &rows, size));
    let (narrowest, natural): (Vec<_>, Vec<_>) = wishes.unzip();
    let wide = may_turn && narrowest.iter().sum::<f64>() > PAGE[0];
    let widths = shared(&narrowest, &natural, PAGE[usize::from(wide)]);
    let lines: Vec<_> = rows.iter().map(|row| lines(row, &widths, size)).collect();
    Table {
        columns: columns_of(&table.alignments, &widths),
        size,
        inset: INSET,
        wide,
        whole: lines.iter().sum::<f64>() <= FEW_LINES,
        head,
        rows: rows.into_iter().zip(lines).map(row).collect(),
    }
}

/// The cells of the head and of all other rows.
fn cells(node: Node<'_>) -> (Vec<Vec<Run>>, Vec<Vec<Vec<Run>>>) {
    let (mut head, mut rows) = (Vec::new(), Vec::new());
    for row in node.children() {
        match row.data().value {
            NodeValue::TableRow(true) => head = row.children().map(runs_alone).collect(),
            _ => rows.push(row.children().map(runs).collect()),
        }
    }
    (head, rows)
}

fn row((cells, lines): (Vec<Vec<Run>>, f64)) -> Row {
    Row {
        cells,
        breaks: lines > MOST_LINES,
    }
}

fn columns_of(alignments: &[TableAlignment], widths: &[f64]) -> Vec<Column> {
    let columns = alignments.iter().zip(widths);
    let column = |(alignment, width): (&TableAlignment, &f64)| Column {
        align: match alignment {
            TableAlignment::Right => "right",
            TableAlignment::Center => "center",
            TableAlignment::None | TableAlignment::Left => "left",
        },
        width: *width,
    };
    columns.map(column).collect()
}

/// How wide a column wants to be, in points: at least, and so that nothing needs a second line.
fn wish(column: usize, head: &[Vec<Run>], rows: &[Vec<Vec<Run>>], size: f64) -> (f64, f64) {
    let head = head.get(column).map(|cell| (cell, SEMIBOLD));
    let cells = rows.iter().filter_map(|row| Some((row.get(column)?, 1.0)));
    let (mut least, mut most) = (0.0_f64, 0.0_f64);
    for (cell, wider) in head.into_iter().chain(cells) {
        let (line, word) = widths(cell);
        let points = |ems: f64| ems * size * wider + 2.0 * INSET + 1.0;
        least = least.max(points(word.min(LONGEST_WORD)));
        most = most.max(points(line)).min(WIDEST * PAGE[0]);
    }
    (least, most.max(least))
}

/// How many lines the highest cell of a row will have, about.
fn lines(row: &[Vec<Run>], widths: &[f64], size: f64) -> f64 {
    let lines = row.iter().zip(widths).map(|(cell, width)| {
        let (line, _) = self::widths(cell);
        (line * size / (width - 2.0 * INSET)).ceil()
    });
    lines.fold(1.0, f64::max)
}
