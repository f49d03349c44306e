//! Charts against golden files in `tests/golden/charts/`, byte for byte, and what must hold for any of them. To accept a
//! change that was looked at: `UPDATE_GOLDEN=1 cargo test --test it charts`.

use crate::golden;
use crate::sample::Words;
use jiff::civil::date;
use reifegrad::domain::assessment::{
    Answer, Assessment, Decision, Grade, Input, Participant, PlanEntry, Response, Vote,
};
use reifegrad::domain::figures::Figures;
use reifegrad::domain::questionnaire::{Question, Questionnaire};
use reifegrad::format::questionnaire::{Builtin, Library, read};
use reifegrad::i18n::Locale;
use reifegrad::report::chart::Chart;
use reifegrad::report::{Basis, Report};

fn charts(questionnaire: &Questionnaire, assessment: &Assessment, lang: &str) -> Vec<Chart> {
    let figures = Figures::of(questionnaire, assessment);
    let locale = Locale::new(&lang.into());
    Report::new(Basis::new(questionnaire, assessment, &figures, &locale)).charts
}

fn built_in(id: &str) -> Questionnaire {
    let source = Builtin.find(id).expect("built in");
    read(&source, &Builtin).questionnaire.expect("valid")
}

/// A level that varies from question to question and from person to person, but not from run to run.
fn level(place: usize, person: usize) -> Response {
    match (place * 7 + place / 3 + person * person * (1 + place % 3)) % 13 {
        0 => Response::DontKnow,
        value => Response::Given(Input::Number([1u32, 2, 2, 3, 3, 4, 5][value / 2].into())),
    }
}

/// A workshop of seven people who answered nearly everything.
fn filled(questionnaire: &Questionnaire) -> Assessment {
    let roles = [
        "it",
        "it",
        "service",
        "service",
        "business",
        "business",
        "backoffice",
    ];
    let mut assessment = Words::Sensible.assessment();
    assessment.changed = date(2026, 11, 3);
    assessment.participants = (roles.iter().enumerate())
        .map(|(number, role)| Participant {
            id: format!("p{number}").into(),
            name: format!("Person {number}"),
            role: (*role).into(),
        })
        .collect();
    let questions = questionnaire.questions().enumerate();
    assessment.answers = questions
        .filter_map(|(place, (_, own))| Some((own.id.clone(), answer(place, own)?)))
        .collect();
    assessment.own_actions.clear();
    assessment.plan = decisions(questionnaire, &assessment);
    assessment
}

fn answer(place: usize, question: &Question) -> Option<Answer> {
    let mut answer = Answer {
        grade: [None, Some(Grade::E1), Some(Grade::E2), Some(Grade::E3)][place % 4],
        ..Answer::default()
    };
    match place % 17 {
        5 => return None,
        11 => answer.agreed = Some(Response::NotApplicable("Gibt es hier nicht.".into())),
        12 | 13 if !question.essential => answer.agreed = Some(Response::DontKnow),
        _ if place.is_multiple_of(3) => {
            let vote = |person: usize| Vote {
                first: level(place, person),
                again: None,
            };
            answer.votes = (0..7)
                .map(|person| (format!("p{person}").into(), vote(person)))
                .collect();
        }
        _ => answer.agreed = Some(level(place, 0)),
    }
    Some(answer)
}

/// Some actions are accepted, some are put off.
fn decisions(
    questionnaire: &Questionnaire,
    assessment: &Assessment,
) -> std::collections::BTreeMap<reifegrad::domain::id::RecommendationId, PlanEntry> {
    let ranked = Figures::of(questionnaire, assessment).ranked;
    let decided = ranked.into_iter().filter_map(|own| {
        let decision = match own.rank % 5 {
            1 => Decision::Accepted,
            4 => Decision::Deferred,
            _ => return None,
        };
        let entry = PlanEntry {
            decision: Some(decision),
            ..PlanEntry::default()
        };
        Some((own.id, entry))
    });
    decided.collect()
}

#[test]
fn all_kinds_in_both_languages() {
    for id in ["pulse", "digital-maturity"] {
        let questionnaire = built_in(id);
        let assessment = filled(&questionnaire);
        for lang in ["de", "en"] {
            let charts = charts(&questionnaire, &assessment, lang);
            let names: Vec<_> = charts.iter().map(|chart| chart.name).collect();
            assert_eq!(
                names,
                [
                    "profile",
                    "radar",
                    "heat-map",
                    "votes",
                    "effort-impact",
                    "roadmap"
                ]
            );
            for chart in charts {
                golden::compare(
                    &format!("charts/{id}/{}.{lang}.svg", chart.name),
                    &chart.svg(),
                );
            }
        }
    }
}
