//! What is known about a question, and what helps to answer it.

use super::super::super::super::model::{Model, Work};
use super::super::super::super::text::wrap;
use super::super::super::super::widget::{draw_lines, more};
use super::super::current;
use super::votes;
use crate::domain::assessment::{Answer, Grade, Response};
use crate::domain::id::QuestionId;
use crate::domain::questionnaire::Question;
use crate::i18n::Lang;
use crate::report::preview;
use crate::t;
use crate::wording;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use std::rc::Rc;
use unicode_width::UnicodeWidthStr;

/// Evidence, note, target, votes and the previous answer, as far as there are any.
pub fn known(
    model: &Model,
    work: &Work,
    question: &Question,
    answer: &Answer,
    width: u16,
) -> Vec<Line<'static>> {
    let locale = &model.locale;
    let mut lines = Vec::new();
    let mut entry = |label: String, text: &str| lines.extend(labelled(model, &label, text, width));
    entry(t!(locale, "questions-evidence"), &evidence(model, answer));
    let none = t!(locale, "questions-no-note");
    entry(
        t!(locale, "questions-note"),
        if answer.note.is_empty() {
            &none
        } else {
            &answer.note
        },
    );
    if let Some(target) = &answer.target {
        entry(t!(locale, "questions-target"), &locale.number(target));
    }
    if let Some(votes) = votes::told(model, work, question, answer) {
        entry(t!(locale, "questions-votes"), &votes);
    }
    let previous = work
        .previous
        .as_ref()
        .map(|previous| previous.answer(&question.id));
    if let Some(before) = previous.and_then(|answer| answer.agreed) {
        entry(
            t!(locale, "questions-previous"),
            &response(model, work, question, &before),
        );
    }
    lines
}

/// A response in words.
pub fn response(model: &Model, work: &Work, question: &Question, given: &Response) -> String {
    wording::answers::response(&model.locale, &work.questionnaire, question, given)
}

fn evidence(model: &Model, answer: &Answer) -> String {
    let locale = &model.locale;
    let grade = answer.grade.map_or_else(
        || t!(locale, "questions-no-evidence"),
        |grade: Grade| {
            format!(
                "{} {}",
                grade.as_str(),
                wording::answers::grade(locale, grade)
            )
        },
    );
    let mut lines = vec![grade];
    for item in &answer.evidence {
        let date = item.date.map(|date| locale.date(date));
        let parts = [Some(item.title.clone()), Some(item.link.clone()), date];
        let parts: Vec<String> = parts
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect();
        lines.push(parts.join(", "));
    }
    lines.join("\n")
}

/// A label and beside it a text of any length.
fn labelled(model: &Model, label: &str, text: &str, width: u16) -> Vec<Line<'static>> {
    let locale = &model.locale;
    let labels = [
        t!(locale, "questions-evidence"),
        t!(locale, "questions-note"),
        t!(locale, "questions-target"),
        t!(locale, "questions-votes"),
        t!(locale, "questions-previous"),
    ];
    let column = labels.iter().map(|label| label.width()).max().unwrap_or(0) + 2;
    let room = usize::from(width).saturating_sub(column + 2);
    wrap(text, u16::try_from(room).unwrap_or(1))
        .into_iter()
        .enumerate()
        .map(|(index, row)| {
            let label = if index == 0 { label } else { "" };
            Line::from(vec![
                Span::styled(format!(" {label:<column$}"), model.theme().strong()),
                Span::raw(row),
            ])
        })
        .collect()
}

/// Draws what stands beside the question on a wide terminal.
pub fn side(model: &Model, work: &Work, frame: &mut Frame, area: Rect) {
    let Some(question) = current(work) else {
        return;
    };
    let lines = background(model, work, question, area.width);
    // Its first row is blank.
    let lines = lines.get(1..).unwrap_or_default();
    draw_lines(frame, area, lines);
    let over = lines.len() > usize::from(area.height);
    more(frame, area, false, over, model.theme());
}

/// What a question's background looks the same for: the question, the width, the language, colours.
pub type BackgroundKey = (QuestionId, u16, Lang, bool);

/// Help, evidence to ask for, who can answer; each part behind a blank row. No answer changes it, so it is laid out once.
pub fn background(
    model: &Model,
    work: &Work,
    question: &Question,
    width: u16,
) -> Rc<Vec<Line<'static>>> {
    let key = (
        question.id.clone(),
        width,
        model.locale.lang().clone(),
        model.preferences.colours,
    );
    work.background
        .get(key, || lay_out_background(model, work, question, width))
}

fn lay_out_background(
    model: &Model,
    work: &Work,
    question: &Question,
    width: u16,
) -> Vec<Line<'static>> {
    let (locale, lang) = (&model.locale, model.locale.lang());
    let mut lines = Vec::new();
    let mut part = |title: String, text: &str| {
        if text.trim().is_empty() {
            return;
        }
        lines.push(Line::default());
        lines.push(Line::from(Span::styled(
            format!(" {title}"),
            model.theme().strong(),
        )));
        for line in preview::markdown(text, width.saturating_sub(2)).lines {
            let mut spans = vec![Span::raw(" ")];
            spans.extend(line.spans);
            lines.push(Line::from(spans));
        }
    };
    part(t!(locale, "questions-help"), &question.help.get(lang));
    part(
        t!(locale, "questions-ask-for"),
        &question.evidence.get(lang),
    );
    let roles = question
        .audience
        .iter()
        .map(|role| work.questionnaire.role_name(role, lang));
    part(
        t!(locale, "questions-audience"),
        &roles.collect::<Vec<_>>().join(", "),
    );
    lines
}
