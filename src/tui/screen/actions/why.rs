//! How the place of an action comes about, step by step (rules 11 to 17), with what to do and why.

use super::super::super::model::Model;
use super::super::super::overlay::Overlay;
use super::super::super::overlay::pager::Pager;
use super::super::super::text::paragraph;
use super::super::super::why;
use super::list;
use super::words::sources;
use crate::report::preview;
use crate::t;
use ratatui::text::{Line, Text};

/// Unfolds the action with the focus.
pub fn show(model: &mut Model) {
    let Some(work) = &model.work else { return };
    let items = list::items(work);
    let Some(item) = items.get(work.actions.place(&items)) else {
        return;
    };
    let title = match item.ranked {
        Some(ranked) => t!(model.locale, "actions-why-title", place = ranked.rank),
        None => item.id.to_string(),
    };
    let (own, strong) = (why::laid_out(model, item.id), model.theme().strong());
    // What the group added has no figures, but perhaps a question that has.
    let heading = own.is_none().then(|| item.title(model, work));
    let asked = || item.question(work).and_then(|id| why::laid_out(model, id));
    let explained = own.or_else(asked);
    let sources = sources(model, work, item);
    let pager = Pager::new(title, move |width| {
        let heading = heading.as_ref().map(|own| paragraph(own, width, 0, strong));
        let explained = explained.as_ref().map(|own| own(width).lines);
        let sources = sources
            .iter()
            .map(|own| preview::markdown(own, width).lines);
        let blocks: Vec<_> = heading
            .into_iter()
            .chain(explained)
            .chain(sources)
            .collect();
        Text::from(blocks.join(&Line::default()))
    });
    model.overlays.push(Overlay::Pager(pager));
}
