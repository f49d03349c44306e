//! Which pictures can be a logo: those that are whole, not too large, and do nothing but show themselves.

use super::{Logo, LogoKind};
use roxmltree::{Document, Node, NodeType, ParsingOptions};
use std::collections::HashMap;

/// Most bytes of a logo.
pub const MAX_LOGO: usize = 2 << 20;
/// What every PNG begins with.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
/// The name space of SVG.
const SVG: &str = "http://www.w3.org/2000/svg";
/// Most pixels of a PNG; unpacked they take four bytes each.
const MAX_PIXELS: u64 = 16_000_000;
/// Most nodes of an SVG, and of what its `<use>` repeat.
const MAX_NODES: u32 = 100_000;
/// Most elements of an SVG within each other.
const MAX_DEPTH: usize = 50;
/// Elements that act, or bring in what is not SVG.
const FORBIDDEN: [&str; 13] = [
    "script",
    "foreignobject",
    "iframe",
    "embed",
    "object",
    "audio",
    "video",
    "handler",
    "listener",
    "animate",
    "animatemotion",
    "animatetransform",
    "set",
];

/// Why a picture cannot be a logo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LogoFault {
    /// It has more than [`MAX_LOGO`] bytes.
    TooLarge,
    /// It is neither a whole PNG nor an SVG, or has no size.
    NoPicture,
    /// It has too many pixels or parts, or parts that are nested too deeply.
    TooMuch,
    /// It has something in it that a picture does not need: an element, attribute or address.
    Forbidden(String),
}

impl Logo {
    /// The picture in `bytes`.
    ///
    /// # Errors
    /// When it cannot be a logo.
    pub fn new(bytes: Vec<u8>) -> Result<Self, LogoFault> {
        if bytes.len() > MAX_LOGO {
            return Err(LogoFault::TooLarge);
        }
        if bytes.starts_with(PNG) {
            let kind = LogoKind::Png;
            if !is_whole(&bytes) {
                return Err(LogoFault::NoPicture);
            }
            check_pixels(&bytes)?;
            return Ok(Self { kind, bytes });
        }
        let text = std::str::from_utf8(&bytes).map_err(|_| LogoFault::NoPicture)?;
        check(text.trim_start_matches('\u{feff}'))?;
        let kind = LogoKind::Svg;
        Ok(Self { kind, bytes })
    }
}

/// Whether a PNG has its head, and all of its chunks to the last.
fn is_whole(png: &[u8]) -> bool {
    let mut rest = &png[PNG.len()..];
    let mut first = true;
    while let Some((head, data)) = rest.split_first_chunk::<8>() {
        let (length, name) = head.split_at(4);
        let length = u32::from_be_bytes(length.try_into().unwrap_or_default());
        if first != (name == b"IHDR") {
            return false;
        }
        if name == b"IEND" {
            return true;
        }
        let next = usize::try_from(length)
            .ok()
            .and_then(|own| own.checked_add(4));
        let Some(after) = next.and_then(|next| data.get(next..)) else {
            return false;
        };
        (rest, first) = (after, false);
    }
    false
}

/// Whether a PNG that is whole has pixels, and not too many.
fn check_pixels(png: &[u8]) -> Result<(), LogoFault> {
    // Behind the length and the name of the first chunk, which is the head.
    let head = png.get(PNG.len() + 8..).and_then(<[u8]>::first_chunk::<8>);
    let (width, height) = head.ok_or(LogoFault::NoPicture)?.split_at(4);
    let number = |bytes: &[u8]| {
        bytes
            .iter()
            .fold(0, |all, byte| all << 8 | u64::from(*byte))
    };
    match number(width) * number(height) {
        0 => Err(LogoFault::NoPicture),
        pixels if pixels > MAX_PIXELS => Err(LogoFault::TooMuch),
        _ => Ok(()),
    }
}

/// Whether an SVG is harmless. Document types, and so entities, are refused by the parser.
fn check(text: &str) -> Result<(), LogoFault> {
    let options = ParsingOptions {
        allow_dtd: false,
        nodes_limit: MAX_NODES,
        ..ParsingOptions::default()
    };
    let document = match Document::parse_with_options(text, options) {
        Ok(document) => document,
        Err(roxmltree::Error::DtdDetected) => return forbidden("<!DOCTYPE>"),
        Err(roxmltree::Error::NodesLimitReached) => return Err(LogoFault::TooMuch),
        Err(_) => return Err(LogoFault::NoPicture),
    };
    let root = document.root_element();
    if !root.has_tag_name((SVG, "svg")) || !has_size(root) {
        return Err(LogoFault::NoPicture);
    }
    document.descendants().try_for_each(check_node)?;
    check_use(&document)
}

/// Whether a picture that says how large it is has a size that can be shown.
fn has_size(svg: Node<'_, '_>) -> bool {
    let sizes = ["width", "height"].map(|name| svg.attribute(name));
    let view = svg.attribute("viewBox").unwrap_or_default();
    let view = view.split([',', ' ', '\n', '\t']);
    let view = view.filter(|part| !part.is_empty()).skip(2);
    let mut all = sizes.into_iter().flatten().chain(view).map(str::trim);
    all.all(|size| {
        let number = size.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%');
        let number = number.parse::<f64>();
        number.is_ok_and(|number| number > 0.0 && number.is_finite())
    })
}

/// Whether what `<use>` repeats is not too much, and repeats nothing itself: else a few lines could become millions of parts.
fn check_use(svg: &Document<'_>) -> Result<(), LogoFault> {
    let is_use = |node: &Node<'_, '_>| node.tag_name().name() == "use";
    let mut by_id = HashMap::<_, Vec<_>>::new();
    for node in svg.descendants() {
        let id = node.attribute("id").unwrap_or_default();
        by_id.entry(id).or_default().push(node);
    }
    let mut most = usize::try_from(MAX_NODES).unwrap_or(usize::MAX);
    for own in svg.descendants().filter(is_use) {
        let links = own.attributes().filter(|own| own.name() == "href");
        let ids = links.filter_map(|own| own.value().trim().strip_prefix('#'));
        let ids = ids.filter(|id| !id.is_empty());
        for target in ids.filter_map(|id| by_id.get(id)).flatten() {
            let parts = target.descendants().take(most + 1).count();
            most = most.checked_sub(parts).ok_or(LogoFault::TooMuch)?;
            if target.descendants().any(|part| is_use(&part)) {
                return Err(LogoFault::TooMuch);
            }
        }
    }
    Ok(())
}

fn check_node(node: Node<'_, '_>) -> Result<(), LogoFault> {
    if node.ancestors().nth(MAX_DEPTH).is_some() {
        return Err(LogoFault::TooMuch);
    }
    match node.node_type() {
        NodeType::PI => forbidden("<?…?>"),
        NodeType::Text if leads_out(node.text().unwrap_or_default()) => forbidden("url()"),
        NodeType::Element => check_element(node),
        _ => Ok(()),
    }
}

fn check_element(element: Node<'_, '_>) -> Result<(), LogoFault> {
    let name = element.tag_name().name();
    if FORBIDDEN.contains(&name.to_ascii_lowercase().as_str()) {
        return forbidden(&format!("<{name}>"));
    }
    for attribute in element.attributes() {
        let (name, value) = (attribute.name(), attribute.value().trim());
        let lower = name.to_ascii_lowercase();
        let acts = lower.starts_with("on") || lower == "base";
        let links = ["href", "src"].contains(&lower.as_str()) && !is_inside(value);
        if acts || links || leads_out(value) {
            return forbidden(name);
        }
    }
    Ok(())
}

/// Whether an address leads to a part of the same file, or is pixels itself.
fn is_inside(address: &str) -> bool {
    let pixels = ["data:image/png;base64,", "data:image/jpeg;base64,"];
    address.starts_with('#') || pixels.iter().any(|own| address.starts_with(own))
}

/// Whether a style or value fetches something. Escapes, behind which that could hide, count as well.
fn leads_out(style: &str) -> bool {
    let lower = style.to_ascii_lowercase();
    let mut addresses = lower.split("url(").skip(1);
    let own = |address: &str| {
        address
            .trim_start_matches([' ', '"', '\''])
            .starts_with('#')
    };
    let acts = [
        "@import",
        "javascript:",
        "expression(",
        "image-set(",
        "src(",
    ];
    addresses.any(|address| !own(address))
        || acts.iter().any(|word| lower.contains(word))
        || lower.contains('\\')
}

fn forbidden(what: &str) -> Result<(), LogoFault> {
    Err(LogoFault::Forbidden(what.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(inside: &str) -> Result<LogoKind, LogoFault> {
        let text = format!(
            "<svg xmlns=\"{SVG}\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\">{inside}</svg>"
        );
        Logo::new(text.into_bytes()).map(|logo| logo.kind)
    }

    #[test]
    fn a_drawing_is_taken_with_all_that_drawings_have() {
        let drawing = "<defs><linearGradient id=\"g\"><stop offset=\"0\"/></linearGradient></defs>\
            <style>.a { fill: url(#g); }</style><path class=\"a\" d=\"M0 0L9 9\" style=\"fill:url('#g')\"/>\
            <use xlink:href=\"#g\"/><image href=\"data:image/png;base64,AAAA\"/><!-- by hand -->";
        assert_eq!(svg(drawing), Ok(LogoKind::Svg));
    }

    #[test]
    fn whatever_acts_or_leads_out_is_refused_and_named() {
        for (inside, what) in [
            ("<script>1</script>", "<script>"),
            (
                "<x:Script xmlns:x=\"http://www.w3.org/2000/svg\"/>",
                "<Script>",
            ),
            ("<g onload=\"x()\"/>", "onload"),
            ("<foreignObject/>", "<foreignObject>"),
            (
                "<animate attributeName=\"href\" to=\"javascript:x\"/>",
                "<animate>",
            ),
            ("<a href=\"https://x.example\"/>", "href"),
            ("<a href=\"java&#115;cript:x\"/>", "href"),
            ("<image xlink:href=\"file:///etc/passwd\"/>", "href"),
            ("<image href=\"data:image/svg+xml;base64,AAAA\"/>", "href"),
            ("<use href=\"other.svg#a\"/>", "href"),
            ("<g xml:base=\"https://x.example\"/>", "base"),
            ("<path fill=\"url(https://x.example/a)\"/>", "fill"),
            ("<path style=\"fill:u\\72l(x)\"/>", "style"),
            ("<style>@import 'x.css';</style>", "url()"),
            ("<style>a{b:url( \"x\" )}</style>", "url()"),
            ("<?xml-stylesheet href=\"x\"?>", "<?…?>"),
        ] {
            let fault = LogoFault::Forbidden(what.to_owned());
            assert_eq!(svg(inside), Err(fault), "{inside}");
        }
    }

    #[test]
    fn entities_other_files_and_broken_ones_are_refused() {
        let entity = "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>";
        let fault = |bytes: &[u8]| Logo::new(bytes.to_vec()).unwrap_err();
        assert_eq!(
            fault(entity.as_bytes()),
            LogoFault::Forbidden("<!DOCTYPE>".to_owned())
        );
        for broken in [
            &b""[..],
            b"GIF89a",
            b"<svg/>",
            b"<html/>",
            b"\xff\xfe<",
            PNG,
            b"<svg",
        ] {
            assert_eq!(fault(broken), LogoFault::NoPicture, "{broken:?}");
        }
        assert_eq!(fault(&vec![b' '; MAX_LOGO + 1]), LogoFault::TooLarge);
    }

    #[test]
    fn a_png_is_whole_from_head_to_end() {
        let chunk = |name: &[u8], data: &[u8]| {
            let length = u32::try_from(data.len()).unwrap().to_be_bytes();
            [&length[..], name, data, &[0; 4]].concat()
        };
        let parts = [
            PNG.to_vec(),
            chunk(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]),
            chunk(b"IDAT", b"x"),
            chunk(b"IEND", b""),
        ];
        let png = parts.concat();
        assert_eq!(
            Logo::new(png.clone()).map(|logo| logo.kind),
            Ok(LogoKind::Png)
        );
        for length in 0..png.len() - 4 {
            assert!(Logo::new(png[..length].to_vec()).is_err(), "{length}");
        }
    }

    #[test]
    fn a_png_has_pixels_and_not_too_many() {
        let png = |width: u32, height: u32| {
            let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
            let parts = [PNG, &[0, 0, 0, 8], b"IHDR", &size, &[0; 8], b"IEND"];
            Logo::new(parts.concat()).map(|logo| logo.kind)
        };
        assert_eq!(png(4_000, 4_000), Ok(LogoKind::Png));
        assert_eq!(png(0, 9), Err(LogoFault::NoPicture));
        assert_eq!(png(9, 0), Err(LogoFault::NoPicture));
        assert_eq!(png(20_000, 20_000), Err(LogoFault::TooMuch));
        assert_eq!(png(u32::MAX, u32::MAX), Err(LogoFault::TooMuch));
    }

    #[test]
    fn a_drawing_has_a_size_and_not_too_many_parts() {
        let with = |attributes: &str| {
            let text = format!("<svg xmlns=\"{SVG}\" {attributes}/>");
            Logo::new(text.into_bytes()).map(|logo| logo.kind)
        };
        for size in [
            "",
            "width=\"4cm\" height=\"100%\"",
            "width=\"1e2px\"",
            "viewBox=\"-1,-1 9 .5\"",
        ] {
            assert_eq!(with(size), Ok(LogoKind::Svg), "{size}");
        }
        for size in [
            "width=\"-1\"",
            "height=\"0\"",
            "viewBox=\"0 0 0 9\"",
            "width=\"x\"",
        ] {
            assert_eq!(with(size), Err(LogoFault::NoPicture), "{size}");
        }
        let nested =
            |depth: usize| svg(&format!("{}{}", "<g>".repeat(depth), "</g>".repeat(depth)));
        assert_eq!(nested(40), Ok(LogoKind::Svg));
        assert_eq!(nested(20_000), Err(LogoFault::TooMuch));
        assert_eq!(svg(&"<g/>".repeat(200_000)), Err(LogoFault::TooMuch));
        let chain = "<g id=\"a\"/><g id=\"b\"><use href=\"#a\"/></g><use href=\"#b\"/>";
        assert_eq!(svg(chain), Err(LogoFault::TooMuch));
        let itself = "<g id=\"a\"><use href=\"#a\"/></g>";
        assert_eq!(svg(itself), Err(LogoFault::TooMuch));
        let (parts, uses) = ("<g/>".repeat(1_000), "<use href=\"#a\"/>".repeat(1_000));
        let many = format!("<g id=\"a\">{parts}</g>{uses}");
        assert_eq!(svg(&many), Err(LogoFault::TooMuch));
    }
}
