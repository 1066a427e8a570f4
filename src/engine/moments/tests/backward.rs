//! Variances once more, from the end of the horizon: mean and mean square of what one person and
//! everyone whom it refers will add to a number. Nothing is shared with the recursion under test but
//! the tables.

use perennial_kernel::journey::{Journey, Numbers, Orders, whole};

use crate::engine::journey::Known;

/// What a number counts in one period, by group and cell, exit, channel or referral, and by shift and
/// group.
#[derive(Clone)]
pub struct Weights {
    pub start: Vec<f64>,
    pub end: Vec<f64>,
    pub exits: Vec<f64>,
    pub channels: Vec<f64>,
    pub referrals: Vec<f64>,
    pub shifts: Vec<f64>,
    /// By group: part of the revenue of orders that counts.
    pub orders: Vec<f64>,
}

/// Mean and mean square.
type Moment = (f64, f64);

/// A journey without market, in one strategy.
pub struct Backward<'a> {
    pub journey: &'a Journey,
    pub known: Known<'a>,
}

impl Backward<'_> {
    /// A number that counts nothing yet in any period.
    pub fn nothing(&self) -> Vec<Weights> {
        let journey = self.journey;
        let groups = journey.groups();
        let zeros = |count: usize| vec![0.0; groups * count];
        let periods = 1..=journey.periods;
        periods
            .map(|period| Weights {
                start: zeros(journey.cells),
                end: zeros(journey.cells),
                exits: zeros(journey.exits.len()),
                channels: zeros(journey.channels.len()),
                referrals: zeros(journey.referrals.len()),
                shifts: zeros(self.known.shifts(period)),
                orders: zeros(1),
            })
            .collect()
    }

    /// The variance of a number.
    pub fn variance(&self, number: &[Weights]) -> f64 {
        let journey = self.journey;
        let mut later = vec![(0.0, 0.0); journey.groups() * journey.cells];
        let mut variance = 0.0;
        for period in (1..=journey.periods).rev() {
            let weights = &number[period - 1];
            variance += self.arrivals(period, weights, &later);
            later = self.period(period, weights, &later);
        }
        for &(cell, count) in &journey.initial {
            let parts = journey.shares.iter().enumerate();
            let parts = parts.map(|(group, share)| (*share, later[group * journey.cells + cell]));
            variance += certain(count, parts);
        }
        variance
    }

    /// What a person adds who is in a cell at the end of a period, from then on.
    fn after(&self, period: usize, weights: &Weights, later: &[Moment], cell: usize) -> Moment {
        plus(
            weights.end[cell],
            self.noise(period, weights, cell) * self.journey.accrual.1,
            later[cell],
        )
    }

    /// Variance of the orders of whoever is in a cell.
    fn noise(&self, period: usize, weights: &Weights, cell: usize) -> f64 {
        let own = cell % self.journey.cells;
        let mut stages = self.journey.stages.iter();
        let stage = stages.position(|stage| stage.cells.contains(&own));
        let orders = self.known.orders(stage.expect("is a cell of a stage"));
        let Some(Orders { per_period, cv }) = orders else {
            return 0.0;
        };
        let part = weights.orders[cell / self.journey.cells];
        let value = part * self.known.tables(period).stage_revenue[cell] / per_period;
        per_period * value * value * (1.0 + cv * cv)
    }

    fn arrivals(&self, period: usize, weights: &Weights, later: &[Moment]) -> f64 {
        let journey = self.journey;
        let tables = self.known.tables(period);
        let count = journey.channels.len();
        let mut variance = 0.0;
        for (channel, entry) in journey.channels.iter().enumerate() {
            let parts: Vec<(f64, Moment)> = (0..journey.groups())
                .map(|group| {
                    let place = group * count + channel;
                    let cell = group * journey.cells + entry.to;
                    let after = self.after(period, weights, later, cell);
                    let own = plus(weights.channels[place], 0.0, after);
                    (tables.arrivals[place], own)
                })
                .collect();
            let mean: f64 = parts.iter().map(|(mean, _)| mean).sum();
            variance += if entry.is_fixed && mean > 0.0 {
                let shares = parts.iter().map(|(own, moment)| (own / mean, *moment));
                certain(whole(mean), shares)
            } else {
                parts.iter().map(|(mean, (_, square))| mean * square).sum()
            };
        }
        variance
    }

    /// By group and cell: what a person adds from the beginning of a period on.
    fn period(&self, period: usize, weights: &Weights, later: &[Moment]) -> Vec<Moment> {
        let journey = self.journey;
        let mut now = later.to_vec();
        for group in 0..journey.groups() {
            for stage in 0..journey.stages.len() {
                for cell in journey.stages[stage].cells.clone() {
                    let place = group * journey.cells + cell;
                    now[place] = self.person(period, weights, later, (group, stage, cell));
                }
            }
        }
        // Before that, a person may have been moved, by the last lever last.
        for position in (0..self.known.shifts(period)).rev() {
            let shift = self.known.shift(period, position);
            let before = now.clone();
            for (group, share) in shift.shares.iter().enumerate() {
                let first = group * journey.cells;
                let weight = weights.shifts[position * journey.groups() + group];
                let moved = plus(weight, 0.0, before[first + shift.to]);
                for cell in journey.stages[shift.from].cells.clone() {
                    let stayed = before[first + cell];
                    now[first + cell] = (
                        share * moved.0 + (1.0 - share) * stayed.0,
                        share * moved.1 + (1.0 - share) * stayed.1,
                    );
                }
            }
        }
        now
    }

    /// A person of a group, in a stage and cell.
    fn person(
        &self,
        period: usize,
        weights: &Weights,
        later: &[Moment],
        (group, stage, cell): (usize, usize, usize),
    ) -> Moment {
        let journey = self.journey;
        let tables = self.known.tables(period);
        let own = &journey.stages[stage];
        let first = group * journey.cells;
        let after = |cell| self.after(period, weights, later, first + cell);
        let older = (cell + 1).min(own.cells.end - 1);
        let mut ways = vec![(tables.stay[first + cell], after(older))];
        for (position, exit) in own.exits.clone().enumerate() {
            let slot = own.slots + (cell - own.cells.start) * own.exits.len() + position;
            let weight = weights.exits[group * journey.exits.len() + exit];
            let to = plus(weight, 0.0, after(journey.exits[exit].to));
            ways.push((tables.exits[group * journey.slots + slot], to));
        }
        let mean: f64 = ways.iter().map(|(p, (mean, _))| p * mean).sum();
        let square: f64 = ways.iter().map(|(p, (_, square))| p * square).sum();
        let noise = self.noise(period, weights, first + cell) * journey.accrual.0;
        let (mean, square) = plus(weights.start[first + cell], noise, (mean, square));
        let (mut children, mut variance) = (0.0, 0.0);
        for (referral, link) in journey.referrals.iter().enumerate() {
            if link.from != stage {
                continue;
            }
            for sibling in journey.classes(journey.segment(group)) {
                let place = sibling * journey.referrals.len() + referral;
                let entry = sibling * journey.cells + link.to;
                let child = self.after(period, weights, later, entry);
                let child = plus(weights.referrals[place], 0.0, child);
                children += tables.rates[place] * child.0;
                variance += tables.rates[place] * child.1;
            }
        }
        (
            mean + children,
            square + 2.0 * mean * children + children * children + variance,
        )
    }
}

/// Adds a certain number to one with these moments, and chance with a variance.
fn plus(weight: f64, noise: f64, (mean, square): Moment) -> Moment {
    (
        mean + weight,
        square + 2.0 * weight * mean + weight * weight + noise,
    )
}

/// The variance of what so many people add, who choose parts by share.
fn certain(people: f64, parts: impl Iterator<Item = (f64, Moment)>) -> f64 {
    let (mut mean, mut square) = (0.0, 0.0);
    for (share, moment) in parts {
        mean += share * moment.0;
        square += share * moment.1;
    }
    people * (square - mean * mean)
}
