//! Takes away from a Markdown tree what could do harm.

use super::MAX_DEPTH;
use crate::wording::visible::visible_in_document;
use comrak::arena_tree::NodeEdge;
use comrak::nodes::{AstNode, NodeLink, NodeValue};
use comrak::{Arena, Node};
use std::borrow::Cow;
use std::fmt::Write as _;

/// Separates what Markdown would otherwise have to separate with an HTML comment.
const SEPARATOR: &str = "\u{a0}";
/// What the address of a chart begins with.
pub(in crate::report) const CHART: &str = "chart:";

/// What stays of a tree.
#[derive(Clone, Copy)]
pub(in crate::report) struct Rules {
    /// Headings go below this level.
    pub below: u8,
    /// Whether pictures that show charts stay.
    pub charts: bool,
    /// Whether lines end where they were ended.
    pub breaks: bool,
}

/// Tames everything below `root`, see [`super::tame`].
pub(in crate::report) fn tame<'a>(arena: &'a Arena<'a>, root: Node<'a>, rules: Rules) {
    children(arena, root, rules, 0);
}

/// The name of the chart that `node` shows; none for all other nodes.
pub(in crate::report) fn chart_of(node: Node<'_>) -> Option<String> {
    match &node.data().value {
        NodeValue::Image(link) => chart_name(&link.url).map(str::to_owned),
        _ => None,
    }
}

fn chart_name(url: &str) -> Option<&str> {
    let name = url.strip_prefix(CHART)?;
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    is_name.then_some(name)
}

/// All text below `node`; blocks and breaks end lines.
pub(in crate::report) fn text_of(node: Node<'_>) -> String {
    let mut out = String::new();
    for node in node.descendants() {
        let value = &node.data().value;
        match value {
            NodeValue::Text(text) => out.push_str(text),
            NodeValue::Code(code) => out.push_str(&code.literal),
            NodeValue::CodeBlock(code) => out.push_str(&code.literal),
            NodeValue::HtmlBlock(html) => out.push_str(&html.literal),
            NodeValue::HtmlInline(html) => out.push_str(html),
            NodeValue::SoftBreak => out.push(' '),
            NodeValue::LineBreak => out.push('\n'),
            value if value.block() && !out.is_empty() && !out.ends_with('\n') => out.push('\n'),
            _ => {}
        }
    }
    out
}

/// Whether a link may lead to `url`.
pub(in crate::report) fn is_allowed(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    ["http://", "https://", "mailto:"]
        .iter()
        .any(|scheme| lower.starts_with(scheme))
}

fn children<'a>(arena: &'a Arena<'a>, parent: Node<'a>, rules: Rules, depth: usize) {
    let mut next = parent.first_child();
    while let Some(node) = next {
        // Before anything takes its place: that is tame already.
        next = node.next_sibling();
        if depth >= MAX_DEPTH {
            flatten(arena, node);
        } else {
            children(arena, node, rules, depth + 1);
        }
        self::node(arena, node, rules);
        part(arena, node);
    }
}

/// Tames one node whose children are tame.
fn node<'a>(arena: &'a Arena<'a>, node: Node<'a>, rules: Rules) {
    let mut data = node.data_mut();
    match &mut data.value {
        NodeValue::Text(text) => {
            if let Cow::Owned(tame) = tame_text(text) {
                *text = tame.into();
            }
        }
        NodeValue::Code(code) => make_visible(&mut code.literal),
        NodeValue::CodeBlock(code) => {
            make_visible(&mut code.literal);
            if !code.info.chars().all(|c| c.is_ascii_alphanumeric()) {
                code.info.clear();
            }
        }
        NodeValue::Heading(heading) => {
            heading.level = heading.level.saturating_add(rules.below).min(6);
        }
        NodeValue::HtmlInline(html) => data.value = text_value(html),
        NodeValue::HtmlBlock(html) => {
            let lines = std::mem::take(&mut html.literal);
            data.value = NodeValue::Paragraph;
            drop(data);
            add_lines(arena, node, &lines);
        }
        NodeValue::Image(link) if rules.charts && chart_name(&link.url).is_some() => {
            link.title.clear();
        }
        NodeValue::Image(link) | NodeValue::Link(link) => {
            let url = std::mem::take(&mut link.url);
            drop(data);
            tame_link(arena, node, &url);
        }
        value if rules.breaks && !is_in_heading(node) => keep_line(value),
        _ => {}
    }
}

fn is_in_heading(node: Node<'_>) -> bool {
    let mut above = node.ancestors().skip(1);
    above.any(|own| matches!(own.data().value, NodeValue::Heading(_)))
}

/// A line that was ended stays so.
pub(super) fn keep_line(value: &mut NodeValue) {
    if matches!(value, NodeValue::SoftBreak) {
        *value = NodeValue::LineBreak;
    }
}

fn make_visible(text: &mut String) {
    if let Cow::Owned(visible) = visible_in_document(text) {
        *text = visible;
    }
}

/// A link to an allowed place stays one, a picture becomes one; everything else is shown as text.
fn tame_link<'a>(arena: &'a Arena<'a>, node: Node<'a>, url: &str) {
    let inside_link = node
        .ancestors()
        .skip(1)
        .any(|above| matches!(above.data().value, NodeValue::Link(_)));
    let text = text_of(node);
    if inside_link {
        return dissolve(node);
    }
    if !is_allowed(url) || is_false_mail(url) {
        let gap = if text.is_empty() { "" } else { " " };
        let shown = format!("{gap}({url})");
        node.append(new(arena, text_value(&shown)));
        return dissolve(node);
    }
    if text.trim().is_empty() {
        node.append(new(arena, text_value(url)));
    }
    node.data_mut().value = NodeValue::Link(Box::new(NodeLink {
        url: tame_url(url),
        title: String::new(),
    }));
}

/// comrak writes `[x](mailto:x)` as `<x>`, which is a tag unless `x` is an address.
fn is_false_mail(url: &str) -> bool {
    let address = url.get("mailto:".len()..).unwrap_or_default();
    let is_mail = url.to_ascii_lowercase().starts_with("mailto:");
    is_mail && !(address.contains('@') && address.chars().all(is_mail_char))
}

fn is_mail_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || "@.-_+?=&%".contains(c)
}

/// The address with everything percent-encoded that Markdown could misread.
pub(super) fn tame_url(url: &str) -> String {
    let visible = visible_in_document(url);
    let mut out = String::with_capacity(visible.len());
    for c in visible.chars() {
        match c {
            ';' => out.push_str("%3B"),
            '"' | '<' | '>' | '\\' | '`' | '(' | ')' | '|' | '*' | '[' | ']' => {
                write!(out, "%{:02X}", u32::from(c)).expect("a string takes it");
            }
            c if c.is_whitespace() => out.push_str("%20"),
            c => out.push(c),
        }
    }
    out
}

/// Replaces `node` by its children.
fn dissolve(node: Node<'_>) {
    for child in node.children().collect::<Vec<_>>() {
        node.insert_before(child);
    }
    node.detach();
}

/// Replaces everything below `node` by its text.
fn flatten<'a>(arena: &'a Arena<'a>, node: Node<'a>) {
    let is_leaf = node.first_child().is_none();
    if is_leaf {
        return;
    }
    let text = text_of(node);
    for child in node.children().collect::<Vec<_>>() {
        child.detach();
    }
    if !node.data().value.block() {
        node.append(new(arena, text_value(&text.replace('\n', " "))));
        return;
    }
    let paragraph = new(arena, NodeValue::Paragraph);
    add_lines(arena, paragraph, &text);
    node.insert_after(paragraph);
    node.detach();
}

/// Puts a paragraph with a no-break space after a list that is followed by another list or by code: comrak would put an
/// HTML comment there.
fn part<'a>(arena: &'a Arena<'a>, node: Node<'a>) {
    let is_list = matches!(node.data().value, NodeValue::List(_));
    let follows = node.next_sibling().is_some_and(|next| {
        matches!(
            next.data().value,
            NodeValue::List(_) | NodeValue::CodeBlock(_)
        )
    });
    if is_list && follows {
        let paragraph = new(arena, NodeValue::Paragraph);
        paragraph.append(new(arena, text_value(SEPARATOR)));
        node.insert_after(paragraph);
    }
}

/// Whether two trees are the same but for where they were read.
pub(super) fn is_same<'a>(one: Node<'a>, other: Node<'a>) -> bool {
    (one.traverse().zip(other.traverse())).all(|edges| match edges {
        (NodeEdge::Start(one), NodeEdge::Start(other)) => one.data().value == other.data().value,
        (NodeEdge::End(_), NodeEdge::End(_)) => true,
        _ => false,
    })
}

/// Whether `node` only keeps its neighbours apart.
pub(in crate::report) fn is_separator(node: Node<'_>) -> bool {
    matches!(node.data().value, NodeValue::Paragraph) && text_of(node).trim().is_empty()
}

/// Adds `text` to `node`, its lines parted by soft breaks.
fn add_lines<'a>(arena: &'a Arena<'a>, node: Node<'a>, text: &str) {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    for line in lines {
        if node.first_child().is_some() {
            node.append(new(arena, NodeValue::SoftBreak));
        }
        node.append(new(arena, text_value(line)));
    }
}

fn text_value(text: &str) -> NodeValue {
    NodeValue::Text(tame_text(text).into_owned().into())
}

/// `text` as it stands in a line, all of it to be seen.
fn tame_text(text: &str) -> Cow<'_, str> {
    if text.contains(['\t', '\n']) {
        let text = text.replace(['\t', '\n'], " ");
        Cow::Owned(visible_in_document(&text).into_owned())
    } else {
        visible_in_document(text)
    }
}

fn new<'a>(arena: &'a Arena<'a>, value: NodeValue) -> Node<'a> {
    arena.alloc(AstNode::from(value))
}
