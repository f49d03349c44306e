//! How cells look: their number formats, and a head that stands out.

use super::MAIN;
use crate::report::brand::Colour;
use crate::report::chart::upon;
use crate::report::office::Xml;

/// Places in the list of formats of cells.
pub(super) const TEXT: &str = "1";
pub(super) const HEAD: &str = "2";
pub(super) const NUMBER: &str = "3";
pub(super) const SCORE: &str = "4";
pub(super) const SHARE: &str = "5";
pub(super) const DATE: &str = "6";
/// A text that would become a formula when somebody edits its cell.
pub(super) const GUARDED: &str = "7";

/// Number formats that every spreadsheet knows: any number, whole per cent, the reader's own way of writing dates.
const GENERAL: &str = "0";
const PER_CENT: &str = "9";
const DAY: &str = "14";
/// The first number that is free for a format of one's own.
const ONE_DECIMAL: &str = "164";

/// The part with all styles.
pub(super) fn xml(colour: Colour) -> String {
    let mut xml = Xml::new("styleSheet", &[("xmlns", MAIN)]);
    xml.within("numFmts", &[("count", "1")], |xml| {
        let format = [("numFmtId", ONE_DECIMAL), ("formatCode", "0.0")];
        xml.empty("numFmt", &format);
    });
    fonts(&mut xml, colour);
    fills(&mut xml, colour);
    xml.within("borders", &[("count", "1")], |xml| {
        xml.within("border", &[], |xml| {
            for side in ["left", "right", "top", "bottom", "diagonal"] {
                xml.empty(side, &[]);
            }
        });
    });
    let nothing = [
        ("numFmtId", GENERAL),
        ("fontId", "0"),
        ("fillId", "0"),
        ("borderId", "0"),
    ];
    xml.within("cellStyleXfs", &[("count", "1")], |xml| {
        xml.empty("xf", &nothing);
    });
    formats(&mut xml);
    xml.within("cellStyles", &[("count", "1")], |xml| {
        xml.empty(
            "cellStyle",
            &[("name", "Normal"), ("xfId", "0"), ("builtinId", "0")],
        );
    });
    xml.finish()
}

/// The usual one and the head's.
fn fonts(xml: &mut Xml, colour: Colour) {
    let upon = format!("FF{:X}", upon(colour));
    xml.within("fonts", &[("count", "2")], |xml| {
        for (is_bold, size, colour) in [(false, "11", "FF000000"), (true, "11", &upon)] {
            xml.within("font", &[], |xml| {
                if is_bold {
                    xml.empty("b", &[]);
                }
                xml.empty("sz", &[("val", size)]);
                xml.empty("color", &[("rgb", colour)]);
                xml.empty("name", &[("val", "Calibri")]);
                xml.empty("family", &[("val", "2")]);
            });
        }
    });
}

/// The two that must be there, and the head's.
fn fills(xml: &mut Xml, colour: Colour) {
    xml.within("fills", &[("count", "3")], |xml| {
        for pattern in ["none", "gray125"] {
            xml.within("fill", &[], |xml| {
                xml.empty("patternFill", &[("patternType", pattern)]);
            });
        }
        xml.within("fill", &[], |xml| {
            xml.within("patternFill", &[("patternType", "solid")], |xml| {
                xml.empty("fgColor", &[("rgb", &format!("FF{colour:X}"))]);
            });
        });
    });
}

/// The formats of cells, in the order of the places above.
fn formats(xml: &mut Xml) {
    let all = [
        (GENERAL, "0", "0", false),
        (GENERAL, "0", "0", true),
        (GENERAL, "1", "2", true),
        (GENERAL, "0", "0", false),
        (ONE_DECIMAL, "0", "0", false),
        (PER_CENT, "0", "0", false),
        (DAY, "0", "0", false),
        (GENERAL, "0", "0", true),
    ];
    xml.within("cellXfs", &[("count", &all.len().to_string())], |xml| {
        for (place, (number, font, fill, wraps)) in all.into_iter().enumerate() {
            let is_guarded = place.to_string() == GUARDED;
            let attributes = [
                ("numFmtId", number),
                ("fontId", font),
                ("fillId", fill),
                ("borderId", "0"),
                ("xfId", "0"),
                ("applyNumberFormat", "1"),
                ("applyFont", "1"),
                ("applyFill", "1"),
                ("applyAlignment", "1"),
                ("quotePrefix", if is_guarded { "1" } else { "0" }),
            ];
            // Room between a text and the number before it.
            let text = [("horizontal", "left"), ("indent", "1"), ("wrapText", "1")];
            let alignment = if wraps { &text[..] } else { &[] };
            xml.within("xf", &attributes, |xml| {
                xml.empty("alignment", &[alignment, &[("vertical", "top")]].concat());
            });
        }
    });
}
