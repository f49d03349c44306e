//! Reading conditions as people write them, and writing them back.
//!
//! ```text
//! or      = and { "or" and }
//! and     = not { "and" not }
//! not     = "not" not | "(" or ")" | term comparison term
//! term    = question id | "profile." key | number | 'text' | "text"
//! ```
//! Words are runs of letters, digits, `.`, `_` and `-`; one that reads as a number is a number. There is no arithmetic.

use super::{Comparison, Condition, Term};
use crate::domain::number::{Number, NumberError};
use std::fmt;
use std::ops::Range;

/// Most comparisons of one condition, and deepest nesting of `not` and brackets.
const LIMIT: usize = 50;
/// Words that are no question ids.
const KEYWORDS: [&str; 3] = ["and", "or", "not"];
/// What the name of a profile question begins with.
const PROFILE: &str = "profile.";

/// A condition with the places of what it compares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The condition.
    pub condition: Condition,
    /// Its comparisons in the order of the text.
    pub comparisons: Vec<Located>,
}

/// A comparison and where its terms stand, in bytes of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// Left term.
    pub left: (Term, Range<usize>),
    /// How they are compared.
    pub how: Comparison,
    /// Right term.
    pub right: (Term, Range<usize>),
}

/// Why a text is no condition.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{reason} at byte {}", .at.start)]
pub struct ParseError {
    /// Where, in bytes of the text; empty at its end.
    pub at: Range<usize>,
    /// Why.
    pub reason: Reason,
}

/// What is wrong at a place of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// A question, `profile.KEY`, a number or a text belongs here.
    #[error("a term is expected")]
    Term,
    /// `==`, `!=`, `<`, `<=`, `>` or `>=` belongs here.
    #[error("a comparison is expected")]
    Comparison,
    /// The condition should end here, or go on with `and` or `or`.
    #[error("`and`, `or` or the end is expected")]
    End,
    /// A bracket is not closed.
    #[error("`)` is expected")]
    Bracket,
    /// A quoted text does not end.
    #[error("the text does not end")]
    Quote,
    /// A character that no condition has.
    #[error("unknown character")]
    Character,
    /// A number with too many digits.
    #[error("{0}")]
    Number(NumberError),
    /// More than 50 comparisons, or nested as deep.
    #[error("too long")]
    TooLong,
}

/// Whether a question of this id can be named in conditions.
pub fn can_name(id: &str) -> bool {
    !KEYWORDS.contains(&id) && !id.starts_with(PROFILE) && !looks_like_number(id)
}

/// Reads a condition.
///
/// # Errors
/// The first place where `text` is none.
pub fn parse(text: &str) -> Result<Parsed, ParseError> {
    let mut parser = Parser {
        tokens: tokens(text)?,
        next: 0,
        end: text.len(),
        depth: 0,
        comparisons: Vec::new(),
    };
    let condition = parser.or()?;
    match parser.peek() {
        None => Ok(Parsed {
            condition,
            comparisons: parser.comparisons,
        }),
        Some(_) => Err(parser.error(Reason::End)),
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Term(Term),
    Comparison(Comparison),
    And,
    Or,
    Not,
    Open,
    Close,
}

struct Parser {
    tokens: Vec<(Token, Range<usize>)>,
    next: usize,
    end: usize,
    depth: usize,
    comparisons: Vec<Located>,
}

impl Parser {
    fn or(&mut self) -> Result<Condition, ParseError> {
        let mut left = self.and()?;
        while self.take(&Token::Or) {
            left = Condition::Or(left.into(), self.and()?.into());
        }
        Ok(left)
    }

    fn and(&mut self) -> Result<Condition, ParseError> {
        let mut left = self.not()?;
        while self.take(&Token::And) {
            left = Condition::And(left.into(), self.not()?.into());
        }
        Ok(left)
    }

    fn not(&mut self) -> Result<Condition, ParseError> {
        self.depth += 1;
        if self.depth > LIMIT {
            return Err(self.error(Reason::TooLong));
        }
        let condition = if self.take(&Token::Not) {
            Condition::Not(self.not()?.into())
        } else if self.take(&Token::Open) {
            let inner = self.or()?;
            if !self.take(&Token::Close) {
                return Err(self.error(Reason::Bracket));
            }
            inner
        } else {
            self.comparison()?
        };
        self.depth -= 1;
        Ok(condition)
    }

    fn comparison(&mut self) -> Result<Condition, ParseError> {
        let left = self.term()?;
        let Some(Token::Comparison(how)) = self.peek().cloned() else {
            return Err(self.error(Reason::Comparison));
        };
        self.next += 1;
        let right = self.term()?;
        if self.comparisons.len() == LIMIT {
            return Err(self.error(Reason::TooLong));
        }
        self.comparisons.push(Located {
            left: left.clone(),
            how,
            right: right.clone(),
        });
        Ok(Condition::Compare(left.0, how, right.0))
    }

    fn term(&mut self) -> Result<(Term, Range<usize>), ParseError> {
        match self.tokens.get(self.next) {
            Some((Token::Term(term), at)) => {
                self.next += 1;
                Ok((term.clone(), at.clone()))
            }
            _ => Err(self.error(Reason::Term)),
        }
    }

    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.next).map(|(token, _)| token)
    }

    fn take(&mut self, token: &Token) -> bool {
        let there = self.peek() == Some(token);
        self.next += usize::from(there);
        there
    }

    fn error(&self, reason: Reason) -> ParseError {
        let next = self.tokens.get(self.next).map(|(_, at)| at.clone());
        ParseError {
            at: next.unwrap_or(self.end..self.end),
            reason,
        }
    }
}

fn tokens(text: &str) -> Result<Vec<(Token, Range<usize>)>, ParseError> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        }
        let (token, length) = token(&text[at..], first, at)?;
        tokens.push((token, at..at + length));
        at += length;
    }
    Ok(tokens)
}

/// The token at the start of `rest` and its length in bytes; `at` is where `rest` begins.
fn token(rest: &str, first: char, at: usize) -> Result<(Token, usize), ParseError> {
    let error = |length: usize, reason| ParseError {
        at: at..at + length,
        reason,
    };
    match first {
        '(' => Ok((Token::Open, 1)),
        ')' => Ok((Token::Close, 1)),
        '\'' | '"' => {
            let end = rest[1..].find(first);
            let end = end.ok_or_else(|| error(rest.len(), Reason::Quote))?;
            let text = rest[1..=end].to_owned();
            Ok((Token::Term(Term::Text(text)), end + 2))
        }
        '=' | '!' | '<' | '>' => comparison(rest).ok_or_else(|| error(1, Reason::Comparison)),
        _ => {
            let word = word(rest);
            if word.is_empty() {
                return Err(error(first.len_utf8(), Reason::Character));
            }
            let token = word_token(word).map_err(|reason| error(word.len(), reason))?;
            Ok((token, word.len()))
        }
    }
}

fn comparison(rest: &str) -> Option<(Token, usize)> {
    // Longer signs first: `<=` is not `<`.
    [
        Comparison::Equal,
        Comparison::NotEqual,
        Comparison::LessOrEqual,
        Comparison::GreaterOrEqual,
        Comparison::Less,
        Comparison::Greater,
    ]
    .into_iter()
    .find(|how| rest.starts_with(how.sign()))
    .map(|how| (Token::Comparison(how), how.sign().len()))
}

fn word(rest: &str) -> &str {
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !"._-".contains(c));
    &rest[..end.unwrap_or(rest.len())]
}

fn word_token(word: &str) -> Result<Token, Reason> {
    Ok(match word {
        "and" => Token::And,
        "or" => Token::Or,
        "not" => Token::Not,
        _ if looks_like_number(word) => {
            Token::Term(Term::Number(word.parse().map_err(Reason::Number)?))
        }
        _ => Token::Term(match word.strip_prefix(PROFILE) {
            Some(key) => Term::Profile(key.to_owned()),
            None => Term::Question(word.into()),
        }),
    })
}

fn looks_like_number(word: &str) -> bool {
    !matches!(word.parse::<Number>(), Err(NumberError::Syntax))
}

impl Comparison {
    /// The sign people write.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Equal => "==",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
        }
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Question(id) => write!(f, "{id}"),
            Self::Profile(key) => write!(f, "{PROFILE}{key}"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Text(text) if text.contains('\'') => write!(f, "\"{text}\""),
            Self::Text(text) => write!(f, "'{text}'"),
        }
    }
}

impl fmt::Display for Condition {
    /// The condition as it can be read again, with as few brackets as that needs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Compare(left, how, right) => write!(f, "{left} {} {right}", how.sign()),
            Self::Or(left, right) => {
                write!(f, "{left} or ")?;
                right.within(f, matches!(**right, Self::Or(..)))
            }
            Self::And(left, right) => {
                left.within(f, matches!(**left, Self::Or(..)))?;
                f.write_str(" and ")?;
                right.within(f, matches!(**right, Self::Or(..) | Self::And(..)))
            }
            Self::Not(inner) => {
                f.write_str("not ")?;
                inner.within(f, matches!(**inner, Self::Or(..) | Self::And(..)))
            }
        }
    }
}

impl Condition {
    fn within(&self, f: &mut fmt::Formatter<'_>, brackets: bool) -> fmt::Result {
        if brackets {
            write!(f, "({self})")
        } else {
            write!(f, "{self}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(text: &str) -> String {
        parse(text).expect("a condition").condition.to_string()
    }

    fn error(text: &str) -> (Range<usize>, Reason) {
        let error = parse(text).expect_err("no condition");
        (error.at, error.reason)
    }

    #[test]
    fn binds_not_before_and_before_or() {
        let parsed = parse("A >= 1 or not B < 2 and profile.x != 'y'").expect("a condition");
        let Condition::Or(_, right) = parsed.condition else {
            panic!("or comes last");
        };
        assert!(matches!(*right, Condition::And(..)));
        assert_eq!(parsed.comparisons[2].left.1, 24..33);
    }

    #[test]
    fn keeps_meaningful_brackets_only() {
        assert_eq!(
            shown("(A>=1)and((B<2)or C==3)"),
            "A >= 1 and (B < 2 or C == 3)"
        );
        assert_eq!(shown("not (A == 1 or B == 2)"), "not (A == 1 or B == 2)");
        assert_eq!(
            shown("profile.size == \"it's\""),
            "profile.size == \"it's\""
        );
        assert_eq!(shown("back-office.1 > -2.50"), "back-office.1 > -2.5");
    }

    #[test]
    fn says_where_a_condition_breaks() {
        assert_eq!(error(""), (0..0, Reason::Term));
        assert_eq!(error("A >= "), (5..5, Reason::Term));
        assert_eq!(error("A = 1"), (2..3, Reason::Comparison));
        assert_eq!(error("A 1"), (2..3, Reason::Comparison));
        assert_eq!(error("A == 1 B == 2"), (7..8, Reason::End));
        assert_eq!(error("(A == 1"), (7..7, Reason::Bracket));
        assert_eq!(error("A == 'x"), (5..7, Reason::Quote));
        assert_eq!(error("A == ä"), (5..7, Reason::Character));
        assert_eq!(error("A && B"), (2..3, Reason::Character));
        assert_eq!(
            error("A > 0.1234567"),
            (4..13, Reason::Number(NumberError::TooPrecise))
        );
        assert_eq!(error(&"(".repeat(100_000)).1, Reason::TooLong);
        assert_eq!(error(&["A == 1"; 51].join(" and ")).1, Reason::TooLong);
    }

    #[test]
    fn some_ids_cannot_be_named() {
        assert!(can_name("CO1.1") && can_name("1a"));
        assert!(!can_name("1.1") && !can_name("and") && !can_name("profile.x"));
    }

    proptest! {
        #[test]
        fn reads_back_what_it_writes(text in "[AB1() ]{0,3}(A|not A|\\(A) ?(==|>=|<) ?[1-3'x)]{1,3}( (and|or) (not )?\\(?B < 2\\)?){0,4}") {
            if let Ok(parsed) = parse(&text) {
                let again = parse(&parsed.condition.to_string()).expect("it was written");
                prop_assert_eq!(again.condition, parsed.condition);
            }
        }

        #[test]
        fn never_panics(text in "\\PC{0,40}") {
            let _ = parse(&text);
        }
    }
}
