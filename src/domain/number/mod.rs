//! Exact numbers.
//!
//! Values and weights are decimals with at most six places and everything derived from them is a fraction
//! (`SCORING.md` rule 0), so that no figure ever depends on the order of a calculation. Nothing here knows how a language
//! writes numbers; see [`crate::i18n`].

mod repr;

use dashu_int::IBig;
use repr::Repr;
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Div, Mul, Sub};
use std::str::FromStr;

/// Most decimal places that a value or weight may have.
pub const MAX_PLACES: usize = 6;
/// Most digits before the decimal point, so that no file can make the arithmetic slow.
const MAX_DIGITS: usize = 12;

/// An exact fraction.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(Repr);

/// Why a text is not a [`Number`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// Something else than digits, a sign and a decimal point.
    #[error("not a decimal number")]
    Syntax,
    /// More than [`MAX_PLACES`] decimal places.
    #[error("more than {MAX_PLACES} decimal places")]
    TooPrecise,
    /// More than twelve digits before the decimal point.
    #[error("more than {MAX_DIGITS} digits before the decimal point")]
    TooLarge,
}

impl Number {
    /// Zero.
    pub const ZERO: Self = Self(Repr::Small(0, 1));
    /// One.
    pub const ONE: Self = Self(Repr::Small(1, 1));

    /// The fraction `numerator / denominator`.
    ///
    /// # Panics
    /// Where the denominator is zero.
    pub fn fraction(numerator: i64, denominator: u32) -> Self {
        assert!(denominator > 0, "a fraction of zero parts");
        Self(Repr::reduced(numerator, denominator.into()))
    }

    /// The nearest double, as JSON prints it.
    pub fn to_f64(&self) -> f64 {
        match self.0 {
            // Division of two exact doubles rounds once.
            Repr::Small(above, below) => match (i32::try_from(above), i32::try_from(below)) {
                (Ok(above), Ok(below)) => f64::from(above) / f64::from(below),
                _ => self.0.big().to_f64().value(),
            },
            Repr::Big(ref big) => big.to_f64().value(),
        }
    }

    /// The decimal with exactly `places` places, halves away from zero, a point as separator.
    pub fn rounded(&self, places: usize) -> String {
        let digits = self.0.times_ten_to(places);
        let sign = if digits.starts_with('-') { "-" } else { "" };
        let digits = digits.trim_start_matches('-');
        let digits = format!("{digits:0>width$}", width = places + 1);
        let (whole, part) = digits.split_at(digits.len() - places);
        let point = if places > 0 { "." } else { "" };
        format!("{sign}{whole}{point}{part}")
    }

    /// The shortest decimal that is this number to six places, as people write it: `3`, `2.5`.
    pub fn to_decimal(&self) -> String {
        let text = self.rounded(MAX_PLACES);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }

    /// Whether this is a whole number.
    pub fn is_whole(&self) -> bool {
        matches!(self.0, Repr::Small(_, 1)) || self.0.big().is_int()
    }
}

impl From<u32> for Number {
    fn from(value: u32) -> Self {
        Self(Repr::Small(value.into(), 1))
    }
}

impl From<usize> for Number {
    fn from(value: usize) -> Self {
        Self(
            i64::try_from(value)
                .map_or_else(|_| IBig::from(value).into(), |own| Repr::Small(own, 1)),
        )
    }
}

impl FromStr for Number {
    type Err = NumberError;

    fn from_str(text: &str) -> Result<Self, NumberError> {
        let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
        let (whole, places) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !digits(places) {
            return Err(NumberError::Syntax);
        }
        let (whole, places) = (whole.trim_start_matches('0'), places.trim_end_matches('0'));
        if places.len() > MAX_PLACES {
            return Err(NumberError::TooPrecise);
        }
        if whole.len() > MAX_DIGITS {
            return Err(NumberError::TooLarge);
        }
        let micros: i64 = format!("{whole}{places:0<MAX_PLACES$}")
            .parse()
            .map_err(|_| NumberError::Syntax)?;
        let micros = if text.starts_with('-') {
            -micros
        } else {
            micros
        };
        Ok(Self::fraction(micros, 1_000_000))
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_decimal())
    }
}

impl serde::Serialize for Number {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match i64::try_from(self.0.big().trunc()) {
            Ok(whole) if self.is_whole() => serializer.serialize_i64(whole),
            _ => serializer.serialize_f64(self.to_f64()),
        }
    }
}

macro_rules! operator {
    ($trait:ident, $method:ident) => {
        impl $trait for &Number {
            type Output = Number;
            fn $method(self, other: Self) -> Number {
                Number(self.0.$method(&other.0))
            }
        }
        impl $trait for Number {
            type Output = Number;
            fn $method(self, other: Self) -> Number {
                Number(self.0.$method(&other.0))
            }
        }
    };
}
operator!(Add, add);
operator!(Sub, sub);
operator!(Mul, mul);
operator!(Div, div);

impl Sum for Number {
    fn sum<I: Iterator<Item = Self>>(numbers: I) -> Self {
        numbers.fold(Self::ZERO, Add::add)
    }
}

impl<'a> Sum<&'a Number> for Number {
    fn sum<I: Iterator<Item = &'a Number>>(numbers: I) -> Self {
        numbers.fold(Self::ZERO, |sum, number| &sum + number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        text.parse().expect("a decimal")
    }

    #[test]
    fn reads_decimals_exactly() {
        assert_eq!(number("0.1") + number("0.2"), number("0.3"));
        assert_eq!(number("-2.50"), Number::fraction(-5, 2));
        assert_eq!("1.0000001".parse::<Number>(), Err(NumberError::TooPrecise));
        assert_eq!(
            "1234567890123".parse::<Number>(),
            Err(NumberError::TooLarge)
        );
        for text in ["", ".", "1.", ".5", "1e3", "nan", "--1", "1,5"] {
            assert_eq!(text.parse::<Number>(), Err(NumberError::Syntax), "{text}");
        }
    }

    #[test]
    fn rounds_halves_away_from_zero() {
        assert_eq!(number("2.25").rounded(1), "2.3");
        assert_eq!(number("2.35").rounded(1), "2.4");
        assert_eq!(number("-2.25").rounded(1), "-2.3");
        assert_eq!(number("0.04").rounded(1), "0.0");
        assert_eq!(number("-0.04").rounded(1), "0.0");
        assert_eq!(number("12.5").rounded(0), "13");
        assert_eq!(Number::fraction(2, 3).rounded(2), "0.67");
    }

    /// The example of rule 0 in `docs/scoring.md`.
    #[test]
    fn a_difference_can_be_off_what_rounded_figures_say() {
        let (before, now) = (Number::fraction(23, 9), Number::fraction(29, 9));
        let shown = [&before, &now, &(&now - &before)].map(|own| own.rounded(1));
        assert_eq!(shown, ["2.6", "3.2", "0.7"]);
    }

    #[test]
    fn writes_the_shortest_decimal() {
        assert_eq!(number("3.0").to_decimal(), "3");
        assert_eq!(number("0.25").to_decimal(), "0.25");
        assert_eq!(number("100").to_decimal(), "100");
    }
}
