//! Contradictions that were found: the answers that cause each, and what to discuss.

use super::findings::hanging;
use super::profile::MARGIN;
use super::{Item, Page};
use crate::domain::questionnaire::Tension;
use crate::report::preview;
use crate::t;
use crate::tui::model::{Model, Work};
use crate::tui::text::paragraph;
use crate::tui::why;
use crate::wording::actions::join;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Widest rows of text.
const WIDEST: u16 = 100;

/// All that were found, on an area.
pub fn page(model: &Model, work: &Work, area: Rect, focus: Option<Item>) -> Page {
    let (locale, all) = (&model.locale, &work.questionnaire.tensions);
    let found = &work.figures().scores.tensions;
    let width = area.width.saturating_sub(1).min(WIDEST);
    let mut page = Page::default();
    let head = match (all.len(), found.len()) {
        (0, _) => t!(locale, "results-tensions-unknown"),
        (all, 0) => t!(locale, "results-tensions-none", all = all),
        (all, found) => t!(locale, "results-tensions-found", count = found, all = all),
    };
    page.text(paragraph(&head, width, 1, Style::new()));
    let tensions = all.iter().enumerate();
    for (place, tension) in tensions.filter(|(_, own)| found.contains(&own.id)) {
        page.text(vec![Line::default()]);
        let item = Item::Tension(place);
        page.stop(
            item,
            tension_rows(model, work, tension, width, focus == Some(item)),
        );
    }
    page
}

fn tension_rows(
    model: &Model,
    work: &Work,
    tension: &Tension,
    width: u16,
    focus: bool,
) -> Vec<Line<'static>> {
    let locale = &model.locale;
    let ids = why::questions_of(tension);
    let mut lines = hanging(model, "", &join(locale, &ids), width, focus);
    let margin = " ".repeat(MARGIN);
    let room = width.saturating_sub(u16::try_from(MARGIN).unwrap_or(0));
    let text = tension.text.get(locale.lang());
    for line in preview::markdown(&text, room).lines {
        let spans = std::iter::once(Span::raw(margin.clone())).chain(line.spans);
        lines.push(Line::from(spans.collect::<Vec<_>>()));
    }
    let indent = u16::try_from(MARGIN + 2).unwrap_or(0);
    for answer in why::answers_of(model, work, tension) {
        lines.extend(paragraph(&answer, width, indent, Style::new()));
    }
    lines
}
