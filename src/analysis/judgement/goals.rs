//! In how many futures goals are met.

use crate::analysis::futures::Futures;
use crate::engine::series::{Outcome, Series};
use crate::model::Scenario;
use crate::model::decision::{Goal, Measure};

/// How often goals are met.
#[derive(Debug, Clone, PartialEq)]
pub struct Goals {
    /// By goal, then by strategy: in which part of the futures it is met.
    pub met: Vec<Vec<f64>>,
    /// By strategy: in which part all are; empty without goals.
    pub all: Vec<f64>,
}

/// What a goal measures, found in the scenario.
enum Found {
    Outcome(Outcome),
    /// A series, at the position of a value.
    Series(Series, usize),
}

fn find(goal: &Goal, scenario: &Scenario) -> Option<Found> {
    match &goal.measure {
        Measure::Outcome(key) => Outcome::parse(key).map(Found::Outcome),
        Measure::Series(key) => {
            let series = Series::parse(key, scenario)?;
            let at = goal.at.unwrap_or(scenario.clock.periods);
            Some(Found::Series(series, series.position(at)?))
        }
    }
}

/// The series that goals measure.
pub fn series(scenario: &Scenario) -> Vec<Series> {
    let goals = scenario.decision.goals.iter();
    let series = goals.filter_map(|goal| match find(goal, scenario) {
        Some(Found::Series(series, _)) => Some(series),
        _ => None,
    });
    series.collect()
}

/// How often each goal is met, and all of them. What is not defined meets none.
pub fn met(scenario: &Scenario, futures: &Futures) -> Goals {
    let goals = &scenario.decision.goals;
    let count = futures.count();
    let strategies = futures.strategies();
    let mut together = vec![vec![true; count]; strategies];
    let mut met = Vec::with_capacity(goals.len());
    for goal in goals {
        let found = find(goal, scenario);
        let shares = together.iter_mut().enumerate().map(|(strategy, together)| {
            let values = match found {
                Some(Found::Outcome(outcome)) => Some(futures.outcome(strategy, outcome)),
                Some(Found::Series(series, at)) => futures.series(strategy, series).nth(at),
                None => None,
            };
            let holds = |future: usize| {
                let value = values.and_then(|values| values.get(future));
                value.is_some_and(|value| goal.bound.holds(*value))
            };
            let mut times = 0;
            for (future, together) in together.iter_mut().enumerate() {
                let holds = holds(future);
                times += usize::from(holds);
                *together &= holds;
            }
            share(times, count)
        });
        met.push(shares.collect());
    }
    let all = together
        .iter()
        .map(|all| share(all.iter().filter(|met| **met).count(), count));
    Goals {
        all: if goals.is_empty() {
            Vec::new()
        } else {
            all.collect()
        },
        met,
    }
}

fn share(times: usize, count: usize) -> f64 {
    times as f64 / count.max(1) as f64
}
