//! Applies a segment's adjustments, the events and the levers to the base, in this order, and keeps
//! every number within what it may be.

use super::base::Base;
use super::change::{Applied, Group, Operation, Place};
use super::parameters::{Amounts, Hazards, Inflows, Shift};
use super::recipe::Schedule;
use super::sample::Chance;
use super::structure::Structure;
use super::tables::{Piecewise, Values};
use crate::model::limits;

/// Above this, exits that sum to more than 1 are counted; below it is rounding.
const ROUNDING: f64 = 1e-9;
/// A stage that keeps less than this keeps nobody: exits that should sum to 1 seldom do in binary.
const NOBODY: f64 = 1e-12;
/// What exits miss to 1 beyond the rounding of their sum goes with them where nobody stays: of 10^15 people it would be a thousand.
const DUST: f64 = 1e-14;

/// One strategy's changes, to be applied to the base.
pub(crate) struct Resolver<'a> {
    pub base: &'a Base,
    pub structure: &'a Structure,
    pub levers: &'a [Applied],
    /// The values of the draw.
    pub draw: &'a [f64],
}

/// Orders that are rarer than this are never made; beyond it the value of one would not be a number.
const RAREST_ORDERS: f64 = 1e-100;

/// A change in one period.
struct Effect {
    operation: Operation,
    amount: f64,
    /// Part of the change.
    part: f64,
}

impl Effect {
    /// The number after the change, within what any parameter may be.
    fn on(&self, x: f64) -> f64 {
        bounded(self.operation.apply(x, self.amount, self.part))
    }
}

impl Resolver<'_> {
    /// Every change of a group that acts on a segment in a period, in order.
    fn changes(
        &self,
        group: Group,
        segment: usize,
        period: usize,
    ) -> impl Iterator<Item = (Place, Effect)> {
        self.base
            .adjustments
            .iter()
            .chain(self.levers)
            .filter(move |change| change.place.group() == group && change.segments[segment])
            .map(move |change| {
                let effect = Effect {
                    operation: change.operation,
                    amount: change.amount.of(self.draw),
                    part: change.effect(period),
                };
                (change.place, effect)
            })
            .filter(|(_, effect)| effect.part != 0.0)
    }

    pub fn hazards(&self, period: usize) -> Hazards {
        let structure = self.structure;
        let mut exits = Vec::with_capacity(structure.groups() * structure.slot_count);
        for group in 0..structure.groups() {
            let first = exits.len();
            for stage in 0..structure.stages() {
                for tenure in 0..structure.cells[stage].len() {
                    let places = structure.stage_exits[stage].clone();
                    let base = &self.base.exits[places];
                    exits.extend(
                        base.iter()
                            .map(|p| clamped(p.at(period, tenure, self.draw))),
                    );
                }
            }
            let table = &mut exits[first..];
            let segment = structure.segment_of(group);
            for (place, effect) in self.changes(Group::Hazards, segment, period) {
                self.change_exits(table, place, &effect);
            }
            make_frail(structure, group, table);
        }
        normalised(structure, exits)
    }

    fn change_exits(&self, table: &mut [f64], place: Place, effect: &Effect) {
        let structure = self.structure;
        let (stage, only) = match place {
            Place::Exit(exit) => {
                let stage = structure.exits[exit].from;
                (stage, Some(exit - structure.stage_exits[stage].start))
            }
            Place::StageExits(stage) => (stage, None),
            _ => return,
        };
        for tenure in 0..structure.cells[stage].len() {
            let slots = &mut table[structure.slot_range(stage, tenure)];
            for (position, slot) in slots.iter_mut().enumerate() {
                if only.is_none_or(|only| only == position) {
                    *slot = clamped(effect.on(*slot));
                }
            }
        }
    }

    /// The inflows of all periods.
    pub fn all_inflows(&self, schedule: &Schedule) -> Piecewise<Inflows> {
        Piecewise::new(&schedule.inflows, |period| self.inflows(period))
    }

    fn inflows(&self, period: usize) -> Inflows {
        let base = self.base;
        let mut table = Inflows {
            arrivals: Vec::new(),
            rates: Vec::new(),
            market: None,
        };
        for (group, share) in self.structure.shares.iter().enumerate() {
            let segment = self.structure.segment_of(group);
            let weight = self.structure.class_of(group).weight;
            let mut arrivals: Vec<f64> = (base.arrivals.iter().enumerate())
                .map(|(channel, mean)| {
                    positive(mean.at(period, 0, self.draw) * base.season(channel, period))
                })
                .collect();
            let mut rates: Vec<f64> = base
                .rates
                .iter()
                .map(|rate| positive(rate.at(period, 0, self.draw)))
                .collect();
            let mut market = base
                .market
                .as_ref()
                .map(|size| positive(size.at(period, 0, self.draw)));
            for (place, effect) in self.changes(Group::Inflows, segment, period) {
                let number = match place {
                    Place::Arrivals(channel) => &mut arrivals[channel],
                    Place::Rate(referral) => &mut rates[referral],
                    Place::MarketSize => match &mut market {
                        Some(size) => size,
                        None => continue,
                    },
                    _ => continue,
                };
                *number = positive(effect.on(*number));
            }
            table
                .arrivals
                .extend(arrivals.iter().map(|mean| mean * share));
            table.rates.extend(rates.iter().map(|rate| rate * weight));
            // The market is one for all; levers on it are for every segment.
            table.market = market;
        }
        table
    }

    pub fn amounts(&self, period: usize) -> Amounts {
        let (base, structure) = (self.base, self.structure);
        let mut table = Amounts {
            stage_revenue: Vec::new(),
            stage_cost: Vec::new(),
            exit_revenue: Vec::new(),
            exit_cost: Vec::new(),
            channel_cost: Vec::new(),
            referral_cost: Vec::new(),
            per_customer: Vec::new(),
            per_move: Vec::new(),
        };
        let at = |values: &[Values]| -> Vec<f64> {
            let values = values.iter();
            values.map(|value| value.at(period, 0, self.draw)).collect()
        };
        for group in 0..structure.groups() {
            let segment = structure.segment_of(group);
            let mut group_table = Amounts {
                stage_revenue: self.by_cell(&base.stage_revenue, period),
                stage_cost: self.by_cell(&base.stage_cost, period),
                exit_revenue: at(&base.exit_revenue),
                exit_cost: at(&base.exit_cost),
                channel_cost: at(&base.channel_cost),
                referral_cost: at(&base.referral_cost),
                per_customer: self.per_customer(segment, period),
                per_move: self.per_move(segment, period),
            };
            for (place, effect) in self.changes(Group::Amounts, segment, period) {
                for number in group_table.numbers(place, structure) {
                    *number = effect.on(*number);
                }
            }
            self.drop_orders_that_never_come(&mut group_table);
            table.append(group_table);
        }
        if table.per_customer.iter().all(|amount| *amount == 0.0) {
            table.per_customer.clear();
        }
        if table.per_move.iter().all(|amount| *amount == 0.0) {
            table.per_move.clear();
        }
        table
    }

    /// A lever changes λv by way of an order's value: where there are no orders, it has nothing to change.
    fn drop_orders_that_never_come(&self, table: &mut Amounts) {
        let stages = self.base.orders.iter().zip(&self.structure.cells);
        for (orders, cells) in stages {
            let orders = orders.map(|orders| orders.per_period.of(self.draw));
            if orders.is_some_and(|per_period| per_period < RAREST_ORDERS) {
                table.stage_revenue[cells.clone()].fill(0.0);
            }
        }
    }

    fn by_cell(&self, values: &[Values], period: usize) -> Vec<f64> {
        let cells = self.structure.cells.iter().zip(values);
        cells
            .flat_map(|(cells, values)| {
                (0..cells.len()).map(move |tenure| values.at(period, tenure, self.draw))
            })
            .collect()
    }

    fn per_customer(&self, segment: usize, period: usize) -> Vec<f64> {
        let mut amounts = vec![0.0; self.structure.stages()];
        for lever in self.costing(segment, period) {
            if let Some((stage, amount)) = lever.costs.per_customer(self.draw) {
                amounts[stage] += amount;
            }
        }
        amounts
    }

    fn per_move(&self, segment: usize, period: usize) -> Vec<f64> {
        let structure = self.structure;
        let mut amounts = vec![0.0; structure.exits.len()];
        for lever in self.costing(segment, period) {
            let exits = match lever.place {
                Place::Exit(exit) | Place::ExitRevenue(exit) | Place::ExitCost(exit) => {
                    exit..exit + 1
                }
                Place::StageExits(stage) => structure.stage_exits[stage].clone(),
                _ => continue,
            };
            let per_move = lever.costs.per_move(self.draw);
            amounts[exits]
                .iter_mut()
                .for_each(|amount| *amount += per_move);
        }
        amounts
    }

    /// Levers that cost something for a segment in a period.
    fn costing(&self, segment: usize, period: usize) -> impl Iterator<Item = &Applied> {
        self.levers
            .iter()
            .filter(move |lever| lever.segments[segment] && lever.is_active(period))
    }

    pub fn shifts(&self, period: usize) -> Vec<Shift> {
        let mut shifts: Vec<Shift> = Vec::new();
        for lever in self.levers.iter().filter(|lever| lever.from == period) {
            let (Place::Stage(from), Operation::Move { to }) = (lever.place, lever.operation)
            else {
                continue;
            };
            if !lever.is_active(period) {
                continue;
            }
            let moved = clamped(lever.strength * lever.amount.of(self.draw));
            let same = shifts
                .iter()
                .filter(|shift| (shift.from, shift.to) == (from, to));
            shifts.push(Shift {
                from,
                to,
                shares: (0..self.structure.groups())
                    .map(
                        |group| match lever.segments[self.structure.segment_of(group)] {
                            true => moved,
                            false => 0.0,
                        },
                    )
                    .collect(),
                cost: lever.costs.per_move(self.draw),
                occurrence: same.count(),
            });
        }
        shifts
    }

    pub fn lump(&self, period: usize) -> f64 {
        let active = self.levers.iter().filter(|lever| lever.is_active(period));
        active.fold(0.0, |sum, lever| {
            let once = if lever.from == period {
                lever.costs.once(self.draw)
            } else {
                0.0
            };
            sum + lever.costs.per_period(self.draw) + once
        })
    }
}

/// To a probability; NaN to 0.
fn clamped(p: f64) -> f64 {
    if p.is_nan() { 0.0 } else { p.clamp(0.0, 1.0) }
}

/// To at least 0; NaN to 0.
fn positive(x: f64) -> f64 {
    x.max(0.0)
}

/// To what any number of a scenario may be: sums and squares stay far from overflow. NaN, which no
/// valid scenario leads to, to 0.
fn bounded(x: f64) -> f64 {
    if x.is_nan() {
        0.0
    } else {
        x.clamp(-limits::NUMBER, limits::NUMBER)
    }
}

/// Lasting differences act on what events and levers have left: p becomes 1 - (1 - p)^z.
fn make_frail(structure: &Structure, group: usize, table: &mut [f64]) {
    let z = structure.class_of(group).z;
    if structure.classes.len() == 1 {
        return;
    }
    for (stage, cells) in structure.cells.iter().enumerate() {
        for tenure in 0..cells.len() {
            let exits = structure.stage_exits[stage].clone();
            let slots = &mut table[structure.slot_range(stage, tenure)];
            for (slot, _) in slots
                .iter_mut()
                .zip(exits)
                .filter(|(_, exit)| structure.frail[*exit])
            {
                *slot = -libm::expm1(z * libm::log1p(-*slot));
            }
        }
    }
}

/// Scales exits that sum to more than 1, and derives what the engines need.
fn normalised(structure: &Structure, mut exits: Vec<f64>) -> Hazards {
    let groups = structure.groups();
    let mut chances = vec![Chance::Never; exits.len()];
    let mut stay = vec![1.0; groups * structure.cell_count()];
    let mut scaled = vec![0; structure.stages()];
    for group in 0..groups {
        for (stage, cells) in structure.cells.iter().enumerate() {
            for tenure in 0..cells.len() {
                let slots = structure.slot_range(stage, tenure);
                let first = group * structure.slot_count;
                let slots = first + slots.start..first + slots.end;
                let sum: f64 = exits[slots.clone()].iter().sum();
                let is_whole = sum >= 1.0 - NOBODY;
                if sum > 1.0 || is_whole && sum < 1.0 - DUST {
                    scaled[stage] += u32::from(sum > 1.0 + ROUNDING);
                    exits[slots.clone()].iter_mut().for_each(|p| *p /= sum);
                }
                let cell = group * structure.cell_count() + cells.start + tenure;
                stay[cell] = if is_whole { 0.0 } else { 1.0 - sum };
                chain(&exits[slots.clone()], &mut chances[slots], stay[cell]);
            }
        }
    }
    Hazards {
        exits,
        chances,
        stay,
        scaled,
    }
}

/// Conditional probabilities of exits in their order; where nobody stays, the last takes the rest.
fn chain(exits: &[f64], chances: &mut [Chance], stay: f64) {
    let last = exits.iter().rposition(|p| *p > 0.0);
    // What is left for an exit and those after it, summed backwards: nothing cancels.
    let mut rest = stay;
    for (position, (p, slot)) in exits.iter().zip(chances).enumerate().rev() {
        rest += p;
        *slot = if stay == 0.0 && Some(position) == last {
            Chance::Always
        } else if rest > 0.0 {
            Chance::new(p / rest)
        } else {
            Chance::Never
        };
    }
}
