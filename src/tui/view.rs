//! `view`: draws the model. Three places always hold the same things: where am I (top), what am I doing (middle), what
//! can I do and is it saved (bottom).

use super::action::{self, Action, ActionSpec, Context};
use super::key::{self, Key};
use super::model::{Model, NOTICE_ROWS, Notice, SMALLEST, Save, View, Work};
use super::overlay::Overlay;
use super::screen;
use super::screen::actions::takes_back;
use super::text::{fit, wrap};
use super::update::command;
use super::widget::{bar, rule};
use crate::domain::sorting;
use crate::t;
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_width::UnicodeWidthStr;

/// Columns of the progress bar in the head.
const BAR: usize = 10;

/// Draws everything.
pub fn view(model: &Model, frame: &mut Frame) {
    let area = frame.area();
    if (area.width, area.height) != model.size {
        // The terminal has just changed its size; the message about it is on its way, and with it the next frame.
        return;
    }
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        let text = t!(
            model.locale,
            "tui-too-small",
            columns = SMALLEST.0,
            rows = SMALLEST.1
        );
        let lines: Vec<Line> = wrap(&text, area.width)
            .into_iter()
            .map(Line::from)
            .collect();
        frame.render_widget(Paragraph::new(lines), area);
        return;
    }
    let middle = model.middle();
    let row = |y: u16, height: u16| Rect {
        x: 0,
        y,
        width: area.width,
        height,
    };
    frame.render_widget(head(model, area.width), row(0, 1));
    frame.render_widget(tabs(model, area.width), row(1, 1));
    let live = screen::report::live::is_shown(model);
    if live {
        // Nothing of the screen below would be seen.
        screen::report::live::view(model, frame);
    } else {
        draw_screen(model, frame, middle);
    }
    let notice = model.notice_rows();
    frame.render_widget(
        Paragraph::new(notice_lines(model, area.width)),
        row(middle.bottom(), notice),
    );
    let further = model.overlays.iter().rposition(Overlay::is_further);
    let below = further.and_then(|place| place.checked_sub(1));
    let overlays = model.overlays.iter().enumerate();
    let hidden = |overlay: &Overlay| live && screen::report::live::is_note(overlay);
    for (_, overlay) in overlays.filter(|(place, own)| Some(*place) != below && !hidden(own)) {
        overlay.view(frame, middle, model.theme(), &model.locale);
    }
    frame.render_widget(footer(model, area.width), row(area.bottom() - 1, 1));
    if model.preferences.ascii {
        spell_out(frame.buffer_mut());
    }
}

/// Punctuation, arrows and marks in ASCII; letters stay.
fn spell_out(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        let plain = match cell.symbol() {
            "…" | "·" => ".",
            "–" | "—" | "−" => "-",
            "„" | "“" | "”" | "«" | "»" => "\"",
            "‚" | "‘" | "’" => "'",
            "←" | "‹" => "<",
            "→" | "›" | "≥" => ">",
            "↑" => "^",
            "↓" => "v",
            "×" => "x",
            "•" => "*",
            _ => continue,
        };
        cell.set_symbol(plain);
    }
}

fn draw_screen(model: &Model, frame: &mut Frame, area: Rect) {
    match model.work.as_ref().map(|work| work.view) {
        None => screen::home::view(model, frame, area),
        Some(View::Questions) => screen::questions::view(model, frame, area),
        Some(View::Results) => screen::results::view(model, frame),
        Some(View::Actions) => screen::actions::view(model, frame),
        Some(View::Report) => screen::report::view(model, frame, area),
    }
}

/// Where am I.
fn head(model: &Model, width: u16) -> Line<'static> {
    let width = usize::from(width);
    let (left, right) = match &model.work {
        None => (
            format!("reifegrad {} {}", model.theme().glyphs.dot, model.workspace),
            String::new(),
        ),
        Some(work) => (title(model, work), place(model, work)),
    };
    let left = fit(&left, width.saturating_sub(right.width() + 4));
    let gap = width.saturating_sub(left.width() + right.width() + 2);
    Line::from(vec![
        Span::styled(format!(" {left}"), model.theme().strong()),
        Span::raw(" ".repeat(gap)),
        Span::raw(right),
    ])
}

fn title(model: &Model, work: &Work) -> String {
    let meta = &work.assessment.meta;
    let round = work.assessment.round.number;
    let round = (round > 1).then(|| t!(model.locale, "home-round", number = round));
    let questionnaire = work
        .questionnaire
        .title
        .get(model.locale.lang())
        .into_owned();
    let parts = [
        Some(meta.organisation.clone()),
        round,
        Some(meta.unit.clone()),
        Some(questionnaire),
    ];
    let parts = parts.into_iter().flatten();
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(&format!(" {} ", model.theme().glyphs.dot))
}

/// Which question of how many, and how far all of it is.
fn place(model: &Model, work: &Work) -> String {
    let all = work.progress();
    let done = all.asked - all.open;
    let bar = bar(done, all.asked, BAR, model.theme());
    let words =
        if let (View::Questions, Some(number)) = (work.view, screen::questions::number(work)) {
            t!(
                model.locale,
                "tui-question-of",
                number = number,
                all = all.asked
            )
        } else {
            t!(model.locale, "tui-done-of", done = done, all = all.asked)
        };
    format!("{words}  {bar}")
}

/// The rule below the head, with the views of an assessment in it.
fn tabs(model: &Model, width: u16) -> Line<'static> {
    let theme = model.theme();
    let Some(work) = &model.work else {
        return rule(width, theme);
    };
    let glyph = theme.glyphs.rule;
    let mut spans = vec![Span::styled(glyph, theme.frame())];
    let mut used = 1;
    for view in View::ALL {
        let name = format!(" {} ", view_name(model, view));
        used += name.width() + 2;
        let style = if view == work.view {
            theme.focus()
        } else {
            Style::new()
        };
        spans.push(Span::styled(name, style));
        spans.push(Span::styled(glyph.repeat(2), theme.frame()));
    }
    spans.push(Span::styled(
        glyph.repeat(usize::from(width).saturating_sub(used)),
        theme.frame(),
    ));
    Line::from(spans)
}

fn view_name(model: &Model, view: View) -> String {
    match view {
        View::Questions => t!(model.locale, "tui-view-questions"),
        View::Results => t!(model.locale, "tui-view-results"),
        View::Actions => t!(model.locale, "tui-view-actions"),
        View::Report => t!(model.locale, "tui-view-report"),
    }
}

/// The rule above the footer; a notice takes its place.
fn notice_lines(model: &Model, width: u16) -> Vec<Line<'static>> {
    let theme = model.theme();
    let (text, style) = match model.standing_notice() {
        None => return vec![rule(width, theme)],
        Some(Notice::Info(text)) => (text, theme.strong()),
        Some(Notice::Error(text)) => (text, theme.error()),
    };
    let rows = wrap(&text, width.saturating_sub(2))
        .into_iter()
        .take(NOTICE_ROWS);
    rows.map(|row| Line::from(Span::styled(format!(" {row}"), style)))
        .collect()
}

/// Is it saved, and what can I do.
fn footer(model: &Model, width: u16) -> Line<'static> {
    let theme = model.theme();
    let width = usize::from(width);
    let (saved, style) = saved(model);
    let mut spans = vec![Span::raw(" "), Span::styled(saved.clone(), style)];
    let used = saved.width() + 1;
    for (place, (key, label)) in hints(model, width - used).into_iter().enumerate() {
        let gap = if place == 0 && saved.is_empty() {
            ""
        } else {
            "   "
        };
        spans.push(Span::styled(format!("{gap}{key}"), theme.key()));
        spans.push(Span::raw(format!(" {label}")));
    }
    Line::from(spans)
}

/// How far the assessment is saved, in words.
fn saved(model: &Model) -> (String, Style) {
    let theme = model.theme();
    let Some(work) = &model.work else {
        return (String::new(), Style::new());
    };
    let locale = &model.locale;
    if work.read_only.is_some() {
        return (t!(locale, "tui-read-only"), theme.warning());
    }
    match work.save {
        _ if work.trouble().is_some() => (t!(locale, "tui-not-saved"), theme.error()),
        Save::Saved => (t!(locale, "tui-saved"), Style::new()),
        _ => (t!(locale, "tui-saving"), Style::new()),
    }
}

/// Key and name of an action as they hold now: in a form Enter where it completes it and "close" where all is kept, on a
/// question "answer" where Enter does that, among results "why" where no question has the focus.
pub fn shown_as(model: &Model, key: Key, spec: &ActionSpec) -> (Key, &'static str) {
    let Some(Overlay::Form(form)) = model.overlays.last() else {
        let work = model.work.as_ref();
        let answers = work.is_some_and(screen::questions::enter_answers);
        let name = match spec.action {
            Action::Choose if answers => "answer",
            Action::Visit if !work.is_some_and(screen::results::is_on_question) => "why",
            _ => spec.name,
        };
        return (key, name);
    };
    match spec.action {
        Action::Submit if form.enter_submits() => (key::code(KeyCode::Enter), spec.name),
        Action::Cancel if form.is_live() => (key, "close"),
        Action::Cancel if form.is_further() => (key, "previous"),
        _ => (key, spec.name),
    }
}

/// Keys and labels that fit the footer, the most useful first; help is never crowded out.
fn hints(model: &Model, room: usize) -> Vec<(String, String)> {
    let locale = &model.locale;
    let context = model.context();
    let mut all: Vec<(u8, String, String)> = Vec::new();
    for (spec, keys) in action::available(context) {
        if let (Some(place), Some(key)) = (spec.footer, keys.first())
            && model.is_of_use(spec.action)
        {
            let (key, name) = shown_as(model, *key, spec);
            let decided = context == Context::Actions && takes_back(model, spec.action);
            let label = if decided {
                t!(locale, "actions-take-back")
            } else {
                command::message(locale, name, "")
            };
            if all.iter().all(|(.., own)| *own != label) {
                all.push((place, key.label(locale), label));
            }
        }
    }
    if context == Context::Questions
        && model.is_of_use(Action::Answer(1))
        && let Some(digits) = screen::questions::digits(model)
    {
        all.push((0, digits, t!(locale, "action-answer")));
    }
    if let Some(Overlay::Form(form)) = model.overlays.last()
        && let Some(digits) = form.digits()
    {
        all.push((0, digits, t!(locale, "form-choose")));
    }
    sorting::by_key(&mut all, |(place, ..)| *place);
    let columns = |key: &str, label: &str| key.width() + label.width() + 4;
    let is_help = |place: u8| place == action::HELP_PLACE;
    let help = all.iter().find(|(place, ..)| is_help(*place));
    let mut room = room.saturating_sub(help.map_or(0, |(_, key, label)| columns(key, label)));
    all.retain(|(place, key, label)| {
        let fits = columns(key, label) <= room;
        if fits && !is_help(*place) {
            room -= columns(key, label);
        }
        fits || is_help(*place)
    });
    all.into_iter()
        .map(|(_, key, label)| (key, label))
        .collect()
}
