//! Fractions: two machine words where they fit, which is nearly always, and big ones where they do not.

use dashu_int::IBig;
use dashu_ratio::RBig;
use std::cmp::Ordering;
use std::fmt;

/// A reduced fraction; big only where it does not fit into two words, so that equal fractions are equal.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) enum Repr {
    /// Numerator and denominator; the latter is positive.
    Small(i64, i64),
    Big(Box<RBig>),
}

/// As `3/4`.
impl fmt::Debug for Repr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Small(numerator, denominator) => write!(f, "{numerator}/{denominator}"),
            Self::Big(big) => write!(f, "{big}"),
        }
    }
}

impl Repr {
    /// The fraction of two words; the denominator must be positive.
    pub fn reduced(numerator: i64, denominator: i64) -> Self {
        if denominator == 1 {
            return Self::Small(numerator, 1);
        }
        match i64::try_from(gcd(numerator.unsigned_abs(), denominator.unsigned_abs())) {
            Ok(common) if common > 1 => Self::Small(numerator / common, denominator / common),
            _ => Self::Small(numerator, denominator),
        }
    }

    pub fn big(&self) -> RBig {
        match self {
            Self::Small(numerator, 1) => RBig::from(*numerator),
            Self::Small(numerator, denominator) => {
                RBig::from_parts((*numerator).into(), denominator.unsigned_abs().into())
            }
            Self::Big(big) => (**big).clone(),
        }
    }

    pub fn add(&self, other: &Self) -> Self {
        self.words(other, |(a, b), (c, d)| {
            if b == d {
                return Some((a.checked_add(c)?, b));
            }
            let numerator = a.checked_mul(d)?.checked_add(c.checked_mul(b)?)?;
            Some((numerator, b.checked_mul(d)?))
        })
        .unwrap_or_else(|| (self.big() + other.big()).into())
    }

    pub fn sub(&self, other: &Self) -> Self {
        self.words(other, |(a, b), (c, d)| {
            if b == d {
                return Some((a.checked_sub(c)?, b));
            }
            let numerator = a.checked_mul(d)?.checked_sub(c.checked_mul(b)?)?;
            Some((numerator, b.checked_mul(d)?))
        })
        .unwrap_or_else(|| (self.big() - other.big()).into())
    }

    pub fn mul(&self, other: &Self) -> Self {
        self.words(other, |(a, b), (c, d)| {
            Some((a.checked_mul(c)?, b.checked_mul(d)?))
        })
        .unwrap_or_else(|| (self.big() * other.big()).into())
    }

    /// Panics where `other` is zero.
    pub fn div(&self, other: &Self) -> Self {
        self.words(other, |(a, b), (c, d)| match c.signum() {
            1 => Some((a.checked_mul(d)?, b.checked_mul(c)?)),
            -1 => Some((
                a.checked_mul(d)?.checked_neg()?,
                b.checked_mul(c.checked_neg()?)?,
            )),
            _ => None,
        })
        .unwrap_or_else(|| (self.big() / other.big()).into())
    }

    /// The whole number nearest to this times ten to the power of `places`, halves away from zero, in digits.
    pub fn times_ten_to(&self, places: usize) -> String {
        let small = match self {
            Self::Small(above, below) => rounded(*above, *below, places),
            Self::Big(_) => None,
        };
        small.map_or_else(
            || {
                let scale = IBig::from(10).pow(places);
                (self.big() * RBig::from(scale)).round().to_string()
            },
            |rounded| rounded.to_string(),
        )
    }

    /// Compares fractions of different denominators.
    #[cold]
    fn crosswise(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Small(a, b), Self::Small(c, d)) => {
                (i128::from(*a) * i128::from(*d)).cmp(&(i128::from(*c) * i128::from(*b)))
            }
            _ => self.big().cmp(&other.big()),
        }
    }

    /// The result of `combine` on two small fractions; none where it does not fit or one of them is big.
    fn words(
        &self,
        other: &Self,
        combine: impl Fn((i64, i64), (i64, i64)) -> Option<(i64, i64)>,
    ) -> Option<Self> {
        let (Self::Small(a, b), Self::Small(c, d)) = (self, other) else {
            return None;
        };
        let (numerator, denominator) = combine((*a, *b), (*c, *d))?;
        Some(Self::reduced(numerator, denominator))
    }
}

impl From<RBig> for Repr {
    fn from(big: RBig) -> Self {
        let small = i64::try_from(big.numerator())
            .ok()
            .zip(i64::try_from(big.denominator()).ok());
        small.map_or_else(
            || Self::Big(Box::new(big)),
            |(above, below)| Self::Small(above, below),
        )
    }
}

impl From<IBig> for Repr {
    fn from(whole: IBig) -> Self {
        RBig::from(whole).into()
    }
}

impl Ord for Repr {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Small(a, b), Self::Small(c, d)) if b == d => a.cmp(c),
            _ => self.crosswise(other),
        }
    }
}

impl PartialOrd for Repr {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// `above / below` times ten to the power of `places`, halves away from zero; none where it does not fit.
fn rounded(above: i64, below: i64, places: usize) -> Option<i128> {
    let scale = 10_i128.checked_pow(u32::try_from(places).ok()?)?;
    let (above, below) = (i128::from(above).checked_mul(scale)?, i128::from(below));
    let half = if above < 0 { -below } else { below };
    Some((above.checked_mul(2)?.checked_add(half)?) / (2 * below))
}

/// Greatest common divisor; 0 only of two zeros.
fn gcd(mut left: u64, mut right: u64) -> u64 {
    while right != 0 {
        (left, right) = (right, left % right);
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words() -> impl Strategy<Value = (i64, u32)> {
        let numerator = prop_oneof![-20_i64..20, any::<i64>(), Just(i64::MIN), Just(i64::MAX)];
        (numerator, prop_oneof![1_u32..20, 1..u32::MAX])
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn words_and_big_fractions_calculate_alike((a, b) in words(), (c, d) in words(), (e, f) in words()) {
            let repr = |above, below: u32| Repr::reduced(above, i64::from(below));
            let big = |above: i64, below: u32| RBig::from_parts(above.into(), below.into());
            // The product does not fit into words often enough.
            let (left, big_left) = (repr(a, b).mul(&repr(e, f)), big(a, b) * big(e, f));
            let (right, big_right) = (repr(c, d), big(c, d));
            prop_assert_eq!(left.add(&right), Repr::from(&big_left + &big_right));
            prop_assert_eq!(left.sub(&right), Repr::from(&big_left - &big_right));
            prop_assert_eq!(left.mul(&right), Repr::from(&big_left * &big_right));
            prop_assert_eq!(left.cmp(&right), big_left.cmp(&big_right));
            prop_assert_eq!(left.big(), big_left.clone());
            for places in [0, 1, 6] {
                let scaled = &big_left * RBig::from(IBig::from(10).pow(places));
                prop_assert_eq!(left.times_ten_to(places), scaled.round().to_string());
            }
            if big_right != RBig::ZERO {
                prop_assert_eq!(left.div(&right), Repr::from(&big_left / &big_right));
            }
        }
    }
}
