//! The random numbers of people and orders, for several replications side by side.
//!
//! Every number is the quantile of its law at one uniform number (see the kernel): exact, and
//! monotone, so that strategies that share the uniform number differ as little as they can.

use perennial_kernel::special::gamma_quantile;
use perennial_kernel::{BinomialLanes, lines, poisson_lanes, random};

/// A probability, made ready to decide about many people.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Chance {
    Never,
    Always,
    /// Each with this probability.
    Each(BinomialLanes),
}

impl Chance {
    pub fn new(p: f64) -> Self {
        if p >= 1.0 {
            Self::Always
        } else if p > 0.0 {
            Self::Each(BinomialLanes::new(p))
        } else {
            Self::Never
        }
    }

    /// The probability, to the last bit.
    pub fn probability(&self) -> f64 {
        match self {
            Self::Never => 0.0,
            Self::Always => 1.0,
            Self::Each(binomial) => binomial.probability(),
        }
    }

    pub fn is_never(&self) -> bool {
        matches!(self, Self::Never)
    }

    /// How many of `people` it befalls, by replication.
    pub fn draw(&self, bases: &[u64], purpose: u64, people: &[f64], out: &mut [f64]) {
        match self {
            Self::Never => out.fill(0.0),
            Self::Always => lines::copy(out, people),
            Self::Each(binomial) => binomial.draw(bases, purpose, people, out),
        }
    }
}

/// How many there are with these means, by replication.
pub(crate) fn poisson(bases: &[u64], purpose: u64, means: &[f64], out: &mut [f64]) {
    poisson_lanes(bases, purpose, means, out);
}

/// What so many orders are worth together, by replication, where one is worth a Gamma with this mean
/// and coefficient of variation, by replication as well.
pub(crate) fn orders(
    bases: &[u64],
    purpose: u64,
    orders: &[f64],
    (values, cvs): (&[f64], &[f64]),
    out: &mut [f64],
) {
    let worth = values.iter().zip(cvs);
    for (((out, orders), base), (value, cv)) in out.iter_mut().zip(orders).zip(bases).zip(worth) {
        let square = cv * cv;
        // Below, the sum differs from its mean by less than rounding.
        *out = if *orders > 0.0 && square > 1e-30 {
            let u = random::uniform(*base, purpose);
            gamma_quantile(u, orders / square) * (value * square)
        } else {
            orders * value
        };
    }
}
