//! The scale of a questionnaire along a line.

use super::palette::{MUTED, RULE};
use super::pen::{Set, at, line};
use super::picture::{Anchor, Picture};
use super::text::{Font, SIZE, SMALL, bold, plain, regular};
use crate::domain::number::Number;
use crate::report::Basis;

/// Height of the labels above.
pub const LABELS: f64 = 34.0;

/// Half of the widest label; charts keep as much free beside an axis.
pub const EDGE: f64 = 40.0;

/// Size of names of levels where there is little room.
const SMALLEST: f64 = 10.0;

/// A level.
#[derive(Clone, Debug)]
struct Tick {
    number: f64,
    digits: String,
    name: String,
}

/// Where numbers stand from left to right.
#[derive(Clone, Debug)]
pub struct Axis {
    low: f64,
    high: f64,
    left: f64,
    right: f64,
    ticks: Vec<Tick>,
}

impl Axis {
    /// From `left` to `right`, with a tick for every level; it reaches to the outermost of `also` where these lie
    /// outside, as sums do.
    pub fn new<'a>(
        basis: Basis<'a>,
        (left, right): (f64, f64),
        also: impl Iterator<Item = &'a Number>,
    ) -> Self {
        let levels = &basis.questionnaire.levels;
        let ticks: Vec<_> = levels
            .iter()
            .map(|level| Tick {
                number: level.value.to_f64(),
                digits: basis.locale.number(&level.value),
                name: plain(&level.name.get(basis.lang())),
            })
            .collect();
        let ends = (f64::INFINITY, f64::NEG_INFINITY);
        let all = levels.iter().map(|level| &level.value).chain(also);
        let (low, high) = all.fold(ends, |(low, high), own| {
            (low.min(own.to_f64()), high.max(own.to_f64()))
        });
        Self {
            low,
            high,
            left,
            right,
            ticks,
        }
    }

    /// Where a number stands.
    pub fn x(&self, number: &Number) -> f64 {
        self.place(number.to_f64())
    }

    fn place(&self, number: f64) -> f64 {
        self.left + self.share(number) * (self.right - self.left)
    }

    /// From 0 at the low end to 1 at the high one.
    fn share(&self, number: f64) -> f64 {
        if self.high > self.low {
            ((number - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
        } else {
            0.0
        }
    }

    /// Draws the ticks from `top` to `bottom` and their labels above.
    pub fn draw(&self, picture: &mut Picture, top: f64, bottom: f64) {
        let sizes = [SMALL, SMALLEST].map(regular);
        let names = sizes
            .into_iter()
            .find(|font| self.has_room(*font, |own| &own.name));
        let numbers = Some(bold(SIZE)).filter(|font| self.has_room(*font, |own| &own.digits));
        for tick in &self.ticks {
            let x = self.place(tick.number);
            picture.line(at(x, top), at(x, bottom), line(RULE, 1.0));
            let above = |y: f64, font| Set::new(x, top - y, font).anchored(Anchor::Middle);
            if let Some(font) = numbers {
                picture.text(
                    &tick.digits,
                    above(if names.is_some() { 21.0 } else { 7.0 }, font),
                );
            }
            if let Some(font) = names {
                picture.text(&tick.name, above(7.0, font).coloured(MUTED));
            }
        }
    }

    /// Whether labels of all ticks stand side by side without touching.
    fn has_room(&self, font: Font, label: impl Fn(&Tick) -> &str) -> bool {
        let half = |tick: &Tick| font.width(label(tick)) / 2.0;
        let apart = self.ticks.windows(2).all(|two| {
            let room = self.place(two[1].number) - self.place(two[0].number);
            room >= half(&two[0]) + half(&two[1]) + 6.0
        });
        apart && self.ticks.iter().all(|tick| half(tick) <= EDGE)
    }
}
