//! Results of the exact engine: expected values, without spread.

use super::compare::{self, Worth};
use super::digest::digest;
use super::observed;
use super::results::{OutcomeSummary, Results, SeriesSummary, StrategyResult, Warning};
use super::summary::certain;
use crate::engine::exact;
use crate::engine::outline::Outline;
use crate::engine::plan::Plan;
use crate::engine::series::{OUTCOMES, Outcome};
use crate::model::EngineKind;

/// The expected path of every strategy. Fast enough to follow a slider.
#[must_use]
pub fn results(plan: &Plan) -> Results {
    let layout = plan.layout();
    let outline = plan.outline();
    let mut strategies = Vec::new();
    let mut npv = Vec::new();
    let mut worth = Vec::new();
    let mut row = vec![0.0; layout.width()];
    for (position, strategy) in outline.strategies.iter().enumerate() {
        exact::path(plan, position, 0, &mut row);
        npv.push(row[layout.outcome(Outcome::Npv)]);
        worth.push(Worth {
            cost: row[layout.discounted_cost()],
            contribution: row[layout.discounted_contribution()],
        });
        strategies.push(StrategyResult {
            id: strategy.id.clone(),
            series: series(plan, &row),
            outcomes: outcomes(plan, &row),
            segments: Vec::new(),
            per_customer: None,
        });
    }
    let comparison = compare::expected(outline, Outcome::Npv, &npv, &worth);
    Results {
        engine: EngineKind::Exact,
        seed: plan.seed(),
        replications: 1,
        digest: digest(&strategies, &comparison),
        warnings: mean_field(outline)
            .into_iter()
            .chain(warnings(outline, &plan.scaled(0)))
            .collect(),
        observed: strategies
            .first()
            .map(|baseline| observed::fits(outline, baseline))
            .unwrap_or_default(),
        strategies,
        comparison,
    }
}

fn series(plan: &Plan, row: &[f64]) -> Vec<SeriesSummary> {
    let layout = plan.layout();
    let positions = 0..layout.series().len();
    positions
        .map(|position| {
            let first = layout.offset(position);
            SeriesSummary {
                mean: row[first..first + layout.length(position)].to_vec(),
                sd: Vec::new(),
                quantiles: Vec::new(),
            }
        })
        .collect()
}

fn outcomes(plan: &Plan, row: &[f64]) -> Vec<OutcomeSummary> {
    let layout = plan.layout();
    OUTCOMES
        .iter()
        .map(|outcome| certain(row[layout.outcome(*outcome)]))
        .collect()
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
