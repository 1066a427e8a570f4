//! What is said between strategies: differences to the baseline, the best, the frontier.
//!
//! Strategies that are not compared (`compare: false`) are simulated and set against the baseline
//! like the others, but take no part in what is best or dominated.

use super::judge::Judge;
use super::results::{Comparison, OutcomeSummary, StrategyComparison};
use super::summary;
use crate::engine::outline::Outline;
use crate::engine::series::Outcome;

/// 97.5 % quantile of the normal distribution, as the model says it.
const TWO_SIDED_95: f64 = 1.96;

/// Mean discounted cost and contribution of a strategy.
#[derive(Debug, Clone, Copy)]
pub(super) struct Worth {
    pub cost: f64,
    pub contribution: f64,
}

/// Who is better and who is best by an outcome, counted replication by replication.
#[derive(Debug, Clone)]
pub(super) struct Contest {
    judge: Judge,
    /// Positions of the strategies that are compared.
    rivals: Vec<usize>,
    /// By strategy.
    scores: Vec<Score>,
    /// Replications in which all rivals are defined.
    all: f64,
}

/// What a strategy has won so far.
#[derive(Debug, Clone, Copy, Default)]
struct Score {
    /// Replications in which it and the baseline are defined, and those in which it is better (ties
    /// half).
    pairs: f64,
    better: f64,
    /// Replications in which it is best (ties share), and what it was behind the best in all.
    wins: f64,
    losses: f64,
}

impl Contest {
    pub fn new(outline: &Outline, judge: Judge) -> Self {
        Self {
            judge,
            rivals: outline.rivals(),
            scores: vec![Score::default(); outline.strategies.len()],
            all: 0.0,
        }
    }

    /// Adds the next replications: the outcome of each strategy in each of them.
    pub fn add(&mut self, values: &[&[f64]]) {
        let Some(baseline) = values.first() else {
            return;
        };
        for (score, values) in self.scores.iter_mut().zip(values) {
            for (own, base) in values.iter().zip(*baseline) {
                if !own.is_nan() && !base.is_nan() {
                    score.pair(self.judge.gain(*own, *base));
                }
            }
        }
        let mut own = vec![0.0; self.rivals.len()];
        for (replication, _) in baseline.iter().enumerate() {
            for (own, rival) in own.iter_mut().zip(&self.rivals) {
                *own = values[*rival][replication];
            }
            if own.iter().all(|value| !value.is_nan()) {
                self.replication(&own);
            }
        }
    }

    /// One replication, in which all rivals are defined.
    fn replication(&mut self, own: &[f64]) {
        let better = |best: f64, value: f64| {
            if self.judge.gain(value, best) > 0.0 {
                value
            } else {
                best
            }
        };
        let Some(best) = own.iter().copied().reduce(better) else {
            return;
        };
        let winners = own.iter().filter(|value| **value == best).count() as f64;
        self.all += 1.0;
        for (value, rival) in own.iter().zip(&self.rivals) {
            let score = &mut self.scores[*rival];
            score.wins += if *value == best { 1.0 / winners } else { 0.0 };
            score.losses += self.judge.gain(best, *value);
        }
    }

    /// Probability of being the best and mean of the best less its own, of a rival.
    fn best(&self, strategy: usize) -> (Option<f64>, Option<f64>) {
        let counts = self.all > 0.0 && self.rivals.contains(&strategy);
        let score = self.scores[strategy];
        (
            counts.then(|| score.wins / self.all),
            counts.then(|| score.losses / self.all),
        )
    }
}

impl Score {
    /// A pair of numbers, by how much better the strategy is than the baseline.
    fn pair(&mut self, gain: f64) {
        self.pairs += 1.0;
        self.better += if gain > 0.0 {
            1.0
        } else if gain < 0.0 {
            0.0
        } else {
            0.5
        };
    }
}

/// Strategies compared by their differences to the baseline, by a contest, and by their worth.
pub(super) fn paired(
    outline: &Outline,
    contest: &Contest,
    differences: Vec<OutcomeSummary>,
    worth: &[Worth],
) -> Comparison {
    let dominated = dominated(outline, worth);
    let strategies = outline.strategies.iter().zip(differences).enumerate();
    let strategies = strategies.map(|(position, (strategy, difference))| {
        let (best, loss) = contest.best(position);
        let score = contest.scores[position];
        StrategyComparison {
            id: strategy.id.clone(),
            ci95: ci95(&difference),
            probability_better: (score.pairs > 0.0).then(|| score.better / score.pairs),
            probability_best: best,
            expected_loss: loss,
            dominated: dominated[position],
            ahead: Vec::new(),
            difference,
        }
    });
    Comparison {
        outcome: contest.judge.outcome,
        strategies: strategies.collect(),
    }
}

/// The 95 % confidence interval of a mean.
pub(super) fn ci95(difference: &OutcomeSummary) -> Option<[f64; 2]> {
    difference.se.map(|se| {
        let half = TWO_SIDED_95 * se;
        [difference.mean - half, difference.mean + half]
    })
}

/// Strategies compared by expected values.
pub(super) fn expected(
    outline: &Outline,
    outcome: Outcome,
    values: &[f64],
    worth: &[Worth],
) -> Comparison {
    let dominated = dominated(outline, worth);
    let baseline = values.first().copied().unwrap_or(f64::NAN);
    let strategies = outline.strategies.iter().zip(values).zip(dominated);
    let strategies = strategies.map(|((strategy, value), dominated)| StrategyComparison {
        id: strategy.id.clone(),
        difference: summary::certain(value - baseline),
        ci95: None,
        probability_better: None,
        probability_best: None,
        expected_loss: None,
        dominated,
        ahead: Vec::new(),
    });
    Comparison {
        outcome,
        strategies: strategies.collect(),
    }
}

/// Whether another strategy costs no more and brings no less, one of them strictly.
fn dominated(outline: &Outline, worth: &[Worth]) -> Vec<bool> {
    let beats = |other: &Worth, own: &Worth| {
        let no_worse = other.cost <= own.cost && other.contribution >= own.contribution;
        no_worse && (other.cost < own.cost || other.contribution > own.contribution)
    };
    let strategies = outline.strategies.iter().zip(worth);
    strategies
        .clone()
        .map(|(strategy, own)| {
            strategy.compare
                && strategies
                    .clone()
                    .any(|(other, worth)| other.compare && beats(worth, own))
        })
        .collect()
}
