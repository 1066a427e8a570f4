//! A table of draws.

use super::total::mean;
use crate::analysis::rounding::{PART_OF_TABLE, evened};

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

    /// Mean effect (or outcome) of each strategy. Means that differ by rounding alone are the same number.
    #[must_use]
    pub fn mean_effect(&self) -> Vec<f64> {
        means(&self.effect)
    }

    /// Mean cost of each strategy, if there are costs; the same of those that differ by rounding alone.
    #[must_use]
    pub fn mean_cost(&self) -> Option<Vec<f64>> {
        self.cost.as_deref().map(means)
    }
}

/// The means of columns.
fn means(columns: &[Vec<f64>]) -> Vec<f64> {
    let means: Vec<f64> = columns.iter().map(|draws| mean(draws)).collect();
    evened(&means, &sizes(columns), PART_OF_TABLE)
}

/// How large the values of each column are on average, whatever their signs.
pub(super) fn sizes(columns: &[Vec<f64>]) -> Vec<f64> {
    let size =
        |draws: &Vec<f64>| draws.iter().map(|value| value.abs()).sum::<f64>() / draws.len() as f64;
    columns.iter().map(size).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_one_sum_have_one_mean() {
        let draws = Draws {
            strategies: vec!["A".to_owned(), "B".to_owned(), "C".to_owned()],
            cost: None,
            effect: vec![
                vec![0.3, 0.0, 0.0, 1e9, -1e9],
                vec![0.1, 0.2, 0.0, 0.0, 0.0],
                vec![0.1, 0.2, 1e-9, 0.0, 0.0],
            ],
        };
        let means = draws.mean_effect();
        assert_eq!(means[0], means[1]);
        let draws = Draws {
            effect: draws.effect[1..].to_vec(),
            ..draws
        };
        let means = draws.mean_effect();
        assert!(means[0] < means[1]);
    }

    #[test]
    fn costs_have_means_where_there_are_any() {
        let mut draws = Draws {
            strategies: vec!["A".to_owned()],
            cost: Some(vec![vec![100.0, 300.0]]),
            effect: vec![vec![2.0, 4.0]],
        };
        assert_eq!(draws.mean_cost(), Some(vec![200.0]));
        draws.cost = None;
        assert_eq!(draws.mean_cost(), None);
    }
}
