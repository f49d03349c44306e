//! The order of the list (rule 13), its tie groups (rule 14) and waves (rule 15).

use super::Wave;
use super::links::Links;
use super::offer::Offer;
use crate::domain::assessment::Decision;
use crate::domain::id::OwnerId;
use crate::domain::number::Number;
use crate::domain::sorting;
use std::cmp::Reverse;
use std::collections::HashMap;

/// Most recommendations in the first wave, and most of them with one owner.
pub const FIRST_WAVE: (usize, usize) = (7, 2);

/// The recommendations one after the other: again and again the first by priority among those that wait for nothing
/// more. Those that the room put in a place come there, or as soon after it as what they wait for allows.
pub(crate) struct Order<'o, 'a> {
    links: &'o Links<'a>,
    /// How many each still waits for.
    waiting: Vec<usize>,
    /// Those with a place of their own, by that place.
    pinned: Vec<(u32, usize)>,
    /// The others by priority.
    free: Vec<usize>,
    placed: u32,
}

impl<'o, 'a> Order<'o, 'a> {
    /// The order by `priorities`; `wanted` says which place the room chose for a recommendation.
    pub fn new<P: Ord>(
        links: &'o Links<'a>,
        priorities: &[P],
        wanted: impl Fn(usize) -> Option<u32>,
    ) -> Self {
        let mut rest: Vec<usize> = (0..priorities.len()).collect();
        sorting::by_key(&mut rest, |&place| Reverse(&priorities[place]));
        let mut pinned: Vec<_> = (rest.iter())
            .filter_map(|&place| Some((wanted(place)?, place)))
            .collect();
        sorting::by_key(&mut pinned, |(wanted, _)| *wanted);
        rest.retain(|&place| wanted(place).is_none());
        Self {
            waiting: (0..priorities.len())
                .map(|place| links.after.of(place).len())
                .collect(),
            links,
            pinned,
            free: rest,
            placed: 0,
        }
    }

    fn following(&mut self) -> Option<usize> {
        let (now, waiting) = (self.placed + 1, &self.waiting);
        let ready = |place: usize| waiting[place] == 0;
        take(&mut self.pinned, |&(wanted, place)| {
            wanted <= now && ready(place)
        })
        .map(|(_, place)| place)
        .or_else(|| take(&mut self.free, |&place| ready(place)))
        .or_else(|| take(&mut self.pinned, |&(_, place)| ready(place)).map(|(_, place)| place))
        // Only in a circle, which `check` refuses: nothing is hidden all the same.
        .or_else(|| take(&mut self.free, |_| true))
        .or_else(|| take(&mut self.pinned, |_| true).map(|(_, place)| place))
    }
}

impl Iterator for Order<'_, '_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let next = self.following()?;
        for &later in self.links.unlocks.of(next) {
            self.waiting[later] = self.waiting[later].saturating_sub(1);
        }
        self.placed += 1;
        Some(next)
    }
}

/// Takes the first of `items` that `fits`.
fn take<T>(items: &mut Vec<T>, fits: impl Fn(&T) -> bool) -> Option<T> {
    let found = items.iter().position(fits)?;
    Some(items.remove(found))
}

/// The tie group of each place of `order`, from 1.
pub(super) fn tie_groups(order: &[usize], links: &Links<'_>, priorities: &[Number]) -> Vec<usize> {
    let mut start = 0;
    let mut group = 1;
    let mut groups = Vec::with_capacity(order.len());
    for (rank, place) in order.iter().enumerate() {
        let members = &order[start..rank];
        let before = links.after.of(*place);
        let waits = before.iter().any(|before| members.contains(before));
        let first = &priorities[order[start]];
        if waits || !is_tie(first, &priorities[*place]) {
            group += 1;
            start = rank;
        }
        groups.push(group);
    }
    groups
}

/// Whether `other` lies within 80–125 % of `first`.
fn is_tie(first: &Number, other: &Number) -> bool {
    let low = first * &Number::fraction(4, 5);
    let high = first * &Number::fraction(5, 4);
    low <= *other && *other <= high
}

/// The wave of each recommendation, filled in the final order.
pub(super) fn waves(offers: &[&Offer<'_>], links: &Links<'_>, order: &[usize]) -> Vec<Wave> {
    let mut waves: Vec<Option<Wave>> = vec![None; offers.len()];
    let mut first = 0;
    let mut by_owner: HashMap<&str, usize> = HashMap::new();
    for &place in order {
        let before = links.after.of(place).iter();
        let before = before.filter_map(|&before| waves[before]).max();
        let mut wave = month_wave(offers[place]).max(before.map_or(Wave::Now, Wave::following));
        if wave == Wave::Now {
            let owner = offers[place].owner().map(OwnerId::as_str);
            let mine = owner.map_or(0, |owner| by_owner.get(owner).copied().unwrap_or(0));
            if first >= FIRST_WAVE.0 || mine >= FIRST_WAVE.1 {
                wave = Wave::Next;
            } else {
                first += 1;
                owner.map(|owner| by_owner.insert(owner, mine + 1));
            }
        }
        waves[place] = Some(wave);
    }
    waves
        .into_iter()
        .map(|wave| wave.expect("the order holds everything"))
        .collect()
}

/// The wave of the start month; later for what was deferred.
fn month_wave(offer: &Offer<'_>) -> Wave {
    match offer.decision() {
        Some(Decision::Deferred) => Wave::Later,
        _ => Wave::of_month(offer.months().0),
    }
}

impl Wave {
    /// The wave of what starts in this month.
    pub(crate) fn of_month(month: u32) -> Self {
        match month {
            0..=2 => Self::Now,
            3..=8 => Self::Next,
            _ => Self::Later,
        }
    }

    /// The wave after this one; the last stays.
    pub(crate) fn following(self) -> Self {
        match self {
            Self::Now => Self::Next,
            Self::Next | Self::Later => Self::Later,
        }
    }
}
