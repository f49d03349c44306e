//! Recommendations that apply, in the order that makes sense: rules 11–15 of `docs/scoring.md`.

pub(crate) mod first;
mod gain;
pub(crate) mod links;
pub(crate) mod offer;
pub(crate) mod order;

use super::assessment::Assessment;
use super::id::{QuestionId, RecommendationId};
use super::number::Number;
use super::questionnaire::{Effort, Impact, Questionnaire, Requirement};
use super::scoring::derivation::Derivation;
pub use first::FIRST;
use links::{Links, List};
pub(crate) use offer::fact_id;
use offer::{Offer, Proposal};
pub use order::FIRST_WAVE;
use order::Order;

/// One recommendation in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    /// Which; `QUESTION-fact` for the built-in "establish the fact".
    pub id: RecommendationId,
    /// Its question.
    pub question: QuestionId,
    /// Whether it is the built-in "establish the fact" (the questionnaire has no entry for it then).
    pub fact: bool,
    /// Place from 1, after the room's own order where it set one.
    pub rank: usize,
    /// Number of its tie group, from 1: within a group the room decides.
    pub tie_group: usize,
    /// Rule 12.
    pub priority: Number,
    /// What made the priority, for explanations.
    pub factors: Factors,
    /// Size.
    pub effort: Effort,
    /// Benefit.
    pub impact: Impact,
    /// When to start.
    pub wave: Wave,
    /// Small, effective, possible at once (rule 15).
    pub quick_win: bool,
    /// Prerequisites that are recommendations themselves, placed before it.
    pub after: Vec<RecommendationId>,
    /// Prerequisites for which nothing is proposed: "needs ID ≥ n".
    pub needs: Vec<Requirement>,
    /// Recommendations that wait for it.
    pub unlocks: Vec<RecommendationId>,
    /// Score difference of its dimension when done alone (rule 17); none for facts or without a score.
    pub gain: Option<Number>,
}

/// The factors of rule 12.
#[derive(Clone, Debug, PartialEq)]
pub struct Factors {
    /// Weight of the question.
    pub weight: Number,
    /// Gap in quarters of the scale's width, 3 at most.
    pub gap: Number,
    /// Whether its question caps its dimension.
    pub caps: bool,
    /// Whether two or more wait for it.
    pub opens: bool,
}

/// When an action starts (rule 15).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Wave {
    /// Months 0 to 3.
    Now,
    /// Months 3 to 9.
    Next,
    /// Months 9 to 24.
    Later,
}

impl Wave {
    /// All of them, in time.
    pub const ALL: [Self; 3] = [Self::Now, Self::Next, Self::Later];

    /// The month in which it begins, and the one before which it ends.
    pub fn months(self) -> (u32, u32) {
        match self {
            Self::Now => (0, 3),
            Self::Next => (3, 9),
            Self::Later => (9, 24),
        }
    }
}

impl Ranked {
    /// From which month to which it is worked on: as long as the questionnaire says, but not before its wave, which is
    /// later where it waits for others or the first wave is full.
    pub fn months(&self, questionnaire: &Questionnaire) -> (u32, u32) {
        let own = questionnaire.recommendation(&self.id);
        let (from, to) = own.map_or((0, 1), |(_, own)| own.months);
        let last = Wave::Later.months().1;
        let start = from.max(self.wave.months().0).min(last);
        let end = start.saturating_add(to.saturating_sub(from));
        (start, end.min(last))
    }
}

/// Puts everything that applies and is neither rejected nor done in its order.
pub fn rank(questionnaire: &Questionnaire, assessment: &Assessment) -> Vec<Ranked> {
    ranked(&Derivation::of(questionnaire, assessment))
}

/// What is proposed about each question as it stands today, in order.
pub(crate) fn proposals<'a>(derivation: &Derivation<'a>) -> Vec<Proposal<'a>> {
    (derivation.questions.iter().enumerate())
        .map(|(place, sheet)| Proposal::of(derivation, place, sheet.worth.as_ref()))
        .collect()
}

/// The list that follows from a calculation.
pub(crate) fn ranked(derivation: &Derivation<'_>) -> Vec<Ranked> {
    let proposals = proposals(derivation);
    let list = List::of(proposals.iter());
    let links = Links::of(&list);
    let caps = |offer: &Offer<'_>| derivation.caps(offer.place);
    let priority =
        |(place, offer): (usize, &&Offer<'_>)| offer.priority(caps(offer), links.opens(place));
    let priorities: Vec<_> = list.offers.iter().enumerate().map(priority).collect();
    let wanted = |place: usize| list.offers[place].plan.and_then(|plan| plan.place);
    let order: Vec<_> = Order::new(&links, &priorities, wanted).collect();
    let groups = order::tie_groups(&order, &links, &priorities);
    let waves = order::waves(&list.offers, &links, &order);
    let ranked = |(rank, &place): (usize, &usize)| {
        let offer = list.offers[place];
        Ranked {
            id: offer.id.clone(),
            question: offer.question.id.clone(),
            fact: offer.own.is_none(),
            rank: rank + 1,
            tie_group: groups[rank],
            priority: priorities[place].clone(),
            factors: offer.factors(caps(offer), links.opens(place)),
            effort: offer.effort(),
            impact: offer.impact(),
            wave: waves[place],
            quick_win: is_quick_win(offer, &links, place),
            after: list.ids(links.after.of(place)),
            needs: links.needs(place).cloned().collect(),
            unlocks: list.ids(links.unlocks.of(place)),
            gain: gain::gain(derivation, offer),
        }
    };
    order.iter().enumerate().map(ranked).collect()
}

/// Small, effective, nothing to wait for, done within three months (rule 15).
fn is_quick_win(offer: &Offer<'_>, links: &Links<'_>, place: usize) -> bool {
    offer.effort() == Effort::S
        && offer.impact() >= Impact::M
        && links.after.of(place).is_empty()
        && links.needs(place).next().is_none()
        && offer.months().1 <= 3
}
