//! A journey as numbers: what the recursions on means and variances run over.
//!
//! People are counted in cells, `cells` of them for each group; the groups of a segment, its classes,
//! stand next to each other. Tables by group and cell, or exit, or channel, hold all of a group before
//! the next.

use std::ops::Range;

/// What a move counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// A new customer.
    New,
    /// A customer lost.
    Churned,
    /// A customer won back.
    Reactivated,
    /// None of these.
    Nothing,
}

/// A stage by places.
#[derive(Debug, Clone, PartialEq)]
pub struct Stage {
    /// Its cells, of a group: one for each tenure class. Newcomers enter the first.
    pub cells: Range<usize>,
    /// Its exits, by position in [`Journey::exits`].
    pub exits: Range<usize>,
    /// Its first slot, of a group: there is one for each tenure class and exit, exits of a class next
    /// to each other.
    pub slots: usize,
    /// Whether its people are customers.
    pub is_customer: bool,
    /// Whether its people are prospects.
    pub is_prospect: bool,
    /// What one of its people adds to promoters less detractors.
    pub sentiment: f64,
}

/// An exit by places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exit {
    /// Cell that it leads to.
    pub to: usize,
    /// What a move on it counts as.
    pub counts: Counts,
    /// Whether it is prospects that leave.
    pub from_prospect: bool,
}

/// A channel by places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Channel {
    /// Cell that its people enter.
    pub to: usize,
    /// Whether the mean, rounded half up, is how many come, and not the mean of a Poisson number.
    pub is_fixed: bool,
    /// Whether its people are customers at once.
    pub is_new: bool,
}

/// A referral by places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Referral {
    /// Stage of those who refer.
    pub from: usize,
    /// Cell that their people enter.
    pub to: usize,
    /// Whether their people are customers at once.
    pub is_new: bool,
}

/// A journey by places.
#[derive(Debug, Clone, Default)]
pub struct Journey {
    /// How many periods there are.
    pub periods: usize,
    /// By group: share of everyone who arrives.
    pub shares: Vec<f64>,
    /// By class of a segment: share of its people.
    pub weights: Vec<f64>,
    /// Cells of a group.
    pub cells: usize,
    /// Slots of a group.
    pub slots: usize,
    /// Every stage, in the order of its cells.
    pub stages: Vec<Stage>,
    /// Every exit, by the stage that it leaves.
    pub exits: Vec<Exit>,
    /// Every channel, in the order of the scenario.
    pub channels: Vec<Channel>,
    /// Every referral, in the order of the scenario.
    pub referrals: Vec<Referral>,
    /// People at time 0: cell and how many.
    pub initial: Vec<(usize, f64)>,
    /// Weights of who is there at time k-1 and at time k.
    pub accrual: (f64, f64),
    /// By period, from 1: discount factor.
    pub discount: Vec<f64>,
    /// Where series lie: everyone's, and then each segment's where they are asked for.
    pub scopes: Vec<Places>,
    /// Where everyone's outcomes lie; no segment has any.
    pub outcomes: Outcomes,
}

impl Journey {
    /// How many groups there are.
    #[must_use]
    pub fn groups(&self) -> usize {
        self.shares.len()
    }

    /// How many segments there are.
    #[must_use]
    pub fn segments(&self) -> usize {
        self.shares.len() / self.weights.len().max(1)
    }

    /// The segment of a group.
    #[must_use]
    pub fn segment(&self, group: usize) -> usize {
        group / self.weights.len().max(1)
    }

    /// The groups of a segment.
    #[must_use]
    pub fn classes(&self, segment: usize) -> Range<usize> {
        segment * self.weights.len()..(segment + 1) * self.weights.len()
    }
}

/// The place of what is not recorded: beyond any row.
pub const NOWHERE: usize = usize::MAX / 2;

/// Where the series of everyone or of a segment lie. Those of people at a time begin at time 0, others
/// at period 1.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// By stage: its people.
    pub stages: Vec<usize>,
    /// By exit: people who move in the period.
    pub exits: Vec<usize>,
    /// By channel: who came.
    pub channels: Vec<usize>,
    /// By referral: who came.
    pub referrals: Vec<usize>,
    /// People who came by any referral in the period.
    pub referred: usize,
    /// People in all customer stages at a time.
    pub customers: usize,
    /// Moves from prospect to customer, and newcomers straight into a customer stage.
    pub new: usize,
    /// Moves from customer to dormant or lost.
    pub churned: usize,
    /// Moves from dormant or lost to customer.
    pub reactivated: usize,
    /// Customers lost of those that there were.
    pub churn_rate: usize,
    /// All revenue of the period.
    pub revenue: usize,
    /// What is kept of it.
    pub contribution: usize,
    /// All costs of the period: the sum of the five that follow.
    pub cost: usize,
    /// Costs of people who came by a channel or a referral.
    pub acquisition: usize,
    /// Costs of people in stages.
    pub service: usize,
    /// Costs of moves on transitions.
    pub moves: usize,
    /// Costs that are nobody's.
    pub fixed: usize,
    /// Costs of levers and events.
    pub strategy: usize,
    /// Contribution less all costs of the period.
    pub profit: usize,
    /// Revenue of all periods so far.
    pub cumulative_revenue: usize,
    /// Profit of all periods so far, not discounted.
    pub cumulative_profit: usize,
    /// Profit of the period, discounted to time 0.
    pub discounted_profit: usize,
    /// Discounted profit so far.
    pub cumulative_discounted: usize,
    /// Promoters less detractors of 100 customers.
    pub nps: usize,
}

/// Where the outcomes of a row lie.
#[derive(Debug, Clone, Default)]
pub struct Outcomes {
    /// Discounted profit of the horizon.
    pub npv: usize,
    /// Profit of the horizon, not discounted.
    pub profit: usize,
    /// Revenue of the horizon, not discounted.
    pub revenue: usize,
    /// People in all customer stages at the end of the horizon.
    pub customers_end: usize,
    /// Customers times periods.
    pub customer_periods: usize,
    /// Cost of a new customer.
    pub cac: usize,
    /// First period that is paid back for good.
    pub payback: usize,
    /// Discounted cost of the horizon.
    pub discounted_cost: usize,
    /// Discounted contribution of the horizon.
    pub discounted_contribution: usize,
    /// How many numbers a row has.
    pub width: usize,
}

/// Writes a number at a place, unless that is [`NOWHERE`].
#[inline]
pub(crate) fn put(row: &mut [f64], place: usize, number: f64) {
    if let Some(cell) = row.get_mut(place) {
        *cell = number;
    }
}

/// The numbers of a period, by group and what the field says.
#[derive(Debug, Clone, Copy)]
pub struct Tables<'a> {
    /// By slot: probability of an exit.
    pub exits: &'a [f64],
    /// By cell: probability of staying.
    pub stay: &'a [f64],
    /// By channel: mean number of people.
    pub arrivals: &'a [f64],
    /// By referral: mean number of people of the group for each of its segment who refers.
    pub rates: &'a [f64],
    /// How many people there are to win, in every period or in none.
    pub market: Option<f64>,
    /// By cell: revenue of whoever is there.
    pub stage_revenue: &'a [f64],
    /// By cell: cost of whoever is there.
    pub stage_cost: &'a [f64],
    /// By exit: revenue of a move.
    pub exit_revenue: &'a [f64],
    /// By exit: cost of a move.
    pub exit_cost: &'a [f64],
    /// By channel: cost of a newcomer.
    pub channel_cost: &'a [f64],
    /// By referral: cost of a newcomer.
    pub referral_cost: &'a [f64],
    /// By stage: levers' cost of whoever is there; empty where there is none.
    pub per_customer: &'a [f64],
    /// By exit: levers' cost of a move; empty where there is none.
    pub per_move: &'a [f64],
}

/// Which tables of amounts a period has, by where they lie: periods of the same ones cost and earn the same.
#[derive(Debug, Clone, Copy)]
pub struct Amounts(*const [f64], *const [f64]);

impl PartialEq for Amounts {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0) && std::ptr::eq(self.1, other.1)
    }
}

impl Tables<'_> {
    /// Which amounts these are.
    #[must_use]
    pub fn amounts(&self) -> Amounts {
        Amounts(self.stage_revenue, self.exit_revenue)
    }
}

/// Amounts of a period that are nobody's.
#[derive(Debug, Clone, Copy)]
pub struct Lumps {
    /// Fixed costs of the period.
    pub fixed: f64,
    /// Costs of levers and events that go by no person: `once` and `per_period`.
    pub strategy: f64,
}

/// People who change stage as a period begins.
#[derive(Debug, Clone, Copy)]
pub struct Shift<'a> {
    /// Stage that they leave.
    pub from: usize,
    /// Cell that they enter.
    pub to: usize,
    /// By group: share that moves.
    pub shares: &'a [f64],
    /// Cost of a move.
    pub cost: f64,
    /// What a move counts as.
    pub counts: Counts,
}

/// Orders that the revenue of a stage comes in: a Poisson number of Gamma values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Orders {
    /// Mean number of orders of a customer in a period.
    pub per_period: f64,
    /// Coefficient of variation of their value.
    pub cv: f64,
}

/// Every number of a strategy. Periods are from 1.
pub trait Numbers {
    /// The tables of a period. Equal tables should be the same slices.
    fn tables(&self, period: usize) -> Tables<'_>;
    /// Whether the tables of a period, from the second, are known to be those of the one before it.
    fn is_as_before(&self, period: usize) -> bool;
    /// Amounts of a period that are nobody's.
    fn lumps(&self, period: usize) -> Lumps;
    /// How many shifts a period begins with.
    fn shifts(&self, period: usize) -> usize;
    /// One of these shifts.
    fn shift(&self, period: usize, position: usize) -> Shift<'_>;
    /// The orders of a stage.
    fn orders(&self, stage: usize) -> Option<Orders>;
    /// Part of the revenue that is kept.
    fn gross_margin(&self) -> f64;
}

/// The part of the newcomers' means that a market of this size leaves when so many have entered.
#[must_use]
pub fn room(market: Option<f64>, entered: f64) -> f64 {
    match market {
        None => 1.0,
        Some(size) if size > entered => 1.0 - entered / size,
        Some(_) => 0.0,
    }
}

/// A mean rounded half up. Shares that were multiplied and summed again may have lost a last bit,
/// which must not turn a half down.
#[must_use]
pub fn whole(mean: f64) -> f64 {
    let lost = (mean * 1e-15).min(1e-3);
    (mean + 0.5 + lost).floor()
}

#[cfg(test)]
mod tests {
    use super::whole;

    #[test]
    fn halves_are_rounded_up() {
        assert_eq!(whole(0.0), 0.0);
        assert_eq!(whole(0.49), 0.0);
        assert_eq!(whole(0.5), 1.0);
        assert_eq!(whole(12.499_999_999_999_998), 13.0);
        assert_eq!(whole(12.4999), 12.0);
        assert_eq!(whole(1e15), 1e15);
    }
}
