//! What nobody could answer, under the roles that could clear it up.

use super::id::RoleId;
use super::questionnaire::Questionnaire;
use super::scoring::{Scores, State};
use super::sorting;
use std::cmp::Reverse;

/// Questions that one role could clear up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group<'a> {
    /// Which role; none where anybody could.
    pub role: Option<&'a RoleId>,
    /// Places of the questions: of the dimension, and within it.
    pub questions: Vec<(usize, usize)>,
}

/// Places of the questions that nobody could answer, in order.
pub fn unknown(scores: &Scores) -> Vec<(usize, usize)> {
    let dimensions = scores.dimensions.iter().enumerate();
    let questions = dimensions.flat_map(|(place, dimension)| {
        let own = dimension.questions.iter().enumerate();
        let own = own.filter(|(_, own)| own.state == State::DontKnow);
        own.map(move |(question, _)| (place, question))
    });
    questions.collect()
}

/// One group per role that could help, the one with the most to clear up first, else as the questionnaire names them; what
/// anybody could at the end. A question that several roles could clear up is in several groups.
pub fn by_role<'a>(questionnaire: &'a Questionnaire, scores: &Scores) -> Vec<Group<'a>> {
    let unknown = unknown(scores);
    let audience = |(dimension, question): &(usize, usize)| {
        &questionnaire.dimensions[*dimension].questions[*question].audience
    };
    let mut roles: Vec<&RoleId> = Vec::new();
    let declared = questionnaire.roles.iter().map(|role| &role.id);
    for role in declared.chain(unknown.iter().flat_map(audience)) {
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    let group = |role: Option<&'a RoleId>| {
        let could = |place: &(usize, usize)| {
            let audience = audience(place);
            role.map_or(audience.is_empty(), |role| audience.contains(role))
        };
        let questions = unknown.iter().copied().filter(could).collect();
        Group { role, questions }
    };
    let mut groups: Vec<_> = roles.into_iter().map(|role| group(Some(role))).collect();
    sorting::by_key(&mut groups, |own| Reverse(own.questions.len()));
    groups.push(group(None));
    groups.retain(|own| !own.questions.is_empty());
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::Sample;
    use crate::domain::scoring::score;

    #[test]
    fn who_could_clear_up_most_comes_first_and_what_anybody_could_last() {
        let Sample {
            mut questionnaire,
            assessment,
        } = Sample::new(
            "roles it sales board\ndimension D\nquestion A = ?\nquestion B = ?\nquestion C = 3\n\
             dimension E\nquestion F = ?\nquestion G = ?\nquestion H = ?",
        );
        let audiences: [&[&str]; 6] = [
            &["it", "guest"],
            &["sales"],
            &["board"],
            &["sales", "it"],
            &["sales"],
            &[],
        ];
        let questions = questionnaire.dimensions.iter_mut();
        let questions = questions.flat_map(|own| &mut own.questions);
        for (question, audience) in questions.zip(audiences) {
            question.audience = audience.iter().map(|own| (*own).into()).collect();
        }
        let scores = score(&questionnaire, &assessment);
        let groups = by_role(&questionnaire, &scores);
        let told: Vec<_> = groups
            .iter()
            .map(|own| (own.role.map(RoleId::as_str), own.questions.as_slice()))
            .collect();
        let expected: [(_, &[(usize, usize)]); 4] = [
            (Some("sales"), &[(0, 1), (1, 0), (1, 1)]),
            (Some("it"), &[(0, 0), (1, 0)]),
            (Some("guest"), &[(0, 0)]),
            (None, &[(1, 2)]),
        ];
        assert_eq!(told, expected);
        assert_eq!(unknown(&scores).len(), 5);
    }
}
