//! The messages that the source uses are those that every language defines.

use crate::source;
use clap::{Command, CommandFactory};
use reifegrad::cli::Cli;
use reifegrad::tui::action::ACTIONS;
use std::collections::{BTreeMap, BTreeSet};

/// Messages of a language: the variables that each one takes.
fn defined(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    let mut current = None;
    for file in source::files(&format!("src/i18n/{language}"), ".ftl") {
        for line in source::read(file).lines() {
            let starts = line.starts_with(|c: char| c.is_ascii_lowercase());
            if let Some((key, _)) = line.split_once(" =").filter(|_| starts) {
                let before = messages.insert(key.to_owned(), BTreeSet::new());
                assert!(before.is_none(), "“{key}” is defined twice in {language}");
                current = Some(key.to_owned());
            }
            let variables = line.split("{ $").skip(1);
            let variables = variables.filter_map(|rest| rest.split([' ', '}']).next());
            if let Some(own) = current.as_ref().and_then(|key| messages.get_mut(key)) {
                own.extend(variables.map(str::to_owned));
            }
        }
    }
    messages
}

/// Keys named through `t!` and `msg!` in the source, named in report templates, and by the table of actions.
fn used() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for file in source::files("src", ".rs") {
        let text = source::read(file);
        for call in ["t!(", "msg!("] {
            for (at, _) in text.match_indices(call) {
                // Not the end of another name, such as that of `assert!`.
                let is_whole = !text[..at].ends_with(|c: char| c.is_alphanumeric());
                keys.extend(first_literal(&text[at + call.len()..]).filter(|_| is_whole));
            }
        }
    }
    for file in source::files("reports", ".md") {
        let text = source::read(file);
        // A template may choose between keys within one call.
        for (at, _) in text.match_indices("\"report-") {
            keys.extend(first_literal(&text[at..]));
        }
    }
    for spec in ACTIONS {
        keys.insert(format!("action-{}", spec.name));
        keys.insert(format!("action-{}-help", spec.name));
    }
    for line in source::read("src/plain/command.rs").lines() {
        let literals: Vec<_> = line.split('"').skip(1).step_by(2).collect();
        if let [_, name, takes] = literals[..]
            && line.trim_start().starts_with("spec(")
        {
            keys.insert(format!("plain-word-{name}"));
            keys.insert(format!("plain-help-{name}"));
            keys.extend((!takes.is_empty()).then(|| format!("plain-takes-{takes}")));
        }
    }
    let mut program = Cli::command();
    program.build();
    help("help", "program", &program, &mut keys);
    keys
}

/// Keys of the help of a command, its arguments and all below it, which are called after them.
fn help(above: &str, name: &str, command: &Command, keys: &mut BTreeSet<String>) {
    let own = format!("{above}-{name}");
    let slug = |name: &str| name.to_lowercase().replace(['_', ':', '='], "-");
    for arg in command.get_arguments() {
        let id = arg.get_id().as_str();
        let is_general = arg.is_global_set() || ["help", "version"].contains(&id);
        let command = if is_general { "help-option" } else { &own };
        keys.insert(format!("{command}-{}", slug(id)));
        if arg.get_action().takes_values() {
            let names = arg.get_value_names().unwrap_or_default().iter();
            keys.extend(names.map(|name| format!("help-value-{}", slug(name))));
        }
    }
    for below in command.get_subcommands() {
        let own = if name == "program" { above } else { &own };
        help(own, below.get_name(), below, keys);
    }
    // A few say more at the end.
    if ["program", "answer", "score", "report"].contains(&name) {
        keys.insert(format!("{own}-after"));
    }
    keys.insert(own);
}

/// The key that a call begins with, behind the locale if there is one.
fn first_literal(call: &str) -> Option<String> {
    let (before, rest) = call.split_once('"')?;
    let key = rest.split('"').next()?;
    let is_key = key.contains('-')
        && key.starts_with(|c: char| c.is_ascii_lowercase())
        && key
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    (is_key && !before.contains([';', '{'])).then(|| key.to_owned())
}

#[test]
fn every_language_defines_the_same_messages_with_no_variable_of_its_own() {
    let (english, german) = (defined("en"), defined("de"));
    assert!(
        english.keys().eq(german.keys()),
        "{:?}",
        english.keys().zip(german.keys()).find(|(a, b)| a != b)
    );
    for (key, variables) in german {
        assert!(variables.is_subset(&english[&key]), "{key}: {variables:?}");
    }
}

#[test]
fn every_message_used_is_defined_and_every_message_defined_is_used() {
    let defined: BTreeSet<String> = defined("en").into_keys().collect();
    let used = used();
    let missing: Vec<_> = used.difference(&defined).collect();
    let unused: Vec<_> = defined.difference(&used).collect();
    assert!(missing.is_empty(), "used but not defined: {missing:?}");
    assert!(unused.is_empty(), "defined but not used: {unused:?}");
}

#[test]
fn german_is_written_in_the_polite_form_with_sharp_s_and_per_cent_beside_its_figure() {
    for file in source::files("src/i18n/de", ".ftl") {
        for line in source::read(&file)
            .lines()
            .filter(|line| !line.starts_with('#'))
        {
            assert!(!line.contains(" %"), "{}: {line}", file.display());
            for word in line.split(|c: char| !c.is_alphanumeric()) {
                let swiss = [
                    "Massnahme",
                    "Massnahmen",
                    "weiss",
                    "gross",
                    "Gruss",
                    "heisst",
                    "ausser",
                ];
                assert!(!swiss.contains(&word), "{}: {line}", file.display());
                assert!(
                    !["du", "dein", "deine", "dir"].contains(&word),
                    "{}: {line}",
                    file.display()
                );
            }
        }
    }
}

/// One word per thing: what is forbidden because another word says it, which stands behind it.
const SYNONYMS: &[(&str, &[(&str, &str)])] = &[
    (
        "de",
        &[
            ("Bewertung", "Assessment"),
            ("Bewertungen", "Assessments"),
            ("Arbeitsordner", "Arbeitsbereich"),
            ("Punkte", "Wert"),
            ("Punktzahl", "Wert"),
            ("Punktwert", "Wert"),
            ("Spanne", "Intervall"),
            ("Streuung", "Intervall"),
            ("Ziel", "Soll"),
            ("Zielwert", "Soll"),
            ("Differenz", "Abstand"),
            ("Niveau", "Stufe"),
            ("essenziell", "unverzichtbar"),
            ("Empfehlung", "Maßnahme"),
            ("Durchgang", "Runde"),
            ("Nachweis", "Beleg"),
            ("Beteiligte", "Teilnehmende"),
            ("unter Vorbehalt", "vorläufig oder Beleg fehlt"),
            ("nicht anwendbar", "trifft nicht zu"),
            ("Spannung", "Widerspruch"),
        ],
    ),
    (
        "en",
        &[
            ("rating", "assessment or score"),
            ("points", "score"),
            ("aim", "target"),
            ("range", "interval"),
            ("critical", "essential"),
            ("iteration", "round"),
            ("proof", "evidence"),
            ("preliminary", "provisional"),
            ("not yet shown", "evidence missing"),
            ("not applicable", "does not apply"),
            ("tension", "contradiction"),
            ("tensions", "contradictions"),
            ("stands", "is"),
        ],
    ),
];

#[test]
fn every_thing_has_one_word() {
    for (language, synonyms) in SYNONYMS {
        for file in source::files(&format!("src/i18n/{language}"), ".ftl") {
            let text = source::read(&file);
            let lines = text.lines().filter(|line| !line.starts_with('#'));
            for line in lines {
                let said = line.split_once(" = ").map_or(line, |(_, said)| said);
                for (forbidden, word) in *synonyms {
                    assert!(
                        !says(said, forbidden),
                        "{}: say “{word}” instead of “{forbidden}”: {line}",
                        file.display()
                    );
                }
            }
        }
    }
}

#[test]
fn a_provisional_level_and_missing_evidence_are_two_marks() {
    for (language, provisional, missing) in [
        ("de", "vorläufig", "Beleg fehlt"),
        ("en", "provisional", "evidence missing"),
    ] {
        for file in source::files(&format!("src/i18n/{language}"), ".ftl") {
            for line in source::read(file).lines() {
                let said = line.split_once(" = ").map_or(line, |(_, said)| said);
                let marks = [provisional, missing].map(|mark| says(said, mark));
                assert!(marks != [true, true], "{line}");
            }
        }
    }
}

/// Whether `text` holds `words` as whole words, in upper or lower case.
fn says(text: &str, words: &str) -> bool {
    let text = format!(" {} ", text.to_lowercase());
    let words = words.to_lowercase();
    text.match_indices(&words).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + words.len()..]);
        !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    })
}
