//! How far an assessment is, and which question to go to next.

use super::assessment::Assessment;
use super::id::QuestionId;
use super::questionnaire::Questionnaire;
use super::scoring::{State, states};

/// Questions by what is known about them (rule 1); hidden ones are not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// All that are asked: the sum of the following.
    pub asked: usize,
    /// With a value or a text.
    pub answered: usize,
    /// "Don't know".
    pub dont_know: usize,
    /// "Not applicable".
    pub not_applicable: usize,
    /// Nothing yet.
    pub open: usize,
}

/// Counts the questions of `assessment`.
pub fn of(questionnaire: &Questionnaire, assessment: &Assessment) -> Progress {
    let mut progress = Progress::default();
    for state in states(questionnaire, assessment) {
        let count = match state {
            State::Hidden => continue,
            State::Answered => &mut progress.answered,
            State::DontKnow => &mut progress.dont_know,
            State::NotApplicable => &mut progress.not_applicable,
            State::Open => &mut progress.open,
        };
        *count += 1;
        progress.asked += 1;
    }
    progress
}

/// The first open question behind `after`, or from the start where that is none; the search goes on from the first
/// question and ends with `after` itself.
pub fn next_open(
    questionnaire: &Questionnaire,
    assessment: &Assessment,
    after: Option<&QuestionId>,
) -> Option<QuestionId> {
    let states = states(questionnaire, assessment);
    let ids: Vec<_> = questionnaire
        .questions()
        .map(|(_, question)| &question.id)
        .collect();
    let place = after.and_then(|after| ids.iter().position(|id| *id == after));
    let start = place.map_or(0, |place| place + 1);
    (start..ids.len())
        .chain(0..start)
        .find(|&place| states[place] == State::Open)
        .map(|place| ids[place].clone())
}
