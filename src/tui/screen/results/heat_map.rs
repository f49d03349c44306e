//! The heat map: every question as a cell with its value, a row for each dimension.
//!
//! The digit in a cell says what its colour says; what the cell with the focus stands for is told below the map.

use super::columns::GAP;
use super::findings::short;
use super::groups::depth;
use super::profile::MARGIN;
use super::questions::value;
use super::{Item, Page};
use crate::domain::number::Number;
use crate::domain::questionnaire::Question;
use crate::domain::scoring::{DimensionScore, QuestionScore, State};
use crate::t;
use crate::tui::model::{Model, Work};
use crate::tui::text::{pad, paragraph};
use crate::tui::widget::{clipped, rule};
use crate::wording::visible::visible;
use crate::wording::{answers, figures};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

/// Columns of a cell without an id: three for its text, one for a mark behind it.
const CELL: usize = 4;
/// Columns of the titles at least.
const LEAST: usize = 16;
/// Columns of a score with the blanks before it.
const SCORE: usize = 6;
/// Columns from which scores stand beside the titles, and ids in the cells if they have room.
const WIDE: u16 = 100;

/// How rows are laid out.
struct Layout {
    title: usize,
    /// Columns of the score of a dimension; 0 without room for it.
    score: usize,
    /// Columns of the ids in cells; 0 without room for them.
    id: usize,
    /// Columns of a cell.
    cell: usize,
    /// Cells in a row.
    cells: usize,
}

/// The map on an area.
pub fn page(model: &Model, work: &Work, area: Rect, focus: Option<Item>) -> Page {
    let layout = Layout::new(model, work, area.width);
    let mut page = Page::default();
    let rows = work.questionnaire.dimensions.len() * 2;
    let loose = rows + 4 < usize::from(area.height);
    for place in 0..work.figures().scores.dimensions.len() {
        if place > 0 && loose {
            page.text(vec![Line::default()]);
        }
        layout.dimension(&mut page, model, work, place, focus);
    }
    page.text(legend(model, work, area.width));
    page
}

impl Layout {
    fn new(model: &Model, work: &Work, width: u16) -> Self {
        let room = usize::from(width).saturating_sub(MARGIN + GAP);
        let titles = 0..work.questionnaire.dimensions.len();
        let longest = titles.map(|place| title(model, work, place).width()).max();
        let dimensions = work.figures().scores.dimensions.iter();
        let most = dimensions.map(|own| asked(own).count()).max().unwrap_or(0);
        let longest = longest.unwrap_or(0);
        let score = if width < WIDE { 0 } else { SCORE };
        let ids = work
            .questionnaire
            .questions()
            .map(|(_, own)| own.id.width());
        let id = ids.max().unwrap_or(0) + 1;
        let fits = longest + score + most * (CELL + id + 1) <= room;
        let id = if width >= WIDE && fits { id } else { 0 };
        let cell = CELL + id + usize::from(id > 0);
        let title = longest.min(room.saturating_sub(score + most * cell).max(LEAST));
        let cells = (room.saturating_sub(title + score) / cell).max(1);
        Self {
            title,
            score,
            id,
            cell,
            cells,
        }
    }

    /// Columns before the cells.
    fn start(&self) -> usize {
        MARGIN + self.title + self.score + GAP
    }

    /// The title of a dimension and a cell for each of its questions that is asked, on as many rows as they take.
    fn dimension(
        &self,
        page: &mut Page,
        model: &Model,
        work: &Work,
        place: usize,
        focus: Option<Item>,
    ) {
        let score = &work.figures().scores.dimensions[place];
        let asked: Vec<_> = asked(score).collect();
        let here = matches!(focus, Some(Item::Question(own, _)) if own == place);
        let mut front = self.front(model, work, place, here);
        let empty = asked.is_empty().then_some(&[][..]);
        for row in asked.chunks(self.cells).chain(empty) {
            let mut spans =
                std::mem::replace(&mut front, vec![Span::raw(" ".repeat(self.start()))]);
            let mut items = Vec::new();
            for (at, (question, own)) in row.iter().enumerate() {
                let item = Item::Question(place, *question);
                items.push((item, self.start() + at * self.cell));
                let caps = score.capped_by.contains(&own.id);
                spans.extend(self.cell(model, work, own, focus == Some(item)));
                let mark = if caps { "!" } else { " " };
                let mark = pad(mark, 1 + usize::from(self.id > 0));
                spans.push(Span::styled(mark, model.theme().warning()));
            }
            page.cells(items, vec![Line::from(spans)]);
        }
    }

    /// The title, and the score where there is room.
    fn front(&self, model: &Model, work: &Work, place: usize, here: bool) -> Vec<Span<'static>> {
        let score = &work.figures().scores.dimensions[place];
        let score = figures::score(&model.locale, score.score.as_ref());
        let score = if self.score > 0 {
            format!("{score:>SCORE$}")
        } else {
            String::new()
        };
        let theme = model.theme();
        let style = if here { theme.strong() } else { Style::new() };
        vec![
            super::profile::pointer(model, here),
            Span::styled(pad(&title(model, work, place), self.title), style),
            Span::raw(format!("{score}{}", " ".repeat(GAP))),
        ]
    }

    /// The value, or a mark for why there is none, behind its id where there is room.
    fn cell(
        &self,
        model: &Model,
        work: &Work,
        score: &QuestionScore,
        focus: bool,
    ) -> Option<Span<'static>> {
        let theme = model.theme();
        let (text, style) = match (score.state, &score.mapped) {
            (State::Answered, Some(value)) => {
                (short(&model.locale, value), heat(model, work, value))
            }
            (State::Answered, None) => (theme.glyphs.done.to_owned(), Style::new()),
            (State::DontKnow, _) => ("?".to_owned(), theme.warning()),
            (State::NotApplicable, _) => ("x".to_owned(), Style::new()),
            (State::Open, _) => (theme.glyphs.dot.to_owned(), Style::new()),
            (State::Hidden, _) => return None,
        };
        let id = if self.id > 0 {
            pad(&score.id, self.id)
        } else {
            String::new()
        };
        let text = framed(&format!("{id}{text}"), self.id + 3, focus);
        let style = if focus { theme.focus() } else { style };
        Some(Span::styled(text, style))
    }
}

fn title(model: &Model, work: &Work, place: usize) -> String {
    let title = work.questionnaire.dimensions[place]
        .title
        .get(model.locale.lang());
    format!("{}{}", "  ".repeat(depth(work, place)), visible(&title))
}

/// The questions of a dimension that are asked, with their places.
fn asked(score: &DimensionScore) -> impl Iterator<Item = (usize, &QuestionScore)> {
    let all = score.questions.iter().enumerate();
    all.filter(|(_, own)| own.state != State::Hidden)
}

/// In so many columns; where there is room within blanks, or brackets with the focus.
fn framed(text: &str, width: usize, focus: bool) -> String {
    if text.width() + 2 > width {
        return pad(text, width);
    }
    let text = pad(text, width - 2);
    if focus {
        format!("[{text}]")
    } else {
        format!(" {text} ")
    }
}

/// The colour of the highest level that a value reaches.
fn heat(model: &Model, work: &Work, value: &Number) -> Style {
    let levels = &work.questionnaire.levels;
    let reached = levels.iter().filter(|level| level.value <= *value).count();
    model.theme().heat(reached.saturating_sub(1), levels.len())
}

/// What colours and marks mean, those that are there.
fn legend(model: &Model, work: &Work, width: u16) -> Vec<Line<'static>> {
    let (locale, theme) = (&model.locale, model.theme());
    let mut entries = Vec::new();
    for level in &work.questionnaire.levels {
        let name = level.name.get(locale.lang()).into_owned();
        let digit = Span::styled(
            framed(&short(locale, &level.value), 3, false),
            heat(model, work, &level.value),
        );
        entries.push((digit, visible(&name).into_owned()));
    }
    let dimensions = &work.figures().scores.dimensions;
    let any = |state| {
        let mut all = dimensions.iter().flat_map(|own| &own.questions);
        all.any(|own| own.state == state)
    };
    let marks = [
        (
            any(State::DontKnow),
            "?",
            answers::state(locale, State::DontKnow),
        ),
        (
            any(State::NotApplicable),
            "x",
            answers::state(locale, State::NotApplicable),
        ),
        (
            any(State::Open),
            theme.glyphs.dot,
            answers::state(locale, State::Open),
        ),
        (
            dimensions.iter().any(|own| !own.capped_by.is_empty()),
            "!",
            t!(locale, "results-cell-caps"),
        ),
    ];
    let marks = marks.into_iter().filter(|(shown, ..)| *shown);
    entries.extend(marks.map(|(_, mark, words)| (Span::raw(framed(mark, 3, false)), words)));
    let mut lines = vec![Line::default()];
    lines.extend(flowing(entries, usize::from(width)));
    lines
}

/// Marks with their words, on as many rows as they take.
fn flowing(entries: Vec<(Span<'static>, String)>, width: usize) -> Vec<Line<'static>> {
    let margin = || Line::from(" ".repeat(MARGIN));
    let mut lines = vec![margin()];
    for (mark, words) in entries {
        let words = format!(" {words}{}", " ".repeat(GAP));
        let last = lines.last().map_or(0, Line::width);
        if last > MARGIN && last + mark.width() + words.trim_end().width() >= width {
            lines.push(margin());
        }
        if let Some(line) = lines.last_mut() {
            line.push_span(mark);
            line.push_span(Span::raw(words));
        }
    }
    lines
}

/// Rows for what is told of the focus.
pub fn detail_rows(area: Rect) -> u16 {
    if area.height < 14 { 3 } else { 5 }
}

/// Tells of the question that has the focus: its text, value, target, evidence, what it holds down.
pub fn detail(model: &Model, work: &Work, frame: &mut Frame, area: Rect, place: (usize, usize)) {
    let dimension = &work.figures().scores.dimensions[place.0];
    let question = &work.questionnaire.dimensions[place.0].questions[place.1];
    let theme = model.theme();
    let text = format!(
        "{}  {}",
        question.id,
        question.text.get(model.locale.lang())
    );
    let room = usize::from(area.height.saturating_sub(2)).max(1);
    let width = area.width.saturating_sub(2);
    let rows = clipped(&text, width, room);
    let facts = facts(model, work, question, dimension, place.1);
    let mut lines = vec![rule(area.width, theme)];
    let text = rows.into_iter().map(|row| format!(" {row}"));
    lines.extend(text.map(|row| Line::styled(row, theme.strong())));
    lines.extend(paragraph(
        &facts,
        area.width.saturating_sub(1),
        1,
        Style::new(),
    ));
    frame.render_widget(Paragraph::new(lines), area);
}

fn facts(
    model: &Model,
    work: &Work,
    question: &Question,
    dimension: &DimensionScore,
    place: usize,
) -> String {
    let locale = &model.locale;
    let score = &dimension.questions[place];
    let answer = work.assessment.answers.get(&question.id);
    let graded = score
        .value
        .is_some()
        .then(|| answers::graded(locale, answer.and_then(|answer| answer.grade)));
    let target = score.target.as_ref().map(|target| {
        let target = short(locale, target);
        t!(locale, "results-cell-target", target = target)
    });
    let gap = score.gap.as_ref().filter(|gap| **gap > Number::ZERO);
    let gap = gap.map(|gap| t!(locale, "results-gap", gap = short(locale, gap)));
    let surplus = figures::more_than_needed(locale, score.surplus());
    let caps = dimension.capped_by.contains(&question.id);
    let parts = [
        Some(value(model, work, question, score)),
        target,
        gap,
        surplus,
        graded,
        question
            .essential
            .then(|| t!(locale, "results-cell-essential")),
        caps.then(|| t!(locale, "results-cell-caps")),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    parts.join(&format!(" {} ", model.theme().glyphs.dot))
}
