//! Hazards by formula: the probability of leaving at each tenure.

/// Beta-geometric (Fader & Hardie 2007): people who each keep their own constant probability from
/// Beta(alpha, beta).
#[must_use]
pub fn beta_geometric(alpha: f64, beta: f64, tenure: usize) -> f64 {
    alpha / (alpha + beta + tenure as f64)
}

/// Beta-discrete-Weibull (Fader, Hardie et al. 2018): 1 - S(j+1)/S(j), S(j) = B(a, b + j^c) / B(a, b).
#[must_use]
pub fn beta_discrete_weibull(alpha: f64, beta: f64, c: f64, tenure: usize) -> f64 {
    let now = beta + libm::pow(tenure as f64, c);
    let next = beta + libm::pow(tenure as f64 + 1.0, c);
    -libm::expm1(log_beta(alpha, next) - log_beta(alpha, now))
}

/// Discrete Weibull: 1 - q^((j+1)^c - j^c).
#[must_use]
pub fn discrete_weibull(q: f64, c: f64, tenure: usize) -> f64 {
    let exponent = libm::pow(tenure as f64 + 1.0, c) - libm::pow(tenure as f64, c);
    1.0 - libm::pow(q, exponent)
}

/// ln B(a, b).
fn log_beta(a: f64, b: f64) -> f64 {
    libm::lgamma(a) + libm::lgamma(b) - libm::lgamma(a + b)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fader & Hardie (2007), "How to project customer retention", Regular segment: alpha 0.704,
    /// beta 1.182 keep 63, 47 and 39 % of customers after one, two and three years.
    #[test]
    fn beta_geometric_survival_as_published() {
        let mut survival = 1.0;
        let mut after = Vec::new();
        for tenure in 0..3 {
            survival *= 1.0 - beta_geometric(0.704, 1.182, tenure);
            after.push((survival * 1000.0).round() / 1000.0);
        }
        assert_eq!(after, [0.627, 0.474, 0.388]);
    }

    /// With c = 1 the Weibull forms are the ones without.
    #[test]
    fn exponent_one_changes_nothing() {
        for tenure in 0..60 {
            let plain = beta_geometric(0.7, 1.2, tenure);
            assert!((beta_discrete_weibull(0.7, 1.2, 1.0, tenure) - plain).abs() < 1e-12);
            assert!((discrete_weibull(0.9, 1.0, tenure) - 0.1).abs() < 1e-12);
        }
    }

    #[test]
    fn weibull_survival_is_q_to_the_power() {
        let mut survival = 1.0;
        for tenure in 0..20 {
            survival *= 1.0 - discrete_weibull(0.8, 1.5, tenure);
            let expected = libm::pow(0.8, libm::pow(tenure as f64 + 1.0, 1.5));
            assert!((survival - expected).abs() < 1e-12);
        }
    }
}
