//! What is allowed but probably not meant: warnings.

use super::Check;
use crate::format::fault::{Fault, Place};
use crate::format::questionnaire::spec::QUESTIONNAIRE;
use crate::format::reader::{TableView, Value};
use crate::format::spec::{Kind, Table};
use crate::msg;
use std::collections::HashSet;
use std::ops::Range;

pub(super) fn check(check: &mut Check<'_>) {
    if check.index.questions.is_empty() && !check.faults.has_errors() {
        let fault = Fault::warning(check.root.place_of("id"), msg!("check-no-questions"));
        check.faults.push(fault);
    }
    empty_dimensions(check);
    sources(check);
}

fn empty_dimensions(check: &mut Check<'_>) {
    let parents: HashSet<&str> = check
        .all
        .dimensions
        .iter()
        .filter_map(|own| own.parent.as_deref())
        .collect();
    for (view, dimension) in check.dimensions() {
        if dimension.questions.is_empty() && !parents.contains(dimension.id.as_str()) {
            let fault = Fault::warning(view.place_of("id"), msg!("check-empty-dimension"));
            check.faults.push(fault);
        }
    }
}

/// Sources that nothing cites, and citations of sources that are not there.
fn sources(check: &mut Check<'_>) {
    let declared: HashSet<&str> = check
        .all
        .sources
        .iter()
        .map(|own| own.key.as_str())
        .collect();
    let mut cited: HashSet<String> = HashSet::new();
    let mut missing: Vec<(Place, String)> = Vec::new();
    let mut cite = |value: Value<'_>, at: Option<Range<usize>>, key: &str| {
        if !declared.contains(key) {
            let place = at.map_or_else(|| value.place(), |at| value.place_within(at));
            missing.push((place, key.to_owned()));
        }
        cited.insert(key.to_owned());
    };
    for (view, _) in check.questions() {
        for value in view.list("sources") {
            value
                .str()
                .into_iter()
                .for_each(|key| cite(value, None, key));
        }
    }
    each_text(check.root, &QUESTIONNAIRE, &mut |value| {
        for (key, at) in citations(value.str().unwrap_or_default()) {
            cite(value, Some(at), key);
        }
    });
    for (place, key) in missing {
        let fault = Fault::warning(place, msg!("check-unknown-source", key = key.as_str()));
        check
            .faults
            .push(fault.hint(msg!("check-unknown-source-hint", key = key.as_str())));
    }
    for source in check.root.tables("sources") {
        if source.str("key").is_some_and(|key| !cited.contains(key)) {
            let fault = Fault::warning(source.place_of("key"), msg!("check-unused-source"));
            check.faults.push(fault);
        }
    }
}

/// Calls `visit` for every string of every text.
fn each_text<'d>(view: TableView<'d>, spec: &'static Table, visit: &mut impl FnMut(Value<'d>)) {
    let case = spec
        .cases
        .as_ref()
        .and_then(|own| spec.case(view.str(own.by)));
    for (name, _, value) in view.entries() {
        match spec.key(name, case).map(|key| &key.kind) {
            Some(Kind::Text | Kind::Texts) => each_string(value, visit),
            Some(kind) => each_table(value, kind, visit),
            None => {}
        }
    }
}

fn each_table<'d>(value: Value<'d>, kind: &'static Kind, visit: &mut impl FnMut(Value<'d>)) {
    match kind {
        Kind::Table(spec) => {
            value
                .table()
                .into_iter()
                .for_each(|own| each_text(own, spec, visit));
        }
        Kind::Tables(spec, _) => {
            let entries = value.list().unwrap_or_default().into_iter();
            entries
                .filter_map(Value::table)
                .for_each(|own| each_text(own, spec, visit));
        }
        Kind::Map(inner) => {
            let entries = value.table().into_iter().flat_map(|own| own.entries());
            entries.for_each(|(_, _, own)| each_table(own, inner, visit));
        }
        _ => {}
    }
}

fn each_string<'d>(value: Value<'d>, visit: &mut impl FnMut(Value<'d>)) {
    let entries = value.list().unwrap_or_default().into_iter();
    let languages = value.table().into_iter().flat_map(|own| own.entries());
    entries
        .chain(languages.map(|(_, _, own)| own))
        .for_each(|own| each_string(own, visit));
    if value.str().is_some() {
        visit(value);
    }
}

/// Source keys in square brackets, `[18]` or `[A1, B2]`, with their places. Only what looks like one: up to three letters, then
/// digits. Links and images are none.
fn citations(text: &str) -> Vec<(&str, Range<usize>)> {
    let mut found = Vec::new();
    for (open, _) in text.match_indices('[') {
        let rest = &text[open + 1..];
        let Some(close) = rest.find(']') else { break };
        let after = rest[close + 1..].chars().next();
        if !matches!(after, Some('(' | ':' | '[')) && !text[..open].ends_with(['\\', ']']) {
            found.extend(keys(&rest[..close], open + 1));
        }
    }
    found
}

/// The keys of one pair of brackets; none where anything else stands in it.
fn keys(inner: &str, start: usize) -> Vec<(&str, Range<usize>)> {
    let mut at = start;
    let mut found = Vec::new();
    for part in inner.split(',') {
        let key = part.trim();
        if !looks_like_key(key) {
            return Vec::new();
        }
        let from = at + part.len() - part.trim_start().len();
        found.push((key, from..from + key.len()));
        at += part.len() + 1;
    }
    found
}

fn looks_like_key(key: &str) -> bool {
    let digits = key.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    key.len() - digits.len() <= 3
        && !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_citations_and_nothing_else() {
        let text = "See [18] and [A1, B10], not [here](x), ![1](y), [x] or \\[2]; [3][4], [5";
        let keys: Vec<_> = citations(text)
            .into_iter()
            .map(|(key, at)| (key, &text[at]))
            .collect();
        assert_eq!(keys, [("18", "18"), ("A1", "A1"), ("B10", "B10")]);
    }
}
