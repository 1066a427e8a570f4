//! Simulated futures of counts: how many people of each group and tenure are in each stage.
//!
//! The work does not depend on how many people there are. Replications are computed side by side.
//! Each number comes from one uniform number of its own name (see [`random`](super::random)) by
//! inversion, so that strategies share what is random, however much they differ.

use std::ops::Range;
use std::sync::Arc;

use perennial_kernel::journey::{room as left, whole};
use perennial_kernel::{BinomialEach, binomial_lanes, random};

use super::befall::Befall;
use super::chunk::Chunk;
use super::exact;
use super::flows::Flows;
use super::ledger::Ledger;
use super::line::{Line, add, add_times, multiply, subtract};
use super::own::Own;
use super::parameters::{Orders, Parameters};
use super::plan::Plan;
use super::random::{Kind, Purpose};
use super::sample;
use crate::model::ArrivalProcess;

/// Replications side by side.
pub const LANES: usize = 32;

/// Simulates a range of replications. The same replication gives the same numbers in any range.
#[must_use]
pub fn simulate(plan: &Plan, replications: Range<u32>) -> Chunk {
    blocks::<LANES>(plan, replications, plan.most_drawn())
}

/// Simulates W replications at a time, or where each draws numbers of its own, at most so many.
fn blocks<const W: usize>(plan: &Plan, replications: Range<u32>, most_drawn: u32) -> Chunk {
    let mut chunk = Chunk::empty(plan, replications.clone());
    let mut block: Option<Block<'_, W>> = None;
    let together = match plan.is_uncertain() {
        true => most_drawn.clamp(1, W as u32),
        false => W as u32,
    };
    let mut first = replications.start;
    while first < replications.end {
        let hand = first..replications.end.min(first.saturating_add(together));
        let drawn: Vec<_> = if plan.is_uncertain() {
            hand.clone()
                .map(|replication| plan.parameters(replication))
                .collect()
        } else {
            vec![plan.parameters(first)]
        };
        let block = block.get_or_insert_with(|| Block::new(plan, &drawn[0]));
        block.name(first);
        for position in 0..drawn[0].len() {
            let strategy = drawn.iter().map(|drawn| &drawn[position]).collect();
            block.simulate(position, &Own::each(strategy), &mut chunk, &hand);
        }
        first = hand.end;
    }
    chunk
}

/// Whether probabilities to leave change with a period, from 2. When they do is the strategy's, whatever the draw: its first
/// replication tells for all.
fn is_new(strategy: &Own<'_>, period: usize) -> bool {
    let is_new = |own: &Parameters| !own.hazards.is_as_before(period);
    let first = is_new(strategy.first());
    debug_assert!(strategy.all().iter().all(|own| is_new(own) == first));
    first
}

/// Replications that are computed side by side. What is said of a strategy are its numbers in each of them, or in all.
struct Block<'a, const W: usize> {
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

impl<'a, const W: usize> Block<'a, W> {
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
        strategy: &Own<'_>,
        chunk: &mut Chunk,
        hand: &Range<u32>,
    ) {
        let plan = self.plan;
        let all = strategy.all();
        for each in all {
            let together = hand.len() / all.len();
            chunk.count_scaled(position, &each.scaled, together);
        }
        let mut sheet = chunk.sheet(&plan.layout, position, hand);
        self.start();
        self.ledger.open(strategy, &self.flows, &mut sheet);
        let mut exits = Vec::new();
        for period in 1..=plan.structure.periods {
            if period == 1 || is_new(strategy, period) {
                exits = Befall::exits::<W>(strategy, period);
            }
            self.step(strategy, &exits, period);
            self.sell(strategy, period);
            (self.ledger).period(strategy, period, &self.flows, &mut sheet);
        }
        self.ledger.close(&mut sheet);
        if plan.is_uncertain() {
            for (each, replication) in all.iter().zip(hand.clone()) {
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
            let parts: Vec<Line<W>> = structure.shares.iter().map(|part| [*part; W]).collect();
            let people = [start.count; W];
            spread(&self.bases, purpose, &parts, people, &mut |group, line| {
                add(&mut end[group * structure.cell_count() + start.cell], line);
            });
        }
        self.flows.enter();
    }

    fn step(&mut self, strategy: &Own<'_>, exits: &[Option<Befall<'_>>], period: usize) {
        self.flows.advance();
        self.shift(strategy, period);
        self.leave(exits, period);
        // A market without an end leaves room for all.
        let inflows = strategy.part(&|it| Arc::as_ptr(&it.inflows).cast());
        self.room = inflows.line(&|it| it.inflows.get(period).market.unwrap_or(f64::INFINITY));
        for (room, entered) in self.room.iter_mut().zip(&self.flows.entered) {
            *room = left(Some(*room), *entered);
        }
        self.refer(&inflows, period);
        self.arrive(&inflows, period);
        self.flows.close();
    }

    /// The `move` levers that begin in the period.
    fn shift(&mut self, strategy: &Own<'_>, period: usize) {
        let structure = &self.plan.structure;
        for (position, shift) in strategy.first().shifts[period - 1].iter().enumerate() {
            let pair = shift.from * structure.stages() + shift.to;
            let purpose = Purpose::new(Kind::Shift, pair, period).occurrence(shift.occurrence);
            for group in 0..structure.groups() {
                let first = group * structure.cell_count();
                let shares: Line<W> =
                    strategy.line(&|it| it.shifts[period - 1][position].shares[group]);
                let share = BinomialEach::new(shares.to_vec());
                let mut moved = [0.0; W];
                let mut taken = [0.0; W];
                for (tenure, cell) in structure.cells[shift.from].clone().enumerate() {
                    let people = &mut self.flows.start[first + cell];
                    let word = purpose.group(group).tenure(tenure).word();
                    share.draw(&self.bases, word, people, &mut taken);
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
    fn leave(&mut self, befalls: &[Option<Befall<'_>>], period: usize) {
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
                        let Some(befall) = &befalls[place] else {
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

    fn refer(&mut self, inflows: &Own<'_>, period: usize) {
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
                let rates: Line<W> = inflows.line(&|it| it.inflows.get(period).rates[place]);
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

    fn arrive(&mut self, inflows: &Own<'_>, period: usize) {
        let structure = &self.plan.structure;
        let count = structure.channels.len();
        for (channel, entry) in structure.channels.iter().enumerate() {
            match entry.process {
                ArrivalProcess::Poisson => self.arrive_poisson(inflows, channel, period),
                ArrivalProcess::Fixed => self.arrive_fixed(inflows, channel, period),
            }
            for group in 0..structure.groups() {
                let entry = group * structure.cell_count() + structure.entry_cell(entry.stage);
                let came = &self.flows.arrivals[group * count + channel];
                add(&mut self.flows.end[entry], came);
            }
        }
    }

    /// A Poisson number that chooses groups at random is a Poisson number for each group.
    fn arrive_poisson(&mut self, inflows: &Own<'_>, channel: usize, period: usize) {
        let count = self.plan.structure.channels.len();
        for group in 0..self.plan.structure.groups() {
            let place = group * count + channel;
            let mut mean: Line<W> = inflows.line(&|it| it.inflows.get(period).arrivals[place]);
            multiply(&mut mean, &self.room);
            let word = Purpose::new(Kind::Arrival, channel, period)
                .group(group)
                .word();
            sample::poisson(&self.bases, word, &mean, &mut self.flows.arrivals[place]);
        }
    }

    fn arrive_fixed(&mut self, inflows: &Own<'_>, channel: usize, period: usize) {
        let count = self.plan.structure.channels.len();
        let parts: Vec<Line<W>> = (0..self.plan.structure.groups())
            .map(|group| {
                inflows.line(&|it| it.inflows.get(period).arrivals[group * count + channel])
            })
            .collect();
        let room = &self.room;
        let people = std::array::from_fn(|lane| {
            whole(parts.iter().map(|part| room[lane] * part[lane]).sum())
        });
        let purpose = Purpose::new(Kind::ArrivalGroup, channel, period);
        let arrivals = &mut self.flows.arrivals;
        spread(&self.bases, purpose, &parts, people, &mut |group, line| {
            arrivals[group * count + channel] = *line;
        });
    }

    /// Orders: a Poisson number of them, each worth a Gamma, so that all are worth one.
    fn sell(&mut self, strategy: &Own<'_>, period: usize) {
        if self.flows.orders.is_empty() {
            return;
        }
        let structure = &self.plan.structure;
        let (at_start, at_end) = self.plan.accrual;
        for group in 0..structure.groups() {
            let first = group * structure.cell_count();
            for stage in 0..structure.stages() {
                if strategy.first().orders[stage].is_none() {
                    continue;
                }
                let of = |number: fn(&Orders) -> f64| -> Line<W> {
                    strategy.line(&|it| it.orders[stage].as_ref().map_or(0.0, number))
                };
                let (per_period, cv) = (of(|it| it.per_period), of(|it| it.cv));
                let mut mean = [0.0; W];
                for cell in structure.cells[stage].clone() {
                    add_times(&mut mean, &self.flows.start[first + cell], at_start);
                    add_times(&mut mean, &self.flows.end[first + cell], at_end);
                }
                multiply(&mut mean, &per_period);
                let word = |kind| Purpose::new(kind, stage, period).group(group).word();
                let mut number = [0.0; W];
                sample::poisson(&self.bases, word(Kind::Orders), &mean, &mut number);
                let place = first + structure.entry_cell(stage);
                let mut value: Line<W> =
                    strategy.line(&|it| it.amounts.get(period).stage_revenue[place]);
                for (value, per_period) in value.iter_mut().zip(&per_period) {
                    *value = match *per_period > 0.0 {
                        true => *value / per_period,
                        false => 0.0,
                    };
                }
                let out = &mut self.flows.orders[group * structure.stages() + stage];
                let word = word(Kind::OrderValue);
                sample::orders(&self.bases, word, &number, (&value, &cv), out);
            }
        }
    }
}

/// Distributes people over parts in proportion, as a multinomial. Parts are by replication, as people are.
fn spread<const W: usize>(
    bases: &[u64; W],
    purpose: Purpose,
    parts: &[Line<W>],
    people: Line<W>,
    give: &mut dyn FnMut(usize, &Line<W>),
) {
    let mut left = people;
    for (position, part) in parts.iter().enumerate() {
        let chances: Line<W> = std::array::from_fn(|lane| {
            let later = parts[position + 1..].iter().rev();
            share(part[lane], later.map(|part| part[lane]).sum())
        });
        let mut taken = [0.0; W];
        let word = purpose.group(position).word();
        binomial_lanes(bases, word, &left, &chances, &mut taken);
        give(position, &taken);
        subtract(&mut left, &taken);
    }
}

/// What a part is of itself and the rest.
fn share(part: f64, rest: f64) -> f64 {
    if rest > 0.0 {
        part / (part + rest)
    } else {
        f64::from(u8::from(part > 0.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::moments::tests::random::{self, Source};
    use crate::model::{
        Channel, Distribution, Extra, Market, Parameter, PeriodUnit, Quantity, Referral, Scenario,
        Stage, StageKind, Transition, templates,
    };

    /// Side by side, one after the other, and in hands of another size a scenario's replications are the same to the last bit.
    fn agree(scenario: &Scenario) {
        let plan = Plan::compile(scenario).unwrap();
        let replications = 3..3 + LANES as u32 + 7;
        let bits = |chunk: Chunk| -> Vec<u64> {
            let values = chunk.values.iter().chain(&chunk.scaled);
            values.map(|value| value.to_bits()).collect()
        };
        let alone = bits(blocks::<1>(&plan, replications.clone(), 1));
        let few = bits(blocks::<LANES>(&plan, replications.clone(), 5));
        let together = bits(simulate(&plan, replications));
        assert!(alone == few, "{}: one and five", scenario.name);
        assert!(alone == together, "{}: one and {LANES}", scenario.name);
    }

    #[test]
    fn side_by_side_or_one_after_the_other_templates_are_the_same_to_the_last_bit() {
        for template in templates::all() {
            agree(&(template.build)());
        }
    }

    /// Everything uncertain: amounts, orders, moves, fixed arrivals, a market, costs of levers.
    #[test]
    fn what_each_replication_has_of_its_own_is_the_same_side_by_side() {
        let between = |low, high| Quantity::from(Distribution::Uniform { low, high });
        for seed in 0..40 {
            let mut scenario = random::scenario(&mut Source::uncertain(seed), 4000.0);
            scenario.name = format!("journey {seed}");
            if seed % 2 == 0 {
                scenario.market = Some(Market {
                    size: Parameter::Constant(between(2000.0, 20000.0)),
                    extra: Extra::new(),
                });
            }
            scenario.stages[2].revenue = Parameter::Orders {
                per_period: between(0.0, 2.0),
                value: between(5.0, 50.0),
                cv: between(0.0, 1.0),
            };
            agree(&scenario);
        }
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
            Transition::new(id, from, to, Parameter::Constant(p))
        };
        scenario.transitions = vec![
            exit("ab", "a", "b", between(0.0, 1.0)),
            exit("ac", "a", "c", between(0.0, 1.0)),
            exit("bc", "b", "c", between(0.0, 0.02)),
            exit("ba", "b", "a", Quantity::Known(0.3)),
        ];
        let rate = Parameter::Constant(between(0.0, 0.3));
        scenario.referrals = vec![Referral::new("f", "b", "a", rate)];
        for arrivals in [0.7, 3e6] {
            scenario.channels = vec![Channel::new("in", "a", arrivals)];
            agree(&scenario);
        }
    }
}
