//! The JSON Schema accepts what the parser accepts and refuses what the parser refuses.

use crate::check::{Folder, files, source};
use jsonschema::Validator;
use reifegrad::format::questionnaire::read;
use reifegrad::format::spec::{Form, Key, Kind, Table};
use reifegrad::format::{FileKind, Source, schema};
use serde_json::{Value, json};
use std::path::Path;

/// Faults that a schema can find.
const STRUCTURAL: [&str; 14] = [
    "check-unknown-key",
    "check-missing-key",
    "check-missing-one",
    "check-not-both",
    "check-wrong-case",
    "check-wrong-type",
    "check-unknown-word",
    "check-integer-range",
    "check-not-positive",
    "check-empty-text",
    "check-version",
    "check-language",
    "check-line",
    "check-link",
];

fn validator(kind: FileKind) -> Validator {
    jsonschema::draft7::new(&schema::of(kind.spec())).expect("a schema")
}

/// A file as JSON; none where it is no TOML or holds a number that JSON has not.
fn json(source: &Source) -> Option<Value> {
    let table: toml::Table = toml::from_str(source.text()).ok()?;
    serde_json::to_value(table).ok()
}

#[test]
fn a_schema_is_itself_valid() {
    for kind in FileKind::ALL {
        let schema = schema::of(kind.spec());
        assert!(
            jsonschema::draft7::meta::is_valid(&schema),
            "{}",
            kind.as_str()
        );
    }
}

#[test]
fn valid_questionnaires_pass_the_schema() {
    let validator = validator(FileKind::Questionnaire);
    let builtin = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires/pulse.toml");
    for path in files("valid").into_iter().chain([builtin]) {
        let value = json(&source(&path)).expect("TOML");
        let errors: Vec<_> = validator
            .iter_errors(&value)
            .map(|error| error.to_string())
            .collect();
        assert_eq!(errors, [""; 0], "{}", path.display());
    }
}

#[test]
fn what_the_schema_can_know_it_refuses() {
    let validator = validator(FileKind::Questionnaire);
    for path in files("invalid") {
        let source = source(&path);
        let Some(value) = json(&source) else { continue };
        let outcome = read(&source, &Folder);
        let own = |path: &str| path == source.path();
        let structural = outcome.faults.iter().any(|fault| {
            own(fault.place.source.path()) && STRUCTURAL.contains(&fault.message.key())
        });
        let valid = validator.is_valid(&value);
        // Ids and exponents are refused too, but a schema cannot see all of them.
        assert!(
            !(structural && valid),
            "{} passes the schema",
            path.display()
        );
        if outcome.questionnaire.is_some() {
            assert!(valid, "{} is valid for the parser only", path.display());
        }
    }
}

/// A value that a kind takes.
fn example(kind: &'static Kind) -> Value {
    match kind {
        Kind::Text | Kind::Name => json!("text"),
        Kind::Texts => json!({ "en": ["a"], "de": ["b"] }),
        Kind::String(Form::Language) => json!("de"),
        Kind::String(Form::Link) => json!("https://example.org"),
        Kind::String(Form::Colour) => json!("#1a5276"),
        Kind::String(Form::Picture) => json!("logo.png"),
        Kind::String(_) => json!("1.0.0"),
        Kind::Number | Kind::Positive => json!(1.5),
        Kind::Integer(low, _) => json!(low),
        Kind::Boolean => json!(true),
        Kind::Date => json!("2026-11-30"),
        Kind::OneOf(words) => json!(words[0]),
        Kind::List(inner) => json!([example(inner)]),
        Kind::Table(_) | Kind::Map(_) => json!({}),
        Kind::Tables(..) => json!([]),
        Kind::AnyOf(kinds) => example(&kinds[0]),
    }
}

/// Whether a schema knows `key` in `table`: a wrong key is an error at its place, a known one is not.
fn knows(schema: &Value, root: &'static Table, table: &'static Table, key: &'static Key) -> bool {
    let object = if root.name == table.name {
        schema
    } else {
        &schema["definitions"][table.name]
    };
    let property = &object["properties"][key.name];
    let described = property["description"] == key.doc;
    let validator = jsonschema::draft7::new(&json!({
        "definitions": schema["definitions"],
        "allOf": [property],
    }));
    let value = example(&key.kind);
    let takes = match key.kind {
        Kind::Table(_) => true,
        _ => validator.is_ok_and(|validator| validator.is_valid(&value)),
    };
    described && takes
}

#[test]
fn the_schema_has_every_key_of_the_parser_and_no_other() {
    for kind in FileKind::ALL {
        let schema = schema::of(kind.spec());
        for table in kind.spec().all() {
            for key in table.keys {
                assert!(
                    knows(&schema, kind.spec(), table, key),
                    "{}.{}",
                    table.name,
                    key.name
                );
            }
            let cases = table.cases.iter().flat_map(|own| own.all);
            let names = cases.flat_map(|case| case.keys).chain(table.keys);
            let object = match &schema["definitions"][table.name] {
                Value::Null => &schema,
                object => object,
            };
            for name in object["properties"].as_object().expect("properties").keys() {
                assert!(
                    names.clone().any(|key| key.name == name),
                    "{}.{name}",
                    table.name
                );
            }
        }
    }
}
