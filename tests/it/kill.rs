//! Killed at random moments, while somebody types: what the screen called saved is in the file.

use crate::place::{Place, level};
use crate::pty::{Terminal, key};
use std::collections::BTreeMap;
use std::thread;
use std::time::Duration;

/// How many workspaces are worked on side by side, and how often the program is killed in each.
const PLACES: u64 = 4;
const ROUNDS: u64 = 26;
/// Set to try other moments than those of every run.
const SEED: &str = "REIFEGRAD_SEED";

/// Answers and notes by the number of their question.
type State = BTreeMap<u64, (Option<String>, String)>;

/// Numbers that look random and come again with the same seed.
struct Random(u64);

impl Random {
    /// A number below `end`.
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end
    }

    fn pause(&mut self, milliseconds: u64) {
        thread::sleep(Duration::from_millis(self.below(milliseconds)));
    }
}

fn note(round: u64) -> String {
    format!("Runde {round}: Übergabe, Müßiggang.")
}

/// What the file holds.
fn on_disk(place: &Place) -> State {
    let assessment = place.assessment();
    let answer = |number| assessment.answer(&format!("P{number:02}"));
    let all = (1..=12).map(|number| (number, answer(number)));
    all.map(|(number, answer)| (number, (level(&answer), answer.note)))
        .collect()
}

/// What is typed in a round: keys, each with what is answered and noted after it. Some answers in a row, then a note.
fn script(random: &mut Random, round: u64, start: &State) -> Vec<(String, State)> {
    let mut number = 1 + random.below(8);
    let mut state = start.clone();
    let mut script = Vec::new();
    let jump = ["/".to_owned(), format!("P{number:02}"), key::ENTER.into()];
    script.extend(jump.map(|key| (key, state.clone())));
    for _ in 0..=random.below(3) {
        let value = (1 + random.below(5)).to_string();
        state.get_mut(&number).unwrap().0 = Some(value.clone());
        script.push((value, state.clone()));
        script.push((key::RIGHT.into(), state.clone()));
        number += 1;
    }
    script.push(("n".into(), state.clone()));
    state.get_mut(&number).unwrap().1.clear();
    // Ctrl-U empties the row.
    script.push(("\x15".into(), state.clone()));
    let whole = note(round);
    for (at, c) in whole.char_indices() {
        let typed = whole[..at + c.len_utf8()].trim_end();
        typed.clone_into(&mut state.get_mut(&number).unwrap().1);
        script.push((c.into(), state.clone()));
    }
    script
}

/// Types a part of it at the speed of somebody in a hurry, then kills.
fn type_and_kill(terminal: &mut Terminal, script: &[(String, State)], random: &mut Random) {
    let count = 4 + random.below(u64::try_from(script.len()).unwrap() - 4);
    for (key, _) in script.iter().take(count.try_into().unwrap()) {
        terminal.press(key);
        random.pause(8);
    }
    random.pause(300);
    terminal.kill();
}

/// Whether a screen of this round may show `state`.
fn shows(screen: &str, round: u64, state: &State) -> bool {
    let number = screen
        .split_once("Frage ")
        .and_then(|(_, rest)| rest.split(' ').next()?.parse().ok());
    let Some((value, noted)) = number.and_then(|number: u64| state.get(&number)) else {
        return true;
    };
    let shown = (1..=5).find(|value| screen.contains(&format!(" {value} ✓ ")));
    let whole = note(round);
    let begun = whole.find(": ").unwrap() + 2;
    let prefixes = (begun + 1..=whole.len()).filter_map(|end| whole.get(..end));
    let typed = prefixes.rev().find(|typed| screen.contains(typed));
    shown.is_none_or(|shown: u64| value.as_deref() == Some(&shown.to_string()))
        && typed.is_none_or(|typed| noted == typed.trim_end())
}

/// Up to which key everything was called saved.
fn confirmed(terminal: &mut Terminal, round: u64, script: &[(String, State)]) -> usize {
    let mut confirmed = 0;
    for screen in terminal.frames() {
        if screen.contains("\n gespeichert ") {
            let mut states = script.iter().skip(confirmed);
            let later = states.position(|(_, state)| shows(&screen, round, state));
            confirmed += later.unwrap_or_else(|| panic!("never typed:\n{screen}"));
        }
    }
    confirmed
}

/// Kills again and again in one workspace; how often something new had been called saved by then.
fn rounds(place: u64, seed: u64) -> usize {
    let mut random = Random(seed.wrapping_add(place));
    let place = Place::new();
    let mut counted = 0;
    for round in 1..=ROUNDS {
        let start = on_disk(&place);
        let script = script(&mut random, round, &start);
        let mut terminal = place.open(80, 24);
        terminal.wait("gespeichert");
        type_and_kill(&mut terminal, &script, &mut random);
        let confirmed = confirmed(&mut terminal, round, &script);
        let found = on_disk(&place);
        let mut typed = script.iter().skip(confirmed);
        assert!(
            found == start && script[confirmed].1 == start || typed.any(|(_, own)| *own == found),
            "seed {seed}, round {round}: saved was {:#?}\nthe file says {found:#?}",
            script[confirmed].1
        );
        counted += usize::from(script[confirmed].1 != start);
    }
    counted
}

#[test]
fn what_the_screen_called_saved_survives_a_kill_at_any_moment() {
    let seed = std::env::var(SEED).ok().and_then(|seed| seed.parse().ok());
    let seed = seed.unwrap_or(2026);
    println!("seed {seed}; set {SEED} for another");
    let workers: Vec<_> = (0..PLACES)
        .map(|place| thread::spawn(move || rounds(place, seed)))
        .collect();
    let results = workers.into_iter().map(|own| own.join().expect("no loss"));
    let counted: usize = results.sum();
    assert!(
        counted >= 30,
        "too few rounds had anything saved: {counted}"
    );
}
