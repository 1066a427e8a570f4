//! Quantiles of the beta distribution.

use super::beta::{Beta, Point};
use super::{Share, gamma_quantile::quantile_of, logarithms::ln_beta_times, root};

/// A shape this many times the other (and 1) makes a gamma variable of the other; two shapes this
/// large make normal log-odds.
const HUGE: f64 = 1e15;

/// A shape below this leaves nothing between 0 and 1.
const TINY: f64 = 1e-20;

/// With both shapes from these on the Cornish-Fisher series is exact (relative error below 2e-13)
/// within so many standard deviations.
const SERIES: [(f64, f64); 2] = [(1e5, FAR), (1e4, 3.5)];

/// Standard deviations that no probability written as 1 - … exceeds.
const FAR: f64 = 9.0;

/// The value that a beta variable of shapes a and b stays below with probability `u`.
///
/// Relative error below about 1e-12 for shapes of 1e-3 or more. From 0 to 1: exactly 0 where it is
/// too small to be written, for `u` of 0 or less and where a is not positive; exactly 1 where it
/// rounds to that, for `u` of 1 or more and where b is not positive.
#[must_use]
pub fn beta_quantile(u: f64, a: f64, b: f64) -> f64 {
    let share = Share::of(u);
    // Negated comparisons send what is not a number the same way.
    if !(share.below > 0.0 && a > 0.0) {
        0.0
    } else if !(share.above > 0.0 && b > 0.0) {
        1.0
    } else if a.min(b) < TINY {
        f64::from(share.below > 1.0 / (1.0 + a / b))
    } else if b > HUGE * (1.0 + a) {
        let x = quantile_of(share, a);
        x / (x + b)
    } else if a > HUGE * (1.0 + b) {
        let rest = quantile_of(share.reversed(), b);
        a / (a + rest)
    } else {
        value(log_odds(share, a, b))
    }
}

fn value(log_odds: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-log_odds))
}

fn log_odds(share: Share, a: f64, b: f64) -> f64 {
    let smaller = a.min(b);
    let z = share.normal();
    if smaller > HUGE {
        return libm::log(a / b) + z * (1.0 / a + 1.0 / b).sqrt();
    }
    let exact = |&(shape, far): &(f64, f64)| smaller >= shape && z.abs() <= far;
    if SERIES.iter().any(exact) {
        return cornish_fisher(z, a, b);
    }
    let beta = Beta::new(a, b);
    let start = start(share, z, a, b);
    root::solve(start, share, |y| beta.tail(&Point::of_log_odds(y)))
}

/// A first guess at the log-odds of the quantile.
fn start(share: Share, z: f64, a: f64, b: f64) -> f64 {
    let smaller = a.min(b);
    if smaller >= 10.0 && z.abs() <= FAR {
        cornish_fisher(z, a, b)
    } else if smaller >= 1.0 && z.abs() <= FAR {
        carter(z, a, b)
    } else if a <= b {
        lower_start(share, a, b)
    } else {
        -lower_start(share.reversed(), b, a)
    }
}

/// The approximation of Carter (1947), as in algorithm AS 109.
fn carter(z: f64, a: f64, b: f64) -> f64 {
    let (s, t) = (1.0 / (2.0 * a - 1.0), 1.0 / (2.0 * b - 1.0));
    let third = (z * z - 3.0) / 6.0;
    let h = 2.0 / (s + t);
    let w = z * (h + third).max(0.0).sqrt() / h + (t - s) * (third + 5.0 / 6.0 - 2.0 / (3.0 * h));
    libm::log(a / b) + 2.0 * w
}

/// For a ≤ b: from the leading terms of the tail at 0, or where that is too full, of that at 1.
fn lower_start(share: Share, a: f64, b: f64) -> f64 {
    let constant = ln_beta_times(a, b);
    // I_x(a, b) is near x^a / (a B(a, b)) (1 + a (1 - b) x / (a + 1)) for small x.
    let ln_x = (libm::log(share.below) + constant) / a;
    let x = libm::exp(ln_x);
    if a >= 1.0 || x * b.max(1.0) < 0.5 {
        let ln_x = (ln_x + (b - 1.0) * x / (a + 1.0)).min(-1e-3);
        return ln_x - libm::log1p(-libm::exp(ln_x));
    }
    // And 1 - I_x(a, b) near (1 - x)^b x^(a - 1) / (b B(a, b)) for small 1 - x.
    let ln_above = libm::log(share.above) + constant + libm::log(b / a);
    let mut ln_x = 0.0;
    let mut ln_rest = 0.0;
    for _ in 0..2 {
        ln_rest = ((ln_above + (1.0 - a) * ln_x) / b).min(-0.5 / b.max(1.0));
        ln_x = libm::log(-libm::expm1(ln_rest));
    }
    ln_x - ln_rest
}

/// The log-odds of the quantile by its cumulants, which are sums of polygamma functions, to the sixth:
/// the series of Cornish & Fisher (Abramowitz & Stegun 26.2.49), for shapes of 10 or more.
fn cornish_fisher(z: f64, a: f64, b: f64) -> f64 {
    let (ka, kb) = (ln_gamma_cumulants(a), ln_gamma_cumulants(b));
    let variance = ka[0] + kb[0];
    let sd = variance.sqrt();
    let k3 = (ka[1] - kb[1]) / (variance * sd);
    let k4 = (ka[2] + kb[2]) / (variance * variance);
    let k5 = (ka[3] - kb[3]) / (variance * variance * sd);
    let k6 = (ka[4] + kb[4]) / (variance * variance * variance);
    let q = z * z;
    let first = k3 * (q - 1.0) / 6.0;
    let second = z * (k4 * (q - 3.0) / 24.0 - k3 * k3 * (2.0 * q - 5.0) / 36.0);
    let third = k5 * ((q - 6.0) * q + 3.0) / 120.0 - k3 * k4 * ((q - 5.0) * q + 2.0) / 24.0
        + k3 * k3 * k3 * ((12.0 * q - 53.0) * q + 17.0) / 324.0;
    let fourth = z
        * (k6 * ((q - 10.0) * q + 15.0) / 720.0
            - k4 * k4 * ((3.0 * q - 24.0) * q + 29.0) / 384.0
            - k3 * k5 * ((2.0 * q - 17.0) * q + 21.0) / 180.0
            + k3 * k3 * k4 * ((14.0 * q - 103.0) * q + 107.0) / 288.0
            - k3 * k3 * k3 * k3 * ((252.0 * q - 1_688.0) * q + 1_511.0) / 7_776.0);
    let mean = libm::log(a / b) + digamma_less_log(a) - digamma_less_log(b);
    mean + sd * (z + (first + (second + (third + fourth))))
}

/// ψ(a) - ln a, the mean of the logarithm of a gamma variable less that of its mean.
fn digamma_less_log(a: f64) -> f64 {
    let r = 1.0 / a;
    -r * (0.5 + r * (1.0 / 12.0 - r * r / 120.0))
}

/// Its cumulants from the second: the polygamma functions at a, by their asymptotic series.
fn ln_gamma_cumulants(a: f64) -> [f64; 5] {
    let r = 1.0 / a;
    let (square, cube) = (r * r, r * r * r);
    [
        r * (1.0 + r * (0.5 + r * (1.0 / 6.0 - square / 30.0))),
        -square * (1.0 + r * (1.0 + r * 0.5)),
        cube * (2.0 + r * (3.0 + r * 2.0)),
        -cube * r * (6.0 + r * 12.0),
        cube * square * (24.0 + r * 60.0),
    ]
}
