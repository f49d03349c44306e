//! What holds for any questionnaire and any answers, of all that tries other values than today's.

use super::Sample;
use super::answers::{Said, renamed};
use super::generate::{Sums, sample};
use crate::domain::assessment::{Decision, Grade, PlanEntry, Response};
use crate::domain::fewest_actions::{Fewest, fewest_actions};
use crate::domain::id::RecommendationId;
use crate::domain::left_to_ask::{Left, LeftToAsk};
use crate::domain::number::Number;
use crate::domain::questionnaire::LevelRule;
use crate::domain::recommendations::{FIRST, Ranked, rank};
use crate::domain::robustness::Robustness;
use crate::domain::scoring::derivation::Derivation;
use crate::domain::scoring::{Scores, State, score, states};
use crate::domain::what_if;
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::BTreeSet;

fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 60,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn any_sums() -> impl Strategy<Value = Sample> {
    prop_oneof![sample(Sums::Never), sample(Sums::Only), sample(Sums::Mixed)]
}

/// As few draws as tell.
fn drawn(sample: &Sample) -> Robustness {
    let Sample {
        questionnaire,
        assessment,
    } = sample;
    Robustness::drawn(&Derivation::of(questionnaire, assessment), 100, &|| false)
        .expect("nobody cancels")
}

/// Everything answered, with the best evidence, and no place chosen by the room.
fn certain(mut sample: Sample) -> Sample {
    sample.assessment.meta.strict_evidence = false;
    let states = states(&sample.questionnaire, &sample.assessment);
    let questions: Vec<_> = (sample.questionnaire.questions())
        .map(|(_, own)| own.id.clone())
        .collect();
    for (id, state) in questions.iter().zip(states) {
        if matches!(state, State::Open | State::DontKnow) {
            sample.set(id, Some(Response::NotApplicable(String::new())));
        }
        let answer = sample.assessment.answers.entry(id.clone()).or_default();
        answer.grade = Some(Grade::E3);
    }
    without_places(sample)
}

fn without_places(mut sample: Sample) -> Sample {
    for entry in sample.assessment.plan.values_mut() {
        entry.place = None;
    }
    sample
}

/// Ids of the first five without places that the room chose.
fn first_five(sample: &Sample) -> BTreeSet<RecommendationId> {
    let sample = without_places(sample.clone());
    let ranked = rank(&sample.questionnaire, &sample.assessment);
    ranked.into_iter().take(FIRST).map(|own| own.id).collect()
}

/// The levels of all dimensions that have any.
fn levels(scores: &Scores, sample: &Sample) -> Vec<Option<Number>> {
    let all = scores
        .dimensions
        .iter()
        .zip(&sample.questionnaire.dimensions);
    all.filter(|(_, own)| own.level != LevelRule::None)
        .map(|(score, _)| score.level.clone())
        .collect()
}

fn today(sample: &Sample) -> Scores {
    score(&sample.questionnaire, &sample.assessment)
}

/// Every set of actions that holds what they wait for, and needs nothing that nobody proposes.
fn closed_sets(ranked: &[Ranked]) -> impl Iterator<Item = Vec<RecommendationId>> {
    let picked = |bits: usize| {
        let picked = ranked.iter().enumerate();
        picked
            .filter(move |(bit, _)| bits >> bit & 1 == 1)
            .map(|(_, own)| own)
    };
    (0..1_usize << ranked.len())
        .filter(move |&bits| {
            let ids: Vec<_> = picked(bits).map(|own| &own.id).collect();
            picked(bits)
                .all(|own| own.needs.is_empty() && own.after.iter().all(|id| ids.contains(&id)))
        })
        .map(move |bits| picked(bits).map(|own| own.id.clone()).collect())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn where_we_can_stop_no_answer_changes_a_level_or_the_first_five(mut sample in any_sums(), answers: [Index; 8]) {
        sample.assessment.meta.strict_evidence = false;
        let before = states(&sample.questionnaire, &sample.assessment);
        let left = LeftToAsk::of(&sample.questionnaire, &sample.assessment);
        let settled = levels(&today(&sample), &sample);
        let answer = |sample: &mut Sample, own: &Left, index: Index| {
            let question = sample.questionnaire.question(&own.question).expect("a question").clone();
            let given = Said::Given(index).response(&sample.questionnaire, &question);
            sample.set(&own.question, Some(given));
        };
        for (own, index) in left.questions.iter().zip(answers) {
            let mut alone = sample.clone();
            answer(&mut alone, own, index);
            let after = states(&alone.questionnaire, &alone.assessment);
            let same = before.iter().zip(after).filter(|(before, after)| **before != *after).count() == 1;
            prop_assert!(!same || own.first_five || first_five(&alone) == first_five(&sample));
        }
        let mut all = sample.clone();
        for (own, index) in left.questions.iter().zip(answers.iter().cycle()) {
            answer(&mut all, own, *index);
        }
        let after = states(&all.questionnaire, &all.assessment);
        let hidden = |states: &[State]| states.iter().filter(|own| **own == State::Hidden).count();
        if left.questions.iter().all(|own| own.levels.is_empty()) && hidden(&before) == hidden(&after) {
            prop_assert_eq!(levels(&today(&all), &all), settled);
        }
    }

    #[test]
    fn the_fewest_actions_are_enough_and_no_fewer_are(sample in any_sums()) {
        let Sample { questionnaire, assessment } = &sample;
        let ranked = rank(questionnaire, assessment);
        let scores = today(&sample);
        let after = |chosen: &[RecommendationId], place: usize| {
            what_if::after(questionnaire, assessment, chosen).dimensions[place].level.clone()
        };
        for (place, own) in scores.dimensions.iter().enumerate() {
            for level in 1_u32..6 {
                let level = Number::from(level);
                let reaches = |found: Option<Number>| found.is_some_and(|found| found >= level);
                let sets: Vec<_> = if ranked.len() <= 8 {
                    closed_sets(&ranked).filter(|own| reaches(after(own, place))).collect()
                } else {
                    Vec::new()
                };
                match fewest_actions(questionnaire, assessment, &own.id, &level).expect("a dimension") {
                    Fewest::Reached => prop_assert!(reaches(own.level.clone())),
                    Fewest::OutOfReach(best) => {
                        prop_assert!(best.is_none_or(|best| best < level));
                        prop_assert!(sets.is_empty());
                    }
                    Fewest::Actions { chosen, exact } => {
                        prop_assert!(exact);
                        prop_assert!(reaches(after(&chosen, place)));
                        prop_assert!(sets.iter().all(|own| own.len() >= chosen.len()));
                        let listed = |id: &RecommendationId| ranked.iter().find(|own| own.id == *id);
                        for own in &chosen {
                            let own = listed(own).expect("an action of the list");
                            prop_assert!(own.needs.is_empty());
                            prop_assert!(own.after.iter().all(|own| chosen.contains(own)));
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn where_nothing_is_uncertain_the_first_five_are_certain(sample in any_sums()) {
        let sample = certain(sample);
        let robustness = drawn(&sample);
        for own in rank(&sample.questionnaire, &sample.assessment) {
            let share = if own.rank <= FIRST { Number::ONE } else { Number::ZERO };
            prop_assert_eq!(robustness.share(&own.id), share);
            prop_assert!(!robustness.is_shaky(&own));
        }
    }

    #[test]
    fn names_notes_and_most_of_the_plan_leave_the_shares_alone(sample in any_sums()) {
        let mut other = sample.clone();
        other.assessment = renamed(&sample.assessment);
        other.assessment.participants.reverse();
        let ids: Vec<_> = rank(&sample.questionnaire, &sample.assessment).into_iter().map(|own| own.id).collect();
        for (place, id) in (1_u32..).zip(ids) {
            let decision = [None, Some(Decision::Accepted), Some(Decision::Deferred)];
            other.assessment.plan.insert(id, PlanEntry {
                decision: decision[place as usize % 3].clone(),
                owner: "somebody".to_owned(),
                note: "a note".to_owned(),
                place: Some(place),
                due: None,
            });
        }
        prop_assert_eq!(drawn(&sample), drawn(&other));
    }

    #[test]
    fn no_case_has_more_than_five_that_come_first(sample in any_sums()) {
        let robustness = drawn(&sample);
        let ranked = rank(&sample.questionnaire, &sample.assessment);
        let all: Number = ranked.iter().map(|own| robustness.share(&own.id)).sum();
        prop_assert!(all <= Number::from(FIRST));
    }
}
