//! Tables: header on every page, rows in one piece, columns as wide as they need to be.

use super::body::Body;
use super::page::TEXT_WIDTH;
use super::run::Look;
use super::width::{Fit, PADDING, fit};
use crate::report::markdown::tree;
use comrak::Node;
use comrak::nodes::TableAlignment;

/// Tables of at most so many rows stay on one page.
const SHORT: usize = 8;

/// What all rows of a table have in common.
struct Table<'a> {
    fit: &'a Fit,
    alignments: &'a [TableAlignment],
}

/// One row of it.
#[derive(Clone, Copy)]
struct Row {
    header: bool,
    /// Whether it stays on the page of the next row.
    keep: bool,
}

impl Body<'_> {
    pub(super) fn table(&mut self, node: Node<'_>, alignments: &[TableAlignment]) {
        self.part_tables();
        let rows: Vec<_> = node.children().collect();
        let texts: Vec<Vec<String>> = rows
            .iter()
            .map(|row| row.children().map(tree::text_of).collect())
            .collect();
        let fit = fit(&texts, alignments.len(), self.room());
        let table = Table {
            fit: &fit,
            alignments,
        };
        self.open_table(&fit, TEXT_WIDTH - self.room());
        for (index, row) in rows.iter().enumerate() {
            let header = index == 0;
            let keep = header || rows.len() <= SHORT && index + 1 < rows.len();
            self.row(row, &table, Row { header, keep });
        }
        self.xml.close();
    }

    fn open_table(&mut self, fit: &Fit, indent: u32) {
        let xml = &mut self.xml;
        let width: u32 = fit.columns.iter().sum();
        xml.open("w:tbl", &[]);
        xml.open("w:tblPr", &[]);
        xml.value("w:tblStyle", "ReportTable");
        xml.empty("w:tblW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
        xml.empty(
            "w:tblInd",
            &[("w:w", &indent.to_string()), ("w:type", "dxa")],
        );
        xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        let look = [
            ("w:val", "0020"),
            ("w:firstRow", "1"),
            ("w:lastRow", "0"),
            ("w:firstColumn", "0"),
            ("w:lastColumn", "0"),
            ("w:noHBand", "1"),
            ("w:noVBand", "1"),
        ];
        xml.empty("w:tblLook", &look);
        xml.close();
        xml.open("w:tblGrid", &[]);
        for width in &fit.columns {
            xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
        }
        xml.close();
    }

    fn row(&mut self, node: Node<'_>, table: &Table<'_>, row: Row) {
        self.xml.open("w:tr", &[]);
        self.xml.open("w:trPr", &[]);
        self.xml.empty("w:cantSplit", &[]);
        if row.header {
            self.xml.empty("w:tblHeader", &[]);
        }
        self.xml.close();
        for (column, cell) in node.children().enumerate().take(table.fit.columns.len()) {
            self.cell(cell, table, column, row);
        }
        self.xml.close();
    }

    fn cell(&mut self, node: Node<'_>, table: &Table<'_>, column: usize, row: Row) {
        self.xml.open("w:tc", &[]);
        self.xml.open("w:tcPr", &[]);
        let width = table.fit.columns[column].to_string();
        self.xml
            .empty("w:tcW", &[("w:w", &width), ("w:type", "dxa")]);
        self.xml.close();
        self.xml.open("w:p", &[]);
        self.xml.open("w:pPr", &[]);
        self.xml
            .value("w:pStyle", style(row.header, table.fit.small));
        if row.keep {
            self.xml.empty("w:keepNext", &[]);
        }
        match table.alignments[column] {
            TableAlignment::Right => self.xml.value("w:jc", "right"),
            TableAlignment::Center => self.xml.value("w:jc", "center"),
            TableAlignment::Left | TableAlignment::None => {}
        }
        self.xml.close();
        self.cell = Some(table.fit.columns[column].saturating_sub(PADDING));
        self.runs(node, Look::default());
        self.cell = None;
        self.xml.close();
        self.xml.close();
    }
}

fn style(header: bool, small: bool) -> &'static str {
    match (header, small) {
        (true, false) => "TableHeading",
        (true, true) => "TableHeadingSmall",
        (false, false) => "TableText",
        (false, true) => "TableTextSmall",
    }
}
