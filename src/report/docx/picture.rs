//! Pictures: charts and the logo.

use super::emf::emf;
use super::heading_colour;
use super::page::PICTURE_HEIGHT;
use crate::report::Document;
use crate::report::brand::{Colour, Logo, LogoKind};
use crate::report::chart::Chart;
use crate::report::chart::picture::{Anchor, Picture as Drawing, Point, Shape, Text, Weight};
use crate::report::office::{Relations, Xml};
use crate::wording::visible::visible_in_document;
use std::collections::BTreeMap;

/// English metric units, in which drawings are measured, in a twentieth of a point and in a pixel.
const UNITS: (f64, f64) = (635.0, 9_525.0);
/// Largest width and height of a logo, in twentieths of a point.
const LOGO: (u32, u32) = (3_400, 850);
const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
/// What tells Word since 2016 that there is a picture in vectors.
const VECTORS: (&str, &str) = (
    "{96DAC541-7B7A-43D3-8B79-37D633B846F1}",
    "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
);

/// Files of pictures: path and bytes.
pub(super) type Media = BTreeMap<String, Vec<u8>>;

/// A picture in its place.
pub(super) struct Picture {
    /// What every program can show.
    plain: String,
    /// The same as SVG, for those that can.
    svg: Option<String>,
    /// Width and height in English metric units.
    size: (f64, f64),
    title: String,
    description: String,
}

/// A chart as large as it is drawn, at most so wide, in twentieths of a point.
pub(super) fn of_chart(chart: &Chart, width: u32, relations: &mut Relations) -> (Picture, Media) {
    let drawn = &chart.picture;
    let scale = scale((drawn.width, drawn.height), (width, PICTURE_HEIGHT)).min(1.0);
    let picture = Picture {
        plain: relations.office("image", &format!("media/{}.emf", chart.name)),
        svg: Some(relations.office("image", &format!("media/{}.svg", chart.name))),
        size: sized((drawn.width, drawn.height), scale),
        title: chart.title.clone(),
        description: chart.description.clone(),
    };
    let media = [
        (format!("media/{}.emf", chart.name), emf(drawn)),
        (
            format!("media/{}.svg", chart.name),
            chart.svg().into_bytes(),
        ),
    ];
    (picture, media.into())
}

/// The logo of an organisation.
pub(super) fn of_logo(
    logo: &Logo,
    document: &Document,
    relations: &mut Relations,
) -> (Picture, Media) {
    let organisation = document.brand.organisation.as_deref().unwrap_or_default();
    let (size, plain, svg) = match logo.kind {
        LogoKind::Png => (
            png_size(&logo.bytes),
            ("media/logo.png", logo.bytes.clone()),
            None,
        ),
        LogoKind::Svg => {
            let size = svg_size(&String::from_utf8_lossy(&logo.bytes));
            let name = emf(&name(organisation, heading_colour(document), size));
            (
                size,
                ("media/logo.emf", name),
                Some(("media/logo.svg", logo.bytes.clone())),
            )
        }
    };
    let picture = Picture {
        plain: relations.office("image", plain.0),
        svg: svg
            .as_ref()
            .map(|(path, _)| relations.office("image", path)),
        size: sized(size, scale(size, LOGO)),
        title: "Logo".to_owned(),
        description: organisation.to_owned(),
    };
    let media = [plain].into_iter().chain(svg);
    (
        picture,
        media
            .map(|(path, bytes)| (path.to_owned(), bytes))
            .collect(),
    )
}

/// The name of an organisation as large as its logo, for programs that cannot show the logo.
fn name(organisation: &str, colour: Colour, (width, height): (f64, f64)) -> Drawing {
    let letters = u32::try_from(organisation.chars().count()).unwrap_or(u32::MAX);
    let text = Text {
        at: Point {
            x: 0.0,
            y: height * 0.65,
        },
        words: visible_in_document(organisation).into_owned(),
        // A letter is a bit more than half as wide as it is high.
        size: (height * 0.45).min(width / f64::from(letters.max(1)) / 0.6),
        anchor: Anchor::Start,
        weight: Weight::Bold,
        colour,
    };
    Drawing {
        width,
        height,
        shapes: vec![Shape::Text(text)],
    }
}

impl Picture {
    /// Draws it in a line of its own or of a text; `number` is that of no other picture of the part.
    pub(super) fn draw(&self, xml: &mut Xml, number: usize) {
        let [width, height] =
            [self.size.0, self.size.1].map(|side| format!("{:.0}", side.max(1.0)));
        let number = number.to_string();
        let names = [
            ("id", number.as_str()),
            ("name", &self.title),
            ("title", &self.title),
            ("descr", &self.description),
        ];
        xml.open("w:r", &[]);
        xml.open("w:drawing", &[]);
        xml.open(
            "wp:inline",
            &[
                ("distT", "0"),
                ("distB", "0"),
                ("distL", "0"),
                ("distR", "0"),
            ],
        );
        xml.empty("wp:extent", &[("cx", &width), ("cy", &height)]);
        xml.empty("wp:docPr", &names);
        xml.open("a:graphic", &[]);
        xml.open("a:graphicData", &[("uri", DRAWING)]);
        xml.open("pic:pic", &[]);
        xml.open("pic:nvPicPr", &[]);
        xml.empty("pic:cNvPr", &names);
        xml.empty("pic:cNvPicPr", &[]);
        xml.close();
        self.fill(xml);
        xml.open("pic:spPr", &[]);
        xml.open("a:xfrm", &[]);
        xml.empty("a:off", &[("x", "0"), ("y", "0")]);
        xml.empty("a:ext", &[("cx", &width), ("cy", &height)]);
        xml.close();
        xml.open("a:prstGeom", &[("prst", "rect")]);
        xml.empty("a:avLst", &[]);
        for _ in 0..8 {
            xml.close();
        }
    }

    /// What is seen on it.
    fn fill(&self, xml: &mut Xml) {
        xml.open("pic:blipFill", &[]);
        xml.open("a:blip", &[("r:embed", &self.plain)]);
        if let Some(svg) = &self.svg {
            xml.open("a:extLst", &[]);
            xml.open("a:ext", &[("uri", VECTORS.0)]);
            xml.empty(
                "asvg:svgBlip",
                &[("xmlns:asvg", VECTORS.1), ("r:embed", svg)],
            );
            xml.close();
            xml.close();
        }
        xml.close();
        xml.open("a:stretch", &[]);
        xml.empty("a:fillRect", &[]);
        xml.close();
        xml.close();
    }
}

/// By what a picture of so many pixels is multiplied to fill `room`, which is in twentieths of a point.
fn scale(pixels: (f64, f64), room: (u32, u32)) -> f64 {
    let by = |room: u32, pixels: f64| f64::from(room) * UNITS.0 / (pixels * UNITS.1);
    by(room.0, pixels.0).min(by(room.1, pixels.1))
}

/// Pixels in English metric units.
fn sized(pixels: (f64, f64), scale: f64) -> (f64, f64) {
    (pixels.0 * UNITS.1 * scale, pixels.1 * UNITS.1 * scale)
}

/// Width and height that the first chunk of a PNG file names.
fn png_size(bytes: &[u8]) -> (f64, f64) {
    let number = |at: usize| {
        let bytes = bytes
            .get(at..at + 4)
            .and_then(|bytes| bytes.try_into().ok());
        f64::from(bytes.map_or(1, u32::from_be_bytes).max(1))
    };
    (number(16), number(20))
}

/// Width and height of an SVG picture, by its view box where there is one.
fn svg_size(svg: &str) -> (f64, f64) {
    let tag = svg
        .find("<svg")
        .and_then(|start| svg[start..].split('>').next());
    let tag = tag.unwrap_or_default().replace(['\n', '\r', '\t'], " ");
    let attribute = |name: &str| {
        let value = tag.split_once(&format!(" {name}="))?.1;
        value.split(['"', '\'']).nth(1)
    };
    let number = |text: &str| {
        let end = text
            .find(|c: char| !c.is_ascii_digit() && c != '.')
            .unwrap_or(text.len());
        text[..end].parse::<f64>().ok().filter(|side| *side > 0.0)
    };
    let sides = attribute("viewBox")
        .unwrap_or_default()
        .split([' ', ','])
        .filter(|side| !side.is_empty());
    let sides: Vec<_> = sides.skip(2).filter_map(number).collect();
    if let [width, height] = sides[..] {
        return (width, height);
    }
    let side = |name| attribute(name).and_then(number).unwrap_or(1.0);
    (side("width"), side("height"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_of_logos_are_read_from_their_files() {
        for (svg, size) in [
            ("<?xml?><svg width='20' height='10px'>", (20.0, 10.0)),
            (
                "<svg\n\tviewBox=\"0 0 24.5 12\" width=\"100%\">",
                (24.5, 12.0),
            ),
            ("<svg viewBox=\"0,0,3,4\"/>", (3.0, 4.0)),
            ("<svg width=\"0\" height=\"-1\">", (1.0, 1.0)),
            ("", (1.0, 1.0)),
        ] {
            assert_eq!(svg_size(svg), size, "{svg}");
        }
        assert_eq!(
            png_size(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\0\x80"),
            (256.0, 128.0)
        );
        assert_eq!(png_size(b""), (1.0, 1.0));
    }

    #[test]
    fn pictures_fill_their_room_in_proportion() {
        let size = |pixels| sized(pixels, scale(pixels, (3_400, 850)));
        assert_eq!(size((400.0, 100.0)), (2_159_000.0, 539_750.0));
        assert_eq!(size((100.0, 100.0)), (539_750.0, 539_750.0));
        assert_eq!(size((800.0, 100.0)), (2_159_000.0, 269_875.0));
    }
}
