//! Simulated futures of counts: how many people of each group and tenure are in each stage.
//!
//! The work does not depend on how many people there are. Replications are computed side by side.
//! Each number comes from one uniform number of its own name (see [`random`](super::random)) by
//! inversion, so that strategies share what is random, however much they differ.

use std::ops::Range;

use perennial_kernel::journey::{room, whole};

use super::befall::Befall;
use super::chunk::Chunk;
use super::exact;
use super::flows::Flows;
use super::ledger::Ledger;
use super::line::{Line, add, add_times, subtract};
use super::parameters::{Hazards, Inflows, Parameters, Shift};
use super::plan::Plan;
use super::random::{Kind, Purpose};
use super::sample::{self, Chance};
use crate::model::ArrivalProcess;
use perennial_kernel::random;

/// Replications side by side.
pub const LANES: usize = 32;

/// Simulates a range of replications. The same replication gives the same numbers in any range.
#[must_use]
pub fn simulate(plan: &Plan, replications: Range<u32>) -> Chunk {
    if plan.is_uncertain() && !plan.is_drawn_side_by_side(LANES) {
        blocks::<1, false>(plan, replications)
    } else {
        blocks::<LANES, true>(plan, replications)
    }
}

/// The same numbers by a smaller program, for which replications that draw numbers of their own take several times as long.
#[must_use]
pub fn simulate_small(plan: &Plan, replications: Range<u32>) -> Chunk {
    if plan.is_uncertain() {
        blocks::<1, false>(plan, replications)
    } else {
        blocks::<LANES, false>(plan, replications)
    }
}

/// Simulates W replications at a time. Where numbers are uncertain, each has its own if `EACH`, and else there is one at a time.
fn blocks<const W: usize, const EACH: bool>(plan: &Plan, replications: Range<u32>) -> Chunk {
    let mut chunk = Chunk::empty(plan, replications.clone());
    let mut block: Option<Block<'_, W, EACH>> = None;
    let mut first = replications.start;
    while first < replications.end {
        let hand = first..replications.end.min(first.saturating_add(W as u32));
        let drawn: Vec<_> = if EACH && plan.is_uncertain() {
            hand.clone()
                .map(|replication| plan.parameters(replication))
                .collect()
        } else {
            vec![plan.parameters(first)]
        };
        let block = block.get_or_insert_with(|| Block::new(plan, &drawn[0]));
        block.name(first);
        for position in 0..drawn[0].len() {
            let strategy: Vec<_> = drawn.iter().map(|drawn| &drawn[position]).collect();
            block.simulate(position, &strategy, &mut chunk, &hand);
        }
        first = hand.end;
    }
    chunk
}

/// Replications that are computed side by side. What is said of a strategy are its numbers in each of them where `EACH`, or else in
/// all: of what differs there are only hazards and inflows (see [`Plan::is_drawn_side_by_side`]).
struct Block<'a, const W: usize, const EACH: bool> {
    plan: &'a Plan,
    /// By replication: the word that its random numbers are named by.
    bases: [u64; W],
    flows: Flows<W>,
    ledger: Ledger<'a, W>,
    /// The part of newcomers that the market leaves.
    room: Line<W>,
    /// The expected path of a draw, where there are uncertain numbers.
    expected: Vec<f64>,
}

impl<'a, const W: usize, const EACH: bool> Block<'a, W, EACH> {
    fn new(plan: &'a Plan, strategies: &[Parameters]) -> Self {
        let orders = strategies.first().map_or(&[][..], |first| &first.orders);
        Self {
            plan,
            bases: [0; W],
            flows: Flows::new(&plan.structure, orders),
            ledger: Ledger::new(plan),
            room: [1.0; W],
            expected: Vec::new(),
        }
    }

    /// Takes the replications from this one on.
    fn name(&mut self, first: u32) {
        for (base, replication) in self.bases.iter_mut().zip(first..) {
            *base = random::base(self.plan.seed(), replication);
        }
    }

    /// One strategy, in the replications at hand.
    fn simulate(
        &mut self,
        position: usize,
        strategy: &[&Parameters],
        chunk: &mut Chunk,
        hand: &Range<u32>,
    ) {
        let plan = self.plan;
        let first = strategy[0];
        for each in strategy {
            let together = hand.len() / strategy.len();
            chunk.count_scaled(position, &each.scaled, together);
        }
        let mut sheet = chunk.sheet(&plan.layout, position, hand);
        self.start();
        self.ledger.open(first, &self.flows, &mut sheet);
        for period in 1..=plan.structure.periods {
            self.step(strategy, period);
            self.sell(first, period);
            self.ledger.period(first, period, &self.flows, &mut sheet);
        }
        self.ledger.close(&mut sheet);
        if plan.is_uncertain() {
            for (each, replication) in strategy.iter().zip(hand.clone()) {
                let own = replication..replication + 1;
                let mut sheet = chunk.sheet(&plan.layout, position, &own);
                exact::outcomes(plan, each, &mut self.expected, &mut sheet);
            }
        }
    }

    /// Initial customers, each choosing a group by share.
    fn start(&mut self) {
        let structure = &self.plan.structure;
        self.flows.empty();
        for start in &structure.initial {
            let purpose = Purpose::new(Kind::Initial, start.stage, 0).tenure(start.tenure);
            let end = &mut self.flows.end;
            let people = [start.count; W];
            spread(
                &self.bases,
                purpose,
                &structure.shares,
                people,
                |group, line| {
                    add(&mut end[group * structure.cell_count() + start.cell], line);
                },
            );
        }
        self.flows.enter();
    }

    fn step(&mut self, strategy: &[&Parameters], period: usize) {
        self.flows.advance();
        self.shift(&strategy[0].shifts[period - 1], period);
        let hazards: Vec<_> = strategy.iter().map(|it| it.hazards.get(period)).collect();
        self.leave(&hazards, period);
        let inflows: Vec<_> = strategy.iter().map(|it| it.inflows.get(period)).collect();
        let entered = self.flows.entered;
        self.room = by_lane::<W, EACH>(&inflows, |inflows, lane| {
            room(inflows.market, entered[lane])
        });
        self.refer(&inflows, period);
        self.arrive(&inflows, period);
        self.flows.close();
    }

    /// The `move` levers that begin in the period.
    fn shift(&mut self, shifts: &[Shift], period: usize) {
        let structure = &self.plan.structure;
        for shift in shifts {
            let pair = shift.from * structure.stages() + shift.to;
            let purpose = Purpose::new(Kind::Shift, pair, period).occurrence(shift.occurrence);
            for (group, &share) in shift.shares.iter().enumerate() {
                let first = group * structure.cell_count();
                let chance = Chance::new(share);
                let mut moved = [0.0; W];
                let mut taken = [0.0; W];
                for (tenure, cell) in structure.cells[shift.from].clone().enumerate() {
                    let people = &mut self.flows.start[first + cell];
                    let word = purpose.group(group).tenure(tenure).word();
                    chance.draw(&self.bases, word, people, &mut taken);
                    subtract(people, &taken);
                    add(&mut moved, &taken);
                }
                let entry = first + structure.entry_cell(shift.to);
                add(&mut self.flows.start[entry], &moved);
                self.flows.shifts.push(moved);
            }
        }
    }

    /// Each cell splits over its exits and staying: one multinomial, as conditional binomials.
    fn leave(&mut self, hazards: &[&Hazards], period: usize) {
        let structure = &self.plan.structure;
        let exits = structure.exits.len();
        let mut taken = [0.0; W];
        for group in 0..structure.groups() {
            let first_cell = group * structure.cell_count();
            let first_slot = group * structure.slot_count;
            for (stage, cells) in structure.cells.iter().enumerate() {
                for tenure in 0..cells.len() {
                    let mut left = self.flows.start[first_cell + cells.start + tenure];
                    let slots = structure.slot_range(stage, tenure);
                    for (slot, exit) in slots.zip(structure.stage_exits[stage].clone()) {
                        let place = first_slot + slot;
                        let Some(befall) = Befall::<W, EACH>::new(hazards, place) else {
                            continue;
                        };
                        let ends = structure.exits[exit];
                        let word = Purpose::new(Kind::Exit, ends.transition, period)
                            .group(group)
                            .tenure(tenure)
                            .word();
                        befall.draw(&self.bases, word, &left, &mut taken);
                        subtract(&mut left, &taken);
                        add(&mut self.flows.moves[group * exits + exit], &taken);
                        let entry = first_cell + structure.entry_cell(ends.to);
                        add(&mut self.flows.end[entry], &taken);
                    }
                    let older = first_cell + cells.start + (tenure + 1).min(cells.len() - 1);
                    add(&mut self.flows.end[older], &left);
                }
            }
        }
    }

    fn refer(&mut self, inflows: &[&Inflows], period: usize) {
        let structure = &self.plan.structure;
        let count = structure.referrals.len();
        for group in 0..structure.groups() {
            for (referral, link) in structure.referrals.iter().enumerate() {
                let place = group * count + referral;
                let mut mean = [0.0; W];
                for sibling in structure.siblings(group) {
                    let first = sibling * structure.cell_count();
                    for cell in structure.cells[link.from].clone() {
                        add(&mut mean, &self.flows.start[first + cell]);
                    }
                }
                let rates = by_lane::<W, EACH>(inflows, |inflows, _| inflows.rates[place]);
                for ((mean, room), rate) in mean.iter_mut().zip(&self.room).zip(&rates) {
                    *mean *= room * rate;
                }
                let purpose = Purpose::new(Kind::Referral, referral, period).group(group);
                let came = &mut self.flows.referrals[place];
                sample::poisson(&self.bases, purpose.word(), &mean, came);
                let entry = group * structure.cell_count() + structure.entry_cell(link.to);
                add(&mut self.flows.end[entry], came);
            }
        }
    }

    fn arrive(&mut self, inflows: &[&Inflows], period: usize) {
        let structure = &self.plan.structure;
        let count = structure.channels.len();
        for (channel, entry) in structure.channels.iter().enumerate() {
            match entry.process {
                ArrivalProcess::Poisson => self.arrive_poisson(inflows, channel, period),
                ArrivalProcess::Fixed => self.arrive_fixed(inflows[0], channel, period),
            }
            for group in 0..structure.groups() {
                let entry = group * structure.cell_count() + structure.entry_cell(entry.stage);
                let came = &self.flows.arrivals[group * count + channel];
                add(&mut self.flows.end[entry], came);
            }
        }
    }

    /// A Poisson number that chooses groups at random is a Poisson number for each group.
    fn arrive_poisson(&mut self, inflows: &[&Inflows], channel: usize, period: usize) {
        let count = self.plan.structure.channels.len();
        for group in 0..self.plan.structure.groups() {
            let place = group * count + channel;
            let room = &self.room;
            let mean = by_lane::<W, EACH>(inflows, |inflows, lane| {
                room[lane] * inflows.arrivals[place]
            });
            let word = Purpose::new(Kind::Arrival, channel, period)
                .group(group)
                .word();
            sample::poisson(&self.bases, word, &mean, &mut self.flows.arrivals[place]);
        }
    }

    fn arrive_fixed(&mut self, inflows: &Inflows, channel: usize, period: usize) {
        let count = self.plan.structure.channels.len();
        let parts: Vec<f64> = (channel..inflows.arrivals.len())
            .step_by(count)
            .map(|place| inflows.arrivals[place])
            .collect();
        let people = self
            .room
            .map(|room| whole(parts.iter().map(|part| room * part).sum()));
        let purpose = Purpose::new(Kind::ArrivalGroup, channel, period);
        let arrivals = &mut self.flows.arrivals;
        spread(&self.bases, purpose, &parts, people, |group, line| {
            arrivals[group * count + channel] = *line;
        });
    }

    /// Orders: a Poisson number of them, each worth a Gamma, so that all are worth one.
    fn sell(&mut self, strategy: &Parameters, period: usize) {
        if self.flows.orders.is_empty() {
            return;
        }
        let structure = &self.plan.structure;
        let amounts = strategy.amounts.get(period);
        let (at_start, at_end) = self.plan.accrual;
        for group in 0..structure.groups() {
            let first = group * structure.cell_count();
            for (stage, orders) in strategy.orders.iter().enumerate() {
                let Some(orders) = orders else { continue };
                let mut mean = [0.0; W];
                for cell in structure.cells[stage].clone() {
                    add_times(&mut mean, &self.flows.start[first + cell], at_start);
                    add_times(&mut mean, &self.flows.end[first + cell], at_end);
                }
                let mean = mean.map(|people| people * orders.per_period);
                let word = |kind| Purpose::new(kind, stage, period).group(group).word();
                let mut number = [0.0; W];
                sample::poisson(&self.bases, word(Kind::Orders), &mean, &mut number);
                let revenue = amounts.stage_revenue[first + structure.entry_cell(stage)];
                let value = if orders.per_period > 0.0 {
                    revenue / orders.per_period
                } else {
                    0.0
                };
                let worth = (value, orders.cv);
                let out = &mut self.flows.orders[group * structure.stages() + stage];
                sample::orders(&self.bases, word(Kind::OrderValue), &number, worth, out);
            }
        }
    }
}

/// What a replication's own inflows come to in each lane, or those of all. Lanes beyond the last are nobody's, and have its.
#[inline(always)]
fn by_lane<const W: usize, const EACH: bool>(
    inflows: &[&Inflows],
    value: impl Fn(&Inflows, usize) -> f64,
) -> Line<W> {
    let last = if EACH { inflows.len() - 1 } else { 0 };
    std::array::from_fn(|lane| value(inflows[lane.min(last)], lane))
}

/// Distributes people over parts in proportion, as a multinomial.
fn spread<const W: usize>(
    bases: &[u64; W],
    purpose: Purpose,
    parts: &[f64],
    people: Line<W>,
    mut give: impl FnMut(usize, &Line<W>),
) {
    let mut left = people;
    for (position, part) in parts.iter().enumerate() {
        let rest: f64 = parts[position + 1..].iter().rev().sum();
        let mut taken = [0.0; W];
        if rest > 0.0 {
            let chance = Chance::new(part / (part + rest));
            chance.draw(bases, purpose.group(position).word(), &left, &mut taken);
        } else if *part > 0.0 {
            taken = left;
        }
        give(position, &taken);
        subtract(&mut left, &taken);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Channel, Distribution, PeriodUnit, Quantity, Referral, Scenario, Stage, StageKind,
        Transition, templates,
    };

    fn agree(scenario: &Scenario) -> bool {
        let plan = Plan::compile(scenario).unwrap();
        let replications = 3..3 + LANES as u32 + 7;
        let (one, other) = (
            simulate(&plan, replications.clone()),
            simulate_small(&plan, replications),
        );
        let bits = |chunk: &Chunk| -> Vec<u64> {
            let values = chunk.values.iter().chain(&chunk.scaled);
            values.map(|value| value.to_bits()).collect()
        };
        assert!(bits(&one) == bits(&other), "{}", scenario.name);
        plan.is_drawn_side_by_side(LANES)
    }

    #[test]
    fn side_by_side_or_one_after_the_other_replications_are_the_same_to_the_last_bit() {
        let side_by_side = templates::all()
            .iter()
            .filter(|template| agree(&(template.build)()));
        assert!(side_by_side.count() >= 4);
    }

    /// Exits that are beyond all in some draws and less in others, with few people and with many.
    #[test]
    fn exits_that_are_certain_in_some_draws_alone_are_the_same_side_by_side() {
        let between = |low, high| Quantity::from(Distribution::Uniform { low, high });
        let mut scenario = Scenario::new(PeriodUnit::Month, 24);
        for (id, kind) in [
            ("a", StageKind::Prospect),
            ("b", StageKind::Customer),
            ("c", StageKind::Lost),
        ] {
            scenario.stages.push(Stage::new(id, kind));
        }
        let exit = |id: &str, from: &str, to: &str, p| {
            Transition::new(id, from, to, crate::model::Parameter::Constant(p))
        };
        scenario.transitions = vec![
            exit("ab", "a", "b", between(0.0, 1.0)),
            exit("ac", "a", "c", between(0.0, 1.0)),
            exit("bc", "b", "c", between(0.0, 0.02)),
            exit("ba", "b", "a", Quantity::Known(0.3)),
        ];
        let rate = crate::model::Parameter::Constant(between(0.0, 0.3));
        scenario.referrals = vec![Referral::new("f", "b", "a", rate)];
        for arrivals in [0.7, 3e6] {
            scenario.channels = vec![Channel::new("in", "a", arrivals)];
            assert!(agree(&scenario));
        }
    }
}
