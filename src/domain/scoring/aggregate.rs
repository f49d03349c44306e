//! How questions and dimensions become one figure: score, interval, coverage and target (rules 4, 5, 6 and 10).

use super::Interval;
use crate::domain::number::Number;
use crate::domain::questionnaire::Aggregate;

/// A question or a dimension by its place in the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Question(usize),
    Dimension(usize),
}

/// What an applicable part puts in.
#[derive(Debug)]
pub(crate) struct Term {
    pub part: Part,
    pub weight: Number,
    /// None where nothing in it is answered.
    pub value: Option<Number>,
    pub interval: Interval,
    /// 0 to 1.
    pub coverage: Number,
    pub target: Option<Number>,
}

/// The figures of a group with what they were made of.
#[derive(Debug)]
pub(crate) struct Aggregated {
    pub how: Aggregate,
    pub terms: Vec<Term>,
    /// What the answered parts give, rateable or not.
    pub value: Option<Number>,
    pub interval: Option<Interval>,
    pub coverage: Option<Number>,
    pub rateable: bool,
    pub target: Option<Number>,
}

impl Aggregated {
    /// All figures over the applicable parts; none of nothing.
    pub fn of(how: Aggregate, terms: Vec<Term>) -> Self {
        let value = combine(
            how,
            terms.iter().map(|term| (&term.weight, term.value.as_ref())),
        );
        let interval = interval(how, &terms, value.as_ref());
        let coverage = combine(
            Aggregate::Mean,
            terms
                .iter()
                .map(|term| (&term.weight, Some(&term.coverage))),
        );
        Self {
            rateable: coverage
                .as_ref()
                .is_some_and(|share| *share >= needed_coverage()),
            target: combine(
                how,
                terms
                    .iter()
                    .map(|term| (&term.weight, term.target.as_ref())),
            ),
            how,
            terms,
            value,
            interval,
            coverage,
        }
    }

    /// The score as shown: none below the coverage it needs (rule 6).
    pub fn score(&self) -> Option<&Number> {
        self.value.as_ref().filter(|_| self.rateable)
    }

    /// What the upper ends give; see [`interval`].
    pub fn upper_ends(&self) -> Option<Number> {
        let highs = self.terms.iter();
        let highs = highs.map(|term| (&term.weight, Some(&term.interval.high)));
        combine(self.how, highs)
    }

    /// What the value would be with another value for one part.
    pub fn value_with(&self, part: Part, value: &Number) -> Option<Number> {
        let pick = |term: &Term| term.part == part;
        combine(
            self.how,
            self.terms.iter().map(|term| {
                let own = term.value.as_ref();
                (
                    &term.weight,
                    own.map(|own| if pick(term) { value } else { own }),
                )
            }),
        )
    }
}

/// Coverage from which a group is rateable (rule 6): 70 %.
pub(crate) fn needed_coverage() -> Number {
    Number::fraction(7, 10)
}

/// Both ends. Of sums of different length, the answered alone can give more than all together ever could; the interval
/// reaches up to that, so that a value always lies in its interval. Downwards it does, as sums start at 0.
fn interval(how: Aggregate, terms: &[Term], value: Option<&Number>) -> Option<Interval> {
    let lows = terms
        .iter()
        .map(|term| (&term.weight, Some(&term.interval.low)));
    let highs = terms
        .iter()
        .map(|term| (&term.weight, Some(&term.interval.high)));
    let high = combine(how, highs)?;
    Some(Interval {
        low: combine(how, lows)?,
        high: value.cloned().map_or(high.clone(), |value| high.max(value)),
    })
}

/// The aggregate of the values that are there, with their weights (rule 4); none of nothing.
pub(crate) fn combine<'a>(
    how: Aggregate,
    parts: impl Iterator<Item = (&'a Number, Option<&'a Number>)>,
) -> Option<Number> {
    let mut parts = parts.filter_map(|(weight, value)| Some((weight, value?)));
    match how {
        Aggregate::Mean => mean(parts),
        Aggregate::Min => parts.map(|(_, value)| value).min().cloned(),
        Aggregate::Max => parts.map(|(_, value)| value).max().cloned(),
        Aggregate::Sum => {
            let first = parts.next()?.1.clone();
            Some(parts.fold(first, |sum, (_, value)| &sum + value))
        }
    }
}

/// Weighted mean; none where there is no weight.
fn mean<'a>(parts: impl Iterator<Item = (&'a Number, &'a Number)>) -> Option<Number> {
    let (sum, weights) = parts.fold(
        (Number::ZERO, Number::ZERO),
        |(sum, all), (weight, value)| (sum + weight * value, &all + weight),
    );
    (weights != Number::ZERO).then(|| sum / weights)
}
