mod recommendation;

use super::*;
use crate::domain::assessment::{Evidence, Grade, Response};
use crate::domain::number::Number;
use crate::domain::questionnaire::Aggregate;
use crate::domain::sample::{Sample, number};
use crate::domain::scoring::score;
use crate::domain::scoring::{Interval, State};

/// Every figure of a group, made again from its parts alone.
pub(crate) fn assert_follows(node: &Node) {
    match &node.step {
        Step::Score { how, value, .. } => {
            let terms = node.parts.iter().filter_map(|part| match &part.step {
                Step::Term { weight, value, .. } => Some((weight.as_ref(), value)),
                _ => None,
            });
            assert_eq!(
                combined(*how, &terms.collect::<Vec<_>>()),
                *value,
                "{node:#?}"
            );
        }
        Step::Coverage { coverage, rateable } => {
            let shares = node.parts.iter().map(|part| match &part.step {
                Step::Covered { weight, share, .. } => (Some(weight), share),
                other => panic!("{other:?}"),
            });
            assert_eq!(
                combined(Aggregate::Mean, &shares.collect::<Vec<_>>()),
                *coverage
            );
            let enough = coverage.as_ref().is_some_and(|own| *own >= number("0.7"));
            assert_eq!(enough, *rateable);
        }
        Step::Interval { interval, raised } => {
            let ends = node.parts.iter().map(|part| match &part.step {
                Step::Ends {
                    weight, interval, ..
                } => (weight.as_ref(), interval),
                other => panic!("{other:?}"),
            });
            let ends: Vec<_> = ends.filter(|(weight, _)| weight.is_some()).collect();
            let of = |end: fn(&Interval) -> &Number| {
                let values: Vec<_> = ends
                    .iter()
                    .map(|(weight, own)| (*weight, end(own)))
                    .collect();
                combined(Aggregate::Mean, &values)
            };
            let low = of(|own| &own.low);
            assert!(low.is_none_or(|low| low == interval.low), "{node:#?}");
            let high = of(|own| &own.high);
            assert!(
                high.is_none_or(|high| high == interval.high || *raised),
                "{node:#?}"
            );
        }
        Step::Priority(priority) => {
            let product = node
                .parts
                .iter()
                .fold(Number::ONE, |product, part| match &part.step {
                    Step::Factor(Factor::Effort(_), figure) => &product / figure,
                    Step::Factor(_, figure) => &product * figure,
                    other => panic!("{other:?}"),
                });
            assert_eq!(product, *priority);
        }
        _ => {}
    }
    node.parts.iter().for_each(assert_follows);
}

fn combined(how: Aggregate, parts: &[(Option<&Number>, &Number)]) -> Option<Number> {
    let values = || parts.iter().map(|(_, value)| *value);
    let weight = |weight: Option<&Number>| weight.expect("weights count in means").clone();
    match how {
        _ if parts.is_empty() => None,
        Aggregate::Min => values().min().cloned(),
        Aggregate::Max => values().max().cloned(),
        Aggregate::Sum => Some(values().sum()),
        Aggregate::Mean => {
            let all: Number = parts.iter().map(|(own, _)| weight(*own)).sum();
            Some(
                parts
                    .iter()
                    .map(|(own, value)| &weight(*own) * *value)
                    .sum::<Number>()
                    / all,
            )
        }
    }
}

fn sample() -> Sample {
    Sample::new(
        "overall mean
        target 4
        people anna:it ben:sales
        dimension P
        question A weight 3 essential = 2 E2
        question B votes anna 4 ben 5>3 dora 1
        question C = n/a
        question T text = 'words'
        dimension C1 in P
        question X = 5
        question Y scale 0 1 2 = 1
        dimension C2 in P
        question Z
        dimension S staged
        question V stage 1 = 4
        question W stage 2 = ?
        lens other one A X",
    )
}

fn explained(id: &str) -> Explanation {
    let Sample {
        questionnaire,
        assessment,
    } = sample();
    explain(&questionnaire, &assessment, id).unwrap_or_else(|| panic!("{id}"))
}

fn steps(nodes: &[Node]) -> Vec<&Step> {
    nodes.iter().map(|node| &node.step).collect()
}

#[test]
fn every_figure_follows_from_its_parts() {
    for id in ["sample", "P", "C1", "C2", "S", "A", "other/one"] {
        let explanation = explained(id);
        assert!(!explanation.nodes.is_empty(), "{id}");
        explanation.nodes.iter().for_each(assert_follows);
    }
    let Sample {
        questionnaire,
        assessment,
    } = sample();
    assert_eq!(explain(&questionnaire, &assessment, "elsewhere"), None);
    assert_eq!(explain(&questionnaire, &assessment, "other/two"), None);
}

#[test]
fn a_score_unfolds_to_the_raw_votes_and_to_what_was_left_out() {
    let explanation = explained("P");
    let score = &explanation.nodes[0];
    let Sample {
        questionnaire,
        assessment,
    } = sample();
    let scores = score_of(&questionnaire, &assessment);
    let Step::Score {
        value,
        rateable: true,
        ..
    } = &score.step
    else {
        panic!("{score:#?}")
    };
    assert_eq!(*value, scores);
    let because: Vec<_> = (score.parts.iter())
        .filter_map(|part| match &part.step {
            Step::LeftOut { part, because } => Some((part.clone(), *because)),
            _ => None,
        })
        .collect();
    let question = |id: &str| Subject::Question(id.into());
    assert_eq!(
        because,
        [
            (question("C"), Because::State(State::NotApplicable)),
            (question("T"), Because::Text),
            (Subject::Dimension("C2".into()), Because::NothingAnswered),
        ]
    );
    let b = &score.parts[1];
    let value = b
        .parts
        .iter()
        .find(|node| matches!(node.step, Step::Value { .. }));
    let counted: Vec<_> = (value.expect("a value").parts.iter())
        .map(|vote| match &vote.step {
            Step::Vote {
                participant,
                counted,
                value,
                ..
            } => (participant.as_str(), *counted, value.clone()),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        counted,
        [
            ("anna", Counted::Given, Some(number("4"))),
            ("ben", Counted::Given, Some(number("3"))),
            ("dora", Counted::Removed, None),
        ]
    );
}

fn score_of(questionnaire: &Questionnaire, assessment: &Assessment) -> Option<Number> {
    score(questionnaire, assessment).dimensions[0].score.clone()
}

#[test]
fn a_question_tells_its_value_scale_interval_target_and_gap() {
    let explanation = explained("Y");
    let interval = |low: &str, high: &str| Interval {
        low: number(low),
        high: number(high),
    };
    assert_eq!(
        steps(&explanation.nodes),
        [
            &Step::State {
                state: State::Answered,
                basis: Basis::Agreed,
                reason: None,
                hidden_by: None,
            },
            &Step::Value {
                value: number("1"),
                basis: Basis::Agreed,
                agreed: Some(Response::Given(crate::domain::assessment::Input::Number(
                    number("1")
                ))),
            },
            &Step::Mapped {
                value: number("1"),
                own: interval("0", "2"),
                onto: interval("1", "5"),
                mapped: number("3"),
            },
            &Step::Around {
                interval: interval("2", "4"),
                grade: None,
                half_width: number("0.5"),
            },
            &Step::Target {
                target: number("4"),
                from: TargetFrom::Questionnaire
            },
            &Step::Gap {
                gap: number("1"),
                target: number("4"),
                value: number("3")
            },
        ]
    );
}

#[test]
fn a_level_tells_what_holds_it_down_and_a_stage_what_blocks_it() {
    let level = |id: &str| {
        let nodes = explained(id).nodes;
        nodes
            .into_iter()
            .find(|node| node.rule == 7)
            .expect("a level")
    };
    let Step::Gated { cap, at_lowest, .. } = level("P").step else {
        panic!("not gated")
    };
    assert_eq!(cap, Some(number("3")));
    assert_eq!(at_lowest, ["A".into()]);
    let staged = level("S");
    assert_eq!(staged.step, Step::Staged { level: number("1") });
    assert_eq!(
        staged.parts[1].step,
        Step::Stage {
            number: 2,
            reached: false,
            blocked_by: vec![("W".into(), number("11/3"))]
        }
    );
}

#[test]
fn dimensions_may_nest_without_end() {
    let nested = (1..3000).map(|place| format!("dimension D{place} in D{}\n", place - 1));
    let root = "dimension D0\n".to_owned();
    let source: String = [root].into_iter().chain(nested).collect();
    let Sample {
        questionnaire,
        assessment,
    } = Sample::new(&format!("{source}question A = 3"));
    let explanation = explain(&questionnaire, &assessment, "D0").expect("a dimension");
    let Step::Score { value, .. } = &explanation.nodes[0].step else {
        panic!("no score")
    };
    assert_eq!(*value, Some(number("3")));
    let mut depth = 0;
    let mut node = &explanation.nodes[0];
    while let Some(below) = node.parts.first() {
        (node, depth) = (below, depth + 1);
    }
    assert!(depth < 100, "{depth} deep");
}

fn explained_of(sample: &Sample, id: &str) -> Explanation {
    explain(&sample.questionnaire, &sample.assessment, id).unwrap_or_else(|| panic!("{id}"))
}

#[test]
fn what_does_not_count_says_why() {
    let mut sample = Sample::new(
        "profile kind shop
        people anna:it
        dimension D
        question A if profile.kind == 'depot' = 3
        question B = 9 votes anna 2",
    );
    let answer = sample.assessment.answers.get_mut("B").expect("an answer");
    let evidence = Evidence {
        title: "List".to_owned(),
        ..Evidence::default()
    };
    answer.evidence.push(evidence.clone());
    answer.grade = Some(Grade::E1);
    let Step::State { hidden_by, .. } = &explained_of(&sample, "A").nodes[0].step else {
        panic!("no state")
    };
    assert_eq!(
        *hidden_by,
        sample.questionnaire.dimensions[0].questions[0].show_if
    );
    let nodes = explained_of(&sample, "B").nodes;
    assert!(matches!(nodes[1].step, Step::NotTaken(_)), "{nodes:#?}");
    assert!(matches!(
        nodes[2].step,
        Step::Value {
            basis: Basis::Votes,
            ..
        }
    ));
    assert_eq!(steps(&nodes[3].parts), [&Step::Evidence(evidence)]);
}
