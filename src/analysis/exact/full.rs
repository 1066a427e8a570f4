//! Expected values with their variances, over all draws.

use super::summed::Summed;
use super::{compare, finished};
use crate::analysis::compare::Contest;
use crate::analysis::results::{Comparison, OutcomeSummary, Results, Warning};
use crate::analysis::{precision, summary};
use crate::engine::checkpoint::{self, Goal};
use crate::engine::plan::Plan;
use crate::engine::series::Outcome;
use crate::engine::{exact, moments};
use crate::model::limits;

/// Means and variances of every strategy: of one draw where nothing is uncertain, else of as many as
/// there are replications, or as are enough for the precision that is asked for.
///
/// Variances that would take too long or too much memory (see [`limits`]) are left out, with a
/// warning.
#[must_use]
pub fn results(plan: &Plan) -> Results {
    let with_variances = is_affordable(plan);
    let mut summed = Summed::new(plan, with_variances);
    let mut npv = vec![Vec::new(); plan.strategies()];
    let mut row = vec![0.0; plan.layout().width()];
    let place = plan.layout().outcome(Outcome::Npv);
    let mut draws = 0;
    let mut is_precise = false;
    while draws < most_draws(plan) && !is_precise {
        let strategies = plan.parameters(draws);
        for (position, strategy) in strategies.iter().enumerate() {
            exact::path_of(plan, strategy, &mut row);
            npv[position].push(row[place]);
            summed.add(position, &strategy.scaled, &row);
            if with_variances {
                moments::variances_of(plan, strategy, &mut row);
                summed.add_variances(position, &row);
            }
        }
        draws += 1;
        is_precise = draws == checkpoint::next(draws - 1) && goal_reached(plan, &summed);
    }
    let comparison = comparison(plan, &npv, &summed);
    let mut results = finished(plan, draws, &summed, comparison);
    if !with_variances {
        results.warnings.push(Warning::NoSpread);
    }
    if let Some((goal, worst)) = least_precise(plan, &summed)
        && !goal_reached(plan, &summed)
    {
        let warning = precision::warning(plan.outline(), &goal, worst);
        results.warnings.push(warning);
    }
    results
}

/// Whether the draws are enough for the precision that is asked for.
fn goal_reached(plan: &Plan, summed: &Summed) -> bool {
    least_precise(plan, summed).is_some_and(|(goal, (_, reached))| reached <= goal.asked())
}

/// The precision that is asked for, the least precise strategy and how precise it is; `None` where the
/// expected values are certain or no precision is asked for.
fn least_precise(plan: &Plan, summed: &Summed) -> Option<(Goal, (usize, f64))> {
    let outline = plan.outline();
    let goal = outline.goal.filter(|_| plan.is_uncertain())?;
    let place = outline.layout.outcome(goal.outcome);
    let worst = precision::worst(outline, &goal, &mut |strategy| {
        summed.known(strategy, place)
    });
    Some((goal, worst))
}

fn most_draws(plan: &Plan) -> u32 {
    if plan.is_uncertain() {
        plan.replications().max(1)
    } else {
        1
    }
}

/// Whether the variances of all draws are within the limits, going by the first.
fn is_affordable(plan: &Plan) -> bool {
    let strategies = plan.parameters(0);
    let work = strategies
        .iter()
        .map(|strategy| moments::work(plan, strategy));
    let work: Option<f64> = work.sum();
    work.is_some_and(|work| work * f64::from(most_draws(plan)) <= limits::MOMENT_STEPS)
}

/// Expected discounted profits, draw by draw.
fn comparison(plan: &Plan, npv: &[Vec<f64>], summed: &Summed) -> Comparison {
    let outline = plan.outline();
    let values: Vec<&[f64]> = npv.iter().map(Vec::as_slice).collect();
    let mut contest = Contest::new(outline, Outcome::Npv.into());
    contest.add(&values);
    let differences = values.iter().map(|own| {
        let pairs = own.iter().zip(values[0]);
        let difference = summary::outcome(pairs.map(|(own, base)| own - base).collect());
        if plan.dimensions().is_empty() {
            // The one draw is all that there is to know, and no sample of it.
            let none = Some(0.0);
            return OutcomeSummary {
                sd: none,
                se: none,
                ..difference
            };
        }
        difference
    });
    compare::paired(outline, &contest, differences.collect(), &summed.worth())
}
