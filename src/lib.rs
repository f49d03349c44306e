//! reifegrad: digital maturity assessments in the terminal.
//!
//! `docs/architecture.md` tells how the modules hang together and who may know whom.

pub mod cli;
pub mod desk;
pub mod domain;
pub mod format;
pub mod i18n;
pub mod packed;
pub mod plain;
pub mod report;
pub mod tui;
pub mod wording;
pub mod workspace;
