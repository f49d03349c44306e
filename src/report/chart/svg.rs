//! A chart as SVG. Presentation attributes only: nothing of it reaches the page it stands in.

use super::Chart;
use super::picture::{Anchor, Dash, FONTS, Look, Point, Shape, Stroke, Text, Weight};
use crate::report::markup::entity;
use crate::wording::visible::visible_in_document;
use std::fmt::{self, Display, Formatter, Write as _};

/// The chart as one element.
pub fn svg(chart: &Chart) -> String {
    let mut out = String::new();
    write(&mut out, chart).expect("a string takes it");
    out
}

fn write(out: &mut String, chart: &Chart) -> fmt::Result {
    let (width, height) = (Length(chart.picture.width), Length(chart.picture.height));
    let title = Escaped(&chart.title);
    write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{title}\" font-family=\"{FONTS}\">\n\
         <title>{title}</title>\n<desc>{}</desc>\n",
        Escaped(&chart.description)
    )?;
    for shape in &chart.picture.shapes {
        write_shape(out, shape)?;
    }
    out.push_str("</svg>\n");
    Ok(())
}

fn write_shape(out: &mut String, shape: &Shape) -> fmt::Result {
    match shape {
        Shape::Line { from, to, stroke } => {
            let (x1, y1, x2, y2) = (Length(from.x), Length(from.y), Length(to.x), Length(to.y));
            write!(out, "<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"")?;
            write_stroke(out, stroke)?;
            out.push_str("/>\n");
        }
        Shape::Rectangle {
            at,
            width,
            height,
            round,
            look,
        } => {
            let (x, y) = (Length(at.x), Length(at.y));
            let (width, height) = (Length(*width), Length(*height));
            write!(
                out,
                "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\""
            )?;
            if *round > 0.0 {
                write!(out, " rx=\"{}\"", Length(*round))?;
            }
            end(out, look)?;
        }
        Shape::Circle {
            centre,
            radius,
            look,
        } => {
            let (x, y, radius) = (Length(centre.x), Length(centre.y), Length(*radius));
            write!(out, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"")?;
            end(out, look)?;
        }
        Shape::Polygon { points, look } => {
            write!(out, "<polygon points=\"{}\"", Points(points))?;
            end(out, look)?;
        }
        Shape::Text(text) => write_text(out, text)?,
    }
    Ok(())
}

fn write_text(out: &mut String, text: &Text) -> fmt::Result {
    let (x, y, size) = (Length(text.at.x), Length(text.at.y), Length(text.size));
    write!(out, "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"")?;
    out.push_str(match text.anchor {
        Anchor::Start => "",
        Anchor::Middle => " text-anchor=\"middle\"",
        Anchor::End => " text-anchor=\"end\"",
    });
    out.push_str(match text.weight {
        Weight::Regular => "",
        Weight::Bold => " font-weight=\"700\"",
    });
    let (colour, words) = (text.colour, Escaped(&text.words));
    writeln!(out, " fill=\"#{colour:x}\">{words}</text>")
}

/// Inside and outline, then the end of the element.
fn end(out: &mut String, look: &Look) -> fmt::Result {
    match look.fill {
        Some(colour) => write!(out, " fill=\"#{colour:x}\"")?,
        None => out.push_str(" fill=\"none\""),
    }
    if let Some(stroke) = &look.stroke {
        write_stroke(out, stroke)?;
    }
    out.push_str("/>\n");
    Ok(())
}

fn write_stroke(out: &mut String, stroke: &Stroke) -> fmt::Result {
    let (colour, width) = (stroke.colour, Length(stroke.width));
    write!(out, " stroke=\"#{colour:x}\" stroke-width=\"{width}\"")?;
    out.push_str(match stroke.dash {
        Dash::Solid => "",
        Dash::Dashed => " stroke-dasharray=\"5 3\"",
        Dash::Dotted => " stroke-dasharray=\"1.5 2.5\"",
    });
    Ok(())
}

/// Up to this many hundredths, rounding can be left to whole numbers.
const MOST: f64 = 1e8;

/// A length with as few decimals as it needs, two at most.
struct Length(f64);

impl Display for Length {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0.0 { "-" } else { "" };
        let hundredths = self.0.abs() * 100.0;
        // Nearly all are clear to round, and need no more than whole numbers.
        let is_clear = hundredths < MOST && (hundredths.fract() - 0.5).abs() > 1e-3;
        if !is_clear {
            return f.write_str(shortest(&format!("{:.2}", self.0)));
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it is small and not negative"
        )]
        let hundredths = hundredths.round() as u32;
        match (hundredths / 100, hundredths % 100) {
            (0, 0) => f.write_str("0"),
            (whole, 0) => write!(f, "{sign}{whole}"),
            (whole, part) if part % 10 == 0 => write!(f, "{sign}{whole}.{}", part / 10),
            (whole, part) => write!(f, "{sign}{whole}.{part:02}"),
        }
    }
}

/// A number with two decimals without those that say nothing.
fn shortest(decimal: &str) -> &str {
    let text = decimal.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0" } else { text }
}

struct Points<'a>(&'a [Point]);

impl Display for Points<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (index, point) in self.0.iter().enumerate() {
            let gap = if index > 0 { " " } else { "" };
            write!(f, "{gap}{},{}", Length(point.x), Length(point.y))?;
        }
        Ok(())
    }
}

/// A text for XML, in content and attributes alike.
struct Escaped<'a>(&'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for c in visible_in_document(self.0).chars() {
            match c {
                c if let Some(entity) = entity(c) => f.write_str(entity)?,
                '\n' | '\t' => f.write_char(' ')?,
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::brand::Colour;
    use crate::report::chart::picture::Picture;

    const INK: Colour = Colour {
        red: 31,
        green: 41,
        blue: 51,
    };

    #[test]
    fn lengths_are_rounded_as_they_are_written() {
        let odd = [
            0.0,
            -0.0,
            -0.001,
            0.005,
            1.005,
            -2.345,
            1e9,
            1e300,
            f64::NAN,
        ];
        let many = (-30_000..30_000).map(|n| f64::from(n) / 7.0 / 40.0);
        let halves = (-300..300).map(|n| f64::from(n) / 8.0);
        for length in odd.into_iter().chain(many).chain(halves) {
            let text = format!("{length:.2}");
            assert_eq!(Length(length).to_string(), shortest(&text));
        }
    }

    #[test]
    fn writes_every_shape_and_escapes_every_text() {
        let at = Point { x: 1.0, y: 2.345 };
        let stroke = Stroke {
            colour: INK,
            width: 1.5,
            dash: Dash::Dashed,
        };
        let look = Look {
            fill: Some(INK),
            stroke: None,
        };
        let hollow = Look {
            fill: None,
            stroke: Some(stroke),
        };
        let text = Text {
            at,
            words: "a < b & \"c\"\u{7}".into(),
            size: 13.0,
            anchor: Anchor::End,
            weight: Weight::Bold,
            colour: INK,
        };
        let shapes = vec![
            Shape::Line {
                from: at,
                to: at,
                stroke,
            },
            Shape::Rectangle {
                at,
                width: 3.0,
                height: 4.0,
                round: 2.0,
                look,
            },
            Shape::Circle {
                centre: at,
                radius: 5.0,
                look: hollow,
            },
            Shape::Polygon {
                points: vec![at, at, at],
                look,
            },
            Shape::Text(text),
        ];
        let chart = Chart {
            name: "profile",
            title: "A \"title\"".into(),
            description: "<One> sentence.".into(),
            picture: Picture {
                width: 720.0,
                height: 100.5,
                shapes,
            },
        };
        insta::assert_snapshot!(chart.svg());
    }
}
