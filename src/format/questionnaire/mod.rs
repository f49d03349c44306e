//! Questionnaires: reading, checking, including, freezing (`FORMATS.md` section 2).

mod build;
mod checks;
mod include;
mod library;
mod order;
pub mod spec;
mod texts;
mod words;
mod write;

pub use include::Reading;
pub use library::{Builtin, Library};
pub use write::{anchors_hash, hash, resolved_text};

use super::fault::Faults;
use super::source::Source;
use crate::domain::questionnaire::Questionnaire;
use build::Scales;

/// Version of the format that this program reads.
pub const FORMAT: i64 = 1;

/// What came of reading a questionnaire.
#[derive(Debug)]
pub struct Outcome {
    /// The questionnaire with everything it includes; none exactly if there is an error.
    pub questionnaire: Option<Questionnaire>,
    /// What is wrong or not advisable, in the order of the files.
    pub faults: Faults,
}

/// What one file says itself, without what it includes.
#[derive(Clone, Debug)]
struct Own {
    questionnaire: Questionnaire,
    scales: Scales,
}

/// Reads a questionnaire and everything it includes, and reports every fault.
pub fn read(source: &Source, library: &dyn Library) -> Outcome {
    Reading::new(library).read(source)
}
