//! The report beside a note that is being written, at the place of that note, with what is typed but not saved yet.
//!
//! Keys never wait for it (`newest.rs`).

use super::super::super::model::{Model, Work};
use super::super::super::msg::Effect;
use super::super::super::newest::Newest;
use super::super::super::overlay::form::{Form, Purpose};
use super::super::super::overlay::{Overlay, boxed, boxed_width};
use super::super::super::study::{Inquiry, NoteInquiry, NoteOutcome, Study};
use super::super::super::text::paragraph;
use super::super::super::widget::more;
use super::{WIDTH, following, title};
use crate::report::preview::NotePlace;
use crate::report::template::Template;
use crate::t;
use crate::wording::reports;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use std::borrow::Cow;

/// The template that shows every note.
const WITH_NOTES: &str = "answers";
/// Columns of a terminal in which note and report stand side by side.
const SIDE_BY_SIDE: u16 = 100;
/// Widest note with its box; longer lines are hard to read.
const NOTE_WIDTH: u16 = 80;
/// Fewest rows of a note above its report, with its box.
const NOTE_ROWS: u16 = 6;
/// Columns of the box that hold no text: its sides, the mark beside the note, and a blank at the right.
const EDGES: u16 = 5;
/// Rows of the box that hold no text.
const RULES: u16 = 2;
/// Rows of the report below the note, where there is room: what is above says which question it belongs to.
const BELOW: usize = 2;

/// What is shown beside a note.
#[derive(Debug, Default)]
pub struct Live {
    /// Whether that is wanted.
    is_shown: bool,
    /// The template that was chosen here; none as long as it is that of the report view.
    by: Option<Chosen>,
    /// The part of the report in which the note stands.
    pub made: Newest<NoteInquiry, NoteOutcome>,
}

/// A template that was chosen.
#[derive(Debug)]
struct Chosen {
    name: String,
    /// The one shown before until it is there.
    template: Result<Template, String>,
}

impl Live {
    /// Shows the report by the template of this name, or why there is none; unless another is wanted.
    pub fn show_by(&mut self, name: &str, template: Result<Template, String>) {
        if let Some(chosen) = self.by.as_mut().filter(|own| own.name == name) {
            chosen.template = template;
        }
    }

    /// What was made last for the note of this question.
    fn of(&self, question: &str) -> Option<(&Template, &NoteOutcome)> {
        let own = self.made.last();
        let own = own.filter(|(inquiry, _)| inquiry.question == question);
        own.map(|(inquiry, outcome)| (&inquiry.template, outcome))
    }
}

/// By which template the report stands beside notes: its name, and that.
fn by(work: &Work) -> (&str, &Result<Template, String>) {
    match &work.report.live.by {
        Some(chosen) => (&chosen.name, &chosen.template),
        None => (&work.report.template, &work.template),
    }
}

/// The note that is being written, and its question.
fn note(model: &Model) -> Option<(&Form, &str)> {
    model.overlays.iter().find_map(note_in)
}

fn note_in(overlay: &Overlay) -> Option<(&Form, &str)> {
    match overlay {
        Overlay::Form(form) => match &form.purpose {
            Purpose::Note(id) => Some((form, id)),
            _ => None,
        },
        Overlay::Pick(_) | Overlay::Pager(_) => None,
    }
}

/// Whether a note is written in an overlay, so that the report can stand beside it.
pub fn is_note(overlay: &Overlay) -> bool {
    note_in(overlay).is_some()
}

/// Whether the report stands beside a note.
pub fn is_shown(model: &Model) -> bool {
    let wanted = |work: &Work| work.report.live.is_shown;
    note(model).is_some() && model.work.as_ref().is_some_and(wanted)
}

/// Shows the report beside notes, by the template as it is now, or no longer.
pub fn switch(model: &mut Model) -> Vec<Effect> {
    let Some(work) = &mut model.work else {
        return Vec::new();
    };
    let live = &mut work.report.live;
    live.is_shown = !live.is_shown;
    if live.is_shown {
        vec![Effect::Template(by(work).0.to_owned())]
    } else {
        Vec::new()
    }
}

/// Shows the report beside notes by the next template; the report view keeps its own.
pub fn turn(model: &mut Model) -> Vec<Effect> {
    let Some(work) = &mut model.work else {
        return Vec::new();
    };
    let (name, template) = by(work);
    let Some(name) = following(work, name, 1) else {
        return Vec::new();
    };
    let template = template.clone();
    work.report.live.by = Some(Chosen {
        name: name.clone(),
        template,
    });
    vec![Effect::Template(name)]
}

/// Has made what is to be shown, unless it is there or something is being made already.
pub fn study(model: &mut Model) -> Option<Effect> {
    let (_, below) = areas(model)?;
    let question = note(model)?.1.to_owned();
    let work = model.work.as_mut()?;
    let width = below.width.saturating_sub(EDGES).clamp(1, WIDTH);
    let inquiry = NoteInquiry {
        question,
        template: by(work).1.clone().ok()?,
        size: (width, below.height.into()),
    };
    let assessment = work.previewed().clone();
    let made = &mut work.report.live.made;
    made.give_up_unless(|own| own.template == inquiry.template);
    let begins = made.begin(&assessment, &inquiry);
    begins.then(|| {
        Effect::Study(Study {
            questionnaire: work.questionnaire.clone(),
            assessment,
            inquiry: Inquiry::Note(inquiry),
        })
    })
}

/// Where the note and the report beside or below it have their places; none where that is not shown.
pub fn areas(model: &Model) -> Option<(Rect, Rect)> {
    let all = model.middle();
    if !is_shown(model) {
        return None;
    }
    let side_by_side = all.width >= SIDE_BY_SIDE;
    let (mut note, mut report) = (all, all);
    if side_by_side {
        note.width = (all.width / 2).min(NOTE_WIDTH);
        report.x = note.right();
        report.width = all.width - note.width;
    } else {
        note.width = boxed_width(all.width, NOTE_WIDTH);
        note.x = (all.width - note.width) / 2;
        note.height = (all.height * 2 / 5).max(NOTE_ROWS).min(all.height);
        report = Rect {
            y: note.bottom(),
            height: all.height - note.height,
            ..note
        };
    }
    Some((note, report))
}

/// Draws the note and the report.
pub fn view(model: &Model, frame: &mut Frame) {
    let (Some((above, below)), Some((form, question)), Some(work)) =
        (areas(model), note(model), &model.work)
    else {
        return;
    };
    let theme = model.theme();
    form.fill(frame, above, theme);
    let (name, template) = by(work);
    let title = title(model, work, name);
    let inside = boxed(frame, below, below.width, below.height, &title, theme);
    let said = match (template, work.report.live.of(question)) {
        (Err(why), _) | (Ok(_), Some((_, Err(why)))) => why.clone(),
        (Ok(_), None) => t!(model.locale, "report-live-wait"),
        (Ok(_), Some((template, Ok(None)))) => none(model, work, &template.name),
        (Ok(_), Some((_, Ok(Some(place))))) => {
            let written = form.text_row(above.width);
            let place = with_hint(model, place, inside.width);
            return draw(model, frame, inside, written, &place);
        }
    };
    let width = inside.width.saturating_sub(EDGES - RULES);
    let said = paragraph(&said, width, 2, Style::new());
    frame.render_widget(Paragraph::new(said), inside);
}

/// The report by this template does not show the note; which one does.
fn none(model: &Model, work: &Work, name: &str) -> String {
    let locale = &model.locale;
    let template = reports::template(locale, name);
    let none = t!(locale, "report-live-none", template = template);
    if name == WITH_NOTES || !work.reports.templates.iter().any(|own| own == WITH_NOTES) {
        return none;
    }
    let other = reports::template(locale, WITH_NOTES);
    let other = t!(locale, "report-live-other", template = other);
    format!("{none} {other}")
}

/// Says of a note that is still empty that it will stand here.
fn with_hint<'a>(model: &Model, place: &'a NotePlace, width: u16) -> Cow<'a, NotePlace> {
    if !place.note.is_empty() {
        return Cow::Borrowed(place);
    }
    let (mut place, width) = (place.clone(), width.saturating_sub(EDGES - RULES));
    let hint = t!(model.locale, "report-live-empty");
    let hint = paragraph(&hint, width, 0, Style::new().italic());
    let at = place.note.start;
    place.note.end = at + hint.len();
    place.lines.splice(at..at, hint);
    Cow::Owned(place)
}

/// Draws what stands around the note, a mark before each line of it. `written` is the row of the cursor and the last row.
fn draw(
    model: &Model,
    frame: &mut Frame,
    inside: Rect,
    written: (usize, usize),
    place: &NotePlace,
) {
    let theme = model.theme();
    let room = usize::from(inside.height);
    let first = first(place, room, written);
    let last = (first + room).min(place.lines.len());
    let rows = (first..last).map(|row| {
        let is_note = place.note.contains(&row);
        let mark = if is_note { theme.glyphs.pointer } else { " " };
        let front = Span::styled(format!("{mark} "), theme.key());
        Line::from([vec![front], place.lines[row].spans.clone()].concat())
    });
    frame.render_widget(Paragraph::new(rows.collect::<Vec<_>>()), inside);
    more(frame, inside, first > 0, last < place.lines.len(), theme);
}

/// The first line shown where there is room for `room`: all of the note if it fits, else as far into it as the cursor
/// is, in `row` where the last one is `end`.
fn first(place: &NotePlace, room: usize, (row, end): (usize, usize)) -> usize {
    let note = &place.note;
    if note.len() > room {
        return note.start + (note.len() - room) * row.min(end) / end.max(1);
    }
    let below = BELOW.min(room / 4).min(room - note.len());
    let last = (note.end + below).min(place.lines.len());
    last.saturating_sub(room)
}

#[cfg(test)]
mod tests;
