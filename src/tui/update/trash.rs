//! Putting back what was removed, also by an earlier start.

use super::super::model::Model;
use super::super::msg::{Effect, Entry};
use super::super::overlay::Overlay;
use super::super::overlay::pick::{Item, Pick, Purpose};
use crate::t;

/// Lets the user choose from the trash.
pub fn show(model: &mut Model, entries: Vec<Entry>) {
    if entries.is_empty() {
        // It was meant for what does not come.
        model.held.clear();
        model.inform(t!(model.locale, "home-trash-empty"));
        return;
    }
    let items = entries
        .iter()
        .enumerate()
        .map(|(target, entry)| item(model, target, entry));
    let title = t!(model.locale, "home-trash");
    let pick = Pick::new(Purpose::Trash, title, items.collect(), 0);
    model.overlays.push(Overlay::Pick(pick));
    model.home.trash = entries;
}

fn item(model: &Model, target: usize, entry: &Entry) -> Item {
    let (label, remark) = match &entry.content {
        Ok(own) => (own.title.clone(), model.locale.date(own.changed)),
        Err(_) => (entry.name.clone(), t!(model.locale, "home-unreadable")),
    };
    Item {
        target,
        label,
        remark,
        detail: String::new(),
        words: entry.name.clone(),
    }
}

/// Puts the chosen one back.
pub fn restore(model: &Model, target: usize) -> Vec<Effect> {
    let chosen = model.home.trash.get(target);
    chosen
        .map(|entry| Effect::Restore(entry.path.clone()))
        .into_iter()
        .collect()
}
