//! The beta distribution: regularised incomplete beta functions.

use super::logarithms::{HALF_LN_TWO_PI, STIRLING, excess, ln_beta_times, stirling_error};
use super::tail::{Tail, tail_over_density};

/// With both shapes from here on tails are integrated: the fraction would need hundreds of terms.
const LARGE: f64 = 600.0;

/// Terms after which the fraction is taken as it is: with a shape below [`LARGE`] it needs fewer.
const TERMS: usize = 1_000;

/// Probability that a beta variable is at most x: the regularised incomplete beta function I_x(a, b).
/// Shapes are from 1e-290 to 1e300.
#[must_use]
pub fn beta_cdf(x: f64, a: f64, b: f64) -> f64 {
    both(x, a, b).0
}

/// Probability that a beta variable exceeds x: 1 - I_x(a, b). Shapes are from 1e-290 to 1e300.
#[must_use]
pub fn beta_sf(x: f64, a: f64, b: f64) -> f64 {
    both(x, a, b).1
}

fn both(x: f64, a: f64, b: f64) -> (f64, f64) {
    if x <= 0.0 {
        (0.0, 1.0)
    } else if x >= 1.0 {
        (1.0, 0.0)
    } else {
        let point = Point {
            x,
            rest: 1.0 - x,
            ln_x: libm::log(x),
            ln_rest: libm::log1p(-x),
        };
        Beta::new(a, b).tail(&point).both()
    }
}

/// A value between 0 and 1 with what it lacks to 1, and the logarithms of both.
pub(super) struct Point {
    x: f64,
    rest: f64,
    ln_x: f64,
    ln_rest: f64,
}

impl Point {
    /// The value of these log-odds.
    pub(super) fn of_log_odds(y: f64) -> Self {
        let odds = libm::exp(-y.abs());
        let larger = 1.0 / (1.0 + odds);
        let smaller = odds * larger;
        let ln_larger = -libm::log1p(odds);
        let ln_smaller = ln_larger - y.abs();
        if y < 0.0 {
            Self {
                x: smaller,
                rest: larger,
                ln_x: ln_smaller,
                ln_rest: ln_larger,
            }
        } else {
            Self {
                x: larger,
                rest: smaller,
                ln_x: ln_larger,
                ln_rest: ln_smaller,
            }
        }
    }
}

/// Two shapes with what every tail of them needs.
pub(super) struct Beta {
    a: f64,
    b: f64,
    /// ln(a B(a, b)) and ln(b B(a, b)), or, of shapes of [`STIRLING`] or more, the logarithm of
    /// the density of the log-odds at the mean.
    constants: [f64; 2],
    /// Logarithms of the mean and of what it lacks to 1.
    ln_mean: [f64; 2],
}

impl Beta {
    pub(super) fn new(a: f64, b: f64) -> Self {
        let constants = if a.min(b) >= STIRLING {
            let spread = libm::log(a) + libm::log(b / (a + b));
            let density = 0.5 * spread
                - HALF_LN_TWO_PI
                - (stirling_error(a) + (stirling_error(b) - stirling_error(a + b)));
            [density, density]
        } else if a <= b {
            let constant = ln_beta_times(a, b);
            [constant, constant + libm::log(b / a)]
        } else {
            let constant = ln_beta_times(b, a);
            [constant + libm::log(a / b), constant]
        };
        Self {
            a,
            b,
            constants,
            ln_mean: [-libm::log1p(b / a), -libm::log1p(a / b)],
        }
    }

    /// The tail of the log-odds that is easy at this point.
    pub(super) fn tail(&self, at: &Point) -> Tail {
        let Self { a, b, .. } = *self;
        let slope = a * at.rest - b * at.x;
        let large = a.min(b) >= LARGE;
        let upper = if large {
            slope < 0.0
        } else {
            at.x * (a + b + 2.0) > a + 1.0
        };
        let hazard = match (large, upper) {
            (true, _) => 1.0 / self.integral(at, slope),
            (false, false) => fraction(a, b, at.x, at.rest, slope),
            (false, true) => fraction(b, a, at.rest, at.x, -slope),
        };
        let ln = if a.min(b) >= STIRLING {
            let distance = a * excess(-slope / a, at.ln_x - self.ln_mean[0])
                + b * excess(slope / b, at.ln_rest - self.ln_mean[1]);
            self.constants[0] - distance - libm::log(hazard)
        } else {
            // The hazard goes to the shape at the end of the tail: small shapes lose nothing.
            let shape = if upper { b } else { a };
            a * at.ln_x + b * at.ln_rest
                - self.constants[usize::from(upper)]
                - libm::log(hazard / shape)
        };
        Tail {
            upper,
            ln,
            hazard,
            slope,
        }
    }

    /// The smaller tail of large shapes over the density of the log-odds.
    fn integral(&self, at: &Point, slope: f64) -> f64 {
        let total = self.a + self.b;
        let outward = if slope < 0.0 { 1.0 } else { -1.0 };
        // With the log-odds higher by d, the density is e^(a d) / (1 + x (e^d - 1))^(a + b) times
        // what it was; the same seen from 1 loses fewer digits where 1 - x is the smaller.
        let (shape, x, sign) = if at.x <= 0.5 {
            (self.a, at.x, outward)
        } else {
            (self.b, at.rest, -outward)
        };
        let bend = total * at.x * at.rest;
        tail_over_density(slope.abs(), bend, |t| {
            let d = sign * t;
            let more = libm::expm1(d);
            let scale = 1.0 + x * more;
            let exponent = shape * d - total * libm::log1p(x * more);
            (exponent, sign * (shape - total * x * (1.0 + more) / scale))
        })
    }
}

/// Density of the log-odds at x over I_x(a, b), quick where x is at most about the mean: the
/// continued fraction of DiDonato & Morris (1992, ACM TOMS 18, 360–373), by Lentz's method.
///
/// `rest` is 1 - x and `slope` is a - (a + b) x.
fn fraction(a: f64, b: f64, x: f64, rest: f64, slope: f64) -> f64 {
    let mut value = a * (1.0 + slope) / (a + 1.0);
    let mut above = value;
    let mut below = 0.0;
    let mut inverse = 1.0 / (a + 1.0);
    let mut n = 0.0;
    for _ in 0..TERMS {
        n += 1.0;
        let fade = n * (b - n) * x * inverse;
        let numerator = (a + n - 1.0) * inverse * (a + b + n - 1.0) * x * fade;
        inverse = 1.0 / (a + 2.0 * n + 1.0);
        let denominator = n + fade + (a + n) * inverse * (slope + 1.0 + n * (1.0 + rest));
        below = 1.0 / (denominator + numerator * below);
        above = denominator + numerator / above;
        let factor = above * below;
        value *= factor;
        if (factor - 1.0).abs() < 3e-16 {
            break;
        }
    }
    value
}
