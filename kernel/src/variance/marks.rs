//! What each person adds to each flow of a period, by where it is, moves and enters: the books of the
//! path once more, as weights of people instead of sums over them.

use super::forms::Source;
use crate::journey::{Counts, Journey, Numbers, Tables};

/// Flows by name: their places among the marked flows.
pub(super) mod flow {
    pub const REVENUE: usize = 0;
    pub const PROFIT: usize = 1;
    pub const CUSTOMER_PERIODS: usize = 2;
    pub const ENTERED: usize = 3;
    pub const NEW: usize = 4;
    pub const CHURNED: usize = 5;
    pub const REACTIVATED: usize = 6;
    pub const STRATEGY: usize = 7;
    pub const COST: usize = 8;
    pub const ACQUISITION: usize = 9;
    pub const SERVICE: usize = 10;
    pub const MOVES: usize = 11;
    pub const REFERRALS: usize = 12;
    /// How many there are.
    pub const COUNT: usize = 13;
    /// The first so many add up over periods.
    pub const ADDING: usize = 4;
}

/// What one flow counts of each person.
#[derive(Debug, Clone, Default)]
pub(super) struct Marks {
    /// By group and cell: of a person there at time k-1, after `move` levers.
    pub start: Vec<f64>,
    /// By group and cell: of a person there at time k.
    pub end: Vec<f64>,
    /// By group and cell: variance that each mark adds to that of the people, at time k-1 and k.
    pub noise: [Vec<f64>; 2],
    /// By group and exit: of a move.
    pub exits: Vec<f64>,
    /// By group and channel: of a person that it brings.
    pub channels: Vec<f64>,
    /// By group and referral: of a person that it brings.
    pub referrals: Vec<f64>,
}

impl Marks {
    fn new(journey: &Journey) -> Self {
        let groups = journey.groups();
        let cells = vec![0.0; groups * journey.cells];
        Self {
            start: cells.clone(),
            end: cells,
            noise: [Vec::new(), Vec::new()],
            exits: vec![0.0; groups * journey.exits.len()],
            channels: vec![0.0; groups * journey.channels.len()],
            referrals: vec![0.0; groups * journey.referrals.len()],
        }
    }

    /// An amount of whoever is in a cell, by the accrual rule.
    fn occupancy(&mut self, accrual: (f64, f64), cell: usize, amount: f64) {
        self.start[cell] += accrual.0 * amount;
        self.end[cell] += accrual.1 * amount;
    }

    /// Variance that whoever is in a cell adds by itself, by the accrual rule.
    fn noise(&mut self, accrual: (f64, f64), cell: usize, variance: f64) {
        for noise in &mut self.noise {
            noise.resize(self.start.len(), 0.0);
        }
        self.noise[0][cell] = accrual.0 * variance;
        self.noise[1][cell] = accrual.1 * variance;
    }

    /// Adds the marks of another flow, times a factor.
    fn add(&mut self, other: &Self, factor: f64) {
        let lists = [
            (&mut self.start, &other.start),
            (&mut self.end, &other.end),
            (&mut self.exits, &other.exits),
            (&mut self.channels, &other.channels),
            (&mut self.referrals, &other.referrals),
        ];
        for (own, other) in lists {
            for (own, other) in own.iter_mut().zip(other) {
                *own += factor * other;
            }
        }
        for (own, other) in self.noise.iter_mut().zip(&other.noise) {
            *own = other.iter().map(|noise| factor * factor * noise).collect();
        }
    }
}

/// The marks of every flow, by its place.
pub(super) fn all(journey: &Journey, numbers: &dyn Numbers, tables: &Tables<'_>) -> Vec<Marks> {
    let mut all = vec![Marks::new(journey); flow::COUNT];
    counts(journey, &mut all);
    occupancy(journey, numbers, tables, &mut all);
    let copy = |to: &mut Vec<f64>, from: &[f64]| to.copy_from_slice(from);
    copy(&mut all[flow::REVENUE].exits, tables.exit_revenue);
    copy(&mut all[flow::MOVES].exits, tables.exit_cost);
    if !tables.per_move.is_empty() {
        copy(&mut all[flow::STRATEGY].exits, tables.per_move);
    }
    copy(&mut all[flow::ACQUISITION].channels, tables.channel_cost);
    copy(&mut all[flow::ACQUISITION].referrals, tables.referral_cost);
    let mut cost = Marks::new(journey);
    for kind in [
        flow::ACQUISITION,
        flow::SERVICE,
        flow::MOVES,
        flow::STRATEGY,
    ] {
        cost.add(&all[kind], 1.0);
    }
    let mut profit = Marks::new(journey);
    profit.add(&cost, -1.0);
    profit.add(&all[flow::REVENUE], numbers.gross_margin());
    all[flow::COST] = cost;
    all[flow::PROFIT] = profit;
    all
}

/// Leaves out those who are not counted; everyone who enters is, since the market is one for all.
pub(super) fn restrict(source: &Source<'_>, all: &mut [Marks]) {
    let journey = source.journey;
    if source.segment.is_none() {
        return;
    }
    let groups = (0..journey.groups()).filter(|group| !source.counts(*group));
    for group in groups {
        let others = all.iter_mut().enumerate();
        for (_, marks) in others.filter(|(flow, _)| *flow != flow::ENTERED) {
            let clear = |list: &mut Vec<f64>, count: usize| {
                if let Some(own) = list.get_mut(group * count..(group + 1) * count) {
                    own.fill(0.0);
                }
            };
            clear(&mut marks.start, journey.cells);
            clear(&mut marks.end, journey.cells);
            clear(&mut marks.exits, journey.exits.len());
            clear(&mut marks.channels, journey.channels.len());
            clear(&mut marks.referrals, journey.referrals.len());
            for noise in &mut marks.noise {
                clear(noise, journey.cells);
            }
        }
    }
}

/// Flows that count people who move or enter.
fn counts(journey: &Journey, all: &mut [Marks]) {
    for group in 0..journey.groups() {
        let first = group * journey.exits.len();
        for (exit, ends) in journey.exits.iter().enumerate() {
            if let Some(flow) = counted(ends.counts) {
                all[flow].exits[first + exit] = 1.0;
            }
        }
        let first = group * journey.channels.len();
        for (channel, entry) in journey.channels.iter().enumerate() {
            all[flow::ENTERED].channels[first + channel] = 1.0;
            if entry.is_new {
                all[flow::NEW].channels[first + channel] = 1.0;
            }
        }
        let first = group * journey.referrals.len();
        for (referral, link) in journey.referrals.iter().enumerate() {
            all[flow::ENTERED].referrals[first + referral] = 1.0;
            all[flow::REFERRALS].referrals[first + referral] = 1.0;
            if link.is_new {
                all[flow::NEW].referrals[first + referral] = 1.0;
            }
        }
    }
}

/// The flow that counts moves of a kind.
pub(super) fn counted(counts: Counts) -> Option<usize> {
    match counts {
        Counts::New => Some(flow::NEW),
        Counts::Churned => Some(flow::CHURNED),
        Counts::Reactivated => Some(flow::REACTIVATED),
        Counts::Nothing => None,
    }
}

/// Amounts on people being in a stage.
fn occupancy(journey: &Journey, numbers: &dyn Numbers, tables: &Tables<'_>, all: &mut [Marks]) {
    let accrual = journey.accrual;
    for (position, stage) in journey.stages.iter().enumerate() {
        let orders = numbers
            .orders(position)
            .filter(|orders| orders.per_period > 0.0);
        for group in 0..journey.groups() {
            let first = group * journey.cells;
            let place = group * journey.stages.len() + position;
            let per_customer = tables.per_customer.get(place).copied().unwrap_or(0.0);
            for cell in first + stage.cells.start..first + stage.cells.end {
                let revenue = tables.stage_revenue[cell];
                all[flow::REVENUE].occupancy(accrual, cell, revenue);
                all[flow::SERVICE].occupancy(accrual, cell, tables.stage_cost[cell]);
                all[flow::STRATEGY].occupancy(accrual, cell, per_customer);
                if stage.is_customer {
                    all[flow::CUSTOMER_PERIODS].occupancy(accrual, cell, 1.0);
                }
                if let Some(orders) = orders {
                    // A Poisson number of orders: variance is their mean number times their mean
                    // square, wherever customers are counted in halves too.
                    let square = revenue * revenue * (1.0 + orders.cv * orders.cv);
                    let variance = square / orders.per_period;
                    all[flow::REVENUE].noise(accrual, cell, variance);
                }
            }
        }
    }
}
