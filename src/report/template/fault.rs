//! What can be wrong with a template, and the sentences about it.

use crate::i18n::Locale;
use crate::t;
use crate::wording::visible::visible;
use minijinja::{Error, ErrorKind};
use std::error::Error as _;

/// What is wrong with a template, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{name}, {line:?}: {fault}")]
pub struct TemplateError {
    /// Its name or path.
    pub name: String,
    /// Line from 1, where known.
    pub line: Option<usize>,
    /// What is wrong.
    pub fault: TemplateFault,
}

/// What can be wrong with a template.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{self:?}")]
pub enum TemplateFault {
    /// It has more than [`MAX_TEMPLATE`](super::MAX_TEMPLATE) bytes.
    TooLong,
    /// It makes too long a text.
    TooMuch,
    /// There is no value of this name, where that is known.
    Value(Option<String>),
    /// There is no such message, or it takes other values.
    Message(String),
    /// There is no such chart.
    Chart(String),
    /// There is no such filter, test or function.
    Word(String),
    /// It is not well-formed; the engine's own words about it.
    Syntax(String),
    /// Anything else, in the engine's own words.
    Other(String),
}

impl TemplateFault {
    /// What the engine found.
    pub(super) fn of(error: &Error) -> Self {
        let mut cause = error.source();
        while let Some(own) = cause {
            if let Some(fault) = own.downcast_ref::<Self>() {
                return fault.clone();
            }
            cause = own.source();
        }
        let detail = error.detail();
        let told = || detail.map_or_else(|| error.kind().to_string(), str::to_owned);
        match error.kind() {
            ErrorKind::UndefinedError => Self::Value(detail.and_then(quoted)),
            ErrorKind::UnknownFilter | ErrorKind::UnknownTest | ErrorKind::UnknownFunction => {
                Self::Word(unknown(&told()))
            }
            ErrorKind::SyntaxError => Self::Syntax(told()),
            _ => Self::Other(told()),
        }
    }

    /// The sentence for people, without a stop.
    fn message(&self, locale: &Locale) -> String {
        let shown = |text: &String| visible(text).into_owned();
        match self {
            Self::TooLong => t!(
                locale,
                "desk-template-long",
                most = super::MAX_TEMPLATE >> 10
            ),
            Self::TooMuch => t!(locale, "desk-template-much"),
            Self::Value(None) => t!(locale, "desk-template-no-value"),
            Self::Value(Some(name)) => t!(locale, "desk-template-value", name = shown(name)),
            Self::Message(name) => t!(locale, "desk-template-message", name = shown(name)),
            Self::Chart(name) => t!(locale, "desk-template-chart", name = shown(name)),
            Self::Word(name) => t!(locale, "desk-template-word", name = shown(name)),
            Self::Syntax(told) => t!(locale, "desk-template-syntax", told = shown(told)),
            Self::Other(told) => t!(locale, "desk-template-other", told = shown(told)),
        }
    }
}

impl From<TemplateFault> for Error {
    fn from(fault: TemplateFault) -> Self {
        Self::new(ErrorKind::InvalidOperation, fault.to_string()).with_source(fault)
    }
}

impl TemplateError {
    /// The sentence for people.
    pub fn message(&self, locale: &Locale) -> String {
        let (name, fault) = (visible(&self.name).into_owned(), self.fault.message(locale));
        let Some(line) = self.line else {
            return t!(locale, "desk-template", name = name, fault = fault);
        };
        t!(
            locale,
            "desk-template-line",
            name = name,
            line = line,
            fault = fault
        )
    }
}

/// The name in `told`, where it stands in the engine's quotation marks.
fn quoted(told: &str) -> Option<String> {
    told.split('`').nth(1).map(str::to_owned)
}

/// The name of what the engine does not know.
fn unknown(told: &str) -> String {
    let name = told.strip_suffix(" is unknown").unwrap_or(told);
    let name = (name.strip_prefix("filter ")).or_else(|| name.strip_prefix("test "));
    name.unwrap_or(told.trim_end_matches(" is unknown"))
        .to_owned()
}
