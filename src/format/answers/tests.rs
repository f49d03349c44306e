//! Reading answers and taking them in.

use super::*;
use crate::domain::assessment::{
    Answer, Assessment, Edit, Grade, Input, Participant, Response, sample,
};
use crate::domain::questionnaire::Questionnaire;
use crate::format::questionnaire::{self, Builtin};
use crate::format::{Fault, Faults, Source};

const QUESTIONNAIRE: &str = "format = 1
id = 'small'
version = '1.0.0'
languages = ['en']
title = 'Small'
[scale]
levels = [{ value = 1, name = 'One' }, { value = 2, name = 'Two' }]
[[dimensions]]
id = 'D'
title = 'D'
[[dimensions.questions]]
id = 'L.1'
text = 'level?'
anchors = ['a', 'b']
[[dimensions.questions]]
id = 'C'
kind = 'checklist'
text = 'which?'
options = [{ id = 'x', value = 1, text = 'X' }, { id = 'y', value = 1, text = 'Y' }]
[[dimensions.questions]]
id = 'N'
kind = 'number'
text = 'how many?'
unit = '%'
bands = [{ below = 2.5, value = 1 }, { value = 2 }]
[[dimensions.questions]]
id = 'T'
kind = 'text'
text = 'what?'
";

fn small() -> Questionnaire {
    let outcome = questionnaire::read(&Source::new("q.toml", QUESTIONNAIRE), &Builtin);
    outcome
        .questionnaire
        .unwrap_or_else(|| panic!("{:?}", outcome.faults))
}

fn with_people() -> Assessment {
    let person = |id: &str, name: &str| Participant {
        id: id.into(),
        name: name.to_owned(),
        role: "it".into(),
    };
    Assessment {
        participants: vec![person("p1", "Ada"), person("p2", "Jörg")],
        ..sample()
    }
}

fn take(path: &str, text: &str) -> Result<Assessment, Vec<String>> {
    take_into(with_people(), path, text)
}

fn take_into(mut own: Assessment, path: &str, text: &str) -> Result<Assessment, Vec<String>> {
    let source = Source::new(path, text);
    let given = read(&source, Layout::of(&source)).map_err(lines)?;
    for edit in edits(&given, &small(), &own).map_err(lines)? {
        own.apply(edit);
    }
    Ok(own)
}

/// `line:column key` of every fault.
fn lines(faults: Faults) -> Vec<String> {
    let show = |fault: Fault| {
        let (line, column) = fault.place.position();
        format!("{line}:{column} {}", fault.message.key())
    };
    faults.sorted().into_iter().map(show).collect()
}

#[expect(clippy::unnecessary_wraps, reason = "compared with what may be absent")]
fn number(value: &str) -> Option<Response> {
    Some(Response::Given(Input::Number(value.parse().unwrap())))
}

#[expect(clippy::unnecessary_wraps, reason = "compared with what may be absent")]
fn options(ids: &[&str]) -> Option<Response> {
    let ids = ids.iter().map(|id| (*id).into()).collect();
    Some(Response::Given(Input::Options(ids)))
}

#[test]
fn toml_json_and_csv_say_the_same() {
    let toml = "L.1 = 2\nC = ['y', 'x']\nN = { value = 2.50, evidence = 'E2', note = 'seen' }\n\"T\" = 'words, with comma'\n";
    let json = r#"{"L.1": 2, "C": "y,x", "N": {"value": "2.5", "evidence": "e2", "note": "seen"}, "T": "words, with comma"}"#;
    let csv = "id,value,evidence,note,participant\nL.1,2,,,\nC,\"y,x\",,,\nN,2.5,E2,seen,\nT,\"words, with comma\",,,\n";
    let excel = "ID;Value;Evidence;Note\r\nL.1;2;;\r\nC;y,x;;\r\nN;2.5;E2;seen\r\nT;words, with comma;;\r\n";
    let taken = take("a.toml", toml).unwrap();
    assert_eq!(taken.answer("L.1").agreed, number("2"));
    assert_eq!(taken.answer("C").agreed, options(&["x", "y"]));
    assert_eq!(taken.answer("N").agreed, number("2.5"));
    assert_eq!(
        (taken.answer("N").grade, taken.answer("N").note.as_str()),
        (Some(Grade::E2), "seen")
    );
    assert!(taken.answer("L.1").anchors.is_some());
    for (path, text) in [
        ("a.json", json),
        ("-", json),
        ("a.csv", csv),
        ("-", csv),
        ("-", excel),
        ("-", toml),
    ] {
        assert_eq!(take(path, text).unwrap(), taken, "{path} {text}");
    }
}

#[test]
fn an_answer_can_be_unknown_not_applicable_none_or_cleared() {
    let own = take("a.toml", "L.1 = '?'\nC = 'none'\nN = 'N/A: no figures'\n").unwrap();
    assert_eq!(own.answer("L.1").agreed, Some(Response::DontKnow));
    assert_eq!(own.answer("C").agreed, options(&[]));
    assert_eq!(
        own.answer("N").agreed,
        Some(Response::NotApplicable("no figures".to_owned()))
    );
    let cleared = take_into(
        own,
        "-",
        r#"{"L.1": "", "C": null, "N": {"note": "only a note"}}"#,
    )
    .unwrap();
    assert_eq!(cleared.answer("L.1"), Answer::default());
    assert_eq!(cleared.answers.len(), 1);
    assert_eq!(cleared.answer("N").note, "only a note");
    assert!(cleared.answer("N").agreed.is_some());
}

#[test]
fn a_question_does_not_apply_for_a_reason_only() {
    for value in ["n/a", "n/a:", "N/A : "] {
        assert!(
            take("a.toml", &format!("T = '{value}'\n")).is_err(),
            "{value}"
        );
    }
}

#[test]
fn a_participant_votes_and_the_first_vote_is_kept() {
    let vote = |own, value: &str| {
        take_into(
            own,
            "a.csv",
            &format!("id,value,participant\nL.1,{value},jörg\n"),
        )
        .unwrap()
    };
    let own = vote(vote(vote(with_people(), "1"), "2"), "1");
    let votes = own.answer("L.1").votes;
    assert_eq!(
        (votes["p2"].first.clone(), votes["p2"].again.clone()),
        (number("1").unwrap(), number("1"))
    );
    assert_eq!(own.answer("L.1").agreed, None);
    let own = vote(own, "");
    assert_eq!(own.answer("L.1").votes["p2"].again, None);
    assert!(vote(own, "").answers.is_empty());
}

#[test]
fn one_fault_and_nothing_is_taken() {
    let text = "id,value,evidence,participant\nL.1,3,,\nL1,1,,\nC,\"x,x\",,\nC,z,,Ada\nN,x,,\nT,?,E7,\nT,1,,Eve\nL.1,1,,\n";
    assert_eq!(
        take("a.csv", text).unwrap_err(),
        [
            "2:1 file-answer-values",
            "3:1 file-answer-question",
            "4:1 file-answer-twice",
            "5:1 file-answer-options",
            "6:1 file-answer-number",
            "7:1 file-answer-grade",
            "8:1 file-answer-participant",
            "9:1 file-answer-again",
        ]
    );
}

#[test]
fn an_answer_that_is_there_twice_is_refused_in_every_layout() {
    for (path, text) in [
        ("a.json", "{\"L.1\": 1, \"L.1\": 2}"),
        ("a.csv", "id,value\nL.1,1\nL.1,2\n"),
        ("a.toml", "[\"L.1\"]\nvalue = 1\n[L]\n1 = 2\n"),
    ] {
        let faults = take(path, text).unwrap_err();
        assert!(faults[0].ends_with("file-answer-again"), "{faults:?}");
    }
}

#[test]
fn faults_of_a_file_have_their_places() {
    for (path, text, expected) in [
        ("a.json", "{\n \"A\": x}", "2:7 file-answer-json"),
        ("a.json", "[1]", "1:1 file-answer-json-table"),
        ("a.json", "{\n \"A\": true}", "2:2 file-answer-type"),
        ("a.json", "{\"A\": {\"worth\": 1}}", "1:2 file-answer-key"),
        ("a.toml", "A = true", "1:5 file-answer-type"),
        (
            "a.toml",
            "A = { value = 1, worth = 2 }",
            "1:18 file-answer-key",
        ),
        ("a.csv", "value\n1\n", "1:1 file-answer-csv-header"),
        ("a.csv", "id,worth\nA,1\n", "1:1 file-answer-key"),
        ("a.csv", "id,value\nA,1\nB\n", "3:1 file-answer-csv-line"),
        ("a.csv", "", "1:1 file-answer-csv-header"),
        (
            "a.csv",
            "id,value,note\nL.1,1,\nC,x,\"a\nN,1,\n",
            "3:1 file-answer-csv-open",
        ),
        (
            "a.csv",
            "id,value,note\nL.1,1,\nC,\"x\nN,1,\n",
            "3:1 file-answer-csv-open",
        ),
        ("a.csv", "id,\"value\nL.1,1\n", "1:1 file-answer-csv-open"),
    ] {
        assert_eq!(take(path, text).unwrap_err(), [expected], "{text}");
    }
}

#[test]
fn what_a_question_takes_is_what_it_says() {
    let questionnaire = small();
    let refused = |id: &str, text: &str| {
        let question = questionnaire.question(id).unwrap();
        let message = response(&questionnaire, question, text).unwrap_err();
        message.say(&crate::i18n::Locale::new(&"en".into()))
    };
    assert!(refused("L.1", "3").contains("1, 2"));
    assert!(refused("C", "q").contains("x, y"));
    assert!(refused("N", "2,5").contains("2.5"));
}

#[test]
fn edits_are_one_per_question() {
    let source = Source::new(
        "a.csv",
        "id,value,participant\nL.1,1,Ada\nL.1,2,Jörg\nL.1,2,\n",
    );
    let given = read(&source, Layout::Csv).unwrap();
    let edits = edits(&given, &small(), &with_people()).unwrap();
    let [Edit::Answer(_, answer)] = &edits[..] else {
        panic!("{edits:?}");
    };
    assert_eq!(
        (answer.votes.len(), answer.agreed.clone()),
        (2, number("2"))
    );
}
