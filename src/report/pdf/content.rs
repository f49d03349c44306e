//! The tree of a document as data that the sheet lays out.

use super::inline::{Piece, Run, pieces, plain, runs_alone};
use super::table::{Table, table};
use crate::report::Document;
use crate::report::markdown::{self, tree};
use comrak::nodes::{ListType, NodeList, NodeValue};
use comrak::{Arena, Node};
use serde::Serialize;

/// So deep lists and quotes stand in each other; what is deeper stands beside its surroundings.
const MAX_INDENT: usize = 6;
/// Longest heading in a list of contents, in characters.
const MAX_HEADING: usize = 300;

/// Something that stands on lines of its own.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Block {
    /// The title of the whole document.
    Title { runs: Vec<Run> },
    /// A heading; in lists of contents where it has a level.
    Heading {
        level: u8,
        runs: Vec<Run>,
        listed: bool,
    },
    /// Text.
    Paragraph { runs: Vec<Run> },
    /// A list, numbered where it has a start.
    List {
        start: Option<usize>,
        tight: bool,
        items: Vec<Item>,
    },
    /// What somebody said.
    Quote { blocks: Vec<Block> },
    /// Lines as they are.
    Code { text: String },
    /// A line across.
    Rule,
    /// A chart of the document.
    Chart {
        path: String,
        title: String,
        description: String,
    },
    /// A table.
    Table(Table),
}

/// An entry of a list.
#[derive(Debug, Serialize)]
pub struct Item {
    /// Whether it is done, where it is a task.
    done: Option<bool>,
    blocks: Vec<Block>,
}

/// Everything that `document` says, in order.
pub fn blocks(document: &Document) -> Vec<Block> {
    let arena = Arena::new();
    let root = markdown::tamed(&arena, &document.markdown);
    let mut content = Content {
        document,
        above: u8::from(has_title(root)),
        last: 0,
    };
    content.blocks(root, 0)
}

/// Whether the first block is the only heading of the first level.
fn has_title(root: Node<'_>) -> bool {
    let is_first = |node: Node<'_>| matches!(&node.data().value, NodeValue::Heading(heading) if heading.level == 1);
    root.first_child().is_some_and(is_first)
        && root.children().filter(|node| is_first(node)).count() == 1
}

struct Content<'a> {
    document: &'a Document,
    /// How many levels are above the first one listed.
    above: u8,
    /// Level of the last heading listed.
    last: u8,
}

impl Content<'_> {
    fn blocks(&mut self, parent: Node<'_>, depth: usize) -> Vec<Block> {
        let mut out = Vec::new();
        for node in parent.children().filter(|node| !tree::is_separator(node)) {
            self.block(node, depth, &mut out);
        }
        out
    }

    fn block(&mut self, node: Node<'_>, depth: usize, out: &mut Vec<Block>) {
        let value = node.data().value.clone();
        match value {
            NodeValue::Heading(heading) => out.push(self.heading(node, heading.level, depth)),
            NodeValue::Paragraph => self.paragraph(node, out),
            NodeValue::List(list) if depth < MAX_INDENT => out.push(self.list(node, list, depth)),
            NodeValue::BlockQuote if depth < MAX_INDENT => out.push(Block::Quote {
                blocks: self.blocks(node, depth + 1),
            }),
            NodeValue::CodeBlock(code) => out.push(Block::Code { text: code.literal }),
            NodeValue::ThematicBreak => out.push(Block::Rule),
            NodeValue::Table(value) => out.push(Block::Table(table(node, &value, depth == 0))),
            _ => out.extend(self.blocks(node, depth)),
        }
    }

    /// A heading no more than one level below the one before it. Those in lists and quotes are not listed.
    fn heading(&mut self, node: Node<'_>, level: u8, depth: usize) -> Block {
        let runs = runs_alone(node);
        if level <= self.above && depth == 0 {
            return Block::Title { runs };
        }
        let level = level.saturating_sub(self.above).max(1);
        let length = plain(&runs).chars().count();
        let listed = depth == 0 && (1..=MAX_HEADING).contains(&length);
        let level = if listed {
            level.min(self.last + 1)
        } else {
            level
        };
        if listed {
            self.last = level;
        }
        Block::Heading {
            level,
            runs,
            listed,
        }
    }

    fn paragraph(&self, node: Node<'_>, out: &mut Vec<Block>) {
        out.extend(pieces(node).into_iter().filter_map(|piece| match piece {
            Piece::Text(runs) => Some(Block::Paragraph { runs }),
            Piece::Chart(name) => self.chart(&name),
        }));
    }

    fn chart(&self, name: &str) -> Option<Block> {
        let chart = self
            .document
            .charts
            .iter()
            .find(|chart| chart.name == name)?;
        Some(Block::Chart {
            path: super::paper::chart_path(chart.name),
            title: chart.title.clone(),
            description: chart.description.clone(),
        })
    }

    fn list(&mut self, node: Node<'_>, list: NodeList, depth: usize) -> Block {
        let items = node.children().map(|item| Item {
            done: match &item.data().value {
                NodeValue::TaskItem(task) => Some(task.symbol.is_some()),
                _ => None,
            },
            blocks: self.blocks(item, depth + 1),
        });
        Block::List {
            items: items.collect(),
            start: (list.list_type == ListType::Ordered).then_some(list.start),
            tight: list.tight,
        }
    }
}
