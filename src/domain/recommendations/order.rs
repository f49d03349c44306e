//! The order of the list (rule 13), its tie groups (rule 14) and waves (rule 15).

use super::Wave;
use super::candidate::Candidate;
use super::links::Links;
use crate::domain::assessment::Decision;
use crate::domain::id::OwnerId;
use crate::domain::number::Number;
use std::cmp::Reverse;
use std::collections::HashMap;

/// Most recommendations in the first wave, and most of them with one owner.
pub const FIRST_WAVE: (usize, usize) = (7, 2);

/// Places of the candidates in their order: again and again the first by priority among those that wait for nothing
/// more. Those that the room put in a place come there, or as soon after it as what they wait for allows.
pub(super) fn order(
    candidates: &[Candidate<'_>],
    links: &[Links],
    priorities: &[Number],
) -> Vec<usize> {
    let mut waiting: Vec<usize> = links.iter().map(|own| own.after.len()).collect();
    let wanted = |place: usize| candidates[place].plan.and_then(|plan| plan.place);
    let mut rest: Vec<usize> = (0..candidates.len()).collect();
    rest.sort_by_key(|&place| Reverse(&priorities[place]));
    let (mut pinned, mut free): (Vec<_>, Vec<_>) =
        rest.into_iter().partition(|&place| wanted(place).is_some());
    pinned.sort_by_key(|&place| wanted(place));
    let mut order = Vec::with_capacity(candidates.len());
    while order.len() < candidates.len() {
        let now = order.len() + 1;
        let due = |place: usize| {
            wanted(place).is_some_and(|own| usize::try_from(own).is_ok_and(|own| own <= now))
        };
        let next = take(&mut pinned, |place| due(place) && waiting[place] == 0)
            .or_else(|| take(&mut free, |place| waiting[place] == 0))
            .or_else(|| take(&mut pinned, |place| waiting[place] == 0))
            // Only in a circle, which `check` refuses: nothing is hidden all the same.
            .or_else(|| take(&mut free, |_| true))
            .or_else(|| take(&mut pinned, |_| true))
            .expect("something is left while the order is not complete");
        for &later in &links[next].unlocks {
            waiting[later] = waiting[later].saturating_sub(1);
        }
        order.push(next);
    }
    order
}

/// Takes the first of `places` that `fits`.
fn take(places: &mut Vec<usize>, fits: impl Fn(usize) -> bool) -> Option<usize> {
    let found = places.iter().position(|&place| fits(place))?;
    Some(places.remove(found))
}

/// The tie group of each place of `order`, from 1.
pub(super) fn tie_groups(order: &[usize], links: &[Links], priorities: &[Number]) -> Vec<usize> {
    let mut start = 0;
    let mut group = 1;
    let mut groups = Vec::with_capacity(order.len());
    for (rank, place) in order.iter().enumerate() {
        let members = &order[start..rank];
        let waits = links[*place]
            .after
            .iter()
            .any(|before| members.contains(before));
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

/// The wave of each candidate, filled in the final order.
pub(super) fn waves(candidates: &[Candidate<'_>], links: &[Links], order: &[usize]) -> Vec<Wave> {
    let mut waves: Vec<Option<Wave>> = vec![None; candidates.len()];
    let mut first = 0;
    let mut by_owner: HashMap<&str, usize> = HashMap::new();
    for &place in order {
        let before = links[place]
            .after
            .iter()
            .filter_map(|&before| waves[before])
            .max();
        let mut wave =
            month_wave(&candidates[place]).max(before.map_or(Wave::Now, Wave::following));
        if wave == Wave::Now {
            let owner = candidates[place].owner().map(OwnerId::as_str);
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
        .map(|wave| wave.expect("the order holds every candidate"))
        .collect()
}

/// The wave of the start month; later for what was deferred.
fn month_wave(candidate: &Candidate<'_>) -> Wave {
    match candidate.months().0 {
        _ if candidate.decision() == Some(&Decision::Deferred) => Wave::Later,
        0..=2 => Wave::Now,
        3..=8 => Wave::Next,
        _ => Wave::Later,
    }
}

impl Wave {
    /// The wave after this one; the last stays.
    fn following(self) -> Self {
        match self {
            Self::Now => Self::Next,
            Self::Next | Self::Later => Self::Later,
        }
    }
}
