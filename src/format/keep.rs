//! Keeping what the program does not know.
//!
//! A file is written anew from the domain; then everything of the document it was read from that the description does not
//! know is put back where it was. What the description knows and the new document lacks has been removed on purpose.

use crate::format::spec::{Kind, Table};
use crate::format::tree::{Node, Tree};

/// Puts into `fresh` what `old` has and `spec` does not know.
pub(super) fn keep(fresh: &mut Tree, old: &Tree, spec: &'static Table) {
    for (name, node) in old {
        match spec.key(name, None) {
            Some(key) => keep_in_entry(fresh, name, node, &key.kind),
            None => {
                fresh.insert(name.clone(), node.clone());
            }
        }
    }
}

/// Puts back what is unknown within one entry; an entry that is gone comes back with nothing else.
fn keep_in_entry(fresh: &mut Tree, name: &str, old: &Node, kind: &'static Kind) {
    if let Some(node) = fresh.get_mut(name) {
        keep_in_value(node, old, kind);
        return;
    }
    let mut rest = Node::Table(Tree::new());
    keep_in_value(&mut rest, old, kind);
    if rest.as_table().is_some_and(|table| !table.is_empty()) {
        fresh.insert(name.to_owned(), rest);
    }
}

fn keep_in_value(fresh: &mut Node, old: &Node, kind: &'static Kind) {
    match (kind, fresh, old) {
        (Kind::Table(spec), Node::Table(fresh), Node::Table(old)) => keep(fresh, old, spec),
        (Kind::Map(inner), Node::Table(fresh), Node::Table(old)) => {
            for (name, node) in old {
                keep_in_entry(fresh, name, node, inner);
            }
        }
        (Kind::Tables(spec, id), Node::List(fresh), Node::List(old)) => {
            keep_in_list(fresh, old, spec, *id);
        }
        (Kind::AnyOf(kinds), fresh @ Node::Table(_), Node::Table(_)) => {
            if let Some(kind) = kinds.iter().find(|kind| matches!(kind, Kind::Table(_))) {
                keep_in_value(fresh, old, kind);
            }
        }
        _ => (),
    }
}

/// Entries of a list are the same when their ids are; without ids, when all that is known is, or else by their place.
fn keep_in_list(fresh: &mut [Node], old: &[Node], spec: &'static Table, id: Option<&str>) {
    let alike = |fresh: &Tree, old: &Tree| match id {
        Some(id) => fresh.get(id) == old.get(id),
        None => known(fresh, spec).eq(known(old, spec)),
    };
    let mut left: Vec<_> = old.iter().filter_map(Node::as_table).map(Some).collect();
    let mut changed = Vec::new();
    for (place, node) in fresh.iter_mut().enumerate() {
        let Node::Table(table) = node else { continue };
        let mut same = left
            .iter_mut()
            .filter(|old| old.is_some_and(|old| alike(table, old)));
        match same.next().and_then(Option::take) {
            Some(old) => keep(table, old, spec),
            None => changed.push((place, table)),
        }
    }
    for (place, table) in changed.into_iter().filter(|_| id.is_none()) {
        if let Some(old) = left.get_mut(place).and_then(Option::take) {
            keep(table, old, spec);
        }
    }
}

/// What the description knows of a table, in its own order.
fn known<'a>(table: &'a Tree, spec: &'static Table) -> impl Iterator<Item = Option<&'a Node>> {
    spec.keys.iter().map(|key| table.get(key.name))
}
