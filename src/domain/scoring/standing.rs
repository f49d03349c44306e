//! What is known about a question, from the agreed state and the votes (rules 1 and 2).

use super::State;
use super::ballots::{Ballot, Counted, Room, count};
use super::scale::middle;
use crate::domain::assessment::Answer;
use crate::domain::number::Number;
use crate::domain::questionnaire::{Question, Questionnaire};

/// State and value of a question, and where they come from.
#[derive(Debug)]
pub(crate) struct Standing<'a> {
    pub state: State,
    /// On the question's own scale, as given.
    pub value: Option<Number>,
    pub basis: Basis,
    pub ballots: Vec<Ballot<'a>>,
    /// The values of the ballots that have one, rising, each with the place of its role.
    pub rising: Vec<(Number, Option<usize>)>,
}

/// What decided a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The room agreed.
    Agreed,
    /// The latest votes.
    Votes,
    /// Nothing was said.
    Nothing,
}

impl<'a> Standing<'a> {
    /// Rules 1 and 2; `show_if` is looked at later.
    pub fn of(
        questionnaire: &Questionnaire,
        question: &Question,
        answer: Option<&'a Answer>,
        room: &Room<'a>,
    ) -> Self {
        let ballots = answer.map_or_else(Vec::new, |answer| {
            room.ballots(questionnaire, question, answer)
        });
        let rising = rising(&ballots);
        let agreed = answer
            .and_then(|answer| answer.agreed.as_ref())
            .map(|agreed| count(questionnaire, question, agreed))
            .and_then(|(counted, value)| Some((state(counted)?, value)));
        let (state, value, basis) = match agreed {
            Some((state, value)) => (state, value, Basis::Agreed),
            None => by_votes(&ballots, &rising),
        };
        Self {
            state,
            value,
            basis,
            ballots,
            rising,
        }
    }
}

/// The state that an agreed response means; none where the question does not accept it.
fn state(counted: Counted) -> Option<State> {
    match counted {
        Counted::Given => Some(State::Answered),
        Counted::DontKnow => Some(State::DontKnow),
        Counted::NotApplicable => Some(State::NotApplicable),
        Counted::Invalid | Counted::Removed => None,
    }
}

fn rising(ballots: &[Ballot<'_>]) -> Vec<(Number, Option<usize>)> {
    let mut rising = Vec::with_capacity(ballots.len());
    let values = (ballots.iter()).filter_map(|own| Some((own.value.clone()?, own.role)));
    rising.extend(values);
    rising.sort_unstable();
    rising
}

/// State and value by the latest votes: the median where anybody gave a value.
fn by_votes(
    ballots: &[Ballot<'_>],
    rising: &[(Number, Option<usize>)],
) -> (State, Option<Number>, Basis) {
    let anybody = |counted| ballots.iter().any(|ballot| ballot.counted == counted);
    if anybody(Counted::Given) {
        let median = middle(rising.len(), |place| &rising[place].0);
        (State::Answered, median, Basis::Votes)
    } else if anybody(Counted::DontKnow) {
        (State::DontKnow, None, Basis::Votes)
    } else if anybody(Counted::NotApplicable) {
        (State::NotApplicable, None, Basis::Votes)
    } else {
        (State::Open, None, Basis::Nothing)
    }
}
