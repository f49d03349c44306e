//! Answering: one question with its options in full sentences, and everything that is known about it.
//!
//! What is drawn is laid out by `layout.rs`, which also tells the rows of each option, so that the option with
//! the focus is kept in sight.

mod edit;
mod form;
mod layout;
mod outline;
mod place;

pub use form::{ask_target, submit, target_options};
pub use layout::{BackgroundKey, Layout, LayoutKey};
pub use outline::{Row, mark};
pub use place::Place;

use super::super::action::Action;
use super::super::model::{Model, Work};
use super::super::msg::Effect;
use super::super::overlay::Overlay;
use super::super::overlay::pick::{self, Pick};
use super::super::why;
use super::super::widget::Scroll;
use crate::domain::assessment::Assessment;
use crate::domain::progress;
use crate::domain::questionnaire::{Question, Questionnaire};
use crate::domain::scoring::QuestionScore;
use crate::t;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::widgets::Paragraph;
use std::rc::Rc;

/// Which question, and what of it.
#[derive(Debug, Default)]
pub struct State {
    /// Where the question stands; none in a questionnaire without any.
    pub question: Option<Place>,
    /// Row of the options that has the focus; none until somebody moves there, so that Enter never answers by accident.
    pub focus: Option<usize>,
    /// First row shown.
    pub scroll: usize,
}

impl State {
    /// Starts at the first open question, else at the first.
    pub fn start(questionnaire: &Questionnaire, assessment: &Assessment) -> Self {
        let open = progress::next_open(questionnaire, assessment, None);
        let open = open.and_then(|id| Place::of(questionnaire, &id));
        let mut state = Self::default();
        if let Some(place) = open.or_else(|| Place::all(questionnaire).next()) {
            state.go(questionnaire, assessment, place);
        }
        state
    }

    /// Goes to a question; the focus to its answer.
    pub fn go(&mut self, questionnaire: &Questionnaire, assessment: &Assessment, place: Place) {
        self.focus = place.question(questionnaire).and_then(|(_, question)| {
            edit::focus_of(questionnaire, question, &assessment.answer(&question.id))
        });
        self.question = Some(place);
        self.scroll = 0;
    }
}

/// The question shown.
pub fn current(work: &Work) -> Option<&Question> {
    let (_, question) = work.questions.question?.question(&work.questionnaire)?;
    Some(question)
}

/// Its figures.
fn score(work: &Work) -> Option<&QuestionScore> {
    work.questions.question?.score(&work.figures().scores)
}

/// Number of the question shown among those asked, from 1.
pub fn number(work: &Work) -> Option<usize> {
    let index = work.asked().binary_search(&work.questions.question?).ok()?;
    Some(index + 1)
}

/// The digits that answer the question shown: `1–5`.
pub fn digits(model: &Model) -> Option<String> {
    let options = edit::rows(current(model.work.as_ref()?)?) - 2;
    Some(if options == 1 {
        "1".to_owned()
    } else {
        format!("1–{}", options.min(9))
    })
}

/// Does what a key asks for.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(work) = &mut model.work else {
        return Vec::new();
    };
    match action {
        Action::Next => step(work, 1),
        Action::Previous => step(work, -1),
        Action::NextOpen => next_open(model),
        Action::Jump => jump(model),
        Action::Why => {
            if let Some(id) = current(work).map(|question| question.id.clone()) {
                why::show(model, &id);
            }
        }
        Action::Choose if work.read_only.is_some() => advance(model),
        Action::Up => move_focus(work, false),
        Action::Down => move_focus(work, true),
        Action::First => go_to(work, <[_]>::first),
        Action::Last => go_to(work, <[_]>::last),
        Action::PageUp | Action::PageDown => {
            page(model, action);
            return Vec::new();
        }
        other => edit::act(model, other),
    }
    keep_focus_in_sight(model);
    Vec::new()
}

/// From nowhere down to the first option, or up to the last.
fn move_focus(work: &mut Work, down: bool) {
    let last = current(work).map_or(0, |question| edit::rows(question) - 1);
    work.questions.focus = Some(match work.questions.focus {
        None if down => 0,
        None => last,
        Some(focus) if down => (focus + 1).min(last),
        Some(focus) => focus.saturating_sub(1),
    });
}

/// Whether Enter answers with the option that has the focus, rather than going on.
pub fn enter_answers(work: &Work) -> bool {
    let Some(question) = current(work).filter(|_| work.read_only.is_none()) else {
        return false;
    };
    let answer = work.assessment.answer(&question.id);
    edit::enter_answers(work, question, &answer)
}

/// Goes to a question; the focus to its answer.
pub fn go(work: &mut Work, place: Place) {
    work.questions
        .go(&work.questionnaire, &work.assessment, place);
}

fn step(work: &mut Work, by: isize) {
    let Some(current) = work.questions.question else {
        return;
    };
    go_to(work, |asked| {
        let at = asked.binary_search(&current).ok()?;
        asked.get(at.checked_add_signed(by)?)
    });
}

fn go_to(work: &mut Work, choose: impl FnOnce(&[Place]) -> Option<&Place>) {
    if let Some(place) = choose(work.asked()).copied() {
        go(work, place);
    }
}

/// Goes to the next question that is asked where the one shown is not any more.
pub fn stay_among_asked(work: &mut Work) {
    let Some(current) = work.questions.question else {
        return;
    };
    if work.asked().binary_search(&current).is_err() {
        go_to(work, |asked| {
            let next = asked.partition_point(|place| *place < current);
            asked.get(next).or(asked.last())
        });
    }
}

/// Goes on to the next question; at the last one says what is left.
pub fn advance(model: &mut Model) {
    let Some(work) = &mut model.work else { return };
    let before = work.questions.question;
    step(work, 1);
    if work.questions.question == before {
        let open = work.progress().open;
        let text = if open == 0 {
            t!(model.locale, "questions-all-done")
        } else {
            t!(model.locale, "questions-end-open", open = open)
        };
        model.inform(text);
    }
}

fn next_open(model: &mut Model) {
    let Some(work) = &mut model.work else { return };
    let current = current(work).map(|question| &question.id);
    let open = progress::next_open(&work.questionnaire, &work.assessment, current);
    match open.and_then(|id| Place::of(&work.questionnaire, &id)) {
        Some(place) => go(work, place),
        None => model.inform(t!(model.locale, "questions-all-done")),
    }
}

fn jump(model: &mut Model) {
    let Some(work) = &model.work else { return };
    let lang = model.locale.lang();
    let mut items = Vec::new();
    let mut here = 0;
    let places = Place::all(&work.questionnaire);
    for (index, (place, (dimension, question))) in
        places.zip(work.questionnaire.questions()).enumerate()
    {
        if Some(place) == work.questions.question {
            here = index;
        }
        let state = outline::state(work, place);
        items.push(pick::Item {
            target: index,
            label: format!("{}  {}", question.id, question.text.get(lang)),
            detail: String::new(),
            remark: outline::word(&model.locale, state),
            words: format!(
                "{} {}",
                dimension.title.get(lang),
                work.assessment.answer(&question.id).note
            ),
        });
    }
    let title = t!(model.locale, "questions-jump");
    let pick = Pick::new(pick::Purpose::Question, title, items, here);
    model.overlays.push(Overlay::Pick(pick));
}

/// Goes to the question of this place in the questionnaire.
pub fn jump_to(model: &mut Model, index: usize) {
    let Some(work) = &mut model.work else { return };
    let place = Place::all(&work.questionnaire).nth(index);
    if let Some(place) = place {
        go(work, place);
    }
    keep_focus_in_sight(model);
}

/// Scrolls so that the option with the focus is in sight, and from the top if all of it fits there.
pub fn keep_focus_in_sight(model: &mut Model) {
    let Some((layout, room)) = laid_out(model) else {
        return;
    };
    let Some(work) = &mut model.work else { return };
    let focus = work.questions.focus;
    let spot = focus.and_then(|row| layout.options.get(row));
    let range = spot.map_or(0..0, |spot| spot.rows.clone());
    let range = if range.end <= room {
        0..range.end
    } else {
        range
    };
    let scroll = Scroll::new(work.questions.scroll, layout.lines.len(), room);
    work.questions.scroll = scroll.to_show(range).first();
}

fn page(model: &mut Model, action: Action) {
    let Some((layout, room)) = laid_out(model) else {
        return;
    };
    let Some(work) = &mut model.work else { return };
    let scroll = Scroll::new(work.questions.scroll, layout.lines.len(), room);
    work.questions.scroll = scroll.moved(action).first();
}

fn laid_out(model: &Model) -> Option<(Rc<Layout>, usize)> {
    let columns = layout::Columns::of(model.middle());
    let layout = layout::lay_out(model, &columns)?;
    Some((layout, columns.centre.height.into()))
}

/// Draws the question, from a certain width on with the outline and further texts beside it.
pub fn view(model: &Model, frame: &mut Frame, area: Rect) {
    let theme = model.theme();
    let columns = layout::Columns::of(area);
    let Some(work) = &model.work else { return };
    let Some(layout) = layout::lay_out(model, &columns) else {
        frame.render_widget(Paragraph::new(t!(model.locale, "questions-none")), area);
        return;
    };
    layout::view(model, work, &layout, frame, columns.centre);
    if let Some(place) = columns.outline {
        outline::view(model, work, frame, place);
    }
    if let Some(place) = columns.side {
        layout::side(model, work, frame, place);
    }
    for x in columns.bars {
        for y in area.y..area.bottom() {
            frame
                .buffer_mut()
                .set_string(x, y, theme.glyphs.bar, theme.frame());
        }
    }
}
