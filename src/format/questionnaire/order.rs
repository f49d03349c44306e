//! Dimensions in an order in which every child stands after its parent.

use crate::domain::questionnaire::Dimension;
use std::collections::{HashMap, HashSet};
use std::mem;

/// Leaves `dimensions` in their order, except that a child which stands before its parent moves to right behind it. Those without a way
/// to the top (an unknown parent, a cycle) come last; the checks report them.
pub(super) fn parents_first(dimensions: &mut Vec<Dimension>) {
    let mut ordered = Ordered::default();
    for dimension in mem::take(dimensions) {
        match dimension.parent.as_deref() {
            Some(parent) if !ordered.there.contains(parent) => {
                let waiting = ordered.waiting.entry(parent.to_owned()).or_default();
                waiting.push(dimension);
            }
            _ => ordered.place(dimension),
        }
    }
    *dimensions = ordered.list;
    dimensions.extend(ordered.waiting.into_values().flatten());
}

#[derive(Default)]
struct Ordered {
    list: Vec<Dimension>,
    there: HashSet<String>,
    waiting: HashMap<String, Vec<Dimension>>,
}

impl Ordered {
    /// Adds a dimension and everything that waited for it, without recursion: files may nest deeply.
    fn place(&mut self, dimension: Dimension) {
        let mut next = vec![dimension];
        while let Some(dimension) = next.pop() {
            let id = dimension.id.as_str().to_owned();
            let children = self.waiting.remove(&id).unwrap_or_default();
            next.extend(children.into_iter().rev());
            self.there.insert(id);
            self.list.push(dimension);
        }
    }
}
