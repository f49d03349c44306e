//! Answers that come from outside: from a file or from the command line.
//!
//! Reading gives [`Given`]s, still as text and each with its place; [`edits()`] holds them all against the questionnaire, and
//! gives either every edit or every fault, so that a file is taken in as a whole or not at all.

mod edits;
mod read;
mod value;

pub use edits::edits;
pub use read::{Layout, read};
pub use value::response;

use crate::format::Place;

/// An answer as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Id of the question.
    pub question: String,
    /// The answer: a number, `?`, `n/a:REASON`, option ids with commas between them, or a text; empty to clear. Absent: stays.
    pub value: Option<String>,
    /// Evidence grade. Absent: stays.
    pub evidence: Option<String>,
    /// Note. Absent: stays.
    pub note: Option<String>,
    /// Name of the participant whose vote it is; absent: what the room agreed on.
    pub participant: Option<String>,
    /// Where it stands.
    pub place: Place,
}

impl Given {
    /// An answer without anything else.
    pub fn new(question: impl Into<String>, place: Place) -> Self {
        Self {
            question: question.into(),
            value: None,
            evidence: None,
            note: None,
            participant: None,
            place,
        }
    }

    /// Where the text of a key goes; none for keys that no answer has.
    fn part(&mut self, key: &str) -> Option<&mut Option<String>> {
        Some(match key {
            "value" => &mut self.value,
            "evidence" => &mut self.evidence,
            "note" => &mut self.note,
            "participant" => &mut self.participant,
            _ => return None,
        })
    }
}

/// Keys of an answer besides its question.
const KEYS: [&str; 4] = ["value", "evidence", "note", "participant"];

/// What else stands in the tables of answers that the program writes. It follows from the answers, or belongs to the
/// questionnaire, and is passed over.
pub const TOLD: [&str; 23] = [
    "dimension",
    "dimension_title",
    "text",
    "essential",
    "weight",
    "state",
    "answer",
    "meaning",
    "reason",
    "shown",
    "counted",
    "score",
    "low",
    "high",
    "target",
    "gap",
    "provisional",
    "remark",
    "votes",
    "spread",
    "consensus",
    "advice",
    "sources",
];

#[cfg(test)]
mod tests;
