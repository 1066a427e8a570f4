//! Results of the exact engine: expected values at once, and with their variances in full.
//!
//! Where numbers are uncertain, both are over draws: the mean of the means, and as variance the mean of
//! the variances (chance) and the variance of the means (what we do not know).

mod full;
mod summed;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

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
/// Fewer draws miss their average by more than the path at the means of the uncertain numbers does: of the templates that are so large that
/// one draw alone was affordable, by 2 to 11 % with it, and by 0.3 to 1.6 % at the means.
const FEWEST_DRAWS: u32 = 8;
/// Steps that [`means`] of several draws may take: about 5 ms in a browser.
pub const MEANS_STEPS: f64 = 2.0e5;

/// The expected path of every strategy, without spread: fast enough to follow a slider.
///
/// Where numbers are uncertain it is the average over the first draws, [`MEANS_DRAWS`] or as many as fit into [`MEANS_STEPS`] (see
/// [`Estimate`](crate::engine::estimate::Estimate)), a power of two, since only then do the points of the design balance each other. Where only a
/// few would fit, it is the path at the means of the uncertain numbers, told as one draw. A run of no more draws has all of its own.
#[must_use]
pub fn means(plan: &Plan) -> Results {
    let mut summed = Summed::new(plan, false);
    let mut row = vec![0.0; plan.layout().width()];
    let draws = draws_of_means(plan);
    for replication in 0..draws {
        let strategies = match draws {
            1 => Cow::Borrowed(plan.known()),
            _ => plan.parameters(replication),
        };
        for (position, strategy) in strategies.iter().enumerate() {
            exact::path_of(plan, strategy, &mut row);
            summed.add(position, &strategy.scaled, &row);
        }
    }
    let npv = plan.layout().outcome(Outcome::Npv);
    let values: Vec<f64> = summed.means().map(|means| means.mean(npv)).collect();
    let comparison = compare::expected(plan.outline(), Outcome::Npv, &values, &summed.worth());
    finished(plan, draws, &summed, comparison)
}

/// How many draws the means of a plan are of.
fn draws_of_means(plan: &Plan) -> u32 {
    if !plan.is_uncertain() {
        return 1;
    }
    let fit = (MEANS_STEPS / plan.estimate().steps.max(1.0)) as u32;
    match fit.min(MEANS_DRAWS) {
        fit if plan.replications() <= fit => plan.replications().max(1),
        few if few < FEWEST_DRAWS => 1,
        fit => 1 << fit.ilog2(),
    }
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
