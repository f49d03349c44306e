//! How it is said: short sentences, no judgement, distinct anchors, the terms of the field, native spelling.

use super::{
    LANGUAGES, MATURITY, Placed, all_texts, anchors, none, questions, recommendations, sentences,
    texts, words, written,
};
use std::collections::HashSet;

/// Longest sentence of an anchor, in words.
const LONGEST: usize = 30;

/// Words that judge instead of saying what can be seen.
const JUDGEMENTS: [&[&str]; 2] = [
    &[
        "good",
        "better",
        "best",
        "bad",
        "poor",
        "weak",
        "adequate",
        "inadequate",
        "optimal",
        "excellent",
        "ideal",
        "perfect",
        "proper",
        "properly",
        "professional",
        "professionally",
        "sufficient",
        "sufficiently",
        "insufficient",
        "satisfactory",
        "suitable",
        "appropriate",
        "effective",
        "efficient",
        "mature",
        "modern",
    ],
    &[
        "gut",
        "gute",
        "guten",
        "guter",
        "gutes",
        "besser",
        "bessere",
        "beste",
        "besten",
        "schlecht",
        "schlechte",
        "schwach",
        "schwache",
        "optimal",
        "optimale",
        "hervorragend",
        "ideal",
        "ideale",
        "perfekt",
        "angemessen",
        "angemessene",
        "professionell",
        "professionelle",
        "ausreichend",
        "ausreichende",
        "genügend",
        "ungenügend",
        "mangelhaft",
        "geeignet",
        "geeignete",
        "effektiv",
        "effizient",
        "sinnvoll",
        "reif",
        "modern",
        "moderne",
    ],
];

/// English terms and the beginnings of the German words that stand for them.
const TERMS: &[(&str, &[&str])] = &[
    ("customer journey", &["Kundenreise", "Reise"]),
    ("outside-in", &["Blick von außen", "Kundensicht"]),
    ("back office", &["Backoffice", "Sachbearbeitung"]),
    ("goodwill", &["Kulanz", "kulant"]),
    ("latitude", &["spielraum", "Spielraum"]),
    ("hand-over", &["Übergabe"]),
    ("core process", &["Kernprozess"]),
    ("process owner", &["rozessverantwort"]),
    ("data owner", &["atenverantwort"]),
    ("service owner", &["erviceverantwort"]),
    ("steward", &["atenpfleg"]),
    ("cleansing", &["ereinig"]),
    ("duplicate", &["ublette", "oppel"]),
    ("leading system", &["ührende"]),
    ("media break", &["Medienbr"]),
    ("configurator", &["onfigurier"]),
    ("second pair of eyes", &["ier Augen", "Vier-Augen"]),
    ("four-eyes", &["ier Augen", "Vier-Augen"]),
    ("roll-back", &["Rückfallweg"]),
    ("closed loop", &["Rückmeldekreis"]),
    ("target picture", &["Zielbild"]),
    ("complaint cause", &["Beschwerdeursache"]),
    ("straight-through", &["durchgängig", "ohne Medienbruch"]),
];

/// Words of neither language's standard spelling, and forms of address that the program does not use.
const FOREIGN: [&[&str]; 2] = [
    &[
        "color",
        "center",
        "behavior",
        "favor",
        "honor",
        "labor",
        "catalog",
        "organize",
        "organization",
        "recognize",
        "prioritize",
        "standardize",
        "standardized",
        "personalize",
        "personalized",
        "optimize",
        "optimized",
        "digitize",
        "analyze",
        "judgment",
        "toward",
        "fulfill",
        "learned",
        "enroll",
        "inquiry",
        "inquiries",
    ],
    &[
        "weiss",
        "gross",
        "grosse",
        "grossen",
        "grösste",
        "aussen",
        "ausserhalb",
        "massnahme",
        "massnahmen",
        "strasse",
        "schliesst",
        "schliesslich",
        "heisst",
        "regelmässig",
        "du",
        "dein",
        "deine",
        "euch",
        "euer",
        "customer",
        "journey",
        "touchpoint",
        "owner",
        "feature",
        "features",
        "tool",
        "tools",
        "reporting",
        "mindset",
    ],
];

/// Words of five letters and more: what a text is about.
fn content(text: &str) -> HashSet<String> {
    words(text)
        .filter(|word| word.chars().count() >= 5)
        .collect()
}

/// The question to which a place belongs: `CO1.1` of `CO1.1 help` and `CO1.1-a text`.
fn of(place: &str) -> &str {
    place.split([' ', '-']).next().unwrap_or_default()
}

/// Texts of different questions that share more than half of the words of the shorter one.
fn alike(own: &[(String, HashSet<String>)]) -> Vec<String> {
    let mut found = Vec::new();
    for (n, (place, text)) in own.iter().enumerate() {
        for (other_place, other) in &own[n + 1..] {
            let shared = text.intersection(other).count();
            if of(place) != of(other_place) && shared * 2 > text.len().min(other.len()) {
                found.push(format!("{place} and {other_place} share {shared} words"));
            }
        }
    }
    found
}

/// Fails where texts at such places are too much alike.
fn differ(places: impl Fn(&str) -> bool) {
    for language in LANGUAGES {
        let own = texts(&MATURITY)
            .into_iter()
            .filter(|(place, _)| places(place));
        let own = own.map(|(place, text)| (place, content(written(text, language))));
        let found = alike(&own.collect::<Vec<_>>());
        none(
            &found,
            &format!("texts that are too much alike ({language})"),
        );
    }
}

#[test]
fn anchors_of_different_questions_say_different_things() {
    differ(|place| place.contains(" anchor "));
}

#[test]
fn helps_of_different_questions_say_different_things() {
    differ(|place| place.ends_with(" help"));
}

#[test]
fn recommendations_of_different_questions_say_different_things() {
    differ(|place| place.contains('-') && place.ends_with(" text"));
}

#[test]
fn neighbouring_anchors_differ_in_more_than_a_word() {
    let mut found = Vec::new();
    for (_, own) in questions(&MATURITY) {
        for language in LANGUAGES {
            let read: Vec<_> = anchors(own)
                .iter()
                .map(|text| content(written(text, language)))
                .collect();
            for (level, pair) in (1..).zip(read.windows(2)) {
                let new = pair[1].difference(&pair[0]).count();
                if new * 2 < pair[1].len() || new < 4 {
                    found.push(format!(
                        "{} levels {level} and {} ({language})",
                        own.id,
                        level + 1
                    ));
                }
            }
        }
    }
    none(&found, "neighbours that differ too little");
}

#[test]
fn sentences_of_anchors_are_short() {
    let mut found = Vec::new();
    for (place, text) in anchor_texts() {
        for language in LANGUAGES {
            for sentence in sentences(written(text, language)) {
                let length = sentence.split_whitespace().count();
                if length > LONGEST {
                    found.push(format!("{place} ({language}): {length} words: {sentence}"));
                }
            }
        }
    }
    none(&found, "sentences that are too long");
}

#[test]
fn anchors_do_not_judge() {
    let mut found = Vec::new();
    for (place, text) in anchor_texts() {
        for (language, forbidden) in LANGUAGES.into_iter().zip(JUDGEMENTS) {
            let own =
                words(written(text, language)).filter(|word| forbidden.contains(&word.as_str()));
            found.extend(own.map(|word| format!("{place} ({language}): {word}")));
        }
    }
    none(&found, "words that judge");
}

/// All but the titles of lenses, which hold what articles are called in their own language.
fn own_texts() -> Vec<Placed<'static>> {
    let mut all = all_texts();
    all.retain(|(place, _)| !place.starts_with("lens "));
    all
}

fn anchor_texts() -> Vec<Placed<'static>> {
    let mut all = all_texts();
    all.retain(|(place, _)| place.contains(" anchor "));
    all
}

#[test]
fn terms_of_the_field_are_the_same_everywhere() {
    let mut found = Vec::new();
    for (place, text) in all_texts() {
        let (en, de) = (written(text, "en").to_lowercase(), written(text, "de"));
        for (term, words) in TERMS {
            if en.contains(term) && !words.iter().any(|word| de.contains(word)) {
                found.push(format!("{place}: “{term}” is {words:?}, but: {de}"));
            }
        }
    }
    none(&found, "terms that are called otherwise");
}

#[test]
fn both_languages_are_spelled_natively() {
    let mut found = Vec::new();
    for (place, text) in own_texts() {
        for (language, foreign) in LANGUAGES.into_iter().zip(FOREIGN) {
            let own =
                words(written(text, language)).filter(|word| foreign.contains(&word.as_str()));
            found.extend(own.map(|word| format!("{place} ({language}): {word}")));
        }
    }
    none(&found, "words of another spelling or language");
}

#[test]
fn no_line_ends_between_a_figure_and_its_per_cent() {
    let mut found = Vec::new();
    for (place, text) in own_texts() {
        for language in LANGUAGES {
            let apart = written(text, language).contains(" %");
            found.extend(apart.then(|| format!("{place} ({language})")));
        }
    }
    none(&found, "blanks that may end a line; \\u00A0 stays");
}

#[test]
fn people_are_named_so_that_all_are_meant() {
    let mut found = Vec::new();
    for (place, text) in own_texts() {
        let german = written(text, "de");
        for plural in [
            "Mitarbeiter ",
            "Kunden ",
            "Kollegen ",
            "Nutzer ",
            "Benutzer ",
            "Sachbearbeiter ",
        ] {
            for (at, _) in german.match_indices(plural) {
                let before = german[..at].trim_end_matches(char::is_alphabetic);
                let whole = before.len() == at;
                let pair = [
                    "innen und ",
                    "innen oder ",
                    "in oder einem ",
                    "in oder eines ",
                    "Liste eines ",
                ];
                if whole && !pair.iter().any(|own| german[..at].ends_with(own)) {
                    found.push(format!("{place}: {plural}in “{german}”"));
                }
            }
        }
    }
    none(&found, "masculine forms that stand for everybody");
}

#[test]
fn titles_of_recommendations_start_with_a_verb() {
    let mut found = Vec::new();
    for (_, own) in recommendations() {
        let first = words(written(&own.title, "en")).next().unwrap_or_default();
        if ["a", "an", "the", "our", "more", "no", "one", "two"].contains(&first.as_str())
            || (first.ends_with("ing") && first != "bring")
        {
            found.push(format!("{}: {}", own.id, written(&own.title, "en")));
        }
        // The infinitive ends the German title, or the part before its first comma or colon.
        let german = written(&own.title, "de");
        let main = german.split([',', ':']);
        if !main
            .clone()
            .any(|part| part.trim_end_matches(['?', '“']).ends_with('n'))
        {
            found.push(format!("{}: {german}", own.id));
        }
    }
    none(&found, "titles that do not say what to do");
}
