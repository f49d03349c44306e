//! Questions that nobody could answer, under the roles that could clear them up.

use super::findings::{hanging, heading};
use super::profile::MARGIN;
use super::{Item, Page};
use crate::domain::questionnaire::Question;
use crate::domain::unknown::{Group, by_role, unknown};
use crate::t;
use crate::tui::model::{Model, Work};
use crate::tui::text::paragraph;
use crate::wording::visible::visible;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Widest rows of text.
const WIDEST: u16 = 100;

/// All such questions, on an area.
pub fn page(model: &Model, work: &Work, area: Rect, focus: Option<Item>) -> Page {
    let locale = &model.locale;
    let width = area.width.saturating_sub(1).min(WIDEST);
    let scores = &work.figures().scores;
    let unknown = unknown(scores);
    let groups = by_role(&work.questionnaire, scores);
    let several = groups.iter().map(|own| own.questions.len()).sum::<usize>() > unknown.len();
    let head = match unknown.len() {
        0 => t!(locale, "results-unknown-none"),
        count if several => {
            let told = t!(locale, "results-unknown", count = count);
            format!("{told}. {}", t!(locale, "results-unknown-several"))
        }
        count => format!("{}.", t!(locale, "results-unknown", count = count)),
    };
    let mut page = Page::default();
    page.text(paragraph(&head, width, 1, Style::new()));
    for (place, group) in groups.iter().enumerate() {
        heading(&mut page, model, &title(model, work, group));
        for &(dimension, question) in &group.questions {
            let item = Item::Unknown(place, dimension, question);
            let question = &work.questionnaire.dimensions[dimension].questions[question];
            let focus = focus == Some(item);
            page.stop(item, rows(model, question, width, focus));
        }
    }
    page
}

/// The questions, and with the focus what to ask to see.
fn rows(
    model: &Model,
    question: &Question,
    width: u16,
    focus: bool,
) -> Vec<ratatui::text::Line<'static>> {
    let lang = model.locale.lang();
    let front = format!("{}  ", question.id);
    let mut lines = hanging(model, &front, &question.text.get(lang), width, focus);
    let evidence = question.evidence.get(lang);
    if focus && !evidence.is_empty() {
        let evidence = crate::report::markdown::plain_text(&evidence);
        let text = format!("{}: {evidence}", t!(model.locale, "questions-ask-for"));
        let indent = u16::try_from(MARGIN + front.len()).unwrap_or(0);
        lines.extend(paragraph(&text, width, indent, Style::new()));
    }
    lines
}

fn title(model: &Model, work: &Work, group: &Group) -> String {
    let locale = &model.locale;
    let name = match group.role {
        Some(role) => work.questionnaire.role_name(role, locale.lang()),
        None => t!(locale, "results-unknown-anybody"),
    };
    let count = group.questions.len();
    t!(
        locale,
        "results-unknown-role",
        role = visible(&name).into_owned(),
        count = count
    )
}
