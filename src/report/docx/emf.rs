//! A picture as EMF, the vectors that every version of Word can show ([MS-EMF]).
//!
//! Programs that know SVG show that instead; this is for the others. Rasterising would need fonts of our own, which are
//! larger than the whole exporter.

use crate::report::brand::Colour;
use crate::report::chart::picture::{
    Anchor, Dash, Look, Picture, Point, Shape, Stroke, Text, Weight,
};

/// Logical units of a pixel, so that nothing has to stand on whole pixels.
const UNITS: f64 = 20.0;
/// The device that all lengths refer to, 96 pixels an inch: sides in pixels and in millimetres.
const DEVICE: (u32, u32) = (960, 254);
/// A font that is everywhere, or one of the same widths.
const FONT: &str = "Arial";

// Kinds of records.
const HEADER: u32 = 1;
const POLYGON: u32 = 3;
const POLYLINE: u32 = 4;
const WINDOW_EXTENT: u32 = 9;
const WINDOW_ORIGIN: u32 = 10;
const VIEWPORT_EXTENT: u32 = 11;
const VIEWPORT_ORIGIN: u32 = 12;
const END: u32 = 14;
const MAP_MODE: u32 = 17;
const BACKGROUND_MODE: u32 = 18;
const TEXT_ALIGN: u32 = 22;
const TEXT_COLOUR: u32 = 24;
const SELECT: u32 = 37;
const BRUSH: u32 = 39;
const DELETE: u32 = 40;
const ELLIPSE: u32 = 42;
const ROUND_RECTANGLE: u32 = 44;
const FONT_CREATE: u32 = 82;
const TEXT_OUT: u32 = 84;
const PEN: u32 = 95;

/// Objects that are always there: nothing inside, no outline, the usual font.
const NO_BRUSH: u32 = 0x8000_0005;
const NO_PEN: u32 = 0x8000_0008;
const ANY_FONT: u32 = 0x8000_000d;
/// Places of our own objects.
const OWN_PEN: u32 = 1;
const OWN_BRUSH: u32 = 2;
const OWN_FONT: u32 = 3;

/// The picture as a file.
pub(super) fn emf(picture: &Picture) -> Vec<u8> {
    let mut records = Records::default();
    records.begin(picture);
    for shape in &picture.shapes {
        records.shape(shape);
    }
    records.add(END, [0, 16, 20]);
    let mut file = header(picture, &records);
    file.extend(records.bytes);
    file
}

/// What every file begins with.
fn header(picture: &Picture, records: &Records) -> Vec<u8> {
    const LENGTH: u32 = 88;
    let bytes = u32::try_from(records.bytes.len()).expect("a picture is small");
    let (width, height) = (whole(picture.width), whole(picture.height));
    // Hundredths of a millimetre.
    let frame = [picture.width, picture.height].map(|side| whole(side * 25.4 / 96.0 * 100.0));
    let mut head = Records::default();
    #[rustfmt::skip]
    head.add(HEADER, [
        0, 0, width, height,
        0, 0, frame[0], frame[1],
        u32::from_le_bytes(*b" EMF"), 0x1_0000,
        bytes + LENGTH, records.count + 1, OWN_FONT + 1,
        0, 0, 0,
        DEVICE.0, DEVICE.0, DEVICE.1, DEVICE.1,
    ]);
    head.bytes
}

#[derive(Default)]
struct Records {
    bytes: Vec<u8>,
    count: u32,
}

impl Records {
    /// Adds a record: its kind, its length, its fields.
    fn add(&mut self, kind: u32, fields: impl IntoIterator<Item = u32>) {
        let fields: Vec<_> = fields.into_iter().collect();
        let length = u32::try_from(8 + 4 * fields.len()).expect("a record is small");
        let words = [kind, length].into_iter().chain(fields);
        self.bytes.extend(words.flat_map(u32::to_le_bytes));
        self.count += 1;
    }

    /// Says how logical units become pixels, and that texts cover nothing.
    fn begin(&mut self, picture: &Picture) {
        const ANISOTROPIC: u32 = 8;
        const TRANSPARENT: u32 = 1;
        self.add(MAP_MODE, [ANISOTROPIC]);
        self.add(WINDOW_ORIGIN, [0, 0]);
        self.add(
            WINDOW_EXTENT,
            [logical(picture.width), logical(picture.height)],
        );
        self.add(VIEWPORT_ORIGIN, [0, 0]);
        self.add(
            VIEWPORT_EXTENT,
            [whole(picture.width), whole(picture.height)],
        );
        self.add(BACKGROUND_MODE, [TRANSPARENT]);
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Line { from, to, stroke } => {
                let look = Look {
                    fill: None,
                    stroke: Some(*stroke),
                };
                self.with(look, |records| records.points(POLYLINE, &[*from, *to]));
            }
            Shape::Rectangle {
                at,
                width,
                height,
                round,
                look,
            } => {
                let end = Point {
                    x: at.x + width,
                    y: at.y + height,
                };
                self.with(*look, |records| records.rectangle(*at, end, *round));
            }
            Shape::Circle {
                centre,
                radius,
                look,
            } => {
                let sides = [
                    centre.x - radius,
                    centre.y - radius,
                    centre.x + radius,
                    centre.y + radius,
                ];
                self.with(*look, |records| records.add(ELLIPSE, sides.map(logical)));
            }
            Shape::Polygon { points, look } => {
                self.with(*look, |records| records.points(POLYGON, points));
            }
            Shape::Text(text) => self.text(text),
        }
    }

    fn rectangle(&mut self, at: Point, end: Point, round: f64) {
        if round > 0.0 {
            let sides = [at.x, at.y, end.x, end.y, 2.0 * round, 2.0 * round];
            return self.add(ROUND_RECTANGLE, sides.map(logical));
        }
        let corners = [
            at,
            Point { x: end.x, y: at.y },
            end,
            Point { x: at.x, y: end.y },
        ];
        self.points(POLYGON, &corners);
    }

    fn points(&mut self, kind: u32, points: &[Point]) {
        let count = u32::try_from(points.len()).expect("a picture is small");
        let bounds = [0, 0, u32::MAX, u32::MAX];
        let places = points
            .iter()
            .flat_map(|point| [logical(point.x), logical(point.y)]);
        self.add(kind, bounds.into_iter().chain([count]).chain(places));
    }

    /// Draws something with this pen and this brush.
    fn with(&mut self, look: Look, draw: impl FnOnce(&mut Self)) {
        match look.stroke {
            Some(stroke) => self.pen(stroke),
            None => self.add(SELECT, [NO_PEN]),
        }
        match look.fill {
            Some(colour) => {
                self.add(BRUSH, [OWN_BRUSH, 0, colour_of(colour), 0]);
                self.add(SELECT, [OWN_BRUSH]);
            }
            None => self.add(SELECT, [NO_BRUSH]),
        }
        draw(self);
        self.forget(look.stroke.is_some(), OWN_PEN, NO_PEN);
        self.forget(look.fill.is_some(), OWN_BRUSH, NO_BRUSH);
    }

    fn pen(&mut self, stroke: Stroke) {
        const GEOMETRIC: u32 = 0x1_0000;
        const FLAT_ENDS: u32 = 0x200;
        let dash = match stroke.dash {
            Dash::Solid => 0,
            Dash::Dashed => 1,
            Dash::Dotted => 2,
        };
        let style = GEOMETRIC | FLAT_ENDS | dash;
        let (width, colour) = (logical(stroke.width), colour_of(stroke.colour));
        self.add(PEN, [OWN_PEN, 0, 0, 0, 0, style, width, 0, colour, 0, 0]);
        self.add(SELECT, [OWN_PEN]);
    }

    /// Takes up `other` and gives `own` back, if it was made.
    fn forget(&mut self, was_made: bool, own: u32, other: u32) {
        if was_made {
            self.add(SELECT, [other]);
            self.add(DELETE, [own]);
        }
    }

    fn text(&mut self, text: &Text) {
        const BASE_LINE: u32 = 24;
        let align = match text.anchor {
            Anchor::Start => 0,
            Anchor::Middle => 6,
            Anchor::End => 2,
        };
        self.add(FONT_CREATE, font(text));
        self.add(SELECT, [OWN_FONT]);
        self.add(TEXT_COLOUR, [colour_of(text.colour)]);
        self.add(TEXT_ALIGN, [BASE_LINE | align]);
        self.add(TEXT_OUT, words(text));
        self.forget(true, OWN_FONT, ANY_FONT);
    }
}

/// A font of the size and weight of a text.
fn font(text: &Text) -> impl Iterator<Item = u32> {
    let weight = match text.weight {
        Weight::Regular => 400,
        Weight::Bold => 700,
    };
    // A negative height is that of letters, not of lines. Any character set; smooth edges.
    let about = [
        OWN_FONT,
        logical(-text.size),
        0,
        0,
        0,
        weight,
        0x0100_0000,
        0x0004_0000,
    ];
    let name = FONT.encode_utf16().chain(std::iter::repeat(0)).take(32);
    about.into_iter().chain(pairs(name))
}

/// A text at its place, without widths of its letters: whoever shows it knows them.
fn words(text: &Text) -> impl Iterator<Item = u32> {
    const WORDS_AT: u32 = 76;
    let count = u32::try_from(text.words.encode_utf16().count()).expect("a text is short");
    let scale = 1.0_f32.to_bits();
    let (x, y) = (logical(text.at.x), logical(text.at.y));
    #[rustfmt::skip]
    let about = [
        0, 0, u32::MAX, u32::MAX,
        1, scale, scale,
        x, y, count, WORDS_AT, 0,
        0, 0, u32::MAX, u32::MAX,
        0,
    ];
    about.into_iter().chain(pairs(text.words.encode_utf16()))
}

/// Numbers of 16 bits, two in each of 32.
fn pairs(numbers: impl Iterator<Item = u16>) -> impl Iterator<Item = u32> {
    let mut numbers = numbers.peekable();
    std::iter::from_fn(move || {
        let first = u32::from(numbers.next()?);
        Some(first | u32::from(numbers.next().unwrap_or(0)) << 16)
    })
}

fn colour_of(colour: Colour) -> u32 {
    u32::from_le_bytes([colour.red, colour.green, colour.blue, 0])
}

/// A length in logical units.
fn logical(length: f64) -> u32 {
    whole(length * UNITS)
}

/// The nearest whole number, in the 32 bits of a number with a sign.
#[expect(
    clippy::cast_possible_truncation,
    reason = "pictures are small, and it saturates"
)]
fn whole(length: f64) -> u32 {
    (length.round() as i32).cast_unsigned()
}
