//! Pictures: charts and the logo.

use super::page::{PICTURE_HEIGHT, TEXT_WIDTH};
use crate::report::brand::{Logo, LogoKind as Kind};
use crate::report::chart::Chart;
use crate::report::office::{Relations, Xml};
use std::collections::BTreeMap;

/// English metric units, in which drawings are measured, in a twentieth of a point and in a pixel.
const UNITS: (u32, u32) = (635, 9_525);
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
    size: (u32, u32),
    title: String,
    description: String,
}

/// A chart as wide as it is drawn, at most as wide as the text.
pub(super) fn of_chart(chart: &Chart, relations: &mut Relations) -> (Picture, Media) {
    let svg = format!("media/{}.svg", chart.name);
    let picture = Picture {
        plain: relations.office("image", &svg),
        svg: None,
        size: within(svg_size(&chart.svg()), (TEXT_WIDTH, PICTURE_HEIGHT)),
        title: chart.title.clone(),
        description: chart.description.clone(),
    };
    (picture, [(svg, chart.svg().into_bytes())].into())
}

/// The logo of an organisation.
pub(super) fn of_logo(
    logo: &Logo,
    organisation: &str,
    relations: &mut Relations,
) -> (Picture, Media) {
    let (ending, size) = match logo.kind {
        Kind::Png => ("png", png_size(&logo.bytes)),
        Kind::Svg => ("svg", svg_size(&String::from_utf8_lossy(&logo.bytes))),
    };
    let path = format!("media/logo.{ending}");
    let picture = Picture {
        plain: relations.office("image", &path),
        svg: None,
        size: within(size, LOGO),
        title: "Logo".to_owned(),
        description: organisation.to_owned(),
    };
    (picture, [(path, logo.bytes.clone())].into())
}

impl Picture {
    /// Draws it in a line of its own or of a text; `number` is that of no other picture of the part.
    pub(super) fn draw(&self, xml: &mut Xml, number: usize) {
        let [width, height] = [self.size.0, self.size.1].map(|side| side.to_string());
        let number = number.to_string();
        let names = [
            ("id", number.as_str()),
            ("name", &self.title),
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

/// `pixels` in English metric units, made smaller to fit into `room`, which is in twentieths of a point.
fn within(pixels: (u32, u32), room: (u32, u32)) -> (u32, u32) {
    let [width, height] =
        [pixels.0, pixels.1].map(|side| u64::from(side.max(1)) * u64::from(UNITS.1));
    let room = [room.0, room.1].map(|side| u64::from(side) * u64::from(UNITS.0));
    let (above, below) = [(1, 1), (room[0], width), (room[1], height)]
        .into_iter()
        .min_by(|one, other| (one.0 * other.1).cmp(&(other.0 * one.1)))
        .unwrap_or((1, 1));
    let scaled = |side: u64| {
        u32::try_from((u128::from(side) * u128::from(above) / u128::from(below)).max(1))
            .unwrap_or(1)
    };
    (scaled(width), scaled(height))
}

/// Width and height that the first chunk of a PNG file names.
fn png_size(bytes: &[u8]) -> (u32, u32) {
    let number = |at: usize| {
        bytes
            .get(at..at + 4)
            .and_then(|bytes| bytes.try_into().ok())
            .map_or(1, u32::from_be_bytes)
    };
    (number(16), number(20))
}

/// Width and height of an SVG picture, by its view box where there is one.
fn svg_size(svg: &str) -> (u32, u32) {
    let tag = svg
        .find("<svg")
        .and_then(|start| svg[start..].split('>').next())
        .unwrap_or_default();
    let attribute = |name: &str| tag.split_once(&format!(" {name}=\""))?.1.split('"').next();
    let number =
        |text: &str| -> Option<u32> { text.trim_end_matches("px").split('.').next()?.parse().ok() };
    let sides = attribute("viewBox").map(|sides| {
        sides
            .split_whitespace()
            .skip(2)
            .filter_map(number)
            .collect::<Vec<_>>()
    });
    match sides.as_deref() {
        Some([width, height]) => (*width, *height),
        _ => (
            attribute("width").and_then(number).unwrap_or(1),
            attribute("height").and_then(number).unwrap_or(1),
        ),
    }
}
