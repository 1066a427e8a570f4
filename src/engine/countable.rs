//! Whether everyone who may be in a journey can be counted.
//!
//! People are counted by whole numbers in doubles. A journey that is expected to grow beyond them is
//! refused: by the means of the uncertain numbers, or in one of the first draws. Draws that are not
//! looked at may still go beyond; there numbers of people end at the largest that can be drawn, and the command line says so.

use super::exact;
use super::parameters::{Inflows, Parameters};
use super::plan::Plan;
use super::structure::Structure;
use super::tables::Piecewise;
use crate::model::limits;

/// Draws that are looked at.
const DRAWS: u32 = 64;
/// Steps of expected paths that looking at them may take: a tenth of a second.
const STEPS: f64 = 5.0e6;

/// The largest number of people that are expected in the journey at any time, where that is more than
/// can be counted.
pub(crate) fn uncountable(plan: &Plan) -> Option<f64> {
    let structure = &plan.structure;
    let most = |strategy: &Parameters| exact::most_people(plan, strategy);
    let known = plan.known();
    let doubtful = |strategy: &&Parameters| !is_surely_countable(structure, &strategy.inflows);
    let doubts = known.iter().filter(doubtful).map(most);
    let (doubts, largest) = doubts.fold((0, 0.0), |(count, largest), people| {
        (count + 1, f64::max(largest, people))
    });
    if largest > limits::JOURNEY_PEOPLE {
        return Some(largest);
    }
    let inflows = plan.inflow_dimensions();
    if doubts == 0 && inflows.is_empty() {
        return None;
    }
    in_draws(plan, &inflows)
}

/// The same in the first draws, where who comes in depends on these dimensions.
fn in_draws(plan: &Plan, dimensions: &[usize]) -> Option<f64> {
    let structure = &plan.structure;
    let steps = plan.estimate().steps / plan.strategies() as f64;
    let mut left = STEPS;
    let mut drawn = plan.middle();
    for replication in 0..plan.replications().min(DRAWS) {
        plan.draw_some(replication, dimensions, &mut drawn);
        for (strategy, inflows) in plan.inflows_of(&drawn).iter().enumerate() {
            if is_surely_countable(structure, inflows) {
                continue;
            }
            if left < steps {
                return None;
            }
            left -= steps;
            let parameters = plan.strategy_of(strategy, &plan.draw(replication));
            let most = exact::most_people(plan, &parameters);
            if most > limits::JOURNEY_PEOPLE {
                return Some(most);
            }
        }
    }
    None
}

/// Whether there cannot be too many even if nobody leaves and everyone refers at all rates at once.
fn is_surely_countable(structure: &Structure, inflows: &Piecewise<Inflows>) -> bool {
    let mut people: f64 = structure.initial.iter().map(|start| start.count).sum();
    for (inflows, periods) in inflows.with_lengths() {
        let arrivals: f64 = inflows.arrivals.iter().sum();
        let growth = 1.0 + inflows.rates.iter().sum::<f64>();
        for _ in 0..periods {
            people = people * growth + arrivals;
            if people > limits::JOURNEY_PEOPLE {
                return false;
            }
        }
    }
    people <= limits::JOURNEY_PEOPLE
}
