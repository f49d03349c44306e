//! A scale from its lowest to its highest value, and what lies on it (rules 3 and 5).

use super::Interval;
use crate::domain::assessment::Grade;
use crate::domain::number::Number;
use crate::domain::questionnaire::Questionnaire;

/// Lowest and highest value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Scale {
    pub low: Number,
    pub high: Number,
}

impl Scale {
    pub fn new((low, high): (Number, Number)) -> Self {
        Self { low, high }
    }

    pub fn width(&self) -> Number {
        &self.high - &self.low
    }

    /// Where `value` of this scale lies on `other`, linearly (rule 3); its low end for a scale of one value.
    pub fn map(&self, other: &Self, value: &Number) -> Number {
        if self == other {
            return value.clone();
        }
        let width = self.width();
        if width == Number::ZERO {
            return other.low.clone();
        }
        let share = (value - &self.low) / width;
        &other.low + &(share * other.width())
    }

    /// The whole scale: what is possible where nothing is known.
    pub fn whole(&self) -> Interval {
        Interval {
            low: self.low.clone(),
            high: self.high.clone(),
        }
    }

    /// `value` give or take what `grade` leaves open, within the scale (rule 5).
    pub fn around(&self, value: &Number, grade: Grade) -> Interval {
        let half = self.half_width(grade);
        Interval {
            low: (value - &half).max(self.low.clone()),
            high: (value + &half).min(self.high.clone()),
        }
    }

    /// Half the width of an interval at `grade` (rule 5).
    pub fn half_width(&self, grade: Grade) -> Number {
        let share = match grade {
            Grade::E0 => Number::fraction(1, 4),
            Grade::E1 => Number::fraction(3, 16),
            Grade::E2 => Number::fraction(1, 8),
            Grade::E3 => Number::fraction(1, 16),
        };
        self.width() * share
    }

    /// Both ends of `interval` on `other`.
    pub fn map_interval(&self, other: &Self, interval: &Interval) -> Interval {
        Interval {
            low: self.map(other, &interval.low),
            high: self.map(other, &interval.high),
        }
    }
}

/// The scale of every score: from the lowest to the highest level.
pub(crate) fn base(questionnaire: &Questionnaire) -> Scale {
    let levels = || questionnaire.levels.iter().map(|level| &level.value);
    let end = |value: Option<&Number>| value.cloned().unwrap_or(Number::ZERO);
    Scale::new((end(levels().min()), end(levels().max())))
}

/// Each role's median of `votes`, which name the place of their role.
pub(crate) fn medians(
    roles: usize,
    votes: impl Iterator<Item = (usize, Number)>,
) -> Vec<Option<Number>> {
    let mut groups = vec![Vec::new(); roles];
    votes.for_each(|(role, value)| groups[role].push(value));
    groups.iter_mut().map(|group| median(group)).collect()
}

/// Mean of the middle two, or the middle one; none of nothing. Sorts `values`.
pub(crate) fn median(values: &mut [Number]) -> Option<Number> {
    values.sort_unstable();
    middle(values.len(), |place| &values[place])
}

/// Median of `count` rising values.
pub(crate) fn middle<'a>(count: usize, value: impl Fn(usize) -> &'a Number) -> Option<Number> {
    let middle = count / 2;
    match count {
        0 => None,
        _ if count % 2 == 1 => Some(value(middle).clone()),
        _ => Some((value(middle - 1) + value(middle)) * Number::fraction(1, 2)),
    }
}
