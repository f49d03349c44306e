//! What the program says about domain values, in the words of a language.
//!
//! Used alike by the terminal interface, plain mode, the command line and reports, so that a thing is called the same
//! everywhere. Knows the domain and [`crate::i18n`]; knows no terminal, no file and no output format. Texts of
//! questionnaires and people are passed on as they are: whoever shows them makes them harmless, see [`visible`].

pub mod actions;
pub mod agreement;
pub mod answers;
pub mod explanation;
pub mod figures;
pub mod findings;
pub mod formula;
pub mod reports;
pub mod visible;
