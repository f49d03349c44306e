//! What the built-in questionnaires say: complete, traceable to their sources, observable and alike in both languages.
//!
//! The rules are those of `docs/frameworks.md`. Each test collects everything that breaks its rule, with question and text.

mod figures;
mod structure;
mod whole;
mod wording;

use reifegrad::domain::questionnaire::{Dimension, Kind, Question, Questionnaire, Recommendation};
use reifegrad::domain::text::Text;
use reifegrad::format::questionnaire::{Builtin, Library, read};
use std::sync::LazyLock;

/// Both frameworks with everything that lies across them.
static MATURITY: LazyLock<Questionnaire> = LazyLock::new(|| built_in("digital-maturity"));

/// The twelve questions that stand for the same topics.
static PULSE: LazyLock<Questionnaire> = LazyLock::new(|| built_in("pulse"));

/// The languages of the content.
const LANGUAGES: [&str; 2] = ["en", "de"];

/// A text with the place where it stands, such as `CO1.1 help`.
type Placed<'q> = (String, &'q Text);

fn built_in(id: &str) -> Questionnaire {
    let source = Builtin.find(id).expect("built in");
    read(&source, &Builtin).questionnaire.expect("valid")
}

fn questions(own: &Questionnaire) -> impl Iterator<Item = (&Dimension, &Question)> {
    own.questions()
}

fn question(id: &str) -> &'static Question {
    let mut all = questions(&MATURITY).map(|(_, question)| question);
    all.find(|own| own.id.as_str() == id)
        .unwrap_or_else(|| panic!("there is no question {id}"))
}

fn anchors(question: &Question) -> &[Text] {
    match &question.kind {
        Kind::Level { anchors } => anchors,
        other => panic!("{} is no question with levels: {other:?}", question.id),
    }
}

fn recommendations() -> impl Iterator<Item = (&'static Question, &'static Recommendation)> {
    questions(&MATURITY).flat_map(|(_, own)| own.recommendations.iter().map(move |r| (own, r)))
}

/// Everything people read of a question and its recommendations.
fn texts_of(question: &Question) -> Vec<Placed<'_>> {
    let id = &question.id;
    let mut all = vec![
        (format!("{id} text"), &question.text),
        (format!("{id} help"), &question.help),
        (format!("{id} evidence"), &question.evidence),
    ];
    let numbered = (1..).zip(anchors(question));
    all.extend(numbered.map(|(level, own)| (format!("{id} anchor {level}"), own)));
    for own in &question.recommendations {
        all.push((format!("{} title", own.id), &own.title));
        all.push((format!("{} text", own.id), &own.text));
    }
    all
}

/// Everything people read of a questionnaire, without its sources.
fn texts(own: &Questionnaire) -> Vec<Placed<'_>> {
    let mut all = vec![(format!("{} title", own.id), &own.title)];
    for level in &own.levels {
        all.push((format!("level {} name", level.value), &level.name));
        all.push((format!("level {} meaning", level.value), &level.meaning));
    }
    for dimension in &own.dimensions {
        let id = &dimension.id;
        all.push((format!("{id} title"), &dimension.title));
        all.push((format!("{id} description"), &dimension.description));
        all.push((format!("{id} why"), &dimension.why));
        all.extend(dimension.questions.iter().flat_map(texts_of));
    }
    for lens in &own.lenses {
        all.push((format!("lens {}", lens.id), &lens.title));
        let items = lens.items.iter();
        all.extend(items.map(|item| (format!("lens {} {}", lens.id, item.id), &item.title)));
    }
    let tensions = own.tensions.iter();
    all.extend(tensions.map(|own| (format!("tension {}", own.id), &own.text)));
    for profile in &own.profile {
        all.push((format!("profile {}", profile.id), &profile.text));
        for (value, option) in &profile.options {
            all.push((format!("profile {} {value}", profile.id), option));
        }
    }
    let names = own
        .roles
        .iter()
        .map(|own| (format!("role {}", own.id), &own.name));
    all.extend(names);
    let names = own
        .owners
        .iter()
        .map(|own| (format!("owner {}", own.id), &own.name));
    all.extend(names);
    all
}

/// Everything people read in the four questionnaires.
fn all_texts() -> Vec<Placed<'static>> {
    let mut all = texts(&MATURITY);
    all.extend(texts(&PULSE));
    all
}

/// The text in one language, as written.
fn written<'t>(text: &'t Text, language: &str) -> &'t str {
    let mut languages = text.languages();
    languages
        .find(|(own, _)| own.as_str() == language)
        .map_or("", |(_, text)| text)
}

/// The words in lower case, without figures and punctuation.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphabetic() && c != '-')
        .map(|word| word.trim_matches('-').to_lowercase())
        .filter(|word| !word.is_empty())
}

/// The sentences: what ends with a full stop, question mark or exclamation mark before a blank.
fn sentences(text: &str) -> Vec<&str> {
    let ends = text.match_indices(['.', '?', '!']).filter(|(at, _)| {
        let after = text[at + 1..].trim_start_matches(['“', '”', '*', ')']);
        let next = after.trim_start().chars().next();
        after.starts_with(char::is_whitespace) && next.is_some_and(|c| !c.is_lowercase())
    });
    let mut from = 0;
    let mut all = Vec::new();
    for (at, _) in ends {
        all.push(&text[from..=at]);
        from = at + 1;
    }
    all.push(&text[from..]);
    all
}

/// Fails with everything that was found.
fn none(found: &[String], rule: &str) {
    assert!(found.is_empty(), "{rule}:\n{}", found.join("\n"));
}
