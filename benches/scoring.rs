//! How long the pure calculations take: 68 questions in 15 dimensions, 12 participants, three recommendations each.
//!
//! `cargo bench --bench scoring`

use divan::{Bencher, black_box};
use reifegrad::domain::assessment::Assessment;
use reifegrad::domain::explain::explain;
use reifegrad::domain::fewest_actions::fewest_actions;
use reifegrad::domain::left_to_ask::LeftToAsk;
use reifegrad::domain::questionnaire::Questionnaire;
use reifegrad::domain::recommendations::rank;
use reifegrad::domain::robustness::Robustness;
use reifegrad::domain::scoring::score;
use reifegrad::format::questionnaire::Builtin;
use reifegrad::format::{Source, assessment, questionnaire};
use std::fmt::Write;

const DIMENSIONS: usize = 15;
const QUESTIONS: usize = 68;
const PEOPLE: usize = 12;

fn main() {
    divan::main();
}

#[divan::bench]
fn score_a_room(bencher: Bencher<'_, '_>) {
    let (questionnaire, assessment) = (questionnaire(), assessment());
    bencher.bench(|| score(black_box(&questionnaire), black_box(&assessment)));
}

#[divan::bench]
fn rank_a_room(bencher: Bencher<'_, '_>) {
    let (questionnaire, assessment) = (questionnaire(), assessment());
    bencher.bench(|| rank(black_box(&questionnaire), black_box(&assessment)));
}

/// Rule 16: 2,000 draws.
#[divan::bench(sample_count = 20)]
fn robustness_of_a_room(bencher: Bencher<'_, '_>) {
    let (questionnaire, assessment) = (questionnaire(), assessment());
    bencher.bench(|| Robustness::of(black_box(&questionnaire), black_box(&assessment)));
}

/// Rule 18, with nothing answered: the worst case.
#[divan::bench(sample_count = 20)]
fn left_to_ask_of_a_room(bencher: Bencher<'_, '_>) {
    let (questionnaire, mut assessment) = (questionnaire(), assessment());
    assessment.answers.clear();
    bencher.bench(|| LeftToAsk::of(black_box(&questionnaire), black_box(&assessment)));
}

/// Rule 17, for a dimension with half of all questions below it.
#[divan::bench(sample_count = 20)]
fn fewest_actions_of_a_room(bencher: Bencher<'_, '_>) {
    let (questionnaire, assessment) = (questionnaire(), assessment());
    let level = 3_u32.into();
    bencher.bench(|| fewest_actions(black_box(&questionnaire), &assessment, "D1", &level));
}

#[divan::bench]
fn explain_a_dimension(bencher: Bencher<'_, '_>) {
    let (questionnaire, assessment) = (questionnaire(), assessment());
    bencher.bench(|| explain(black_box(&questionnaire), black_box(&assessment), "D3"));
}

fn questionnaire() -> Questionnaire {
    let mut text = String::from(
        "format = 1\nid = 'bench'\nversion = '1.0.0'\nlanguages = ['en']\ntitle = 'Bench'\n[scale]\nlevels = [\n",
    );
    for value in 1..=5 {
        write(
            &mut text,
            format_args!("{{ value = {value}, name = 'L{value}' }},"),
        );
    }
    write(
        &mut text,
        format_args!("]\ntarget = 3\ntarget_essential = 4"),
    );
    for place in 0..DIMENSIONS {
        write(
            &mut text,
            format_args!("[[dimensions]]\nid = 'D{place}'\ntitle = 'D{place}'"),
        );
        if place > 1 {
            write(&mut text, format_args!("parent = 'D{}'", place % 2));
        }
        for number in (place..QUESTIONS).step_by(DIMENSIONS) {
            question(&mut text, number);
        }
    }
    let outcome = questionnaire::read(&Source::new("bench.toml", text), &Builtin);
    outcome.questionnaire.expect("a valid questionnaire")
}

fn question(text: &mut String, number: usize) {
    let (weight, essential) = (1 + number % 3, number.is_multiple_of(4));
    write(
        text,
        format_args!(
            "[[dimensions.questions]]\nid = 'Q{number}'\ntext = 'Q{number}?'\nweight = {weight}\n\
             essential = {essential}\nanchors = ['a', 'b', 'c', 'd', 'e']"
        ),
    );
    for (step, effort) in ["S", "M", "L"].iter().enumerate() {
        let lifts_to = 2 + step;
        write(
            text,
            format_args!(
                "[[dimensions.questions.recommendations]]\nid = 'Q{number}-{step}'\ntitle = 'R'\ntext = 'R'\n\
                 lifts_to = {lifts_to}\neffort = '{effort}'\nimpact = 'M'\nmonths = [0, 3]"
            ),
        );
        if let Some(before) = number.checked_sub(7) {
            write(text, format_args!("requires = ['Q{before} >= 3']"));
        }
    }
}

fn assessment() -> Assessment {
    let roles = ["it", "business", "back-office", "service"];
    let mut text = String::from(
        "format = 1\nid = 'bench'\ncreated = 2026-11-02\n[questionnaire]\nid = 'bench'\nversion = '1.0.0'\nhash = '0'\n",
    );
    for person in 0..PEOPLE {
        let role = roles[person % roles.len()];
        write(
            &mut text,
            format_args!("[[participants]]\nid = 'p{person}'\nname = 'P'\nrole = '{role}'"),
        );
    }
    for number in 0..QUESTIONS {
        write(
            &mut text,
            format_args!(
                "[answers.Q{number}]\ngrade = 'E{}'\n[answers.Q{number}.votes]",
                number % 4
            ),
        );
        for person in 0..PEOPLE {
            let value = 1 + (number * 7 + person * 3) % 5;
            write(&mut text, format_args!("p{person} = {{ first = {value} }}"));
        }
    }
    let read = assessment::read(&Source::new("bench.toml", text));
    read.expect("a valid assessment").assessment
}

fn write(text: &mut String, line: std::fmt::Arguments<'_>) {
    writeln!(text, "{line}").expect("a string takes everything");
}
