//! Commands that every screen has: palette, language, settings.

use super::super::action::{self, ACTIONS, Action, Context, LIST_MOVES};
use super::super::key::Key;
use super::super::model::{Model, Notice, Save};
use super::super::msg::{Effect, Settle};
use super::super::overlay::Overlay;
use super::super::overlay::form::{Field, Form, Purpose, Value};
use super::super::overlay::pick::{self, Item, Pick};
use super::super::screen::{self, questions};
use crate::domain::assessment::Edit;
use crate::i18n::{Lang, Locale};
use crate::t;
use crate::wording::answers::changed;

/// Several keys as people name them.
pub fn labels(keys: &[Key], locale: &Locale) -> String {
    keys.iter()
        .map(|key| key.label(locale))
        .collect::<Vec<_>>()
        .join(", ")
}

/// Message of an entry of the table of actions.
pub fn message(locale: &Locale, name: &str, part: &str) -> String {
    locale.message(&format!("action-{name}{part}"), None)
}

/// Shows everything that can be done here, to choose from by typing.
pub fn palette(model: &mut Model) {
    let locale = &model.locale;
    let mut items = Vec::new();
    // Each once, and not the palette itself.
    let mut seen = vec![Action::Palette];
    for (spec, keys) in action::available(model.context()) {
        let is_move = LIST_MOVES.contains(&spec.action);
        if is_move || seen.contains(&spec.action) || !model.is_of_use(spec.action) {
            continue;
        }
        seen.push(spec.action);
        let target = ACTIONS
            .iter()
            .position(|own| std::ptr::eq(own, spec))
            .unwrap_or(0);
        items.push(Item {
            target,
            label: message(locale, spec.name, ""),
            detail: message(locale, spec.name, "-help"),
            remark: keys
                .first()
                .map_or_else(String::new, |key| key.label(locale)),
            words: String::new(),
        });
    }
    let parts = part_names(model).into_iter().enumerate();
    items.extend(parts.map(|(place, label)| Item {
        target: ACTIONS.len() + place,
        label,
        detail: t!(locale, "action-part-help"),
        remark: (place + 1).to_string(),
        words: String::new(),
    }));
    let title = t!(locale, "palette-title");
    let pick = Pick::new(pick::Purpose::Command, title, items, usize::MAX);
    model.overlays.push(Overlay::Pick(pick));
}

/// The parts of the view that is shown, in the order of their digits.
pub fn part_names(model: &Model) -> Vec<String> {
    match model.context() {
        Context::Results => screen::results::part_names(&model.locale),
        Context::Actions => screen::actions::part_names(&model.locale),
        _ => Vec::new(),
    }
}

/// What was chosen in the palette: an entry of the table of actions, or a part behind them.
pub fn commanded(target: usize) -> Option<Action> {
    let part = || u8::try_from(target - ACTIONS.len() + 1).ok();
    match ACTIONS.get(target) {
        Some(spec) => Some(spec.action),
        None => part().map(Action::Part),
    }
}

/// Lets the user choose whose changes stay.
pub fn settle(model: &mut Model) {
    let locale = &model.locale;
    let save = model.work.as_ref().map(|work| &work.save);
    let replaced = matches!(save, Some(Save::Conflict { theirs: false, .. }));
    let (title, labels) = if replaced {
        let over = t!(locale, "tui-replaced-mine");
        (t!(locale, "tui-replaced-title"), vec![over])
    } else {
        let mine = t!(locale, "tui-conflict-mine");
        let both = vec![mine, t!(locale, "tui-conflict-theirs")];
        (t!(locale, "tui-conflict-title"), both)
    };
    let item = |(target, label)| Item {
        target,
        label,
        detail: String::new(),
        remark: String::new(),
        words: String::new(),
    };
    let items = labels.into_iter().enumerate().map(item).collect();
    let pick = Pick::new(pick::Purpose::Conflict, title, items, 0);
    model.overlays.push(Overlay::Pick(pick));
}

/// Saves as the user chose.
pub fn settled(model: &mut Model, target: usize) -> Vec<Effect> {
    let choice = if target == 0 {
        Settle::Mine
    } else {
        Settle::Theirs
    };
    let Some(work) = &mut model.work else {
        return Vec::new();
    };
    vec![Effect::Settle(work.begin_to_settle(), choice)]
}

/// Changes to the next language.
pub fn language(model: &mut Model) -> Vec<Effect> {
    let all = languages();
    let at = all
        .iter()
        .position(|tag| tag == model.locale.lang().as_str())
        .unwrap_or(0);
    speak(model, &all[(at + 1) % all.len()]);
    kept(model)
}

/// Keeps what the user likes; the list of assessments is in the language of the interface, too.
fn kept(model: &Model) -> Vec<Effect> {
    let list = model.work.is_none().then_some(Effect::List);
    let keep = Effect::Keep(model.preferences.clone());
    [keep].into_iter().chain(list).collect()
}

/// The languages that can be chosen, Swiss German among them.
pub fn languages() -> Vec<String> {
    let mut all: Vec<String> = Locale::available().map(str::to_owned).collect();
    all.push("de-CH".to_owned());
    all
}

/// Languages by their own names, for forms.
pub fn language_options(locale: &Locale) -> Vec<(String, String)> {
    let name = |tag: &str| match tag {
        "en" => t!(locale, "language-en"),
        "de" => t!(locale, "language-de"),
        "de-CH" => t!(locale, "language-de-ch"),
        other => other.to_owned(),
    };
    languages()
        .into_iter()
        .map(|tag| (tag.clone(), name(&tag)))
        .collect()
}

fn speak(model: &mut Model, tag: &str) {
    let lang = Lang::from(tag);
    model.locale = Locale::new(&lang);
    model.preferences.language = lang;
}

/// Shows the settings of the program.
pub fn settings(model: &mut Model) {
    let locale = &model.locale;
    let own = &model.preferences;
    let yes_no = |yes: bool| (on_off(locale), if yes { "on" } else { "off" });
    let mut fields = vec![
        Field::choice(
            t!(locale, "settings-language"),
            language_options(locale),
            own.language.as_str(),
        )
        .with_help(t!(locale, "field-program-language")),
    ];
    for (label, help, on) in [
        (
            t!(locale, "settings-colours"),
            t!(locale, "field-colours"),
            own.colours,
        ),
        (
            t!(locale, "settings-ascii"),
            t!(locale, "field-ascii"),
            own.ascii,
        ),
        (
            t!(locale, "settings-mouse"),
            t!(locale, "field-mouse"),
            own.mouse,
        ),
    ] {
        let (options, key) = yes_no(on);
        fields.push(Field::choice(label, options, key).with_help(help));
    }
    let title = t!(locale, "settings-title");
    let hint = t!(locale, "settings-hint");
    model.overlays.push(Overlay::Form(Form::new(
        Purpose::Settings,
        title,
        hint,
        fields,
    )));
}

/// Takes the settings over.
pub fn set(model: &mut Model, values: &[Value]) -> Vec<Effect> {
    let [language, colours, ascii, mouse] = values else {
        return Vec::new();
    };
    speak(model, language.text());
    let mouse = mouse.text() == "on";
    let mouse_changed = model.preferences.mouse != mouse;
    model.preferences.colours = colours.text() == "on";
    model.preferences.ascii = ascii.text() == "on";
    model.preferences.mouse = mouse;
    let mut effects = kept(model);
    if mouse_changed {
        effects.push(Effect::Mouse(mouse));
    }
    effects
}

/// Yes or no, for forms.
pub fn on_off(locale: &Locale) -> Vec<(String, String)> {
    vec![
        ("on".to_owned(), t!(locale, "settings-on")),
        ("off".to_owned(), t!(locale, "settings-off")),
    ]
}

/// Says what was taken back or repeated, and goes there.
pub fn tell_undone(model: &mut Model, edit: &Edit, opposite: Option<&Edit>, back: bool) {
    let what = go_to_changed(model, edit, opposite);
    questions::keep_focus_in_sight(model);
    model.inform(if back {
        t!(model.locale, "undo-done", what = what)
    } else {
        t!(model.locale, "redo-done", what = what)
    });
}

/// Puts the focus on what an edit changed, and names it.
fn go_to_changed(model: &mut Model, edit: &Edit, opposite: Option<&Edit>) -> String {
    let Some(work) = &mut model.work else {
        return String::new();
    };
    match edit {
        Edit::Answer(id, after) => {
            if let Some(place) = questions::Place::of(&work.questionnaire, id) {
                questions::go(work, place);
            }
            match opposite {
                Some(Edit::Answer(_, before)) => changed(&model.locale, id, before, after),
                _ => id.to_string(),
            }
        }
        Edit::Plan(id, _) => {
            work.actions.go(id.clone());
            let work = model.work.as_ref();
            let title = work.map(|work| screen::actions::title(model, work, id));
            t!(
                model.locale,
                "undo-action",
                title = title.unwrap_or_default()
            )
        }
        Edit::OwnActions(_) => t!(model.locale, "undo-own-actions"),
        Edit::Targets(_) => t!(model.locale, "undo-targets"),
        Edit::Profile(_) => {
            questions::stay_among_asked(work);
            t!(model.locale, "undo-profile")
        }
        Edit::Meta(_) | Edit::Participants(_) => t!(model.locale, "undo-properties"),
        Edit::Several(edits) => edits
            .last()
            .map_or_else(String::new, |edit| go_to_changed(model, edit, None)),
    }
}

/// Says that there is nothing to take back or to repeat.
pub fn tell_nothing_to_undo(model: &mut Model, back: bool) {
    let text = if back {
        t!(model.locale, "undo-nothing")
    } else {
        t!(model.locale, "redo-nothing")
    };
    model.notice = Some(Notice::Info(text));
}
