//! How an organisation wants its reports to look.

mod logo;

pub use logo::{LogoFault, MAX_LOGO};

use std::fmt;

/// Branding of reports, from the settings of a workspace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brand {
    /// Who hands the report over, such as the consultancy.
    pub organisation: Option<String>,
    /// Colour of headings and charts.
    pub colour: Option<Colour>,
    /// Picture at the top.
    pub logo: Option<Logo>,
    /// Text at the foot of every page.
    pub footer: Option<String>,
}

/// A colour of the sRGB space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
}

impl Colour {
    /// White paper.
    pub const WHITE: Self = Self {
        red: 255,
        green: 255,
        blue: 255,
    };

    /// Contrast of two colours, from 1 to 21 (WCAG 2.2).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// Relative luminance, from 0 to 1 (WCAG 2.2).
    pub fn luminance(self) -> f64 {
        let linear = |part: u8| match f64::from(part) / 255.0 {
            part if part <= 0.04045 => part / 12.92,
            part => libm::pow((part + 0.055) / 1.055, 2.4),
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

/// As `1f3a5f`.
impl fmt::LowerHex for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { red, green, blue } = self;
        write!(f, "{red:02x}{green:02x}{blue:02x}")
    }
}

/// As `1F3A5F`.
impl fmt::UpperHex for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { red, green, blue } = self;
        write!(f, "{red:02X}{green:02X}{blue:02X}")
    }
}

/// A picture, as it lies in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// How it is stored.
    pub kind: LogoKind,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Kinds of pictures a logo can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogoKind {
    /// Pixels.
    Png,
    /// Shapes. Harmless: it was checked when it was read.
    Svg,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_standard() {
        let grey = |part| Colour {
            red: part,
            green: part,
            blue: part,
        };
        let contrast = |part| Colour::WHITE.contrast(grey(part));
        assert!((contrast(0) - 21.0).abs() < 1e-9);
        assert!((contrast(255) - 1.0).abs() < 1e-9);
        // The well-known pair on either side of what text needs.
        assert!(contrast(0x76) > 4.5 && contrast(0x77) < 4.5);
    }
}
