//! What is said between strategies: differences to the baseline, the best, the frontier.
//!
//! Strategies that are not compared (`compare: false`) are simulated and set against the baseline
//! like the others, but take no part in what is best or dominated.

use super::results::{Comparison, StrategyComparison};
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

/// Strategies compared by an outcome, one number for each replication, and by their worth.
pub(super) fn paired(
    outline: &Outline,
    outcome: Outcome,
    values: &[Vec<f64>],
    worth: &[Worth],
) -> Comparison {
    let dominated = dominated(outline, worth);
    let contest = contest(outline, outcome, values);
    let baseline = values.first().map_or(&[][..], Vec::as_slice);
    let strategies = outline.strategies.iter().enumerate();
    let strategies = strategies.map(|(position, strategy)| {
        let own = &values[position];
        let pairs = || own.iter().zip(baseline);
        let difference = summary::outcome(pairs().map(|(own, base)| own - base).collect());
        let (best, loss) = contest[position];
        StrategyComparison {
            id: strategy.id.clone(),
            ci95: difference.se.map(|se| {
                let half = TWO_SIDED_95 * se;
                [difference.mean - half, difference.mean + half]
            }),
            probability_better: share_better(outcome, pairs()),
            probability_best: best,
            expected_loss: loss,
            dominated: dominated[position],
            difference,
        }
    });
    Comparison {
        outcome,
        strategies: strategies.collect(),
    }
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
    });
    Comparison {
        outcome,
        strategies: strategies.collect(),
    }
}

/// How much better, above 0, one value is than another.
fn gain(outcome: Outcome, value: f64, than: f64) -> f64 {
    if outcome.less_is_better() {
        than - value
    } else {
        value - than
    }
}

/// Share of the pairs where the first is better; a tie counts half. Pairs with an undefined number
/// are left out.
fn share_better<'a>(
    outcome: Outcome,
    pairs: impl Iterator<Item = (&'a f64, &'a f64)>,
) -> Option<f64> {
    let (mut better, mut all) = (0.0, 0.0);
    for (own, base) in pairs.filter(|(own, base)| !own.is_nan() && !base.is_nan()) {
        let gain = gain(outcome, *own, *base);
        all += 1.0;
        better += if gain > 0.0 {
            1.0
        } else if gain < 0.0 {
            0.0
        } else {
            0.5
        };
    }
    (all > 0.0).then(|| better / all)
}

/// For each strategy the probability of being the best (ties share) and the mean of the best less
/// its own, over the replications where all that are compared are defined.
fn contest(
    outline: &Outline,
    outcome: Outcome,
    values: &[Vec<f64>],
) -> Vec<(Option<f64>, Option<f64>)> {
    let is_rival = |position: &usize| outline.strategies[*position].compare;
    let rivals: Vec<usize> = (0..values.len()).filter(is_rival).collect();
    let mut wins = vec![0.0; values.len()];
    let mut losses = vec![0.0; values.len()];
    let mut all = 0.0;
    let mut own = vec![0.0; rivals.len()];
    let baseline = values.first().map_or(&[][..], Vec::as_slice);
    for (replication, _) in baseline.iter().enumerate() {
        for (own, rival) in own.iter_mut().zip(&rivals) {
            *own = values[*rival][replication];
        }
        if own.iter().any(|value| value.is_nan()) {
            continue;
        }
        all += 1.0;
        let better = |best: f64, value: f64| {
            if gain(outcome, value, best) > 0.0 {
                value
            } else {
                best
            }
        };
        let best = own[1..].iter().copied().fold(own[0], better);
        let winners = own.iter().filter(|value| **value == best).count() as f64;
        for (value, rival) in own.iter().zip(&rivals) {
            wins[*rival] += if *value == best { 1.0 / winners } else { 0.0 };
            losses[*rival] += gain(outcome, best, *value);
        }
    }
    let shares = wins.into_iter().zip(losses).enumerate();
    shares
        .map(|(position, (wins, losses))| {
            let counts = is_rival(&position) && all > 0.0;
            (counts.then(|| wins / all), counts.then(|| losses / all))
        })
        .collect()
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
