//! One answer as people type it.

use crate::domain::assessment::{Input, Response};
use crate::domain::id::OptionId;
use crate::domain::input::InputFault;
use crate::domain::questionnaire::{CheckOption, Kind, Question, Questionnaire};
use crate::domain::sorting;
use crate::i18n::Message;
use crate::msg;

/// What `text` answers to `question`: a number, `?` (don't know), `n/a:REASON`, option ids with commas between them (`none` for
/// none of them), a text; none to clear the answer.
///
/// # Errors
/// Why the question does not take it, as a whole sentence.
pub fn response(
    questionnaire: &Questionnaire,
    question: &Question,
    text: &str,
) -> Result<Option<Response>, Message> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if text == "?" {
        return Ok(Some(Response::DontKnow));
    }
    if let Some(reason) = not_applicable(text) {
        if reason.is_empty() {
            return Err(msg!("file-answer-reason", question = question.id.as_str()));
        }
        return Ok(Some(Response::NotApplicable(reason.to_owned())));
    }
    let input = match &question.kind {
        Kind::Text => Input::Text(text.to_owned()),
        Kind::Checklist { options, .. } => Input::Options(chosen(options, text)),
        _ => match text.parse() {
            Ok(number) => Input::Number(number),
            Err(_) => return Err(refused(questionnaire, question, text)),
        },
    };
    match question.accepts(questionnaire, &input) {
        Ok(()) => Ok(Some(Response::Given(input))),
        Err(InputFault::Repeated(id)) => Err(msg!(
            "file-answer-twice",
            question = question.id.as_str(),
            option = id.as_str()
        )),
        Err(_) => Err(refused(questionnaire, question, text)),
    }
}

/// The reason behind `n/a:`, in whatever case it is written.
fn not_applicable(text: &str) -> Option<&str> {
    let (mark, reason) = text.split_once(':').unwrap_or((text, ""));
    mark.trim()
        .eq_ignore_ascii_case("n/a")
        .then(|| reason.trim())
}

/// The options of a list, in the order of the questionnaire; unknown ones behind.
fn chosen(options: &[CheckOption], text: &str) -> Vec<OptionId> {
    let place = |id: &OptionId| options.iter().position(|option| option.id == *id);
    if text == "none" && place(&text.into()).is_none() {
        return Vec::new();
    }
    let mut ids: Vec<OptionId> = text.split(',').map(|id| id.trim().into()).collect();
    sorting::by_key(&mut ids, |id| place(id).unwrap_or(usize::MAX));
    ids
}

/// What the question would take instead.
fn refused(questionnaire: &Questionnaire, question: &Question, text: &str) -> Message {
    let id = question.id.as_str();
    match &question.kind {
        Kind::Number { .. } => msg!("file-answer-number", question = id, value = text),
        Kind::Text => msg!("file-answer-empty", question = id),
        Kind::Checklist { options, .. } => {
            let ids: Vec<_> = options.iter().map(|option| option.id.as_str()).collect();
            let options = ids.join(", ");
            msg!(
                "file-answer-options",
                question = id,
                value = text,
                options = options
            )
        }
        Kind::Level { .. } | Kind::Scale { .. } => {
            let values: Vec<_> = question
                .steps(questionnaire)
                .map(ToString::to_string)
                .collect();
            let values = values.join(", ");
            msg!(
                "file-answer-values",
                question = id,
                value = text,
                values = values
            )
        }
    }
}
