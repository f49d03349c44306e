//! The report as it will be sent by any template, writing it, and showing what was written.
//!
//! It is shown in the language of the assessment, which is also what is proposed for writing it. It is made beside the keys
//! (`newest.rs`) where the assessment, the template or the width changes, so that scrolling only picks lines.

pub mod live;

use super::super::action::Action;
use super::super::model::{Model, Notice, View, Work};
use super::super::msg::{Effect, Exported, Order};
use super::super::newest::Newest;
use super::super::overlay::Overlay;
use super::super::overlay::form::{Field, Form, Purpose, Value};
use super::super::study::{Inquiry, PageInquiry, PageOutcome, Study};
use super::super::text::{fit, paragraph};
use super::super::update::command;
use super::super::widget::{Scroll, below};
use crate::i18n::{Lang, Locale};
use crate::t;
use crate::wording::reports;
use crate::wording::visible::visible;
use live::Live;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use unicode_width::UnicodeWidthStr;

/// Widest text; longer lines are hard to read.
const WIDTH: u16 = 100;
/// Rows of the head.
const HEAD: u16 = 2;
/// The template shown first.
const TEMPLATE: &str = "full";
/// The format proposed.
const FIRST_FORMAT: &str = "md";
/// Formats in the order in which their files are shown before others: those first that people look at.
const VIEWED: [&str; 7] = ["pdf", "html", "docx", "xlsx", "md", "csv", "json"];

/// Where the reader is.
#[derive(Debug)]
pub struct State {
    /// First row shown.
    scroll: usize,
    /// Name of the template.
    pub template: String,
    /// All of it in lines.
    pub page: Newest<PageInquiry, PageOutcome>,
    /// The report beside a note that is being written.
    pub live: Live,
    /// What was ordered last, as the form proposes it again.
    ordered: Option<Order>,
    /// What was written last, with what there is to say; stays in sight.
    written: Vec<Exported>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            scroll: 0,
            template: TEMPLATE.to_owned(),
            page: Newest::default(),
            live: Live::default(),
            ordered: None,
            written: Vec::new(),
        }
    }
}

/// Whether an action does anything here.
pub fn is_of_use(work: &Work, action: Action) -> bool {
    match action {
        Action::View => viewed(work).is_some(),
        Action::NextTemplate | Action::PreviousTemplate => work.reports.templates.len() > 1,
        _ => true,
    }
}

/// The file to show: of what was written last the one that people look at rather than others.
fn viewed(work: &Work) -> Option<&PathBuf> {
    let paths = || work.report.written.iter().map(|own| &own.path);
    let of =
        |format: &&str| paths().find(|path| path.extension().is_some_and(|own| own == *format));
    VIEWED.iter().find_map(of)
}

/// Does what a key asks for.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Export => {
            ask(model);
            return Vec::new();
        }
        Action::View => return show_file(model),
        Action::NextTemplate => return turn(model, 1),
        Action::PreviousTemplate => return turn(model, -1),
        _ => {}
    }
    let area = model.middle();
    let Some(work) = &mut model.work else {
        return Vec::new();
    };
    let rows = lines(&model.locale, work, area.width).len();
    work.report.scroll = scroll(work, area, rows).moved(action).first();
    Vec::new()
}

/// Shows the file of what was written last, and says which.
fn show_file(model: &mut Model) -> Vec<Effect> {
    let Some(path) = model.work.as_ref().and_then(viewed).cloned() else {
        return Vec::new();
    };
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    let file = visible(&file).into_owned();
    model.inform(t!(model.locale, "report-opening", file = file));
    vec![Effect::View(path)]
}

/// Shows the report by another template.
pub fn turn(model: &mut Model, by: isize) -> Vec<Effect> {
    let Some(work) = &mut model.work else {
        return Vec::new();
    };
    let Some(name) = following(work, &work.report.template, by) else {
        return Vec::new();
    };
    work.report.template.clone_from(&name);
    if let Some(ordered) = &mut work.report.ordered {
        ordered.template.clone_from(&name);
    }
    work.report.scroll = 0;
    vec![Effect::Template(name)]
}

/// The template `by` places after the one of this name.
fn following(work: &Work, name: &str, by: isize) -> Option<String> {
    let names = &work.reports.templates;
    let now = names.iter().position(|own| own == name).unwrap_or(0);
    let next = (now.cast_signed() + by).checked_rem_euclid(names.len().cast_signed())?;
    names.get(next.unsigned_abs()).cloned()
}

/// Which rows of the text are shown.
fn scroll(work: &Work, area: Rect, lines: usize) -> Scroll {
    let room = usize::from(area.height).saturating_sub(head_rows(work, area.width));
    Scroll::new(work.report.scroll, lines, room)
}

fn head_rows(work: &Work, width: u16) -> usize {
    usize::from(HEAD) + written(work, width).len()
}

/// Columns of the text on a terminal of this width.
fn text_width(width: u16) -> u16 {
    width.saturating_sub(4).clamp(1, WIDTH)
}

/// Has made what is to be shown, unless it is there or being made already.
pub fn study(model: &mut Model) -> Option<Effect> {
    let width = text_width(model.size.0);
    let is_shown = |work: &&mut Work| work.view == View::Report;
    let work = model.work.as_mut().filter(is_shown)?;
    let findings = work.findings();
    let inquiry = PageInquiry {
        template: work.template.clone().ok()?,
        width,
        robustness: findings.map(|own| own.robustness.clone()),
    };
    let assessment = work.previewed().clone();
    let page = &mut work.report.page;
    page.give_up_unless(|own| own.template == inquiry.template);
    let begins = page.begin(&assessment, &inquiry);
    begins.then(|| {
        Effect::Study(Study {
            questionnaire: work.questionnaire.clone(),
            assessment,
            inquiry: Inquiry::Page(inquiry),
        })
    })
}

/// What was made last by the template as it is now, or why there is no template.
fn made(work: &Work) -> Result<Option<&PageOutcome>, &str> {
    let template = work.template.as_ref().map_err(String::as_str)?;
    let last = work.report.page.last();
    let last = last.filter(|(own, _)| own.template.name == template.name);
    Ok(last.map(|(_, outcome)| outcome))
}

/// The report, or why there is none, for a terminal of this width.
fn lines<'a>(locale: &Locale, work: &'a Work, width: u16) -> Cow<'a, [Line<'static>]> {
    let said = |said: &str| Cow::Owned(paragraph(said, text_width(width), 0, Style::new()));
    match made(work) {
        Ok(Some(Ok(lines))) => Cow::Borrowed(lines),
        Ok(Some(Err(why))) => said(why),
        Ok(None) => said(&t!(locale, "report-live-wait")),
        Err(why) => said(why),
    }
}

/// Draws the report.
pub fn view(model: &Model, frame: &mut Frame, area: Rect) {
    let Some(work) = &model.work else { return };
    let all = lines(&model.locale, work, area.width);
    let scroll = scroll(work, area, all.len());
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
    let left = title(model, work, &work.report.template);
    let is_there = matches!(made(work), Ok(Some(Ok(_))));
    let rows = || {
        let (first, last) = (shown.start + 1, shown.end);
        t!(
            model.locale,
            "report-rows",
            first = first,
            last = last,
            all = all
        )
    };
    let right = is_there.then(rows).unwrap_or_default();
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

/// By which template and in which language the report is shown.
fn title(model: &Model, work: &Work, template: &str) -> String {
    let language = language(&model.locale, &work.assessment.meta.language);
    let template = reports::template(&model.locale, template);
    t!(
        model.locale,
        "report-preview",
        template = template,
        language = language
    )
}

/// Where the reports are that were written last.
fn written(work: &Work, width: u16) -> Vec<Line<'static>> {
    let lines = work.report.written.iter();
    lines
        .flat_map(|own| paragraph(&own.told, width.saturating_sub(1), 1, Style::new()))
        .collect()
}

/// A language by its own name.
fn language(locale: &Locale, lang: &Lang) -> String {
    let options = command::language_options(locale);
    let own = options.into_iter().find(|(tag, _)| tag == lang.as_str());
    own.map_or_else(|| lang.as_str().to_owned(), |(_, name)| name)
}

/// Asks how the report is to be written; proposes what was chosen last.
fn ask(model: &mut Model) {
    let Some(work) = &model.work else { return };
    let locale = &model.locale;
    let named = |names: &[String], words: &dyn Fn(&str) -> String| {
        let named = names.iter().map(|name| (name.clone(), words(name)));
        named.collect::<Vec<_>>()
    };
    let templates = named(&work.reports.templates, &|name| {
        reports::template(locale, name)
    });
    let formats = named(&work.reports.formats, &|name| reports::format(locale, name));
    let existing = vec![
        ("keep".to_owned(), t!(locale, "report-existing-keep")),
        ("replace".to_owned(), t!(locale, "report-existing-replace")),
    ];
    let languages = command::language_options(locale);
    let last = work.report.ordered.as_ref();
    let template = last.map_or(&work.report.template, |own| &own.template);
    let language = last.map_or(&work.assessment.meta.language, |own| &own.language);
    let chosen = last.map_or_else(
        || vec![FIRST_FORMAT],
        |own| own.formats.iter().map(String::as_str).collect(),
    );
    let fields = vec![
        Field::choice(t!(locale, "report-template"), templates, template)
            .with_help(t!(locale, "field-template")),
        Field::several(t!(locale, "report-format"), formats, &chosen)
            .with_help(t!(locale, "field-format")),
        Field::choice(t!(locale, "report-language"), languages, language.as_str())
            .with_help(t!(locale, "field-report-language")),
        Field::choice(t!(locale, "report-existing"), existing, "keep")
            .with_help(t!(locale, "field-existing")),
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
/// Without a format; all other values are choices.
pub fn submit(model: &mut Model, values: &[Value]) -> Result<Vec<Effect>, String> {
    let none = t!(model.locale, "report-no-format");
    let (Some(work), [template, formats, language, existing]) = (&mut model.work, values) else {
        return Ok(Vec::new());
    };
    let formats = formats.text().split(',').filter(|own| !own.is_empty());
    let order = Order {
        template: template.text().to_owned(),
        formats: formats.map(str::to_owned).collect(),
        language: Lang::from(language.text()),
        replace: existing.text() == "replace",
    };
    if order.formats.is_empty() {
        return Err(none);
    }
    work.report.ordered = Some(order.clone());
    work.report.written.clear();
    let assessment = Arc::new(work.assessment.clone());
    let number = order.formats.len();
    model.inform(t!(model.locale, "report-writing", number = number));
    Ok(vec![Effect::Export(assessment, order)])
}

/// Reports of the assessment at `path` are written, or why not.
pub fn exported(model: &mut Model, path: &Path, outcomes: Vec<Result<Exported, String>>) {
    let (mut written, mut failed) = (Vec::new(), Vec::new());
    for outcome in outcomes {
        match outcome {
            Ok(own) => written.push(own),
            Err(why) if !failed.contains(&why) => failed.push(why),
            Err(_) => {}
        }
    }
    model.notice = Some(if failed.is_empty() {
        Notice::Info(told(&model.locale, &written))
    } else {
        Notice::Error(failed.join(" "))
    });
    if let Some(work) = model.work.as_mut().filter(|work| work.path == path) {
        work.report.written = written;
    }
}

/// Where it lies where there is one, else how many there are.
fn told(locale: &Locale, written: &[Exported]) -> String {
    match written {
        [own] => own.told.clone(),
        all => t!(locale, "report-all-written", number = all.len()),
    }
}

#[cfg(test)]
mod tests;
