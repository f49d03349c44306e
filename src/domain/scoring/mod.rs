//! Scores of an assessment: rules 0–10 of `docs/scoring.md`.
//!
//! This module holds the figures; how each comes about stands in its [`derivation`], from which they are read.

pub(crate) mod aggregate;
pub(crate) mod ballots;
pub(crate) mod case;
pub(crate) mod derivation;
pub(crate) mod dimension_sheet;
mod figures;
pub(crate) mod ground;
mod hidden;
pub(crate) mod level;
pub(crate) mod question_sheet;
pub(crate) mod scale;
pub(crate) mod standing;
pub(crate) mod target;
pub(crate) mod worth;

use super::assessment::Assessment;
use super::id::{DimensionId, QuestionId, RoleId};
use super::number::Number;
use super::questionnaire::Questionnaire;
use derivation::Derivation;
use ground::Ground;

/// Calculates all figures.
pub fn score(questionnaire: &Questionnaire, assessment: &Assessment) -> Scores {
    Derivation::of(questionnaire, assessment).scores()
}

/// What is known about each question, in order.
pub fn states(questionnaire: &Questionnaire, assessment: &Assessment) -> Vec<State> {
    let ground = Ground::new(questionnaire, assessment);
    let standings = question_sheet::standings(&ground);
    standings
        .into_iter()
        .map(|standing| standing.state)
        .collect()
}

/// What is known about a question (rule 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It has a value.
    Answered,
    /// Nobody knows.
    DontKnow,
    /// It does not apply.
    NotApplicable,
    /// Nothing yet.
    Open,
    /// Its `show_if` is false.
    Hidden,
}

/// Lower and upper end, both included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interval {
    /// Lower end.
    pub low: Number,
    /// Upper end.
    pub high: Number,
}

/// All figures of one assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Scores {
    /// Share of applicable weight that is answered, 0 to 1; none where nothing applies.
    pub coverage: Option<Number>,
    /// Overall score, where the questionnaire defines one and coverage allows it.
    pub score: Option<Number>,
    /// Interval of the overall score.
    pub interval: Option<Interval>,
    /// One entry per dimension, in the order of the questionnaire.
    pub dimensions: Vec<DimensionScore>,
    /// One entry per lens.
    pub lenses: Vec<LensScore>,
    /// Ids of the tensions found.
    pub tensions: Vec<String>,
}

/// Figures of one dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct DimensionScore {
    /// Which.
    pub id: DimensionId,
    /// Its parent.
    pub parent: Option<DimensionId>,
    /// Score on the questionnaire's scale; none below 70 % coverage (rule 6).
    pub score: Option<Number>,
    /// Interval; none where nothing applies.
    pub interval: Option<Interval>,
    /// Level value, or stage number in staged dimensions.
    pub level: Option<Number>,
    /// Whether open essential questions could still hold the level down.
    pub level_provisional: bool,
    /// Essential questions that hold the level down.
    pub capped_by: Vec<QuestionId>,
    /// Share of applicable weight that is answered, 0 to 1; none where nothing applies.
    pub coverage: Option<Number>,
    /// Whether coverage reaches 70 %.
    pub rateable: bool,
    /// Aggregate of the targets.
    pub target: Option<Number>,
    /// Target minus score, at least 0; none without target or score.
    pub gap: Option<Number>,
    /// Median of each role's votes on the dimension's own questions, on the questionnaire's scale (rule 9); the
    /// difference of two is their perspective gap.
    pub by_role: Vec<(RoleId, Number)>,
    /// Its own questions.
    pub questions: Vec<QuestionScore>,
}

/// Figures of one question.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionScore {
    /// Which.
    pub id: QuestionId,
    /// What is known.
    pub state: State,
    /// Value on its own scale; with strict evidence the value that counts (rule 8).
    pub value: Option<Number>,
    /// Value on the questionnaire's scale (rule 3).
    pub mapped: Option<Number>,
    /// Interval on the questionnaire's scale; none where it does not apply or is not scored.
    pub interval: Option<Interval>,
    /// Upper level without evidence (rule 8).
    pub provisional: bool,
    /// Agreement of the latest votes; none without a vote that has a value.
    pub agreement: Option<Agreement>,
    /// Target on the questionnaire's scale (rule 10).
    pub target: Option<Number>,
    /// Target minus value, at least 0, on the questionnaire's scale; none unless answered.
    pub gap: Option<Number>,
}

/// Agreement of the votes on one question (rule 9).
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// How many votes have a value.
    pub votes: usize,
    /// Lowest vote, on the question's own scale; proposed where the room stays apart.
    pub lowest: Number,
    /// Highest minus lowest vote, on the question's own scale.
    pub spread: Number,
    /// Tastle–Wierman consensus, 0 to 1.
    pub consensus: f64,
    /// Median by role, roles in the order of the questionnaire, then others by key.
    pub by_role: Vec<(RoleId, Number)>,
    /// What the room should do about it.
    pub advice: Advice,
}

/// What agreement asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// Nothing to discuss.
    Agree,
    /// Discuss.
    Discuss,
    /// Discuss and vote again.
    VoteAgain,
    /// Still apart after the second vote: propose the lower value, mark as open for facts.
    Unsettled,
}

/// Figures of one lens.
#[derive(Clone, Debug, PartialEq)]
pub struct LensScore {
    /// Which.
    pub id: String,
    /// Its groups in order.
    pub items: Vec<LensItemScore>,
}

/// Figures of one group of a lens: weighted mean, no level.
#[derive(Clone, Debug, PartialEq)]
pub struct LensItemScore {
    /// Which.
    pub id: String,
    /// Score; none below 70 % coverage.
    pub score: Option<Number>,
    /// Interval; none where nothing applies.
    pub interval: Option<Interval>,
    /// Share of applicable weight that is answered, 0 to 1; none where nothing applies.
    pub coverage: Option<Number>,
}
