//! Everything that is calculated about one question.

use super::ground::Ground;
use super::hidden::hide;
use super::scale::Scale;
use super::standing::Standing;
use super::target::{Target, gap, target};
use super::worth::{Worth, interval};
use super::{Agreement, Interval, State};
use crate::domain::agreement::agreement;
use crate::domain::assessment::Grade;
use crate::domain::number::Number;
use crate::domain::questionnaire::Question;
use std::collections::BTreeMap;

/// Values that questions reach at least once something is done, by place of the question (rule 17).
pub(crate) type Lifts = BTreeMap<usize, Number>;

/// The figures of a question with what they were made of.
#[derive(Debug)]
pub(crate) struct QuestionSheet<'a> {
    pub question: &'a Question,
    /// Place of its dimension.
    pub dimension: usize,
    pub grade: Grade,
    pub standing: Standing<'a>,
    /// Its own scale.
    pub own: Scale,
    pub worth: Option<Worth>,
    /// On its own scale; none where it does not apply or is not scored.
    pub raw_interval: Option<Interval>,
    /// The same on the questionnaire's scale.
    pub interval: Option<Interval>,
    pub target: Option<Target<'a>>,
    pub agreement: Option<Agreement>,
}

impl<'a> QuestionSheet<'a> {
    /// Calculates everything about `question` once its standing is known.
    fn of(
        ground: &Ground<'a>,
        (dimension, question): (usize, &'a Question),
        standing: Standing<'a>,
        lift: Option<&Number>,
    ) -> Self {
        let answer = ground.assessment.answers.get(question.id.as_str());
        let grade = answer.and_then(|answer| answer.grade).unwrap_or(Grade::E0);
        let own = Scale::new(question.scale_range(ground.questionnaire));
        let worth = worth(ground, question, &own, &standing, (grade, lift));
        let raw_interval = interval(question, &own, standing.state, worth.as_ref(), grade);
        Self {
            question,
            dimension,
            grade,
            interval: (raw_interval.as_ref()).map(|raw| own.map_interval(&ground.base, raw)),
            raw_interval,
            worth,
            target: target(ground, (dimension, question), answer),
            agreement: agreement(&own, &standing, &ground.room.roles),
            own,
            standing,
        }
    }

    /// What is known about it (rule 1).
    pub fn state(&self) -> State {
        self.standing.state
    }

    /// Whether it counts in scores and coverage.
    pub fn applies(&self) -> bool {
        self.interval.is_some()
    }

    /// Whether it counts without having a value: it is open, or nobody knows.
    pub fn is_unknown(&self) -> bool {
        self.applies() && self.worth.is_none()
    }

    /// Target minus value on the questionnaire's scale, at least 0 (rule 10).
    pub fn gap(&self) -> Option<Number> {
        Some(gap(
            self.target.as_ref()?.value,
            &self.worth.as_ref()?.mapped,
        ))
    }
}

/// What an answered question counts.
fn worth(
    ground: &Ground<'_>,
    question: &Question,
    own: &Scale,
    standing: &Standing<'_>,
    (grade, lift): (Grade, Option<&Number>),
) -> Option<Worth> {
    let given = standing
        .value
        .as_ref()
        .filter(|_| standing.state == State::Answered)?;
    let scales = (own, &ground.base);
    let strict = ground.assessment.meta.strict_evidence;
    let worth = Worth::of(
        ground.questionnaire,
        question,
        scales,
        given,
        (grade, strict),
    );
    Some(match lift {
        Some(lift) => worth.lifted(scales, lift),
        None => worth,
    })
}

/// State and value of all questions, in order, hidden ones included (rules 1 and 2).
pub(crate) fn standings<'a>(ground: &Ground<'a>) -> Vec<Standing<'a>> {
    let mut standings: Vec<_> = (ground.questions.iter())
        .map(|(_, question)| {
            let answer = ground.assessment.answers.get(question.id.as_str());
            Standing::of(ground.questionnaire, question, answer, &ground.room)
        })
        .collect();
    hide(ground, &mut standings);
    standings
}

/// The sheets of all questions, in order.
pub(crate) fn sheets<'a>(ground: &Ground<'a>, lifts: &Lifts) -> Vec<QuestionSheet<'a>> {
    (ground.questions.iter().zip(standings(ground)).enumerate())
        .map(|(place, (question, standing))| {
            QuestionSheet::of(ground, *question, standing, lifts.get(&place))
        })
        .collect()
}
