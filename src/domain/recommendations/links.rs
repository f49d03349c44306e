//! Which recommendation waits for which (rule 13).

use super::offer::{Before, Offer, Proposal};
use crate::domain::id::RecommendationId;
use crate::domain::questionnaire::Requirement;

/// Everything that is proposed, in the order of the questionnaire. Recommendations are named by their places in it.
#[derive(Debug)]
pub(crate) struct List<'p, 'a> {
    pub offers: Vec<&'p Offer<'a>>,
    /// Where the offers of each question begin.
    starts: Vec<usize>,
    /// What is proposed about each question.
    proposals: Vec<&'p Proposal<'a>>,
}

impl<'p, 'a> List<'p, 'a> {
    /// Takes together what is proposed about the questions, in order.
    pub fn of(proposals: impl ExactSizeIterator<Item = &'p Proposal<'a>>) -> Self {
        let mut list = Self {
            offers: Vec::with_capacity(proposals.len() * 2),
            starts: Vec::with_capacity(proposals.len()),
            proposals: Vec::with_capacity(proposals.len()),
        };
        for proposal in proposals {
            list.starts.push(list.offers.len());
            list.offers.extend(&proposal.offers);
            list.proposals.push(proposal);
        }
        list
    }

    /// What has to come before whatever requires this; never `asking`.
    fn before(
        &self,
        question: Option<usize>,
        required: &Requirement,
        asking: Option<usize>,
    ) -> Before {
        let Some(place) = question else {
            return Before::Unknown;
        };
        let start = self.starts[place];
        let asking = asking.and_then(|asking| asking.checked_sub(start));
        match self.proposals[place].before(required, asking) {
            Before::Offer(own) => Before::Offer(start + own),
            other => other,
        }
    }

    /// Whether something in the list would have to come before whatever has this requirement.
    pub fn holds_up(&self, question: Option<usize>, required: &Requirement) -> bool {
        matches!(self.before(question, required, None), Before::Offer(_))
    }

    /// The ids of `places`.
    pub fn ids(&self, places: &[usize]) -> Vec<RecommendationId> {
        let id = |&place: &usize| self.offers[place].id.clone();
        places.iter().map(id).collect()
    }
}

/// For each recommendation some others, by their places.
#[derive(Debug)]
pub(crate) struct Edges {
    starts: Vec<usize>,
    ends: Vec<usize>,
}

impl Edges {
    fn with_capacity(count: usize) -> Self {
        let mut starts = Vec::with_capacity(count + 1);
        starts.push(0);
        Self {
            starts,
            ends: Vec::with_capacity(count),
        }
    }

    /// The others of the recommendation at `place`.
    pub fn of(&self, place: usize) -> &[usize] {
        &self.ends[self.starts[place]..self.starts[place + 1]]
    }

    /// The same edges seen from their other ends.
    fn reversed(&self) -> Self {
        let count = self.starts.len() - 1;
        let mut starts = vec![0; count + 1];
        for &end in &self.ends {
            starts[end + 1] += 1;
        }
        for place in 0..count {
            starts[place + 1] += starts[place];
        }
        let mut free = starts.clone();
        let mut ends = vec![0; self.ends.len()];
        for place in 0..count {
            for &end in self.of(place) {
                ends[free[end]] = place;
                free[end] += 1;
            }
        }
        Self { starts, ends }
    }
}

/// What each recommendation waits for, and what waits for it.
#[derive(Debug)]
pub(crate) struct Links<'a> {
    pub after: Edges,
    pub unlocks: Edges,
    /// What is required though nothing is proposed for it, with the place of the one that asks.
    pub needs: Vec<(usize, &'a Requirement)>,
}

impl<'a> Links<'a> {
    /// Links what is in `list`.
    pub fn of(list: &List<'_, 'a>) -> Self {
        let mut after = Edges::with_capacity(list.offers.len());
        let mut needs = Vec::new();
        for (place, offer) in list.offers.iter().enumerate() {
            let start = after.ends.len();
            for &(question, required) in &offer.requires {
                match list.before(question, required, Some(place)) {
                    Before::Offer(before) if after.ends[start..].contains(&before) => {}
                    Before::Offer(before) => after.ends.push(before),
                    Before::Unknown => needs.push((place, required)),
                    Before::Nothing => {}
                }
            }
            after.starts.push(after.ends.len());
        }
        Self {
            unlocks: after.reversed(),
            after,
            needs,
        }
    }

    /// Whether two or more others wait for the recommendation at `place` (rule 12).
    pub fn opens(&self, place: usize) -> bool {
        self.unlocks.of(place).len() >= 2
    }

    /// What the recommendation at `place` requires though nothing is proposed for it.
    pub fn needs(&self, place: usize) -> impl Iterator<Item = &'a Requirement> {
        let start = self.needs.partition_point(|(own, _)| *own < place);
        let own = self.needs[start..].iter();
        own.take_while(move |(own, _)| *own == place)
            .map(|(_, required)| *required)
    }
}
