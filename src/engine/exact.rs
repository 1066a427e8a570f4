//! The expected path, by linear recursion on the means.

use super::journey::Known;
use super::parameters::Parameters;
use super::plan::Plan;
use super::series::OUTCOMES;
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

/// The expected path under these numbers.
pub(crate) fn path_of(plan: &Plan, strategy: &Parameters, row: &mut [f64]) {
    perennial_kernel::path::path(&plan.journey, &known(plan, strategy), row);
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
    perennial_kernel::path::most_people(&plan.journey, &known(plan, strategy))
}

/// The numbers of a strategy of a plan.
pub(super) fn known<'a>(plan: &'a Plan, strategy: &'a Parameters) -> Known<'a> {
    Known {
        structure: &plan.structure,
        strategy,
    }
}
