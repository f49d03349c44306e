//! Giving an answer and taking it back, together with which texts were answered. The one place for these rules.

use super::assessment::{Answer, Response, Vote};
use super::id::ParticipantId;

impl Answer {
    /// Sets what the room agreed on; none takes it back. `anchors` is the hash of the texts that were answered.
    pub fn respond(&mut self, agreed: Option<Response>, anchors: String) {
        let is_given = agreed.is_some();
        self.agreed = agreed;
        self.answers_texts(is_given, anchors);
    }

    /// Takes a participant's vote. A second one leaves the first as it is; none takes the latest back. `anchors` is the
    /// hash of the texts that were answered.
    pub fn vote(&mut self, id: ParticipantId, value: Option<Response>, anchors: String) {
        let is_given = value.is_some();
        let before = self.votes.remove(&id);
        let after = match (before, value) {
            (Some(vote), Some(again)) => Some(Vote {
                again: Some(again),
                ..vote
            }),
            (None, Some(first)) => Some(Vote { first, again: None }),
            (Some(vote), None) => vote.again.is_some().then_some(Vote {
                again: None,
                ..vote
            }),
            (None, None) => None,
        };
        self.votes.extend(after.map(|vote| (id, vote)));
        self.answers_texts(is_given, anchors);
    }

    /// What is given answers the texts of now. Taking something back says nothing about the texts that the rest
    /// answers, and without any answer there are none.
    fn answers_texts(&mut self, is_given: bool, anchors: String) {
        if is_given {
            self.anchors = Some(anchors);
        } else if self.agreed.is_none() && self.votes.is_empty() {
            self.anchors = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNKNOWN: Option<Response> = Some(Response::DontKnow);

    #[test]
    fn what_was_answered_is_known_as_long_as_there_is_an_answer_or_a_vote() {
        let mut answer = Answer::default();
        answer.vote("p1".into(), UNKNOWN, "old".to_owned());
        answer.respond(UNKNOWN, "new".to_owned());
        assert_eq!(answer.anchors.as_deref(), Some("new"));
        answer.respond(None, "newest".to_owned());
        assert_eq!(answer.anchors.as_deref(), Some("new"));
        answer.vote("p1".into(), None, "newest".to_owned());
        assert_eq!(answer, Answer::default());
    }

    #[test]
    fn a_second_vote_leaves_the_first_as_it_is_and_is_taken_back_alone() {
        let mut answer = Answer::default();
        let reason = Some(Response::NotApplicable("why".to_owned()));
        answer.vote("p1".into(), UNKNOWN, "h".to_owned());
        answer.vote("p1".into(), reason.clone(), "h".to_owned());
        let vote = &answer.votes["p1"];
        assert_eq!(
            (Some(&vote.first), &vote.again),
            (UNKNOWN.as_ref(), &reason)
        );
        answer.vote("p1".into(), None, "h".to_owned());
        let vote = &answer.votes["p1"];
        assert_eq!((Some(&vote.first), &vote.again), (UNKNOWN.as_ref(), &None));
    }
}
