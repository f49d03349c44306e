//! What recommendations promise and need.

use super::Check;
use super::scale::off_scale;
use crate::domain::condition::parse::parse;
use crate::domain::number::Number;
use crate::domain::questionnaire::{Kind, Question};
use crate::format::fault::{Fault, Place};
use crate::format::questionnaire::build::requirement;
use crate::format::reader::{TableView, Value};
use crate::msg;

pub(super) fn check(check: &mut Check<'_>) {
    for (view, question) in check.questions() {
        let mut before: Option<(Number, Place)> = None;
        for own in view.tables("recommendations") {
            months(check, own);
            requires(check, own);
            lifts_to(check, own, question);
            if let Some(value) = own.number("lifts_to") {
                not_falling(check, own, &value, before.as_ref());
                before = Some((value, own.place_of("lifts_to")));
            }
        }
    }
}

fn months(check: &mut Check<'_>, view: TableView<'_>) {
    let Some(months) = view.get("months").and_then(Value::list) else {
        return;
    };
    let place = view.place_of("months");
    match months.iter().map(|own| own.integer()).collect::<Vec<_>>()[..] {
        [Some(start), Some(end)] if start > end => {
            check.error(place, msg!("check-months-reversed"));
        }
        [_, _] => {}
        _ => check.error(place, msg!("check-months")),
    }
}

/// Only `ID >= n`; what is no condition at all is reported with the conditions.
fn requires(check: &mut Check<'_>, view: TableView<'_>) {
    for value in view.list("requires") {
        let parsed = value.str().and_then(|text| parse(text).ok());
        if parsed.is_some_and(|own| requirement(own.condition).is_none()) {
            let message = msg!("check-requirement");
            check.error_with(value.place(), message, msg!("check-requirement-hint"));
        }
    }
}

/// A value that the question can take, above its lowest.
fn lifts_to(check: &mut Check<'_>, view: TableView<'_>, question: &Question) {
    let Some(value) = view.number("lifts_to") else {
        return;
    };
    let place = view.place_of("lifts_to");
    let (low, high) = question.scale_range(check.all);
    let mut steps = question.steps(check.all).peekable();
    let sums = matches!(&question.kind, Kind::Checklist { bands, .. } if bands.is_empty());
    if matches!(question.kind, Kind::Text) || steps.peek().is_none() && !sums {
        return;
    }
    if value < low || value > high {
        check.error(place, off_scale(&value, &low, &high));
    } else if value == low {
        check.error(place, msg!("check-lifts-to-lowest"));
    } else if !sums && !steps.any(|step| *step == value) {
        let values: Vec<String> = question.steps(check.all).map(Number::to_decimal).collect();
        let hint = msg!("check-values-hint", values = values.join(", "));
        let message = msg!("check-no-value", value = value.to_decimal());
        check.error_with(place, message, hint);
    }
}

/// Recommendations of a question stand in the order of what they reach.
fn not_falling(
    check: &mut Check<'_>,
    view: TableView<'_>,
    value: &Number,
    before: Option<&(Number, Place)>,
) {
    if let Some((earlier, place)) = before
        && value < earlier
    {
        let fault = Fault::warning(view.place_of("lifts_to"), msg!("check-lifts-to-falls"))
            .hint(msg!("check-lifts-to-falls-hint"))
            .also(place.clone(), msg!("check-label-before"));
        check.faults.push(fault);
    }
}
