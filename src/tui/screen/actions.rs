//! Placeholder.

use super::super::action::Action;
use super::super::model::Model;
use super::super::msg::Effect;
use ratatui::Frame;
use ratatui::layout::Rect;

/// State.
#[derive(Debug, Default)]
pub struct State {}

impl State {
    pub fn go(&mut self, _id: crate::domain::id::RecommendationId) {}
}

/// Act.
pub fn act(_model: &mut Model, _action: Action) -> Vec<Effect> {
    Vec::new()
}

/// View.
pub fn view(_model: &Model, _frame: &mut Frame, _area: Rect) {}

/// Submit.
pub fn submit(
    _model: &mut Model,
    _purpose: &super::super::overlay::form::Purpose,
    _values: &[String],
) -> Result<(), String> {
    Ok(())
}
