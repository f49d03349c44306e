//! The lead of a report: which dimensions are the highest and the lowest, and which cannot be rated.

use super::Basis;
use crate::domain::scoring::DimensionScore;
use crate::t;
use crate::wording::actions::join;
use crate::wording::figures;

type Scores<'a> = Vec<&'a DimensionScore>;

/// The top-level dimensions with the highest and those with the lowest score, all that are tied; none unless two differ.
pub(super) fn extremes(basis: Basis<'_>) -> (Scores<'_>, Scores<'_>) {
    let scored: Scores<'_> = top(basis).filter(|own| own.score.is_some()).collect();
    let highest = scored.iter().map(|own| &own.score).max();
    let lowest = scored.iter().map(|own| &own.score).min();
    if highest == lowest {
        return (Vec::new(), Vec::new());
    }
    let at = |end| scored.iter().filter(move |own| Some(&own.score) == end);
    (
        at(highest).copied().collect(),
        at(lowest).copied().collect(),
    )
}

fn top(basis: Basis<'_>) -> impl Iterator<Item = &DimensionScore> {
    basis
        .scores
        .dimensions
        .iter()
        .filter(|own| own.parent.is_none())
}

/// Whether one of the highest may turn out below one of the lowest.
pub(super) fn overlap(highest: &[&DimensionScore], lowest: &[&DimensionScore]) -> bool {
    let low = highest
        .iter()
        .filter_map(|own| own.interval.as_ref())
        .map(|own| &own.low)
        .min();
    let high = lowest
        .iter()
        .filter_map(|own| own.interval.as_ref())
        .map(|own| &own.high)
        .max();
    low.zip(high).is_some_and(|(low, high)| low <= high)
}

/// All of it in sentences; empty while nothing is answered.
pub(super) fn lead(
    basis: Basis<'_>,
    highest: &[&DimensionScore],
    lowest: &[&DimensionScore],
) -> String {
    let sentences = [ends(basis, highest, lowest), unrated(basis)];
    sentences
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

fn ends(
    basis: Basis<'_>,
    highest: &[&DimensionScore],
    lowest: &[&DimensionScore],
) -> Option<String> {
    let locale = basis.locale;
    let score = |all: &[&DimensionScore]| Some(figures::score(locale, all.first()?.score.as_ref()));
    let sentence = t!(
        locale,
        "report-extremes",
        count = highest.len(),
        high = score(highest)?,
        highest = names(basis, highest),
        low = score(lowest)?,
        lowest = names(basis, lowest)
    );
    if !overlap(highest, lowest) {
        return Some(sentence);
    }
    Some(format!(
        "{sentence} {}",
        t!(locale, "report-extremes-overlap")
    ))
}

fn names(basis: Basis<'_>, all: &[&DimensionScore]) -> String {
    let name = |own: &&DimensionScore| {
        let interval = figures::interval(basis.locale, own.interval.as_ref());
        t!(
            basis.locale,
            "report-extreme",
            title = title(basis, own),
            interval = interval
        )
    };
    join(basis.locale, &all.iter().map(name).collect::<Vec<_>>())
}

/// Title of a dimension.
pub(super) fn title(basis: Basis<'_>, score: &DimensionScore) -> String {
    let dimension = basis.questionnaire.dimension(&score.id);
    dimension.map_or_else(String::new, |own| own.title.get(basis.lang()).into_owned())
}

/// Which dimensions cannot be rated, and why: those with answers by name, the others by number.
fn unrated(basis: Basis<'_>) -> Option<String> {
    let locale = basis.locale;
    let without: Scores<'_> = top(basis).filter(|own| !own.rateable).collect();
    let is_begun = crate::domain::progress::of(basis.questionnaire, basis.assessment).answered > 0;
    if without.is_empty() || !is_begun {
        return None;
    }
    let (open, inapplicable): (Scores<'_>, Scores<'_>) =
        without.into_iter().partition(|own| own.coverage.is_some());
    if open.len() == top(basis).count() {
        return Some(t!(locale, "report-unrated-all"));
    }
    let open = too_little(basis, &open);
    let open =
        (!open.is_empty()).then(|| t!(locale, "report-unrated", dimensions = join(locale, &open)));
    let titles: Vec<_> = inapplicable
        .into_iter()
        .map(|own| t!(locale, "wording-title", title = title(basis, own)))
        .collect();
    let inapplicable = (!titles.is_empty()).then(|| {
        t!(
            locale,
            "report-unrated-inapplicable",
            dimensions = join(locale, &titles)
        )
    });
    let sentences: Vec<_> = open.into_iter().chain(inapplicable).collect();
    Some(sentences.join(" "))
}

/// Those of `open` with answers, and how many there are without.
fn too_little(basis: Basis<'_>, open: &[&DimensionScore]) -> Vec<String> {
    let locale = basis.locale;
    let is_begun =
        |own: &&&DimensionScore| own.coverage.as_ref().is_some_and(|own| *own > 0_u32.into());
    let begun = open.iter().filter(is_begun).map(|own| {
        let coverage = figures::coverage(locale, own.coverage.as_ref());
        let title = title(basis, own);
        t!(
            locale,
            "report-unrated-begun",
            title = title,
            coverage = coverage
        )
    });
    let mut all: Vec<_> = begun.collect();
    let untouched = open.len() - all.len();
    if untouched > 0 {
        all.push(t!(locale, "report-unrated-untouched", count = untouched));
    }
    all
}
