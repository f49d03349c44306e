//! Reading and writing files.

pub mod document;
