//! Where questions stand in a questionnaire, so that none has to be looked for by its id again and again.

use crate::domain::questionnaire::{Dimension, Question, Questionnaire};
use crate::domain::scoring::{QuestionScore, Scores, State};

/// Where a question stands; the order of places is the order of the questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Place of its dimension.
    pub dimension: usize,
    question: usize,
}

impl Place {
    /// All places of a questionnaire.
    pub fn all(questionnaire: &Questionnaire) -> impl Iterator<Item = Self> {
        let dimensions = questionnaire.dimensions.iter().enumerate();
        dimensions.flat_map(|(dimension, own)| within(dimension, own.questions.len()))
    }

    /// The place of the question of this id.
    pub fn of(questionnaire: &Questionnaire, id: &str) -> Option<Self> {
        let mut questions = Self::all(questionnaire).zip(questionnaire.questions());
        let found = questions.find(|(_, (_, question))| question.id.as_str() == id);
        found.map(|(place, _)| place)
    }

    /// The places of the questions that are asked.
    pub fn asked(scores: &Scores) -> Vec<Self> {
        let dimensions = scores.dimensions.iter().enumerate();
        let all = dimensions.flat_map(|(dimension, own)| within(dimension, own.questions.len()));
        let is_asked = |own: &QuestionScore| own.state != State::Hidden;
        all.filter(|place| place.score(scores).is_some_and(is_asked))
            .collect()
    }

    /// What stands there, and in which dimension.
    pub fn question(self, questionnaire: &Questionnaire) -> Option<(&Dimension, &Question)> {
        let dimension = questionnaire.dimensions.get(self.dimension)?;
        Some((dimension, dimension.questions.get(self.question)?))
    }

    /// The figures of the question.
    pub fn score(self, scores: &Scores) -> Option<&QuestionScore> {
        let dimension = scores.dimensions.get(self.dimension)?;
        dimension.questions.get(self.question)
    }
}

/// The places of so many questions of a dimension.
fn within(dimension: usize, questions: usize) -> impl Iterator<Item = Place> {
    (0..questions).map(move |question| Place {
        dimension,
        question,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::Sample;
    use crate::domain::scoring::score;

    #[test]
    fn places_are_those_of_the_questions_and_of_their_figures() {
        let own = Sample::new(
            "profile business b2b
            dimension D
            question A
            question B if profile.business == 'b2c'
            dimension E
            question C = 3",
        );
        let scores = score(&own.questionnaire, &own.assessment);
        let ids = |places: &[Place]| {
            let ids = places.iter().map(|place| {
                let (_, question) = place.question(&own.questionnaire).unwrap();
                assert_eq!(place.score(&scores).unwrap().id, question.id);
                assert_eq!(Place::of(&own.questionnaire, &question.id), Some(*place));
                question.id.to_string()
            });
            ids.collect::<Vec<_>>()
        };
        let all: Vec<Place> = Place::all(&own.questionnaire).collect();
        assert!(all.is_sorted());
        assert_eq!(ids(&all), ["A", "B", "C"]);
        assert_eq!(ids(&Place::asked(&scores)), ["A", "C"]);
        assert_eq!(Place::of(&own.questionnaire, "Z"), None);
    }
}
