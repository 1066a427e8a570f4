//! The choice at one threshold: how likely each strategy is the best, what it costs to be wrong, and what it would be
//! worth to know.

use super::best::{Best, Columns};
use super::draws::{Draws, sizes};
use super::total::mean;
use crate::analysis::rounding::{PART_OF_TABLE, evened, settled};

/// Thresholds that are looked at together.
const TOGETHER: usize = 64;
/// Numbers that are held of these: 8 MB.
const HELD: usize = 1_000_000;

/// What is to be said of the choice at one threshold. Lists have one number for each strategy.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Share of the draws in which the strategy has the largest net benefit; those that tie share the draw. What is behind by no more
    /// than rounding ties.
    pub probability_best: Vec<f64>,
    /// What is lost on average by choosing the strategy instead of, in each draw, the best (also called regret).
    pub expected_loss: Vec<f64>,
    /// The strategy of the largest mean net benefit, which is that of the smallest expected loss; the first of those
    /// that tie.
    pub best: usize,
    /// Expected value of perfect information: the expected loss of the best strategy.
    pub evpi: f64,
    /// Standard error of [`Self::evpi`], as far as it comes from the number of draws.
    pub evpi_error: f64,
}

/// Judges the strategies at a threshold.
#[must_use]
pub fn choose(draws: &Draws, threshold: f64) -> Choice {
    let nothing = nothing(draws);
    let table = Table::new(draws, &nothing);
    let factor = table.factor(threshold);
    table.choice(factor, &table.columns.best_at(factor))
}

/// Judges the strategies at each of many thresholds.
#[must_use]
pub fn choose_each(draws: &Draws, thresholds: &[f64]) -> Vec<Choice> {
    let nothing = nothing(draws);
    let table = Table::new(draws, &nothing);
    let together = (HELD / draws.count().max(1)).clamp(1, TOGETHER);
    let groups = thresholds.chunks(together).map(|thresholds| {
        let factors: Vec<f64> = thresholds.iter().map(|one| table.factor(*one)).collect();
        let best = table.columns.best(&factors);
        let pairs = factors.iter().zip(&best);
        pairs
            .map(|(factor, best)| table.choice(*factor, best))
            .collect::<Vec<Choice>>()
    });
    groups.flatten().collect()
}

/// The costs of strategies that have none.
fn nothing(draws: &Draws) -> Vec<f64> {
    match draws.cost {
        Some(_) => Vec::new(),
        None => vec![0.0; draws.count()],
    }
}

/// A table, and what is the same at all thresholds.
struct Table<'a> {
    columns: Columns<'a>,
    has_costs: bool,
    /// By strategy: mean effect and cost, and how large these are whatever their signs.
    means: Vec<[f64; 2]>,
    sizes: Vec<[f64; 2]>,
}

impl<'a> Table<'a> {
    fn new(draws: &'a Draws, nothing: &'a [f64]) -> Self {
        let none = || vec![0.0; draws.effect.len()];
        let pairs = |effects: Vec<f64>, costs: Option<Vec<f64>>| -> Vec<[f64; 2]> {
            let costs = costs.unwrap_or_else(none);
            let pairs = effects.into_iter().zip(costs);
            pairs.map(|(effect, cost)| [effect, cost]).collect()
        };
        Self {
            columns: Columns::new(draws, nothing),
            has_costs: draws.cost.is_some(),
            means: pairs(draws.mean_effect(), draws.mean_cost()),
            sizes: pairs(sizes(&draws.effect), draws.cost.as_deref().map(sizes)),
        }
    }

    /// What an effect counts at a threshold, which a single outcome does not heed.
    fn factor(&self, threshold: f64) -> f64 {
        if self.has_costs { threshold } else { 1.0 }
    }

    /// What is to be said by the best of each draw.
    fn choice(&self, factor: f64, best: &Best) -> Choice {
        let number = best.worth.len() as f64;
        let expected_loss = self.losses(factor, best);
        let chosen = smallest(&expected_loss);
        let evpi = expected_loss.get(chosen).copied().unwrap_or(0.0);
        Choice {
            probability_best: best.wins.iter().map(|won| won / number).collect(),
            evpi_error: self.error(factor, best, chosen, evpi),
            expected_loss,
            best: chosen,
            evpi,
        }
    }

    /// What is lost on average by choosing each: the mean of the best less its own. What rounding leaves of equal ones is nothing.
    fn losses(&self, factor: f64, best: &Best) -> Vec<f64> {
        let own = self.sizes.iter();
        let own: Vec<f64> = own
            .map(|[effect, cost]| factor.abs() * effect + cost)
            .collect();
        let winners = own.iter().zip(&best.wins).filter(|(_, won)| **won > 0.0);
        let most = winners.fold(0.0_f64, |most, (size, _)| most.max(*size));
        let sizes: Vec<f64> = own.into_iter().map(|size| size.max(most)).collect();
        let highest = mean(&best.worth);
        let losses = self.means.iter().zip(&sizes).map(|([effect, cost], size)| {
            settled(highest - (factor * effect - cost), *size, PART_OF_TABLE)
        });
        evened(&losses.collect::<Vec<f64>>(), &sizes, PART_OF_TABLE)
    }

    /// The standard error of the mean loss of a strategy: nothing where one draw stands for all, or nothing is lost.
    fn error(&self, factor: f64, best: &Best, strategy: usize, mean: f64) -> f64 {
        let count = best.worth.len();
        if count < 2 || mean == 0.0 {
            return 0.0;
        }
        let own = best.worth.iter().zip(self.columns.worth(strategy, factor));
        let squares: f64 = own
            .map(|(best, own)| best - own - mean)
            .map(|away| away * away)
            .sum();
        libm::sqrt(squares / (count - 1) as f64 / count as f64)
    }
}

/// Where the smallest value stands, the first of equal ones.
fn smallest(values: &[f64]) -> usize {
    let mut found = 0;
    for (position, value) in values.iter().enumerate() {
        if *value < values[found] {
            found = position;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcomes(columns: &[&[f64]]) -> Draws {
        Draws {
            strategies: (0..columns.len())
                .map(|number| number.to_string())
                .collect(),
            cost: None,
            effect: columns.iter().map(|draws| draws.to_vec()).collect(),
        }
    }

    /// By hand: A gives 10, 20, 0 and B 12, 8, 6. The best of each draw are 12, 20 and 6; means are 10 and 26/3.
    #[test]
    fn what_is_lost_is_as_computed_by_hand() {
        let choice = choose(&outcomes(&[&[10.0, 20.0, 0.0], &[12.0, 8.0, 6.0]]), 0.0);
        assert_eq!(choice.best, 0);
        let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-12, "{a} {b}");
        near(choice.expected_loss[0], 8.0 / 3.0);
        near(choice.expected_loss[1], 4.0);
        near(choice.evpi, 38.0 / 3.0 - 10.0);
        near(choice.probability_best[0], 1.0 / 3.0);
        near(choice.probability_best[1], 2.0 / 3.0);
        // The losses of A are 2, 0 and 6: their squares away from 8/3 add up to 56/3.
        near(choice.evpi_error, libm::sqrt(56.0 / 3.0 / 2.0 / 3.0));
    }

    #[test]
    fn ties_are_shared_and_the_first_is_named() {
        let choice = choose(&outcomes(&[&[1.0, 5.0], &[1.0, 5.0], &[0.0, 5.0]]), 0.0);
        assert_eq!(choice.best, 0);
        assert_eq!(choice.evpi, 0.0);
        let [a, b, c] = choice.probability_best[..] else {
            panic!("three strategies");
        };
        assert!((a - (0.5 + 1.0 / 3.0) / 2.0).abs() < 1e-15 && a == b);
        assert!((a + b + c - 1.0).abs() < 1e-15);
    }

    #[test]
    fn what_is_behind_by_rounding_ties() {
        // 0.3 - 0.1 is not 0.2 in binary.
        let mut draws = outcomes(&[&[0.3, 0.3], &[0.2, 0.2]]);
        draws.cost = Some(vec![vec![0.1; 2], vec![0.0; 2]]);
        let choice = choose(&draws, 1.0);
        assert_eq!(choice.probability_best, [0.5, 0.5]);
        assert_eq!(choice.expected_loss, [0.0, 0.0]);
        assert_eq!((choice.best, choice.evpi, choice.evpi_error), (0, 0.0, 0.0));
        // A small amount beside small ones is no rounding.
        let choice = choose(&outcomes(&[&[1e-20, 1e9], &[2e-20, 1e9]]), 1.0);
        assert_eq!(choice.probability_best, [0.25, 0.75]);
    }

    #[test]
    fn many_thresholds_are_judged_as_one() {
        let mut draws = outcomes(&[&[0.0, 3.0, 1.0], &[2.0, 1.0, 1.0]]);
        draws.cost = Some(vec![vec![1.0, 0.0, 2.0], vec![2.0, 1.0, 1.5]]);
        let thresholds: Vec<f64> = (0..40).map(|at| f64::from(at) / 8.0).collect();
        let each = choose_each(&draws, &thresholds);
        for (choice, threshold) in each.iter().zip(&thresholds) {
            assert_eq!(*choice, choose(&draws, *threshold));
        }
        assert_eq!(each.len(), 40);
    }

    #[test]
    fn one_strategy_and_one_draw_leave_nothing_to_learn() {
        for draws in [
            outcomes(&[&[-4.0, -2.0]]),
            outcomes(&[&[-4.0], &[-5.0], &[-4.5]]),
        ] {
            let choice = choose(&draws, 0.0);
            assert_eq!((choice.best, choice.evpi, choice.evpi_error), (0, 0.0, 0.0));
            assert_eq!(choice.probability_best[0], 1.0);
        }
    }
}
