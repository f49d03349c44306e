//! Recommendations that apply, in the order that makes sense: rules 11–15 of `SCORING.md`.

use super::id::{QuestionId, RecommendationId};
use super::number::Number;
use super::questionnaire::{Effort, Impact, Requirement};

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
