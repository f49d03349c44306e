//! Levels of dimensions (rule 7).

use super::case::Case;
use super::question_sheet::QuestionSheet;
use crate::domain::number::Number;
use crate::domain::questionnaire::{Dimension, LevelRule, Questionnaire};
use crate::domain::sorting;

/// The level of a dimension and what made it.
#[derive(Debug)]
pub(crate) enum Leveled {
    /// There is none: the rule says so, or it cannot be given.
    None,
    /// The highest level not above the score.
    Floor(Number),
    /// The same, held down by essential questions.
    Gated(Gate),
    /// Stage by stage.
    Staged(Vec<Stage>),
}

/// What holds a gated level down. Questions are places in the questionnaire.
#[derive(Debug)]
pub(crate) struct Gate {
    pub floor: Number,
    /// Lowest value of the answered essential questions, on the questionnaire's scale.
    pub lowest: Option<Number>,
    /// The level next above `lowest`.
    pub cap: Option<Number>,
    /// The essential questions at `lowest`.
    pub at_lowest: Vec<usize>,
    /// Essential questions that are open or not known.
    pub unsettled: Vec<usize>,
}

/// One stage.
#[derive(Debug)]
pub(crate) struct Stage {
    pub number: u32,
    /// With every stage before it.
    pub reached: bool,
    /// Questions of this stage that do not pass.
    pub blocked_by: Vec<usize>,
}

impl Gate {
    pub fn caps(&self) -> bool {
        self.cap.as_ref().is_some_and(|cap| *cap < self.floor)
    }
}

impl Leveled {
    /// Rule 7 over the questions of a dimension and its descendants, given by their places.
    pub fn of(
        questionnaire: &Questionnaire,
        dimension: &Dimension,
        score: Option<&Number>,
        questions: Case<'_, '_>,
        within: &[usize],
    ) -> Self {
        let floor = || floor(questionnaire, score?).cloned();
        match dimension.level {
            LevelRule::None => Self::None,
            LevelRule::Floor => floor().map_or(Self::None, Self::Floor),
            LevelRule::Gated => floor().map_or(Self::None, |floor| {
                Self::Gated(Gate::of(questionnaire, floor, questions, within))
            }),
            LevelRule::Staged => Self::Staged(stages(dimension, questions, within)),
        }
    }

    /// The level value, or the number of the stage.
    pub fn level(&self) -> Option<Number> {
        match self {
            Self::None => None,
            Self::Floor(level) => Some(level.clone()),
            Self::Gated(Gate {
                cap: Some(cap),
                floor,
                ..
            }) => Some(cap.min(floor).clone()),
            Self::Gated(gate) => Some(gate.floor.clone()),
            Self::Staged(stages) if stages.is_empty() => None,
            Self::Staged(stages) => {
                let blocked = stages.iter().find(|stage| !stage.reached);
                let before = |stage: &Stage| stage.number.saturating_sub(1);
                let last = stages.last().map_or(0, |stage| stage.number);
                Some(blocked.map_or(last, before).into())
            }
        }
    }

    /// How many levels, or stages, are reached; 0 where there is no level.
    pub fn height(&self, questionnaire: &Questionnaire) -> usize {
        match self {
            Self::Staged(stages) => stages.iter().filter(|stage| stage.reached).count(),
            _ => self.level().map_or(0, |own| {
                let levels = questionnaire.levels.iter();
                levels.filter(|level| level.value <= own).count()
            }),
        }
    }

    /// Places of the essential questions that hold the level down.
    pub fn capped_by(&self) -> &[usize] {
        match self {
            Self::Gated(gate) if gate.caps() => &gate.at_lowest,
            _ => &[],
        }
    }

    /// Whether essential questions without a value could still hold the level down.
    pub fn is_provisional(&self) -> bool {
        matches!(self, Self::Gated(gate) if !gate.unsettled.is_empty())
    }
}

impl Gate {
    fn of(
        questionnaire: &Questionnaire,
        floor: Number,
        questions: Case<'_, '_>,
        within: &[usize],
    ) -> Self {
        let essential = || {
            within
                .iter()
                .copied()
                .filter(|&place| questions.sheets[place].question.essential)
        };
        let value = |place: usize| questions.worths[place].map(|worth| &worth.mapped);
        let lowest = essential().filter_map(value).min();
        let at_lowest = essential().filter(|&place| lowest.is_some() && value(place) == lowest);
        let unsettled = essential()
            .filter(|&place| value(place).is_none() && questions.sheets[place].applies());
        Self {
            floor,
            cap: lowest
                .and_then(|lowest| cap(questionnaire, lowest))
                .cloned(),
            at_lowest: at_lowest.collect(),
            unsettled: unsettled.collect(),
            lowest: lowest.cloned(),
        }
    }
}

/// The highest level not above `value`.
pub(super) fn floor<'a>(questionnaire: &'a Questionnaire, value: &Number) -> Option<&'a Number> {
    let levels = questionnaire.levels.iter().map(|level| &level.value);
    levels.filter(|level| *level <= value).max()
}

/// The level next above the highest level not above `value`; the highest where there is none above.
pub(super) fn cap<'a>(questionnaire: &'a Questionnaire, value: &Number) -> Option<&'a Number> {
    let levels = || questionnaire.levels.iter().map(|level| &level.value);
    levels()
        .filter(|level| *level > value)
        .min()
        .or_else(|| levels().max())
}

/// The stages that scored questions carry, lowest first; none where no question with a stage applies.
fn stages(dimension: &Dimension, questions: Case<'_, '_>, within: &[usize]) -> Vec<Stage> {
    let sheets = questions.sheets;
    let staged: Vec<_> = (within.iter())
        .filter_map(|&place| Some((place, sheets[place].question.stage?)))
        .filter(|(place, _)| sheets[*place].question.is_scored())
        .collect();
    if staged.iter().all(|(place, _)| !sheets[*place].applies()) {
        return Vec::new();
    }
    let numbers = sorting::set(staged.iter().map(|(_, stage)| *stage));
    let mut reached = true;
    (numbers.into_iter())
        .map(|number| {
            let blocked_by: Vec<_> = (staged.iter())
                .filter(|(place, stage)| *stage == number && !passes(dimension, questions, *place))
                .map(|(place, _)| *place)
                .collect();
            reached &= blocked_by.is_empty();
            Stage {
                number,
                reached,
                blocked_by,
            }
        })
        .collect()
}

/// Whether a question does not stand in the way of its stage.
fn passes(dimension: &Dimension, questions: Case<'_, '_>, place: usize) -> bool {
    let sheet = &questions.sheets[place];
    let Some(worth) = questions.worths[place] else {
        return !sheet.applies();
    };
    worth.counted >= needed(dimension, sheet)
}

/// The raw value that counts as reached: two thirds of the question's own scale where the dimension does not say.
pub(crate) fn needed(dimension: &Dimension, sheet: &QuestionSheet<'_>) -> Number {
    dimension
        .passes
        .clone()
        .unwrap_or_else(|| &sheet.own.low + &(sheet.own.width() * Number::fraction(2, 3)))
}
