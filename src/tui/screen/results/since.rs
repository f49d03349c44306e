//! Which answers are other ones than last time, where the round before answered the same questionnaire.

use super::Page;
use super::findings::{heading, short};
use super::profile::MARGIN;
use crate::domain::number::Number;
use crate::domain::scoring::Scores;
use crate::t;
use crate::tui::model::{Model, Work};
use crate::tui::text::paragraph;
use ratatui::style::Style;

/// Answers that are named; the others are counted.
const MOST: usize = 8;

/// Adds what changed; nothing where no question has a value in both rounds.
pub fn add(page: &mut Page, model: &Model, work: &Work, width: u16) {
    let Some(pairs) = work.before().map(|before| pairs(before, work)) else {
        return;
    };
    if pairs.is_empty() {
        return;
    }
    let locale = &model.locale;
    let named = |wanted: fn(&Pair) -> bool| {
        let all: Vec<_> = pairs.iter().filter(|pair| wanted(pair)).collect();
        let first = all.iter().take(MOST).map(|(id, before, now)| {
            format!("{id} {} → {}", short(locale, before), short(locale, now))
        });
        let mut told: Vec<_> = first.collect();
        if all.len() > MOST {
            told.push(t!(locale, "results-since-more", count = all.len() - MOST));
        }
        (!told.is_empty()).then(|| told.join(", "))
    };
    let up = named(|(_, before, now)| now > before);
    let down = named(|(_, before, now)| now < before);
    let same = pairs.iter().filter(|(_, before, now)| now == before);
    let same = same.count();
    let round = work.previous.as_ref().map_or(0, |own| own.round.number);
    heading(page, model, &t!(locale, "results-since", round = round));
    let up = up.map(|answers| t!(locale, "results-since-up", answers = answers));
    let down = down.map(|answers| t!(locale, "results-since-down", answers = answers));
    let same = (same > 0).then(|| t!(locale, "results-since-same", count = same));
    let margin = u16::try_from(MARGIN).unwrap_or(0);
    for text in [up, down, same].into_iter().flatten() {
        page.text(paragraph(
            &text,
            width.saturating_sub(1),
            margin,
            Style::new(),
        ));
    }
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
