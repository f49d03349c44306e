use super::*;
use crate::domain::explain::explain;
use crate::domain::sample::Sample;

/// One dimension of every kind, votes of every kind.
const SAMPLE: &str = "overall mean
    target 4
    people anna:it ben:sales
    dimension P
    question A weight 3 essential = 2 E2
    question B votes anna 4 ben 5>3 dora 1
    question C = n/a
    question D = 5
    question E essential = ?
    question T text = 'words'
    dimension C1 in P
    question X = 5
    question Y scale 0 1 2 = 1
    dimension C2 in P
    question Z
    dimension S staged
    question V stage 1 = 4
    question W stage 2 = ?
    lens other one A X";

fn told(lang: &str, id: &str) -> String {
    let Sample {
        questionnaire,
        assessment,
    } = Sample::new(SAMPLE);
    let own = explain(&questionnaire, &assessment, id).expect("the sample has it");
    let lines = explanation(&Locale::new(&lang.into()), &questionnaire, &own);
    let line = |line: &Line| {
        let rule = line
            .rule
            .map_or_else(String::new, |rule| format!(" [{rule}]"));
        format!("{}{}{rule}", "  ".repeat(line.depth), line.text)
    };
    lines.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_figure_is_told_down_to_the_votes_in_both_languages() {
    for lang in ["en", "de"] {
        let told: Vec<_> = ["sample", "S", "other/one"].map(|id| told(lang, id)).into();
        insta::assert_snapshot!(format!("told.{lang}"), told.join("\n\n"));
    }
}

#[test]
fn no_line_is_empty_and_nobody_is_named() {
    for id in [
        "sample",
        "P",
        "C1",
        "C2",
        "S",
        "A",
        "B",
        "E",
        "T",
        "other/one",
    ] {
        let text = told("en", id);
        for line in text.lines() {
            let said = line.split(" [").next().unwrap_or_default().trim();
            assert!(!said.is_empty(), "{id}:\n{text}");
            assert!(!said.contains("anna") && !said.contains("ben"), "{said}");
        }
    }
}
