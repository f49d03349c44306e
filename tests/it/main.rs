//! Tests of the whole program and of its source. One crate, so that it is linked once.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod architecture;
mod authoring;
mod beginning;
mod bounds;
mod charts;
mod check;
mod child;
mod command_line;
mod content;
mod demo;
mod differential;
mod examples;
mod forms;
mod golden;
mod hostile;
mod html;
mod kill;
mod locking;
mod manners;
mod messages;
mod models;
#[cfg(feature = "pdf")]
mod pdf;
mod place;
mod plain;
mod program;
mod pty;
mod reach;
mod readers;
mod report;
mod same_figures;
mod sample;
mod saving;
mod schema;
mod sheets;
mod source;
mod templates;
mod together;
mod traced;
mod usage;
mod walk;
mod word;
