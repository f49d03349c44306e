//! What the program knows about assessments, without any file, clock, terminal or environment.
//!
//! Everything here is a pure function of its arguments. It names nothing outside itself but the language types of
//! [`crate::i18n`]; a test holds it to that.

pub mod agreement;
pub mod answer_check;
pub mod answering;
pub mod assessment;
pub mod beside;
pub mod change;
pub mod condition;
pub mod explain;
pub mod fewest_actions;
pub mod figures;
pub mod history;
pub mod id;
pub mod input;
pub mod left_to_ask;
pub mod merge;
pub mod number;
pub mod progress;
pub mod questionnaire;
pub mod recommendations;
pub mod robustness;
#[cfg(test)]
pub(crate) mod sample;
pub mod scoring;
pub mod sorting;
pub mod text;
pub mod unknown;
pub mod what_if;
