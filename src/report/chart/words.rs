//! What several charts say about a report.

use super::text::plain;
use crate::domain::questionnaire::LevelRule;
use crate::domain::scoring::{DimensionScore, State};
use crate::report::{Basis, lead};
use crate::t;
use crate::wording::actions::join;
use crate::wording::figures;

/// Whether any question has an answer.
pub fn anything_answered(basis: Basis<'_>) -> bool {
    basis
        .questions()
        .any(|asked| asked.score.state == State::Answered)
}

/// `from 1 Incidental to 5 Driving`.
pub fn scale(basis: Basis<'_>) -> String {
    let level = |own: Option<&crate::domain::questionnaire::Level>| {
        let Some(own) = own else {
            return figures::NONE.to_owned();
        };
        let (number, name) = (basis.locale.number(&own.value), own.name.get(basis.lang()));
        format!("{number} {name}").trim_end().to_owned()
    };
    let levels = &basis.questionnaire.levels;
    t!(
        basis.locale,
        "chart-scale",
        low = level(levels.first()),
        high = level(levels.last())
    )
}

/// The highest and the lowest dimensions and those that cannot be rated.
pub fn extremes(basis: Basis<'_>) -> String {
    let (highest, lowest) = lead::extremes(basis);
    lead::lead(basis, &highest, &lowest)
}

/// Which dimensions essential questions hold down; empty where none is.
pub fn held_down(basis: Basis<'_>) -> String {
    let capped = basis.scores.dimensions.iter();
    let capped = capped.filter(|own| !own.capped_by.is_empty());
    let names: Vec<_> = capped
        .map(|own| format!("{} ({})", lead::title(basis, own), figures::capped_by(own)))
        .collect();
    if names.is_empty() {
        return String::new();
    }
    let dimensions = join(basis.locale, &names);
    t!(basis.locale, "chart-held-down", dimensions = dimensions)
}

/// Whether the level of a dimension is a value of the scale, not the number of a stage.
pub fn has_level_on_scale(basis: Basis<'_>, score: &DimensionScore) -> bool {
    let dimension = basis.questionnaire.dimension(&score.id);
    dimension.is_some_and(|own| own.level != LevelRule::Staged)
}

/// Those that say something, one after the other.
pub fn sentences<const N: usize>(all: [String; N]) -> String {
    let said: Vec<_> = all.into_iter().filter(|own| !own.is_empty()).collect();
    plain(&said.join(" "))
}
