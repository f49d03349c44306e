//! The words that stand for values in a questionnaire file, for reading and writing alike.

use crate::domain::questionnaire::{Aggregate, Effort, Impact, LevelRule};

/// Words and what they mean.
pub(super) type Words<T, const N: usize> = [(&'static str, T); N];

/// Of `aggregate` and `score`.
pub(super) const AGGREGATES: Words<Aggregate, 4> = [
    ("mean", Aggregate::Mean),
    ("sum", Aggregate::Sum),
    ("min", Aggregate::Min),
    ("max", Aggregate::Max),
];
/// Of `level` in a dimension.
pub(super) const LEVEL_RULES: Words<LevelRule, 4> = [
    ("gated", LevelRule::Gated),
    ("floor", LevelRule::Floor),
    ("staged", LevelRule::Staged),
    ("none", LevelRule::None),
];
/// Of `effort`.
pub(super) const EFFORTS: Words<Effort, 3> = [("S", Effort::S), ("M", Effort::M), ("L", Effort::L)];
/// Of `impact`.
pub(super) const IMPACTS: Words<Impact, 3> = [("L", Impact::L), ("M", Impact::M), ("H", Impact::H)];

/// What a word means.
pub(super) fn meaning<T: Copy>(words: &[(&str, T)], word: Option<&str>) -> Option<T> {
    let word = word?;
    words
        .iter()
        .find(|(own, _)| *own == word)
        .map(|(_, value)| *value)
}

/// The word for a value; every value has one.
pub(super) fn word<T: PartialEq>(words: &[(&'static str, T)], value: &T) -> &'static str {
    let found = words.iter().find(|(_, own)| own == value);
    found.map_or("", |(word, _)| word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::questionnaire::spec::QUESTIONNAIRE;
    use crate::format::spec::Kind;

    #[test]
    fn the_description_lists_the_same_words() {
        let lists: Vec<&[&str]> = QUESTIONNAIRE
            .all()
            .into_iter()
            .flat_map(|table| table.keys)
            .filter_map(|key| match key.kind {
                Kind::OneOf(words) => Some(words),
                _ => None,
            })
            .collect();
        let known = |words: Vec<&str>| assert!(lists.contains(&&words[..]), "{words:?}");
        known(AGGREGATES.map(|(word, _)| word).to_vec());
        known(LEVEL_RULES.map(|(word, _)| word).to_vec());
        known(EFFORTS.map(|(word, _)| word).to_vec());
        known(IMPACTS.map(|(word, _)| word).to_vec());
    }
}
