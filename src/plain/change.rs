//! What changes an assessment in an interview; each change is saved at once.

use super::interview::{Interview, Then};
use super::show;
use super::talk::{numbered, places};
use crate::desk::words;
use crate::domain::assessment::{Answer, Decision, Edit, Input, PlanEntry, Response};
use crate::domain::id::RecommendationId;
use crate::domain::questionnaire::{Kind, Question, Questionnaire};
use crate::domain::recommendations::Ranked;
use crate::format::answers::response;
use crate::format::questionnaire::anchors_hash;
use crate::i18n::Locale;
use crate::t;
use crate::wording::actions;
use crate::wording::answers::changed;
use crate::workspace::{Choice, SaveError};
use std::io::{self, BufRead, Write};

impl<R: BufRead, W: Write> Interview<'_, '_, R, W> {
    /// Answers with what was typed: numbers of options, a number, a text.
    pub fn answer_with(&mut self, text: &str) -> io::Result<Then> {
        let Some((_, question)) = self.question() else {
            return Ok(Then::Stay);
        };
        match typed(self.locale(), &self.open.questionnaire, question, text) {
            Ok(given) => self.respond(Some(given)),
            Err(why) => {
                self.talk.say(&why)?;
                Ok(Then::Stay)
            }
        }
    }

    /// Answers, and goes on where that was accepted.
    pub fn respond(&mut self, response: Option<Response>) -> io::Result<Then> {
        let Some(anchors) = self.question().map(|(_, own)| anchors_hash(own)) else {
            return Ok(Then::Stay);
        };
        let is_saved = self.change(|answer| answer.respond(response, anchors))?;
        Ok(if is_saved { Then::Next } else { Then::Stay })
    }

    /// The question does not apply; asks why unless that was said.
    pub fn not_applicable(&mut self, mut reason: String) -> io::Result<Then> {
        if reason.is_empty() {
            let Some(line) = self.talk.ask(&t!(self.locale(), "plain-ask-reason"))? else {
                return Ok(Then::Leave);
            };
            reason = line;
        }
        if reason.is_empty() {
            self.talk
                .say(&t!(self.locale(), "questions-needs-reason"))?;
            return Ok(Then::Stay);
        }
        self.respond(Some(Response::NotApplicable(reason)))
    }

    /// Adds a line to the note; a dash removes it, nothing shows it.
    pub fn note(&mut self, text: &str) -> io::Result<()> {
        match text {
            "" => {
                let note = self.open.assessment.answer(&self.current).note;
                let note = if note.is_empty() {
                    t!(self.locale(), "plain-no-note")
                } else {
                    note
                };
                self.talk.say(&note)
            }
            "-" => self.change(|answer| answer.note.clear()).map(drop),
            text => self
                .change(|answer| {
                    if !answer.note.is_empty() {
                        answer.note.push('\n');
                    }
                    answer.note.push_str(text);
                })
                .map(drop),
        }
    }

    /// Changes the current answer, saves it, and says what it is now. Whether that was done.
    pub fn change(&mut self, change: impl FnOnce(&mut Answer)) -> io::Result<bool> {
        let mut answer = self.open.assessment.answer(&self.current);
        change(&mut answer);
        let edit = Edit::Answer(self.current.clone(), answer);
        if !self.apply(&edit)? {
            return Ok(false);
        }
        let Some((_, question)) = self.question() else {
            return Ok(false);
        };
        let state = show::state(self.locale(), &self.open, question);
        self.talk.say(&t!(
            self.locale(),
            "plain-now",
            id = self.current.as_str(),
            state = state
        ))?;
        self.save()?;
        Ok(true)
    }

    /// Applies an edit, unless the assessment may only be read.
    pub fn apply(&mut self, edit: &Edit) -> io::Result<bool> {
        if let Some(reason) = self.open.file.read_only() {
            let message = reason.message(self.locale());
            self.talk.say(&message)?;
            return Ok(false);
        }
        self.history.apply(&mut self.open.assessment, edit);
        Ok(true)
    }

    /// Saves and says so, or why not.
    pub fn save(&mut self) -> io::Result<()> {
        let today = self.desk.today();
        let outcome = self.open.save(today);
        self.tell_saved(outcome)
    }

    fn tell_saved(
        &mut self,
        outcome: Result<crate::workspace::Saved, SaveError>,
    ) -> io::Result<()> {
        let locale = self.locale();
        self.is_saved = outcome.is_ok();
        match outcome {
            Ok(saved) => {
                self.talk.say(&t!(locale, "plain-saved"))?;
                words::saved(locale, &saved).map_or(Ok(()), |more| self.talk.say(&more))
            }
            Err(ref error @ SaveError::Conflict { ref theirs, .. }) => {
                self.talk.say(&error.message(locale))?;
                self.resolve(theirs.is_some())
            }
            Err(error) => self.talk.say(&error.message(locale)),
        }
    }

    /// Lets the user choose after a conflict; `theirs` tells whether there is another version to take.
    fn resolve(&mut self, theirs: bool) -> io::Result<()> {
        let prompt = if theirs {
            t!(self.locale(), "plain-conflict")
        } else {
            t!(self.locale(), "plain-replaced")
        };
        let line = self.talk.ask(&prompt)?;
        let choice = match line.as_deref() {
            Some("1") => Choice::Both,
            Some("2") if theirs => Choice::Theirs,
            _ => return self.talk.say(&t!(self.locale(), "plain-conflict-later")),
        };
        let (today, sent) = (self.desk.today(), self.open.assessment.clone());
        let outcome = self.open.file.save_resolved(&sent, choice, today);
        if let Ok(saved) = &outcome {
            self.open.assessment = (*saved.assessment).clone();
        }
        self.tell_saved(outcome)
    }

    /// Takes the last change back and goes there.
    pub fn undo(&mut self) -> io::Result<Then> {
        let Some(edit) = self.history.undo(&mut self.open.assessment) else {
            self.talk.say(&t!(self.locale(), "undo-nothing"))?;
            return Ok(Then::Stay);
        };
        let what = match &edit {
            Edit::Answer(id, after) => {
                self.current = id.clone();
                match self.history.opposite(true) {
                    Some(Edit::Answer(_, before)) => changed(self.locale(), id, before, after),
                    _ => id.to_string(),
                }
            }
            Edit::Plan(id, _) => self.title_of(id),
            Edit::Several(edits) => self.titles_of(edits),
            _ => String::new(),
        };
        self.talk
            .say(&t!(self.locale(), "undo-done", what = what))?;
        self.save()?;
        Ok(if matches!(edit, Edit::Answer(..)) {
            Then::Show
        } else {
            Then::Stay
        })
    }

    /// The titles of the recommendations that were decided about.
    fn titles_of(&self, edits: &[Edit]) -> String {
        // What was taken back last was done first.
        let titles = edits.iter().rev().filter_map(|edit| match edit {
            Edit::Plan(id, _) => Some(self.title_of(id)),
            _ => None,
        });
        titles.collect::<Vec<_>>().join("; ")
    }

    /// The title of a recommendation; its id where the questionnaire does not know it.
    pub fn title_of(&self, id: &RecommendationId) -> String {
        let known = self.listed.iter().find(|own| own.id == *id);
        known.map_or_else(
            || id.to_string(),
            |own| actions::title(self.locale(), &self.open.questionnaire, own),
        )
    }

    /// Decides about the action of this number in the list.
    pub fn decide(&mut self, number: &str, decision: Decision) -> io::Result<()> {
        let Some(own) = self.listed(number)? else {
            return Ok(());
        };
        let entry = PlanEntry {
            decision: Some(decision),
            ..self.open.assessment.plan_entry(&own.id)
        };
        let decided = actions::decision(self.locale(), entry.decision.as_ref());
        if self.apply(&Edit::Plan(own.id.clone(), entry))? {
            let title = actions::title(self.locale(), &self.open.questionnaire, &own);
            self.talk.say(&t!(
                self.locale(),
                "plain-decided",
                title = title,
                decision = decided
            ))?;
            self.save()?;
        }
        Ok(())
    }

    /// Rejects the action of this number; asks why unless that stands behind it.
    pub fn reject(&mut self, text: &str) -> io::Result<Then> {
        let (number, reason) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        let Some(own) = self.listed(number)? else {
            return Ok(Then::Stay);
        };
        let mut reason = reason.trim().to_owned();
        if reason.is_empty() {
            let title = actions::title(self.locale(), &self.open.questionnaire, &own);
            let prompt = t!(self.locale(), "plain-ask-reject", title = title);
            let Some(line) = self.talk.ask(&prompt)? else {
                return Ok(Then::Leave);
            };
            reason = line;
        }
        if reason.is_empty() {
            self.talk.say(&t!(self.locale(), "plain-keep-action"))?;
        } else {
            self.decide(number, Decision::Rejected(reason))?;
        }
        Ok(Then::Stay)
    }

    /// The action that had this number when actions were listed last; says what there is instead.
    fn listed(&mut self, number: &str) -> io::Result<Option<Ranked>> {
        if self.listed.is_empty() {
            self.listed = self.open.figures().ranked;
        }
        let rank = number.trim_end_matches('.').parse::<usize>().ok();
        let found = self.listed.iter().find(|own| Some(own.rank) == rank);
        if found.is_none() {
            let count = self.listed.len();
            self.talk
                .say(&t!(self.locale(), "plain-no-action", count = count))?;
        }
        Ok(found.cloned())
    }
}

/// What a typed answer means.
fn typed(
    locale: &Locale,
    questionnaire: &Questionnaire,
    question: &Question,
    text: &str,
) -> Result<Response, String> {
    let given = match &question.kind {
        Kind::Level { .. } | Kind::Scale { .. } => {
            let choices = question.choices(questionnaire);
            let value = numbered(text, choices.len()).map(|place| choices[place].0.clone());
            value.map(|value| Response::Given(Input::Number(value)))
        }
        Kind::Checklist { options, .. } => {
            let chosen = |places: Vec<usize>| {
                let all = options
                    .iter()
                    .enumerate()
                    .filter(|(place, _)| places.contains(place));
                Response::Given(Input::Options(all.map(|(_, own)| own.id.clone()).collect()))
            };
            places(text, options.len()).map(chosen)
        }
        Kind::Number { .. } => locale
            .parse_number(text)
            .map(|number| Response::Given(Input::Number(number))),
        Kind::Text => match response(questionnaire, question, text) {
            Ok(response) => response,
            Err(why) => return Err(why.say(locale)),
        },
    };
    given.ok_or_else(|| not_taken(locale, questionnaire, question, text))
}

/// What would be taken instead.
fn not_taken(
    locale: &Locale,
    questionnaire: &Questionnaire,
    question: &Question,
    text: &str,
) -> String {
    let count = match &question.kind {
        Kind::Checklist { options, .. } => options.len(),
        Kind::Number { .. } | Kind::Text => return t!(locale, "form-no-number", text = text),
        _ => question.choices(questionnaire).len(),
    };
    t!(locale, "plain-not-taken", text = text, count = count)
}
