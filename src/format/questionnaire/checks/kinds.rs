//! What questions take as answers.

use super::Check;
use super::scale::{rising, target};
use crate::domain::number::Number;
use crate::domain::questionnaire::{Kind, Question};
use crate::format::fault::Fault;
use crate::format::reader::{TableView, Value, suggest};
use crate::msg;

pub(super) fn check(check: &mut Check<'_>) {
    for (view, question) in check.questions() {
        match &question.kind {
            Kind::Level { .. } => anchors(check, view),
            Kind::Scale { .. } => scale(check, view),
            Kind::Checklist { bands, .. } => {
                not_empty(check, view, "options");
                if bands.is_empty() {
                    checklist(check, view, question);
                } else {
                    bands_of(check, view);
                }
            }
            Kind::Number { .. } => bands_of(check, view),
            Kind::Text => text(check, view),
        }
        target(check, view, "target");
    }
}

/// One anchor per level, in every language.
fn anchors(check: &mut Check<'_>, view: TableView<'_>) {
    let levels = check.own.levels.len();
    let Some(anchors) = view.get("anchors") else {
        return;
    };
    let lists: Vec<Value<'_>> = match anchors.table() {
        Some(table) => table.entries().map(|(_, _, own)| own).collect(),
        None => vec![anchors],
    };
    for list in lists {
        let Some(entries) = list.list() else { continue };
        if levels > 0 && entries.len() != levels {
            let message = msg!("check-anchors", anchors = entries.len(), levels = levels);
            check.error_with(list.place(), message, msg!("check-anchors-hint"));
        }
    }
}

fn scale(check: &mut Check<'_>, view: TableView<'_>) {
    let Some(name) = view.get("scale") else {
        return rising(check, view, "options");
    };
    let Some(text) = name.str() else { return };
    if check.scales.contains_key(text) {
        return;
    }
    let fault = Fault::error(name.place(), msg!("check-unknown-scale", name = text));
    let known = suggest(text, check.scales.keys().map(String::as_str));
    check.faults.push(match known {
        Some(known) => fault.hint(msg!("check-did-you-mean", known = known)),
        None => fault.hint(msg!("check-unknown-scale-hint", name = text)),
    });
}

fn not_empty(check: &mut Check<'_>, view: TableView<'_>, key: &str) {
    if view
        .get(key)
        .and_then(Value::list)
        .is_some_and(|own| own.is_empty())
    {
        check.error(view.place_of(key), msg!("check-empty-list"));
    }
}

/// Without bands the scale runs from 0 to the sum, so no option takes anything away and one adds something.
fn checklist(check: &mut Check<'_>, view: TableView<'_>, question: &Question) {
    let options = view.tables("options");
    for option in &options {
        if option
            .number("value")
            .is_some_and(|value| value < Number::ZERO)
        {
            let message = msg!("check-negative-option");
            check.error_with(
                option.place_of("value"),
                message,
                msg!("check-negative-option-hint"),
            );
        }
    }
    let (low, high) = question.scale_range(check.all);
    if !options.is_empty() && low == high {
        check.error(view.place_of("options"), msg!("check-no-width"));
    }
}

/// Bands cover all numbers: `below` rises, and only the last band has none.
fn bands_of(check: &mut Check<'_>, view: TableView<'_>) {
    not_empty(check, view, "bands");
    let bands = view.tables("bands");
    let Some((last, others)) = bands.split_last() else {
        return;
    };
    if last.has("below") {
        let message = msg!("check-last-band");
        check.error_with(
            last.place_of("below"),
            message,
            msg!("check-last-band-hint"),
        );
    }
    for band in others.iter().filter(|own| !own.has("below")) {
        check.error_with(
            band.place(),
            msg!("check-open-band"),
            msg!("check-open-band-hint"),
        );
    }
    for pair in bands.windows(2) {
        let (Some(before), Some(after)) = (pair[0].number("below"), pair[1].number("below")) else {
            continue;
        };
        if after <= before {
            let message = msg!(
                "check-band-gap",
                after = after.to_decimal(),
                before = before.to_decimal()
            );
            let fault = Fault::error(pair[1].place_of("below"), message)
                .also(pair[0].place_of("below"), msg!("check-label-before"));
            check.faults.push(fault);
        }
    }
    let mut values = bands.iter().filter_map(|own| own.number("value"));
    let first = values.next();
    if values.all(|own| Some(own) == first) {
        check.error(view.place_of("bands"), msg!("check-no-width"));
    }
}

/// A text has no value, so nothing of this can work.
fn text(check: &mut Check<'_>, view: TableView<'_>) {
    for key in ["recommendations", "target", "stage"] {
        if view.has(key) {
            let message = msg!("check-text-has-no-value", key = key);
            check.error(view.place_of(key), message);
        }
    }
    if view.bool("essential") == Some(true) {
        let message = msg!("check-text-has-no-value", key = "essential");
        check.error(view.place_of("essential"), message);
    }
}
