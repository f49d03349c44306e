//! Branch and bound over sets of actions that hold whatever they wait for.

use crate::domain::id::RecommendationId;
use crate::domain::number::Number;
use crate::domain::questionnaire::{Aggregate, LevelRule};
use crate::domain::recommendations::links::{Links, List};
use crate::domain::recommendations::offer::{Offer, Proposal};
use crate::domain::scoring::case::Tree;
use crate::domain::scoring::derivation::Derivation;
use crate::domain::scoring::worth::Worth;
use crate::domain::sorting;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Most sets that are tried before the best one so far has to do.
const MOST_SETS: usize = 5_000;

/// Actions by their places in the list.
type Set = BTreeSet<usize>;

/// A question of the dimension with what can be chosen about it.
struct Choice {
    /// Each action with all it waits for.
    options: Vec<Set>,
    /// By how much they can raise the dimension at most.
    gain: Number,
    /// Whether an action about another question may need one of these.
    shared: bool,
}

/// The search for one dimension and level.
pub(super) struct Search<'s, 'a> {
    tree: Tree<'s, 'a>,
    offers: Vec<&'s Offer<'a>>,
    /// What each action makes of its question; none where nobody knows.
    lifted: Vec<Option<Worth>>,
    dimension: usize,
    level: &'s Number,
    /// What can gain most comes first.
    choices: Vec<Choice>,
    /// Whether gains add up, so that they bound what is possible.
    adds_up: bool,
    tried: usize,
    best: Set,
}

impl<'s, 'a> Search<'s, 'a> {
    pub fn new(
        derivation: &'s Derivation<'a>,
        proposals: &'s [Proposal<'a>],
        (dimension, level): (usize, &'s Number),
    ) -> Self {
        let list = List::of(proposals.iter());
        let links = Links::of(&list);
        let lifted = list.offers.iter().map(|own| lifted(derivation, own));
        let mut search = Self {
            tree: Tree::new(derivation),
            lifted: lifted.collect(),
            dimension,
            level,
            choices: Vec::new(),
            adds_up: adds_up(derivation, dimension),
            tried: 0,
            best: Set::new(),
            offers: list.offers,
        };
        search.choices = search.choices(&links);
        search.best = search.everything();
        search
    }

    /// The level with everything done that is proposed.
    pub fn with_everything(&self) -> Option<Number> {
        self.outcome(&self.best).0
    }

    /// The smallest set that was found, of several the one that asks for less, and whether none is smaller. Everything together has to be enough.
    pub fn run(&mut self) -> (BTreeSet<RecommendationId>, bool) {
        self.best = self.greedy();
        self.branch(0, &Set::new());
        self.best = self.lowest(self.best.clone());
        let id = |&place: &usize| self.offers[place].id.clone();
        (self.best.iter().map(id).collect(), self.tried < MOST_SETS)
    }

    fn everything(&self) -> Set {
        let options = self.choices.iter().flat_map(|own| &own.options);
        options.flatten().copied().collect()
    }

    /// Level and value of the dimension with a set done.
    fn outcome(&self, set: &Set) -> (Option<Number>, Number) {
        let mut worths = self.tree.today();
        for &place in set {
            let own = &mut worths[self.offers[place].place];
            let lifted = self.lifted[place].as_ref();
            if lifted.map(|own| &own.counted) > own.map(|own| &own.counted) {
                *own = lifted;
            }
        }
        let values = self.tree.values(&worths);
        let level = self.tree.leveled(self.dimension, &worths, &values).level();
        (
            level,
            values[self.dimension].clone().unwrap_or(Number::ZERO),
        )
    }

    fn reaches(&self, set: &Set) -> bool {
        self.outcome(set)
            .0
            .is_some_and(|level| level >= *self.level)
    }

    /// What can be chosen about each question of the dimension; whatever needs what nobody proposes cannot.
    fn choices(&self, links: &Links<'_>) -> Vec<Choice> {
        let before = self.outcome(&Set::new()).1;
        let mut choices: Vec<_> = (self.tree.within[self.dimension].iter())
            .filter_map(|&question| {
                let own = (0..self.offers.len()).filter(|&own| self.offers[own].place == question);
                let own: Vec<_> = own.filter(|&own| self.lifted[own].is_some()).collect();
                let options: Vec<_> = own.iter().filter_map(|&own| closure(links, own)).collect();
                let gain = self.outcome(&own.into_iter().collect()).1 - before.clone();
                (!options.is_empty()).then_some((question, options, gain))
            })
            .collect();
        sorting::by_key(&mut choices, |own| Reverse(own.2.clone()));
        let needed = |question: usize| {
            let others = choices.iter().filter(|other| other.0 != question);
            let mut needed = others.flat_map(|other| other.1.iter().flatten());
            needed.any(|&place| self.offers[place].place == question)
        };
        let shared: Vec<_> = choices.iter().map(|own| needed(own.0)).collect();
        (choices.into_iter().zip(shared))
            .map(|((_, options, gain), shared)| Choice {
                options,
                gain,
                shared,
            })
            .collect()
    }

    /// A set that is enough: again and again what brings most for each action, then without what is not needed.
    fn greedy(&self) -> Set {
        let mut set = Set::new();
        while !self.reaches(&set) {
            let value = self.outcome(&set).1;
            let options = self.choices.iter().flat_map(|own| &own.options);
            let best = options
                .filter(|own| !own.is_subset(&set))
                .min_by_key(|own| {
                    let together = &set | *own;
                    let gain = self.outcome(&together).1 - value.clone();
                    Reverse(gain / Number::from(together.len() - set.len()))
                });
            match best {
                Some(best) => set.extend(best),
                None => return set,
            }
        }
        self.without_idle(set)
    }

    fn without_idle(&self, mut set: Set) -> Set {
        for option in self.choices.iter().rev().flat_map(|own| &own.options) {
            let rest: Set = self.kept(&set, option);
            if self.reaches(&rest) {
                set = rest;
            }
        }
        set
    }

    /// `set` with the first action about each question that is enough, in the order of the questionnaire.
    fn lowest(&self, mut set: Set) -> Set {
        for choice in &self.choices {
            let Some(chosen) = choice.options.iter().find(|own| own.is_subset(&set)) else {
                continue;
            };
            let instead = choice
                .options
                .iter()
                .map(|own| &self.kept(&set, chosen) | own);
            let mut enough = instead.filter(|own| own.len() <= set.len() && self.reaches(own));
            if let Some(lower) = enough.next() {
                set = lower;
            }
        }
        set
    }

    /// `set` made anew without the action that `option` is about.
    fn kept(&self, set: &Set, option: &Set) -> Set {
        let options = self.choices.iter().flat_map(|own| &own.options);
        let others = options.filter(|own| *own != option && own.is_subset(set));
        others.flatten().copied().collect()
    }

    /// Tries `set` together with whatever can be chosen from the question `next` on.
    fn branch(&mut self, next: usize, set: &Set) {
        if set.len() >= self.best.len() {
            return;
        }
        if self.reaches(set) {
            self.best.clone_from(set);
            return;
        }
        for place in next..self.choices.len() {
            let room = self.best.len().saturating_sub(set.len() + 1);
            if !self.could_reach(place, set, room) {
                return;
            }
            for option in 0..self.choices[place].options.len() {
                let with = set | &self.choices[place].options[option];
                self.branch(place + 1, &with);
            }
        }
    }

    /// Whether `room` more actions about questions from `next` on could be enough.
    fn could_reach(&mut self, next: usize, set: &Set, room: usize) -> bool {
        if room == 0 || self.tried >= MOST_SETS {
            return false;
        }
        self.tried += 1;
        let rest = self.choices[next..].iter().flat_map(|own| &own.options);
        let all: Set = rest.flatten().chain(set).copied().collect();
        if !self.reaches(&all) {
            return false;
        }
        let open = (self.choices.iter().enumerate())
            .filter(|(place, own)| *place >= next || own.shared)
            .take(room);
        let most: Number = open.map(|(_, own)| &own.gain).sum();
        !self.adds_up || self.outcome(set).1 + most >= *self.level
    }
}

/// What an action makes of its question (rule 17).
fn lifted(derivation: &Derivation<'_>, offer: &Offer<'_>) -> Option<Worth> {
    let sheet = &derivation.questions[offer.place];
    let scales = (&sheet.own, &derivation.ground.base);
    Some(sheet.worth.as_ref()?.lifted(scales, &offer.own?.lifts_to))
}

/// An action with all it waits for; none where something in it needs what nobody proposes.
fn closure(links: &Links<'_>, place: usize) -> Option<Set> {
    let mut found = Set::new();
    let mut open = vec![place];
    while let Some(place) = open.pop() {
        if found.insert(place) {
            open.extend(links.after.of(place));
        }
    }
    let possible = |&place: &usize| links.needs(place).next().is_none();
    found.iter().all(possible).then_some(found)
}

/// Whether the level follows from a score in which the gains of questions add up.
fn adds_up(derivation: &Derivation<'_>, dimension: usize) -> bool {
    let dimensions = &derivation.dimensions;
    let mut open = vec![dimension];
    while let Some(place) = open.pop() {
        if dimensions[place].dimension.aggregate != Aggregate::Mean {
            return false;
        }
        open.extend(&dimensions[place].children);
    }
    dimensions[dimension].dimension.level != LevelRule::Staged
}
