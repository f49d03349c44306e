//! Texts of files as they may be shown: nothing in them can act on a terminal or hide.

use std::borrow::Cow;

/// `text` with every character that acts (control characters, escapes) or hides (bidirectional controls, zero-width
/// characters) replaced by a sign for it, one for one, so that positions counted in characters stay.
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| sign(c) == c) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(sign).collect())
}

/// What stands for `c`; itself where it is harmless.
pub(super) fn sign(c: char) -> char {
    match c {
        '\t' => ' ',
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}'
        | '\u{ad}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => '\u{fffd}',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_what_would_act_or_hide() {
        assert_eq!(visible("Größe 日本"), "Größe 日本");
        assert_eq!(visible("a\u{1b}[31m\r\nb"), "a␛[31m␍␊b");
        assert_eq!(
            visible("\u{9b}1m\u{202e}x\u{200b}"),
            "\u{fffd}1m\u{fffd}x\u{fffd}"
        );
        assert_eq!(visible("\u{7f}\t"), "␡ ");
    }
}
