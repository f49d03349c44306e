//! Templates: a report in Markdown.
//!
//! Every value that a template prints is escaped for Markdown unless it went through one of the filters here, and the
//! whole document is tamed afterwards; so no text of a user or questionnaire can become markup, whatever a template does.

use super::{Document, Report, annex, chart, markdown};
use crate::i18n::{FluentArgs, Locale};
use crate::packed::{Packed, packed};
use crate::t;
use crate::wording::visible::visible;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Serde, Value, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior};

/// Templates that come with the program: name and text.
pub static BUILT_IN: [(&str, Packed); 4] = [
    ("full", packed!("reports/full.md")),
    ("summary", packed!("reports/summary.md")),
    ("actions", packed!("reports/actions.md")),
    ("answers", packed!("reports/answers.md")),
];

/// A template with the name that it has in messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Its name or path.
    pub name: String,
    /// What it says.
    pub text: String,
}

/// What is wrong with a template.
#[derive(Clone, Debug, thiserror::Error)]
#[error("template {name}{}: {message}", line.map_or_else(String::new, |line| format!(", line {line}")))]
pub struct TemplateError {
    /// Its name or path.
    pub name: String,
    /// Line from 1, where known.
    pub line: Option<usize>,
    /// What is wrong, in English.
    pub message: String,
}

impl Template {
    /// The one of this name that comes with the program.
    pub fn built_in(name: &str) -> Option<Self> {
        let (_, text) = BUILT_IN.iter().find(|(own, _)| *own == name)?;
        Some(Self {
            name: name.to_owned(),
            text: text.text(),
        })
    }

    /// The report as a document: this template, filled in.
    ///
    /// # Errors
    /// The template names a value, filter or message that does not exist, or is not well-formed.
    pub fn document(&self, report: &Report) -> Result<Document, TemplateError> {
        let markdown = filled(report, &self.name, &self.text);
        let markdown = markdown.map_err(|error| TemplateError {
            name: self.name.clone(),
            line: error.line(),
            message: error
                .detail()
                .map_or_else(|| error.kind().to_string(), str::to_owned),
        })?;
        Ok(Document::new(report, &markdown))
    }
}

impl TemplateError {
    /// The sentence for people.
    pub fn message(&self, locale: &Locale) -> String {
        let fault = visible(&self.to_string()).into_owned();
        t!(locale, "desk-template", fault = fault)
    }
}

/// The template `source`, called `name` in errors, filled in.
fn filled(report: &Report, name: &str, source: &str) -> Result<String, Error> {
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
    environment.render_named_str(name, source, Serde(report))
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
    locale.find_message(key, Some(&fluent)).map_err(|problem| {
        Error::new(
            ErrorKind::InvalidOperation,
            format!("message “{key}”: {problem}"),
        )
    })
}

/// The picture of a chart; nothing where there is nothing to show.
fn chart(charts: &[(&str, String)], name: &str) -> Result<Value, Error> {
    let found = charts.iter().find(|(own, _)| *own == name);
    match found {
        Some((_, picture)) => Ok(Value::from_safe_string(picture.clone())),
        None if chart::names().any(|own| own == name) => Ok(Value::from_safe_string(String::new())),
        None => {
            let fault = format!("there is no chart “{name}”");
            Err(Error::new(ErrorKind::InvalidOperation, fault))
        }
    }
}

fn quoted(markdown: &str) -> String {
    let lines = markdown.lines().map(|line| format!("> {line}"));
    lines.collect::<Vec<_>>().join("\n")
}
