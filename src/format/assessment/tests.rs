//! Reading and writing together.

use super::*;
use crate::domain::assessment::{
    Answer, Assessment, Decision, Edit, Evidence, Grade, Input, Meta, OwnAction, Participant,
    PlanEntry, Response, Round, Targets, Vote, sample,
};
use crate::domain::number::Number;
use crate::format::Source;
use crate::format::tree::Tree;
use jiff::civil::{Date, date};
use proptest::collection::{btree_map, vec};
use proptest::option::of;
use proptest::prelude::*;

fn write(own: &Assessment, old: &Tree) -> String {
    crate::format::tree::write(&document(own, old))
}

fn load(text: &str) -> Loaded {
    match read(&Source::new("a.toml", text)) {
        Ok(loaded) => loaded,
        Err(faults) => panic!("{faults:?}\n{text}"),
    }
}

/// `line:column key` of every fault of a text.
fn faults(text: &str) -> Vec<String> {
    let faults = read(&Source::new("a.toml", text)).expect_err("faults");
    let show = |fault: crate::format::Fault| {
        let (line, column) = fault.place.position();
        format!("{line}:{column} {}", fault.message.key())
    };
    faults.sorted().into_iter().map(show).collect()
}

const HEAD: &str = "format = 1\nid = \"a\"\ncreated = 2026-11-03\n";
const QUESTIONNAIRE: &str = "[questionnaire]\nid = \"pulse\"\nversion = \"1.0.0\"\nhash = \"00\"\n";

fn given(value: u32) -> Response {
    Response::Given(Input::Number(value.into()))
}

#[test]
fn an_assessment_is_written_for_people() {
    let mut own = sample();
    own.meta.title = "Große Bühne".to_owned();
    own.participants.push(Participant {
        id: "p1".into(),
        name: "Ada".to_owned(),
        role: "it".into(),
    });
    own.targets.all = Some(Number::fraction(7, 2));
    let vote = Vote {
        first: given(2),
        again: Some(Response::DontKnow),
    };
    let answer = Answer {
        agreed: Some(given(3)),
        grade: Some(Grade::E2),
        evidence: vec![Evidence {
            title: "Liste".to_owned(),
            link: "liste.pdf".to_owned(),
            date: Some(date(2026, 10, 1)),
        }],
        note: "Erste Zeile\nzweite Zeile".to_owned(),
        votes: [("p1".into(), vote)].into(),
        ..Answer::default()
    };
    own.apply(Edit::Answer("CO1.1".into(), answer));
    let open = Answer {
        agreed: Some(Response::NotApplicable("keine Kasse".to_owned())),
        ..Answer::default()
    };
    own.apply(Edit::Answer("P02".into(), open));
    let entry = PlanEntry {
        decision: Some(Decision::Rejected("zu teuer".to_owned())),
        due: Some(date(2027, 1, 31)),
        ..PlanEntry::default()
    };
    own.apply(Edit::Plan("CO1.1-a".into(), entry));
    insta::assert_snapshot!(write(&own, &Tree::new()));
}

#[test]
fn the_example_of_the_documentation_is_read_and_written_as_it_stands() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/formats-assessment.md");
    let docs = std::fs::read_to_string(path).unwrap();
    let example = docs.split("```toml\n").nth(1).unwrap();
    let example = example.split("```").next().unwrap();
    let loaded = load(example);
    let uncommented = example.lines().map(|line| match line.split_once("  #") {
        Some((before, _)) => before.trim_end(),
        None => line,
    });
    let uncommented: Vec<_> = uncommented.filter(|line| !line.starts_with("# ")).collect();
    let written = write(&loaded.assessment, &Tree::new());
    assert_eq!(written.lines().collect::<Vec<_>>(), uncommented);
}

#[test]
fn unknown_keys_survive_in_every_table() {
    let text = format!(
        "{HEAD}
later = 0xff
{QUESTIONNAIRE}source = 'x'
[extra.deep]
a = [1, {{ b = 1.10 }}]
[profile]
kind = 'b2c'
[[participants]]
id = 'p1'
name = 'Ada'
weight = 1
[[participants]]
id = 'p2'
name = 'Bo'
[answers.A]
value = 3
colour = 'red'
votes.p1 = {{ first = 2, seen = true }}
votes.p2 = {{ first = {{ dont_know = true, since = 1979-05-27 }} }}
[[answers.A.evidence]]
title = 'one'
[[answers.A.evidence]]
title = 'two'
page = 7
[plan.A-a]
decision = 'done'
cost = 100
[[own_actions]]
id = 'own-1'
title = 'x'
tag = 't'
"
    );
    let Loaded {
        mut assessment,
        document,
    } = load(&text);
    let people = assessment.participants.iter().rev().cloned().collect();
    assessment.apply(Edit::Participants(people));
    let mut answer = assessment.answer("A");
    answer.evidence.remove(0);
    answer.note = "new".to_owned();
    assessment.apply(Edit::Answer("A".into(), answer));
    let written = write(&assessment, &document);
    assert_eq!(load(&written).assessment, assessment);
    insta::assert_snapshot!(written);
}

#[test]
fn an_answer_taken_back_leaves_only_what_is_unknown() {
    let text = format!(
        "{HEAD}{QUESTIONNAIRE}[answers.A]\nvalue = 3\ncolour = 'red'\n[answers.B]\nvalue = 1\n"
    );
    let Loaded {
        mut assessment,
        document,
    } = load(&text);
    for id in ["A", "B"] {
        assessment.apply(Edit::Answer(id.into(), Answer::default()));
    }
    let written = write(&assessment, &document);
    assert!(
        written.ends_with("\n[answers.A]\ncolour = \"red\"\n"),
        "{written}"
    );
    assert_eq!(load(&written).assessment, assessment);
}

#[test]
fn one_changed_answer_changes_one_table() {
    let mut own = sample();
    for id in ["A", "B", "C"] {
        let answer = Answer {
            agreed: Some(given(1)),
            note: "one\ntwo".to_owned(),
            ..Answer::default()
        };
        own.apply(Edit::Answer(id.into(), answer));
    }
    let before = write(&own, &Tree::new());
    let mut answer = own.answer("B");
    answer.agreed = Some(given(4));
    own.apply(Edit::Answer("B".into(), answer));
    let after = write(&own, &load(&before).document);
    let changed: Vec<_> = before
        .lines()
        .zip(after.lines())
        .filter(|(a, b)| a != b)
        .collect();
    assert_eq!(changed, [("value = 1", "value = 4")]);
    assert_eq!(before.lines().count(), after.lines().count());
}

#[test]
fn numbers_are_exact() {
    let value: Number = "123456789012.123456".parse().unwrap();
    let text = format!("{HEAD}{QUESTIONNAIRE}[targets]\nall = {value}\n");
    let Loaded {
        assessment,
        document,
    } = load(&text);
    assert_eq!(assessment.targets.all, Some(value));
    assert!(write(&assessment, &document).contains("123456789012.123456"));
}

#[test]
fn every_fault_is_told_with_its_place() {
    assert_eq!(
        faults("format = 2\nwhat = 'x'"),
        ["1:10 check-newer-format"]
    );
    assert_eq!(faults("\0").len(), 1);
    let text = format!(
        "{HEAD}{QUESTIONNAIRE}[answers.A]\nvalue = true\ngrade = 'E9'\n[answers.B]\nvalue = 1\ndont_know = true\n[[participants]]\nid = 'p'\nname = ''\n[[participants]]\nid = 'p'\nname = ''\n"
    );
    assert_eq!(
        faults(&text),
        [
            "9:9 check-wrong-type",
            "10:9 check-unknown-word",
            "13:13 file-two-answers",
            "18:6 file-duplicate-id",
        ]
    );
    assert_eq!(faults("format = 1\n").len(), 3);
}

#[test]
fn the_start_of_a_file_gives_its_head_wherever_it_ends_and_whatever_follows() {
    let mut own = sample();
    own.meta.title = "Müßiggang".to_owned();
    own.apply(Edit::Answer(
        "A".into(),
        Answer {
            agreed: Some(given(3)),
            ..Answer::default()
        },
    ));
    let text = write(&own, &Tree::new());
    let behind = text.find("[answers").unwrap();
    for end in 0..text.len() {
        let found = head(&text.as_bytes()[..end]);
        assert_eq!(found, (end > behind).then(|| own.head()), "{end}");
    }
    let broken = [&text.as_bytes()[..=behind], b"\xff = = ="].concat();
    assert_eq!(head(&broken), Some(own.head()));
    // What looks like the end may stand in a text.
    let title = "title = \"\"\"\n[answers]\"\"\"\n";
    let within = text.replacen("title", &format!("{title}subtitle"), 1);
    assert_eq!(head(within.as_bytes()), None);
    assert_eq!(load(&within).assessment.meta.title, "[answers]");
    // Where the order is another one, more of the head may follow.
    let later = text.replacen("[round]", "[profile]\n[round]", 1);
    assert_eq!(head(later.as_bytes()), None);
    let newer = text.replacen("format = 1", "format = 2", 1);
    assert_eq!(head(newer.as_bytes()), None);
}

#[test]
fn a_file_cut_anywhere_is_a_fault_or_whole_tables_and_never_a_panic() {
    let text = format!("{HEAD}{QUESTIONNAIRE}[answers.A]\nvalue = 3\nnote = \"ü\\u00e9\"\n");
    for end in 0..text.len() {
        let bytes = text.as_bytes()[..end].to_vec();
        if let Ok(source) = Source::from_bytes("a.toml", bytes) {
            let _ = read(&source);
        }
    }
}

#[test]
fn what_the_questionnaire_does_not_know_is_told_and_no_fault() {
    let questionnaire = crate::domain::sample::Sample::new(
        "levels 1 2 3 4 5
        dimension D
        question A
        question B",
    )
    .questionnaire;
    let text = format!(
        "{HEAD}{QUESTIONNAIRE}[targets]\nall = 3\nDD = 3\n[answers.A]\nvalue = 9\nvotes.p1.first = 4\nvotes.p2.first = 'x'\n[answers.B]\nvalue = 2\n[answers.C]\nvalue = 2\n[plan.A-fact]\nplace = 1\n[plan.own-1]\nplace = 2\n[plan.zzz]\nplace = 3\n[[participants]]\nid = 'p1'\nname = 'Ada'\n[[own_actions]]\nid = 'own-1'\ntitle = 'x'\n"
    );
    let source = Source::new("a.toml", text.as_str());
    assert!(read(&source).is_ok());
    let found = misfits(&source, &questionnaire);
    assert!(!found.has_errors());
    let found: Vec<_> = found
        .sorted()
        .into_iter()
        .map(|fault| {
            let (line, _) = fault.place.position();
            format!("{line} {}", fault.message.key())
        })
        .collect();
    assert_eq!(
        found,
        [
            "10 file-unknown-dimension",
            "12 file-unfit-value",
            "14 file-unknown-participant",
            "14 file-unfit-value",
            "17 file-unknown-question",
            "23 file-unknown-recommendation",
        ]
    );
}

fn number() -> impl Strategy<Value = Number> {
    (-9_999_999_i64..9_999_999).prop_map(|micros| Number::fraction(micros, 1_000_000))
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a\"\\\\\n\r\t' =\\[\\]#{}]{0,12}",
        Just(String::new())
    ]
}

fn day() -> impl Strategy<Value = Date> {
    (1i16..=9999, 1i8..=12, 1i8..=28).prop_map(|(year, month, day)| date(year, month, day))
}

fn id() -> impl Strategy<Value = String> {
    "[A-Za-z0-9_][A-Za-z0-9._-]{0,5}"
}

fn response() -> impl Strategy<Value = Response> {
    prop_oneof![
        number().prop_map(|number| Response::Given(Input::Number(number))),
        text().prop_map(|text| Response::Given(Input::Text(text))),
        vec(id().prop_map(Into::into), 0..3).prop_map(|ids| Response::Given(Input::Options(ids))),
        Just(Response::DontKnow),
        text().prop_map(Response::NotApplicable),
    ]
}

fn vote() -> impl Strategy<Value = Vote> {
    (response(), of(response())).prop_map(|(first, again)| Vote { first, again })
}

fn evidence() -> impl Strategy<Value = Evidence> {
    (text(), text(), of(day())).prop_map(|(title, link, date)| Evidence { title, link, date })
}

fn answer() -> impl Strategy<Value = Answer> {
    let grade = of((0usize..4).prop_map(|index| Grade::ALL[index]));
    let votes = btree_map(id().prop_map(Into::into), vote(), 0..3);
    let rest = (vec(evidence(), 0..3), votes, of(id()));
    (of(response()), grade, text(), of(number()), rest).prop_map(
        |(agreed, grade, note, target, (evidence, votes, anchors))| Answer {
            agreed,
            grade,
            evidence,
            note,
            target,
            votes,
            anchors,
        },
    )
}

fn plan_entry() -> impl Strategy<Value = PlanEntry> {
    let decision = prop_oneof![
        Just(Decision::Accepted),
        text().prop_map(Decision::Rejected),
        Just(Decision::Deferred),
        Just(Decision::Done),
    ];
    (of(decision), text(), of(day()), text(), of(1..u32::MAX)).prop_map(
        |(decision, owner, due, note, place)| PlanEntry {
            decision,
            owner,
            due,
            note,
            place,
        },
    )
}

fn unique<T>(entries: Vec<T>, id: impl Fn(&T) -> String) -> Vec<T> {
    let mut seen = std::collections::BTreeSet::new();
    entries
        .into_iter()
        .filter(|own| seen.insert(id(own)))
        .collect()
}

fn participants() -> impl Strategy<Value = Vec<Participant>> {
    let one = (id(), text(), text()).prop_map(|(id, name, role)| Participant {
        id: id.into(),
        name,
        role: role.into(),
    });
    vec(one, 0..4).prop_map(|all| unique(all, |own| own.id.to_string()))
}

fn own_actions() -> impl Strategy<Value = Vec<OwnAction>> {
    let one = (id(), text(), text(), of(id())).prop_map(|(id, title, text, question)| OwnAction {
        id: id.into(),
        title,
        text,
        question: question.map(Into::into),
    });
    vec(one, 0..3).prop_map(|all| unique(all, |own| own.id.to_string()))
}

fn targets() -> impl Strategy<Value = Targets> {
    let dimensions = btree_map("[A-Z][a-z0-9._-]{0,3}".prop_map(Into::into), number(), 0..3);
    (of(number()), dimensions).prop_map(|(all, dimensions)| Targets { all, dimensions })
}

fn meta() -> impl Strategy<Value = Meta> {
    (text(), text(), text(), "[a-z]{2}", any::<bool>()).prop_map(
        |(title, organisation, unit, language, strict_evidence)| Meta {
            title,
            organisation,
            unit,
            language: language.into(),
            strict_evidence,
        },
    )
}

fn assessment() -> impl Strategy<Value = Assessment> {
    let round = (1..u32::MAX, of(id())).prop_map(|(number, previous)| Round { number, previous });
    let head = (0..i64::MAX as u64, day(), day(), round, meta());
    let answers = btree_map(id().prop_map(Into::into), answer(), 0..4);
    let plan = btree_map(id().prop_map(Into::into), plan_entry(), 0..3);
    let profile = btree_map(id(), text(), 0..3);
    (
        head,
        profile,
        participants(),
        answers,
        targets(),
        plan,
        own_actions(),
    )
        .prop_map(
            |(head, profile, participants, mut answers, targets, mut plan, own_actions)| {
                let (revision, created, changed, round, meta) = head;
                answers.retain(|_, own| *own != Answer::default());
                plan.retain(|_, own| *own != PlanEntry::default());
                Assessment {
                    revision,
                    created,
                    changed,
                    round,
                    meta,
                    profile,
                    participants,
                    answers,
                    targets,
                    plan,
                    own_actions,
                    ..sample()
                }
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_written_reads_the_same(own in assessment()) {
        let text = write(&own, &Tree::new());
        let loaded = load(&text);
        prop_assert_eq!(&loaded.assessment, &own);
        prop_assert!(head(text.as_bytes()).is_none_or(|head| head == own.head()));
        prop_assert_eq!(write(&own, &loaded.document), text);
    }

    #[test]
    fn what_an_older_document_held_never_comes_back(old in assessment(), own in assessment()) {
        let document = load(&write(&old, &Tree::new())).document;
        prop_assert_eq!(load(&write(&own, &document)).assessment, own);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(text in "(format = 1|id|=|\\[answers\\.A\\]|\\[|\\]|\"|\n|[a-z1-9. ]){0,40}") {
        let _ = read(&Source::new("a.toml", text));
    }
}
