//! Scores, intervals, coverage and levels. What cannot be given is a dash, never 0.

use crate::domain::number::Number;
use crate::domain::questionnaire::{LevelRule, Questionnaire};
use crate::domain::scoring::{DimensionScore, Interval};
use crate::i18n::{Lang, Locale};
use crate::t;

/// Stands where no figure can be given.
pub const NONE: &str = "–";

/// A score with one decimal.
pub fn score(locale: &Locale, score: Option<&Number>) -> String {
    score.map_or_else(|| NONE.to_owned(), |score| locale.score(score))
}

/// A value, target or gap on the questionnaire's scale: `3`, or with one decimal where it is not whole.
pub fn value(locale: &Locale, value: Option<&Number>) -> String {
    match value {
        Some(value) if value.is_whole() => locale.number(value),
        _ => score(locale, value),
    }
}

/// `2 more`; none where the value is not above its target, as far as one decimal shows.
pub fn more(locale: &Locale, surplus: Option<Number>) -> Option<String> {
    Some(t!(
        locale,
        "wording-more",
        surplus = shown(locale, surplus)?
    ))
}

/// `2 more than needed`.
pub fn more_than_needed(locale: &Locale, surplus: Option<Number>) -> Option<String> {
    let surplus = shown(locale, surplus)?;
    Some(t!(locale, "wording-more-than-needed", surplus = surplus))
}

fn shown(locale: &Locale, surplus: Option<Number>) -> Option<String> {
    let surplus = surplus.filter(|own| *own >= Number::fraction(1, 20))?;
    Some(value(locale, Some(&surplus)))
}

/// `2.6–3.7`.
pub fn interval(locale: &Locale, interval: Option<&Interval>) -> String {
    interval.map_or_else(
        || NONE.to_owned(),
        |own| format!("{}–{}", locale.score(&own.low), locale.score(&own.high)),
    )
}

/// Coverage in whole per cent; never 100 % unless it is complete, never 0 % unless it is empty.
pub fn coverage(locale: &Locale, coverage: Option<&Number>) -> String {
    let Some(share) = coverage else {
        return NONE.to_owned();
    };
    let (low, high) = (Number::fraction(1, 100), Number::fraction(99, 100));
    let shown = if *share == Number::ZERO || *share == Number::ONE {
        share.clone()
    } else {
        share.clone().clamp(low, high)
    };
    locale.percent(&shown)
}

/// Name of the level with this value, if the scale has one.
pub fn level_name(questionnaire: &Questionnaire, lang: &Lang, value: &Number) -> Option<String> {
    questionnaire
        .levels
        .iter()
        .find(|level| level.value == *value)
        .map(|level| level.name.get(lang).into_owned())
        .filter(|name| !name.is_empty())
}

/// `2 Isolated`, `2 Isolated (provisional)`, `stage 2`, or a dash.
pub fn level(locale: &Locale, questionnaire: &Questionnaire, score: &DimensionScore) -> String {
    let Some(value) = &score.level else {
        return NONE.to_owned();
    };
    let number = locale.number(value);
    let level = match level_name(questionnaire, locale.lang(), value) {
        Some(name) => format!("{number} {name}"),
        None if is_staged(questionnaire, score) => t!(locale, "wording-stage", number = number),
        None => number,
    };
    if score.level_provisional {
        t!(locale, "wording-level-provisional", level = level)
    } else {
        level
    }
}

/// Which questions hold the level down; empty where none does.
pub fn capped_by(score: &DimensionScore) -> String {
    let ids: Vec<_> = score.capped_by.iter().map(ToString::to_string).collect();
    ids.join(", ")
}

/// What is to be said about a dimension beside its score: its level and what caps it, or why it has none.
pub fn level_line(
    locale: &Locale,
    questionnaire: &Questionnaire,
    score: &DimensionScore,
) -> String {
    let mut parts = Vec::new();
    if score.level.is_some() {
        parts.push(level(locale, questionnaire, score));
    }
    if !score.capped_by.is_empty() {
        parts.push(t!(locale, "wording-capped-by", ids = capped_by(score)));
    }
    if !score.rateable {
        parts.push(not_rateable(locale, score));
    }
    parts.join(", ")
}

fn not_rateable(locale: &Locale, score: &DimensionScore) -> String {
    match &score.coverage {
        Some(_) => t!(
            locale,
            "wording-not-rateable",
            coverage = coverage(locale, score.coverage.as_ref())
        ),
        None => t!(locale, "wording-nothing-applies"),
    }
}

fn is_staged(questionnaire: &Questionnaire, score: &DimensionScore) -> bool {
    questionnaire
        .dimension(&score.id)
        .is_some_and(|dimension| dimension.level == LevelRule::Staged)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_given_is_a_dash() {
        let de = Locale::new(&"de".into());
        assert_eq!(score(&de, None), "–");
        assert_eq!(score(&de, Some(&Number::ZERO)), "0,0");
        assert_eq!(coverage(&de, None), "–");
        let both = Interval {
            low: Number::fraction(5, 4),
            high: Number::fraction(7, 2),
        };
        assert_eq!(interval(&de, Some(&both)), "1,3–3,5");
    }

    #[test]
    fn what_is_above_its_target_is_said_where_it_shows() {
        let en = Locale::new(&"en".into());
        let told = |n, d| more_than_needed(&en, Some(Number::fraction(n, d)));
        assert_eq!(told(2, 1).as_deref(), Some("2 more than needed"));
        assert_eq!(told(1, 20).as_deref(), Some("0.1 more than needed"));
        assert_eq!(told(1, 21), None);
        assert_eq!(more(&en, Some(Number::ONE)).as_deref(), Some("1 more"));
        assert_eq!(more(&en, None), None);
    }

    #[test]
    fn coverage_is_complete_or_empty_only_if_it_is() {
        let en = Locale::new(&"en".into());
        let shown = |n, d| coverage(&en, Some(&Number::fraction(n, d)));
        assert_eq!(shown(999, 1000), "99%");
        assert_eq!(shown(1, 1000), "1%");
        assert_eq!(shown(0, 1), "0%");
        assert_eq!(shown(1, 1), "100%");
        assert_eq!(shown(2, 3), "67%");
    }
}
