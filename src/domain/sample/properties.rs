//! What holds for any questionnaire and any answers.

use super::Sample;
use super::answers::{Said, edit, renamed, said};
use super::generate::{Sums, sample};
use crate::domain::assessment::{Decision, Edit, Grade, Response};
use crate::domain::explain::{explain, tests::assert_follows};
use crate::domain::history::History;
use crate::domain::id::RecommendationId;
use crate::domain::number::Number;
use crate::domain::progress;
use crate::domain::questionnaire::{LevelRule, Question, Recommendation};
use crate::domain::recommendations::{Ranked, Wave, rank};
use crate::domain::scoring::scale::{Scale, base};
use crate::domain::scoring::{Interval, QuestionScore, Scores, State, score};
use crate::domain::what_if;
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::{BTreeMap, BTreeSet};

fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn scores(sample: &Sample) -> Scores {
    score(&sample.questionnaire, &sample.assessment)
}

fn ranked(sample: &Sample) -> Vec<Ranked> {
    rank(&sample.questionnaire, &sample.assessment)
}

fn lies_in(value: Option<&Number>, interval: Option<&Interval>) -> bool {
    value.is_none_or(|value| interval.is_some_and(|own| own.low <= *value && *value <= own.high))
}

/// Every score with its interval.
fn figures(scores: &Scores) -> Vec<(Option<&Number>, Option<&Interval>)> {
    let questions = scores.dimensions.iter().flat_map(|own| &own.questions);
    let dimensions = scores.dimensions.iter();
    let items = scores.lenses.iter().flat_map(|lens| &lens.items);
    (questions.map(|own| (own.mapped.as_ref(), own.interval.as_ref())))
        .chain(dimensions.map(|own| (own.score.as_ref(), own.interval.as_ref())))
        .chain(items.map(|own| (own.score.as_ref(), own.interval.as_ref())))
        .chain([(scores.score.as_ref(), scores.interval.as_ref())])
        .collect()
}

fn any_sums() -> impl Strategy<Value = Sample> {
    prop_oneof![sample(Sums::Never), sample(Sums::Only), sample(Sums::Mixed)]
}

fn pure_sums() -> impl Strategy<Value = Sample> {
    prop_oneof![sample(Sums::Never), sample(Sums::Only)]
}

/// One of the questions; none in a questionnaire without any.
fn pick(sample: &Sample, index: Index, fits: impl Fn(&QuestionScore) -> bool) -> Option<Question> {
    let scores = scores(sample);
    let all: Vec<_> = (sample.questionnaire.questions())
        .zip(scores.dimensions.iter().flat_map(|own| &own.questions))
        .filter(|(_, score)| fits(score))
        .map(|((_, question), _)| question.clone())
        .collect();
    (!all.is_empty()).then(|| all[index.index(all.len())].clone())
}

fn has_shrunk(before: &Scores, after: &Scores) -> bool {
    (figures(before).into_iter().zip(figures(after))).all(|((_, before), (_, after))| {
        match (before, after) {
            (Some(before), Some(after)) => before.low <= after.low && after.high <= before.high,
            (before, after) => before == after,
        }
    })
}

/// Rule 11 as it is written.
fn applies(
    own: &Recommendation,
    question: &Question,
    score: &QuestionScore,
    scales: (&Scale, &Scale),
) -> bool {
    let (Some(value), Some(target)) = (&score.value, &score.target) else {
        return false;
    };
    let mapped = score.mapped.as_ref().expect("a value is mapped");
    let reaches = |other: &Recommendation| scales.0.map(scales.1, &other.lifts_to) >= *target;
    target > mapped
        && own.lifts_to > *value
        && !question.recommendations.iter().any(|other| {
            other.lifts_to < own.lifts_to
                && reaches(other)
                && applies(other, question, score, scales)
        })
}

/// Ids of everything that should be in the list.
fn expected(sample: &Sample) -> BTreeSet<RecommendationId> {
    let Sample {
        questionnaire,
        assessment,
    } = sample;
    let scores = scores(sample);
    let all = scores.dimensions.iter().flat_map(|own| &own.questions);
    let mut expected = BTreeSet::new();
    for ((_, question), score) in questionnaire.questions().zip(all) {
        let own = Scale::new(question.scale_range(questionnaire));
        let scales = (&own, &base(questionnaire));
        let found = question
            .recommendations
            .iter()
            .filter(|own| applies(own, question, score, scales));
        expected.extend(found.map(|own| own.id.clone()));
        if score.state == State::DontKnow && question.is_scored() {
            expected.insert(format!("{}-fact", question.id).into());
        }
    }
    let gone = |id: &RecommendationId| {
        let decision = assessment
            .plan
            .get(id.as_str())
            .and_then(|entry| entry.decision.as_ref());
        matches!(decision, Some(Decision::Rejected(_) | Decision::Done))
    };
    expected.into_iter().filter(|id| !gone(id)).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_score_lies_in_its_interval(sample in any_sums()) {
        for (value, interval) in figures(&scores(&sample)) {
            prop_assert!(lies_in(value, interval), "{value:?} {interval:?}");
        }
    }

    #[test]
    fn better_evidence_never_widens_an_interval(mut sample in any_sums(), index: Index, grade in 0_usize..4) {
        sample.assessment.meta.strict_evidence = false;
        let Some(question) = pick(&sample, index, |_| true) else { return Ok(()) };
        let before = scores(&sample);
        let mut answer = sample.assessment.answer(&question.id);
        answer.grade = answer.grade.max(Some(Grade::ALL[grade]));
        sample.assessment.apply(Edit::Answer(question.id, answer));
        prop_assert!(has_shrunk(&before, &scores(&sample)));
    }

    #[test]
    fn an_answer_never_widens_an_interval(mut sample in pure_sums(), index: Index, value: Index) {
        let missing = |own: &QuestionScore| matches!(own.state, State::Open | State::DontKnow);
        let Some(question) = pick(&sample, index, missing) else { return Ok(()) };
        let before = scores(&sample);
        let given = Said::Given(value).response(&sample.questionnaire, &question);
        sample.set(&question.id, Some(given));
        prop_assert!(has_shrunk(&before, &scores(&sample)));
    }

    #[test]
    fn what_does_not_apply_counts_as_if_it_were_not_there(mut sample in any_sums(), index: Index) {
        let Some(question) = pick(&sample, index, |_| true) else { return Ok(()) };
        sample.set(&question.id, Some(Response::NotApplicable(String::new())));
        let mut with = scores(&sample);
        for dimension in &mut sample.questionnaire.dimensions {
            dimension.questions.retain(|own| own.id != question.id);
        }
        let mut without = scores(&sample);
        for (dimension, own) in with.dimensions.iter_mut().zip(&mut without.dimensions) {
            dimension.questions.retain(|own| own.id != question.id);
            // A stage all of whose questions do not apply is still a stage.
            if sample.questionnaire.dimension(&own.id).is_some_and(|own| own.level == LevelRule::Staged) {
                own.level = dimension.level.clone();
            }
        }
        prop_assert_eq!(with, without);
    }

    #[test]
    fn names_and_notes_change_nothing(sample in any_sums()) {
        let mut other = sample.clone();
        other.assessment = renamed(&sample.assessment);
        prop_assert_eq!(scores(&sample), scores(&other));
        prop_assert_eq!(ranked(&sample), ranked(&other));
    }

    #[test]
    fn everything_that_applies_stands_in_the_list_once_and_after_what_it_waits_for(sample in any_sums()) {
        let list = ranked(&sample);
        let places: BTreeMap<_, _> = list.iter().map(|own| (own.id.clone(), own)).collect();
        prop_assert_eq!(places.len(), list.len());
        prop_assert_eq!(places.keys().cloned().collect::<BTreeSet<_>>(), expected(&sample));
        for (place, own) in list.iter().enumerate() {
            prop_assert_eq!(own.rank, place + 1);
            for before in &own.after {
                let before = places[before];
                prop_assert!(before.rank < own.rank);
                prop_assert!(before.tie_group < own.tie_group);
                prop_assert!(before.wave < own.wave || own.wave == Wave::Later);
                prop_assert!(before.unlocks.contains(&own.id));
            }
        }
        prop_assert!(list.is_sorted_by_key(|own| own.tie_group));
    }

    #[test]
    fn the_first_wave_is_small_and_spreads_over_owners(sample in any_sums()) {
        let list = ranked(&sample);
        let now: Vec<_> = list.iter().filter(|own| own.wave == Wave::Now).collect();
        prop_assert!(now.len() <= 7);
        let mut owners = BTreeMap::new();
        for own in now {
            let found = sample.questionnaire.recommendation(&own.id);
            if let Some(owner) = found.and_then(|(_, own)| own.owner.as_ref()) {
                *owners.entry(owner).or_insert(0) += 1;
            }
        }
        prop_assert!(owners.values().all(|count| *count <= 2));
    }

    #[test]
    fn a_gain_is_the_difference_that_doing_it_alone_makes(sample in any_sums()) {
        let Sample { questionnaire, assessment } = &sample;
        let before = scores(&sample);
        for own in ranked(&sample) {
            let after = what_if::after(questionnaire, assessment, std::slice::from_ref(&own.id));
            let dimension = |scores: &Scores| {
                let holds = |id: &QuestionScore| id.id == own.question;
                let found = scores.dimensions.iter().find(|own| own.questions.iter().any(holds));
                found.expect("its dimension").score.clone()
            };
            let gain = dimension(&after).zip(dimension(&before)).map(|(after, before)| after - before);
            prop_assert_eq!(&own.gain, &gain.filter(|_| !own.fact));
            prop_assert!(own.gain.is_none_or(|gain| gain >= Number::ZERO));
        }
    }

    #[test]
    fn every_explanation_follows_from_its_parts(sample in any_sums()) {
        let Sample { questionnaire, assessment } = &sample;
        let scores = scores(&sample);
        for own in &scores.dimensions {
            let explanation = explain(questionnaire, assessment, &own.id).expect("a dimension");
            explanation.nodes.iter().for_each(assert_follows);
        }
        for own in ranked(&sample) {
            let explanation = explain(questionnaire, assessment, &own.id).expect("it is proposed");
            explanation.nodes.iter().for_each(assert_follows);
        }
    }

    #[test]
    fn progress_counts_every_question_once(sample in any_sums()) {
        let Sample { questionnaire, assessment } = &sample;
        let own = progress::of(questionnaire, assessment);
        prop_assert_eq!(own.asked, questionnaire.questions().count());
        prop_assert_eq!(own.asked, own.answered + own.dont_know + own.not_applicable + own.open);
        prop_assert_eq!(own.open > 0, progress::next_open(questionnaire, assessment, None).is_some());
    }

    #[test]
    fn whatever_is_done_can_be_undone_and_redone(
        (sample, edits) in sample(Sums::Never).prop_flat_map(|sample| {
            let edits = prop::collection::vec(edit(&sample), 1..12);
            (Just(sample), edits)
        }),
    ) {
        let mut assessment = sample.assessment.clone();
        let mut history = History::default();
        for edit in &edits {
            let before = assessment.clone();
            let inverse = assessment.apply(edit.clone());
            assessment.apply(inverse);
            prop_assert_eq!(&assessment, &before);
            history.apply(&mut assessment, edit);
        }
        let after = assessment.clone();
        let undone = std::iter::from_fn(|| history.undo(&mut assessment)).count();
        prop_assert_eq!(&assessment, &sample.assessment);
        let redone = std::iter::from_fn(|| history.redo(&mut assessment)).count();
        prop_assert_eq!(&assessment, &after);
        prop_assert_eq!(undone, redone);
    }

    #[test]
    fn an_edit_shows_in_what_is_asked_next(mut sample in any_sums(), index: Index, said in said()) {
        let Some(question) = pick(&sample, index, |_| true) else { return Ok(()) };
        let response = said.response(&sample.questionnaire, &question);
        sample.set(&question.id, Some(response));
        let next = progress::next_open(&sample.questionnaire, &sample.assessment, Some(&question.id));
        prop_assert_ne!(next, Some(question.id));
    }
}
