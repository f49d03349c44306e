//! Help: which keys do what here, and what belongs into a field.

use super::super::action::{self, Action, Context};
use super::super::key::Key;
use super::super::model::Model;
use super::super::overlay::Overlay;
use super::super::overlay::form::{Field, FieldInput};
use super::super::overlay::pager::Pager;
use super::super::text::wrap;
use super::super::theme::Theme;
use super::super::view::shown_as;
use super::command::{labels, message, part_names};
use crate::i18n::Locale;
use crate::t;
use ratatui::crossterm::event::KeyCode;
use ratatui::text::{Line, Span, Text};
use unicode_width::UnicodeWidthStr;

/// Keys in words, and what they do.
type Entries = Vec<(String, String)>;

/// Shows which keys do what here; in a form, what belongs into the field with the focus.
pub fn show(model: &mut Model) {
    let locale = &model.locale;
    let (title, texts) = match model.overlays.last() {
        Some(Overlay::Form(form)) => {
            let field = &form.fields[form.focus];
            (field.label.clone(), about(locale, field, &form.hint))
        }
        _ => (t!(locale, "help-title"), vec![t!(locale, "help-intro")]),
    };
    let (entries, theme) = (entries(model), model.theme());
    let pager = Pager::new(title, move |width| lay_out(&texts, &entries, width, theme));
    model.overlays.push(Overlay::Pager(pager));
}

/// What belongs into a field, and how it is filled in.
fn about(locale: &Locale, field: &Field, hint: &str) -> Vec<String> {
    let what = if field.help.is_empty() {
        hint
    } else {
        &field.help
    };
    let how = match &field.input {
        FieldInput::Choice { .. } => t!(locale, "field-kind-choice"),
        FieldInput::Several { .. } => t!(locale, "field-kind-several"),
        FieldInput::Text(_) if field.is_multiline() => t!(locale, "field-kind-lines"),
        FieldInput::Text(_) => t!(locale, "field-kind-line"),
    };
    [what.to_owned(), how]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect()
}

/// The keys that do something here.
fn entries(model: &Model) -> Entries {
    let (locale, context) = (&model.locale, model.context());
    let mut entries = Vec::new();
    if context == Context::Questions && model.is_of_use(Action::Answer(1)) {
        entries.push(("1–9".to_owned(), t!(locale, "action-answer-help")));
    }
    let parts = part_names(model).len();
    if parts > 0 {
        entries.push((format!("1–{parts}"), t!(locale, "action-part-help")));
    }
    // In a form this is what is being read.
    let is_this = |own: Action| own == Action::Help && context == Context::Form;
    // Undo is worth knowing of before there is something to take back.
    let may_edit = model
        .work
        .as_ref()
        .is_none_or(|work| work.read_only.is_none());
    let will_be = |own: Action| may_edit && matches!(own, Action::Undo | Action::Redo);
    let useful = |own: Action| (model.is_of_use(own) || will_be(own)) && !is_this(own);
    let all = action::available(context).into_iter();
    for (spec, keys) in all.filter(|(spec, _)| useful(spec.action)) {
        let keys: Vec<Key> = keys.into_iter().filter(|key| works(model, *key)).collect();
        let name = match shown_as(model, keys[0], spec) {
            (_, "close") => "close",
            _ => spec.name,
        };
        entries.push((labels(&keys, locale), message(locale, name, "-help")));
    }
    entries
}

/// Whether a key does in this field what the table of actions says; Enter and arrows mean something else in some.
fn works(model: &Model, key: Key) -> bool {
    let Some(Overlay::Form(form)) = model.overlays.last() else {
        return true;
    };
    match key.code {
        KeyCode::Enter => form.enter_submits(),
        KeyCode::Up | KeyCode::Down => !form.fields[form.focus].is_multiline(),
        _ => true,
    }
}

fn lay_out(texts: &[String], entries: &Entries, width: u16, theme: Theme) -> Text<'static> {
    let mut lines: Vec<Line> = Vec::new();
    for text in texts {
        lines.extend(wrap(text, width).into_iter().map(Line::from));
        lines.push(Line::default());
    }
    let widest = entries.iter().map(|(keys, _)| keys.width()).max();
    let column = widest.unwrap_or(0) + 2;
    let room = usize::from(width).saturating_sub(column).max(10);
    for (keys, help) in entries {
        let mut keys = Some(keys.as_str());
        for row in wrap(help, u16::try_from(room).unwrap_or(10)) {
            let keys = keys.take().unwrap_or_default();
            let front = format!("{keys}{}", " ".repeat(column - keys.width()));
            lines.push(Line::from(vec![
                Span::styled(front, theme.key()),
                Span::raw(row),
            ]));
        }
    }
    Text::from(lines)
}
