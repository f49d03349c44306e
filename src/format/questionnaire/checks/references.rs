//! Names of roles, owners, questions and sources.

use super::Check;
use crate::format::fault::Fault;
use crate::format::reader::{Value, suggest};
use crate::i18n::Message;
use crate::msg;
use std::collections::HashSet;

pub(super) fn check(check: &mut Check<'_>) {
    let roles = check.all.roles.iter().map(|own| own.id.as_str()).collect();
    let owners = check.all.owners.iter().map(|own| own.id.as_str()).collect();
    let questions = check.index.questions.keys().copied().collect();
    for (view, _) in check.questions() {
        let unknown = |id: &str| msg!("check-unknown-role", id = id);
        known(check, view.list("audience"), &roles, unknown);
        for own in view.tables("recommendations") {
            let unknown = |id: &str| msg!("check-unknown-owner", id = id);
            known(
                check,
                own.get("owner").into_iter().collect(),
                &owners,
                unknown,
            );
        }
    }
    for lens in check.root.tables("lenses") {
        for item in lens.tables("items") {
            let unknown = |id: &str| msg!("check-unknown-question", id = id);
            known(check, item.list("questions"), &questions, unknown);
        }
    }
}

/// Every one of `values` is one of `ids`.
fn known(
    check: &mut Check<'_>,
    values: Vec<Value<'_>>,
    ids: &HashSet<&str>,
    unknown: impl Fn(&str) -> Message,
) {
    for value in values {
        let Some(id) = value.str().filter(|id| !ids.contains(id)) else {
            continue;
        };
        let fault = Fault::error(value.place(), unknown(id));
        check.faults.push(match suggest(id, ids.iter().copied()) {
            Some(known) => fault.hint(msg!("check-did-you-mean", known = known)),
            None => fault,
        });
    }
}
