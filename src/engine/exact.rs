//! The expected path, by linear recursion on the means.

use super::journey::Known;
use super::parameters::Parameters;
use super::path;
use super::plan::Plan;
use super::series::{OUTCOMES, Outcome};
use super::sheet::Sheet;

/// Fills a row (see [`Layout`](super::layout::Layout)) with the expected path of a strategy, by its
/// position, in the draw of a replication. Ratios and the payback period are those of this path.
///
/// A row that is too short, or a strategy that is not there, is left as it is.
pub fn path(plan: &Plan, strategy: usize, replication: u32, row: &mut [f64]) {
    let strategies = plan.parameters(replication);
    if let Some(strategy) = strategies.get(strategy) {
        path_of(plan, strategy, row);
    }
}

/// Fills a row with the expected path of a strategy, by its position, with uncertain numbers at their means. A row that is
/// too short, or a strategy that is not there, is left as it is.
pub fn middle(plan: &Plan, strategy: usize, row: &mut [f64]) {
    if let Some(strategy) = plan.known().get(strategy) {
        path_of(plan, strategy, row);
    }
}

/// An outcome of every strategy on its expected path, where the uncertain numbers have these values, by dimension (values
/// outside what a number may be are taken to the nearest inside). `row` is memory to work in.
pub fn outcome_at(plan: &Plan, drawn: &[f64], outcome: Outcome, row: &mut Vec<f64>) -> Vec<f64> {
    row.resize(plan.layout.width(), 0.0);
    let place = plan.layout.outcome(outcome);
    let strategies = plan.parameters_of(drawn);
    let outcomes = strategies.iter().map(|strategy| {
        path_of(plan, strategy, row);
        row[place]
    });
    outcomes.collect()
}

/// The expected path under these numbers.
pub(crate) fn path_of(plan: &Plan, strategy: &Parameters, row: &mut [f64]) {
    path::path(&plan.journey, &known(plan, strategy), row);
}

/// Writes the outcomes on a draw's expected path where a sheet has a place for them.
pub(crate) fn outcomes(
    plan: &Plan,
    strategy: &Parameters,
    row: &mut Vec<f64>,
    sheet: &mut Sheet<'_>,
) {
    let layout = &plan.layout;
    row.resize(layout.width(), 0.0);
    path_of(plan, strategy, row);
    for outcome in OUTCOMES {
        if let Some(place) = layout.expected(outcome) {
            sheet.put(place, &[row[layout.outcome(outcome)]]);
        }
    }
}

/// The largest number of people that are expected in the journey at any time.
pub(crate) fn most_people(plan: &Plan, strategy: &Parameters) -> f64 {
    path::most_people(&plan.journey, &known(plan, strategy))
}

/// The numbers of a strategy of a plan.
pub(super) fn known<'a>(plan: &'a Plan, strategy: &'a Parameters) -> Known<'a> {
    Known {
        structure: &plan.structure,
        strategy,
    }
}
