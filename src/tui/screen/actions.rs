//! What to do: the recommendations in their order, by wave, actions of the room's own, and what was rejected or done.
//!
//! What the list holds is told by `list.rs`, how it is laid out by `layout.rs`; only what is in sight is laid out. The
//! figures come from the work that is open; nothing is calculated here.

mod block;
mod dependencies;
mod edit;
pub mod fewest;
mod layout;
mod list;
mod matrix;
mod picture;
mod roadmap;
mod shown;
#[cfg(test)]
mod tests;
mod what_if;
mod why;
mod words;

pub use edit::{submit, takes_back, title};

use self::layout::{Page, Window};
use self::list::Item;
use self::shown::Shown;
use super::super::action::{Action, LIST_MOVES};
use super::super::model::{Model, Work};
use super::super::msg::Effect;
use super::super::text::paragraph;
use super::super::widget::{below, more, parts};
use crate::domain::id::RecommendationId;
use crate::i18n::Locale;
use crate::t;
use crate::wording::actions::WhyNone;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

/// What the parts are called, in their order.
pub fn part_names(locale: &Locale) -> Vec<String> {
    Shown::ALL.iter().map(|own| own.name(locale)).collect()
}

/// What is shown, and which action has the focus.
#[derive(Debug, Default)]
pub struct State {
    shown: Shown,
    /// First row of the parts besides the list.
    scroll: usize,
    /// The first where absent or not there any more.
    focus: Option<RecommendationId>,
    /// Row of the screen at which it begins, as far as there is room; below zero within one that is higher than that.
    row: isize,
    /// The fewest actions that were found for a level, to be accepted.
    fewest: Vec<RecommendationId>,
}

impl State {
    /// Puts the focus on an action.
    pub fn go(&mut self, id: RecommendationId) {
        self.focus = Some(id);
    }

    /// Place of the focus in `items`.
    fn place(&self, items: &[Item<'_>]) -> usize {
        let focus = self.focus.as_ref();
        items
            .iter()
            .position(|item| Some(item.id) == focus)
            .unwrap_or(0)
    }
}

/// Whether there is something for an action to act on.
pub fn is_of_use(work: &Work, action: Action) -> bool {
    use Action as A;
    if matches!(action, A::Left | A::Right) {
        return work.actions.shown == Shown::Matrix;
    }
    let needs_item = matches!(
        action,
        A::Accept | A::Plan | A::Reject | A::Defer | A::Finish | A::Why
    );
    !needs_item || !list::items(work).is_empty()
}

/// Does what a key asks for.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let is_list = model
        .work
        .as_ref()
        .is_some_and(|work| work.actions.shown == Shown::List);
    let is_sideways = matches!(action, Action::Left | Action::Right);
    match action {
        Action::Switch | Action::SwitchBack | Action::Part(_) => switch(model, action),
        Action::Left | Action::Right if is_list || !model.is_of_use(action) => {}
        own if is_sideways || (!is_list && LIST_MOVES.contains(&own)) => {
            picture::go(model, own, body(model));
        }
        Action::Up | Action::Down => step(model, action == Action::Down),
        Action::PageUp | Action::PageDown => page(model, action == Action::PageDown),
        Action::First => go_to(model, |_, _| 0),
        Action::Last => go_to(model, |_, last| last),
        Action::Why => why::show(model),
        Action::Fewest => fewest::ask(model),
        other => edit::act(model, other),
    }
    let work = model.work.as_ref();
    if work.is_some_and(|work| work.actions.shown != Shown::List) {
        picture::keep_focus_in_sight(model, body(model));
    }
    Vec::new()
}

/// Shows another part; the focus stays where it is shown there.
fn switch(model: &mut Model, action: Action) {
    if let Some(work) = &mut model.work {
        work.actions.shown = work.actions.shown.after(action);
        work.actions.scroll = 0;
    }
}

/// What is below the names of the parts.
fn body(model: &Model) -> Rect {
    below(model.middle(), 1)
}

/// Moves the focus to the place that `choose` makes of the place it has and the last one.
fn go_to(model: &mut Model, choose: impl FnOnce(usize, usize) -> usize) {
    let Some(work) = &mut model.work else { return };
    let items = list::items(work);
    let Some(last) = items.len().checked_sub(1) else {
        return;
    };
    let before = work.actions.place(&items);
    let place = choose(before, last).min(last);
    let id = items[place].id.clone();
    if place != before {
        work.actions.row = if place > before { isize::MAX } else { 0 };
    }
    work.actions.focus = Some(id);
}

/// One action further, which appears where the list goes on; in one that is higher than its room, first half of that
/// further.
fn step(model: &mut Model, down: bool) {
    let room = usize::from(places(model, body(model)).list.height);
    if scroll(model, down, (room / 2).max(1)) {
        return;
    }
    let row = on_page(
        model,
        places(model, body(model)).list,
        |page, focus, window| {
            let rows = |place| isize::try_from(page.block(place, false).len()).unwrap_or(0);
            if down {
                window.row + rows(focus)
            } else {
                window.row - rows(focus.saturating_sub(1))
            }
        },
    );
    go_to(model, |place, _| {
        if down {
            place + 1
        } else {
            place.saturating_sub(1)
        }
    });
    if let (Some(work), Some(row)) = (&mut model.work, row) {
        work.actions.row = row;
    }
}

/// As many actions further as there are in sight; in one that is higher than its room, first a page further.
fn page(model: &mut Model, down: bool) {
    let room = places(model, body(model)).list.height;
    let rows = usize::from(room.saturating_sub(1)).max(1);
    if !scroll(model, down, rows) {
        let by = (rows / 2).max(1);
        go_to(model, |place, _| {
            if down {
                place + by
            } else {
                place.saturating_sub(by)
            }
        });
    }
}

/// Scrolls within the action that has the focus; whether there was anything left to see.
fn scroll(model: &mut Model, down: bool, rows: usize) -> bool {
    let area = places(model, body(model)).list;
    let Some(window) = on_page(model, area, |_, _, window| window) else {
        return false;
    };
    let Some(work) = &mut model.work else {
        return false;
    };
    let rest = if down {
        window.hidden_below
    } else {
        window.hidden_above
    };
    let by = isize::try_from(rest.min(rows)).unwrap_or(0);
    work.actions.row = if down {
        window.row - by
    } else {
        window.row + by
    };
    by > 0
}

/// Where what is drawn.
struct Places {
    head: Rect,
    list: Rect,
    panel: Rect,
}

/// "What if" stands beside the list where that leaves it wide enough, else below it.
fn places(model: &Model, area: Rect) -> Places {
    const BESIDE: u16 = 110;
    let (left, panel) = if area.width >= BESIDE {
        let side = (area.width / 10 * 3).clamp(36, 56);
        let left = Rect {
            width: area.width - side,
            ..area
        };
        let panel = Rect {
            x: left.right(),
            width: side,
            ..area
        };
        (left, panel)
    } else {
        let most = (area.height / 3).max(1);
        let height = what_if::rows_below(model).min(most).min(area.height);
        let left = Rect {
            height: area.height - height,
            ..area
        };
        (
            left,
            Rect {
                y: left.bottom(),
                height,
                ..area
            },
        )
    };
    let head = Rect {
        height: left.height.min(1),
        ..left
    };
    let list = Rect {
        y: head.bottom(),
        height: left.height - head.height,
        ..left
    };
    Places { head, list, panel }
}

/// Looks at the list as it is laid out in `area`: the page, the place of the focus, what is in sight.
fn on_page<T>(
    model: &Model,
    area: Rect,
    look: impl FnOnce(&Page<'_>, usize, Window) -> T,
) -> Option<T> {
    let work = model.work.as_ref()?;
    let items = list::items(work);
    let focus = work.actions.place(&items);
    let page = Page::new(model, work, &items, area)?;
    let window = page.window(focus, work.actions.row);
    Some(look(&page, focus, window))
}

/// Draws the names of the parts, and the one that is shown.
pub fn view(model: &Model, frame: &mut Frame) {
    let Some(work) = &model.work else { return };
    let (top, area) = (model.middle(), body(model));
    let names = part_names(&model.locale);
    let shown = work.actions.shown;
    let strip = parts(&names, shown.place(), top.width, model.theme());
    frame.render_widget(
        strip,
        Rect {
            height: top.height.min(1),
            ..top
        },
    );
    if list::items(work).is_empty() {
        frame.render_widget(Paragraph::new(nothing(model, work, area.width)), area);
    } else if shown == Shown::List {
        view_list(model, work, frame, area);
    } else {
        picture::view(model, work, frame, area);
    }
}

/// Draws the list and what the accepted actions would change.
fn view_list(model: &Model, work: &Work, frame: &mut Frame, area: Rect) {
    let places = places(model, area);
    let Some(window) = on_page(model, places.list, |_, _, window| window) else {
        return;
    };
    frame.render_widget(layout::head(model, work, places.head.width), places.head);
    frame.render_widget(Paragraph::new(window.lines), places.list);
    more(
        frame,
        places.list,
        window.above,
        window.below,
        model.theme(),
    );
    what_if::view(model, work, frame, places.panel);
}

/// Why there is nothing to do, and what to do about it.
fn nothing(model: &Model, work: &Work, width: u16) -> Vec<Line<'static>> {
    let locale = &model.locale;
    let why = WhyNone::of(&work.figures().scores);
    let may_edit = work.read_only.is_none();
    let key = match why {
        WhyNone::Unanswered => t!(locale, "actions-none-unanswered"),
        WhyNone::Untargeted if may_edit => t!(locale, "actions-none-untargeted"),
        WhyNone::Untargeted | WhyNone::Reached => String::new(),
    };
    let why = format!("{} {key}", why.message(locale));
    let mut lines = vec![Line::default()];
    let own = may_edit.then(|| t!(locale, "actions-none-own"));
    for text in std::iter::once(why).chain(own) {
        lines.extend(paragraph(
            &text,
            width.min(78).saturating_sub(1),
            1,
            Style::new(),
        ));
        lines.push(Line::default());
    }
    lines
}
