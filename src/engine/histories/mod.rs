//! What single people went through, counted: numbers that can be added up, whoever followed whom.
//!
//! A [`History`] is one person's; a [`Tally`] counts many of them and needs the same memory however many
//! they are. A [`HistoryChunk`] holds the tallies of some replications. Everything in a tally is a whole
//! number or a number per replication, so that where a run is split changes nothing.

pub mod durations;
pub mod paths;
pub mod values;

mod buffer;
mod person;

use std::ops::Range;

use durations::Durations;
use paths::Paths;
use values::Values;

pub(crate) use person::{History, Scene};

use super::plan::Plan;

/// The worth of the people of one replication.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Worth {
    /// How many people each of them stands for; more than 1 where a sample was followed.
    pub weight: u64,
    /// Whether only a sample was followed.
    pub sampled: bool,
    /// How many were followed.
    pub people: u64,
    /// Mean of their values.
    pub mean: f64,
    /// Sum of the squared deviations from the mean.
    pub squares: f64,
    /// Sum of the discounted costs of their arrival.
    pub arrival_cost: f64,
}

impl Worth {
    pub(crate) fn add(&mut self, value: f64) {
        self.people += 1;
        let above = value - self.mean;
        self.mean += above / self.people as f64;
        self.squares += above * (value - self.mean);
    }
}

/// What the people followed in one strategy went through.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally {
    /// Whether only those who ever were customers have their value counted.
    pub customers_alone: bool,
    /// By replication, in order.
    pub worth: Vec<Worth>,
    /// What each of them was worth: discounted profit without the cost of the arrival.
    pub values: Values,
    /// How many entered as prospects.
    pub prospects: u64,
    /// How many of these ever were customers.
    pub activated: u64,
    /// How many ever were customers.
    pub customers: u64,
    /// How many of these entered a customer stage again.
    pub repeated: u64,
    /// How many customers ever were promoters.
    pub loyal: u64,
    /// By stage: how many ever were there.
    pub reached: Vec<u64>,
    /// Of those who entered as prospects: periods from entering to first being a customer.
    pub first_purchase: Durations,
    /// Of customers: periods from first being one to the first move away.
    pub churn: Durations,
    /// The stages that people went through.
    pub paths: Paths,
}

impl Tally {
    pub(crate) fn new(stages: usize, periods: usize) -> Self {
        Self {
            customers_alone: false,
            worth: Vec::new(),
            values: Values::new(),
            prospects: 0,
            activated: 0,
            customers: 0,
            repeated: 0,
            loyal: 0,
            reached: vec![0; stages],
            first_purchase: Durations::new(periods),
            churn: Durations::new(periods),
            paths: Paths::new(),
        }
    }

    /// Adds what others went through, each of whom stands for so many.
    pub(crate) fn merge(&mut self, other: &Self, weight: u64) {
        self.worth.extend_from_slice(&other.worth);
        self.values.merge(&other.values, weight);
        for (own, more) in [
            (&mut self.prospects, other.prospects),
            (&mut self.activated, other.activated),
            (&mut self.customers, other.customers),
            (&mut self.repeated, other.repeated),
            (&mut self.loyal, other.loyal),
        ] {
            *own = own.saturating_add(more.saturating_mul(weight));
        }
        add_up(&mut self.reached, &other.reached, weight);
        self.first_purchase.merge(&other.first_purchase, weight);
        self.churn.merge(&other.churn, weight);
        self.paths.merge(&other.paths, weight);
    }
}

/// Adds numbers with a weight. Sums beyond 2^64 (weights of samples of what grows without end) stop
/// there.
fn add_up(sums: &mut [u64], more: &[u64], weight: u64) {
    for (sum, more) in sums.iter_mut().zip(more) {
        *sum = sum.saturating_add(more.saturating_mul(weight));
    }
}

/// What people went through in some replications.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryChunk {
    /// The first replication, from 0.
    pub first: u32,
    /// How many replications.
    pub count: u32,
    /// By strategy: what was counted in all these replications.
    pub strategies: Vec<Tally>,
}

impl HistoryChunk {
    /// A chunk of these replications in which nobody is counted yet.
    #[must_use]
    pub fn new(plan: &Plan, replications: Range<u32>) -> Self {
        let count = replications.end.saturating_sub(replications.start);
        let tally = Tally::new(plan.structure.stages(), plan.periods());
        Self {
            first: replications.start,
            count,
            strategies: vec![tally; plan.strategies()],
        }
    }

    /// Adds the chunk that follows.
    pub fn append(&mut self, next: &Self) {
        for (own, more) in self.strategies.iter_mut().zip(&next.strategies) {
            own.merge(more, 1);
        }
        self.count = self.count.saturating_add(next.count);
    }
}
