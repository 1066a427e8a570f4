//! The expected path, by linear recursion on the means.

use super::flows::{Flows, whole};
use super::ledger::Ledger;
use super::parameters::{Hazards, Inflows, Parameters};
use super::plan::Plan;
use super::structure::Structure;
use crate::model::ArrivalProcess;

/// Fills a row (see [`Layout`](super::layout::Layout)) with the expected path of a strategy, by its
/// position, in the draw of a replication. Ratios and the payback period are those of this path.
///
/// A row that is too short, or a strategy that is not there, is left as it is.
pub fn path(plan: &Plan, strategy: usize, replication: u32, row: &mut [f64]) {
    let strategies = plan.parameters(replication);
    if let Some(strategy) = strategies.get(strategy) {
        path_of(plan, strategy, row);
    }
}

/// The expected path under these numbers.
pub(crate) fn path_of(plan: &Plan, strategy: &Parameters, row: &mut [f64]) {
    if row.len() < plan.layout.width() {
        return;
    }
    let structure = &plan.structure;
    let mut flows = Flows::new(structure);
    start(structure, &mut flows);
    let mut ledger = Ledger::new(plan, strategy, row, &flows);
    for period in 1..=structure.periods {
        step(structure, strategy, period, &mut flows);
        ledger.period(period, &flows);
    }
    ledger.close();
}

/// The largest number of people that are expected in the journey at any time.
pub(crate) fn most_people(structure: &Structure, strategy: &Parameters) -> f64 {
    let mut flows = Flows::new(structure);
    start(structure, &mut flows);
    let mut most: f64 = flows.end.iter().sum();
    for period in 1..=structure.periods {
        step(structure, strategy, period, &mut flows);
        most = most.max(flows.end.iter().sum());
        if !most.is_finite() {
            return f64::INFINITY;
        }
    }
    most
}

pub(crate) fn start(structure: &Structure, flows: &mut Flows) {
    flows.empty();
    for (group, share) in structure.shares.iter().enumerate() {
        for start in &structure.initial {
            flows.end[group * structure.cell_count() + start.cell] += start.count * share;
        }
    }
    flows.enter();
}

pub(crate) fn step(structure: &Structure, strategy: &Parameters, period: usize, flows: &mut Flows) {
    flows.advance();
    let shifts = &strategy.shifts[period - 1];
    flows.shift(structure, shifts, |_, _, _, people, share| people * share);
    leave(structure, strategy.hazards.get(period), flows);
    let inflows = strategy.inflows.get(period);
    flows.refer(structure, inflows, |_, _, mean| mean);
    arrive(structure, inflows, flows);
    flows.close();
}

fn leave(structure: &Structure, hazards: &Hazards, flows: &mut Flows) {
    let exits = structure.exits.len();
    for group in 0..structure.groups() {
        let first_cell = group * structure.cell_count();
        let first_slot = group * structure.slot_count;
        for (stage, cells) in structure.cells.iter().enumerate() {
            for tenure in 0..cells.len() {
                let cell = first_cell + cells.start + tenure;
                let people = flows.start[cell];
                if people == 0.0 {
                    continue;
                }
                let slots = structure.slot_range(stage, tenure);
                for (slot, exit) in slots.zip(structure.stage_exits[stage].clone()) {
                    let moved = people * hazards.exits[first_slot + slot];
                    flows.moves[group * exits + exit] += moved;
                    let entry = structure.entry_cell(structure.exits[exit].to);
                    flows.end[first_cell + entry] += moved;
                }
                let older = first_cell + cells.start + (tenure + 1).min(cells.len() - 1);
                flows.end[older] += people * hazards.stay[cell];
            }
        }
    }
}

fn arrive(structure: &Structure, inflows: &Inflows, flows: &mut Flows) {
    let count = structure.channels.len();
    let room = flows.room(inflows.market);
    for (channel, entry) in structure.channels.iter().enumerate() {
        let places = || (channel..inflows.arrivals.len()).step_by(count);
        let mean: f64 = places().map(|place| room * inflows.arrivals[place]).sum();
        let factor = match entry.process {
            ArrivalProcess::Fixed if mean > 0.0 => whole(mean) / mean,
            ArrivalProcess::Fixed | ArrivalProcess::Poisson => 1.0,
        };
        for (group, place) in places().enumerate() {
            let people = room * inflows.arrivals[place] * factor;
            flows.arrivals[place] = people;
            flows.end[group * structure.cell_count() + structure.entry_cell(entry.stage)] += people;
        }
    }
}
