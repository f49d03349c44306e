//! The built-in questionnaire `pulse`, read without any check.

use crate::domain::number::Number;
use crate::domain::questionnaire::{
    Dimension, Effort, Impact, Kind, Level, LevelRule, Named, Question, Questionnaire,
    Recommendation, Requirement,
};
use crate::domain::sample;
use crate::domain::text::Text;
use std::sync::LazyLock;
use toml::{Table, Value};

static PULSE: LazyLock<Questionnaire> = LazyLock::new(read);

/// The questionnaire `pulse`; its sources and tensions are left out.
pub fn questionnaire() -> Questionnaire {
    PULSE.clone()
}

fn read() -> Questionnaire {
    let file: Table = include_str!("../../../questionnaires/pulse.toml")
        .parse()
        .expect("TOML");
    let mut own = sample::questionnaire();
    own.id = string(&file, "id");
    own.title = text(&file, "title");
    own.languages = vec!["en".into(), "de".into()];
    let scale = file["scale"].as_table().expect("a table");
    own.levels = tables(scale, "levels").map(level).collect();
    own.target = Some(number(&scale["target"]));
    own.target_essential = Some(number(&scale["target_essential"]));
    own.roles = tables(&file, "roles").map(named).collect();
    own.owners = tables(&file, "owners").map(named).collect();
    own.dimensions = tables(&file, "dimensions").map(dimension).collect();
    own
}

fn tables<'a>(table: &'a Table, key: &str) -> impl Iterator<Item = &'a Table> {
    let list = table.get(key).and_then(Value::as_array);
    list.into_iter()
        .flatten()
        .map(|value| value.as_table().expect("a table"))
}

fn string(table: &Table, key: &str) -> String {
    table.get(key).map_or_else(String::new, |value| {
        value.as_str().expect("a text").to_owned()
    })
}

fn text(table: &Table, key: &str) -> Text {
    let Some(own) = table.get(key) else {
        return Text::default();
    };
    let own = own.as_table().expect("texts by language");
    Text::new(
        ["en", "de"]
            .map(|tag| (tag.into(), string(own, tag)))
            .into(),
    )
}

fn number(value: &Value) -> Number {
    value.to_string().parse().expect("a number")
}

fn level(table: &Table) -> Level {
    Level {
        value: number(&table["value"]),
        name: text(table, "name"),
        meaning: text(table, "meaning"),
    }
}

fn named<Id: From<String>>(table: &Table) -> Named<Id> {
    Named {
        id: string(table, "id").into(),
        name: text(table, "name"),
    }
}

fn dimension(table: &Table) -> Dimension {
    Dimension {
        id: string(table, "id").into(),
        title: text(table, "title"),
        description: text(table, "description"),
        why: text(table, "why"),
        weight: Number::ONE,
        parent: None,
        aggregate: crate::domain::questionnaire::Aggregate::Mean,
        level: LevelRule::None,
        passes: None,
        questions: tables(table, "questions").map(question).collect(),
    }
}

fn question(table: &Table) -> Question {
    let anchors = |tag: &str| {
        let all = table["anchors"][tag].as_array().expect("anchors");
        all.iter()
            .map(|own| own.as_str().expect("a text").to_owned())
    };
    let anchors = anchors("en").zip(anchors("de"));
    let anchors = anchors.map(|(en, de)| Text::new(vec![("en".into(), en), ("de".into(), de)]));
    let kind = Kind::Level {
        anchors: anchors.collect(),
    };
    let mut own = sample::questions::question(&string(table, "id"), kind);
    own.text = text(table, "text");
    own.help = text(table, "help");
    own.evidence = text(table, "evidence");
    own.weight = table.get("weight").map_or(Number::ONE, number);
    own.essential = table
        .get("essential")
        .is_some_and(|own| own.as_bool() == Some(true));
    own.audience = list(table, "audience").map(Into::into).collect();
    own.recommendations = tables(table, "recommendations")
        .map(recommendation)
        .collect();
    own
}

fn list<'a>(table: &'a Table, key: &str) -> impl Iterator<Item = &'a str> {
    let list = table.get(key).and_then(Value::as_array);
    list.into_iter()
        .flatten()
        .map(|value| value.as_str().expect("a text"))
}

fn recommendation(table: &Table) -> Recommendation {
    let months = table["months"].as_array().expect("two months");
    let month = |at: usize| months[at].as_integer().and_then(|own| own.try_into().ok());
    Recommendation {
        id: string(table, "id").into(),
        title: text(table, "title"),
        text: text(table, "text"),
        lifts_to: number(&table["lifts_to"]),
        effort: match &*string(table, "effort") {
            "S" => Effort::S,
            "M" => Effort::M,
            _ => Effort::L,
        },
        impact: match &*string(table, "impact") {
            "L" => Impact::L,
            "M" => Impact::M,
            _ => Impact::H,
        },
        months: (month(0).expect("a month"), month(1).expect("a month")),
        owner: Some(string(table, "owner").into()),
        requires: list(table, "requires").map(requirement).collect(),
    }
}

/// `P01 >= 3`.
fn requirement(condition: &str) -> Requirement {
    let (question, at_least) = condition.split_once(" >= ").expect("a requirement");
    Requirement {
        question: question.into(),
        at_least: at_least.parse().expect("a number"),
    }
}
