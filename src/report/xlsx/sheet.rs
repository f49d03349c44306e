//! One sheet: a table with filters and a frozen head, or several tables, each below its chart.

use super::{MAIN, R, letters, quoted, styles};
use crate::report::office::Xml;
use crate::report::tables::{Cell, Column, Table};
use crate::wording::visible::visible_in_document;
use jiff::civil::{Date, date};
use std::fmt::Write as _;
use unicode_width::UnicodeWidthStr;

/// Most UTF-16 units that a cell of Excel holds.
const LONGEST: usize = 32_767;
/// Height of a line of text, in points.
const LINE: usize = 15;
/// Most lines of a row: Excel has none that is higher.
const MOST_LINES: usize = 27;
/// Most characters side by side on a page.
const PAGE: usize = 250;
/// Days are counted from here.
const DAY_ZERO: Date = date(1899, 12, 30);
/// Excel takes 1900 for a leap year; days before the one it invented are texts.
const FIRST_DAY: Date = date(1900, 3, 1);

/// A sheet.
pub(super) struct Sheet<'a> {
    /// What its tab says.
    pub title: &'a str,
    tables: Vec<&'a Table>,
    has_charts: bool,
}

impl<'a> Sheet<'a> {
    /// A sheet of one table.
    pub fn of(table: &'a Table) -> Self {
        Self {
            title: &table.title,
            tables: vec![table],
            has_charts: false,
        }
    }

    /// A sheet of several tables, each below its chart.
    pub fn with_charts(title: &'a str, tables: Vec<&'a Table>) -> Self {
        Self {
            title,
            tables,
            has_charts: true,
        }
    }

    /// Whether it has filters.
    pub fn is_filtered(&self) -> bool {
        !self.has_charts
    }

    /// What the filter is about, as other parts refer to it.
    pub fn filtered_cells(&self) -> String {
        let table = self.tables[0];
        let last = letters(shown(table).count().saturating_sub(1));
        let rows = table.rows.len() + 1;
        format!("{}!$A$1:${last}${rows}", quoted(self.title))
    }

    /// The row of the head of the table at `place`, from 1: below its chart, if there is one.
    pub fn head_row(&self, place: usize) -> usize {
        let chart = |table: &Table| {
            if self.has_charts {
                chart_rows(table)
            } else {
                0
            }
        };
        let above = self.tables[..place].iter();
        // Chart, head, rows and an empty one.
        let above: usize = above.map(|own| chart(own) + own.rows.len() + 2).sum();
        above + chart(self.tables[place]) + 1
    }

    /// The part with this sheet.
    pub fn xml(&self, is_selected: bool) -> String {
        let mut xml = Xml::new("worksheet", &[("xmlns", MAIN), ("xmlns:r", R)]);
        xml.within("sheetPr", &[], |xml| {
            xml.empty("pageSetUpPr", &[("fitToPage", "1")]);
        });
        self.view(&mut xml, is_selected);
        let height = LINE.to_string();
        xml.empty("sheetFormatPr", &[("defaultRowHeight", &height)]);
        self.widths(&mut xml);
        xml.within("sheetData", &[], |xml| {
            for place in 0..self.tables.len() {
                self.table(xml, place);
            }
        });
        if self.is_filtered() {
            let cells = self.filtered_cells();
            let cells = cells.rsplit_once('!').map_or("", |(_, cells)| cells);
            xml.empty("autoFilter", &[("ref", &cells.replace('$', ""))]);
        }
        let wide = pages(self.tables[0]).to_string();
        let (orientation, wide, high) = if self.has_charts {
            ("portrait", "1", "1")
        } else {
            ("landscape", wide.as_str(), "0")
        };
        let page = [
            ("paperSize", "9"),
            ("orientation", orientation),
            ("fitToWidth", wide),
            ("fitToHeight", high),
        ];
        xml.empty("pageSetup", &page);
        if self.has_charts {
            xml.empty("drawing", &[("r:id", "rId1")]);
        }
        xml.finish()
    }

    /// The head and the first column stay in sight.
    fn view(&self, xml: &mut Xml, is_selected: bool) {
        let selected = if is_selected { "1" } else { "0" };
        let attributes = [("tabSelected", selected), ("workbookViewId", "0")];
        xml.open("sheetViews", &[]);
        xml.within("sheetView", &attributes, |xml| {
            if self.is_filtered() {
                let pane = [
                    ("xSplit", "1"),
                    ("ySplit", "1"),
                    ("topLeftCell", "B2"),
                    ("activePane", "bottomRight"),
                    ("state", "frozen"),
                ];
                xml.empty("pane", &pane);
            }
        });
        xml.close();
    }

    fn widths(&self, xml: &mut Xml) {
        let of = |table: &&Table| shown(table).map(|(_, own)| own.width).collect::<Vec<_>>();
        let all: Vec<_> = self.tables.iter().map(of).collect();
        let columns = all.iter().map(Vec::len).max().unwrap_or(0);
        xml.open("cols", &[]);
        for place in 0..columns {
            let width = all.iter().filter_map(|own| *own.get(place)?).max();
            let number = (place + 1).to_string();
            let width = width.unwrap_or_default().to_string();
            let attributes = [
                ("min", number.as_str()),
                ("max", &number),
                ("width", &width),
                ("customWidth", "1"),
            ];
            xml.empty("col", &attributes);
        }
        xml.close();
    }

    fn table(&self, xml: &mut Xml, place: usize) {
        let (table, head) = (self.tables[place], self.head_row(place));
        let widths: Vec<_> = shown(table).filter_map(|(_, own)| own.width).collect();
        let lines = |cells: &[&Cell]| {
            cells
                .iter()
                .zip(&widths)
                .map(|(own, width)| lines(own, *width))
                .max()
        };
        let heads: Vec<_> = shown(table)
            .map(|(_, own)| Cell::text(&own.heading))
            .collect();
        let heads: Vec<_> = heads.iter().collect();
        let height = lines(&heads).unwrap_or(1);
        row(
            xml,
            (head, height),
            heads.into_iter().map(|own| (styles::HEAD, own)),
        );
        for (number, cells) in (head + 1..).zip(&table.rows) {
            let cells: Vec<_> = shown(table).map(|(place, _)| &cells[place]).collect();
            let height = lines(&cells).unwrap_or(1);
            row(
                xml,
                (number, height),
                cells.into_iter().map(|own| (style(own), own)),
            );
        }
    }
}

/// How many rows the chart above a table covers.
pub(super) fn chart_rows(table: &Table) -> usize {
    (table.rows.len() + 9).clamp(20, 60)
}

/// How many pages a table takes side by side so that people can read it.
fn pages(table: &Table) -> usize {
    let widths = shown(table).filter_map(|(_, own)| own.width);
    widths.map(usize::from).sum::<usize>().div_ceil(PAGE)
}

/// The columns that are for people, with their places.
fn shown(table: &Table) -> impl Iterator<Item = (usize, &Column)> {
    let columns = table.columns.iter().enumerate();
    columns.filter(|(_, own)| own.width.is_some())
}

/// How many lines a cell fills, roughly: viewers that do not measure texts show as many.
fn lines(cell: &Cell, width: u8) -> usize {
    let width = usize::from(width.saturating_sub(1)).max(1);
    match cell {
        Cell::Text(text) | Cell::Term(_, text) => {
            let lines = text.lines().take(MOST_LINES);
            lines.map(|line| line.width().div_ceil(width).max(1)).sum()
        }
        _ => 1,
    }
}

/// A row by its number, from 1, and its lines.
fn row<'a>(
    xml: &mut Xml,
    (number, lines): (usize, usize),
    cells: impl IntoIterator<Item = (&'a str, &'a Cell)>,
) {
    let height = (lines.clamp(1, MOST_LINES) * LINE).to_string();
    xml.open("row", &[("r", &number.to_string()), ("ht", &height)]);
    for (place, (style, value)) in cells.into_iter().enumerate() {
        cell(xml, &format!("{}{number}", letters(place)), style, value);
    }
    xml.close();
}

fn style(cell: &Cell) -> &'static str {
    match cell {
        Cell::Text(text) if text.trim_start().starts_with(['=', '+', '-', '@']) => styles::GUARDED,
        Cell::Empty | Cell::Text(_) | Cell::Term(..) => styles::TEXT,
        Cell::Number(_) => styles::NUMBER,
        Cell::Score(_) => styles::SCORE,
        Cell::Share(_) => styles::SHARE,
        Cell::Date(_) => styles::DATE,
    }
}

fn cell(xml: &mut Xml, at: &str, style: &str, cell: &Cell) {
    match cell {
        Cell::Empty => (),
        Cell::Text(own) | Cell::Term(_, own) => text(xml, at, style, own),
        Cell::Number(own) | Cell::Score(own) | Cell::Share(own) => {
            number(xml, at, style, &own.to_f64().to_string());
        }
        Cell::Date(day) => match serial(*day) {
            Some(serial) => number(xml, at, style, &serial.to_string()),
            None => text(xml, at, styles::TEXT, &day.to_string()),
        },
    }
}

fn number(xml: &mut Xml, at: &str, style: &str, value: &str) {
    xml.within("c", &[("r", at), ("s", style)], |xml| {
        xml.leaf("v", &[], value);
    });
}

/// A text is marked as one, so that nothing in it is worked out.
fn text(xml: &mut Xml, at: &str, style: &str, text: &str) {
    let attributes = [("r", at), ("s", style), ("t", "inlineStr")];
    xml.within("c", &attributes, |xml| {
        xml.within("is", &[], |xml| {
            xml.leaf("t", &[("xml:space", "preserve")], &written(text));
        });
    });
}

/// A text as a cell takes it: not too long, and without what reads as the number of a character (`_x000D_`).
fn written(text: &str) -> String {
    let text = visible_in_document(text);
    let mut written = String::with_capacity(text.len());
    let mut units = 0;
    for (at, c) in text.char_indices() {
        let guard = if c == '_' && is_number(&text[at..]) {
            "_x005F"
        } else {
            ""
        };
        units += c.len_utf16() + guard.len();
        if units >= LONGEST {
            written.push('…');
            break;
        }
        let _ = write!(written, "{guard}{c}");
    }
    written
}

/// Whether a text begins with `_xHHHH_`.
fn is_number(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() > 6
        && bytes[1] == b'x'
        && bytes[2..6].iter().all(u8::is_ascii_hexdigit)
        && bytes[6] == b'_'
}

/// The number of a day; none for days that spreadsheets do not know.
fn serial(day: Date) -> Option<i32> {
    if day < FIRST_DAY {
        return None;
    }
    DAY_ZERO.until(day).ok().map(|span| span.get_days())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_excel_does() {
        assert_eq!(serial(date(1900, 3, 1)), Some(61));
        assert_eq!(serial(date(2026, 11, 3)), Some(46_329));
        assert_eq!(serial(date(1900, 2, 28)), None);
    }

    #[test]
    fn long_texts_end_where_a_cell_does() {
        for text in ["a", "😀", "_x0041_"] {
            let written = written(&text.repeat(40_000));
            let units = written.encode_utf16().count();
            assert!(units <= LONGEST && units > LONGEST - 8, "{units}");
            assert!(written.ends_with('…'));
        }
        assert_eq!(written("_x0041_ _x41_ a"), "_x005F_x0041_ _x41_ a");
    }
}
