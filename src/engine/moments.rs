//! Variances around the expected path, by linear recursion on the moments (see
//! [`perennial_kernel::variance`]).

use perennial_kernel::variance::{self, Limits};

use super::exact::known;
use super::parameters::Parameters;
use super::plan::Plan;
use crate::model::limits;

/// Fills a row (see [`Layout`](super::layout::Layout)) with the variances of a strategy, by its
/// position, in the draw of a replication. Those of ratios, of the payback period, and of the two
/// numbers after the outcomes are NaN.
///
/// Says `false`, with NaN throughout, where that would take too much time or memory (see
/// [`limits`]). A row that is too short, or a strategy that is not there, is left as it is.
pub fn variances(plan: &Plan, strategy: usize, replication: u32, row: &mut [f64]) -> bool {
    let strategies = plan.parameters(replication);
    match strategies.get(strategy) {
        Some(strategy) => variances_of(plan, strategy, row),
        None => false,
    }
}

/// The variances under these numbers.
pub(crate) fn variances_of(plan: &Plan, strategy: &Parameters, row: &mut [f64]) -> bool {
    variance::variances(&plan.journey, &known(plan, strategy), LIMITS, row)
}

/// How many multiplications the variances take under these numbers; `None` where that is too much.
pub(crate) fn work(plan: &Plan, strategy: &Parameters) -> Option<f64> {
    variance::work(&plan.journey, &known(plan, strategy), LIMITS)
}

const LIMITS: Limits = Limits {
    numbers: limits::MOMENT_NUMBERS,
    work: limits::MOMENT_STEPS,
};

#[cfg(test)]
pub(super) mod tests;
