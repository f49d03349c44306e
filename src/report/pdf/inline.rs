//! The text of one block as runs of one style each.

use super::typeface::{BREAK, TYPEFACE};
use crate::report::markdown::tree;
use comrak::Node;
use comrak::nodes::NodeValue;
use serde::Serialize;
use std::fmt::Write as _;

/// Longest address that a link leads to; typst knows an end as well.
const MAX_ADDRESS: usize = 2_000;
/// A word of more letters may end its line anywhere.
const LONG_WORD: usize = 40;
/// The same for characters of what no language can hyphenate, such as file names.
const LONG_NAME: usize = 20;
/// How many characters of such a word stay together.
const PART: usize = 4;

/// Text in one style. A line ends at `\n`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Run {
    /// What it says.
    pub text: String,
    #[serde(flatten)]
    style: Style,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "any of them goes with any other"
)]
struct Style {
    strong: bool,
    emph: bool,
    strike: bool,
    code: bool,
    /// Where it leads.
    link: Option<String>,
}

/// A stretch of text, or a chart.
pub enum Piece {
    /// Text.
    Text(Vec<Run>),
    /// The chart of this name.
    Chart(String),
}

/// What `node` says, parted at its charts.
pub fn pieces(node: Node<'_>) -> Vec<Piece> {
    let mut out = Out::default();
    out.children(node, &Style::default());
    out.end_text();
    out.pieces
}

/// What `node` says, in one stretch; a chart by its name in words.
pub fn runs(node: Node<'_>) -> Vec<Run> {
    let mut out = Out {
        in_line: true,
        ..Out::default()
    };
    out.children(node, &Style::default());
    ended(out.runs)
}

/// [`runs`] without links: for headings, which are links elsewhere, and for rows that are shown again on every page.
pub fn runs_alone(node: Node<'_>) -> Vec<Run> {
    let mut runs = runs(node);
    for run in &mut runs {
        run.style.link = None;
    }
    runs
}

/// What `runs` say, in one line.
pub fn plain(runs: &[Run]) -> String {
    let text: String = runs.iter().map(|run| run.text.as_str()).collect();
    text.replace(BREAK, "").replace('\n', " ")
}

#[derive(Default)]
struct Out {
    pieces: Vec<Piece>,
    runs: Vec<Run>,
    in_line: bool,
}

impl Out {
    fn children(&mut self, parent: Node<'_>, style: &Style) {
        for node in parent.children() {
            self.node(node, style);
        }
    }

    fn node(&mut self, node: Node<'_>, style: &Style) {
        let mut style = style.clone();
        match &node.data().value {
            NodeValue::Text(text) => return self.push(text, style),
            NodeValue::SoftBreak => return self.push(" ", style),
            NodeValue::LineBreak => return self.push("\n", style),
            NodeValue::Code(code) => {
                style.code = true;
                return self.push(&code.literal, style);
            }
            NodeValue::Image(_) if !self.in_line => return self.chart(node),
            NodeValue::Strong => style.strong = true,
            NodeValue::Emph => style.emph = true,
            NodeValue::Strikethrough => style.strike = true,
            NodeValue::Link(link) => style.link = address(&link.url),
            _ => {}
        }
        self.children(node, &style);
    }

    fn chart(&mut self, node: Node<'_>) {
        self.end_text();
        self.pieces.extend(tree::chart_of(node).map(Piece::Chart));
    }

    fn end_text(&mut self) {
        let runs = ended(std::mem::take(&mut self.runs));
        if !plain(&runs).trim().is_empty() {
            self.pieces.push(Piece::Text(runs));
        }
    }

    fn push(&mut self, text: &str, style: Style) {
        match self.runs.last_mut() {
            Some(last) if last.style == style => last.text.push_str(text),
            _ => self.runs.push(Run {
                text: text.to_owned(),
                style,
            }),
        }
    }
}

/// `runs` once nothing more is added to them.
fn ended(mut runs: Vec<Run>) -> Vec<Run> {
    for run in &mut runs {
        run.text = breakable(&run.text);
    }
    runs
}

/// `url` as it may stand in a PDF: in ASCII.
fn address(url: &str) -> Option<String> {
    let mut out = String::with_capacity(url.len());
    for byte in url.bytes() {
        if byte.is_ascii_graphic() {
            out.push(char::from(byte));
        } else {
            write!(out, "%{byte:02X}").expect("a string takes it");
        }
    }
    (out.len() <= MAX_ADDRESS).then_some(out)
}

/// `text` with places to end a line in words that fit in none.
fn breakable(text: &str) -> String {
    let parts = text.split_inclusive(char::is_whitespace);
    let part = |own: &str| {
        let (word, blank) = own.split_at(own.trim_end().len());
        format!("{}{blank}", breakable_word(word))
    };
    parts.map(part).collect()
}

fn breakable_word(word: &str) -> String {
    if !is_long(word) || tree::is_allowed(word) {
        return word.to_owned();
    }
    let mut out = String::with_capacity(2 * word.len());
    for (index, c) in word.chars().enumerate() {
        if index > 0 && index % PART == 0 {
            out.push(BREAK);
        }
        out.push(c);
    }
    out
}

/// Whether no line may have room for it. What is made of letters is hyphenated, and a line may end behind its hyphens.
fn is_long(word: &str) -> bool {
    let name = word.trim_matches(|c: char| !c.is_alphanumeric());
    let is_word = |part: &str| part.chars().all(char::is_alphabetic);
    let length = |part: &str| part.chars().count();
    if name.split('-').all(is_word) {
        name.split('-').any(|part| length(part) > LONG_WORD)
    } else {
        length(word) > LONG_NAME
    }
}

/// How wide `runs` are in one line, and how wide their widest word is, in widths of an em.
pub fn widths(runs: &[Run]) -> (f64, f64) {
    let text: String = runs.iter().map(|run| run.text.as_str()).collect();
    let lines = text.split('\n').map(|line| TYPEFACE.width(line));
    let words = text
        .split(|c: char| c.is_whitespace() || c == BREAK)
        .map(|word| TYPEFACE.width(word));
    (lines.fold(0.0, f64::max), words.fold(0.0, f64::max))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_no_language_hyphenates_is_broken_anywhere() {
        for text in [
            "„Einheitlicher Servicelebenszyklus“ der Konfigurationsänderungen, (Serviceverantwortliche) IT",
            "Betriebsverantwortungs-Übergabeprotokollvorlagen-Verwaltung",
            "https://example.org/a/very/long/address/of/a/page",
            "20-stellig",
        ] {
            assert_eq!(breakable(text), text);
        }
        let name = "protokoll_2026_final_v2.pdf";
        let broken = breakable(&format!("{name} und mehr"));
        assert_eq!(broken.replace(BREAK, ""), format!("{name} und mehr"));
        assert!(
            broken.contains(BREAK) && broken.ends_with(" und mehr"),
            "{broken}"
        );
        assert!(breakable(&"a".repeat(LONG_WORD + 1)).contains(BREAK));
    }
}
