//! Why a figure is what it is: the derivation of `docs/scoring.md`, unfolded for people.
//!
//! The same derivation that [`super::scoring::score`] reads its figures off; nothing is calculated here. Nodes are typed
//! and know no words of any language.

mod group;
mod level;
mod question;
#[cfg(test)]
pub(crate) mod tests;

use super::assessment::{Assessment, Grade, Response};
use super::id::{DimensionId, ParticipantId, QuestionId, RoleId};
use super::number::Number;
use super::questionnaire::{Aggregate, LevelRule, Questionnaire};
pub use super::scoring::ballots::Counted;
use super::scoring::derivation::Derivation;
pub use super::scoring::standing::Basis;
pub use super::scoring::target::TargetFrom;
use super::scoring::{Agreement, Interval, State};

/// How the figures of something came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// Of what.
    pub subject: Subject,
    /// One node per figure.
    pub nodes: Vec<Node>,
}

/// What has figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A question.
    Question(QuestionId),
    /// A dimension.
    Dimension(DimensionId),
    /// The whole assessment.
    Whole,
    /// An item of a lens, by the ids of both.
    LensItem(String, String),
}

/// One step of a calculation.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Number of the rule in `docs/scoring.md`.
    pub rule: u8,
    /// What it says.
    pub step: Step,
    /// What it was made from.
    pub parts: Vec<Node>,
}

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
    },
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
    /// Interval of an answered question, on the questionnaire's scale (rule 5).
    Around {
        /// Value ± half width within the question's own scale, on the questionnaire's scale.
        interval: Interval,
        /// The evidence; E0 where none was given.
        grade: Grade,
        /// Half width on the question's own scale.
        half_width: Number,
    },
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
    Interval(Interval),
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
    /// The same, held down by essential questions (rule 7).
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
    /// Stage by stage (rule 7); made of [`Step::Stage`].
    Staged {
        /// Number of the last stage reached.
        level: Number,
    },
    /// One stage.
    Stage {
        /// Its number.
        number: u32,
        /// With every stage before it.
        reached: bool,
        /// Its questions that do not pass, with the value each needs.
        blocked_by: Vec<(QuestionId, Number)>,
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

/// How the figures of `id` came about: a question, a dimension, `LENS/ITEM`, or the questionnaire's own id for the whole.
pub fn explain(
    questionnaire: &Questionnaire,
    assessment: &Assessment,
    id: &str,
) -> Option<Explanation> {
    let derivation = Derivation::of(questionnaire, assessment);
    if let Some(&place) = derivation.ground.places.get(id) {
        return Some(explanation(
            derivation.subject_of_question(place),
            derivation.question(place),
        ));
    }
    let dimensions = &questionnaire.dimensions;
    if let Some(place) = dimensions.iter().position(|own| own.id.as_str() == id) {
        return Some(explanation(
            derivation.subject_of_dimension(place),
            derivation.dimension(place, 0),
        ));
    }
    if let Some((lens, item)) = id.split_once('/') {
        let own = questionnaire.lenses.iter().find(|own| own.id == lens)?;
        let own = own.items.iter().find(|own| own.id == item)?;
        let subject = Subject::LensItem(lens.to_owned(), item.to_owned());
        return Some(explanation(subject, derivation.lens_group(own)));
    }
    (id == questionnaire.id).then(|| explanation(Subject::Whole, derivation.whole()))
}

fn explanation(subject: Subject, nodes: Vec<Node>) -> Explanation {
    Explanation { subject, nodes }
}

fn node(rule: u8, step: Step, parts: Vec<Node>) -> Node {
    Node { rule, step, parts }
}

fn leaf(rule: u8, step: Step) -> Node {
    node(rule, step, Vec::new())
}
