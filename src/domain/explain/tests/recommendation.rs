use super::*;
use crate::domain::assessment::Decision;
use crate::domain::recommendations::Wave;

/// Two steps to the target of A; B waits for the first and is put off.
fn advised() -> Sample {
    Sample::new(
        "target 4
        dimension D
        question A weight 3 essential = 2 E2
        action A-a lifts 3 impact H effort L
        action A-b lifts 4
        action A-c lifts 5
        action A-d lifts 2
        question B = 3
        action B-a lifts 4 needs A 3 needs C 2
        question C = 5
        question E = 5
        action E-a lifts 5
        question F = ?
        action F-a lifts 5
        question G = 5
        plan B-a deferred
        plan A-b place 1",
    )
}

#[test]
fn a_recommendation_tells_its_priority_place_wave_and_gain() {
    let sample = advised();
    let Explanation { subject, nodes } = explained_of(&sample, "B-a");
    assert_eq!(subject, Subject::Recommendation("B-a".into()));
    nodes.iter().for_each(assert_follows);
    let placed = |id: &str, rank| Placed {
        id: id.into(),
        rank,
    };
    let [proposed, priority, place, ties, starts, gain] = &nodes[..] else {
        panic!("{nodes:#?}")
    };
    let lift = Some((number("3"), number("4")));
    let question = "B".into();
    assert_eq!(proposed.step, Step::Proposed { question, lift });
    assert_eq!(proposed.parts, explained_of(&sample, "B").nodes);
    // 2 · 1 · 1 / 1, like the fact on F, which stands later in the questionnaire.
    assert_eq!(priority.step, Step::Priority(number("2")));
    assert_eq!(
        place.step,
        Step::Place {
            rank: 3,
            all: 4,
            pinned: None
        }
    );
    let beside = [
        // 3 · 3 · 2 / 4; the cap of A is no lower than the floor of 24/7.
        &Step::Before(placed("A-a", 2), number("4.5")),
        &Step::Behind(placed("F-fact", 4), number("2")),
        &Step::After(placed("A-a", 2)),
    ];
    assert_eq!(steps(&place.parts), beside);
    assert_eq!(ties.step, Step::Ties(vec![4]));
    assert_eq!(starts.step, Step::Starts(Wave::Later, Begins::Deferred));
    let Step::Gain { before, after, .. } = &gain.step else {
        panic!("{gain:#?}")
    };
    // (3 · 2 + 3 + 3 · 5) / 7, then one more of seven.
    assert_eq!((after - before, before), (number("1/7"), &number("24/7")));
}

#[test]
fn what_is_not_proposed_says_why() {
    let mut sample = advised();
    let because = |sample: &Sample, id: &str| match explained_of(sample, id).nodes.remove(0).step {
        Step::NotProposed(_, because) => because,
        other => panic!("{other:?}"),
    };
    assert_eq!(because(&sample, "A-c"), NotProposed::Enough("A-b".into()));
    assert_eq!(because(&sample, "A-d"), NotProposed::Lifted(number("2")));
    assert_eq!(because(&sample, "E-a"), NotProposed::Reached);
    assert_eq!(because(&sample, "F-a"), NotProposed::State(State::DontKnow));
    sample.questionnaire.target = None;
    assert_eq!(because(&sample, "A-a"), NotProposed::NoTarget);
    let done = Decision::Done;
    let entry = sample.assessment.plan.entry("B-a".into()).or_default();
    entry.decision = Some(done.clone());
    assert_eq!(because(&sample, "B-a"), NotProposed::Decided(done));
    let fact = explained_of(&sample, "F-fact").nodes;
    fact.iter().for_each(assert_follows);
    assert_eq!(
        fact.last().map(|node| &node.step),
        Some(&Step::NoGain(NoGain::Fact))
    );
}
