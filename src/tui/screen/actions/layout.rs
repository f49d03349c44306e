//! How the list is laid out: rows of each action, and the ones in sight.
//!
//! The place of the focus on the screen is kept, not that in the list: so only what is in sight is ever laid out.

use super::super::super::model::{Model, Work};
use super::super::super::text::{fit, pad, paragraph, wrap};
use super::super::super::theme::Theme;
use super::list::{Group, Item};
use crate::domain::assessment::{Decision, PlanEntry};
use crate::domain::questionnaire::Effort;
use crate::domain::recommendations::Ranked;
use crate::i18n::Locale;
use crate::report::preview;
use crate::t;
use crate::wording;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

/// Columns before a title: pointer, mark, place.
const FRONT: usize = 9;

/// With fewer rows than this, only the way to what is to be done is shown.
const LOW: usize = 12;

/// What is in sight.
pub struct Window {
    pub lines: Vec<Line<'static>>,
    /// Row at which the focus really begins.
    pub row: isize,
    /// Rows of the focus that are out of sight because it is higher than its room.
    pub hidden_above: usize,
    pub hidden_below: usize,
    /// Whether there is more of the list.
    pub above: bool,
    pub below: bool,
}

/// Widths of the columns at the right: effort, impact, question.
struct Columns([usize; 3]);

/// The list on a page of some width.
pub struct Page<'a> {
    model: &'a Model,
    work: &'a Work,
    items: &'a [Item<'a>],
    width: usize,
    /// Rows there are for the list.
    height: usize,
    columns: Columns,
}

/// Labels of the columns at the right.
fn labels(locale: &Locale) -> [String; 3] {
    [
        t!(locale, "actions-effort"),
        t!(locale, "actions-impact"),
        t!(locale, "actions-question"),
    ]
}

impl Columns {
    fn new(model: &Model, work: &Work) -> Self {
        let ids = work
            .questionnaire
            .questions()
            .map(|(_, question)| question.id.width());
        let least = [6, 6, ids.max().unwrap_or(0).min(10)];
        let mut widths = labels(&model.locale).map(|label| label.width());
        widths
            .iter_mut()
            .zip(least)
            .for_each(|(own, least)| *own = least.max(*own));
        Self(widths)
    }

    /// Columns they take, each with a blank before it, and one after the last.
    fn total(&self) -> usize {
        self.0.iter().map(|width| width + 1).sum::<usize>() + 1
    }

    fn row(&self, cells: &[String; 3]) -> String {
        let cells = cells
            .iter()
            .zip(self.0)
            .map(|(cell, width)| format!(" {}", pad(cell, width)));
        cells.collect()
    }
}

/// The labels of the columns.
pub fn head(model: &Model, work: &Work, width: u16) -> Line<'static> {
    let columns = Columns::new(model, work);
    let room = usize::from(width).saturating_sub(FRONT + columns.total());
    let title = pad(&t!(model.locale, "actions-action"), room);
    let labels = columns.row(&labels(&model.locale));
    Line::from(format!("{}{title}{labels}", " ".repeat(FRONT)))
}

impl<'a> Page<'a> {
    /// None where the list is empty.
    pub fn new(
        model: &'a Model,
        work: &'a Work,
        items: &'a [Item<'a>],
        area: Rect,
    ) -> Option<Self> {
        let columns = Columns::new(model, work);
        let (width, height) = (area.width.into(), area.height.into());
        let page = Self {
            model,
            work,
            items,
            width,
            height,
            columns,
        };
        (!items.is_empty()).then_some(page)
    }

    /// The part in sight, the focus at `row` where that can be.
    pub fn window(&self, focus: usize, row: isize) -> Window {
        let room = self.height;
        let signed = |rows: usize| isize::try_from(rows).unwrap_or(isize::MAX);
        let block = self.block(focus, true);
        let spare = signed(room) - signed(block.len());
        let row = row.clamp(spare.min(0), spare.max(0));
        let room_below = usize::try_from(spare - row).unwrap_or(0);
        let (below, more_below) = self.collect(focus + 1..self.items.len(), room_below);
        // What the end of the list leaves free is filled from above.
        let free = room_below.saturating_sub(below.len());
        let room_above = usize::try_from(row).unwrap_or(0) + free;
        let (above, more_above) = self.collect_back(focus, room_above);
        let real = if row > 0 || free > 0 {
            signed(above.len())
        } else {
            row
        };
        let (below, more_below) = if above.len() < room_above {
            let room_below = room.saturating_sub(above.len() + block.len());
            self.collect(focus + 1..self.items.len(), room_below)
        } else {
            (below, more_below)
        };
        let hidden_above = usize::try_from(-real).unwrap_or(0);
        let hidden_below = usize::try_from(signed(block.len()) + real - signed(room)).unwrap_or(0);
        let title = self.heading(focus).len();
        let mut lines = above;
        lines.extend(block.iter().skip(hidden_above).cloned());
        if hidden_above > title && !lines.is_empty() {
            // What has the focus stays in sight; the row in its place was seen before.
            lines[0] = block[title].clone();
        }
        lines.extend(below);
        lines.truncate(room);
        Window {
            lines,
            row: real,
            hidden_above,
            hidden_below,
            above: more_above || hidden_above > 0,
            below: more_below || hidden_below > 0,
        }
    }

    /// The first `room` rows of `places`, and whether there are more.
    fn collect(&self, places: std::ops::Range<usize>, room: usize) -> (Vec<Line<'static>>, bool) {
        let mut lines = Vec::new();
        for place in places {
            if lines.len() >= room {
                return (lines, true);
            }
            lines.extend(self.block(place, false));
        }
        let more = lines.len() > room;
        lines.truncate(room);
        (lines, more)
    }

    /// The last `room` rows before `end`, and whether there are more.
    fn collect_back(&self, end: usize, room: usize) -> (Vec<Line<'static>>, bool) {
        let mut blocks = Vec::new();
        let mut rows = 0;
        let mut left = end;
        while left > 0 && rows < room {
            left -= 1;
            let block = self.block(left, false);
            rows += block.len();
            blocks.push(block);
        }
        let lines = blocks.into_iter().rev().flatten();
        (
            lines.skip(rows.saturating_sub(room)).collect(),
            left > 0 || rows > room,
        )
    }

    /// The rows of one action, behind the name of its group where it is the first of it.
    pub fn block(&self, place: usize, focus: bool) -> Vec<Line<'static>> {
        let item = &self.items[place];
        let mut lines = self.heading(place);
        self.title(item, focus, &mut lines);
        lines.extend(self.indented(&standing(self.model, self.work, item, focus)));
        if focus {
            lines.extend(self.unfolded(item));
            if place + 1 < self.items.len() {
                lines.push(Line::default());
            }
        }
        lines
    }

    /// The name of the group that begins with this action, if one does.
    fn heading(&self, place: usize) -> Vec<Line<'static>> {
        let group = self.items[place].group;
        match place.checked_sub(1).map(|before| self.items[before].group) {
            Some(before) if before == group => Vec::new(),
            Some(_) => vec![Line::default(), self.group(group)],
            None => vec![self.group(group)],
        }
    }

    fn indented(&self, text: &str) -> Vec<Line<'static>> {
        if text.is_empty() {
            return Vec::new();
        }
        paragraph(text, self.text_width(), columns(FRONT), Style::new())
    }

    fn text_width(&self) -> u16 {
        columns(self.width.saturating_sub(2).min(FRONT + 80))
    }

    /// What begins here, and how much work that is.
    fn group(&self, group: Group) -> Line<'static> {
        let name = format!(" {}", group_name(&self.model.locale, group));
        let efforts = efforts(self.model, self.items, group);
        let label = t!(
            self.model.locale,
            "actions-efforts",
            efforts = efforts.as_str()
        );
        let room = self.width.saturating_sub(name.width() + 3);
        let right = if label.width() <= room {
            label
        } else {
            fit(&efforts, room)
        };
        let right = if efforts.is_empty() {
            String::new()
        } else {
            right
        };
        let gap = self.width.saturating_sub(name.width() + right.width() + 1);
        Line::from(vec![
            Span::styled(name, self.model.theme().strong()),
            Span::raw(" ".repeat(gap)),
            Span::raw(right),
        ])
    }

    /// Mark, place, title, effort, impact and question.
    fn title(&self, item: &Item<'_>, focus: bool, lines: &mut Vec<Line<'static>>) {
        let theme = self.model.theme();
        let room = self
            .width
            .saturating_sub(FRONT + self.columns.total())
            .max(1);
        let (mark, style) = mark(theme, item);
        let pointer = if focus { theme.glyphs.pointer } else { " " };
        let place = item
            .ranked
            .map(|own| own.rank.to_string())
            .unwrap_or_default();
        let title_style = if focus { theme.focus() } else { Style::new() };
        let front = [
            Span::raw(pointer),
            Span::styled(mark, style),
            Span::raw(format!("{place:>3}  ")),
        ];
        let mut first = Some((front, self.columns.row(&self.cells(item))));
        for row in wrap(&item.title(self.model, self.work), columns(room)) {
            let title = Span::styled(pad(&row, room), title_style);
            lines.push(match first.take() {
                Some(([pointer, mark, place], right)) => {
                    Line::from(vec![pointer, mark, place, title, Span::raw(right)])
                }
                None => Line::from(vec![Span::raw(" ".repeat(FRONT)), title]),
            });
        }
    }

    fn cells(&self, item: &Item<'_>) -> [String; 3] {
        let locale = &self.model.locale;
        let question = item
            .question(self.work)
            .map(ToString::to_string)
            .unwrap_or_default();
        match item.worth(self.work) {
            Some((effort, impact)) => [
                wording::actions::effort(locale, effort),
                wording::actions::impact(locale, impact),
                question,
            ],
            None => [String::new(), String::new(), question],
        }
    }

    /// What is told of the action with the focus: why, what it brings, who, what to do.
    fn unfolded(&self, item: &Item<'_>) -> Vec<Line<'static>> {
        let locale = &self.model.locale;
        let mut lines = Vec::new();
        if let Some(ranked) = item.ranked {
            self.labelled(
                t!(locale, "actions-why"),
                &reason(self.model, self.work, ranked),
                &mut lines,
            );
            if let Some(gain) = gain(self.model, self.work, ranked) {
                self.labelled(t!(locale, "actions-gain"), &gain, &mut lines);
            }
        }
        self.labelled(t!(locale, "actions-who"), &self.who(item), &mut lines);
        self.details(item, &mut lines);
        lines
    }

    /// What to do and the note; of a long text only the beginning, so that the list remains one.
    fn details(&self, item: &Item<'_>, lines: &mut Vec<Line<'static>>) {
        let room = usize::from(self.text_width()).saturating_sub(FRONT).max(1);
        let mut details: Vec<Line> = Vec::new();
        for source in sources(self.model, self.work, item) {
            if !details.is_empty() {
                details.push(Line::default());
            }
            details.extend(preview::markdown(&source, columns(room)).lines);
        }
        let low = self.height < LOW;
        let most = if low { 1 } else { (self.height / 4).max(3) };
        if details.len() > most {
            details.truncate(most - 1);
            let more = fit(&t!(self.model.locale, "actions-more"), room);
            details.push(Line::from(Span::styled(more, self.model.theme().key())));
        }
        if !low && !details.is_empty() {
            lines.push(Line::default());
        }
        for line in details {
            let mut spans = vec![Span::raw(" ".repeat(FRONT))];
            spans.extend(line.spans);
            lines.push(Line::from(spans));
        }
    }

    /// A label and beside it a text of any length.
    fn labelled(&self, label: String, text: &str, lines: &mut Vec<Line<'static>>) {
        let locale = &self.model.locale;
        let labels = [
            t!(locale, "actions-why"),
            t!(locale, "actions-gain"),
            t!(locale, "actions-who"),
        ];
        let column = labels.iter().map(|label| label.width()).max().unwrap_or(0) + 2;
        let room = usize::from(self.text_width())
            .saturating_sub(FRONT + column)
            .max(1);
        let mut label = Some(label);
        for row in wrap(text, columns(room)) {
            let label = pad(&label.take().unwrap_or_default(), column);
            lines.push(Line::from(vec![
                Span::raw(" ".repeat(FRONT)),
                Span::styled(label, self.model.theme().strong()),
                Span::raw(row),
            ]));
        }
    }

    fn who(&self, item: &Item<'_>) -> String {
        let locale = &self.model.locale;
        let mut parts = item
            .plan
            .map_or_else(Vec::new, |entry| planned(locale, entry));
        if item.plan.is_none_or(|entry| entry.owner.trim().is_empty()) {
            let usual = item.usual_owner(self.model, self.work);
            let nobody = usual.map_or_else(
                || t!(locale, "actions-who-open"),
                |owner| t!(locale, "actions-who-usually", owner = owner),
            );
            parts.insert(0, nobody);
        }
        parts.join(", ")
    }
}

/// What to do and the note, in Markdown.
pub fn sources(model: &Model, work: &Work, item: &Item<'_>) -> Vec<String> {
    let note = item.plan.map_or("", |entry| entry.note.trim());
    let note = (!note.is_empty()).then(|| format!("{}: {note}", t!(model.locale, "actions-note")));
    let text = item.text(model, work);
    let text = (!text.trim().is_empty()).then_some(text);
    text.into_iter().chain(note).collect()
}

fn columns(width: usize) -> u16 {
    u16::try_from(width).unwrap_or(u16::MAX)
}

fn mark(theme: Theme, item: &Item<'_>) -> (String, Style) {
    let done = theme.glyphs.done;
    match item.decision() {
        None => ("[ ]".to_owned(), Style::new()),
        Some(Decision::Accepted) => (format!("[{done}]"), theme.good()),
        Some(Decision::Deferred) => ("[~]".to_owned(), Style::new()),
        Some(Decision::Done) => (format!(" {done} "), theme.good()),
        Some(Decision::Rejected(_)) => (" - ".to_owned(), Style::new()),
    }
}

pub fn group_name(locale: &Locale, group: Group) -> String {
    match group {
        Group::Wave(wave) => wording::actions::horizon(locale, wave),
        Group::Own => t!(locale, "actions-own"),
        Group::Settled => t!(locale, "actions-settled"),
        Group::Done => t!(locale, "actions-done"),
        Group::Rejected => t!(locale, "actions-rejected"),
    }
}

/// `3 small, 1 large`; only for waves.
fn efforts(model: &Model, items: &[Item<'_>], group: Group) -> String {
    let efforts = [Effort::S, Effort::M, Effort::L]
        .into_iter()
        .filter_map(|effort| {
            let members = items.iter().filter(|item| item.group == group);
            let count = members
                .filter(|item| item.ranked.is_some_and(|own| own.effort == effort))
                .count();
            (count > 0).then(|| {
                format!(
                    "{count} {}",
                    wording::actions::effort(&model.locale, effort)
                )
            })
        });
    efforts.collect::<Vec<_>>().join(", ")
}

/// What was decided, what comes before it, who does it and until when, as far as that is not unfolded below it; empty
/// where there is nothing to say.
fn standing(model: &Model, work: &Work, item: &Item<'_>, unfolded: bool) -> String {
    let locale = &model.locale;
    let mut parts = Vec::new();
    if item.decision().is_some() && item.group != Group::Done {
        parts.push(wording::actions::decision(locale, item.decision()));
    }
    if let Some(ranked) = item.ranked.filter(|_| !unfolded) {
        parts.extend(before(locale, &work.figures().ranked, ranked));
    }
    if let Some(entry) = item.plan.filter(|_| !unfolded) {
        parts.extend(planned(locale, entry));
    }
    parts.join(&format!(" {} ", model.theme().glyphs.dot))
}

/// "after 1", "needs ID ≥ n".
fn before(locale: &Locale, all: &[Ranked], ranked: &Ranked) -> Vec<String> {
    let places = wording::actions::after_places(all, ranked);
    let places = wording::actions::join(locale, &places);
    let after = (!places.is_empty()).then(|| t!(locale, "actions-after", places = places));
    let needs = ranked.needs.iter().map(|need| {
        let need = format!("{} ≥ {}", need.question, locale.number(&need.at_least));
        t!(locale, "actions-needs", need = need)
    });
    after.into_iter().chain(needs).collect()
}

fn planned(locale: &Locale, entry: &PlanEntry) -> Vec<String> {
    let owner = (!entry.owner.trim().is_empty()).then(|| entry.owner.clone());
    let due = entry
        .due
        .map(|due| t!(locale, "actions-until", date = locale.date(due)));
    owner.into_iter().chain(due).collect()
}

/// Why an action stands where it stands.
pub fn reason(model: &Model, work: &Work, ranked: &Ranked) -> String {
    let figures = work.figures();
    let reason = wording::actions::reason(
        &model.locale,
        &work.questionnaire,
        &figures.scores,
        &figures.ranked,
        ranked,
    );
    if wording::actions::is_quick_win(ranked) {
        format!("{reason}; {}", t!(model.locale, "actions-quick-win"))
    } else {
        reason
    }
}

/// What it brings its dimension when done alone.
pub fn gain(model: &Model, work: &Work, ranked: &Ranked) -> Option<String> {
    let gain = ranked.gain.as_ref()?;
    let mut all = work.questionnaire.questions();
    let (dimension, _) = all.find(|(_, question)| question.id == ranked.question)?;
    let title = dimension.title.get(model.locale.lang()).into_owned();
    let gain = model.locale.score(gain);
    Some(t!(
        model.locale,
        "actions-gain-alone",
        gain = gain,
        dimension = title
    ))
}
