//! Binomial numbers by inversion: monotone in the uniform number that each is made of.

use std::cell::OnceCell;

use crate::exact;
use crate::family::{self, Family};
use crate::inversion;
use crate::lanes::{self, Lanes, WIDTH};
use crate::smooth::Polynomials;

/// The quantile at `u` of the binomial law: the smallest whole k such that at most k of `n` succeed with
/// at least probability u, when each succeeds with probability `p`.
///
/// With the same u, a larger n, p or u never gives less, and one person more gives at most one more: numbers
/// made of the same u are as close to each other as their laws allow.
///
/// Exact but for rounding: u may be wrong by some parts in 10^12 of the smaller of u and 1 - u, and p by one
/// unit in its last place. With a variance above 10^8 that is the unit in which z, the normal quantile of
/// u, is known: there, u that differ in their last bits may be confused.
///
/// `n` is a whole number from 0 to 9 * 10^15; negative and NaN are 0. What is no probability is taken to its
/// nearest one, and NaN to 0. u is taken to between 2^-53 and 1 - 2^-53, and NaN to the former.
#[must_use]
pub fn binomial(u: f64, n: f64, p: f64) -> f64 {
    family::one(Chance::new(p), u, n)
}

/// Binomial numbers of many replications with one probability.
#[derive(Debug, Clone, Copy)]
pub struct BinomialLanes(Chance);

impl BinomialLanes {
    /// For this probability. What is none is taken to the nearest one, and NaN to 0. Costs a few
    /// nanoseconds.
    #[must_use]
    pub fn new(p: f64) -> Self {
        Self(Chance::new(p))
    }

    /// The probability, to the last bit.
    #[must_use]
    pub fn probability(&self) -> f64 {
        // Above a half, the rarer outcome's is 1 - p without rounding, and so is 1 less that.
        if self.0.sign < 0.0 {
            self.0.q
        } else {
            self.0.p
        }
    }

    /// Draws for one purpose: lane i is replication `bases[i]` with `n[i]` people, and `out[i]` becomes
    /// what [`binomial`] is at [`uniform`](crate::random::uniform)`(bases[i], purpose)`, bit for bit. There
    /// are as many lanes as the shortest slice has. Lanes without people cost next to nothing.
    pub fn draw(&self, bases: &[u64], purpose: u64, n: &[f64], out: &mut [f64]) {
        let same = Same {
            chance: self.0,
            terms: OnceCell::new(),
        };
        lanes::draw(&same, bases, purpose, n, out);
    }
}

/// All lanes' chance.
struct Same {
    chance: Chance,
    terms: OnceCell<[f64; 2]>,
}

impl Lanes for Same {
    type Family = Chance;

    #[inline(always)]
    fn family(&self, _lane: usize) -> Chance {
        self.chance
    }

    #[inline(always)]
    fn terms(&self, _lanes: &[usize; WIDTH]) -> [[f64; WIDTH]; 2] {
        let terms = self.terms.get_or_init(|| self.chance.terms());
        terms.map(|term| [term; WIDTH])
    }
}

/// [`BinomialLanes::draw`] where each lane has its own probability: `p[i]`.
pub fn binomial_lanes(bases: &[u64], purpose: u64, n: &[f64], p: &[f64], out: &mut [f64]) {
    BinomialEach::new(p.to_vec()).draw(bases, purpose, n, out);
}

/// Binomial numbers of many replications, each with its own probability.
#[derive(Debug, Clone)]
pub struct BinomialEach {
    p: Vec<f64>,
    /// The [`Family::terms`] of each, from when one of them was first needed.
    terms: OnceCell<Vec<[f64; 2]>>,
}

impl BinomialEach {
    /// For these probabilities. What is none is taken to the nearest one, and NaN to 0.
    #[must_use]
    pub fn new(p: Vec<f64>) -> Self {
        Self {
            p,
            terms: OnceCell::new(),
        }
    }

    /// What [`BinomialLanes::draw`] gives, lane i with the probability `p[i]`.
    pub fn draw(&self, bases: &[u64], purpose: u64, n: &[f64], out: &mut [f64]) {
        let count = n.len().min(self.p.len());
        lanes::draw(self, bases, purpose, &n[..count], out);
    }
}

impl Lanes for BinomialEach {
    type Family = Chance;

    #[inline(always)]
    fn family(&self, lane: usize) -> Chance {
        Chance::new(self.p.get(lane).copied().unwrap_or(0.0))
    }

    #[inline(always)]
    fn terms(&self, lanes: &[usize; WIDTH]) -> [[f64; WIDTH]; 2] {
        let all = self.terms.get_or_init(|| {
            let chances = self.p.iter().map(|p| Chance::new(*p).terms());
            chances.collect()
        });
        let mut terms = [[0.0; WIDTH]; 2];
        for i in 0..WIDTH {
            // A lane beyond the last is nobody's.
            [terms[0][i], terms[1][i]] = all.get(lanes[i]).copied().unwrap_or_default();
        }
        terms
    }
}

/// A probability, told by the rarer of its outcomes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Chance {
    /// The probability of the rarer outcome: success, if `sign` is 1, or failure, if it is -1.
    p: f64,
    q: f64,
    sign: f64,
    /// The part of n that the rarer outcome is counted from: 0, or 1 for failures.
    whole: f64,
}

impl Chance {
    #[inline(always)]
    fn new(p: f64) -> Self {
        let p = if p > 0.0 { p } else { 0.0 };
        let p = if p < 1.0 { p } else { 1.0 };
        let failures = p > 0.5;
        let rare = if failures { 1.0 - p } else { p };
        Self {
            p: rare,
            q: 1.0 - rare,
            sign: if failures { -1.0 } else { 1.0 },
            whole: if failures { 1.0 } else { 0.0 },
        }
    }
}

impl Family for Chance {
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
    fn polynomials(&self) -> Polynomials {
        Polynomials::binomial(self.q - self.p)
    }

    #[inline(always)]
    fn limit(&self, n: f64, rare: f64) -> f64 {
        if rare < n { rare } else { n }
    }

    #[inline(always)]
    fn finish(&self, n: f64, rare: f64) -> f64 {
        self.whole * n + self.sign * rare
    }

    fn terms(&self) -> [f64; 2] {
        [libm::log1p(-self.p), self.p / self.q]
    }

    #[inline(always)]
    fn count<const LANES: usize>(
        terms: &[[f64; LANES]; 2],
        level: &[f64; LANES],
        n: &[f64; LANES],
    ) -> [f64; LANES] {
        inversion::binomial(terms, level, n)
    }
}

#[cfg(test)]
mod tests;
