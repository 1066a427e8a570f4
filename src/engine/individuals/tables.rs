//! What a period holds for whoever stands in a place: thresholds of leaving, and what it is worth.
//!
//! A place is a cell of a group. Tables are made anew only where the strategy's own change.

use super::hash::{CERTAIN, threshold};
use crate::engine::parameters::{Amounts, Hazards, Inflows, Parameters};
use crate::engine::plan::Plan;
use crate::engine::structure::Structure;

/// A cell of a group in a period. Worth is undiscounted own profit of one person.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    /// Uniform numbers below this leave.
    pub leave: u64,
    /// Worth of standing here as the period begins and in the next tenure as it ends.
    pub stay_worth: f64,
    /// Worth of standing here as a period begins.
    pub start_worth: f64,
    /// Worth of standing here as a period ends.
    pub end_worth: f64,
    /// Where those who stay are next.
    pub older: u32,
    /// Its first slot, of all groups'.
    pub slot: u32,
    /// Position of its stage.
    pub stage: u8,
    /// Whether people here do more than leave or stay: refer, or place orders.
    pub busy: bool,
}

/// The tables of one strategy.
pub(super) struct Tables<'a> {
    pub places: Vec<Place>,
    /// By group and slot: uniform numbers below this take this exit or one before it.
    pub upto: Vec<u64>,
    /// By group and exit: worth of a move.
    pub exit_worth: Vec<f64>,
    /// By segment and referral: mean number of people whom one person brings, room left aside.
    pub rates: Vec<f64>,
    /// By stage: whether nothing that counts happens there any more.
    pub last: Vec<bool>,
    structure: &'a Structure,
    strategy: &'a Parameters,
    accrual: (f64, f64),
    hazards: Option<&'a Hazards>,
    amounts: Option<&'a Amounts>,
    inflows: Option<&'a Inflows>,
}

impl<'a> Tables<'a> {
    pub fn new(plan: &'a Plan, strategy: &'a Parameters) -> Self {
        let structure = &plan.structure;
        let groups = structure.groups();
        let mut tables = Self {
            places: vec![Place::default(); groups * structure.cell_count()],
            upto: vec![0; groups * structure.slot_count],
            exit_worth: vec![0.0; groups * structure.exits.len()],
            rates: vec![0.0; structure.segments() * structure.referrals.len()],
            last: last_stages(structure, strategy),
            structure,
            strategy,
            accrual: plan.accrual,
            hazards: None,
            amounts: None,
            inflows: None,
        };
        tables.lay_out();
        tables
    }

    /// What is the same in every period.
    fn lay_out(&mut self) {
        let structure = self.structure;
        for group in 0..structure.groups() {
            let first = group * structure.cell_count();
            for (stage, cells) in structure.cells.iter().enumerate() {
                let refers = structure.referrals.iter().any(|link| link.from == stage);
                for tenure in 0..cells.len() {
                    let older = cells.start + (tenure + 1).min(cells.len() - 1);
                    let slot = structure.slot_range(stage, tenure).start;
                    self.places[first + cells.start + tenure] = Place {
                        // Both are below 2^32: larger tables are refused.
                        older: (first + older) as u32,
                        slot: (group * structure.slot_count + slot) as u32,
                        stage: stage as u8,
                        busy: refers || self.strategy.orders[stage].is_some(),
                        ..Place::default()
                    };
                }
            }
        }
    }

    /// Begins period k: makes hazards and amounts anew where they differ from those of the period before.
    pub fn begin(&mut self, period: usize) {
        let hazards = self.strategy.hazards.get(period);
        if !self.hazards.is_some_and(|own| std::ptr::eq(own, hazards)) {
            self.hazards = Some(hazards);
            self.set_hazards(hazards);
        }
        let amounts = self.strategy.amounts.get(period);
        if !self.amounts.is_some_and(|own| std::ptr::eq(own, amounts)) {
            self.amounts = Some(amounts);
            self.set_amounts(amounts);
        }
        let inflows = self.strategy.inflows.get(period);
        if !self.inflows.is_some_and(|own| std::ptr::eq(own, inflows)) {
            self.inflows = Some(inflows);
            self.set_rates(inflows);
        }
    }

    fn set_hazards(&mut self, hazards: &Hazards) {
        let structure = self.structure;
        for (at, place) in self.places.iter_mut().enumerate() {
            let exits = structure.stage_exits[usize::from(place.stage)].len();
            let slots = place.slot as usize..place.slot as usize + exits;
            let own = &hazards.exits[slots.clone()];
            let upto = &mut self.upto[slots];
            let mut sum = 0.0;
            for (upto, p) in upto.iter_mut().zip(own) {
                sum += p;
                *upto = threshold(sum.min(1.0));
            }
            // Where nobody stays, the last exit takes the rest.
            if hazards.stay[at] == 0.0
                && let Some(position) = own.iter().rposition(|p| *p > 0.0)
            {
                upto[position..].fill(CERTAIN);
            }
            place.leave = upto.last().copied().unwrap_or(0);
        }
    }

    fn set_amounts(&mut self, amounts: &Amounts) {
        let structure = self.structure;
        let margin = self.strategy.gross_margin;
        let (at_start, at_end) = self.accrual;
        let cells = structure.cell_count();
        for (at, place) in self.places.iter_mut().enumerate() {
            let stage = usize::from(place.stage);
            let lever = amounts
                .per_customer
                .get(at / cells * structure.stages() + stage);
            // Orders are drawn one by one.
            let revenue = match self.strategy.orders[stage] {
                Some(_) => 0.0,
                None => margin * amounts.stage_revenue[at],
            };
            let worth = revenue - amounts.stage_cost[at] - lever.unwrap_or(&0.0);
            place.start_worth = at_start * worth;
            place.end_worth = at_end * worth;
        }
        for at in 0..self.places.len() {
            let next = self.places[at].older as usize;
            self.places[at].stay_worth = self.places[at].start_worth + self.places[next].end_worth;
        }
        for (at, worth) in self.exit_worth.iter_mut().enumerate() {
            let lever = amounts.per_move.get(at).unwrap_or(&0.0);
            *worth = margin * amounts.exit_revenue[at] - amounts.exit_cost[at] - lever;
        }
    }

    fn set_rates(&mut self, inflows: &Inflows) {
        let structure = self.structure;
        let count = structure.referrals.len();
        for segment in 0..structure.segments() {
            let groups = structure.siblings(segment * structure.classes.len());
            for referral in 0..count {
                self.rates[segment * count + referral] = groups
                    .clone()
                    .map(|group| inflows.rates[group * count + referral])
                    .sum();
            }
        }
    }
}

/// Stages where nothing that counts can happen any more: no exit, no amount, nobody referred, no
/// lever moves people on.
pub(super) fn last_stages(structure: &Structure, strategy: &Parameters) -> Vec<bool> {
    let count = structure.cell_count();
    let stages = structure.cells.iter().enumerate();
    let nothing = |values: &[f64]| values.iter().all(|value| *value == 0.0);
    stages
        .map(|(stage, cells)| {
            let still = structure.stage_exits[stage].is_empty()
                && structure.referrals.iter().all(|link| link.from != stage)
                && strategy.orders[stage].is_none();
            let moved = strategy.shifts.iter().flatten();
            let worthless = |amounts: &Amounts| {
                (0..structure.groups()).all(|group| {
                    let own = group * count + cells.start..group * count + cells.end;
                    let lever = amounts.per_customer.get(group * structure.stages() + stage);
                    nothing(&amounts.stage_revenue[own.clone()])
                        && nothing(&amounts.stage_cost[own])
                        && *lever.unwrap_or(&0.0) == 0.0
                })
            };
            still
                && moved.into_iter().all(|shift| shift.from != stage)
                && (strategy.amounts.with_lengths()).all(|(amounts, _)| worthless(amounts))
        })
        .collect()
}
