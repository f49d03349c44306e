//! What holds for any questionnaire and any answers, of all that tries other values than today's.

use super::Sample;
use super::answers::renamed;
use super::generate::{Sums, sample};
use crate::domain::assessment::{Decision, Grade, PlanEntry, Response};
use crate::domain::number::Number;
use crate::domain::recommendations::{FIRST, rank};
use crate::domain::robustness::Robustness;
use crate::domain::scoring::{State, states};
use proptest::prelude::*;

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
    Robustness::drawn(questionnaire, assessment, 100, || false).expect("nobody cancels")
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

proptest! {
    #![proptest_config(config())]

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
