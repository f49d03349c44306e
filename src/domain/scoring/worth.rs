//! What an answered question counts: strict evidence, intervals, the questionnaire's scale (rules 3, 5 and 8).

use super::scale::Scale;
use super::{Interval, State};
use crate::domain::assessment::Grade;
use crate::domain::number::Number;
use crate::domain::questionnaire::{Aggregate, Question, Questionnaire};

/// A value and everything that follows from it alone.
#[derive(Clone, Debug)]
pub(crate) struct Worth {
    /// On the question's own scale, as agreed or voted.
    pub given: Number,
    /// On the question's own scale, as it counts.
    pub counted: Number,
    /// Upper level with evidence below E2.
    pub provisional: bool,
    /// `counted` on the questionnaire's scale.
    pub mapped: Number,
}

impl Worth {
    /// Rules 8 and 3.
    pub fn of(
        questionnaire: &Questionnaire,
        question: &Question,
        (own, base): (&Scale, &Scale),
        given: &Number,
        (grade, strict): (Grade, bool),
    ) -> Self {
        let upper = (grade < Grade::E2)
            .then(|| upper_levels(questionnaire, question))
            .flatten()
            .filter(|(second, _)| given >= *second);
        let counted = match upper {
            Some((_, third)) if strict => third.clone(),
            _ => given.clone(),
        };
        Self {
            mapped: own.map(base, &counted),
            provisional: upper.is_some(),
            counted,
            given: given.clone(),
        }
    }

    /// A value of the question's own scale that counts as it is.
    pub fn at((own, base): (&Scale, &Scale), value: Number) -> Self {
        Self {
            mapped: own.map(base, &value),
            given: value.clone(),
            counted: value,
            provisional: false,
        }
    }

    /// What enters a group: the raw value into a sum, the one on the questionnaire's scale otherwise (rules 3 and 4).
    pub fn entering(&self, how: Aggregate) -> &Number {
        match how {
            Aggregate::Sum => &self.counted,
            Aggregate::Mean | Aggregate::Min | Aggregate::Max => &self.mapped,
        }
    }

    /// The same question once something lifted it (rule 17): what was done is proven, so rule 8 does not hold it down.
    pub fn lifted(&self, (own, base): (&Scale, &Scale), to: &Number) -> Self {
        let counted = (&self.counted).max(to.min(&own.high)).clone();
        Self {
            mapped: own.map(base, &counted),
            counted,
            given: self.given.clone(),
            provisional: self.provisional,
        }
    }
}

/// Second- and third-highest level of a question's own scale, where it has four or more.
fn upper_levels<'a>(
    questionnaire: &'a Questionnaire,
    question: &'a Question,
) -> Option<(&'a Number, &'a Number)> {
    let mut steps: Vec<_> = question.steps(questionnaire).collect();
    steps.sort_unstable();
    steps.dedup();
    match steps[..] {
        [_, .., third, second, _] => Some((second, third)),
        _ => None,
    }
}

/// Interval on the question's own scale (rule 5); none where it does not apply or is not scored.
pub(crate) fn interval(
    question: &Question,
    own: &Scale,
    state: State,
    worth: Option<&Worth>,
    grade: Grade,
) -> Option<Interval> {
    match state {
        _ if !question.is_scored() => None,
        State::Answered => worth.map(|worth| own.around(&worth.counted, grade)),
        State::DontKnow | State::Open => Some(own.whole()),
        State::NotApplicable | State::Hidden => None,
    }
}
