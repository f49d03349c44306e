//! The figures of every single question.

use super::columns::{Align, GAP, padded};
use super::profile::{MARGIN, pointer};
use super::{Item, Page};
use crate::domain::assessment::Grade;
use crate::domain::number::Number;
use crate::domain::questionnaire::Question;
use crate::domain::scoring::{QuestionScore, State};
use crate::t;
use crate::tui::model::{Model, Work};
use crate::tui::screen::questions::mark;
use crate::tui::text::{fit, pad, wrap};
use crate::wording::visible::visible;
use crate::wording::{agreement, answers, figures};
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

/// Columns from which a question and its figures stand in one row.
const WIDE: usize = 170;
/// Columns of the value at least where the agreement of votes is shown, and where the question stands beside it.
const LEAST: usize = 28;
/// Columns of the value at most.
const MOST: usize = 36;

/// How questions are laid out on some width.
pub struct Sheet<'a> {
    model: &'a Model,
    work: &'a Work,
    width: usize,
    columns: Vec<Column>,
}

/// A column of figures.
struct Column {
    head: String,
    align: Align,
    width: usize,
}

/// All questions that are asked, on an area.
pub fn page(model: &Model, work: &Work, area: Rect, focus: Option<Item>) -> Page {
    let sheet = Sheet::new(model, work, area.width);
    let mut page = Page::below_head(vec![sheet.head()]);
    let scores = &work.figures().scores.dimensions;
    let dimensions = work.questionnaire.dimensions.iter().zip(scores);
    for (place, (dimension, score)) in dimensions.enumerate() {
        let questions = score.questions.iter().enumerate();
        let asked = questions.filter(|(_, own)| own.state != State::Hidden);
        let mut asked = asked.map(|(question, _)| question).peekable();
        if asked.peek().is_none() {
            continue;
        }
        if page.rows() > 0 {
            page.text(vec![Line::default()]);
        }
        let title = format!(" {}", visible(&dimension.title.get(model.locale.lang())));
        page.text(vec![Line::styled(title, model.theme().strong())]);
        for question in asked {
            let item = Item::Question(place, question);
            page.later(item, sheet.height((place, question), focus == Some(item)));
        }
    }
    page
}

impl<'a> Sheet<'a> {
    /// The layout for a width.
    pub fn new(model: &'a Model, work: &'a Work, width: u16) -> Self {
        let locale = &model.locale;
        let column = |head: String, align: Align, least: usize| Column {
            width: head.width().max(least),
            head,
            align,
        };
        // The widest there is in that column: all of the scale above the target.
        let highest = work.questionnaire.levels.last();
        let highest = highest.map(|level| &level.value + &Number::fraction(1, 2));
        let most = figures::more(locale, highest).unwrap_or_default();
        let columns = vec![
            column(t!(locale, "results-interval"), Align::Left, 7),
            column(t!(locale, "results-evidence"), Align::Left, 2),
            column(t!(locale, "results-target"), Align::Right, 4),
            column(t!(locale, "results-gap-head"), Align::Right, most.width()),
        ];
        let width = usize::from(width);
        let mut sheet = Self {
            model,
            work,
            width,
            columns,
        };
        let votes = [
            column(t!(locale, "results-spread-head"), Align::Right, 4),
            column(t!(locale, "results-consensus"), Align::Right, 4),
        ];
        if sheet.has_votes() {
            for column in votes {
                if sheet.room() >= LEAST + GAP + column.width {
                    sheet.columns.push(column);
                }
            }
        }
        sheet
    }

    fn has_votes(&self) -> bool {
        let mut answers = self.work.assessment.answers.values();
        answers.any(|answer| !answer.votes.is_empty())
    }

    /// Columns beside the figures.
    fn room(&self) -> usize {
        let figures: usize = self.columns.iter().map(|column| column.width + GAP).sum();
        self.width.saturating_sub(MARGIN + figures + 2)
    }

    /// Columns of the value.
    fn value_width(&self) -> usize {
        if self.width >= WIDE {
            LEAST
        } else {
            self.room().min(MOST)
        }
    }

    /// Columns of the question where it stands in the row of its figures.
    fn beside(&self) -> Option<usize> {
        (self.width >= WIDE).then(|| self.room().saturating_sub(LEAST + GAP))
    }

    fn head(&self) -> Line<'static> {
        let start = MARGIN + self.beside().map_or(0, |question| question + GAP);
        let value = t!(self.model.locale, "results-value");
        let mut text = format!("{}{}", " ".repeat(start), pad(&value, self.value_width()));
        for column in &self.columns {
            text.push_str(&" ".repeat(GAP));
            text.push_str(&padded(&column.head, column.width, column.align));
        }
        Line::from(text)
    }

    fn question(&self, place: (usize, usize)) -> &'a Question {
        &self.work.questionnaire.dimensions[place.0].questions[place.1]
    }

    /// Rows that a question takes: with the focus all of its text is shown.
    fn height(&self, place: (usize, usize), focus: bool) -> usize {
        match (self.beside(), focus) {
            (Some(_), _) => 1,
            (None, false) => 2,
            (None, true) => 1 + self.above(place, true).len(),
        }
    }

    fn text(&self, place: (usize, usize)) -> String {
        let question = self.question(place);
        format!(
            "{}  {}",
            question.id,
            question.text.get(self.model.locale.lang())
        )
    }

    /// The rows of a question's text above its figures.
    fn above(&self, place: (usize, usize), whole: bool) -> Vec<String> {
        let (text, room) = (self.text(place), self.width.saturating_sub(MARGIN + 1));
        if whole {
            wrap(&text, u16::try_from(room).unwrap_or(u16::MAX))
        } else {
            vec![fit(&text, room)]
        }
    }

    /// The rows of a question.
    pub fn block(&self, place: (usize, usize), focus: bool) -> Vec<Line<'static>> {
        let theme = self.model.theme();
        let style = if focus { theme.focus() } else { Style::new() };
        let blank = || Span::raw(" ".repeat(MARGIN));
        let mut figures = self.figures(place);
        if let Some(room) = self.beside() {
            let text = Span::styled(pad(&self.text(place), room), style);
            let front = vec![pointer(self.model, focus), text, Span::raw(" ".repeat(GAP))];
            return vec![Line::from([front, figures].concat())];
        }
        let rows = self.above(place, focus).into_iter().enumerate();
        let row = |(index, text): (usize, String)| {
            let front = if index == 0 {
                pointer(self.model, focus)
            } else {
                blank()
            };
            Line::from(vec![front, Span::styled(text, style)])
        };
        figures.insert(0, blank());
        rows.map(row).chain([Line::from(figures)]).collect()
    }

    fn figures(&self, place: (usize, usize)) -> Vec<Span<'static>> {
        let score = &self.work.figures().scores.dimensions[place.0].questions[place.1];
        let (glyph, style) = mark(self.model.theme(), score.state);
        let value = value(self.model, self.work, self.question(place), score);
        let value = pad(&value, self.value_width().saturating_sub(2));
        let mut text = format!(" {value}");
        for (cell, column) in self.cells(score).into_iter().zip(&self.columns) {
            text.push_str(&" ".repeat(GAP));
            text.push_str(&padded(&cell, column.width, column.align));
        }
        vec![Span::styled(glyph, style), Span::raw(text)]
    }

    /// The cells of the columns.
    fn cells(&self, score: &QuestionScore) -> Vec<String> {
        let locale = &self.model.locale;
        let answer = self.work.assessment.answers.get(&score.id);
        let grade = answer.and_then(|answer| answer.grade);
        let votes = score.agreement.as_ref();
        vec![
            figures::interval(locale, score.interval.as_ref()),
            grade.map_or(figures::NONE, Grade::as_str).to_owned(),
            figures::value(locale, score.target.as_ref()),
            figures::more(locale, score.surplus())
                .unwrap_or_else(|| figures::value(locale, score.gap.as_ref())),
            votes.map_or_else(String::new, |own| locale.number(&own.spread)),
            votes.map_or_else(String::new, |own| {
                agreement::consensus(locale, own.consensus)
            }),
        ]
    }
}

/// The value of a question in words, or why there is none.
pub fn value(model: &Model, work: &Work, question: &Question, score: &QuestionScore) -> String {
    let (locale, questionnaire) = (&model.locale, &work.questionnaire);
    if let Some(value) = &score.value {
        let words = answers::value(locale, questionnaire, question, value);
        return if score.provisional {
            t!(locale, "results-provisional", value = words)
        } else {
            words
        };
    }
    let answer = work.assessment.answers.get(&question.id);
    match (
        score.state,
        answer.and_then(|answer| answer.agreed.as_ref()),
    ) {
        (State::Answered | State::NotApplicable, Some(agreed)) => {
            answers::response(locale, questionnaire, question, agreed)
        }
        (state, _) => answers::state(locale, state),
    }
}
