//! How a question is laid out in rows.

use super::super::super::model::{Model, Work};
use super::super::super::text::{paragraph, wrap};
use super::current;
use crate::domain::assessment::{Answer, Grade, Input, Response};
use crate::domain::condition::Condition;
use crate::domain::questionnaire::{Kind, Question};
use crate::report::preview;
use crate::t;
use crate::wording;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use std::ops::Range;
use unicode_width::UnicodeWidthStr;

/// From this width on the outline and further texts stand beside the question.
const WIDE: u16 = 110;
/// From this width of the middle on, names of levels have a column of their own.
const NAMED: u16 = 90;
/// Where "does not apply" starts beside "don't know".
const BESIDE: usize = 26;
/// Where the text of an option starts: pointer, key, mark.
const INDENT: usize = 7;

/// Where things stand.
pub struct Columns {
    /// Dimensions and questions.
    pub outline: Option<Rect>,
    /// The question.
    pub centre: Rect,
    /// Help and further texts.
    pub side: Option<Rect>,
    /// Columns of the vertical rules.
    pub bars: Vec<u16>,
}

impl Columns {
    /// The columns of a screen's middle.
    pub fn of(area: Rect) -> Self {
        if area.width < WIDE {
            return Self {
                outline: None,
                centre: area,
                side: None,
                bars: Vec::new(),
            };
        }
        let left = (area.width / 4).min(40);
        let right = (area.width / 4 + 4).min(56);
        let column = |x: u16, width: u16| Rect {
            x: area.x + x,
            width,
            ..area
        };
        let end = area.width - right;
        Self {
            outline: Some(column(1, left - 1)),
            centre: column(left + 1, end - left - 2),
            side: Some(column(end + 1, right - 2)),
            bars: vec![area.x + left, area.x + end - 1],
        }
    }
}

/// A question in rows.
pub struct Layout {
    /// The rows.
    pub lines: Vec<Line<'static>>,
    /// Which rows each option takes; the last two are "don't know" and "does not apply".
    pub options: Vec<Range<usize>>,
}

/// Lays the current question out; `all` with help and everything else below it. Blank rows between the options only
/// where `height` allows.
pub fn lay_out(model: &Model, width: u16, all: bool, height: u16) -> Option<Layout> {
    let loose = rows(model, width, all, true)?;
    let needed = loose.options.last().map_or(0, |last| last.end);
    if needed <= height.into() {
        Some(loose)
    } else {
        rows(model, width, all, false)
    }
}

fn rows(model: &Model, width: u16, all: bool, loose: bool) -> Option<Layout> {
    let work = model.work.as_ref()?;
    let question = current(work)?;
    let answer = work.assessment.answer(&question.id);
    let mut layout = Layout {
        lines: head(model, work, question, width),
        options: Vec::new(),
    };
    options(model, work, question, &answer, width, loose, &mut layout);
    layout.lines.push(Line::default());
    layout
        .lines
        .extend(known(model, work, question, &answer, width));
    if all {
        layout
            .lines
            .extend(background(model, work, question, width));
    }
    Some(layout)
}

/// Where we are, and the question itself.
fn head(model: &Model, work: &Work, question: &Question, width: u16) -> Vec<Line<'static>> {
    let (theme, lang) = (model.theme(), model.locale.lang());
    let dimension = work
        .questionnaire
        .questions()
        .find(|(_, own)| own.id == question.id)
        .map_or_else(String::new, |(dimension, _)| {
            dimension.title.get(lang).into_owned()
        });
    let essential = if question.essential {
        t!(model.locale, "questions-essential")
    } else {
        String::new()
    };
    let room = usize::from(width).saturating_sub(essential.width() + 4);
    let path = format!("{dimension} {} {}", theme.glyphs.step, question.id);
    let path = super::super::super::text::pad(&path, room);
    let mut lines = vec![
        Line::from(vec![
            Span::raw(format!(" {path} ")),
            Span::styled(essential, theme.warning()),
        ]),
        Line::default(),
    ];
    lines.extend(paragraph(
        &question.text.get(lang),
        width.saturating_sub(1),
        1,
        theme.strong(),
    ));
    for condition in &question.requires {
        lines.extend(first_do(model, condition, width));
    }
    lines.push(Line::default());
    lines
}

fn first_do(model: &Model, condition: &Condition, width: u16) -> Vec<Line<'static>> {
    let text = t!(
        model.locale,
        "questions-first",
        condition = condition.to_string()
    );
    paragraph(&text, width.saturating_sub(1), 1, Style::new())
}

/// One row that can have the focus.
struct Row {
    key: String,
    chosen: bool,
    name: String,
    text: String,
}

fn options(
    model: &Model,
    work: &Work,
    question: &Question,
    answer: &Answer,
    width: u16,
    loose: bool,
    layout: &mut Layout,
) {
    let rows = option_rows(model, work, question, answer);
    let own = rows.len() - 2;
    let column = rows[..own]
        .iter()
        .map(|row| row.name.width())
        .max()
        .unwrap_or(0);
    let column = if width >= NAMED && column > 0 {
        column + 2
    } else {
        0
    };
    for (index, row) in rows.iter().enumerate() {
        if loose && index > 0 && index <= own {
            layout.lines.push(Line::default());
        }
        let focus = work.questions.focus == index;
        let column = if index < own { column } else { 0 };
        let mut lines = option(model, row, focus, column, width);
        // "Does not apply" stands beside "don't know" as long as it has no reason.
        if index > own && row.text.is_empty() {
            let beside = layout.lines.len() - 1;
            let line = &mut layout.lines[beside];
            line.push_span(Span::raw(" ".repeat(BESIDE.saturating_sub(line.width()))));
            line.spans.append(&mut lines[0].spans);
            layout.options.push(beside..beside + 1);
        } else {
            let start = layout.lines.len();
            layout.lines.extend(lines);
            layout.options.push(start..layout.lines.len());
        }
    }
}

fn option(model: &Model, row: &Row, focus: bool, column: usize, width: u16) -> Vec<Line<'static>> {
    let theme = model.theme();
    let name = if row.chosen {
        theme.good()
    } else {
        theme.strong()
    };
    let key = if focus { theme.focus() } else { theme.key() };
    let text = if row.chosen {
        theme.strong()
    } else {
        Style::new()
    };
    let pointer = if focus { theme.glyphs.pointer } else { " " };
    let mark = if row.chosen { theme.glyphs.done } else { " " };
    let inline = column == 0 && !row.name.is_empty() && !row.text.is_empty();
    let whole = if inline {
        format!("{}: {}", row.name, row.text)
    } else {
        row.text.clone()
    };
    let whole = if row.text.is_empty() {
        row.name.clone()
    } else {
        whole
    };
    let room = usize::from(width).saturating_sub(INDENT + column + 1);
    let rows = wrap(&whole, u16::try_from(room).unwrap_or(u16::MAX));
    let mut lines = Vec::with_capacity(rows.len());
    for (index, part) in rows.into_iter().enumerate() {
        let mut spans = Vec::new();
        if index == 0 {
            spans.push(Span::styled(format!(" {pointer} "), theme.key()));
            spans.push(Span::styled(row.key.clone(), key));
            spans.push(Span::styled(format!(" {mark} "), name));
            if column > 0 {
                spans.push(Span::styled(format!("{:<column$}", row.name), name));
            }
        } else {
            spans.push(Span::raw(" ".repeat(INDENT + column)));
        }
        match part
            .strip_prefix(&row.name)
            .filter(|_| index == 0 && column == 0 && !row.name.is_empty())
        {
            Some(rest) => {
                spans.push(Span::styled(row.name.clone(), name));
                spans.push(Span::styled(rest.to_owned(), text));
            }
            None => spans.push(Span::styled(part, text)),
        }
        lines.push(Line::from(spans));
    }
    lines
}

fn option_rows(model: &Model, work: &Work, question: &Question, answer: &Answer) -> Vec<Row> {
    let (locale, lang) = (&model.locale, model.locale.lang());
    let is_number =
        |value| matches!(&answer.agreed, Some(Response::Given(Input::Number(own))) if own == value);
    let key = |index: usize| {
        if index < 9 {
            (index + 1).to_string()
        } else {
            " ".to_owned()
        }
    };
    let mut rows: Vec<Row> = match &question.kind {
        Kind::Level { anchors } => work
            .questionnaire
            .levels
            .iter()
            .zip(anchors)
            .enumerate()
            .map(|(index, (level, anchor))| Row {
                key: key(index),
                chosen: is_number(&level.value),
                name: level.name.get(lang).into_owned(),
                text: anchor.get(lang).into_owned(),
            })
            .collect(),
        Kind::Scale { options } => options
            .iter()
            .enumerate()
            .map(|(index, option)| Row {
                key: key(index),
                chosen: is_number(&option.value),
                name: String::new(),
                text: option.text.get(lang).into_owned(),
            })
            .collect(),
        Kind::Checklist { options, .. } => options
            .iter()
            .enumerate()
            .map(|(index, option)| Row {
                key: key(index),
                chosen: matches!(&answer.agreed, Some(Response::Given(Input::Options(own))) if own.contains(&option.id)),
                name: String::new(),
                text: option.text.get(lang).into_owned(),
            })
            .collect(),
        Kind::Number { unit, .. } => vec![Row {
            key: "1".to_owned(),
            chosen: matches!(answer.agreed, Some(Response::Given(_))),
            name: String::new(),
            text: if let Some(Response::Given(Input::Number(number))) = &answer.agreed {
                format!("{} {}", locale.number(number), unit.get(lang))
            } else { t!(locale, "questions-enter-number", unit = unit.get(lang).into_owned()) },
        }],
        Kind::Text => vec![Row {
            key: "1".to_owned(),
            chosen: matches!(answer.agreed, Some(Response::Given(_))),
            name: String::new(),
            text: match &answer.agreed {
                Some(Response::Given(Input::Text(text))) => text.clone(),
                _ => t!(locale, "questions-enter-text"),
            },
        }],
    };
    rows.push(Row {
        key: "?".to_owned(),
        chosen: answer.agreed == Some(Response::DontKnow),
        name: t!(locale, "questions-dont-know"),
        text: String::new(),
    });
    let reason = match &answer.agreed {
        Some(Response::NotApplicable(reason)) => Some(reason.clone()),
        _ => None,
    };
    rows.push(Row {
        key: "x".to_owned(),
        chosen: reason.is_some(),
        name: t!(locale, "questions-not-applicable"),
        text: reason.unwrap_or_default(),
    });
    rows
}

/// Evidence, note, target, votes and the previous answer, as far as there are any.
fn known(
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
    if !answer.votes.is_empty() {
        let votes = answer
            .votes
            .values()
            .map(|vote| vote.again.as_ref().unwrap_or(&vote.first));
        let votes: Vec<String> = votes
            .map(|vote| response(model, work, question, vote))
            .collect();
        entry(
            t!(locale, "questions-votes"),
            &votes.join(&format!(" {} ", model.theme().glyphs.dot)),
        );
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

fn response(model: &Model, work: &Work, question: &Question, given: &Response) -> String {
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

/// What stands beside the question on a wide terminal.
pub fn side(model: &Model, width: u16) -> Vec<Line<'static>> {
    let Some(work) = &model.work else {
        return Vec::new();
    };
    let Some(question) = current(work) else {
        return Vec::new();
    };
    let mut lines = background(model, work, question, width);
    if !lines.is_empty() {
        lines.remove(0);
    }
    lines
}

/// Help, evidence to ask for, who can answer; each part behind a blank row.
fn background(model: &Model, work: &Work, question: &Question, width: u16) -> Vec<Line<'static>> {
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
