//! How far the votes on a question agree (rule 9).

use super::id::RoleId;
use super::number::Number;
use super::scoring::ballots::Ballot;
use super::scoring::scale::{Scale, medians};
use super::scoring::{Advice, Agreement};

/// Agreement of the latest votes that have a value; none without one.
pub(crate) fn agreement(
    own: &Scale,
    ballots: &[Ballot<'_>],
    roles: &[&RoleId],
) -> Option<Agreement> {
    let mut values: Vec<_> = ballots
        .iter()
        .filter_map(|ballot| ballot.value.as_ref())
        .collect();
    values.sort_unstable();
    let (lowest, highest) = (*values.first()?, *values.last()?);
    let spread = highest - lowest;
    let voted_again = ballots
        .iter()
        .any(|ballot| ballot.value.is_some() && ballot.vote.again.is_some());
    Some(Agreement {
        votes: values.len(),
        lowest: lowest.clone(),
        consensus: consensus(&values, own),
        by_role: by_role(ballots, roles),
        advice: advice(&spread, own, voted_again),
        spread,
    })
}

/// Tastle–Wierman consensus of rising `values`: 1 + Σ pᵢ · log₂(1 − |xᵢ − μ| / d).
fn consensus(values: &[&Number], own: &Scale) -> f64 {
    let runs = || values.chunk_by(|left, right| left == right);
    if runs().count() == 1 {
        return 1.0;
    }
    let share = |run: &[&Number]| to_f64(run.len()) / to_f64(values.len());
    let mean: f64 = runs().map(|run| share(run) * run[0].to_f64()).sum();
    let width = own.width().to_f64();
    let terms =
        runs().map(|run| share(run) * (1.0 - (run[0].to_f64() - mean).abs() / width).log2());
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
fn by_role(ballots: &[Ballot<'_>], roles: &[&RoleId]) -> Vec<(RoleId, Number)> {
    let votes = ballots
        .iter()
        .filter_map(|own| Some((own.role?, own.value.clone()?)));
    (roles.iter().zip(medians(roles.len(), votes.collect())))
        .filter_map(|(role, median)| Some(((*role).clone(), median?)))
        .collect()
}
