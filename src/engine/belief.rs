//! What is believed about one number, by itself: its quantiles, as draws have them.

use perennial_kernel::distribution::{self as kernel, Support};

use super::dimension::nearest;
use crate::model::{Bounds, Distribution};

/// A distribution with the limits of the number that it stands for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Belief {
    law: kernel::Distribution,
    bounds: Bounds,
}

impl Belief {
    /// What is believed about a number within these bounds.
    #[must_use]
    pub fn new(distribution: &Distribution, bounds: Bounds) -> Self {
        Self {
            law: belief(distribution, support(bounds)),
            bounds,
        }
    }

    /// The value that the number stays below with probability `u`, taken to the nearest allowed one.
    #[must_use]
    pub fn quantile(&self, u: f64) -> f64 {
        nearest(self.bounds, self.law.quantile(u))
    }

    /// The same without regard to what the number may be.
    #[must_use]
    pub fn free_quantile(&self, u: f64) -> f64 {
        self.law.quantile(u)
    }
}

/// The distribution with its arithmetic.
pub(super) fn belief(distribution: &Distribution, support: Support) -> kernel::Distribution {
    use kernel::Distribution as Belief;
    match *distribution {
        Distribution::Normal { mean, sd } => Belief::normal(mean, sd),
        Distribution::Lognormal { mean, sd } => Belief::lognormal(mean, sd),
        Distribution::Gamma { mean, sd } => Belief::gamma(mean, sd),
        Distribution::BetaMoments { mean, sd } => Belief::beta(mean, sd),
        Distribution::BetaCounts {
            successes,
            failures,
        } => Belief::beta_counts(successes, failures),
        Distribution::Uniform { low, high } => Belief::uniform(low, high),
        Distribution::Triangular { low, mode, high } => Belief::triangular(low, mode, high),
        Distribution::Pert { low, mode, high } => Belief::pert(low, mode, high),
        Distribution::Range { low, high } => Belief::range(low, high, support),
    }
}

/// The scale on which a range is read: log-odds for what must lie in [0, 1]; else logarithms, which
/// a range that reaches to 0 or below does not have: then it is normal.
pub(super) fn support(bounds: Bounds) -> Support {
    if bounds == Bounds::PROBABILITY {
        Support::Probability
    } else {
        Support::Positive
    }
}
