//! A questionnaire as a document: for the frozen copy of one that includes others, and for hashes of its meaning.
//!
//! What it says is described once, to anything that takes a table in; see [`Sink`].

mod sink;

use super::words::{AGGREGATES, EFFORTS, IMPACTS, LEVEL_RULES, word};
use crate::domain::questionnaire::{
    Band, CheckOption, Choice, Dimension, Kind, Lens, LensItem, Level, Named, ProfileQuestion,
    Question, Questionnaire, Recommendation, Requirement, Source as Citation, Tension,
};
use crate::format::source::Source;
use crate::format::tree;
use sink::{Digest, Document, Sink};
use std::ops::Deref;

/// What a frozen copy of a questionnaire holds: the file's own text where it includes nothing, else everything merged, in which
/// comments and the names of scales are gone.
pub fn resolved_text(source: &Source, questionnaire: &Questionnaire) -> String {
    if includes_nothing(source) {
        source.text().to_owned()
    } else {
        let mut document = Document::default();
        describe(&mut document, questionnaire);
        tree::write(&document.0)
    }
}

fn includes_nothing(source: &Source) -> bool {
    let parsed = toml::de::DeTable::parse(source.text());
    parsed.is_ok_and(|table| {
        let include = table.get_ref().get("include");
        include
            .and_then(|own| own.get_ref().as_array())
            .is_none_or(|own| own.is_empty())
    })
}

/// SHA-256 of what a questionnaire with all that it includes means, in hexadecimal: it names the exact questionnaire that an
/// assessment answers. Comments and layout make no difference.
pub fn hash(questionnaire: &Questionnaire) -> String {
    Digest::of(|digest| describe(digest, questionnaire))
}

/// SHA-256 of the texts and values that people see when they answer a question, in hexadecimal. Where it differs from the one in
/// an assessment, the question was reworded since. So far nothing compares them.
pub fn anchors_hash(question: &Question) -> String {
    Digest::of(|digest| {
        digest.text("text", &question.text);
        kind(digest, &question.kind);
    })
}

fn describe(table: &mut impl Sink, questionnaire: &Questionnaire) {
    table.literal("format", &super::FORMAT.to_string());
    table.string("id", &questionnaire.id);
    table.string("version", &questionnaire.version.to_string());
    table.strings("languages", &questionnaire.languages);
    table.text("title", &questionnaire.title);
    if let Some(score) = questionnaire.score {
        table.string("score", word(&AGGREGATES, &score));
    }
    table.table("scale", |table| scale(table, questionnaire));
    table.tables("dimensions", &questionnaire.dimensions, dimension);
    table.tables("lenses", &questionnaire.lenses, lens);
    table.tables("tensions", &questionnaire.tensions, tension);
    table.tables("profile", &questionnaire.profile, profile);
    table.tables("roles", &questionnaire.roles, named);
    table.tables("owners", &questionnaire.owners, named);
    table.tables("sources", &questionnaire.sources, citation);
}

fn scale(table: &mut impl Sink, questionnaire: &Questionnaire) {
    table.tables("levels", &questionnaire.levels, level);
    table.number_if("target", questionnaire.target.as_ref());
    table.number_if("target_essential", questionnaire.target_essential.as_ref());
}

fn level(table: &mut impl Sink, level: &Level) {
    table.number("value", &level.value);
    table.text("name", &level.name);
    table.text("meaning", &level.meaning);
}

fn dimension(table: &mut impl Sink, dimension: &Dimension) {
    table.string("id", &dimension.id);
    table.text("title", &dimension.title);
    table.text("description", &dimension.description);
    table.text("why", &dimension.why);
    table.number("weight", &dimension.weight);
    if let Some(parent) = &dimension.parent {
        table.string("parent", parent);
    }
    table.string("aggregate", word(&AGGREGATES, &dimension.aggregate));
    table.string("level", word(&LEVEL_RULES, &dimension.level));
    table.number_if("passes", dimension.passes.as_ref());
    table.tables("questions", &dimension.questions, question);
}

fn question(table: &mut impl Sink, question: &Question) {
    table.string("id", &question.id);
    table.string("kind", kind_name(&question.kind));
    table.text("text", &question.text);
    table.text("help", &question.help);
    table.text("evidence", &question.evidence);
    table.strings("audience", &question.audience);
    table.number("weight", &question.weight);
    if question.essential {
        table.literal("essential", "true");
    }
    if let Some(stage) = question.stage {
        table.literal("stage", &stage.to_string());
    }
    table.number_if("target", question.target.as_ref());
    table.strings("sources", &question.sources);
    table.strings("requires", &question.requires);
    if let Some(condition) = &question.show_if {
        table.string("show_if", &condition.to_string());
    }
    table.strings("topics", &question.topics);
    kind(table, &question.kind);
    table.tables("recommendations", &question.recommendations, recommendation);
}

fn kind(table: &mut impl Sink, kind: &Kind) {
    match kind {
        Kind::Level { anchors } => table.texts("anchors", anchors),
        Kind::Scale { options } => table.tables("options", options, choice),
        Kind::Checklist { options, bands } => {
            table.tables("options", options, check_option);
            table.tables("bands", bands, band);
        }
        Kind::Number { unit, bands } => {
            table.text("unit", unit);
            table.tables("bands", bands, band);
        }
        Kind::Text => {}
    }
}

fn choice(table: &mut impl Sink, choice: &Choice) {
    table.number("value", &choice.value);
    table.text("text", &choice.text);
}

fn check_option(table: &mut impl Sink, option: &CheckOption) {
    table.string("id", &option.id);
    table.number("value", &option.value);
    table.text("text", &option.text);
}

fn band(table: &mut impl Sink, band: &Band) {
    table.number_if("below", band.below.as_ref());
    table.number("value", &band.value);
}

fn recommendation(table: &mut impl Sink, recommendation: &Recommendation) {
    table.string("id", &recommendation.id);
    table.text("title", &recommendation.title);
    table.text("text", &recommendation.text);
    table.number("lifts_to", &recommendation.lifts_to);
    table.string("effort", word(&EFFORTS, &recommendation.effort));
    table.string("impact", word(&IMPACTS, &recommendation.impact));
    let (start, end) = recommendation.months;
    table.literals("months", &[start.to_string(), end.to_string()]);
    if let Some(owner) = &recommendation.owner {
        table.string("owner", owner);
    }
    let requires: Vec<String> = recommendation.requires.iter().map(requirement).collect();
    table.strings("requires", &requires);
}

fn requirement(requirement: &Requirement) -> String {
    format!("{} >= {}", requirement.question, requirement.at_least)
}

fn lens(table: &mut impl Sink, lens: &Lens) {
    table.string("id", &lens.id);
    table.text("title", &lens.title);
    table.text("description", &lens.description);
    table.tables("items", &lens.items, lens_item);
}

fn lens_item(table: &mut impl Sink, item: &LensItem) {
    table.string("id", &item.id);
    table.text("title", &item.title);
    table.strings("questions", &item.questions);
}

fn tension(table: &mut impl Sink, tension: &Tension) {
    table.string("id", &tension.id);
    table.string("when", &tension.when.to_string());
    table.text("text", &tension.text);
}

fn profile(table: &mut impl Sink, profile: &ProfileQuestion) {
    table.string("id", &profile.id);
    table.text("text", &profile.text);
    table.tables("options", &profile.options, |table, (value, text)| {
        table.string("value", value);
        table.text("text", text);
    });
}

fn named<Id: Deref<Target = str>>(table: &mut impl Sink, named: &Named<Id>) {
    table.string("id", &named.id);
    table.text("name", &named.name);
}

fn citation(table: &mut impl Sink, source: &Citation) {
    table.string("key", &source.key);
    table.text("text", &source.text);
    if let Some(url) = &source.url {
        table.string("url", url);
    }
}

fn kind_name(kind: &Kind) -> &'static str {
    match kind {
        Kind::Level { .. } => "level",
        Kind::Scale { .. } => "scale",
        Kind::Checklist { .. } => "checklist",
        Kind::Number { .. } => "number",
        Kind::Text => "text",
    }
}
