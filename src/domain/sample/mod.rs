//! Small questionnaires and assessments for tests, written as in the examples of `docs/scoring.md`.
//!
//! One thing per line; [`Sample::new`] panics on what it does not know, so that no example says less than it seems to.

mod doc;
mod figures;
mod generate;
mod properties;
pub(crate) mod questions;

use super::assessment::{
    Answer, Assessment, Decision, Meta, Participant, PlanEntry, Round, Targets,
};
use super::assessment::{QuestionnaireRef, Response};
use super::condition::{Comparison, Condition, Term};
use super::number::Number;
use super::questionnaire::{
    Aggregate, Dimension, Level, LevelRule, Named, Questionnaire, Requirement, Tension,
};
use super::questionnaire::{Lens, LensItem, Recommendation};
use super::text::Text;
use std::collections::BTreeMap;

/// A questionnaire with an assessment of it.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    pub questionnaire: Questionnaire,
    pub assessment: Assessment,
}

/// The words of a line, taken from the left.
pub(crate) struct Words<'a>(Vec<&'a str>);

impl<'a> Words<'a> {
    pub fn new(line: &'a str) -> Self {
        Self(line.split_whitespace().rev().collect())
    }

    pub fn next(&mut self) -> Option<&'a str> {
        self.0.pop()
    }

    pub fn word(&mut self) -> &'a str {
        self.next().expect("one more word")
    }

    pub fn number(&mut self) -> Number {
        number(self.word())
    }

    pub fn peek(&self) -> Option<&'a str> {
        self.0.last().copied()
    }

    /// The numbers that follow.
    pub fn numbers(&mut self) -> Vec<Number> {
        let mut numbers = Vec::new();
        while let Some(number) = self.peek().and_then(|word| word.parse().ok()) {
            numbers.push(number);
            self.next();
        }
        numbers
    }
}

/// The decimal or fraction (`10/3`) that `word` writes.
pub(crate) fn number(word: &str) -> Number {
    let part = |text: &str| {
        text.parse::<Number>()
            .unwrap_or_else(|_| panic!("a number, not {text}"))
    };
    match word.split_once('/') {
        Some((above, below)) => part(above) / part(below),
        None => part(word),
    }
}

pub(crate) fn text(text: &str) -> Text {
    Text::new(vec![("en".into(), text.to_owned())])
}

impl Sample {
    /// Reads the lines of `source`.
    pub fn new(source: &str) -> Self {
        let mut sample = Self {
            questionnaire: questionnaire(),
            assessment: assessment(),
        };
        for line in source.lines().filter(|line| !line.trim().is_empty()) {
            sample.line(line);
        }
        sample
    }

    fn line(&mut self, line: &str) {
        let mut words = Words::new(line);
        match words.word() {
            "levels" => self.questionnaire.levels = levels(&words.numbers()),
            "target" => self.target(&mut words),
            "overall" => {
                self.questionnaire.score = Some(aggregate(words.word()).expect("an aggregate"))
            }
            "strict" => self.assessment.meta.strict_evidence = true,
            "roles" => self.roles(&mut words),
            "people" => self.people(&mut words),
            "profile" => {
                let key = words.word().to_owned();
                self.assessment.profile.insert(key, words.word().to_owned());
            }
            "dimension" => self.questionnaire.dimensions.push(dimension(&mut words)),
            "question" => self.question(&mut words),
            "action" => self.action(&mut words),
            "plan" => self.plan(&mut words),
            "lens" => self.lens(&mut words),
            "tension" => {
                let id = words.word().to_owned();
                let when = condition(&mut words);
                self.questionnaire.tensions.push(Tension {
                    id,
                    when,
                    text: text(""),
                });
            }
            other => panic!("{other} in {line}"),
        }
    }

    fn target(&mut self, words: &mut Words<'_>) {
        let targets = &mut self.assessment.targets;
        match words.peek() {
            Some("essential") => {
                words.next();
                self.questionnaire.target_essential = Some(words.number());
            }
            Some("all") => {
                words.next();
                targets.all = Some(words.number());
            }
            Some("of") => {
                words.next();
                targets
                    .dimensions
                    .insert(words.word().into(), words.number());
            }
            _ => self.questionnaire.target = Some(words.number()),
        }
    }

    fn roles(&mut self, words: &mut Words<'_>) {
        while let Some(id) = words.next() {
            self.questionnaire.roles.push(Named {
                id: id.into(),
                name: text(id),
            });
        }
    }

    fn people(&mut self, words: &mut Words<'_>) {
        while let Some(person) = words.next() {
            let (name, role) = person.split_once(':').unwrap_or((person, ""));
            self.assessment.participants.push(Participant {
                id: name.into(),
                name: name.to_owned(),
                role: role.into(),
            });
        }
    }

    fn action(&mut self, words: &mut Words<'_>) {
        let mut own = Recommendation {
            id: words.word().into(),
            title: text(""),
            text: text(""),
            lifts_to: Number::ZERO,
            effort: super::questionnaire::Effort::S,
            impact: super::questionnaire::Impact::M,
            months: (0, 3),
            owner: None,
            requires: Vec::new(),
        };
        while let Some(word) = words.next() {
            match word {
                "lifts" => own.lifts_to = words.number(),
                "effort" => own.effort = effort(words.word()),
                "impact" => own.impact = impact(words.word()),
                "months" => own.months = (month(words), month(words)),
                "owner" => own.owner = Some(words.word().into()),
                "needs" => own.requires.push(Requirement {
                    question: words.word().into(),
                    at_least: words.number(),
                }),
                other => panic!("{other} in an action"),
            }
        }
        let dimension = self
            .questionnaire
            .dimensions
            .last_mut()
            .expect("a dimension before");
        let question = dimension.questions.last_mut().expect("a question before");
        question.recommendations.push(own);
    }

    fn plan(&mut self, words: &mut Words<'_>) {
        let entry = self.assessment.plan.entry(words.word().into()).or_default();
        match words.word() {
            "accepted" => entry.decision = Some(Decision::Accepted),
            "rejected" => entry.decision = Some(Decision::Rejected(String::new())),
            "deferred" => entry.decision = Some(Decision::Deferred),
            "done" => entry.decision = Some(Decision::Done),
            "place" => entry.place = Some(month(words)),
            other => panic!("{other} in a plan"),
        }
    }

    fn lens(&mut self, words: &mut Words<'_>) {
        let (id, item) = (words.word().to_owned(), words.word().to_owned());
        let mut questions = Vec::new();
        while let Some(question) = words.next() {
            questions.push(question.into());
        }
        let items = vec![LensItem {
            id: item,
            title: text(""),
            questions,
        }];
        self.questionnaire.lenses.push(Lens {
            id,
            title: text(""),
            items,
        });
    }

    /// Says what is known about a question.
    pub fn set(&mut self, id: &str, agreed: Option<Response>) {
        self.assessment.answers.entry(id.into()).or_default().agreed = agreed;
    }
}

fn month(words: &mut Words<'_>) -> u32 {
    words.word().parse().expect("a whole number")
}

fn effort(word: &str) -> super::questionnaire::Effort {
    use super::questionnaire::Effort::{L, M, S};
    match word {
        "S" => S,
        "M" => M,
        "L" => L,
        other => panic!("effort {other}"),
    }
}

fn impact(word: &str) -> super::questionnaire::Impact {
    use super::questionnaire::Impact::{H, L, M};
    match word {
        "L" => L,
        "M" => M,
        "H" => H,
        other => panic!("impact {other}"),
    }
}

fn aggregate(word: &str) -> Option<Aggregate> {
    Some(match word {
        "mean" => Aggregate::Mean,
        "sum" => Aggregate::Sum,
        "min" => Aggregate::Min,
        "max" => Aggregate::Max,
        _ => return None,
    })
}

fn dimension(words: &mut Words<'_>) -> Dimension {
    let mut own = Dimension {
        id: words.word().into(),
        title: text(""),
        description: text(""),
        why: text(""),
        weight: Number::ONE,
        parent: None,
        aggregate: Aggregate::Mean,
        level: LevelRule::Gated,
        passes: None,
        questions: Vec::new(),
    };
    while let Some(word) = words.next() {
        match word {
            "in" => own.parent = Some(words.word().into()),
            "weight" => own.weight = words.number(),
            "passes" => own.passes = Some(words.number()),
            "gated" => own.level = LevelRule::Gated,
            "floor" => own.level = LevelRule::Floor,
            "staged" => own.level = LevelRule::Staged,
            "none" => own.level = LevelRule::None,
            other => {
                own.aggregate = aggregate(other).unwrap_or_else(|| panic!("{other} in a dimension"))
            }
        }
    }
    own
}

/// `A >= 4 and B <= 2`, `profile.size != b2c`.
fn condition(words: &mut Words<'_>) -> Condition {
    let left = term(words.word());
    let how = match words.word() {
        "==" => Comparison::Equal,
        "!=" => Comparison::NotEqual,
        "<" => Comparison::Less,
        "<=" => Comparison::LessOrEqual,
        ">" => Comparison::Greater,
        ">=" => Comparison::GreaterOrEqual,
        other => panic!("{other} in a condition"),
    };
    let first = Condition::Compare(left, how, term(words.word()));
    if words.peek() == Some("and") {
        words.next();
        return Condition::And(Box::new(first), Box::new(condition(words)));
    }
    first
}

fn term(word: &str) -> Term {
    if let Some(key) = word.strip_prefix("profile.") {
        Term::Profile(key.to_owned())
    } else if let Ok(number) = word.parse() {
        Term::Number(number)
    } else if let Some(text) = word.strip_prefix('\'') {
        Term::Text(text.trim_end_matches('\'').to_owned())
    } else {
        Term::Question(word.into())
    }
}

pub(crate) fn levels(values: &[Number]) -> Vec<Level> {
    let level = |value: &Number| Level {
        value: value.clone(),
        name: text(""),
        meaning: text(""),
    };
    values.iter().map(level).collect()
}

/// A questionnaire of five levels and nothing else.
pub(crate) fn questionnaire() -> Questionnaire {
    Questionnaire {
        id: "sample".to_owned(),
        version: semver::Version::new(1, 0, 0),
        languages: vec!["en".into()],
        title: text("Sample"),
        score: None,
        levels: levels(&[1_u32, 2, 3, 4, 5].map(Number::from)),
        target: None,
        target_essential: None,
        dimensions: Vec::new(),
        lenses: Vec::new(),
        tensions: Vec::new(),
        profile: Vec::new(),
        roles: Vec::new(),
        owners: Vec::new(),
        sources: Vec::new(),
        hash: String::new(),
    }
}

/// An assessment without any answer.
pub(crate) fn assessment() -> Assessment {
    Assessment {
        id: String::new(),
        revision: 0,
        created: jiff::civil::date(2026, 11, 2),
        changed: jiff::civil::date(2026, 11, 2),
        questionnaire: QuestionnaireRef {
            id: "sample".to_owned(),
            version: semver::Version::new(1, 0, 0),
            hash: String::new(),
        },
        round: Round {
            number: 1,
            previous: None,
        },
        meta: Meta::default(),
        profile: BTreeMap::new(),
        participants: Vec::new(),
        answers: BTreeMap::<_, Answer>::new(),
        targets: Targets::default(),
        plan: BTreeMap::<_, PlanEntry>::new(),
        own_actions: Vec::new(),
    }
}
