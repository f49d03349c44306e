//! The body of a report on its way, and what it refers to.

use super::NAMESPACES;
use super::contents::Contents;
use super::list::Numbered;
use super::page::{self, Page, TEXT_WIDTH};
use super::paragraph::Place;
use super::picture::Media;
use crate::i18n::Locale;
use crate::report::Document;
use crate::report::office::{Relations, Xml};
use crate::t;

/// The body on its way, and what it refers to.
pub(super) struct Body<'a> {
    pub(super) document: &'a Document,
    pub(super) xml: Xml,
    pub(super) relations: Relations,
    pub(super) media: Media,
    /// How many pictures there are so far.
    pub(super) pictures: usize,
    pub(super) place: Place,
    /// Width of the cell in which things stand, if they do.
    pub(super) cell: Option<u32>,
    /// What a figure is called.
    pub(super) figure: String,
    pub(super) figures: usize,
    pub(super) numbered: Numbered,
    /// How many levels headings go up because the first one is the title.
    pub(super) up: usize,
    pub(super) after_table: bool,
    /// Whether the next paragraph begins a page.
    pub(super) begins_page: bool,
    pub(super) contents: Contents,
    /// What the list of contents is called.
    pub(super) contents_title: String,
}

/// Everything that the body consists of.
pub(super) struct Written {
    pub(super) xml: String,
    pub(super) numbering: String,
    pub(super) relations: Relations,
    pub(super) media: Media,
}

impl<'a> Body<'a> {
    pub(super) fn new(document: &'a Document, relations: Relations, locale: &Locale) -> Self {
        let mut xml = Xml::new("w:document", &NAMESPACES);
        xml.open("w:body", &[]);
        Self {
            document,
            xml,
            relations,
            media: Media::new(),
            // The logo is the first.
            pictures: 1,
            place: Place::default(),
            cell: None,
            figure: t!(locale, "report-figure"),
            figures: 0,
            numbered: Numbered::default(),
            up: 0,
            after_table: false,
            begins_page: false,
            contents: Contents::default(),
            contents_title: t!(locale, "report-contents"),
        }
    }

    /// How wide something may be here, in twentieths of a point.
    pub(super) fn room(&self) -> u32 {
        self.cell.unwrap_or(TEXT_WIDTH - self.place.indent())
    }

    /// The parts, once everything is in them.
    pub(super) fn finish(mut self, page: &Page) -> Written {
        if self.after_table {
            self.empty_paragraph();
        }
        page::section(&mut self.xml, page);
        Written {
            xml: self.xml.finish(),
            numbering: self.numbered.xml(),
            relations: self.relations,
            media: self.media,
        }
    }
}
