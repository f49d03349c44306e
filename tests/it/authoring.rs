//! The pages about questionnaires tell the truth.
//!
//! With `UPDATE_DOCS=1` their made parts are written anew.

use reifegrad::format::questionnaire::{Builtin, read, spec::QUESTIONNAIRE};
use reifegrad::format::spec::{Form, Key, Kind, Table};
use reifegrad::format::{Fault, Look, Source};
use reifegrad::i18n::Locale;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

fn page(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("docs")
        .join(name)
}

/// The part of a page between its marks is `made`.
pub fn holds(name: &str, mark: &str, made: &str) {
    let text = fs::read_to_string(page(name)).expect("the page is there");
    let (begin, end) = (
        format!("<!-- {mark}: begin -->\n"),
        format!("<!-- {mark}: end -->"),
    );
    let (before, rest) = text.split_once(&begin).expect("a beginning");
    let (own, after) = rest.split_once(&end).expect("an end");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(page(name), format!("{before}{begin}{made}{end}{after}")).expect("writable");
    } else {
        assert!(
            own == made,
            "docs/{name} is stale: run the tests with UPDATE_DOCS=1"
        );
    }
}

/// The blocks of the tutorial that are TOML.
fn steps() -> Vec<String> {
    let text = fs::read_to_string(page("authoring.md")).expect("the page is there");
    let blocks = text.split("```toml\n").skip(1);
    let block = |rest: &str| rest.split("```").next().unwrap_or_default().to_owned();
    blocks.map(block).collect()
}

/// The same as one file.
fn tutorial() -> String {
    steps().join("\n")
}

#[test]
fn no_step_of_the_tutorial_names_what_is_not_there_yet() {
    let steps = steps();
    for count in 1..=steps.len() {
        let text = steps[..count].join("\n");
        let asks = text.contains("[[dimensions.questions]]");
        let outcome = read(&Source::new("meetings.toml", text), &Builtin);
        let is_told = |own: &&Fault| asks || own.is_error();
        let told: Vec<_> = outcome.faults.iter().filter(is_told).collect();
        assert!(told.is_empty(), "after step {count}: {told:?}");
    }
}

#[test]
fn the_tutorial_builds_a_questionnaire_without_fault() {
    let outcome = read(&Source::new("meetings.toml", tutorial()), &Builtin);
    let locale = Locale::new(&"en".into());
    let faults: Vec<String> = outcome
        .faults
        .iter()
        .map(|fault| fault.line(&locale))
        .collect();
    assert_eq!(faults, [""; 0]);
    assert_eq!(
        outcome.questionnaire.expect("no fault").questions().count(),
        4
    );
}

#[test]
fn the_tutorial_shows_faults_as_they_are() {
    let text = tutorial().replacen("weight = 2", "wieght = 2", 1);
    let text = text.replacen("lifts_to = 2", "lifts_to = 4", 1);
    let outcome = read(&Source::new("meetings.toml", text), &Builtin);
    let locale = Locale::new(&"en".into());
    let errors = outcome.faults.sorted().into_iter().filter(Fault::is_error);
    let shown: Vec<String> = errors
        .map(|fault| fault.render(&locale, Look::default()))
        .collect();
    assert_eq!(shown.len(), 2);
    holds(
        "authoring.md",
        "faults",
        &format!("```text\n{}\n```\n", shown.join("\n\n")),
    );
}

#[test]
fn the_page_about_formats_has_every_key() {
    let mut made = String::new();
    for table in QUESTIONNAIRE.all() {
        write_table(&mut made, table).expect("a string takes it");
    }
    holds("formats.md", "keys", &made);
}

fn write_table(out: &mut String, table: &'static Table) -> std::fmt::Result {
    writeln!(out, "\n### {}\n\n{}\n", table.name, table.doc)?;
    writeln!(out, "| key | holds | meaning |\n| --- | --- | --- |")?;
    for key in table.keys {
        write_key(out, key, key.required, "")?;
    }
    for case in table.cases.iter().flat_map(|own| own.all) {
        for key in case.keys {
            let only = format!("Kind `{}`: ", case.value);
            write_key(out, key, case.one_of == [key.name], &only)?;
        }
    }
    Ok(())
}

fn write_key(out: &mut String, key: &'static Key, required: bool, only: &str) -> std::fmt::Result {
    let mark = if required { "**" } else { "" };
    let (name, kind) = (key.name, holds_what(&key.kind));
    writeln!(out, "| {mark}`{name}`{mark} | {kind} | {only}{} |", key.doc)
}

fn holds_what(kind: &'static Kind) -> String {
    match kind {
        Kind::Text | Kind::Name => "text".to_owned(),
        Kind::Texts => "list of texts".to_owned(),
        Kind::String(form) => form_name(*form).to_owned(),
        Kind::Number => "number".to_owned(),
        Kind::Positive => "number above 0".to_owned(),
        Kind::Integer(low, high) if low == high => format!("{low}"),
        Kind::Integer(low, high) => format!("whole number, {low} to {high}"),
        Kind::Boolean => "`true` or `false`".to_owned(),
        Kind::Date => "day".to_owned(),
        Kind::OneOf(words) => {
            let words: Vec<String> = words.iter().map(|word| format!("`\"{word}\"`")).collect();
            words.join(", ")
        }
        Kind::List(inner) => format!("list: {}", holds_what(inner)),
        Kind::Table(table) => format!("table [{0}](#{0})", table.name),
        Kind::Tables(table, _) => format!("list of [{0}](#{0})", table.name),
        Kind::Map(inner) => format!("by name: {}", holds_what(inner)),
        Kind::AnyOf(kinds) => kinds
            .iter()
            .map(holds_what)
            .collect::<Vec<_>>()
            .join(" or "),
    }
}

fn form_name(form: Form) -> &'static str {
    match form {
        Form::Any => "string",
        Form::Line => "one line",
        Form::Id => "id",
        Form::Version => "version",
        Form::Language => "language tag",
        Form::Condition => "condition",
        Form::Link => "link",
        Form::Colour => "colour",
        Form::Picture => "path of a picture",
        Form::Folder => "folder",
    }
}
