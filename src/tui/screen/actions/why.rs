//! How the place of an action comes about, step by step (rules 12 to 15), and the figures of its question.

use super::super::super::model::{Model, Work};
use super::super::super::overlay::Overlay;
use super::super::super::overlay::pager::Pager;
use super::super::super::text::{pad, wrap};
use super::super::super::why;
use super::list;
use super::words::{gain, reason, sources, when};
use crate::domain::number::Number;
use crate::domain::questionnaire::{Effort, Impact};
use crate::domain::recommendations::Ranked;
use crate::report::preview;
use crate::t;
use crate::wording;
use ratatui::style::Style;
use ratatui::text::{Line, Span, Text};
use unicode_width::UnicodeWidthStr;

/// A row of the calculation: words and figure; or a paragraph.
enum Part {
    Row(String, String),
    Text(String, bool),
    Gap,
}

/// Unfolds the action with the focus.
pub fn show(model: &mut Model) {
    let Some(work) = &model.work else { return };
    let items = list::items(work);
    let Some(item) = items.get(work.actions.place(&items)) else {
        return;
    };
    let mut parts = vec![Part::Text(item.title(model, work), true)];
    if let Some(ranked) = item.ranked {
        parts.push(Part::Gap);
        parts.extend(calculation(model, ranked));
        parts.push(Part::Gap);
        parts.extend(
            place(model, work, ranked)
                .into_iter()
                .map(|text| Part::Text(text, false)),
        );
    }
    let title = match item.ranked {
        Some(ranked) => t!(model.locale, "actions-why-title", place = ranked.rank),
        None => item.id.to_string(),
    };
    let question = item.question(work).and_then(|id| why::laid_out(model, id));
    let sources = sources(model, work, item);
    let strong = model.theme().strong();
    let pager = Pager::new(title, move |width| {
        let mut text = lay_out(&parts, width, strong);
        for source in &sources {
            text.lines.push(Line::default());
            text.lines.extend(preview::markdown(source, width).lines);
        }
        if let Some(question) = &question {
            text.lines.push(Line::default());
            text.lines.extend(question(width).lines);
        }
        text
    });
    model.overlays.push(Overlay::Pager(pager));
}

/// The factors of the priority.
fn calculation(model: &Model, ranked: &Ranked) -> Vec<Part> {
    let locale = &model.locale;
    let factors = &ranked.factors;
    let number = |number: &Number| {
        if number.is_whole() {
            locale.number(number)
        } else {
            locale.rounded(number, 2)
        }
    };
    let impact: u32 = match ranked.impact {
        Impact::L => 1,
        Impact::M => 2,
        Impact::H => 3,
    };
    let effort: u32 = match ranked.effort {
        Effort::S => 1,
        Effort::M => 2,
        Effort::L => 4,
    };
    let words = wording::actions::impact(locale, ranked.impact);
    let mut rows = vec![(
        t!(locale, "actions-why-impact", impact = words),
        impact.to_string(),
    )];
    let question = ranked.question.as_str();
    rows.push((
        t!(locale, "actions-why-weight", id = question),
        locale.number(&factors.weight),
    ));
    let gap = if ranked.fact {
        t!(locale, "actions-why-fact-gap")
    } else {
        t!(locale, "actions-why-gap", id = question)
    };
    rows.push((gap, locale.number(&factors.gap)));
    let words = wording::actions::effort(locale, ranked.effort);
    rows.push((
        t!(locale, "actions-why-effort", effort = words),
        effort.to_string(),
    ));
    let bonus = || locale.number(&Number::fraction(5, 4));
    if factors.caps {
        rows.push((t!(locale, "actions-why-caps"), bonus()));
    }
    if factors.opens {
        rows.push((t!(locale, "actions-why-opens"), bonus()));
    }
    rows.push((t!(locale, "actions-why-priority"), number(&ranked.priority)));
    rows.into_iter()
        .map(|(words, figure)| Part::Row(words, figure))
        .collect()
}

/// What the priority makes of it, in sentences.
fn place(model: &Model, work: &Work, ranked: &Ranked) -> Vec<String> {
    let locale = &model.locale;
    let all = &work.figures().ranked;
    let mut texts = vec![t!(
        locale,
        "actions-why-place",
        place = ranked.rank,
        all = all.len()
    )];
    let ties = all
        .iter()
        .filter(|own| own.tie_group == ranked.tie_group && own.rank != ranked.rank);
    let ties: Vec<String> = ties.map(|own| own.rank.to_string()).collect();
    if !ties.is_empty() {
        let places = wording::actions::join(locale, &ties);
        texts.push(t!(
            locale,
            "actions-why-tie",
            count = ties.len(),
            places = places
        ));
    }
    let wave = wording::actions::wave(locale, ranked.wave);
    let when = when(model, work, ranked).map(|when| format!("; {when}"));
    let wave = format!("{wave}{}", when.unwrap_or_default());
    texts.push(t!(locale, "actions-why-wave", wave = wave));
    texts.push(t!(
        locale,
        "actions-why-reason",
        reason = reason(model, work, ranked)
    ));
    texts.extend(gain(model, work, ranked).map(|gain| t!(locale, "actions-why-gain", gain = gain)));
    texts
}

fn lay_out(parts: &[Part], width: u16, strong: Style) -> Text<'static> {
    let rows = parts.iter().filter_map(|part| match part {
        Part::Row(words, figure) => Some((words.width(), figure.width())),
        _ => None,
    });
    let (words, figures) = rows.fold((0, 0), |all, own| (all.0.max(own.0), all.1.max(own.1)));
    let words = words.min(usize::from(width).saturating_sub(figures + 2));
    let mut lines = Vec::new();
    for part in parts {
        match part {
            Part::Gap => lines.push(Line::default()),
            Part::Text(text, is_strong) => {
                let style = if *is_strong { strong } else { Style::new() };
                let rows = wrap(text, width).into_iter();
                lines.extend(rows.map(|row| Line::from(Span::styled(row, style))));
            }
            Part::Row(text, figure) => {
                let mut figure = Some(format!("  {figure:>figures$}"));
                for row in wrap(text, u16::try_from(words).unwrap_or(u16::MAX).max(1)) {
                    let figure = figure.take().unwrap_or_default();
                    lines.push(Line::from(format!("{}{figure}", pad(&row, words))));
                }
            }
        }
    }
    Text::from(lines)
}
