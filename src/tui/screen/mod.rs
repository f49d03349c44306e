//! The screens. Each has a `State`, an `act` that turns an action into changes and effects, and a `view` that draws.

pub mod actions;
pub mod home;
pub mod questions;
pub mod report;
pub mod results;

#[cfg(test)]
mod tests;
