//! Filling in: what templates can use, and how values become Markdown.

use super::Template;
use super::bounds::{Room, UNBOUNDED};
use super::fault::TemplateFault;
use crate::i18n::{FluentArgs, Locale};
use crate::report::{Report, annex, chart, markdown};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Serde, Value, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior};

/// A line from 1, where known, and what is wrong with it.
pub(super) type Fault = (Option<usize>, TemplateFault);

/// A template, filled in.
pub(super) fn filled(report: &Report, template: &Template) -> Result<String, Fault> {
    let mut room = Room::default();
    let rendered = render(report, template, &mut room);
    if room.is_full {
        return Err((None, TemplateFault::TooMuch));
    }
    rendered.map_err(|error| (error.line(), TemplateFault::of(&error)))?;
    Ok(String::from_utf8(room.text).expect("templates make text"))
}

fn render(report: &Report, template: &Template, room: &mut Room) -> Result<(), Error> {
    let environment = environment(report)?;
    let template = environment.template_from_named_str(&template.name, &template.text)?;
    template.render_captured_to(Serde(report), room)?;
    Ok(())
}

/// What templates can use.
fn environment(report: &Report) -> Result<Environment<'static>, Error> {
    let mut environment = Environment::new();
    // Also in a release: an error names the value that is missing.
    environment.set_debug(true);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let syntax = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build()?;
    environment.set_syntax(syntax);
    // Named, so that what macros and blocks have put together counts as escaped already.
    environment.set_auto_escape_callback(|_| AutoEscape::Custom("markdown".into()));
    environment.set_formatter(escaped);
    for filter in UNBOUNDED {
        environment.remove_filter(filter);
    }
    let locale = Locale::new(&report.language);
    environment.add_function("t", move |key: &str, args: Kwargs| {
        message(&locale, key, &args)
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
    Ok(environment)
}

/// Prints a value: nothing for none, Markdown that stands for itself otherwise.
fn escaped(out: &mut Output<'_>, _: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    match value.kind() {
        ValueKind::Undefined => Err(Error::from(ErrorKind::UndefinedError)),
        ValueKind::None => Ok(()),
        _ if value.is_safe() => Ok(out.write_str(&value.to_string())?),
        _ => Ok(out.write_str(&markdown::escape(&value.to_string()))?),
    }
}

/// The message of `key` with numbers and texts as arguments.
fn message(locale: &Locale, key: &str, args: &Kwargs) -> Result<String, Error> {
    let mut fluent = FluentArgs::new();
    for name in args.args() {
        let value: Value = args.get(name)?;
        match i64::try_from(value.clone()) {
            Ok(number) => fluent.set(name.to_owned(), number),
            Err(_) => fluent.set(name.to_owned(), value.to_string()),
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
