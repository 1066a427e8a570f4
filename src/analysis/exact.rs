//! Results of the exact engine: expected values at once, and with their variances in full.
//!
//! Where numbers are uncertain, both are over draws: the mean of the means, and as variance the mean of
//! the variances (chance) and the variance of the means (what we do not know).

mod full;
mod summed;
#[cfg(test)]
mod tests;

use super::compare::{self, Worth};
use super::digest::digest;
use super::observed;
use super::results::{Comparison, Results, StrategyResult, Warning};
use crate::engine::exact;
use crate::engine::outline::Outline;
use crate::engine::plan::Plan;
use crate::engine::series::Outcome;
use crate::model::EngineKind;
use summed::Summed;

pub use full::results;

/// Most draws that [`means`] are of.
pub const MEANS_DRAWS: u32 = 64;
/// Steps that [`means`] of several draws may take: about 5 ms in a browser.
pub const MEANS_STEPS: f64 = 2.0e5;

/// How many times as many [`Expected`] takes at most.
pub const MEANS_TIMES: u32 = 128;

/// The expected path of every strategy, without spread: fast enough to follow a slider.
///
/// Where numbers are uncertain it is the average over the first draws, [`MEANS_DRAWS`] or as many as fit
/// into [`MEANS_STEPS`] (see [`Estimate`](crate::engine::estimate::Estimate)), at least one.
#[must_use]
pub fn means(plan: &Plan) -> Results {
    let mut expected = Expected::new(plan);
    expected.go_on(plan);
    expected.results(plan)
}

/// The expected path of every strategy over more and more draws of the uncertain numbers.
pub struct Expected {
    summed: Summed,
    row: Vec<f64>,
    draws: u32,
    /// Draws that are taken at a time, and in all.
    once: u32,
    most: u32,
}

impl Expected {
    /// Of a plan, of which no draw is taken yet.
    #[must_use]
    pub fn new(plan: &Plan) -> Self {
        let once = draws_of_means(plan);
        let all = plan.replications().max(1);
        let most = once.saturating_mul(MEANS_TIMES).min(all);
        Self {
            summed: Summed::new(plan, false),
            row: vec![0.0; plan.layout().width()],
            draws: 0,
            once,
            most: if plan.is_uncertain() { most } else { once },
        }
    }

    /// Takes as many draws more as [`means`] takes, of the same plan. Whether there are more to take: as many as the
    /// plan has replications, at most [`MEANS_TIMES`] times those of [`means`].
    pub fn go_on(&mut self, plan: &Plan) -> bool {
        let until = self.draws.saturating_add(self.once).min(self.most);
        for replication in self.draws..until {
            let strategies = plan.parameters(replication);
            for (position, strategy) in strategies.iter().enumerate() {
                exact::path_of(plan, strategy, &mut self.row);
                self.summed.add(position, &strategy.scaled, &self.row);
            }
        }
        self.draws = until;
        until < self.most
    }

    /// The means over the draws that were taken.
    #[must_use]
    pub fn results(&self, plan: &Plan) -> Results {
        let npv = plan.layout().outcome(Outcome::Npv);
        let values: Vec<f64> = self.summed.means().map(|means| means.mean(npv)).collect();
        let comparison =
            compare::expected(plan.outline(), Outcome::Npv, &values, &self.summed.worth());
        finished(plan, self.draws, &self.summed, comparison)
    }
}

/// How many draws the means of a plan are of.
fn draws_of_means(plan: &Plan) -> u32 {
    if !plan.is_uncertain() {
        return 1;
    }
    let fit = (MEANS_STEPS / plan.estimate().steps.max(1.0)) as u32;
    fit.clamp(1, MEANS_DRAWS).min(plan.replications().max(1))
}

/// Results of what was summed over draws.
fn finished(plan: &Plan, draws: u32, summed: &Summed, comparison: Comparison) -> Results {
    let outline = plan.outline();
    let strategies: Vec<StrategyResult> = (0..outline.strategies.len())
        .map(|strategy| summed.strategy(strategy))
        .collect();
    Results {
        engine: EngineKind::Exact,
        seed: plan.seed(),
        replications: draws,
        digest: digest(&strategies, &comparison),
        warnings: mean_field(outline)
            .into_iter()
            .chain(warnings(outline, &summed.scaled))
            .collect(),
        observed: strategies
            .first()
            .map(|baseline| observed::fits(outline, baseline))
            .unwrap_or_default(),
        strategies,
        comparison,
    }
}

/// The warning that expected values are an approximation.
fn mean_field(outline: &Outline) -> Option<Warning> {
    outline.market.then_some(Warning::MeanField)
}

/// Warnings of scaled exits, of which `scaled` says by strategy and stage how many there were.
pub(super) fn warnings(outline: &Outline, scaled: &[f64]) -> Vec<Warning> {
    let stages = outline.stages.len();
    let pairs = outline.strategies.iter().zip(scaled.chunks_exact(stages));
    pairs
        .flat_map(|(strategy, times)| {
            let stages = outline
                .stages
                .iter()
                .zip(times)
                .filter(|(_, times)| **times > 0.0);
            stages.map(|(stage, times)| Warning::ExitsScaled {
                stage: stage.clone(),
                strategy: strategy.id.clone(),
                times: *times as u64,
            })
        })
        .collect()
}
