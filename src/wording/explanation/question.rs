//! Steps about a question.

use super::Speaker;
use crate::domain::assessment::{Evidence, Grade, Response};
use crate::domain::condition::Condition;
use crate::domain::explain::{Basis, Counted, Step, TargetFrom};
use crate::domain::number::Number;
use crate::domain::questionnaire::Kind;
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
                hidden_by,
            } => match hidden_by {
                Some(condition) => self.hidden(condition, *basis),
                None => self.state(*state, *basis, reason.as_deref()),
            },
            Step::NotTaken(response) => t!(
                locale,
                "wording-explain-not-taken",
                response = self.response(response)
            ),
            Step::Vote { .. } => self.vote(step)?,
            Step::Value {
                value,
                basis: Basis::Agreed,
                agreed: Some(agreed),
            } => self.agreed(value, agreed, parts),
            Step::Value { value, .. } => t!(
                locale,
                "wording-explain-value-votes",
                value = self.exact(value),
                count = parts
            ),
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
            Step::Evidence(evidence) => t!(
                locale,
                "wording-explain-evidence",
                what = self.evidence(evidence)
            ),
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
            Step::Surplus {
                surplus,
                target,
                value,
            } => t!(
                self.locale,
                "wording-explain-surplus",
                surplus = self.exact(surplus),
                target = self.exact(target),
                value = self.exact(value)
            ),
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
        let word = match reason.map(|own| own.trim().trim_end_matches('.')) {
            Some(reason) if !reason.is_empty() && state == State::NotApplicable => {
                t!(locale, "wording-not-applicable-because", reason = reason)
            }
            _ => word,
        };
        match basis {
            Basis::Agreed => t!(locale, "wording-explain-state-agreed", state = word),
            Basis::Votes => t!(locale, "wording-explain-state-votes", state = word),
            Basis::Nothing => t!(locale, "wording-explain-state", state = word),
        }
    }

    /// What is hidden may have been answered all the same.
    fn hidden(self, condition: &Condition, basis: Basis) -> String {
        let condition = condition.to_string();
        if basis == Basis::Nothing {
            t!(self.locale, "wording-explain-hidden", condition = condition)
        } else {
            t!(
                self.locale,
                "wording-explain-hidden-answered",
                condition = condition
            )
        }
    }

    fn vote(self, step: &Step) -> Option<String> {
        let Step::Vote {
            role,
            first,
            again,
            counted,
            value,
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
        if let Some(value) = value.as_ref().filter(|_| self.differs()) {
            let value = self.exact(value);
            text.push_str(&t!(locale, "wording-explain-vote-value", value = value));
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

    /// Whether the words for an answer say something else than its value.
    fn differs(self) -> bool {
        self.question
            .is_some_and(|own| !matches!(own.kind, Kind::Level { .. }))
    }

    fn agreed(self, value: &Number, agreed: &Response, votes: usize) -> String {
        let (locale, value) = (self.locale, self.exact(value));
        let response = self.response(agreed);
        let mut text = if self.differs() && !response.is_empty() {
            t!(
                locale,
                "wording-explain-value-agreed-as",
                value = value,
                response = response
            )
        } else {
            t!(locale, "wording-explain-value-agreed", value = value)
        };
        if votes > 0 {
            text.push_str(&t!(locale, "wording-explain-over-votes"));
        }
        text
    }

    /// Title, link and date, as far as they are known.
    fn evidence(self, evidence: &Evidence) -> String {
        let date = evidence.date.map(|date| self.locale.date(date));
        let texts = [&evidence.title, &evidence.link].map(|text| text.trim().to_owned());
        let texts = texts
            .into_iter()
            .chain(date)
            .filter(|text| !text.is_empty());
        texts.collect::<Vec<_>>().join(", ")
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

    fn around(self, interval: &Interval, grade: Option<Grade>, half_width: &Number) -> String {
        if grade.is_none() {
            return t!(
                self.locale,
                "wording-explain-around-nothing",
                interval = self.range(interval),
                half = self.exact(half_width)
            );
        }
        t!(
            self.locale,
            "wording-explain-around",
            interval = self.range(interval),
            evidence = answers::graded(self.locale, grade),
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
