//! Charts of a report: drawn once, as shapes, for every form.
//!
//! [`picture`] says what a picture consists of, [`Chart::svg`] writes it; other forms may draw the same shapes in their
//! own way. A table or list with the same figures stands beside every chart, so a chart never is the only place of a fact.

pub mod picture;
mod svg;

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
