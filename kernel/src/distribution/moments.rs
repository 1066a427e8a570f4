//! Means and standard deviations.

use super::{Distribution, at, finite, logistic, middle, place};

pub(super) fn mean(distribution: &Distribution) -> f64 {
    match *distribution {
        Distribution::Known(value) => value,
        Distribution::Normal { mean, .. } => mean,
        Distribution::Lognormal { mu, sigma } => libm::exp(mu + 0.5 * sigma * sigma),
        Distribution::LogitNormal { mu, sigma } => logit_normal(mu, sigma).0,
        Distribution::Gamma { shape, scale } => shape * scale,
        Distribution::Beta { a, b, low, high } => at(low, 1.0 / (1.0 + b / a), high),
        Distribution::Uniform { low, high } => middle(low, high),
        Distribution::Triangular { low, mode, high } => low / 3.0 + mode / 3.0 + high / 3.0,
    }
}

pub(super) fn sd(distribution: &Distribution) -> f64 {
    match *distribution {
        Distribution::Known(_) => 0.0,
        Distribution::Normal { sd, .. } => sd,
        Distribution::Lognormal { sigma, .. } => {
            finite(mean(distribution)) * libm::expm1(sigma * sigma).sqrt()
        }
        Distribution::LogitNormal { mu, sigma } => logit_normal(mu, sigma).1,
        Distribution::Gamma { shape, scale } => shape.sqrt() * scale,
        Distribution::Beta { a, b, low, high } => {
            let (mean, rest) = (1.0 / (1.0 + b / a), 1.0 / (1.0 + a / b));
            stretched(low, high, (mean * rest / (1.0 + a + b)).sqrt())
        }
        Distribution::Uniform { low, high } => stretched(low, high, (1.0_f64 / 12.0).sqrt()),
        Distribution::Triangular { low, mode, high } => {
            let top = place(low, mode, high);
            stretched(low, high, ((1.0 - top * (1.0 - top)) / 18.0).sqrt())
        }
    }
}

/// A share of the distance between the ends, without overflow on the way.
fn stretched(low: f64, high: f64, share: f64) -> f64 {
    2.0 * share * (0.5 * high - 0.5 * low)
}

/// Mean and standard deviation of the logistic function of a normal variable, for which there is no
/// formula.
///
/// By the trapezium rule on the normal scale, whose error falls exponentially as steps get shorter
/// (Trefethen & Weideman 2014): with these it is below 1e-14, as far as sigma below 300, where the
/// steps stop to become more.
fn logit_normal(mu: f64, sigma: f64) -> (f64, f64) {
    let per_unit = (2.0 * sigma).clamp(2.0, 600.0);
    let steps = (9.0 * per_unit) as i32;
    let (mut total, mut first) = (0.0, 0.0);
    let terms = || {
        (-steps..=steps).map(|i| {
            let z = f64::from(i) / per_unit;
            (libm::exp(-0.5 * z * z), logistic(mu + sigma * z))
        })
    };
    for (weight, value) in terms() {
        total += weight;
        first += weight * value;
    }
    let mean = first / total;
    let second: f64 = terms()
        .map(|(weight, value)| weight * (value - mean) * (value - mean))
        .sum();
    (mean, (second / total).sqrt())
}
