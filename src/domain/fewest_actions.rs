//! The fewest actions with which a dimension would reach a level (rule 17).
//!
//! A search over what is proposed about the dimension and what that waits for. It is exact unless it would take too long,
//! and says so. It may take some tenths of a second; a pure function, so that it can run beside what waits for keys.

mod search;

use super::assessment::{Assessment, Decision, Edit, PlanEntry};
use super::id::{DimensionId, RecommendationId};
use super::number::Number;
use super::questionnaire::{Dimension, LevelRule, Questionnaire};
use super::recommendations;
use super::scoring::Scores;
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

/// A level that a dimension has not reached: a level's value, or a stage.
pub type Goal = (DimensionId, Number);

/// All of them, dimension by dimension.
pub fn goals(questionnaire: &Questionnaire, scores: &Scores) -> Vec<Goal> {
    let dimensions = questionnaire.dimensions.iter();
    let goals = dimensions
        .zip(&scores.dimensions)
        .flat_map(|(dimension, scored)| {
            let levels = if dimension.level == LevelRule::Staged {
                stages(questionnaire, dimension)
            } else {
                let levels = questionnaire.levels.iter();
                levels.map(|level| level.value.clone()).collect()
            };
            let above = |level: &Number| scored.level.as_ref().is_some_and(|today| level > today);
            let levels: Vec<_> = levels.into_iter().filter(above).collect();
            let goal = |level| (dimension.id.clone(), level);
            levels.into_iter().map(goal)
        });
    goals.collect()
}

/// The stages of a dimension and what is below it.
fn stages(questionnaire: &Questionnaire, dimension: &Dimension) -> Vec<Number> {
    let within = |own: &Dimension| {
        let mut at = Some(own);
        while let Some(own) = at.filter(|own| own.id != dimension.id) {
            let parent = own.parent.as_ref();
            at = parent.and_then(|id| questionnaire.dimension(id));
        }
        at.is_some()
    };
    let questions = questionnaire.questions().filter(|(own, _)| within(own));
    let last = questions.filter_map(|(_, own)| own.stage).max();
    (1..=last.unwrap_or(0)).map(Number::from).collect()
}

/// The one edit that accepts all of these actions.
pub fn acceptance(assessment: &Assessment, chosen: &[RecommendationId]) -> Edit {
    let accept = |id: &RecommendationId| {
        let entry = PlanEntry {
            decision: Some(Decision::Accepted),
            ..assessment.plan_entry(id)
        };
        Edit::Plan(id.clone(), entry)
    };
    Edit::Several(chosen.iter().map(accept).collect())
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
