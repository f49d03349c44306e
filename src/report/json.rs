//! What `--format json` prints: `FORMATS.md` section 4.
//!
//! Field names are binding for other people's scripts. Numbers are exact; what cannot be given is `null`, never 0.

use super::Basis;
use crate::domain::answer_check::{Finding, answer_check};
use crate::domain::assessment::{
    Answer, Assessment, Decision, Input, PlanEntry, Response, Targets, Vote,
};
use crate::domain::id::RoleId;
use crate::domain::left_to_ask::{Left, LeftToAsk};
use crate::domain::number::Number;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::recommendations::Ranked;
use crate::domain::scoring::{Agreement, DimensionScore, Interval, QuestionScore, Scores, State};
use crate::i18n::Lang;
use crate::wording::{actions, figures};
use serde_json::{Map, Value, json};

/// Numbers of as many digits come through JSON as they are.
const EXACT_DIGITS: usize = 15;

/// `score --format json`. Names are in `lang`.
pub fn scores(
    questionnaire: &Questionnaire,
    assessment: &Assessment,
    scores: &Scores,
    lang: &Lang,
) -> Value {
    let dimension = |score| dimension(questionnaire, score, lang);
    json!({
        "questionnaire": {"id": questionnaire.id, "version": questionnaire.version.to_string()},
        "assessment": assessment.id,
        "scale": scale(questionnaire),
        "coverage": scores.coverage,
        "score": scores.score,
        "interval": scores.interval.as_ref().map(interval),
        "dimensions": scores.dimensions.iter().map(dimension).collect::<Vec<_>>(),
        "lenses": scores.lenses.iter().map(lens).collect::<Vec<_>>(),
        "tensions": scores.tensions,
        "answer_check": answer_check(questionnaire, assessment).iter().map(finding).collect::<Vec<_>>(),
        "left_to_ask": left_to_ask(&LeftToAsk::of(questionnaire, assessment)),
    })
}

/// `actions --format json`: a list in order. Reasons are in the language of `basis`.
pub fn actions(basis: Basis<'_>) -> Value {
    basis.ranked.iter().map(|own| action(basis, own)).collect()
}

/// `report --format json`: everything that was asked, answered, calculated, proposed and decided.
pub fn report(basis: Basis<'_>) -> Value {
    let assessment = basis.assessment;
    json!({
        "format": 1,
        "program": {"name": "reifegrad", "version": basis.version},
        "assessment": meta(assessment),
        "participants": participants(assessment),
        "profile": assessment.profile,
        "targets": targets(&assessment.targets),
        "answers": by_key(assessment.answers.iter().map(|(id, own)| (id.as_str(), answer(own)))),
        "plan": by_key(assessment.plan.iter().map(|(id, own)| (id.as_str(), plan_entry(own)))),
        "own_actions": own_actions(assessment),
        "scores": scores(basis.questionnaire, assessment, basis.scores, basis.lang()),
        "actions": actions(basis),
    })
}

fn scale(questionnaire: &Questionnaire) -> Value {
    let value =
        |level: Option<&crate::domain::questionnaire::Level>| level.map(|own| own.value.clone());
    json!({
        "min": value(questionnaire.levels.first()),
        "max": value(questionnaire.levels.last()),
    })
}

fn dimension(questionnaire: &Questionnaire, score: &DimensionScore, lang: &Lang) -> Value {
    let name = |level| figures::level_name(questionnaire, lang, level);
    json!({
        "id": score.id,
        "parent": score.parent,
        "score": score.score,
        "interval": score.interval.as_ref().map(interval),
        "level": score.level,
        "level_name": score.level.as_ref().and_then(name),
        "level_provisional": score.level_provisional,
        "capped_by": score.capped_by,
        "coverage": score.coverage,
        "rateable": score.rateable,
        "target": score.target,
        "gap": score.gap,
        "by_role": by_role(&score.by_role),
        "questions": score.questions.iter().map(question).collect::<Vec<_>>(),
    })
}

fn question(score: &QuestionScore) -> Value {
    let agreement =
        |own: fn(&Agreement) -> Value| score.agreement.as_ref().map_or(Value::Null, own);
    json!({
        "id": score.id,
        "state": state(score.state),
        "value": score.value,
        "mapped": score.mapped,
        "interval": score.interval.as_ref().map(interval),
        "provisional": score.provisional,
        "spread": agreement(|own| json!(own.spread)),
        "consensus": agreement(|own| json!(own.consensus)),
        "by_role": agreement(|own| by_role(&own.by_role)),
        "target": score.target,
        "gap": score.gap,
    })
}

fn lens(lens: &crate::domain::scoring::LensScore) -> Value {
    let item = |own: &crate::domain::scoring::LensItemScore| {
        json!({
            "id": own.id,
            "score": own.score,
            "interval": own.interval.as_ref().map(interval),
            "coverage": own.coverage,
        })
    };
    json!({"id": lens.id, "items": lens.items.iter().map(item).collect::<Vec<_>>()})
}

fn action(basis: Basis<'_>, ranked: &Ranked) -> Value {
    let needs = |own: &crate::domain::questionnaire::Requirement| json!({"question": own.question, "at_least": own.at_least});
    json!({
        "id": ranked.id,
        "question": ranked.question,
        "title": actions::title(basis.locale, basis.questionnaire, ranked),
        "priority": ranked.priority,
        "rank": ranked.rank,
        "tie_group": ranked.tie_group,
        "effort": ranked.effort,
        "impact": ranked.impact,
        "wave": ranked.wave,
        "quick_win": ranked.quick_win,
        "after": ranked.after,
        "needs": ranked.needs.iter().map(needs).collect::<Vec<_>>(),
        "unlocks": ranked.unlocks,
        "caps": ranked.factors.caps,
        "top5_share": basis.robustness.map(|own| own.share(&ranked.id)),
        "gain": ranked.gain,
        "reason": actions::reason(basis.locale, basis.questionnaire, basis.scores, basis.ranked, ranked),
        "decision": basis.assessment.plan_entry(&ranked.id).decision.as_ref().map(decision),
    })
}

/// A finding of the answer check, by its `kind`.
fn finding(finding: &Finding) -> Value {
    match finding {
        Finding::AllAlike { value, answers } => {
            json!({"kind": "all_alike", "value": value, "answers": answers})
        }
        Finding::UpperWithoutEvidence { questions } => {
            json!({"kind": "upper_without_evidence", "questions": questions})
        }
        Finding::ManyDontKnow { questions, of } => {
            json!({"kind": "many_dont_know", "questions": questions, "of": of})
        }
        Finding::MuchNotApplicable {
            dimension,
            questions,
            of,
        } => {
            json!({"kind": "much_not_applicable", "dimension": dimension, "questions": questions, "of": of})
        }
        Finding::OneRole { role } => json!({"kind": "one_role", "role": role}),
        Finding::OldEvidence { questions } => {
            json!({"kind": "old_evidence", "questions": questions})
        }
        Finding::OutsideVotes { questions } => {
            json!({"kind": "outside_votes", "questions": questions})
        }
    }
}

fn left_to_ask(left: &LeftToAsk) -> Value {
    let question = |own: &Left| {
        json!({
            "id": own.question,
            "state": state(own.state),
            "levels": own.levels,
            "steps": own.steps,
            "score": own.score,
            "first_five": own.first_five,
        })
    };
    json!({
        "can_stop": left.can_stop(),
        "questions": left.questions.iter().map(question).collect::<Vec<_>>(),
    })
}

fn meta(assessment: &Assessment) -> Value {
    let (meta, questionnaire) = (&assessment.meta, &assessment.questionnaire);
    json!({
        "id": assessment.id,
        "title": meta.title,
        "organisation": meta.organisation,
        "unit": meta.unit,
        "language": meta.language,
        "created": assessment.created.to_string(),
        "changed": assessment.changed.to_string(),
        "revision": assessment.revision,
        "round": {"number": assessment.round.number, "previous": assessment.round.previous},
        "strict_evidence": meta.strict_evidence,
        "questionnaire": {
            "id": questionnaire.id,
            "version": questionnaire.version.to_string(),
            "hash": questionnaire.hash,
        },
    })
}

fn participants(assessment: &Assessment) -> Value {
    let participants = assessment.participants.iter();
    participants
        .map(|own| json!({"id": own.id, "name": own.name, "role": own.role}))
        .collect()
}

fn targets(targets: &Targets) -> Value {
    let dimensions = targets.dimensions.iter();
    json!({
        "all": targets.all.as_ref().map(entered),
        "dimensions": by_key(dimensions.map(|(id, target)| (id.as_str(), entered(target)))),
    })
}

/// A number as somebody entered it: as a text where JSON would round it.
fn entered(number: &Number) -> Value {
    let decimal = number.to_decimal();
    let digits = decimal.chars().filter(char::is_ascii_digit).count();
    if digits <= EXACT_DIGITS {
        json!(number)
    } else {
        json!(decimal)
    }
}

fn answer(answer: &Answer) -> Value {
    let evidence = |own: &crate::domain::assessment::Evidence| json!({"title": own.title, "link": own.link, "date": own.date.map(|date| date.to_string())});
    json!({
        "agreed": answer.agreed.as_ref().map(response),
        "grade": answer.grade.map(crate::domain::assessment::Grade::as_str),
        "evidence": answer.evidence.iter().map(evidence).collect::<Vec<_>>(),
        "note": answer.note,
        "target": answer.target.as_ref().map(entered),
        "votes": by_key(answer.votes.iter().map(|(id, own)| (id.as_str(), vote(own)))),
        "anchors": answer.anchors,
    })
}

fn vote(vote: &Vote) -> Value {
    json!({"first": response(&vote.first), "again": vote.again.as_ref().map(response)})
}

fn response(response: &Response) -> Value {
    match response {
        Response::Given(Input::Number(number)) => {
            json!({"state": "answered", "value": entered(number)})
        }
        Response::Given(Input::Options(options)) => {
            json!({"state": "answered", "options": options})
        }
        Response::Given(Input::Text(text)) => json!({"state": "answered", "text": text}),
        Response::DontKnow => json!({"state": state(State::DontKnow)}),
        Response::NotApplicable(reason) => {
            json!({"state": state(State::NotApplicable), "reason": reason})
        }
    }
}

fn plan_entry(entry: &PlanEntry) -> Value {
    let reason = match &entry.decision {
        Some(Decision::Rejected(reason)) => json!(reason),
        _ => Value::Null,
    };
    json!({
        "decision": entry.decision.as_ref().map(decision),
        "reason": reason,
        "owner": entry.owner,
        "due": entry.due.map(|date| date.to_string()),
        "note": entry.note,
        "place": entry.place,
    })
}

fn own_actions(assessment: &Assessment) -> Value {
    let own = assessment.own_actions.iter();
    own.map(
        |own| json!({"id": own.id, "title": own.title, "text": own.text, "question": own.question}),
    )
    .collect()
}

/// A decision as scripts read it.
pub(super) fn decision(decision: &Decision) -> &'static str {
    match decision {
        Decision::Accepted => "accepted",
        Decision::Rejected(_) => "rejected",
        Decision::Deferred => "deferred",
        Decision::Done => "done",
    }
}

/// A state as scripts read it.
pub(super) fn state(state: State) -> &'static str {
    match state {
        State::Answered => "answered",
        State::DontKnow => "dont_know",
        State::NotApplicable => "not_applicable",
        State::Open => "open",
        State::Hidden => "hidden",
    }
}

fn interval(interval: &Interval) -> Value {
    json!([interval.low, interval.high])
}

fn by_role(medians: &[(RoleId, Number)]) -> Value {
    by_key(
        medians
            .iter()
            .map(|(role, median)| (role.as_str(), json!(median))),
    )
}

fn by_key<'a>(entries: impl Iterator<Item = (&'a str, Value)>) -> Value {
    let map: Map<String, Value> = entries
        .map(|(key, value)| (key.to_owned(), value))
        .collect();
    Value::Object(map)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::assessment::{Evidence, Grade, OwnAction};
    use crate::domain::figures::Figures;
    use crate::domain::sample::Sample;
    use crate::domain::sample::generate::{Sums, sample};
    use crate::format::Source;
    use crate::format::assessment::read_json;
    use crate::i18n::Locale;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn text(sample: &Sample) -> String {
        let Sample {
            questionnaire,
            assessment,
        } = sample;
        let figures = Figures::of(questionnaire, assessment);
        let locale = Locale::new(&"de".into());
        report(Basis::new(questionnaire, assessment, &figures, &locale)).to_string()
    }

    /// An assessment that has everything that can be said, in these words and this number.
    fn filled(mut sample: Sample, words: &str, number: &Number) -> Sample {
        let own = &mut sample.assessment;
        own.id = "a".to_owned();
        own.revision = 7;
        own.round.previous = Some("b".to_owned());
        for text in [
            &mut own.meta.title,
            &mut own.meta.organisation,
            &mut own.meta.unit,
        ] {
            words.clone_into(text);
        }
        own.profile.insert("key".to_owned(), words.to_owned());
        own.targets.all = Some(number.clone());
        own.targets.dimensions.insert("D0".into(), number.clone());
        for participant in &mut own.participants {
            words.clone_into(&mut participant.name);
        }
        let given = Response::Given(Input::Number(number.clone()));
        let mut answer = Answer {
            agreed: Some(given.clone()),
            grade: Some(Grade::E1),
            note: words.to_owned(),
            target: Some(number.clone()),
            anchors: Some("00".to_owned()),
            ..Answer::default()
        };
        answer.evidence = vec![Evidence {
            title: words.to_owned(),
            link: words.to_owned(),
            date: Some(date(2026, 1, 2)),
        }];
        let again = [
            Response::DontKnow,
            Response::NotApplicable(words.to_owned()),
        ];
        for (person, again) in ["a", "b"].into_iter().zip(again) {
            let vote = Vote {
                first: given.clone(),
                again: Some(again),
            };
            answer.votes.insert(person.into(), vote);
        }
        own.answers.insert("X.1".into(), answer);
        for (id, input) in [
            ("X.2", Input::Text(words.to_owned())),
            ("X.3", Input::Options(Vec::new())),
            ("X.4", Input::Options(vec![words.into()])),
        ] {
            let agreed = Some(Response::Given(input));
            let answer = Answer {
                agreed,
                ..Answer::default()
            };
            own.answers.insert(id.into(), answer);
        }
        let entry = PlanEntry {
            decision: Some(Decision::Rejected(words.to_owned())),
            owner: words.to_owned(),
            due: Some(date(2026, 12, 31)),
            note: words.to_owned(),
            place: Some(3),
        };
        own.plan.insert("own-1".into(), entry);
        own.own_actions = vec![OwnAction {
            id: "own-1".into(),
            title: words.to_owned(),
            text: words.to_owned(),
            question: Some("X.1".into()),
        }];
        sample
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_report_reads_back_into_the_same_assessment(
            plain in sample(Sums::Mixed),
            words in any::<String>(),
            millionths in -999_999_999_999_999_999_i64..=999_999_999_999_999_999,
            digits in 0_u32..18,
        ) {
            let number = Number::fraction(millionths / 10_i64.pow(digits), 1_000_000);
            let sample = filled(plain, &words, &number);
            let text = text(&sample);
            let read = read_json(&Source::new("report.json", text.as_str()));
            let assessment = read.unwrap_or_else(|faults| panic!("{faults:?}"));
            prop_assert_eq!(&assessment, &sample.assessment);
            let again = Sample { assessment, ..sample };
            prop_assert_eq!(self::text(&again), text);
        }
    }

    #[test]
    fn what_is_no_report_is_refused_with_its_faults() {
        let keys = |text: &str| {
            let faults = read_json(&Source::new("report.json", text)).unwrap_err();
            faults
                .iter()
                .map(|own| own.message.key())
                .collect::<Vec<_>>()
        };
        assert_eq!(keys("{\"a\": 1"), ["file-answer-json"]);
        assert_eq!(keys("{\"P01\": 3}"), ["file-no-report"]);
        assert_eq!(keys("[]"), ["file-no-report"]);
        let newer = r#"{"format": 2, "assessment": {}, "answers": {}}"#;
        assert_eq!(keys(newer), ["check-newer-format"]);
        let poor = r#"{"format": 1, "assessment": {"id": "a", "created": "soon"}, "answers": {}}"#;
        assert_eq!(keys(poor).len(), 2, "{:?}", keys(poor));
    }
}
