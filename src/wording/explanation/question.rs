//! Steps about a question.

use super::Speaker;
use crate::domain::assessment::{Grade, Response};
use crate::domain::explain::{Basis, Counted, Step, TargetFrom};
use crate::domain::number::Number;
use crate::domain::scoring::{Interval, State};
use crate::t;
use crate::wording::{agreement, answers};

impl Speaker<'_> {
    pub(super) fn question_step(self, step: &Step, parts: usize) -> Option<String> {
        let locale = self.locale;
        let text = match step {
            Step::State {
                state,
                basis,
                reason,
            } => self.state(*state, *basis, reason.as_deref()),
            Step::Vote { .. } => self.vote(step)?,
            Step::Value { value, basis } => self.value(value, *basis, parts),
            Step::Provisional {
                given,
                counted,
                grade,
            } => self.provisional(given, counted, *grade),
            Step::Mapped {
                value,
                own,
                onto,
                mapped,
            } => t!(
                locale,
                "wording-explain-mapped",
                value = self.exact(value),
                own = self.range(own),
                onto = self.range(onto),
                mapped = self.exact(mapped)
            ),
            Step::Around {
                interval,
                grade,
                half_width,
            } => self.around(interval, *grade, half_width),
            Step::WholeScale(interval) => t!(
                locale,
                "wording-explain-whole-scale",
                interval = self.range(interval)
            ),
            Step::Target { target, from } => t!(
                locale,
                "wording-explain-target",
                target = self.exact(target),
                from = self.target_from(from)
            ),
            Step::Gap { gap, target, value } => self.gap(gap, target, value),
            Step::Agreement(own) => t!(
                locale,
                "wording-explain-agreement",
                figures = agreement::figures(locale, own),
                advice = agreement::advice(locale, own.advice)
            ),
            _ => return None,
        };
        Some(text)
    }

    fn state(self, state: State, basis: Basis, reason: Option<&str>) -> String {
        let (locale, word) = (self.locale, answers::state(self.locale, state));
        let word = match reason.map(str::trim) {
            Some(reason) if !reason.is_empty() && state == State::NotApplicable => {
                t!(locale, "wording-not-applicable-because", reason = reason)
            }
            _ => word,
        };
        match basis {
            _ if state == State::Hidden => t!(locale, "wording-explain-state", state = word),
            Basis::Agreed => t!(locale, "wording-explain-state-agreed", state = word),
            Basis::Votes => t!(locale, "wording-explain-state-votes", state = word),
            Basis::Nothing => t!(locale, "wording-explain-state", state = word),
        }
    }

    fn vote(self, step: &Step) -> Option<String> {
        let Step::Vote {
            role,
            first,
            again,
            counted,
            ..
        } = step
        else {
            return None;
        };
        let (locale, questionnaire) = (self.locale, self.questionnaire);
        let who = role.as_ref().map_or_else(
            || t!(locale, "wording-explain-vote"),
            |role| {
                let role = questionnaire.role_name(role, locale.lang());
                t!(locale, "wording-explain-vote-of", role = role)
            },
        );
        let mut text = format!("{who}: {}", self.response(first));
        if let Some(again) = again {
            let response = self.response(again);
            text.push_str(&t!(
                locale,
                "wording-explain-voted-again",
                response = response
            ));
        }
        match counted {
            Counted::Invalid => text.push_str(&t!(locale, "wording-explain-invalid")),
            Counted::Removed => text.push_str(&t!(locale, "wording-explain-removed")),
            Counted::Given | Counted::DontKnow | Counted::NotApplicable => {}
        }
        Some(text)
    }

    fn response(self, response: &Response) -> String {
        self.question.map_or_else(String::new, |question| {
            answers::response(self.locale, self.questionnaire, question, response)
        })
    }

    fn value(self, value: &Number, basis: Basis, votes: usize) -> String {
        let (locale, value) = (self.locale, self.exact(value));
        match basis {
            Basis::Votes => t!(
                locale,
                "wording-explain-value-votes",
                value = value,
                count = votes
            ),
            Basis::Agreed | Basis::Nothing => {
                t!(locale, "wording-explain-value-agreed", value = value)
            }
        }
    }

    fn provisional(self, given: &Number, counted: &Number, grade: Grade) -> String {
        let locale = self.locale;
        let (given_text, evidence) = (self.exact(given), answers::graded(locale, Some(grade)));
        if given == counted {
            return t!(
                locale,
                "wording-explain-provisional",
                given = given_text,
                evidence = evidence
            );
        }
        t!(
            locale,
            "wording-explain-counted-lower",
            given = given_text,
            counted = self.exact(counted),
            evidence = evidence
        )
    }

    fn around(self, interval: &Interval, grade: Grade, half_width: &Number) -> String {
        t!(
            self.locale,
            "wording-explain-around",
            interval = self.range(interval),
            evidence = answers::graded(self.locale, Some(grade)),
            half = self.exact(half_width)
        )
    }

    fn target_from(self, from: &TargetFrom) -> String {
        let locale = self.locale;
        match from {
            TargetFrom::Answer => t!(locale, "wording-explain-target-answer"),
            TargetFrom::Dimension(id) => {
                t!(locale, "wording-explain-target-dimension", id = id.as_str())
            }
            TargetFrom::All => t!(locale, "wording-explain-target-all"),
            TargetFrom::Question => t!(locale, "wording-explain-target-question"),
            TargetFrom::Essential => t!(locale, "wording-explain-target-essential"),
            TargetFrom::Questionnaire => t!(locale, "wording-explain-target-questionnaire"),
        }
    }

    fn gap(self, gap: &Number, target: &Number, value: &Number) -> String {
        let locale = self.locale;
        if *gap == Number::ZERO {
            return t!(
                locale,
                "wording-explain-no-gap",
                target = self.exact(target),
                value = self.exact(value)
            );
        }
        t!(
            locale,
            "wording-explain-gap",
            gap = self.exact(gap),
            target = self.exact(target),
            value = self.exact(value)
        )
    }
}
