//! What a picture consists of: shapes in order, later ones above earlier ones.
//!
//! Lengths are pixels of 1/96 inch, the origin is the upper left corner, y grows downwards. A picture has a light
//! background of its own, so that it reads on dark pages as well.

use crate::report::brand::Colour;

/// What fonts text is set in, the first that is there.
pub const FONTS: &str =
    "'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";

/// Shapes on an area.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Width of the area.
    pub width: f64,
    /// Height of the area.
    pub height: f64,
    /// What is drawn on it, from back to front.
    pub shapes: Vec<Shape>,
}

/// A place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Distance from the left edge.
    pub x: f64,
    /// Distance from the upper edge.
    pub y: f64,
}

/// One thing that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A straight line.
    Line {
        /// One end.
        from: Point,
        /// The other end.
        to: Point,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A rectangle with upright sides.
    Rectangle {
        /// Upper left corner.
        at: Point,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
        /// Radius of the corners.
        round: f64,
        /// How it is drawn.
        look: Look,
    },
    /// A circle.
    Circle {
        /// Its middle.
        centre: Point,
        /// Its radius.
        radius: f64,
        /// How it is drawn.
        look: Look,
    },
    /// Straight lines from point to point and back to the first.
    Polygon {
        /// Its corners, three at least.
        points: Vec<Point>,
        /// How it is drawn.
        look: Look,
    },
    /// A line of text.
    Text(Text),
}

/// Inside and outline of a shape.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Look {
    /// Colour of its inside; none: nothing covers what lies behind.
    pub fill: Option<Colour>,
    /// Its outline, the middle of which lies on the edge.
    pub stroke: Option<Stroke>,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub colour: Colour,
    /// Its width.
    pub width: f64,
    /// Whether it is broken.
    pub dash: Dash,
}

/// How a line is broken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dash {
    /// Not at all.
    #[default]
    Solid,
    /// Into dashes.
    Dashed,
    /// Into dots.
    Dotted,
}

/// A line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Where the base line begins, has its middle or ends.
    pub at: Point,
    /// What it says: plain, in one line, nothing invisible.
    pub words: String,
    /// Size of the font.
    pub size: f64,
    /// Which part of it stands at the place.
    pub anchor: Anchor,
    /// How strong it is.
    pub weight: Weight,
    /// Its colour.
    pub colour: Colour,
}

/// Which part of a text stands at its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// Its begin.
    #[default]
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// How strong a text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// Regular.
    #[default]
    Regular,
    /// Bold.
    Bold,
}
