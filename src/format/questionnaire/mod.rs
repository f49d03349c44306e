//! q
pub mod spec;
