//! Tests of the whole program and of its source. One crate, so that it is linked once.

mod architecture;
mod check;
mod messages;
mod pty;
mod report;
mod sample;
mod schema;
mod source;
