//! Poisson numbers by inversion: monotone in the uniform number that each is made of.

use crate::exact;
use crate::family::{self, Family};
use crate::inversion;
use crate::lanes::{self, Lanes, WIDTH};
use crate::smooth::Polynomials;

/// The quantile at `u` of the Poisson law with this mean: the smallest whole k that is not exceeded with
/// at least probability u.
///
/// Monotone in both, and as exact as [`binomial`](crate::binomial()), with the mean wrong by one unit in its
/// last place at most. Means from 0 to 9 * 10^15; what is less, and NaN, is 0, what is more is taken as that.
/// u is taken to between 2^-53 and 1 - 2^-53, and NaN to the former.
#[must_use]
pub fn poisson(u: f64, mean: f64) -> f64 {
    family::one(Rare, u, mean)
}

/// Draws for one purpose: lane i is replication `bases[i]` with `means[i]`, and `out[i]` becomes what
/// [`poisson`] is at [`uniform`](crate::random::uniform)`(bases[i], purpose)`, bit for bit. There are as many
/// lanes as the shortest slice has. Lanes of mean 0 cost next to nothing.
pub fn poisson_lanes(bases: &[u64], purpose: u64, means: &[f64], out: &mut [f64]) {
    lanes::draw(&Rare, bases, purpose, means, out);
}

/// Events of which each is rare: the Poisson laws.
#[derive(Clone, Copy)]
struct Rare;

impl Lanes for Rare {
    type Family = Self;

    #[inline(always)]
    fn family(&self, _lane: usize) -> Self {
        Self
    }

    #[inline(always)]
    fn terms(&self, _lanes: &[usize; WIDTH]) -> [[f64; WIDTH]; 2] {
        [[0.0; WIDTH]; 2]
    }
}

impl Family for Rare {
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
    fn polynomials(&self) -> Polynomials {
        Polynomials::POISSON
    }

    #[inline(always)]
    fn limit(&self, _mean: f64, k: f64) -> f64 {
        k
    }

    #[inline(always)]
    fn finish(&self, _mean: f64, k: f64) -> f64 {
        k
    }

    fn terms(&self) -> [f64; 2] {
        [0.0; 2]
    }

    #[inline(always)]
    fn count<const LANES: usize>(
        _terms: &[[f64; LANES]; 2],
        level: &[f64; LANES],
        mean: &[f64; LANES],
    ) -> [f64; LANES] {
        inversion::poisson(level, mean)
    }
}

#[cfg(test)]
mod tests;
