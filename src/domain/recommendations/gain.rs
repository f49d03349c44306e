//! What a recommendation brings its dimension when done alone (rule 17).

use super::candidate::Candidate;
use crate::domain::number::Number;
use crate::domain::scoring::derivation::Derivation;

/// Score difference of the dimension; none for facts and where the dimension has no score.
pub(super) fn gain(derivation: &Derivation<'_>, candidate: &Candidate<'_>) -> Option<Number> {
    let to = &candidate.own?.lifts_to;
    let dimension = &derivation.dimensions[derivation.questions[candidate.place].dimension];
    let before = dimension.aggregated.score()?;
    let after = derivation.value_with(candidate.place, to)?;
    Some(&after - before)
}
