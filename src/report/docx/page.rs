//! What is the same on every page: paper, header and footer; and the properties of the file.

use super::picture;
use super::{NAMESPACES, region};
use crate::report::Document;
use crate::report::office::{Package, Properties, Relations, Xml};

/// Width and height of A4, in twentieths of a point.
const PAPER: (u32, u32) = (11_906, 16_838);
/// Margins at the sides, above and below.
const MARGINS: (u32, u32) = (1_191, 1_021);
/// How far header and footer are from the edge.
const EDGE: u32 = 567;
/// What is left for text.
pub(super) const TEXT_WIDTH: u32 = PAPER.0 - 2 * MARGINS.0;
/// How high a picture may be, so that its caption fits below.
pub(super) const PICTURE_HEIGHT: u32 = (PAPER.1 - 2 * MARGINS.1) * 4 / 5;

/// References to headers and footers: tag, pages, id.
pub(super) type Page = Vec<(&'static str, &'static str, String)>;

/// Adds header and footer. The first page has the logo where the others have the title.
pub(super) fn add(package: &mut Package, relations: &mut Relations, document: &Document) -> Page {
    let parts = [
        ("header1", "header", "default", header(document)),
        ("header2", "header", "first", logo(package, document)),
        ("footer1", "footer", "default", footer(document)),
        ("footer2", "footer", "first", footer(document)),
    ];
    let add = |(name, kind, pages, xml)| {
        super::add(package, name, kind, xml);
        let id = relations.office(kind, &format!("{name}.xml"));
        let tag = if kind == "header" {
            "w:headerReference"
        } else {
            "w:footerReference"
        };
        (tag, pages, id)
    };
    parts.into_iter().map(add).collect()
}

/// The last properties of the body: paper, margins, header and footer.
pub(super) fn section(xml: &mut Xml, page: &Page) {
    xml.open("w:sectPr", &[]);
    for (tag, pages, id) in page {
        xml.empty(tag, &[("w:type", pages), ("r:id", id)]);
    }
    let [width, height] = [PAPER.0, PAPER.1].map(|side| side.to_string());
    xml.empty("w:pgSz", &[("w:w", &width), ("w:h", &height)]);
    let [side, end, edge] = [MARGINS.0, MARGINS.1, EDGE].map(|space| space.to_string());
    xml.empty(
        "w:pgMar",
        &[
            ("w:top", &end),
            ("w:right", &side),
            ("w:bottom", &end),
            ("w:left", &side),
            ("w:header", &edge),
            ("w:footer", &edge),
            ("w:gutter", "0"),
        ],
    );
    xml.empty("w:titlePg", &[]);
    xml.close();
}

/// Title at the left, organisation at the right.
fn header(document: &Document) -> String {
    let mut xml = Xml::new("w:hdr", &NAMESPACES);
    open(&mut xml, "Header");
    text(&mut xml, &document.title);
    if let Some(organisation) = &document.brand.organisation {
        tab(&mut xml);
        text(&mut xml, organisation);
    }
    xml.finish()
}

/// The header of the first page.
fn logo(package: &mut Package, document: &Document) -> String {
    let mut xml = Xml::new("w:hdr", &NAMESPACES);
    open(&mut xml, "Header");
    if let Some(logo) = &document.brand.logo {
        let mut relations = Relations::default();
        let (picture, media) = picture::of_logo(logo, document, &mut relations);
        picture.draw(&mut xml, 1);
        for (path, bytes) in media {
            package.file(&format!("word/{path}"), bytes);
        }
        package.relations("word/header2.xml", &relations);
    }
    xml.finish()
}

/// What the organisation wants there at the left, the number of the page at the right.
fn footer(document: &Document) -> String {
    let mut xml = Xml::new("w:ftr", &NAMESPACES);
    open(&mut xml, "Footer");
    text(
        &mut xml,
        document.brand.footer.as_deref().unwrap_or_default(),
    );
    tab(&mut xml);
    field(&mut xml, "PAGE", "1");
    text(&mut xml, " / ");
    field(&mut xml, "NUMPAGES", "1");
    xml.finish()
}

fn open(xml: &mut Xml, style: &str) {
    xml.open("w:p", &[]);
    xml.within("w:pPr", &[], |xml| xml.value("w:pStyle", style));
}

fn text(xml: &mut Xml, text: &str) {
    let space = [("xml:space", "preserve")];
    xml.within("w:r", &[], |xml| xml.leaf("w:t", &space, text));
}

fn tab(xml: &mut Xml) {
    xml.within("w:r", &[], |xml| xml.empty("w:tab", &[]));
}

/// A value that Word works out, and what it is until then. `code` never holds a text of users.
pub(super) fn field(xml: &mut Xml, code: &'static str, value: &str) {
    xml.open("w:fldSimple", &[("w:instr", code)]);
    text(xml, value);
    xml.close();
}

/// Title, author and date of the file, as file managers show them.
pub(super) fn add_properties(package: &mut Package, document: &Document) {
    let properties = Properties {
        title: &document.title,
        creator: document.brand.organisation.as_deref(),
        language: &region(&document.language),
        date: &document.date,
    };
    package.properties("word/document.xml", &properties);
}
