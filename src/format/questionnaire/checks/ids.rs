//! Ids that must be unique.

use super::Check;
use crate::domain::condition::parse::can_name;
use crate::format::fault::{Fault, Place};
use crate::format::reader::{TableView, Value};
use crate::format::spec::MAX_ID;
use crate::msg;
use std::collections::HashMap;

/// What ids of "establish the fact" end with, after the id of their question.
const FACT: &str = "-fact";

pub(super) fn check(check: &mut Check<'_>) {
    let root = check.root;
    let dimensions = root.tables("dimensions");
    let questions: Vec<_> = dimensions
        .iter()
        .flat_map(|own| own.tables("questions"))
        .collect();
    let recommendations: Vec<_> = questions
        .iter()
        .flat_map(|own| own.tables("recommendations"))
        .collect();
    unique(check, &values(&dimensions, "id"));
    unique(check, &values(&questions, "id"));
    unique(check, &values(&recommendations, "id"));
    for (table, key) in [
        ("lenses", "id"),
        ("tensions", "id"),
        ("profile", "id"),
        ("roles", "id"),
        ("owners", "id"),
        ("sources", "key"),
    ] {
        unique(check, &values(&root.tables(table), key));
    }
    for lens in root.tables("lenses") {
        unique(check, &values(&lens.tables("items"), "id"));
    }
    for profile in root.tables("profile") {
        unique(check, &values(&profile.tables("options"), "value"));
    }
    for question in questions
        .iter()
        .filter(|own| own.str("kind") == Some("checklist"))
    {
        unique(check, &values(&question.tables("options"), "id"));
    }
    unique(check, &root.list("languages"));
    unique(check, &root.list("include"));
    reserved(check, &questions, &recommendations);
}

fn values<'d>(tables: &[TableView<'d>], key: &str) -> Vec<Value<'d>> {
    tables.iter().filter_map(|own| own.get(key)).collect()
}

fn unique(check: &mut Check<'_>, values: &[Value<'_>]) {
    let mut first: HashMap<&str, Place> = HashMap::new();
    for value in values {
        let Some(id) = value.str() else { continue };
        match first.get(id) {
            None => {
                first.insert(id, value.place());
            }
            Some(place) => {
                let fault = Fault::error(value.place(), msg!("check-duplicate-id", id = id))
                    .label(msg!("check-label-again"))
                    .also(place.clone(), msg!("check-label-first"));
                check.faults.push(fault);
            }
        }
    }
}

/// Ids that the program needs itself, or that conditions would misread.
fn reserved(check: &mut Check<'_>, questions: &[TableView<'_>], recommendations: &[TableView<'_>]) {
    for id in values(recommendations, "id") {
        let text = id.str().unwrap_or_default();
        let of_question = text.strip_suffix(FACT);
        let is_fact = of_question.is_some_and(|id| check.index.questions.contains_key(id));
        let is_own = text
            .strip_prefix("own-")
            .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()));
        if is_fact || is_own {
            check.error(id.place(), msg!("check-reserved-id", id = text));
        }
    }
    for id in values(questions, "id") {
        let text = id.str().unwrap_or_default();
        let limit = MAX_ID - FACT.len();
        if text.len() > limit && text.len() <= MAX_ID {
            let message = msg!("check-question-id-long", id = text, limit = limit);
            check.error(id.place(), message);
        }
        if !text.is_empty() && !can_name(text) {
            let fault = Fault::warning(id.place(), msg!("check-unnameable-id", id = text));
            check
                .faults
                .push(fault.hint(msg!("check-unnameable-id-hint")));
        }
    }
}
