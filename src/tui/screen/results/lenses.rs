//! Lenses: the same answers in the groups of another framework, one lens at a time.

use super::findings::short;
use super::groups::Group;
use super::plot::Mark;
use super::profile::{Layout, MARGIN, legend};
use super::{Item, Page};
use crate::domain::id::QuestionId;
use crate::domain::questionnaire::Lens;
use crate::domain::scoring::{LensItemScore, QuestionScore, State};
use crate::t;
use crate::tui::model::{Model, Work};
use crate::tui::text::{fit, paragraph};
use crate::wording::figures;
use crate::wording::visible::visible;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

/// With fewer rows than this, the description takes one.
const LOW: u16 = 16;

/// The lens that is shown: the one in which something has the focus, else the first.
pub fn shown(focus: Option<Item>) -> usize {
    match focus {
        Some(Item::Lens(lens, _)) => lens,
        _ => 0,
    }
}

/// The lens before or after the one shown, round in a ring.
pub fn turned(work: &Work, focus: Option<Item>, forward: bool) -> Option<Item> {
    let all = work.questionnaire.lenses.len();
    let by = if forward { 1 } else { all.checked_sub(1)? };
    (all > 0).then(|| Item::Lens((shown(focus) + by) % all, 0))
}

/// One lens on an area.
pub fn page(model: &Model, work: &Work, area: Rect, focus: Option<Item>) -> Page {
    let place = shown(focus);
    let lens = work.questionnaire.lenses.get(place);
    let scores = work.figures().scores.lenses.get(place);
    let Some((lens, scores)) = lens.zip(scores) else {
        let mut page = Page::default();
        page.text(vec![Line::default()]);
        let none = t!(model.locale, "results-lens-none");
        page.text(paragraph(&none, area.width.min(79), 1, Style::new()));
        return page;
    };
    let groups = lens.items.iter().zip(&scores.items).enumerate();
    let groups: Vec<_> = groups
        .map(|(at, (own, score))| {
            let title = own.title.get(model.locale.lang());
            group(model, Item::Lens(place, at), &title, score)
        })
        .collect();
    let layout = Layout::new(model, work, &groups, area.width);
    let mut head = heading(model, work, place, lens, area);
    head.extend(layout.head(model, work));
    let room = usize::from(area.height).saturating_sub(head.len());
    let loose = layout.is_loose(&groups, room * 3 / 2);
    let mut page = Page::below_head(head);
    for (index, group) in groups.iter().enumerate() {
        if index > 0 && loose {
            page.text(vec![Line::default()]);
        }
        let focus = focus == Some(group.item);
        let mut lines = layout.group(model, index, group, focus);
        if focus {
            lines.extend(members(
                model,
                work,
                &lens.items[index].questions,
                area.width,
            ));
        }
        page.stop(group.item, lines);
    }
    if loose {
        page.text(vec![Line::default()]);
    }
    page.text(legend(model, &groups, area.width));
    page
}

fn group<'a>(model: &Model, item: Item, title: &str, score: &'a LensItemScore) -> Group<'a> {
    let locale = &model.locale;
    let remark = match (&score.score, &score.coverage) {
        (Some(_), _) => String::new(),
        (None, None) => t!(locale, "wording-nothing-applies"),
        (None, coverage) => {
            let coverage = figures::coverage(locale, coverage.as_ref());
            t!(locale, "wording-not-rateable", coverage = coverage)
        }
    };
    Group {
        item,
        title: visible(title).into_owned(),
        mark: Mark {
            score: score.score.as_ref(),
            interval: score.interval.as_ref(),
            target: None,
        },
        coverage: score.coverage.as_ref(),
        score: None,
        remark,
    }
}

/// Which lens of how many, what it is called and what it says.
fn heading(
    model: &Model,
    work: &Work,
    place: usize,
    lens: &Lens,
    area: Rect,
) -> Vec<Line<'static>> {
    let (locale, theme) = (&model.locale, model.theme());
    let (number, all) = (place + 1, work.questionnaire.lenses.len());
    let title = lens.title.get(locale.lang()).into_owned();
    let title = t!(
        locale,
        "results-lens",
        number = number,
        all = all,
        title = title
    );
    let keys = t!(locale, "results-lens-keys");
    let width = usize::from(area.width);
    let room = width.saturating_sub(if all > 1 { keys.width() + 4 } else { 2 });
    let title = fit(&title, room);
    let gap = width.saturating_sub(title.width() + keys.width() + 2);
    let mut first = vec![Span::styled(format!(" {title}"), theme.strong())];
    if all > 1 {
        first.push(Span::styled(
            format!("{}{keys}", " ".repeat(gap)),
            theme.key(),
        ));
    }
    let text = lens.description.get(locale.lang());
    let text = crate::report::markdown::plain_text(&text);
    let text = if area.height < LOW {
        fit(&text, width.saturating_sub(2))
    } else {
        text
    };
    let mut lines = vec![Line::from(first)];
    if !text.is_empty() {
        let width = area.width.saturating_sub(1).min(100);
        lines.extend(paragraph(&text, width, 1, Style::new()));
    }
    if area.height >= LOW {
        lines.push(Line::default());
    }
    lines
}

/// The questions of a group, each with its value or a mark for why it has none.
fn members(model: &Model, work: &Work, questions: &[QuestionId], width: u16) -> Vec<Line<'static>> {
    let scores = &work.figures().scores.dimensions;
    let find = |id: &QuestionId| {
        let mut all = scores.iter().flat_map(|own| &own.questions);
        all.find(|own| own.id == *id)
    };
    let told = questions.iter().filter_map(find);
    let told: Vec<_> = told.map(|own| with_value(model, own)).collect();
    let margin = u16::try_from(MARGIN + 2).unwrap_or(0);
    paragraph(
        &told.join("   "),
        width.saturating_sub(1),
        margin,
        Style::new(),
    )
}

/// Kept together by a blank at which no line is broken.
fn with_value(model: &Model, score: &QuestionScore) -> String {
    let value = match (score.state, &score.mapped) {
        (State::Answered, Some(value)) => short(&model.locale, value),
        (State::Answered, None) => model.theme().glyphs.done.to_owned(),
        (State::DontKnow, _) => "?".to_owned(),
        (State::NotApplicable, _) => "x".to_owned(),
        (State::Open | State::Hidden, _) => model.theme().glyphs.dot.to_owned(),
    };
    format!("{}\u{a0}{value}", score.id)
}
