//! The assessment file: TOML that the program writes and people can read (`docs/formats-assessment.md`).
//!
//! [`read()`] checks a file and gives the assessment together with the whole document; [`document()`] puts both together again,
//! so that keys nobody here knows survive in every table.

mod fit;
mod head;
mod json;
mod read;
mod spec;
mod write;

pub use fit::misfits;
pub use head::{HEAD_BYTES, head};
pub use json::read_json;
pub use read::{Loaded, peek, read};
pub use spec::{ASSESSMENT, FORMAT};
pub use write::document;

#[cfg(test)]
mod tests;
