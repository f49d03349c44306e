//! Fractions for the reference, not those of the program.

use std::cmp::Ordering;
use std::ops::{Add, Div, Mul, Sub};

/// A fraction of two whole numbers; the lower one is positive.
#[derive(Clone, Copy, Debug)]
pub struct F(pub i128, pub i128);

pub const fn whole(value: i128) -> F {
    F(value, 1)
}

impl F {
    fn of(above: i128, below: i128) -> Self {
        let (mut a, mut b) = (above.abs(), below.abs());
        while b != 0 {
            (a, b) = (b, a % b);
        }
        let by = a * below.signum();
        Self(above / by, below / by)
    }
}

impl Add for F {
    type Output = F;
    fn add(self, other: F) -> F {
        F::of(self.0 * other.1 + other.0 * self.1, self.1 * other.1)
    }
}

impl Sub for F {
    type Output = F;
    fn sub(self, other: F) -> F {
        self + F(-other.0, other.1)
    }
}

impl Mul for F {
    type Output = F;
    fn mul(self, other: F) -> F {
        F::of(self.0 * other.0, self.1 * other.1)
    }
}

impl Div for F {
    type Output = F;
    fn div(self, other: F) -> F {
        F::of(self.0 * other.1, self.1 * other.0)
    }
}

impl PartialEq for F {
    fn eq(&self, other: &F) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for F {}

impl PartialOrd for F {
    fn partial_cmp(&self, other: &F) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for F {
    fn cmp(&self, other: &F) -> Ordering {
        (self.0 * other.1).cmp(&(other.0 * self.1))
    }
}
