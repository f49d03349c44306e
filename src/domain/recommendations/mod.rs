//! Recommendations that apply, in the order that makes sense: rules 11–15 of `docs/scoring.md`.

mod candidate;
mod gain;
mod links;
mod order;

use super::assessment::Assessment;
use super::id::{QuestionId, RecommendationId};
use super::number::Number;
use super::questionnaire::{Effort, Impact, Questionnaire, Requirement};
use super::scoring::Scores;
use super::scoring::derivation::Derivation;
use candidate::Candidate;
use links::Links;
pub use order::FIRST_WAVE;

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

/// Puts everything that applies and is neither rejected nor done in its order. `scores` are those of `assessment`.
pub fn rank(
    questionnaire: &Questionnaire,
    assessment: &Assessment,
    scores: &Scores,
) -> Vec<Ranked> {
    let candidates = candidate::candidates(questionnaire, assessment, scores);
    let (candidates, links) = links::link(scores, candidates);
    let factors: Vec<_> = (candidates.iter().zip(&links))
        .map(|(own, links)| own.factors(links.unlocks.len() >= 2))
        .collect();
    let priorities: Vec<_> = (candidates.iter().zip(&factors))
        .map(|(own, factors)| candidate::priority(factors, own.impact(), own.effort()))
        .collect();
    let order = order::order(&candidates, &links, &priorities);
    let groups = order::tie_groups(&order, &links, &priorities);
    let waves = order::waves(&candidates, &links, &order);
    let derivation = Derivation::of(questionnaire, assessment);
    let ranked = |(rank, &place): (usize, &usize)| {
        let (candidate, links) = (&candidates[place], &links[place]);
        Ranked {
            id: candidate.id.clone(),
            question: candidate.question.id.clone(),
            fact: candidate.own.is_none(),
            rank: rank + 1,
            tie_group: groups[rank],
            priority: priorities[place].clone(),
            factors: factors[place].clone(),
            effort: candidate.effort(),
            impact: candidate.impact(),
            wave: waves[place],
            quick_win: is_quick_win(candidate, links),
            after: links::ids(&candidates, &links.after),
            needs: links.needs.clone(),
            unlocks: links::ids(&candidates, &links.unlocks),
            gain: gain::gain(&derivation, candidate),
        }
    };
    order.iter().enumerate().map(ranked).collect()
}

/// Small, effective, nothing to wait for, done within three months (rule 15).
fn is_quick_win(candidate: &Candidate<'_>, links: &Links) -> bool {
    candidate.effort() == Effort::S
        && candidate.impact() >= Impact::M
        && links.after.is_empty()
        && links.needs.is_empty()
        && candidate.months().1 <= 3
}
