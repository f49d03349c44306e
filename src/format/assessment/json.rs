//! An assessment from a report in JSON (`docs/json.md`), which holds everything of it that the program knows.
//!
//! It becomes the document of an assessment file, so that it is checked by the same description.

use super::read::peek;
use crate::domain::assessment::Assessment;
use crate::domain::number::Number;
use crate::format::syntax::json_fault;
use crate::format::tree::{self, Node, Tree};
use crate::format::{Fault, Faults, Place, Source};
use crate::i18n::Message;
use crate::msg;
use jiff::civil::Date;
use serde_json::Value as Json;

/// Reads a report in JSON.
///
/// # Errors
/// Every fault of the file; they name what is wrong, but not the line.
pub fn read_json(source: &Source) -> Result<Assessment, Faults> {
    let report: Json =
        serde_json::from_str(source.text()).map_err(|error| json_fault(source, &error))?;
    if !report["assessment"].is_object() || !report["answers"].is_object() {
        return Err(fault(source, msg!("file-no-report")).into());
    }
    let document = Source::new(source.path(), tree::write(&document(&report)));
    peek(&document).map_err(|faults| {
        let mut placed = Faults::default();
        for own in faults.sorted() {
            placed.push(fault(source, own.message));
        }
        placed
    })
}

fn fault(source: &Source, message: Message) -> Fault {
    Fault::error(Place::file(source), message)
}

/// The document of the assessment file.
fn document(report: &Json) -> Tree {
    let about = &report["assessment"];
    let mut tree = Tree::new();
    tree.put("format", plain(&report["format"]));
    let plain_keys = [
        "id",
        "revision",
        "title",
        "organisation",
        "unit",
        "language",
    ];
    for key in plain_keys {
        tree.put(key, plain(&about[key]));
    }
    for key in ["created", "changed"] {
        tree.put(key, date(&about[key]));
    }
    for key in ["questionnaire", "round"] {
        tree.put(key, plain(&about[key]));
    }
    let mut settings = Tree::new();
    settings.put("strict_evidence", plain(&about["strict_evidence"]));
    tree.put("settings", Some(Node::Table(settings)));
    for key in ["profile", "participants", "own_actions"] {
        tree.put(key, plain(&report[key]));
    }
    tree.put("targets", Some(Node::Table(targets(&report["targets"]))));
    tree.put("answers", Some(by_key(&report["answers"], answer)));
    tree.put("plan", Some(by_key(&report["plan"], plan_entry)));
    tree
}

fn targets(own: &Json) -> Tree {
    let mut tree = Tree::new();
    tree.put("all", number(&own["all"]));
    for (id, target) in entries(&own["dimensions"]) {
        tree.put(id, number(target));
    }
    tree
}

fn answer(own: &Json) -> Tree {
    let mut tree = Tree::new();
    match response(&own["agreed"]) {
        Some(Node::Table(no_value)) => tree.extend(no_value),
        given => tree.put("value", given),
    }
    for key in ["grade", "note", "anchors"] {
        tree.put(key, plain(&own[key]));
    }
    tree.put("target", number(&own["target"]));
    tree.put("votes", Some(by_key(&own["votes"], vote)));
    let evidence = own["evidence"].as_array();
    let evidence = evidence.map(|all| all.iter().map(|own| Node::Table(dated(own, "date"))));
    tree.put("evidence", evidence.map(|all| Node::List(all.collect())));
    tree
}

fn vote(own: &Json) -> Tree {
    let mut tree = Tree::new();
    for key in ["first", "again"] {
        tree.put(key, response(&own[key]));
    }
    tree
}

/// What was given, or a table that says that nothing was.
fn response(own: &Json) -> Option<Node> {
    let mut tree = Tree::new();
    match own["state"].as_str()? {
        "dont_know" => tree.put("dont_know", Some(Node::Literal("true".to_owned()))),
        "not_applicable" => tree.put("not_applicable", plain(&own["reason"])),
        _ => {
            let given = number(&own["value"]).or_else(|| plain(&own["options"]));
            return given.or_else(|| plain(&own["text"]));
        }
    }
    Some(Node::Table(tree))
}

fn plan_entry(own: &Json) -> Tree {
    dated(own, "due")
}

/// A table in which one key holds a day.
fn dated(own: &Json, key: &str) -> Tree {
    let mut tree = table(own);
    tree.put(key, date(&own[key]));
    tree
}

fn by_key(own: &Json, value: impl Fn(&Json) -> Tree) -> Node {
    let entry = |(key, own): (&String, &Json)| (key.clone(), Node::Table(value(own)));
    Node::Table(entries(own).map(entry).collect())
}

fn entries(own: &Json) -> impl Iterator<Item = (&String, &Json)> {
    own.as_object().into_iter().flatten()
}

/// The same in TOML; nothing for null, of which TOML has none.
fn plain(own: &Json) -> Option<Node> {
    Some(match own {
        Json::Null => return None,
        Json::Bool(truth) => Node::Literal(truth.to_string()),
        Json::Number(number) => Node::Literal(number.to_string()),
        Json::String(text) => Node::Text(text.clone()),
        Json::Array(list) => Node::List(list.iter().filter_map(plain).collect()),
        Json::Object(_) => Node::Table(table(own)),
    })
}

fn table(own: &Json) -> Tree {
    let entry = |(key, own): (&String, &Json)| Some((key.clone(), plain(own)?));
    entries(own).filter_map(entry).collect()
}

/// A number; one with more digits than JSON keeps stands as a text.
fn number(own: &Json) -> Option<Node> {
    let text = own.as_str().and_then(|text| text.parse::<Number>().ok());
    match (text, own.as_f64()) {
        (Some(number), _) => Some(Node::Literal(number.to_decimal())),
        // Without an exponent, which numbers of files do not have.
        (None, Some(number)) => Some(Node::Literal(number.to_string())),
        _ => plain(own),
    }
}

/// A day; what is none stays a text, of which the description says that it should be one.
fn date(own: &Json) -> Option<Node> {
    match own.as_str().map(str::parse::<Date>) {
        Some(Ok(date)) => Some(Node::Literal(date.to_string())),
        _ => plain(own),
    }
}

/// Adds what is there.
trait Put {
    fn put(&mut self, key: &str, node: Option<Node>);
}

impl Put for Tree {
    fn put(&mut self, key: &str, node: Option<Node>) {
        if let Some(node) = node {
            self.insert(key.to_owned(), node);
        }
    }
}
