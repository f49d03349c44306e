//! Forms about a question, and what becomes of them.

use super::super::super::model::{Model, Work};
use super::super::super::overlay::Overlay;
use super::super::super::overlay::form::{Field, Form, Purpose, Value};
use super::edit::{give, rows};
use super::keep_focus_in_sight;
use crate::domain::assessment::{Edit, Evidence, Grade, Input, Response};
use crate::domain::number::Number;
use crate::domain::questionnaire::Question;
use crate::t;
use crate::wording;

/// A form for the number that is the answer.
pub fn ask_number(model: &mut Model, question: &Question, now: &str) {
    let hint = question.text.get(model.locale.lang()).into_owned();
    let fields = vec![
        Field::line(t!(model.locale, "questions-answer"), now)
            .with_help(t!(model.locale, "field-number")),
    ];
    let purpose = Purpose::Number(question.id.to_string());
    let form = Form::new(purpose, question.id.to_string(), hint, fields);
    model.overlays.push(Overlay::Form(form));
}

/// A form for the text that is the answer; kept while it is typed.
pub fn ask_text(model: &mut Model, question: &Question, now: &str) {
    let text = question.text.get(model.locale.lang()).into_owned();
    let hint = format!("{text}\n\n{}", t!(model.locale, "form-live-hint"));
    let fields = vec![Field::lines(t!(model.locale, "questions-answer"), now)];
    let purpose = Purpose::Text(question.id.to_string());
    let form = Form::new(purpose, question.id.to_string(), hint, fields);
    model.overlays.push(Overlay::Form(form));
}

/// A form for the reason why the question does not apply.
pub fn ask_reason(model: &mut Model, question: &Question) {
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

/// A form for the note; kept while it is typed.
pub fn ask_note(model: &mut Model, question: &Question) {
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

/// A form for grade and list of evidence.
pub fn ask_evidence(model: &mut Model, question: &Question) {
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
    let grade = Field::choice(t!(locale, "questions-grade"), grades.to_vec(), now)
        .with_help(t!(locale, "field-grade"));
    let mut fields = vec![grade.numbered_from(0)];
    for item in answer.evidence.iter().chain([&Evidence::default()]) {
        let date = item.date.map(|date| locale.date_entry(date));
        let date = date.unwrap_or_default();
        fields.push(
            Field::line(t!(locale, "questions-evidence-title"), &item.title)
                .with_help(t!(locale, "field-shown")),
        );
        fields.push(
            Field::line(t!(locale, "questions-evidence-link"), &item.link)
                .with_help(t!(locale, "field-link")),
        );
        fields
            .push(Field::line(t!(locale, "form-date"), &date).with_help(t!(locale, "field-date")));
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

/// A form for the target of the question alone.
pub fn ask_target(model: &mut Model, question: &Question) {
    let Some(work) = &model.work else { return };
    let locale = &model.locale;
    let target = work.assessment.answer(&question.id).target;
    let options = target_options(model, work, target.as_ref());
    let now = target.map(|target| target.to_decimal()).unwrap_or_default();
    let title = t!(locale, "questions-target-for", id = question.id.to_string());
    let field = Field::choice(t!(locale, "questions-target"), options, &now)
        .with_help(t!(locale, "field-target"));
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
            if let Some(work) = &mut model.work {
                work.questions.focus = Some(rows(&question) - 1);
            }
            give(
                model,
                &question,
                Some(Response::NotApplicable(first.to_owned())),
            );
            keep_focus_in_sight(model);
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
