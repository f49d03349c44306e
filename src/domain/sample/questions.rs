//! Lines about questions and their answers.

use super::words::{Words, condition};
use super::{Sample, number, text};
use crate::domain::assessment::{Answer, Evidence, Grade, Input, Response, Vote};
use crate::domain::number::Number;
use crate::domain::questionnaire::{Band, CheckOption, Choice, Kind, Question};

impl Sample {
    /// `question ID [weight n] [essential] [stage n] [target n] [KIND] [if CONDITION] [= ANSWER [E2] [dated DATE]
    /// [target n]] [votes NAME ANSWER …] [was ANSWER]`; the last is the answer of the round before.
    pub(super) fn question(&mut self, words: &mut Words<'_>) {
        let id = words.word();
        let mut own = question(
            id,
            Kind::Level {
                anchors: Vec::new(),
            },
        );
        let mut answer = Answer::default();
        while let Some(word) = words.next() {
            match word {
                "weight" => own.weight = words.number(),
                "essential" => own.essential = true,
                "stage" => own.stage = Some(words.word().parse().expect("a stage")),
                "target" if answer == Answer::default() => own.target = Some(words.number()),
                "target" => answer.target = Some(words.number()),
                "if" => own.show_if = Some(condition(words)),
                "=" => answer.agreed = response(&own.kind, words.word()),
                "dated" => answer.evidence.push(Evidence {
                    date: Some(words.word().parse().expect("a date")),
                    ..Evidence::default()
                }),
                "was" => _ = words.word(),
                "votes" => votes(&own.kind, words, &mut answer),
                grade if grade.starts_with('E') => answer.grade = Some(self::grade(grade)),
                kind => own.kind = self::kind(kind, words),
            }
        }
        if answer != Answer::default() {
            self.assessment.answers.insert(id.into(), answer);
        }
        let dimension = self.questionnaire.dimensions.last_mut();
        dimension.expect("a dimension before").questions.push(own);
    }
}

/// A question of weight 1 without anything else.
pub(crate) fn question(id: &str, kind: Kind) -> Question {
    Question {
        id: id.into(),
        kind,
        text: text(""),
        help: text(""),
        evidence: text(""),
        audience: Vec::new(),
        weight: Number::ONE,
        essential: false,
        stage: None,
        target: None,
        sources: Vec::new(),
        requires: Vec::new(),
        show_if: None,
        topics: Vec::new(),
        recommendations: Vec::new(),
    }
}

/// `scale 0 1 2`, `checklist 1 1 2` (options a, b, c), `bands 2:5 5:4 1` after it or after `number`, `text`.
fn kind(word: &str, words: &mut Words<'_>) -> Kind {
    match word {
        "scale" => Kind::Scale {
            options: (words.numbers().into_iter())
                .map(|value| Choice {
                    value,
                    text: text(""),
                })
                .collect(),
        },
        "checklist" => {
            let options = check_options(&words.numbers());
            let banded = words.peek() == Some("bands");
            let bands = if banded { bands(words) } else { Vec::new() };
            Kind::Checklist { options, bands }
        }
        "number" => Kind::Number {
            unit: text(""),
            bands: bands(words),
        },
        "text" => Kind::Text,
        other => panic!("{other} in a question"),
    }
}

pub(crate) fn check_options(values: &[Number]) -> Vec<CheckOption> {
    ('a'..='z')
        .zip(values)
        .map(|(id, value)| CheckOption {
            id: id.to_string().into(),
            value: value.clone(),
            text: text(""),
        })
        .collect()
}

fn bands(words: &mut Words<'_>) -> Vec<Band> {
    assert_eq!(words.word(), "bands");
    let mut bands = Vec::new();
    while let Some(word) = words
        .peek()
        .filter(|word| word.starts_with(|c: char| c.is_ascii_digit()))
    {
        words.next();
        bands.push(match word.split_once(':') {
            Some((below, value)) => Band {
                below: Some(number(below)),
                value: number(value),
            },
            None => Band {
                below: None,
                value: number(word),
            },
        });
    }
    bands
}

fn grade(word: &str) -> Grade {
    let found = Grade::ALL.into_iter().find(|grade| grade.as_str() == word);
    found.unwrap_or_else(|| panic!("grade {word}"))
}

/// `4`, `a,b` or `none` for checklists, `'words'`, `?`, `n/a`, `-` for nothing.
fn response(kind: &Kind, word: &str) -> Option<Response> {
    Some(match (word, kind) {
        ("-", _) => return None,
        ("?", _) => Response::DontKnow,
        ("n/a", _) => Response::NotApplicable("a reason".to_owned()),
        ("none", Kind::Checklist { .. }) => Response::Given(Input::Options(Vec::new())),
        (ids, Kind::Checklist { .. }) => {
            Response::Given(Input::Options(ids.split(',').map(Into::into).collect()))
        }
        (words, Kind::Text) => Response::Given(Input::Text(words.trim_matches('\'').to_owned())),
        (value, _) => Response::Given(Input::Number(number(value))),
    })
}

/// `anna 4 ben 2>3`: after the discussion Ben says 3.
fn votes(kind: &Kind, words: &mut Words<'_>, answer: &mut Answer) {
    while let Some(name) = words.next() {
        let vote = words.word();
        let (first, again) = vote
            .split_once('>')
            .map_or((vote, None), |(a, b)| (a, Some(b)));
        let first = response(kind, first).expect("a first vote");
        let again = again.and_then(|again| response(kind, again));
        answer.votes.insert(name.into(), Vote { first, again });
    }
}
