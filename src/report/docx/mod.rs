//! A report for Word: `OOXML` parts in a container.
//!
//! Real styles under their built-in names, so that a client's template applies. The parts that are the same in every report
//! lie in `parts/`; all others are written by [`Xml`](super::office::Xml). Knows no file and no clock: the same document gives the same bytes.

mod block;
mod body;
mod contents;
mod emf;
mod figure;
mod list;
mod page;
mod paragraph;
mod picture;
mod run;
mod table;
mod width;

use super::brand::Colour;
use super::document::Document;
use super::markdown;
use super::office::{Package, Relations, escaped};
use crate::i18n::{Lang, Locale};
use body::Body;
use comrak::Arena;

/// Namespaces of the parts that show something.
const NAMESPACES: [(&str, &str); 5] = [
    (
        "xmlns:w",
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        "xmlns:r",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        "xmlns:wp",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    (
        "xmlns:a",
        "http://schemas.openxmlformats.org/drawingml/2006/main",
    ),
    (
        "xmlns:pic",
        "http://schemas.openxmlformats.org/drawingml/2006/picture",
    ),
];
/// What the kinds of Word's own parts begin with.
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
/// Colour of headings where an organisation has none of its own that can be read.
const HEADING: Colour = Colour {
    red: 0x1f,
    green: 0x3a,
    blue: 0x5f,
};
/// Least contrast of a heading with the paper, as WCAG asks for text.
const LEAST_CONTRAST: f64 = 4.5;

/// The document as a Word file.
pub fn docx(document: &Document, locale: &Locale) -> Vec<u8> {
    let mut package = Package::default();
    let mut relations = Relations::default();
    for part in ["styles", "settings", "numbering"] {
        relations.office(part, &format!("{part}.xml"));
    }
    let page = page::add(&mut package, &mut relations, document);
    let arena = Arena::new();
    let root = markdown::tamed(&arena, &document.markdown);
    let mut body = Body::new(document, relations, locale);
    body.report(root);
    let written = body.finish(&page);
    let styles = filled(include_str!("parts/styles.xml"), document);
    let settings = filled(include_str!("parts/settings.xml"), document);
    for (name, kind, xml) in [
        ("document", "document.main", written.xml),
        ("styles", "styles", styles),
        ("settings", "settings", settings),
        ("numbering", "numbering", written.numbering),
    ] {
        add(&mut package, name, kind, xml);
    }
    package.relations("word/document.xml", &written.relations);
    for (path, bytes) in written.media {
        package.file(&format!("word/{path}"), bytes);
    }
    page::add_properties(&mut package, document);
    package.zipped()
}

/// Adds a part of Word's own.
fn add(package: &mut Package, name: &str, kind: &str, xml: String) {
    let kind = format!("{WORD}{kind}+xml");
    package.part(&format!("word/{name}.xml"), &kind, xml);
}

/// A part that is the same in every report but for the language and the look.
fn filled(part: &str, document: &Document) -> String {
    let german = document.language.primary() == "de";
    part.replace("{heading}", &format!("{:X}", heading_colour(document)))
        .replace("{language}", &escaped(&region(&document.language)))
        .replace("{hyphenation}", if german { "true" } else { "false" })
        .replace("{width}", &page::TEXT_WIDTH.to_string())
}

/// The language with the region whose dictionary Word is to take.
fn region(language: &Lang) -> String {
    match language.as_str() {
        "de" => "de-DE".to_owned(),
        "en" => "en-GB".to_owned(),
        tag => tag.to_owned(),
    }
}

/// The colour of the organisation, if it can be read.
fn heading_colour(document: &Document) -> Colour {
    let own = document.brand.colour;
    own.filter(|colour| Colour::WHITE.contrast(*colour) >= LEAST_CONTRAST)
        .unwrap_or(HEADING)
}
