//! A questionnaire as a document: for the frozen copy of one that includes others, and for hashes of its meaning.

use super::words::{AGGREGATES, EFFORTS, IMPACTS, LEVEL_RULES, word};
use crate::domain::number::Number;
use crate::domain::questionnaire::{
    Band, Dimension, Kind, Lens, Level, Named, ProfileQuestion, Question, Questionnaire,
    Recommendation, Requirement, Source as Citation, Tension,
};

use crate::domain::text::Text;
use crate::format::hex;
use crate::format::source::Source;
use crate::format::tree::{self, Node, Tree};
use sha2::{Digest, Sha256};
use std::ops::Deref;

/// What a frozen copy of a questionnaire holds: the file's own text where it includes nothing, else everything merged, in which
/// comments and the names of scales are gone.
pub fn resolved_text(source: &Source, questionnaire: &Questionnaire) -> String {
    if includes_nothing(source) {
        source.text().to_owned()
    } else {
        tree::write(&describe(questionnaire).0)
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
    digest(&Node::Table(describe(questionnaire).0))
}

/// SHA-256 of the texts and values that people see when they answer a question, in hexadecimal. Where it differs from the one in
/// an assessment, the question was reworded since. So far nothing compares them.
pub fn anchors_hash(question: &Question) -> String {
    let mut table = Table::default();
    table.text("text", &question.text);
    kind(&mut table, &question.kind);
    digest(&Node::Table(table.0))
}

fn digest(node: &Node) -> String {
    let mut hasher = Sha256::new();
    feed(&mut hasher, node);
    hex(&hasher.finalize())
}

/// Feeds a node so that different nodes never feed the same bytes.
fn feed(hasher: &mut Sha256, node: &Node) {
    let mut text = |tag: u8, text: &str| {
        hasher.update([tag]);
        hasher.update((text.len() as u64).to_le_bytes());
        hasher.update(text);
    };
    match node {
        Node::Literal(literal) => text(b'l', literal),
        Node::Text(own) => text(b't', own),
        Node::List(list) => {
            text(b'[', "");
            for own in list {
                feed(hasher, own);
            }
            hasher.update(b"]");
        }
        Node::Table(table) => {
            text(b'{', "");
            for (key, own) in table {
                feed(hasher, &Node::Text(key.clone()));
                feed(hasher, own);
            }
            hasher.update(b"}");
        }
    }
}

/// A table under construction; what is absent is left out.
#[derive(Default)]
struct Table(Tree);

impl Table {
    fn put(&mut self, key: &str, node: Node) {
        self.0.insert(key.to_owned(), node);
    }

    fn string(&mut self, key: &str, text: &str) {
        self.put(key, Node::Text(text.to_owned()));
    }

    fn number(&mut self, key: &str, number: &Number) {
        self.put(key, literal(number));
    }

    fn number_if(&mut self, key: &str, number: Option<&Number>) {
        if let Some(number) = number {
            self.number(key, number);
        }
    }

    fn text(&mut self, key: &str, text: &Text) {
        if !text.is_empty() {
            self.put(key, text_node(text));
        }
    }

    fn strings<T: ToString>(&mut self, key: &str, list: &[T]) {
        if !list.is_empty() {
            let list = list.iter().map(|own| Node::Text(own.to_string()));
            self.put(key, Node::List(list.collect()));
        }
    }

    fn tables<T>(&mut self, key: &str, list: &[T], describe: impl Fn(&T) -> Table) {
        if !list.is_empty() {
            let list = list.iter().map(|own| Node::Table(describe(own).0));
            self.put(key, Node::List(list.collect()));
        }
    }
}

fn literal(number: &Number) -> Node {
    Node::Literal(number.to_decimal())
}

/// A plain string where there is one language.
fn text_node(text: &Text) -> Node {
    let languages: Vec<_> = text.languages().collect();
    match languages[..] {
        [(_, text)] => Node::Text(text.to_owned()),
        _ => Node::Table(
            languages
                .into_iter()
                .map(|(lang, text)| (lang.as_str().to_owned(), Node::Text(text.to_owned())))
                .collect(),
        ),
    }
}

fn describe(questionnaire: &Questionnaire) -> Table {
    let mut table = Table::default();
    table.put("format", Node::Literal(super::FORMAT.to_string()));
    table.string("id", &questionnaire.id);
    table.string("version", &questionnaire.version.to_string());
    table.strings("languages", &questionnaire.languages);
    table.text("title", &questionnaire.title);
    if let Some(score) = questionnaire.score {
        table.string("score", word(&AGGREGATES, &score));
    }
    table.put("scale", Node::Table(scale(questionnaire).0));
    table.tables("dimensions", &questionnaire.dimensions, dimension);
    table.tables("lenses", &questionnaire.lenses, lens);
    table.tables("tensions", &questionnaire.tensions, tension);
    table.tables("profile", &questionnaire.profile, profile);
    table.tables("roles", &questionnaire.roles, named);
    table.tables("owners", &questionnaire.owners, named);
    table.tables("sources", &questionnaire.sources, citation);
    table
}

fn scale(questionnaire: &Questionnaire) -> Table {
    let mut table = Table::default();
    table.tables("levels", &questionnaire.levels, level);
    table.number_if("target", questionnaire.target.as_ref());
    table.number_if("target_essential", questionnaire.target_essential.as_ref());
    table
}

fn level(level: &Level) -> Table {
    let mut table = Table::default();
    table.number("value", &level.value);
    table.text("name", &level.name);
    table.text("meaning", &level.meaning);
    table
}

fn dimension(dimension: &Dimension) -> Table {
    let mut table = Table::default();
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
    table
}

fn question(question: &Question) -> Table {
    let mut table = Table::default();
    table.string("id", &question.id);
    table.string("kind", kind_name(&question.kind));
    table.text("text", &question.text);
    table.text("help", &question.help);
    table.text("evidence", &question.evidence);
    table.strings("audience", &question.audience);
    table.number("weight", &question.weight);
    if question.essential {
        table.put("essential", Node::Literal("true".to_owned()));
    }
    if let Some(stage) = question.stage {
        table.put("stage", Node::Literal(stage.to_string()));
    }
    table.number_if("target", question.target.as_ref());
    table.strings("sources", &question.sources);
    table.strings("requires", &question.requires);
    if let Some(condition) = &question.show_if {
        table.string("show_if", &condition.to_string());
    }
    table.strings("topics", &question.topics);
    kind(&mut table, &question.kind);
    table.tables("recommendations", &question.recommendations, recommendation);
    table
}

fn kind(table: &mut Table, kind: &Kind) {
    match kind {
        Kind::Level { anchors } => table.put("anchors", texts_node(anchors)),
        Kind::Scale { options } => table.tables("options", options, |own| {
            option(None, &own.value, &own.text)
        }),
        Kind::Checklist { options, bands } => {
            table.tables("options", options, |own| {
                option(Some(&own.id), &own.value, &own.text)
            });
            table.tables("bands", bands, band);
        }
        Kind::Number { unit, bands } => {
            table.text("unit", unit);
            table.tables("bands", bands, band);
        }
        Kind::Text => {}
    }
}

/// Anchors as one list per language, as people write them.
fn texts_node(texts: &[Text]) -> Node {
    let Some(first) = texts.first() else {
        return Node::List(Vec::new());
    };
    let languages: Vec<_> = first.languages().map(|(lang, _)| lang).collect();
    let list = |tag: &str| {
        let text = |own: &Text| {
            let found = own.languages().find(|(lang, _)| lang.as_str() == tag);
            Node::Text(found.map_or_else(String::new, |(_, text)| text.to_owned()))
        };
        Node::List(texts.iter().map(text).collect())
    };
    match languages[..] {
        [only] => list(only.as_str()),
        _ => Node::Table(
            languages
                .into_iter()
                .map(|lang| (lang.as_str().to_owned(), list(lang.as_str())))
                .collect(),
        ),
    }
}

fn option(id: Option<&str>, value: &Number, text: &Text) -> Table {
    let mut table = Table::default();
    if let Some(id) = id {
        table.string("id", id);
    }
    table.number("value", value);
    table.text("text", text);
    table
}

fn band(band: &Band) -> Table {
    let mut table = Table::default();
    table.number_if("below", band.below.as_ref());
    table.number("value", &band.value);
    table
}

fn recommendation(recommendation: &Recommendation) -> Table {
    let mut table = Table::default();
    table.string("id", &recommendation.id);
    table.text("title", &recommendation.title);
    table.text("text", &recommendation.text);
    table.number("lifts_to", &recommendation.lifts_to);
    table.string("effort", word(&EFFORTS, &recommendation.effort));
    table.string("impact", word(&IMPACTS, &recommendation.impact));
    let (start, end) = recommendation.months;
    let months = [start, end].map(|month| Node::Literal(month.to_string()));
    table.put("months", Node::List(months.into()));
    if let Some(owner) = &recommendation.owner {
        table.string("owner", owner);
    }
    let requires: Vec<String> = recommendation.requires.iter().map(requirement).collect();
    table.strings("requires", &requires);
    table
}

fn requirement(requirement: &Requirement) -> String {
    format!("{} >= {}", requirement.question, requirement.at_least)
}

fn lens(lens: &Lens) -> Table {
    let mut table = Table::default();
    table.string("id", &lens.id);
    table.text("title", &lens.title);
    table.tables("items", &lens.items, |own| {
        let mut table = Table::default();
        table.string("id", &own.id);
        table.text("title", &own.title);
        table.strings("questions", &own.questions);
        table
    });
    table
}

fn tension(tension: &Tension) -> Table {
    let mut table = Table::default();
    table.string("id", &tension.id);
    table.string("when", &tension.when.to_string());
    table.text("text", &tension.text);
    table
}

fn profile(profile: &ProfileQuestion) -> Table {
    let mut table = Table::default();
    table.string("id", &profile.id);
    table.text("text", &profile.text);
    table.tables("options", &profile.options, |(value, text)| {
        let mut table = Table::default();
        table.string("value", value);
        table.text("text", text);
        table
    });
    table
}

fn named<Id: Deref<Target = str>>(named: &Named<Id>) -> Table {
    let mut table = Table::default();
    table.string("id", &named.id);
    table.text("name", &named.name);
    table
}

fn citation(source: &Citation) -> Table {
    let mut table = Table::default();
    table.string("key", &source.key);
    table.text("text", &source.text);
    if let Some(url) = &source.url {
        table.string("url", url);
    }
    table
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
