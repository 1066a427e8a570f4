//! One simulated future to look at: the engine's numbers period by period, and some of its people, each with a story.
//!
//! [`playback`] writes a replication down where the engines are; [`film`] is where everyone is while it is shown, and [`story`] what one
//! person went through. Both need nothing but what was written down.

pub mod film;
pub mod story;

use crate::engine::individuals;
use crate::engine::journal::Record;
use crate::engine::plan::Plan;
use crate::engine::series::Series;
use crate::model::{Scenario, StageKind};

/// One replication, in one strategy or several.
#[derive(Debug, Clone, PartialEq)]
pub struct Playback {
    /// Which replication, from 0.
    pub replication: u32,
    /// How many people each person of a record stands for.
    pub one_in: u64,
    /// Whether only a sample could be followed: the numbers are those of `counts`, and nobody is known to have brought anybody.
    pub sampled: bool,
    /// By strategy that was asked for.
    pub courses: Vec<Course>,
}

/// What happens in one strategy.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// The strategy, by position.
    pub strategy: u32,
    /// By stage and time, from 0: people there.
    pub stages: Vec<Vec<f64>>,
    /// By transition and period: moves.
    pub moves: Vec<Vec<f64>>,
    /// By channel and period: people who came.
    pub arrivals: Vec<Vec<f64>>,
    /// By referral and period: people who came.
    pub referred: Vec<Vec<f64>>,
    /// By time, from 0: customers.
    pub customers: Vec<f64>,
    /// By period: customers who left, and others who were lost.
    pub lost: Vec<f64>,
    /// By period: customers who came back.
    pub back: Vec<f64>,
    /// Some of the people.
    pub record: Record,
}

/// Writes a replication of a valid scenario down, in these strategies. `None` where it has none of them, or no such replication.
#[must_use]
pub fn playback(
    scenario: &Scenario,
    plan: &Plan,
    replication: u32,
    strategies: &[u32],
) -> Option<Playback> {
    let is_there = |at: &&u32| (**at as usize) < plan.strategies();
    let asked: Vec<usize> = (strategies.iter().filter(is_there))
        .map(|at| *at as usize)
        .collect();
    if asked.is_empty() || replication >= plan.replications() {
        return None;
    }
    let journal = individuals::journal(plan, replication, &asked);
    let courses = asked.iter().zip(journal.records).map(|(strategy, record)| {
        let first = strategy * plan.layout().width();
        let series = |series: Series| -> Vec<f64> {
            let places = plan.layout().places_of(series).unwrap_or_default();
            let numbers = &journal.numbers;
            let value = |place: usize| numbers.column(first + place).first().copied();
            places.map(|place| value(place).unwrap_or(0.0)).collect()
        };
        let all = |count: usize, of: fn(usize) -> Series| -> Vec<Vec<f64>> {
            (0..count).map(|at| series(of(at))).collect()
        };
        let moves = all(scenario.transitions.len(), Series::Move);
        Course {
            strategy: *strategy as u32,
            stages: all(scenario.stages.len(), Series::Stage),
            arrivals: all(scenario.channels.len(), Series::Arrivals),
            referred: all(scenario.referrals.len(), Series::Referral),
            customers: series(Series::Customers),
            lost: lost(scenario, series(Series::Churned), &moves),
            back: series(Series::Reactivated),
            moves,
            record,
        }
    });
    Some(Playback {
        replication,
        one_in: journal.one_in,
        sampled: journal.sampled,
        courses: courses.collect(),
    })
}

/// Customers who left, and those who were lost without being customers.
fn lost(scenario: &Scenario, mut churned: Vec<f64>, moves: &[Vec<f64>]) -> Vec<f64> {
    let kind = |id: &str| {
        let at = scenario.stage_index(id)?;
        Some(scenario.stages.get(at)?.kind)
    };
    for (transition, moves) in scenario.transitions.iter().zip(moves) {
        let ends = (kind(&transition.from), kind(&transition.to));
        if let (Some(StageKind::Prospect | StageKind::Dormant), Some(StageKind::Lost)) = ends {
            for (sum, more) in churned.iter_mut().zip(moves) {
                *sum += more;
            }
        }
    }
    churned
}

impl Course {
    /// How many periods there are.
    #[must_use]
    pub fn periods(&self) -> u32 {
        self.lost.len() as u32
    }

    /// People who came by channels in a period, from 1.
    #[must_use]
    pub fn new_in(&self, period: u32) -> f64 {
        sum_in(&self.arrivals, period)
    }

    /// People who came by referral in a period.
    #[must_use]
    pub fn referred_in(&self, period: u32) -> f64 {
        sum_in(&self.referred, period)
    }
}

/// The sum of several series in a period, from 1; 0 at the start.
fn sum_in(series: &[Vec<f64>], period: u32) -> f64 {
    series.iter().map(|one| in_period(one, period)).sum()
}

/// The value of a series in a period, from 1; 0 at the start.
#[must_use]
pub fn in_period(series: &[f64], period: u32) -> f64 {
    let at = (period as usize).checked_sub(1);
    at.and_then(|at| series.get(at)).copied().unwrap_or(0.0)
}
