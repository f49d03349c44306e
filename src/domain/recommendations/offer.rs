//! Which recommendations apply to a question at one of its values (rule 11) and what each is worth (rule 12).

use super::Factors;
use crate::domain::assessment::{Decision, PlanEntry};
use crate::domain::id::{OwnerId, RecommendationId};
use crate::domain::number::Number;
use crate::domain::questionnaire::{Effort, Impact, Question, Recommendation, Requirement};
use crate::domain::scoring::State;
use crate::domain::scoring::derivation::Derivation;
use crate::domain::scoring::ground::Ground;
use crate::domain::scoring::question_sheet::QuestionSheet;
use crate::domain::scoring::target::gap;
use crate::domain::scoring::worth::Worth;

/// A recommendation that applies, with all that does not depend on other questions.
#[derive(Debug)]
pub(crate) struct Offer<'a> {
    pub id: RecommendationId,
    pub question: &'a Question,
    /// Place of the question in the questionnaire.
    pub place: usize,
    /// None for the built-in "establish the fact".
    pub own: Option<&'a Recommendation>,
    /// What the room decided.
    pub plan: Option<&'a PlanEntry>,
    /// In quarters of the scale's width, 3 at most.
    pub gap: Number,
    /// What has to be reached before, with the places of the questions.
    pub requires: Vec<(Option<usize>, &'a Requirement)>,
}

/// What is proposed about one question at one of its values.
#[derive(Debug)]
pub(crate) struct Proposal<'a> {
    /// What the question has reached for those that require it: its value, or what is done about it.
    pub reached: Option<Number>,
    /// What applies and is neither rejected nor done.
    pub offers: Vec<Offer<'a>>,
}

/// What has to come before whatever requires something of a question (rule 13).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Before {
    /// Nothing any more: it is reached.
    Nothing,
    /// This one of the offers.
    Offer(usize),
    /// Something, but nothing is proposed for it.
    Unknown,
}

impl<'a> Offer<'a> {
    fn new(
        ground: &Ground<'a>,
        (place, question): (usize, &'a Question),
        own: Option<&'a Recommendation>,
        gap: Number,
    ) -> Self {
        let id = own.map_or_else(|| fact_id(question), |own| own.id.clone());
        let requires = own.map_or(&[][..], |own| &own.requires);
        let place_of = |own: &Requirement| ground.places.get(own.question.as_str()).copied();
        Self {
            plan: ground.assessment.plan.get(id.as_str()),
            id,
            question,
            place,
            own,
            gap,
            requires: requires.iter().map(|own| (place_of(own), own)).collect(),
        }
    }

    pub fn effort(&self) -> Effort {
        self.own.map_or(Effort::S, |own| own.effort)
    }

    pub fn impact(&self) -> Impact {
        self.own.map_or(Impact::M, |own| own.impact)
    }

    /// Start and end, in months from now.
    pub fn months(&self) -> (u32, u32) {
        self.own.map_or((0, 1), |own| own.months)
    }

    pub fn owner(&self) -> Option<&'a OwnerId> {
        self.own?.owner.as_ref()
    }

    pub fn decision(&self) -> Option<&Decision> {
        self.plan?.decision.as_ref()
    }

    /// Rule 12; `caps`: its question caps its dimension; `opens`: two or more others wait for it.
    pub fn factors(&self, caps: bool, opens: bool) -> Factors {
        Factors {
            weight: self.question.weight.clone(),
            gap: self.gap.clone(),
            caps,
            opens,
        }
    }

    /// The product of rule 12.
    pub fn priority(&self, caps: bool, opens: bool) -> Number {
        let [plain, once, twice] = self.priorities();
        match (caps, opens) {
            (false, false) => plain,
            (true, true) => twice,
            _ => once,
        }
    }

    /// The same by how many of its two bonuses there are.
    pub fn priorities(&self) -> [Number; 3] {
        let value = Number::from(self.impact().factor()) * (&self.question.weight * &self.gap);
        let plain = value / Number::from(self.effort().divisor());
        let once = &plain * &bonus();
        let twice = &once * &bonus();
        [plain, once, twice]
    }
}

impl<'a> Proposal<'a> {
    /// What is proposed about the question at `place` once it has `worth`; what it has today plays no part in that.
    pub fn of(derivation: &Derivation<'a>, place: usize, worth: Option<&Worth>) -> Self {
        let sheet = &derivation.questions[place];
        let ground = &derivation.ground;
        let gap = in_quarters(ground, sheet, worth);
        let found = applicable(ground, sheet, worth).into_iter();
        let all = found.map(|own| Offer::new(ground, (place, sheet.question), own, gap.clone()));
        let (done, open): (Vec<_>, Vec<_>) = all
            .filter(|own| !matches!(own.decision(), Some(Decision::Rejected(_))))
            .partition(|own| own.decision() == Some(&Decision::Done));
        let lifted = done.iter().filter_map(|own| Some(&own.own?.lifts_to));
        let value = worth.map(|worth| &worth.counted);
        Self {
            reached: value.into_iter().chain(lifted).max().cloned(),
            offers: open,
        }
    }

    /// What about this question has to come before whatever requires this: the smallest step, never `asking`.
    pub fn before(&self, required: &Requirement, asking: Option<usize>) -> Before {
        if (self.reached.as_ref()).is_some_and(|value| *value >= required.at_least) {
            return Before::Nothing;
        }
        let lifts_to = |(place, offer): (usize, &Offer<'a>)| Some((&offer.own?.lifts_to, place));
        let steps = self.offers.iter().enumerate().filter_map(lifts_to);
        (steps.filter(|(to, place)| **to >= required.at_least && Some(*place) != asking))
            .min()
            .map_or(Before::Unknown, |(_, place)| Before::Offer(place))
    }
}

/// Id of the built-in "establish the fact".
pub(crate) fn fact_id(question: &Question) -> RecommendationId {
    format!("{}-fact", question.id).into()
}

/// The recommendations of one question that apply; none within stands for "establish the fact".
fn applicable<'a>(
    ground: &Ground<'a>,
    sheet: &QuestionSheet<'a>,
    worth: Option<&Worth>,
) -> Vec<Option<&'a Recommendation>> {
    let question = sheet.question;
    if worth.is_none() && sheet.state() == State::DontKnow && question.is_scored() {
        return vec![None];
    }
    let (Some(worth), Some(target)) = (worth, &sheet.target) else {
        return Vec::new();
    };
    if gap(target.value, &worth.mapped) == Number::ZERO {
        return Vec::new();
    }
    let all = question.recommendations.iter();
    let useful = all.filter(|own| own.lifts_to > worth.counted);
    let enough = enough(ground, sheet);
    useful
        .filter(|own| enough.is_none_or(|enough| own.lifts_to <= enough.lifts_to))
        .map(Some)
        .collect()
}

/// The smallest step that reaches the target of a question; none where none does.
pub(crate) fn enough<'a>(
    ground: &Ground<'a>,
    sheet: &QuestionSheet<'a>,
) -> Option<&'a Recommendation> {
    let target = sheet.target.as_ref()?.value;
    let all = sheet.question.recommendations.iter();
    let reaching = all.filter(|own| sheet.own.map(&ground.base, &own.lifts_to) >= *target);
    reaching.min_by_key(|own| &own.lifts_to)
}

/// What a priority is multiplied with where its question caps, and where others wait (rule 12).
pub(crate) fn bonus() -> Number {
    Number::fraction(5, 4)
}

/// The gap in quarters of the scale's width, 3 at most; 1 where the value is not known.
fn in_quarters(ground: &Ground<'_>, sheet: &QuestionSheet<'_>, worth: Option<&Worth>) -> Number {
    let width = ground.base.width();
    match (&sheet.target, worth) {
        (Some(target), Some(worth)) if width != Number::ZERO => {
            let gap = gap(target.value, &worth.mapped);
            let quarters = &gap * &Number::from(4_u32) / width;
            quarters.min(Number::from(3_u32))
        }
        _ => Number::ONE,
    }
}
