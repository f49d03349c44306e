//! How long the pure calculations take: 68 questions in 15 dimensions, 12 participants, three recommendations each.
//!
//! `cargo bench --bench scoring`

use divan::{Bencher, black_box};
use reifegrad::domain::assessment::{
    Answer, Assessment, Grade, Input, Meta, Participant, QuestionnaireRef, Response, Round,
    Targets, Vote,
};
use reifegrad::domain::explain::explain;
use reifegrad::domain::number::Number;
use reifegrad::domain::questionnaire::{
    Aggregate, Dimension, Effort, Impact, Kind, Level, LevelRule, Question, Questionnaire,
    Recommendation, Requirement,
};
use reifegrad::domain::recommendations::rank;
use reifegrad::domain::scoring::score;
use reifegrad::domain::text::Text;
use std::collections::BTreeMap;

const DIMENSIONS: usize = 15;
const QUESTIONS: usize = 68;
const PEOPLE: usize = 12;

fn main() {
    divan::main();
}

#[divan::bench]
fn score_a_room(bencher: Bencher<'_, '_>) {
    let (questionnaire, assessment) = (questionnaire(), assessment());
    bencher.bench(|| score(black_box(&questionnaire), black_box(&assessment)));
}

#[divan::bench]
fn rank_a_room(bencher: Bencher<'_, '_>) {
    let (questionnaire, assessment) = (questionnaire(), assessment());
    let scores = score(&questionnaire, &assessment);
    bencher.bench(|| rank(black_box(&questionnaire), black_box(&assessment), &scores));
}

#[divan::bench]
fn explain_a_dimension(bencher: Bencher<'_, '_>) {
    let (questionnaire, assessment) = (questionnaire(), assessment());
    bencher.bench(|| explain(black_box(&questionnaire), black_box(&assessment), "D3"));
}

fn text() -> Text {
    Text::default()
}

fn questionnaire() -> Questionnaire {
    let level = |value: u32| Level {
        value: value.into(),
        name: text(),
        meaning: text(),
    };
    Questionnaire {
        id: "bench".to_owned(),
        version: semver::Version::new(1, 0, 0),
        languages: vec!["en".into()],
        title: text(),
        score: None,
        levels: (1..=5).map(level).collect(),
        target: Some(Number::from(3_u32)),
        target_essential: Some(Number::from(4_u32)),
        dimensions: (0..DIMENSIONS).map(dimension).collect(),
        lenses: Vec::new(),
        tensions: Vec::new(),
        profile: Vec::new(),
        roles: Vec::new(),
        owners: Vec::new(),
        sources: Vec::new(),
    }
}

fn dimension(place: usize) -> Dimension {
    let questions = (0..QUESTIONS).filter(|number| number % DIMENSIONS == place);
    Dimension {
        id: format!("D{place}").into(),
        title: text(),
        description: text(),
        why: text(),
        weight: Number::ONE,
        parent: (place > 1).then(|| format!("D{}", place % 2).into()),
        aggregate: Aggregate::Mean,
        level: LevelRule::Gated,
        passes: None,
        questions: questions.map(question).collect(),
    }
}

fn question(number: usize) -> Question {
    Question {
        id: format!("Q{number}").into(),
        kind: Kind::Level {
            anchors: Vec::new(),
        },
        text: text(),
        help: text(),
        evidence: text(),
        audience: Vec::new(),
        weight: Number::from(1 + number % 3),
        essential: number.is_multiple_of(4),
        stage: None,
        target: None,
        sources: Vec::new(),
        requires: Vec::new(),
        show_if: None,
        topics: Vec::new(),
        recommendations: (0..3).map(|step| recommendation(number, step)).collect(),
    }
}

fn recommendation(number: usize, step: usize) -> Recommendation {
    let requirement = |before: usize| Requirement {
        question: format!("Q{before}").into(),
        at_least: Number::from(3_u32),
    };
    Recommendation {
        id: format!("Q{number}-{step}").into(),
        title: text(),
        text: text(),
        lifts_to: Number::from(2 + step),
        effort: [Effort::S, Effort::M, Effort::L][step],
        impact: Impact::M,
        months: (0, 3),
        owner: None,
        requires: number.checked_sub(7).map(requirement).into_iter().collect(),
    }
}

fn assessment() -> Assessment {
    let roles = ["it", "business", "back-office", "service"];
    let person = |number: usize| Participant {
        id: format!("p{number}").into(),
        name: format!("Person {number}"),
        role: roles[number % roles.len()].into(),
    };
    Assessment {
        id: String::new(),
        revision: 0,
        created: jiff::civil::date(2026, 11, 2),
        changed: jiff::civil::date(2026, 11, 2),
        questionnaire: QuestionnaireRef {
            id: "bench".to_owned(),
            version: semver::Version::new(1, 0, 0),
            hash: String::new(),
        },
        round: Round {
            number: 1,
            previous: None,
        },
        meta: Meta::default(),
        profile: BTreeMap::new(),
        participants: (0..PEOPLE).map(person).collect(),
        answers: (0..QUESTIONS)
            .map(|number| (format!("Q{number}").into(), answer(number)))
            .collect(),
        targets: Targets::default(),
        plan: BTreeMap::new(),
        own_actions: Vec::new(),
    }
}

fn answer(number: usize) -> Answer {
    let vote = |person: usize| {
        let value = Number::from(1 + (number * 7 + person * 3) % 5);
        let vote = Vote {
            first: Response::Given(Input::Number(value)),
            again: None,
        };
        (format!("p{person}").into(), vote)
    };
    Answer {
        grade: Some(Grade::ALL[number % 4]),
        votes: (0..PEOPLE).map(vote).collect(),
        ..Answer::default()
    }
}
