//! How far the votes on a question agree (rule 9).

use super::id::RoleId;
use super::number::Number;
use super::scoring::scale::{Scale, medians};
use super::scoring::standing::Standing;
use super::scoring::{Advice, Agreement};

/// A value with the place of the role that it came from.
type Vote = (Number, Option<usize>);

/// Agreement of the latest votes that have a value; none without one.
pub(crate) fn agreement(
    own: &Scale,
    standing: &Standing<'_>,
    roles: &[&RoleId],
) -> Option<Agreement> {
    let votes = &standing.rising[..];
    let [(lowest, _), ..] = votes else {
        return None;
    };
    let spread = &votes[votes.len() - 1].0 - lowest;
    let voted_again = (standing.ballots.iter())
        .any(|ballot| ballot.value.is_some() && ballot.vote.again.is_some());
    Some(Agreement {
        votes: votes.len(),
        lowest: lowest.clone(),
        consensus: consensus(votes, own),
        by_role: by_role(votes, roles),
        advice: advice(&spread, own, voted_again),
        spread,
    })
}

/// Tastle–Wierman consensus of rising `votes`: 1 + Σ pᵢ · log₂(1 − |xᵢ − μ| / d).
fn consensus(votes: &[Vote], own: &Scale) -> f64 {
    let runs = || votes.chunk_by(|left, right| left.0 == right.0);
    if runs().count() == 1 {
        return 1.0;
    }
    let share = |run: &[Vote]| to_f64(run.len()) / to_f64(votes.len());
    let mean: f64 = runs().map(|run| share(run) * run[0].0.to_f64()).sum();
    let width = own.width().to_f64();
    let terms = runs().map(|run| {
        let distance = (run[0].0.to_f64() - mean).abs();
        share(run) * libm::log2(1.0 - distance / width)
    });
    (1.0 + terms.sum::<f64>()).clamp(0.0, 1.0)
}

/// Counts of votes, far below 2⁵².
fn to_f64(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// What a spread asks for, in quarters of the scale's width.
fn advice(spread: &Number, own: &Scale, voted_again: bool) -> Advice {
    let quarters = spread * &Number::from(4_u32);
    let at_least = |count: u32| quarters >= own.width() * Number::from(count);
    if !at_least(2) || *spread == Number::ZERO {
        Advice::Agree
    } else if voted_again {
        Advice::Unsettled
    } else if at_least(3) {
        Advice::VoteAgain
    } else {
        Advice::Discuss
    }
}

/// Median by role, in the order of `roles`.
fn by_role(votes: &[Vote], roles: &[&RoleId]) -> Vec<(RoleId, Number)> {
    let votes = votes
        .iter()
        .filter_map(|(value, role)| Some(((*role)?, value.clone())));
    (roles.iter().zip(medians(roles.len(), votes)))
        .filter_map(|(role, median)| Some(((*role).clone(), median?)))
        .collect()
}
