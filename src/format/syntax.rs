//! Faults of TOML and JSON themselves, said in the user's language.

use super::fault::{Fault, Place};
use super::source::Source;
use crate::i18n::Message;
use crate::msg;
use std::ops::Range;

/// The fault for an error of the TOML parser. `toml` stops at the first; what follows it would mostly be consequences.
pub(super) fn fault(source: &Source, error: &toml::de::Error) -> Fault {
    let span = error.span().unwrap_or_default();
    let (message, hint) = explain(error.message(), source.text(), &span);
    let fault = Fault::error(Place::new(source, span), message);
    match hint {
        Some(hint) => fault.hint(hint),
        None => fault,
    }
}

/// The fault for an error of the JSON parser, which stops at the first.
pub(super) fn json_fault(source: &Source, error: &serde_json::Error) -> Fault {
    let place = offset(source.text(), error.line(), error.column());
    Fault::error(Place::new(source, place), msg!("file-answer-json"))
}

/// The byte at a line and column, both from 1, the column in bytes.
fn offset(text: &str, line: usize, column: usize) -> Range<usize> {
    let before: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    let at = (before + column.saturating_sub(1)).min(text.len());
    at..at + 1
}

/// What an error means and what to do. The crate's own words are quoted only where none of ours fit.
fn explain(words: &str, text: &str, span: &Range<usize>) -> (Message, Option<Message>) {
    let has = |part: &str| words.contains(part);
    if is_decimal_comma(text, span.start) {
        return (
            msg!("check-toml-decimal-comma"),
            Some(msg!("check-toml-decimal-comma-hint")),
        );
    }
    if has("duplicate key") {
        let hint = msg!("check-toml-duplicate-hint");
        (msg!("check-toml-duplicate"), Some(hint))
    } else if has("string values must be quoted") {
        let hint = msg!("check-toml-quote-hint");
        (msg!("check-toml-quote"), Some(hint))
    } else if has("recurs") {
        (msg!("check-toml-depth"), None)
    } else if has("basic string") || has("literal string") {
        let hint = msg!("check-toml-string-hint");
        (msg!("check-toml-string"), Some(hint))
    } else if has("escape") || has("unicode") {
        let hint = msg!("check-toml-escape-hint");
        (msg!("check-toml-escape"), Some(hint))
    } else if has("unclosed") {
        (msg!("check-toml-unclosed"), None)
    } else if has("missing comma") {
        (msg!("check-toml-comma"), None)
    } else if has("key with no value") || has("missing assignment") || has("missing value") {
        let hint = msg!("check-toml-value-hint");
        (msg!("check-toml-value"), Some(hint))
    } else if has("unquoted key") {
        let hint = msg!("check-toml-key-hint");
        (msg!("check-toml-key"), Some(hint))
    } else if has("leading zero") {
        (msg!("check-toml-zero"), None)
    } else if has("cannot extend") {
        let hint = msg!("check-toml-extend-hint");
        (msg!("check-toml-extend"), Some(hint))
    } else {
        (msg!("check-toml-other", words = words), None)
    }
}

/// Whether the error stands at or beside a comma between two digits: `1,5`.
fn is_decimal_comma(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let digit = |index: usize| bytes.get(index).is_some_and(u8::is_ascii_digit);
    (at.saturating_sub(1)..=at).any(|comma| {
        comma > 0 && bytes.get(comma) == Some(&b',') && digit(comma - 1) && digit(comma + 1)
    })
}
