//! The roadmap: what is done when, in three waves, with the effort of each; a bar for every action along the months.
//!
//! A wave may begin later than the months of an action say, because it waits for another or the first wave is full: its
//! bar then begins with the wave.

use super::list::Group;
use super::picture::{Page, Picture};
use super::words::{efforts, group_name, owner};
use crate::domain::assessment::Decision;
use crate::domain::questionnaire::Effort;
use crate::domain::recommendations::{Ranked, Wave};
use crate::t;
use crate::tui::model::Model;
use crate::tui::text::{fit, pad};
use crate::wording;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

/// Months that are drawn.
const MONTHS: u32 = 24;
/// Columns before a title: pointer, mark, place.
const FRONT: usize = 9;
/// Columns of a remark from which it names who does it; what has the focus is told of below in any case.
const OWNER: usize = 20;

/// Columns of title, months and remark.
struct Layout {
    title: usize,
    months: usize,
    remark: usize,
}

impl Layout {
    fn new(width: u16) -> Self {
        let (months, remark) = match width {
            0..=69 => (25, 0),
            70..=109 => (25, 11),
            _ => (37, 26),
        };
        let taken = FRONT + 2 + months + 2 + remark;
        Self {
            title: usize::from(width).saturating_sub(taken).max(1),
            months,
            remark,
        }
    }

    /// The column of a month, from 0.
    fn column(&self, month: u32) -> usize {
        let month = usize::try_from(month.min(MONTHS)).unwrap_or(0);
        month * (self.months - 1) / usize::try_from(MONTHS).unwrap_or(1)
    }
}

/// Rule 12's sizes of efforts.
fn size(effort: Effort) -> usize {
    match effort {
        Effort::S => 1,
        Effort::M => 2,
        Effort::L => 4,
    }
}

/// The roadmap on an area.
pub fn page(picture: &Picture<'_>) -> Page {
    let layout = Layout::new(picture.area.width);
    let mut page = Page::below_head(vec![head(picture.model, &layout)]);
    for wave in Wave::ALL {
        let members: Vec<_> = picture.items.iter().enumerate().collect();
        let members = members
            .into_iter()
            .filter(|(_, item)| item.ranked.is_some_and(|own| own.wave == wave));
        let members: Vec<usize> = members.map(|(place, _)| place).collect();
        if page.rows() > 0 {
            page.text(vec![Line::default()]);
        }
        page.text(vec![heading(picture, wave, &members)]);
        for place in members {
            page.stop(place, vec![row(picture, &layout, place)]);
        }
    }
    page.text(vec![Line::default()]);
    page.text(legend(picture));
    page.text(picture.without_place());
    page
}

/// The months above the bars.
fn head(model: &Model, layout: &Layout) -> Line<'static> {
    let label = t!(model.locale, "actions-roadmap-months");
    let start = FRONT + layout.title + 2;
    let mut line = format!("{:>width$}  ", fit(&label, start - 2), width = start - 2);
    for month in [0, 3, 6, 9, 12, 18, MONTHS] {
        let at = start + layout.column(month);
        let text = month.to_string();
        let at = at.saturating_sub(usize::from(month == MONTHS));
        if at >= line.width() {
            line.push_str(&" ".repeat(at - line.width()));
            line.push_str(&text);
        }
    }
    Line::from(line)
}

/// The name of a wave and its budget of effort.
fn heading(picture: &Picture<'_>, wave: Wave, members: &[usize]) -> Line<'static> {
    let (model, locale) = (picture.model, &picture.model.locale);
    let sum = |accepted: bool| -> usize {
        let items = members.iter().map(|place| &picture.items[*place]);
        let own = items.filter(|own| !accepted || own.decision() == Some(&Decision::Accepted));
        own.filter_map(|own| own.ranked)
            .map(|own| size(own.effort))
            .sum()
    };
    let efforts = efforts(model, picture.items, Group::Wave(wave));
    let name = format!(" {}", group_name(locale, Group::Wave(wave)));
    let width = usize::from(picture.area.width).saturating_sub(2);
    let short = t!(
        locale,
        "actions-budget-short",
        effort = sum(false),
        accepted = sum(true)
    );
    let long = t!(
        locale,
        "actions-budget",
        efforts = efforts,
        effort = sum(false),
        accepted = sum(true)
    );
    let budget = match (members.is_empty(), name.width() + long.width() + 2 <= width) {
        (true, _) => t!(locale, "actions-budget-none"),
        (false, true) => long,
        (false, false) => short,
    };
    let gap = width.saturating_sub(name.width() + budget.width()).max(1);
    Line::from(vec![
        Span::styled(name, model.theme().strong()),
        Span::raw(format!("{}{budget}", " ".repeat(gap))),
    ])
}

/// One action with its bar, and what it waits for.
fn row(picture: &Picture<'_>, layout: &Layout, place: usize) -> Line<'static> {
    let (model, work) = (picture.model, picture.work);
    let item = &picture.items[place];
    let mut spans = picture.front(place);
    let title = pad(&item.title(model, work), layout.title);
    spans.push(Span::styled(title, picture.title_style(place)));
    spans.push(Span::raw("  "));
    if let Some(ranked) = item.ranked {
        let accepted = item.decision() == Some(&Decision::Accepted);
        spans.extend(bar(
            model,
            layout,
            ranked.months(&work.questionnaire),
            accepted,
        ));
        let remark = remark(picture, place, ranked, layout.remark >= OWNER);
        spans.push(Span::raw(format!("  {}", fit(&remark, layout.remark))));
    }
    Line::from(spans)
}

/// What it waits for, then who does it as far as there is room.
fn remark(picture: &Picture<'_>, place: usize, ranked: &Ranked, with_owner: bool) -> String {
    let (model, locale) = (picture.model, &picture.model.locale);
    let after = wording::actions::after_places(&picture.work.figures().ranked, ranked);
    let places = after.join(", ");
    let after = (!after.is_empty()).then(|| t!(locale, "actions-after", places = places));
    let owner = owner(model, picture.work, &picture.items[place]).filter(|_| with_owner);
    let parts: Vec<_> = after.into_iter().chain(owner).collect();
    parts.join(&format!(" {} ", model.theme().glyphs.dot))
}

/// The months of an action: full where it is accepted, with the borders of the waves.
fn bar(
    model: &Model,
    layout: &Layout,
    (from, to): (u32, u32),
    accepted: bool,
) -> Vec<Span<'static>> {
    let (theme, glyphs) = (model.theme(), model.theme().glyphs);
    let full = if accepted { glyphs.full } else { glyphs.range };
    let style = if accepted { theme.good() } else { Style::new() };
    let start = layout.column(from);
    let end = layout.column(to).max(start + 1);
    let borders = [Wave::Next, Wave::Later].map(|wave| layout.column(wave.months().0));
    let cells: Vec<(&'static str, Style)> = (0..layout.months)
        .map(|at| match at {
            _ if (start..end).contains(&at) => (full, style),
            _ if borders.contains(&at) => (glyphs.tick, theme.frame()),
            _ => (" ", Style::new()),
        })
        .collect();
    let runs = cells.chunk_by(|left, right| left.1 == right.1);
    runs.map(|run| {
        let text: String = run.iter().map(|(glyph, _)| *glyph).collect();
        Span::styled(text, run[0].1)
    })
    .collect()
}

/// What bars mean, and how effort is counted.
fn legend(picture: &Picture<'_>) -> Vec<Line<'static>> {
    let (locale, glyphs) = (&picture.model.locale, picture.model.theme().glyphs);
    picture.sentence(&t!(
        locale,
        "actions-roadmap-legend",
        accepted = glyphs.full,
        open = glyphs.range,
        border = glyphs.tick
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_stand_where_their_columns_are() {
        let layout = Layout::new(80);
        assert_eq!(
            [0, 3, 9, 24].map(|month| layout.column(month)),
            [0, 3, 9, 24]
        );
        let wide = Layout::new(120);
        assert_eq!(
            [0, 3, 9, 24, 30].map(|month| wide.column(month)),
            [0, 4, 13, 36, 36]
        );
    }
}
