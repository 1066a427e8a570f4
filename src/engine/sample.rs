//! Binomial and Poisson numbers.
//!
//! The rest of the engine knows only [`binomial`] and [`poisson`]. Both are exact (no normal
//! approximation), use `libm` alone, so that native and WebAssembly agree to the last bit whatever
//! features other crates switch on, and take means up to 10^15 and beyond.
//!
//! Small means are inverted from 0 upwards; larger ones use Hörmann's transformed rejection, BTRS
//! and PTRS (W. Hörmann, "The generation of binomial random variates", J. Stat. Comput. Simul. 46,
//! 1993; "The transformed rejection method for generating Poisson random variables", Insurance:
//! Mathematics and Economics 12, 1993), with the logarithms regrouped around the mode so that
//! nothing cancels at large counts.

use super::random::Generator;

/// Below this mean, numbers are inverted.
const INVERSION_BELOW: f64 = 10.0;
/// Inversion stops here: with a mean below 10 the probability beyond is below 10^-150.
const INVERSION_END: f64 = 250.0;
/// The largest mean that a Poisson number is drawn for: whole numbers stay exact in a double.
const POISSON_MEAN_MAX: f64 = 9.0e15;

/// How many of `n` succeed, each with probability `p`. Whole numbers, as doubles, for n below 2^53.
///
/// What is no probability is taken to its nearest one, and NaN to 0.
#[must_use]
pub fn binomial(generator: &mut Generator, n: f64, p: f64) -> f64 {
    if n < 1.0 || n.is_nan() || p <= 0.0 || p.is_nan() {
        0.0
    } else if p >= 1.0 {
        n
    } else if p <= 0.5 {
        lower_half(generator, n, p)
    } else {
        n - lower_half(generator, n, 1.0 - p)
    }
}

fn lower_half(generator: &mut Generator, n: f64, p: f64) -> f64 {
    if n * p < INVERSION_BELOW {
        binomial_by_inversion(generator.uniform(), n, p)
    } else {
        binomial_by_rejection(generator, n, p)
    }
}

/// The smallest x with P(X <= x) above u.
fn binomial_by_inversion(u: f64, n: f64, p: f64) -> f64 {
    let odds = p / (1.0 - p);
    let mut probability = libm::exp(n * libm::log1p(-p));
    let mut rest = u;
    let mut x = 0.0;
    while rest >= probability && x < n && x < INVERSION_END {
        rest -= probability;
        probability *= odds * (n - x) / (x + 1.0);
        x += 1.0;
    }
    x
}

/// BTRS: needs p at most 0.5 and n p at least 10.
fn binomial_by_rejection(generator: &mut Generator, n: f64, p: f64) -> f64 {
    let q = 1.0 - p;
    let deviation = (n * p * q).sqrt();
    let b = 1.15 + 2.53 * deviation;
    let a = -0.0873 + 0.0248 * b + 0.01 * p;
    let center = n * p + 0.5;
    let accept_at_once = 0.92 - 4.2 / b;
    let alpha = (2.83 + 5.1 / b) * deviation;
    let mode = ((n + 1.0) * p).floor();
    loop {
        let u = generator.uniform() - 0.5;
        let v = generator.uniform();
        let us = 0.5 - u.abs();
        let k = ((2.0 * a / us + b) * u + center).floor();
        if us >= 0.07 && v <= accept_at_once {
            return k;
        }
        if !(k >= 0.0 && k <= n) {
            continue;
        }
        let height = libm::log(v * alpha / (a / (us * us) + b));
        if height <= binomial_log_ratio(n, p / q, mode, k) {
            return k;
        }
    }
}

/// Logarithm of P(k) / P(mode).
fn binomial_log_ratio(n: f64, odds: f64, mode: f64, k: f64) -> f64 {
    let d = k - mode;
    let failures = n - mode;
    d * libm::log(odds * (failures + 1.0) / (mode + 1.0))
        - (k + 0.5) * libm::log1p(d / (mode + 1.0))
        - (n - k + 0.5) * libm::log1p(-d / (failures + 1.0))
        + stirling_tail(mode)
        + stirling_tail(failures)
        - stirling_tail(k)
        - stirling_tail(n - k)
}

/// ln k! - [(k + 1/2) ln (k + 1) - (k + 1) + ln(2 pi) / 2].
fn stirling_tail(k: f64) -> f64 {
    const TABLE: [f64; 10] = [
        0.081_061_466_795_327_2,
        0.041_340_695_955_409_29,
        0.027_677_925_684_998_34,
        0.020_790_672_103_765_09,
        0.016_644_691_189_821_19,
        0.013_876_128_823_070_75,
        0.011_896_709_945_891_77,
        0.010_411_265_261_972_1,
        0.009_255_462_182_712_733,
        0.008_330_563_433_362_87,
    ];
    if let Some(value) = TABLE.get(k as usize) {
        return *value;
    }
    let next = k + 1.0;
    let square = next * next;
    (1.0 / 12.0 - (1.0 / 360.0 - (1.0 / 1260.0 - 1.0 / 1680.0 / square) / square) / square) / next
}

/// A Poisson number, as a double. Means below 0 and NaN give 0; above 9 * 10^15 (where whole numbers
/// end) that mean is taken.
#[must_use]
pub fn poisson(generator: &mut Generator, mean: f64) -> f64 {
    if mean <= 0.0 || mean.is_nan() {
        0.0
    } else if mean < INVERSION_BELOW {
        poisson_by_inversion(generator.uniform(), mean)
    } else {
        poisson_by_rejection(generator, mean.min(POISSON_MEAN_MAX))
    }
}

/// The smallest x with P(X <= x) above u.
fn poisson_by_inversion(u: f64, mean: f64) -> f64 {
    let mut probability = libm::exp(-mean);
    let mut rest = u;
    let mut x = 0.0;
    while rest >= probability && x < INVERSION_END {
        rest -= probability;
        x += 1.0;
        probability *= mean / x;
    }
    x
}

/// PTRS: needs a mean of at least 10.
fn poisson_by_rejection(generator: &mut Generator, mean: f64) -> f64 {
    let b = 0.931 + 2.53 * mean.sqrt();
    let a = -0.059 + 0.02483 * b;
    let inverse_alpha = 1.1239 + 1.1328 / (b - 3.4);
    let accept_at_once = 0.9277 - 3.6224 / (b - 2.0);
    loop {
        let u = generator.uniform() - 0.5;
        let v = generator.uniform();
        let us = 0.5 - u.abs();
        let k = ((2.0 * a / us + b) * u + mean + 0.43).floor();
        if us >= 0.07 && v <= accept_at_once {
            return k;
        }
        if k < 0.0 || k.is_nan() || (us < 0.013 && v > us) {
            continue;
        }
        let height = libm::log(v * inverse_alpha / (a / (us * us) + b));
        if height <= poisson_log_probability(mean, k) {
            return k;
        }
    }
}

/// Logarithm of P(k).
fn poisson_log_probability(mean: f64, k: f64) -> f64 {
    const HALF_LOG_TWO_PI: f64 = 0.918_938_533_204_672_8;
    // ln k! around k + 1: (k + 1/2) ln (k + 1) - (k + 1) + ln(2 pi)/2 + tail.
    let d = (k + 1.0) - mean;
    d - (k + 0.5) * libm::log1p(d / mean)
        - 0.5 * libm::log(mean)
        - HALF_LOG_TWO_PI
        - stirling_tail(k)
}

#[cfg(test)]
mod tests;
