//! Where charts lie on a sheet.

use super::R;
use super::sheet::chart_rows;
use crate::report::office::Xml;
use crate::report::tables::Table;

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
/// Where the elements of drawings come from.
pub(super) const A: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
/// Where the elements of charts come from.
pub(super) const C: &str = "http://schemas.openxmlformats.org/drawingml/2006/chart";
/// The frame of a chart.
pub(super) struct Frame {
    title: String,
    columns: usize,
    /// First row and the one behind the last, from 0.
    rows: (usize, usize),
}

impl Frame {
    /// The frame of the chart above `table`, whose head stands in this row, from 1.
    pub fn new(table: &Table, head: usize) -> Self {
        let end = head - 1;
        Self {
            title: table.title.clone(),
            columns: table.columns.len(),
            // A row of room before the table.
            rows: (end - chart_rows(table), end - 1),
        }
    }
}

/// The part that puts charts into their frames; each by the id of its reference.
pub(super) fn xml(frames: &[(String, Frame)]) -> String {
    let names = [("xmlns:xdr", DRAWING), ("xmlns:a", A)];
    let mut xml = Xml::new("xdr:wsDr", &names);
    for (number, (id, frame)) in (2..).zip(frames) {
        xml.within("xdr:twoCellAnchor", &[], |xml| {
            anchor(xml, frame);
            xml.within("xdr:graphicFrame", &[("macro", "")], |xml| {
                graphic(xml, number, id, frame);
            });
            xml.empty("xdr:clientData", &[]);
        });
    }
    xml.finish()
}

fn anchor(xml: &mut Xml, frame: &Frame) {
    let corners = [
        ("xdr:from", 0, frame.rows.0),
        ("xdr:to", frame.columns, frame.rows.1),
    ];
    for (name, column, row) in corners {
        xml.within(name, &[], |xml| {
            xml.leaf("xdr:col", &[], &column.to_string());
            xml.leaf("xdr:colOff", &[], "0");
            xml.leaf("xdr:row", &[], &row.to_string());
            xml.leaf("xdr:rowOff", &[], "0");
        });
    }
}

fn graphic(xml: &mut Xml, number: usize, id: &str, frame: &Frame) {
    let number = number.to_string();
    xml.within("xdr:nvGraphicFramePr", &[], |xml| {
        let attributes = [
            ("id", number.as_str()),
            ("name", &frame.title),
            ("descr", &frame.title),
        ];
        xml.empty("xdr:cNvPr", &attributes);
        xml.empty("xdr:cNvGraphicFramePr", &[]);
    });
    xml.within("xdr:xfrm", &[], |xml| {
        xml.empty("a:off", &[("x", "0"), ("y", "0")]);
        xml.empty("a:ext", &[("cx", "0"), ("cy", "0")]);
    });
    xml.within("a:graphic", &[], |xml| {
        xml.within("a:graphicData", &[("uri", C)], |xml| {
            let attributes = [("xmlns:c", C), ("xmlns:r", R), ("r:id", id)];
            xml.empty("c:chart", &attributes);
        });
    });
}
