//! The start of an assessment file, which says what a list has to know. Reading it takes a small part of the time that the
//! whole file takes, and a list may be long.

use super::read::{date, meta, parse, questionnaire, round};
use crate::domain::assessment::Head;
use crate::format::Source;

/// How many bytes of a file hold its head, where nobody wrote a novel as its title.
pub const HEAD_BYTES: usize = 2048;

/// Tables of the head. The program writes them first, in this order.
const TABLES: [&str; 3] = ["questionnaire", "round", "settings"];

/// The head of the assessment that begins with `start`. None where that cannot be told from the start alone: another order, a
/// longer head, a newer format, a fault. Then [`read`](super::read()) tells more. What stands behind the head is not looked at.
pub fn head(start: &[u8]) -> Option<Head> {
    let text = std::str::from_utf8(&start[..end(start)?]).ok()?;
    let source = Source::new("", text);
    // A text or list that goes on behind the end is a fault here, so nothing is taken for the head that is not of it.
    let document = parse(&source).ok()?;
    let root = document.root();
    if !TABLES.iter().all(|name| root.has(name)) {
        return None;
    }
    Some(Head {
        meta: meta(&root),
        questionnaire: questionnaire(&root.table("questionnaire")?)?,
        round: round(root.table("round").as_ref()),
        changed: date(&root, "changed")?,
    })
}

/// Where the first table begins that is not part of the head.
fn end(start: &[u8]) -> Option<usize> {
    let mut at = 0;
    for line in start.split_inclusive(|byte| *byte == b'\n') {
        if line.starts_with(b"[") && !is_ours(line) {
            return Some(at);
        }
        at += line.len();
    }
    None
}

fn is_ours(line: &[u8]) -> bool {
    let name = line.trim_ascii_end().strip_prefix(b"[");
    let name = name.and_then(|name| name.strip_suffix(b"]"));
    name.is_some_and(|name| TABLES.iter().any(|own| own.as_bytes() == name))
}
