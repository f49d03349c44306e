//! Whether an answer would change who is among the first five.
//!
//! Most answers only add what is proposed about their question. Then today's first have to be compared with that alone;
//! only where others are linked with it, or where it changes what caps, the order is made anew.

use crate::domain::number::Number;
use crate::domain::recommendations::first::{Contest, FIRST, Pick, Stand};
use crate::domain::recommendations::links::List;
use crate::domain::recommendations::offer::Proposal;
use crate::domain::scoring::case::Trial;
use crate::domain::scoring::derivation::Derivation;
use crate::domain::scoring::worth::Worth;
use crate::domain::sorting;
use std::collections::{BTreeMap, BTreeSet};

/// Each question as it is, then, where it has no value, with every answer to it.
pub(super) fn stands<'a>(derivation: &Derivation<'a>) -> Vec<Vec<Stand<'a>>> {
    let ground = &derivation.ground;
    (derivation.questions.iter().enumerate())
        .map(|(place, sheet)| {
            let values = if sheet.is_unknown() {
                sheet.question.values(ground.questionnaire)
            } else {
                Vec::new()
            };
            let scales = (&sheet.own, &ground.base);
            let answered = values
                .into_iter()
                .map(|value| Some(Worth::at(scales, value)));
            let stand = |worth: Option<Worth>| Stand {
                proposal: Proposal::of(derivation, place, worth.as_ref()),
                worth,
            };
            std::iter::once(sheet.worth.clone())
                .chain(answered)
                .map(stand)
                .collect()
        })
        .collect()
}

/// What decides how an answer changes what caps: dimension, weight, whether the question is essential, its value.
type Kind<'c> = (usize, &'c Number, bool, &'c Number, &'c Number);

/// What caps with an answer.
#[derive(Clone, Copy, Debug, Default)]
struct Caps {
    /// Whether the question itself does.
    own: bool,
    /// Whether others do than today.
    others: bool,
}

/// Who is among the first five today, and what they depend on.
pub(super) struct FirstFive<'c, 'd, 'a> {
    contest: &'c Contest<'d, 'a>,
    /// The value of each question: today's, but for the one that is tried.
    chosen: Vec<usize>,
    list: List<'c, 'a>,
    /// Places of the questions that something in the list requires.
    required: BTreeSet<usize>,
    /// The first, and one more for what an answer takes away.
    picks: Vec<Pick>,
    /// Numbers of the first five.
    today: BTreeSet<usize>,
    case: Trial<'c, 'd, 'a>,
    /// Which questions cap in each dimension in which that matters.
    gates: BTreeMap<usize, BTreeSet<usize>>,
    known: BTreeMap<Kind<'c>, Caps>,
}

impl<'c, 'd, 'a> FirstFive<'c, 'd, 'a> {
    pub fn new(contest: &'c Contest<'d, 'a>) -> Self {
        let chosen = vec![0; contest.stands.len()];
        let list = contest.list(&chosen);
        let requires = list.offers.iter().flat_map(|offer| &offer.requires);
        let picks = contest.picks(&chosen, FIRST + 1);
        let case = Trial::new(&contest.tree, contest.tree.today());
        let gates = contest.gates.iter();
        Self {
            required: sorting::set(requires.filter_map(|(question, _)| *question)),
            today: sorting::set(picks.iter().take(FIRST).map(|pick| pick.number)),
            gates: sorting::map(
                gates.map(|gate| (gate.place, capping(contest, &case, gate.place))),
            ),
            known: BTreeMap::new(),
            contest,
            chosen,
            list,
            picks,
            case,
        }
    }

    /// Whether some answer to the question at `place` would change them, all else as it is.
    pub fn can_change(&mut self, place: usize) -> bool {
        (1..self.contest.stands[place].len()).any(|value| self.changes(place, value))
    }

    fn changes(&mut self, place: usize, value: usize) -> bool {
        let stand = &self.contest.stands[place][value];
        let caps = (stand.worth.as_ref()).map_or_else(Caps::default, |own| self.caps(place, own));
        if caps.others || self.is_linked(place, &stand.proposal) {
            self.chosen[place] = value;
            let first = self.contest.first(&self.chosen);
            self.chosen[place] = 0;
            return sorting::set(first) != self.today;
        }
        let others = self.picks.iter().filter(|pick| pick.question != place);
        let own = self.contest.alone(place, value, caps.own);
        merged(others, own.iter()) != self.today
    }

    /// Whether what is proposed waits for anything in the list, or anything in the list for it.
    fn is_linked(&self, place: usize, proposal: &Proposal<'_>) -> bool {
        let offers = &proposal.offers;
        let mut requires = offers.iter().flat_map(|offer| &offer.requires);
        let is_required = !offers.is_empty() && self.required.contains(&place);
        is_required
            || requires.any(|&(question, required)| {
                question == Some(place) || self.list.holds_up(question, required)
            })
    }

    /// What caps once the question at `place` has this worth.
    fn caps(&mut self, place: usize, worth: &'c Worth) -> Caps {
        let tree = &self.contest.tree;
        let sheet = &tree.derivation.questions[place];
        let question = sheet.question;
        let (counted, mapped) = (&worth.counted, &worth.mapped);
        let kind = (
            sheet.dimension,
            &question.weight,
            question.essential,
            counted,
            mapped,
        );
        if let Some(known) = self.known.get(&kind) {
            return *known;
        }
        let gates = tree.above(sheet.dimension);
        let gates: Vec<_> = gates.filter(|own| self.gates.contains_key(own)).collect();
        let (contest, today) = (self.contest, &self.gates);
        let caps = self.case.with(place, worth, |case| {
            let mut caps = Caps::default();
            for gate in gates {
                let mut capping = capping(contest, case, gate);
                caps.own |= capping.remove(&place);
                caps.others |= capping != today[&gate];
            }
            caps
        });
        self.known.insert(kind, caps);
        caps
    }
}

/// The questions of a dimension itself that cap it.
fn capping(contest: &Contest<'_, '_>, case: &Trial<'_, '_, '_>, gate: usize) -> BTreeSet<usize> {
    let questions = &contest.tree.derivation.questions;
    let leveled = case.leveled(gate);
    let all = leveled.capped_by().iter().copied();
    sorting::set(all.filter(|&place| questions[place].dimension == gate))
}

/// Numbers of the first five of two rows that know nothing of each other.
fn merged<'p>(
    left: impl Iterator<Item = &'p Pick>,
    right: impl Iterator<Item = &'p Pick>,
) -> BTreeSet<usize> {
    let (mut left, mut right) = (left.peekable(), right.peekable());
    let mut next = || match (left.peek(), right.peek()) {
        (Some(one), Some(other)) if other < one => right.next(),
        (None, Some(_)) => right.next(),
        _ => left.next(),
    };
    let first = (0..FIRST).map_while(|_| next());
    sorting::set(first.map(|pick| pick.number))
}
