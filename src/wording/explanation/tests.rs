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

/// Recommendations that are and are not proposed, for every reason.
const ADVISED: &str = "target 4
    dimension D
    question A weight 2 essential = 1
    action A-a lifts 3 impact H effort L
    action A-b lifts 4
    action A-c lifts 5
    action A-d lifts 1
    question B = 3
    action B-a lifts 4 needs A 3 needs C 5
    question C = 4
    action C-a lifts 5
    question E = ?
    action E-a lifts 5
    question F = 3
    action F-a lifts 4 months 4 6
    question G = 3
    action G-a lifts 4 needs A 2
    action G-b lifts 5
    question H = 3
    action H-a lifts 4
    action H-b lifts 4
    question I = 5
    dimension N
    question J = 2
    action J-a lifts 4
    question K
    plan A-b place 1
    plan F-a accepted
    plan H-a deferred
    plan H-b rejected";

fn told(lang: &str, id: &str) -> String {
    told_of(SAMPLE, lang, id)
}

fn told_of(source: &str, lang: &str, id: &str) -> String {
    let Sample {
        questionnaire,
        assessment,
    } = Sample::new(source);
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

/// Without the figures of their questions.
fn told_alone(lang: &str, id: &str) -> String {
    let told = told_of(ADVISED, lang, id);
    let mut inside = false;
    let alone = told.lines().filter(|line| {
        if line.ends_with("[11]") {
            inside = true;
            return true;
        }
        inside &= line.starts_with("    ");
        !inside
    });
    alone.collect::<Vec<_>>().join("\n")
}

#[test]
fn every_action_is_told_with_its_factors_and_its_place_in_both_languages() {
    let all = [
        "A-a", "A-b", "A-c", "A-d", "B-a", "C-a", "E-fact", "E-a", "F-a", "G-a", "H-a", "H-b",
        "J-a",
    ];
    for lang in ["en", "de"] {
        let told = all.map(|id| told_alone(lang, id)).join("\n\n");
        insta::assert_snapshot!(format!("actions.{lang}"), told);
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
