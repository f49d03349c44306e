//! What is higher or lower than last time, where the round before answered the same questionnaire.

use super::Page;
use super::findings::heading;
use super::profile::MARGIN;
use crate::domain::change::{Change, changes, least};
use crate::domain::number::Number;
use crate::domain::scoring::Scores;
use crate::i18n::Locale;
use crate::t;
use crate::tui::model::{Model, Work};
use crate::tui::text::paragraph;
use crate::wording::figures;
use crate::wording::visible::visible;
use ratatui::style::Style;

/// Answers and dimensions that are named; the others are counted.
const MOST: usize = 8;

/// Adds what changed; nothing where no question has a value in both rounds.
pub fn add(page: &mut Page, model: &Model, work: &Work, width: u16) {
    let Some(before) = work.before() else { return };
    let pairs = pairs(before, work);
    if pairs.is_empty() {
        return;
    }
    let locale = &model.locale;
    let round = work.previous.as_ref().map_or(0, |own| own.round.number);
    heading(page, model, &t!(locale, "results-since", round = round));
    let margin = u16::try_from(MARGIN).unwrap_or(0);
    let told = [dimensions(locale, work, before), answers(locale, &pairs)];
    for text in told.concat() {
        page.text(paragraph(
            &text,
            width.saturating_sub(1),
            margin,
            Style::new(),
        ));
    }
}

/// The dimensions that are clearly higher or lower, and those without a clear change.
fn dimensions(locale: &Locale, work: &Work, before: &Scores) -> Vec<String> {
    let questionnaire = &work.questionnaire;
    let changes = changes(questionnaire, before, &work.figures().scores);
    let named = |wanted: fn(&Change) -> bool| {
        let wanted = changes.iter().filter(|own| wanted(own));
        let told = wanted.map(|own| {
            let title = questionnaire.dimension(&own.dimension);
            let title = title.map(|own| own.title.get(locale.lang()).into_owned());
            let title = title.unwrap_or_default();
            let [before, now] = [&own.before, &own.now].map(|own| locale.score(own));
            format!("{} {before} → {now}", visible(&title))
        });
        shortened(locale, told.collect(), "; ")
    };
    let up = named(|own| own.clear && own.now > own.before);
    let down = named(|own| own.clear && own.now < own.before);
    let unclear = named(|own| !own.clear);
    let least = figures::value(locale, Some(&least(questionnaire)));
    let told = [
        up.map(|own| t!(locale, "results-since-clearly-up", dimensions = own)),
        down.map(|own| t!(locale, "results-since-clearly-down", dimensions = own)),
        unclear.map(|own| {
            t!(
                locale,
                "results-since-unclear",
                least = least,
                dimensions = own
            )
        }),
    ];
    told.into_iter().flatten().collect()
}

/// The answers that are higher or lower, and how many are the same.
fn answers(locale: &Locale, pairs: &[Pair]) -> Vec<String> {
    let named = |wanted: fn(&Pair) -> bool| {
        let wanted = pairs.iter().filter(|pair| wanted(pair));
        let told = wanted.map(|(id, before, now)| {
            let [before, now] = [before, now].map(|own| figures::value(locale, Some(own)));
            format!("{id} {before} → {now}")
        });
        shortened(locale, told.collect(), ", ")
    };
    let up = named(|(_, before, now)| now > before);
    let down = named(|(_, before, now)| now < before);
    let same = pairs.iter().filter(|(_, before, now)| now == before);
    let same = same.count();
    let told = [
        up.map(|own| t!(locale, "results-since-up", answers = own)),
        down.map(|own| t!(locale, "results-since-down", answers = own)),
        (same > 0).then(|| t!(locale, "results-since-same", count = same)),
    ];
    told.into_iter().flatten().collect()
}

/// The first of them in a row, and how many there are besides; none of nothing.
fn shortened(locale: &Locale, mut all: Vec<String>, between: &str) -> Option<String> {
    if all.len() > MOST {
        let more = t!(locale, "results-since-more", count = all.len() - MOST);
        all.truncate(MOST);
        all.push(more);
    }
    (!all.is_empty()).then(|| all.join(between))
}

/// A question and its values, then and now.
type Pair<'a> = (&'a str, &'a Number, &'a Number);

/// The questions that have a value in both rounds.
fn pairs<'a>(before: &'a Scores, work: &'a Work) -> Vec<Pair<'a>> {
    let questions = |scores: &'a Scores| scores.dimensions.iter().flat_map(|own| &own.questions);
    let both = questions(before).zip(questions(&work.figures().scores));
    both.filter_map(|(before, now)| {
        Some((now.id.as_str(), before.value.as_ref()?, now.value.as_ref()?))
    })
    .collect()
}
