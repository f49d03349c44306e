//! What the parts besides the list have in common: a page with the ranked actions, and below it what is told of the
//! one with the focus.

use super::list::{self, Item};
use super::shown::Shown;
use super::words::{mark, owner};
use super::{dependencies, matrix, roadmap};
use crate::domain::recommendations::Ranked;
use crate::t;
use crate::tui::action::Action;
use crate::tui::model::{Model, Work};
use crate::tui::text::paragraph;
use crate::tui::widget::{self, below, clipped, rule};
use crate::wording;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

/// What can have the focus is a place among [`list::items`].
pub type Page = widget::Page<usize>;

/// With fewer rows than this, less is told of the focus.
const LOW: u16 = 14;

/// A part on some area.
pub struct Picture<'a> {
    pub model: &'a Model,
    pub work: &'a Work,
    pub items: &'a [Item<'a>],
    /// For the page.
    pub area: Rect,
    /// Place of what has the focus.
    pub focus: usize,
}

/// Where what is drawn, the page between the others.
struct Places {
    /// The cells of the matrix.
    matrix: Rect,
    page: Rect,
    detail: Rect,
}

fn places(model: &Model, work: &Work, area: Rect) -> Places {
    let detail = if area.height < LOW { 3 } else { 4 };
    let above = Rect {
        height: area.height.saturating_sub(detail),
        ..area
    };
    let detail = below(area, above.height.into());
    let matrix = if work.actions.shown == Shown::Matrix {
        matrix::place(model, work, above)
    } else {
        Rect::default()
    };
    let is_beside = matrix.width > 0 && matrix.width < above.width;
    let page = if is_beside {
        Rect {
            x: matrix.right(),
            width: above.width - matrix.width,
            ..above
        }
    } else {
        below(above, matrix.height.into())
    };
    Places {
        matrix,
        page,
        detail,
    }
}

/// The part that is shown, laid out, and the place of what has the focus.
fn laid_out(model: &Model, work: &Work, items: &[Item<'_>], area: Rect) -> (Page, usize) {
    let lay = |focus| {
        let picture = Picture {
            model,
            work,
            items,
            area,
            focus,
        };
        match work.actions.shown {
            Shown::Matrix => matrix::page(&picture),
            Shown::Roadmap => roadmap::page(&picture),
            Shown::List | Shown::Dependencies => dependencies::page(&picture),
        }
    };
    let focus = work.actions.place(items);
    let page = lay(focus);
    match page.first() {
        Some(first) if !page.has(focus) => (lay(first), first),
        _ => (page, focus),
    }
}

/// Moves the focus.
pub fn go(model: &mut Model, action: Action, area: Rect) {
    let Some(work) = &model.work else { return };
    let items = list::items(work);
    let area = places(model, work, area).page;
    let (page, focus) = laid_out(model, work, &items, area);
    let to = match action {
        Action::Left | Action::Right => matrix::next_cell(&items, focus, action == Action::Right),
        _ => page.moved(Some(focus), action, page.room(area)),
    };
    let id = to.and_then(|to| items.get(to)).map(|item| item.id.clone());
    if let Some(work) = &mut model.work {
        work.actions.focus = id;
    }
}

/// Keeps what has the focus in sight; puts it on something that is shown.
pub fn keep_focus_in_sight(model: &mut Model, area: Rect) {
    let Some(work) = &model.work else { return };
    let items = list::items(work);
    let area = places(model, work, area).page;
    let (page, focus) = laid_out(model, work, &items, area);
    let scroll = page.scroll(Some(focus), work.actions.scroll, page.room(area));
    let id = items.get(focus).map(|item| item.id.clone());
    if let Some(work) = &mut model.work {
        work.actions.scroll = scroll.first();
        work.actions.focus = id;
    }
}

/// Draws the part that is shown.
pub fn view(model: &Model, work: &Work, frame: &mut Frame, area: Rect) {
    let items = list::items(work);
    let places = places(model, work, area);
    let area = places.page;
    let (page, focus) = laid_out(model, work, &items, area);
    let room = page.room(area);
    let scroll = page.scroll(Some(focus), work.actions.scroll, room);
    let mut lines = page.head(area, scroll.first());
    let body = below(area, lines.len());
    lines.extend(page.lines(scroll.first(), room, |_| Vec::new()));
    frame.render_widget(Paragraph::new(lines), area);
    scroll.mark(frame, body, model.theme());
    if !places.matrix.is_empty() {
        let picture = Picture {
            model,
            work,
            items: &items,
            area: places.matrix,
            focus,
        };
        matrix::cells(&picture, frame, area.x > 0);
    }
    if page.has(focus) {
        detail(model, work, &items[focus], frame, places.detail);
    }
}

impl Picture<'_> {
    /// A sentence, wrapped.
    pub fn sentence(&self, text: &str) -> Vec<Line<'static>> {
        paragraph(
            text,
            self.area.width.saturating_sub(1).min(100),
            1,
            Style::new(),
        )
    }

    /// What is said where there are actions of the room's own, which have no place here.
    pub fn without_place(&self) -> Vec<Line<'static>> {
        if self.items.iter().all(|item| item.own.is_none()) {
            return Vec::new();
        }
        let mut lines = vec![Line::default()];
        lines.extend(self.sentence(&t!(self.model.locale, "actions-own-elsewhere")));
        lines
    }

    /// Pointer, mark and place of an action.
    pub fn front(&self, place: usize) -> Vec<Span<'static>> {
        let (item, theme) = (&self.items[place], self.model.theme());
        let (mark, style) = mark(theme, item);
        let pointer = if place == self.focus {
            theme.glyphs.pointer
        } else {
            " "
        };
        let rank = item.ranked.map(|own| own.rank.to_string());
        vec![
            Span::raw(pointer),
            Span::styled(mark, style),
            Span::raw(format!("{:>3}  ", rank.unwrap_or_default())),
        ]
    }

    /// The style of a title.
    pub fn title_style(&self, place: usize) -> Style {
        if place == self.focus {
            self.model.theme().focus()
        } else {
            Style::new()
        }
    }
}

/// Months in which an action is done by its questionnaire; the built-in "establish the fact" takes the first.
pub fn months(work: &Work, ranked: &Ranked) -> (u32, u32) {
    let own = work.questionnaire.recommendation(&ranked.id);
    own.map_or((0, 1), |(_, own)| (own.months.0, own.months.1))
}

/// Tells of the action with the focus: all of its title, effort, impact, months, owner, what waits for what.
fn detail(model: &Model, work: &Work, item: &Item<'_>, frame: &mut Frame, area: Rect) {
    let theme = model.theme();
    let width = area.width.saturating_sub(2);
    let room = usize::from(area.height.saturating_sub(1));
    let facts = clipped(
        &facts(model, work, item),
        width,
        room.saturating_sub(1).max(1),
    );
    let titles = clipped(
        &item.title(model, work),
        width,
        room.saturating_sub(facts.len()).max(1),
    );
    let mut lines = vec![rule(area.width, theme)];
    let strong = |row| Line::styled(format!(" {row}"), theme.strong());
    lines.extend(titles.into_iter().map(strong));
    lines.extend(facts.into_iter().map(|row| Line::from(format!(" {row}"))));
    frame.render_widget(Paragraph::new(lines), area);
}

fn facts(model: &Model, work: &Work, item: &Item<'_>) -> String {
    let locale = &model.locale;
    let Some(ranked) = item.ranked else {
        return String::new();
    };
    let (from, to) = months(work, ranked);
    let after = wording::actions::after_places(&work.figures().ranked, ranked);
    let after = (!after.is_empty()).then(|| {
        let places = wording::actions::join(locale, &after);
        t!(locale, "actions-after", places = places)
    });
    let needs = ranked.needs.iter().map(|need| {
        let need = format!("{} ≥ {}", need.question, locale.number(&need.at_least));
        t!(locale, "actions-needs", need = need)
    });
    let waiting = ranked.unlocks.len();
    let parts = [
        Some(ranked.question.to_string()),
        Some(t!(
            locale,
            "actions-worth",
            effort = wording::actions::effort(locale, ranked.effort),
            impact = wording::actions::impact(locale, ranked.impact)
        )),
        Some(t!(locale, "actions-months", from = from, to = to)),
        owner(model, work, item),
        after,
        (waiting > 0).then(|| t!(locale, "wording-reason-waiting", count = waiting)),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().chain(needs).collect();
    parts.join(&format!(" {} ", model.theme().glyphs.dot))
}
