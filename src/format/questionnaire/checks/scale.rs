//! The scale of the questionnaire and named scales.

use super::Check;
use crate::domain::number::Number;
use crate::format::fault::Fault;
use crate::format::reader::{TableView, Value, no_id};
use crate::format::spec::Form;
use crate::msg;

pub(super) fn check(check: &mut Check<'_>) {
    let root = check.root;
    if root
        .get("languages")
        .and_then(Value::list)
        .is_some_and(|own| own.is_empty())
    {
        check.error(root.place_of("languages"), msg!("check-no-language"));
    }
    if let Some(scale) = root.table("scale") {
        rising(check, scale, "levels");
        for key in ["target", "target_essential"] {
            target(check, scale, key);
        }
    }
    for (name, place, scale) in root
        .table("scales")
        .into_iter()
        .flat_map(|own| own.entries())
    {
        if !Form::Id.accepts(name) {
            check.faults.push(no_id(place, name));
        }
        if let Some(scale) = scale.table() {
            rising(check, scale, "options");
        }
    }
}

/// At least two entries, each with a higher value than the one before.
pub(super) fn rising(check: &mut Check<'_>, view: TableView<'_>, key: &str) {
    let entries = view.tables(key);
    if entries.len() < 2 && view.get(key).is_some_and(|own| own.list().is_some()) {
        check.error(view.place_of(key), msg!("check-two-values"));
    }
    for pair in entries.windows(2) {
        let (Some(before), Some(after)) = (pair[0].number("value"), pair[1].number("value")) else {
            continue;
        };
        if after <= before {
            let message = msg!(
                "check-not-rising",
                after = after.to_decimal(),
                before = before.to_decimal()
            );
            let fault = Fault::error(pair[1].place_of("value"), message)
                .also(pair[0].place_of("value"), msg!("check-label-before"));
            check.faults.push(fault);
        }
    }
}

/// A target lies on the scale.
pub(super) fn target(check: &mut Check<'_>, view: TableView<'_>, key: &str) {
    let values = || check.own.levels.iter().map(|level| &level.value);
    let (Some(target), Some(low), Some(high)) = (view.number(key), values().min(), values().max())
    else {
        return;
    };
    if target < *low || target > *high {
        let message = off_scale(&target, low, high);
        check.error(view.place_of(key), message);
    }
}

/// A value outside a scale.
pub(super) fn off_scale(value: &Number, low: &Number, high: &Number) -> crate::i18n::Message {
    msg!(
        "check-off-scale",
        value = value.to_decimal(),
        low = low.to_decimal(),
        high = high.to_decimal()
    )
}
