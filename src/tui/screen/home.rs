//! The list of assessments.

use super::super::action::Action;
use super::super::model::{Model, Notice};
use super::super::msg::{Effect, Entry, EntryContent};
use super::super::text::{fit, paragraph};
use super::super::update::about;
use super::super::widget::{Scroll, bar, draw_lines};
use crate::t;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use std::collections::HashSet;
use std::path::PathBuf;
use unicode_width::UnicodeWidthStr;

/// Columns of a progress bar.
const BAR: usize = 10;
/// Rows of an assessment in the list.
const ROWS: usize = 2;

/// The list and what has the focus.
#[derive(Debug, Default)]
pub struct State {
    /// None until read.
    pub entries: Option<Vec<Entry>>,
    /// Which entry has the focus.
    pub focus: usize,
    /// The file that gets the focus with the next list: the one that was left.
    pub left: Option<PathBuf>,
    /// What lay in the trash when it was last looked into.
    pub trash: Vec<Entry>,
    /// How many were deleted that can be brought back.
    pub deleted: usize,
    /// Files that were, or are being, looked at since the list was read.
    looked: HashSet<PathBuf>,
}

impl State {
    /// Takes a list over; the focus goes to the file that was left, or stays on the same one.
    pub fn list(&mut self, entries: Vec<Entry>) {
        let focused = self.focused().map(|entry| entry.path.clone());
        let focused = self.left.take().or(focused);
        let same = focused.and_then(|path| entries.iter().position(|entry| entry.path == path));
        self.focus = same
            .unwrap_or(self.focus)
            .min(entries.len().saturating_sub(1));
        self.entries = Some(entries);
        self.looked.clear();
    }

    /// Takes over what is known now of some of them.
    pub fn looked(&mut self, known: Vec<Entry>) {
        for own in known {
            let mut entries = self.entries.iter_mut().flatten();
            if let Some(entry) = entries.find(|entry| entry.path == own.path) {
                *entry = own;
            }
        }
    }

    /// Whether there is nothing to open.
    pub fn is_empty(&self) -> bool {
        self.entries.as_ref().is_none_or(Vec::is_empty)
    }

    fn focused(&self) -> Option<&Entry> {
        self.entries.as_ref()?.get(self.focus)
    }

    fn last(&self) -> usize {
        self.entries
            .as_ref()
            .map_or(0, |entries| entries.len().saturating_sub(1))
    }
}

/// Does what a key asks for.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let page = usize::from(model.middle().height) / ROWS;
    let home = &mut model.home;
    match action {
        Action::Up => home.focus = home.focus.saturating_sub(1),
        Action::Down => home.focus = (home.focus + 1).min(home.last()),
        Action::PageUp => home.focus = home.focus.saturating_sub(page),
        Action::PageDown => home.focus = (home.focus + page).min(home.last()),
        Action::First => home.focus = 0,
        Action::Last => home.focus = home.last(),
        Action::New => return about::ask_new(model),
        Action::Open => return open(model),
        Action::Duplicate => return with_focused(model, Effect::Duplicate),
        Action::Delete => return with_focused(model, Effect::Delete),
        Action::Trash => return vec![Effect::Trash],
        Action::Undo => return vec![Effect::Undelete],
        _ => {}
    }
    Vec::new()
}

/// Opens what has the focus; where there is nothing yet, Enter begins something.
fn open(model: &mut Model) -> Vec<Effect> {
    if let Some(Entry {
        content: Err(why), ..
    }) = model.home.focused()
    {
        model.notice = Some(Notice::Error(why.clone()));
        return Vec::new();
    }
    if model.home.focused().is_none() {
        return about::ask_new(model);
    }
    with_focused(model, Effect::Open)
}

fn with_focused(model: &Model, effect: impl Fn(PathBuf) -> Effect) -> Vec<Effect> {
    model
        .home
        .focused()
        .map(|entry| effect(entry.path.clone()))
        .into_iter()
        .collect()
}

/// What has to be found out about the entries in sight, once each.
pub fn look(model: &mut Model) -> Option<Effect> {
    if model.work.is_some() {
        return None;
    }
    let room = room(model.middle());
    let home = &mut model.home;
    let first = scroll(home, room).first();
    let entries = home.entries.iter().flatten().skip(first).take(room);
    let is_unknown = |entry: &&Entry| {
        let content = entry.content.as_ref();
        content.is_ok_and(|own| own.progress.is_none()) && !home.looked.contains(&entry.path)
    };
    let unknown: Vec<_> = entries
        .filter(is_unknown)
        .map(|entry| entry.path.clone())
        .collect();
    home.looked.extend(unknown.iter().cloned());
    (!unknown.is_empty()).then_some(Effect::Look(unknown))
}

/// How many entries fit.
fn room(area: Rect) -> usize {
    (usize::from(area.height) / ROWS).max(1)
}

/// Which entries are in sight.
fn scroll(home: &State, room: usize) -> Scroll {
    let entries = home.entries.as_ref().map_or(0, Vec::len);
    Scroll::new(0, entries, room).to_show(home.focus.saturating_sub(1)..home.focus + 1)
}

/// Draws the list, or what to do where there is none.
pub fn view(model: &Model, frame: &mut Frame, area: Rect) {
    let place = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    match &model.home.entries {
        None => frame.render_widget(Paragraph::new(t!(model.locale, "home-reading")), place),
        Some(entries) if entries.is_empty() => {
            frame.render_widget(Paragraph::new(welcome(model, place.width)), place);
        }
        Some(entries) => list(model, entries, frame, place),
    }
}

fn welcome(model: &Model, width: u16) -> Vec<Line<'static>> {
    let locale = &model.locale;
    let mut lines = vec![Line::default()];
    for text in [
        t!(locale, "home-welcome-1"),
        t!(locale, "home-welcome-2"),
        t!(locale, "home-welcome-3"),
    ] {
        lines.extend(paragraph(&text, width.min(76), 1, Style::new()));
        lines.push(Line::default());
    }
    lines.push(Line::from(vec![
        Span::raw(" "),
        Span::styled(
            format!(" n  {} ", t!(locale, "home-first")),
            model.theme().focus(),
        ),
    ]));
    lines
}

fn list(model: &Model, entries: &[Entry], frame: &mut Frame, area: Rect) {
    let (room, focus) = (room(area), model.home.focus);
    let scroll = scroll(&model.home, room);
    let mut lines = Vec::new();
    for (index, entry) in entries.iter().enumerate().skip(scroll.first()).take(room) {
        let width = usize::from(area.width);
        let second = second(model, entries, entry, width.saturating_sub(4));
        lines.extend(entry_lines(model, entry, &second, index == focus, width));
    }
    draw_lines(frame, area, &lines);
    scroll.mark(frame, area, model.theme());
}

fn entry_lines(
    model: &Model,
    entry: &Entry,
    second: &str,
    focus: bool,
    width: usize,
) -> [Line<'static>; ROWS] {
    let (locale, theme) = (&model.locale, model.theme());
    let style = if focus { theme.focus() } else { theme.strong() };
    let pointer = if focus { theme.glyphs.pointer } else { " " };
    let (title, progress) = match &entry.content {
        Ok(content) => (&content.title, progress(model, content)),
        Err(_) => (&entry.name, t!(locale, "home-unreadable")),
    };
    let room = width.saturating_sub(progress.width() + 5);
    let title = fit(title, room);
    let gap = " ".repeat(room.saturating_sub(title.width()));
    let first = Line::from(vec![
        Span::raw(format!("{pointer} ")),
        Span::styled(format!(" {title} "), style),
        Span::raw(format!("{gap} {progress}")),
    ]);
    let second = format!("   {}", fit(second, width.saturating_sub(4)));
    [first, Line::from(Span::styled(second, theme.frame()))]
}

/// The second row of an entry: what it is about, with the file's name where another one looks the same, or why it cannot
/// be read, without the folder that is the same for all.
fn second(model: &Model, entries: &[Entry], entry: &Entry, room: usize) -> String {
    let content = match &entry.content {
        Ok(content) => content,
        Err(why) => {
            let folder = entry.path.parent().map(|own| format!("{}/", own.display()));
            let why = folder.map_or_else(|| why.clone(), |folder| why.replace(&folder, ""));
            return fit(&why, room);
        }
    };
    let alike = |own: &EntryContent| {
        (&own.title, &own.questionnaire, own.round)
            == (&content.title, &content.questionnaire, content.round)
    };
    let others = entries.iter().filter(|own| own.path != entry.path);
    let mut others = others.filter_map(|own| own.content.as_ref().ok());
    let name = others.any(alike).then_some(&*entry.name);
    about(model, content, name, room)
}

fn progress(model: &Model, content: &EntryContent) -> String {
    let Some((done, all)) = content.progress else {
        return " ".repeat(BAR + 10);
    };
    let of = t!(model.locale, "home-progress", done = done, all = all);
    format!("{} {of:>9}", bar(done, all, BAR, model.theme()))
}

/// File, questionnaire, round and date; where there is no room for all of it, the questionnaire is shortened.
fn about(model: &Model, content: &EntryContent, name: Option<&str>, room: usize) -> String {
    let (locale, dot) = (&model.locale, model.theme().glyphs.dot);
    let Some(questionnaire) = &content.questionnaire else {
        return String::new();
    };
    let date = locale.date(content.changed);
    let name = name
        .map(|name| format!("{name} {dot} "))
        .unwrap_or_default();
    let round = match content.round {
        1 => String::new(),
        number => format!(" {dot} {}", t!(locale, "home-round", number = number)),
    };
    let rest = format!("{round} {dot} {}", t!(locale, "home-changed", date = date));
    let room = room.saturating_sub(name.width() + rest.width());
    format!("{name}{}{rest}", fit(questionnaire, room))
}
