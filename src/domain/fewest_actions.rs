//! The fewest actions with which a dimension would reach a level (rule 17).
//!
//! A search over what is proposed about the dimension and what that waits for. It is exact unless it would take too long,
//! and says so. It may take some tenths of a second; a pure function, so that it can run beside what waits for keys.

mod search;

use super::assessment::Assessment;
use super::id::RecommendationId;
use super::number::Number;
use super::questionnaire::Questionnaire;
use super::recommendations;
use super::scoring::derivation::Derivation;
use search::Search;

/// What it takes to reach a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fewest {
    /// Nothing: it is reached.
    Reached,
    /// These actions, in the order of the list.
    Actions {
        /// What to do, prerequisites included.
        chosen: Vec<RecommendationId>,
        /// Whether it is certain that no fewer would do.
        exact: bool,
    },
    /// More than is proposed: with all of it the dimension reaches this level, if any.
    OutOfReach(Option<Number>),
}

/// The fewest actions of the list with which `dimension` reaches `level` (a level's value, or a stage); none where there
/// is no such dimension.
pub fn fewest_actions(
    questionnaire: &Questionnaire,
    assessment: &Assessment,
    dimension: &str,
    level: &Number,
) -> Option<Fewest> {
    let derivation = Derivation::of(questionnaire, assessment);
    let mut dimensions = derivation.dimensions.iter();
    let place = dimensions.position(|own| own.dimension.id.as_str() == dimension)?;
    let today = derivation.dimensions[place].leveled.level();
    if today.is_some_and(|today| today >= *level) {
        return Some(Fewest::Reached);
    }
    let proposals = recommendations::proposals(&derivation);
    let mut search = Search::new(&derivation, &proposals, (place, level));
    let best = search.with_everything();
    if best.as_ref().is_none_or(|best| best < level) {
        return Some(Fewest::OutOfReach(best));
    }
    let (found, exact) = search.run();
    let order = recommendations::ranked(&derivation).into_iter();
    let chosen = order.map(|own| own.id).filter(|id| found.contains(id));
    Some(Fewest::Actions {
        chosen: chosen.collect(),
        exact,
    })
}
