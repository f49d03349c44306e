//! How many parts a file has, before it is parsed.
//!
//! A parsed value takes some two hundred bytes, whatever it is. A file of the largest size that holds nothing but commas would
//! take more than a gigabyte, so files with absurdly many parts are not parsed at all.

use memchr::memchr3_iter;

/// Most parts of a file: keys, headers, values of lists and lines. Ten thousand questions have about half of that.
const MOST: usize = 500_000;

/// Whether there are more parts than any sensible file has.
pub(super) fn has_too_many(text: &str) -> bool {
    // A part takes at least one byte, so most files need no counting; most others have few such signs even with those in texts.
    text.len() > MOST && signs(text.as_bytes()) > MOST && count(text.as_bytes()) > MOST
}

/// Signs that begin a part outside texts and comments, wherever they stand.
fn signs(text: &[u8]) -> usize {
    memchr3_iter(b',', b'=', b'[', text).count() + memchr3_iter(b'{', b'\n', b'.', text).count()
}

/// Signs outside texts and comments that begin a part.
fn count(text: &[u8]) -> usize {
    let (mut at, mut parts) = (0, 0);
    while let Some(byte) = text.get(at) {
        match byte {
            b'"' | b'\'' => at = end_of_text(text, at),
            b'#' => at = position(text, at, b"\n").unwrap_or(text.len()),
            b',' | b'=' | b'[' | b'{' | b'\n' | b'.' => {
                parts += 1;
                at += 1;
            }
            _ => at += 1,
        }
    }
    parts
}

/// Where the text that begins at `start` is over.
fn end_of_text(text: &[u8], start: usize) -> usize {
    let quote = text[start];
    let three = [quote; 3];
    let end: &[u8] = if text[start..].starts_with(&three) {
        &three
    } else {
        &three[..1]
    };
    let mut at = start + end.len();
    while at < text.len() && !text[at..].starts_with(end) {
        let escaped = quote == b'"' && text[at] == b'\\';
        at += if escaped { 2 } else { 1 };
    }
    at.min(text.len()) + end.len()
}

fn position(text: &[u8], from: usize, sought: &[u8]) -> Option<usize> {
    let found = text[from..]
        .windows(sought.len())
        .position(|own| own == sought);
    found.map(|offset| from + offset)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_stands_outside_texts_and_comments() {
        assert_eq!(count(b"a = [1, 2] # x, y, z"), 3);
        assert_eq!(count(b"a = \"1, \\\" 2, 3\", '4, 5'\n"), 3);
        assert_eq!(count(b"a = \"\"\"\n,\"\n\"\"\"\nb.c = "), 4);
        assert_eq!(count(b"a = 'open, "), 1);
        assert!(has_too_many(&"1,".repeat(500_001)));
        assert!(!has_too_many(&format!("\"{}\"", ",".repeat(2_000_000))));
    }
}
