//! The people that are expected, period by period, for who needs to know them one by one: engines that
//! follow single people look at them before they begin. [`exact`](super::exact) gives the books.

use super::flows::Flows;
use super::parameters::{Hazards, Inflows, Parameters, Shift};
use super::structure::Structure;
use crate::model::ArrivalProcess;
use perennial_kernel::journey::{room, whole};

/// Puts the expected people of time 0 into emptied flows: the initial customers, by the shares of their groups.
pub(crate) fn start(structure: &Structure, flows: &mut Flows<1>) {
    flows.empty();
    for (group, share) in structure.shares.iter().enumerate() {
        for start in &structure.initial {
            flows.end[group * structure.cell_count() + start.cell][0] += start.count * share;
        }
    }
    flows.enter();
}

/// Takes the expected people through one period: shifts, exits, and who comes.
pub(crate) fn step(
    structure: &Structure,
    strategy: &Parameters,
    period: usize,
    flows: &mut Flows<1>,
) {
    flows.advance();
    shift(structure, &strategy.shifts[period - 1], flows);
    leave(structure, strategy.hazards.get(period), flows);
    let inflows = strategy.inflows.get(period);
    let room = room(inflows.market, flows.entered[0]);
    refer(structure, inflows, room, flows);
    arrive(structure, inflows, room, flows);
    flows.close();
}

/// The `move` levers that begin in the period.
fn shift(structure: &Structure, shifts: &[Shift], flows: &mut Flows<1>) {
    for shift in shifts {
        for (group, &share) in shift.shares.iter().enumerate() {
            let first = group * structure.cell_count();
            let mut moved = 0.0;
            for cell in structure.cells[shift.from].clone() {
                let [people] = flows.start[first + cell];
                let movers = people * share;
                flows.start[first + cell][0] -= movers;
                moved += movers;
            }
            flows.start[first + structure.entry_cell(shift.to)][0] += moved;
            flows.shifts.push([moved]);
        }
    }
}

fn leave(structure: &Structure, hazards: &Hazards, flows: &mut Flows<1>) {
    let exits = structure.exits.len();
    for group in 0..structure.groups() {
        let first_cell = group * structure.cell_count();
        let first_slot = group * structure.slot_count;
        for (stage, cells) in structure.cells.iter().enumerate() {
            for tenure in 0..cells.len() {
                let cell = first_cell + cells.start + tenure;
                let [people] = flows.start[cell];
                if people == 0.0 {
                    continue;
                }
                let slots = structure.slot_range(stage, tenure);
                for (slot, exit) in slots.zip(structure.stage_exits[stage].clone()) {
                    let moved = people * hazards.exits[first_slot + slot];
                    flows.moves[group * exits + exit][0] += moved;
                    let entry = structure.entry_cell(structure.exits[exit].to);
                    flows.end[first_cell + entry][0] += moved;
                }
                let older = first_cell + cells.start + (tenure + 1).min(cells.len() - 1);
                flows.end[older][0] += people * hazards.stay[cell];
            }
        }
    }
}

fn refer(structure: &Structure, inflows: &Inflows, room: f64, flows: &mut Flows<1>) {
    let count = structure.referrals.len();
    for group in 0..structure.groups() {
        for (referral, link) in structure.referrals.iter().enumerate() {
            let place = group * count + referral;
            let mut referrers = 0.0;
            for sibling in structure.siblings(group) {
                let first = sibling * structure.cell_count();
                let cells = &structure.cells[link.from];
                let people = &flows.start[first + cells.start..first + cells.end];
                referrers += people.iter().map(|[people]| people).sum::<f64>();
            }
            let came = referrers * (room * inflows.rates[place]);
            flows.referrals[place][0] = came;
            flows.end[group * structure.cell_count() + structure.entry_cell(link.to)][0] += came;
        }
    }
}

fn arrive(structure: &Structure, inflows: &Inflows, room: f64, flows: &mut Flows<1>) {
    let count = structure.channels.len();
    for (channel, entry) in structure.channels.iter().enumerate() {
        let places = || (0..structure.groups()).map(|group| group * count + channel);
        let factor = match entry.process {
            ArrivalProcess::Poisson => 1.0,
            ArrivalProcess::Fixed => {
                let mean: f64 = places().map(|place| room * inflows.arrivals[place]).sum();
                if mean > 0.0 { whole(mean) / mean } else { 1.0 }
            }
        };
        for (group, place) in places().enumerate() {
            let people = room * inflows.arrivals[place] * factor;
            flows.arrivals[place][0] = people;
            flows.end[group * structure.cell_count() + structure.entry_cell(entry.stage)][0] +=
                people;
        }
    }
}
