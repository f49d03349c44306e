//! Blocks: headings, paragraphs, lists, quotes, code, rules and figures.

use super::list::{INDENT, Mark, Numbered, clamped};
use super::page::{self, Page, TEXT_WIDTH, field};
use super::run::Look;
use super::{NAMESPACES, picture::Media};
use crate::i18n::Locale;
use crate::report::Document;
use crate::report::markdown::tree;
use crate::report::office::{Relations, Xml};
use crate::t;
use comrak::Node;
use comrak::nodes::{ListType, NodeList, NodeValue};

/// Space above a paragraph that follows a table, in twentieths of a point.
const AFTER_TABLE: &str = "160";
/// How far the bar of a quote is from its text, and how far Word lets it be, in points.
const BAR_SPACE: usize = 8;
const MOST_SPACE: usize = 31;
const HEADINGS: [&str; 6] = [
    "Heading1", "Heading2", "Heading3", "Heading4", "Heading5", "Heading6",
];

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
    figure: String,
    figures: usize,
    numbered: Numbered,
    /// How many levels headings go up because the first one is the title.
    up: usize,
    after_table: bool,
}

/// Where a block stands.
#[derive(Clone, Copy, Default)]
pub(super) struct Place {
    /// Quotes around it.
    quotes: usize,
    /// Lists around it.
    lists: usize,
    /// How the next paragraph is marked, and the list that it belongs to.
    mark: Option<(Mark, usize)>,
}

impl Place {
    /// How far everything here is indented, in twentieths of a point.
    pub(super) fn indent(self) -> usize {
        INDENT * (self.quotes + self.lists.min(clamped(usize::MAX) + 1))
    }
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
            pictures: 0,
            place: Place::default(),
            cell: None,
            figure: t!(locale, "report-figure"),
            figures: 0,
            numbered: Numbered::default(),
            up: 0,
            after_table: false,
        }
    }

    /// The whole report.
    pub(super) fn report(&mut self, root: Node<'_>) {
        let has_title = has_title(root);
        self.up = usize::from(has_title);
        self.blocks(root);
    }

    /// How wide something may be here, in twentieths of a point.
    pub(super) fn room(&self) -> u32 {
        let indent = u32::try_from(self.place.indent()).unwrap_or(TEXT_WIDTH);
        self.cell.unwrap_or(TEXT_WIDTH - indent.min(TEXT_WIDTH / 2))
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

    fn blocks(&mut self, parent: Node<'_>) {
        for node in parent.children().filter(|node| !tree::is_separator(node)) {
            self.block(node);
        }
    }

    fn block(&mut self, node: Node<'_>) {
        let value = node.data().value.clone();
        match value {
            NodeValue::Paragraph if self.is_figure(node) => self.figures(node),
            NodeValue::Paragraph => self.text(node),
            NodeValue::Heading(heading) => self.heading(node, usize::from(heading.level)),
            NodeValue::BlockQuote => self.inside(node, |place| place.quotes += 1),
            NodeValue::List(list) => self.list(node, list),
            NodeValue::CodeBlock(code) => self.code(&code.literal),
            NodeValue::ThematicBreak => self.rule(),
            NodeValue::Table(table) => self.table(node, &table.alignments),
            _ => self.blocks(node),
        }
    }

    /// The blocks below `node`, in another place.
    fn inside(&mut self, node: Node<'_>, moved: impl FnOnce(&mut Place)) {
        let before = self.place;
        moved(&mut self.place);
        self.blocks(node);
        self.place = Place {
            mark: None,
            ..before
        };
    }

    fn heading(&mut self, node: Node<'_>, level: usize) {
        self.unmark();
        self.after_table = false;
        let style = match level.checked_sub(self.up + 1) {
            Some(index) => HEADINGS[index.min(HEADINGS.len() - 1)],
            None => "Title",
        };
        self.open_paragraph(style, false);
        self.runs(node, Look::default());
        self.xml.close();
    }

    fn text(&mut self, node: Node<'_>) {
        let style = match self.place {
            Place {
                mark: Some((mark, _)),
                lists,
                ..
            } => mark.style(lists - 1),
            Place { quotes: 1.., .. } => "Quote",
            Place { lists: 1.., .. } => "ListContinue",
            _ if self.up > 0 && is_subtitle(node) => "Subtitle",
            _ => "BodyText",
        };
        self.open_paragraph(style, self.introduces(node));
        self.runs(node, Look::default());
        self.xml.close();
    }

    fn list(&mut self, node: Node<'_>, list: NodeList) {
        self.unmark();
        let ordered = list.list_type == ListType::Ordered;
        let number = if ordered {
            self.numbered.add(list.start, self.place.lists)
        } else {
            0
        };
        for item in node.children() {
            let mark = match &item.data().value {
                NodeValue::TaskItem(task) if task.symbol.is_some() => Mark::Done,
                NodeValue::TaskItem(_) => Mark::Open,
                _ if ordered => Mark::Number,
                _ => Mark::Bullet,
            };
            let list = if mark == Mark::Number {
                number
            } else {
                mark.list()
            };
            let before = self.place;
            self.place = Place {
                lists: before.lists + 1,
                mark: Some((mark, list)),
                ..before
            };
            self.blocks(item);
            self.unmark();
            self.place = before;
        }
    }

    /// Gives the mark that waits a paragraph of its own, if there is one.
    pub(super) fn unmark(&mut self) {
        if self.place.mark.is_some() {
            self.empty_paragraph();
        }
    }

    fn empty_paragraph(&mut self) {
        let style = self
            .place
            .mark
            .map_or("BodyText", |(mark, _)| mark.style(self.place.lists - 1));
        self.open_paragraph(style, false);
        self.xml.close();
    }

    fn code(&mut self, literal: &str) {
        self.unmark();
        self.open_paragraph("Code", false);
        self.run(literal.trim_end_matches('\n'), Look::default());
        self.xml.close();
    }

    fn rule(&mut self) {
        self.unmark();
        self.open_paragraph("Rule", false);
        self.xml.close();
    }

    /// Begins a paragraph; the caller closes it.
    fn open_paragraph(&mut self, style: &str, keep: bool) {
        self.xml.open("w:p", &[]);
        self.xml.open("w:pPr", &[]);
        self.xml.value("w:pStyle", style);
        if keep {
            self.xml.empty("w:keepNext", &[]);
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

    /// The charts of a paragraph, each with its caption.
    fn figures(&mut self, node: Node<'_>) {
        self.unmark();
        for name in node.children().filter_map(tree::chart_of) {
            if let Some(chart) = self.chart_named(&name) {
                self.open_paragraph("Figure", false);
                self.chart(chart);
                self.xml.close();
                self.caption(&chart.title);
            }
        }
    }

    fn caption(&mut self, title: &str) {
        self.figures += 1;
        self.open_paragraph("Caption", false);
        self.run(&format!("{} ", self.figure), Look::default());
        let number = self.figures.to_string();
        field(&mut self.xml, "SEQ Figure \\* ARABIC", &number);
        self.run(&format!(": {title}"), Look::default());
        self.xml.close();
    }

    /// Whether a paragraph belongs to what follows it: a table, a list, a figure, or the first part of what it is the start of.
    fn introduces(&self, node: Node<'_>) -> bool {
        let begins = node.previous_sibling().is_some_and(is_heading);
        node.next_sibling()
            .is_some_and(|next| match next.data().value {
                NodeValue::Table(_) | NodeValue::List(_) => true,
                NodeValue::Heading(_) => begins,
                _ => self.is_figure(next),
            })
    }

    /// Whether a paragraph shows charts and nothing else.
    fn is_figure(&self, node: Node<'_>) -> bool {
        let shows = |node: Node<'_>| {
            matches!(node.data().value, NodeValue::SoftBreak)
                || tree::chart_of(node).is_some_and(|name| self.chart_named(&name).is_some())
        };
        matches!(node.data().value, NodeValue::Paragraph) && node.children().all(shows)
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

/// Whether the first block is the only heading of the first level.
fn has_title(root: Node<'_>) -> bool {
    let is_first_level = |node: Node<'_>| matches!(&node.data().value, NodeValue::Heading(heading) if heading.level == 1);
    root.first_child().is_some_and(is_first_level)
        && root
            .descendants()
            .filter(|node| is_first_level(node))
            .count()
            == 1
}

/// Whether a paragraph stands between the title and the first section.
fn is_subtitle(node: Node<'_>) -> bool {
    let below_title = node
        .previous_sibling()
        .is_some_and(|before| before.previous_sibling().is_none() && is_heading(before));
    below_title && node.next_sibling().is_some_and(is_heading)
}

fn is_heading(node: Node<'_>) -> bool {
    matches!(node.data().value, NodeValue::Heading(_))
}
