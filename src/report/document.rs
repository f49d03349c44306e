//! A report for people: its Markdown and the charts it shows. Every form (Markdown, HTML, PDF, Word, preview) is made from it.

use super::brand::Brand;
use super::chart::Chart;
use super::{Report, markdown};
use crate::i18n::Lang;

/// What a template made of a [`Report`].
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// What it is called.
    pub title: String,
    /// Its language.
    pub language: Lang,
    /// Date of the assessment's last change, as `2026-11-21`; never the clock.
    pub date: String,
    /// Canonical Markdown. A chart is a picture that leads to `chart:` and its name.
    pub markdown: String,
    /// The charts that the Markdown shows, in the order of their first appearance.
    pub charts: Vec<Chart>,
    /// How the organisation wants its reports to look.
    pub brand: Brand,
}

impl Document {
    /// What `report` became: this Markdown, of whatever form.
    pub(super) fn new(report: &Report, markdown: &str) -> Self {
        let (markdown, charts) = markdown::canonical_with_charts(markdown);
        Self {
            title: report.overview.title.clone(),
            language: report.language.clone(),
            date: report.overview.date_iso.clone(),
            charts: shown(report, &charts),
            markdown,
            brand: report.brand.clone(),
        }
    }

    /// The Markdown for a file, its charts in files beside it in the folder `charts`.
    pub fn markdown_with_files(&self, charts: &str) -> String {
        let markdown = markdown::with_charts(&self.markdown, |name| format!("{charts}/{name}.svg"));
        markdown::for_file(&markdown)
    }

    /// The Markdown alone, without charts.
    pub fn markdown_alone(&self) -> String {
        markdown::for_file(&markdown::without_charts(&self.markdown))
    }
}

/// The charts of `report` with these names, each once.
fn shown(report: &Report, names: &[String]) -> Vec<Chart> {
    let mut shown: Vec<Chart> = Vec::new();
    for name in names {
        let chart = report.charts.iter().find(|own| own.name == name);
        let is_new = shown.iter().all(|own| own.name != name);
        shown.extend(chart.filter(|_| is_new).cloned());
    }
    shown
}
