//! Simulated futures of counts: how many people of each group and tenure are in each stage.
//!
//! The work does not depend on how many people there are. Each number is drawn from a generator of
//! its own name (see [`random`](super::random)), so that strategies share their random numbers.

use std::ops::Range;

use super::chunk::{Block, Chunk};
use super::flows::{Flows, whole};
use super::ledger::Ledger;
use super::parameters::{Hazards, Inflows, Parameters};
use super::plan::Plan;
use super::random::{Kind, Purpose, Stream};
use super::sample::{binomial, poisson};
use super::structure::Structure;
use crate::model::ArrivalProcess;

/// Simulates a range of replications. The same replication gives the same numbers in any range.
#[must_use]
pub fn simulate(plan: &Plan, replications: Range<u32>) -> Chunk {
    let mut chunk = Chunk::empty(plan, replications.clone());
    let mut block = Block::new(plan);
    let mut flows = Flows::new(&plan.structure);
    for replication in replications {
        let stream = Stream::new(plan.seed(), replication);
        for (position, strategy) in plan.parameters(replication).iter().enumerate() {
            row(plan, strategy, stream, &mut flows, block.row(position));
            chunk.count_scaled(position, &strategy.scaled);
        }
        block.next(&mut chunk);
    }
    block.flush(&mut chunk);
    chunk
}

/// One replication of one strategy.
fn row(plan: &Plan, strategy: &Parameters, stream: Stream, flows: &mut Flows, row: &mut [f64]) {
    let structure = &plan.structure;
    start(structure, stream, flows);
    let mut ledger = Ledger::new(plan, strategy, row, flows);
    for period in 1..=structure.periods {
        step(structure, strategy, stream, period, flows);
        ledger.period(period, flows);
    }
    ledger.close();
}

/// Initial customers, each choosing a group by share.
fn start(structure: &Structure, stream: Stream, flows: &mut Flows) {
    flows.empty();
    for start in &structure.initial {
        let purpose = Purpose::new(Kind::Initial, start.stage, 0).tenure(start.tenure);
        spread(
            stream,
            purpose,
            start.count,
            &structure.shares,
            |group, people| {
                flows.end[group * structure.cell_count() + start.cell] += people;
            },
        );
    }
    flows.enter();
}

/// Distributes people over parts in proportion, as a multinomial.
fn spread(
    stream: Stream,
    purpose: Purpose,
    people: f64,
    parts: &[f64],
    mut give: impl FnMut(usize, f64),
) {
    let mut left = people;
    for (position, part) in parts.iter().enumerate() {
        let rest: f64 = parts[position + 1..].iter().rev().sum();
        let taken = if rest > 0.0 {
            let mut generator = stream.generator(purpose.segment(position));
            binomial(&mut generator, left, part / (part + rest))
        } else if *part > 0.0 {
            left
        } else {
            0.0
        };
        give(position, taken);
        left -= taken;
    }
}

fn step(
    structure: &Structure,
    strategy: &Parameters,
    stream: Stream,
    period: usize,
    flows: &mut Flows,
) {
    flows.advance();
    let shifts = &strategy.shifts[period - 1];
    flows.shift(structure, shifts, |shift, group, tenure, people, share| {
        let pair = shift.from * structure.stages() + shift.to;
        let purpose = Purpose::new(Kind::Shift, pair, period)
            .segment(group)
            .tenure(tenure)
            .occurrence(shift.occurrence);
        binomial(&mut stream.generator(purpose), people, share)
    });
    leave(
        structure,
        strategy.hazards.get(period),
        stream,
        period,
        flows,
    );
    let inflows = strategy.inflows.get(period);
    flows.refer(structure, inflows, |group, referral, mean| {
        let purpose = Purpose::new(Kind::Referral, referral, period).segment(group);
        poisson(&mut stream.generator(purpose), mean)
    });
    arrive(structure, inflows, stream, period, flows);
    flows.close();
}

/// Each cell splits over its exits and staying: one multinomial, as conditional binomials.
fn leave(
    structure: &Structure,
    hazards: &Hazards,
    stream: Stream,
    period: usize,
    flows: &mut Flows,
) {
    let exits = structure.exits.len();
    for group in 0..structure.groups() {
        let first_cell = group * structure.cell_count();
        let first_slot = group * structure.slot_count;
        for (stage, cells) in structure.cells.iter().enumerate() {
            for tenure in 0..cells.len() {
                let mut left = flows.start[first_cell + cells.start + tenure];
                let slots = structure.slot_range(stage, tenure);
                for (slot, exit) in slots.zip(structure.stage_exits[stage].clone()) {
                    let probability = hazards.conditional[first_slot + slot];
                    if left == 0.0 || probability == 0.0 {
                        continue;
                    }
                    let ends = structure.exits[exit];
                    let purpose = Purpose::new(Kind::Exit, ends.transition, period)
                        .segment(group)
                        .tenure(tenure);
                    let moved = binomial(&mut stream.generator(purpose), left, probability);
                    left -= moved;
                    flows.moves[group * exits + exit] += moved;
                    flows.end[first_cell + structure.entry_cell(ends.to)] += moved;
                }
                let older = first_cell + cells.start + (tenure + 1).min(cells.len() - 1);
                flows.end[older] += left;
            }
        }
    }
}

/// A Poisson number that chooses segments at random is a Poisson number for each group.
fn arrive(
    structure: &Structure,
    inflows: &Inflows,
    stream: Stream,
    period: usize,
    flows: &mut Flows,
) {
    let count = structure.channels.len();
    let room = flows.room(inflows.market);
    for (channel, entry) in structure.channels.iter().enumerate() {
        let places = || (channel..inflows.arrivals.len()).step_by(count);
        match entry.process {
            ArrivalProcess::Poisson => {
                for (group, place) in places().enumerate() {
                    let purpose = Purpose::new(Kind::Arrival, channel, period).segment(group);
                    let mean = room * inflows.arrivals[place];
                    flows.arrivals[place] = poisson(&mut stream.generator(purpose), mean);
                }
            }
            ArrivalProcess::Fixed => {
                let means: Vec<f64> = places()
                    .map(|place| room * inflows.arrivals[place])
                    .collect();
                let people = whole(means.iter().sum());
                let purpose = Purpose::new(Kind::ArrivalSegment, channel, period);
                spread(stream, purpose, people, &means, |group, came| {
                    flows.arrivals[group * count + channel] = came;
                });
            }
        }
        for (group, place) in places().enumerate() {
            let entry = group * structure.cell_count() + structure.entry_cell(entry.stage);
            flows.end[entry] += flows.arrivals[place];
        }
    }
}
