//! The figures of every single question.

use super::Item;
use super::columns::{Align, GAP, padded};
use super::findings::short;
use super::page::Page;
use super::profile::{MARGIN, pointer};
use crate::domain::assessment::Grade;
use crate::domain::number::Number;
use crate::domain::questionnaire::Question;
use crate::domain::scoring::{QuestionScore, State};
use crate::t;
use crate::tui::model::{Model, Work};
use crate::tui::screen::questions::mark;
use crate::tui::text::{fit, pad, wrap};
use crate::wording::{agreement, answers, figures};
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

/// Columns from which a question and its figures stand in one row.
const WIDE: u16 = 170;
/// Columns of the value where the question stands beside it.
const VALUE: usize = 26;
/// Columns of the value at most where the question stands above.
const MOST: usize = 36;
/// Columns from which the agreement of votes is shown.
const VOTES: u16 = 76;
/// Columns of a figure.
const FIGURE: usize = 7;

/// A column of figures: its head, the side its cells stand at, and its width.
type Column = (String, Align, usize);

/// All questions that are asked, on an area.
pub fn page(model: &Model, work: &Work, area: Rect, focus: Option<Item>) -> Page {
    let mut page = Page::below_head(vec![head(model, work, area.width)]);
    let scores = &work.figures().scores.dimensions;
    for (place, (dimension, score)) in work.questionnaire.dimensions.iter().zip(scores).enumerate()
    {
        if score.questions.iter().all(|own| own.state == State::Hidden) {
            continue;
        }
        let title = pad(
            &dimension.title.get(model.locale.lang()),
            usize::from(area.width).saturating_sub(1),
        );
        let title = Line::from(Span::styled(
            format!(" {}", title.trim_end()),
            model.theme().strong(),
        ));
        let blank = (page.rows() > 0).then(Line::default);
        page.text(blank.into_iter().chain([title]).collect());
        for (question, own) in score.questions.iter().enumerate() {
            if own.state != State::Hidden {
                let height = height(model, work, area.width, (place, question), focus);
                page.question(place, question, height);
            }
        }
    }
    page
}

/// How many rows a question takes: with the focus all of its text is shown.
fn height(
    model: &Model,
    work: &Work,
    width: u16,
    place: (usize, usize),
    focus: Option<Item>,
) -> usize {
    match (
        width >= WIDE,
        focus == Some(Item::Question(place.0, place.1)),
    ) {
        (true, _) => 1,
        (false, false) => 2,
        (false, true) => {
            let question = &work.questionnaire.dimensions[place.0].questions[place.1];
            1 + rows(&text(model, question), width, true).len()
        }
    }
}

fn text(model: &Model, question: &Question) -> String {
    format!(
        "{}  {}",
        question.id,
        question.text.get(model.locale.lang())
    )
}

/// The rows of a question's text above its figures.
fn rows(text: &str, width: u16, whole: bool) -> Vec<String> {
    let room = usize::from(width).saturating_sub(MARGIN + 1);
    if whole {
        wrap(text, u16::try_from(room).unwrap_or(u16::MAX))
    } else {
        vec![fit(text, room)]
    }
}

fn columns(model: &Model, work: &Work, width: u16) -> Vec<Column> {
    let locale = &model.locale;
    let column = |head: String, align: Align| {
        let width = head.width().max(FIGURE);
        (head, align, width)
    };
    let mut columns = vec![
        column(t!(locale, "results-interval"), Align::Left),
        (
            t!(locale, "results-evidence"),
            Align::Left,
            t!(locale, "results-evidence").width().max(2),
        ),
        column(t!(locale, "results-target"), Align::Right),
        column(t!(locale, "results-gap-head"), Align::Right),
    ];
    columns[2].2 = columns[2].0.width().max(4);
    columns[3].2 = columns[3].0.width().max(4);
    if has_votes(work) && width >= VOTES {
        for head in [
            t!(locale, "results-spread-head"),
            t!(locale, "results-consensus"),
        ] {
            let width = head.width().max(4);
            columns.push((head, Align::Right, width));
        }
    }
    columns
}

fn has_votes(work: &Work) -> bool {
    work.assessment
        .answers
        .values()
        .any(|answer| !answer.votes.is_empty())
}

/// Columns for the value, and for the question where it stands in the same row.
fn room(columns: &[Column], width: u16) -> (usize, Option<usize>) {
    let figures: usize = columns.iter().map(|(.., width)| width + GAP).sum();
    let room = usize::from(width).saturating_sub(MARGIN + figures + 2);
    if width >= WIDE {
        return (VALUE, Some(room.saturating_sub(VALUE + GAP)));
    }
    (room.min(MOST), None)
}

fn head(model: &Model, work: &Work, width: u16) -> Line<'static> {
    let columns = columns(model, work, width);
    let (value, question) = room(&columns, width);
    let mut text = " ".repeat(MARGIN + question.map_or(0, |question| question + GAP));
    text.push_str(&pad(&t!(model.locale, "results-value"), value));
    for (head, align, width) in &columns {
        text.push_str(&" ".repeat(GAP));
        text.push_str(&padded(head, *width, *align));
    }
    Line::from(text)
}

/// The rows of a question.
pub fn block(
    model: &Model,
    work: &Work,
    width: u16,
    place: (usize, usize),
    focus: bool,
) -> Vec<Line<'static>> {
    let question = &work.questionnaire.dimensions[place.0].questions[place.1];
    let score = &work.figures().scores.dimensions[place.0].questions[place.1];
    let columns = columns(model, work, width);
    let (value, beside) = room(&columns, width);
    let text = text(model, question);
    let style = if focus {
        model.theme().focus()
    } else {
        Style::new()
    };
    let mut figures = figures_of(model, work, question, score, (value, &columns));
    if let Some(room) = beside {
        let text = pad(&text, room);
        let mut row = vec![
            pointer(model, focus),
            Span::styled(text, style),
            Span::raw(" ".repeat(GAP)),
        ];
        row.append(&mut figures);
        vec![Line::from(row)]
    } else {
        let mut lines = Vec::new();
        for (index, row) in rows(&text, width, focus).into_iter().enumerate() {
            let start = if index == 0 {
                pointer(model, focus)
            } else {
                Span::raw(" ".repeat(MARGIN))
            };
            lines.push(Line::from(vec![start, Span::styled(row, style)]));
        }
        figures.insert(0, Span::raw(" ".repeat(MARGIN)));
        lines.push(Line::from(figures));
        lines
    }
}

fn figures_of(
    model: &Model,
    work: &Work,
    question: &Question,
    score: &QuestionScore,
    (value, columns): (usize, &[Column]),
) -> Vec<Span<'static>> {
    let (glyph, style) = mark(model.theme(), score.state);
    let words = pad(
        &value_of(model, work, question, score),
        value.saturating_sub(2),
    );
    let mut spans = vec![Span::styled(glyph, style), Span::raw(format!(" {words}"))];
    for (cell, (_, align, width)) in cells(model, work, score).into_iter().zip(columns) {
        spans.push(Span::raw(format!(
            "{}{}",
            " ".repeat(GAP),
            padded(&cell, *width, *align)
        )));
    }
    spans
}

/// The value in words, or why there is none.
fn value_of(model: &Model, work: &Work, question: &Question, score: &QuestionScore) -> String {
    let (locale, questionnaire) = (&model.locale, &work.questionnaire);
    let Some(value) = &score.value else {
        let agreed = work
            .assessment
            .answers
            .get(&question.id)
            .and_then(|answer| answer.agreed.as_ref());
        return match (score.state, agreed) {
            (State::Answered | State::NotApplicable, Some(agreed)) => {
                answers::response(locale, questionnaire, question, agreed)
            }
            (state, _) => answers::state(locale, state),
        };
    };
    let words = answers::value(locale, questionnaire, question, value);
    if score.provisional {
        t!(locale, "results-provisional", value = words)
    } else {
        words
    }
}

/// The cells of [`columns`].
fn cells(model: &Model, work: &Work, score: &QuestionScore) -> Vec<String> {
    let locale = &model.locale;
    let grade = work
        .assessment
        .answers
        .get(&score.id)
        .and_then(|answer| answer.grade);
    let number = |number: Option<&Number>| {
        number.map_or_else(|| figures::NONE.to_owned(), |own| short(locale, own))
    };
    let mut cells = vec![
        figures::interval(locale, score.interval.as_ref()),
        grade.map_or(figures::NONE, Grade::as_str).to_owned(),
        number(score.target.as_ref()),
        number(score.gap.as_ref()),
    ];
    let votes = score.agreement.as_ref();
    cells.push(votes.map_or_else(String::new, |votes| locale.number(&votes.spread)));
    cells.push(votes.map_or_else(String::new, |votes| {
        agreement::consensus(locale, votes.consensus)
    }));
    cells
}
