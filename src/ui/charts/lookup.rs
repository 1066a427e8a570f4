//! Finding a strategy's figures in results, which may be of an earlier state of the scenario.

use crate::analysis::results::{OutcomeSummary, Results, SeriesSummary, StrategyResult};
use crate::engine::series::{Outcome, Series, TOTALS};
use crate::model::Scenario;

/// How many series the results of a scenario have.
fn series_count(scenario: &Scenario) -> usize {
    scenario.stages.len()
        + scenario.transitions.len()
        + scenario.channels.len()
        + scenario.referrals.len()
        + TOTALS.len()
}

/// A strategy in results, found by its id.
///
/// `None` where the results are of a journey with other items: their series stand in other places,
/// and a wrong line is worse than none.
#[must_use]
pub fn strategy<'a>(
    results: &'a Results,
    scenario: &Scenario,
    strategy: usize,
) -> Option<&'a StrategyResult> {
    let found = match scenario.strategies.get(strategy) {
        Some(wanted) => results
            .strategies
            .iter()
            .find(|result| result.id == wanted.id),
        // Without strategies there is one unnamed baseline.
        None => results.strategies.get(strategy),
    };
    found.filter(|result| result.series.len() == series_count(scenario))
}

/// A series of a strategy.
#[must_use]
pub fn series<'a>(
    results: &'a Results,
    scenario: &Scenario,
    position: usize,
    series: Series,
) -> Option<&'a SeriesSummary> {
    strategy(results, scenario, position)?
        .series
        .get(series.index(scenario))
}

/// An outcome of a strategy.
#[must_use]
pub fn outcome<'a>(
    results: &'a Results,
    scenario: &Scenario,
    position: usize,
    outcome: Outcome,
) -> Option<&'a OutcomeSummary> {
    strategy(results, scenario, position)?
        .outcomes
        .get(outcome.index())
}
