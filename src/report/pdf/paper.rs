//! Everything the sheet needs to know, as one value: what the document says, who hands it over, and a few words of ours.

use super::content::{self, Block};
use super::typeface::MISSING;
use crate::i18n::{Lang, Locale};
use crate::report::Document;
use crate::report::brand::{Colour, LogoKind};
use crate::report::contents::levels;
use crate::t;
use crate::wording::visible::visible_in_document;
use jiff::civil::Date;
use serde::Serialize;

/// Colour of headings where the organisation has none.
const COLOUR: Colour = Colour {
    red: 0x1f,
    green: 0x4e,
    blue: 0x79,
};
/// Longest title, organisation and foot of a page, in characters.
const MAX_LINE: usize = 300;

#[derive(Serialize)]
struct Paper<'a> {
    title: String,
    /// What typst calls the language, and its region.
    language: &'a str,
    region: Option<&'a str>,
    /// Year, month and day.
    date: Option<[i16; 3]>,
    colour: String,
    organisation: Option<String>,
    footer: Option<String>,
    logo: Option<&'a str>,
    words: Words,
    /// So many levels are in the list of contents; none: there is no list.
    contents: Option<u8>,
    /// Whether something cannot be shown.
    lacking: bool,
    blocks: Vec<Block>,
}

/// Words of ours on the page.
#[derive(Serialize)]
struct Words {
    contents: String,
    /// With `{page}` and `{pages}` for the numbers.
    page: String,
    logo: String,
    lacking: String,
}

/// Where the chart of this name lies in typst's world.
pub fn chart_path(name: &str) -> String {
    format!("chart/{name}.svg")
}

/// Where the logo lies in typst's world.
pub fn logo_path(kind: LogoKind) -> &'static str {
    match kind {
        LogoKind::Png => "logo.png",
        LogoKind::Svg => "logo.svg",
    }
}

/// `document` for the sheet, as JSON; whether something in it cannot be shown.
pub fn json(document: &Document, locale: &Locale, lacking: bool) -> String {
    let brand = &document.brand;
    let blocks = content::blocks(document);
    let paper = Paper {
        title: title(document),
        language: document.language.primary(),
        region: region(&document.language),
        date: date(&document.date),
        colour: format!("#{:x}", brand.colour.unwrap_or(COLOUR)),
        organisation: brand.organisation.as_deref().map(line),
        footer: brand.footer.as_deref().map(line),
        logo: brand.logo.as_ref().map(|logo| logo_path(logo.kind)),
        words: words(locale),
        contents: contents(&blocks),
        lacking,
        blocks,
    };
    serde_json::to_string(&paper).expect("only texts and numbers are in it")
}

fn words(locale: &Locale) -> Words {
    Words {
        contents: t!(locale, "report-contents"),
        page: t!(
            locale,
            "report-pdf-page",
            page = "{page}",
            pages = "{pages}"
        ),
        logo: t!(locale, "report-logo"),
        lacking: t!(locale, "report-pdf-lacking", mark = MISSING.to_string()),
    }
}

/// A file for people who cannot see it has a title.
fn title(document: &Document) -> String {
    let title = line(&document.title);
    if title.is_empty() {
        "–".to_owned()
    } else {
        title
    }
}

/// The begin of a text in one line; what is invisible in it is shown.
fn line(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    let line = words.join(" ");
    visible_in_document(&line).chars().take(MAX_LINE).collect()
}

fn region(language: &Lang) -> Option<&str> {
    let region = language.as_str().split('-').nth(1)?;
    let is_region = region.len() == 2 && region.chars().all(|c| c.is_ascii_alphabetic());
    is_region.then_some(region)
}

fn date(date: &str) -> Option<[i16; 3]> {
    let date: Date = date.parse().ok()?;
    Some([date.year(), date.month().into(), date.day().into()])
}

fn contents(blocks: &[Block]) -> Option<u8> {
    let headings = blocks.iter().filter(|block| {
        matches!(
            block,
            Block::Heading {
                level: 1 | 2,
                listed: true,
                ..
            }
        )
    });
    Some(levels(headings.count())).filter(|levels| *levels > 0)
}
