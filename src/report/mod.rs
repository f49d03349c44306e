//! Reports: what an assessment says, ready to be sent.
//!
//! A `Report` is built by a pure function, a template turns it into Markdown, and the tree of that Markdown is the source
//! of every other form. Knows the domain and the wording; knows no file, no clock and no terminal.

pub mod markdown;
pub mod preview;
