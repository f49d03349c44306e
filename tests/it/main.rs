//! Tests of the whole program and of its source. One crate, so that it is linked once.

mod check;
mod report;
mod sample;
