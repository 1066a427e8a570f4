//! Retention as people of this field draw it: cohorts, survival, funnel, the worth of customers, payback, and rates.
//!
//! Cohorts, survival, funnel and payback are of expected paths, averaged over the first draws of uncertain numbers. What customers are
//! worth and the rates are of single people who were followed.

mod cohort;

use super::exact;
use super::histories::HistoryCollector;
use super::person;
use super::results::{Histories, PerCustomer, Results, ValueSummary};
use crate::engine::individuals;
use crate::engine::plan::Plan;
use crate::engine::series::Series;
use crate::model::{Parameter, Quantity, Scenario, StageKind};
use cohort::{Cohort, Way, follow, without_return};

/// Most cohorts that are told.
const COHORTS: u32 = 12;
/// Draws that figures of one person are averaged over.
const DRAWS: u32 = 32;
/// Replications whose people are followed, at most.
const FOLLOWED: u32 = 64;

/// What becomes of people in one strategy. Times are in periods.
#[derive(Debug, Clone, PartialEq)]
pub struct Retention {
    /// By cohort of [`Retentions::cohorts`], then by periods since: share of the people who are customers.
    pub cohorts: Vec<Vec<f64>>,
    /// By periods since someone became a customer: share of the people who never left since. A win-back does not count.
    pub survival: Vec<f64>,
    /// By periods since someone came, from the end of the period of coming on: discounted profit so far, the cost of coming taken off.
    pub payback: Vec<f64>,
    /// By stage: share of those who come as prospects who are ever there.
    pub funnel: Vec<f64>,
    /// Mean number of people that someone refers who comes.
    pub k_factor: f64,
    /// What the people followed were worth.
    pub value: Option<ValueSummary>,
    /// Shares of [`Histories`]: of prospects who ever are customers, of customers who enter a customer stage again, of customers who ever
    /// are promoters.
    pub rates: [f64; 3],
    /// How many people were followed, over all replications.
    pub followed: u64,
}

/// What becomes of people.
#[derive(Debug, Clone, PartialEq)]
pub struct Retentions {
    /// The periods in which the cohorts became customers.
    pub cohorts: Vec<u32>,
    /// By strategy.
    pub strategies: Vec<Retention>,
}

/// Looks at a valid scenario, at one of its segments alone where one is named. `progress` hears the part that is done. `None` where it
/// cannot be run.
#[must_use]
pub fn retention(
    scenario: &Scenario,
    segment: Option<&str>,
    progress: &mut dyn FnMut(f64),
) -> Option<Retentions> {
    let scenario = &match segment {
        Some(id) => alone(scenario, id)?,
        None => scenario.clone(),
    };
    let plan = Plan::compile(scenario).ok()?;
    let usual = exact::means(&plan);
    let customers = as_customers(scenario, &usual);
    let arrivals = as_arrivals(scenario, &usual);
    progress(0.1);
    let periods = scenario.clock.periods;
    let step = periods.div_ceil(COHORTS).max(1);
    let cohorts: Vec<u32> = (1..=periods).step_by(step as usize).collect();
    let mut rows = Vec::with_capacity(cohorts.len());
    for (at, period) in cohorts.iter().enumerate() {
        rows.push(follow(scenario, &customers, *period)?);
        progress(0.1 + 0.5 * (at + 1) as f64 / cohorts.len() as f64);
    }
    let survival = follow(&without_return(scenario), &customers, 1)?;
    let payback = follow(scenario, &arrivals, 1)?;
    let persons = person::figures(&plan, DRAWS.min(plan.replications()));
    progress(0.7);
    let histories = histories(&plan);
    progress(1.0);
    let strategies = (0..plan.strategies()).map(|strategy| {
        let since = |cohort: &Cohort, period: u32| -> Vec<f64> {
            let all = cohort.series(strategy, Series::Customers);
            all.get(period as usize..).unwrap_or_default().to_vec()
        };
        let person = persons.get(strategy).and_then(Option::as_ref);
        let own = histories.get(strategy);
        let rows = rows.iter().zip(&cohorts);
        Retention {
            cohorts: rows.map(|(row, period)| since(row, *period)).collect(),
            survival: since(&survival, 1),
            payback: payback
                .series(strategy, Series::CumulativeDiscountedProfit)
                .to_vec(),
            funnel: person.map_or_else(Vec::new, |person| funnel(scenario, &arrivals, person)),
            k_factor: person.map_or(f64::NAN, |person| by_way(&arrivals, &person.k_factor)),
            value: own.map(|own| own.value.clone()),
            rates: own.map_or([f64::NAN; 3], |own| {
                [own.activation_rate, own.repeat_rate, own.loyalty_rate]
            }),
            followed: own.map_or(0, |own| own.followed),
        }
    });
    Some(Retentions {
        strategies: strategies.collect(),
        cohorts,
    })
}

/// The scenario in which everyone is of one segment.
fn alone(scenario: &Scenario, id: &str) -> Option<Scenario> {
    let mut alone = scenario.clone();
    let mut is_there = false;
    for segment in &mut alone.segments {
        let is_own = segment.id == id;
        is_there |= is_own;
        segment.share = f64::from(u8::from(is_own));
    }
    is_there.then_some(alone)
}

/// The stages in which people first are customers in the baseline, by how many.
fn as_customers(scenario: &Scenario, results: &Results) -> Vec<Way> {
    let is = |id: &str, kind: StageKind| {
        let stage = scenario.stages.iter().find(|stage| stage.id == id);
        stage.is_some_and(|stage| stage.kind == kind)
    };
    let sum = |series: Series| -> f64 {
        let found = results.series(0, series, scenario);
        found.map_or(0.0, |found| found.mean.iter().sum())
    };
    let mut people = vec![0.0; scenario.stages.len()];
    let mut add = |id: &str, count: f64| {
        if let Some(at) = scenario.stage_index(id) {
            people[at] += count;
        }
    };
    for (at, one) in scenario.transitions.iter().enumerate() {
        if is(&one.from, StageKind::Prospect) && is(&one.to, StageKind::Customer) {
            add(&one.to, sum(Series::Move(at)));
        }
    }
    for (at, one) in scenario.channels.iter().enumerate() {
        if is(&one.entry, StageKind::Customer) {
            add(&one.entry, sum(Series::Arrivals(at)));
        }
    }
    for (at, one) in scenario.referrals.iter().enumerate() {
        if is(&one.to, StageKind::Customer) {
            add(&one.to, sum(Series::Referral(at)));
        }
    }
    let free = Parameter::Constant(Quantity::Known(0.0));
    let found = people.into_iter().enumerate();
    let ways = ways(found.map(|(stage, count)| (stage, free.clone(), count)));
    if ways.is_empty() {
        let first = scenario
            .stages
            .iter()
            .position(|stage| stage.kind == StageKind::Customer);
        let first = first.map(|stage| (stage, free, 1.0));
        return self::ways(first.into_iter());
    }
    ways
}

/// The ways by which people come in the baseline, by how many.
fn as_arrivals(scenario: &Scenario, results: &Results) -> Vec<Way> {
    let channels = scenario.channels.iter().enumerate();
    let found = channels.filter_map(|(at, one)| {
        let came = results.series(0, Series::Arrivals(at), scenario)?;
        let stage = scenario.stage_index(&one.entry)?;
        Some((stage, one.cost_per_arrival.clone(), came.mean.iter().sum()))
    });
    ways(found)
}

/// Shares of counts; of those who are any.
fn ways(found: impl Iterator<Item = (usize, Parameter, f64)>) -> Vec<Way> {
    let found: Vec<_> = found.filter(|(.., count)| *count > 0.0).collect();
    let all: f64 = found.iter().map(|(.., count)| count).sum();
    let shares = found.into_iter().map(|(stage, cost, count)| Way {
        stage,
        cost,
        share: count / all,
    });
    shares.collect()
}

/// The mean of a figure by stage entered.
fn by_way(ways: &[Way], figures: &[f64]) -> f64 {
    if ways.is_empty() {
        return f64::NAN;
    }
    let figure = |way: &Way| figures.get(way.stage).copied().unwrap_or(f64::NAN);
    ways.iter().map(|way| way.share * figure(way)).sum()
}

/// How likely those who come as prospects are ever in each stage.
fn funnel(scenario: &Scenario, arrivals: &[Way], person: &PerCustomer) -> Vec<f64> {
    let prospects = arrivals.iter().filter(|way| {
        let stage = scenario.stages.get(way.stage);
        stage.is_some_and(|stage| stage.kind == StageKind::Prospect)
    });
    let all: f64 = prospects.clone().map(|way| way.share).sum();
    let reach = |stage: usize| {
        let each = prospects.clone().map(|way| {
            let reached = person.reach_probability.get(way.stage);
            let reached = reached.and_then(|reached| reached.get(stage)).copied();
            way.share * reached.unwrap_or(0.0)
        });
        each.sum::<f64>() / all
    };
    if all > 0.0 {
        (0..scenario.stages.len()).map(reach).collect()
    } else {
        Vec::new()
    }
}

/// What single people go through, of so many replications as one chunk takes.
fn histories(plan: &Plan) -> Vec<Histories> {
    let mut collector = HistoryCollector::new(plan);
    if let Some(first) = individuals::split(plan, 1).first() {
        let end = first.end.min(first.start.saturating_add(FOLLOWED));
        collector.add(individuals::simulate(plan, first.start..end).histories);
    }
    collector.histories()
}

/// The first time from which a sum so far is never below nothing again; `None` where there is none.
#[must_use]
pub fn paid_back(sums: &[f64]) -> Option<usize> {
    let last = sums.last().filter(|last| **last >= 0.0)?;
    if !last.is_finite() {
        return None;
    }
    Some(
        sums.iter()
            .rposition(|sum| *sum < 0.0)
            .map_or(0, |at| at + 1),
    )
}

/// By period: share of those still there at its start who leave in it.
#[must_use]
pub fn hazard(survival: &[f64]) -> Vec<f64> {
    let pairs = survival.windows(2);
    pairs.map(|pair| 1.0 - pair[1] / pair[0]).collect()
}

/// The first time by which half are gone; `None` within the horizon.
#[must_use]
pub fn median(survival: &[f64]) -> Option<usize> {
    survival.iter().position(|left| *left <= 0.5)
}

#[cfg(test)]
mod tests;
