//! The colours of charts. One accent with its tints besides ink and greys, so that a picture printed in black and white
//! loses nothing; what a colour says, a shape or a number says as well.

use crate::report::brand::{Brand, Colour};

/// Behind everything.
pub const PAPER: Colour = Colour::WHITE;
/// Behind groups.
pub const SHADE: Colour = rgb(0xf2, 0xf4, 0xf6);
/// Grids and rules.
pub const RULE: Colour = rgb(0xcf, 0xd5, 0xdb);
/// What is said beside the main thing; readable on paper and shade.
pub const MUTED: Colour = rgb(0x52, 0x5e, 0x69);
/// Text and marks.
pub const INK: Colour = rgb(0x1c, 0x25, 0x2e);
/// Text on tints.
const BLACK: Colour = grey(0);
/// The accent without a brand.
const BLUE: Colour = rgb(0x1b, 0x5e, 0x96);
/// Least contrast of marks against paper (WCAG 2.2, 1.4.11).
const LEAST_CONTRAST: f64 = 3.0;

const fn rgb(red: u8, green: u8, blue: u8) -> Colour {
    Colour { red, green, blue }
}

const fn grey(value: u8) -> Colour {
    rgb(value, value, value)
}

/// The accent of a picture.
#[derive(Clone, Copy, Debug)]
pub struct Palette {
    /// Marks and bars.
    pub accent: Colour,
}

impl Palette {
    /// The brand's colour where it stands out from paper, else the program's own.
    pub fn new(brand: Option<&Brand>) -> Self {
        let own = brand.and_then(|brand| brand.colour);
        let own = own.filter(|colour| colour.contrast(PAPER) >= LEAST_CONTRAST);
        Self {
            accent: own.unwrap_or(BLUE),
        }
    }

    /// The accent mixed with paper: from paper at 0 to the accent at 1.
    pub fn tint(self, share: f64) -> Colour {
        mixed(PAPER, self.accent, share)
    }

    /// The colour of a value by its share of the scale: the higher, the darker.
    pub fn heat(self, share: f64) -> Colour {
        let (low, high) = (self.tint(0.08), mixed(self.accent, INK, 0.6));
        match share.clamp(0.0, 1.0) * 4.0 {
            share if share < 3.0 => mixed(low, self.accent, share / 3.0),
            share => mixed(self.accent, high, share - 3.0),
        }
    }
}

/// What reads on `colour`: white or black, of which one always has enough contrast.
pub fn upon(colour: Colour) -> Colour {
    if colour.contrast(PAPER) > colour.contrast(BLACK) {
        PAPER
    } else {
        BLACK
    }
}

/// One colour turning into another as `share` grows from 0 to 1.
fn mixed(from: Colour, to: Colour, share: f64) -> Colour {
    let part = |from: u8, to: u8| {
        let value = f64::from(from) + (f64::from(to) - f64::from(from)) * share;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between two bytes"
        )]
        let byte = value.round() as u8;
        byte
    };
    Colour {
        red: part(from.red, to.red),
        green: part(from.green, to.green),
        blue: part(from.blue, to.blue),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn branded(colour: Colour) -> Palette {
        let brand = Brand {
            colour: Some(colour),
            ..Brand::default()
        };
        Palette::new(Some(&brand))
    }

    #[test]
    fn a_brand_that_does_not_stand_out_is_not_used() {
        let (red, yellow) = (rgb(0xc0, 0x10, 0x20), rgb(0xff, 0xd7, 0x00));
        assert_eq!(branded(red).accent, red);
        assert_eq!(branded(yellow).accent, BLUE);
        assert_eq!(Palette::new(None).accent, BLUE);
    }

    #[test]
    fn every_text_reads_on_what_lies_behind() {
        for behind in [PAPER, SHADE] {
            assert!(MUTED.contrast(behind) > 4.5 && INK.contrast(behind) > 7.0);
        }
        for accent in [
            BLUE,
            rgb(0xc0, 0x10, 0x20),
            rgb(0, 0x80, 0x60),
            rgb(0x77, 0x77, 0x77),
        ] {
            let palette = branded(accent);
            for share in 0..=20 {
                let behind = palette.heat(f64::from(share) / 20.0);
                assert!(upon(behind).contrast(behind) > 4.5, "{accent:?} {share}");
            }
        }
    }

    #[test]
    fn higher_values_are_darker() {
        let shades: Vec<_> = (0..=8)
            .map(|share| Palette::new(None).heat(f64::from(share) / 8.0).luminance())
            .collect();
        assert!(
            shades.windows(2).all(|two| two[0] > two[1] + 0.01),
            "{shades:?}"
        );
    }
}
