//! Simulated futures of counts: how many people of each group and tenure are in each stage.
//!
//! The work does not depend on how many people there are. Replications are computed side by side.
//! Each number comes from one uniform number of its own name (see [`random`](super::random)) by
//! inversion, so that strategies share what is random, however much they differ.

use std::ops::Range;

use super::chunk::Chunk;
use super::exact;
use super::flows::{Flows, line, line_mut, room, whole};
use super::ledger::Ledger;
use super::parameters::{Hazards, Inflows, Parameters, Shift};
use super::plan::Plan;
use super::random::{Kind, Purpose};
use super::sample::{self, Chance};
use super::series::{OUTCOMES, Outcome};
use super::sheet::Sheet;
use super::structure::Structure;
use crate::model::ArrivalProcess;
use perennial_kernel::{lines, random};

/// Replications side by side, where all have the same numbers.
pub const LANES: usize = 32;

/// Simulates a range of replications. The same replication gives the same numbers in any range.
#[must_use]
pub fn simulate(plan: &Plan, replications: Range<u32>) -> Chunk {
    let mut chunk = Chunk::empty(plan, replications.clone());
    let together = if plan.is_uncertain() { 1 } else { LANES };
    let mut block: Option<Block> = None;
    let mut first = replications.start;
    while first < replications.end {
        let count = together.min((replications.end - first) as usize);
        let strategies = plan.parameters(first);
        if block.as_ref().is_none_or(|block| block.bases.len() != count) {
            block = Some(Block::new(plan, &strategies, count));
        }
        if let Some(block) = &mut block {
            block.name(plan.seed(), first);
            for (position, strategy) in strategies.iter().enumerate() {
                block.simulate(plan, position, strategy, &mut chunk, first);
            }
        }
        first += count as u32;
    }
    chunk
}

/// Replications that are computed side by side.
struct Block<'a> {
    /// By replication: the word that its random numbers are named by.
    bases: Vec<u64>,
    flows: Flows,
    ledger: Ledger<'a>,
    scratch: Scratch,
    /// The expected path of a draw, where there are uncertain numbers.
    expected: Vec<f64>,
}

/// Lines for what is at hand.
struct Scratch {
    left: Vec<f64>,
    taken: Vec<f64>,
    mean: Vec<f64>,
    room: Vec<f64>,
}

impl<'a> Block<'a> {
    fn new(plan: &'a Plan, strategies: &[Parameters], count: usize) -> Self {
        let orders = strategies.first().map_or(&[][..], |first| &first.orders);
        let line = vec![0.0; count];
        Self {
            bases: vec![0; count],
            flows: Flows::new(&plan.structure, orders, count),
            ledger: Ledger::new(plan, count),
            scratch: Scratch {
                left: line.clone(),
                taken: line.clone(),
                mean: line.clone(),
                room: line,
            },
            expected: Vec::new(),
        }
    }

    fn name(&mut self, seed: u64, first: u32) {
        for (base, replication) in self.bases.iter_mut().zip(first..) {
            *base = random::base(seed, replication);
        }
    }

    /// One strategy.
    fn simulate(
        &mut self,
        plan: &Plan,
        position: usize,
        strategy: &Parameters,
        chunk: &mut Chunk,
        first: u32,
    ) {
        let structure = &plan.structure;
        let width = self.bases.len();
        chunk.count_scaled(position, &strategy.scaled, width);
        let mut sheet = chunk.sheet(&plan.layout, position, first);
        self.start(structure);
        self.ledger.open(strategy, &self.flows, &mut sheet);
        for period in 1..=structure.periods {
            self.step(structure, strategy, period);
            self.sell(plan, strategy, period);
            self.ledger.period(strategy, period, &self.flows, &mut sheet);
        }
        self.ledger.close(&mut sheet);
        if plan.is_uncertain() {
            self.expect(plan, strategy, &mut sheet);
        }
    }

    /// The outcomes on the draw's expected path.
    fn expect(&mut self, plan: &Plan, strategy: &Parameters, sheet: &mut Sheet<'_>) {
        let layout = &plan.layout;
        self.expected.resize(layout.width(), 0.0);
        exact::path_of(plan, strategy, &mut self.expected);
        for outcome in OUTCOMES {
            if let Some(place) = expected_place(layout, outcome) {
                sheet.put(place, &[self.expected[layout.outcome(outcome)]]);
            }
        }
    }

    /// Initial customers, each choosing a group by share.
    fn start(&mut self, structure: &Structure) {
        self.flows.empty();
        for start in &structure.initial {
            let purpose = Purpose::new(Kind::Initial, start.stage, 0).tenure(start.tenure);
            self.scratch.left.fill(start.count);
            let Self {
                bases,
                flows,
                scratch,
                ..
            } = self;
            let end = &mut flows.end;
            spread(bases, purpose, &structure.shares, scratch, |group, line| {
                let cell = group * structure.cell_count() + start.cell;
                lines::add(line_mut(end, cell, line.len()), line);
            });
        }
        self.flows.enter();
    }

    fn step(&mut self, structure: &Structure, strategy: &Parameters, period: usize) {
        self.flows.advance();
        self.shift(structure, &strategy.shifts[period - 1], period);
        self.leave(structure, strategy.hazards.get(period), period);
        let inflows = strategy.inflows.get(period);
        for (part, entered) in self.scratch.room.iter_mut().zip(&self.flows.entered) {
            *part = room(inflows.market, *entered);
        }
        self.refer(structure, inflows, period);
        self.arrive(structure, inflows, period);
        self.flows.close();
    }

    /// The `move` levers that begin in the period.
    fn shift(&mut self, structure: &Structure, shifts: &[Shift], period: usize) {
        let width = self.bases.len();
        for shift in shifts {
            let pair = shift.from * structure.stages() + shift.to;
            let purpose = Purpose::new(Kind::Shift, pair, period).occurrence(shift.occurrence);
            for (group, &share) in shift.shares.iter().enumerate() {
                let first = group * structure.cell_count();
                let chance = Chance::new(share);
                let moved = self.flows.shifts.len();
                self.flows.shifts.resize(moved + width, 0.0);
                for (tenure, cell) in structure.cells[shift.from].clone().enumerate() {
                    let people = line_mut(&mut self.flows.start, first + cell, width);
                    let word = purpose.group(group).tenure(tenure).word();
                    chance.draw(&self.bases, word, people, &mut self.scratch.taken);
                    lines::subtract(people, &self.scratch.taken);
                    lines::add(&mut self.flows.shifts[moved..], &self.scratch.taken);
                }
                let entry = first + structure.entry_cell(shift.to);
                let entry = line_mut(&mut self.flows.start, entry, width);
                lines::add(entry, &self.flows.shifts[moved..]);
            }
        }
    }

    /// Each cell splits over its exits and staying: one multinomial, as conditional binomials.
    fn leave(&mut self, structure: &Structure, hazards: &Hazards, period: usize) {
        let width = self.bases.len();
        let exits = structure.exits.len();
        let Scratch { left, taken, .. } = &mut self.scratch;
        for group in 0..structure.groups() {
            let first_cell = group * structure.cell_count();
            let first_slot = group * structure.slot_count;
            for (stage, cells) in structure.cells.iter().enumerate() {
                for tenure in 0..cells.len() {
                    let cell = first_cell + cells.start + tenure;
                    lines::copy(left, line(&self.flows.start, cell, width));
                    let slots = structure.slot_range(stage, tenure);
                    for (slot, exit) in slots.zip(structure.stage_exits[stage].clone()) {
                        let chance = &hazards.chances[first_slot + slot];
                        if chance.is_never() {
                            continue;
                        }
                        let ends = structure.exits[exit];
                        let word = Purpose::new(Kind::Exit, ends.transition, period)
                            .group(group)
                            .tenure(tenure)
                            .word();
                        chance.draw(&self.bases, word, left, taken);
                        lines::subtract(left, taken);
                        let moves = group * exits + exit;
                        lines::add(line_mut(&mut self.flows.moves, moves, width), taken);
                        let entry = first_cell + structure.entry_cell(ends.to);
                        lines::add(line_mut(&mut self.flows.end, entry, width), taken);
                    }
                    let older = first_cell + cells.start + (tenure + 1).min(cells.len() - 1);
                    lines::add(line_mut(&mut self.flows.end, older, width), left);
                }
            }
        }
    }

    fn refer(&mut self, structure: &Structure, inflows: &Inflows, period: usize) {
        let width = self.bases.len();
        let count = structure.referrals.len();
        let Scratch {
            left, mean, room, ..
        } = &mut self.scratch;
        for group in 0..structure.groups() {
            for (referral, link) in structure.referrals.iter().enumerate() {
                let place = group * count + referral;
                left.fill(0.0);
                for sibling in structure.siblings(group) {
                    let first = sibling * structure.cell_count();
                    for cell in structure.cells[link.from].clone() {
                        lines::add(left, line(&self.flows.start, first + cell, width));
                    }
                }
                times(mean, left, room, inflows.rates[place]);
                let purpose = Purpose::new(Kind::Referral, referral, period).group(group);
                let came = line_mut(&mut self.flows.referrals, place, width);
                sample::poisson(&self.bases, purpose.word(), mean, came);
                let entry = group * structure.cell_count() + structure.entry_cell(link.to);
                lines::add(line_mut(&mut self.flows.end, entry, width), came);
            }
        }
    }

    /// A Poisson number that chooses groups at random is a Poisson number for each group.
    fn arrive(&mut self, structure: &Structure, inflows: &Inflows, period: usize) {
        let width = self.bases.len();
        let count = structure.channels.len();
        for (channel, entry) in structure.channels.iter().enumerate() {
            match entry.process {
                ArrivalProcess::Poisson => self.arrive_poisson(inflows, channel, count, period),
                ArrivalProcess::Fixed => self.arrive_fixed(inflows, channel, count, period),
            }
            for group in 0..structure.groups() {
                let came = line(&self.flows.arrivals, group * count + channel, width);
                let entry = group * structure.cell_count() + structure.entry_cell(entry.stage);
                lines::add(line_mut(&mut self.flows.end, entry, width), came);
            }
        }
    }

    fn arrive_poisson(&mut self, inflows: &Inflows, channel: usize, count: usize, period: usize) {
        let width = self.bases.len();
        let Scratch { mean, room, .. } = &mut self.scratch;
        let places = (channel..inflows.arrivals.len()).step_by(count);
        for (group, place) in places.enumerate() {
            let purpose = Purpose::new(Kind::Arrival, channel, period).group(group);
            for (mean, room) in mean.iter_mut().zip(&*room) {
                *mean = room * inflows.arrivals[place];
            }
            let came = line_mut(&mut self.flows.arrivals, place, width);
            sample::poisson(&self.bases, purpose.word(), mean, came);
        }
    }

    fn arrive_fixed(&mut self, inflows: &Inflows, channel: usize, count: usize, period: usize) {
        let parts: Vec<f64> = (channel..inflows.arrivals.len())
            .step_by(count)
            .map(|place| inflows.arrivals[place])
            .collect();
        for (left, room) in self.scratch.left.iter_mut().zip(&self.scratch.room) {
            *left = whole(parts.iter().map(|part| room * part).sum());
        }
        let purpose = Purpose::new(Kind::ArrivalGroup, channel, period);
        let arrivals = &mut self.flows.arrivals;
        let give = |group: usize, line: &[f64]| {
            let place = group * count + channel;
            lines::copy(line_mut(arrivals, place, line.len()), line);
        };
        spread(&self.bases, purpose, &parts, &mut self.scratch, give);
    }

    /// Orders: a Poisson number of them, each worth a Gamma, so that all are worth one.
    fn sell(&mut self, plan: &Plan, strategy: &Parameters, period: usize) {
        let structure = &plan.structure;
        let amounts = strategy.amounts.get(period);
        let width = self.bases.len();
        if self.flows.orders.is_empty() {
            return;
        }
        for group in 0..structure.groups() {
            let first = group * structure.cell_count();
            for (stage, orders) in strategy.orders.iter().enumerate() {
                let Some(orders) = orders else { continue };
                let mean = &mut self.scratch.mean;
                mean.fill(0.0);
                for cell in structure.cells[stage].clone() {
                    let start = line(&self.flows.start, first + cell, width);
                    lines::add_times(mean, start, plan.accrual.0);
                    let end = line(&self.flows.end, first + cell, width);
                    lines::add_times(mean, end, plan.accrual.1);
                }
                mean.iter_mut().for_each(|mean| *mean *= orders.per_period);
                let purpose = Purpose::new(Kind::Orders, stage, period).group(group);
                sample::poisson(&self.bases, purpose.word(), mean, &mut self.scratch.taken);
                let revenue = amounts.stage_revenue[first + structure.entry_cell(stage)];
                let value = if orders.per_period > 0.0 {
                    revenue / orders.per_period
                } else {
                    0.0
                };
                let place = group * structure.stages() + stage;
                let out = line_mut(&mut self.flows.orders, place, width);
                let word = Purpose::new(Kind::OrderValue, stage, period)
                    .group(group)
                    .word();
                sample::orders(&self.bases, word, &self.scratch.taken, (value, orders.cv), out);
            }
        }
    }
}

/// Each person's rate, where there is room, times the people.
fn times(mean: &mut [f64], people: &[f64], room: &[f64], rate: f64) {
    let pairs = people.iter().zip(room);
    for (mean, (people, room)) in mean.iter_mut().zip(pairs) {
        *mean = people * (room * rate);
    }
}

/// Distributes the people of `scratch.left` over parts in proportion, as a multinomial.
fn spread(
    bases: &[u64],
    purpose: Purpose,
    parts: &[f64],
    scratch: &mut Scratch,
    mut give: impl FnMut(usize, &[f64]),
) {
    let Scratch { left, taken, .. } = scratch;
    for (position, part) in parts.iter().enumerate() {
        let rest: f64 = parts[position + 1..].iter().rev().sum();
        if rest > 0.0 {
            let chance = Chance::new(part / (part + rest));
            chance.draw(bases, purpose.group(position).word(), left, taken);
        } else if *part > 0.0 {
            lines::copy(taken, left);
        } else {
            taken.fill(0.0);
        }
        give(position, taken);
        lines::subtract(left, taken);
    }
}

/// Place of an outcome on the draw's expected path.
fn expected_place(_layout: &super::layout::Layout, _outcome: Outcome) -> Option<usize> {
    None
}
