//! Answering: one question with its options in full sentences, and everything that is known about it.
//!
//! What is drawn is laid out by `layout.rs`, which also tells the rows of each option, so that the option with
//! the focus is kept in sight.

mod edit;
mod form;
mod layout;
mod outline;

pub use form::{submit, target_options};
pub use layout::BackgroundKey;
pub use outline::mark;

use super::super::action::Action;
use super::super::model::{Model, Work};
use super::super::msg::Effect;
use super::super::overlay::Overlay;
use super::super::overlay::pick::{self, Pick};
use super::super::why;
use super::super::widget::{Scroll, more};
use crate::domain::assessment::Assessment;
use crate::domain::id::QuestionId;
use crate::domain::progress;
use crate::domain::questionnaire::{Question, Questionnaire};
use crate::domain::scoring::State as QuestionState;
use crate::t;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

/// Which question, and what of it.
#[derive(Debug, Default)]
pub struct State {
    /// The question; none in a questionnaire without any.
    pub question: Option<QuestionId>,
    /// Row of the options that has the focus; none until somebody moves there, so that Enter never answers by accident.
    pub focus: Option<usize>,
    /// First row shown.
    pub scroll: usize,
}

impl State {
    /// Starts at the first open question, else at the first.
    pub fn start(questionnaire: &Questionnaire, assessment: &Assessment) -> Self {
        let first = || {
            questionnaire
                .questions()
                .next()
                .map(|(_, question)| question.id.clone())
        };
        let question = progress::next_open(questionnaire, assessment, None).or_else(first);
        let mut state = Self::default();
        if let Some(id) = question {
            state.go(questionnaire, assessment, id);
        }
        state
    }

    /// Goes to a question; the focus to its answer.
    pub fn go(&mut self, questionnaire: &Questionnaire, assessment: &Assessment, id: QuestionId) {
        self.focus = questionnaire
            .question(&id)
            .and_then(|question| edit::focus_of(questionnaire, question, &assessment.answer(&id)));
        self.question = Some(id);
        self.scroll = 0;
    }
}

/// The question shown.
pub fn current(work: &Work) -> Option<&Question> {
    work.questionnaire
        .question(work.questions.question.as_ref()?)
}

/// Number of the question shown among those asked, from 1.
pub fn number(work: &Work) -> Option<usize> {
    let current = work.questions.question.as_ref()?;
    asked(work)
        .iter()
        .position(|id| id == current)
        .map(|index| index + 1)
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
            if let Some(id) = work.questions.question.clone() {
                why::show(model, &id);
            }
        }
        Action::Choose if work.read_only.is_some() => advance(model),
        Action::Up => move_focus(work, false),
        Action::Down => move_focus(work, true),
        Action::First => go_to(work, |ids| ids.first().cloned()),
        Action::Last => go_to(work, |ids| ids.last().cloned()),
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

/// Ids of the questions that are asked, in order.
fn asked(work: &Work) -> Vec<QuestionId> {
    let dimensions = work.figures().scores.dimensions.iter();
    let questions = dimensions.flat_map(|dimension| &dimension.questions);
    let asked = questions.filter(|question| question.state != QuestionState::Hidden);
    asked.map(|question| question.id.clone()).collect()
}

fn step(work: &mut Work, by: isize) {
    let current = work.questions.question.clone();
    go_to(work, |ids| {
        let at = ids.iter().position(|id| Some(id) == current.as_ref())?;
        ids.get(at.checked_add_signed(by)?).cloned()
    });
}

fn go_to(work: &mut Work, choose: impl FnOnce(&[QuestionId]) -> Option<QuestionId>) {
    if let Some(id) = choose(&asked(work)) {
        work.questions.go(&work.questionnaire, &work.assessment, id);
    }
}

/// Goes to the next question that is asked where the one shown is not any more.
pub fn stay_among_asked(work: &mut Work) {
    let Some(current) = work.questions.question.clone() else {
        return;
    };
    let asked = asked(work);
    let all = work.questionnaire.questions();
    let mut from_here = all.map(|(_, own)| &own.id).skip_while(|id| **id != current);
    let next = from_here.find(|id| asked.contains(id)).cloned();
    if let Some(id) = next.or(asked.last().cloned()).filter(|id| *id != current) {
        work.questions.go(&work.questionnaire, &work.assessment, id);
    }
}

/// Goes on to the next question; at the last one says what is left.
pub fn advance(model: &mut Model) {
    let Some(work) = &mut model.work else { return };
    let before = work.questions.question.clone();
    step(work, 1);
    if work.questions.question == before {
        let open = progress::of(&work.questionnaire, &work.assessment).open;
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
    let current = work.questions.question.clone();
    match progress::next_open(&work.questionnaire, &work.assessment, current.as_ref()) {
        Some(id) => work.questions.go(&work.questionnaire, &work.assessment, id),
        None => model.inform(t!(model.locale, "questions-all-done")),
    }
}

fn jump(model: &mut Model) {
    let Some(work) = &model.work else { return };
    let lang = model.locale.lang();
    let mut items = Vec::new();
    let mut here = 0;
    for (index, (dimension, question)) in work.questionnaire.questions().enumerate() {
        if Some(&question.id) == work.questions.question.as_ref() {
            here = index;
        }
        let state = outline::state(work, &question.id);
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
    let id = work
        .questionnaire
        .questions()
        .nth(index)
        .map(|(_, question)| question.id.clone());
    if let Some(id) = id {
        work.questions.go(&work.questionnaire, &work.assessment, id);
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
    let range = focus.and_then(|row| layout.options.get(row).cloned());
    let range = range.unwrap_or(0..0);
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

fn laid_out(model: &Model) -> Option<(layout::Layout, usize)> {
    let columns = layout::Columns::of(model.middle());
    let layout = layout::lay_out(
        model,
        columns.centre.width,
        columns.side.is_none(),
        columns.centre.height,
    )?;
    Some((layout, columns.centre.height.into()))
}

/// Draws the question, from a certain width on with the outline and further texts beside it.
pub fn view(model: &Model, frame: &mut Frame, area: Rect) {
    let theme = model.theme();
    let columns = layout::Columns::of(area);
    let Some(work) = &model.work else { return };
    let Some(layout) = layout::lay_out(
        model,
        columns.centre.width,
        columns.side.is_none(),
        area.height,
    ) else {
        frame.render_widget(Paragraph::new(t!(model.locale, "questions-none")), area);
        return;
    };
    let room = usize::from(area.height);
    let rows = layout.lines.len();
    let scroll = Scroll::new(work.questions.scroll, rows, room);
    let shown: Vec<Line> = layout.lines[scroll.shown()].to_vec();
    frame.render_widget(Paragraph::new(shown), columns.centre);
    scroll.mark(frame, columns.centre, theme);
    if let Some(place) = columns.outline {
        outline::view(model, work, frame, place);
    }
    if let Some(place) = columns.side {
        let lines = layout::side(model, place.width);
        let over = lines.len() > usize::from(place.height);
        frame.render_widget(Paragraph::new(lines), place);
        more(frame, place, false, over, theme);
    }
    for x in columns.bars {
        for y in area.y..area.bottom() {
            frame
                .buffer_mut()
                .set_string(x, y, theme.glyphs.bar, theme.frame());
        }
    }
}
