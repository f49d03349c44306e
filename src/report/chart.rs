//! Charts of a report, as SVG.

/// A drawn chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// What templates and files call it: `profile`.
    pub name: &'static str,
    /// What it shows, in a few words.
    pub title: String,
    /// What can be seen on it, in sentences, for those who cannot see it.
    pub description: String,
    /// The picture: one `svg` element with width, height and view box, no script, no outside reference.
    pub svg: String,
}
