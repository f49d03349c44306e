//! The rows of one action in the list.

use super::super::super::text::{fit, pad, paragraph, wrap};
use super::layout::{FRONT, Page};
use super::list::{Group, Item};
use super::words::{
    efforts, first_five, gain, group_name, mark, planned, reason, sources, standing, when,
};
use crate::report::preview;
use crate::t;
use crate::wording;
use crate::wording::findings;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

/// With fewer rows than this, only the way to what is to be done is shown.
const LOW: usize = 12;

impl Page<'_> {
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
    pub fn heading(&self, place: usize) -> Vec<Line<'static>> {
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

    fn cells(&self, item: &Item<'_>) -> [String; 4] {
        let locale = &self.model.locale;
        let question = item
            .question(self.work)
            .map(ToString::to_string)
            .unwrap_or_default();
        let share = first_five(self.work, item)
            .map(|(own, ranked)| findings::share(locale, own, &ranked.id))
            .unwrap_or_default();
        match item.worth(self.work) {
            Some((effort, impact)) => [
                share,
                wording::actions::effort(locale, effort),
                wording::actions::impact(locale, impact),
                question,
            ],
            None => [share, String::new(), String::new(), question],
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
            let first_five = first_five(self.work, item)
                .map(|(own, ranked)| findings::first_five(locale, own, ranked));
            if let Some(told) = first_five.filter(|told| !told.is_empty()) {
                self.labelled(t!(locale, "actions-sure"), &told, &mut lines);
            }
            if let Some(when) = when(self.model, self.work, ranked) {
                self.labelled(t!(locale, "actions-when"), &when, &mut lines);
            }
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
            t!(locale, "actions-sure"),
            t!(locale, "actions-when"),
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

fn columns(width: usize) -> u16 {
    u16::try_from(width).unwrap_or(u16::MAX)
}
