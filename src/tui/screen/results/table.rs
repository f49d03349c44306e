//! All figures of every dimension in columns.

use super::columns::{Align, Columns, GAP};
use super::groups::{Group, groups};
use super::profile::{MARGIN, pointer, title};
use super::{Item, Page};
use crate::domain::scoring::DimensionScore;
use crate::i18n::Locale;
use crate::t;
use crate::tui::model::{Model, Work};
use crate::tui::text::{pad, paragraph};
use crate::wording::figures;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

/// How a row is laid out.
struct Layout {
    /// Columns of the titles; none where they stand above.
    title: Option<usize>,
    /// Whether level and what caps it stand in columns of their own, not below.
    levels: bool,
    columns: Columns,
    width: u16,
}

/// The table on an area.
pub fn page(model: &Model, work: &Work, area: Rect, focus: Option<Item>) -> Page {
    let groups = groups(model, work);
    let layout = Layout::new(model, work, &groups, area.width);
    let mut page = Page::below_head(vec![layout.head()]);
    let loose = groups.len() * 4 <= usize::from(area.height);
    for (index, group) in groups.iter().enumerate() {
        if index > 0 && loose {
            page.text(vec![Line::default()]);
        }
        page.stop(
            group.item,
            layout.group(model, index, group, focus == Some(group.item)),
        );
    }
    page
}

impl Layout {
    fn new(model: &Model, work: &Work, groups: &[Group], width: u16) -> Self {
        let longest = groups
            .iter()
            .map(|group| group.title.width())
            .max()
            .unwrap_or(0);
        let room = usize::from(width).saturating_sub(MARGIN + 1);
        let beside = |columns: &Columns| longest + GAP + columns.width() <= room;
        let has_levels = groups
            .iter()
            .any(|group| group.score.is_some_and(|score| score.level.is_some()));
        let all = columns(model, work, groups, true);
        if has_levels && beside(&all) {
            return Self {
                title: Some(longest),
                levels: true,
                columns: all,
                width,
            };
        }
        let columns = columns(model, work, groups, false);
        let title = beside(&columns).then_some(longest);
        Self {
            title,
            levels: false,
            columns,
            width,
        }
    }

    fn head(&self) -> Line<'static> {
        let start = MARGIN + self.title.map_or(0, |title| title + GAP);
        Line::from(format!("{}{}", " ".repeat(start), self.columns.head()))
    }

    fn group(&self, model: &Model, index: usize, group: &Group, focus: bool) -> Vec<Line<'static>> {
        let mut first = vec![pointer(model, focus)];
        first.extend(title(model, group, focus));
        let figures = self.columns.row(index);
        let mut lines = Vec::new();
        if let Some(width) = self.title {
            let gap = " ".repeat((width + GAP).saturating_sub(group.title.width()));
            first.push(Span::raw(format!("{gap}{figures}")));
            lines.push(Line::from(first));
        } else {
            lines.push(Line::from(first));
            lines.push(Line::from(format!("{}{figures}", " ".repeat(MARGIN))));
        }
        if !self.levels && !group.remark.is_empty() {
            let indent = MARGIN + self.title.map_or(0, |title| title + GAP);
            let indent = u16::try_from(indent).unwrap_or(u16::MAX);
            lines.extend(paragraph(
                &group.remark,
                self.width.saturating_sub(1),
                indent,
                Style::new(),
            ));
        }
        lines
    }
}

fn columns(model: &Model, work: &Work, groups: &[Group], levels: bool) -> Columns {
    let locale = &model.locale;
    let mut columns = Columns::default();
    let mut add = |head: String, align: Align, cell: &dyn Fn(&Group) -> String| {
        columns.add(head, align, groups.iter().map(cell));
    };
    add(t!(locale, "results-score"), Align::Right, &|group| {
        figures::score(locale, group.mark.score)
    });
    add(t!(locale, "results-interval"), Align::Left, &|group| {
        figures::interval(locale, group.mark.interval)
    });
    if levels {
        add(t!(locale, "results-level"), Align::Left, &|group| {
            level(locale, work, group)
        });
        add(t!(locale, "results-capped-by"), Align::Left, &|group| {
            group.score.map_or_else(String::new, figures::capped_by)
        });
    }
    add(t!(locale, "results-target"), Align::Right, &|group| {
        figures::score(locale, group.mark.target)
    });
    add(t!(locale, "results-gap-head"), Align::Right, &|group| {
        group
            .score
            .map_or_else(|| figures::NONE.to_owned(), |own| gap(locale, own))
    });
    add(t!(locale, "results-coverage"), Align::Right, &|group| {
        figures::coverage(locale, group.coverage)
    });
    columns
}

/// The gap, or what is above the target.
fn gap(locale: &Locale, score: &DimensionScore) -> String {
    figures::more(locale, score.surplus())
        .unwrap_or_else(|| figures::score(locale, score.gap.as_ref()))
}

/// The level, or why there is none.
fn level(locale: &Locale, work: &Work, group: &Group) -> String {
    match group.score {
        Some(score) if score.level.is_some() => figures::level(locale, &work.questionnaire, score),
        _ => pad(&group.remark, group.remark.width()),
    }
}
