//! What examples say comes out where other values than today's are tried, and of the answer check.

use super::Sample;
use super::figures::{exact, list, or_none, yes};
use super::words::number;
use crate::domain::answer_check::{Finding, answer_check};
use crate::domain::fewest_actions::{Fewest, fewest_actions};
use crate::domain::left_to_ask::{Left, LeftToAsk};

fn left_to_ask(sample: &Sample) -> LeftToAsk {
    LeftToAsk::of(&sample.questionnaire, &sample.assessment)
}

/// `left order`, `left to-ask`, `left to-find-out`, `left stop`.
pub(super) fn left(sample: &Sample, figure: &str) -> String {
    fn ids<'l>(all: impl Iterator<Item = &'l Left>) -> String {
        list(all.map(|own| own.question.as_str()))
    }
    let left = left_to_ask(sample);
    match figure {
        "order" => ids(left.questions.iter()),
        "to-ask" => ids(left.to_ask()),
        "to-find-out" => ids(left.to_find_out()),
        "stop" => yes(left.can_stop()),
        other => panic!("{other} of what is left"),
    }
}

/// `QUESTION still-levels` and the like.
pub(super) fn still(sample: &Sample, question: &str, figure: &str) -> String {
    let left = left_to_ask(sample);
    let mut all = left.questions.iter();
    let own = all.find(|own| own.question.as_str() == question);
    let own = own.expect("a question without a value");
    match figure {
        "levels" => list(&own.levels),
        "steps" => own.steps.to_string(),
        "score" => exact(&own.score),
        "first-five" => yes(own.first_five),
        other => panic!("still {other}"),
    }
}

/// `DIMENSION fewest-LEVEL`.
pub(super) fn fewest(sample: &Sample, dimension: &str, level: &str) -> String {
    let Sample {
        questionnaire,
        assessment,
    } = sample;
    let found = fewest_actions(questionnaire, assessment, dimension, &number(level));
    match found.expect("a dimension") {
        Fewest::Reached => "reached".to_owned(),
        Fewest::Actions {
            chosen,
            exact: true,
        } => list(&chosen),
        Fewest::Actions { chosen, .. } => format!("perhaps {}", list(&chosen)),
        Fewest::OutOfReach(best) => format!("at most {}", or_none(best.as_ref())),
    }
}

/// `check alike` and the like.
pub(super) fn check(sample: &Sample, figure: &str) -> String {
    let found = answer_check(&sample.questionnaire, &sample.assessment);
    let mut told = found.iter().map(tell).filter(|(own, _)| *own == figure);
    told.next()
        .map_or_else(|| "none".to_owned(), |(_, own)| own)
}

fn tell(finding: &Finding) -> (&'static str, String) {
    match finding {
        Finding::AllAlike { value, answers } => ("alike", format!("{answers} {}", exact(value))),
        Finding::UpperWithoutEvidence { questions } => ("upper", list(questions)),
        Finding::ManyDontKnow { questions, of } => {
            ("dont-know", format!("{} of {of}", list(questions)))
        }
        Finding::MuchNotApplicable {
            dimension,
            questions,
            of,
        } => {
            let told = format!("{dimension}: {} of {of}", list(questions));
            ("not-applicable", told)
        }
        Finding::OneRole { role } => ("one-role", role.to_string()),
        Finding::OldEvidence { questions } => ("old", list(questions)),
        Finding::OutsideVotes { questions } => ("outside", list(questions)),
    }
}
