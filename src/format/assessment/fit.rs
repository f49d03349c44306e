//! Whether an assessment fits its questionnaire. What does not is kept and told: it does not count, but it is somebody's work.

use super::read::response;
use crate::domain::assessment::{Input, Response};
use crate::domain::questionnaire::{Question, Questionnaire};
use crate::domain::sorting;
use crate::format::reader::{Document, TableView, Value, suggest};
use crate::format::{Fault, Faults, Place, Source};
use crate::i18n::Message;
use crate::msg;
use std::collections::BTreeMap;

/// A warning for everything in the assessment of `source` that `questionnaire` does not know or take.
pub fn misfits(source: &Source, questionnaire: &Questionnaire) -> Faults {
    let mut faults = Faults::default();
    if let Some(document) = Document::parse(source, &mut Faults::default()) {
        let questions = questionnaire.questions();
        let questions = sorting::map(questions.map(|(_, own)| (own.id.as_str(), own)));
        let mut fitting = Fitting {
            questionnaire,
            questions,
            faults: &mut faults,
        };
        fitting.answers(&document.root());
        fitting.targets(&document.root());
        fitting.plan(&document.root());
    }
    faults
}

struct Fitting<'a> {
    questionnaire: &'a Questionnaire,
    questions: BTreeMap<&'a str, &'a Question>,
    faults: &'a mut Faults,
}

impl Fitting<'_> {
    fn answers(&mut self, root: &TableView<'_>) {
        let people = root.tables("participants");
        let people = sorting::set(people.iter().filter_map(|own| own.str("id")));
        for (id, place, value) in entries(root, "answers") {
            let Some(question) = self.questions.get(id).copied() else {
                let known = suggest(id, self.questions.keys().copied());
                self.unknown(place, msg!("file-unknown-question", id = id), known);
                continue;
            };
            let Some(answer) = value.table() else {
                continue;
            };
            self.input(question, answer.get("value"));
            for (id, place, vote) in entries(&answer, "votes") {
                if !people.contains(id) {
                    let known = suggest(id, people.iter().copied());
                    self.unknown(place, msg!("file-unknown-participant", id = id), known);
                }
                let vote = vote.table();
                for key in ["first", "again"] {
                    self.input(question, vote.as_ref().and_then(|own| own.get(key)));
                }
            }
        }
    }

    /// Whether the question takes a value, if there is one.
    fn input(&mut self, question: &Question, value: Option<Value<'_>>) {
        let Some((value, input)) = value.and_then(|own| Some((own, input(own)?))) else {
            return;
        };
        if question.accepts(self.questionnaire, &input).is_err() {
            let message = msg!("file-unfit-value", question = question.id.as_str());
            self.faults.push(Fault::warning(value.place(), message));
        }
    }

    fn targets(&mut self, root: &TableView<'_>) {
        let ids = || {
            self.questionnaire
                .dimensions
                .iter()
                .map(|own| own.id.as_str())
        };
        let known = sorting::set(ids().chain(["all"]));
        for (id, place, _) in entries(root, "targets") {
            if !known.contains(id) {
                let near = suggest(id, known.iter().copied());
                self.unknown(place, msg!("file-unknown-dimension", id = id), near);
            }
        }
    }

    fn plan(&mut self, root: &TableView<'_>) {
        let own = root.tables("own_actions");
        let own = own.iter().filter_map(|own| own.str("id"));
        let questions = self.questions.values();
        let proposed = questions.flat_map(|own| &own.recommendations);
        let proposed = proposed.map(|own| own.id.as_str());
        let known = sorting::set(proposed.chain(own));
        for (id, place, _) in entries(root, "plan") {
            let fact = id.strip_suffix("-fact");
            let is_fact = fact.is_some_and(|id| self.questions.contains_key(id));
            if !is_fact && !known.contains(id) {
                let near = suggest(id, known.iter().copied());
                self.unknown(place, msg!("file-unknown-recommendation", id = id), near);
            }
        }
    }

    fn unknown(&mut self, place: Place, message: Message, known: Option<&str>) {
        let fault = Fault::warning(place, message);
        self.faults.push(match known {
            Some(known) => fault.hint(msg!("check-did-you-mean", known = known)),
            None => fault,
        });
    }
}

/// The given value; none for "don't know" and "not applicable".
fn input(value: Value<'_>) -> Option<Input> {
    match response(value)? {
        Response::Given(input) => Some(input),
        Response::DontKnow | Response::NotApplicable(_) => None,
    }
}

fn entries<'d>(
    table: &TableView<'d>,
    key: &str,
) -> impl Iterator<Item = (&'d str, Place, Value<'d>)> + use<'d> {
    let inner = table.table(key);
    let entries = inner.map(|own| own.entries().collect::<Vec<_>>());
    entries.into_iter().flatten()
}
