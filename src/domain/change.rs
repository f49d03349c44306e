//! What became of the dimensions since an earlier round (rule 20).

use super::id::DimensionId;
use super::number::Number;
use super::questionnaire::Questionnaire;
use super::scoring::Scores;
use super::scoring::scale::base;

/// A dimension that has a score in both rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which.
    pub dimension: DimensionId,
    /// Its score then.
    pub before: Number,
    /// Its score now.
    pub now: Number,
    /// Whether that is more than may come from who was in the room.
    pub clear: bool,
}

/// The dimensions that have a score in both rounds, in the order of the questionnaire.
pub fn changes(questionnaire: &Questionnaire, before: &Scores, now: &Scores) -> Vec<Change> {
    let least = least(questionnaire);
    let both = now.dimensions.iter().filter_map(|own| {
        let mut earlier = before.dimensions.iter();
        let before = earlier
            .find(|earlier| earlier.id == own.id)?
            .score
            .as_ref()?;
        let now = own.score.as_ref()?;
        Some(Change {
            dimension: own.id.clone(),
            clear: before.max(now) - before.min(now) >= least,
            before: before.clone(),
            now: now.clone(),
        })
    });
    both.collect()
}

/// The least that is a clear change: an eighth of the scale's width.
pub fn least(questionnaire: &Questionnaire) -> Number {
    base(questionnaire).width() * Number::fraction(1, 8)
}
