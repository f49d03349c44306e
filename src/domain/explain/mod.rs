//! Why a figure is what it is: the derivation of `docs/scoring.md`, unfolded for people.
//!
//! The same derivation that [`super::scoring::score`] reads its figures off; nothing is calculated here. Nodes are typed
//! and know no words of any language.

mod group;
mod level;
mod question;
mod recommendation;
mod step;
#[cfg(test)]
pub(crate) mod tests;

use super::assessment::Assessment;
use super::id::{DimensionId, QuestionId, RecommendationId};
use super::number::Number;
use super::questionnaire::Questionnaire;
pub use super::scoring::ballots::Counted;
use super::scoring::derivation::Derivation;
pub use super::scoring::standing::Basis;
pub use super::scoring::target::TargetFrom;
use super::scoring::target::{gap, surplus};
pub use step::{Because, Begins, Factor, NoGain, NotProposed, Placed, Step};

/// How the figures of something came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// Of what.
    pub subject: Subject,
    /// One node per figure.
    pub nodes: Vec<Node>,
}

/// What has figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A question.
    Question(QuestionId),
    /// A dimension.
    Dimension(DimensionId),
    /// The whole assessment.
    Whole,
    /// An item of a lens, by the ids of both.
    LensItem(String, String),
    /// A recommendation, or "establish the fact" on a question.
    Recommendation(RecommendationId),
}

/// One step of a calculation.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Number of the rule in `docs/scoring.md`.
    pub rule: u8,
    /// What it says.
    pub step: Step,
    /// What it was made from.
    pub parts: Vec<Node>,
}

/// How the figures of `id` came about: a question, a dimension, a recommendation, `LENS/ITEM`, or the questionnaire's own
/// id for the whole.
pub fn explain(
    questionnaire: &Questionnaire,
    assessment: &Assessment,
    id: &str,
) -> Option<Explanation> {
    let derivation = Derivation::of(questionnaire, assessment);
    if let Some(&place) = derivation.ground.places.get(id) {
        return Some(explanation(
            derivation.subject_of_question(place),
            derivation.question(place),
        ));
    }
    let dimensions = &questionnaire.dimensions;
    if let Some(place) = dimensions.iter().position(|own| own.id.as_str() == id) {
        return Some(explanation(
            derivation.subject_of_dimension(place),
            derivation.dimension(place, 0),
        ));
    }
    if let Some((lens, item)) = id.split_once('/') {
        let own = questionnaire.lenses.iter().find(|own| own.id == lens)?;
        let own = own.items.iter().find(|own| own.id == item)?;
        let subject = Subject::LensItem(lens.to_owned(), item.to_owned());
        return Some(explanation(subject, derivation.lens_group(own)));
    }
    if let Some(nodes) = derivation.recommendation(id) {
        return Some(explanation(Subject::Recommendation(id.into()), nodes));
    }
    (id == questionnaire.id).then(|| explanation(Subject::Whole, derivation.whole()))
}

fn explanation(subject: Subject, nodes: Vec<Node>) -> Explanation {
    Explanation { subject, nodes }
}

fn node(rule: u8, step: Step, parts: Vec<Node>) -> Node {
    Node { rule, step, parts }
}

/// Where `value` stands beside `target`.
fn beside(target: &Number, value: &Number) -> Node {
    let step = match surplus(target, value) {
        Some(surplus) => Step::Surplus {
            surplus,
            target: target.clone(),
            value: value.clone(),
        },
        None => Step::Gap {
            gap: gap(target, value),
            target: target.clone(),
            value: value.clone(),
        },
    };
    leaf(10, step)
}

fn leaf(rule: u8, step: Step) -> Node {
    node(rule, step, Vec::new())
}
