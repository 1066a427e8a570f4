//! Hazards by formula: the probability of leaving at each tenure.

use crate::model::Form;
use crate::model::hazard::{beta_discrete_weibull, beta_geometric, discrete_weibull};

/// Fills in the hazards of a formula with these numbers, in the order of the file, at the tenures
/// from 0 on. A form that is no formula of the tenure gives 0.
pub(crate) fn column(form: Form, numbers: [f64; 3], out: &mut [f64]) {
    let [first, second, third] = numbers;
    for (tenure, hazard) in (0..).zip(out) {
        *hazard = match form {
            Form::BetaGeometric => beta_geometric(first, second, tenure),
            Form::BetaDiscreteWeibull => beta_discrete_weibull(first, second, third, tenure),
            Form::DiscreteWeibull => discrete_weibull(first, second, tenure),
            Form::Constant | Form::ByPeriod | Form::ByTenure | Form::Orders => 0.0,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fader & Hardie (2007), "How to project customer retention", Regular segment: alpha 0.704,
    /// beta 1.182 keep 63, 47 and 39 % of customers after one, two and three years.
    #[test]
    fn beta_geometric_survival_as_published() {
        let mut hazards = [0.0; 3];
        column(Form::BetaGeometric, [0.704, 1.182, 0.0], &mut hazards);
        let mut survival = 1.0;
        let after = hazards.map(|hazard| {
            survival *= 1.0 - hazard;
            (survival * 1000.0_f64).round() / 1000.0
        });
        assert_eq!(after, [0.627, 0.474, 0.388]);
    }

    /// With c = 1 the Weibull forms are the ones without.
    #[test]
    fn exponent_one_changes_nothing() {
        let [mut plain, mut beta, mut weibull] = [[0.0; 60]; 3];
        column(Form::BetaGeometric, [0.7, 1.2, 0.0], &mut plain);
        column(Form::BetaDiscreteWeibull, [0.7, 1.2, 1.0], &mut beta);
        column(Form::DiscreteWeibull, [0.9, 1.0, 0.0], &mut weibull);
        for ((plain, beta), weibull) in plain.iter().zip(beta).zip(weibull) {
            assert!((beta - plain).abs() < 1e-12);
            assert!((weibull - 0.1).abs() < 1e-12);
        }
    }

    #[test]
    fn weibull_survival_is_q_to_the_power() {
        let mut hazards = [0.0; 20];
        column(Form::DiscreteWeibull, [0.8, 1.5, 0.0], &mut hazards);
        let mut survival = 1.0;
        for (tenure, hazard) in hazards.iter().enumerate() {
            survival *= 1.0 - hazard;
            let expected = libm::pow(0.8, libm::pow(tenure as f64 + 1.0, 1.5));
            assert!((survival - expected).abs() < 1e-12);
        }
    }
}
