//! What a recommendation brings its dimension when done alone (rule 17).

use super::offer::Offer;
use crate::domain::number::Number;
use crate::domain::scoring::derivation::Derivation;

/// Score difference of the dimension; none for facts and where the dimension has no score.
pub(super) fn gain(derivation: &Derivation<'_>, offer: &Offer<'_>) -> Option<Number> {
    let to = &offer.own?.lifts_to;
    let dimension = &derivation.dimensions[derivation.questions[offer.place].dimension];
    let before = dimension.aggregated.score()?;
    let after = derivation.value_with(offer.place, to)?;
    Some(&after - before)
}
