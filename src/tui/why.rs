//! "Why is this so": how a figure comes about, as a text above the screen.

use super::model::{Model, Work};
use super::overlay::Overlay;
use super::overlay::pager::Pager;
use super::text::paragraph;
use super::theme::Theme;
use crate::domain::condition::{Condition, Term};
use crate::domain::explain::explain;
use crate::domain::id::QuestionId;
use crate::domain::questionnaire::Tension;
use crate::domain::scoring::QuestionScore;
use crate::report::preview;
use crate::t;
use crate::wording::answers;
use crate::wording::explanation::{self, explanation};
use ratatui::style::Style;
use ratatui::text::{Line, Text};

/// Most lines of an explanation: of larger ones the innermost steps are left out.
const MOST: usize = 2_000;

/// Shows how the figures of `id` come about: a question, a dimension, or the questionnaire's own id for the whole.
pub fn show(model: &mut Model, id: &str) {
    let title = t!(model.locale, "why-title");
    let pager = laid_out(model, id).map(|layout| Pager::new(title, layout));
    model.overlays.extend(pager.map(Overlay::Pager));
}

/// How the figures of `id` come about, to be broken for a width; see [`show`].
pub fn laid_out(
    model: &Model,
    id: &str,
) -> Option<impl Fn(u16) -> Text<'static> + Send + 'static + use<>> {
    let work = model.work.as_ref()?;
    let explained = explain(&work.questionnaire, &work.assessment, id)?;
    let locale = &model.locale;
    let lines = explanation(locale, &work.questionnaire, &explained);
    let all = lines.len();
    let mut lines = shortened(lines);
    let note = if lines.len() < all {
        t!(locale, "why-shortened")
    } else {
        t!(locale, "why-rules")
    };
    let theme = model.theme();
    let in_full = t!(locale, "why-in-full");
    let head = lines.remove(0).text;
    Some(move |width| {
        let mut rows = paragraph(&head, width, 0, theme.strong());
        let summary = lines.iter().filter(|line| line.depth <= 1);
        if lines.iter().any(|line| line.depth > 1) {
            rows.extend(summary.flat_map(|line| step(line, width, Style::new())));
            rows.push(Line::default());
            rows.extend(paragraph(&in_full, width, 0, theme.strong()));
        }
        rows.extend(
            lines
                .iter()
                .flat_map(|line| step(line, width, style(line, theme))),
        );
        rows.push(Line::default());
        rows.extend(paragraph(&note, width, 0, Style::new()));
        Text::from(rows)
    })
}

/// The outer steps, as many levels of them as there is room for.
fn shortened(mut lines: Vec<explanation::Line>) -> Vec<explanation::Line> {
    let deepest = lines.iter().map(|line| line.depth).max().unwrap_or(0);
    let count = |depth: usize| lines.iter().filter(|line| line.depth <= depth).count();
    let depth = (1..=deepest)
        .rev()
        .find(|depth| count(*depth) <= MOST)
        .unwrap_or(1);
    lines.retain(|line| line.depth <= depth);
    lines
}

/// The figure itself stands out from the steps that lead to it.
fn style(line: &explanation::Line, theme: Theme) -> Style {
    if line.depth <= 1 {
        theme.strong()
    } else {
        Style::new()
    }
}

/// One step behind the blanks of its depth; what a figure is made from stands below it.
fn step(line: &explanation::Line, width: u16, style: Style) -> Vec<Line<'static>> {
    let depth = line.depth.saturating_sub(1);
    // Deep steps keep at least half of the width.
    let indent = u16::try_from(depth * 2).unwrap_or(u16::MAX).min(width / 2);
    let rule = line
        .rule
        .map_or_else(String::new, |rule| format!(" [{rule}]"));
    paragraph(&format!("{}{rule}", line.text), width, indent, style)
}

/// Shows a contradiction with the answers that make it one.
pub fn tension(model: &mut Model, place: usize) {
    let Some(work) = &model.work else { return };
    let Some(tension) = work.questionnaire.tensions.get(place) else {
        return;
    };
    let (locale, theme) = (&model.locale, model.theme());
    let text = tension.text.get(locale.lang()).into_owned();
    let because = t!(locale, "why-tension", condition = tension.when.to_string());
    let answers = answers_of(model, work, tension);
    let layout = move |width| {
        let mut rows = preview::markdown(&text, width).lines;
        rows.push(Line::default());
        rows.extend(paragraph(&because, width, 0, theme.strong()));
        rows.extend(
            answers
                .iter()
                .flat_map(|text| paragraph(text, width, 2, Style::new())),
        );
        Text::from(rows)
    };
    let title = t!(locale, "why-title");
    model
        .overlays
        .push(Overlay::Pager(Pager::new(title, layout)));
}

/// The questions that the condition names, with their values.
pub fn answers_of(model: &Model, work: &Work, tension: &Tension) -> Vec<String> {
    let ids = questions_of(tension);
    let value = |id: &QuestionId| {
        let question = work.questionnaire.question(id)?;
        let value = figures(work, id)?.value.as_ref()?;
        let words = answers::value(&model.locale, &work.questionnaire, question, value);
        Some(format!(
            "{id}: {words}. {}",
            question.text.get(model.locale.lang())
        ))
    };
    ids.into_iter().filter_map(value).collect()
}

/// The questions that the condition names.
pub fn questions_of(tension: &Tension) -> Vec<&QuestionId> {
    let mut ids = Vec::new();
    collect(&tension.when, &mut ids);
    ids
}

fn figures<'a>(work: &'a Work, id: &str) -> Option<&'a QuestionScore> {
    let dimensions = work.figures().scores.dimensions.iter();
    let mut questions = dimensions.flat_map(|dimension| &dimension.questions);
    questions.find(|own| own.id.as_str() == id)
}

/// The questions that a condition names, each once.
fn collect<'a>(condition: &'a Condition, ids: &mut Vec<&'a QuestionId>) {
    match condition {
        Condition::Compare(left, _, right) => {
            for term in [left, right] {
                if let Term::Question(id) = term
                    && !ids.contains(&id)
                {
                    ids.push(id);
                }
            }
        }
        Condition::And(left, right) | Condition::Or(left, right) => {
            collect(left, ids);
            collect(right, ids);
        }
        Condition::Not(inner) => collect(inner, ids),
    }
}
