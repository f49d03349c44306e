//! The words of a line.

use crate::domain::condition::Condition;
use crate::domain::condition::parse::parse;
use crate::domain::number::Number;
use crate::domain::questionnaire::{Aggregate, Effort, Impact};

/// The words of a line, taken from the left.
pub(crate) struct Words<'a>(Vec<&'a str>);

impl<'a> Words<'a> {
    pub fn new(line: &'a str) -> Self {
        Self(line.split_whitespace().rev().collect())
    }

    pub fn next(&mut self) -> Option<&'a str> {
        self.0.pop()
    }

    pub fn word(&mut self) -> &'a str {
        self.next().expect("one more word")
    }

    pub fn number(&mut self) -> Number {
        number(self.word())
    }

    pub fn peek(&self) -> Option<&'a str> {
        self.0.last().copied()
    }

    /// The numbers that follow.
    pub fn numbers(&mut self) -> Vec<Number> {
        let mut numbers = Vec::new();
        while let Some(number) = self.peek().and_then(|word| word.parse().ok()) {
            numbers.push(number);
            self.next();
        }
        numbers
    }
}

/// The decimal or fraction (`10/3`) that `word` writes.
pub(crate) fn number(word: &str) -> Number {
    let part = |text: &str| {
        text.parse::<Number>()
            .unwrap_or_else(|_| panic!("a number, not {text}"))
    };
    match word.split_once('/') {
        Some((above, below)) => part(above) / part(below),
        None => part(word),
    }
}

pub(super) fn month(words: &mut Words<'_>) -> u32 {
    words.word().parse().expect("a whole number")
}

pub(super) fn effort(word: &str) -> Effort {
    use Effort::{L, M, S};
    match word {
        "S" => S,
        "M" => M,
        "L" => L,
        other => panic!("effort {other}"),
    }
}

pub(super) fn impact(word: &str) -> Impact {
    use Impact::{H, L, M};
    match word {
        "L" => L,
        "M" => M,
        "H" => H,
        other => panic!("impact {other}"),
    }
}

pub(super) fn aggregate(word: &str) -> Option<Aggregate> {
    Some(match word {
        "mean" => Aggregate::Mean,
        "sum" => Aggregate::Sum,
        "min" => Aggregate::Min,
        "max" => Aggregate::Max,
        _ => return None,
    })
}

/// The condition up to the end of the line or to the `=` before an answer.
pub(super) fn condition(words: &mut Words<'_>) -> Condition {
    let mut text = String::new();
    while let Some(word) = words.peek().filter(|word| *word != "=") {
        words.next();
        text.extend([word, " "]);
    }
    parse(&text).expect("a condition").condition
}
