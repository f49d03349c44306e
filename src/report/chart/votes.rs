//! How votes lie apart: a row for each question, a bubble for each value with the number of votes in it. Without names.

use super::Drawn;
use super::axis::{Axis, LABELS};
use super::legend::Legend;
use super::palette::{INK, MUTED, PAPER, Palette, RULE, upon};
use super::pen::{MARGIN, Set, WIDTH, at, base, dashed, filled, line, outlined};
use super::picture::{Anchor, Look, Picture, Point};
use super::text::{Font, SMALL, bold, plain, regular};
use super::{pen, words};
use crate::domain::number::Number;
use crate::domain::scoring::scale::{Scale, base as scale_of};
use crate::domain::scoring::{Advice, Agreement, State};
use crate::domain::sorting;
use crate::report::{Asked, Basis, votes};
use crate::t;
use crate::wording::{agreement, answers};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Where questions begin, behind their ids.
const TEXTS: f64 = MARGIN + 50.0;
/// Where the plot begins and ends.
const PLOT: (f64, f64) = (292.0, 528.0);
/// Where those who do not know stand.
const UNKNOWN: f64 = 578.0;
/// Where the figures begin.
const FIGURES: f64 = 610.0;
/// Up to so many questions with several votes all are shown, else those worth discussing.
const FEW: usize = 12;
/// Most rows.
const MOST: usize = 15;
const ROW: f64 = 52.0;
const NOTE: Font = regular(SMALL);
const HEAD: Font = regular(10.0);
const COUNT: Font = bold(SMALL);

/// A question with its votes.
struct Row<'a> {
    asked: Asked<'a>,
    agreement: &'a Agreement,
    /// How many votes a value has, on the questionnaire's scale.
    counts: BTreeMap<Number, usize>,
    unknown: usize,
}

/// The chart; none where no question with several votes is to be shown.
pub(super) fn draw(basis: Basis<'_>) -> Option<Drawn> {
    let (rows, more, all) = rows(basis);
    (!rows.is_empty()).then(|| Drawn {
        title: t!(basis.locale, "chart-votes-title"),
        description: description(basis, &rows, all),
        picture: picture(basis, &rows, more),
    })
}

/// The questions to show, the widest spread first, how many more there are, and how many have several votes.
fn rows(basis: Basis<'_>) -> (Vec<Row<'_>>, usize, usize) {
    let mut rows: Vec<_> = basis
        .questions()
        .filter_map(|asked| Some((asked, asked.score.agreement.as_ref()?)))
        .filter(|(_, agreement)| agreement.votes > 1)
        .collect();
    let all = rows.len();
    if all > FEW {
        rows.retain(|(_, agreement)| agreement.advice != Advice::Agree);
    }
    sorting::by_key(&mut rows, |(_, agreement)| Reverse(&agreement.spread));
    let more = rows.len().saturating_sub(MOST);
    rows.truncate(MOST);
    let row = |(asked, agreement)| row(basis, asked, agreement);
    (rows.into_iter().map(row).collect(), more, all)
}

fn row<'a>(basis: Basis<'a>, asked: Asked<'a>, agreement: &'a Agreement) -> Row<'a> {
    let own = Scale::new(asked.question.scale_range(basis.questionnaire));
    let common = scale_of(basis.questionnaire);
    let mut counts = BTreeMap::new();
    for value in votes::values(basis, asked.question) {
        *counts.entry(own.map(&common, &value)).or_insert(0) += 1;
    }
    Row {
        asked,
        agreement,
        counts,
        unknown: votes::unknown(basis, asked.question),
    }
}

fn picture(basis: Basis<'_>, rows: &[Row<'_>], more: usize) -> Picture {
    let axis = Axis::new(basis, PLOT, rows.iter().flat_map(|row| row.counts.keys()));
    let (top, mut picture) = (MARGIN + LABELS, Picture::new());
    let bottom = top + rows.iter().map(|_| ROW).sum::<f64>();
    axis.draw(&mut picture, top, bottom);
    if rows.iter().any(|row| row.unknown > 0) {
        let words = answers::state(basis.locale, State::DontKnow);
        let words = HEAD.shortened(&words, 2.0 * (FIGURES - UNKNOWN));
        let set = Set::new(UNKNOWN, top - 7.0, HEAD).anchored(Anchor::Middle);
        picture.text(&words, set.coloured(MUTED));
    }
    let mut y = top;
    for row in rows {
        row.draw(&mut picture, basis, &axis, y);
        y += ROW;
    }
    picture.rule(MARGIN, WIDTH - MARGIN, bottom, line(RULE, 0.75));
    let mut y = bottom + 8.0;
    if more > 0 {
        let words = t!(basis.locale, "chart-more", count = more);
        let set = Set::new(TEXTS, base(y + 8.0, NOTE), NOTE).coloured(MUTED);
        picture.text(&words, set);
        y += 20.0;
    }
    let end = legend(basis, rows).draw(&mut picture, y);
    picture.ended(end + MARGIN - 4.0)
}

impl Row<'_> {
    fn draw(&self, picture: &mut Picture, basis: Basis<'_>, axis: &Axis, top: f64) {
        let middle = top + ROW / 2.0;
        picture.rule(MARGIN, WIDTH - MARGIN, top, line(RULE, 0.75));
        self.draw_title(picture, basis, middle);
        self.draw_votes(picture, Palette::new(basis.brand), axis, middle);
        let note = t!(
            basis.locale,
            "chart-spread",
            spread = basis.locale.number(&self.agreement.spread),
            consensus = agreement::consensus(basis.locale, self.agreement.consensus)
        );
        let note = NOTE.wrapped(&note, WIDTH - MARGIN - FIGURES, 3);
        let set = Set::new(FIGURES, middle, NOTE).coloured(MUTED);
        picture.lines_around(&note, middle, set);
    }

    /// The id and the question.
    fn draw_title(&self, picture: &mut Picture, basis: Basis<'_>, middle: f64) {
        let font = bold(SMALL);
        let id = font.shortened(&plain(&self.asked.question.id), 46.0);
        picture.text(&id, Set::new(MARGIN, base(middle, font), font));
        let text = plain(&self.asked.question.text.get(basis.lang()));
        let text = NOTE.wrapped(&text, PLOT.0 - 28.0 - TEXTS, 3);
        picture.lines_around(&text, middle, Set::new(TEXTS, middle, NOTE));
    }

    fn draw_votes(&self, picture: &mut Picture, palette: Palette, axis: &Axis, y: f64) {
        let ends = self.counts.keys().next().zip(self.counts.keys().last());
        if let Some((first, last)) = ends {
            picture.rule(axis.x(first), axis.x(last), y, line(palette.tint(0.4), 4.0));
        }
        if let Some(value) = &self.asked.score.mapped {
            agreed(picture, at(axis.x(value), y));
        }
        for (value, count) in &self.counts {
            bubble(
                picture,
                at(axis.x(value), y),
                *count,
                filled(palette.accent),
            );
        }
        if self.unknown > 0 {
            let look = outlined(PAPER, dashed(MUTED, 1.2));
            bubble(picture, at(UNKNOWN, y), self.unknown, look);
        }
    }
}

/// A circle whose area grows with the number in it.
fn bubble(picture: &mut Picture, place: Point, count: usize, look: Look) {
    let radius = (5.5 + 3.5 * pen::count(count).sqrt()).min(19.0);
    picture.circle(place, radius, look);
    let digits = count.to_string();
    if COUNT.width(&digits) < 2.0 * radius {
        let set = Set::new(place.x, base(place.y, COUNT), COUNT).anchored(Anchor::Middle);
        let colour = look.fill.map_or(INK, upon);
        picture.text(&digits, set.coloured(colour));
    }
}

/// The value that counts.
fn agreed(picture: &mut Picture, place: Point) {
    let (above, below) = (at(place.x, place.y - 20.0), at(place.x, place.y + 20.0));
    picture.line(above, below, line(INK, 2.0));
}

fn legend<'a>(basis: Basis<'a>, rows: &[Row<'_>]) -> Legend<'a> {
    let (locale, palette) = (basis.locale, Palette::new(basis.brand));
    let mut legend = Legend::default();
    legend.add(
        true,
        &t!(locale, "chart-votes-bubble"),
        move |picture, place| {
            picture.circle(place, 8.0, filled(palette.accent));
        },
    );
    let unknown = rows.iter().any(|row| row.unknown > 0);
    legend.add(
        unknown,
        &t!(locale, "chart-votes-unknown"),
        |picture, place| {
            picture.circle(place, 8.0, outlined(PAPER, dashed(MUTED, 1.2)));
        },
    );
    let valued = rows.iter().any(|row| row.asked.score.mapped.is_some());
    legend.add(
        valued,
        &t!(locale, "chart-votes-agreed"),
        |picture, place| {
            picture.line(
                at(place.x, place.y - 8.0),
                at(place.x, place.y + 8.0),
                line(INK, 2.0),
            );
        },
    );
    legend
}

fn description(basis: Basis<'_>, rows: &[Row<'_>], all: usize) -> String {
    let shown = t!(
        basis.locale,
        "chart-votes-description",
        count = rows.len(),
        all = all,
        scale = words::scale(basis)
    );
    let widest = rows.first().map(|row| {
        t!(
            basis.locale,
            "chart-votes-widest",
            id = row.asked.question.id.as_str(),
            spread = basis.locale.number(&row.agreement.spread)
        )
    });
    words::sentences([shown, widest.unwrap_or_default()])
}
