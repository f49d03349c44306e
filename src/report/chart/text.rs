//! How much room text takes, without knowing the font: widths by kind of character, rather too wide than too narrow.

use super::picture::Weight;
use crate::report::markdown::NO_BREAK;
use crate::wording::visible::visible_in_document;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

/// Size of most texts.
pub const SIZE: f64 = 13.0;
/// Size of what is said beside.
pub const SMALL: f64 = 11.5;
/// Distance of two base lines as a multiple of the size.
pub const LEADING: f64 = 1.28;
/// Stands for what has no room.
const MORE: &str = "…";

/// How a text is set.
#[derive(Clone, Copy, Debug)]
pub struct Font {
    /// Size.
    pub size: f64,
    /// Weight.
    pub weight: Weight,
}

/// A regular font of a size.
pub const fn regular(size: f64) -> Font {
    let weight = Weight::Regular;
    Font { size, weight }
}

/// A bold font of a size.
pub const fn bold(size: f64) -> Font {
    let weight = Weight::Bold;
    Font { size, weight }
}

/// `text` as it is drawn: in one line, nothing invisible in it.
pub fn plain(text: &str) -> String {
    let text = visible_in_document(text).replace('\u{ad}', "");
    words(&text).collect::<Vec<_>>().join(" ")
}

/// What a line may end between: a figure stays with its unit.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| c.is_whitespace() && c != NO_BREAK);
    words.filter(|word| !word.is_empty())
}

impl Font {
    /// Distance of two base lines.
    pub fn leading(self) -> f64 {
        self.size * LEADING
    }

    /// How high these lines are.
    pub fn height(self, lines: &[String]) -> f64 {
        lines.iter().map(|_| self.leading()).sum()
    }

    /// How wide `text` is at most.
    pub fn width(self, text: &str) -> f64 {
        let heavier = match self.weight {
            Weight::Regular => 1.0,
            Weight::Bold => 1.07,
        };
        text.chars().map(em).sum::<f64>() * self.size * heavier
    }

    /// The begin of `text` that has room.
    pub fn shortened(self, text: &str, room: f64) -> String {
        if self.width(text) <= room {
            return text.to_owned();
        }
        let (begin, _) = self.split(text, room - self.width(MORE));
        format!("{}{MORE}", begin.trim_end())
    }

    /// `text` on at most so many lines, shortened if it needs more.
    pub fn wrapped(self, text: &str, room: f64, most: usize) -> Vec<String> {
        let mut lines = self.lines(text, room);
        if lines.len() <= most {
            return self.balanced(text, room, lines);
        }
        let rest = lines.split_off(most.saturating_sub(1)).join(" ");
        if most > 0 {
            lines.push(self.shortened(&format!("{rest}{MORE}"), room));
        }
        lines
    }

    /// The `lines` of `text`, about as long as each other where no word needs more.
    fn balanced(self, text: &str, room: f64, lines: Vec<String>) -> Vec<String> {
        let words = words(text).map(|word| self.width(word));
        let widest = words.fold(0.0, f64::max);
        let narrower = [0.5, 0.6, 0.7, 0.8, 0.9].map(|share| share * room);
        let mut tried = narrower
            .into_iter()
            .filter(|room| *room >= widest)
            .map(|room| self.lines(text, room));
        let found = tried.find(|own| own.len() == lines.len());
        found.unwrap_or(lines)
    }

    /// `text` on as many lines as it takes; words that have no room on one line are broken.
    fn lines(self, text: &str, room: f64) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in words(text) {
            let last = lines.last().map(|last| format!("{last} {word}"));
            match (
                last.filter(|both| self.width(both) <= room),
                lines.last_mut(),
            ) {
                (Some(both), Some(last)) => *last = both,
                _ => lines.extend(self.pieces(word, room)),
            }
        }
        lines
    }

    /// One word in pieces that have room each: broken behind a hyphen or a slash if there is one, else with a hyphen.
    fn pieces(self, word: &str, room: f64) -> Vec<String> {
        let mut pieces = Vec::new();
        let mut rest = word;
        while self.width(rest) > room {
            let (begin, _) = self.split(rest, room - self.width("-"));
            let joint = begin.rfind(['-', '/']).map(|at| at + 1);
            // One character at least, so that it comes to an end.
            let first = rest.graphemes(true).next().map_or(rest.len(), str::len);
            let (begin, end) = rest.split_at(joint.unwrap_or(begin.len()).max(first));
            let is_word = begin.ends_with(is_letter) && end.starts_with(is_letter);
            let hyphen = if is_word { "-" } else { "" };
            pieces.push(format!("{begin}{hyphen}"));
            rest = end;
        }
        pieces.extend((!rest.is_empty()).then(|| rest.to_owned()));
        pieces
    }

    /// What has room, and what follows.
    fn split(self, text: &str, room: f64) -> (&str, &str) {
        let mut used = 0.0;
        for (at, cluster) in text.grapheme_indices(true) {
            used += self.width(cluster);
            if used > room {
                return text.split_at(at);
            }
        }
        (text, "")
    }
}

/// Whether words with this letter are broken with a hyphen: not where there are no blanks between words.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() && c.width() == Some(1)
}

/// Width of a character as a share of the size, a little above that of the common sans-serifs.
fn em(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | '|' | '\'' | '’' | '‘' => 0.25,
        ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '!' | 'I' | '/' | '\\' | '[' | ']' | '·' => 0.3,
        'f' | 't' | 'r' | '-' | '(' | ')' | '{' | '}' | '"' | '„' | '“' | '”' | '`' => 0.37,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 0.52,
        'w' => 0.75,
        'm' | 'M' | 'W' => 0.95,
        '%' | '@' | '…' | '—' | 'æ' | 'Æ' | 'œ' | 'Œ' => 1.03,
        'a'..='z' | '0'..='9' | 'ß' | '–' | '«' | '»' | '?' => 0.59,
        'C' | 'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'R' | 'U' => 0.78,
        'A'..='Z' => 0.69,
        '\u{1f000}'.. => 1.35,
        c => match c.width() {
            None | Some(0) => 0.0,
            Some(1) if c.is_lowercase() => 0.62,
            Some(1) => 0.82,
            Some(_) => 1.05,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FONT: Font = regular(SIZE);

    #[test]
    fn words_are_kept_whole_where_they_can_be() {
        assert_eq!(
            FONT.wrapped("Zuhören und aus Beschwerden lernen", 120.0, 3),
            ["Zuhören und aus", "Beschwerden", "lernen"]
        );
        assert_eq!(FONT.wrapped("one two", 200.0, 2), ["one two"]);
        assert_eq!(FONT.wrapped("", 200.0, 2), [""; 0]);
    }

    #[test]
    fn long_words_are_broken_at_their_joints_else_with_a_hyphen() {
        assert_eq!(
            FONT.wrapped("Datenschutz-Verantwortliche/Leitung", 120.0, 3),
            ["Datenschutz-", "Verantwortliche/", "Leitung"]
        );
        assert_eq!(
            FONT.wrapped("Kundenbeziehungsmanagement", 120.0, 3),
            ["Kundenbeziehung-", "smanagement"]
        );
        assert_eq!(
            FONT.wrapped("日本語日本語日本語", 80.0, 3),
            ["日本語日本", "語日本語"]
        );
    }

    #[test]
    fn nothing_is_wider_than_its_room() {
        for text in [
            "Kundenbeziehungsmanagementverantwortung",
            "日本語のとても長い題名は空白を含みません",
            &"x".repeat(300),
            "👩\u{200d}👧👩\u{200d}👧👩\u{200d}👧👩\u{200d}👧👩\u{200d}👧",
            "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}",
            "WWWWWWWWW WWWWWWWWWWWWWWWWWW @@@@@@@@@@@@@@",
        ] {
            for room in [40.0, 100.0, 180.0] {
                let lines = FONT.wrapped(text, room, 2);
                assert!(
                    lines.len() <= 2 && lines.iter().all(|line| FONT.width(line) <= room),
                    "{lines:?}"
                );
                assert!(FONT.width(&FONT.shortened(text, room)) <= room);
            }
        }
    }

    #[test]
    fn what_is_left_out_is_marked() {
        let lines = FONT.wrapped("one two three four five six seven", 60.0, 2);
        assert_eq!(lines, ["one two", "three f…"]);
        assert_eq!(FONT.shortened("abc", 5.0), "…");
    }

    #[test]
    fn a_text_is_drawn_in_one_visible_line() {
        assert_eq!(plain(" a\n\tb\u{ad}c \u{202e}d"), "a bc ⟨U+202E⟩d");
    }
}
