//! Which recommendation waits for which (rule 13).

use super::candidate::Candidate;
use crate::domain::assessment::Decision;
use crate::domain::id::RecommendationId;
use crate::domain::number::Number;
use crate::domain::questionnaire::Requirement;
use crate::domain::scoring::Scores;
use std::collections::HashMap;

/// What a recommendation waits for, and what waits for it. Candidates are named by their places in the list.
#[derive(Debug, Default)]
pub(super) struct Links {
    pub after: Vec<usize>,
    pub needs: Vec<Requirement>,
    pub unlocks: Vec<usize>,
}

/// Takes what is rejected or done out of `candidates` and links the rest.
pub(super) fn link<'a>(
    scores: &Scores,
    candidates: Vec<Candidate<'a>>,
) -> (Vec<Candidate<'a>>, Vec<Links>) {
    let (done, open): (Vec<_>, Vec<_>) = (candidates.into_iter())
        .filter(|own| !matches!(own.decision(), Some(Decision::Rejected(_))))
        .partition(|own| own.decision() == Some(&Decision::Done));
    let reached = reached(scores, &done);
    let offers = offers(&open);
    let mut links: Vec<Links> = (0..open.len()).map(|_| Links::default()).collect();
    for (place, candidate) in open.iter().enumerate() {
        for required in candidate.own.iter().flat_map(|own| &own.requires) {
            if reached
                .get(required.question.as_str())
                .is_some_and(|value| **value >= required.at_least)
            {
                continue;
            }
            match offer(&open, &offers, place, required) {
                Some(before) if links[place].after.contains(&before) => {}
                Some(before) => {
                    links[place].after.push(before);
                    links[before].unlocks.push(place);
                }
                None => links[place].needs.push(required.clone()),
            }
        }
    }
    (open, links)
}

/// What each question has reached: its value, or what is done about it.
fn reached<'s>(scores: &'s Scores, done: &'s [Candidate<'_>]) -> HashMap<&'s str, &'s Number> {
    let questions = scores.dimensions.iter().flat_map(|own| &own.questions);
    let mut reached: HashMap<&str, &Number> = questions
        .filter_map(|own| Some((own.id.as_str(), own.value.as_ref()?)))
        .collect();
    for (question, to) in done
        .iter()
        .filter_map(|own| Some((own.question, &own.own?.lifts_to)))
    {
        let value = reached.entry(question.id.as_str()).or_insert(to);
        *value = to.max(value);
    }
    reached
}

/// Candidates by question.
fn offers<'s>(open: &'s [Candidate<'_>]) -> HashMap<&'s str, Vec<usize>> {
    let mut offers: HashMap<&str, Vec<usize>> = HashMap::new();
    for (place, candidate) in open.iter().enumerate() {
        offers
            .entry(candidate.question.id.as_str())
            .or_default()
            .push(place);
    }
    offers
}

/// The candidate that fulfils `required` with the smallest step, never the one that asks.
fn offer(
    open: &[Candidate<'_>],
    offers: &HashMap<&str, Vec<usize>>,
    asking: usize,
    required: &Requirement,
) -> Option<usize> {
    let lifts_to = |place: usize| open[place].own.map(|own| &own.lifts_to);
    (offers.get(required.question.as_str())?.iter().copied())
        .filter(|&place| place != asking)
        .filter(|&place| lifts_to(place).is_some_and(|to| *to >= required.at_least))
        .min_by_key(|&place| lifts_to(place))
}

/// The ids of `places`.
pub(super) fn ids(candidates: &[Candidate<'_>], places: &[usize]) -> Vec<RecommendationId> {
    places
        .iter()
        .map(|&place| candidates[place].id.clone())
        .collect()
}
