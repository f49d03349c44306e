//! Reading files: TOML ⇄ [`crate::domain`], with every fault in its place.
//!
//! A file is a [`Source`]; a [`spec`] says what a format may hold; [`reader`] holds a file against it; what is wrong becomes a
//! [`Fault`], which is said in the user's language only when it is shown. Nothing here finds or writes files of a workspace.

pub mod answers;
pub mod assessment;
mod check;
pub mod fault;
mod hex;
mod keep;
pub mod questionnaire;
pub mod reader;
mod render;
pub mod schema;
pub mod settings;
mod source;
pub mod spec;
mod syntax;
pub mod tree;

pub use check::{FileKind, check};
pub use fault::{Fault, Faults, Place, Severity};
pub use hex::hex;
pub use render::Look;
pub use source::{MAX_BYTES, Source, read_bytes};
