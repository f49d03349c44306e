//! Fields to fill in, one below the other: what is in them and what keys do; `form/view.rs` draws them.

mod view;

use super::boxed_width;
use crate::tui::field::TextField;
use crate::tui::msg::New;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// Widest form; longer lines are hard to read.
const WIDTH: u16 = 76;

/// Fields to fill in.
#[derive(Debug)]
pub struct Form {
    /// What it is about.
    pub title: String,
    /// What is asked, or what was wrong; may be empty.
    pub hint: String,
    /// The fields; never empty.
    pub fields: Vec<Field>,
    /// Which field has the focus.
    pub focus: usize,
    /// What the result means.
    pub purpose: Purpose,
    /// Whether there is a step in the history for what is typed into a form whose content is kept while it is typed.
    pub started: bool,
    /// Whether the user was asked what becomes of the changes and has not gone on since.
    pub asked: bool,
}

/// What becomes of a completed form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A new assessment.
    New,
    /// What the questionnaire of this new assessment asks about the organisation; that form is below this one.
    ProfileOf(Box<New>),
    /// The same of the open assessment.
    Profile,
    /// Reason why a question does not apply.
    NotApplicable(String),
    /// Note of a question; kept while it is typed.
    Note(String),
    /// Grade and list of evidence of a question.
    Evidence(String),
    /// Target of a question.
    Target(String),
    /// Target of a dimension; for all questions without one.
    GroupTarget(Option<String>),
    /// The number that answers a question.
    Number(String),
    /// The text that answers a question; kept while it is typed.
    Text(String),
    /// Reason why a recommendation is rejected.
    Reject(String),
    /// Owner, due date and note of an action.
    Plan(String),
    /// An action of one's own.
    OwnAction,
    /// Title, organisation and the like.
    Properties,
    /// Settings of the program.
    Settings,
    /// Where and how a report is written.
    Export,
}

/// One field.
#[derive(Debug)]
pub struct Field {
    /// What it is for.
    pub label: String,
    /// What belongs into it; what the form says where empty.
    pub help: String,
    /// Its content.
    pub input: FieldInput,
    /// Its value when the form was opened.
    before: String,
}

/// Value of a field of a completed form.
#[derive(Clone, Debug)]
pub struct Value {
    text: String,
    before: String,
}

impl Value {
    /// The trimmed text, or the key of the chosen option.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What it was when the form was opened.
    pub fn before(&self) -> &str {
        &self.before
    }

    /// Whether the field of one line showed `text` when the form was opened.
    pub fn showed(&self, text: &str) -> bool {
        TextField::line(text).text().trim() == self.before
    }

    /// The text if it is another than when the form was opened. Only that is to be written: the rest of a record may
    /// have changed meanwhile.
    pub fn change(&self) -> Option<&str> {
        (self.text != self.before).then_some(&self.text)
    }

    /// Puts a change into its place.
    pub fn put(&self, place: &mut String) {
        if let Some(text) = self.change() {
            text.clone_into(place);
        }
    }
}

/// Content of a field.
#[derive(Debug)]
pub enum FieldInput {
    /// Typed text.
    Text(TextField),
    /// One of some options: keys and words.
    Choice {
        /// What can be chosen.
        options: Vec<(String, String)>,
        /// Which is.
        chosen: usize,
        /// Digit of the first one.
        from: usize,
    },
    /// Any number of some options: keys, words, and whether they are chosen.
    Several {
        /// What can be chosen.
        options: Vec<(String, String, bool)>,
        /// Which one the next key is about.
        at: usize,
    },
}

/// What a key made of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing worth telling.
    Open,
    /// The content changed.
    Changed,
    /// It is complete.
    Submitted,
    /// It was left.
    Cancelled,
}

impl Field {
    fn new(label: String, input: FieldInput) -> Self {
        let mut field = Self {
            label,
            help: String::new(),
            input,
            before: String::new(),
        };
        field.before = field.text();
        field
    }

    /// Any number of `options` (key and words), those with `keys` chosen.
    pub fn several(label: String, options: Vec<(String, String)>, keys: &[&str]) -> Self {
        let chosen = |key: &str| keys.contains(&key);
        let options = options.into_iter().map(|(key, words)| {
            let is_chosen = chosen(&key);
            (key, words, is_chosen)
        });
        let options = options.collect();
        Self::new(label, FieldInput::Several { options, at: 0 })
    }

    /// A line of text.
    pub fn line(label: String, text: &str) -> Self {
        Self::new(label, FieldInput::Text(TextField::line(text)))
    }

    /// Several lines of text.
    pub fn lines(label: String, text: &str) -> Self {
        Self::new(label, FieldInput::Text(TextField::lines(text)))
    }

    /// One of `options` (key and words), the one with `key` chosen. A key that is not among them is a further option, so
    /// that a form never changes by itself what it cannot offer; without a key the first is chosen.
    pub fn choice(label: String, mut options: Vec<(String, String)>, key: &str) -> Self {
        let known = options.iter().position(|(own, _)| own == key);
        if known.is_none() && !key.is_empty() {
            options.push((key.to_owned(), key.to_owned()));
        }
        let last = options.len().saturating_sub(1);
        let chosen = known.unwrap_or(if key.is_empty() { 0 } else { last });
        let input = FieldInput::Choice {
            options,
            chosen,
            from: 1,
        };
        Self::new(label, input)
    }

    /// The same with digits that begin at `from`.
    #[must_use]
    pub fn numbered_from(mut self, first: usize) -> Self {
        if let FieldInput::Choice { from, .. } = &mut self.input {
            *from = first;
        }
        self
    }

    /// The same with what belongs into it.
    #[must_use]
    pub fn with_help(mut self, help: String) -> Self {
        self.help = help;
        self
    }

    /// What it was and is.
    pub fn value(&self) -> Value {
        Value {
            text: self.text(),
            before: self.before.clone(),
        }
    }

    /// The trimmed text, or the key of the chosen option; several with commas between them.
    pub fn text(&self) -> String {
        match &self.input {
            FieldInput::Text(field) => field.text().trim().to_owned(),
            FieldInput::Choice {
                options, chosen, ..
            } => options
                .get(*chosen)
                .map_or_else(String::new, |(key, _)| key.clone()),
            FieldInput::Several { options, .. } => {
                let chosen = options.iter().filter(|(.., is_chosen)| *is_chosen);
                let keys: Vec<_> = chosen.map(|(key, ..)| key.as_str()).collect();
                keys.join(",")
            }
        }
    }

    /// Whether it takes several lines of text.
    pub fn is_multiline(&self) -> bool {
        matches!(&self.input, FieldInput::Text(field) if field.is_multiline())
    }
}

impl Form {
    /// A form with the focus on its first field.
    pub fn new(purpose: Purpose, title: String, hint: String, fields: Vec<Field>) -> Self {
        Self {
            title,
            hint,
            fields,
            focus: 0,
            purpose,
            started: false,
            asked: false,
        }
    }

    /// Whether Enter completes it: the last field has the focus and is no text of several lines.
    pub fn enter_submits(&self) -> bool {
        self.focus + 1 == self.fields.len() && !self.fields[self.focus].is_multiline()
    }

    /// Whether what is typed is kept at once, so that there is nothing to cancel.
    pub fn is_live(&self) -> bool {
        matches!(self.purpose, Purpose::Note(_) | Purpose::Text(_))
    }

    /// Whether something in it is not kept yet.
    pub fn is_dirty(&self) -> bool {
        let changed = || self.values().iter().any(|value| value.change().is_some());
        self.is_further() || (!self.is_live() && changed())
    }

    /// Whether it is about a new assessment.
    pub fn begins(&self) -> bool {
        self.is_further() || self.purpose == Purpose::New
    }

    /// Whether it goes on from the form below it, to which leaving it leads back.
    pub fn is_further(&self) -> bool {
        matches!(self.purpose, Purpose::ProfileOf(_))
    }

    /// Whether completing it makes files, which is done when asked for alone.
    pub fn makes_files(&self) -> bool {
        self.begins() || self.purpose == Purpose::Export
    }

    /// Whether to ask before changes are given up: once.
    pub fn asks(&mut self) -> bool {
        self.is_dirty() && !std::mem::replace(&mut self.asked, true)
    }

    /// The digits that choose in the field with the focus: `1–4`; none in a text.
    pub fn digits(&self) -> Option<String> {
        match &self.fields[self.focus].input {
            FieldInput::Choice { options, from, .. } => {
                let last = (options.len() + from).saturating_sub(1).min(9);
                Some(format!("{from}–{last}"))
            }
            FieldInput::Several { options, .. } => Some(format!("1–{}", options.len().min(9))),
            FieldInput::Text(_) => None,
        }
    }

    /// The values of all fields.
    pub fn values(&self) -> Vec<Value> {
        self.fields.iter().map(Field::value).collect()
    }

    /// Whether its field with the focus had no room for something since the last time this was asked.
    pub fn take_cut(&mut self) -> bool {
        match &mut self.fields[self.focus].input {
            FieldInput::Text(field) => field.take_cut(),
            FieldInput::Choice { .. } | FieldInput::Several { .. } => false,
        }
    }

    /// Takes a key. `width` is that of the terminal.
    pub fn key(&mut self, key: KeyEvent, width: u16) -> Outcome {
        let last = self.focus + 1 == self.fields.len();
        let multiline = self.fields[self.focus].is_multiline();
        match key.code {
            KeyCode::Esc => return Outcome::Cancelled,
            KeyCode::Char('s') if key.modifiers == KeyModifiers::CONTROL => {
                return Outcome::Submitted;
            }
            KeyCode::Enter if !multiline && last => return Outcome::Submitted,
            KeyCode::Tab => self.focus = (self.focus + 1) % self.fields.len(),
            KeyCode::Enter | KeyCode::Down if !multiline && !last => self.focus += 1,
            KeyCode::BackTab => {
                self.focus = (self.focus + self.fields.len() - 1) % self.fields.len();
            }
            KeyCode::Up if !multiline => self.focus = self.focus.saturating_sub(1),
            _ => return self.edit(key, width),
        }
        Outcome::Open
    }

    fn edit(&mut self, key: KeyEvent, width: u16) -> Outcome {
        let width = inner_width(width);
        let changed = match &mut self.fields[self.focus].input {
            FieldInput::Text(field) => field.key(key, width),
            FieldInput::Choice {
                options,
                chosen,
                from,
            } => choose(key, options.len(), *from, chosen),
            FieldInput::Several { options, at } => choose_several(key, options, at),
        };
        if changed {
            Outcome::Changed
        } else {
            Outcome::Open
        }
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) -> Outcome {
        match &mut self.fields[self.focus].input {
            FieldInput::Text(field) => field.insert(text),
            FieldInput::Choice { .. } | FieldInput::Several { .. } => return Outcome::Open,
        }
        Outcome::Changed
    }
}

/// Width of what is typed on a terminal of this width.
fn inner_width(width: u16) -> u16 {
    boxed_width(width, WIDTH).saturating_sub(4).max(2)
}

/// Arrows, blank and digits choose; whether they did.
fn choose(key: KeyEvent, count: usize, from: usize, chosen: &mut usize) -> bool {
    let count = count.max(1);
    let before = *chosen;
    match key.code {
        KeyCode::Right | KeyCode::Char(' ') => *chosen = (*chosen + 1) % count,
        KeyCode::Left => *chosen = (*chosen + count - 1) % count,
        KeyCode::Char(c) => {
            let digit = c.to_digit(10).and_then(|digit| usize::try_from(digit).ok());
            match digit.and_then(|digit| digit.checked_sub(from)) {
                Some(index) if index < count => *chosen = index,
                _ => return false,
            }
        }
        _ => return false,
    }
    *chosen != before
}

/// Arrows move, blank and digits choose or no longer; whether they did.
fn choose_several(key: KeyEvent, options: &mut [(String, String, bool)], at: &mut usize) -> bool {
    let count = options.len().max(1);
    match key.code {
        KeyCode::Right => *at = (*at + 1) % count,
        KeyCode::Left => *at = (*at + count - 1) % count,
        KeyCode::Char(c) => {
            let digit = c.to_digit(10).and_then(|digit| usize::try_from(digit).ok());
            let place = match digit {
                Some(digit) => digit.checked_sub(1),
                None => (c == ' ').then_some(*at),
            };
            if let Some((.., is_chosen)) = place.and_then(|place| options.get_mut(place)) {
                *is_chosen = !*is_chosen;
                *at = place.unwrap_or(*at);
                return true;
            }
        }
        _ => {}
    }
    false
}

#[cfg(test)]
mod tests {
    use crate::tui::overlay::Overlay;
    use crate::tui::testing::{draw, keys, open};

    #[test]
    fn the_chosen_one_of_many_options_is_in_sight() {
        for height in [16, 24, 40] {
            let mut model = open("en");
            model.size = (80, height);
            keys(&mut model, "anTidy up<Tab><Tab>");
            for place in 0..13 {
                let Some(Overlay::Form(form)) = model.overlays.last() else {
                    panic!("a form")
                };
                let chosen = form.fields[2].text();
                let row = if chosen.is_empty() {
                    "1  none".to_owned()
                } else {
                    format!("  {chosen} ")
                };
                assert!(
                    draw(&mut model, 80, height).contains(&row),
                    "{place} of {height}: {row}"
                );
                keys(&mut model, "<Right>");
            }
        }
    }
}
