//! Derivations in words: "why is this so".

mod action;
mod group;
mod level;
mod question;
#[cfg(test)]
mod tests;

use crate::domain::explain::{Explanation, Node, Step, Subject};
use crate::domain::number::Number;
use crate::domain::questionnaire::{Question, Questionnaire};
use crate::i18n::Locale;
use crate::t;
use std::borrow::Cow;

/// One line of an explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// How deep it is nested, from 0.
    pub depth: usize,
    /// Number of the rule in `docs/scoring.md`; none for headings.
    pub rule: Option<u8>,
    /// What it says.
    pub text: String,
}

/// `explanation` line by line, what a figure was made from below it. Votes are told by role, never by name.
pub fn explanation(
    locale: &Locale,
    questionnaire: &Questionnaire,
    explanation: &Explanation,
) -> Vec<Line> {
    let speaker = Speaker {
        locale,
        questionnaire,
        question: None,
    };
    let mut lines = vec![Line {
        depth: 0,
        rule: None,
        text: speaker.subject(&explanation.subject),
    }];
    let speaker = speaker.about(Some(&explanation.subject));
    for node in &explanation.nodes {
        speaker.node(node, 1, &mut lines);
    }
    lines
}

/// Speaks of the steps about one subject.
#[derive(Clone, Copy)]
struct Speaker<'a> {
    locale: &'a Locale,
    questionnaire: &'a Questionnaire,
    /// The question that is spoken of, if it is one.
    question: Option<&'a Question>,
}

impl Speaker<'_> {
    fn about(self, subject: Option<&Subject>) -> Self {
        let question = match subject {
            Some(Subject::Question(id)) => self.questionnaire.question(id),
            Some(_) => None,
            None => self.question,
        };
        Self { question, ..self }
    }

    fn node(self, node: &Node, depth: usize, lines: &mut Vec<Line>) {
        lines.push(Line {
            depth,
            rule: Some(node.rule),
            text: self.step(node),
        });
        let within = self.about(part(&node.step).as_deref());
        for part in &node.parts {
            within.node(part, depth + 1, lines);
        }
    }

    fn step(self, node: &Node) -> String {
        let step = &node.step;
        self.question_step(step, node.parts.len())
            .or_else(|| self.group_step(step))
            .or_else(|| self.level_step(step))
            .or_else(|| self.action_step(step, &node.parts))
            .unwrap_or_default()
    }

    fn subject(self, subject: &Subject) -> String {
        let lang = self.locale.lang();
        match subject {
            Subject::Question(id) => titled(
                id,
                self.questionnaire
                    .question(id)
                    .map(|own| own.text.get(lang)),
            ),
            Subject::Dimension(id) => titled(
                id,
                self.questionnaire
                    .dimension(id)
                    .map(|own| own.title.get(lang)),
            ),
            Subject::Whole => self.questionnaire.title.get(lang).into_owned(),
            Subject::LensItem(lens, item) => {
                let lens = self.questionnaire.lenses.iter().find(|own| own.id == *lens);
                let own = lens.and_then(|lens| lens.items.iter().find(|own| own.id == *item));
                titled(item, own.map(|own| own.title.get(lang)))
            }
            Subject::Recommendation(id) => titled(id, self.title(id)),
        }
    }

    /// A number with at most two decimals.
    fn exact(self, number: &Number) -> String {
        let hundredfold = number * &Number::from(100u32);
        if hundredfold.is_whole() {
            self.locale.number(number)
        } else {
            self.locale.rounded(number, 2)
        }
    }

    fn range(self, interval: &crate::domain::scoring::Interval) -> String {
        format!(
            "{}–{}",
            self.exact(&interval.low),
            self.exact(&interval.high)
        )
    }

    /// ` × 3`, nothing where weights do not count.
    fn times(self, weight: Option<&Number>) -> String {
        weight.map_or_else(String::new, |weight| {
            t!(
                self.locale,
                "wording-explain-weight",
                weight = self.exact(weight)
            )
        })
    }
}

/// The part that the steps below `step` are about.
fn part(step: &Step) -> Option<Cow<'_, Subject>> {
    match step {
        Step::Term { part, .. } | Step::LeftOut { part, .. } => Some(Cow::Borrowed(part)),
        Step::Proposed { question, .. } | Step::NotProposed(question, _) => {
            Some(Cow::Owned(Subject::Question(question.clone())))
        }
        _ => None,
    }
}

fn id(subject: &Subject) -> &str {
    match subject {
        Subject::Question(id) => id,
        Subject::Dimension(id) => id,
        Subject::LensItem(_, item) => item,
        Subject::Recommendation(id) => id,
        Subject::Whole => "",
    }
}

fn titled(id: &str, title: Option<Cow<'_, str>>) -> String {
    match title {
        Some(title) if !title.is_empty() => format!("{id} {title}"),
        _ => id.to_owned(),
    }
}
