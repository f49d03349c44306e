//! What the steps of an explanation say.

use super::{Basis, Counted, Subject, TargetFrom};
use crate::domain::assessment::{Decision, Evidence, Grade, Response};
use crate::domain::condition::Condition;
use crate::domain::id::{DimensionId, ParticipantId, QuestionId, RecommendationId, RoleId};
use crate::domain::number::Number;
use crate::domain::questionnaire::{Aggregate, Effort, Impact, LevelRule, Requirement};
use crate::domain::recommendations::Wave;
use crate::domain::scoring::{Agreement, Interval, State};

/// What a step says. Values of questions stand on their own scale, where nothing else is said; all other figures on the
/// questionnaire's.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// State of a question (rule 1); made of its votes where these decided.
    State {
        /// The state.
        state: State,
        /// What decided it; says nothing where the question is hidden.
        basis: Basis,
        /// Why it does not apply, where the room said so.
        reason: Option<String>,
        /// The `show_if` that is false, where the question is hidden.
        hidden_by: Option<Condition>,
    },
    /// An agreed answer that the question does not take: it does not count (rule 2).
    NotTaken(Response),
    /// A vote (rule 2).
    Vote {
        /// Who.
        participant: ParticipantId,
        /// As what.
        role: Option<RoleId>,
        /// First vote.
        first: Response,
        /// Vote after the discussion.
        again: Option<Response>,
        /// How the latest of both counts.
        counted: Counted,
        /// Its value.
        value: Option<Number>,
    },
    /// Value of a question (rule 2); made of the votes where it is their median.
    Value {
        /// As given.
        value: Number,
        /// What it is.
        basis: Basis,
        /// What the room agreed on, where that decides.
        agreed: Option<Response>,
    },
    /// An upper level with weak evidence (rule 8); with strict evidence it counts less.
    Provisional {
        /// As given.
        given: Number,
        /// As it counts.
        counted: Number,
        /// The evidence.
        grade: Grade,
    },
    /// The value moved onto the questionnaire's scale (rule 3).
    Mapped {
        /// On its own scale.
        value: Number,
        /// Its own scale.
        own: Interval,
        /// The questionnaire's scale.
        onto: Interval,
        /// On the questionnaire's scale.
        mapped: Number,
    },
    /// Interval of an answered question, on the questionnaire's scale (rule 5); made of [`Step::Evidence`].
    Around {
        /// Value ± half width within the question's own scale, on the questionnaire's scale.
        interval: Interval,
        /// The evidence; none counts as E0.
        grade: Option<Grade>,
        /// Half width on the question's own scale.
        half_width: Number,
    },
    /// Something that was shown as evidence (rule 5).
    Evidence(Evidence),
    /// Interval of a question without an answer: the whole scale (rule 5).
    WholeScale(Interval),
    /// Target of a question (rule 10).
    Target {
        /// The target.
        target: Number,
        /// Where it stands.
        from: TargetFrom,
    },
    /// How much is missing to the target (rule 10).
    Gap {
        /// At least 0.
        gap: Number,
        /// The target.
        target: Number,
        /// Value or score.
        value: Number,
    },
    /// How much lies above the target: more than needed (rule 10).
    Surplus {
        /// More than 0.
        surplus: Number,
        /// The target.
        target: Number,
        /// Value or score.
        value: Number,
    },
    /// Agreement of the votes (rule 9).
    Agreement(Agreement),
    /// Score of a group (rule 4); made of a [`Step::Term`] or [`Step::LeftOut`] for everything in it.
    Score {
        /// How the parts are taken together.
        how: Aggregate,
        /// What the answered parts give; none of nothing.
        value: Option<Number>,
        /// Whether there is enough coverage to show it (rule 6).
        rateable: bool,
    },
    /// What a part puts into a score; made of the figures of that part.
    Term {
        /// Which part.
        part: Subject,
        /// Its weight; none where weights do not count.
        weight: Option<Number>,
        /// Its value; the raw one in sums.
        value: Number,
    },
    /// A part that puts nothing into a score; made of the figures of that part.
    LeftOut {
        /// Which part.
        part: Subject,
        /// Why.
        because: Because,
    },
    /// Interval of a group (rule 5); made of [`Step::Ends`].
    Interval {
        /// Both ends.
        interval: Interval,
        /// Whether the upper ends give less than the score, up to which it reaches then.
        raised: bool,
    },
    /// The ends that a part puts into an interval.
    Ends {
        /// Which part.
        part: Subject,
        /// Its weight; none where weights do not count.
        weight: Option<Number>,
        /// Its ends; the raw ones in sums.
        interval: Interval,
    },
    /// Coverage of a group (rule 6); made of [`Step::Covered`].
    Coverage {
        /// 0 to 1; none where nothing applies.
        coverage: Option<Number>,
        /// Whether it is enough for a score.
        rateable: bool,
    },
    /// How far a part is answered.
    Covered {
        /// Which part.
        part: Subject,
        /// Its weight.
        weight: Number,
        /// 0 to 1.
        share: Number,
    },
    /// No level (rule 7).
    NoLevel(LevelRule),
    /// The highest level not above the score (rule 7).
    Floor {
        /// The level.
        level: Number,
    },
    /// The same, held down by essential questions (rule 7); made of a [`Step::Essential`] for each of them.
    Gated {
        /// The level.
        level: Number,
        /// The highest level not above the score.
        floor: Number,
        /// The level next above `lowest`.
        cap: Option<Number>,
        /// Lowest value of the answered essential questions, on the questionnaire's scale.
        lowest: Option<Number>,
        /// The essential questions at `lowest`.
        at_lowest: Vec<QuestionId>,
        /// Essential questions without a value: the level is preliminary.
        unsettled: Vec<QuestionId>,
    },
    /// An essential question of a dimension or of those below it.
    Essential {
        /// Which.
        question: QuestionId,
        /// On the questionnaire's scale; none without one.
        value: Option<Number>,
        /// Its state.
        state: State,
    },
    /// Stage by stage (rule 7); made of [`Step::Stage`].
    Staged {
        /// Number of the last stage reached.
        level: Number,
    },
    /// One stage; made of [`Step::Passes`].
    Stage {
        /// Its number.
        number: u32,
        /// With every stage before it.
        reached: bool,
        /// Its questions that do not pass, with the value each needs.
        blocked_by: Vec<(QuestionId, Number)>,
    },
    /// A question of a stage.
    Passes {
        /// Which.
        question: QuestionId,
        /// On its own scale; none without one.
        value: Option<Number>,
        /// Its state.
        state: State,
        /// The value it needs.
        needed: Number,
    },
    /// Target of a group (rule 10); made of [`Step::PartTarget`].
    GroupTarget(Number),
    /// What a part puts into a target.
    PartTarget {
        /// Which part.
        part: Subject,
        /// Its weight; none where weights do not count.
        weight: Option<Number>,
        /// Its target; on its own scale in sums.
        target: Number,
    },
    /// Medians of the votes by role (rule 9).
    ByRole(Vec<(RoleId, Number)>),
    /// Why a recommendation is proposed (rule 11); made of the figures of its question.
    Proposed {
        /// About which question.
        question: QuestionId,
        /// From which value to which, on the question's own scale; none for "establish the fact".
        lift: Option<(Number, Number)>,
    },
    /// Why a recommendation is not proposed (rule 11); made of the figures of its question.
    NotProposed(QuestionId, NotProposed),
    /// Priority of a recommendation (rule 12); made of [`Step::Factor`].
    Priority(Number),
    /// What a priority is multiplied with, or divided by where it is the effort.
    Factor(Factor, Number),
    /// Place of a recommendation (rule 13); made of what stands beside it and what it waits for.
    Place {
        /// From 1.
        rank: usize,
        /// How many there are.
        all: usize,
        /// The place that the room gave it.
        pinned: Option<u32>,
    },
    /// A recommendation that stands right before this one, and its priority.
    Before(Placed, Number),
    /// A recommendation that stands right after this one, and its priority.
    Behind(Placed, Number),
    /// A prerequisite that is itself a recommendation.
    After(Placed),
    /// A prerequisite for which nothing is proposed.
    Needs(Requirement),
    /// A recommendation that waits for this one.
    Unlocks(Placed),
    /// Places of the others of its tie group (rule 14).
    Ties(Vec<usize>),
    /// When to start (rule 15).
    Starts(Wave, Begins),
    /// Small, effective, possible at once (rule 15).
    QuickWin,
    /// What it brings its dimension when done alone (rule 17).
    Gain {
        /// Which dimension.
        dimension: DimensionId,
        /// Its score today.
        before: Number,
        /// Its score then.
        after: Number,
    },
    /// Why nobody can say what it brings (rule 17).
    NoGain(NoGain),
}

/// A recommendation in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Which.
    pub id: RecommendationId,
    /// Its place, from 1.
    pub rank: usize,
}

/// What makes a priority (rule 12).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Factor {
    /// The benefit.
    Impact(Impact),
    /// The weight of its question.
    Weight(QuestionId),
    /// The gap of its question, in quarters of the scale's width.
    Gap(QuestionId),
    /// The gap that counts where nobody knows.
    FactGap,
    /// The size.
    Effort(Effort),
    /// Its question caps its dimension.
    Caps,
    /// Two or more others wait for it.
    Opens,
}

/// What decides when a recommendation starts (rule 15).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Begins {
    /// The month in which it usually starts.
    Month(u32),
    /// The room put it off.
    Deferred,
    /// Its prerequisites come first.
    After,
    /// The first wave is full, or full of actions of its owner.
    Full,
}

/// Why a recommendation is not in the list (rules 11 and 13).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotProposed {
    /// The room rejected it, or it is done.
    Decided(Decision),
    /// Its question has no value.
    State(State),
    /// There is no target.
    NoTarget,
    /// The value reaches the target.
    Reached,
    /// It lifts the question to this, which it has reached already.
    Lifted(Number),
    /// This one, a smaller step, is enough.
    Enough(RecommendationId),
}

/// Why a recommendation has no gain (rule 17).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoGain {
    /// Nobody knows the outcome of an established fact.
    Fact,
    /// The dimension has no score.
    NoScore,
}

/// Why a part puts nothing into a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// The question is in this state.
    State(State),
    /// The question asks for a text.
    Text,
    /// Nothing in the dimension is answered.
    NothingAnswered,
    /// Nothing in the dimension applies.
    NothingApplies,
}
