//! Figures: only verified ones, with their source, and the same in both languages.

use super::{LANGUAGES, MATURITY, PULSE, all_texts, none, sentences, written};

/// What each source allows to be said in figures.
const FIGURES: &[(&str, &[&str])] = &[
    ("1", &["2018"]),
    ("2", &["5", "2019", "20"]),
    ("4", &["2017"]),
    ("5", &["5", "2019", "2020", "20"]),
    ("6", &["2022", "1311", "22", "17.3", "14.0"]),
    ("8", &["2006"]),
    ("9", &["2006"]),
    ("10", &["2020", "7"]),
    ("13", &["2015", "289"]),
    ("18", &["2005", "362", "80", "8"]),
    ("19", &["2011"]),
    ("20", &["2012"]),
    ("21", &["2018"]),
    ("22", &["2002", "55"]),
    ("23", &[]),
    ("25", &["14", "72"]),
    ("26", &["2020", "360"]),
    ("27", &["2021", "360"]),
    ("28", &["20", "4"]),
    ("29", &[]),
    ("30", &[]),
    ("31", &["1", "2023"]),
    ("32", &[]),
    ("33", &["250"]),
    ("34", &["2020", "1026", "66"]),
    ("35", &["54", "70", "82", "95"]),
    ("38", &[]),
    ("39", &[]),
    ("40", &["2010", "75000"]),
    ("41", &["73", "61", "2016"]),
    ("42", &[]),
    ("43", &["2015"]),
    ("44", &["1000", "62"]),
    ("45", &["2017", "75", "3"]),
    ("46", &["2017", "15", "25"]),
    ("47", &["2018", "29", "2022", "23", "1000", "36"]),
    ("48", &["20", "2023", "1000"]),
    ("51", &["2010", "2017", "31", "37"]),
    ("52", &["2024"]),
    ("53", &["2023", "5", "2025"]),
    ("54", &["2009", "80", "90"]),
    ("73", &["2012", "26", "400"]),
    ("74", &["2026"]),
    ("76", &["2006"]),
    ("77", &["2016"]),
    ("78", &["2018"]),
    ("C3", &[]),
    ("E5", &["2024"]),
    ("E7", &["2024"]),
    ("E18", &["2024"]),
    ("E20", &["2024"]),
];

/// Records to look at in an afternoon: advice of our own, no finding.
const ADVICE: &str = "100";

/// What circulates but could not be verified.
const UNVERIFIED: &[&str] = &[
    "92%",
    "92 %",
    "28%",
    "28 %",
    "56%",
    "56 %",
    "897",
    "CMMI",
    "COBIT",
    "ITIL",
    "TDWI",
    "EIM",
    "33020",
    "250,000",
    "250.000",
    "CHF",
    "within 30 days",
    "innert 30 Tagen",
    "binnen 30 Tagen",
    "Art. 12",
];

/// The keys in brackets.
fn citations(text: &str) -> Vec<&str> {
    let parts = text.split('[').skip(1);
    parts
        .filter_map(|part| part.split_once(']'))
        .map(|(key, _)| key)
        .collect()
}

/// The figures of a text outside citations, written alike in all languages: `1026`, `17.3`.
fn figures(text: &str, language: &str) -> Vec<String> {
    let (thousands, point) = if language == "de" {
        ('.', ',')
    } else {
        (',', '.')
    };
    let outside = text
        .split('[')
        .enumerate()
        .map(|(n, part)| match part.split_once(']') {
            Some((_, rest)) if n > 0 => rest,
            _ => part,
        });
    let outside = outside.collect::<Vec<_>>().join(" ");
    let figure = |part: &str| {
        let plain = part
            .trim_matches(|c: char| !c.is_ascii_digit())
            .replace(thousands, "");
        plain.replace(point, ".")
    };
    let parts = outside.split(|c: char| !c.is_ascii_digit() && !['.', ',', '-'].contains(&c));
    // The figure of a compound such as `Top-5-Liste` is part of a word.
    let parts = parts.filter(|part| !part.starts_with('-'));
    let mut found: Vec<String> = parts.map(figure).filter(|own| !own.is_empty()).collect();
    found.sort();
    found
}

/// The parts of a text whose figures need a source: all of a dimension's reasons, elsewhere the sentences that cite one.
fn sourced<'t>(place: &str, text: &'t str) -> Vec<&'t str> {
    if place.ends_with(" why") {
        return vec![text];
    }
    let mut all = sentences(text);
    all.retain(|own| !citations(own).is_empty());
    all
}

#[test]
fn figures_come_from_the_sources_that_are_cited() {
    let mut found = Vec::new();
    for (place, text) in all_texts() {
        for language in LANGUAGES {
            for part in sourced(&place, written(text, language)) {
                let cited = citations(part);
                let allowed = FIGURES.iter().filter(|(key, _)| cited.contains(key));
                let allowed: Vec<&str> = allowed.flat_map(|(_, own)| *own).copied().collect();
                let own = figures(part, language).into_iter();
                let unknown = own.filter(|own| !allowed.contains(&own.as_str()) && own != ADVICE);
                found.extend(unknown.map(|own| format!("{place} ({language}): {own}")));
            }
        }
    }
    none(&found, "figures that none of the cited sources allows");
}

#[test]
fn only_sources_that_were_read_are_cited() {
    let known: Vec<&str> = FIGURES.iter().map(|(key, _)| *key).collect();
    let mut found = Vec::new();
    for (place, text) in all_texts() {
        for language in LANGUAGES {
            let cited = citations(written(text, language)).into_iter();
            let unknown = cited.filter(|key| !known.contains(key));
            found.extend(unknown.map(|key| format!("{place} ({language}): {key}")));
        }
    }
    none(&found, "citations without verified figures");
}

#[test]
fn both_languages_cite_the_same_sources() {
    let mut found = Vec::new();
    for (place, text) in all_texts() {
        let mut keys = LANGUAGES.map(|language| citations(written(text, language)));
        for own in &mut keys {
            own.sort_unstable();
        }
        if keys[0] != keys[1] {
            found.push(format!("{place}: {keys:?}"));
        }
    }
    none(&found, "texts that cite differently");
}

#[test]
fn nothing_unverified_is_told_as_a_fact() {
    let mut found = Vec::new();
    for (place, text) in all_texts() {
        for (_, own) in text.languages() {
            let told = UNVERIFIED.iter().filter(|fact| own.contains(**fact));
            found.extend(told.map(|fact| format!("{place}: {fact}")));
        }
    }
    let sources = MATURITY.sources.iter().chain(&PULSE.sources);
    for source in sources {
        for (_, own) in source.text.languages() {
            let told = UNVERIFIED.iter().filter(|fact| own.contains(**fact));
            found.extend(told.map(|fact| format!("source {}: {fact}", source.key)));
        }
    }
    none(&found, "what could not be verified");
}

#[test]
fn figures_are_the_same_in_both_languages() {
    let mut found = Vec::new();
    for (place, text) in all_texts() {
        let [en, de] = LANGUAGES.map(|language| figures(written(text, language), language));
        if en != de {
            found.push(format!("{place}: {en:?} and {de:?}"));
        }
    }
    none(&found, "texts whose figures differ");
}
