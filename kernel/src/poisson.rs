//! Poisson numbers by inversion: monotone in the uniform number that each is made of.

use crate::exact;
use crate::inversion;
use crate::lanes::{self, Family};
use crate::smooth::Polynomials;

/// The quantile at `u` of the Poisson law with this mean: the smallest whole k that is not exceeded with
/// at least probability u.
#[must_use]
pub fn poisson(u: f64, mean: f64) -> f64 {
    lanes::one(&PoissonFamily, lanes::clean_uniform(u), mean)
}

/// Poisson numbers of many replications.
pub fn poisson_lanes(bases: &[u64], purpose: u64, means: &[f64], out: &mut [f64]) {
    lanes::draw(&PoissonFamily, bases, purpose, means, out);
}

struct PoissonFamily;

impl Family for PoissonFamily {
    type Law = exact::Poisson;

    fn law(&self, mean: f64) -> exact::Poisson {
        exact::Poisson(mean)
    }

    #[inline(always)]
    fn sign(&self) -> f64 {
        1.0
    }

    #[inline(always)]
    fn mean(&self, mean: f64) -> f64 {
        mean
    }

    #[inline(always)]
    fn variance(&self, mean: f64) -> f64 {
        mean
    }

    #[inline(always)]
    fn polynomials(&self) -> &Polynomials {
        &Polynomials::POISSON
    }

    #[inline(always)]
    fn finish(&self, _mean: f64, k: f64) -> f64 {
        k
    }

    #[inline(always)]
    fn largest(&self, _mean: f64) -> f64 {
        f64::INFINITY
    }

    type Sum = ();

    fn sum(&self) {}

    #[inline(always)]
    fn count<const LANES: usize>(
        (): &(),
        level: &[f64; LANES],
        mean: &[f64; LANES],
    ) -> [f64; LANES] {
        inversion::poisson(level, mean)
    }
}
