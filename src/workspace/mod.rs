//! Assessments as files: finding, reading, saving durably, locking and recovering them.
//!
//! Owns everything that touches the disk on behalf of an assessment. It must not know any screen, and it asks neither clock
//! nor environment inside its logic: days and the name of who works here are parameters, read once at the edge
//! ([`discover`] and [`lock::Holder::current`] are that edge). All of it can be called from a worker thread.

pub mod create;
pub mod discover;
pub mod error;
pub mod file;
pub mod list;
pub mod lock;
pub mod names;
pub mod read;
pub mod recovery;
pub mod rescue;
pub mod save;
pub mod saving;
pub mod session;
pub mod settings;
pub mod shelf;
pub mod trash;

pub use create::{NewAssessment, new_id};
pub use discover::Workspace;
pub use error::Error;
pub use file::{AssessmentFile, Opened, Recovered};
pub use list::{Catalogue, Entry, Listed};
pub use saving::{Choice, SaveError, Saved};
pub use session::Session;
pub use settings::Settled;
pub use shelf::Shelf;

#[cfg(test)]
mod shelf_tests;
#[cfg(test)]
mod tests;
