//! What follows from an assessment, for whoever shows it.

use super::assessment::Assessment;
use super::questionnaire::Questionnaire;
use super::recommendations::{self, Ranked};
use super::scoring::Scores;
use super::scoring::derivation::Derivation;
use super::what_if;

/// Figures of an assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// As of today.
    pub scores: Scores,
    /// What to do, in order.
    pub ranked: Vec<Ranked>,
    /// Once everything accepted is done; none where nothing is accepted.
    pub after: Option<Scores>,
}

impl Figures {
    /// Calculates them.
    pub fn of(questionnaire: &Questionnaire, assessment: &Assessment) -> Self {
        let derivation = Derivation::of(questionnaire, assessment);
        let accepted = assessment.accepted();
        let after =
            (!accepted.is_empty()).then(|| what_if::after(questionnaire, assessment, &accepted));
        Self {
            scores: derivation.scores(),
            ranked: recommendations::ranked(&derivation),
            after,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::assessment::Decision;
    use crate::domain::sample::Sample;

    #[test]
    fn only_what_is_accepted_has_an_effect() {
        let Sample {
            questionnaire,
            mut assessment,
        } = Sample::new("target 3\ndimension D\nquestion A = 1\naction A-a lifts 3");
        let today = Figures::of(&questionnaire, &assessment);
        assert_eq!((today.ranked.len(), &today.after), (1, &None));
        let mut entry = assessment.plan_entry("A-a");
        entry.decision = Some(Decision::Deferred);
        assessment.plan.insert("A-a".into(), entry.clone());
        assert_eq!(Figures::of(&questionnaire, &assessment).after, None);
        entry.decision = Some(Decision::Accepted);
        assessment.plan.insert("A-a".into(), entry);
        let after = Figures::of(&questionnaire, &assessment).after.unwrap();
        assert_eq!(after.dimensions[0].score, Some(3_u32.into()));
    }
}
