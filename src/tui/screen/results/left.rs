//! What is left to ask, whether we can stop here, and what is worth a second look.

use super::findings::{hanging, heading};
use super::profile::MARGIN;
use super::{Item, Page};
use crate::domain::id::QuestionId;
use crate::domain::questionnaire::Question;
use crate::t;
use crate::tui::model::{Model, Work};
use crate::tui::study::Figures;
use crate::tui::text::paragraph;
use crate::wording::findings;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use std::collections::HashMap;

/// Widest rows of text.
const WIDEST: u16 = 100;

/// Whether there is anything left to ask.
pub fn is_anything(work: &Work) -> bool {
    work.findings().is_some_and(|found| !found.left.can_stop())
}

/// All of it, on an area.
pub fn page(model: &Model, work: &Work, area: Rect, focus: Option<Item>) -> Page {
    let width = area.width.saturating_sub(1).min(WIDEST);
    let mut page = Page::default();
    match work.findings() {
        None => page.text(vec![Line::from(format!(
            " {}",
            t!(model.locale, "results-left-wait")
        ))]),
        Some(found) => {
            questions(&mut page, model, work, (found, width), focus);
            second_look(&mut page, model, work, (found, width));
        }
    }
    page
}

fn questions(
    page: &mut Page,
    model: &Model,
    work: &Work,
    (found, width): (&Figures, u16),
    focus: Option<Item>,
) {
    let verdict = findings::verdict(&model.locale, &found.left);
    for sentence in verdict {
        page.text(paragraph(&sentence, width, 1, Style::new()));
    }
    if found.left.can_stop() {
        return;
    }
    let count = found.left.to_ask().count();
    let head = t!(model.locale, "results-left-questions", count = count);
    page.text(paragraph(&head, width, 1, Style::new()));
    page.text(vec![Line::default()]);
    let by_id = by_id(work);
    for left in found.left.to_ask() {
        let Some(&(item, question)) = by_id.get(&left.question) else {
            continue;
        };
        let focus = focus == Some(item);
        let told = findings::left(&model.locale, &work.questionnaire, left);
        page.stop(item, rows(model, question, &told, width, focus));
    }
}

/// The question, and below it what its answer can still change.
fn rows(
    model: &Model,
    question: &Question,
    told: &str,
    width: u16,
    focus: bool,
) -> Vec<Line<'static>> {
    let front = format!("{}  ", question.id);
    let text = question.text.get(model.locale.lang());
    let mut lines = hanging(model, &front, &text, width, focus);
    let indent = u16::try_from(MARGIN + front.len()).unwrap_or(0);
    lines.extend(paragraph(told, width, indent, Style::new()));
    lines
}

fn by_id(work: &Work) -> HashMap<&QuestionId, (Item, &Question)> {
    let dimensions = work.questionnaire.dimensions.iter().enumerate();
    let all = dimensions.flat_map(|(place, dimension)| {
        let questions = dimension.questions.iter().enumerate();
        questions.map(move |(number, own)| (&own.id, (Item::Question(place, number), own)))
    });
    all.collect()
}

fn second_look(page: &mut Page, model: &Model, work: &Work, (found, width): (&Figures, u16)) {
    heading(page, model, &t!(model.locale, "results-second-look"));
    if found.check.is_empty() {
        let none = t!(model.locale, "results-second-look-none");
        page.text(paragraph(&none, width, 1, Style::new()));
    }
    for finding in &found.check {
        let told = findings::finding(&model.locale, &work.questionnaire, finding);
        page.text(hanging(model, "– ", &told, width, false));
    }
}
