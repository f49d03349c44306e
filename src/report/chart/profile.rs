//! The profile: a row for each dimension with its interval, score, target and level on the scale, and the figures beside.

use super::Drawn;
use super::axis::{Axis, EDGE, LABELS};
use super::legend::Legend;
use super::marks;
use super::palette::{MUTED, Palette, RULE};
use super::pen::{MARGIN, Set, WIDTH, at, base, count, line};
use super::picture::{Anchor, Picture};
use super::text::{Font, SIZE, SMALL, bold, plain, regular};
use super::words;
use crate::domain::number::Number;
use crate::domain::scoring::{DimensionScore, Interval};
use crate::report::{Basis, lead, profile};
use crate::t;
use crate::wording::figures;

/// Where the plot begins and ends.
const PLOT: (f64, f64) = (238.0, 514.0);
/// Between titles and the plot.
const GAP: f64 = 12.0;
/// Where the figures begin.
const FIGURES: f64 = PLOT.1 + EDGE;
/// Where intervals begin.
const INTERVALS: f64 = FIGURES + 40.0;
/// How far a dimension within another is set in.
const INDENT: f64 = 12.0;
const NOTE: Font = regular(SMALL);
/// Least height of a row.
const ROW: f64 = 30.0;
/// Least height of a row where there is little room.
const SMALL_ROW: f64 = 20.0;
/// How far below the middle of a row its level stands.
const BELOW: f64 = 10.5;
/// With more rows than this, each is as low as can be.
const MANY: usize = 20;

/// What a row shows.
struct Row<'a> {
    title: Vec<String>,
    font: Font,
    indent: f64,
    score: Option<&'a Number>,
    interval: Option<&'a Interval>,
    target: Option<&'a Number>,
    level: Option<&'a Number>,
    capped: bool,
    note: Vec<String>,
    /// How high it is at least.
    least: f64,
}

/// The chart; none while nothing is answered.
pub(super) fn draw(basis: Basis<'_>) -> Option<Drawn> {
    let rows = rows(basis);
    words::anything_answered(basis).then(|| Drawn {
        title: t!(basis.locale, "chart-profile-title"),
        description: description(basis, &rows, basis.scores.dimensions.len()),
        picture: picture(basis, &rows),
    })
}

/// The same for a page with much else on it: the dimensions at the top, each in one line, without levels.
pub(super) fn draw_small(basis: Basis<'_>) -> Option<Drawn> {
    let top = basis
        .scores
        .dimensions
        .iter()
        .filter(|own| own.parent.is_none());
    let rows = top.map(|own| Row {
        level: None,
        least: SMALL_ROW,
        ..dimension(basis, own, (1, 0), SMALL)
    });
    let rows: Vec<_> = rows.collect();
    words::anything_answered(basis).then(|| Drawn {
        title: t!(basis.locale, "chart-profile-title"),
        description: description(basis, &rows, rows.len()),
        picture: picture(basis, &rows),
    })
}

fn rows(basis: Basis<'_>) -> Vec<Row<'_>> {
    let dimensions = &basis.scores.dimensions;
    let (title, note) = match dimensions.len() {
        0..=MANY => (3, 3),
        _ => (1, 0),
    };
    let row = |own| dimension(basis, own, (title, note), SIZE);
    let mut rows: Vec<_> = dimensions.iter().map(row).collect();
    rows.extend(basis.questionnaire.score.map(|_| whole(basis)));
    rows
}

/// The row of a dimension with at most so many lines of title and note, and a size of its title.
fn dimension<'a>(
    basis: Basis<'a>,
    own: &'a DimensionScore,
    most: (usize, usize),
    size: f64,
) -> Row<'a> {
    let is_parent = |other: &DimensionScore| other.parent.as_ref() == Some(&own.id);
    let is_group = basis.scores.dimensions.iter().any(is_parent);
    let font = if is_group { bold(size) } else { regular(size) };
    let depth = count(profile::depth(basis, own));
    let indent = (depth * INDENT).min(4.0 * INDENT);
    let title = plain(&lead::title(basis, own));
    let note = plain(&figures::level_line(basis.locale, basis.questionnaire, own));
    Row {
        title: font.wrapped(&title, PLOT.0 - GAP - MARGIN - indent, most.0),
        font,
        indent,
        score: own.score.as_ref(),
        interval: own.interval.as_ref(),
        target: own.target.as_ref(),
        level: own
            .level
            .as_ref()
            .filter(|_| words::has_level_on_scale(basis, own)),
        capped: !own.capped_by.is_empty(),
        note: NOTE.wrapped(&note, WIDTH - MARGIN - FIGURES, most.1),
        least: ROW,
    }
}

/// The row of the overall score.
fn whole(basis: Basis<'_>) -> Row<'_> {
    let font = bold(SIZE);
    let room = PLOT.0 - GAP - MARGIN;
    Row {
        title: font.wrapped(&t!(basis.locale, "chart-whole"), room, 2),
        font,
        indent: 0.0,
        score: basis.scores.score.as_ref(),
        interval: basis.scores.interval.as_ref(),
        target: None,
        level: None,
        capped: false,
        note: Vec::new(),
        least: ROW,
    }
}

impl Row<'_> {
    fn height(&self) -> f64 {
        let figures = regular(SIZE).leading() + NOTE.height(&self.note);
        let gap = if self.least < ROW { 3.0 } else { 12.0 };
        (self.font.height(&self.title).max(figures) + gap).max(self.least)
    }

    fn numbers(&self) -> impl Iterator<Item = &Number> {
        let ends = self.interval.iter().flat_map(|own| [&own.low, &own.high]);
        ends.chain(self.target)
    }

    fn draw(&self, picture: &mut Picture, basis: Basis<'_>, axis: &Axis, top: f64) {
        let middle = top + self.height() / 2.0;
        picture.rule(MARGIN, WIDTH - MARGIN, top, line(RULE, 0.75));
        let title = Set::new(MARGIN + self.indent, middle, self.font);
        picture.lines_around(&self.title, middle, title);
        self.draw_marks(picture, Palette::new(basis.brand), axis, middle);
        self.draw_figures(picture, basis, middle);
    }

    fn draw_marks(&self, picture: &mut Picture, palette: Palette, axis: &Axis, y: f64) {
        if let Some(interval) = self.interval {
            let ends = (axis.x(&interval.low), axis.x(&interval.high));
            match self.score {
                Some(_) => palette.range(picture, ends, y),
                None => marks::open_range(picture, ends, y),
            }
        }
        if let Some(level) = self.level {
            marks::level(picture, at(axis.x(level), y + BELOW), self.capped);
        }
        let dot = |picture: &mut Picture| {
            if let Some(score) = self.score {
                palette.dot(picture, at(axis.x(score), y));
            }
        };
        match self.target {
            Some(target) => marks::within_target(picture, at(axis.x(target), y), dot),
            None => dot(picture),
        }
    }

    fn draw_figures(&self, picture: &mut Picture, basis: Basis<'_>, middle: f64) {
        let font = bold(SIZE);
        let y = middle - NOTE.height(&self.note) / 2.0;
        let score = figures::score(basis.locale, self.score);
        picture.text(&score, Set::new(FIGURES, base(y, font), font));
        let interval = figures::interval(basis.locale, self.interval);
        let font = regular(SIZE);
        picture.text(
            &interval,
            Set::new(INTERVALS, base(y, font), font).coloured(MUTED),
        );
        let below = base(y, font) + NOTE.leading();
        picture.lines(&self.note, Set::new(FIGURES, below, NOTE));
    }
}

fn picture(basis: Basis<'_>, rows: &[Row<'_>]) -> Picture {
    let axis = Axis::new(basis, PLOT, rows.iter().flat_map(Row::numbers));
    let (top, mut picture) = (MARGIN + LABELS, Picture::new());
    let bottom = top + rows.iter().map(Row::height).sum::<f64>();
    axis.draw(&mut picture, top, bottom);
    head(&mut picture, basis, top);
    let mut y = top;
    for row in rows {
        row.draw(&mut picture, basis, &axis, y);
        y += row.height();
    }
    picture.rule(MARGIN, WIDTH - MARGIN, bottom, line(RULE, 0.75));
    let end = legend(basis, rows).draw(&mut picture, bottom + 8.0);
    picture.ended(end + MARGIN - 4.0)
}

/// Heads of the figures.
fn head(picture: &mut Picture, basis: Basis<'_>, top: f64) {
    let heads = [
        (FIGURES, t!(basis.locale, "report-col-score")),
        (INTERVALS, t!(basis.locale, "report-col-interval")),
    ];
    for (x, words) in heads {
        let set = Set::new(x, top - 7.0, NOTE).anchored(Anchor::Start);
        picture.text(&words, set.coloured(MUTED));
    }
}

fn legend<'a>(basis: Basis<'a>, rows: &[Row<'_>]) -> Legend<'a> {
    let palette = Palette::new(basis.brand);
    let (locale, mut legend) = (basis.locale, Legend::default());
    let any = |is: &dyn Fn(&Row<'_>) -> bool| rows.iter().any(is);
    let rated = any(&|row| row.score.is_some());
    legend.add(
        rated,
        &t!(locale, "report-col-score"),
        move |picture, place| {
            palette.dot(picture, place);
        },
    );
    legend.add(
        rated,
        &t!(locale, "chart-interval"),
        move |picture, place| {
            palette.range(picture, (place.x - 10.0, place.x + 10.0), place.y);
        },
    );
    let target = any(&|row| row.target.is_some());
    legend.add(target, &t!(locale, "report-col-target"), marks::target);
    let free = any(&|row| row.level.is_some() && !row.capped);
    legend.add(free, &t!(locale, "report-col-level"), |picture, place| {
        marks::level(picture, place, false);
    });
    let capped = any(&|row| row.level.is_some() && row.capped);
    legend.add(
        capped,
        &t!(locale, "chart-level-capped"),
        |picture, place| {
            marks::level(picture, place, true);
        },
    );
    let open = any(&|row| row.score.is_none() && row.interval.is_some());
    legend.add(open, &t!(locale, "chart-unrated"), move |picture, place| {
        marks::open_range(picture, (place.x - 10.0, place.x + 10.0), place.y);
    });
    legend
}

fn description(basis: Basis<'_>, rows: &[Row<'_>], dimensions: usize) -> String {
    let locale = basis.locale;
    let shown = t!(
        locale,
        "chart-profile-description",
        count = dimensions,
        scale = words::scale(basis)
    );
    let target = rows.iter().any(|row| row.target.is_some());
    let target = target.then(|| t!(locale, "chart-profile-target"));
    let level = rows.iter().any(|row| row.level.is_some());
    let level = level.then(|| t!(locale, "chart-profile-level"));
    words::sentences([
        shown,
        target.unwrap_or_default(),
        level.unwrap_or_default(),
        words::extremes(basis),
        words::held_down(basis),
    ])
}
