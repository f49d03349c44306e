//! What changes an answer.

use super::super::super::action::Action;
use super::super::super::model::{Model, Work};
use super::{advance, current, form};
use crate::domain::assessment::{Answer, Input, Response};
use crate::domain::number::Number;
use crate::domain::questionnaire::{Kind, Question, Questionnaire};
use crate::format::questionnaire::anchors_hash;

/// How many rows can have the focus: the options, "don't know", "does not apply".
pub fn rows(question: &Question) -> usize {
    2 + match &question.kind {
        Kind::Level { anchors } => anchors.len(),
        Kind::Scale { options } => options.len(),
        Kind::Checklist { options, .. } => options.len(),
        Kind::Number { .. } | Kind::Text => 1,
    }
}

/// The row of an answer; none without one.
pub fn focus_of(
    questionnaire: &Questionnaire,
    question: &Question,
    answer: &Answer,
) -> Option<usize> {
    let rows = rows(question);
    match answer.agreed.as_ref()? {
        Response::DontKnow => Some(rows - 2),
        Response::NotApplicable(_) => Some(rows - 1),
        Response::Given(Input::Number(value)) => Some(
            values(questionnaire, question)
                .iter()
                .position(|own| own == value)
                .unwrap_or(0),
        ),
        Response::Given(_) => Some(0),
    }
}

/// Values of the rows of a question that takes one option.
fn values(questionnaire: &Questionnaire, question: &Question) -> Vec<Number> {
    match &question.kind {
        Kind::Level { .. } => questionnaire
            .levels
            .iter()
            .map(|level| level.value.clone())
            .collect(),
        Kind::Scale { options } => options.iter().map(|option| option.value.clone()).collect(),
        _ => Vec::new(),
    }
}

/// Does what a key asks for, as far as it changes the answer.
pub fn act(model: &mut Model, action: Action) {
    if !model.may_edit() {
        return;
    }
    let Some(work) = &mut model.work else { return };
    let Some(question) = current(work).cloned() else {
        return;
    };
    let rows = rows(&question);
    match action {
        Action::Answer(digit) => {
            let row = usize::from(digit).wrapping_sub(1);
            if row < rows - 2 {
                work.questions.focus = Some(row);
                choose(model, &question, row);
            }
        }
        Action::Choose => enter(model, &question),
        Action::DontKnow => choose(model, &question, rows - 2),
        Action::NotApplicable => choose(model, &question, rows - 1),
        Action::Clear => give(model, &question, None),
        Action::Note => form::ask_note(model, &question),
        Action::Evidence => form::ask_evidence(model, &question),
        Action::Target => form::ask_target(model, &question),
        _ => {}
    }
}

/// Enter answers with the option that has the focus; where that is the answer already, or nothing has the focus, it
/// goes on.
fn enter(model: &mut Model, question: &Question) {
    let Some(work) = &model.work else { return };
    let answer = work.assessment.answer(&question.id);
    match work.questions.focus {
        Some(row) if enter_answers(work, question, &answer) => choose(model, question, row),
        _ => advance(model),
    }
}

/// Whether the option that has the focus is something else than the answer; on a checklist it is always switched.
pub fn enter_answers(work: &Work, question: &Question, answer: &Answer) -> bool {
    let Some(row) = work.questions.focus else {
        return false;
    };
    let checklist = matches!(question.kind, Kind::Checklist { .. }) && row < rows(question) - 2;
    checklist || focus_of(&work.questionnaire, question, answer) != Some(row)
}

fn choose(model: &mut Model, question: &Question, row: usize) {
    let last = rows(question) - 1;
    if row == last {
        // The focus goes there once there is a reason.
        form::ask_reason(model, question);
        return;
    }
    let Some(work) = &mut model.work else { return };
    work.questions.focus = Some(row);
    if row + 1 == last {
        give(model, question, Some(Response::DontKnow));
    } else {
        option(model, question, row);
    }
}

fn option(model: &mut Model, question: &Question, row: usize) {
    let Some(work) = &model.work else { return };
    let answer = work.assessment.answer(&question.id);
    match &question.kind {
        Kind::Level { .. } | Kind::Scale { .. } => {
            let value = values(&work.questionnaire, question).into_iter().nth(row);
            give(
                model,
                question,
                value.map(|value| Response::Given(Input::Number(value))),
            );
        }
        Kind::Checklist { options, .. } => {
            let mut chosen = match answer.agreed {
                Some(Response::Given(Input::Options(chosen))) => chosen,
                _ => Vec::new(),
            };
            let id = &options[row].id;
            if chosen.contains(id) {
                chosen.retain(|own| own != id);
            } else {
                chosen.push(id.clone());
            }
            let ordered = options.iter().map(|option| option.id.clone());
            let chosen = ordered.filter(|id| chosen.contains(id)).collect();
            give(
                model,
                question,
                Some(Response::Given(Input::Options(chosen))),
            );
        }
        Kind::Number { .. } => {
            let now = match &answer.agreed {
                Some(Response::Given(Input::Number(number))) => model.locale.number(number),
                _ => String::new(),
            };
            form::ask_number(model, question, &now);
        }
        Kind::Text => {
            let now = match answer.agreed {
                Some(Response::Given(Input::Text(text))) => text,
                _ => String::new(),
            };
            form::ask_text(model, question, &now);
        }
    }
}

/// Gives the answer, together with what texts it answers.
pub fn give(model: &mut Model, question: &Question, response: Option<Response>) {
    let now = model.now;
    let Some(work) = &mut model.work else { return };
    let anchors = anchors_hash(question);
    work.answer(&question.id, now, |answer| {
        answer.respond(response, anchors);
    });
}
