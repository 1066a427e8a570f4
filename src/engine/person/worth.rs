//! What a person is worth, without and with those whom it refers in turn, and how many it refers.
//!
//! What it brings in a period is the same in every period in which nothing changes but the discount, so
//! that it is worked out once for these.

use super::Figures;
use super::walk::{Row, Walk, add_times};
use crate::engine::parameters::{Amounts, Hazards};
use crate::engine::plan::Plan;

/// The figures of a row.
const VALUE: usize = 0;
const WITH_REFERRALS: usize = 1;
const REFERRED: usize = 2;
/// How many there are.
pub(super) const LANES: usize = 3;

/// Adds to the figures of segments, and to the averages over them.
pub(super) fn add(plan: &Plan, walk: &Walk<'_>, figures: &mut Figures) {
    let structure = &plan.structure;
    let stages = structure.stages();
    let rows = rows(plan, walk);
    for (group, share) in structure.shares.iter().enumerate() {
        let weight = structure.class_of(group).weight;
        let first = structure.segment_of(group) * stages;
        for (stage, places) in walk.places.iter().enumerate() {
            let [value, with_referrals, referred] = rows[group * walk.count() + places.start];
            figures.segment_value[first + stage] += weight * value;
            figures.segment_with_referrals[first + stage] += weight * with_referrals;
            if *share != 0.0 {
                figures.value[stage] += share * value;
                figures.with_referrals[stage] += share * with_referrals;
                figures.referred[stage] += share * referred;
            }
        }
    }
}

/// By group and place: what someone there may expect at time 0.
fn rows(plan: &Plan, walk: &Walk<'_>) -> Vec<Row<LANES>> {
    let structure = &plan.structure;
    let (groups, count) = (structure.groups(), walk.count());
    let mut rows = vec![[0.0; LANES]; groups * count];
    let mut entries = vec![[0.0; LANES]; groups * structure.stages()];
    let mut yields = Yields::new(plan, walk);
    for period in (1..=structure.periods).rev() {
        let discount = plan.discount[period - 1];
        yields.update(period);
        for group in 0..groups {
            let rows = &mut rows[group * count..(group + 1) * count];
            let entries = &mut entries[group * structure.stages()..][..structure.stages()];
            walk.back(group, period, rows, entries);
        }
        yields.referrals(period, discount, &entries);
        for group in 0..groups {
            let rows = &mut rows[group * count..(group + 1) * count];
            let first = structure.segment_of(group) * structure.stages();
            for stage in 0..structure.stages() {
                let brought = yields.brought[first + stage];
                for place in walk.begun(stage, period) {
                    let own = discount * yields.own[group * count + place];
                    let row = &mut rows[place];
                    row[VALUE] += own;
                    row[WITH_REFERRALS] += own + brought[WITH_REFERRALS];
                    row[REFERRED] += brought[REFERRED];
                }
            }
            for shift in walk.strategy.shifts[period - 1].iter().rev() {
                let cost = discount * shift.cost;
                walk.shift(shift, (group, period), &[cost, cost, 0.0], rows);
            }
        }
    }
    rows
}

/// What a person is expected to bring in a period, by where it begins it.
struct Yields<'a> {
    plan: &'a Plan,
    walk: &'a Walk<'a>,
    /// The tables that `own` and `newcomers` follow from.
    tables: Option<(&'a Hazards, &'a Amounts)>,
    /// By group and place: contribution less costs of its own, undiscounted.
    own: Vec<f64>,
    /// By group and referral: contribution less costs of a newcomer in the period in which it comes.
    newcomers: Vec<f64>,
    /// By segment and stage: what someone there brings by referring others, discounted.
    brought: Vec<Row<LANES>>,
}

impl<'a> Yields<'a> {
    fn new(plan: &'a Plan, walk: &'a Walk<'a>) -> Self {
        let structure = &plan.structure;
        Self {
            plan,
            walk,
            tables: None,
            own: vec![0.0; structure.groups() * walk.count()],
            newcomers: vec![0.0; structure.groups() * structure.referrals.len()],
            brought: vec![[0.0; LANES]; structure.segments() * structure.stages()],
        }
    }

    /// Makes what people bring of their own that of period k. Periods come backwards.
    fn update(&mut self, period: usize) {
        let strategy = self.walk.strategy;
        let hazards = strategy.hazards.get(period);
        let amounts = strategy.amounts.get(period);
        let later = self.tables.replace((hazards, amounts));
        if later.is_some_and(|(h, a)| std::ptr::eq(h, hazards) && std::ptr::eq(a, amounts)) {
            return;
        }
        let structure = &self.plan.structure;
        for group in 0..structure.groups() {
            for stage in 0..structure.stages() {
                self.stage(group, stage, period, hazards, amounts);
            }
            for (referral, link) in structure.referrals.iter().enumerate() {
                let place = group * structure.referrals.len() + referral;
                let (_, at_end) = self.plan.accrual;
                let present = at_end * self.present(group, link.to, 0, amounts);
                self.newcomers[place] = present - amounts.referral_cost[place];
            }
        }
    }

    /// The people who begin the period in a stage.
    fn stage(
        &mut self,
        group: usize,
        stage: usize,
        period: usize,
        hazards: &Hazards,
        amounts: &Amounts,
    ) {
        let structure = &self.plan.structure;
        let (at_start, at_end) = self.plan.accrual;
        let places = &self.walk.places[stage];
        let first_cell = group * structure.cell_count() + structure.cells[stage].start;
        for place in self.walk.begun(stage, period) {
            let tenure = place - places.start;
            let older = (tenure + 1).min(places.len() - 1);
            let stay = hazards.stay[first_cell + tenure];
            let mut own = at_start * self.present(group, stage, tenure, amounts)
                + stay * (at_end * self.present(group, stage, older, amounts));
            let slots = structure.slot_range(stage, tenure);
            for (slot, exit) in slots.zip(structure.stage_exits[stage].clone()) {
                let chance = hazards.exits[group * structure.slot_count + slot];
                let entry = at_end * self.present(group, structure.exits[exit].to, 0, amounts);
                own += chance * (self.moved(group, exit, amounts) + entry);
            }
            self.own[group * self.walk.count() + place] = own;
        }
    }

    /// Contribution less costs of a person in a stage for a whole period.
    fn present(&self, group: usize, stage: usize, tenure: usize, amounts: &Amounts) -> f64 {
        let structure = &self.plan.structure;
        let cell = group * structure.cell_count() + structure.cells[stage].start + tenure;
        let levers = amounts.per_customer.get(group * structure.stages() + stage);
        self.walk.strategy.gross_margin * amounts.stage_revenue[cell]
            - amounts.stage_cost[cell]
            - levers.copied().unwrap_or(0.0)
    }

    /// Contribution less costs of a move.
    fn moved(&self, group: usize, exit: usize, amounts: &Amounts) -> f64 {
        let place = group * self.plan.structure.exits.len() + exit;
        let levers = amounts.per_move.get(place).copied().unwrap_or(0.0);
        self.walk.strategy.gross_margin * amounts.exit_revenue[place]
            - amounts.exit_cost[place]
            - levers
    }

    /// Makes what people bring by referring that of period k. Of those who come, `entries` says what
    /// they may expect from the period's end on.
    fn referrals(&mut self, period: usize, discount: f64, entries: &[Row<LANES>]) {
        let structure = &self.plan.structure;
        let rates = &self.walk.strategy.inflows.get(period).rates;
        self.brought.fill([0.0; LANES]);
        for group in 0..structure.groups() {
            let segment = structure.segment_of(group);
            for (referral, link) in structure.referrals.iter().enumerate() {
                let place = group * structure.referrals.len() + referral;
                let mut newcomer = entries[group * structure.stages() + link.to];
                newcomer[WITH_REFERRALS] += discount * self.newcomers[place];
                newcomer[REFERRED] = 1.0;
                let brought = &mut self.brought[segment * structure.stages() + link.from];
                add_times(brought, &newcomer, rates[place]);
            }
        }
    }
}
