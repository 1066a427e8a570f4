//! What is spent on people by what becomes of them: on prospects who are never customers within the horizon, on customers
//! who soon leave.
//!
//! Two recursions meet: how many people are expected in each place at each time, forwards ([`path`](super::path)), and how
//! likely someone there comes to an end, backwards, as in [`person`](super::person). Someone in a place has its tenure, its
//! class and what is left of the horizon, so that the likelihoods are those of the people on whom the money is spent.

use super::exact::known;
use super::parameters::Parameters;
use super::path;
use super::plan::Plan;
use super::structure::Structure;
use crate::model::{StageKind, limits};

/// Discounted cost of stages for people who come to an end, by stage.
#[derive(Debug, Clone, PartialEq)]
pub struct Spent {
    /// For people who, counted from where they are, are no customers within the horizon.
    pub never: Vec<f64>,
    /// For people who, counted from where they are, leave for a dormant or lost stage within the periods that were asked for,
    /// and within the horizon.
    pub soon: Vec<f64>,
}

/// What the stages of a strategy, by its position, cost by what becomes of their people, with uncertain numbers at their
/// means; who leaves within `soon` periods leaves soon. `None` where that would take too much time or memory (see
/// [`limits::FATE_STEPS`] and [`limits::MOMENT_NUMBERS`]), or there is no such strategy.
#[must_use]
pub fn spent(plan: &Plan, strategy: usize, soon: usize) -> Option<Spent> {
    let strategy = plan.known().get(strategy)?;
    let structure = &plan.structure;
    if numbers(structure) > limits::MOMENT_NUMBERS || work(structure, soon) > limits::FATE_STEPS {
        return None;
    }
    let is_customer = |kind| kind == StageKind::Customer;
    let is_left = |kind| matches!(kind, StageKind::Dormant | StageKind::Lost);
    let never = Ends::new(structure, is_customer).never(strategy);
    let left = Ends::new(structure, is_left).within(strategy, soon.max(1));
    Some(Spent {
        never: cost(plan, strategy, &never),
        soon: cost(plan, strategy, &left),
    })
}

/// Numbers that are held for one end.
fn numbers(structure: &Structure) -> f64 {
    let places = structure.groups() as f64 * structure.cell_count() as f64;
    2.0 * places * structure.periods as f64
}

/// About how many multiplications it takes.
fn work(structure: &Structure, soon: usize) -> f64 {
    let ways = (structure.cell_count() + structure.slot_count) as f64;
    let periods = structure.periods as f64;
    structure.groups() as f64 * ways * periods * (2.0 + soon.min(structure.periods) as f64)
}

/// How likely something is for someone in each place: by group and cell, in each period from the first as it has begun and
/// its shifts are done, and at its end.
struct Likely {
    begun: Vec<Vec<f64>>,
    ended: Vec<Vec<f64>>,
}

/// The stages at which a way ends.
struct Ends<'a> {
    structure: &'a Structure,
    /// By stage.
    is_end: Vec<bool>,
}

impl<'a> Ends<'a> {
    fn new(structure: &'a Structure, is_end: impl Fn(StageKind) -> bool) -> Self {
        let kinds = structure.kinds.iter();
        Self {
            structure,
            is_end: kinds.map(|kind| is_end(*kind)).collect(),
        }
    }

    /// How likely nobody gets to one until the horizon.
    fn never(&self, strategy: &Parameters) -> Likely {
        let periods = self.structure.periods;
        let mut likely = Likely::of(periods);
        let mut values = self.values(0.0, 1.0);
        for period in (1..=periods).rev() {
            likely.ended[period - 1].clone_from(&values);
            self.back(strategy, period, &mut values);
            likely.begun[period - 1].clone_from(&values);
            self.shifts(strategy, period, &mut values);
        }
        likely
    }

    /// How likely someone gets to one within so many periods.
    fn within(&self, strategy: &Parameters, soon: usize) -> Likely {
        let periods = self.structure.periods;
        let mut likely = Likely::of(periods);
        likely.ended[periods - 1] = self.values(1.0, 0.0);
        for first in 1..=periods {
            let mut values = self.values(1.0, 0.0);
            for period in (first..=periods.min(first + soon - 1)).rev() {
                self.back(strategy, period, &mut values);
                if period == first {
                    likely.begun[first - 1].clone_from(&values);
                }
                self.shifts(strategy, period, &mut values);
            }
            if let Some(before) = first.checked_sub(2) {
                likely.ended[before] = values;
            }
        }
        likely
    }

    /// A value in every place of the ends, and another everywhere else.
    fn values(&self, end: f64, other: f64) -> Vec<f64> {
        let mut group = vec![other; self.structure.cell_count()];
        for (cells, is_end) in self.structure.cells.iter().zip(&self.is_end) {
            if *is_end {
                group[cells.clone()].fill(end);
            }
        }
        group.repeat(self.structure.groups())
    }

    /// From what is likely at a period's end to what is as it has begun. Who has come to an end stays there.
    fn back(&self, strategy: &Parameters, period: usize, values: &mut [f64]) {
        let structure = self.structure;
        let hazards = strategy.hazards.get(period);
        for group in 0..structure.groups() {
            let place = group * structure.cell_count();
            let entries: Vec<f64> = (0..structure.stages())
                .map(|stage| values[place + structure.entry_cell(stage)])
                .collect();
            for (stage, cells) in structure.cells.iter().enumerate() {
                if self.is_end[stage] {
                    continue;
                }
                let exits = &structure.exits[structure.stage_exits[stage].clone()];
                let mut slot = group * structure.slot_count + structure.slots[stage];
                for cell in cells.clone() {
                    let older = (cell + 1).min(cells.end - 1);
                    let mut value = values[place + older] * hazards.stay[place + cell];
                    for (exit, chance) in exits.iter().zip(&hazards.exits[slot..]) {
                        value += entries[exit.to] * chance;
                    }
                    values[place + cell] = value;
                    slot += exits.len();
                }
            }
        }
    }

    /// From what is likely once the shifts of a period are done to what is before them.
    fn shifts(&self, strategy: &Parameters, period: usize, values: &mut [f64]) {
        let structure = self.structure;
        for shift in strategy.shifts[period - 1].iter().rev() {
            if self.is_end[shift.from] {
                continue;
            }
            for (group, share) in shift.shares.iter().enumerate() {
                let place = group * structure.cell_count();
                let moved = values[place + structure.entry_cell(shift.to)];
                for cell in structure.cells[shift.from].clone() {
                    let value = &mut values[place + cell];
                    *value += share * (moved - *value);
                }
            }
        }
    }
}

impl Likely {
    fn of(periods: usize) -> Self {
        Self {
            begun: vec![Vec::new(); periods],
            ended: vec![Vec::new(); periods],
        }
    }
}

/// By stage: the discounted cost of its people, each as much as something is likely.
fn cost(plan: &Plan, strategy: &Parameters, likely: &Likely) -> Vec<f64> {
    let structure = &plan.structure;
    let (at_start, at_end) = plan.accrual;
    let mut cost = vec![0.0; structure.stages()];
    path::each_period(&plan.journey, &known(plan, strategy), |period, people| {
        let amounts = &strategy.amounts.get(period).stage_cost;
        let (begun, ended) = (&likely.begun[period - 1], &likely.ended[period - 1]);
        for group in 0..structure.groups() {
            let first = group * structure.cell_count();
            for (cost, cells) in cost.iter_mut().zip(&structure.cells) {
                for place in cells.clone().map(|cell| first + cell) {
                    let (before, after) = people(place);
                    let around = at_start * before * begun[place] + at_end * after * ended[place];
                    *cost += plan.discount[period - 1] * amounts[place] * around;
                }
            }
        }
    });
    cost
}

#[cfg(test)]
mod tests;
