//! Binomial numbers by inversion: monotone in the uniform number that each is made of.

use crate::exact;
use crate::inversion;
use crate::lanes::{self, Family};
use crate::smooth::Polynomials;

/// The quantile at `u` of the binomial law: the smallest whole k such that at most k of `n` succeed with
/// at least probability u, when each does with probability `p`.
#[must_use]
pub fn binomial(u: f64, n: f64, p: f64) -> f64 {
    lanes::one(&BinomialLanes::new(p), lanes::clean_uniform(u), n)
}

/// Binomial numbers of many replications with one probability.
#[derive(Debug, Clone, Copy)]
pub struct BinomialLanes {
    /// The probability of the rarer outcome: success, if `sign` is 1, or failure, if it is -1.
    p: f64,
    q: f64,
    sign: f64,
    /// The part of n that the rarer outcome is counted from: 0, or 1 for failures.
    whole: f64,
    polynomials: Polynomials,
}

impl BinomialLanes {
    /// For this probability. What is none is taken to the nearest one, and NaN to 0.
    #[must_use]
    #[inline]
    pub fn new(p: f64) -> Self {
        let p = if p > 0.0 { p.min(1.0) } else { 0.0 };
        let failures = p > 0.5;
        let rare = if failures { 1.0 - p } else { p };
        let q = 1.0 - rare;
        Self {
            p: rare,
            q,
            sign: if failures { -1.0 } else { 1.0 },
            whole: if failures { 1.0 } else { 0.0 },
            polynomials: Polynomials::binomial(q - rare),
        }
    }

    /// The numbers of all lanes.
    pub fn draw(&self, bases: &[u64], purpose: u64, n: &[f64], out: &mut [f64]) {
        lanes::draw(self, bases, purpose, n, out);
    }
}

impl Family for BinomialLanes {
    type Law = exact::Binomial;

    fn law(&self, n: f64) -> exact::Binomial {
        exact::Binomial::new(n, self.p)
    }

    #[inline(always)]
    fn sign(&self) -> f64 {
        self.sign
    }

    #[inline(always)]
    fn mean(&self, n: f64) -> f64 {
        n * self.p
    }

    #[inline(always)]
    fn variance(&self, mean: f64) -> f64 {
        mean * self.q
    }

    #[inline(always)]
    fn polynomials(&self) -> &Polynomials {
        &self.polynomials
    }

    #[inline(always)]
    fn finish(&self, n: f64, rare: f64) -> f64 {
        self.whole * n + self.sign * rare
    }

    #[inline(always)]
    fn largest(&self, n: f64) -> f64 {
        n
    }

    type Sum = (f64, f64);

    fn sum(&self) -> (f64, f64) {
        (libm::log1p(-self.p), self.p / self.q)
    }

    #[inline(always)]
    fn count<const LANES: usize>(
        (log_failure, odds): &(f64, f64),
        level: &[f64; LANES],
        n: &[f64; LANES],
    ) -> [f64; LANES] {
        inversion::binomial(level, n, *log_failure, *odds)
    }
}

#[cfg(test)]
mod tests;
