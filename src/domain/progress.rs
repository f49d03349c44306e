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
    count(states(questionnaire, assessment))
}

/// Counts questions in these states.
pub fn count(states: impl IntoIterator<Item = State>) -> Progress {
    let mut progress = Progress::default();
    for state in states {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::Sample;

    fn sample() -> Sample {
        Sample::new(
            "profile business b2b
            dimension D
            question A
            question B = 3
            question C if profile.business == 'b2c'
            question E
            question F = ?
            question G = n/a
            question H text
            question I text = 'words'",
        )
    }

    fn next(after: Option<&str>) -> Option<String> {
        let Sample {
            questionnaire,
            assessment,
        } = sample();
        let after = after.map(Into::into);
        next_open(&questionnaire, &assessment, after.as_ref()).map(|id| id.to_string())
    }

    #[test]
    fn hidden_questions_are_not_asked_and_texts_are() {
        let Sample {
            questionnaire,
            assessment,
        } = sample();
        let expected = Progress {
            asked: 7,
            answered: 2,
            dont_know: 1,
            not_applicable: 1,
            open: 3,
        };
        assert_eq!(of(&questionnaire, &assessment), expected);
    }

    #[test]
    fn the_search_for_open_questions_goes_round_and_ends_where_it_began() {
        assert_eq!(next(None).as_deref(), Some("A"));
        assert_eq!(next(Some("A")).as_deref(), Some("E"));
        assert_eq!(next(Some("B")).as_deref(), Some("E"));
        assert_eq!(next(Some("E")).as_deref(), Some("H"));
        assert_eq!(next(Some("H")).as_deref(), Some("A"));
        assert_eq!(next(Some("I")).as_deref(), Some("A"));
        assert_eq!(next(Some("elsewhere")).as_deref(), Some("A"));
        let Sample {
            questionnaire,
            assessment,
        } = Sample::new("dimension D\nquestion A");
        let only = next_open(&questionnaire, &assessment, Some(&"A".into()));
        assert_eq!(only.as_deref(), Some("A"));
        let Sample {
            questionnaire,
            assessment,
        } = Sample::new("dimension D\nquestion A = 1");
        assert_eq!(next_open(&questionnaire, &assessment, None), None);
    }
}
