//! Puts shapes on a picture.

use super::palette::{INK, PAPER};
use super::picture::{Anchor, Dash, Look, Picture, Point, Shape, Stroke, Text};
use super::text::Font;
use crate::report::brand::Colour;

/// Width of all pictures, so that their texts have the same size in a report.
pub const WIDTH: f64 = 720.0;
/// Empty space at every edge.
pub const MARGIN: f64 = 16.0;

/// A place.
pub const fn at(x: f64, y: f64) -> Point {
    Point { x, y }
}

/// A solid line.
pub const fn line(colour: Colour, width: f64) -> Stroke {
    Stroke {
        colour,
        width,
        dash: Dash::Solid,
    }
}

/// A broken line.
pub const fn dashed(colour: Colour, width: f64) -> Stroke {
    Stroke {
        colour,
        width,
        dash: Dash::Dashed,
    }
}

/// An area without an outline.
pub const fn filled(colour: Colour) -> Look {
    Look {
        fill: Some(colour),
        stroke: None,
    }
}

/// An area with an outline.
pub const fn outlined(colour: Colour, stroke: Stroke) -> Look {
    Look {
        fill: Some(colour),
        stroke: Some(stroke),
    }
}

/// Only an outline.
pub const fn hollow(stroke: Stroke) -> Look {
    Look {
        fill: None,
        stroke: Some(stroke),
    }
}

/// A count as a factor of lengths.
pub fn count(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Where and how words are set.
#[derive(Clone, Copy, Debug)]
pub struct Set {
    at: Point,
    font: Font,
    anchor: Anchor,
    colour: Colour,
}

impl Set {
    /// In ink, beginning at a place on the base line.
    pub fn new(x: f64, y: f64, font: Font) -> Self {
        Self {
            at: at(x, y),
            font,
            anchor: Anchor::Start,
            colour: INK,
        }
    }

    /// With another part at the place.
    pub fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    /// In a colour.
    pub fn coloured(self, colour: Colour) -> Self {
        Self { colour, ..self }
    }
}

/// The base line on which text stands around the middle `y`.
pub fn base(y: f64, font: Font) -> f64 {
    y + font.size * 0.35
}

impl Picture {
    /// An empty picture whose height is not known yet.
    pub(super) fn new() -> Self {
        Self {
            width: WIDTH,
            height: 0.0,
            shapes: Vec::new(),
        }
    }

    /// The picture on paper of this height.
    pub(super) fn ended(mut self, height: f64) -> Self {
        self.height = height.ceil();
        let paper = Shape::Rectangle {
            at: at(0.0, 0.0),
            width: self.width,
            height: self.height,
            round: 6.0,
            look: filled(PAPER),
        };
        self.shapes.insert(0, paper);
        self
    }

    pub(super) fn line(&mut self, from: Point, to: Point, stroke: Stroke) {
        self.shapes.push(Shape::Line { from, to, stroke });
    }

    /// A line from left to right.
    pub(super) fn rule(&mut self, from: f64, to: f64, y: f64, stroke: Stroke) {
        self.line(at(from, y), at(to, y), stroke);
    }

    pub(super) fn rectangle(
        &mut self,
        at: Point,
        (width, height): (f64, f64),
        round: f64,
        look: Look,
    ) {
        self.shapes.push(Shape::Rectangle {
            at,
            width,
            height,
            round,
            look,
        });
    }

    pub(super) fn circle(&mut self, centre: Point, radius: f64, look: Look) {
        self.shapes.push(Shape::Circle {
            centre,
            radius,
            look,
        });
    }

    pub(super) fn polygon(&mut self, points: Vec<Point>, look: Look) {
        self.shapes.push(Shape::Polygon { points, look });
    }

    /// Words that are known to have room.
    pub(super) fn text(&mut self, words: &str, set: Set) {
        if words.is_empty() {
            return;
        }
        self.shapes.push(Shape::Text(Text {
            at: set.at,
            words: words.to_owned(),
            size: set.font.size,
            anchor: set.anchor,
            weight: set.font.weight,
            colour: set.colour,
        }));
    }

    /// Lines below each other, the first as `set` says.
    pub(super) fn lines(&mut self, lines: &[String], set: Set) {
        let mut set = set;
        for words in lines {
            self.text(words, set);
            set.at.y += set.font.leading();
        }
    }

    /// Lines around the middle `y`.
    pub(super) fn lines_around(&mut self, lines: &[String], y: f64, set: Set) {
        let mut set = set;
        set.at.y = base(y, set.font);
        for _ in 1..lines.len() {
            set.at.y -= set.font.leading() / 2.0;
        }
        self.lines(lines, set);
    }
}
