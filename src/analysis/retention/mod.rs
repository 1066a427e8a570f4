//! Retention as people of this field draw it: cohorts, who came and went, survival, funnel, the worth of customers, payback, and rates.
//!
//! Cohorts, survival, funnel and payback are of expected paths, averaged over the first draws of uncertain numbers, or at their means (see [`exact::means`](super::exact::means)). What customers are
//! worth and the rates are of single people who were followed.

mod cohort;
mod movement;
mod ways;

use super::histories::HistoryCollector;
use super::person;
use super::results::{Histories, PerCustomer, ValueSummary};
use crate::engine::individuals;
use crate::engine::plan::Plan;
use crate::engine::series::Series;
use crate::model::{Scenario, StageKind};
use cohort::{Cohort, follow, without_return};
use ways::{Entrances, Way};

pub use movement::{Movement, movement};

/// Most cohorts that are told.
const COHORTS: u32 = 12;
/// Draws that figures of one person are averaged over.
const DRAWS: u32 = 32;
/// Replications whose people are followed, at most.
const FOLLOWED: u32 = 64;

/// What becomes of people in one strategy. Times are in periods. What cannot be worked out is empty or NaN.
#[derive(Debug, Clone, PartialEq)]
pub struct Retention {
    /// By cohort of [`Retentions::cohorts`], then by periods since: share of the people who are customers.
    pub cohorts: Vec<Vec<f64>>,
    /// By period: who is new, who stayed, who came back and who left, of the segment that is looked at.
    pub movement: Vec<Movement>,
    /// By periods since someone became a customer: share of the people who never left since. A win-back does not count.
    pub survival: Vec<f64>,
    /// By periods since someone came, from the end of the period of coming on: discounted profit so far, the cost of coming taken off.
    pub payback: Vec<f64>,
    /// By stage: share of those who come as prospects who are ever there.
    pub funnel: Vec<f64>,
    /// Mean number of people that someone refers who comes.
    pub k_factor: f64,
    /// What those of the people followed were worth who ever were customers.
    pub value: Option<ValueSummary>,
    /// Share of these who were worth less than nothing.
    pub below_nothing: f64,
    /// Shares of [`Histories`]: of prospects who ever are customers, of customers who enter a customer stage again, of customers who ever
    /// are promoters.
    pub rates: [f64; 3],
    /// How many customers were followed, over all replications.
    pub followed: u64,
}

/// What becomes of people.
#[derive(Debug, Clone, PartialEq)]
pub struct Retentions {
    /// The periods in which the cohorts became customers.
    pub cohorts: Vec<u32>,
    /// By strategy, in the order of the scenario: what becomes of its people.
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
    let moved = movement::of_segment(scenario, segment)?;
    let scenario = &match segment {
        Some(id) => alone(scenario, id)?,
        None => scenario.clone(),
    };
    let entrances = Entrances::of(scenario)?;
    progress(0.1);
    let rows = rows(scenario, &entrances, &mut |part| progress(0.1 + 0.5 * part));
    let survival = follow(&without_return(scenario), &entrances.customers(), 1);
    let arrivals = entrances.arrivals();
    let payback = follow(scenario, &arrivals, 1);
    let plan = Plan::compile(scenario).ok()?;
    let persons = person::figures(&plan, DRAWS.min(plan.replications()));
    progress(0.7);
    let followed = Followed::of(&plan);
    progress(1.0);
    let strategies = moved.into_iter().enumerate().map(|(strategy, movement)| {
        let person = persons.get(strategy).and_then(Option::as_ref);
        let own = followed.histories.get(strategy);
        let below_nothing = followed.below_nothing.get(strategy);
        let rows = rows.iter();
        let paid = payback.as_ref();
        let paid = paid.map(|paid| paid.series(strategy, Series::CumulativeDiscountedProfit));
        Retention {
            cohorts: rows
                .map(|(period, row)| since(row.as_ref(), strategy, *period))
                .collect(),
            movement,
            survival: since(survival.as_ref(), strategy, 1),
            payback: paid.unwrap_or_default().to_vec(),
            funnel: person.map_or_else(Vec::new, |person| funnel(scenario, &arrivals, person)),
            k_factor: person.map_or(f64::NAN, |person| by_way(&arrivals, &person.k_factor)),
            value: own.map(|own| own.value.clone()),
            below_nothing: below_nothing.copied().unwrap_or(f64::NAN),
            rates: own.map_or([f64::NAN; 3], |own| {
                [own.activation_rate, own.repeat_rate, own.loyalty_rate]
            }),
            followed: own.map_or(0, |own| own.followed),
        }
    });
    Some(Retentions {
        strategies: strategies.collect(),
        cohorts: rows.iter().map(|(period, _)| *period).collect(),
    })
}

/// The cohorts of up to [`COHORTS`] periods. A period whose cohort cannot be followed has none.
fn rows(
    scenario: &Scenario,
    entrances: &Entrances,
    progress: &mut dyn FnMut(f64),
) -> Vec<(u32, Option<Cohort>)> {
    let periods = scenario.clock.periods;
    let step = periods.div_ceil(COHORTS).max(1);
    let followed = (1..=periods).step_by(step as usize).map(|period| {
        let row = follow(scenario, &entrances.customers_of(period), period);
        progress(f64::from(period) / f64::from(periods));
        (period, row)
    });
    followed.collect()
}

/// By periods since a cohort came: the share of it who are customers.
fn since(cohort: Option<&Cohort>, strategy: usize, period: u32) -> Vec<f64> {
    let all = cohort.map(|cohort| cohort.series(strategy, Series::Customers));
    let all = all.and_then(|all| all.get(period as usize..));
    all.unwrap_or_default().to_vec()
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

/// What single people go through.
struct Followed {
    /// By strategy.
    histories: Vec<Histories>,
    /// By strategy: share of the customers who were worth less than nothing.
    below_nothing: Vec<f64>,
}

impl Followed {
    /// Of as many people as take about a second.
    fn of(plan: &Plan) -> Self {
        let mut collector = HistoryCollector::new(plan);
        collector.add(individuals::glance(plan, FOLLOWED));
        Self {
            histories: collector.histories(),
            below_nothing: collector.below_nothing(),
        }
    }
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
