//! The scores against a reference that was written apart from them, on random cases.
//!
//! `CASES=10000 cargo test --test it differential` tries as many. A case that differs is told with its number and can be had again.

mod fraction;
mod random;
mod reference;

use random::Random;
use reference::{Case, F, How, Kind, Known, Outcome, Question as Asked, Rule, Said};
use reifegrad::domain::assessment::{
    Answer, Assessment, Grade, Input, Meta, Participant, QuestionnaireRef, Response, Round,
    Targets, Vote,
};
use reifegrad::domain::condition::parse::parse;
use reifegrad::domain::number::Number;
use reifegrad::domain::questionnaire::{
    Aggregate, Band, CheckOption, Choice, Dimension, Kind as Own, Level, LevelRule, Question,
    Questionnaire,
};
use reifegrad::domain::scoring::{Interval, QuestionScore, Scores, State, score};
use reifegrad::domain::text::Text;

/// How many cases are tried where nothing else is said.
const CASES: u64 = 2_500;

#[test]
fn scores_are_those_of_the_reference() {
    let wanted = std::env::var("CASES").ok().and_then(|own| own.parse().ok());
    let mut seen = Seen::default();
    for number in 0..wanted.unwrap_or(CASES) {
        let case = Random::new(number).case();
        let scores = score(&questionnaire(&case), &assessment(&case));
        compare(number, &case, &scores, &mut seen);
    }
    // A comparison of nothing with nothing would say nothing.
    assert!(seen.is_wide(), "{seen:?}");
}

/// How often something came out that is worth comparing.
#[derive(Debug, Default)]
struct Seen {
    scores: usize,
    hidden_by_coverage: usize,
    capped: usize,
    provisional: usize,
    stages: usize,
    whole: usize,
}

impl Seen {
    fn is_wide(&self) -> bool {
        let all = [
            self.scores,
            self.hidden_by_coverage,
            self.capped,
            self.provisional,
            self.stages,
            self.whole,
        ];
        all.iter().all(|count| *count > 50)
    }
}

fn compare(number: u64, case: &Case, scores: &Scores, seen: &mut Seen) {
    let whole = case.outcome(None);
    let told = format!("case {number}: {case:#?}");
    assert_eq!(scores.coverage, exact(whole.coverage), "{told}");
    assert_eq!(scores.score, exact(whole.score), "{told}");
    assert_eq!(scores.interval, ends(whole.interval), "{told}");
    seen.whole += usize::from(whole.score.is_some());
    for (place, (dimension, own)) in case.dimensions.iter().zip(&scores.dimensions).enumerate() {
        let outcome = case.outcome(Some(place));
        let told = format!("D{place} of {told}");
        assert_eq!(own.coverage, exact(outcome.coverage), "{told}");
        assert_eq!(own.score, exact(outcome.score), "{told}");
        assert_eq!(own.interval, ends(outcome.interval), "{told}");
        assert_eq!(own.level, exact(outcome.level), "{told}");
        assert_eq!(own.level_provisional, outcome.provisional, "{told}");
        let capped: Vec<_> = own.capped_by.iter().map(ToString::to_string).collect();
        let expected: Vec<_> = outcome.capped_by.iter().map(|id| name(*id)).collect();
        assert_eq!(capped, expected, "{told}");
        for (asked, own) in dimension.questions.iter().zip(&own.questions) {
            compare_question(case, asked, own, &told);
        }
        seen.count(dimension.rule, &outcome);
    }
}

impl Seen {
    fn count(&mut self, rule: Rule, outcome: &Outcome) {
        self.scores += usize::from(outcome.score.is_some());
        self.hidden_by_coverage +=
            usize::from(outcome.score.is_none() && outcome.coverage.is_some());
        self.capped += usize::from(!outcome.capped_by.is_empty());
        self.provisional += usize::from(outcome.provisional);
        let reached = outcome.level.is_some_and(|level| level > F(0, 1));
        self.stages += usize::from(rule == Rule::Staged && reached);
    }
}

fn compare_question(case: &Case, asked: &Asked, own: &QuestionScore, told: &str) {
    let known = case.known(asked);
    let (state, value) = match known {
        Known::Value(value) => (State::Answered, Some(value)),
        Known::Text => (State::Answered, None),
        Known::DontKnow => (State::DontKnow, None),
        Known::NotApplicable => (State::NotApplicable, None),
        Known::Open => (State::Open, None),
        Known::Hidden => (State::Hidden, None),
    };
    let told = format!("{} in {told}", own.id);
    assert_eq!((own.state, &own.value), (state, &exact(value)), "{told}");
    let mapped = value.map(|value| case.map(asked, value));
    assert_eq!(own.mapped, exact(mapped), "{told}");
    let map = |(low, high)| (case.map(asked, low), case.map(asked, high));
    assert_eq!(own.interval, ends(case.ends(asked).map(map)), "{told}");
}

fn number(F(above, below): F) -> Number {
    let part = |part: i128| Number::fraction(i64::try_from(part).expect("small"), 1);
    part(above) / part(below)
}

fn exact(value: Option<F>) -> Option<Number> {
    value.map(number)
}

fn ends(interval: Option<(F, F)>) -> Option<Interval> {
    interval.map(|(low, high)| Interval {
        low: number(low),
        high: number(high),
    })
}

fn text() -> Text {
    Text::new(vec![("en".into(), String::new())])
}

fn name((dimension, question): (usize, usize)) -> String {
    format!("Q{dimension}.{question}")
}

fn aggregate(how: How) -> Aggregate {
    match how {
        How::Mean => Aggregate::Mean,
        How::Sum => Aggregate::Sum,
        How::Min => Aggregate::Min,
        How::Max => Aggregate::Max,
    }
}

fn questionnaire(case: &Case) -> Questionnaire {
    let level = |value: &F| Level {
        value: number(*value),
        name: text(),
        meaning: text(),
    };
    let dimensions = (0..case.dimensions.len()).map(|place| dimension(case, place));
    Questionnaire {
        id: "random".into(),
        version: semver::Version::new(1, 0, 0),
        languages: vec!["en".into()],
        title: text(),
        score: case.whole.map(aggregate),
        levels: case.levels.iter().map(level).collect(),
        target: None,
        target_essential: None,
        dimensions: dimensions.collect(),
        lenses: Vec::new(),
        tensions: Vec::new(),
        profile: Vec::new(),
        roles: Vec::new(),
        owners: Vec::new(),
        sources: Vec::new(),
    }
}

fn dimension(case: &Case, place: usize) -> Dimension {
    let own = &case.dimensions[place];
    let questions = own.questions.iter().enumerate();
    Dimension {
        id: format!("D{place}").into(),
        title: text(),
        description: text(),
        why: text(),
        weight: number(own.weight),
        parent: own.parent.map(|parent| format!("D{parent}").into()),
        aggregate: aggregate(own.how),
        level: match own.rule {
            Rule::Gated => LevelRule::Gated,
            Rule::Floor => LevelRule::Floor,
            Rule::Staged => LevelRule::Staged,
            Rule::None => LevelRule::None,
        },
        passes: exact(own.passes),
        questions: questions
            .map(|(at, own)| question((place, at), own))
            .collect(),
    }
}

fn question(id: (usize, usize), asked: &Asked) -> Question {
    let hides = parse("profile.kind == 'other'").expect("a condition");
    Question {
        id: name(id).into(),
        kind: kind(&asked.kind),
        text: text(),
        help: text(),
        evidence: text(),
        audience: Vec::new(),
        weight: number(asked.weight),
        essential: asked.essential,
        stage: asked.stage,
        target: None,
        sources: Vec::new(),
        requires: Vec::new(),
        show_if: asked.hidden.then_some(hides.condition),
        topics: Vec::new(),
        recommendations: Vec::new(),
    }
}

fn kind(kind: &Kind) -> Own {
    match kind {
        Kind::OneOf(own) if own.is_empty() => Own::Level {
            anchors: Vec::new(),
        },
        Kind::OneOf(own) => Own::Scale {
            options: (own.iter())
                .map(|value| Choice {
                    value: number(*value),
                    text: text(),
                })
                .collect(),
        },
        Kind::Sum(own, bands) => Own::Checklist {
            options: (own.iter().enumerate())
                .map(|(place, value)| CheckOption {
                    id: place.to_string().into(),
                    value: number(*value),
                    text: text(),
                })
                .collect(),
            bands: self::bands(bands),
        },
        Kind::Number(bands) => Own::Number {
            unit: text(),
            bands: self::bands(bands),
        },
        Kind::Text => Own::Text,
    }
}

fn bands(bands: &[(Option<F>, F)]) -> Vec<Band> {
    let band = |(below, value): &(Option<F>, F)| Band {
        below: exact(*below),
        value: number(*value),
    };
    bands.iter().map(band).collect()
}

fn assessment(case: &Case) -> Assessment {
    let day = jiff::civil::date(2026, 11, 2);
    let person = |number: usize| Participant {
        id: format!("p{number}").into(),
        name: String::new(),
        role: "".into(),
    };
    let answers = case.dimensions.iter().enumerate().flat_map(|(place, own)| {
        let questions = own.questions.iter().enumerate();
        questions.map(move |(at, own)| (name((place, at)).into(), answer(own)))
    });
    Assessment {
        id: String::new(),
        revision: 0,
        created: day,
        changed: day,
        questionnaire: QuestionnaireRef {
            id: "random".into(),
            version: semver::Version::new(1, 0, 0),
            hash: String::new(),
        },
        round: Round {
            number: 1,
            previous: None,
        },
        meta: Meta::default(),
        profile: [("kind".to_owned(), "this".to_owned())].into(),
        participants: (0..case.people).map(person).collect(),
        answers: answers.collect(),
        targets: Targets::default(),
        plan: [].into(),
        own_actions: Vec::new(),
    }
}

fn answer(asked: &Asked) -> Answer {
    let vote = |(who, first, again): &(usize, Said, Option<Said>)| {
        let vote = Vote {
            first: response(first),
            again: again.as_ref().map(response),
        };
        (format!("p{who}").into(), vote)
    };
    let grade = match asked.sixteenths {
        4 => None,
        3 => Some(Grade::E1),
        2 => Some(Grade::E2),
        _ => Some(Grade::E3),
    };
    Answer {
        agreed: asked.agreed.as_ref().map(response),
        grade,
        votes: asked.votes.iter().map(vote).collect(),
        ..Answer::default()
    }
}

fn response(said: &Said) -> Response {
    match said {
        Said::Number(value) => Response::Given(Input::Number(number(*value))),
        Said::Options(chosen) => {
            let ids = chosen.iter().map(|place| place.to_string().into());
            Response::Given(Input::Options(ids.collect()))
        }
        Said::Text => Response::Given(Input::Text("words".into())),
        Said::DontKnow => Response::DontKnow,
        Said::NotApplicable => Response::NotApplicable("because".into()),
    }
}
