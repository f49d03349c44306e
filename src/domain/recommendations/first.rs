//! Who is among the first five with questions at other values than today's: rules 11–13, without the rest of the list.
//!
//! The rules are those of the list itself; what does not depend on other questions is worked out beforehand for every
//! value. Places that the room chose play no part: the question is what the answers alone say.

use super::links::{Links, List};
use super::offer::Proposal;
use super::order::Order;
use crate::domain::id::RecommendationId;
use crate::domain::number::Number;
use crate::domain::questionnaire::LevelRule;
use crate::domain::scoring::case::Tree;
use crate::domain::scoring::derivation::Derivation;
use crate::domain::scoring::worth::Worth;
use crate::domain::sorting;
use std::cmp::Reverse;
use std::collections::HashMap;

/// How many recommendations come first (rules 16 and 18).
pub const FIRST: usize = 5;

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
    /// Where its priority stands among all: by whether its question caps, and whether it opens others.
    ranks: [[usize; 2]; 2],
}

impl Entry {
    fn pick(&self, (question, offer): (usize, usize), (caps, opens): (bool, bool)) -> Pick {
        Pick {
            rank: Reverse(self.ranks[usize::from(caps)][usize::from(opens)]),
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
    pub gates: Vec<usize>,
    /// All recommendations by number.
    pub ids: Vec<RecommendationId>,
}

impl<'d, 'a> Contest<'d, 'a> {
    pub fn new(derivation: &'d Derivation<'a>, stands: Vec<Vec<Stand<'a>>>) -> Self {
        let mut ids = Vec::new();
        let priorities = priorities(&stands);
        let entries = entries(&stands, &priorities, &mut ids);
        Self {
            tree: Tree::new(derivation),
            gates: gates(derivation, &stands),
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
        let worths: Vec<_> = self.stands(chosen).map(|own| own.worth.as_ref()).collect();
        let caps = self.caps(&worths);
        let list = self.list(chosen);
        let links = Links::of(&list);
        let entries = self.entries.iter().zip(chosen).enumerate();
        let all: Vec<_> = entries
            .flat_map(|(question, (own, &chosen))| {
                own[chosen]
                    .iter()
                    .enumerate()
                    .map(move |(offer, entry)| (question, offer, entry))
            })
            .enumerate()
            .map(|(place, (question, offer, entry))| {
                entry.pick((question, offer), (caps[question], links.opens(place)))
            })
            .collect();
        let ranks: Vec<_> = all.iter().map(|pick| pick.rank.0).collect();
        let order = Order::new(&links, &ranks, |_| None);
        order.take(count).map(|place| all[place]).collect()
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
    fn caps(&self, worths: &[Option<&Worth>]) -> Vec<bool> {
        let mut caps = vec![false; worths.len()];
        if self.gates.is_empty() {
            return caps;
        }
        let values = self.tree.values(worths);
        for &gate in &self.gates {
            for &place in self.tree.leveled(gate, worths, &values).capped_by() {
                caps[place] |= self.tree.derivation.questions[place].dimension == gate;
            }
        }
        caps
    }
}

/// Every priority that occurs, lowest first (rule 12).
fn priorities(stands: &[Vec<Stand<'_>>]) -> Vec<Number> {
    let offers = (stands.iter().flatten()).flat_map(|stand| &stand.proposal.offers);
    let all = offers.flat_map(|offer| {
        [(false, false), (false, true), (true, false), (true, true)]
            .map(|(caps, opens)| offer.priority(caps, opens))
    });
    sorting::set(all).into_iter().collect()
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
    let mut of_stand = |stand: &Stand<'_>| {
        let offers = stand.proposal.offers.iter();
        let entry = |offer: &super::offer::Offer<'_>| {
            let rank = |caps, opens| {
                let own = offer.priority(caps, opens);
                priorities.partition_point(|other| *other < own)
            };
            Entry {
                number: number(&offer.id),
                ranks: [false, true].map(|caps| [false, true].map(|opens| rank(caps, opens))),
            }
        };
        offers.map(entry).collect()
    };
    (stands.iter())
        .map(|own| own.iter().map(&mut of_stand).collect())
        .collect()
}

fn gates(derivation: &Derivation<'_>, stands: &[Vec<Stand<'_>>]) -> Vec<usize> {
    let proposes = |place: usize| {
        let mut stands = stands[place].iter();
        stands.any(|stand| !stand.proposal.offers.is_empty())
    };
    (derivation.dimensions.iter().enumerate())
        .filter(|(_, sheet)| sheet.dimension.level == LevelRule::Gated)
        .filter(|(_, sheet)| {
            let mut own = sheet.questions.iter().copied();
            own.any(|own| derivation.questions[own].question.essential && proposes(own))
        })
        .map(|(place, _)| place)
        .collect()
}
