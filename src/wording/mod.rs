//! What the program says about domain values, in the words of a language.
//!
//! Used alike by the terminal interface, plain mode, the command line and reports, so that a thing is called the same
//! everywhere. Knows the domain and [`crate::i18n`]; knows no terminal, no file and no output format.

pub mod visible;
