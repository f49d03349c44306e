//! The JSON Schema of a format, made from its description, for editors and linters that know TOML.
//!
//! Draft 7, which taplo understands. A schema cannot tell everything that `check` does: it knows tables, keys and types, not
//! whether they fit together.

use super::spec::{Case, Cases, Form, Key, Kind, Table};
use serde_json::{Map, Value, json};

/// The schema of a format.
pub fn of(spec: &'static Table) -> Value {
    let definitions: Map<String, Value> = spec
        .all()
        .into_iter()
        .skip(1)
        .map(|table| (table.name.to_owned(), object(table)))
        .collect();
    let mut schema = Map::new();
    schema.insert(
        "$schema".to_owned(),
        json!("http://json-schema.org/draft-07/schema#"),
    );
    schema.insert(
        "title".to_owned(),
        json!(format!("reifegrad: {}", spec.name)),
    );
    schema.extend(object(spec).as_object().cloned().unwrap_or_default());
    schema.insert("definitions".to_owned(), Value::Object(definitions));
    Value::Object(schema)
}

fn object(table: &'static Table) -> Value {
    let mut object = json!({
        "type": "object",
        "description": table.doc,
        "properties": properties(table),
        "required": required(table.keys),
        "additionalProperties": table.open,
    });
    if let (Some(cases), Value::Object(object)) = (&table.cases, &mut object) {
        let rules: Vec<Value> = cases.all.iter().map(|case| rule(cases, case)).collect();
        object.insert("allOf".to_owned(), json!(rules));
    }
    object
}

/// Every key a table can have; what keys of a case hold is told by its rule.
fn properties(table: &'static Table) -> Map<String, Value> {
    let mut properties: Map<String, Value> = table.keys.iter().map(property).collect();
    for key in table
        .cases
        .iter()
        .flat_map(|own| own.all)
        .flat_map(|case| case.keys)
    {
        let doc = json!({ "description": key.doc });
        properties.entry(key.name).or_insert(doc);
    }
    properties
}

fn property(key: &'static Key) -> (String, Value) {
    let mut schema = of_kind(&key.kind);
    // Beside a reference draft 7 ignores everything else.
    if schema.get("$ref").is_some() {
        schema = json!({ "allOf": [schema] });
    }
    if let Value::Object(schema) = &mut schema {
        schema.insert("description".to_owned(), json!(key.doc));
    }
    (key.name.to_owned(), schema)
}

fn required(keys: &'static [Key]) -> Vec<&'static str> {
    keys.iter()
        .filter(|key| key.required)
        .map(|key| key.name)
        .collect()
}

/// If the deciding key has this value: what the case's keys hold, which of them must be there, and that the keys of other cases
/// are not.
fn rule(cases: &'static Cases, case: &'static Case) -> Value {
    let mut properties: Map<String, Value> = case.keys.iter().map(property).collect();
    let others = cases.all.iter().flat_map(|other| other.keys);
    for key in others.filter(|key| case.keys.iter().all(|own| own.name != key.name)) {
        properties.insert(key.name.to_owned(), json!(false));
    }
    let one_of: Vec<Value> = case
        .one_of
        .iter()
        .map(|key| json!({ "required": [key] }))
        .collect();
    let mut then = json!({ "properties": properties, "required": required(case.keys) });
    if let (false, Value::Object(then)) = (one_of.is_empty(), &mut then) {
        then.insert("oneOf".to_owned(), json!(one_of));
    }
    let mut condition = json!({ "properties": { cases.by: { "const": case.value } } });
    if case.value != cases.default {
        condition["required"] = json!([cases.by]);
    }
    json!({ "if": condition, "then": then })
}

fn of_kind(kind: &'static Kind) -> Value {
    match kind {
        Kind::Text | Kind::Name => in_languages(&text()),
        Kind::Texts => in_languages(&json!({ "type": "array", "items": text() })),
        Kind::String(form) => string(*form),
        Kind::Number => json!({ "type": "number" }),
        Kind::Positive => json!({ "type": "number", "exclusiveMinimum": 0 }),
        Kind::Integer(low, high) => json!({ "type": "integer", "minimum": low, "maximum": high }),
        Kind::Boolean => json!({ "type": "boolean" }),
        Kind::Date => json!({ "type": "string", "format": "date" }),
        Kind::OneOf(words) => json!({ "type": "string", "enum": words }),
        Kind::List(inner) => json!({ "type": "array", "items": of_kind(inner) }),
        Kind::Table(table) => reference(table),
        Kind::Tables(table, _) => json!({ "type": "array", "items": reference(table) }),
        Kind::Map(inner) => json!({ "type": "object", "additionalProperties": of_kind(inner) }),
        Kind::AnyOf(kinds) => {
            json!({ "anyOf": kinds.iter().map(of_kind).collect::<Vec<_>>() })
        }
    }
}

fn reference(table: &Table) -> Value {
    json!({ "$ref": format!("#/definitions/{}", table.name) })
}

/// A text that is not empty.
fn text() -> Value {
    json!({ "type": "string", "pattern": r"\S" })
}

fn string(form: Form) -> Value {
    match form.pattern() {
        Some(pattern) => json!({ "type": "string", "pattern": pattern }),
        None => json!({ "type": "string" }),
    }
}

/// One value, or one for each language.
fn in_languages(one: &Value) -> Value {
    json!({ "anyOf": [one, {
        "type": "object",
        "propertyNames": string(Form::Language),
        "additionalProperties": one,
        "minProperties": 1,
    }] })
}
