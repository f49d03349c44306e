//! What the Markdown of a report says, in HTML.

use super::contents::Contents;
use super::table::table;
use super::text;
use crate::i18n::Locale;
use crate::report::chart::Chart;
use crate::report::markdown::tree;
use crate::t;
use comrak::Node;
use comrak::nodes::{ListType, NodeList, NodeValue};

/// HTML so far.
pub(super) struct Body<'a> {
    charts: &'a [Chart],
    pub(super) locale: &'a Locale,
    pub(super) out: String,
    pub(super) contents: Contents,
    /// How many tables there are so far.
    pub(super) tables: usize,
}

impl<'a> Body<'a> {
    /// Nothing yet, of a document with these charts.
    pub(super) fn new(charts: &'a [Chart], locale: &'a Locale) -> Self {
        Self {
            charts,
            locale,
            out: String::new(),
            contents: Contents::default(),
            tables: 0,
        }
    }

    /// What `write` writes.
    pub(super) fn written(&mut self, write: impl FnOnce(&mut Self)) -> String {
        write(self);
        std::mem::take(&mut self.out)
    }

    /// An element with what `inner` writes in it; `tag` is its name with its attributes.
    pub(super) fn element(&mut self, tag: &str, inner: impl FnOnce(&mut Self)) {
        let name = tag.split(' ').next().unwrap_or_default();
        self.out.extend(["<", tag, ">"]);
        inner(self);
        self.out.extend(["</", name, ">"]);
    }

    /// [`Self::element`] on a line of its own.
    pub(super) fn block_element(&mut self, tag: &str, inner: impl FnOnce(&mut Self)) {
        self.element(tag, inner);
        self.out.push('\n');
    }

    /// Everything below `parent`.
    pub(super) fn blocks(&mut self, parent: Node<'_>) {
        for node in parent.children().filter(|node| !tree::is_separator(node)) {
            self.block(node);
        }
    }

    pub(super) fn block(&mut self, node: Node<'_>) {
        match &node.data().value {
            NodeValue::Paragraph if is_of_charts(node) => self.figures(node),
            NodeValue::Paragraph => self.block_element("p", |body| body.inlines(node)),
            NodeValue::Heading(heading) => self.heading(node, heading.level),
            NodeValue::BlockQuote => self.block_element("blockquote", |body| body.blocks(node)),
            NodeValue::List(list) => self.list(node, list),
            NodeValue::CodeBlock(code) => {
                self.block_element("pre", |body| body.code(&code.literal));
            }
            NodeValue::ThematicBreak => self.out.push_str("<hr>\n"),
            NodeValue::Table(form) => table(self, node, &form.alignments),
            _ => self.inlines(node),
        }
    }

    fn heading(&mut self, node: Node<'_>, level: u8) {
        let (level, id) = self.contents.add(level, &tree::text_of(node));
        self.block_element(&format!("h{level} id=\"{id}\""), |body| body.inlines(node));
    }

    fn list(&mut self, node: Node<'_>, list: &NodeList) {
        let tag = match (list.list_type, list.start) {
            (ListType::Bullet, _) => "ul".to_owned(),
            (ListType::Ordered, 1) => "ol".to_owned(),
            (ListType::Ordered, start) => format!("ol start=\"{start}\""),
        };
        self.block_element(&tag, |body| {
            body.out.push('\n');
            for item in node.children() {
                body.item(item, list.tight);
            }
        });
    }

    fn item(&mut self, item: Node<'_>, tight: bool) {
        let task = match &item.data().value {
            NodeValue::TaskItem(task) => Some(task.symbol.is_some()),
            _ => None,
        };
        let tag = task.map_or("li", |_| "li class=\"task\"");
        self.block_element(tag, |body| {
            if let Some(done) = task {
                body.mark(done);
            }
            for node in item.children().filter(|node| !tree::is_separator(node)) {
                match &node.data().value {
                    NodeValue::Paragraph if tight && !is_of_charts(node) => body.inlines(node),
                    _ => body.block(node),
                }
            }
        });
    }

    /// Whether a task is done, for eyes and ears.
    fn mark(&mut self, done: bool) {
        let (sign, word) = if done {
            ("☑", t!(self.locale, "report-task-done"))
        } else {
            ("☐", t!(self.locale, "report-task-open"))
        };
        let tag = format!(
            "span class=\"mark\" role=\"img\" aria-label=\"{}\"",
            text(&word)
        );
        self.element(&tag, |body| body.out.push_str(sign));
        self.out.push(' ');
    }

    fn code(&mut self, code: &str) {
        self.element("code", |body| body.out.push_str(&text(code)));
    }

    /// Everything within `parent`, in one line.
    pub(super) fn inlines(&mut self, parent: Node<'_>) {
        for node in parent.children() {
            self.inline(node);
        }
    }

    fn inline(&mut self, node: Node<'_>) {
        match &node.data().value {
            NodeValue::Text(words) => self.out.push_str(&text(words)),
            NodeValue::Code(code) => self.code(&code.literal),
            NodeValue::SoftBreak => self.out.push('\n'),
            NodeValue::LineBreak => self.out.push_str("<br>\n"),
            NodeValue::Emph => self.element("em", |body| body.inlines(node)),
            NodeValue::Strong => self.element("strong", |body| body.inlines(node)),
            NodeValue::Strikethrough => self.element("del", |body| body.inlines(node)),
            NodeValue::Link(link) => {
                let tag = format!("a href=\"{}\" rel=\"noopener noreferrer\"", text(&link.url));
                self.element(&tag, |body| body.inlines(node));
            }
            NodeValue::Image(_) => self.picture(node),
            _ => self.inlines(node),
        }
    }

    /// A chart amid other text; what it is called where there is none.
    fn picture(&mut self, node: Node<'_>) {
        match self.chart(node) {
            Some(chart) => self.out.push_str(chart.svg().trim_end()),
            None => self.inlines(node),
        }
    }

    /// The charts of a paragraph that holds nothing else.
    fn figures(&mut self, paragraph: Node<'_>) {
        for node in paragraph.children() {
            match self.chart(node) {
                Some(chart) => self.figure(chart),
                None => self.block_element("p", |body| body.inlines(node)),
            }
        }
    }

    /// A chart that scrolls on a narrow screen, where it could not be read if it was made to fit.
    fn figure(&mut self, chart: &Chart) {
        let title = text(&chart.title);
        let scrolls =
            format!("div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{title}\"");
        self.block_element("figure", |body| {
            body.block_element(&scrolls, |body| body.out.push_str(&chart.svg()));
            body.element("figcaption", |body| body.out.push_str(&title));
        });
    }

    /// The chart that `node` shows.
    fn chart(&self, node: Node<'_>) -> Option<&'a Chart> {
        let name = tree::chart_of(node)?;
        self.charts.iter().find(|chart| chart.name == name)
    }
}

/// Whether a paragraph holds charts alone.
fn is_of_charts(paragraph: Node<'_>) -> bool {
    paragraph
        .children()
        .all(|node| tree::chart_of(node).is_some())
}
