//! Keys as the table of actions names them.

use crate::i18n::Locale;
use crate::t;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A key with the modifiers that matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// The key itself; capital letters stand for Shift.
    pub code: KeyCode,
    /// Held keys; Shift only where the code does not say it.
    pub modifiers: KeyModifiers,
}

/// A printable key.
pub const fn char(c: char) -> Key {
    code(KeyCode::Char(c))
}

/// A key without modifiers.
pub const fn code(code: KeyCode) -> Key {
    Key {
        code,
        modifiers: KeyModifiers::NONE,
    }
}

/// A key with Ctrl.
pub const fn ctrl(c: char) -> Key {
    Key {
        code: KeyCode::Char(c),
        modifiers: KeyModifiers::CONTROL,
    }
}

/// A key with Alt.
pub const fn alt(c: char) -> Key {
    Key {
        code: KeyCode::Char(c),
        modifiers: KeyModifiers::ALT,
    }
}

impl From<KeyEvent> for Key {
    fn from(event: KeyEvent) -> Self {
        let known = KeyModifiers::CONTROL | KeyModifiers::ALT;
        Self {
            code: event.code,
            modifiers: event.modifiers & known,
        }
    }
}

impl Key {
    /// The key as people name it: `Enter`, `Ctrl-R`, `n`.
    pub fn label(self, locale: &Locale) -> String {
        let name = match self.code {
            KeyCode::Char(' ') => t!(locale, "key-space"),
            KeyCode::Char(c) if self.modifiers.is_empty() => c.to_string(),
            KeyCode::Char(c) => c.to_uppercase().to_string(),
            KeyCode::Enter => t!(locale, "key-enter"),
            KeyCode::Esc => "Esc".to_owned(),
            KeyCode::Tab => "Tab".to_owned(),
            KeyCode::BackTab => t!(locale, "key-back-tab"),
            KeyCode::Delete => t!(locale, "key-delete"),
            KeyCode::Backspace => t!(locale, "key-backspace"),
            KeyCode::Up => "↑".to_owned(),
            KeyCode::Down => "↓".to_owned(),
            KeyCode::Left => "←".to_owned(),
            KeyCode::Right => "→".to_owned(),
            KeyCode::Home => t!(locale, "key-home"),
            KeyCode::End => t!(locale, "key-end"),
            KeyCode::PageUp => t!(locale, "key-page-up"),
            KeyCode::PageDown => t!(locale, "key-page-down"),
            KeyCode::F(n) => format!("F{n}"),
            other => format!("{other:?}"),
        };
        if self.modifiers.contains(KeyModifiers::CONTROL) {
            format!("{}-{name}", t!(locale, "key-ctrl"))
        } else if self.modifiers.contains(KeyModifiers::ALT) {
            format!("Alt-{name}")
        } else {
            name
        }
    }
}
