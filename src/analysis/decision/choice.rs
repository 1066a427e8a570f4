//! The choice at one threshold: how likely each strategy is the best, what it costs to be wrong, and what it would be
//! worth to know.

use super::draws::Draws;

/// What is to be said of the choice at one threshold. Lists have one number for each strategy.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Share of the draws in which the strategy has the largest net benefit; those that tie share the draw.
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
    let strategies = draws.strategies.len();
    let count = draws.count();
    let mut wins = vec![0.0; strategies];
    let mut losses = vec![0.0; strategies];
    let mut worth = vec![0.0; strategies];
    for draw in 0..count {
        for (strategy, one) in worth.iter_mut().enumerate() {
            *one = draws.net_benefit(strategy, draw, threshold);
        }
        let best = worth.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let ties = worth.iter().filter(|one| **one == best).count();
        for (strategy, one) in worth.iter().enumerate() {
            let loss = best - one;
            losses[strategy] += loss;
            if loss == 0.0 {
                wins[strategy] += 1.0 / ties as f64;
            }
        }
    }
    let number = count as f64;
    let expected_loss: Vec<f64> = losses.iter().map(|sum| sum / number).collect();
    let best = smallest(&expected_loss);
    let evpi = expected_loss.get(best).copied().unwrap_or(0.0);
    Choice {
        probability_best: wins.iter().map(|won| won / number).collect(),
        expected_loss,
        best,
        evpi,
        evpi_error: error(draws, threshold, best, evpi),
    }
}

/// The standard error of the mean loss of a strategy: nothing where one draw stands for all.
fn error(draws: &Draws, threshold: f64, strategy: usize, mean: f64) -> f64 {
    let count = draws.count();
    if count < 2 {
        return 0.0;
    }
    let loss = |draw: usize| {
        let all = (0..draws.strategies.len()).map(|one| draws.net_benefit(one, draw, threshold));
        all.fold(f64::NEG_INFINITY, f64::max) - draws.net_benefit(strategy, draw, threshold)
    };
    let squares: f64 = (0..count)
        .map(|draw| loss(draw) - mean)
        .map(|away| away * away)
        .sum();
    libm::sqrt(squares / (count - 1) as f64 / count as f64)
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
