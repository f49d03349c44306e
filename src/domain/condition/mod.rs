//! Conditions over answers and profile: `CO5.3 >= 4 and profile.business != 'b2c'`.

pub mod eval;
pub mod parse;

use super::id::QuestionId;
use super::number::Number;

/// A condition as questionnaires write it (`when`, `requires`, `show_if`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Two terms compared.
    Compare(Term, Comparison, Term),
    /// Both hold.
    And(Box<Condition>, Box<Condition>),
    /// At least one holds.
    Or(Box<Condition>, Box<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
}

/// What can be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// The value of a question.
    Question(QuestionId),
    /// An answer of the profile: `profile.KEY`.
    Profile(String),
    /// A number.
    Number(Number),
    /// A quoted text.
    Text(String),
}

/// How terms are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// `==`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
}
