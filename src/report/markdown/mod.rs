//! Markdown that is safe to pass on.
//!
//! Texts of users and questionnaires are data. [`escape`] makes a plain text stand for itself, [`tame`] keeps the Markdown
//! of notes and takes away what could do harm (raw HTML, foreign schemes, pictures that phone home, endless nesting),
//! and [`canonical`] gives a whole document the one form that comrak reads and writes unchanged.

pub(super) mod tree;

use crate::wording::visible::visible_in_document;
use comrak::nodes::NodeValue;
use comrak::{Arena, Node, Options, format_commonmark, parse_document};
use tree::Rules;

/// Most characters of one Markdown text that are taken in.
pub const MAX_LENGTH: usize = 20_000;
/// Deepest nesting that is kept; everything below becomes plain text.
pub const MAX_DEPTH: usize = 50;
/// Keeps a number and its unit together.
pub(super) const NO_BREAK: char = '\u{a0}';
/// How often a document is read and written again until it stays as it is.
const MAX_ROUNDS: usize = 5;
/// How the address of a chart begins in a document, behind what its picture shows.
const PICTURE: &str = "](chart:";
/// What stays of a whole document.
const DOCUMENT: Rules = Rules {
    below: 0,
    charts: true,
    breaks: false,
};
/// What stays of a note, which stands in a quotation.
const NOTE: Rules = Rules {
    below: 6,
    charts: false,
    breaks: true,
};
/// Stands for a brace that is going to be escaped. No document holds it, nor [`COLON`]: both are shown by their numbers.
const BRACE: &str = "\u{fdd0}";
/// The same for a colon.
const COLON: &str = "\u{fdd1}";
/// What parts a document for pandoc.
const DIVISION: &str = ":::";

/// The dialect of all our Markdown: `CommonMark` with the tables, strikethrough and task lists of GFM.
pub fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.tasklist = true;
    options.render.prefer_fenced = true;
    options
}

/// `text` as one line of Markdown that shows exactly this text, also in a table. Line breaks become ` / `.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    for c in visible_in_document(&one_line(text)).chars() {
        if c.is_ascii_punctuation() {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// `text` as a link where it is a web or mail address, else escaped.
pub fn link(text: &str) -> String {
    let text = text.trim();
    if tree::is_allowed(text) {
        format!("<{}>", tree::tame_url(text))
    } else {
        escape(text)
    }
}

/// The Markdown `text`, harmless: blocks to stand at the top level of a document, headings below level `below`.
pub fn tame(text: &str, below: u8) -> String {
    let rules = Rules {
        below,
        charts: false,
        breaks: false,
    };
    tame_by(text, rules)
}

/// A note, harmless, its lines as they were typed.
pub fn note(text: &str) -> String {
    tame_by(text, NOTE)
}

fn tame_by(text: &str, rules: Rules) -> String {
    let text = shortened(text);
    let arena = Arena::new();
    let settled = settled(&arena, &text, rules);
    settled.map_or_else(|| plain(&text), |(text, _)| text)
}

/// The canonical `document` for a file: what means something to some programs alone, as attributes in braces and lines of colons
/// do to pandoc, is escaped.
pub fn for_file(document: &str) -> String {
    if !document.contains('{') && !document.contains(DIVISION) {
        return document.to_owned();
    }
    let arena = Arena::new();
    let root = parse_document(&arena, document, &options());
    for node in root.descendants() {
        if let NodeValue::Text(text) = &mut node.data_mut().value {
            let marked = text.replace('{', BRACE);
            *text = marked
                .replace(DIVISION, &COLON.repeat(DIVISION.len()))
                .into();
        }
    }
    let text = written(root).replace(BRACE, "\\{");
    text.replace(COLON, "\\:")
}

/// A whole document in canonical form: reading and writing it again gives the same bytes, and no raw HTML is in it.
pub fn canonical(document: &str) -> String {
    canonical_with_charts(document).0
}

/// The same with the names of the charts that the document shows, in order.
pub(super) fn canonical_with_charts(document: &str) -> (String, Vec<String>) {
    let arena = Arena::new();
    let Some((text, root)) = settled(&arena, document, DOCUMENT) else {
        return (plain(document), Vec::new());
    };
    let charts = root.descendants().filter_map(tree::chart_of);
    (text, charts.collect())
}

/// The tree of the Markdown of a document, harmless.
pub(super) fn tamed<'a>(arena: &'a Arena<'a>, document: &str) -> Node<'a> {
    tamed_by(arena, document, DOCUMENT)
}

fn tamed_by<'a>(arena: &'a Arena<'a>, text: &str, rules: Rules) -> Node<'a> {
    let root = parse_document(arena, text, &options());
    tree::tame(arena, root, rules);
    root
}

/// A picture of the chart `name`, for a document.
pub fn chart(name: &str, title: &str) -> String {
    format!("![{}]({}{name})", escape(title), tree::CHART)
}

/// The canonical `document` with its charts at the addresses that `place` gives them.
pub fn with_charts(document: &str, place: impl Fn(&str) -> String) -> String {
    if document.contains('`') {
        return charts_moved(document, |name| Some(place(name)));
    }
    // Nothing but a picture reads like this where there is no code, unless its bracket is escaped.
    let mut parts = document.split(PICTURE);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let backslashes = out.bytes().rev().take_while(|byte| *byte == b'\\');
        match part.split_once(')') {
            Some((name, rest)) if backslashes.count().is_multiple_of(2) => {
                out.extend(["](", &place(name), ")", rest]);
            }
            _ => out.extend([PICTURE, part]),
        }
    }
    out
}

/// The canonical `document` without its charts.
pub fn without_charts(document: &str) -> String {
    charts_moved(document, |_| None)
}

/// The canonical `document` with its charts at the addresses that `place` gives them; without those that it gives none.
fn charts_moved(document: &str, place: impl Fn(&str) -> Option<String>) -> String {
    let arena = Arena::new();
    let root = parse_document(&arena, document, &options());
    for node in root.descendants().collect::<Vec<_>>() {
        let Some(name) = tree::chart_of(node) else {
            continue;
        };
        match (place(&name), &mut node.data_mut().value) {
            (Some(url), NodeValue::Image(link)) => link.url = url,
            _ => node.detach(),
        }
    }
    written(root)
}

/// What `text` says, without any markup, in one line; its own lines with ` / ` between them.
pub fn plain_text(text: &str) -> String {
    let arena = Arena::new();
    let root = parse_document(&arena, &shortened(text), &options());
    for node in root.descendants() {
        tree::keep_line(&mut node.data_mut().value);
    }
    visible_in_document(&one_line(&tree::text_of(root))).into_owned()
}

/// Tames `text` until it no longer changes; the text and its tree, none if it never settles.
fn settled<'a>(arena: &'a Arena<'a>, text: &str, rules: Rules) -> Option<(String, Node<'a>)> {
    let mut root = tamed_by(arena, text, rules);
    let mut before = written(root);
    for _ in 0..MAX_ROUNDS {
        let again = tamed_by(arena, &before, Rules { below: 0, ..rules });
        // Writing takes longer than reading, and the same tree gives the same text.
        if tree::is_same(root, again) {
            return Some((before, again));
        }
        let after = written(again);
        if after == before {
            return Some((after, again));
        }
        (before, root) = (after, again);
    }
    None
}

/// Reads, tames and writes `text`.
fn once(text: &str, rules: Rules) -> String {
    written(tamed_by(&Arena::new(), text, rules))
}

/// The tree as Markdown.
fn written(root: Node<'_>) -> String {
    let mut out = String::new();
    format_commonmark(root, &options(), &mut out).expect("a string takes it");
    out
}

/// Every line of `text` as it was typed: the way out where Markdown does not settle.
fn plain(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(escape).collect();
    once(&lines.join("\n"), DOCUMENT)
}

fn one_line(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let words = line.split(|c: char| c.is_whitespace() && c != NO_BREAK);
        let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
        words.join(" ")
    });
    let lines: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
    lines.join(" / ")
}

/// The first [`MAX_LENGTH`] characters, with a mark where something was cut.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(MAX_LENGTH) {
        Some((end, _)) => format!("{} …", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOTE: Rules = Rules {
        below: 0,
        charts: false,
        breaks: false,
    };

    /// Whether any node of the document is raw HTML, a picture or a link to somewhere unusual.
    fn harm(document: &str) -> Option<String> {
        let arena = Arena::new();
        let root = parse_document(&arena, document, &options());
        root.descendants()
            .find_map(|node| match &node.data().value {
                NodeValue::HtmlBlock(html) => Some(html.literal.clone()),
                NodeValue::HtmlInline(html) => Some(html.clone()),
                NodeValue::Image(link) => Some(link.url.clone()),
                NodeValue::Link(link) if !tree::is_allowed(&link.url) => Some(link.url.clone()),
                NodeValue::Text(text) if text.chars().any(char::is_control) => {
                    Some(text.to_string())
                }
                _ => None,
            })
    }

    fn assert_settled(document: &str) {
        assert_eq!(once(document, NOTE), document);
        assert_eq!(harm(document), None, "{document}");
    }

    #[test]
    fn an_escaped_text_reads_as_itself_anywhere() {
        for text in [
            "# no heading",
            "- no list",
            "1. no number",
            "> no quote",
            "<b>bold</b> & &amp; &#60;",
            "a | b",
            "![x](http://a.b/c.png) [y](javascript:z)",
            "`code` *a* _b_ ~~c~~ **d**",
            "=== \\ \\\\ $x$ {a}",
            "http://example.org <https://example.org>",
            "~~~",
            "    indented",
            "[x] done",
            "a@b.ch",
            "+",
            "---",
        ] {
            let escaped = escape(text);
            let trimmed = text.trim();
            assert_eq!(plain_text(&escaped), trimmed);
            assert_settled(&canonical(&escaped));
            let table = canonical(&format!("| a |\n| --- |\n| {escaped} |\n"));
            assert_settled(&table);
            let heading = canonical(&format!("## {escaped}\n"));
            assert_eq!(plain_text(&heading), trimmed, "{heading}");
            let arena = Arena::new();
            let root = parse_document(&arena, &table, &options());
            let cells: Vec<_> = root
                .descendants()
                .filter(|node| matches!(node.data().value, NodeValue::TableCell))
                .map(tree::text_of)
                .collect();
            assert_eq!(cells, ["a", trimmed], "{table}");
        }
        assert_eq!(escape("a\n\n  b\tc\r\n"), "a \\/ b c");
        assert_eq!(escape("70\u{a0}%"), "70\u{a0}\\%");
    }

    #[test]
    fn raw_html_is_shown_as_text() {
        let out = tame("a <script>x()</script>\n\n<div onclick=x>\nb\n</div>\n", 0);
        assert_settled(&out);
        assert_eq!(
            out,
            "a \\<script\\>x()\\</script\\>\n\n\\<div onclick=x\\>\nb\n\\</div\\>\n"
        );
    }

    #[test]
    fn only_web_and_mail_links_stay_links() {
        assert_eq!(
            tame("[a](https://b.ch) <mailto:c@d.ch>", 0),
            "[a](https://b.ch) [mailto:c@d.ch](mailto:c@d.ch)\n"
        );
        assert_eq!(
            tame("[a](javascript:b) [c](file:///d)", 0),
            "a (javascript:b) c (file:///d)\n"
        );
        assert_eq!(
            tame("![alt](https://a.b/c.png)", 0),
            "[alt](https://a.b/c.png)\n"
        );
        assert_eq!(tame("![](data:x)", 0), "(data:x)\n");
        for text in [
            "[script](mailto:script)",
            "[/b](mailto:/b)",
            "[a](http://b?c&amp;lt;d)",
            "[a](<http://b c>)",
            "[![x](http://a)](http://b)",
            "[a](http://b \"t\\\"<i>\")",
        ] {
            assert_settled(&tame(text, 0));
        }
    }

    #[test]
    fn a_file_has_no_attributes_and_divisions_for_anyone() {
        for (text, file) in [
            (
                "`<b>`{=html} [a](http://b){onclick=\"c\"}",
                "`<b>`\\{=html} [a](http://b)\\{onclick=\"c\"}\n",
            ),
            (
                "# a {onclick=b}\n\n::: {c}\nd\n:::::",
                "# a \\{onclick=b}\n\n\\:\\:\\: \\{c}\nd\n\\:\\:\\:::\n",
            ),
            ("`{a}` a: b:: c", "`{a}` a: b:: c\n"),
        ] {
            assert_eq!(for_file(&canonical(text)), file);
        }
    }

    #[test]
    fn the_lines_of_a_note_stay_lines() {
        assert_eq!(note("a\nb\n\n- c\n  d"), "a\\\nb\n\n- c\\\n  d\n");
        assert_eq!(note("a *b\nc*\n===\n"), "###### a *b c*\n");
        assert_eq!(plain_text("a\nb\n\n- c\n  d"), "a / b / c / d");
    }

    #[test]
    fn only_a_document_shows_charts() {
        let picture = chart("effort-impact", "Effort [and] impact");
        let document = canonical(&format!("{picture}\n"));
        assert_eq!(
            document,
            "![Effort \\[and\\] impact](chart:effort-impact)\n"
        );
        let beside = with_charts(&document, |name| format!("charts/{name}.svg"));
        assert_eq!(
            beside,
            "![Effort \\[and\\] impact](charts/effort-impact.svg)\n"
        );
        assert_eq!(without_charts(&document), "");
        assert_eq!(
            tame(&picture, 0),
            "Effort \\[and\\] impact (chart:effort-impact)\n"
        );
        assert_eq!(canonical("![a](chart:../b)\n"), "a (chart:../b)\n");
    }

    #[test]
    fn headings_move_below_their_surroundings() {
        assert_eq!(
            tame("# a\n\nb\n===\n\n##### c", 3),
            "#### a\n\n#### b\n\n###### c\n"
        );
    }

    #[test]
    fn lists_side_by_side_need_no_html_between_them() {
        for text in [
            "- a\n\n* b\n",
            "- a\n\n1. b\n",
            "1. a\n\n```\nb\n```\n",
            "> - a\n>\n> + b\n",
        ] {
            assert_settled(&tame(text, 0));
        }
        let code = "```\n<!-- end list -->\n```\n";
        assert_eq!(tame(code, 0), code);
    }

    #[test]
    fn nesting_and_length_have_an_end() {
        for unit in [">", "- ", "*", "[", "![", "**a _b ", "1. ", "`"] {
            let text = unit.repeat(200_000 / unit.len());
            assert_settled(&tame(&text, 0));
        }
    }

    #[test]
    fn characters_written_as_entities_stay_visible() {
        let out = tame(
            "&#27;[2J `\u{1b}` &#x202e;x [a](http://b/&#7;)\n\n```&#27;\n\u{7}\n```",
            0,
        );
        assert!(
            !out.chars()
                .any(|c| c.is_control() && c != '\n' || c == '\u{202e}'),
            "{out:?}"
        );
        assert_settled(&out);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn anything_settles_harmlessly(
            parts in proptest::collection::vec(
                prop_oneof![
                    "[ \\n<>!\\[\\]()*_`#|&;:=+~\\\\.\"'a-c1-3/-]{0,8}",
                    proptest::sample::select(vec![
                        "<script>", "](javascript:x)", "](http://x)", "- a\n", "1. b\n", "\n\n", "    ", "> ", "| a | b |\n|--|--|\n",
                        "&lt;", "&#27;", "```\n", "[a]: http://b\n", "<!--", "mailto:x", "<http://x>", "\u{a0}", "é", "\t", "- [ ] ",
                        "\u{1b}", "\\", "<a@b.ch>", "&amp;lt;", "***", "~~", "{a=b}", ":::", "`{",
                    ]).prop_map(str::to_owned),
                ],
                0..12,
            ),
            below in 0u8..6,
        ) {
            let text = parts.concat();
            let out = tame(&text, below);
            prop_assert_eq!(once(&out, NOTE), out.clone());
            prop_assert_eq!(harm(&out), None, "{:?} from {:?}", out, text);
            let file = for_file(&out);
            prop_assert_eq!(once(&file, NOTE), out, "{:?}", file);
            let out = note(&text);
            prop_assert_eq!(once(&out, Rules { breaks: true, ..NOTE }), out.clone());
            prop_assert_eq!(harm(&out), None, "{:?} from {:?}", out, text);
        }

        #[test]
        fn charts_move_and_nothing_else_does(
            parts in proptest::collection::vec(
                prop_oneof![
                    "[ \\n\\[\\]()!\\\\a`|*:-]{0,4}",
                    proptest::sample::select(vec![
                        "](chart:radar)", "![a](chart:radar)", "![a\\\\](chart:radar)", "![\\](chart:radar)", "[a](chart:radar)", "(chart:radar)",
                        "[b](http://c)", "[![a](chart:radar)](http://b)", "\\", "| a |\n|--|\n|", "- ", "\n\n",
                    ]).prop_map(str::to_owned),
                ],
                0..10,
            ),
        ) {
            let document = canonical(&parts.concat());
            let moved = charts_moved(&document, |name| Some(format!("charts/{name}.svg")));
            prop_assert_eq!(with_charts(&document, |name| format!("charts/{name}.svg")), moved, "{:?}", document);
        }

        #[test]
        fn any_plain_text_reads_as_itself(text in "\\PC{0,40}") {
            let escaped = escape(&text);
            let document = canonical(&escaped);
            prop_assert_eq!(once(&document, NOTE), document.clone());
            let line = one_line(&text);
            prop_assert_eq!(plain_text(&document), visible_in_document(&line));
        }
    }
}
