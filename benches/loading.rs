//! How long the built-in questionnaires take to be read and checked.
//!
//! `cargo bench --bench loading`

use divan::{Bencher, black_box};
use reifegrad::format::questionnaire::{Builtin, Library, Reading, hash, read};

fn main() {
    divan::main();
}

/// All of them, each file once, as for the list of what can be chosen.
#[divan::bench]
fn read_all_four() -> usize {
    let mut reading = Reading::new(&Builtin);
    let ids = Builtin.ids().into_iter();
    let all = ids.filter_map(|id| reading.read_id(&id)?.questionnaire);
    let count = all.count();
    assert_eq!(count, 4, "all are valid");
    count
}

/// The floor: TOML alone, of the same files.
#[divan::bench]
fn parse_their_toml(bencher: Bencher<'_, '_>) {
    let sources: Vec<_> = Builtin
        .ids()
        .iter()
        .filter_map(|id| Builtin.find(id))
        .collect();
    bencher.bench(|| {
        for source in &sources {
            black_box(toml::de::DeTable::parse(source.text()).expect("valid TOML"));
        }
    });
}

/// What opening an assessment compares.
#[divan::bench]
fn hash_digital_maturity(bencher: Bencher<'_, '_>) {
    let source = Builtin.find("digital-maturity").expect("built in");
    let questionnaire = read(&source, &Builtin).questionnaire.expect("valid");
    bencher.bench(|| hash(black_box(&questionnaire)));
}
