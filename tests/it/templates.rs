//! The manual of templates lists every value a template can use, as the program describes it.
//!
//! Made from the fields of the types that a report consists of, and held against a report as templates get it, so that neither
//! the list nor this reading of the source can be wrong unnoticed. `UPDATE_DOCS=1` writes the list anew.

use crate::authoring;
use crate::report::with_basis;
use crate::sample::Words;
use crate::source;
use reifegrad::report::Report;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// A field of a type, as the source has it.
struct Field {
    name: String,
    kind: String,
    doc: String,
    /// Whether its own fields stand in its place.
    flat: bool,
}

/// Structs below `src/report` that serialise, by name.
fn types() -> BTreeMap<String, Vec<Field>> {
    let files = source::files("src/report", ".rs").into_iter();
    let texts: Vec<_> = files.map(source::read).collect();
    let structs = texts.iter().flat_map(|text| {
        text.split("Serialize)]\n").skip(1).filter_map(|rest| {
            let (name, rest) = rest.split_once("pub struct ")?.1.split_once(" {\n")?;
            let (body, _) = rest.split_once("\n}")?;
            Some((name.to_owned(), fields(body)))
        })
    });
    structs.collect()
}

/// The fields of the body of a struct; those that templates do not see are left out.
fn fields(body: &str) -> Vec<Field> {
    let (mut found, mut doc, mut attribute) = (Vec::new(), String::new(), "");
    for line in body.lines().map(str::trim) {
        if let Some(text) = line.strip_prefix("///") {
            let gap = if doc.is_empty() { "" } else { " " };
            write!(doc, "{gap}{}", text.trim()).unwrap();
        } else if line.starts_with("#[serde") {
            attribute = line;
        } else if let Some((name, kind)) = line
            .strip_prefix("pub ")
            .and_then(|own| own.split_once(": "))
        {
            let field = Field {
                name: name.to_owned(),
                kind: kind.trim_end_matches(',').to_owned(),
                doc: std::mem::take(&mut doc),
                flat: attribute.contains("flatten"),
            };
            found.extend((!attribute.contains("skip")).then_some(field));
            attribute = "";
        }
    }
    found
}

/// The list of values.
struct Manual {
    types: BTreeMap<String, Vec<Field>>,
    text: String,
    /// Where every value stands: `dimensions.title`.
    paths: BTreeSet<String>,
    /// Types that were listed, with their places.
    listed: BTreeMap<String, String>,
}

impl Manual {
    fn new() -> Self {
        let mut manual = Self {
            types: types(),
            text: String::new(),
            paths: BTreeSet::new(),
            listed: BTreeMap::new(),
        };
        manual.list("Report", "", 0);
        manual
    }

    fn list(&mut self, name: &str, path: &str, depth: usize) {
        for field in self.types.remove(name).expect("a type of the report") {
            let bare = field.kind.trim_start_matches("Vec<").trim_end_matches('>');
            let inner = bare.rsplit("::").next().expect("a name").to_owned();
            if field.flat {
                self.list(&inner, path, depth);
                continue;
            }
            let own = format!("{path}{}", field.name);
            let list = if field.kind.starts_with("Vec<") {
                "list: "
            } else {
                ""
            };
            let indent = "  ".repeat(depth);
            let seen = self.listed.get(&inner).cloned();
            let like = seen
                .as_ref()
                .map(|place| format!(" The same values as `{place}`."));
            let like = like.unwrap_or_default();
            writeln!(
                self.text,
                "{indent}- `{}`: {list}{}{like}",
                field.name, field.doc
            )
            .unwrap();
            self.paths.insert(own.clone());
            if let Some(place) = seen {
                let below = format!("{place}.");
                let nested = self
                    .paths
                    .iter()
                    .filter_map(|path| path.strip_prefix(&below));
                let nested: Vec<_> = nested.map(|path| format!("{own}.{path}")).collect();
                self.paths.extend(nested);
            } else if self.types.contains_key(&inner) {
                self.listed.insert(inner.clone(), own.clone());
                self.list(&inner, &format!("{own}."), depth + 1);
            }
        }
    }
}

/// Where every value of a report stands.
fn paths(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            for (name, value) in map {
                let own = format!("{path}{name}");
                found.insert(own.clone());
                paths(value, &format!("{own}."), found);
            }
        }
        Value::Array(values) => {
            for value in values {
                paths(value, path, found);
            }
        }
        _ => {}
    }
}

#[test]
fn the_manual_lists_every_value_of_a_template() {
    authoring::holds("templates.md", "values", &Manual::new().text);
}

#[test]
fn the_list_of_values_is_what_templates_get() {
    let words = Words::Sensible;
    let report = with_basis(
        &words.questionnaire(),
        &words.assessment(),
        "en",
        Report::new,
    );
    let report = serde_json::to_value(report).expect("it serialises");
    let mut found = BTreeSet::new();
    paths(&report, "", &mut found);
    assert_eq!(Manual::new().paths, found);
}
