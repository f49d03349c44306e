//! What there is: topics, claims, recommendations, lenses, tensions.

use super::{
    LANGUAGES, MATURITY, PULSE, all_texts, anchors, none, question, questions, recommendations,
    sentences, written,
};
use reifegrad::domain::questionnaire::{Question, Questionnaire};
use std::collections::HashSet;

/// Dimensions with the number of their topics.
const TOPICS: [(&str, usize); 15] = [
    ("CO1", 5),
    ("CO2", 4),
    ("CO3", 5),
    ("CO4", 5),
    ("CO5", 5),
    ("CO6", 4),
    ("CO7", 4),
    ("DB1", 4),
    ("DB2", 5),
    ("DB3", 4),
    ("DB4", 5),
    ("DB5", 5),
    ("DB6", 5),
    ("DB7", 4),
    ("DB8", 4),
];

/// Articles with the number of their claims.
const CLAIMS: [(&str, usize); 5] = [("A", 10), ("B", 11), ("C", 13), ("D", 12), ("E", 20)];

/// The lenses, one for each source framework.
const LENSES: [&str; 6] = [
    "building-blocks",
    "gartner-seven",
    "it-meets-customers",
    "crm-is-not-technology",
    "customer-data-priority",
    "back-office-decides",
];

#[test]
fn every_topic_is_there_in_its_place() {
    let wanted = TOPICS
        .into_iter()
        .flat_map(|(dimension, topics)| (1..=topics).map(move |n| format!("{dimension}.{n}")));
    let found = questions(&MATURITY).map(|(_, own)| own.id.to_string());
    assert_eq!(found.collect::<Vec<_>>(), wanted.collect::<Vec<_>>());
    for (dimension, question) in questions(&MATURITY) {
        let home = question.id.as_str().split('.').next();
        assert_eq!(home, Some(dimension.id.as_str()), "{}", question.id);
    }
}

#[test]
fn every_claim_is_asked_about_and_every_question_has_a_claim() {
    let keys: HashSet<&str> = questions(&MATURITY)
        .flat_map(|(_, own)| own.sources.iter().map(String::as_str))
        .collect();
    let claims = CLAIMS
        .into_iter()
        .flat_map(|(article, claims)| (1..=claims).map(move |n| format!("{article}{n}")));
    // C3 is a figure of others that no question can ask about; a dimension says why it matters.
    let missing: Vec<String> = claims
        .filter(|claim| claim != "C3" && !keys.contains(claim.as_str()))
        .collect();
    none(&missing, "no question covers these claims");
    let cited = |text: &str| text.contains("[C3]");
    let whys = MATURITY.dimensions.iter().map(|own| &own.why);
    let c3 = whys.filter(|why| LANGUAGES.iter().all(|l| cited(written(why, l))));
    assert_eq!(c3.count(), 1, "dimensions that cite C3");
    let without = questions(&MATURITY).filter(|(_, own)| own.sources.is_empty());
    let without: Vec<String> = without.map(|(_, own)| own.id.to_string()).collect();
    none(&without, "questions without claim");
}

#[test]
fn every_text_is_written_in_both_languages() {
    let mut found = Vec::new();
    for (place, text) in all_texts() {
        let [en, de] = LANGUAGES.map(|language| written(text, language).trim());
        if en.is_empty() || de.is_empty() || (en == de && en != "IT") {
            found.push(format!("{place}: “{en}” and “{de}”"));
        }
    }
    none(&found, "texts that are missing or not translated");
}

#[test]
fn every_dimension_has_reasons_with_sources_and_one_or_two_essential_questions() {
    for own in &MATURITY.dimensions {
        let essential = own.questions.iter().filter(|own| own.essential).count();
        assert!((1..=2).contains(&essential), "{}: {essential}", own.id);
        for language in LANGUAGES {
            assert!(written(&own.why, language).contains('['), "{}", own.id);
        }
    }
}

#[test]
fn every_question_can_be_prepared_and_has_five_anchors() {
    for (_, own) in questions(&MATURITY) {
        assert_eq!(anchors(own).len(), 5, "{}", own.id);
        assert!(own.audience.len() >= 2, "{}: one view only", own.id);
        assert!(
            ["1", "2", "3"].contains(&own.weight.to_string().as_str()),
            "{}: weight {}",
            own.id,
            own.weight
        );
    }
}

#[test]
fn helps_are_two_to_four_sentences() {
    let mut found = Vec::new();
    for (_, own) in questions(&MATURITY) {
        for language in LANGUAGES {
            let length = sentences(written(&own.help, language)).len();
            if !(2..=4).contains(&length) {
                found.push(format!("{} ({language}): {length}", own.id));
            }
        }
    }
    none(&found, "helps with too few or too many sentences");
}

#[test]
fn every_question_has_recommendations_that_rise() {
    assert!(recommendations().count() > 200);
    for (_, own) in questions(&MATURITY) {
        let lifts: Vec<_> = own
            .recommendations
            .iter()
            .map(|own| &own.lifts_to)
            .collect();
        assert!(lifts.len() >= 3, "{}: {}", own.id, lifts.len());
        assert!(lifts.is_sorted(), "{}: {lifts:?}", own.id);
        let top = lifts.last().expect("three or more").to_string();
        assert!(top == "4" || top == "5", "{} ends at {top}", own.id);
    }
}

#[test]
fn recommendations_tell_what_to_do_the_first_step_and_how_success_shows() {
    let mut found = Vec::new();
    for (_, own) in recommendations() {
        for language in LANGUAGES {
            if sentences(written(&own.text, language)).len() < 3 {
                found.push(format!("{} ({language})", own.id));
            }
        }
        let (from, until) = own.months;
        if own.owner.is_none() || from >= until {
            found.push(format!("{}: owner or months", own.id));
        }
    }
    none(&found, "recommendations that leave something open");
}

#[test]
fn the_lenses_of_all_sources_are_there() {
    let ids = MATURITY.lenses.iter().map(|own| own.id.as_str());
    assert_eq!(ids.collect::<Vec<_>>(), LENSES);
    for lens in &MATURITY.lenses {
        assert!(!lens.description.is_empty(), "{} says nothing", lens.id);
        for item in &lens.items {
            let all: HashSet<_> = item.questions.iter().collect();
            assert_eq!(all.len(), item.questions.len(), "{} {}", lens.id, item.id);
        }
    }
}

#[test]
fn twelve_tensions_or_more_lie_across_both_frameworks() {
    let across = MATURITY.tensions.iter().filter(|own| {
        let when = own.when.to_string();
        when.contains("CO") && when.contains("DB")
    });
    assert!(across.count() >= 12);
    for own in &MATURITY.tensions {
        for language in LANGUAGES {
            let text = written(&own.text, language);
            assert!(text.contains('?'), "{} ({language}) asks nothing", own.id);
        }
    }
}

/// Titles of the recommendations of some questions.
fn titles<'q>(own: impl Iterator<Item = &'q Question>) -> HashSet<&'q str> {
    own.flat_map(|own| {
        own.recommendations
            .iter()
            .map(|own| written(&own.title, "de"))
    })
    .collect()
}

#[test]
fn the_pulse_asks_what_its_topics_ask() {
    for (_, pulse) in questions(&PULSE) {
        let topics = pulse.topics.iter().map(|id| question(id.as_str()));
        let known = titles(topics.clone());
        let own = titles(std::iter::once(pulse));
        assert!(own.is_subset(&known), "{}: {:?}", pulse.id, &own - &known);
        for topic in topics.filter(|_| pulse.topics.len() == 1) {
            let same = pulse.text == topic.text
                && pulse.help == topic.help
                && pulse.evidence == topic.evidence
                && pulse.kind == topic.kind;
            assert!(same, "{} and {} differ", pulse.id, topic.id);
        }
    }
}

#[test]
fn all_four_questionnaires_mean_the_same_by_a_level() {
    let levels = |own: &Questionnaire| own.levels.clone();
    assert_eq!(levels(&PULSE), levels(&MATURITY));
    for id in ["customer-orientation", "digital-backbone"] {
        assert_eq!(levels(&super::built_in(id)), levels(&PULSE), "{id}");
    }
}
