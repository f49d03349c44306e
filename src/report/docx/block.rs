//! Blocks: headings, paragraphs, lists, quotes, code and rules.

use super::body::Body;
use super::contents::Contents;
use super::list::Mark;
use super::paragraph::Place;
use super::run::Look;
use crate::report::markdown::tree;
use comrak::Node;
use comrak::nodes::{ListType, NodeList, NodeValue};

const HEADINGS: [&str; 6] = [
    "Heading1", "Heading2", "Heading3", "Heading4", "Heading5", "Heading6",
];

impl Body<'_> {
    /// The whole report.
    pub(super) fn report(&mut self, root: Node<'_>) {
        let has_title = has_title(root);
        self.up = usize::from(has_title);
        self.contents = Contents::of(root, self.up);
        self.blocks(root);
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
        if self.is_first_listed(node) {
            self.list_contents();
        }
        let style = match level.checked_sub(self.up + 1) {
            Some(index) => HEADINGS[index.min(HEADINGS.len() - 1)],
            None => "Title",
        };
        self.open_paragraph(style, false);
        self.heading_text(node);
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
