//! Charts: in a line of their own with a caption, or within a text.

use super::body::Body;
use super::page::field;
use super::picture;
use super::run::Look;
use crate::report::chart::Chart;
use crate::report::markdown::tree;
use comrak::Node;
use comrak::nodes::NodeValue;

impl<'a> Body<'a> {
    /// The charts of a paragraph, each with its caption.
    pub(super) fn figures(&mut self, node: Node<'_>) {
        self.unmark();
        for name in node.children().filter_map(tree::chart_of) {
            if let Some(chart) = self.chart_named(&name) {
                self.open_paragraph("Figure", false);
                self.chart(chart);
                self.xml.close();
                self.caption(&chart.title);
            }
        }
    }

    fn caption(&mut self, title: &str) {
        self.figures += 1;
        self.open_paragraph("Caption", false);
        self.run(&format!("{} ", self.figure), Look::default());
        let number = self.figures.to_string();
        field(&mut self.xml, "SEQ Figure \\* ARABIC", &number);
        self.run(&format!(": {title}"), Look::default());
        self.xml.close();
    }

    /// Whether a paragraph shows charts and nothing else.
    pub(super) fn is_figure(&self, node: Node<'_>) -> bool {
        let shows = |node: Node<'_>| {
            matches!(node.data().value, NodeValue::SoftBreak)
                || tree::chart_of(node).is_some_and(|name| self.chart_named(&name).is_some())
        };
        matches!(node.data().value, NodeValue::Paragraph) && node.children().all(shows)
    }

    /// A chart within a text; its title where there is none.
    pub(super) fn image(&mut self, node: Node<'_>, look: Look) {
        match tree::chart_of(node).and_then(|name| self.chart_named(&name)) {
            Some(chart) => self.chart(chart),
            None => self.runs(node, look),
        }
    }

    fn chart_named(&self, name: &str) -> Option<&'a Chart> {
        let charts = &self.document.charts;
        charts.iter().find(|chart| chart.name == name)
    }

    fn chart(&mut self, chart: &Chart) {
        self.pictures += 1;
        let (picture, media) = picture::of_chart(chart, self.room(), &mut self.relations);
        picture.draw(&mut self.xml, self.pictures);
        self.media.extend(media);
    }
}
