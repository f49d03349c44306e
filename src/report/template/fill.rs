//! Filling in: what templates can use, and how values become Markdown.

use super::Template;
use super::bounds::{Left, check, render};
use super::fault::TemplateFault;
use crate::i18n::{FluentArgs, Locale};
use crate::report::{Report, annex, chart, markdown};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Serde, Value, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, UndefinedBehavior};
use std::sync::Arc;

/// A line from 1, where known, and what is wrong with it.
pub(super) type Fault = (Option<usize>, TemplateFault);

/// A template, filled in.
pub(super) fn filled(report: &Report, template: &Template) -> Result<String, Fault> {
    let syntax = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build();
    let syntax = syntax.map_err(|error| of_engine(&error))?;
    check(&template.text, syntax.clone()).map_err(|(line, fault)| (Some(line), fault))?;
    let environment = environment(report, syntax, template.is_built_in());
    let Template { name, text } = template;
    render(&environment, name, text, Value::from(Serde(report))).map_err(|error| of_engine(&error))
}

fn of_engine(error: &Error) -> Fault {
    (error.line(), TemplateFault::of(error))
}

/// What templates can use.
fn environment(report: &Report, syntax: SyntaxConfig, is_built_in: bool) -> Environment<'static> {
    let mut environment = Environment::new();
    // Also in a release: an error names the value that is missing.
    environment.set_debug(true);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_syntax(syntax);
    // Named, so that what macros and blocks have put together counts as escaped already.
    environment.set_auto_escape_callback(|_| AutoEscape::Custom("markdown".into()));
    let left = Left::new(&mut environment, is_built_in);
    let own = Arc::clone(&left);
    environment.set_formatter(move |out, _, value| escaped(&own, out, value));
    let locale = Locale::new(&report.language);
    environment.add_function("t", move |key: &str, args: Kwargs| {
        message(&locale, &left, key, &args)
    });
    let charts: Vec<_> = (report.charts.iter())
        .map(|own| (own.name, markdown::chart(own.name, &own.title)))
        .collect();
    environment.add_function("chart", move |name: &str| chart(&charts, name));
    environment.add_filter("markdown", |text: &str, below: Option<u8>| {
        Value::from_safe_string(markdown::tame(text, below.unwrap_or(0)))
    });
    environment.add_filter("quote", |text: &str| {
        Value::from_safe_string(quoted(&markdown::note(text)))
    });
    environment.add_filter("plain", |text: &str| markdown::plain_text(text));
    environment.add_filter("link", |text: &str| {
        Value::from_safe_string(markdown::link(text))
    });
    environment.add_test("citing", |text: &str, key: &str| annex::cites(text, key));
    environment
}

/// Prints a value: nothing for none, Markdown that stands for itself otherwise.
fn escaped(left: &Left, out: &mut Output<'_>, value: &Value) -> Result<(), Error> {
    let text = match value.kind() {
        ValueKind::Undefined => return Err(Error::from(ErrorKind::UndefinedError)),
        ValueKind::None => return Ok(()),
        _ => left.text(value)?,
    };
    let markdown = if value.is_safe() {
        text
    } else {
        markdown::escape(&text)
    };
    Ok(out.write_str(&markdown)?)
}

/// The message of `key` with numbers and texts as arguments.
fn message(locale: &Locale, left: &Left, key: &str, args: &Kwargs) -> Result<String, Error> {
    let mut fluent = FluentArgs::new();
    for name in args.args() {
        let value: Value = args.get(name)?;
        match i64::try_from(value.clone()) {
            Ok(number) => fluent.set(name.to_owned(), number),
            Err(_) => fluent.set(name.to_owned(), left.text(&value)?),
        }
    }
    (locale.find_message(key, Some(&fluent)))
        .map_err(|_| TemplateFault::Message(key.to_owned()).into())
}

/// The picture of a chart; nothing where there is nothing to show.
fn chart(charts: &[(&str, String)], name: &str) -> Result<Value, Error> {
    let found = charts.iter().find(|(own, _)| *own == name);
    match found {
        Some((_, picture)) => Ok(Value::from_safe_string(picture.clone())),
        None if chart::names().any(|own| own == name) => Ok(Value::from_safe_string(String::new())),
        None => Err(TemplateFault::Chart(name.to_owned()).into()),
    }
}

fn quoted(markdown: &str) -> String {
    let lines = markdown.lines().map(|line| format!("> {line}"));
    lines.collect::<Vec<_>>().join("\n")
}
