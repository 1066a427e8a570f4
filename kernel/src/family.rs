//! One random number of a family of laws.

use crate::exact::{Law, Level};
use crate::normal::{self, TABLE_ERROR, Table};
use crate::smooth::{LARGE_VARIANCE, Place, Polynomials, SMALL_MEAN};

/// The largest mean. Whole numbers end as doubles at 2^53, some 9.007 * 10^15: what is drawn around this stays below.
const LARGEST: f64 = 9.0e15;

/// Levels nearer to 1 are looked for from the upper tail: a sum of probabilities cannot tell them.
const NEAR_ONE: f64 = 1.0 / 1024.0;

/// Laws on whole numbers by a size: people, or a mean.
///
/// It tells the quantile of the *rarer outcome*, and how the number wanted follows from it.
pub(crate) trait Family: Copy {
    /// The law of one size.
    type Law: Law;
    /// The law of this size.
    fn law(&self, size: f64) -> Self::Law;
    /// 1, or -1 if the rarer outcome becomes less as u grows.
    fn sign(&self) -> f64;
    /// Mean of the rarer outcome.
    fn mean(&self, size: f64) -> f64;
    /// Its variance, by its mean.
    fn variance(&self, mean: f64) -> f64;
    /// The polynomials of its smooth form.
    fn polynomials(&self) -> Polynomials;
    /// A number of the rarer outcome, at most as many as it can be.
    fn limit(&self, size: f64, rare: f64) -> f64;
    /// The number wanted, by that of the rarer outcome.
    fn finish(&self, size: f64, rare: f64) -> f64;
    /// What summing probabilities needs beside the size.
    fn terms(&self) -> [f64; 2];
    /// The rarer outcome's numbers at these levels, for small means: by summing probabilities.
    fn count<const LANES: usize>(
        terms: &[[f64; LANES]; 2],
        level: &[f64; LANES],
        size: &[f64; LANES],
    ) -> [f64; LANES];
}

/// The quantile at u of this size. What is no size is 0, what is no probability the nearest one.
#[inline(always)]
pub(crate) fn one<F: Family>(family: F, u: f64, size: f64) -> f64 {
    const LEAST: f64 = f64::EPSILON / 2.0;
    let u = if u > LEAST { u.min(1.0 - LEAST) } else { LEAST };
    if size.is_nan() || size <= 0.0 {
        return 0.0;
    }
    if family.mean(size) < SMALL_MEAN {
        return small(family, u, size);
    }
    let (number, margin) = quick(family, size, Table::get().quantile(u - 0.5));
    if margin > 0.0 {
        number
    } else {
        careful(family, u, size)
    }
}

/// The number at the normal quantile z from the table; certain if the margin is above 0 and the mean not
/// small.
#[inline(always)]
pub(crate) fn quick<F: Family>(family: F, size: f64, z: f64) -> (f64, f64) {
    let mean = family.mean(size);
    let place =
        family
            .polynomials()
            .place(mean, family.variance(mean), family.sign() * z, TABLE_ERROR);
    let nearest = place.nearest();
    let rare = if nearest > 0.0 { nearest } else { 0.0 };
    let number = family.finish(size, family.limit(size, rare));
    (number, place.margin(nearest))
}

/// The same with a full quantile, and with the distribution function where that does not decide.
#[inline(never)]
pub(crate) fn careful<F: Family>(family: F, u: f64, size: f64) -> f64 {
    let size = size.min(LARGEST);
    let mean = family.mean(size);
    if mean.is_nan() || mean < SMALL_MEAN {
        return small(family, u, size);
    }
    let variance = family.variance(mean);
    let z = family.sign() * normal::quantile(u);
    let Place { w, error } = family.polynomials().place(mean, variance, z, 0.0);
    let nearest = libm::rint(w);
    let rare = if variance > LARGE_VARIANCE || error < 0.5 - (w - nearest).abs() {
        family.limit(size, nearest.max(0.0))
    } else if error < 0.25 {
        level(family, u).decide(&family.law(size), w.floor())
    } else {
        level(family, u).search(&family.law(size), w.floor())
    };
    family.finish(size, rare)
}

/// A small mean by itself.
#[inline(never)]
fn small<F: Family>(family: F, u: f64, size: f64) -> f64 {
    let level = level(family, u).at_least();
    if is_near_one(level) {
        return near_one(family, u, size);
    }
    let [rare] = F::count(&family.terms().map(|term| [term]), &[level], &[size]);
    family.finish(size, rare)
}

/// The level of the rarer outcome.
#[inline(always)]
pub(crate) fn level<F: Family>(family: F, u: f64) -> Level {
    Level::new(u, family.sign() < 0.0)
}

/// Whether a level of a small mean is one for [`near_one`].
#[inline(always)]
pub(crate) fn is_near_one(level: f64) -> bool {
    level > 1.0 - NEAR_ONE
}

/// The number of a small mean at a level near 1.
#[cold]
#[inline(never)]
pub(crate) fn near_one<F: Family>(family: F, u: f64, size: f64) -> f64 {
    let mean = family.mean(size);
    let guess = (mean + 3.0 * mean.sqrt()).floor();
    family.finish(size, level(family, u).search(&family.law(size), guess))
}
