//! What lies above the screen and gets keys first: forms, lists to choose from, texts to read.
//!
//! Overlays know how to be filled in and drawn; what their result means is told by their `Purpose` and decided in
//! `update.rs`.

pub mod form;
pub mod pager;
pub mod pick;

use super::action::Context;
use super::theme::Theme;
use super::widget::cut_before;
use crate::i18n::Locale;
use form::Form;
use pager::Pager;
use pick::Pick;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear};

/// Something above the screen.
#[derive(Debug)]
pub enum Overlay {
    /// Fields to fill in.
    Form(Form),
    /// A list to choose from by typing.
    Pick(Pick),
    /// A text to read.
    Pager(Pager),
}

impl Overlay {
    /// Which part of the table of actions holds in it.
    pub fn context(&self) -> Context {
        match self {
            Self::Form(_) => Context::Form,
            Self::Pick(_) => Context::Pick,
            Self::Pager(_) => Context::Pager,
        }
    }

    /// Whether it goes on from the form below it, and stands in its place.
    pub fn is_further(&self) -> bool {
        matches!(self, Self::Form(form) if form.is_further())
    }

    /// Draws it over `area`, the middle of the screen.
    pub fn view(&self, frame: &mut Frame, area: Rect, theme: Theme, locale: &Locale) {
        match self {
            Self::Form(form) => form.view(frame, area, theme),
            Self::Pick(pick) => pick.view(frame, area, theme, locale),
            Self::Pager(pager) => pager.view(frame, area, theme),
        }
    }
}

/// Columns of the screen that may stay in sight at each side of a box.
const MARGIN: u16 = 6;

/// Width of a box that wants `width` columns on a screen of `screen`: all of it where only a torn strip would stay.
pub fn boxed_width(screen: u16, width: u16) -> u16 {
    if screen < width + 2 * MARGIN {
        screen
    } else {
        width
    }
}

/// A cleared box of at most `width` × `height` in the middle of `area`, with a title; gives its inside.
pub fn boxed(
    frame: &mut Frame,
    area: Rect,
    width: u16,
    height: u16,
    title: &str,
    theme: Theme,
) -> Rect {
    let width = boxed_width(area.width, width);
    let height = height.min(area.height);
    let place = Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 2,
        width,
        height,
    };
    let title = super::text::fit(title, usize::from(width.saturating_sub(6)));
    let block = Block::bordered()
        .border_set(theme.border())
        .border_style(theme.frame())
        .title(Line::styled(format!(" {title} "), theme.strong()));
    let inside = block.inner(place);
    frame.render_widget(Clear, place);
    frame.render_widget(block, place);
    for y in place.top()..place.bottom() {
        cut_before(frame.buffer_mut(), place.x, y);
    }
    inside.intersection(area)
}
