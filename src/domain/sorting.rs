//! Sorting and collecting without a sort of its own for every type.
//!
//! The standard library's stable sort is compiled anew for each type and each comparison, and every `collect` into a
//! `BTreeMap` or `BTreeSet` holds one: five kilobytes each, half a hundred of them, all of which a start has to load. Lists here are
//! short; [`by_key`] sorts their places by one sort for all types, and [`map`] and [`set`] insert one by one.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Sorts by a key; what has the same key keeps its order.
pub fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    let mut places: Vec<usize> = (0..items.len()).collect();
    sort(&mut places, &|left, right| {
        key(&items[left]).cmp(&key(&items[right]))
    });
    // Each place says which item comes there; a place that has its own names itself.
    for start in 0..places.len() {
        let mut at = start;
        while places[at] != start {
            let from = std::mem::replace(&mut places[at], at);
            items.swap(at, from);
            at = from;
        }
        places[at] = at;
    }
}

#[expect(clippy::disallowed_methods, reason = "the one for all")]
fn sort(places: &mut [usize], compare: &dyn Fn(usize, usize) -> Ordering) {
    places.sort_by(|left, right| compare(*left, *right));
}

/// Values by their keys; of two with the same key the later one stays.
pub fn map<K: Ord, V>(pairs: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in pairs {
        map.insert(key, value);
    }
    map
}

/// Each item once, in order.
pub fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    for item in items {
        set.insert(item);
    }
    set
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        #[expect(clippy::disallowed_methods, reason = "what it is compared with")]
        fn it_sorts_as_the_standard_library_does(items: Vec<(u8, String)>) {
            let (mut own, mut theirs) = (items.clone(), items);
            by_key(&mut own, |item| item.0 % 8);
            theirs.sort_by_key(|item| item.0 % 8);
            prop_assert_eq!(own, theirs);
        }

        #[test]
        fn it_collects_as_the_standard_library_does(items: Vec<(u8, u8)>) {
            prop_assert_eq!(map(items.clone()), items.iter().copied().collect());
            prop_assert_eq!(set(items.clone()), items.into_iter().collect());
        }
    }
}
