//! The look of the page: the style sheet of `reports/style.css`, and what an organisation changes about it.

use super::base64;
use crate::report::Document;
use crate::report::brand::Colour;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

const SHEET: &str = include_str!("../../../reports/style.css");
/// Least contrast of text (WCAG 2.2, 1.4.3).
const LEAST_CONTRAST: f64 = 4.5;
/// What is darkest behind coloured text on a light screen and on paper: `--surface` of the style sheet.
const LIGHT: Colour = Colour {
    red: 0xf3,
    green: 0xf5,
    blue: 0xf8,
};
/// What is lightest behind coloured text on a dark screen: `--surface` there.
const DARK: Colour = Colour {
    red: 0x1f,
    green: 0x25,
    blue: 0x2d,
};

/// The style sheet of the document.
pub(super) fn sheet(document: &Document) -> String {
    let brand = &document.brand;
    let foot = brand.footer.as_deref().unwrap_or(&document.title);
    let mut sheet = SHEET.to_owned();
    writeln!(
        sheet,
        "@page {{ @bottom-left {{ content: {} }} }}",
        quoted(foot)
    )
    .expect("a string takes it");
    if let Some(colour) = brand.colour {
        sheet.push_str(&colours(colour));
    }
    sheet
}

/// The colour as a decoration, and for text where it can be read.
fn colours(colour: Colour) -> String {
    let rule = |name: &str| format!(":root {{ --{name}: #{colour:x} }}");
    let mut out = rule("brand") + "\n";
    for (medium, ground) in [
        ("print, (prefers-color-scheme: light)", LIGHT),
        ("screen and (prefers-color-scheme: dark)", DARK),
    ] {
        if colour.contrast(ground) >= LEAST_CONTRAST {
            writeln!(out, "@media {medium} {{ {} }}", rule("accent")).expect("a string takes it");
        }
    }
    out
}

/// `text` as a string of CSS that cannot end before its end, nor end the element around the style sheet.
fn quoted(text: &str) -> String {
    let mut out = "\"".to_owned();
    for c in crate::wording::visible::visible(text).chars() {
        if c.is_alphanumeric() || c == ' ' {
            out.push(c);
        } else {
            write!(out, "\\{:x} ", u32::from(c)).expect("a string takes it");
        }
    }
    out + "\""
}

/// What allows exactly this style sheet in a content security policy.
pub(super) fn hash(sheet: &str) -> String {
    format!("sha256-{}", base64::encode(&Sha256::digest(sheet)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The variable `name` in both themes, light first.
    fn variable(name: &str) -> Vec<Colour> {
        let start = format!("--{name}: #");
        let values = SHEET.split(&start).skip(1).map(|rest| &rest[..6]);
        let byte = |text: &str| u8::from_str_radix(text, 16).unwrap();
        values
            .map(|hex| Colour {
                red: byte(&hex[..2]),
                green: byte(&hex[2..4]),
                blue: byte(&hex[4..]),
            })
            .collect()
    }

    #[test]
    fn every_text_can_be_read_in_both_themes() {
        assert_eq!(variable("surface"), [LIGHT, DARK]);
        for behind in ["ground", "surface"].map(variable) {
            for text in ["ink", "quiet", "accent"].map(variable) {
                assert_eq!((text.len(), behind.len()), (2, 2));
                for (text, behind) in text.into_iter().zip(&behind) {
                    assert!(text.contrast(*behind) >= LEAST_CONTRAST, "{text:?}");
                }
            }
        }
    }

    #[test]
    fn a_colour_is_used_for_text_only_where_it_can_be_read() {
        let colour = |red, green, blue| colours(Colour { red, green, blue });
        let (light, dark) = ("light) { :root { --accent", "dark) { :root { --accent");
        for (out, on_light, on_dark) in [
            (colour(0x6a, 0x1b, 0x9a), true, false),
            (colour(0xff, 0xd7, 0x00), false, true),
            (colour(0x80, 0x80, 0x80), false, false),
        ] {
            assert!(out.starts_with(":root { --brand: #"), "{out}");
            assert_eq!(
                (out.contains(light), out.contains(dark)),
                (on_light, on_dark),
                "{out}"
            );
        }
    }

    #[test]
    fn a_footer_cannot_end_its_string() {
        assert_eq!(quoted("A-1 ß"), "\"A\\2d 1 ß\"");
        assert_eq!(
            quoted("\"}</style>\\\n"),
            "\"\\22 \\7d \\3c \\2f style\\3e \\5c \\240a \""
        );
    }
}
