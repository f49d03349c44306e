//! Tests of the program as a whole, in one crate so that they link once.

mod check;
