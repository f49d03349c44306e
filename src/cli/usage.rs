//! What is said where the arguments ask for help or cannot be understood, in the language of people.

use super::args::{Global, language};
use super::context::{Context, notice};
use super::failure::Failure;
use super::help::{USAGE, command};
use crate::i18n::{Lang, Locale};
use crate::t;
use crate::wording::visible::{visible, visible_lines};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};
use std::error::Error as _;
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

/// Prints help, or what is wrong with the arguments. `first` is what the parser said before it had been told the language.
pub fn tell(first: Error, args: &[OsString]) -> ExitCode {
    let context = Context::new(Global {
        language: wished(args),
        ..Global::default()
    });
    let locale = &context.locale;
    let command = command(locale);
    let told = command.clone().try_get_matches_from(args);
    let told = told.err().unwrap_or(first);
    if !told.use_stderr() {
        let written = write!(io::stdout(), "{}", told.render());
        return written.map_or_else(
            |error| Failure::from(error).tell(&context),
            |()| ExitCode::SUCCESS,
        );
    }
    let usage = called(&command, args).clone().render_usage().to_string();
    for line in lines(&told, usage.trim_start_matches(USAGE), locale) {
        notice(&line);
    }
    ExitCode::from(2)
}

/// The command that the arguments call, as far as they can be understood.
fn called<'c>(program: &'c Command, args: &[OsString]) -> &'c Command {
    let deeper =
        |command: &'c Command, arg: &OsString| command.find_subcommand(arg).unwrap_or(command);
    args.iter().skip(1).fold(program, deeper)
}

/// The language that the arguments ask for, found before anything else in them is understood.
fn wished(args: &[OsString]) -> Option<Lang> {
    let mut args = args.iter().map(|own| own.to_string_lossy());
    let mut args = args.by_ref().take_while(|own| own != "--");
    while let Some(arg) = args.next() {
        let value = match arg.split_once('=') {
            Some(("--language", value)) => value.to_owned(),
            None if arg == "--language" => args.next()?.into_owned(),
            _ => continue,
        };
        return language(&value).ok();
    }
    None
}

/// What is wrong, how the command is called, and where to read more.
fn lines(told: &Error, usage: &str, locale: &Locale) -> Vec<String> {
    let Some(message) = message(told, locale) else {
        let words = told.render().to_string();
        return visible_lines(&words).map(String::from).collect();
    };
    let words = usage.split(' ');
    let command: Vec<_> = words
        .take_while(|word| word.starts_with(char::is_alphabetic))
        .collect();
    let sentences = [Some(message), suggestion(told, locale)];
    let sentences: Vec<_> = sentences.into_iter().flatten().collect();
    vec![
        t!(locale, "cli-error", message = sentences.join(" ")),
        String::new(),
        t!(locale, "help-usage", usage = usage),
        t!(locale, "usage-more", command = command.join(" ")),
    ]
}

/// A sentence about a fault; none for those that no argument of this program can have.
fn message(told: &Error, locale: &Locale) -> Option<String> {
    let arg = || all(told, ContextKind::InvalidArg);
    Some(match told.kind() {
        ErrorKind::UnknownArgument => t!(locale, "usage-unknown", arg = arg()?),
        ErrorKind::InvalidSubcommand => {
            let name = all(told, ContextKind::InvalidSubcommand)?;
            t!(locale, "usage-command", name = name)
        }
        ErrorKind::MissingRequiredArgument => t!(locale, "usage-missing", args = arg()?),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => value(told, locale)?,
        ErrorKind::ArgumentConflict => conflict(told, locale)?,
        ErrorKind::TooManyValues => t!(locale, "usage-too-many", arg = arg()?),
        ErrorKind::InvalidUtf8 => t!(locale, "usage-utf8"),
        _ => return None,
    })
}

/// What is wrong with a value.
fn value(told: &Error, locale: &Locale) -> Option<String> {
    let arg = all(told, ContextKind::InvalidArg)?;
    let value = all(told, ContextKind::InvalidValue).filter(|own| !own.is_empty());
    // An own parser says what could be there instead of what is wrong.
    let known =
        all(told, ContextKind::ValidValue).or_else(|| told.source().map(ToString::to_string));
    let known = known.unwrap_or_default();
    Some(match value {
        None => t!(locale, "usage-no-value", arg = arg),
        Some(value) => t!(
            locale,
            "usage-value",
            arg = arg,
            value = value,
            known = known
        ),
    })
}

fn conflict(told: &Error, locale: &Locale) -> Option<String> {
    let arg = all(told, ContextKind::InvalidArg)?;
    let other = all(told, ContextKind::PriorArg)?;
    Some(if arg == other {
        t!(locale, "usage-twice", arg = arg)
    } else {
        t!(locale, "usage-conflict", arg = arg, other = other)
    })
}

/// What may have been meant.
fn suggestion(told: &Error, locale: &Locale) -> Option<String> {
    let kinds = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ];
    let known = kinds.into_iter().find_map(|kind| all(told, kind))?;
    Some(t!(locale, "usage-suggestion", known = known))
}

/// The texts that the parser gives about something, with commas between them; harmless whatever they hold.
fn all(told: &Error, kind: ContextKind) -> Option<String> {
    match told.get(kind)? {
        ContextValue::String(text) => Some(visible(text).into_owned()),
        ContextValue::Strings(texts) if !texts.is_empty() => {
            let texts: Vec<_> = texts.iter().map(|own| visible(own)).collect();
            Some(texts.join(", "))
        }
        _ => None,
    }
}
