//! Takes the first out of a list without bringing all of it into its order.

use super::{Contest, Entry, Wait};
use std::cmp::Reverse;

/// The list, each offer named by its place in the order of the questionnaire.
pub(super) struct Queue {
    /// Where the offers of each question begin.
    pub starts: Vec<usize>,
    /// Where the priority of each stands among all.
    ranks: Vec<usize>,
    /// How many each still waits for.
    waiting: Vec<usize>,
    /// How many wait for each, at first.
    opening: Vec<usize>,
    /// Which comes before, and which waits for it.
    edges: Vec<(usize, usize)>,
}

impl Queue {
    pub fn of(contest: &Contest<'_, '_>, chosen: &[usize], caps: &[bool]) -> Self {
        let entries = || (contest.entries.iter().zip(chosen)).map(|(own, &value)| &own[value]);
        let mut count = 0;
        let start = |own: &Vec<Entry>| {
            count += own.len();
            count - own.len()
        };
        let mut queue = Self {
            starts: entries().map(start).collect(),
            ranks: Vec::with_capacity(count),
            waiting: Vec::with_capacity(count),
            opening: vec![0; count],
            edges: Vec::with_capacity(count),
        };
        for entry in entries().flatten() {
            queue.add(&entry.waits, chosen);
        }
        for (own, caps) in entries().zip(caps) {
            for entry in own {
                let opens = queue.opens(queue.ranks.len());
                queue.ranks.push(entry.rank(*caps, opens));
            }
        }
        queue
    }

    /// Adds what the next offer waits for.
    fn add(&mut self, waits: &[Wait], chosen: &[usize]) {
        let (place, first) = (self.waiting.len(), self.edges.len());
        for wait in waits {
            if let Some(offer) = wait.before[chosen[wait.question]] {
                let edge = (self.starts[wait.question] + offer, place);
                if !self.edges[first..].contains(&edge) {
                    self.edges.push(edge);
                    self.opening[edge.0] += 1;
                }
            }
        }
        self.waiting.push(self.edges.len() - first);
    }

    /// Whether two or more wait for the offer at `place` (rule 12).
    pub fn opens(&self, place: usize) -> bool {
        self.opening[place] >= 2
    }

    /// The first `count`: again and again the first by priority that waits for nothing more (rule 13).
    pub fn take(&mut self, count: usize) -> Vec<usize> {
        // Of those that wait for nothing, no more than `count` can come first.
        let mut ready = Vec::with_capacity(count + 1);
        for place in 0..self.ranks.len() {
            if self.waiting[place] == 0 {
                self.line_up(&mut ready, place, count);
            }
        }
        let mut taken = Vec::with_capacity(count);
        while taken.len() < count {
            let next = (!ready.is_empty()).then(|| ready.remove(0));
            let Some(next) = next.or_else(|| self.in_circle(&taken)) else {
                break;
            };
            taken.push(next);
            for edge in 0..self.edges.len() {
                let (before, later) = self.edges[edge];
                if before == next {
                    self.waiting[later] -= 1;
                    if self.waiting[later] == 0 && !taken.contains(&later) {
                        self.line_up(&mut ready, later, count);
                    }
                }
            }
        }
        taken
    }

    /// Puts `place` where it belongs by priority, then in the order of the questionnaire, among the first `count`.
    fn line_up(&self, ready: &mut Vec<usize>, place: usize, count: usize) {
        let is_before = |other: usize| {
            (Reverse(self.ranks[other]), other) < (Reverse(self.ranks[place]), place)
        };
        if ready.len() == count && ready.last().is_none_or(|&last| is_before(last)) {
            return;
        }
        ready.truncate(count.saturating_sub(1));
        ready.insert(ready.partition_point(|&other| is_before(other)), place);
    }

    /// The first of those that wait for each other, which `check` refuses.
    fn in_circle(&self, taken: &[usize]) -> Option<usize> {
        let left = (0..self.ranks.len()).filter(|place| !taken.contains(place));
        left.min_by_key(|&place| Reverse(self.ranks[place]))
    }
}
