//! Asking the questions of an assessment.

use super::command::{self, Command, Words};
use super::show;
use super::talk::Talk;
use crate::desk::{Desk, Open, words};
use crate::domain::assessment::{Decision, Response};
use crate::domain::history::History;
use crate::domain::id::QuestionId;
use crate::domain::progress;
use crate::domain::questionnaire::{Dimension, Question};
use crate::domain::recommendations::Ranked;
use crate::domain::scoring::{State, states};
use crate::i18n::Locale;
use crate::t;
use crate::workspace::error::shown;
use std::io::{self, BufRead, Write};

/// Asks until the user leaves or the input ends.
///
/// # Errors
/// Those of input and output.
pub fn run<R: BufRead, W: Write>(
    desk: &Desk,
    open: Open,
    talk: &mut Talk<'_, R, W>,
) -> io::Result<()> {
    let first = progress::next_open(&open.questionnaire, &open.assessment, None);
    let Some(current) = first.or_else(|| asked(&open).first().map(|own| (*own).clone())) else {
        return talk.say(&t!(talk.locale, "questions-none"));
    };
    let (words, history) = (Words::new(), History::default());
    let mut interview = Interview {
        desk,
        open,
        talk,
        words,
        history,
        current,
        listed: Vec::new(),
        is_saved: true,
    };
    interview.begin()?;
    interview.go_on()?;
    interview.end()
}

/// The questions that are asked, in order.
fn asked(open: &Open) -> Vec<&QuestionId> {
    let states = states(&open.questionnaire, &open.assessment);
    let questions = open.questionnaire.questions().zip(states);
    questions
        .filter(|(_, state)| *state != State::Hidden)
        .map(|((_, own), _)| &own.id)
        .collect()
}

/// An interview under way.
pub(super) struct Interview<'t, 'a, R, W> {
    pub desk: &'t Desk,
    pub open: Open,
    pub talk: &'t mut Talk<'a, R, W>,
    words: Words,
    pub history: History,
    pub current: QuestionId,
    /// The actions as they were numbered last; a decision may give them other places.
    pub listed: Vec<Ranked>,
    pub is_saved: bool,
}

/// What comes after a command.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Then {
    /// Only the prompt.
    Stay,
    /// The question, in full.
    Show,
    /// The next question.
    Next,
    /// The end.
    Leave,
}

/// What was picked; else what comes next instead.
pub(super) type Picked<T> = io::Result<Result<T, Then>>;

impl<'a, R: BufRead, W: Write> Interview<'_, 'a, R, W> {
    pub fn locale(&self) -> &'a Locale {
        self.talk.locale
    }

    fn begin(&mut self) -> io::Result<()> {
        let locale = self.locale();
        let lines = words::opened(locale, &self.open);
        let title = words::title(&self.open.assessment.meta);
        let progress = progress::of(&self.open.questionnaire, &self.open.assessment);
        self.talk.pause()?;
        self.talk.say(&t!(
            locale,
            "plain-begin",
            title = title,
            questionnaire = self
                .open
                .questionnaire
                .title
                .get(locale.lang())
                .into_owned(),
            done = progress.asked - progress.open,
            all = progress.asked
        ))?;
        self.talk.say_all(&lines)?;
        self.talk.say(&t!(locale, "plain-begin-help"))
    }

    fn go_on(&mut self) -> io::Result<()> {
        let mut then = Then::Show;
        while then != Then::Leave {
            match then {
                Then::Next => self.next()?,
                Then::Show => self.show()?,
                Then::Stay | Then::Leave => (),
            }
            let prompt = t!(self.locale(), "plain-prompt", id = self.current.as_str());
            let Some(line) = self.talk.ask(&prompt)? else {
                break;
            };
            then = self.obey(self.words.read(&line))?;
        }
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        let (locale, path) = (self.locale(), shown(self.open.file.path()));
        if self.open.file.read_only().is_some() {
            return self
                .talk
                .say(&t!(locale, "plain-end-read-only", path = path));
        }
        if self.is_saved {
            return self.talk.say(&t!(locale, "plain-end", path = path));
        }
        self.talk.say(&t!(locale, "plain-end-unsaved", path = path))
    }

    fn show(&mut self) -> io::Result<()> {
        let asked = asked(&self.open);
        let place = asked
            .iter()
            .position(|id| **id == self.current)
            .unwrap_or_default();
        let Some(question) = self.question() else {
            return Ok(());
        };
        let lines = show::question(
            self.locale(),
            &self.open,
            question,
            (place + 1, asked.len()),
        );
        self.talk.pause()?;
        self.talk.say_all(&lines)
    }

    /// The current question and its dimension.
    pub fn question(&self) -> Option<(&Dimension, &Question)> {
        self.open
            .questionnaire
            .questions()
            .find(|(_, own)| own.id == self.current)
    }

    /// To the next question; behind the last one says what is left.
    fn next(&mut self) -> io::Result<()> {
        let asked = asked(&self.open);
        let place = asked.iter().position(|id| **id == self.current);
        let next = place
            .and_then(|place| asked.get(place + 1))
            .map(|id| (*id).clone());
        if let Some(next) = next {
            self.current = next;
            return self.show();
        }
        let open = progress::of(&self.open.questionnaire, &self.open.assessment).open;
        self.talk.pause()?;
        self.talk.say(&t!(self.locale(), "plain-last", open = open))
    }

    fn back(&mut self) -> Then {
        let asked = asked(&self.open);
        let place = asked
            .iter()
            .position(|id| **id == self.current)
            .unwrap_or_default();
        self.current = asked[place.saturating_sub(1)].clone();
        Then::Show
    }

    fn go(&mut self, id: &str) -> io::Result<Then> {
        let asked = asked(&self.open);
        if let Some(found) = asked.iter().find(|own| own.eq_ignore_ascii_case(id)) {
            self.current = (*found).clone();
            return Ok(Then::Show);
        }
        let (first, last) = (asked[0].as_str(), asked[asked.len() - 1].as_str());
        let message = t!(
            self.locale(),
            "plain-no-question",
            id = id,
            first = first,
            last = last
        );
        self.talk.say(&message)?;
        Ok(Then::Stay)
    }

    fn next_open(&mut self) -> io::Result<Then> {
        let (questionnaire, assessment) = (&self.open.questionnaire, &self.open.assessment);
        if let Some(next) = progress::next_open(questionnaire, assessment, Some(&self.current)) {
            self.current = next;
            return Ok(Then::Show);
        }
        self.talk.say(&t!(self.locale(), "plain-all-answered"))?;
        Ok(Then::Stay)
    }

    fn obey(&mut self, command: Command) -> io::Result<Then> {
        match command {
            Command::Keep => return Ok(Then::Next),
            Command::Quit => return Ok(Then::Leave),
            Command::Answer(text) => return self.answer_with(&text),
            Command::DontKnow => return self.respond(Some(Response::DontKnow)),
            Command::NotApplicable(reason) => return self.not_applicable(reason),
            Command::Clear => return self.respond(None).map(|_| Then::Stay),
            Command::Note(text) => self.note(&text)?,
            Command::Evidence(Some(grade)) => {
                self.change(|answer| answer.grade = Some(grade))?;
            }
            Command::Evidence(None) => self.talk.say(&t!(self.locale(), "plain-grades"))?,
            Command::Back => return Ok(self.back()),
            Command::Go(id) => return self.go(&id),
            Command::NextOpen => return self.next_open(),
            Command::Undo => return self.undo(),
            Command::About => {
                let question = self.question().map(|(_, own)| own);
                let about = |own| show::about(self.locale(), &self.open.questionnaire, own);
                let lines = question.map(about).unwrap_or_default();
                self.talk.say_all(&lines)?;
            }
            Command::Results => {
                let lines = show::results(self.locale(), &self.open, &self.open.figures());
                self.talk.say_all(&lines)?;
            }
            Command::Actions => {
                let figures = self.open.figures();
                let lines = show::actions(self.locale(), &self.open, &figures);
                self.listed = figures.ranked;
                self.talk.say_all(&lines)?;
            }
            Command::Accept(number) => self.decide(&number, Decision::Accepted)?,
            Command::Reject(text) => return self.reject(&text),
            Command::Defer(number) => self.decide(&number, Decision::Deferred)?,
            Command::Fewest => return self.fewest(),
            Command::Report => return self.report(),
            Command::Help => {
                let lines = command::help(self.locale());
                self.talk.say(&t!(self.locale(), "plain-help"))?;
                self.talk.say_all(&lines)?;
            }
        }
        Ok(Then::Stay)
    }
}
