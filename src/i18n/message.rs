//! Messages that are put together in one place and said in another, in whatever language is spoken there.

use super::{FluentArgs, Locale};

/// A message of the `.ftl` files with its arguments, not yet in any language. Made by [`msg!`](crate::msg).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    key: &'static str,
    args: Vec<(&'static str, Arg)>,
}

/// An argument of a [`Message`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Text as it is.
    Text(String),
    /// A count, which may choose a plural.
    Count(usize),
    /// A message within the message.
    Message(Message),
}

impl Message {
    /// A message; use [`msg!`](crate::msg), which a test can follow.
    pub fn new(key: &'static str, args: Vec<(&'static str, Arg)>) -> Self {
        Self { key, args }
    }

    /// Its name in the `.ftl` files.
    pub fn key(&self) -> &'static str {
        self.key
    }

    /// The message in the language of `locale`.
    pub fn say(&self, locale: &Locale) -> String {
        let mut args = FluentArgs::new();
        for (name, arg) in &self.args {
            match arg {
                Arg::Text(text) => args.set(*name, text.as_str()),
                Arg::Count(count) => args.set(*name, *count),
                Arg::Message(message) => args.set(*name, message.say(locale)),
            }
        }
        locale.message(self.key, Some(&args))
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

/// A [`Message`] to be said later: `msg!("check-unknown-key", key = name)`.
#[macro_export]
macro_rules! msg {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::i18n::Message::new($key, vec![$((stringify!($name), $value.into())),*])
    };
}
