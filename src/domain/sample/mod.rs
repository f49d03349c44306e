//! Small questionnaires and assessments for tests, written as in the examples of `docs/scoring.md`.
//!
//! One thing per line; [`Sample::new`] panics on what it does not know, so that no example says less than it seems to.

mod answers;
mod doc;
mod figures;
pub(crate) mod generate;
mod parts;
mod properties;
mod properties_tried;
pub(crate) mod questions;
mod tried;
mod words;

use super::assessment::{
    Answer, Assessment, Decision, Meta, Participant, PlanEntry, QuestionnaireRef, Response, Round,
    Targets,
};
use super::number::Number;
use super::questionnaire::{Lens, LensItem, Level, Named, Questionnaire, Tension};
use super::text::Text;
use std::collections::BTreeMap;
pub(crate) use words::number;
use words::{Words, aggregate, condition, month};

/// A questionnaire with an assessment of it.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    pub questionnaire: Questionnaire,
    pub assessment: Assessment,
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
                self.questionnaire.score = Some(aggregate(words.word()).expect("an aggregate"));
            }
            "strict" => self.assessment.meta.strict_evidence = true,
            "roles" => self.roles(&mut words),
            "people" => self.people(&mut words),
            "profile" => {
                let key = words.word().to_owned();
                self.assessment.profile.insert(key, words.word().to_owned());
            }
            "dimension" => self
                .questionnaire
                .dimensions
                .push(parts::dimension(&mut words)),
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
            description: text(""),
            items,
        });
    }

    /// Says what is known about a question.
    pub fn set(&mut self, id: &str, agreed: Option<Response>) {
        self.assessment.answers.entry(id.into()).or_default().agreed = agreed;
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
