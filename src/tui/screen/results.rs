//! Results: where each dimension stands on the scale, what stands out, and every figure behind it.
//!
//! They have several parts. Each is a page of blocks below a head that stays; some blocks can have the focus, which is
//! what "why is this so" is about.

mod columns;
mod findings;
mod groups;
mod heat_map;
mod left;
mod lenses;
mod plot;
mod profile;
mod questions;
mod radar;
mod shown;
mod since;
mod summary;
mod table;
mod target;
mod tensions;
mod unknown;

use super::super::action::Action;
use super::super::model::{Model, View, Work};
use super::super::msg::Effect;
use super::super::why;
use super::super::widget::{self, below, parts};
use super::questions::jump_to;
use crate::domain::unknown::unknown as nobody_knew;
use crate::i18n::Locale;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;
use shown::Shown;
pub use target::submit;

/// What the parts are called, in their order.
pub fn part_names(locale: &Locale) -> Vec<String> {
    Shown::ALL.iter().map(|own| own.name(locale)).collect()
}

/// What is shown, and what has the focus.
#[derive(Debug, Default)]
pub struct State {
    shown: Shown,
    /// The first where absent, or where what had it is gone.
    focus: Option<Item>,
    scroll: usize,
}

/// What can have the focus, by its place in the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    Whole,
    Dimension(usize),
    /// Of a dimension.
    Question(usize, usize),
    Tension(usize),
    /// Of a lens.
    Lens(usize, usize),
    /// Of a dimension, below the role of this place among those that could clear it up.
    Unknown(usize, usize, usize),
}

impl Item {
    /// The places of dimension and question.
    fn question(self) -> Option<(usize, usize)> {
        match self {
            Self::Question(dimension, question) | Self::Unknown(_, dimension, question) => {
                Some((dimension, question))
            }
            _ => None,
        }
    }
}

type Page = widget::Page<Item>;

/// Whether there is something for an action to act on.
pub fn is_of_use(work: &Work, action: Action) -> bool {
    match action {
        Action::Why | Action::Visit => match work.results.shown {
            Shown::Lenses => !work.questionnaire.lenses.is_empty(),
            Shown::Radar => radar::has_wheel(work),
            Shown::Tensions => !work.figures().scores.tensions.is_empty(),
            Shown::Unknown => !nobody_knew(&work.figures().scores).is_empty(),
            Shown::Left => left::is_anything(work),
            _ => true,
        },
        Action::Target => target::is_of_use(work),
        Action::Left | Action::Right => {
            matches!(work.results.shown, Shown::HeatMap | Shown::Lenses)
        }
        _ => true,
    }
}

/// Whether a question has the focus.
pub fn is_on_question(work: &Work) -> bool {
    let state = &work.results;
    let is_focus = || state.focus.and_then(Item::question).is_some();
    let is_listed = matches!(state.shown, Shown::Unknown | Shown::Left);
    state.shown.is_of_questions() || is_listed || is_focus()
}

/// Does what a key asks for.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let area = places(model).page;
    let Some((page, focus)) = laid_out(model, area) else {
        return Vec::new();
    };
    match action {
        Action::Why => explain(model, focus),
        Action::Visit => return visit(model, focus),
        Action::Target => target::ask(model, focus),
        Action::Switch | Action::SwitchBack | Action::Part(_) => switch(model, focus, action),
        _ if model.is_of_use(action) => go(model, &page, focus, action),
        _ => {}
    }
    keep_focus_in_sight(model);
    Vec::new()
}

/// Moves the focus.
fn go(model: &mut Model, page: &Page, focus: Option<Item>, action: Action) {
    let to = page.moved(focus, action, page.room(places(model).page));
    let Some(work) = &mut model.work else { return };
    let is_turn = matches!(action, Action::Left | Action::Right);
    work.results.focus = if is_turn && work.results.shown == Shown::Lenses {
        lenses::turned(work, focus, action == Action::Right)
    } else {
        to
    };
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
        Item::Question(place, question) | Item::Unknown(_, place, question) => {
            dimensions[place].questions[question].id.to_string()
        }
        Item::Tension(place) => return why::tension(model, place),
        Item::Lens(place, group) => {
            let lens = &work.questionnaire.lenses[place];
            format!("{}/{}", lens.id, lens.items[group].id)
        }
    };
    why::show(model, &id);
}

/// Goes to the question that has the focus; shows how anything else comes about.
fn visit(model: &mut Model, focus: Option<Item>) -> Vec<Effect> {
    let question = focus.and_then(Item::question);
    let (Some(work), Some((place, question))) = (&mut model.work, question) else {
        explain(model, focus);
        return Vec::new();
    };
    work.view = View::Questions;
    let before = work.questionnaire.dimensions[..place].iter();
    let before: usize = before.map(|own| own.questions.len()).sum();
    jump_to(model, before + question);
    Vec::new()
}

/// Shows another part of the results; the focus stays as near as it can.
fn switch(model: &mut Model, focus: Option<Item>, action: Action) {
    let Some(work) = &mut model.work else { return };
    let state = &mut work.results;
    state.shown = state.shown.after(action);
    state.scroll = 0;
    let dimensions = &work.questionnaire.dimensions;
    let question = focus.and_then(Item::question);
    state.focus = match (state.shown.is_of_questions(), focus, question) {
        (true, Some(Item::Dimension(place)), _) => (place..dimensions.len())
            .find(|own| !dimensions[*own].questions.is_empty())
            .map(|own| Item::Question(own, 0)),
        (true, _, Some((place, question))) => Some(Item::Question(place, question)),
        (false, _, Some((place, _))) => Some(Item::Dimension(place)),
        (_, focus, None) => focus,
    };
}

fn keep_focus_in_sight(model: &mut Model) {
    let area = places(model).page;
    let Some((page, focus)) = laid_out(model, area) else {
        return;
    };
    if let Some(work) = &mut model.work {
        let scroll = page.scroll(focus, work.results.scroll, page.room(area));
        work.results.scroll = scroll.first();
    }
}

/// Where what is drawn.
struct Places {
    parts: Rect,
    /// What matters most, above the profile.
    summary: Rect,
    page: Rect,
    /// The wheel of the radar, at the left of the page.
    wheel: Rect,
    /// What is told of the focus, below the page.
    detail: Rect,
}

fn places(model: &Model) -> Places {
    let area = model.middle();
    let all = below(area, 1);
    let work = model.work.as_ref();
    let shown = work.map(|work| work.results.shown);
    let summary = match work {
        Some(work) if shown == Some(Shown::Profile) => summary::lines(model, work, all).len(),
        _ => 0,
    };
    let rest = below(all, summary);
    let detail = match shown {
        Some(Shown::HeatMap) => heat_map::detail_rows(rest).min(rest.height),
        _ => 0,
    };
    let wheel = match work {
        Some(work) if shown == Some(Shown::Radar) => radar::width(work, rest),
        _ => 0,
    };
    let page = Rect {
        x: rest.x + wheel,
        width: rest.width - wheel,
        height: rest.height - detail,
        ..rest
    };
    Places {
        parts: Rect {
            height: area.height.min(1),
            ..area
        },
        summary: Rect {
            height: all.height - rest.height,
            ..all
        },
        wheel: Rect {
            width: wheel,
            ..rest
        },
        detail: below(rest, page.height.into()),
        page,
    }
}

/// The page, and what has the focus on it: the first item where that is not there.
fn laid_out(model: &Model, area: Rect) -> Option<(Page, Option<Item>)> {
    let work = model.work.as_ref()?;
    let lay = match work.results.shown {
        Shown::Profile => profile::page,
        Shown::Table => table::page,
        Shown::Questions => questions::page,
        Shown::HeatMap => heat_map::page,
        Shown::Lenses => lenses::page,
        Shown::Radar => radar::page,
        Shown::Tensions => tensions::page,
        Shown::Unknown => unknown::page,
        Shown::Left => left::page,
    };
    let focus = work.results.focus;
    let page = lay(model, work, area, focus);
    if focus.is_some_and(|focus| page.has(focus)) {
        return Some((page, focus));
    }
    let focus = page.first();
    Some((lay(model, work, area, focus), focus))
}

/// Draws the results.
pub fn view(model: &Model, frame: &mut Frame) {
    let Some(work) = &model.work else { return };
    let places = places(model);
    let area = places.page;
    let Some((page, focus)) = laid_out(model, area) else {
        return;
    };
    let names = part_names(&model.locale);
    let shown = work.results.shown;
    let strip = parts(&names, shown.place(), places.parts.width, model.theme());
    frame.render_widget(strip, places.parts);
    if !places.summary.is_empty() {
        let lines = summary::lines(model, work, below(model.middle(), 1));
        frame.render_widget(Paragraph::new(lines), places.summary);
    }
    let room = page.room(area);
    let scroll = page.scroll(focus, work.results.scroll, room);
    let mut lines: Vec<Line> = page.head(area, scroll.first());
    let body = below(area, lines.len());
    let sheet = questions::Sheet::new(model, work, area.width);
    lines.extend(page.lines(scroll.first(), room, |item| match item {
        Item::Question(dimension, question) => {
            sheet.block((dimension, question), focus == Some(item))
        }
        _ => Vec::new(),
    }));
    frame.render_widget(Paragraph::new(lines), area);
    scroll.mark(frame, body, model.theme());
    radar::wheel(model, work, frame, places.wheel, focus);
    if let (Shown::HeatMap, Some(Item::Question(dimension, question))) = (shown, focus) {
        heat_map::detail(model, work, frame, places.detail, (dimension, question));
    }
}

#[cfg(test)]
mod tests;
