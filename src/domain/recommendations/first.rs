//! Who is among the first five with questions at other values than today's: rules 11–13, without the rest of the list.
//!
//! The rules are those of the list itself; what does not depend on other questions is worked out beforehand for every
//! value. Places that the room chose play no part: the question is what the answers alone say.

mod queue;

use super::links::List;
use super::offer::{Before, Offer, Proposal};
use crate::domain::id::RecommendationId;
use crate::domain::number::Number;
use crate::domain::questionnaire::{LevelRule, Requirement};
use crate::domain::scoring::case::Tree;
use crate::domain::scoring::derivation::Derivation;
use crate::domain::scoring::worth::Worth;
use crate::domain::sorting;
use queue::Queue;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::iter;
use std::sync::OnceLock;

/// How many recommendations come first (rules 16 and 18).
pub const FIRST: usize = 5;

/// Up to so many cases of a dimension, what caps in each is kept.
const MOST_CASES: usize = 1_000;

/// A question at one of its values.
pub(crate) struct Stand<'a> {
    /// What it counts for scores and levels; none where that is not known.
    pub worth: Option<Worth>,
    /// What is proposed about it.
    pub proposal: Proposal<'a>,
}

/// An offer and where it stands: the higher its rank the earlier, then in the order of the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Pick {
    rank: Reverse<usize>,
    /// Place of its question.
    pub question: usize,
    /// Its place among those of its question.
    offer: usize,
    /// Its number among all recommendations.
    pub number: usize,
}

/// What is needed of an offer to put it in its place.
struct Entry {
    /// Its number among all recommendations.
    number: usize,
    /// Where its priority stands among all, by how many bonuses it gets.
    ranks: [usize; 3],
    /// What may have to come before.
    waits: Vec<Wait>,
}

/// What an offer requires of a question.
struct Wait {
    question: usize,
    /// Which of the offers about the question comes before, by the question's value.
    before: Vec<Option<usize>>,
}

impl Entry {
    fn rank(&self, caps: bool, opens: bool) -> usize {
        self.ranks[usize::from(caps) + usize::from(opens)]
    }

    fn pick(&self, (question, offer): (usize, usize), (caps, opens): (bool, bool)) -> Pick {
        Pick {
            rank: Reverse(self.rank(caps, opens)),
            question,
            offer,
            number: self.number,
        }
    }
}

/// All questions at every value that is to be tried.
pub(crate) struct Contest<'d, 'a> {
    pub tree: Tree<'d, 'a>,
    /// By question, then by value.
    pub stands: Vec<Vec<Stand<'a>>>,
    entries: Vec<Vec<Vec<Entry>>>,
    /// Dimensions in which something about a question that caps could be proposed.
    pub gates: Vec<Gate>,
    /// All recommendations by number.
    pub ids: Vec<RecommendationId>,
}

impl<'d, 'a> Contest<'d, 'a> {
    pub fn new(derivation: &'d Derivation<'a>, stands: Vec<Vec<Stand<'a>>>) -> Self {
        let mut ids = Vec::new();
        let priorities = priorities(&stands);
        let entries = entries(&stands, &priorities, &mut ids);
        let tree = Tree::new(derivation);
        Self {
            gates: gates(&tree, &stands),
            tree,
            stands,
            entries,
            ids,
        }
    }

    /// Numbers of the first five with each question at the value that `chosen` names, in their order.
    pub fn first(&self, chosen: &[usize]) -> Vec<usize> {
        let picks = self.picks(chosen, FIRST).into_iter();
        picks.map(|pick| pick.number).collect()
    }

    /// The first `count` with each question at the value that `chosen` names, in their order.
    pub fn picks(&self, chosen: &[usize], count: usize) -> Vec<Pick> {
        let caps = self.caps(chosen);
        let mut queue = Queue::of(self, chosen, &caps);
        let places = queue.take(count);
        let pick = |place: usize| {
            let question = queue.starts.partition_point(|start| *start <= place) - 1;
            let offer = place - queue.starts[question];
            let entry = &self.entries[question][chosen[question]][offer];
            entry.pick((question, offer), (caps[question], queue.opens(place)))
        };
        places.into_iter().map(pick).collect()
    }

    /// What is proposed about the question at `place` at one of its values, the first in front, where nothing waits for it.
    pub fn alone(&self, place: usize, value: usize, caps: bool) -> Vec<Pick> {
        let entries = self.entries[place][value].iter().enumerate();
        let mut picks: Vec<_> = entries
            .map(|(offer, entry)| entry.pick((place, offer), (caps, false)))
            .collect();
        picks.sort_unstable();
        picks
    }

    /// What is proposed with each question at the value that `chosen` names.
    pub fn list<'s>(&'s self, chosen: &[usize]) -> List<'s, 'a> {
        List::of(self.stands(chosen).map(|stand| &stand.proposal))
    }

    fn stands<'s, 'n>(
        &'s self,
        chosen: &'n [usize],
    ) -> impl ExactSizeIterator<Item = &'s Stand<'a>> + use<'s, 'n, 'd, 'a> {
        (self.stands.iter().zip(chosen)).map(|(own, &chosen)| &own[chosen])
    }

    /// Which questions cap their dimension (rule 7).
    fn caps(&self, chosen: &[usize]) -> Vec<bool> {
        let mut caps = vec![false; chosen.len()];
        for gate in &self.gates {
            let find = || self.capping(gate, chosen);
            let mut cap = |places: &[usize]| places.iter().for_each(|&place| caps[place] = true);
            match gate.known.get(gate.case(chosen)) {
                Some(known) => cap(known.get_or_init(find)),
                None => cap(&find()),
            }
        }
        caps
    }

    /// The questions of a dimension itself that cap it.
    fn capping(&self, gate: &Gate, chosen: &[usize]) -> Vec<usize> {
        let (tree, place) = (&self.tree, gate.place);
        let worths: Vec<_> = self.stands(chosen).map(|own| own.worth.as_ref()).collect();
        let values = tree.values_of(&gate.dimensions, &worths);
        let capping = tree.capping(place, &gate.essential, &worths, &values);
        let questions = &tree.derivation.questions;
        capping
            .filter(|&own| questions[own].dimension == place)
            .collect()
    }
}

/// A dimension in which something about a question that caps could be proposed.
pub(crate) struct Gate {
    /// Which.
    pub place: usize,
    /// It and those below it.
    dimensions: Vec<usize>,
    /// Essential questions in them.
    essential: Vec<usize>,
    /// By how much the value of each question counts in the number of a case.
    steps: Vec<(usize, usize)>,
    /// What caps, by the number of the case; empty where there are too many of them.
    known: Vec<OnceLock<Vec<usize>>>,
}

impl Gate {
    fn new(place: usize, tree: &Tree<'_, '_>, stands: &[Vec<Stand<'_>>]) -> Self {
        let mut cases: usize = 1;
        let open = tree.within[place]
            .iter()
            .filter(|&&own| stands[own].len() > 1);
        let step = |&own: &usize| {
            let step = cases;
            cases = cases.saturating_mul(stands[own].len());
            (own, step)
        };
        Self {
            place,
            dimensions: tree.below(place),
            essential: tree.essential(place).collect(),
            steps: open.map(step).collect(),
            known: iter::repeat_with(OnceLock::new)
                .take(if cases > MOST_CASES { 0 } else { cases })
                .collect(),
        }
    }

    /// The number of a case.
    fn case(&self, chosen: &[usize]) -> usize {
        let parts = self
            .steps
            .iter()
            .map(|&(question, step)| chosen[question].wrapping_mul(step));
        parts.fold(0, usize::wrapping_add)
    }
}

/// Every priority that occurs, lowest first (rule 12).
fn priorities(stands: &[Vec<Stand<'_>>]) -> Vec<Number> {
    let offers = (stands.iter().flatten()).flat_map(|stand| &stand.proposal.offers);
    sorting::set(offers.flat_map(Offer::priorities))
        .into_iter()
        .collect()
}

fn entries(
    stands: &[Vec<Stand<'_>>],
    priorities: &[Number],
    ids: &mut Vec<RecommendationId>,
) -> Vec<Vec<Vec<Entry>>> {
    let mut numbers = HashMap::new();
    let mut number = |id: &RecommendationId| {
        *numbers.entry(id.clone()).or_insert_with(|| {
            ids.push(id.clone());
            ids.len() - 1
        })
    };
    let mut entry = |offer: &Offer<'_>, own: (usize, usize, usize)| {
        let rank = |own: Number| priorities.partition_point(|other| *other < own);
        Entry {
            number: number(&offer.id),
            ranks: offer.priorities().map(rank),
            waits: waits(stands, offer, own),
        }
    };
    let mut of_stand = |(question, value): (usize, usize), stand: &Stand<'_>| {
        (stand.proposal.offers.iter().enumerate())
            .map(|(place, offer)| entry(offer, (question, value, place)))
            .collect()
    };
    (stands.iter().enumerate())
        .map(|(question, own)| {
            (own.iter().enumerate())
                .map(|(value, own)| of_stand((question, value), own))
                .collect()
        })
        .collect()
}

/// What an offer waits for (rule 13); `asking` is where it stands: its question, value and place.
fn waits(stands: &[Vec<Stand<'_>>], offer: &Offer<'_>, asking: (usize, usize, usize)) -> Vec<Wait> {
    let wait = |&(question, required): &(Option<usize>, &Requirement)| {
        let question = question?;
        let before = |(value, stand): (usize, &Stand<'_>)| {
            let own = ((question, value) == (asking.0, asking.1)).then_some(asking.2);
            match stand.proposal.before(required, own) {
                Before::Offer(before) => Some(before),
                Before::Nothing | Before::Unknown => None,
            }
        };
        let before = stands[question].iter().enumerate().map(before).collect();
        Some(Wait { question, before })
    };
    offer.requires.iter().filter_map(wait).collect()
}

fn gates(tree: &Tree<'_, '_>, stands: &[Vec<Stand<'_>>]) -> Vec<Gate> {
    let Derivation {
        questions,
        dimensions,
        ..
    } = tree.derivation;
    let proposes = |place: usize| {
        let mut stands = stands[place].iter();
        stands.any(|stand| !stand.proposal.offers.is_empty())
    };
    (dimensions.iter().enumerate())
        .filter(|(_, sheet)| sheet.dimension.level == LevelRule::Gated)
        .filter(|(_, sheet)| {
            let mut own = sheet.questions.iter().copied();
            own.any(|own| questions[own].question.essential && proposes(own))
        })
        .map(|(place, _)| Gate::new(place, tree, stands))
        .collect()
}
