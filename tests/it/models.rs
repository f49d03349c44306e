//! Shapes of maturity models that people use, written as questionnaires of our own in `tests/fixtures/models/`, with figures
//! that were calculated by hand.

use reifegrad::domain::assessment::Assessment;
use reifegrad::domain::explain::explain;
use reifegrad::domain::id::QuestionId;
use reifegrad::domain::number::Number;
use reifegrad::domain::questionnaire::Questionnaire;
use reifegrad::domain::scoring::{DimensionScore, Interval, Scores, score};
use reifegrad::format::questionnaire::{Builtin, read};
use reifegrad::format::{Source, assessment};
use reifegrad::i18n::Locale;
use reifegrad::wording::explanation::{Line, explanation};
use std::fs;
use std::path::Path;

fn source(name: &str) -> Source {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/models");
    let text = fs::read_to_string(folder.join(name)).expect("readable");
    Source::new(name, text)
}

/// A model and the answers to it; `check` has nothing to say about either.
pub(crate) fn model(name: &str) -> (Questionnaire, Assessment) {
    let outcome = read(&source(&format!("{name}.toml")), &Builtin);
    let faults: Vec<_> = outcome.faults.sorted().into_iter().collect();
    assert!(faults.is_empty(), "{faults:#?}");
    let answers = assessment::read(&source(&format!("{name}.answers.toml")));
    let questionnaire = outcome.questionnaire.expect("valid");
    (questionnaire, answers.expect("valid").assessment)
}

fn scores(name: &str) -> Scores {
    let (questionnaire, assessment) = model(name);
    score(&questionnaire, &assessment)
}

/// The number that `35/16`, `1.25` or `none` writes.
fn number(text: &str) -> Option<Number> {
    let part = |text: &str| text.parse::<Number>().expect("a decimal");
    match text.split_once('/') {
        _ if text == "none" => None,
        Some((above, below)) => Some(part(above) / part(below)),
        None => Some(part(text)),
    }
}

fn interval(text: &str) -> Option<Interval> {
    let (low, high) = text.split_once("..")?;
    let end = |text| number(text).expect("an end");
    Some(Interval {
        low: end(low),
        high: end(high),
    })
}

/// Compares a dimension with `ID score S in L..H coverage C level V`, followed by `capped by ID…` and `provisional`.
fn compare(scores: &Scores, line: &str) {
    let words: Vec<_> = line.split_whitespace().collect();
    let [
        id,
        "score",
        value,
        "in",
        range,
        "coverage",
        share,
        "level",
        level,
        rest @ ..,
    ] = &words[..]
    else {
        panic!("{line}");
    };
    let own = scores.dimensions.iter().find(|own| own.id.as_str() == *id);
    let own = own.unwrap_or_else(|| panic!("{id}"));
    let DimensionScore {
        score, interval, ..
    } = own;
    assert_eq!(
        (score, interval),
        (&number(value), &self::interval(range)),
        "{line}"
    );
    assert_eq!(
        (&own.coverage, &own.level),
        (&number(share), &number(level)),
        "{line}"
    );
    let capped: Vec<_> = own.capped_by.iter().map(QuestionId::as_str).collect();
    let expected = rest
        .iter()
        .filter(|word| !["capped", "by", "provisional"].contains(word));
    assert_eq!(capped, expected.copied().collect::<Vec<_>>(), "{line}");
    assert_eq!(
        own.level_provisional,
        rest.contains(&"provisional"),
        "{line}"
    );
}

/// Compares all dimensions in order, and the whole with `score S in L..H coverage C`.
fn assert_figures(name: &str, dimensions: &[&str], whole: &str) {
    let scores = scores(name);
    assert_eq!(scores.dimensions.len(), dimensions.len());
    for line in dimensions {
        compare(&scores, line);
    }
    let ["score", value, "in", range, "coverage", share] =
        whole.split_whitespace().collect::<Vec<_>>()[..]
    else {
        panic!("{whole}");
    };
    assert_eq!(
        (scores.score, scores.interval),
        (number(value), interval(range))
    );
    assert_eq!(scores.coverage, number(share));
}

/// Each question runs from 0 to 1, so half widths are 1/4 (E0), 3/16 (E1), 1/8 (E2), 1/16 (E3); three of them make the
/// questionnaire's 0 to 3, and sums are never mapped.
#[test]
fn practices_are_sums_of_coverage_in_three_stages_and_means_stand_above_them() {
    let dimensions = [
        // D1 1 E3, D2 0.5 E1, D3 0.25 E0: 1 + 0.5 + 0.25
        // low 15/16 + 5/16 + 0, high 1 + 11/16 + 1/2
        "LEND-DESK score 1.75 in 1.25..2.1875 coverage 1 level 1",
        // B1 1 E2, B2 1 E0, B3 0 E2; low 7/8 + 3/4 + 0, high 1 + 1 + 1/8
        "RETURN-BOX score 2 in 1.625..2.125 coverage 1 level none",
        // C1 0.5 E0, C2 don't know, C3 does not apply: half is covered, 0.5 goes up all the same
        // low 1/4 + 0, high 3/4 + 1
        "RETURN-CHECK score none in 0.25..1.75 coverage 0.5 level none",
        // (2 + 0.5) / 2; (1.625 + 0.25) / 2 and (2.125 + 1.75) / 2; (1 + 0.5) / 2
        "LEND-RETURN score 1.25 in 0.9375..1.9375 coverage 0.75 level 1",
        // (1 · 1.75 + 3 · 1.25) / 4; (1.25 + 3 · 0.9375) / 4 and (2.1875 + 3 · 1.9375) / 4; (1 + 3 · 0.75) / 4
        "LEND score 1.375 in 1.015625..2 coverage 0.8125 level 1",
        // H1 1 E0, H2 0.5 E2, H3 0.25 E3; low 3/4 + 3/8 + 3/16, high 1 + 5/8 + 5/16
        // 0.5 passes: stages 1 and 2 are reached, H3 blocks stage 3
        "HOUSE-HEAT score 1.75 in 1.3125..1.9375 coverage 1 level 2",
        // L1 0.25 E2, L2 and L3 1 E3; low 1/8 + 15/16 + 15/16, high 3/8 + 1 + 1
        // floor 2; L1 is 0.75 of 0–3, above level 0, so level 1 is the cap
        "HOUSE-LIGHT score 2.25 in 2..2.375 coverage 1 level 1 capped by L1",
        // (1.75 + 2.25) / 2; (1.3125 + 2) / 2 and (1.9375 + 2.375) / 2; floor 2, capped like the part
        "HOUSE score 2 in 1.65625..2.15625 coverage 1 level 1 capped by L1",
    ];
    // (2 · 1.375 + 1 · 2) / 3; (2 · 1.015625 + 1.65625) / 3 and (2 · 2 + 2.15625) / 3; (2 · 0.8125 + 1) / 3
    assert_figures(
        "coverage",
        &dimensions,
        "score 19/12 in 59/48..197/96 coverage 0.875",
    );
}

/// Each question runs from 0 to 3 (B1 from 0 to 6); all evidence is E0, so half widths are 3/4 (B1: 3/2). Without `passes`
/// two thirds are needed: 2 (B1: 4).
#[test]
fn a_level_counts_only_when_everything_up_to_it_is_largely_implemented() {
    let dimensions = [
        // A1 2, A2 3, A3 2, A4 1: 8 / 4; A4 blocks stage 3
        // low (5/4 + 9/4 + 5/4 + 1/4) / 4, high (11/4 + 3 + 11/4 + 7/4) / 4
        "KEEP-A score 2 in 1.25..2.5625 coverage 1 level 2",
        // B1 4 of 6 is 2, B2 1, B3 3; lowest of 5/4, 1/4, 9/4 and of 11/4, 7/4, 3
        "KEEP-B score 1 in 0.25..1.75 coverage 1 level none",
        // (2 + 1) / 2; stage 1: A1, A2 and B1 (4 ≥ 4) pass; stage 2: B2 blocks, whatever stage 3 says
        // (1.25 + 0.25) / 2 and (2.5625 + 1.75) / 2
        "KEEP score 1.5 in 0.75..2.15625 coverage 1 level 1",
        // S1 3, S2 does not apply, S3 hidden, S4 don't know: half of S1 and S4 is covered
        // stage 1: S1 passes; stage 2: nothing applies, nothing blocks; stage 3: S4 blocks
        // highest of 9/4 and 0, and of 3 and 3
        "SHARE score none in 2.25..3 coverage 0.5 level 2",
        // P1 open, P2 3: stage 1 is blocked, so stage 2 does not count; low (0 + 9/4) / 2, high (3 + 3) / 2
        "PLAN score none in 1.125..3 coverage 0.5 level 0",
        // Nothing applies.
        "SOUND score none in none coverage none level none",
    ];
    // Coverage (1 + 0.5 + 0.5) / 3 is too little. Lowest of 0.75, 2.25 and 1.125, and of 2.15625, 3 and 3
    assert_figures(
        "stages",
        &dimensions,
        "score none in 0.75..2.15625 coverage 2/3",
    );
}

/// Each scale is mapped onto 1 to 5.
#[test]
fn scales_of_every_kind_and_weights_stand_three_deep_in_means_lowest_and_highest() {
    let dimensions = [
        // Q1 2 of 0–10 E2 → 1 + 4 · 0.2 = 1.8; ± 10/8: 0.75 → 1.3, 3.25 → 2.3
        // Q2 a, c: sum 3, band 3 of 1–4 E1 → 1 + 4 · 2/3 = 11/3; ± 9/16: 39/16 → 35/12, 57/16 → 53/12
        // Q3 7.5 %: band 2 of 1–5 E3; ± 1/4: 1.75, 2.25
        // Q4 b: sum 2 of 0–5 E0 → 1 + 4 · 0.4 = 2.6; ± 5/4: 0.75 → 1.6, 3.25 → 3.6
        // (3 · 1.8 + 1.5 · 11/3 + 0.5 · 2 + 4 · 2.6) / 9 = 22.3 / 9
        // (3.9 + 4.375 + 0.875 + 6.4) / 9 = 15.55 / 9 and (6.9 + 6.625 + 1.125 + 14.4) / 9 = 29.05 / 9
        // floor 2; Q1 allows 2, so it does not cap
        "LOW score 22.3/9 in 15.55/9..29.05/9 coverage 1 level 2",
        // R1 3 E3, R2 does not apply
        "SIBLING score 3 in 2.75..3.25 coverage 1 level none",
        // Highest of M1 1 (weight 9 does not count), LOW and SIBLING
        // highest of 1, 1.73 and 2.75, and of 1.25, 3.23 and 3.25
        "MID score 3 in 2.75..3.25 coverage 1 level 3",
        // Lowest of T1, 2 of -2–2 E1 → 5, ± 3/4: 1.25 → 4.25, and MID; floor 3, Q1 three below allows 2
        "TOP score 3 in 2.75..3.25 coverage 1 level 2 capped by Q1",
        // S1 E1: the middle of 4 and 3, ± 3/4; S2 hidden; S3 open; (2.75 + 0.4 · 1) / 1.4 and (4.25 + 0.4 · 5) / 1.4
        "SIDE score 3.5 in 2.25..6.25/1.4 coverage 5/7 level 3",
    ];
    // Highest of 3 and 3.5; of 2.75 and 2.25, and of 3.25 and 4.46; (1 · 1 + 2.5 · 5/7) / 3.5
    assert_figures(
        "mixed",
        &dimensions,
        "score 3.5 in 2.75..6.25/1.4 coverage 39/49",
    );
}

/// The scale runs from 0 to 100 with levels at 10 and 40 between; half widths are 25, 18.75, 12.5 and 6.25.
#[test]
fn a_profile_has_no_overall_score() {
    let dimensions = [
        // Lowest of P1 40 E1 (weight 5 does not count), P2 100 E3, P3 10 E0
        // lowest of 21.25, 93.75 and 0, and of 58.75, 100 and 35
        "PEOPLE score 10 in 0..35 coverage 1 level 10",
        // T1 40 E2, T2 100 E0 three times, T3 open: (40 + 300) / 4
        // (27.5 + 3 · 75 + 0) / 5 and (52.5 + 3 · 100 + 100) / 5; T1 allows the level after 40
        "TOOLS score 85 in 50.5..90.5 coverage 0.8 level 40 provisional",
        // Highest of G1 10 E3 and G2 40 E3; G1 allows the level after 10, which is the floor
        "MONEY-GRANTS score 40 in 33.75..46.25 coverage 1 level 40",
        // M1 1 of 0–1 E0 → 100, ± 1/4: 75; M2 0 E2; (100 + 0 + 2 · 40) / 4
        // (75 + 0 + 2 · 33.75) / 4 and (100 + 12.5 + 2 · 46.25) / 4
        "MONEY score 45 in 35.625..51.25 coverage 1 level none",
    ];
    // (1 + 0.8 + 1) / 3
    assert_figures("profile", &dimensions, "score none in none coverage 14/15");
}

/// Everything that is told about `id`, line by line.
fn told(name: &str, id: &str, lang: &str) -> String {
    let (questionnaire, assessment) = model(name);
    let explained = explain(&questionnaire, &assessment, id).expect("it has figures");
    let locale = Locale::new(&lang.into());
    let lines = explanation(&locale, &questionnaire, &explained);
    let line = |line: Line| {
        let rule = line.rule.map(|rule| format!(" [{rule}]"));
        let rule = rule.unwrap_or_default();
        format!("{}{}{rule}\n", "  ".repeat(line.depth), line.text)
    };
    lines.into_iter().map(line).collect()
}

#[test]
fn a_complex_model_unfolds_to_its_answers_in_both_languages() {
    for lang in ["en", "de"] {
        let all = [
            ("mixed", "mixed"),
            ("stages", "stages"),
            ("coverage", "HOUSE-LIGHT"),
        ];
        let told: Vec<_> = all.iter().map(|(name, id)| told(name, id, lang)).collect();
        insta::assert_snapshot!(format!("models.{lang}"), told.join("\n"));
    }
}
