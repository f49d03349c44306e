//! Native charts: bars with their intervals, and bubbles by effort and impact. They show cells of their sheet and carry a copy
//! of them, so that every viewer draws them.

use super::drawing::{A, C};
use super::{letters, quoted};
use crate::domain::number::Number;
use crate::report::Basis;
use crate::report::brand::Colour;
use crate::report::office::Xml;
use crate::report::tables::{Cell, Table};
use crate::t;

const INK: &str = "000000";
/// As many levels have a line each.
const MOST_LEVELS: f64 = 10.0;

/// The cells that a chart shows.
pub(super) struct Data<'a> {
    sheet: &'a str,
    table: &'a Table,
    /// The row of the head, from 1.
    head: usize,
}

impl<'a> Data<'a> {
    /// The cells of a table whose head stands in this row of a sheet.
    pub fn new(sheet: &'a str, table: &'a Table, head: usize) -> Self {
        Self { sheet, table, head }
    }

    fn column(&self, place: usize) -> impl Iterator<Item = &Cell> {
        self.table.rows.iter().map(move |own| &own[place])
    }

    /// Names the cells of a column, or its head alone.
    fn reference(&self, place: usize, is_head: bool) -> String {
        let (sheet, column) = (quoted(self.sheet), letters(place));
        if is_head {
            return format!("{sheet}!${column}${}", self.head);
        }
        let (first, last) = (self.head + 1, self.head + self.table.rows.len());
        format!("{sheet}!${column}${first}:${column}${last}")
    }
}

/// Bars of the scores, with error bars for the intervals; of columns title, score, low, high, and how far they lie below and above.
pub(super) fn profile(basis: Basis<'_>, data: &Data<'_>, colour: Colour) -> String {
    let levels = &basis.questionnaire.levels;
    let ends = levels.first().zip(levels.last());
    let ends = ends.map(|(low, high)| (low.value.to_f64(), high.value.to_f64()));
    chart(data, |xml| {
        xml.within("c:barChart", &[], |xml| {
            value(xml, "c:barDir", "bar");
            value(xml, "c:grouping", "clustered");
            value(xml, "c:varyColors", "0");
            xml.within("c:ser", &[], |xml| bars(xml, data, colour));
            value(xml, "c:gapWidth", "70");
            axes(xml);
        });
        xml.within("c:catAx", &[], |xml| {
            scaling(xml, "1", "maxMin", None);
            value(xml, "c:axPos", "l");
            ticks(xml, "low", "General");
            value(xml, "c:crossAx", "2");
            value(xml, "c:crosses", "autoZero");
        });
        xml.within("c:valAx", &[], |xml| {
            scaling(xml, "2", "minMax", ends);
            value(xml, "c:axPos", "b");
            lines(xml);
            ticks(xml, "nextTo", "General");
            value(xml, "c:crossAx", "1");
            value(xml, "c:crosses", "max");
            value(xml, "c:crossBetween", "between");
            if ends.is_some_and(|(low, high)| high - low <= MOST_LEVELS) {
                value(xml, "c:majorUnit", "1");
            }
        });
    })
}

fn bars(xml: &mut Xml, data: &Data<'_>, colour: Colour) {
    series(xml, data, 1, colour);
    value(xml, "c:invertIfNegative", "0");
    xml.within("c:errBars", &[], |xml| {
        value(xml, "c:errBarType", "both");
        value(xml, "c:errValType", "cust");
        value(xml, "c:noEndCap", "0");
        xml.within("c:plus", &[], |xml| numbers(xml, data, 5));
        xml.within("c:minus", &[], |xml| numbers(xml, data, 4));
        outline(xml, "404040");
    });
    xml.within("c:cat", &[], |xml| texts(xml, data, 0));
    xml.within("c:val", &[], |xml| numbers(xml, data, 1));
}

/// Bubbles as large as there are actions; of columns places, effort, impact and count.
pub(super) fn matrix(basis: Basis<'_>, data: &Data<'_>, colour: Colour) -> String {
    let locale = basis.locale;
    let titles = [
        t!(locale, "sheet-axis-effort"),
        t!(locale, "sheet-axis-impact"),
    ];
    chart(data, |xml| {
        xml.within("c:bubbleChart", &[], |xml| {
            value(xml, "c:varyColors", "0");
            xml.within("c:ser", &[], |xml| bubbles(xml, data, colour));
            value(xml, "c:bubbleScale", "60");
            value(xml, "c:showNegBubbles", "0");
            axes(xml);
        });
        for (own, other, side, title) in [("1", "2", "b", &titles[0]), ("2", "1", "l", &titles[1])]
        {
            xml.within("c:valAx", &[], |xml| {
                scaling(xml, own, "minMax", Some((0.0, 4.0)));
                value(xml, "c:axPos", side);
                lines(xml);
                heading(xml, title);
                // The ends are no sizes.
                ticks(xml, "low", "[=0]\"\";[=4]\"\";0");
                value(xml, "c:crossAx", other);
                value(xml, "c:crosses", "min");
                value(xml, "c:crossBetween", "midCat");
                value(xml, "c:majorUnit", "1");
            });
        }
    })
}

fn bubbles(xml: &mut Xml, data: &Data<'_>, colour: Colour) {
    series(xml, data, 3, colour);
    value(xml, "c:invertIfNegative", "0");
    xml.within("c:dLbls", &[], |xml| {
        for (place, count) in data.column(3).enumerate() {
            if let Cell::Number(count) = count {
                label(xml, place, &count.to_string());
            }
        }
        shown(xml);
    });
    let place = |cell: &Cell| match cell {
        Cell::Term("S", _) => Some(1_u32.into()),
        Cell::Term("M", _) => Some(2_u32.into()),
        Cell::Term("H", _) => Some(3_u32.into()),
        _ => None,
    };
    let effort = data.column(1).map(|own| match own {
        Cell::Term("L", _) => Some(3_u32.into()),
        other => place(other),
    });
    let impact = data.column(2).map(|own| match own {
        Cell::Term("L", _) => Some(1_u32.into()),
        other => place(other),
    });
    literals(xml, "c:xVal", effort);
    literals(xml, "c:yVal", impact);
    xml.within("c:bubbleSize", &[], |xml| numbers(xml, data, 3));
    value(xml, "c:bubble3D", "0");
}

/// The part of a chart with its title and without a legend.
fn chart(data: &Data<'_>, plot: impl FnOnce(&mut Xml)) -> String {
    let mut xml = Xml::new("c:chartSpace", &[("xmlns:c", C), ("xmlns:a", A)]);
    value(&mut xml, "c:roundedCorners", "0");
    xml.within("c:chart", &[], |xml| {
        heading(xml, &data.table.title);
        value(xml, "c:autoTitleDeleted", "0");
        xml.within("c:plotArea", &[], |xml| {
            xml.empty("c:layout", &[]);
            plot(xml);
        });
        value(xml, "c:plotVisOnly", "1");
        value(xml, "c:dispBlanksAs", "gap");
    });
    xml.finish()
}

/// What every series begins with: its name from the head of a column, and its look.
fn series(xml: &mut Xml, data: &Data<'_>, column: usize, colour: Colour) {
    value(xml, "c:idx", "0");
    value(xml, "c:order", "0");
    let heading = &data.table.columns[column].heading;
    xml.within("c:tx", &[], |xml| {
        xml.within("c:strRef", &[], |xml| {
            xml.leaf("c:f", &[], &data.reference(column, true));
            cache(xml, "c:strCache", None, 1, [(0, heading.clone())]);
        });
    });
    xml.within("c:spPr", &[], |xml| {
        xml.within("a:solidFill", &[], |xml| {
            xml.within("a:srgbClr", &[("val", &format!("{colour:X}"))], |xml| {
                // What lies upon it, and behind it, is to be seen.
                xml.empty("a:alpha", &[("val", "45000")]);
            });
        });
    });
}

fn texts(xml: &mut Xml, data: &Data<'_>, column: usize) {
    let said = data
        .column(column)
        .enumerate()
        .filter_map(|(place, own)| match own {
            Cell::Text(text) | Cell::Term(_, text) => Some((place, text.clone())),
            _ => None,
        });
    xml.within("c:strRef", &[], |xml| {
        xml.leaf("c:f", &[], &data.reference(column, false));
        cache(xml, "c:strCache", None, data.table.rows.len(), said);
    });
}

fn numbers(xml: &mut Xml, data: &Data<'_>, column: usize) {
    let known = data
        .column(column)
        .enumerate()
        .filter_map(|(place, own)| match own {
            Cell::Number(own) | Cell::Score(own) => Some((place, own.to_f64().to_string())),
            _ => None,
        });
    xml.within("c:numRef", &[], |xml| {
        xml.leaf("c:f", &[], &data.reference(column, false));
        cache(
            xml,
            "c:numCache",
            Some("General"),
            data.table.rows.len(),
            known,
        );
    });
}

/// Numbers that stand in no cell.
fn literals(xml: &mut Xml, name: &'static str, all: impl Iterator<Item = Option<Number>>) {
    let all: Vec<_> = all.collect();
    let known = all.iter().enumerate();
    let known = known.filter_map(|(place, own)| Some((place, own.as_ref()?.to_f64().to_string())));
    xml.within(name, &[], |xml| {
        cache(xml, "c:numLit", Some("General"), all.len(), known);
    });
}

fn cache(
    xml: &mut Xml,
    name: &'static str,
    format: Option<&str>,
    count: usize,
    points: impl IntoIterator<Item = (usize, String)>,
) {
    xml.within(name, &[], |xml| {
        if let Some(format) = format {
            xml.leaf("c:formatCode", &[], format);
        }
        value(xml, "c:ptCount", &count.to_string());
        for (place, point) in points {
            xml.within("c:pt", &[("idx", &place.to_string())], |xml| {
                xml.leaf("c:v", &[], &point);
            });
        }
    });
}

/// What stands at marks: the size of their bubble.
fn shown(xml: &mut Xml) {
    value(xml, "c:dLblPos", "ctr");
    for name in [
        "c:showLegendKey",
        "c:showVal",
        "c:showCatName",
        "c:showSerName",
        "c:showPercent",
        "c:showBubbleSize",
    ] {
        let is_size = name == "c:showBubbleSize";
        value(xml, name, if is_size { "1" } else { "0" });
    }
}

/// What stands at one mark: not every viewer knows the sizes of bubbles.
fn label(xml: &mut Xml, place: usize, text: &str) {
    xml.within("c:dLbl", &[], |xml| {
        value(xml, "c:idx", &place.to_string());
        xml.within("c:tx", &[], |xml| rich(xml, text));
        shown(xml);
    });
}

fn axes(xml: &mut Xml) {
    value(xml, "c:axId", "1");
    value(xml, "c:axId", "2");
}

/// What every axis begins with.
fn scaling(xml: &mut Xml, id: &str, orientation: &str, ends: Option<(f64, f64)>) {
    value(xml, "c:axId", id);
    xml.within("c:scaling", &[], |xml| {
        value(xml, "c:orientation", orientation);
        if let Some((low, high)) = ends {
            value(xml, "c:max", &high.to_string());
            value(xml, "c:min", &low.to_string());
        }
    });
    value(xml, "c:delete", "0");
}

fn ticks(xml: &mut Xml, labels: &str, format: &str) {
    xml.empty("c:numFmt", &[("formatCode", format), ("sourceLinked", "0")]);
    value(xml, "c:majorTickMark", "none");
    value(xml, "c:minorTickMark", "none");
    value(xml, "c:tickLblPos", labels);
    outline(xml, "808080");
}

fn lines(xml: &mut Xml) {
    xml.within("c:majorGridlines", &[], |xml| outline(xml, "D9D9D9"));
}

fn outline(xml: &mut Xml, colour: &str) {
    xml.within("c:spPr", &[], |xml| {
        xml.within("a:ln", &[("w", "9525")], |xml| {
            filled(xml, colour);
        });
    });
}

/// A title of a chart or an axis.
fn heading(xml: &mut Xml, title: &str) {
    xml.within("c:title", &[], |xml| {
        xml.within("c:tx", &[], |xml| {
            rich(xml, title);
        });
        value(xml, "c:overlay", "0");
    });
}

/// A bold text of its own.
fn rich(xml: &mut Xml, text: &str) {
    xml.within("c:rich", &[], |xml| {
        xml.empty("a:bodyPr", &[]);
        xml.within("a:p", &[], |xml| {
            xml.within("a:r", &[], |xml| {
                xml.within("a:rPr", &[("sz", "1100"), ("b", "1")], |xml| {
                    filled(xml, INK);
                });
                xml.leaf("a:t", &[], text);
            });
        });
    });
}

fn filled(xml: &mut Xml, colour: &str) {
    xml.within("a:solidFill", &[], |xml| {
        xml.empty("a:srgbClr", &[("val", colour)]);
    });
}

/// An element whose only attribute is `val`, as most of charts are.
fn value(xml: &mut Xml, name: &'static str, value: &str) {
    xml.empty(name, &[("val", value)]);
}
