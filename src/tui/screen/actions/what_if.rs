//! "What if": what the accepted actions would change once they are done (rule 17), beside today's figures.

use super::super::super::model::{Model, Work};
use super::super::super::text::{fit, pad, paragraph};
use super::super::super::theme::Theme;
use super::super::super::widget;
use crate::domain::number::Number;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::recommendations::Ranked;
use crate::t;
use crate::wording::figures;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

/// Something whose figures change.
struct Change {
    title: String,
    score: (Option<Number>, Option<Number>),
    /// In words, where it changes.
    level: Option<String>,
}

/// What changes: the whole first, then dimensions in the order of the questionnaire.
fn changes(model: &Model, work: &Work) -> Vec<Change> {
    let (locale, own) = (&model.locale, work.figures());
    let Some(after) = &own.after else {
        return Vec::new();
    };
    let mut all = Vec::new();
    if own.scores.score != after.score {
        let score = (own.scores.score.clone(), after.score.clone());
        all.push(Change {
            title: t!(locale, "actions-overall"),
            score,
            level: None,
        });
    }
    let pairs = own.scores.dimensions.iter().zip(&after.dimensions);
    for (dimension, (before, after)) in work.questionnaire.dimensions.iter().zip(pairs) {
        if before.score == after.score && before.level == after.level {
            continue;
        }
        let level = (before.level != after.level).then(|| {
            let before = figures::level(locale, &work.questionnaire, before);
            let after = figures::level(locale, &work.questionnaire, after);
            t!(
                locale,
                "actions-level-change",
                before = before,
                after = after
            )
        });
        let title = dimension.title.get(locale.lang()).into_owned();
        all.push(Change {
            title,
            score: (before.score.clone(), after.score.clone()),
            level,
        });
    }
    all
}

/// What it is about, or why there is nothing to show.
fn heading(model: &Model, work: &Work, changes: &[Change]) -> String {
    let locale = &model.locale;
    let accepted = work.accepted().len();
    match (accepted, changes.is_empty()) {
        (0, _) if work.read_only.is_some() => t!(locale, "actions-what-if-read-only"),
        (0, _) => t!(locale, "actions-what-if-none"),
        (_, true) => {
            let reasons = why_nothing(model, work).join("; ");
            t!(locale, "actions-what-if-nothing", reasons = reasons)
        }
        (_, false) => t!(locale, "actions-what-if", count = accepted),
    }
}

/// Why the accepted actions change nothing, each reason once.
fn why_nothing(model: &Model, work: &Work) -> Vec<String> {
    let locale = &model.locale;
    let accepted = work.accepted();
    let mut reasons: Vec<String> = Vec::new();
    for id in &accepted {
        let reason = match work.figures().ranked.iter().find(|own| own.id == *id) {
            None if work.assessment.own_actions.iter().any(|own| own.id == *id) => {
                t!(locale, "actions-nothing-own")
            }
            None => t!(locale, "actions-nothing-reached"),
            Some(ranked) if ranked.fact => t!(locale, "actions-nothing-fact"),
            Some(ranked) if !has_score(work, ranked) => t!(locale, "actions-nothing-unscored"),
            Some(_) => t!(locale, "actions-nothing-held"),
        };
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    reasons
}

/// Whether the dimension of its question has a score.
fn has_score(work: &Work, ranked: &Ranked) -> bool {
    let mut dimensions = work.figures().scores.dimensions.iter();
    let own = dimensions.find(|own| own.questions.iter().any(|own| own.id == ranked.question));
    own.is_some_and(|own| own.score.is_some())
}

/// Rows that the panel wants below the list.
pub fn rows_below(model: &Model) -> u16 {
    let Some(work) = &model.work else { return 0 };
    let changes = changes(model, work);
    let text = heading(model, work, &changes);
    let texts = paragraph(&text, model.size.0.saturating_sub(2), 1, Style::new()).len();
    let levels = changes
        .iter()
        .filter(|change| change.level.is_some())
        .count();
    u16::try_from(1 + texts + changes.len() + levels).unwrap_or(u16::MAX)
}

/// Draws the panel: below the list with a rule above it, beside it with a bar.
pub fn view(model: &Model, work: &Work, frame: &mut Frame, area: Rect) {
    let theme = model.theme();
    let changes = changes(model, work);
    let text = heading(model, work, &changes);
    if area.x == 0 {
        let mut lines = vec![widget::rule(area.width, theme)];
        lines.extend(paragraph(
            &text,
            area.width.saturating_sub(2),
            1,
            theme.strong(),
        ));
        lines.extend(rows(
            model,
            &changes,
            area.width.into(),
            usize::from(area.height).saturating_sub(lines.len()),
        ));
        frame.render_widget(Paragraph::new(lines), area);
        return;
    }
    for y in area.y..area.bottom() {
        frame
            .buffer_mut()
            .set_string(area.x, y, theme.glyphs.bar, theme.frame());
    }
    let inside = Rect {
        x: area.x + 1,
        width: area.width - 1,
        ..area
    };
    let mut lines = paragraph(&text, inside.width.saturating_sub(1), 1, theme.strong());
    for change in &changes {
        lines.push(Line::default());
        lines.extend(drawn(model, work, change, inside.width));
    }
    let room = usize::from(inside.height);
    let over = lines.len() > room;
    frame.render_widget(Paragraph::new(lines), inside);
    widget::more(frame, inside, false, over, theme);
}

/// One row for each change, and one for its level; what does not fit is counted.
fn rows(model: &Model, changes: &[Change], width: usize, room: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    let mut left = changes.len();
    for change in changes {
        let scores = in_words(model, change);
        let title = pad(
            &change.title,
            width.saturating_sub(scores.width() + 4).min(50),
        );
        let mut own = vec![Line::from(format!(" {title}  {scores}"))];
        own.extend(
            change
                .level
                .iter()
                .map(|level| Line::from(fit(&format!("   {level}"), width))),
        );
        let rest = usize::from(left > 1);
        if lines.len() + own.len() + rest > room {
            break;
        }
        lines.extend(own);
        left -= 1;
    }
    if left > 0 && lines.len() < room {
        lines.push(Line::from(format!(
            " {}",
            t!(model.locale, "actions-what-if-more", count = left)
        )));
    }
    lines
}

/// `from 1.8 to 2.4`. The difference is left to the reader: rounded on its own it can be 0.1 off (rule 0).
fn in_words(model: &Model, change: &Change) -> String {
    let locale = &model.locale;
    let (before, after) = &change.score;
    let (today, then) = (
        figures::score(locale, before.as_ref()),
        figures::score(locale, after.as_ref()),
    );
    if before == after {
        return t!(locale, "actions-score-same", score = today);
    }
    t!(locale, "actions-score-change", before = today, after = then)
}

/// Title, score before and after on the scale, and the level.
fn drawn(model: &Model, work: &Work, change: &Change, width: u16) -> Vec<Line<'static>> {
    let theme = model.theme();
    let mut lines = paragraph(&change.title, width.saturating_sub(1), 1, Style::new());
    if let (Some(before), Some(after)) = &change.score {
        lines.extend(on_scale(
            model,
            &work.questionnaire,
            before,
            after,
            usize::from(width),
        ));
    }
    lines.push(Line::from(format!("   {}", in_words(model, change))));
    if let Some(level) = &change.level {
        lines.extend(paragraph(level, width.saturating_sub(1), 3, theme.strong()));
    }
    lines
}

/// A scale on which the score moves from a tick to a dot.
fn on_scale(
    model: &Model,
    questionnaire: &Questionnaire,
    before: &Number,
    after: &Number,
    width: usize,
) -> Option<Line<'static>> {
    let theme = model.theme();
    let (low, high) = (questionnaire.levels.first()?, questionnaire.levels.last()?);
    let ends = [
        model.locale.number(&low.value),
        model.locale.number(&high.value),
    ];
    let room = width
        .checked_sub(ends[0].width() + ends[1].width() + 7)
        .filter(|room| *room > 1)?;
    let place = |score: &Number| column(score, &low.value, &high.value, room);
    let line = track(theme, room, place(before)?, place(after)?);
    let [low, high] = ends;
    Some(Line::from(vec![
        Span::raw(format!("   {low} ")),
        Span::raw(line),
        Span::raw(format!(" {high}")),
    ]))
}

/// The column of a score on a scale of `room` columns.
fn column(score: &Number, low: &Number, high: &Number, room: usize) -> Option<usize> {
    let width = high - low;
    if width == Number::ZERO {
        return None;
    }
    let share = (score - low) / width * Number::from(room - 1);
    let column: usize = share.rounded(0).parse().ok()?;
    Some(column.min(room - 1))
}

fn track(theme: Theme, room: usize, before: usize, after: usize) -> String {
    let glyphs = theme.glyphs;
    let cells = (0..room).map(|at| match at {
        _ if at == after => glyphs.score,
        _ if at == before => glyphs.tick,
        _ if (before.min(after)..before.max(after)).contains(&at) => glyphs.range,
        _ => glyphs.range_open,
    });
    cells.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_moves_along_its_scale() {
        let theme = Theme::new(false, true);
        assert_eq!(track(theme, 9, 2, 6), "--|===o--");
        assert_eq!(track(theme, 3, 1, 1), "-o-");
        let [one, three, five] = [1_u32, 3, 5].map(Number::from);
        assert_eq!(column(&one, &one, &five, 9), Some(0));
        assert_eq!(column(&three, &one, &five, 9), Some(4));
        assert_eq!(column(&five, &one, &five, 9), Some(8));
        assert_eq!(column(&five, &five, &five, 9), None);
    }
}
