//! From what the terminal sends to [`Msg`]s.
//!
//! Drops releases, folds `AltGr` into text, and puts escape sequences together again that reached crossterm in pieces:
//! crossterm takes the first byte of a sequence that arrives alone for the Esc key and the rest for typed characters.

use super::msg::Msg;
use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use std::mem;
use std::time::Duration;

/// How long an Esc waits for the rest of a sequence. A lone Esc acts within 60 ms.
const ESC_WAIT: Duration = Duration::from_millis(40);

/// How long a paste whose beginning arrived in pieces waits for more: crossterm drops its end where that arrives whole.
const PASTE_WAIT: Duration = Duration::from_millis(300);

/// Longest sequence that is put together again; anything longer was typed.
const LONGEST: usize = 16;

/// Puts split escape sequences together and translates events.
#[derive(Default)]
pub struct Input {
    /// Key presses since an Esc, itself included, that may still become a sequence.
    held: Vec<KeyEvent>,
    /// Text of a bracketed paste whose marks arrived in pieces.
    paste: Option<String>,
}

impl Input {
    /// Takes one event in and gives what is certain by now.
    pub fn take(&mut self, event: Event) -> Vec<Msg> {
        match event {
            Event::Key(key) if key.kind == KeyEventKind::Release => Vec::new(),
            Event::Key(key) => self.key(key),
            Event::Paste(text) => self.with_held(Msg::Paste(text)),
            Event::Mouse(mouse) => self.with_held(Msg::Mouse(mouse)),
            // The loop measures the terminal itself.
            Event::Resize(..) | Event::FocusGained | Event::FocusLost => Vec::new(),
        }
    }

    /// How long after the last event what is held back is given by [`Input::expire`]; none where nothing is.
    pub fn patience(&self) -> Option<Duration> {
        if self.held.is_empty() {
            self.paste.is_some().then_some(PASTE_WAIT)
        } else {
            Some(ESC_WAIT)
        }
    }

    /// Gives what was held back: nothing followed in time, so it was typed, or the paste is over.
    pub fn expire(&mut self) -> Vec<Msg> {
        if self.held.is_empty() {
            return self.paste.take().map(Msg::Paste).into_iter().collect();
        }
        self.take_held()
    }

    fn take_held(&mut self) -> Vec<Msg> {
        mem::take(&mut self.held)
            .into_iter()
            .map(|key| Msg::Key(fold(key)))
            .collect()
    }

    fn with_held(&mut self, msg: Msg) -> Vec<Msg> {
        let mut all = self.take_held();
        all.push(msg);
        all
    }

    fn key(&mut self, key: KeyEvent) -> Vec<Msg> {
        if key.code == KeyCode::Esc && key.modifiers.is_empty() {
            let before = self.take_held();
            self.held.push(key);
            return before;
        }
        if self.held.is_empty() {
            return self.typed(key);
        }
        self.held.push(key);
        match sequence(&self.held) {
            Sequence::Unfinished if self.held.len() <= LONGEST => Vec::new(),
            Sequence::Unfinished | Sequence::No => self.take_held(),
            Sequence::Key(code, modifiers) => {
                self.held.clear();
                vec![Msg::Key(KeyEvent::new(code, modifiers))]
            }
            Sequence::PasteStart => {
                self.held.clear();
                self.paste = Some(String::new());
                Vec::new()
            }
            Sequence::PasteEnd => {
                self.held.clear();
                self.paste.take().map(Msg::Paste).into_iter().collect()
            }
        }
    }

    fn typed(&mut self, key: KeyEvent) -> Vec<Msg> {
        let Some(paste) = &mut self.paste else {
            return vec![Msg::Key(fold(key))];
        };
        match key.code {
            KeyCode::Char(c) => paste.push(c),
            KeyCode::Enter => paste.push('\n'),
            KeyCode::Tab => paste.push('\t'),
            _ => {}
        }
        Vec::new()
    }
}

/// `AltGr` arrives as Ctrl+Alt on some terminals: it makes text, not a command.
fn fold(mut key: KeyEvent) -> KeyEvent {
    let altgr = KeyModifiers::CONTROL | KeyModifiers::ALT;
    if matches!(key.code, KeyCode::Char(_)) {
        if key.modifiers.contains(altgr) {
            key.modifiers -= altgr;
        }
        key.modifiers -= KeyModifiers::SHIFT;
    }
    key
}

/// What key presses since an Esc make.
enum Sequence {
    Unfinished,
    No,
    Key(KeyCode, KeyModifiers),
    PasteStart,
    PasteEnd,
}

fn sequence(held: &[KeyEvent]) -> Sequence {
    let mut text = String::new();
    for key in &held[1..] {
        match key.code {
            KeyCode::Char(c) if (key.modifiers - KeyModifiers::SHIFT).is_empty() => text.push(c),
            _ => return Sequence::No,
        }
    }
    if let Some(end) = text.strip_prefix('O') {
        return match end.chars().next() {
            None => Sequence::Unfinished,
            Some(c) => final_key(c, "").map_or(Sequence::No, |code| key_of(code, "")),
        };
    }
    let Some(rest) = text.strip_prefix('[') else {
        return Sequence::No;
    };
    let parameters = rest.trim_end_matches(|c: char| !c.is_ascii_digit() && c != ';');
    match (rest.strip_prefix(parameters), parameters) {
        (Some("~"), "200") => Sequence::PasteStart,
        (Some("~"), "201") => Sequence::PasteEnd,
        (Some(""), _) => Sequence::Unfinished,
        (Some(end), _) => {
            let c = end.chars().next().unwrap_or_default();
            final_key(c, parameters).map_or(Sequence::No, |code| key_of(code, parameters))
        }
        (None, _) => Sequence::No,
    }
}

fn key_of(code: KeyCode, parameters: &str) -> Sequence {
    let bits = parameters
        .split_once(';')
        .and_then(|(_, m)| m.parse::<u8>().ok());
    let bits = bits.unwrap_or(1).saturating_sub(1);
    let mut modifiers = KeyModifiers::empty();
    for (bit, modifier) in [
        (1, KeyModifiers::SHIFT),
        (2, KeyModifiers::ALT),
        (4, KeyModifiers::CONTROL),
    ] {
        if bits & bit != 0 {
            modifiers |= modifier;
        }
    }
    Sequence::Key(code, modifiers)
}

/// The key that a sequence with this last character and these parameters stands for.
fn final_key(end: char, parameters: &str) -> Option<KeyCode> {
    let number = parameters
        .split(';')
        .next()
        .and_then(|n| n.parse::<u8>().ok());
    Some(match (end, number) {
        ('A', _) => KeyCode::Up,
        ('B', _) => KeyCode::Down,
        ('C', _) => KeyCode::Right,
        ('D', _) => KeyCode::Left,
        ('H', _) | ('~', Some(1 | 7)) => KeyCode::Home,
        ('F', _) | ('~', Some(4 | 8)) => KeyCode::End,
        ('Z', _) => KeyCode::BackTab,
        ('P', _) => KeyCode::F(1),
        ('Q', _) => KeyCode::F(2),
        ('R', _) => KeyCode::F(3),
        ('S', _) => KeyCode::F(4),
        ('~', Some(2)) => KeyCode::Insert,
        ('~', Some(3)) => KeyCode::Delete,
        ('~', Some(5)) => KeyCode::PageUp,
        ('~', Some(6)) => KeyCode::PageDown,
        ('~', Some(n @ 11..=15)) => KeyCode::F(n - 10),
        ('~', Some(n @ 17..=21)) => KeyCode::F(n - 11),
        ('~', Some(n @ 23..=24)) => KeyCode::F(n - 12),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(code: KeyCode) -> Event {
        Event::Key(KeyEvent::new(code, KeyModifiers::NONE))
    }

    /// What arrives when every byte of `text` reaches crossterm alone.
    fn split(input: &mut Input, text: &str) -> Vec<Msg> {
        text.chars()
            .flat_map(|c| match c {
                '\u{1b}' => input.take(press(KeyCode::Esc)),
                '\r' => input.take(press(KeyCode::Enter)),
                c => input.take(press(KeyCode::Char(c))),
            })
            .collect()
    }

    fn keys(msgs: &[Msg]) -> Vec<KeyCode> {
        msgs.iter()
            .map(|msg| match msg {
                Msg::Key(key) => key.code,
                other => panic!("no key: {other:?}"),
            })
            .collect()
    }

    #[test]
    fn puts_split_sequences_together() {
        let mut input = Input::default();
        let msgs = split(&mut input, "\u{1b}[A\u{1b}[6~\u{1b}OPx\u{1b}[3~");
        let expected = [
            KeyCode::Up,
            KeyCode::PageDown,
            KeyCode::F(1),
            KeyCode::Char('x'),
            KeyCode::Delete,
        ];
        assert_eq!(keys(&msgs), expected);
        assert_eq!(input.patience(), None);
    }

    #[test]
    fn a_lone_esc_waits_and_then_acts() {
        let mut input = Input::default();
        assert!(split(&mut input, "\u{1b}").is_empty());
        assert_eq!(input.patience(), Some(ESC_WAIT));
        assert_eq!(keys(&input.expire()), [KeyCode::Esc]);
        assert_eq!(input.patience(), None);
    }

    #[test]
    fn esc_before_other_keys_stays_esc() {
        let mut input = Input::default();
        let msgs = split(&mut input, "\u{1b}\u{1b}n");
        assert_eq!(
            keys(&msgs),
            [KeyCode::Esc, KeyCode::Esc, KeyCode::Char('n')]
        );
    }

    #[test]
    fn a_split_paste_is_one_paste() {
        let mut input = Input::default();
        let msgs = split(&mut input, "\u{1b}[200~ab\rc\u{1b}[201~");
        assert!(
            matches!(&msgs[..], [Msg::Paste(text)] if text == "ab\nc"),
            "{msgs:?}"
        );
    }

    #[test]
    fn a_paste_whose_end_is_lost_is_over_after_a_while() {
        let mut input = Input::default();
        assert!(split(&mut input, "\u{1b}[200~ab").is_empty());
        assert_eq!(input.patience(), Some(PASTE_WAIT));
        let msgs = input.expire();
        assert!(
            matches!(&msgs[..], [Msg::Paste(text)] if text == "ab"),
            "{msgs:?}"
        );
        assert_eq!(keys(&split(&mut input, "u")), [KeyCode::Char('u')]);
    }

    #[test]
    fn altgr_makes_text() {
        let mut input = Input::default();
        let altgr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        let msgs = input.take(Event::Key(KeyEvent::new(KeyCode::Char('@'), altgr)));
        assert!(
            matches!(&msgs[..], [Msg::Key(key)] if key.modifiers.is_empty()),
            "{msgs:?}"
        );
    }
}
