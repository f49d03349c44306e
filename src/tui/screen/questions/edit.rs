//! What changes an answer.

use super::super::super::action::Action;
use super::super::super::model::{Model, Work};
use super::super::super::overlay::Overlay;
use super::super::super::overlay::form::{Field, Form, Purpose, Value};
use super::{advance, current};
use crate::domain::assessment::{Answer, Edit, Evidence, Grade, Input, Response};
use crate::domain::number::Number;
use crate::domain::questionnaire::{Kind, Question, Questionnaire};
use crate::format::questionnaire::anchors_hash;
use crate::t;
use crate::wording;

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
        Action::Note => note(model, &question),
        Action::Evidence => evidence(model, &question),
        Action::Target => target(model, &question),
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
    let Some(work) = &mut model.work else { return };
    work.questions.focus = Some(row);
    let last = rows(question) - 1;
    if row == last {
        not_applicable(model, question);
    } else if row + 1 == last {
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
            ask_number(model, question, &now);
        }
        Kind::Text => {
            let now = match answer.agreed {
                Some(Response::Given(Input::Text(text))) => text,
                _ => String::new(),
            };
            write_answer(model, question, &now);
        }
    }
}

/// Gives the answer, together with what texts it answers.
fn give(model: &mut Model, question: &Question, response: Option<Response>) {
    let now = model.now;
    let Some(work) = &mut model.work else { return };
    let anchors = anchors_hash(question);
    work.answer(&question.id, now, |answer| {
        answer.respond(response, anchors);
    });
}

/// A form for the number that is the answer.
fn ask_number(model: &mut Model, question: &Question, now: &str) {
    let hint = question.text.get(model.locale.lang()).into_owned();
    let fields = vec![Field::line(t!(model.locale, "questions-answer"), now)];
    let purpose = Purpose::Number(question.id.to_string());
    let form = Form::new(purpose, question.id.to_string(), hint, fields);
    model.overlays.push(Overlay::Form(form));
}

/// A form for the text that is the answer; kept while it is typed.
fn write_answer(model: &mut Model, question: &Question, now: &str) {
    let text = question.text.get(model.locale.lang()).into_owned();
    let hint = format!("{text}\n\n{}", t!(model.locale, "form-live-hint"));
    let fields = vec![Field::lines(t!(model.locale, "questions-answer"), now)];
    let purpose = Purpose::Text(question.id.to_string());
    let form = Form::new(purpose, question.id.to_string(), hint, fields);
    model.overlays.push(Overlay::Form(form));
}

fn not_applicable(model: &mut Model, question: &Question) {
    let Some(work) = &model.work else { return };
    let reason = match work.assessment.answer(&question.id).agreed {
        Some(Response::NotApplicable(reason)) => reason,
        _ => String::new(),
    };
    let title = t!(
        model.locale,
        "questions-not-applicable-title",
        id = question.id.to_string()
    );
    let hint = t!(model.locale, "questions-not-applicable-hint");
    let fields = vec![Field::line(t!(model.locale, "questions-reason"), &reason)];
    let purpose = Purpose::NotApplicable(question.id.to_string());
    model
        .overlays
        .push(Overlay::Form(Form::new(purpose, title, hint, fields)));
}

fn note(model: &mut Model, question: &Question) {
    let Some(work) = &model.work else { return };
    let answer = work.assessment.answer(&question.id);
    let title = t!(
        model.locale,
        "questions-note-title",
        id = question.id.to_string()
    );
    let label = question.text.get(model.locale.lang()).into_owned();
    let fields = vec![Field::lines(label, &answer.note)];
    let hint = t!(model.locale, "form-live-hint");
    let form = Form::new(Purpose::Note(question.id.to_string()), title, hint, fields);
    model.overlays.push(Overlay::Form(form));
}

fn evidence(model: &mut Model, question: &Question) {
    let Some(work) = &model.work else { return };
    let locale = &model.locale;
    let answer = work.assessment.answer(&question.id);
    let grades = Grade::ALL.map(|grade| {
        (
            grade.as_str().to_owned(),
            wording::answers::graded(locale, Some(grade)),
        )
    });
    let now = answer.grade.unwrap_or(Grade::E0).as_str();
    let grade = Field::choice(t!(locale, "questions-grade"), grades.to_vec(), now);
    let mut fields = vec![grade.numbered_from(0)];
    for item in answer.evidence.iter().chain([&Evidence::default()]) {
        let date = item.date.map(|date| locale.date_entry(date));
        let date = date.unwrap_or_default();
        fields.push(Field::line(
            t!(locale, "questions-evidence-title"),
            &item.title,
        ));
        fields.push(Field::line(
            t!(locale, "questions-evidence-link"),
            &item.link,
        ));
        fields.push(Field::line(t!(locale, "form-date"), &date));
    }
    let title = t!(
        locale,
        "questions-evidence-for",
        id = question.id.to_string()
    );
    let hint = question.evidence.get(locale.lang()).into_owned();
    let form = Form::new(
        Purpose::Evidence(question.id.to_string()),
        title,
        hint,
        fields,
    );
    model.overlays.push(Overlay::Form(form));
}

fn target(model: &mut Model, question: &Question) {
    let Some(work) = &model.work else { return };
    let locale = &model.locale;
    let target = work.assessment.answer(&question.id).target;
    let options = target_options(model, work, target.as_ref());
    let now = target.map(|target| target.to_decimal()).unwrap_or_default();
    let title = t!(locale, "questions-target-for", id = question.id.to_string());
    let field = Field::choice(t!(locale, "questions-target"), options, &now);
    let fields = vec![field.numbered_from(0)];
    let purpose = Purpose::Target(question.id.to_string());
    model.overlays.push(Overlay::Form(Form::new(
        purpose,
        title,
        String::new(),
        fields,
    )));
}

/// "As the questionnaire says", the levels of the scale, and the target there is if it lies between them.
pub fn target_options(model: &Model, work: &Work, now: Option<&Number>) -> Vec<(String, String)> {
    let locale = &model.locale;
    let default = (String::new(), t!(locale, "questions-target-default"));
    let levels = &work.questionnaire.levels;
    let between = now.filter(|now| levels.iter().all(|level| level.value != **now));
    let between = between.map(|now| (now.to_decimal(), locale.number(now)));
    let levels = levels.iter().map(|level| {
        let words = format!(
            "{} {}",
            locale.number(&level.value),
            level.name.get(locale.lang())
        );
        (level.value.to_decimal(), words)
    });
    std::iter::once(default)
        .chain(levels)
        .chain(between)
        .collect()
}

/// Takes a completed form.
///
/// # Errors
/// The sentence for the user about what is wrong with it.
pub fn submit(model: &mut Model, purpose: &Purpose, values: &[Value]) -> Result<(), String> {
    let Some(work) = &model.work else {
        return Ok(());
    };
    let (Purpose::NotApplicable(id)
    | Purpose::Evidence(id)
    | Purpose::Target(id)
    | Purpose::Number(id)) = purpose
    else {
        return Ok(());
    };
    let Some(question) = work.questionnaire.question(id).cloned() else {
        return Ok(());
    };
    let Some(value) = values.first() else {
        return Ok(());
    };
    let first = value.text();
    match purpose {
        Purpose::NotApplicable(_) if first.is_empty() => {
            return Err(t!(model.locale, "questions-needs-reason"));
        }
        Purpose::NotApplicable(_) => {
            give(
                model,
                &question,
                Some(Response::NotApplicable(first.to_owned())),
            );
        }
        Purpose::Number(_) if first.is_empty() => give(model, &question, None),
        Purpose::Number(_) => {
            let number = model.locale.parse_number(first);
            let number = number.ok_or_else(|| t!(model.locale, "form-no-number", text = first))?;
            give(
                model,
                &question,
                Some(Response::Given(Input::Number(number))),
            );
        }
        Purpose::Target(_) => {
            let now = model.now;
            if let (Some(target), Some(work)) = (value.change(), &mut model.work) {
                work.answer(id, now, |answer| answer.target = target.parse().ok());
            }
        }
        _ => take_evidence(model, id, values)?,
    }
    Ok(())
}

/// Writes what was changed in the form into what the answer says now.
fn take_evidence(model: &mut Model, id: &str, values: &[Value]) -> Result<(), String> {
    let (Some((grade, items)), Some(work)) = (values.split_first(), &model.work) else {
        return Ok(());
    };
    let mut answer = work.assessment.answer(id);
    if let Some(key) = grade.change() {
        answer.grade = Grade::ALL.into_iter().find(|own| own.as_str() == key);
    }
    for item in items.chunks(3) {
        if let [title, link, date] = item
            && item.iter().any(|value| value.change().is_some())
        {
            let day = model.parse_date(date.text())?;
            let known = |own: &Evidence| {
                let day = own.date.map(|date| model.locale.date_entry(date));
                let day = day.unwrap_or_default();
                title.showed(&own.title) && link.showed(&own.link) && date.showed(&day)
            };
            let place = answer.evidence.iter().position(known);
            let mut own =
                place.map_or_else(Evidence::default, |place| answer.evidence.remove(place));
            title.put(&mut own.title);
            link.put(&mut own.link);
            if date.change().is_some() {
                own.date = day;
            }
            if own != Evidence::default() {
                let end = answer.evidence.len();
                answer.evidence.insert(place.unwrap_or(end), own);
            }
        }
    }
    let now = model.now;
    if let Some(work) = &mut model.work {
        work.edit(&Edit::Answer(id.into(), answer), now);
    }
    Ok(())
}
