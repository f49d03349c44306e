//! Markdown for a terminal: comrak's tree as wrapped lines.
//!
//! Used for reports and for the Markdown of questionnaires alike. Sets no colours and uses only characters that are one
//! column wide everywhere; meaning never hangs on a modifier alone. Knows nothing of screens.

mod note;
mod table;
mod wrap;

pub use note::{NotePlace, note_place};

use super::markdown::{self, tree};
use comrak::nodes::{ListType, NodeLink, NodeList, NodeValue};
use comrak::{Arena, Node};
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span, Text};
use wrap::{Piece, wrapped};

/// What stands before a quoted line.
const QUOTE: &str = "| ";
/// How far code is indented.
const CODE: &str = "    ";

/// The Markdown `source` as lines of at most `width` columns.
pub fn markdown(source: &str, width: u16) -> Text<'static> {
    let arena = Arena::new();
    let root = markdown::tamed(&arena, source);
    let mut page = Page::new(usize::from(width.max(1)));
    page.blocks(root, true);
    Text::from(page.lines)
}

/// Lines so far, and what each further one begins with.
struct Page {
    width: usize,
    lines: Vec<Line<'static>>,
    /// What the next line begins with.
    first: String,
    /// What all lines after it begin with.
    rest: String,
}

impl Page {
    fn new(width: usize) -> Self {
        Self {
            width,
            lines: Vec::new(),
            first: String::new(),
            rest: String::new(),
        }
    }

    /// All blocks below `parent`, with an empty line between them if `loose`.
    fn blocks(&mut self, parent: Node<'_>, loose: bool) {
        let shown = parent.children().filter(|node| !tree::is_separator(node));
        for (index, node) in shown.enumerate() {
            if index > 0 && loose {
                self.empty_line();
            }
            self.block(node);
        }
    }

    fn block(&mut self, node: Node<'_>) {
        let value = node.data().value.clone();
        match value {
            NodeValue::Paragraph => self.paragraph(node, Style::new()),
            NodeValue::Heading(_) => self.paragraph(node, Style::new().bold()),
            NodeValue::BlockQuote => self.inside(QUOTE, QUOTE, |page| page.blocks(node, true)),
            NodeValue::List(list) => self.list(node, list),
            NodeValue::CodeBlock(code) => self.code(&code.literal),
            NodeValue::ThematicBreak => self.push("-".repeat(self.room()).into()),
            NodeValue::Table(table) => self.table(node, &table.alignments),
            _ => self.blocks(node, true),
        }
    }

    fn paragraph(&mut self, node: Node<'_>, style: Style) {
        for line in wrapped(&pieces(node, style), self.room()) {
            self.push(line);
        }
    }

    fn list(&mut self, node: Node<'_>, list: NodeList) {
        for (index, item) in node.children().enumerate() {
            if index > 0 && !list.tight {
                self.empty_line();
            }
            let marker = marker(item, list, index);
            let rest = " ".repeat(marker.len());
            self.inside(&marker, &rest, |page| page.blocks(item, !list.tight));
        }
    }

    fn code(&mut self, literal: &str) {
        self.inside(CODE, CODE, |page| {
            for line in literal.lines() {
                for line in wrapped(&[Piece::text(line, Style::new())], page.room()) {
                    page.push(line);
                }
            }
        });
    }

    /// Runs `write` with `first` before its first line and `rest` before all others, unless that took half the width.
    fn inside(&mut self, first: &str, rest: &str, write: impl FnOnce(&mut Self)) {
        let fits = self.rest.len() + rest.len() <= self.width / 2;
        let (before, lines) = (self.rest.clone(), self.lines.len());
        if fits {
            self.first.push_str(first);
            self.rest.push_str(rest);
        }
        write(self);
        if fits && self.lines.len() == lines {
            self.push(Line::default());
        }
        self.first.clone_from(&before);
        self.rest = before;
    }

    /// Columns that are left beside what a line begins with.
    fn room(&self) -> usize {
        self.width.saturating_sub(self.rest.len()).max(1)
    }

    fn push(&mut self, mut line: Line<'static>) {
        let start = if line.width() == 0 {
            self.first.trim_end().to_owned()
        } else {
            self.first.clone()
        };
        if !start.is_empty() {
            line.spans.insert(0, Span::raw(start));
        }
        self.lines.push(line);
        self.first.clone_from(&self.rest);
    }

    fn empty_line(&mut self) {
        if !self.lines.is_empty() {
            self.push(Line::default());
        }
    }
}

fn marker(item: Node<'_>, list: NodeList, index: usize) -> String {
    let task = match &item.data().value {
        NodeValue::TaskItem(task) if task.symbol.is_some() => "[x] ",
        NodeValue::TaskItem(_) => "[ ] ",
        _ => "",
    };
    match list.list_type {
        ListType::Bullet => format!("- {task}"),
        ListType::Ordered => format!("{}. {task}", list.start + index),
    }
}

/// The inline content of `node`.
fn pieces(node: Node<'_>, style: Style) -> Vec<Piece> {
    let mut out = Vec::new();
    add_pieces(node, style, &mut out);
    out
}

fn add_pieces(parent: Node<'_>, style: Style, out: &mut Vec<Piece>) {
    for node in parent.children() {
        match &node.data().value {
            NodeValue::Text(text) => out.push(Piece::text(text, style)),
            NodeValue::Code(code) => out.push(Piece::text(&code.literal, style)),
            NodeValue::SoftBreak => out.push(Piece::text(" ", style)),
            NodeValue::LineBreak => out.push(Piece::Break),
            NodeValue::Strong => add_pieces(node, style.bold(), out),
            NodeValue::Emph => add_pieces(node, style.italic(), out),
            NodeValue::Strikethrough => {
                add_pieces(node, style.add_modifier(Modifier::CROSSED_OUT), out);
            }
            NodeValue::Link(link) => add_link(node, link, style, out),
            NodeValue::Image(_) => {
                let title = format!("[{}]", tree::text_of(node));
                out.push(Piece::text(&title, style.italic()));
            }
            _ => add_pieces(node, style, out),
        }
    }
}

/// A link with its address, unless that is its text.
fn add_link(node: Node<'_>, link: &NodeLink, style: Style, out: &mut Vec<Piece>) {
    add_pieces(node, style.underlined(), out);
    let text = tree::text_of(node);
    if text != link.url && text != link.url.trim_start_matches("mailto:") {
        out.push(Piece::text(&format!(" ({})", link.url), style));
    }
}

#[cfg(test)]
mod tests;
