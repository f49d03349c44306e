//! The questionnaire that a file describes, as far as it can be understood.
//!
//! Nothing is reported here and nothing fails: what is missing or wrong becomes a default, because the checks beside this
//! module report it and the result is thrown away then. Parts stand in the order of the file, so that checks can walk
//! through the result and the file side by side.

use super::Own;
use super::words::{AGGREGATES, EFFORTS, IMPACTS, LEVEL_RULES, meaning};
use crate::domain::condition::{Comparison, Condition, Term, parse::parse};
use crate::domain::number::Number;
use crate::domain::questionnaire::{
    Band, CheckOption, Choice, Dimension, Effort, Impact, Kind, Lens, LensItem, Level, Named,
    ProfileQuestion, Question, Questionnaire, Recommendation, Requirement, Source, Tension,
};
use crate::domain::sorting;
use crate::domain::text::Text;
use crate::format::reader::{TableView, Value};
use crate::i18n::Lang;
use std::collections::BTreeMap;

/// Named scales by name.
pub(super) type Scales = BTreeMap<String, Vec<Choice>>;

/// The own part of a file: nothing that it includes, except the scales that its questions may name.
pub(super) fn own(root: TableView<'_>, included_scales: &Scales) -> Own {
    let languages = languages(root);
    let build = Build {
        languages: &languages,
    };
    let own_scales = build.scales(root);
    let mut scales = included_scales.clone();
    scales.extend(own_scales.clone());
    let scale = root.table("scale");
    let levels = scale.map(|scale| build.levels(scale)).unwrap_or_default();
    let target = |key| scale.and_then(|scale| scale.number(key));
    let dimensions = root.tables("dimensions").into_iter();
    let dimensions = dimensions.map(|own| build.dimension(own, &scales, &levels));
    let questionnaire = Questionnaire {
        id: string(root, "id"),
        version: root
            .str("version")
            .and_then(|version| version.parse().ok())
            .unwrap_or(semver::Version::new(0, 0, 0)),
        title: build.text(root, "title"),
        score: meaning(&AGGREGATES, root.str("score")),
        target: target("target"),
        target_essential: target("target_essential"),
        dimensions: dimensions.collect(),
        levels,
        lenses: root
            .tables("lenses")
            .into_iter()
            .map(|own| build.lens(own))
            .collect(),
        tensions: root
            .tables("tensions")
            .into_iter()
            .filter_map(|own| build.tension(own))
            .collect(),
        profile: root
            .tables("profile")
            .into_iter()
            .map(|own| build.profile(own))
            .collect(),
        roles: root
            .tables("roles")
            .into_iter()
            .map(|own| build.named(own))
            .collect(),
        owners: root
            .tables("owners")
            .into_iter()
            .map(|own| build.named(own))
            .collect(),
        sources: root
            .tables("sources")
            .into_iter()
            .map(|own| build.source(own))
            .collect(),
        languages: languages.clone(),
    };
    Own {
        questionnaire,
        scales: own_scales,
    }
}

/// The languages that a file declares.
pub(super) fn languages(root: TableView<'_>) -> Vec<Lang> {
    strings(root, "languages").map(Lang::from).collect()
}

/// Reads the parts of one file.
struct Build<'l> {
    languages: &'l [Lang],
}

impl Build<'_> {
    /// A text in the declared languages, in their order.
    fn text(&self, view: TableView<'_>, key: &str) -> Text {
        view.get(key)
            .map(|value| self.text_of(value))
            .unwrap_or_default()
    }

    fn text_of(&self, value: Value<'_>) -> Text {
        if let (Some(text), Some(first)) = (value.str(), self.languages.first()) {
            return Text::new(vec![(first.clone(), text.to_owned())]);
        }
        let table = value.table();
        let text = |lang: &Lang| Some((lang.clone(), table?.str(lang.as_str())?.to_owned()));
        Text::new(self.languages.iter().filter_map(text).collect())
    }

    /// A list of texts, from one list or from one list per language.
    fn texts(&self, view: TableView<'_>, key: &str) -> Vec<Text> {
        let Some(value) = view.get(key) else {
            return Vec::new();
        };
        if let Some(list) = value.list() {
            return list.into_iter().map(|own| self.text_of(own)).collect();
        }
        let lists: Vec<(&Lang, Vec<Value<'_>>)> = self
            .languages
            .iter()
            .filter_map(|lang| Some((lang, value.table()?.get(lang.as_str())?.list()?)))
            .collect();
        let length = lists.iter().map(|(_, list)| list.len()).max().unwrap_or(0);
        (0..length)
            .map(|index| {
                let text = |(lang, list): &(&Lang, Vec<Value<'_>>)| {
                    Some(((*lang).clone(), list.get(index)?.str()?.to_owned()))
                };
                Text::new(lists.iter().filter_map(text).collect())
            })
            .collect()
    }

    fn scales(&self, root: TableView<'_>) -> Scales {
        let entries = root
            .table("scales")
            .into_iter()
            .flat_map(|own| own.entries());
        let choices = |scale: Value<'_>| Some(self.choices(scale.table()?));
        sorting::map(
            entries.filter_map(|(name, _, scale)| Some((name.to_owned(), choices(scale)?))),
        )
    }

    fn choices(&self, view: TableView<'_>) -> Vec<Choice> {
        let choice = |own: TableView<'_>| Choice {
            value: number(own, "value"),
            text: self.text(own, "text"),
        };
        view.tables("options").into_iter().map(choice).collect()
    }

    fn levels(&self, scale: TableView<'_>) -> Vec<Level> {
        let level = |own: TableView<'_>| Level {
            value: number(own, "value"),
            name: self.text(own, "name"),
            meaning: self.text(own, "meaning"),
        };
        scale.tables("levels").into_iter().map(level).collect()
    }

    fn dimension(&self, view: TableView<'_>, scales: &Scales, levels: &[Level]) -> Dimension {
        let questions = view.tables("questions").into_iter();
        Dimension {
            id: string(view, "id").into(),
            title: self.text(view, "title"),
            description: self.text(view, "description"),
            why: self.text(view, "why"),
            weight: weight(view),
            parent: view.str("parent").map(Into::into),
            aggregate: meaning(&AGGREGATES, view.str("aggregate")).unwrap_or_default(),
            level: meaning(&LEVEL_RULES, view.str("level")).unwrap_or_default(),
            passes: view.number("passes"),
            questions: questions
                .map(|own| self.question(own, scales, levels))
                .collect(),
        }
    }

    fn question(&self, view: TableView<'_>, scales: &Scales, levels: &[Level]) -> Question {
        let kind = self.kind(view, scales);
        let top = highest(&kind, levels);
        let recommendations = view.tables("recommendations").into_iter();
        Question {
            id: string(view, "id").into(),
            text: self.text(view, "text"),
            help: self.text(view, "help"),
            evidence: self.text(view, "evidence"),
            audience: strings(view, "audience").map(Into::into).collect(),
            weight: weight(view),
            essential: view.bool("essential").unwrap_or(false),
            stage: view
                .integer("stage")
                .and_then(|stage| stage.try_into().ok()),
            target: view.number("target"),
            sources: strings(view, "sources").map(str::to_owned).collect(),
            requires: strings(view, "requires").filter_map(condition).collect(),
            show_if: view.str("show_if").and_then(condition),
            topics: strings(view, "topics").map(Into::into).collect(),
            recommendations: recommendations
                .map(|own| self.recommendation(own, &top))
                .collect(),
            kind,
        }
    }

    fn kind(&self, view: TableView<'_>, scales: &Scales) -> Kind {
        match view.str("kind") {
            Some("scale") => Kind::Scale {
                options: match view.str("scale") {
                    Some(name) => scales.get(name).cloned().unwrap_or_default(),
                    None => self.choices(view),
                },
            },
            Some("checklist") => Kind::Checklist {
                options: self.check_options(view),
                bands: bands(view),
            },
            Some("number") => Kind::Number {
                unit: self.text(view, "unit"),
                bands: bands(view),
            },
            Some("text") => Kind::Text,
            Some("level") | None => Kind::Level {
                anchors: self.texts(view, "anchors"),
            },
            // There is no such kind, which is told; without values, nothing else is told because of it.
            Some(_) => Kind::Scale {
                options: Vec::new(),
            },
        }
    }

    fn check_options(&self, view: TableView<'_>) -> Vec<CheckOption> {
        let option = |own: TableView<'_>| CheckOption {
            id: string(own, "id").into(),
            value: number(own, "value"),
            text: self.text(own, "text"),
        };
        view.tables("options").into_iter().map(option).collect()
    }

    fn recommendation(&self, view: TableView<'_>, top: &Number) -> Recommendation {
        Recommendation {
            id: string(view, "id").into(),
            title: self.text(view, "title"),
            text: self.text(view, "text"),
            lifts_to: view.number("lifts_to").unwrap_or_else(|| top.clone()),
            effort: meaning(&EFFORTS, view.str("effort")).unwrap_or(Effort::M),
            impact: meaning(&IMPACTS, view.str("impact")).unwrap_or(Impact::M),
            months: months(view),
            owner: view.str("owner").map(Into::into),
            requires: strings(view, "requires")
                .filter_map(condition)
                .filter_map(requirement)
                .collect(),
        }
    }

    fn lens(&self, view: TableView<'_>) -> Lens {
        let item = |own: TableView<'_>| LensItem {
            id: string(own, "id"),
            title: self.text(own, "title"),
            questions: strings(own, "questions").map(Into::into).collect(),
        };
        Lens {
            id: string(view, "id"),
            title: self.text(view, "title"),
            description: self.text(view, "description"),
            items: view.tables("items").into_iter().map(item).collect(),
        }
    }

    fn tension(&self, view: TableView<'_>) -> Option<Tension> {
        Some(Tension {
            id: string(view, "id"),
            when: view.str("when").and_then(condition)?,
            text: self.text(view, "text"),
        })
    }

    fn profile(&self, view: TableView<'_>) -> ProfileQuestion {
        let option = |own: TableView<'_>| (string(own, "value"), self.text(own, "text"));
        ProfileQuestion {
            id: string(view, "id"),
            text: self.text(view, "text"),
            options: view.tables("options").into_iter().map(option).collect(),
        }
    }

    fn named<Id: From<String>>(&self, view: TableView<'_>) -> Named<Id> {
        Named {
            id: string(view, "id").into(),
            name: self.text(view, "name"),
        }
    }

    fn source(&self, view: TableView<'_>) -> Source {
        Source {
            key: string(view, "key"),
            text: self.text(view, "text"),
            url: view.str("url").map(str::to_owned),
        }
    }
}

fn string(view: TableView<'_>, key: &str) -> String {
    view.str(key).unwrap_or_default().to_owned()
}

/// The strings of a list.
pub(super) fn strings<'d>(
    view: TableView<'d>,
    key: &str,
) -> impl Iterator<Item = &'d str> + use<'d> {
    view.list(key).into_iter().filter_map(Value::str)
}

fn number(view: TableView<'_>, key: &str) -> Number {
    view.number(key).unwrap_or(Number::ZERO)
}

fn weight(view: TableView<'_>) -> Number {
    view.number("weight").unwrap_or(Number::ONE)
}

fn bands(view: TableView<'_>) -> Vec<Band> {
    let band = |own: TableView<'_>| Band {
        below: own.number("below"),
        value: number(own, "value"),
    };
    view.tables("bands").into_iter().map(band).collect()
}

/// Start and end; the first three months where nothing is said.
fn months(view: TableView<'_>) -> (u32, u32) {
    let month = |value: &Value<'_>| value.integer().and_then(|month| month.try_into().ok());
    match &view.list("months")[..] {
        [start, end] => (month(start).unwrap_or(0), month(end).unwrap_or(0)),
        _ => (0, 3),
    }
}

/// The highest value a question can take.
fn highest(kind: &Kind, levels: &[Level]) -> Number {
    let top = match kind {
        Kind::Level { .. } => levels.iter().map(|own| own.value.clone()).max(),
        Kind::Scale { options } => options.iter().map(|own| own.value.clone()).max(),
        Kind::Checklist { options, bands } if bands.is_empty() => {
            Some(options.iter().map(|own| &own.value).sum())
        }
        Kind::Checklist { bands, .. } | Kind::Number { bands, .. } => {
            bands.iter().map(|own| own.value.clone()).max()
        }
        Kind::Text => None,
    };
    top.unwrap_or(Number::ZERO)
}

fn condition(text: &str) -> Option<Condition> {
    parse(text).ok().map(|parsed| parsed.condition)
}

/// `ID >= n` of a condition.
pub(super) fn requirement(condition: Condition) -> Option<Requirement> {
    match condition {
        Condition::Compare(
            Term::Question(question),
            Comparison::GreaterOrEqual,
            Term::Number(at_least),
        ) => Some(Requirement { question, at_least }),
        _ => None,
    }
}
