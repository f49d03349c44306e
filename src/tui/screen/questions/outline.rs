//! Dimensions and questions with what is known of each.

use super::super::super::model::{Model, Work};
use super::super::super::text::{pad, wrap};
use super::super::super::theme::Theme;
use super::super::super::widget::{Scroll, draw_lines};
use super::Place;
use crate::domain::scoring::State;
use crate::i18n::Locale;
use crate::wording;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// What is known of a question.
pub fn state(work: &Work, place: Place) -> State {
    let score = place.score(&work.figures().scores);
    score.map_or(State::Open, |own| own.state)
}

/// The state in words.
pub fn word(locale: &Locale, state: State) -> String {
    wording::answers::state(locale, state)
}

/// One row of the outline.
pub enum Row {
    /// A dimension, or the next row of its title.
    Dimension(String),
    /// A question that is asked.
    Question(Place),
}

/// Draws the outline, the current question in sight.
pub fn view(model: &Model, work: &Work, frame: &mut Frame, area: Rect) {
    let key = (model.locale.lang().clone(), area.width);
    let rows = work.outline().get(key, || rows(model, work, area.width));
    let is_current =
        |row: &Row| matches!(row, Row::Question(place) if Some(*place) == work.questions.question);
    let current = rows.iter().position(is_current).unwrap_or(0);
    let room = usize::from(area.height);
    let near = current.saturating_sub(room / 3)..(current + room / 3 + 1).min(rows.len());
    let first = Scroll::new(0, rows.len(), room).to_show(near).first();
    let width = usize::from(area.width);
    let shown = rows.iter().enumerate().skip(first).take(room);
    let lines: Vec<Line> = shown
        .map(|(index, row)| line(model, work, row, index == current, width))
        .collect();
    draw_lines(frame, area, &lines);
}

fn rows(model: &Model, work: &Work, width: u16) -> Vec<Row> {
    let mut asked = work.asked().iter().copied().peekable();
    let mut rows = Vec::new();
    for (index, dimension) in work.questionnaire.dimensions.iter().enumerate() {
        let title = wrap(&dimension.title.get(model.locale.lang()), width);
        rows.extend(title.into_iter().map(Row::Dimension));
        while let Some(place) = asked.next_if(|place| place.dimension == index) {
            rows.push(Row::Question(place));
        }
    }
    rows
}

/// A mark of one column for a state.
pub fn mark(theme: Theme, state: State) -> (&'static str, Style) {
    match state {
        State::Answered => (theme.glyphs.done, theme.good()),
        State::DontKnow => ("?", theme.warning()),
        State::NotApplicable => ("x", Style::new()),
        State::Open | State::Hidden => (" ", Style::new()),
    }
}

fn line(model: &Model, work: &Work, row: &Row, current: bool, width: usize) -> Line<'static> {
    let theme = model.theme();
    match row {
        Row::Dimension(title) => Line::from(Span::styled(pad(title, width), theme.strong())),
        Row::Question(place) => {
            let Some((_, question)) = place.question(&work.questionnaire) else {
                return Line::default();
            };
            let (mark, style) = mark(theme, state(work, *place));
            let answer = work.assessment.answers.get(&question.id);
            let note = if answer.is_some_and(|answer| !answer.note.is_empty()) {
                "n"
            } else {
                " "
            };
            let essential = if question.essential { "!" } else { " " };
            let text = format!("{} {}", question.id, question.text.get(model.locale.lang()));
            let text = pad(&text, width.saturating_sub(5));
            let style_text = if current { theme.focus() } else { Style::new() };
            Line::from(vec![
                Span::styled(mark, style),
                Span::styled(essential, theme.warning()),
                Span::raw(format!("{note} ")),
                Span::styled(text, style_text),
            ])
        }
    }
}
