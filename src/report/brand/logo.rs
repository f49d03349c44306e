//! Which pictures can be a logo: those that are whole, not too large, and do nothing but show themselves.

use super::{Logo, LogoKind};
use roxmltree::{Document, Node, NodeType, ParsingOptions};

/// Most bytes of a logo.
pub const MAX_LOGO: usize = 2 << 20;
/// What every PNG begins with.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
/// The name space of SVG.
const SVG: &str = "http://www.w3.org/2000/svg";
/// Most nodes of an SVG.
const MAX_NODES: u32 = 100_000;
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
    /// It is neither a whole PNG nor an SVG.
    NoPicture,
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
            return is_whole(&bytes)
                .then_some(Self { kind, bytes })
                .ok_or(LogoFault::NoPicture);
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
        Err(_) => return Err(LogoFault::NoPicture),
    };
    if !document.root_element().has_tag_name((SVG, "svg")) {
        return Err(LogoFault::NoPicture);
    }
    document.descendants().try_for_each(check_node)
}

fn check_node(node: Node<'_, '_>) -> Result<(), LogoFault> {
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
            chunk(b"IHDR", &[0; 13]),
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
}
