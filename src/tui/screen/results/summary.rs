//! What matters most, above the profile: where one stands and how sure that is, what holds it back, what to do first.

use super::profile::MARGIN;
use crate::domain::assessment::Grade;
use crate::domain::number::Number;
use crate::domain::progress;
use crate::domain::scoring::{DimensionScore, State};
use crate::i18n::Locale;
use crate::t;
use crate::tui::model::{Model, Work};
use crate::tui::text::{fit, pad, wrap};
use crate::wording::visible::visible;
use crate::wording::{actions, figures};
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

/// With fewer rows than this, each sentence has one.
const LOW: u16 = 16;

/// The rows for an area, at most half of it; none before anything is answered.
pub fn lines(model: &Model, work: &Work, area: Rect) -> Vec<Line<'static>> {
    if progress::of(&work.questionnaire, &work.assessment).answered == 0 {
        return Vec::new();
    }
    let locale = &model.locale;
    let sentences = [
        (
            t!(locale, "results-sum-where"),
            Some(standing(locale, work)),
        ),
        (t!(locale, "results-sum-sure"), Some(sureness(locale, work))),
        (t!(locale, "results-sum-held"), held_back(locale, work)),
        (t!(locale, "results-sum-first"), first(locale, work)),
    ];
    let label = sentences.iter().map(|(label, _)| label.width()).max();
    let label = label.unwrap_or(0) + 2;
    let room = usize::from(area.width)
        .saturating_sub(MARGIN + label)
        .min(100);
    let mut lines = Vec::new();
    for (name, sentence) in sentences {
        let Some(sentence) = sentence else { continue };
        let mut name = Some(pad(&name, label));
        for row in broken(&sentence, room, area.height < LOW) {
            let name = name.take().unwrap_or_else(|| " ".repeat(label));
            lines.push(Line::from(vec![
                Span::styled(format!(" {name}"), model.theme().strong()),
                Span::raw(row),
            ]));
        }
    }
    if area.height >= LOW {
        lines.push(Line::default());
    }
    lines.truncate(usize::from(area.height / 2));
    lines
}

fn broken(sentence: &str, room: usize, low: bool) -> Vec<String> {
    if low {
        vec![fit(sentence, room)]
    } else {
        wrap(sentence, u16::try_from(room).unwrap_or(u16::MAX))
    }
}

/// The dimensions that lie in no other.
fn outermost(work: &Work) -> impl Iterator<Item = &DimensionScore> {
    let all = work.figures().scores.dimensions.iter();
    all.filter(|own| own.parent.is_none())
}

/// The overall score where there is one, then how many dimensions are rated, between which scores, at which levels.
fn standing(locale: &Locale, work: &Work) -> String {
    let scores = &work.figures().scores;
    let overall = scores.score.as_ref().map(|score| {
        let interval = figures::interval(locale, scores.interval.as_ref());
        let score = locale.score(score);
        t!(
            locale,
            "results-sum-overall",
            score = score,
            interval = interval
        )
    });
    let parts = [overall, Some(rated(locale, work)), levels(locale, work)];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    parts.join("; ")
}

fn rated(locale: &Locale, work: &Work) -> String {
    let all = outermost(work).count();
    let rated: Vec<&Number> = outermost(work)
        .filter_map(|own| own.score.as_ref())
        .collect();
    let (Some(low), Some(high)) = (rated.iter().min(), rated.iter().max()) else {
        return t!(locale, "results-sum-unrated");
    };
    let (scores, rated) = (between(locale, low, high), rated.len());
    let told = t!(
        locale,
        "results-sum-rated",
        scores = scores,
        rated = rated,
        all = all
    );
    if rated < all {
        t!(locale, "results-sum-rest", rated = told)
    } else {
        told
    }
}

/// From the one score to the other; only one where they are written the same.
fn between(locale: &Locale, low: &Number, high: &Number) -> String {
    let (low, high) = (locale.score(low), locale.score(high));
    if low == high {
        low
    } else {
        t!(locale, "results-sum-between", low = low, high = high)
    }
}

/// Each level that is reached with how often, the lowest first.
fn levels(locale: &Locale, work: &Work) -> Option<String> {
    let mut reached: Vec<&Number> = outermost(work)
        .filter_map(|own| own.level.as_ref())
        .collect();
    reached.sort();
    let told: Vec<String> = reached
        .chunk_by(|left, right| left == right)
        .map(|same| {
            let name = figures::level_name(&work.questionnaire, locale.lang(), same[0]);
            let level = locale.number(same[0]);
            let level = name.map_or(level.clone(), |name| format!("{level}\u{a0}{name}"));
            t!(
                locale,
                "results-sum-level",
                level = level,
                count = same.len()
            )
        })
        .collect();
    let levels = actions::join(locale, &told);
    (!told.is_empty()).then(|| t!(locale, "results-sum-levels", levels = levels))
}

/// How much is answered, and how much of that has been seen.
fn sureness(locale: &Locale, work: &Work) -> String {
    let scores = &work.figures().scores;
    let questions = scores.dimensions.iter().flat_map(|own| &own.questions);
    let answered: Vec<_> = questions
        .filter(|own| own.state == State::Answered)
        .collect();
    let grade = |id: &str| work.assessment.answers.get(id)?.grade;
    let seen = answered
        .iter()
        .filter(|own| grade(&own.id) >= Some(Grade::E2))
        .count();
    t!(
        locale,
        "results-sum-answers",
        coverage = figures::coverage(locale, scores.coverage.as_ref()),
        seen = seen,
        answered = answered.len()
    )
}

/// The lowest level that is capped and by what; else the lowest score.
fn held_back(locale: &Locale, work: &Work) -> Option<String> {
    let dimensions = &work.figures().scores.dimensions;
    let title = |own: &DimensionScore| {
        let dimension = work.questionnaire.dimension(&own.id);
        let title = dimension.map(|own| own.title.get(locale.lang()).into_owned());
        visible(&title.unwrap_or_default()).into_owned()
    };
    let capped: Vec<_> = dimensions
        .iter()
        .filter(|own| !own.capped_by.is_empty())
        .collect();
    if let Some(lowest) = capped.iter().min_by_key(|own| &own.level) {
        return Some(t!(
            locale,
            "results-sum-capped",
            title = title(lowest),
            level = figures::level(locale, &work.questionnaire, lowest),
            ids = figures::capped_by(lowest),
            others = capped.len() - 1
        ));
    }
    let weakest = dimensions.iter().filter(|own| own.score.is_some());
    let weakest = weakest.min_by_key(|own| &own.score)?;
    Some(t!(
        locale,
        "results-sum-weakest",
        title = title(weakest),
        score = figures::score(locale, weakest.score.as_ref()),
        interval = figures::interval(locale, weakest.interval.as_ref())
    ))
}

/// The action in the first place.
fn first(locale: &Locale, work: &Work) -> Option<String> {
    let ranked = &work.figures().ranked;
    let first = ranked.first()?;
    let title = actions::title(locale, &work.questionnaire, first);
    Some(t!(
        locale,
        "results-sum-action",
        title = visible(&title).into_owned(),
        effort = actions::effort(locale, first.effort),
        impact = actions::impact(locale, first.impact)
    ))
}
