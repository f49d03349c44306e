//! The profile: every dimension on the scale, the figures beside it, and below what stands out.

use super::columns::{Align, Columns, GAP};
use super::groups::{Group, groups};
use super::plot::Axis;
use super::{Item, Page, findings};
use crate::domain::number::Number;
use crate::domain::scoring::DimensionScore;
use crate::t;
use crate::tui::model::{Model, Work};
use crate::tui::text::{pad, paragraph, wrap};
use crate::wording::figures;
use crate::wording::visible::visible;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

/// Columns before a row: where the focus is shown.
pub const MARGIN: usize = 3;
/// Narrowest plot beside a title; below that the title stands above.
const NARROW: usize = 25;
/// Narrowest plot beside a title and a remark; below that the remark stands below.
const FAIR: usize = 41;
/// From this many dimensions on, to see them all at once is worth a narrow plot.
const MANY: usize = 10;
/// Widest plot.
const WIDE: usize = 61;

/// How a row is laid out.
pub struct Layout {
    /// Columns of the titles; none where they stand above.
    title: Option<usize>,
    /// Whether remarks stand in the same row.
    remark: bool,
    axis: Axis,
    numbers: Columns,
    width: u16,
}

/// The profile on an area.
pub fn page(model: &Model, work: &Work, area: Rect, focus: Option<Item>) -> Page {
    let groups = with_surplus(model, work);
    let layout = Layout::new(model, work, &groups, area.width);
    let mut page = Page::below_head(layout.head(model, work));
    let loose = layout.is_loose(&groups, area.height.into());
    for (index, group) in groups.iter().enumerate() {
        if index > 0 && loose {
            page.text(vec![Line::default()]);
        }
        page.stop(
            group.item,
            layout.group(model, index, group, focus == Some(group.item)),
        );
    }
    page.end_head();
    if loose {
        page.text(vec![Line::default()]);
    }
    page.text(legend(model, &groups, area.width));
    findings::add(&mut page, model, work, area.width, focus);
    page
}

/// The groups; what is above its target is said in their remarks, as there is no column for it.
fn with_surplus<'a>(model: &Model, work: &'a Work) -> Vec<Group<'a>> {
    let mut groups = groups(model, work);
    for group in &mut groups {
        let surplus = group.score.and_then(DimensionScore::surplus);
        let Some(told) = figures::more_than_needed(&model.locale, surplus) else {
            continue;
        };
        if !group.remark.is_empty() {
            group.remark.push_str(", ");
        }
        group.remark.push_str(&told);
    }
    groups
}

impl Layout {
    /// The layout for these groups on a width.
    pub fn new(model: &Model, work: &Work, groups: &[Group], width: u16) -> Self {
        let widest = |text: &dyn Fn(&Group) -> usize| groups.iter().map(text).max().unwrap_or(0);
        let title = widest(&|group| group.title.width());
        let remark = widest(&|group| group.remark.width());
        let numbers = numbers(model, groups);
        let room = usize::from(width).saturating_sub(MARGIN + GAP + numbers.width() + 1);
        let beside = room.saturating_sub(title + GAP);
        let one_row = beside.saturating_sub(remark + GAP);
        // Where most have a second row anyway, the title may as well stand in it and leave the plot its room.
        let remarks = groups
            .iter()
            .filter(|group| !group.remark.is_empty())
            .count();
        let least = if remarks * 2 > groups.len() {
            FAIR
        } else {
            NARROW
        };
        let fair = if groups.len() < MANY { FAIR } else { NARROW };
        let (title, with_remark, plot) = match (beside >= least, one_row >= fair) {
            (_, true) => (Some(title), true, one_row),
            (true, false) => (Some(title), false, beside),
            (false, false) => (None, false, room),
        };
        let ticks: Vec<Number> = work
            .questionnaire
            .levels
            .iter()
            .map(|level| level.value.clone())
            .collect();
        let drawn = groups.iter().flat_map(|group| {
            let ends = group
                .mark
                .interval
                .iter()
                .flat_map(|own| [&own.low, &own.high]);
            ends.chain(group.mark.target).collect::<Vec<_>>()
        });
        let axis = Axis::new(ticks, drawn, plot.min(WIDE));
        Self {
            title,
            remark: with_remark,
            axis,
            numbers,
            width,
        }
    }

    /// Where the plot begins.
    fn start(&self) -> usize {
        MARGIN + self.title.map_or(0, |title| title + GAP)
    }

    /// Names of the levels, where there is room, then their numbers and the heads of the figures.
    pub fn head(&self, model: &Model, work: &Work) -> Vec<Line<'static>> {
        let (locale, left) = (&model.locale, self.start());
        let right = GAP + self.numbers.width();
        let name = |index: usize| {
            let name = &work.questionnaire.levels[index].name;
            visible(&name.get(locale.lang())).into_owned()
        };
        let longest = (0..work.questionnaire.levels.len())
            .map(|index| name(index).width())
            .max()
            .unwrap_or(0);
        let mut lines = Vec::new();
        if longest > 0 && longest <= self.axis.spacing() {
            lines.push(Line::from(
                self.axis.labels(left, right, |index, _| name(index)),
            ));
        }
        let ticks = self.axis.labels(left, 0, |_, tick| locale.number(tick));
        let ticks = pad(&ticks, left + self.axis.width());
        lines.push(Line::from(format!(
            "{ticks}{}{}",
            " ".repeat(GAP),
            self.numbers.head()
        )));
        lines
    }

    /// Whether there is room for an empty row between all groups and some findings below.
    pub fn is_loose(&self, groups: &[Group], height: usize) -> bool {
        let rows: usize = groups.iter().map(|group| 1 + self.rows(group)).sum();
        rows <= height / 2
    }

    fn rows(&self, group: &Group) -> usize {
        let below = !self.remark && !group.remark.is_empty();
        1 + usize::from(below || self.title.is_none())
    }

    /// The rows of a group.
    pub fn group(
        &self,
        model: &Model,
        index: usize,
        group: &Group,
        focus: bool,
    ) -> Vec<Line<'static>> {
        let theme = model.theme();
        let mut lines = Vec::new();
        let mut row = vec![pointer(model, focus)];
        if let Some(width) = self.title {
            row.extend(title(model, group, focus));
            row.push(Span::raw(
                " ".repeat((width + GAP).saturating_sub(group.title.width())),
            ));
        } else {
            lines.extend(self.above(model, group, focus));
            row = vec![Span::raw(" ".repeat(MARGIN))];
        }
        row.extend(self.axis.draw(group.mark, theme));
        row.push(Span::raw(format!(
            "{}{}",
            " ".repeat(GAP),
            self.numbers.row(index)
        )));
        if self.remark {
            row.push(Span::raw(format!("{}{}", " ".repeat(GAP), group.remark)));
        }
        lines.push(Line::from(row));
        if self.title.is_some() && !self.remark && !group.remark.is_empty() {
            let start = u16::try_from(self.start()).unwrap_or(u16::MAX);
            lines.extend(paragraph(
                &group.remark,
                self.width.saturating_sub(1),
                start,
                Style::new(),
            ));
        }
        lines
    }

    /// Title and remark above the plot.
    fn above(&self, model: &Model, group: &Group, focus: bool) -> Vec<Line<'static>> {
        let room = usize::from(self.width).saturating_sub(MARGIN + 1);
        let mut first = vec![pointer(model, focus)];
        if group.title.width() + GAP + group.remark.width() <= room {
            first.extend(title(model, group, focus));
            let gap = room - group.title.width() - group.remark.width();
            first.push(Span::raw(format!("{}{}", " ".repeat(gap), group.remark)));
            return vec![Line::from(first)];
        }
        let mut lines = vec![Line::from(first)];
        let columns = u16::try_from(room).unwrap_or(u16::MAX);
        for (index, part) in wrap(group.title.trim_start(), columns)
            .into_iter()
            .enumerate()
        {
            let part = Span::styled(part, title_style(model, focus));
            match index {
                0 => lines[0].push_span(part),
                _ => lines.push(Line::from(vec![Span::raw(" ".repeat(MARGIN)), part])),
            }
        }
        if !group.remark.is_empty() {
            let margin = u16::try_from(MARGIN).unwrap_or(0);
            lines.extend(paragraph(
                &group.remark,
                self.width.saturating_sub(1),
                margin,
                Style::new(),
            ));
        }
        lines
    }
}

/// Shows where the focus is.
pub fn pointer(model: &Model, focus: bool) -> Span<'static> {
    let theme = model.theme();
    let pointer = if focus { theme.glyphs.pointer } else { " " };
    Span::styled(format!(" {pointer} "), theme.key())
}

/// The title behind its indent.
pub fn title(model: &Model, group: &Group, focus: bool) -> [Span<'static>; 2] {
    let words = group.title.trim_start();
    let indent = group.title.len() - words.len();
    [
        Span::raw(" ".repeat(indent)),
        Span::styled(words.to_owned(), title_style(model, focus)),
    ]
}

fn title_style(model: &Model, focus: bool) -> Style {
    if focus {
        model.theme().focus()
    } else {
        Style::new()
    }
}

fn numbers(model: &Model, groups: &[Group]) -> Columns {
    let locale = &model.locale;
    let mut columns = Columns::default();
    let scores = groups
        .iter()
        .map(|group| figures::score(locale, group.mark.score));
    columns.add(t!(locale, "results-score"), Align::Right, scores);
    let intervals = groups
        .iter()
        .map(|group| figures::interval(locale, group.mark.interval));
    columns.add(t!(locale, "results-interval"), Align::Left, intervals);
    columns
}

/// What the marks mean, as far as they are there.
pub fn legend(model: &Model, groups: &[Group], width: u16) -> Vec<Line<'static>> {
    let (locale, glyphs) = (&model.locale, model.theme().glyphs);
    let any = |is: &dyn Fn(&Group) -> bool| groups.iter().any(is);
    let entries = [
        (
            any(&|group| group.mark.score.is_some()),
            glyphs.score,
            t!(locale, "results-legend-score"),
        ),
        (
            any(&|group| group.mark.score.is_some() && group.mark.interval.is_some()),
            glyphs.range,
            t!(locale, "results-legend-interval"),
        ),
        (
            any(&|group| group.mark.target.is_some()),
            glyphs.target,
            t!(locale, "results-legend-target"),
        ),
        (
            any(&|group| group.mark.score.is_some() && group.mark.target.is_some()),
            glyphs.reached,
            t!(locale, "results-legend-reached"),
        ),
        (
            any(&|group| group.mark.score.is_none()),
            glyphs.range_open,
            t!(locale, "results-legend-open"),
        ),
    ];
    let shown = entries.into_iter().filter(|(shown, ..)| *shown);
    // Kept together by blanks at which no line is broken.
    let shown = shown.map(|(_, glyph, words)| format!("{glyph} {words}").replace(' ', "\u{a0}"));
    let text = shown.collect::<Vec<_>>().join("   ");
    paragraph(
        &text,
        width.saturating_sub(1),
        u16::try_from(MARGIN).unwrap_or(0),
        Style::new(),
    )
}
