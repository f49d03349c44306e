//! A TOML document as data: what a file holds beyond what the program knows, and how it is written.
//!
//! Numbers, dates and truth values keep their very letters, so that nothing changes that nobody changed. Comments and blank
//! lines are not kept. The layout is fixed: plain keys before tables, one blank line before each table, tables
//! deeper than [`DEPTH`] inside one line, texts of several lines line by line. That keeps differences small.

use super::reader::TableView;
use std::fmt::Write;
use toml::de::{DeTable, DeValue};
use toml::map::Map;

/// A table in its order.
pub type Tree = Map<String, Node>;

/// How many names a table's header has at most.
const DEPTH: usize = 3;

/// A value of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// A number, a date or a truth value, letter by letter.
    Literal(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// A table.
    Table(Tree),
}

impl Node {
    /// The table, if this is one.
    pub fn as_table(&self) -> Option<&Tree> {
        match self {
            Self::Table(table) => Some(table),
            _ => None,
        }
    }

    /// The tables, if this is a list of nothing else.
    fn as_tables(&self) -> Option<Vec<&Tree>> {
        match self {
            Self::List(list) if !list.is_empty() => list.iter().map(Self::as_table).collect(),
            _ => None,
        }
    }
}

/// The document of a parsed file.
pub fn of_file(root: &TableView<'_>) -> Tree {
    root.entries()
        .map(|(key, _, value)| (key.to_owned(), of_value(value.raw())))
        .collect()
}

fn of_table(table: &DeTable<'_>) -> Tree {
    let entry = |(key, value): (&toml::Spanned<_>, &toml::Spanned<_>)| {
        let key: &toml::de::DeString<'_> = key.get_ref();
        (key.to_string(), of_value(value.get_ref()))
    };
    table.iter().map(entry).collect()
}

fn of_value(value: &DeValue<'_>) -> Node {
    match value {
        DeValue::String(text) => Node::Text(text.to_string()),
        DeValue::Integer(number) => Node::Literal(number.to_string()),
        DeValue::Float(number) => Node::Literal(number.to_string()),
        DeValue::Boolean(truth) => Node::Literal(truth.to_string()),
        DeValue::Datetime(date) => Node::Literal(date.to_string()),
        DeValue::Array(list) => {
            Node::List(list.iter().map(|own| of_value(own.get_ref())).collect())
        }
        DeValue::Table(table) => Node::Table(of_table(table)),
    }
}

/// The text of a document.
pub fn write(document: &Tree) -> String {
    let mut text = String::new();
    write_table(&mut text, &mut Vec::new(), document);
    text
}

/// Writes what stands under a header: first the keys with plain values, then the tables.
fn write_table<'a>(text: &mut String, path: &mut Vec<&'a str>, table: &'a Tree) {
    let own_header = |node: &Node| match node {
        Node::Table(_) => path.len() < DEPTH,
        other => path.len() < DEPTH && other.as_tables().is_some(),
    };
    let (tables, values): (Vec<_>, Vec<_>) = table.iter().partition(|(_, node)| own_header(node));
    for (name, value) in values {
        let _ = writeln!(text, "{} = {}", key(name), value_text(value, true));
    }
    for (name, node) in tables {
        path.push(name);
        match node {
            Node::Table(table) => write_section(text, path, table),
            other => write_sections(text, path, &other.as_tables().unwrap_or_default()),
        }
        path.pop();
    }
}

/// Writes a table with its header, which is left out where only tables follow.
fn write_section<'a>(text: &mut String, path: &mut Vec<&'a str>, table: &'a Tree) {
    let has_values = table.values().any(|node| node.as_table().is_none());
    if has_values || table.is_empty() || path.len() == DEPTH {
        header(text, path, "[", "]");
    }
    write_table(text, path, table);
}

/// Writes a list of tables.
fn write_sections<'a>(text: &mut String, path: &mut Vec<&'a str>, tables: &[&'a Tree]) {
    for table in tables {
        header(text, path, "[[", "]]");
        write_table(text, path, table);
    }
}

fn header(text: &mut String, path: &[&str], open: &str, close: &str) {
    let names: Vec<_> = path.iter().map(|name| key(name)).collect();
    let gap = if text.is_empty() { "" } else { "\n" };
    let _ = writeln!(text, "{gap}{open}{}{close}", names.join("."));
}

/// A key, quoted where it has to be.
fn key(name: &str) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if !name.is_empty() && name.chars().all(bare) {
        name.to_owned()
    } else {
        quoted(name, '"', false)
    }
}

/// A value; `lines`: whether a text may run over several lines.
fn value_text(node: &Node, lines: bool) -> String {
    match node {
        Node::Literal(literal) => literal.clone(),
        Node::Text(text) if lines && text.contains('\n') => {
            format!("\"\"\"\n{}\"\"\"", quoted_inner(text, true))
        }
        Node::Text(text) => quoted(text, '"', false),
        Node::List(list) => {
            let values: Vec<_> = list.iter().map(|own| value_text(own, false)).collect();
            format!("[{}]", values.join(", "))
        }
        Node::Table(table) if table.is_empty() => "{}".to_owned(),
        Node::Table(table) => {
            let entry = |(name, own): (&String, &Node)| {
                format!("{} = {}", key(name), value_text(own, false))
            };
            let entries: Vec<_> = table.iter().map(entry).collect();
            format!("{{ {} }}", entries.join(", "))
        }
    }
}

fn quoted(text: &str, quote: char, lines: bool) -> String {
    format!("{quote}{}{quote}", quoted_inner(text, lines))
}

/// A text between quotes. What acts on a terminal or hides is written as an escape, so that `cat` is harmless.
fn quoted_inner(text: &str, lines: bool) -> String {
    let mut quoted = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' if lines => quoted.push('\n'),
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() || is_hidden(c) => {
                let _ = write!(quoted, "\\U{:08X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted
}

/// Marks that change the direction of text.
fn is_hidden(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Tree {
        of_table(
            DeTable::parse(text)
                .unwrap_or_else(|error| panic!("{error}\n{text}"))
                .get_ref(),
        )
    }

    #[test]
    fn the_layout_is_for_people() {
        let text = "\
format = 1
date = 2026-11-04

[answers.\"CO1.1\"]
value = 2.50
note = \"\"\"
Über \\\"zwei\\\"
Zeilen\"\"\"

[answers.\"CO1.1\".votes]
p1 = { first = 3, again = { dont_know = true } }

[[own_actions]]
id = \"own-1\"

[[own_actions]]
id = \"own-2\"
";
        assert_eq!(write(&read(text)), text);
    }

    #[test]
    fn numbers_keep_their_letters() {
        let text = "a = 0xff\nb = 1.10\nc = 99999999999999999999\nd = 07:32:00\ne = -0.0\n";
        assert_eq!(write(&read(text)), text);
    }

    #[test]
    fn nothing_in_a_text_can_act_on_a_terminal() {
        let mut document = Tree::new();
        document.insert(
            "a\u{1b}".to_owned(),
            Node::Text("\u{1b}]0;x\u{7}\u{9b}\u{202e}".to_owned()),
        );
        let text = write(&document);
        assert!(
            text.trim_end()
                .chars()
                .all(|c| !c.is_control() && !is_hidden(c)),
            "{text}"
        );
        assert_eq!(read(&text), document);
    }

    fn node() -> impl Strategy<Value = Node> {
        let leaf = prop_oneof![
            any::<String>().prop_map(Node::Text),
            "[a\"\\\\\r\n\t ']{0,9}".prop_map(Node::Text),
            any::<i64>().prop_map(|number| Node::Literal(number.to_string())),
        ];
        leaf.prop_recursive(5, 40, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Node::List),
                prop::collection::vec((".{0,3}", inner), 0..4)
                    .prop_map(|entries| Node::Table(entries.into_iter().collect())),
            ]
        })
    }

    /// Whether two documents hold the same; where plain keys stand before tables, order changes.
    fn same(a: &Node, b: &Node) -> bool {
        match (a, b) {
            (Node::Table(a), Node::Table(b)) => {
                a.len() == b.len()
                    && a.iter()
                        .all(|(key, own)| b.get(key).is_some_and(|other| same(own, other)))
            }
            (Node::List(a), Node::List(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
            }
            _ => a == b,
        }
    }

    proptest! {
        #[test]
        fn what_is_written_reads_the_same(entries in prop::collection::vec((".{0,3}", node()), 0..5)) {
            let document: Tree = entries.into_iter().collect();
            let read = read(&write(&document));
            prop_assert!(same(&Node::Table(read), &Node::Table(document)));
        }
    }
}
