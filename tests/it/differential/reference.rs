//! Rules 1 to 7 once more: slow, from the top down, written from the rules alone.

pub use super::fraction::{F, whole};
use std::ops::Add;

/// A questionnaire with its answers.
#[derive(Debug)]
pub struct Case {
    pub levels: Vec<F>,
    /// How the dimensions without a parent make the whole.
    pub whole: Option<How>,
    pub dimensions: Vec<Dimension>,
    /// How many take part: those of the numbers below.
    pub people: usize,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum How {
    Mean,
    Sum,
    Min,
    Max,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rule {
    Gated,
    Floor,
    Staged,
    None,
}

#[derive(Debug)]
pub struct Dimension {
    pub parent: Option<usize>,
    pub how: How,
    pub rule: Rule,
    pub passes: Option<F>,
    pub weight: F,
    pub questions: Vec<Question>,
}

#[derive(Debug)]
pub struct Question {
    pub kind: Kind,
    pub weight: F,
    pub essential: bool,
    pub stage: Option<u32>,
    pub hidden: bool,
    /// Half the width of its interval is this many sixteenths of its scale.
    pub sixteenths: i128,
    pub agreed: Option<Said>,
    /// The first vote and the second of participants by number.
    pub votes: Vec<(usize, Said, Option<Said>)>,
}

#[derive(Debug)]
pub enum Kind {
    /// One of these; of the levels where there are none.
    OneOf(Vec<F>),
    /// Any of these, and what their sum is worth: below the first, the second.
    Sum(Vec<F>, Vec<(Option<F>, F)>),
    Number(Vec<(Option<F>, F)>),
    Text,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    Number(F),
    Options(Vec<usize>),
    Text,
    DontKnow,
    NotApplicable,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Known {
    Value(F),
    Text,
    DontKnow,
    NotApplicable,
    Open,
    Hidden,
}

/// What comes out for a dimension or the whole.
#[derive(Debug)]
pub struct Outcome {
    pub score: Option<F>,
    pub interval: Option<(F, F)>,
    pub coverage: Option<F>,
    pub level: Option<F>,
    /// Dimension and number within it.
    pub capped_by: Vec<(usize, usize)>,
    pub provisional: bool,
}

fn band(bands: &[(Option<F>, F)], value: F) -> F {
    let found = bands
        .iter()
        .find(|(below, _)| below.is_none_or(|below| value < below));
    found.map_or(value, |(_, value)| *value)
}

fn combine(how: How, parts: &[(F, F)]) -> Option<F> {
    let values = parts.iter().map(|(_, value)| *value);
    match how {
        _ if parts.is_empty() => None,
        How::Min => values.min(),
        How::Max => values.max(),
        How::Sum => Some(values.fold(whole(0), F::add)),
        How::Mean => {
            let weights = parts
                .iter()
                .fold(whole(0), |all, (weight, _)| all + *weight);
            let sum = parts
                .iter()
                .fold(whole(0), |all, (weight, own)| all + *weight * *own);
            Some(sum / weights)
        }
    }
}

/// Which figure of the parts is taken together.
#[derive(Clone, Copy, PartialEq)]
enum Figure {
    Value,
    Low,
    High,
    Coverage,
}

impl Case {
    fn base(&self) -> (F, F) {
        (self.levels[0], *self.levels.last().unwrap())
    }

    /// Rule 3: what a question's own scale reaches from and to.
    pub fn range(&self, question: &Question) -> (F, F) {
        let ends = |values: &[F]| (*values.iter().min().unwrap(), *values.iter().max().unwrap());
        match &question.kind {
            Kind::OneOf(own) if !own.is_empty() => ends(own),
            Kind::OneOf(_) | Kind::Text => self.base(),
            Kind::Sum(own, bands) if bands.is_empty() => {
                (whole(0), own.iter().fold(whole(0), |all, own| all + *own))
            }
            Kind::Sum(_, bands) | Kind::Number(bands) => {
                ends(&bands.iter().map(|(_, value)| *value).collect::<Vec<_>>())
            }
        }
    }

    /// Rule 3: on the questionnaire's scale.
    pub fn map(&self, question: &Question, value: F) -> F {
        let ((low, high), (bottom, top)) = (self.range(question), self.base());
        if low == high && (low, high) != (bottom, top) {
            return bottom;
        }
        bottom + (value - low) / (high - low) * (top - bottom)
    }

    /// What one response says; none where the question does not take it.
    fn heard(&self, question: &Question, said: &Said) -> Option<Known> {
        Some(match (&question.kind, said) {
            (_, Said::DontKnow) => Known::DontKnow,
            (_, Said::NotApplicable) => Known::NotApplicable,
            (Kind::OneOf(own), Said::Number(value)) => {
                let own = if own.is_empty() { &self.levels } else { own };
                own.contains(value).then_some(Known::Value(*value))?
            }
            (Kind::Sum(own, bands), Said::Options(chosen)) => {
                let values = chosen.iter().map(|&place| own.get(place).copied());
                let values: Option<Vec<F>> = values.collect();
                Known::Value(band(bands, values?.into_iter().fold(whole(0), F::add)))
            }
            (Kind::Number(bands), Said::Number(value)) => Known::Value(band(bands, *value)),
            (Kind::Text, Said::Text) => Known::Text,
            _ => return None,
        })
    }

    /// Rules 1 and 2.
    pub fn known(&self, question: &Question) -> Known {
        if question.hidden {
            return Known::Hidden;
        }
        let agreed = question.agreed.as_ref();
        if let Some(agreed) = agreed.and_then(|said| self.heard(question, said)) {
            return agreed;
        }
        let present = question.votes.iter().filter(|(who, ..)| *who < self.people);
        let latest = present.map(|(_, first, again)| again.as_ref().unwrap_or(first));
        let said: Vec<_> = latest
            .filter_map(|said| self.heard(question, said))
            .collect();
        let mut values: Vec<F> = Vec::new();
        for known in &said {
            if let Known::Value(value) = known {
                values.push(*value);
            }
        }
        values.sort();
        let middle = values.len() / 2;
        match said.as_slice() {
            _ if values.len() % 2 == 1 => Known::Value(values[middle]),
            _ if !values.is_empty() => {
                Known::Value((values[middle - 1] + values[middle]) / whole(2))
            }
            all if all.contains(&Known::Text) => Known::Text,
            all if all.contains(&Known::DontKnow) => Known::DontKnow,
            [] => Known::Open,
            _ => Known::NotApplicable,
        }
    }

    /// Rule 5, on the question's own scale; none where it does not apply.
    pub fn ends(&self, question: &Question) -> Option<(F, F)> {
        let (low, high) = self.range(question);
        match self.known(question) {
            _ if matches!(question.kind, Kind::Text) => None,
            Known::Hidden | Known::NotApplicable => None,
            Known::Value(value) => {
                let half = (high - low) * F(question.sixteenths, 16);
                Some((low.max(value - half), high.min(value + half)))
            }
            _ => Some((low, high)),
        }
    }

    /// What a question gives to a group, if anything.
    fn of_question(&self, how: How, question: &Question, figure: Figure) -> Option<F> {
        let (low, high) = self.ends(question)?;
        let known = self.known(question);
        let enters = |value| match how {
            How::Sum => value,
            _ => self.map(question, value),
        };
        match (figure, known) {
            (Figure::Low, _) => Some(enters(low)),
            (Figure::High, _) => Some(enters(high)),
            (Figure::Value, Known::Value(value)) => Some(enters(value)),
            (Figure::Value, _) => None,
            (Figure::Coverage, Known::Value(_)) => Some(whole(1)),
            (Figure::Coverage, _) => Some(whole(0)),
        }
    }

    fn children(&self, parent: Option<usize>) -> Vec<usize> {
        let all = 0..self.dimensions.len();
        all.filter(|&place| self.dimensions[place].parent == parent)
            .collect()
    }

    /// Rules 4 to 6 for a dimension, or for the whole.
    fn of_group(&self, place: Option<usize>, figure: Figure) -> Option<F> {
        let own = place.map(|place| &self.dimensions[place]);
        let how = own.map_or(self.whole.unwrap_or(How::Mean), |own| own.how);
        let questions = own.map_or(&[][..], |own| &own.questions);
        let mut parts: Vec<(F, F)> = (questions.iter())
            .filter_map(|own| Some((own.weight, self.of_question(how, own, figure)?)))
            .collect();
        for child in self.children(place) {
            let value = self.of_group(Some(child), figure);
            parts.extend(value.map(|value| (self.dimensions[child].weight, value)));
        }
        let figures = if figure == Figure::Coverage {
            How::Mean
        } else {
            how
        };
        let found = combine(figures, &parts);
        match figure {
            // A score lies in its interval, always.
            Figure::High => found.max(found.and(self.of_group(place, Figure::Value))),
            _ => found,
        }
    }

    /// The questions of a dimension and its descendants.
    fn within(&self, dimension: usize) -> Vec<(usize, usize)> {
        let below = |mut place: usize| loop {
            match self.dimensions[place].parent {
                _ if place == dimension => return true,
                Some(parent) => place = parent,
                None => return false,
            }
        };
        let places = (0..self.dimensions.len()).filter(|&place| below(place));
        let questions = |place: usize| 0..self.dimensions[place].questions.len();
        places
            .flat_map(|place| questions(place).map(move |own| (place, own)))
            .collect()
    }

    fn question(&self, (dimension, number): (usize, usize)) -> &Question {
        &self.dimensions[dimension].questions[number]
    }

    /// Rules 4 to 7; of the whole without a dimension.
    pub fn outcome(&self, dimension: Option<usize>) -> Outcome {
        let coverage = self.of_group(dimension, Figure::Coverage);
        let rateable = coverage.is_some_and(|share| share >= F(7, 10));
        let shown = dimension.is_some() || self.whole.is_some();
        let low = self.of_group(dimension, Figure::Low).filter(|_| shown);
        let mut outcome = Outcome {
            score: self
                .of_group(dimension, Figure::Value)
                .filter(|_| rateable && shown),
            interval: low.zip(self.of_group(dimension, Figure::High)),
            coverage,
            level: None,
            capped_by: Vec::new(),
            provisional: false,
        };
        match dimension.map(|place| (place, self.dimensions[place].rule)) {
            Some((_, Rule::Floor)) => outcome.level = self.floor(outcome.score),
            Some((place, Rule::Gated)) => self.gate(place, &mut outcome),
            Some((place, Rule::Staged)) => outcome.level = self.stage(place),
            Some((_, Rule::None)) | None => {}
        }
        outcome
    }

    fn floor(&self, score: Option<F>) -> Option<F> {
        self.levels
            .iter()
            .copied()
            .rfind(|level| score.is_some_and(|score| *level <= score))
    }

    fn gate(&self, dimension: usize, outcome: &mut Outcome) {
        let Some(floor) = self.floor(outcome.score) else {
            return;
        };
        outcome.level = Some(floor);
        let mut lowest: Option<F> = None;
        for id in self.within(dimension) {
            let question = self.question(id);
            match self.known(question) {
                _ if !question.essential => {}
                Known::Value(value) => {
                    let value = self.map(question, value);
                    if lowest.is_none_or(|lowest| value < lowest) {
                        outcome.capped_by.clear();
                    }
                    if lowest.is_none_or(|lowest| value <= lowest) {
                        outcome.capped_by.push(id);
                        lowest = Some(value);
                    }
                }
                Known::Open | Known::DontKnow => outcome.provisional = true,
                _ => {}
            }
        }
        // The level next above the highest that is not above the lowest value, and never above the highest of all.
        let cap = lowest.map(|lowest| {
            let reached = self.levels.iter().filter(|level| **level <= lowest).count();
            self.levels[reached.min(self.levels.len() - 1)]
        });
        match cap {
            Some(cap) if cap < floor => outcome.level = Some(cap),
            _ => outcome.capped_by.clear(),
        }
    }

    fn stage(&self, dimension: usize) -> Option<F> {
        let staged: Vec<_> = (self.within(dimension).into_iter())
            .map(|id| self.question(id))
            .filter_map(|own| Some((own.stage?, own)))
            .collect();
        let applies = |own: &Question| self.ends(own).is_some();
        staged.iter().find(|(_, own)| applies(own))?;
        let passes = |own: &Question| {
            let (low, high) = self.range(own);
            let needed = low + (high - low) * F(2, 3);
            let needed = self.dimensions[dimension].passes.unwrap_or(needed);
            match self.known(own) {
                Known::Value(value) => value >= needed,
                _ => !applies(own),
            }
        };
        let last = staged.iter().map(|(stage, _)| *stage).max()?;
        let reached = |k: u32| staged.iter().all(|(stage, own)| *stage > k || passes(own));
        (0..=last).rfind(|&k| reached(k)).map(|k| whole(k.into()))
    }
}
