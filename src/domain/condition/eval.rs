//! Whether a condition holds.
//!
//! What a missing answer means depends on where the condition stands, so the caller says it for every [`Fact`]: in
//! `when` and `requires` it is [`Fact::Absent`] and makes its comparison false; in `show_if` an answer that may still
//! come is [`Fact::Unknown`], so that a question hides only where its condition is certainly false.

use super::{Comparison, Condition, Term};
use crate::domain::id::QuestionId;
use crate::domain::number::Number;
use std::cmp::Ordering;

/// What is known about a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact<'a> {
    /// A value.
    Number(&'a Number),
    /// A text.
    Text(&'a str),
    /// Not known yet.
    Unknown,
    /// There is none: every comparison with it is false.
    Absent,
}

/// Where conditions look up what they name.
pub trait Facts {
    /// Value of a question.
    fn question(&self, id: &QuestionId) -> Fact<'_>;
    /// Answer of the profile.
    fn profile(&self, key: &str) -> Fact<'_>;
}

impl Condition {
    /// Whether the condition holds; none where that depends on something unknown.
    pub fn holds(&self, facts: &impl Facts) -> Option<bool> {
        match self {
            Self::Compare(left, how, right) => compare(fact(left, facts), *how, fact(right, facts)),
            Self::And(left, right) => match (left.holds(facts), right.holds(facts)) {
                (Some(false), _) | (_, Some(false)) => Some(false),
                (Some(true), Some(true)) => Some(true),
                _ => None,
            },
            Self::Or(left, right) => match (left.holds(facts), right.holds(facts)) {
                (Some(true), _) | (_, Some(true)) => Some(true),
                (Some(false), Some(false)) => Some(false),
                _ => None,
            },
            Self::Not(inner) => inner.holds(facts).map(|holds| !holds),
        }
    }
}

fn fact<'a>(term: &'a Term, facts: &'a impl Facts) -> Fact<'a> {
    match term {
        Term::Question(id) => facts.question(id),
        Term::Profile(key) => facts.profile(key),
        Term::Number(number) => Fact::Number(number),
        Term::Text(text) => Fact::Text(text),
    }
}

fn compare(left: Fact<'_>, how: Comparison, right: Fact<'_>) -> Option<bool> {
    let order = match (left, right) {
        (Fact::Absent, _) | (_, Fact::Absent) => return Some(false),
        (Fact::Unknown, _) | (_, Fact::Unknown) => return None,
        (Fact::Number(left), Fact::Number(right)) => Some(left.cmp(right)),
        (Fact::Text(left), Fact::Text(right)) => Some(left.cmp(right)),
        (Fact::Text(text), Fact::Number(right)) => {
            text.parse::<Number>().ok().map(|n| n.cmp(right))
        }
        (Fact::Number(left), Fact::Text(text)) => text.parse().ok().map(|n| left.cmp(&n)),
    };
    Some(how.accepts(order))
}

impl Comparison {
    /// Whether this comparison is true for an order; texts that are no number have none with numbers and are only unequal.
    fn accepts(self, order: Option<Ordering>) -> bool {
        let Some(order) = order else {
            return self == Self::NotEqual;
        };
        match self {
            Self::Equal => order.is_eq(),
            Self::NotEqual => order.is_ne(),
            Self::Less => order.is_lt(),
            Self::LessOrEqual => order.is_le(),
            Self::Greater => order.is_gt(),
            Self::GreaterOrEqual => order.is_ge(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `A` is 3, `B` unknown, everything else absent; the profile has size 250 and business b2b.
    struct Sample(Number);

    impl Facts for Sample {
        fn question(&self, id: &QuestionId) -> Fact<'_> {
            match id.as_str() {
                "A" => Fact::Number(&self.0),
                "B" => Fact::Unknown,
                _ => Fact::Absent,
            }
        }
        fn profile(&self, key: &str) -> Fact<'_> {
            match key {
                "size" => Fact::Text("250"),
                "business" => Fact::Text("b2b"),
                _ => Fact::Absent,
            }
        }
    }

    fn number(value: u32) -> Term {
        Term::Number(Number::from(value))
    }

    fn at_least(id: &str, value: u32) -> Condition {
        Condition::Compare(
            Term::Question(id.into()),
            Comparison::GreaterOrEqual,
            number(value),
        )
    }

    fn holds(condition: &Condition) -> Option<bool> {
        condition.holds(&Sample(Number::from(3_u32)))
    }

    #[test]
    fn what_is_absent_makes_a_comparison_false_and_what_is_unknown_leaves_it_open() {
        assert_eq!(holds(&at_least("A", 3)), Some(true));
        assert_eq!(holds(&at_least("A", 4)), Some(false));
        assert_eq!(holds(&at_least("B", 4)), None);
        assert_eq!(holds(&at_least("C", 0)), Some(false));
        let unequal =
            Condition::Compare(Term::Question("C".into()), Comparison::NotEqual, number(1));
        assert_eq!(holds(&unequal), Some(false));
        assert_eq!(
            holds(&Condition::Not(Box::new(at_least("C", 0)))),
            Some(true)
        );
        assert_eq!(holds(&Condition::Not(Box::new(at_least("B", 0)))), None);
    }

    #[test]
    fn one_side_can_settle_what_the_other_leaves_open() {
        let and = |a, b| Condition::And(Box::new(a), Box::new(b));
        let or = |a, b| Condition::Or(Box::new(a), Box::new(b));
        assert_eq!(holds(&and(at_least("B", 1), at_least("A", 4))), Some(false));
        assert_eq!(holds(&and(at_least("B", 1), at_least("A", 3))), None);
        assert_eq!(holds(&or(at_least("B", 1), at_least("A", 3))), Some(true));
        assert_eq!(holds(&or(at_least("B", 1), at_least("A", 4))), None);
    }

    #[test]
    fn profile_answers_compare_as_texts_and_as_numbers_where_they_are_some() {
        let profile =
            |key: &str, how, term| Condition::Compare(Term::Profile(key.into()), how, term);
        let text = |text: &str| Term::Text(text.to_owned());
        assert_eq!(
            holds(&profile("business", Comparison::Equal, text("b2b"))),
            Some(true)
        );
        assert_eq!(
            holds(&profile("business", Comparison::NotEqual, text("b2c"))),
            Some(true)
        );
        assert_eq!(
            holds(&profile("size", Comparison::GreaterOrEqual, number(90))),
            Some(true)
        );
        assert_eq!(
            holds(&profile("business", Comparison::Less, number(90))),
            Some(false)
        );
        assert_eq!(
            holds(&profile("business", Comparison::NotEqual, number(90))),
            Some(true)
        );
        assert_eq!(
            holds(&profile("elsewhere", Comparison::NotEqual, text("x"))),
            Some(false)
        );
    }
}
