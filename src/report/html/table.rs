//! Tables that can be read by ear and on a narrow screen.

use super::body::Body;
use super::text;
use crate::report::markdown::tree;
use crate::t;
use comrak::Node;
use comrak::nodes::{NodeValue, TableAlignment};

/// Most columns that fit a narrow screen.
const FEW: usize = 3;
/// Most characters of a cell that stay in one line.
const SHORT: usize = 15;
/// Fewest characters of a cell that get some width, however many columns there are.
const LONG: usize = 36;

/// The table `node`. A wide one scrolls by itself, also by keys.
pub(super) fn table(body: &mut Body<'_>, node: Node<'_>, alignments: &[TableAlignment]) {
    body.tables += 1;
    let id = format!("table-{}", body.tables);
    let tag = if alignments.len() > FEW {
        format!("div class=\"table wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{id}\"")
    } else {
        "div class=\"table\"".to_owned()
    };
    body.block_element(&tag, |body| {
        body.element("table", |body| {
            caption(body, &id);
            rows(body, node, alignments);
        });
    });
}

/// A name, for those who cannot see what the table stands below.
fn caption(body: &mut Body<'_>, id: &str) {
    let number = body.tables;
    let caption = match body.contents.last().map(str::to_owned) {
        None => t!(body.locale, "report-table", number = number),
        Some(title) => t!(
            body.locale,
            "report-table-of",
            number = number,
            title = title
        ),
    };
    let tag = format!("caption id=\"{id}\" class=\"unseen\"");
    body.element(&tag, |body| body.out.push_str(&text(&caption)));
}

fn rows(body: &mut Body<'_>, table: Node<'_>, alignments: &[TableAlignment]) {
    let is_head = |row: &Node<'_>| matches!(row.data().value, NodeValue::TableRow(true));
    let (head, rows): (Vec<_>, Vec<_>) = table.children().partition(is_head);
    for (tag, rows, scope) in [("thead", head, Some("col")), ("tbody", rows, None)] {
        if rows.is_empty() {
            continue;
        }
        body.element(tag, |body| {
            for row in rows {
                self::row(body, row, alignments, scope);
            }
        });
    }
}

/// A row whose cells are heads of this scope; without one, the first cell is head of the row.
fn row(body: &mut Body<'_>, row: Node<'_>, alignments: &[TableAlignment], scope: Option<&str>) {
    body.out.push('\n');
    body.element("tr", |body| {
        let mut scope = scope.or(Some("row"));
        for (cell, alignment) in row.children().zip(alignments) {
            self::cell(body, cell, *alignment, scope);
            scope = scope.filter(|scope| *scope == "col");
        }
    });
}

fn cell(body: &mut Body<'_>, cell: Node<'_>, alignment: TableAlignment, scope: Option<&str>) {
    let words = tree::text_of(cell);
    let mut tag = match scope {
        Some(scope) if !words.trim().is_empty() => format!("th scope=\"{scope}\""),
        _ => "td".to_owned(),
    };
    let width = width(&words).filter(|_| scope != Some("col"));
    let classes: Vec<_> = side(alignment).into_iter().chain(width).collect();
    if !classes.is_empty() {
        tag.extend([" class=\"", &classes.join(" "), "\""]);
    }
    body.element(&tag, |body| body.inlines(cell));
}

/// The class of a cell that does not begin at the left.
fn side(alignment: TableAlignment) -> Option<&'static str> {
    match alignment {
        TableAlignment::Right => Some("right"),
        TableAlignment::Center => Some("center"),
        TableAlignment::Left | TableAlignment::None => None,
    }
}

/// The class of a cell whose width cannot be left to the browser.
fn width(words: &str) -> Option<&'static str> {
    match words.chars().count() {
        2..=SHORT => Some("short"),
        LONG.. => Some("long"),
        _ => None,
    }
}
