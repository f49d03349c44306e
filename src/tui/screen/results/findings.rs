//! What stands out: strengths, gaps, what nobody knew, contradictions.

use super::profile::{MARGIN, pointer};
use super::{Item, Page, since};
use crate::domain::number::Number;
use crate::domain::progress;
use crate::domain::scoring::QuestionScore;
use crate::i18n::Locale;
use crate::report::findings::{Finding, Unknown};
use crate::t;
use crate::tui::model::{Model, Work};
use crate::tui::text::{pad, paragraph, wrap};
use crate::wording::answers;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

/// Strengths and gaps that are shown; all of them stand in the report.
const MOST: usize = 3;
/// Questions to clear up that are shown.
const MOST_UNKNOWN: usize = 7;

/// A question that stands out.
struct Entry {
    item: Item,
    id: String,
    /// In a column of its own: the value or the gap.
    figure: String,
    text: String,
}

/// Adds what stands out below the profile.
pub fn add(page: &mut Page, model: &Model, work: &Work, width: u16, focus: Option<Item>) {
    let locale = &model.locale;
    let report = work.report(locale);
    if progress::of(&work.questionnaire, &work.assessment).answered == 0 {
        page.text(vec![Line::default()]);
        let margin = u16::try_from(MARGIN).unwrap_or(0);
        page.text(paragraph(
            &t!(locale, "results-nothing"),
            width.saturating_sub(1),
            margin,
            Style::new(),
        ));
    }
    since::add(page, model, work, width);
    let mut list =
        |title: String, entries: Vec<Entry>| part(page, model, &title, &entries, width, focus);
    let strengths: Vec<Entry> = report
        .strengths
        .iter()
        .take(MOST)
        .filter_map(|own| strength(locale, work, own))
        .collect();
    list(
        t!(locale, "results-strengths", count = strengths.len()),
        strengths,
    );
    let gaps: Vec<Entry> = report
        .gaps
        .iter()
        .take(MOST)
        .filter_map(|own| gap(locale, work, own))
        .collect();
    list(t!(locale, "results-gaps", count = gaps.len()), gaps);
    let all = report.unknown.len();
    let unknown = report
        .unknown
        .iter()
        .take(MOST_UNKNOWN)
        .filter_map(|own| unknown(locale, work, own));
    list(
        t!(locale, "results-unknown", count = all),
        unknown.collect(),
    );
    if all > MOST_UNKNOWN {
        page.text(vec![Line::from(format!(
            "   {}",
            t!(locale, "results-more", count = all - MOST_UNKNOWN)
        ))]);
    }
    tensions(page, model, work, width, focus);
}

fn strength(locale: &Locale, work: &Work, own: &Finding) -> Option<Entry> {
    let (item, score) = find(work, &own.id)?;
    let question = work.questionnaire.question(&own.id)?;
    let value = score.value.as_ref()?;
    let text = if score.provisional {
        t!(locale, "results-unproven", text = own.text.clone())
    } else {
        own.text.clone()
    };
    Some(Entry {
        item,
        id: own.id.clone(),
        figure: answers::value(locale, &work.questionnaire, question, value),
        text,
    })
}

fn gap(locale: &Locale, work: &Work, own: &Finding) -> Option<Entry> {
    let (item, score) = find(work, &own.id)?;
    let figure = t!(
        locale,
        "results-gap",
        gap = short(locale, score.gap.as_ref()?)
    );
    Some(Entry {
        item,
        id: own.id.clone(),
        figure,
        text: own.text.clone(),
    })
}

fn unknown(locale: &Locale, work: &Work, own: &Unknown) -> Option<Entry> {
    let (item, _) = find(work, &own.id)?;
    let text = if own.who.is_empty() {
        own.text.clone()
    } else {
        format!(
            "{} {}",
            own.text,
            t!(locale, "results-ask", who = own.who.clone())
        )
    };
    Some(Entry {
        item,
        id: own.id.clone(),
        figure: String::new(),
        text,
    })
}

/// The question of this id and its figures.
fn find<'a>(work: &'a Work, id: &str) -> Option<(Item, &'a QuestionScore)> {
    let dimensions = work.figures().scores.dimensions.iter().enumerate();
    let questions = dimensions.flat_map(|(place, dimension)| {
        let own = dimension.questions.iter().enumerate();
        own.map(move |(question, score)| (Item::Question(place, question), score))
    });
    questions
        .into_iter()
        .find(|(_, score)| score.id.as_str() == id)
}

/// A number without decimals where it has none, else with one.
pub fn short(locale: &Locale, number: &Number) -> String {
    if number.is_whole() {
        locale.number(number)
    } else {
        locale.score(number)
    }
}

/// A heading with its questions; nothing without any.
fn part(
    page: &mut Page,
    model: &Model,
    title: &str,
    entries: &[Entry],
    width: u16,
    focus: Option<Item>,
) {
    if entries.is_empty() {
        return;
    }
    heading(page, model, title);
    let id = entries
        .iter()
        .map(|entry| entry.id.width())
        .max()
        .unwrap_or(0)
        + 2;
    let figure = entries
        .iter()
        .map(|entry| entry.figure.width())
        .max()
        .unwrap_or(0);
    let figure = if figure > 0 { figure + 2 } else { 0 };
    for entry in entries {
        let front = format!("{}{}", pad(&entry.id, id), pad(&entry.figure, figure));
        page.stop(
            entry.item,
            hanging(model, &front, &entry.text, width, focus == Some(entry.item)),
        );
    }
}

/// A heading behind an empty row.
pub fn heading(page: &mut Page, model: &Model, title: &str) {
    page.text(vec![
        Line::default(),
        Line::from(Span::styled(format!(" {title}"), model.theme().strong())),
    ]);
}

/// `front`, and beside it `text` on as many rows as it needs.
pub fn hanging(
    model: &Model,
    front: &str,
    text: &str,
    width: u16,
    focus: bool,
) -> Vec<Line<'static>> {
    let room = usize::from(width).saturating_sub(MARGIN + front.width() + 1);
    let style = if focus {
        model.theme().focus()
    } else {
        Style::new()
    };
    let rows = wrap(text, u16::try_from(room).unwrap_or(u16::MAX))
        .into_iter()
        .enumerate();
    let line = |(index, row): (usize, String)| {
        let start = match index {
            0 => vec![pointer(model, focus), Span::raw(front.to_owned())],
            _ => vec![Span::raw(" ".repeat(MARGIN + front.width()))],
        };
        Line::from([start, vec![Span::styled(row, style)]].concat())
    };
    rows.map(line).collect()
}

fn tensions(page: &mut Page, model: &Model, work: &Work, width: u16, focus: Option<Item>) {
    let (locale, found) = (&model.locale, &work.figures().scores.tensions);
    let tensions = work.questionnaire.tensions.iter().enumerate();
    let found: Vec<_> = tensions
        .filter(|(_, own)| found.contains(&own.id))
        .collect();
    if found.is_empty() {
        return;
    }
    heading(
        page,
        model,
        &t!(locale, "results-tensions", count = found.len()),
    );
    for (place, tension) in found {
        let item = Item::Tension(place);
        let text = crate::report::markdown::plain_text(&tension.text.get(locale.lang()));
        page.stop(item, hanging(model, "", &text, width, focus == Some(item)));
    }
}
