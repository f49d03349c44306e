//! Scores and levels with questions at other values than today's: rules 4, 6 and 7, without the rest of the figures.
//!
//! Whatever tries many values (draws, what is left to ask, fewest actions) asks here. What applies stays as it is today.

use super::aggregate::{combine, needed_coverage};
use super::derivation::Derivation;
use super::dimension_sheet;
use super::level::{self, Leveled};
use super::question_sheet::QuestionSheet;
use super::worth::Worth;
use crate::domain::number::Number;
use crate::domain::questionnaire::Aggregate;
use std::{iter, mem};

/// All questions with what they count in this case; none where nothing is known.
#[derive(Clone, Copy)]
pub(crate) struct Case<'c, 'a> {
    pub sheets: &'c [QuestionSheet<'a>],
    pub worths: &'c [Option<&'c Worth>],
}

/// The dimensions of an assessment.
pub(crate) struct Tree<'d, 'a> {
    pub derivation: &'d Derivation<'a>,
    /// Places of the questions of each dimension and its descendants.
    pub within: Vec<Vec<usize>>,
}

impl<'d, 'a> Tree<'d, 'a> {
    pub fn new(derivation: &'d Derivation<'a>) -> Self {
        let dimensions = &derivation.dimensions;
        let within = |sheet| dimension_sheet::within(dimensions, sheet);
        Self {
            within: dimensions.iter().map(within).collect(),
            derivation,
        }
    }

    /// What all questions count today.
    pub fn today(&self) -> Vec<Option<&'d Worth>> {
        let questions = self.derivation.questions.iter();
        questions.map(|sheet| sheet.worth.as_ref()).collect()
    }

    /// What each dimension gives, rateable or not (rule 4).
    pub fn values(&self, worths: &[Option<&Worth>]) -> Vec<Option<Number>> {
        let all: Vec<_> = (0..self.derivation.dimensions.len()).collect();
        self.values_of(&all, worths)
    }

    /// The same for some, in their order and with all that are below them.
    pub fn values_of(
        &self,
        dimensions: &[usize],
        worths: &[Option<&Worth>],
    ) -> Vec<Option<Number>> {
        let mut values = vec![None; self.derivation.dimensions.len()];
        for &place in dimensions.iter().rev() {
            values[place] = self.value(place, worths, &values);
        }
        values
    }

    /// Places of a dimension and of those above it, from the inside out.
    pub fn above(&self, place: usize) -> impl Iterator<Item = usize> + '_ {
        let parents = &self.derivation.ground.parents;
        iter::successors(Some(place), |&own| parents[own])
    }

    /// Places of a dimension and of those below it, in order.
    pub fn below(&self, place: usize) -> Vec<usize> {
        let mut below = vec![place];
        for (own, parent) in self.derivation.ground.parents.iter().enumerate() {
            if parent.is_some_and(|parent| below.binary_search(&parent).is_ok()) {
                below.push(own);
            }
        }
        below
    }

    /// What one dimension gives, once its children are in `values`.
    fn value(
        &self,
        place: usize,
        worths: &[Option<&Worth>],
        values: &[Option<Number>],
    ) -> Option<Number> {
        let Derivation {
            questions,
            dimensions,
            ..
        } = self.derivation;
        let sheet = &dimensions[place];
        let how = sheet.dimension.aggregate;
        let own = sheet.questions.iter().map(|&own| {
            let value = worths[own].map(|worth| worth.entering(how));
            (&questions[own].question.weight, value)
        });
        let children = (sheet.children.iter())
            .map(|&child| (&dimensions[child].dimension.weight, values[child].as_ref()));
        combine(how, own.chain(children))
    }

    /// Share of what applies in a dimension that has a value (rule 6); none where nothing applies.
    fn coverage(&self, place: usize, worths: &[Option<&Worth>]) -> Option<Number> {
        let Derivation {
            questions,
            dimensions,
            ..
        } = self.derivation;
        let sheet = &dimensions[place];
        let known = |own: usize| worths[own].map_or(Number::ZERO, |_| Number::ONE);
        let own = (sheet.questions.iter())
            .filter(|&&own| questions[own].applies())
            .map(|&own| (&questions[own].question.weight, known(own)));
        let children = sheet.children.iter().filter_map(|&child| {
            let coverage = self.coverage(child, worths)?;
            Some((&dimensions[child].dimension.weight, coverage))
        });
        let parts: Vec<_> = own.chain(children).collect();
        let parts = parts.iter().map(|(weight, share)| (*weight, Some(share)));
        combine(Aggregate::Mean, parts)
    }

    /// Whether enough is known for a score (rule 6).
    fn is_rateable(&self, place: usize, worths: &[Option<&Worth>]) -> bool {
        let questions = &self.derivation.questions;
        let complete = (self.within[place].iter())
            .all(|&own| worths[own].is_some() || !questions[own].applies());
        complete
            || self
                .coverage(place, worths)
                .is_some_and(|share| share >= needed_coverage())
    }

    /// Places of the essential questions of a dimension and its descendants.
    pub fn essential(&self, place: usize) -> impl Iterator<Item = usize> + '_ {
        let questions = &self.derivation.questions;
        let within = self.within[place].iter().copied();
        within.filter(|&own| questions[own].question.essential)
    }

    /// Places of the `essential` questions that hold the gated level of a dimension down: [`Tree::leveled`] without the rest.
    pub fn capping<'w>(
        &self,
        place: usize,
        essential: &'w [usize],
        worths: &'w [Option<&Worth>],
        values: &[Option<Number>],
    ) -> impl Iterator<Item = usize> + use<'w> {
        let questionnaire = self.derivation.ground.questionnaire;
        let value = |own: usize| worths[own].map(|worth| &worth.mapped);
        let lowest = essential.iter().filter_map(|&own| value(own)).min();
        let caps = || {
            let cap = level::cap(questionnaire, lowest?)?;
            let floor = level::floor(questionnaire, values[place].as_ref()?)?;
            Some(cap < floor && self.is_rateable(place, worths))
        };
        let lowest = lowest.filter(|_| caps() == Some(true));
        (essential.iter().copied()).filter(move |&own| lowest.is_some() && value(own) == lowest)
    }

    /// The level of a dimension, once `values` holds what the dimensions give (rule 7).
    pub fn leveled(
        &self,
        place: usize,
        worths: &[Option<&Worth>],
        values: &[Option<Number>],
    ) -> Leveled {
        let case = Case {
            sheets: &self.derivation.questions,
            worths,
        };
        let score = values[place].as_ref();
        Leveled::of(
            self.derivation.ground.questionnaire,
            self.derivation.dimensions[place].dimension,
            score.filter(|_| self.is_rateable(place, worths)),
            case,
            &self.within[place],
        )
    }
}

/// A case in which one question at a time is tried at another value; only the dimensions above it are calculated anew.
pub(crate) struct Trial<'t, 'd, 'a> {
    tree: &'t Tree<'d, 'a>,
    worths: Vec<Option<&'t Worth>>,
    /// What each dimension gives.
    pub values: Vec<Option<Number>>,
}

impl<'t, 'd, 'a> Trial<'t, 'd, 'a> {
    pub fn new(tree: &'t Tree<'d, 'a>, worths: Vec<Option<&'t Worth>>) -> Self {
        Self {
            values: tree.values(&worths),
            tree,
            worths,
        }
    }

    /// The level of a dimension.
    pub fn leveled(&self, place: usize) -> Leveled {
        self.tree.leveled(place, &self.worths, &self.values)
    }

    /// What `ask` finds while the question at `place` has this worth.
    pub fn with<R>(&mut self, place: usize, worth: &'t Worth, ask: impl FnOnce(&Self) -> R) -> R {
        let before = self.worths[place].replace(worth);
        let mut values = Vec::new();
        for above in self
            .tree
            .above(self.tree.derivation.questions[place].dimension)
        {
            let value = self.tree.value(above, &self.worths, &self.values);
            values.push((above, mem::replace(&mut self.values[above], value)));
        }
        let found = ask(self);
        self.worths[place] = before;
        for (above, value) in values {
            self.values[above] = value;
        }
        found
    }
}
