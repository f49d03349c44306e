//! A complete assessment of both frameworks, from its creation to its report, in both languages.

use super::{MATURITY, questions, written};
use crate::program::Program;
use serde_json::Value;
use std::fmt::Write;

const PATH: &str = "w/assessments/all.toml";

/// An answer to every question: all levels and all grades of evidence occur.
fn answers() -> String {
    let mut csv = "id,value,evidence\n".to_owned();
    for (n, (_, own)) in questions(&MATURITY).enumerate() {
        let _ = writeln!(csv, "{},{},E{}", own.id, n * 3 % 5 + 1, n % 4);
    }
    csv
}

/// The output of a command that has to succeed.
fn told(program: &Program, args: &[&str]) -> String {
    let outcome = program.run(args);
    assert_eq!(outcome.code, Some(0), "{args:?}: {}", outcome.err);
    outcome.out
}

fn json(program: &Program, command: &str) -> Value {
    let out = told(program, &[command, PATH, "--format", "json"]);
    serde_json::from_str(&out).expect("JSON")
}

/// The assessment with all its answers.
fn answered(language: &'static str) -> Program {
    let program = Program::new(language);
    let new = [
        "--workspace",
        "w",
        "new",
        "all",
        "--questionnaire",
        "digital-maturity",
    ];
    told(
        &program,
        &[&new[..], &["--organisation", "Theater"]].concat(),
    );
    program.write("answers.csv", &answers());
    told(&program, &["answer", PATH, "--from", "answers.csv"]);
    program
}

fn list<'v>(value: &'v Value, key: &str) -> &'v Vec<Value> {
    value[key]
        .as_array()
        .unwrap_or_else(|| panic!("{key}: {value}"))
}

#[test]
fn all_68_answers_are_scored_through_every_lens() {
    let scores = json(&answered("C"), "score");
    assert_eq!(scores["coverage"], 1.0);
    let dimensions = list(&scores, "dimensions");
    assert_eq!(dimensions.len(), 15);
    let all = dimensions.iter().flat_map(|own| list(own, "questions"));
    assert_eq!(all.filter(|own| own["state"] == "answered").count(), 68);
    for own in dimensions {
        assert!(
            own["score"].is_number() && own["level"].is_number(),
            "{own}"
        );
    }
    assert!(
        dimensions
            .iter()
            .any(|own| !list(own, "capped_by").is_empty())
    );
    let lenses = list(&scores, "lenses");
    assert_eq!(lenses.len(), 6);
    for item in lenses.iter().flat_map(|own| list(own, "items")) {
        assert!(item["score"].is_number(), "{item}");
    }
    assert!(!list(&scores, "tensions").is_empty());
}

#[test]
fn every_gap_leads_to_actions() {
    let program = answered("C");
    let actions = json(&program, "actions");
    let actions = actions.as_array().expect("a list");
    let scores = json(&program, "score");
    let all = list(&scores, "dimensions")
        .iter()
        .flat_map(|own| list(own, "questions"));
    for own in all.filter(|own| own["gap"].as_f64() > Some(0.0)) {
        let proposed = actions.iter().any(|action| action["question"] == own["id"]);
        assert!(proposed, "{}: nothing is proposed", own["id"]);
    }
}

#[test]
fn the_report_is_written_in_both_languages() {
    for (system, language, other) in [("de_DE.UTF-8", "de", "en"), ("en_GB.UTF-8", "en", "de")] {
        let program = answered(system);
        let report = told(&program, &["report", PATH, "--format", "md", "-o", "-"]);
        for dimension in &MATURITY.dimensions {
            for text in [&dimension.title, &dimension.description] {
                let (own, foreign) = (written(text, language), written(text, other));
                assert!(report.contains(own), "{language}: {own}");
                assert!(!report.contains(foreign), "{language}: {foreign}");
            }
        }
        assert!(!report.contains("report-"), "{language}: a text is missing");
    }
}
