//! A table of draws.

/// What every strategy gives in every draw of what is not known.
#[derive(Debug, Clone, PartialEq)]
pub struct Draws {
    /// Names of the strategies, in the order of the table.
    pub strategies: Vec<String>,
    /// Their costs, if the table has any: a column of draws for each strategy.
    pub cost: Option<Vec<Vec<f64>>>,
    /// Their effects, or their one outcome, of which more is better: a column of draws for each strategy.
    pub effect: Vec<Vec<f64>>,
}

impl Draws {
    /// How many draws there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.effect.first().map_or(0, Vec::len)
    }

    /// Mean effect (or outcome) of each strategy.
    #[must_use]
    pub fn mean_effect(&self) -> Vec<f64> {
        self.effect.iter().map(|draws| mean(draws)).collect()
    }

    /// Mean cost of each strategy, if there are costs.
    #[must_use]
    pub fn mean_cost(&self) -> Option<Vec<f64>> {
        let cost = self.cost.as_ref()?;
        Some(cost.iter().map(|draws| mean(draws)).collect())
    }

    /// What a strategy is worth in a draw at this threshold, which a single outcome does not heed.
    #[must_use]
    pub fn net_benefit(&self, strategy: usize, draw: usize, threshold: f64) -> f64 {
        let at = |columns: &[Vec<f64>]| {
            let column = columns.get(strategy);
            column.and_then(|draws| draws.get(draw)).copied()
        };
        let effect = at(&self.effect).unwrap_or(f64::NAN);
        match &self.cost {
            Some(cost) => threshold * effect - at(cost).unwrap_or(f64::NAN),
            None => effect,
        }
    }
}

/// The mean, around the first value, so that equal values have exactly that mean.
pub(super) fn mean(values: &[f64]) -> f64 {
    let Some(first) = values.first() else {
        return f64::NAN;
    };
    let sum: f64 = values.iter().map(|value| value - first).sum();
    first + sum / values.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_values_are_their_mean() {
        assert_eq!(mean(&[0.1; 7]).to_bits(), 0.1f64.to_bits());
        assert_eq!(mean(&[-3.0, 1.0, 5.0]), 1.0);
        assert!(mean(&[]).is_nan());
    }

    #[test]
    fn a_threshold_weighs_effects_against_costs() {
        let mut draws = Draws {
            strategies: vec!["A".to_owned()],
            cost: Some(vec![vec![100.0, 300.0]]),
            effect: vec![vec![2.0, 4.0]],
        };
        assert_eq!(draws.net_benefit(0, 1, 50.0), -100.0);
        assert_eq!(draws.mean_cost(), Some(vec![200.0]));
        draws.cost = None;
        assert_eq!(draws.net_benefit(0, 1, 50.0), 4.0);
        assert_eq!(draws.mean_cost(), None);
    }
}
