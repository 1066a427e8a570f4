//! Where a distribution has a given share below it.

use super::{Share, tail::Tail};

/// Steps after which the point found so far is taken: none takes more than a few.
const STEPS: usize = 60;

/// A step of this size, in units of the scale and of the tail's logarithm, leaves an error below
/// 1e-15: the next one would be about its cube.
const SMALL: f64 = 1e-5;

/// The point that has this share below it.
///
/// Halley's steps on the logarithm of the tail that `tail` gives. It is concave, so that a step
/// can overshoot on one side only; the bracket is for rounding and for tails that underflow.
pub(super) fn solve(start: f64, share: Share, tail: impl Fn(f64) -> Tail) -> f64 {
    let (ln_below, ln_above) = (
        ln_share(share.below, share.above),
        ln_share(share.above, share.below),
    );
    let (mut low, mut high) = (f64::NEG_INFINITY, f64::INFINITY);
    let mut v = start;
    for _ in 0..STEPS {
        let at = tail(v);
        let (residual, bend) = if at.upper {
            (ln_above - at.ln, at.slope + at.hazard)
        } else {
            (at.ln - ln_below, at.slope - at.hazard)
        };
        if residual < 0.0 {
            low = v;
        } else if residual > 0.0 {
            high = v;
        } else {
            return v;
        }
        let newton = -residual / at.hazard;
        let step = newton / (1.0 + 0.5 * newton * bend).clamp(0.5, 2.0);
        let next = v + step;
        if step.abs() * at.hazard.max(1.0) <= SMALL.max(v.abs() * f64::EPSILON * 4.0) {
            return next;
        }
        v = if next > low && next < high {
            next
        } else {
            between(low, high, v)
        };
    }
    v
}

fn ln_share(share: f64, rest: f64) -> f64 {
    if share <= 0.5 {
        libm::log(share)
    } else {
        libm::log1p(-rest)
    }
}

/// A point inside the bracket, further out on its open side.
fn between(low: f64, high: f64, v: f64) -> f64 {
    let far = 1.0 + v.abs();
    if low == f64::NEG_INFINITY {
        v - far
    } else if high == f64::INFINITY {
        v + far
    } else {
        low + 0.5 * (high - low)
    }
}
