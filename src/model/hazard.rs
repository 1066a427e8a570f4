//! Values of the hazard formulas at a tenure, always between 0 and 1.

use libm::{exp, expm1, lgamma, log, log1p, pow};

/// Beta-geometric: a / (a + b + j).
#[must_use]
pub fn beta_geometric(alpha: f64, beta: f64, tenure: u32) -> f64 {
    probability(alpha / (alpha + beta + f64::from(tenure)))
}

/// Discrete Weibull: 1 - q^((j+1)^c - j^c).
#[must_use]
pub fn discrete_weibull(q: f64, c: f64, tenure: u32) -> f64 {
    if q <= 0.0 {
        return 1.0;
    }
    if q >= 1.0 {
        return 0.0;
    }
    probability(-expm1(power_step(c, tenure) * log(q)))
}

/// Beta-discrete-Weibull: 1 - S(j+1)/S(j) with S(j) = B(a, b + j^c) / B(a, b).
#[must_use]
pub fn beta_discrete_weibull(alpha: f64, beta: f64, c: f64, tenure: u32) -> f64 {
    let before = beta + power(c, tenure);
    let after = before + power_step(c, tenure);
    if !after.is_finite() {
        return 1.0;
    }
    probability(-expm1(
        log_gamma_step(before, alpha) - log_gamma_step(after, alpha),
    ))
}

/// j^c.
fn power(c: f64, tenure: u32) -> f64 {
    if tenure == 0 {
        return 0.0;
    }
    pow(f64::from(tenure), c)
}

/// (j+1)^c - j^c, without the loss of digits of a difference.
fn power_step(c: f64, tenure: u32) -> f64 {
    if tenure == 0 {
        return 1.0;
    }
    let tenure_f = f64::from(tenure);
    exp(c * log(tenure_f)) * expm1(c * log1p(1.0 / tenure_f))
}

/// ln Γ(z + a) - ln Γ(z), for large z by Stirling's series so that large terms cancel beforehand.
fn log_gamma_step(z: f64, a: f64) -> f64 {
    const LARGE: f64 = 50.0;
    if z < LARGE {
        return lgamma(z + a) - lgamma(z);
    }
    let tail = |x: f64| {
        let square = 1.0 / (x * x);
        (1.0 / 12.0 - square * (1.0 / 360.0 - square / 1260.0)) / x
    };
    (z - 0.5) * log1p(a / z) + a * log(z + a) - a + tail(z + a) - tail(z)
}

/// What rounding brought outside, and what is undefined, at the nearest end.
fn probability(value: f64) -> f64 {
    if value.is_nan() {
        return 1.0;
    }
    value.clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(value: f64, expected: f64) {
        assert!((value - expected).abs() < 1e-12, "{value} {expected}");
    }

    #[test]
    fn beta_geometric_is_its_formula() {
        near(beta_geometric(0.704, 1.182, 0), 0.704 / 1.886);
        near(beta_geometric(0.704, 1.182, 9), 0.704 / 10.886);
    }

    #[test]
    fn with_exponent_one_the_weibulls_are_the_geometrics() {
        for tenure in [0, 1, 7, 49, 50, 51, 1_000, 9_999] {
            near(discrete_weibull(0.9, 1.0, tenure), 0.1);
            near(
                beta_discrete_weibull(0.7, 1.2, 1.0, tenure),
                beta_geometric(0.7, 1.2, tenure),
            );
        }
    }

    #[test]
    fn discrete_weibull_survival_is_a_power() {
        let (q, c): (f64, f64) = (0.8, 0.6);
        let survival: f64 = (0..10).map(|j| 1.0 - discrete_weibull(q, c, j)).product();
        near(survival, pow(q, pow(10.0, c)));
    }

    #[test]
    fn beta_discrete_weibull_survival_is_a_ratio_of_betas() {
        let (a, b, c): (f64, f64, f64) = (1.5, 2.5, 1.4);
        let survival: f64 = (0..60)
            .map(|j| 1.0 - beta_discrete_weibull(a, b, c, j))
            .product();
        let x = b + pow(60.0, c);
        let log_ratio = lgamma(x) - lgamma(x + a) - lgamma(b) + lgamma(a + b);
        assert!((survival / exp(log_ratio) - 1.0).abs() < 1e-10);
    }

    #[test]
    fn who_never_leaves_never_does() {
        for c in [1e-9, 1.0, 1e6] {
            assert!((0..100).all(|tenure| discrete_weibull(1.0, c, tenure) == 0.0));
        }
    }

    #[test]
    fn extremes_stay_probabilities() {
        for shape in [1e-300, 1e-9, 1.0, 1e6] {
            for c in [1e-300, 1e-3, 1.0, 20.0, 1e6] {
                for tenure in [0, 1, 100, 10_000, u32::MAX] {
                    for value in [
                        beta_geometric(shape, shape, tenure),
                        beta_discrete_weibull(shape, 1.0 / shape, c, tenure),
                        beta_discrete_weibull(shape, shape, c, tenure),
                        discrete_weibull(shape.min(1.0), c, tenure),
                        discrete_weibull(0.0, c, tenure),
                    ] {
                        assert!((0.0..=1.0).contains(&value), "{shape} {c} {tenure} {value}");
                    }
                }
            }
        }
    }
}
