//! Files with answers: TOML, JSON and CSV.

use super::{Given, KEYS, TOLD};
use crate::format::reader::{Document, TableView, Value};
use crate::format::syntax::json_fault;
use crate::format::{Fault, Faults, Place, Source};
use crate::msg;
use crate::wording::formula::unguarded;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value as Json;
use std::collections::HashMap;
use std::fmt;
use toml::de::DeValue;

/// How a file with answers is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A flat table from question id to an answer, or to a table of an answer.
    Toml,
    /// The same as JSON.
    Json,
    /// A header and one line per answer, with commas or semicolons.
    Csv,
}

impl Layout {
    /// How a file is written, by its name, or else (standard input) by how it begins.
    pub fn of(source: &Source) -> Self {
        let name = source.path().to_lowercase();
        let suffix = name.rsplit_once('.').map(|(_, suffix)| suffix);
        match suffix {
            Some("toml") => Self::Toml,
            Some("json") => Self::Json,
            Some("csv") => Self::Csv,
            _ => Self::by_content(source.text()),
        }
    }

    fn by_content(text: &str) -> Self {
        let first = text.lines().find(|line| !line.trim().is_empty());
        let first = first.unwrap_or_default().trim();
        if first.starts_with('{') {
            Self::Json
        } else if columns(first).iter().any(|column| column == "id") {
            Self::Csv
        } else {
            Self::Toml
        }
    }
}

/// Reads the answers of a file.
///
/// # Errors
/// Every fault of the file.
pub fn read(source: &Source, layout: Layout) -> Result<Vec<Given>, Faults> {
    let mut faults = Faults::default();
    let given = match layout {
        Layout::Toml => toml(source, &mut faults),
        Layout::Json => json(source, &mut faults),
        Layout::Csv => csv(source, &mut faults),
    };
    if faults.has_errors() {
        return Err(faults);
    }
    Ok(given)
}

fn toml(source: &Source, faults: &mut Faults) -> Vec<Given> {
    let mut given = Vec::new();
    if let Some(document) = Document::parse(source, faults) {
        toml_answers(&document.root(), "", &mut given, faults);
    }
    given
}

/// The answers of a table whose name is `prefix`: an id that is not quoted (`CO1.1 = 3`) is a table within a table.
fn toml_answers(table: &TableView<'_>, prefix: &str, given: &mut Vec<Given>, faults: &mut Faults) {
    for (key, place, value) in table.entries() {
        let id = format!("{prefix}{key}");
        match value.table() {
            Some(inner) if !KEYS.iter().any(|key| inner.has(key)) => {
                toml_answers(&inner, &format!("{id}."), given, faults);
            }
            Some(inner) => given.push(toml_answer(&inner, Given::new(id, place), faults)),
            None => {
                let mut one = Given::new(id, place);
                one.value = toml_text(value, faults);
                given.push(one);
            }
        }
    }
}

fn toml_answer(table: &TableView<'_>, mut given: Given, faults: &mut Faults) -> Given {
    for (key, place, value) in table.entries() {
        match given.part(key) {
            Some(part) => *part = toml_text(value, faults),
            None => faults.push(unknown_key(place, key)),
        }
    }
    given
}

fn toml_text(value: Value<'_>, faults: &mut Faults) -> Option<String> {
    let text = match value.raw() {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Integer(number) => Some(number.to_string()),
        DeValue::Float(number) => Some(number.to_string()),
        DeValue::Array(_) => {
            let texts = value.list().unwrap_or_default();
            let texts: Option<Vec<_>> = texts.into_iter().map(Value::str).collect();
            texts.map(|ids| ids.join(","))
        }
        DeValue::Boolean(_) | DeValue::Datetime(_) | DeValue::Table(_) => None,
    };
    if text.is_none() {
        faults.push(Fault::error(value.place(), msg!("file-answer-type")));
    }
    text
}

fn json(source: &Source, faults: &mut Faults) -> Vec<Given> {
    if let Err(error) = serde_json::from_str::<Json>(source.text()) {
        faults.push(json_fault(source, &error));
        return Vec::new();
    }
    let Ok(Entries(answers)) = serde_json::from_str(source.text()) else {
        faults.push(Fault::error(
            Place::file(source),
            msg!("file-answer-json-table"),
        ));
        return Vec::new();
    };
    let places = json_places(source);
    let place = |id: &str| {
        places
            .get(id)
            .map_or_else(|| Place::file(source), Place::clone)
    };
    let answer = |(id, value): &(String, Json)| json_answer(id, value, &place(id), faults);
    answers.iter().map(answer).collect()
}

/// The entries of an object as they were written: one that is there twice would else be lost.
struct Entries(Vec<(String, Json)>);

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EntriesVisitor)
    }
}

struct EntriesVisitor;

impl<'de> Visitor<'de> for EntriesVisitor {
    type Value = Entries;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Entries(entries))
    }
}

fn json_answer(id: &str, value: &Json, place: &Place, faults: &mut Faults) -> Given {
    let mut given = Given::new(id, place.clone());
    let Json::Object(parts) = value else {
        given.value = json_text(value, place, faults);
        return given;
    };
    for (key, value) in parts {
        match given.part(key) {
            Some(part) => *part = json_text(value, place, faults),
            None => faults.push(unknown_key(place.clone(), key)),
        }
    }
    given
}

fn json_text(value: &Json, place: &Place, faults: &mut Faults) -> Option<String> {
    let text = match value {
        Json::Null => Some(String::new()),
        Json::String(text) => Some(text.clone()),
        Json::Number(number) => Some(number.to_string()),
        Json::Array(list) => {
            let texts: Option<Vec<_>> = list.iter().map(Json::as_str).collect();
            texts.map(|ids| ids.join(","))
        }
        Json::Bool(_) | Json::Object(_) => None,
    };
    if text.is_none() {
        faults.push(Fault::error(place.clone(), msg!("file-answer-type")));
    }
    text
}

/// Where each quoted text first stands in a JSON file, since the parser does not say.
fn json_places(source: &Source) -> HashMap<String, Place> {
    let text = source.text();
    let mut places = HashMap::new();
    let mut at = 0;
    while let Some(start) = text[at..].find('"').map(|found| at + found) {
        let mut texts = serde_json::Deserializer::from_str(&text[start..]).into_iter::<String>();
        let Some(Ok(key)) = texts.next() else { break };
        at = start + texts.byte_offset();
        let place = Place::new(source, start..at);
        places.entry(key).or_insert(place);
    }
    places
}

fn csv(source: &Source, faults: &mut Faults) -> Vec<Given> {
    let header = source.text().lines().next().unwrap_or_default();
    let names = columns(header);
    if let Some(fault) = check_header(source, header, &names) {
        faults.push(fault);
        return Vec::new();
    }
    // The parser closes a quotation mark at the end by itself. It does not see the header once more if one is open there.
    let text = format!("{}\n{header}", source.text());
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(header))
        .from_reader(text.as_bytes());
    let first = reader.headers().cloned().unwrap_or_default();
    let mut records: Vec<_> = reader.records().collect();
    let mut fault = |position: Option<&csv::Position>, message| {
        faults.push(Fault::error(
            Place::new(source, csv_span(position)),
            message,
        ));
    };
    match records.pop() {
        Some(Ok(last)) if last != first => fault(last.position(), msg!("file-answer-csv-open")),
        Some(Ok(_)) => {}
        Some(Err(error)) => fault(error.position(), msg!("file-answer-csv-open")),
        None => fault(None, msg!("file-answer-csv-open")),
    }
    let mut given = Vec::new();
    for record in records {
        match record {
            Ok(record) => given.push(csv_answer(source, &names, &record)),
            Err(error) => fault(error.position(), msg!("file-answer-csv-line")),
        }
    }
    given
}

fn check_header(source: &Source, header: &str, names: &[String]) -> Option<Fault> {
    let place = || Place::new(source, 0..header.len());
    if !names.iter().any(|name| name == "id") {
        return Some(Fault::error(place(), msg!("file-answer-csv-header")));
    }
    let unknown = names.iter().find(|name| !known(name))?;
    Some(unknown_key(place(), unknown))
}

fn csv_answer(source: &Source, names: &[String], record: &csv::StringRecord) -> Given {
    let place = Place::new(source, csv_span(record.position()));
    let mut given = Given::new("", place);
    for (name, cell) in names.iter().zip(record) {
        // An empty cell says something only about the value.
        let says_nothing = cell.is_empty() && name != "value";
        match given.part(name) {
            Some(part) if !says_nothing => *part = Some(unguarded(cell)),
            None if name == "id" => cell.trim().clone_into(&mut given.question),
            _ => (),
        }
    }
    given
}

/// Whether an answer has this column, or a table of answers that the program wrote.
fn known(name: &str) -> bool {
    name == "id" || KEYS.contains(&name) || TOLD.contains(&name)
}

fn csv_span(position: Option<&csv::Position>) -> std::ops::Range<usize> {
    let at = position.map_or(0, csv::Position::byte);
    let at = usize::try_from(at).unwrap_or_default();
    at..at + 1
}

/// Spreadsheets of countries with a decimal comma write semicolons.
fn delimiter(header: &str) -> u8 {
    if header.contains(';') { b';' } else { b',' }
}

fn columns(header: &str) -> Vec<String> {
    let columns = header
        .trim_end_matches('\r')
        .split(char::from(delimiter(header)));
    columns
        .map(|name| name.trim().trim_matches('"').to_lowercase())
        .collect()
}

fn unknown_key(place: Place, key: &str) -> Fault {
    Fault::error(place, msg!("file-answer-key", key = key)).hint(msg!("file-answer-key-hint"))
}
