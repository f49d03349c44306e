//! From the domain to the file.

use super::spec::{ASSESSMENT, FORMAT};
use crate::domain::assessment::{
    Answer, Assessment, Decision, Evidence, Input, Meta, OwnAction, Participant, PlanEntry,
    Response, Round, Targets, Vote,
};
use crate::domain::number::Number;
use crate::format::keep::keep;
use crate::format::tree::{Node, Tree};
use std::collections::BTreeMap;

/// The document of an assessment, with everything of the document it was read from that the program does not know.
/// [`write`](crate::format::tree::write) makes it a text.
pub fn document(assessment: &Assessment, old: &Tree) -> Tree {
    let mut tree = assessment_tree(assessment);
    keep(&mut tree, old, &ASSESSMENT);
    tree
}

fn assessment_tree(own: &Assessment) -> Tree {
    let mut tree = Tree::new();
    tree.literal("format", FORMAT);
    tree.text("id", &own.id);
    tree.literal("revision", own.revision);
    meta(&mut tree, &own.meta);
    tree.literal("created", own.created);
    tree.literal("changed", own.changed);
    tree.table("questionnaire", questionnaire(own));
    tree.table("round", round(&own.round));
    tree.table("settings", settings(&own.meta));
    tree.table(
        "profile",
        map(&own.profile, |text| Node::Text(text.clone())),
    );
    tree.tables("participants", &own.participants, participant);
    tree.table("targets", targets(&own.targets));
    tree.table("answers", map(&own.answers, |own| Node::Table(answer(own))));
    tree.table("plan", map(&own.plan, |own| Node::Table(plan_entry(own))));
    tree.tables("own_actions", &own.own_actions, own_action);
    tree
}

fn meta(tree: &mut Tree, own: &Meta) {
    tree.text("title", &own.title);
    tree.text("organisation", &own.organisation);
    tree.text("unit", &own.unit);
    tree.text("language", own.language.as_str());
}

fn questionnaire(own: &Assessment) -> Tree {
    let mut tree = Tree::new();
    tree.text("id", &own.questionnaire.id);
    tree.text("version", &own.questionnaire.version.to_string());
    // Required, so that a file without it is noticed.
    let hash = own.questionnaire.hash.clone();
    tree.insert("hash".to_owned(), Node::Text(hash));
    tree
}

fn round(own: &Round) -> Tree {
    let mut tree = Tree::new();
    tree.literal("number", own.number);
    tree.text("previous", own.previous.as_deref().unwrap_or_default());
    tree
}

fn settings(own: &Meta) -> Tree {
    let mut tree = Tree::new();
    tree.literal("strict_evidence", own.strict_evidence);
    tree
}

fn participant(own: &Participant) -> Tree {
    let mut tree = Tree::new();
    tree.text("id", &own.id);
    tree.insert("name".to_owned(), Node::Text(own.name.clone()));
    tree.text("role", &own.role);
    tree
}

fn targets(own: &Targets) -> Tree {
    let mut tree = Tree::new();
    tree.optional("all", own.all.as_ref());
    tree.extend(map(&own.dimensions, number));
    tree
}

fn answer(own: &Answer) -> Tree {
    let mut tree = Tree::new();
    match &own.agreed {
        Some(Response::Given(input)) => {
            tree.insert("value".to_owned(), given(input));
        }
        Some(other) => tree.extend(no_value(other)),
        None => (),
    }
    tree.text("grade", own.grade.map_or("", |grade| grade.as_str()));
    tree.optional("target", own.target.as_ref());
    tree.text("note", &own.note);
    tree.text("anchors", own.anchors.as_deref().unwrap_or_default());
    tree.table("votes", map(&own.votes, |own| Node::Table(vote(own))));
    tree.tables("evidence", &own.evidence, evidence);
    tree
}

fn vote(own: &Vote) -> Tree {
    let mut tree = Tree::new();
    tree.insert("first".to_owned(), response(&own.first));
    if let Some(again) = &own.again {
        tree.insert("again".to_owned(), response(again));
    }
    tree
}

fn response(own: &Response) -> Node {
    match own {
        Response::Given(input) => given(input),
        other => Node::Table(no_value(other)),
    }
}

fn given(input: &Input) -> Node {
    match input {
        Input::Number(value) => number(value),
        Input::Options(ids) => {
            Node::List(ids.iter().map(|id| Node::Text(id.to_string())).collect())
        }
        Input::Text(text) => Node::Text(text.clone()),
    }
}

/// The key that says why there is no value.
fn no_value(own: &Response) -> Tree {
    let mut tree = Tree::new();
    match own {
        Response::Given(_) => (),
        Response::DontKnow => tree.literal("dont_know", true),
        Response::NotApplicable(reason) => {
            tree.insert("not_applicable".to_owned(), Node::Text(reason.clone()));
        }
    }
    tree
}

fn evidence(own: &Evidence) -> Tree {
    let mut tree = Tree::new();
    tree.text("title", &own.title);
    tree.text("link", &own.link);
    tree.optional("date", own.date);
    tree
}

fn plan_entry(own: &PlanEntry) -> Tree {
    let mut tree = Tree::new();
    let (decision, reason) = match &own.decision {
        None => ("", ""),
        Some(Decision::Accepted) => ("accepted", ""),
        Some(Decision::Rejected(reason)) => ("rejected", reason.as_str()),
        Some(Decision::Deferred) => ("deferred", ""),
        Some(Decision::Done) => ("done", ""),
    };
    tree.text("decision", decision);
    tree.text("reason", reason);
    tree.text("owner", &own.owner);
    tree.optional("due", own.due);
    tree.optional("place", own.place);
    tree.text("note", &own.note);
    tree
}

fn own_action(own: &OwnAction) -> Tree {
    let mut tree = Tree::new();
    tree.text("id", &own.id);
    tree.insert("title".to_owned(), Node::Text(own.title.clone()));
    tree.text("text", &own.text);
    tree.text("question", own.question.as_deref().unwrap_or_default());
    tree
}

fn number(value: &Number) -> Node {
    Node::Literal(value.to_decimal())
}

fn map<K: ToString, V>(entries: &BTreeMap<K, V>, value: impl Fn(&V) -> Node) -> Tree {
    entries
        .iter()
        .map(|(key, own)| (key.to_string(), value(own)))
        .collect()
}

/// Adds what is not empty.
trait Build {
    fn text(&mut self, key: &str, text: &str);
    fn literal(&mut self, key: &str, value: impl ToString);
    fn optional(&mut self, key: &str, value: Option<impl ToString>);
    fn table(&mut self, key: &str, table: Tree);
    fn tables<T>(&mut self, key: &str, all: &[T], tree: impl Fn(&T) -> Tree);
}

impl Build for Tree {
    fn text(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            self.insert(key.to_owned(), Node::Text(text.to_owned()));
        }
    }

    fn literal(&mut self, key: &str, value: impl ToString) {
        self.insert(key.to_owned(), Node::Literal(value.to_string()));
    }

    fn optional(&mut self, key: &str, value: Option<impl ToString>) {
        if let Some(value) = value {
            self.literal(key, value);
        }
    }

    fn table(&mut self, key: &str, table: Tree) {
        if !table.is_empty() {
            self.insert(key.to_owned(), Node::Table(table));
        }
    }

    fn tables<T>(&mut self, key: &str, all: &[T], tree: impl Fn(&T) -> Tree) {
        if !all.is_empty() {
            let list = all.iter().map(|own| Node::Table(tree(own))).collect();
            self.insert(key.to_owned(), Node::List(list));
        }
    }
}
