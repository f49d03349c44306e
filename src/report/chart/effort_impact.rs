//! The effort–impact matrix: the numbers of all actions in nine cells, the titles of the first below.

use super::Drawn;
use super::legend::Legend;
use super::palette::{INK, Palette, RULE};
use super::pen::{MARGIN, Set, WIDTH, at, base, count, line, outlined};
use super::picture::{Anchor, Picture, Point};
use super::text::{Font, SIZE, SMALL, bold, plain, regular};
use super::{badge, words};
use crate::domain::questionnaire::{Effort, Impact};
use crate::domain::recommendations::Ranked;
use crate::report::Basis;
use crate::t;
use crate::wording::actions;

const IMPACTS: [Impact; 3] = [Impact::H, Impact::M, Impact::L];
const EFFORTS: [Effort; 3] = [Effort::S, Effort::M, Effort::L];
/// Where the cells begin.
const LEFT: f64 = 104.0;
/// Width of a cell.
const CELL: f64 = (WIDTH - MARGIN - LEFT) / 3.0;
/// Height of a cell at least.
const LEAST: f64 = 60.0;
/// Around the badges of a cell.
const PADDING: f64 = 9.0;
/// Badges beside each other.
const ACROSS: usize = 6;
/// Badges of a cell; beyond that they are counted.
const MOST: usize = 5 * ACROSS;
/// Titles below.
const TITLES: usize = 10;
const HEAD: f64 = 24.0;
const TITLE: Font = regular(12.0);

/// The chart; none without actions.
pub(super) fn draw(basis: Basis<'_>) -> Option<Drawn> {
    (!basis.ranked.is_empty()).then(|| Drawn {
        title: t!(basis.locale, "chart-effort-impact-title"),
        description: description(basis),
        picture: picture(basis),
    })
}

/// The actions of a cell, in order.
fn members(basis: Basis<'_>, impact: Impact, effort: Effort) -> Vec<&Ranked> {
    let all = basis.ranked.iter();
    all.filter(|own| (own.impact, own.effort) == (impact, effort))
        .collect()
}

fn picture(basis: Basis<'_>) -> Picture {
    let mut picture = Picture::new();
    head(&mut picture, basis);
    let mut y = MARGIN + HEAD;
    for impact in IMPACTS {
        y = row(&mut picture, basis, impact, y);
    }
    let y = legend(basis).draw(&mut picture, y + 8.0);
    let end = titles(&mut picture, basis, y + 14.0);
    picture.ended(end + MARGIN - 4.0)
}

/// The efforts above the cells.
fn head(picture: &mut Picture, basis: Basis<'_>) {
    let font = bold(SIZE);
    for (effort, middle) in EFFORTS.into_iter().zip([0.5, 1.5, 2.5]) {
        let effort = actions::effort(basis.locale, effort);
        let words = t!(basis.locale, "chart-effort", effort = effort);
        let x = LEFT + middle * CELL;
        let set = Set::new(x, MARGIN + 13.0, font).anchored(Anchor::Middle);
        picture.text(&font.shortened(&words, CELL), set);
    }
}

/// The cells of an impact; where the next ones begin.
fn row(picture: &mut Picture, basis: Basis<'_>, impact: Impact, top: f64) -> f64 {
    let cells = EFFORTS.map(|effort| members(basis, impact, effort));
    let most = cells.iter().map(Vec::len).max().unwrap_or(0);
    let rows = count(most.min(MOST).div_ceil(ACROSS));
    let height = (rows * badge::STEP.1 + 2.0 * PADDING - 4.0).max(LEAST);
    let words = t!(
        basis.locale,
        "chart-impact",
        impact = actions::impact(basis.locale, impact)
    );
    let font = bold(SIZE);
    let lines = font.wrapped(&words, LEFT - MARGIN - 8.0, 2);
    let middle = top + height / 2.0;
    picture.lines_around(&lines, middle, Set::new(MARGIN, middle, font));
    let columns = [0.0, 1.0, 2.0];
    for ((effort, members), column) in EFFORTS.into_iter().zip(cells).zip(columns) {
        let corner = at(LEFT + column * CELL, top);
        ground(picture, basis, (impact, effort), corner, height);
        badges(picture, basis, &members, corner);
    }
    top + height
}

/// The actions of a cell; the last place says how many have no room.
fn badges(picture: &mut Picture, basis: Basis<'_>, members: &[&Ranked], corner: Point) {
    let shown = if members.len() > MOST {
        MOST - 1
    } else {
        members.len()
    };
    for (place, own) in members[..shown].iter().enumerate() {
        badge::draw(picture, basis, own, middle_of(corner, place));
    }
    let more = members.len() - shown;
    if more > 0 {
        let (font, middle) = (bold(SMALL), middle_of(corner, shown));
        let set = Set::new(middle.x, base(middle.y, font), font);
        picture.text(&format!("+{more}"), set.anchored(Anchor::Middle));
    }
}

/// Behind a cell: the more impact for the effort, the darker.
fn ground(
    picture: &mut Picture,
    basis: Basis<'_>,
    (impact, effort): (Impact, Effort),
    corner: Point,
    height: f64,
) {
    let worth = f64::from(impact.factor()) / f64::from(effort.divisor());
    let tint = Palette::new(basis.brand).tint(0.08 * worth - 0.02);
    picture.rectangle(corner, (CELL, height), 0.0, outlined(tint, line(RULE, 1.0)));
}

/// Where the badge of so many before it stands.
fn middle_of(corner: Point, place: usize) -> Point {
    let (column, row) = (count(place % ACROSS), count(place / ACROSS));
    let (across, down) = badge::STEP;
    at(
        corner.x + PADDING + (column + 0.5) * across - 2.0,
        corner.y + PADDING + (row + 0.5) * down - 2.0,
    )
}

/// The first actions in two columns; where they end.
fn titles(picture: &mut Picture, basis: Basis<'_>, top: f64) -> f64 {
    let shown: Vec<_> = basis.ranked.iter().take(TITLES).collect();
    let half = shown.len().div_ceil(2);
    let column = (WIDTH - 2.0 * MARGIN) / 2.0;
    let mut end = top;
    for (own, left) in shown.chunks(half.max(1)).zip([MARGIN, MARGIN + column]) {
        let mut y = top;
        for ranked in own {
            y = title(picture, basis, ranked, (left, y, column));
        }
        end = end.max(y);
    }
    end
}

/// Number and title of an action; where the next one begins.
fn title(
    picture: &mut Picture,
    basis: Basis<'_>,
    ranked: &Ranked,
    (left, top, width): (f64, f64, f64),
) -> f64 {
    let words = plain(&actions::title(basis.locale, basis.questionnaire, ranked));
    let lines = TITLE.wrapped(&words, width - 46.0, 2);
    let height = TITLE.height(&lines).max(badge::STEP.1 - 4.0) + 6.0;
    let middle = top + height / 2.0;
    badge::draw(picture, basis, ranked, at(left + 13.0, middle));
    let set = Set::new(left + 32.0, middle, TITLE).coloured(INK);
    picture.lines_around(&lines, middle, set);
    top + height
}

fn legend(basis: Basis<'_>) -> Legend<'_> {
    let mut legend = Legend::default();
    badge::explain(&mut legend, basis);
    legend
}

fn description(basis: Basis<'_>) -> String {
    let first = members(basis, Impact::H, Effort::S);
    let places: Vec<_> = first.iter().map(|own| own.rank.to_string()).collect();
    let best = if places.is_empty() {
        t!(basis.locale, "chart-effort-impact-no-best")
    } else {
        t!(
            basis.locale,
            "chart-effort-impact-best",
            count = places.len(),
            places = actions::join(basis.locale, &places)
        )
    };
    let shown = t!(
        basis.locale,
        "chart-effort-impact-description",
        count = basis.ranked.len()
    );
    words::sentences([shown, best])
}
