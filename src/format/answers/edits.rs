//! From what was given to edits of an assessment.

use super::{Given, response};
use crate::domain::assessment::{Answer, Assessment, Edit, Grade, Participant};
use crate::domain::id::{ParticipantId, QuestionId};
use crate::domain::questionnaire::{Question, Questionnaire};
use crate::format::questionnaire::anchors_hash;
use crate::format::reader::suggest;
use crate::format::{Fault, Faults};
use crate::i18n::Message;
use crate::msg;
use std::collections::{BTreeMap, BTreeSet};

/// The edits that put all of `given` into `assessment`, one per question.
///
/// # Errors
/// Every fault, in which case nothing should be changed: unknown questions and participants, values that a question does not
/// take, two answers to the same.
pub fn edits(
    given: &[Given],
    questionnaire: &Questionnaire,
    assessment: &Assessment,
) -> Result<Vec<Edit>, Faults> {
    let mut taking = Taking {
        questionnaire,
        assessment,
        answers: BTreeMap::new(),
        seen: BTreeSet::new(),
    };
    let mut faults = Faults::default();
    for one in given {
        if let Err(fault) = taking.take(one) {
            faults.push(*fault);
        }
    }
    if faults.has_errors() {
        return Err(faults);
    }
    let edit = |(id, answer)| Edit::Answer(id, answer);
    Ok(taking.answers.into_iter().map(edit).collect())
}

struct Taking<'a> {
    questionnaire: &'a Questionnaire,
    assessment: &'a Assessment,
    /// Answers as they become.
    answers: BTreeMap<QuestionId, Answer>,
    /// Whose answers to what have been taken.
    seen: BTreeSet<(QuestionId, Option<ParticipantId>)>,
}

impl<'a> Taking<'a> {
    fn take(&mut self, given: &Given) -> Result<(), Box<Fault>> {
        let fault = |message| Box::new(Fault::error(given.place.clone(), message));
        let question = self.question(given)?;
        let participant = self.participant(given)?;
        let id = &question.id;
        if !self.seen.insert((id.clone(), participant.clone())) {
            return Err(fault(msg!("file-answer-again", question = id.as_str())));
        }
        let value = match &given.value {
            Some(text) => Some(response(self.questionnaire, question, text).map_err(fault)?),
            None => None,
        };
        let grade = grade(given.evidence.as_deref()).map_err(fault)?;
        let entry = self.answers.entry(id.clone());
        let answer = entry.or_insert_with(|| self.assessment.answer(id));
        if let Some(value) = value {
            let anchors = anchors_hash(question);
            match participant {
                None => answer.respond(value, anchors),
                Some(participant) => answer.vote(participant, value, anchors),
            }
        }
        answer.grade = grade.or(answer.grade);
        if let Some(note) = &given.note {
            answer.note.clone_from(note);
        }
        Ok(())
    }

    fn question(&self, given: &Given) -> Result<&'a Question, Box<Fault>> {
        let id = given.question.as_str();
        self.questionnaire.question(id).ok_or_else(|| {
            let message = msg!("file-answer-question", question = id);
            let ids = self
                .questionnaire
                .questions()
                .map(|(_, own)| own.id.as_str());
            with_suggestion(given, message, suggest(id, ids))
        })
    }

    fn participant(&self, given: &Given) -> Result<Option<ParticipantId>, Box<Fault>> {
        let Some(name) = &given.participant else {
            return Ok(None);
        };
        if let Some(participant) = named(&self.assessment.participants, name) {
            return Ok(Some(participant.id.clone()));
        }
        let message = msg!("file-answer-participant", name = name.as_str());
        let names = || self.assessment.participants.iter().map(|own| &*own.name);
        let known = suggest(name, names());
        let fault = with_suggestion(given, message, known);
        Err(match (known, self.assessment.participants.len()) {
            (Some(_), _) => fault,
            (None, 0) => Box::new(fault.hint(msg!("file-answer-nobody"))),
            (None, _) => {
                let names = names().collect::<Vec<_>>().join(", ");
                Box::new(fault.hint(msg!("file-answer-people", names = names)))
            }
        })
    }
}

/// The participant of this name: as it is written, or the only one that differs in case alone.
fn named<'a>(participants: &'a [Participant], name: &str) -> Option<&'a Participant> {
    if let Some(exact) = participants.iter().find(|own| own.name == name) {
        return Some(exact);
    }
    let lower = name.trim().to_lowercase();
    let mut alike = participants
        .iter()
        .filter(|own| own.name.trim().to_lowercase() == lower);
    alike.next().filter(|_| alike.next().is_none())
}

fn grade(text: Option<&str>) -> Result<Option<Grade>, Message> {
    let Some(text) = text else { return Ok(None) };
    let found = Grade::ALL
        .into_iter()
        .find(|grade| grade.as_str().eq_ignore_ascii_case(text.trim()));
    match found {
        Some(grade) => Ok(Some(grade)),
        None => Err(msg!("file-answer-grade", grade = text)),
    }
}

fn with_suggestion(given: &Given, message: Message, known: Option<&str>) -> Box<Fault> {
    let fault = Fault::error(given.place.clone(), message);
    Box::new(match known {
        Some(known) => fault.hint(msg!("check-did-you-mean", known = known)),
        None => fault,
    })
}
