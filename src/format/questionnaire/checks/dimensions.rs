//! How dimensions hang together and how they are scored.

use super::Check;
use super::scale::off_scale;
use crate::domain::number::Number;
use crate::domain::questionnaire::{Aggregate, Dimension, LevelRule, Question};
use crate::format::fault::Fault;
use crate::format::reader::{TableView, suggest};
use crate::msg;
use std::collections::HashSet;

pub(super) fn check(check: &mut Check<'_>) {
    for (view, dimension) in check.dimensions() {
        parent(check, view, dimension);
        if dimension.aggregate == Aggregate::Sum {
            sum(check, view, dimension);
        }
        staged(check, view, dimension);
    }
    if check.own.score == Some(Aggregate::Sum) {
        overall_sum(check);
    }
}

/// A parent is there; whether dimensions contain each other is told with the other cycles.
fn parent(check: &mut Check<'_>, view: TableView<'_>, dimension: &Dimension) {
    let Some(parent) = dimension.parent.as_deref() else {
        return;
    };
    if check.index.dimensions.contains_key(parent) {
        return;
    }
    let message = msg!("check-unknown-dimension", id = parent);
    let fault = Fault::error(view.place_of("parent"), message);
    let known = suggest(parent, check.index.dimensions.keys().copied());
    check.faults.push(match known {
        Some(known) => fault.hint(msg!("check-did-you-mean", known = known)),
        None => fault,
    });
}

/// Sums add raw values, so every scale has to start at 0.
fn sum(check: &mut Check<'_>, view: TableView<'_>, dimension: &Dimension) {
    let questions = view
        .tables("questions")
        .into_iter()
        .zip(&dimension.questions);
    for (own, question) in questions.filter(|(_, question)| question.is_scored()) {
        if question.scale_range(check.all).0 != Number::ZERO {
            let fault = Fault::error(view.place_of("aggregate"), msg!("check-sum"))
                .hint(msg!("check-sum-hint"))
                .also(own.place_of("id"), msg!("check-label-sum"));
            check.faults.push(fault);
        }
    }
    let children = check
        .own
        .dimensions
        .iter()
        .filter(|own| own.parent == Some(dimension.id.clone()));
    if children.count() > 0 && !starts_at_zero(check) {
        let fault = Fault::error(view.place_of("aggregate"), msg!("check-sum"));
        check.faults.push(fault.hint(msg!("check-sum-scale-hint")));
    }
}

fn overall_sum(check: &mut Check<'_>) {
    if !starts_at_zero(check) {
        let fault = Fault::error(check.root.place_of("score"), msg!("check-sum"));
        check.faults.push(fault.hint(msg!("check-sum-scale-hint")));
    }
}

/// Whether the questionnaire's scale, on which dimensions are scored, starts at 0.
fn starts_at_zero(check: &Check<'_>) -> bool {
    let lowest = check.own.levels.iter().map(|level| &level.value).min();
    lowest.is_none_or(|lowest| *lowest == Number::ZERO)
}

fn staged(check: &mut Check<'_>, view: TableView<'_>, dimension: &Dimension) {
    if dimension.level != LevelRule::Staged {
        if view.has("passes") {
            let message = msg!("check-passes-not-staged");
            check.error_with(view.place_of("passes"), message, msg!("check-passes-hint"));
        }
        return;
    }
    let questions = dimension.questions.iter();
    let stages: HashSet<u32> = questions.filter_map(|own| own.stage).collect();
    let Some(last) = stages.iter().max() else {
        check.error(view.place_of("level"), msg!("check-no-stages"));
        return;
    };
    for gap in (1..*last).filter(|stage| !stages.contains(stage)) {
        let message = msg!("check-stage-gap", stage = gap.to_string());
        check
            .faults
            .push(Fault::warning(view.place_of("level"), message));
    }
    let mut passes = view.number("passes");
    for (own, question) in view
        .tables("questions")
        .into_iter()
        .zip(&dimension.questions)
        .filter(|(_, question)| question.is_scored())
    {
        if question.stage.is_none() {
            let fault = Fault::warning(own.place_of("id"), msg!("check-without-stage"));
            check.faults.push(fault);
        } else if let Some(value) = &passes
            && passes_outside(check, view, own, question, value)
        {
            passes = None;
        }
    }
}

/// Reports a value to pass that a question cannot have, or has with every answer.
fn passes_outside(
    check: &mut Check<'_>,
    view: TableView<'_>,
    own: TableView<'_>,
    question: &Question,
    passes: &Number,
) -> bool {
    let (low, high) = question.scale_range(check.all);
    if *passes > low && *passes <= high {
        return false;
    }
    let fault = Fault::error(view.place_of("passes"), off_scale(passes, &low, &high))
        .hint(msg!("check-passes-scale-hint"))
        .also(own.place_of("id"), msg!("check-label-this-question"));
    check.faults.push(fault);
    true
}
