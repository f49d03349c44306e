//! Which questions are hidden because their `show_if` is false (rule 1).

use super::State;
use super::ground::Ground;
use super::standing::Standing;
use crate::domain::condition::eval::{Fact, Facts};
use crate::domain::id::QuestionId;

/// What `show_if` sees: values as given; what may still be answered is unknown, what does not apply is absent.
struct Asked<'s, 'a> {
    ground: &'s Ground<'a>,
    standings: &'s [Standing<'a>],
}

impl Facts for Asked<'_, '_> {
    fn question(&self, id: &QuestionId) -> Fact<'_> {
        let standing = self
            .ground
            .places
            .get(id.as_str())
            .map(|&place| &self.standings[place]);
        match standing {
            Some(Standing {
                state: State::Hidden | State::NotApplicable,
                ..
            })
            | None => Fact::Absent,
            Some(Standing {
                value: Some(value), ..
            }) => Fact::Number(value),
            Some(_) => Fact::Unknown,
        }
    }

    fn profile(&self, key: &str) -> Fact<'_> {
        self.ground
            .assessment
            .profile
            .get(key)
            .map_or(Fact::Unknown, |answer| Fact::Text(answer))
    }
}

/// Marks the questions whose `show_if` is certainly false. A question that hides may hide others, so this is repeated
/// until nothing changes; the number of passes is bounded because conditions that go round in circles never settle.
pub(crate) fn hide(ground: &Ground<'_>, standings: &mut [Standing<'_>]) {
    let conditional: Vec<_> = (ground.questions.iter().enumerate())
        .filter_map(|(place, (_, question))| Some((place, question.show_if.as_ref()?)))
        .map(|(place, condition)| (place, condition, standings[place].state))
        .collect();
    for _ in 0..=conditional.len() {
        let mut settled = true;
        for (place, condition, shown) in &conditional {
            let hidden = condition.holds(&Asked { ground, standings }) == Some(false);
            let state = if hidden { State::Hidden } else { *shown };
            settled &= standings[*place].state == state;
            standings[*place].state = state;
        }
        if settled {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::sample::Sample;
    use crate::domain::scoring::{State, states};

    fn hidden(source: &str) -> Vec<bool> {
        let Sample {
            questionnaire,
            assessment,
        } = Sample::new(source);
        let states = states(&questionnaire, &assessment);
        states
            .into_iter()
            .map(|state| state == State::Hidden)
            .collect()
    }

    #[test]
    fn what_hides_may_stand_behind_what_it_hides() {
        let chain = "profile business b2b
            dimension D
            question A if B >= 1 = 3
            question B if C >= 1 = 3
            question C if profile.business == 'b2c' = 3";
        assert_eq!(hidden(chain), [true, true, true]);
    }

    #[test]
    fn circles_come_to_an_end() {
        let circle = "dimension D\nquestion A if not B >= 1 = 3\nquestion B if A >= 1 = 3";
        assert_eq!(hidden(circle).len(), 2);
        assert_eq!(hidden(circle), hidden(circle));
    }

    #[test]
    fn an_answer_or_profile_that_may_still_come_hides_nothing() {
        let open =
            "dimension D\nquestion A\nquestion B if A >= 3\nquestion C if profile.size == 'big'";
        assert_eq!(hidden(open), [false, false, false]);
        assert_eq!(
            hidden(&open.replace("A\n", "A = 2\n")),
            [false, true, false]
        );
        assert_eq!(
            hidden(&open.replace("A\n", "A = n/a\n")),
            [false, true, false]
        );
    }
}
