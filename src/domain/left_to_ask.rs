//! Which questions without a value could still change anything that matters: a level or the first five (rule 18).
//!
//! Takes some milliseconds where much is open; a pure function, so that it can run beside what waits for keys, and be taken
//! back. Questions that are alike move the same, so each kind is tried once.

mod first_five;
mod reach;
#[cfg(test)]
mod tests;

use super::assessment::Assessment;
use super::id::{DimensionId, QuestionId};
use super::number::Number;
use super::questionnaire::Questionnaire;
use super::recommendations::first::Contest;
use super::scoring::State;
use super::scoring::case::Tree;
use super::scoring::derivation::Derivation;
use first_five::FirstFive;
use reach::Reach;
use std::cmp::Reverse;

/// Everything that has no value yet, what moves most first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftToAsk {
    /// The questions in order.
    pub questions: Vec<Left>,
}

/// A question that counts and has no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// Which.
    pub question: QuestionId,
    /// Open, or nobody knows.
    pub state: State,
    /// Dimensions above it whose level is not settled: whatever is still missing could change it.
    pub levels: Vec<DimensionId>,
    /// By how many levels its answer alone can narrow what is possible there.
    pub steps: usize,
    /// By how much its answer alone can move the score of its dimension.
    pub score: Number,
    /// Whether some answer to it alone would change who is among the first five.
    pub first_five: bool,
}

impl Left {
    /// Whether its answer could still change a level or the first five.
    pub fn moves(&self) -> bool {
        self.first_five || !self.levels.is_empty()
    }
}

impl LeftToAsk {
    /// Goes through everything that has no value.
    ///
    /// # Panics
    /// Never: only what is cancelled has no result.
    pub fn of(questionnaire: &Questionnaire, assessment: &Assessment) -> Self {
        Self::unless(questionnaire, assessment, || false)
            .expect("what nobody cancels comes to its end")
    }

    /// Goes through everything that has no value, unless `cancelled` becomes true meanwhile.
    pub fn unless(
        questionnaire: &Questionnaire,
        assessment: &Assessment,
        mut cancelled: impl FnMut() -> bool,
    ) -> Option<Self> {
        let derivation = Derivation::of(questionnaire, assessment);
        let (tree, unknown) = (Tree::new(&derivation), reach::unknown(&derivation));
        let contest = Contest::new(&derivation, first_five::stands(&derivation));
        let mut reach = Reach::new(&tree, &unknown);
        let mut first_five = FirstFive::new(&contest);
        let mut questions = Vec::with_capacity(unknown.len());
        for end in &unknown {
            if cancelled() {
                return None;
            }
            let (levels, moves) = reach.of(end);
            let sheet = &derivation.questions[end.place];
            let id = |&place: &usize| derivation.dimensions[place].dimension.id.clone();
            questions.push(Left {
                question: sheet.question.id.clone(),
                state: sheet.state(),
                levels: levels.iter().map(id).collect(),
                steps: moves.steps,
                score: moves.score,
                first_five: first_five.can_change(end.place),
            });
        }
        questions.sort_by_cached_key(|own| {
            let order = (own.moves(), own.steps, own.score.clone(), own.first_five);
            Reverse(order)
        });
        Some(Self { questions })
    }

    /// Open questions that could still change a level or the first five.
    pub fn to_ask(&self) -> impl Iterator<Item = &Left> {
        self.moving(State::Open)
    }

    /// Questions that nobody could answer, and whose answer could still change a level or the first five.
    pub fn to_find_out(&self) -> impl Iterator<Item = &Left> {
        self.moving(State::DontKnow)
    }

    /// "We can stop here": no open question can change a level or the first five any more.
    pub fn can_stop(&self) -> bool {
        self.to_ask().next().is_none()
    }

    fn moving(&self, state: State) -> impl Iterator<Item = &Left> {
        let own = self.questions.iter();
        own.filter(move |own| own.state == state && own.moves())
    }
}
