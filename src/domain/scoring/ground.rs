//! What every calculation stands on: both inputs, the scale, who takes part, and where everything is.

use super::ballots::Room;
use super::scale::{Scale, base};
use crate::domain::assessment::Assessment;
use crate::domain::questionnaire::{Dimension, Question, Questionnaire};
use std::collections::HashMap;
use std::iter;

/// Questions and dimensions are named by their places in the questionnaire.
#[derive(Debug)]
pub(crate) struct Ground<'a> {
    pub questionnaire: &'a Questionnaire,
    pub assessment: &'a Assessment,
    /// The questionnaire's own scale.
    pub base: Scale,
    pub room: Room<'a>,
    /// All questions with the places of their dimensions, in order.
    pub questions: Vec<(usize, &'a Question)>,
    /// Places of questions by id.
    pub places: HashMap<&'a str, usize>,
    /// The dimension that each belongs to.
    pub parents: Vec<Option<usize>>,
}

impl<'a> Ground<'a> {
    pub fn new(questionnaire: &'a Questionnaire, assessment: &'a Assessment) -> Self {
        let questions: Vec<_> = (questionnaire.dimensions.iter().enumerate())
            .flat_map(|(place, own)| own.questions.iter().map(move |question| (place, question)))
            .collect();
        let places = (questions.iter().enumerate())
            .map(|(place, (_, question))| (question.id.as_str(), place))
            .collect();
        Self {
            questionnaire,
            assessment,
            base: base(questionnaire),
            room: Room::new(questionnaire, assessment),
            questions,
            places,
            parents: parents(&questionnaire.dimensions),
        }
    }

    /// A dimension and those it belongs to, innermost first.
    pub fn above(&self, dimension: usize) -> impl Iterator<Item = &'a Dimension> {
        iter::successors(Some(dimension), |&place| self.parents[place])
            .map(|place| &self.questionnaire.dimensions[place])
    }
}

/// The place of each dimension's parent. A parent stands before its children, which also rules circles out.
fn parents(dimensions: &[Dimension]) -> Vec<Option<usize>> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    (dimensions.iter().enumerate())
        .map(|(place, dimension)| {
            places.insert(&dimension.id, place);
            let parent = dimension.parent.as_ref()?;
            places
                .get(parent.as_str())
                .copied()
                .filter(|&parent| parent < place)
        })
        .collect()
}
