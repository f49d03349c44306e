//! The radar: all dimensions on a wheel, for those who want the shape; titles and figures stand beside it.
//!
//! Scores are joined by lines where neighbours both have one, so that what is unknown leaves a gap instead of a dent.

use super::Drawn;
use super::legend::Legend;
use super::palette::{INK, MUTED, Palette, RULE};
use super::pen::{MARGIN, Set, WIDTH, at, base, count, dashed, filled, hollow, line};
use super::picture::{Anchor, Picture, Point, Stroke};
use super::text::{Font, SIZE, SMALL, bold, plain, regular};
use super::words;
use crate::domain::number::Number;
use crate::domain::scoring::DimensionScore;
use crate::report::{Basis, lead};
use crate::t;
use crate::wording::figures;
use std::f64::consts::TAU;

/// Dimensions from which a wheel has a shape.
const LEAST: usize = 3;
/// Radius of the highest level.
const RADIUS: f64 = 140.0;
/// Where the lowest level lies, as a share of the radius, so that spokes do not meet there.
const MIDDLE: f64 = 0.12;
const CENTRE: f64 = MARGIN + RADIUS + 26.0;
/// Where the list begins, and where its figures end.
const LIST: f64 = 2.0 * CENTRE + 10.0;
const SCORES: f64 = WIDTH - MARGIN - 48.0;
const TARGETS: f64 = WIDTH - MARGIN;
/// With more spokes than this, titles have one line.
const MANY: usize = 20;

/// The wheel.
struct Wheel<'a> {
    basis: Basis<'a>,
    palette: Palette,
    spokes: Vec<&'a DimensionScore>,
    low: f64,
    high: f64,
}

/// The chart; none with fewer than three dimensions, or where none has a score.
pub(super) fn draw(basis: Basis<'_>) -> Option<Drawn> {
    let wheel = Wheel::new(basis);
    let rated = wheel.spokes.iter().any(|own| own.score.is_some());
    (rated && wheel.spokes.len() >= LEAST).then(|| Drawn {
        title: t!(basis.locale, "chart-radar-title"),
        description: words::sentences([
            t!(
                basis.locale,
                "chart-radar-description",
                count = wheel.spokes.len(),
                scale = words::scale(basis)
            ),
            wheel.about_targets(),
            words::extremes(basis),
        ]),
        picture: wheel.picture(),
    })
}

impl<'a> Wheel<'a> {
    /// With a spoke for every dimension that has questions of its own.
    fn new(basis: Basis<'a>) -> Self {
        let spokes: Vec<_> = (basis.scores.dimensions.iter())
            .filter(|own| !own.questions.is_empty())
            .collect();
        let levels = basis.questionnaire.levels.iter();
        let all = levels.map(|own| &own.value);
        let all = all.chain(spokes.iter().filter_map(|own| own.score.as_ref()));
        let all: Vec<_> = all.map(Number::to_f64).collect();
        Self {
            basis,
            palette: Palette::new(basis.brand),
            spokes,
            low: all.iter().copied().fold(f64::INFINITY, f64::min),
            high: all.iter().copied().fold(f64::NEG_INFINITY, f64::max),
        }
    }

    /// Distance of a number from the middle.
    fn radius(&self, number: &Number) -> f64 {
        let share = (number.to_f64() - self.low) / (self.high - self.low).max(f64::MIN_POSITIVE);
        RADIUS * (MIDDLE + (1.0 - MIDDLE) * share.clamp(0.0, 1.0))
    }

    /// A place on a spoke; the first points upwards, the others follow clockwise.
    fn point(&self, spoke: usize, radius: f64) -> Point {
        let (sine, cosine) = libm::sincos(TAU * count(spoke) / count(self.spokes.len()));
        at(CENTRE + radius * sine, CENTRE - radius * cosine)
    }

    fn place(&self, spoke: usize, number: Option<&Number>) -> Option<Point> {
        Some(self.point(spoke, self.radius(number?)))
    }

    /// The places of a figure of all spokes.
    fn places(
        &self,
        figure: impl Fn(&'a DimensionScore) -> Option<&'a Number>,
    ) -> Vec<Option<Point>> {
        let spokes = self.spokes.iter().enumerate();
        spokes
            .map(|(spoke, own)| self.place(spoke, figure(own)))
            .collect()
    }

    fn picture(&self) -> Picture {
        let mut picture = Picture::new();
        let scores = self.places(|own| own.score.as_ref());
        if let Some(corners) = scores.iter().copied().collect::<Option<Vec<_>>>() {
            picture.polygon(corners, filled(self.palette.tint(0.13)));
        }
        self.draw_grid(&mut picture);
        self.draw_intervals(&mut picture);
        let targets = self.places(|own| own.target.as_ref());
        joined(&mut picture, &targets, dashed(INK, 1.4));
        joined(&mut picture, &scores, line(self.palette.accent, 2.4));
        for place in scores.iter().flatten() {
            self.palette.dot(&mut picture, *place);
        }
        self.draw_numbers(&mut picture);
        let list = self.draw_list(&mut picture);
        let bottom = list.max(CENTRE + RADIUS + 30.0);
        let end = self.legend().draw(&mut picture, bottom + 6.0);
        picture.ended(end + MARGIN - 4.0)
    }

    /// Rings of the levels and the spokes.
    fn draw_grid(&self, picture: &mut Picture) {
        for level in &self.basis.questionnaire.levels {
            let radius = self.radius(&level.value);
            let corners = 0..self.spokes.len();
            let corners = corners.map(|spoke| self.point(spoke, radius)).collect();
            picture.polygon(corners, hollow(line(RULE, 1.0)));
        }
        for spoke in 0..self.spokes.len() {
            picture.line(
                at(CENTRE, CENTRE),
                self.point(spoke, RADIUS),
                line(RULE, 1.0),
            );
        }
    }

    /// How far each score can reach, along its spoke.
    fn draw_intervals(&self, picture: &mut Picture) {
        for (spoke, own) in self.spokes.iter().enumerate() {
            let Some(interval) = &own.interval else {
                continue;
            };
            let end = |number| self.point(spoke, self.radius(number));
            let stroke = match own.score {
                Some(_) => line(self.palette.tint(0.45), 5.0),
                None => dashed(MUTED, 2.0),
            };
            picture.line(end(&interval.low), end(&interval.high), stroke);
        }
    }

    /// Numbers of the levels along the first spoke and of the spokes around the rim.
    fn draw_numbers(&self, picture: &mut Picture) {
        let font = regular(10.5);
        for level in &self.basis.questionnaire.levels {
            let digits = self.basis.locale.number(&level.value);
            let place = self.point(0, self.radius(&level.value));
            let (x, width) = (place.x - 7.0, font.width(&digits));
            if width < 30.0 {
                let set = Set::new(x, base(place.y, font), font).anchored(Anchor::End);
                picture.text(&digits, set.coloured(MUTED));
            }
        }
        for spoke in 0..self.spokes.len() {
            let place = self.point(spoke, RADIUS + 15.0);
            number(picture, place, spoke);
        }
    }

    /// The spokes with their titles and figures, beside the middle of the wheel if they are few; where the list ends.
    fn draw_list(&self, picture: &mut Picture) -> f64 {
        let font = regular(SIZE);
        let most = if self.spokes.len() > MANY { 1 } else { 2 };
        let title = |own: &DimensionScore| {
            let title = plain(&lead::title(self.basis, own));
            font.wrapped(&title, SCORES - 34.0 - LIST - 26.0, most)
        };
        let titles: Vec<_> = self.spokes.iter().map(|own| title(own)).collect();
        let height = |title: &[String]| font.height(title).max(font.leading()) + 6.0;
        let all: f64 = titles.iter().map(|own| height(own)).sum();
        let mut y = (CENTRE - all / 2.0).max(MARGIN + 20.0);
        self.draw_head(picture, y - 8.0);
        for (spoke, (own, title)) in self.spokes.iter().zip(&titles).enumerate() {
            self.draw_entry(picture, (spoke, own), title, y + height(title) / 2.0);
            y += height(title);
        }
        y
    }

    /// What the figures of the list are.
    fn draw_head(&self, picture: &mut Picture, y: f64) {
        for (x, words) in [
            (SCORES, t!(self.basis.locale, "report-col-score")),
            (TARGETS, t!(self.basis.locale, "report-col-target")),
        ] {
            let set = Set::new(x, y, regular(SMALL)).anchored(Anchor::End);
            picture.text(&words, set.coloured(MUTED));
        }
    }

    fn draw_entry(
        &self,
        picture: &mut Picture,
        (spoke, own): (usize, &DimensionScore),
        title: &[String],
        middle: f64,
    ) {
        number(picture, at(LIST + 8.0, middle), spoke);
        picture.lines_around(title, middle, Set::new(LIST + 26.0, middle, regular(SIZE)));
        let mut figure = |x: f64, number: Option<&Number>, font: Font| {
            let words = figures::score(self.basis.locale, number);
            let set = Set::new(x, base(middle, font), font).anchored(Anchor::End);
            picture.text(&words, set);
        };
        figure(SCORES, own.score.as_ref(), bold(SIZE));
        figure(TARGETS, own.target.as_ref(), regular(SIZE));
    }

    fn has_targets(&self) -> bool {
        self.spokes.iter().any(|own| own.target.is_some())
    }

    /// What stands for targets; empty where there are none.
    fn about_targets(&self) -> String {
        let said = self.has_targets();
        let said = said.then(|| t!(self.basis.locale, "chart-radar-target"));
        said.unwrap_or_default()
    }

    fn legend(&self) -> Legend<'_> {
        let (locale, palette, mut legend) = (self.basis.locale, self.palette, Legend::default());
        let any = |is: &dyn Fn(&DimensionScore) -> bool| self.spokes.iter().any(|own| is(own));
        legend.add(
            true,
            &t!(locale, "report-col-score"),
            move |picture, place| {
                picture.rule(
                    place.x - 11.0,
                    place.x + 11.0,
                    place.y,
                    line(palette.accent, 2.4),
                );
                palette.dot(picture, place);
            },
        );
        legend.add(
            true,
            &t!(locale, "chart-interval"),
            move |picture, place| {
                picture.rule(
                    place.x - 11.0,
                    place.x + 11.0,
                    place.y,
                    line(palette.tint(0.45), 5.0),
                );
            },
        );
        let target = self.has_targets();
        legend.add(
            target,
            &t!(locale, "report-col-target"),
            |picture, place| {
                picture.rule(place.x - 11.0, place.x + 11.0, place.y, dashed(INK, 1.4));
            },
        );
        let open = any(&|own| own.score.is_none() && own.interval.is_some());
        legend.add(open, &t!(locale, "chart-unrated"), |picture, place| {
            picture.rule(place.x - 11.0, place.x + 11.0, place.y, dashed(MUTED, 2.0));
        });
        legend
    }
}

/// Lines between neighbours that are both there.
fn joined(picture: &mut Picture, places: &[Option<Point>], stroke: Stroke) {
    let next = places.iter().cycle().skip(1);
    for (from, to) in places.iter().zip(next) {
        if let (Some(from), Some(to)) = (from, to) {
            picture.line(*from, *to, stroke);
        }
    }
}

/// The number of a spoke, from 1.
fn number(picture: &mut Picture, place: Point, spoke: usize) {
    let font = bold(SMALL);
    let set = Set::new(place.x, base(place.y, font), font).anchored(Anchor::Middle);
    picture.text(&(spoke + 1).to_string(), set);
}
