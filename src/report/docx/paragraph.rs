//! Paragraphs: their style, their mark in a list, and how far they are indented.

use super::body::Body;
use super::list::{INDENT, Mark, clamped};
use super::page::TEXT_WIDTH;

/// Space above a paragraph that follows a table, in twentieths of a point.
const AFTER_TABLE: &str = "160";
/// How far the bar of a quote is from its text, and how far Word lets it be, in points.
const BAR_SPACE: usize = 8;
const MOST_SPACE: usize = 31;

/// Where a block stands.
#[derive(Clone, Copy, Default)]
pub(super) struct Place {
    /// Quotes around it.
    pub(super) quotes: usize,
    /// Lists around it.
    pub(super) lists: usize,
    /// How the next paragraph is marked, and the list that it belongs to.
    pub(super) mark: Option<(Mark, usize)>,
}

impl Place {
    /// How far everything here is indented, in twentieths of a point.
    pub(super) fn indent(self) -> u32 {
        let most = TEXT_WIDTH / 2;
        let indent = INDENT * (self.quotes + self.lists);
        u32::try_from(indent).unwrap_or(most).min(most)
    }
}

impl Body<'_> {
    /// Begins a paragraph; the caller closes it.
    pub(super) fn open_paragraph(&mut self, style: &str, keep: bool) {
        self.xml.open("w:p", &[]);
        self.xml.open("w:pPr", &[]);
        self.xml.value("w:pStyle", style);
        if keep {
            self.xml.empty("w:keepNext", &[]);
        }
        if std::mem::take(&mut self.begins_page) {
            self.xml.empty("w:pageBreakBefore", &[]);
        }
        let mark = self.place.mark.take();
        if let Some((_, list)) = mark {
            self.xml.open("w:numPr", &[]);
            self.xml
                .value("w:ilvl", &clamped(self.place.lists - 1).to_string());
            self.xml.value("w:numId", &list.to_string());
            self.xml.close();
        }
        if self.place.quotes > 0 && style != "Quote" {
            self.bar(mark.is_some());
        }
        if std::mem::take(&mut self.after_table) {
            self.xml.empty("w:spacing", &[("w:before", AFTER_TABLE)]);
        }
        self.indent(style, mark.is_some());
        self.xml.close();
    }

    /// Indents a paragraph where its style does not do it.
    fn indent(&mut self, style: &str, marked: bool) {
        let Place { quotes, lists, .. } = self.place;
        let by_style = match style {
            _ if marked => lists,
            "Quote" | "ListContinue" => 1,
            _ => 0,
        };
        if by_style == quotes + lists {
            return;
        }
        let (left, hanging) = (self.place.indent().to_string(), INDENT.to_string());
        let mut indent = vec![("w:left", left.as_str())];
        if marked {
            indent.push(("w:hanging", &hanging));
        }
        self.xml.empty("w:ind", &indent);
    }

    /// The bar of a quote beside what has another style.
    fn bar(&mut self, marked: bool) {
        let lists = self.place.lists.saturating_sub(usize::from(marked));
        let space = (BAR_SPACE + lists * INDENT / 20)
            .min(MOST_SPACE)
            .to_string();
        self.xml.open("w:pBdr", &[]);
        let bar = [
            ("w:val", "single"),
            ("w:sz", "12"),
            ("w:space", &space),
            ("w:color", "A6A6A6"),
        ];
        self.xml.empty("w:left", &bar);
        self.xml.close();
    }

    /// Gives the mark that waits a paragraph of its own, if there is one.
    pub(super) fn unmark(&mut self) {
        if self.place.mark.is_some() {
            self.empty_paragraph();
        }
    }

    pub(super) fn empty_paragraph(&mut self) {
        let style = self
            .place
            .mark
            .map_or("BodyText", |(mark, _)| mark.style(self.place.lists - 1));
        self.open_paragraph(style, false);
        self.xml.close();
    }

    /// Puts a table after another one apart from it, and lets the next paragraph keep its distance.
    pub(super) fn part_tables(&mut self) {
        self.unmark();
        if self.after_table {
            self.empty_paragraph();
        }
        self.after_table = true;
    }
}
