//! Results: where each dimension stands on the scale, what stands out, and every figure behind it.
//!
//! Three ways of showing them: the profile, a table, single questions. Each is a page of blocks below a head that stays;
//! some blocks can have the focus, which is what "why is this so" is about.

mod columns;
mod findings;
mod groups;
mod page;
mod plot;
mod profile;
mod questions;
mod since;
mod table;

use super::super::action::Action;
use super::super::model::Model;
use super::super::msg::Effect;
use super::super::why;
use super::super::widget::below;
use page::{Content, Page};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

/// What is shown, and what has the focus.
#[derive(Debug, Default)]
pub struct State {
    shown: Shown,
    /// The first where absent, or where what had it is gone.
    focus: Option<Item>,
    scroll: usize,
}

/// Ways of showing results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Shown {
    #[default]
    Profile,
    Table,
    Questions,
}

/// What can have the focus, by its place in the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    Whole,
    Dimension(usize),
    /// Of a dimension.
    Question(usize, usize),
    Tension(usize),
}

/// Does what a key asks for.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let area = model.middle();
    let Some((page, focus)) = laid_out(model, area) else {
        return Vec::new();
    };
    match action {
        Action::Why => explain(model, focus),
        Action::Switch => switch(model, focus),
        _ => go(model, &page, focus, action),
    }
    keep_focus_in_sight(model, area);
    Vec::new()
}

/// Moves the focus.
fn go(model: &mut Model, page: &Page, focus: Option<Item>, action: Action) {
    let (at, room) = (page.place(focus), page.room(model.middle()));
    let to = match action {
        Action::Up => at.saturating_sub(1),
        Action::Down => at + 1,
        Action::PageUp => page.above(at, room),
        Action::PageDown => page.below(at, room),
        Action::First => 0,
        Action::Last => usize::MAX,
        _ => at,
    };
    if let Some(work) = &mut model.work {
        work.results.focus = page.item(to);
    }
}

/// Shows how what has the focus comes about.
fn explain(model: &mut Model, focus: Option<Item>) {
    let (Some(work), Some(item)) = (&model.work, focus) else {
        return;
    };
    let dimensions = &work.questionnaire.dimensions;
    let id = match item {
        Item::Whole => work.questionnaire.id.clone(),
        Item::Dimension(place) => dimensions[place].id.to_string(),
        Item::Question(place, question) => dimensions[place].questions[question].id.to_string(),
        Item::Tension(place) => return why::tension(model, place),
    };
    why::show(model, &id);
}

/// Shows the results in the next way; the focus stays as near as it can.
fn switch(model: &mut Model, focus: Option<Item>) {
    let Some(work) = &mut model.work else { return };
    let state = &mut work.results;
    state.shown = match state.shown {
        Shown::Profile => Shown::Table,
        Shown::Table => Shown::Questions,
        Shown::Questions => Shown::Profile,
    };
    state.scroll = 0;
    let dimensions = &work.questionnaire.dimensions;
    state.focus = match (state.shown, focus) {
        (Shown::Questions, Some(Item::Dimension(place))) => (place..dimensions.len())
            .find(|own| !dimensions[*own].questions.is_empty())
            .map(|own| Item::Question(own, 0)),
        (Shown::Profile | Shown::Table, Some(Item::Question(place, _))) => {
            Some(Item::Dimension(place))
        }
        (_, focus) => focus,
    };
}

fn keep_focus_in_sight(model: &mut Model, area: Rect) {
    let Some((page, focus)) = laid_out(model, area) else {
        return;
    };
    if let Some(work) = &mut model.work {
        let scroll = page.scroll(focus, work.results.scroll, page.room(area));
        work.results.scroll = scroll.first();
    }
}

/// The page, and what has the focus on it: the first item where that is not there.
fn laid_out(model: &Model, area: Rect) -> Option<(Page, Option<Item>)> {
    let work = model.work.as_ref()?;
    let lay = match work.results.shown {
        Shown::Profile => profile::page,
        Shown::Table => table::page,
        Shown::Questions => questions::page,
    };
    let focus = work.results.focus;
    let page = lay(model, work, area, focus);
    if focus.is_some_and(|focus| page.has(focus)) {
        return Some((page, focus));
    }
    let focus = page.item(0);
    Some((lay(model, work, area, focus), focus))
}

/// Draws the results.
pub fn view(model: &Model, frame: &mut Frame, area: Rect) {
    let Some(work) = &model.work else { return };
    let Some((page, focus)) = laid_out(model, area) else {
        return;
    };
    let room = page.room(area);
    let scroll = page.scroll(focus, work.results.scroll, room);
    let mut lines: Vec<Line> = page.head(area, scroll.first());
    let body = below(area, lines.len());
    let sheet = questions::Sheet::new(model, work, area.width);
    lines.extend(
        page.lines(scroll.first(), room, |content, own| match content {
            Content::Lines(lines) => lines.clone(),
            Content::Question(dimension, question) => {
                sheet.block((*dimension, *question), focus == own)
            }
        }),
    );
    frame.render_widget(Paragraph::new(lines), area);
    scroll.mark(frame, body, model.theme());
}

#[cfg(test)]
mod tests;
