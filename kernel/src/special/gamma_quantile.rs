//! Quantiles of the gamma distribution.

use super::{Share, expansion, gamma::Gamma, logarithms::ln_gamma_1p, root};

/// The value that a gamma variable of this shape (scale 1) stays below with probability `u`.
///
/// Relative error below 1e-12 for shapes of 1e-3 or more. 0 where it is too small to be written, for
/// `u` of 0 or less and for a shape that is not positive; infinity for `u` of 1 or more.
#[must_use]
pub fn gamma_quantile(u: f64, shape: f64) -> f64 {
    match found(Share::of(u), shape) {
        Found::Value(x) => x,
        Found::Logarithm(v) => libm::exp(v),
    }
}

/// The logarithm of [`gamma_quantile`], which is finite even where that is too small to be written.
#[must_use]
pub fn ln_gamma_quantile(u: f64, shape: f64) -> f64 {
    match found(Share::of(u), shape) {
        Found::Value(x) => libm::log(x),
        Found::Logarithm(v) => v,
    }
}

/// [`gamma_quantile`] of a share of which either side may be the exact one.
pub(super) fn quantile_of(share: Share, shape: f64) -> f64 {
    match found(share, shape) {
        Found::Value(x) => x,
        Found::Logarithm(v) => libm::exp(v),
    }
}

enum Found {
    Value(f64),
    Logarithm(f64),
}

fn found(share: Share, shape: f64) -> Found {
    // Negated comparisons send what is not a number the same way.
    if !(share.below > 0.0 && shape > 0.0) {
        return Found::Value(0.0);
    }
    if !(share.above > 0.0 && shape < f64::INFINITY) {
        return Found::Value(f64::INFINITY);
    }
    let mut z = 0.0;
    if shape >= 1.0 {
        z = share.normal();
        let s = z / shape.sqrt();
        if shape >= expansion::EXACT && s.abs() <= 1.0 {
            return Found::Value((shape * expansion::over_shape(s, shape)).min(f64::MAX));
        }
    }
    let gamma = Gamma::new(shape);
    let start = start(share, shape, z);
    Found::Logarithm(root::solve(start, share, |v| gamma.tail(libm::exp(v), v)))
}

/// A first guess at the logarithm of the quantile; `z` is the normal quantile where the shape is at
/// least 1.
fn start(share: Share, shape: f64, z: f64) -> f64 {
    if shape >= 1.0 {
        let s = z / shape.sqrt();
        let cube_root = 1.0 - 1.0 / (9.0 * shape) + s / 3.0;
        if s.abs() <= 1.0 {
            return libm::log(shape * expansion::over_shape(s, shape));
        } else if cube_root > 0.3 {
            // Wilson and Hilferty (1931).
            return libm::log(shape) + 3.0 * libm::log(cube_root);
        }
    }
    // P(x) is below x^a / Γ(a + 1), and near it for small x.
    let constant = ln_gamma_1p(shape);
    let lowest = (libm::log(share.below) + constant) / shape;
    let x = libm::exp(lowest);
    if shape >= 1.0 || x < 0.5 {
        return lowest + x / (shape + 1.0);
    }
    // Q(x) is near x^(a - 1) e^-x / Γ(a) for large x.
    let far = libm::log(shape) - constant - libm::log(share.above);
    if far > 2.0 {
        libm::log(far - (1.0 - shape) * libm::log(far))
    } else {
        lowest.min(0.0)
    }
}
