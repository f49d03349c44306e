//! Text from people and files, made harmless to look at.
//!
//! Control characters, escape sequences, direction overrides and invisible characters are shown instead of obeyed. Owns
//! nothing but that; it knows neither terminals nor Markdown.

use std::borrow::Cow;
use std::fmt::Write as _;
use unicode_width::UnicodeWidthChar;

/// What a tab becomes on a terminal.
const TAB: &str = "    ";
/// Most combining marks on one character; living scripts need fewer.
pub const MAX_MARKS: usize = 4;
/// Carries a combining mark that would otherwise sit on whatever the screen shows before it.
const DOTTED_CIRCLE: char = '\u{25CC}';

/// Where a text is going to stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Medium {
    /// Fixed columns: every character must be as wide as everybody believes.
    Terminal,
    /// A file that somebody else typesets: line breaks, tabs and joiners stay.
    Document,
}

/// `text` as one line for a terminal: no control character (a line break becomes `␊`), nothing invisible, no direction
/// override, and no sequence on whose width terminals disagree (joined emoji stand side by side, without skin tone).
pub fn visible(text: &str) -> Cow<'_, str> {
    shown(text, Medium::Terminal)
}

/// [`visible`] for every line of `text`, which may end with LF or CR LF.
pub fn visible_lines(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    text.lines().map(visible)
}

/// `text` for a document: as [`visible`], but line breaks, tabs, emoji, joiners and soft hyphens stay as they are.
pub fn visible_in_document(text: &str) -> Cow<'_, str> {
    shown(text, Medium::Document)
}

fn shown(text: &str, medium: Medium) -> Cow<'_, str> {
    if text.chars().all(|c| is_plain(c, medium)) {
        return Cow::Borrowed(text);
    }
    let mut out = Out {
        text: String::with_capacity(text.len() + 16),
        medium,
        before: None,
        marks: 0,
    };
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if c == '\r' && medium == Medium::Document && rest.peek() == Some(&'\n') {
            continue;
        }
        out.push(c, rest.peek().copied());
    }
    out.end_marks();
    Cow::Owned(out.text)
}

/// Whether `c` stays as it is, whatever stands beside it.
fn is_plain(c: char, medium: Medium) -> bool {
    matches!(c, ' '..='~')
        || medium == Medium::Document
            && matches!(c, '\n' | '\t' | '\u{AD}' | '\u{200C}' | '\u{200D}')
        || c.width().is_some_and(|width| width > 0) && !is_invisible(c) && !is_skin_tone(c)
}

struct Out {
    text: String,
    medium: Medium,
    /// The last character of the input that was not a mark.
    before: Option<char>,
    /// How many combining marks followed it.
    marks: usize,
}

impl Out {
    fn push(&mut self, c: char, next: Option<char>) {
        if is_plain(c, self.medium) {
            self.end_marks();
            self.text.push(c);
            self.before = Some(c);
        } else if self.belongs_to_emoji(c, next) {
            if self.medium == Medium::Document {
                self.text.push(c);
            }
        } else if c == '\t' {
            self.end_marks();
            self.text.push_str(TAB);
            self.before = Some(' ');
        } else if is_hidden(c) {
            self.end_marks();
            push_name(&mut self.text, c);
            self.before = None;
        } else if is_skin_tone(c) {
            self.end_marks();
            self.text.push(c);
            self.before = Some(c);
        } else {
            self.push_mark(c);
        }
    }

    fn push_mark(&mut self, c: char) {
        if self.before.is_none() && self.marks == 0 {
            self.text.push(DOTTED_CIRCLE);
        }
        self.marks += 1;
        if self.marks <= MAX_MARKS {
            self.text.push(c);
        }
    }

    /// Says how many marks were left out.
    fn end_marks(&mut self) {
        if self.marks > MAX_MARKS {
            write!(self.text, "⟨+{}⟩", self.marks - MAX_MARKS).expect("a string takes it");
        }
        self.marks = 0;
    }

    /// Whether `c` only changes how the emoji before it (and after it) is drawn.
    fn belongs_to_emoji(&self, c: char, next: Option<char>) -> bool {
        let after = self.before.is_some_and(is_pictograph);
        match c {
            '\u{200D}' => after && next.is_some_and(is_pictograph),
            '\u{FE0E}' | '\u{FE0F}' => {
                after || self.before.is_some_and(|c| "0123456789#*©®".contains(c))
            }
            c => after && is_skin_tone(c),
        }
    }
}

/// A control character by its picture, anything else by its number.
fn push_name(text: &mut String, c: char) {
    let picture = match c {
        '\0'..='\u{1F}' => char::from_u32(0x2400 + u32::from(c)),
        '\u{7F}' => Some('␡'),
        _ => None,
    };
    match picture {
        Some(picture) => text.push(picture),
        None => write!(text, "⟨U+{:04X}⟩", u32::from(c)).expect("a string takes it"),
    }
}

/// Whether `c` acts on what shows it, or hides: on its own, whatever stands beside it.
pub fn is_hidden(c: char) -> bool {
    c.is_control() || is_invisible(c)
}

/// Characters that take no place, or change the order or the meaning of others unseen, and what Unicode says is no character:
/// a file with one of those is faulty.
fn is_invisible(c: char) -> bool {
    u32::from(c) & 0xFFFE == 0xFFFE
        || matches!(
            c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
                | '\u{180B}'..='\u{180F}'
                | '\u{200B}'..='\u{200F}'
                | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{2800}'
                | '\u{3164}'
                | '\u{FDD0}'..='\u{FDEF}'
                | '\u{FE00}'..='\u{FE0F}'
                | '\u{FEFF}'
                | '\u{FFA0}'
                | '\u{FFF0}'..='\u{FFFB}'
                | '\u{1BCA0}'..='\u{1BCA3}'
                | '\u{1D173}'..='\u{1D17A}'
                | '\u{E0000}'..='\u{E0FFF}'
        )
}

fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2BFF}' | '\u{3030}' | '\u{303D}' | '\u{1F000}'..='\u{1FAFF}')
}

fn is_skin_tone(c: char) -> bool {
    matches!(c, '\u{1F3FB}'..='\u{1F3FF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_width::UnicodeWidthStr;

    #[test]
    fn ordinary_text_is_only_borrowed() {
        for text in ["", "Müßiggang", "日本", "3 ≥ 2 – ja", "naïve", "😀"] {
            assert!(matches!(visible(text), Cow::Borrowed(same) if same == text));
        }
    }

    #[test]
    fn control_characters_become_pictures() {
        assert_eq!(
            visible("a\u{1b}]52;c;eA==\u{7}b\u{7f}\0"),
            "a␛]52;c;eA==␇b␡␀"
        );
        assert_eq!(visible("\u{9b}6n\u{85}"), "⟨U+009B⟩6n⟨U+0085⟩");
        assert_eq!(visible("a\tb\r\nc"), "a    b␍␊c");
        let lines: Vec<_> = visible_lines("a\r\nb\nc\rd").collect();
        assert_eq!(lines, ["a", "b", "c␍d"]);
    }

    #[test]
    fn direction_overrides_and_invisible_characters_are_shown() {
        assert_eq!(
            visible("x\u{202e}gpj.exe\u{2066}"),
            "x⟨U+202E⟩gpj.exe⟨U+2066⟩"
        );
        assert_eq!(
            visible("pass\u{200b}word\u{feff}"),
            "pass⟨U+200B⟩word⟨U+FEFF⟩"
        );
        assert_eq!(visible("a\u{200d}b"), "a⟨U+200D⟩b");
        assert_eq!(visible("a\u{2028}b"), "a⟨U+2028⟩b");
        assert_eq!(visible("a\u{e0041}"), "a⟨U+E0041⟩");
        assert_eq!(
            visible("\u{fffe}\u{1ffff}\u{fdd0}"),
            "⟨U+FFFE⟩⟨U+1FFFF⟩⟨U+FDD0⟩"
        );
    }

    #[test]
    fn marks_are_limited_and_never_stand_alone() {
        assert_eq!(visible("e\u{301}"), "e\u{301}");
        let many = format!("e{}x", "\u{301}".repeat(500));
        assert_eq!(visible(&many), format!("e{}⟨+496⟩x", "\u{301}".repeat(4)));
        assert_eq!(visible("\u{301}x"), "◌\u{301}x");
        assert_eq!(visible("\n\u{301}"), "␊◌\u{301}");
        let end = "e".to_owned() + &"\u{301}".repeat(5);
        assert!(visible(&end).ends_with("⟨+1⟩"));
    }

    #[test]
    fn emoji_are_as_wide_as_the_sum_of_their_characters() {
        let family = "👩\u{200d}👧🏽 ❤\u{fe0f} 1\u{fe0f}\u{20e3}";
        let shown = visible(family);
        assert_eq!(shown, "👩👧 ❤ 1\u{20e3}");
        let sum: usize = shown.chars().filter_map(UnicodeWidthChar::width).sum();
        assert_eq!(shown.width(), sum);
        assert_eq!(visible_in_document(family), family);
    }

    #[test]
    fn documents_keep_lines_but_no_control_character() {
        assert_eq!(
            visible_in_document("a\r\n\tb\u{1b}[1m\u{202e}\r"),
            "a\n\tb␛[1m⟨U+202E⟩␍"
        );
    }

    #[test]
    fn nothing_that_moves_a_cursor_is_left_of_any_character() {
        for c in (0..=0x10_FFFF).filter_map(char::from_u32) {
            let text = format!("a{c}b");
            let shown = visible(&text);
            assert!(!shown.chars().any(char::is_control), "{c:?}");
            assert!(
                shown.chars().all(|c| c.width().is_some()),
                "{c:?} has no width"
            );
        }
    }
}
