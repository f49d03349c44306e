//! What stands in a line: texts, their looks, links and pictures.

use super::body::Body;
use crate::report::office::Xml;
use comrak::Node;
use comrak::nodes::NodeValue;
use std::fmt::Write as _;

/// Longest address that Word takes.
const MAX_LINK: usize = 2_000;

/// How a text looks.
#[derive(Clone, Copy, Default)]
pub(super) struct Look {
    bold: bool,
    italic: bool,
    struck: bool,
    /// The style of a link or of code.
    style: Option<&'static str>,
}

impl Look {
    /// The same in a style, unless it has one: a link stays one within which there is code.
    fn styled(self, style: &'static str) -> Self {
        let style = self.style.or(Some(style));
        Self { style, ..self }
    }
}

impl Body<'_> {
    /// The inline content of `parent`.
    pub(super) fn runs(&mut self, parent: Node<'_>, look: Look) {
        for node in parent.children() {
            let value = node.data().value.clone();
            match value {
                NodeValue::Text(text) => self.run(&text, look),
                NodeValue::Code(code) => self.run(&code.literal, look.styled("CodeText")),
                NodeValue::SoftBreak => self.run(" ", look),
                NodeValue::LineBreak => self.run("\n", look),
                NodeValue::Strong => self.runs(node, Look { bold: true, ..look }),
                NodeValue::Emph => self.runs(
                    node,
                    Look {
                        italic: true,
                        ..look
                    },
                ),
                NodeValue::Strikethrough => self.runs(
                    node,
                    Look {
                        struck: true,
                        ..look
                    },
                ),
                NodeValue::Link(link) => self.link(node, &link.url, look),
                NodeValue::Image(_) => self.image(node, look),
                _ => self.runs(node, look),
            }
        }
    }

    /// One text; its line breaks and tabs are Word's.
    pub(super) fn run(&mut self, text: &str, look: Look) {
        self.xml.open("w:r", &[]);
        self.look(look);
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.xml.empty("w:br", &[]);
            }
            for (index, text) in line.split('\t').enumerate() {
                if index > 0 {
                    self.xml.empty("w:tab", &[]);
                }
                if !text.is_empty() {
                    self.xml.leaf("w:t", &[("xml:space", "preserve")], text);
                }
            }
        }
        self.xml.close();
    }

    fn look(&mut self, look: Look) {
        self.xml.open("w:rPr", &[]);
        if let Some(style) = look.style {
            self.xml.value("w:rStyle", style);
        }
        flags(&mut self.xml, look);
        self.xml.close();
    }

    fn link(&mut self, node: Node<'_>, url: &str, look: Look) {
        if url.len() > MAX_LINK {
            return self.runs(node, look);
        }
        let id = self.relations.link(&uri(url));
        self.xml.open("w:hyperlink", &[("r:id", &id)]);
        self.runs(node, look.styled("Hyperlink"));
        self.xml.close();
    }
}

fn flags(xml: &mut Xml, look: Look) {
    let flags = [
        (look.bold, ["w:b", "w:bCs"].as_slice()),
        (look.italic, &["w:i", "w:iCs"]),
        (look.struck, &["w:strike"]),
    ];
    for (_, names) in flags.into_iter().filter(|(set, _)| *set) {
        for name in names {
            xml.empty(name, &[]);
        }
    }
}

/// The address with everything percent-encoded that RFC 3986 does not have: Word wants to repair files that hold others.
fn uri(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for (index, byte) in url.bytes().enumerate() {
        let stands = match byte {
            b'%' => {
                url.as_bytes()[index + 1..]
                    .iter()
                    .take(2)
                    .filter(|byte| byte.is_ascii_hexdigit())
                    .count()
                    == 2
            }
            byte => byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&'+,=".contains(&byte),
        };
        if stands {
            out.push(char::from(byte));
        } else {
            write!(out, "%{byte:02X}").expect("a string takes it");
        }
    }
    out
}
