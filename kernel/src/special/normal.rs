//! The standard normal distribution.

/// The value that a standard normal variable stays below with probability `u`.
///
/// -infinity for `u` of 0 or less, infinity for 1 or more.
#[must_use]
pub fn normal_quantile(u: f64) -> f64 {
    crate::normal::quantile(u.clamp(0.0, 1.0))
}

/// The probability that a standard normal variable is below `z`.
#[must_use]
pub fn normal_cdf(z: f64) -> f64 {
    0.5 * libm::erfc(-z * core::f64::consts::FRAC_1_SQRT_2)
}
