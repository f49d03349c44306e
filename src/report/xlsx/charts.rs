//! The sheet with the charts, each above the table it shows.

use super::chart::{Data, matrix, profile};
use super::drawing::{self, Frame};
use super::sheet::Sheet;
use crate::domain::number::Number;
use crate::domain::questionnaire::{Effort, Impact};
use crate::report::Basis;
use crate::report::brand::Colour;
use crate::report::office::{Package, Relations};
use crate::report::tables::{Cell, Column, Table, effort, impact};
use crate::t;

const CHART: &str = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING: &str = "application/vnd.openxmlformats-officedocument.drawing+xml";

/// Charts with their tables.
pub(super) struct Charts<'a> {
    basis: Basis<'a>,
    title: String,
    tables: Vec<Table>,
}

impl<'a> Charts<'a> {
    /// What `basis` has to show.
    pub fn new(basis: Basis<'a>) -> Self {
        let tables = [of_dimensions(basis), of_actions(basis)];
        Self {
            basis,
            title: t!(basis.locale, "sheet-charts"),
            tables: tables
                .into_iter()
                .filter(|own| !own.rows.is_empty())
                .collect(),
        }
    }

    /// The sheet with the tables.
    pub fn sheet(&self) -> Sheet<'_> {
        Sheet::with_charts(&self.title, self.tables.iter().collect())
    }

    /// Adds the charts to the sheet at `path`.
    pub fn add(&self, package: &mut Package, path: &str, colour: Colour) {
        let sheet = self.sheet();
        let (mut relations, mut frames) = (Relations::default(), Vec::new());
        for (place, table) in self.tables.iter().enumerate() {
            let data = Data::new(&self.title, table, sheet.head_row(place));
            let xml = match table.name {
                "profile" => profile(self.basis, &data, colour),
                _ => matrix(self.basis, &data, colour),
            };
            let number = place + 1;
            package.part(&format!("xl/charts/chart{number}.xml"), CHART, xml);
            let frame = Frame::new(table, sheet.head_row(place));
            frames.push((
                relations.office("chart", &format!("../charts/chart{number}.xml")),
                frame,
            ));
        }
        package.part("xl/drawings/drawing1.xml", DRAWING, drawing::xml(&frames));
        package.relations("xl/drawings/drawing1.xml", &relations);
        let mut relations = Relations::default();
        relations.office("drawing", "../drawings/drawing1.xml");
        package.relations(path, &relations);
    }
}

fn table(
    name: &'static str,
    title: String,
    heads: impl IntoIterator<Item = (String, u8)>,
    rows: Vec<Vec<Cell>>,
) -> Table {
    let column = |(heading, width)| Column {
        key: name,
        heading,
        width: Some(width),
    };
    Table {
        name,
        title,
        columns: heads.into_iter().map(column).collect(),
        rows,
    }
}

/// Score and interval of each dimension.
fn of_dimensions(basis: Basis<'_>) -> Table {
    let locale = basis.locale;
    let heads = [
        (t!(locale, "report-col-dimension"), 40),
        (t!(locale, "report-col-score"), 14),
        (t!(locale, "sheet-low"), 15),
        (t!(locale, "sheet-high"), 15),
        (t!(locale, "sheet-below"), 14),
        (t!(locale, "sheet-above"), 14),
    ];
    let rows = basis.dimensions().map(|(own, score)| {
        let interval = score.interval.as_ref();
        let apart = |from: Option<&Number>, to: Option<&Number>| match (from, to) {
            (Some(from), Some(to)) => Cell::Score(to - from),
            _ => Cell::Empty,
        };
        vec![
            Cell::text(own.title.get(basis.lang())),
            Cell::score(score.score.as_ref()),
            Cell::score(interval.map(|own| &own.low)),
            Cell::score(interval.map(|own| &own.high)),
            apart(interval.map(|own| &own.low), score.score.as_ref()),
            apart(score.score.as_ref(), interval.map(|own| &own.high)),
        ]
    });
    table(
        "profile",
        t!(locale, "sheet-profile"),
        heads,
        rows.collect(),
    )
}

/// How many actions have which effort and impact, and which.
fn of_actions(basis: Basis<'_>) -> Table {
    let locale = basis.locale;
    let heads = [
        (t!(locale, "sheet-places"), 40),
        (t!(locale, "report-col-effort"), 14),
        (t!(locale, "report-col-impact"), 14),
        (t!(locale, "sheet-count"), 14),
    ];
    let all = [Effort::S, Effort::M, Effort::L]
        .into_iter()
        .flat_map(|own| [Impact::H, Impact::M, Impact::L].map(|impact| (own, impact)));
    let rows = all.filter_map(|(of, with)| {
        let ranked = basis.ranked.iter();
        let places: Vec<_> = ranked
            .filter(|own| (own.effort, own.impact) == (of, with))
            .map(|own| own.rank.to_string())
            .collect();
        (!places.is_empty()).then(|| {
            vec![
                Cell::text(places.join(", ")),
                effort(basis, of),
                impact(basis, with),
                Cell::count(places.len()),
            ]
        })
    });
    table("matrix", t!(locale, "sheet-matrix"), heads, rows.collect())
}
