//! A list to choose from by typing: command palette, jump, languages.

use super::boxed;
use crate::domain::sorting;
use crate::i18n::Locale;
use crate::t;
use crate::tui::field::TextField;
use crate::tui::text::{fit, pad};
use crate::tui::theme::Theme;
use crate::tui::widget::{Scroll, below};
use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

/// Widest list.
const WIDTH: u16 = 76;

/// A list to choose from.
#[derive(Debug)]
pub struct Pick {
    title: String,
    filter: TextField,
    items: Vec<Item>,
    /// Index among the items that match.
    focus: usize,
    /// What the choice means.
    pub purpose: Purpose,
}

/// What a choice means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The action of this place in the table.
    Command,
    /// The question of this place.
    Question,
    /// Whose changes stay: 0 mine, 1 theirs.
    Conflict,
    /// The file of this place in the trash.
    Trash,
    /// The level of a dimension, of this place among those not reached.
    Goal,
    /// The action of this place among those found for it, or all of them.
    Fewest,
}

/// One item.
#[derive(Clone, Debug)]
pub struct Item {
    /// What it stands for, by the purpose.
    pub target: usize,
    /// What is shown.
    pub label: String,
    /// A sentence about it, in a column of its own; may be empty.
    pub detail: String,
    /// Shown at the right: a key, a state.
    pub remark: String,
    /// Further words by which it is found.
    pub words: String,
}

impl Item {
    /// Name and sentence, the name in a column of this width.
    fn words_in(&self, names: usize) -> String {
        if self.detail.is_empty() {
            self.label.clone()
        } else {
            format!("{}  {}", pad(&self.label, names), self.detail)
        }
    }
}

/// What a key made of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing yet.
    Open,
    /// The item with this target was chosen.
    Chosen(usize),
    /// It was left.
    Cancelled,
}

impl Pick {
    /// A list with the focus on the item that stands for `target`, else on the first.
    pub fn new(purpose: Purpose, title: String, items: Vec<Item>, target: usize) -> Self {
        let focus = items
            .iter()
            .position(|item| item.target == target)
            .unwrap_or(0);
        Self {
            title,
            filter: TextField::line(""),
            items,
            focus,
            purpose,
        }
    }

    /// Takes a key.
    pub fn key(&mut self, key: KeyEvent) -> Outcome {
        let found = self.found();
        let last = found.len().saturating_sub(1);
        match key.code {
            KeyCode::Esc => return Outcome::Cancelled,
            KeyCode::Enter => {
                return found
                    .get(self.focus)
                    .map_or(Outcome::Open, |item| Outcome::Chosen(item.target));
            }
            KeyCode::Up => self.focus = self.focus.saturating_sub(1),
            KeyCode::Down => self.focus = (self.focus + 1).min(last),
            KeyCode::PageUp => self.focus = self.focus.saturating_sub(10),
            KeyCode::PageDown => self.focus = (self.focus + 10).min(last),
            KeyCode::Home => self.focus = 0,
            KeyCode::End => self.focus = last,
            _ => {
                if self.filter.key(key, u16::MAX) {
                    self.focus = 0;
                }
            }
        }
        Outcome::Open
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) {
        self.filter.insert(text);
        self.focus = 0;
    }

    /// Items in which every typed word occurs; first those that are called so.
    fn found(&self) -> Vec<&Item> {
        let typed = fold(self.filter.text());
        let words: Vec<&str> = typed.split_whitespace().collect();
        let has_all = |text: &str| {
            let text = fold(text);
            words.iter().all(|word| text.contains(word))
        };
        let matches = |item: &&Item| {
            let Item {
                label,
                detail,
                remark,
                words,
                ..
            } = item;
            has_all(&format!("{label} {detail} {remark} {words}"))
        };
        let mut found: Vec<&Item> = self.items.iter().filter(matches).collect();
        sorting::by_key(&mut found, |item| !has_all(&item.label));
        found
    }

    /// Draws the list over `area`.
    pub fn view(&self, frame: &mut Frame, area: Rect, theme: Theme, locale: &Locale) {
        let found = self.found();
        let height = u16::try_from(self.items.len() + 4).unwrap_or(u16::MAX);
        let inside = boxed(frame, area, WIDTH, height, &self.title, theme);
        let width = usize::from(inside.width.saturating_sub(2));
        let room = usize::from(inside.height.saturating_sub(2));
        let prompt = format!(" {} ", theme.glyphs.pointer);
        let mut rows = vec![
            Line::from(vec![
                Span::raw(prompt.clone()),
                Span::raw(fit(self.filter.text(), width.saturating_sub(3))),
            ]),
            Line::default(),
        ];
        if found.is_empty() {
            rows.push(Line::from(format!(" {}", t!(locale, "tui-nothing-found"))));
        }
        let first = self.focus.saturating_sub(room.saturating_sub(1));
        let names = self.items.iter().map(|item| item.label.width());
        let names = names.max().unwrap_or(0);
        for (index, item) in found.iter().enumerate().skip(first).take(room) {
            let label = width.saturating_sub(item.remark.width() + 1);
            let words = item.words_in(names);
            let text = format!(" {} {} ", pad(&words, label), item.remark);
            let style = if index == self.focus {
                theme.focus()
            } else {
                theme.frame()
            };
            rows.push(Line::from(Span::styled(text, style)));
        }
        frame.render_widget(Paragraph::new(rows), inside);
        let scroll = Scroll::new(first, found.len(), room);
        scroll.mark(frame, below(inside, 2), theme);
        if inside.width > 4 && inside.height > 0 {
            let column = self
                .filter
                .cursor_place(u16::MAX)
                .1
                .min(width.saturating_sub(4));
            let column = u16::try_from(column + prompt.width()).unwrap_or(0);
            frame.set_cursor_position(Position::new(inside.x + column, inside.y));
        }
    }
}

/// `text` as it is compared: lower case, umlauts and ß as people type them without them.
fn fold(text: &str) -> String {
    let lower = text.to_lowercase();
    let mut folded = String::with_capacity(lower.len());
    for c in lower.chars() {
        match c {
            'ä' | 'à' | 'â' => folded.push('a'),
            'ö' | 'ô' => folded.push('o'),
            'ü' | 'û' => folded.push('u'),
            'é' | 'è' | 'ê' => folded.push('e'),
            'ß' => folded.push_str("ss"),
            c => folded.push(c),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list() -> Pick {
        let item = |target, label: &str| Item {
            target,
            label: label.to_owned(),
            detail: String::new(),
            remark: String::new(),
            words: String::new(),
        };
        let items = vec![
            item(0, "Größe der Gruppe"),
            item(1, "Übergaben"),
            item(2, "Gruppe wechseln"),
        ];
        Pick::new(Purpose::Question, String::new(), items, 1)
    }

    fn typed(list: &mut Pick, text: &str) -> Vec<usize> {
        list.paste(text);
        list.found().iter().map(|item| item.target).collect()
    }

    #[test]
    fn finds_by_words_without_umlauts() {
        assert_eq!(typed(&mut list(), "grosse"), [0]);
        assert_eq!(typed(&mut list(), "gruup"), [] as [usize; 0]);
        assert_eq!(typed(&mut list(), "wechs GRUPPE"), [2]);
        assert_eq!(typed(&mut list(), "ubergaben"), [1]);
    }

    #[test]
    fn what_is_called_so_comes_before_what_only_mentions_it() {
        let mut list = list();
        list.items[0].words = "Übergaben".to_owned();
        assert_eq!(typed(&mut list, "übergaben"), [1, 0]);
    }

    #[test]
    fn the_palette_names_each_command_once_and_not_itself() {
        use crate::tui::testing::{draw, home, keys};
        let mut model = home("en");
        draw(&mut model, 80, 40);
        keys(&mut model, ":");
        let text = draw(&mut model, 80, 40);
        assert_eq!(text.matches("Saves and leaves").count(), 1, "{text}");
        assert!(!text.contains("Finds a command"), "{text}");
    }

    #[test]
    fn it_is_marked_that_there_is_more_above_and_below() {
        use crate::tui::testing::{draw, keys, open};
        let mut model = open("en");
        keys(&mut model, ":");
        let top = draw(&mut model, 80, 24);
        assert!(top.contains("↓│") && !top.contains("↑│"), "{top}");
        keys(&mut model, "<End>");
        let end = draw(&mut model, 80, 24);
        assert!(end.contains("↑│") && !end.contains("↓│"), "{end}");
        keys(&mut model, "note");
        let few = draw(&mut model, 80, 24);
        assert!(!few.contains("↑│") && !few.contains("↓│"), "{few}");
    }

    #[test]
    fn enter_chooses_what_has_the_focus() {
        let mut list = list();
        let enter = KeyEvent::from(KeyCode::Enter);
        assert_eq!(list.key(enter), Outcome::Chosen(1));
        list.key(KeyEvent::from(KeyCode::Down));
        assert_eq!(list.key(enter), Outcome::Chosen(2));
        list.paste("xyz");
        assert_eq!(list.key(enter), Outcome::Open);
    }
}
