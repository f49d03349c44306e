//! The program `reifegrad`.

fn main() {}
