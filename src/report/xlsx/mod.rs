//! A workbook for Excel: a sheet per table with types, filters and a frozen head, and native charts.
//!
//! Values only: there is no formula, no link and no macro in it, and no date but that of the assessment. Texts of people are
//! texts in it, whatever they begin with.

mod chart;
mod charts;
mod drawing;
mod sheet;
mod styles;

use super::brand::Colour;
use super::office::{Package, Properties, Relations, Xml};
use super::tables::tables;
use super::{Basis, overview};
use sheet::Sheet;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/// Where the names of relationships come from.
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
/// Colour of headings and charts where the organisation has none: a dark blue.
const COLOUR: Colour = Colour {
    red: 0x1f,
    green: 0x4e,
    blue: 0x79,
};

/// A report as a workbook. The same input gives the same bytes.
pub fn workbook(basis: Basis<'_>) -> Vec<u8> {
    let tables = tables(basis);
    let colour = basis.brand.and_then(|own| own.colour).unwrap_or(COLOUR);
    let charts = charts::Charts::new(basis);
    let mut sheets: Vec<_> = tables.iter().map(Sheet::of).collect();
    sheets.push(charts.sheet());
    let mut package = Package::default();
    for (number, sheet) in (1..).zip(&sheets) {
        let kind = format!("{SHEET}worksheet+xml");
        package.part(&sheet_path(number), &kind, sheet.xml(number == 1));
    }
    charts.add(&mut package, &sheet_path(sheets.len()), colour);
    let styles = styles::xml(colour);
    package.part("xl/styles.xml", &format!("{SHEET}styles+xml"), styles);
    book(&mut package, &sheets);
    properties(&mut package, basis);
    package.zipped()
}

fn sheet_path(number: usize) -> String {
    format!("xl/worksheets/sheet{number}.xml")
}

/// The part that names the sheets.
fn book(package: &mut Package, sheets: &[Sheet<'_>]) {
    let mut relations = Relations::default();
    let mut xml = Xml::new("workbook", &[("xmlns", MAIN), ("xmlns:r", R)]);
    xml.within("bookViews", &[], |xml| xml.empty("workbookView", &[]));
    xml.within("sheets", &[], |xml| {
        for (number, sheet) in (1..).zip(sheets) {
            let id = relations.office("worksheet", &format!("worksheets/sheet{number}.xml"));
            let attributes = [
                ("name", sheet.title),
                ("sheetId", &number.to_string()),
                ("r:id", &id),
            ];
            xml.empty("sheet", &attributes);
        }
    });
    xml.within("definedNames", &[], |xml| names(xml, sheets));
    relations.office("styles", "styles.xml");
    let kind = format!("{SHEET}sheet.main+xml");
    package.part("xl/workbook.xml", &kind, xml.finish());
    package.relations("xl/workbook.xml", &relations);
}

/// Filters, as Excel keeps them, and the heads that every printed page repeats.
fn names(xml: &mut Xml, sheets: &[Sheet<'_>]) {
    let filtered = || {
        sheets
            .iter()
            .enumerate()
            .filter(|(_, own)| own.is_filtered())
    };
    for (place, sheet) in filtered() {
        let attributes = [
            ("name", "_xlnm._FilterDatabase"),
            ("localSheetId", &place.to_string()),
            ("hidden", "1"),
        ];
        xml.leaf("definedName", &attributes, &sheet.filtered_cells());
    }
    for (place, sheet) in filtered() {
        let attributes = [
            ("name", "_xlnm.Print_Titles"),
            ("localSheetId", &place.to_string()),
        ];
        xml.leaf(
            "definedName",
            &attributes,
            &format!("{0}!$A:$A,{0}!$1:$1", quoted(sheet.title)),
        );
    }
}

/// What the workbook is called and when it was made: on the day of the assessment's last change.
fn properties(package: &mut Package, basis: Basis<'_>) {
    let properties = Properties {
        title: &overview::title(basis),
        creator: Some(&format!("reifegrad {}", basis.version)),
        language: basis.lang().as_str(),
        date: &basis.assessment.changed.to_string(),
    };
    package.properties("xl/workbook.xml", &properties);
}

/// A name of a sheet in a reference.
fn quoted(title: &str) -> String {
    format!("'{}'", title.replace('\'', "''"))
}

/// `AB` for the column at place 27.
fn letters(place: usize) -> String {
    let last = char::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[place % 26]);
    match place / 26 {
        0 => last.to_string(),
        before => letters(before - 1) + &last.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_have_letters() {
        let some = [0, 25, 26, 51, 52, 701, 702].map(letters);
        assert_eq!(some, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
