//! Work beside work. Where the system refuses a thread, the work is done all the same, one after the other.

use std::iter::once;
use std::panic::resume_unwind;
use std::thread::{Builder, ScopedJoinHandle, available_parallelism, scope};

/// What both give.
pub fn both<A: Send, B>(one: impl Fn() -> A + Sync, other: impl FnOnce() -> B) -> (A, B) {
    scope(|scope| {
        let started = Builder::new().spawn_scoped(scope, &one);
        let other = other();
        (started.map_or_else(|_| one(), joined), other)
    })
}

/// How many of `count` each processor gets, so that all have about as many; no fewer than `least`, which are not worth a thread.
pub fn share(count: usize, least: usize) -> usize {
    let processors = available_parallelism().map_or(1, usize::from);
    count.div_ceil(processors).max(least)
}

/// What `job` gives for each of `items`, in their order.
pub fn all<I: Sync, T: Send>(items: &[I], job: impl Fn(&I) -> T + Sync) -> Vec<T> {
    let Some((first, others)) = items.split_first() else {
        return Vec::new();
    };
    let job = &job;
    scope(|scope| {
        let start = |item| (item, Builder::new().spawn_scoped(scope, move || job(item)));
        let started: Vec<_> = others.iter().map(start).collect();
        let first = job(first);
        let others = started
            .into_iter()
            .map(|(item, own)| own.map_or_else(|_| job(item), joined));
        once(first).chain(others).collect()
    })
}

fn joined<T>(worker: ScopedJoinHandle<'_, T>) -> T {
    worker.join().unwrap_or_else(|panic| resume_unwind(panic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_done_and_in_order() {
        assert_eq!(both(|| 1, || "b"), (1, "b"));
        let numbers: Vec<_> = (0..20).collect();
        let doubled: Vec<_> = numbers.iter().map(|own| own * 2).collect();
        assert_eq!(all(&numbers, |own| own * 2), doubled);
        assert!(all(&[], |own: &u8| *own).is_empty());
    }

    #[test]
    fn shares_are_worth_a_thread_and_leave_nothing_over() {
        assert_eq!(share(3, 16), 16);
        let processors = available_parallelism().map_or(1, usize::from);
        let share = share(1_000_000, 16);
        assert!(share * processors >= 1_000_000 && share * processors < 1_000_000 + processors);
    }
}
