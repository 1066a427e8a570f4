//! The gamma distribution (scale 1): regularised incomplete gamma functions.

use super::logarithms::{HALF_LN_TWO_PI, STIRLING, excess, ln_gamma_1p, stirling_error};
use super::tail::{Tail, tail_over_density};

/// From this shape on tails are integrated: the series would need hundreds of terms near the mean.
const LARGE: f64 = 200.0;

/// Up to this value a tail of a shape below 1 comes from the power series at 0.
const SMALL_VALUE: f64 = 1.5;

/// Terms after which a series or fraction is taken as it is: below [`LARGE`] none needs so many.
const TERMS: usize = 1_000;

/// Probability that a gamma variable of this shape is at most x: the lower regularised incomplete
/// gamma function P(shape, x). The shape is positive and finite.
#[must_use]
pub fn gamma_cdf(x: f64, shape: f64) -> f64 {
    both(x, shape).0
}

/// Probability that a gamma variable of this shape exceeds x: the upper one, Q(shape, x). The shape is
/// positive and finite.
#[must_use]
pub fn gamma_sf(x: f64, shape: f64) -> f64 {
    both(x, shape).1
}

fn both(x: f64, shape: f64) -> (f64, f64) {
    if x <= 0.0 {
        (0.0, 1.0)
    } else if x == f64::INFINITY {
        (1.0, 0.0)
    } else {
        Gamma::new(shape).tail(x, libm::log(x)).both()
    }
}

/// A shape with what every tail of it needs.
pub(super) struct Gamma {
    shape: f64,
    /// ln Γ(1 + shape), or of large shapes the logarithm of x's density at the shape, times it.
    constant: f64,
    ln_shape: f64,
}

impl Gamma {
    pub(super) fn new(shape: f64) -> Self {
        let ln_shape = libm::log(shape);
        let constant = if shape < STIRLING {
            ln_gamma_1p(shape)
        } else {
            0.5 * ln_shape - HALF_LN_TWO_PI - stirling_error(shape)
        };
        Self {
            shape,
            constant,
            ln_shape,
        }
    }

    /// The tail of ln x that is easy at `x`, whose logarithm is `v`.
    pub(super) fn tail(&self, x: f64, v: f64) -> Tail {
        let a = self.shape;
        let slope = a - x;
        if a < 1.0 && x <= SMALL_VALUE {
            // ln P without a 1 - …: of the size of the shape, as it must be for small ones.
            let rest = a * power_series(a, x);
            return Tail {
                upper: false,
                ln: a * v - self.constant + libm::log1p(rest),
                hazard: a * libm::exp(-x) / (1.0 + rest),
                slope,
            };
        }
        let (upper, ratio) = if a >= LARGE {
            (slope < 0.0, integral(a, x))
        } else if x < a + 1.0 {
            (false, lower_series(a, x))
        } else {
            (true, upper_fraction(a, x))
        };
        Tail {
            upper,
            ln: self.ln_density(x, v) + libm::log(ratio),
            hazard: 1.0 / ratio,
            slope,
        }
    }

    /// Logarithm of the density of ln x.
    fn ln_density(&self, x: f64, v: f64) -> f64 {
        let a = self.shape;
        if a < STIRLING {
            a * v - x + self.ln_shape - self.constant
        } else {
            self.constant - a * excess((x - a) / a, v - self.ln_shape)
        }
    }
}

/// Σ (-x)^n / (n! (a + n)) from n = 1: P is x^a / Γ(a + 1) times 1 plus a times this.
fn power_series(a: f64, x: f64) -> f64 {
    let (mut power, mut sum, mut n) = (1.0, 0.0, 1.0);
    loop {
        power *= -x / n;
        let next = sum + power / (a + n);
        if next == sum {
            return sum;
        }
        sum = next;
        n += 1.0;
    }
}

/// P over the density of ln x: Σ x^n / (a (a + 1) … (a + n)).
fn lower_series(a: f64, x: f64) -> f64 {
    let mut term = 1.0 / a;
    let mut sum = term;
    let mut divisor = a;
    for _ in 0..TERMS {
        divisor += 1.0;
        term *= x / divisor;
        sum += term;
        if term < sum * 1e-17 {
            break;
        }
    }
    sum
}

/// Q over the density of ln x: Legendre's continued fraction, contracted, by Lentz's method.
fn upper_fraction(a: f64, x: f64) -> f64 {
    let mut denominator = x + 1.0 - a;
    let mut below = 1.0 / denominator;
    let mut above = f64::INFINITY;
    let mut value = below;
    let mut n = 0.0;
    for _ in 0..TERMS {
        n += 1.0;
        let numerator = n * (a - n);
        denominator += 2.0;
        below = 1.0 / (denominator + numerator * below);
        above = denominator + numerator / above;
        let factor = below * above;
        value *= factor;
        if (factor - 1.0).abs() < 1e-16 {
            break;
        }
    }
    value
}

/// The smaller tail of a large shape over the density of ln x.
fn integral(a: f64, x: f64) -> f64 {
    if x > a {
        tail_over_density(x - a, x, |t| {
            (a * t - x * libm::expm1(t), a - x * libm::exp(t))
        })
    } else {
        tail_over_density(a - x, x, |t| {
            (-a * t - x * libm::expm1(-t), x * libm::exp(-t) - a)
        })
    }
}
