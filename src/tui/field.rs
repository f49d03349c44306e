//! A text being typed, in one line or several.
//!
//! Own code because the text areas tried (CRATES: ratatui-textarea, tui-textarea) move and delete by code point: here
//! the unit is the grapheme, as people see it. Texts stay free of control characters whatever is pasted.

use crate::wording::visible::visible;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Most bytes that can be typed or pasted into a field; far beyond any note, so that a stray paste cannot slow everything down.
const MAX_BYTES: usize = 100_000;

/// A text with a cursor.
#[derive(Clone, Debug, Default)]
pub struct TextField {
    text: String,
    /// Byte offset; always between graphemes.
    cursor: usize,
    multiline: bool,
    /// Whether something was left out for which there was no room.
    cut: bool,
}

impl TextField {
    /// A field of one line with the cursor at its end.
    pub fn line(text: &str) -> Self {
        Self::new(text, false)
    }

    /// A field of several lines with the cursor at its end.
    pub fn lines(text: &str) -> Self {
        Self::new(text, true)
    }

    fn new(text: &str, multiline: bool) -> Self {
        let mut field = Self {
            multiline,
            ..Self::default()
        };
        // Whole, however long: what is not shown would be gone with the next key.
        field.text = field.clean(text);
        field.cursor = field.text.len();
        field
    }

    /// Whether something was left out since the last time this was asked.
    pub fn take_cut(&mut self) -> bool {
        std::mem::take(&mut self.cut)
    }

    /// What was typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether Enter makes a new line.
    pub fn is_multiline(&self) -> bool {
        self.multiline
    }

    /// Types or pastes `text` at the cursor. Line ends are unified; tabs become spaces; other control characters and
    /// characters that turn the direction of writing are left out; what would exceed the largest size is cut.
    pub fn insert(&mut self, text: &str) {
        let mut clean = self.clean(text);
        let room = MAX_BYTES.saturating_sub(self.text.len());
        self.cut |= clean.len() > room;
        clean.truncate(clean.floor_char_boundary(room));
        self.text.insert_str(self.cursor, &clean);
        // What was inserted may have joined the grapheme behind it.
        self.cursor = self.boundary_at_or_after(self.cursor + clean.len());
    }

    fn clean(&self, text: &str) -> String {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let mut clean = String::new();
        for c in text.chars() {
            match c {
                '\n' if self.multiline => clean.push('\n'),
                '\n' | '\t' => clean.push(' '),
                c if c.is_control() || is_bidi_control(c) => {}
                c => clean.push(c),
            }
        }
        clean
    }

    /// Takes a key that edits or moves; `width` is that of the area, for moving between rows.
    /// Returns whether it did something with the key.
    pub fn key(&mut self, key: KeyEvent, width: u16) -> bool {
        let by_word = key
            .modifiers
            .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        match key.code {
            KeyCode::Char('w') if key.modifiers == KeyModifiers::CONTROL => {
                self.delete(self.word_before()..self.cursor);
            }
            KeyCode::Char('u') if key.modifiers == KeyModifiers::CONTROL => {
                self.delete(self.row(width).start..self.cursor);
            }
            KeyCode::Char('a') if key.modifiers == KeyModifiers::CONTROL => {
                self.cursor = self.row(width).start;
            }
            KeyCode::Char('e') if key.modifiers == KeyModifiers::CONTROL => {
                self.cursor = self.row_end(width);
            }
            KeyCode::Char(c) if key.modifiers.is_empty() => {
                self.insert(c.encode_utf8(&mut [0; 4]));
            }
            KeyCode::Enter if self.multiline => self.insert("\n"),
            // Line ends in what a terminal pastes without saying so, and what some send for Shift-Enter.
            KeyCode::Char('j') if self.multiline && key.modifiers == KeyModifiers::CONTROL => {
                self.insert("\n");
            }
            KeyCode::Backspace if by_word => self.delete(self.word_before()..self.cursor),
            KeyCode::Backspace => self.delete(self.before()..self.cursor),
            KeyCode::Delete => self.delete(self.cursor..self.after()),
            KeyCode::Left if by_word => self.cursor = self.word_before(),
            KeyCode::Right if by_word => self.cursor = self.word_after(),
            KeyCode::Left => self.cursor = self.before(),
            KeyCode::Right => self.cursor = self.after(),
            KeyCode::Home => self.cursor = self.row(width).start,
            KeyCode::End => self.cursor = self.row_end(width),
            KeyCode::Up if self.multiline => self.move_row(width, -1),
            KeyCode::Down if self.multiline => self.move_row(width, 1),
            _ => return false,
        }
        true
    }

    /// The rows that the text takes at `width` columns, as byte ranges without their line ends.
    pub fn rows(&self, width: u16) -> Vec<Range<usize>> {
        let mut rows = Vec::new();
        let mut start = 0;
        for line in self.text.split('\n') {
            wrap_line(line, start, usize::from(width.max(2)), &mut rows);
            start += line.len() + 1;
        }
        rows
    }

    /// Row and column of the cursor at `width` columns.
    pub fn cursor_place(&self, width: u16) -> (usize, usize) {
        let rows = self.rows(width);
        let row = self.row_index(&rows);
        (
            row,
            visible(&self.text[rows[row].start..self.cursor]).width(),
        )
    }

    fn row_index(&self, rows: &[Range<usize>]) -> usize {
        rows.iter()
            .rposition(|row| row.start <= self.cursor)
            .unwrap_or(0)
    }

    fn row(&self, width: u16) -> Range<usize> {
        let rows = self.rows(width);
        rows[self.row_index(&rows)].clone()
    }

    /// End of the cursor's row; before the blank at which a long line was broken.
    fn row_end(&self, width: u16) -> usize {
        let rows = self.rows(width);
        let row = self.row_index(&rows);
        let end = rows[row].end;
        if rows.get(row + 1).is_some_and(|next| next.start == end) {
            self.boundary_before(end)
        } else {
            end
        }
    }

    fn move_row(&mut self, width: u16, by: isize) {
        let (row, column) = self.cursor_place(width);
        let rows = self.rows(width);
        let Some(row) = row.checked_add_signed(by).and_then(|row| rows.get(row)) else {
            self.cursor = if by < 0 { 0 } else { self.text.len() };
            return;
        };
        let mut used = 0;
        self.cursor = row.start;
        for grapheme in self.text[row.clone()].graphemes(true) {
            used += visible(grapheme).width();
            if used > column {
                break;
            }
            self.cursor += grapheme.len();
        }
    }

    fn delete(&mut self, range: Range<usize>) {
        self.cursor = range.start;
        self.text.replace_range(range, "");
        self.cursor = self.boundary_at_or_after(self.cursor);
    }

    fn before(&self) -> usize {
        self.boundary_before(self.cursor)
    }

    fn boundary_before(&self, at: usize) -> usize {
        self.text[..at]
            .grapheme_indices(true)
            .next_back()
            .map_or(0, |(start, _)| start)
    }

    fn after(&self) -> usize {
        self.cursor
            + self.text[self.cursor..]
                .graphemes(true)
                .next()
                .map_or(0, str::len)
    }

    fn boundary_at_or_after(&self, at: usize) -> usize {
        let mut ends = self.text.grapheme_indices(true).map(|(start, _)| start);
        ends.find(|&start| start >= at).unwrap_or(self.text.len())
    }

    fn word_before(&self) -> usize {
        let mut words = self.text[..self.cursor].unicode_word_indices();
        words.next_back().map_or(0, |(start, _)| start)
    }

    fn word_after(&self) -> usize {
        let mut words = self.text[self.cursor..].unicode_word_indices();
        words.next().map_or(self.text.len(), |(start, word)| {
            self.cursor + start + word.len()
        })
    }
}

/// Characters that change the direction of what follows.
fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Appends the rows of one line that starts at byte `start`: broken after blanks, long words anywhere.
fn wrap_line(line: &str, start: usize, width: usize, rows: &mut Vec<Range<usize>>) {
    let mut row_start = 0;
    let mut used = 0;
    let mut last_blank = None;
    for (at, grapheme) in line.grapheme_indices(true) {
        let columns = visible(grapheme).width();
        if used + columns > width && at > row_start {
            let end = last_blank.filter(|&end| end > row_start).unwrap_or(at);
            rows.push(start + row_start..start + end);
            row_start = end;
            used = visible(&line[end..at]).width();
            last_blank = None;
        }
        used += columns;
        if grapheme == " " {
            last_blank = Some(at + 1);
        }
    }
    rows.push(start + row_start..start + line.len());
}

#[cfg(test)]
mod tests {
    use super::*;

    const FAMILY: &str = "👨\u{200d}👩\u{200d}👧";

    fn press(field: &mut TextField, code: KeyCode) {
        assert!(field.key(KeyEvent::new(code, KeyModifiers::NONE), 20));
    }

    #[test]
    fn deletes_what_people_see_as_one_character() {
        for text in ["ß", "e\u{301}", "本", FAMILY, "🇨🇭"] {
            let mut field = TextField::line(&format!("a{text}"));
            press(&mut field, KeyCode::Backspace);
            assert_eq!(field.text(), "a", "{text}");
            let mut field = TextField::line(&format!("{text}b"));
            press(&mut field, KeyCode::Home);
            press(&mut field, KeyCode::Right);
            press(&mut field, KeyCode::Backspace);
            assert_eq!(field.text(), "b", "{text}");
            press(&mut field, KeyCode::Delete);
            assert_eq!(field.text(), "");
            press(&mut field, KeyCode::Backspace);
        }
    }

    #[test]
    fn inserts_where_the_cursor_is() {
        let mut field = TextField::line("Müiggang");
        for _ in 0.."iggang".len() {
            press(&mut field, KeyCode::Left);
        }
        field.insert("ß");
        assert_eq!(field.text(), "Müßiggang");
    }

    #[test]
    fn a_combining_mark_joins_its_letter() {
        let mut field = TextField::line("e");
        field.insert("\u{301}");
        press(&mut field, KeyCode::Left);
        assert_eq!(field.cursor, 0);
    }

    #[test]
    fn pasted_text_is_only_text() {
        let mut field = TextField::lines("");
        field.insert("a\u{1b}[31m\r\nb\tc\rd\u{202e}\u{7}");
        assert_eq!(field.text(), "a[31m\nb c\nd");
        assert_eq!(TextField::line("a\nb").text(), "a b");
    }

    #[test]
    fn a_line_feed_is_a_new_line() {
        let line_feed = KeyEvent::new(KeyCode::Char('j'), KeyModifiers::CONTROL);
        let mut field = TextField::lines("a");
        assert!(field.key(line_feed, 20));
        assert_eq!(field.text(), "a\n");
        assert!(!TextField::line("a").key(line_feed, 20));
    }

    #[test]
    fn rows_break_after_blanks_and_within_long_words() {
        let field = TextField::lines("one two three\n\nabcdefghijkl");
        let rows: Vec<_> = field
            .rows(8)
            .into_iter()
            .map(|row| &field.text()[row])
            .collect();
        assert_eq!(rows, ["one two ", "three", "", "abcdefgh", "ijkl"]);
        let field = TextField::lines("日本日本");
        let rows: Vec<_> = field
            .rows(5)
            .into_iter()
            .map(|row| &field.text()[row])
            .collect();
        assert_eq!(rows, ["日本", "日本"]);
    }

    #[test]
    fn moves_between_rows_and_to_their_ends() {
        let mut field = TextField::lines("one two three\nx");
        assert_eq!(field.cursor_place(8), (2, 1));
        assert!(field.key(KeyEvent::new(KeyCode::Up, KeyModifiers::NONE), 8));
        assert_eq!(field.cursor_place(8), (1, 1));
        assert!(field.key(KeyEvent::new(KeyCode::Up, KeyModifiers::NONE), 8));
        assert!(field.key(KeyEvent::new(KeyCode::End, KeyModifiers::NONE), 8));
        assert_eq!(field.cursor_place(8), (0, 7));
        assert!(field.key(KeyEvent::new(KeyCode::Home, KeyModifiers::NONE), 8));
        assert!(field.key(KeyEvent::new(KeyCode::Up, KeyModifiers::NONE), 8));
        assert_eq!(field.cursor, 0);
    }

    #[test]
    fn takes_what_there_is_room_for_and_says_so() {
        let mut field = TextField::lines("");
        field.insert(&"ä".repeat(MAX_BYTES));
        assert_eq!(field.text().len(), MAX_BYTES);
        assert!(field.take_cut() && !field.take_cut());
        press(&mut field, KeyCode::Backspace);
        field.insert("ä");
        assert!(!field.take_cut());
        field.insert("x");
        assert_eq!(field.text().len(), MAX_BYTES);
        assert!(field.take_cut());
    }

    #[test]
    fn what_was_there_stays_however_long() {
        let mut field = TextField::lines(&"ä".repeat(MAX_BYTES));
        press(&mut field, KeyCode::Backspace);
        assert_eq!(field.text().len(), 2 * MAX_BYTES - 2);
        field.insert("x");
        assert!(field.take_cut());
    }
}
