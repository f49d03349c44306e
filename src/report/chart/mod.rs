//! Charts of a report: drawn once, as shapes, for every form.
//!
//! [`picture`] says what a picture consists of, [`Chart::svg`] writes it; other forms may draw the same shapes in their
//! own way. A table or list with the same figures stands beside every chart, so a chart never is the only place of a fact.
//! A new kind is a module with a function that draws it from a [`Basis`], and a line in [`KINDS`].

mod axis;
mod badge;
mod effort_impact;
mod heat_map;
mod legend;
mod marks;
mod palette;
mod pen;
pub mod picture;
mod profile;
mod radar;
mod roadmap;
mod svg;
pub mod text;
mod votes;
mod words;

pub(super) use palette::upon;

use super::Basis;
use picture::Picture;

/// A drawn chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// What templates and files call it: `profile`.
    pub name: &'static str,
    /// What it shows, in a few words.
    pub title: String,
    /// What can be seen on it, in sentences, for those who cannot see it.
    pub description: String,
    /// What is drawn.
    pub picture: Picture,
}

impl Chart {
    /// As one `svg` element with width, height, view box, title and description: no script, no style, no id, no outside
    /// reference, so that it may stand alone or within a page.
    pub fn svg(&self) -> String {
        svg::svg(self)
    }
}

/// A chart without its name.
struct Drawn {
    title: String,
    description: String,
    picture: Picture,
}

/// Draws a kind of chart; none where there is nothing to show.
type Draw = fn(Basis<'_>) -> Option<Drawn>;

/// All kinds by name.
const KINDS: &[(&str, Draw)] = &[
    ("profile", profile::draw),
    ("profile-small", profile::draw_small),
    ("radar", radar::draw),
    ("heat-map", heat_map::draw),
    ("votes", votes::draw),
    ("effort-impact", effort_impact::draw),
    ("roadmap", roadmap::draw),
];

/// The names that a template may ask for.
pub fn names() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|(name, _)| *name)
}

/// Every chart for which there is something to show.
pub(super) fn charts(basis: Basis<'_>) -> Vec<Chart> {
    let chart = |(name, draw): &(&'static str, Draw)| {
        let Drawn {
            title,
            description,
            picture,
        } = draw(basis)?;
        Some(Chart {
            name,
            title,
            description,
            picture,
        })
    };
    KINDS.iter().filter_map(chart).collect()
}
