//! Faults of questionnaires: every fixture with what is said about it.

use reifegrad::domain::questionnaire::Questionnaire;
use reifegrad::format::questionnaire::{
    Builtin, Library, Outcome, anchors_hash, hash, read, resolved_text, spec,
};
use reifegrad::format::{Fault, FileKind, Look, Source, check};
use reifegrad::i18n::{Locale, Message};
use std::collections::HashSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Questionnaires of `library/`, by file name.
pub(crate) struct Folder;

impl Library for Folder {
    fn find(&self, id: &str) -> Option<Source> {
        let text = fs::read_to_string(fixtures("library").join(format!("{id}.toml"))).ok()?;
        Some(Source::new(format!("{id}.toml"), text))
    }

    fn ids(&self) -> Vec<String> {
        let files = files("library");
        files.iter().map(|path| stem(path)).collect()
    }
}

fn fixtures(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/questionnaires")
        .join(folder)
}

pub(crate) fn files(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(fixtures(folder)).expect("the folder is there");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("readable").path())
        .collect();
    files.retain(|path| {
        path.extension()
            .is_some_and(|extension| extension == "toml")
    });
    files.sort();
    files
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .expect("a file")
        .to_string_lossy()
        .into_owned()
}

pub(crate) fn source(path: &Path) -> Source {
    let text = fs::read_to_string(path).expect("readable");
    Source::new(format!("{}.toml", stem(path)), text)
}

/// Everything said about a file, in German where its first line says so.
fn said(source: &Source, outcome: Outcome) -> String {
    let language = if source.text().starts_with("# de\n") {
        "de"
    } else {
        "en"
    };
    let locale = Locale::new(&language.into());
    let show = |fault: Fault| fault.render(&locale, Look::default());
    let faults: Vec<String> = outcome.faults.sorted().into_iter().map(show).collect();
    faults.join("\n\n")
}

#[test]
fn every_fault_is_said_with_its_place_and_what_to_do() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(fixtures("invalid"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for path in files("invalid") {
            let source = source(&path);
            let outcome = read(&source, &Folder);
            insta::assert_snapshot!(stem(&path), said(&source, outcome));
        }
    });
}

/// Keys of all messages of the faults of a file.
fn keys(outcome: &Outcome) -> Vec<&'static str> {
    let mut keys: Vec<&str> = Vec::new();
    for fault in outcome.faults.iter() {
        keys.push(fault.message.key());
        keys.extend(fault.hint.iter().chain(&fault.label).map(Message::key));
        keys.extend(fault.further.iter().map(|label| label.message.key()));
    }
    keys
}

#[test]
fn every_message_about_questionnaires_is_said_by_a_fixture() {
    // Said about files as such (tests of `format::source`) or only inside other messages.
    let elsewhere = [
        "check-word-",
        "check-kind-",
        "check-not-found",
        "check-not-allowed",
        "check-is-folder",
        "check-unreadable",
        "check-too-large",
        "check-too-many-parts",
        "check-utf",
        "check-include-deep",
    ];
    let said: HashSet<&str> = files("invalid")
        .iter()
        .chain(&files("valid"))
        .flat_map(|path| keys(&read(&source(path), &Folder)))
        .collect();
    let defined = include_str!("../../src/i18n/en/check.ftl").lines();
    let defined = defined.filter_map(|line| line.split_once(" =").map(|(key, _)| key));
    let unsaid: Vec<&str> = defined
        .filter(|key| key.starts_with("check-") && !said.contains(key))
        .filter(|key| !elsewhere.iter().any(|start| key.starts_with(start)))
        .collect();
    assert_eq!(unsaid, [""; 0]);
}

/// The questionnaire of a fixture, which has not even a warning.
fn valid(name: &str) -> (Source, Questionnaire) {
    let source = source(&fixtures("valid").join(name));
    let outcome = read(&source, &Folder);
    assert_eq!(keys(&outcome), [""; 0], "{name}");
    let questionnaire = outcome.questionnaire.expect("no fault, so there is one");
    (source, questionnaire)
}

#[test]
fn valid_questionnaires_have_no_fault_and_every_key() {
    valid("smallest.toml");
    let (_, all) = valid("everything.toml");
    let order: Vec<_> = all.dimensions.iter().map(|own| own.id.as_str()).collect();
    assert_eq!(order, ["D1", "D1.1", "D2", "D3"]);
    let (source, _) = valid("everything.toml");
    for table in spec::QUESTIONNAIRE.all() {
        let cases = table.cases.iter().flat_map(|own| own.all);
        for key in table.keys.iter().chain(cases.flat_map(|case| case.keys)) {
            let used = source
                .text()
                .split(|c: char| !c.is_ascii_alphabetic() && c != '_');
            assert!(
                used.into_iter().any(|word| word == key.name),
                "{}",
                key.name
            );
        }
    }
}

/// Without the hash, which alone differs with the version, as text.
fn meaning(questionnaire: &Questionnaire) -> String {
    format!("{questionnaire:?}")
}

#[test]
fn the_hash_is_about_the_meaning_not_about_the_layout() {
    let (source, all) = valid("everything.toml");
    let again = |text: String| {
        let outcome = read(&Source::new("x.toml", text), &Folder);
        hash(&outcome.questionnaire.expect("still valid"))
    };
    let first = hash(&all);
    assert_eq!(first.len(), 64);
    let loose = source
        .text()
        .replace(" = ", "   =   ")
        .replace('\n', "\r\n");
    assert_eq!(again(format!("\u{feff}# more\r\n{loose}")), first);
    assert_ne!(
        again(source.text().replace("\"Level?\"", "\"Level!\"")),
        first
    );
    assert_ne!(
        again(source.text().replace("weight = 3", "weight = 4")),
        first
    );
}

#[test]
fn reworded_answers_have_another_hash() {
    let (source, all) = valid("everything.toml");
    let hash = |all: &Questionnaire, id| anchors_hash(all.question(id).expect("it is there"));
    let text = source
        .text()
        .replace("anchors.en = [\"a\"", "anchors.en = [\"A\"");
    let outcome = read(
        &Source::new("x.toml", text.replace("\"Help [S1]\"", "\"? [S1]\"")),
        &Folder,
    );
    let reworded = outcome.questionnaire.expect("still valid");
    assert_ne!(hash(&reworded, "Q1"), hash(&all, "Q1"));
    for id in ["Q2", "Q4", "Q6", "Q7"] {
        assert_eq!(hash(&reworded, id), hash(&all, id));
    }
}

#[test]
fn a_frozen_copy_keeps_the_text_or_takes_everything_in() {
    let (source, all) = valid("everything.toml");
    assert_eq!(resolved_text(&source, &all), source.text());

    let source = self::source(&fixtures("valid").join("including.toml"));
    let outcome = read(&source, &Folder);
    assert_eq!(keys(&outcome), ["check-include-language"]);
    let all = outcome.questionnaire.expect("only a warning");
    let frozen = resolved_text(&source, &all);
    let outcome = read(&Source::new("frozen.toml", frozen.clone()), &Builtin);
    assert_eq!(keys(&outcome), [""; 0], "{frozen}");
    let again = outcome.questionnaire.expect("no fault");
    assert_eq!(meaning(&again), meaning(&all));
}

#[test]
fn including_takes_everything_over_once() {
    let source = source(&fixtures("valid").join("including.toml"));
    let all = read(&source, &Folder)
        .questionnaire
        .expect("only a warning");
    let ids: Vec<_> = all.questions().map(|(_, own)| own.id.as_str()).collect();
    assert_eq!(ids, ["base1", "a1", "b1", "own1"]);
    let german = "de".into();
    assert_eq!(
        all.question("base1").expect("there").text.get(&german),
        "Basis?"
    );
    assert_eq!(all.question("a1").expect("there").text.get(&german), "A?");
    assert_eq!(all.roles.len(), 1);
    assert_eq!(all.target, Some(2u32.into()));
    let titles: Vec<_> = all
        .lenses
        .iter()
        .map(|own| own.title.get(&german))
        .collect();
    assert_eq!(titles, ["Eigene Sicht"]);
}

/// Cuts a file at every `step`th byte, and changes every `step`th byte.
fn damage(name: &str, step: usize) {
    let (source, _) = valid(name);
    let text = source.text().as_bytes();
    let locale = Locale::new(&"de".into());
    let try_bytes = |bytes: Vec<u8>| {
        let faults = match Source::from_bytes("x.toml", bytes) {
            Ok(source) => read(&source, &Folder).faults.sorted(),
            Err(fault) => vec![*fault],
        };
        for fault in faults.iter().take(3) {
            fault.render(&locale, Look::default());
        }
    };
    for at in (0..text.len()).step_by(step) {
        try_bytes(text[..at].to_vec());
        let mut bytes = text.to_vec();
        bytes[at] ^= 1 << (at % 8);
        try_bytes(bytes);
    }
}

#[test]
fn no_damage_makes_it_panic() {
    damage("smallest.toml", 1);
    damage("everything.toml", 37);
}

#[test]
#[ignore = "takes half a minute without optimisation"]
fn no_damage_anywhere_makes_it_panic() {
    damage("everything.toml", 1);
}

#[test]
fn built_in_questionnaires_have_no_fault() {
    for id in Builtin.ids() {
        let source = Builtin.find(&id).expect("it is built in");
        let outcome = read(&source, &Builtin);
        let locale = Locale::new(&"en".into());
        let faults: Vec<String> = outcome
            .faults
            .iter()
            .map(|fault| fault.line(&locale))
            .collect();
        assert_eq!(faults, [""; 0]);
        assert_eq!(outcome.questionnaire.expect("no fault").id, id);
    }
}

#[test]
fn a_file_is_what_its_keys_say() {
    let kind = |text: &str| FileKind::of(&Source::new("x.toml", text));
    assert_eq!(kind("[questionnaire]\nid = 'x'\n"), FileKind::Assessment);
    assert_eq!(kind("[scale]\n"), FileKind::Questionnaire);
    assert_eq!(kind("no toml"), FileKind::Questionnaire);
    let named = |path: &str| FileKind::of(&Source::new(path, ""));
    assert_eq!(named("a/reifegrad.toml"), FileKind::Settings);
    assert_eq!(named("config.toml"), FileKind::Preferences);
    let source = Source::new("x.toml", "[questionnaire]\nid = 1\n");
    assert!(check(&source, &Builtin).has_errors());
}

/// A questionnaire with many questions, about 1,100 bytes each.
fn many_questions(count: usize) -> String {
    let text = "A sentence that somebody wrote with care. ".repeat(5);
    let mut file = String::from(
        "format = 1\nid = \"many\"\nversion = \"1.0.0\"\nlanguages = [\"en\"]\ntitle = \"Many\"\n[scale]\n\
        levels = [{ value = 1, name = \"Low\" }, { value = 2, name = \"High\" }]\ntarget = 2\n\
        [[dimensions]]\nid = \"D\"\ntitle = \"D\"\n",
    );
    for number in 0..count {
        let before = number.saturating_sub(1);
        let _ = write!(
            file,
            "[[dimensions.questions]]\nid = \"Q{number}\"\ntext = \"{text}\"\nhelp = \"{text}\"\n\
            anchors = [\"{text}\", \"{text}\"]\nshow_if = \"Q{before} >= 1 or Q0 == 2\"\n\
            [[dimensions.questions.recommendations]]\nid = \"Q{number}-a\"\ntitle = \"Do\"\nlifts_to = 2\n\
            requires = [\"Q{before} >= 2\"]\n"
        );
    }
    file.replacen("show_if = \"Q0 >= 1 or Q0 == 2\"\n", "", 1)
        .replacen("requires = [\"Q0 >= 2\"]\n", "", 1)
}

/// Files that are large, deep or wide, with the number of entries they repeat.
fn large(count: usize) -> Vec<(&'static str, String)> {
    let repeated = |text: &str| text.repeat(count);
    let head = "format = 1\nid = \"x\"\nversion = \"1.0.0\"\nlanguages = [\"en\"]\n";
    let numbered = |line: &dyn Fn(usize) -> String| (0..count).map(line).collect::<String>();
    vec![
        ("questions", many_questions(count)),
        (
            "one line",
            format!("{head}title = \"{}\"\nwrong = 1\n", repeated("long line ")),
        ),
        ("deep", format!("{head}title = {}", repeated("["))),
        (
            "headers",
            numbered(&|n| format!("[a{}]\n", ".b".repeat(n % 100))),
        ),
        (
            "tables",
            repeated("[[dimensions]]\n[[dimensions.questions]]\n"),
        ),
        ("keys", numbered(&|n| format!("weigth{n} = 1\n"))),
        (
            "faults in a line",
            format!("{head}title = [{}]", repeated("{ x = 1 }, ")),
        ),
        ("list", format!("{head}include = [{}]", repeated("1,[],"))),
        (
            "includes",
            format!("{head}include = [{}]", numbered(&|n| format!("\"{n}\", "))),
        ),
        (
            "marks",
            format!("{head}title = \"a{}\"\nwrong = 1", repeated("\u{301}")),
        ),
        (
            "parents",
            numbered(&|n| format!("[[dimensions]]\nid = \"D{n}\"\nparent = \"D{}\"\n", n + 1)),
        ),
        (
            "cycle",
            numbered(&|n| {
                format!(
                    "[[dimensions]]\nid = \"D{n}\"\nparent = \"D{}\"\n",
                    (n + 1) % count
                )
            }),
        ),
    ]
}

#[test]
fn large_files_are_no_trouble() {
    let count = if cfg!(debug_assertions) { 300 } else { 10_000 };
    let locale = Locale::new(&"de".into());
    for (name, text) in large(count) {
        let start = Instant::now();
        let size = text.len() / 1000;
        let faults = read(&Source::new("x.toml", text), &Folder).faults.sorted();
        let found = faults.len();
        let said: usize = faults
            .iter()
            .map(|own| own.render(&locale, Look::default()).len())
            .sum();
        println!(
            "{name}: {size} kB, {found} faults, {said} bytes, {:?}",
            start.elapsed()
        );
        assert!(
            cfg!(debug_assertions) || start.elapsed() < Duration::from_secs(1),
            "{name}"
        );
    }
}

#[test]
fn a_questionnaire_of_usual_size_is_read_at_once() {
    let source = Source::new("x.toml", many_questions(190));
    let once = || {
        let start = Instant::now();
        let outcome = read(&source, &Builtin);
        assert!(outcome.questionnaire.is_some());
        start.elapsed()
    };
    let fastest = (0..10).map(|_| once()).min().unwrap_or_default();
    println!("{} kB in {fastest:?}", source.text().len() / 1000);
    assert!(cfg!(debug_assertions) || fastest < Duration::from_millis(20));
}

/// Every questionnaire includes the next.
struct Endless;

impl Library for Endless {
    fn find(&self, id: &str) -> Option<Source> {
        let next = id.parse::<u32>().unwrap_or(0) + 1;
        let text = format!(
            "format = 1\nid = '{id}'\nversion = '1.0.0'\nlanguages = ['en']\ntitle = 'x'\ninclude = ['{next}']\n\
            [scale]\nlevels = [{{ value = 1, name = 'a' }}, {{ value = 2, name = 'b' }}]\n"
        );
        Some(Source::new(format!("{id}.toml"), text))
    }

    fn ids(&self) -> Vec<String> {
        Vec::new()
    }
}

#[test]
fn includes_without_end_are_refused() {
    let outcome = read(&Endless.find("0").expect("always"), &Endless);
    assert!(keys(&outcome).contains(&"check-include-deep"));
}
