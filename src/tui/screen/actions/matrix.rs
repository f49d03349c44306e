//! The effort–impact matrix: which actions do much for little. Their numbers stand in nine cells, their titles in the
//! order of the cells below or beside them.

use super::list::Item;
use super::picture::{Page, Picture};
use crate::domain::assessment::Decision;
use crate::domain::questionnaire::{Effort, Impact};
use crate::domain::sorting;
use crate::i18n::Locale;
use crate::t;
use crate::tui::model::{Model, Work};
use crate::tui::text::{pad, wrap};
use crate::wording;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

/// Columns from which the titles stand beside the cells.
const BESIDE: u16 = 110;
const IMPACTS: [Impact; 3] = [Impact::H, Impact::M, Impact::L];
const EFFORTS: [Effort; 3] = [Effort::S, Effort::M, Effort::L];

type Cell = (Impact, Effort);

fn all_cells() -> impl Iterator<Item = Cell> {
    let row = |impact| EFFORTS.map(|effort| (impact, effort));
    IMPACTS.into_iter().flat_map(row)
}

/// The places of the actions of a cell, in their order.
fn members(items: &[Item<'_>], cell: Cell) -> Vec<usize> {
    let of = |item: &Item| item.ranked.map(|own| (own.impact, own.effort));
    let all = items.iter().enumerate();
    let own = all.filter(|(_, item)| of(item) == Some(cell));
    let mut own: Vec<_> = own.map(|(place, _)| place).collect();
    sorting::by_key(&mut own, |place| items[*place].ranked.map(|own| own.rank));
    own
}

/// The first action of the nearest cell before or after that holds one; the same where there is none.
pub fn next_cell(items: &[Item<'_>], focus: usize, forward: bool) -> Option<usize> {
    let cells: Vec<_> = all_cells().map(|cell| members(items, cell)).collect();
    let at = cells.iter().position(|own| own.contains(&focus))?;
    let first = |own: &Vec<usize>| own.first().copied();
    let other = if forward {
        cells[at + 1..].iter().find_map(first)
    } else {
        cells[..at].iter().rev().find_map(first)
    };
    Some(other.unwrap_or(focus))
}

/// Titles by cell.
pub fn page(picture: &Picture<'_>) -> Page {
    let (model, work, locale) = (picture.model, picture.work, &picture.model.locale);
    let mut page = Page::default();
    for cell in all_cells() {
        let members = members(picture.items, cell);
        if members.is_empty() {
            continue;
        }
        if page.rows() > 0 {
            page.text(vec![Line::default()]);
        }
        let heading = Span::styled(format!(" {}", name(locale, cell)), model.theme().strong());
        page.text(vec![Line::from(heading)]);
        for place in members {
            let front = picture.front(place);
            let start: usize = front.iter().map(Span::width).sum();
            let width = usize::from(picture.area.width).saturating_sub(start + 2);
            let title = picture.items[place].title(model, work);
            let rows = wrap(&title, u16::try_from(width).unwrap_or(u16::MAX));
            let mut front = Some(front);
            let lines = rows.into_iter().map(|row| {
                let front = front.take();
                let mut spans = front.unwrap_or_else(|| vec![Span::raw(" ".repeat(start))]);
                spans.push(Span::styled(row, picture.title_style(place)));
                Line::from(spans)
            });
            page.stop(place, lines.collect());
        }
    }
    page.text(picture.without_place());
    page
}

fn name(locale: &Locale, (impact, effort): Cell) -> String {
    t!(
        locale,
        "actions-worth",
        effort = wording::actions::effort(locale, effort),
        impact = wording::actions::impact(locale, impact)
    )
}

/// How the cells are laid out.
struct Grid {
    /// Columns before the cells.
    label: usize,
    /// Columns of a cell.
    cell: usize,
    /// Columns of a number with its mark and a blank.
    number: usize,
    /// Rows for each impact.
    rows: [usize; 3],
}

impl Grid {
    /// The layout for a width and so many rows of numbers at most.
    fn new(model: &Model, work: &Work, width: u16, most: usize) -> Self {
        let locale = &model.locale;
        let labels = IMPACTS.map(|own| wording::actions::impact(locale, own).width());
        let corner = t!(locale, "actions-matrix-corner").width();
        let label = labels.into_iter().max().unwrap_or(0).max(corner) + 2;
        let cell = usize::from(width).saturating_sub(label + 4) / 3;
        let ranked = &work.figures().ranked;
        let number = ranked.len().to_string().len() + 2;
        let in_row = (cell.saturating_sub(1) / number).max(1);
        let mut rows = IMPACTS.map(|impact| {
            let fullest = EFFORTS.map(|effort| {
                let cell = (impact, effort);
                let own = ranked.iter().filter(|own| (own.impact, own.effort) == cell);
                own.count()
            });
            let fullest = fullest.into_iter().max().unwrap_or(0);
            fullest.div_ceil(in_row).max(1)
        });
        while rows.iter().sum::<usize>() > most.max(3) {
            if let Some(highest) = rows.iter_mut().max() {
                *highest -= 1;
            }
        }
        Self {
            label,
            cell,
            number,
            rows,
        }
    }
}

/// Where the cells stand: at the left of a wide area, else at the top, as high as they need and the titles allow.
pub fn place(model: &Model, work: &Work, area: Rect) -> Rect {
    const TITLES: u16 = 6;
    if area.width >= BESIDE {
        return Rect {
            width: area.width / 20 * 11,
            ..area
        };
    }
    let most = usize::from(area.height.saturating_sub(2 + TITLES));
    let rows: usize = Grid::new(model, work, area.width, most).rows.iter().sum();
    let height = u16::try_from(2 + rows).unwrap_or(u16::MAX);
    Rect {
        height: height.min(area.height),
        ..area
    }
}

/// Draws the nine cells.
pub fn cells(picture: &Picture<'_>, frame: &mut Frame, is_beside: bool) {
    let (model, area) = (picture.model, picture.area);
    let locale = &model.locale;
    let rules = if is_beside { 3 } else { 1 };
    let most = usize::from(area.height).saturating_sub(1 + rules);
    let grid = Grid::new(model, picture.work, area.width, most);
    let bar = Span::styled(model.theme().glyphs.bar, model.theme().frame());
    let corner = t!(locale, "actions-matrix-corner");
    let mut head = vec![Span::raw(pad(&format!(" {corner}"), grid.label))];
    for effort in EFFORTS {
        let words = wording::actions::effort(locale, effort);
        let words = t!(locale, "actions-matrix-effort", effort = words);
        head.push(bar.clone());
        head.push(Span::raw(pad(&format!(" {words}"), grid.cell)));
    }
    let mut lines = vec![Line::from(head)];
    for (impact, rows) in IMPACTS.into_iter().zip(grid.rows) {
        if is_beside || impact == Impact::H {
            lines.push(crossing(model, &grid));
        }
        let cells = EFFORTS.map(|effort| numbers(picture, &grid, (impact, effort), rows));
        for row in 0..rows {
            let words = wording::actions::impact(locale, impact);
            let words = if row == 0 { words } else { String::new() };
            let label = pad(&format!(" {words}"), grid.label);
            let mut spans = vec![Span::styled(label, model.theme().strong())];
            for own in &cells {
                spans.push(bar.clone());
                spans.extend(own[row].iter().cloned());
            }
            lines.push(Line::from(spans));
        }
    }
    frame.render_widget(Paragraph::new(lines), area);
}

/// A rule below which cells begin.
fn crossing(model: &Model, grid: &Grid) -> Line<'static> {
    let rule = model.theme().glyphs.rule;
    let width = grid.label + 3 * (grid.cell + 1);
    Line::styled(rule.repeat(width), model.theme().frame())
}

/// The numbers of a cell on so many rows; what has no room is counted.
fn numbers(picture: &Picture<'_>, grid: &Grid, cell: Cell, rows: usize) -> Vec<Vec<Span<'static>>> {
    let members = members(picture.items, cell);
    let in_row = (grid.cell.saturating_sub(1) / grid.number).max(1);
    let room = in_row * rows;
    let shown = if members.len() <= room {
        room
    } else {
        room.saturating_sub(1).max(1)
    };
    // The one with the focus is always among those shown.
    let at = members.iter().position(|place| *place == picture.focus);
    let first = (at.unwrap_or(0) + 1).saturating_sub(shown);
    let rest = members.len().saturating_sub(shown);
    let numbers = members.iter().skip(first).take(shown);
    let mut texts: Vec<_> = numbers.map(|place| number(picture, grid, *place)).collect();
    if rest > 0 && room > 1 {
        let more = pad(&format!("+{rest}"), grid.number - 1);
        texts.push([Span::raw(" "), Span::raw(more)]);
    }
    let mut all: Vec<Vec<Span>> = texts.chunks(in_row).map(<[_]>::concat).collect();
    all.resize(rows, Vec::new());
    for row in &mut all {
        let used: usize = row.iter().map(Span::width).sum();
        row.push(Span::raw(" ".repeat(grid.cell.saturating_sub(used))));
    }
    all
}

/// The number of an action behind a blank, and the mark of what was decided.
fn number(picture: &Picture<'_>, grid: &Grid, place: usize) -> [Span<'static>; 2] {
    let (item, theme) = (&picture.items[place], picture.model.theme());
    let mark = match item.decision() {
        Some(Decision::Accepted) => theme.glyphs.done,
        Some(Decision::Deferred) => "~",
        _ => " ",
    };
    let rank = item.ranked.map(|own| own.rank.to_string());
    let rank = rank.unwrap_or_default();
    let gap = " ".repeat(grid.number.saturating_sub(rank.len() + 1));
    let text = format!("{rank}{mark}");
    [
        Span::raw(gap),
        Span::styled(text, picture.title_style(place)),
    ]
}
