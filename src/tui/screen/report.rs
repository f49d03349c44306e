//! The report as it will be sent, and writing it.
//!
//! It is shown in the language of the assessment, which is also what is proposed for writing it. The layout is kept until
//! the assessment, the language or the width changes, so that scrolling only picks lines.

use super::super::action::Action;
use super::super::model::{Model, Work};
use super::super::msg::Effect;
use super::super::overlay::Overlay;
use super::super::overlay::form::{Field, Form, Purpose, Value};
use super::super::text::{fit, paragraph};
use super::super::update::command;
use super::super::widget::{Scroll, below};
use crate::i18n::{Lang, Locale};
use crate::report::preview;
use crate::t;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use std::rc::Rc;
use unicode_width::UnicodeWidthStr;

/// Widest text; longer lines are hard to read.
const WIDTH: u16 = 100;
/// Rows of the head.
const HEAD: u16 = 2;
/// Formats that can be written, by the key of their choice.
const FORMATS: [(&str, &[&str]); 3] = [
    ("md", &["md"]),
    ("json", &["json"]),
    ("both", &["md", "json"]),
];

/// Where the reader is.
#[derive(Debug, Default)]
pub struct State {
    /// First row shown.
    scroll: usize,
    /// What was written last; stays in sight.
    pub written: Option<String>,
}

/// Does what a key asks for.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    if action == Action::Export {
        ask(model);
        return Vec::new();
    }
    let area = model.middle();
    let Some(work) = &mut model.work else {
        return Vec::new();
    };
    work.report.scroll = scroll(work, area).moved(action).first();
    Vec::new()
}

/// Which rows of the text are shown.
fn scroll(work: &Work, area: Rect) -> Scroll {
    let room = usize::from(area.height).saturating_sub(head_rows(work, area.width));
    Scroll::new(work.report.scroll, lines(work, area.width).len(), room)
}

fn head_rows(work: &Work, width: u16) -> usize {
    usize::from(HEAD) + written(work, width).len()
}

/// The report as lines for a terminal of this width.
fn lines(work: &Work, width: u16) -> Rc<Vec<Line<'static>>> {
    let lang = work.assessment.meta.language.clone();
    let width = width.saturating_sub(4).clamp(1, WIDTH);
    work.page().get((lang, width), || {
        let locale = Locale::new(&work.assessment.meta.language);
        match markdown(work, &locale) {
            Ok(text) => preview::markdown(&text, width).lines,
            Err(why) => paragraph(&why, width, 0, Style::new()),
        }
    })
}

/// The report in Markdown, as it would be written; else why there is none.
fn markdown(work: &Work, locale: &Locale) -> Result<String, String> {
    let template = work.template.as_ref().map_err(Clone::clone)?;
    let document = template.document(&work.report(locale));
    document
        .map(|document| document.markdown)
        .map_err(|error| error.message(locale))
}

/// Draws the report.
pub fn view(model: &Model, frame: &mut Frame, area: Rect) {
    let Some(work) = &model.work else { return };
    let (all, scroll) = (lines(work, area.width), scroll(work, area));
    let margin = area
        .width
        .saturating_sub(WIDTH.min(area.width.saturating_sub(4)))
        / 2;
    let mut rows = head(model, work, area.width, scroll.shown(), all.len());
    let blanks = Span::raw(" ".repeat(margin.into()));
    let shown = all[scroll.shown()].iter();
    rows.extend(shown.map(|line| Line::from([vec![blanks.clone()], line.spans.clone()].concat())));
    frame.render_widget(Paragraph::new(rows), area);
    let body = below(area, head_rows(work, area.width));
    scroll.mark(frame, body, model.theme());
}

/// What is shown and how far one is, what was written last, and a blank row.
fn head(
    model: &Model,
    work: &Work,
    width: u16,
    shown: std::ops::Range<usize>,
    all: usize,
) -> Vec<Line<'static>> {
    let language = language(&model.locale, &work.assessment.meta.language);
    let left = t!(model.locale, "report-preview", language = language);
    let right = t!(
        model.locale,
        "report-rows",
        first = shown.start + 1,
        last = shown.end,
        all = all
    );
    let room = usize::from(width).saturating_sub(right.width() + 4);
    let left = fit(&left, room);
    let gap = " ".repeat(usize::from(width).saturating_sub(left.width() + right.width() + 2));
    let mut lines = vec![Line::from(vec![
        Span::styled(format!(" {left}"), model.theme().strong()),
        Span::raw(format!("{gap}{right}")),
    ])];
    lines.extend(written(work, width));
    lines.push(Line::default());
    lines
}

/// Where the report was written last.
fn written(work: &Work, width: u16) -> Vec<Line<'static>> {
    let written = work.report.written.as_deref();
    written.map_or_else(Vec::new, |text| {
        paragraph(text, width.saturating_sub(1), 1, Style::new())
    })
}

/// A language by its own name.
fn language(locale: &Locale, lang: &Lang) -> String {
    let options = command::language_options(locale);
    let own = options.into_iter().find(|(tag, _)| tag == lang.as_str());
    own.map_or_else(|| lang.as_str().to_owned(), |(_, name)| name)
}

/// Asks how the report is to be written.
fn ask(model: &mut Model) {
    let Some(work) = &model.work else { return };
    let locale = &model.locale;
    let formats = FORMATS.map(|(key, _)| {
        let words = match key {
            "md" => t!(locale, "report-format-md"),
            "json" => t!(locale, "report-format-json"),
            _ => t!(locale, "report-format-both"),
        };
        (key.to_owned(), words)
    });
    let fields = vec![
        Field::choice(t!(locale, "report-format"), formats.to_vec(), "md")
            .with_help(t!(locale, "field-format")),
        Field::choice(
            t!(locale, "report-language"),
            command::language_options(locale),
            work.assessment.meta.language.as_str(),
        )
        .with_help(t!(locale, "field-report-language")),
    ];
    let (title, hint) = (t!(locale, "report-form"), t!(locale, "report-hint"));
    model.overlays.push(Overlay::Form(Form::new(
        Purpose::Export,
        title,
        hint,
        fields,
    )));
}

/// Takes the completed form.
///
/// # Errors
/// Never; all of its values are choices.
pub fn submit(model: &mut Model, values: &[Value]) -> Result<Vec<Effect>, String> {
    let (Some(work), [format, language]) = (&model.work, values) else {
        return Ok(Vec::new());
    };
    let formats = FORMATS
        .iter()
        .find(|(key, _)| *key == format.text())
        .map_or(&[][..], |(_, formats)| formats);
    let formats = formats.iter().map(|format| (*format).to_owned()).collect();
    let assessment = Box::new(work.assessment.clone());
    Ok(vec![Effect::Export(
        assessment,
        formats,
        Lang::from(language.text()),
    )])
}

#[cfg(test)]
mod tests;
