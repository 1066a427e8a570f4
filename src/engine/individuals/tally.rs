//! How many people did what in a period, and what that means for the books.
//!
//! This is all that the rest of the engine knows of single people: [`Tally::flow`] turns the numbers
//! of a period into [`Flows`], as if they had been drawn.

use crate::engine::flows::Flows;
use crate::engine::parameters::{Inflows, Shift};
use crate::engine::structure::Structure;

/// The numbers of one period.
pub(super) struct Tally {
    /// By shift of the period, group and tenure class of the stage left.
    pub shifts: Vec<Vec<f64>>,
    /// By group and slot: moves.
    pub moves: Vec<u32>,
    /// By group and channel.
    pub arrivals: Vec<f64>,
    /// By group and referral.
    pub referrals: Vec<f64>,
    /// By group and stage: revenue of orders.
    pub orders: Vec<f64>,
}

impl Tally {
    pub fn new(structure: &Structure) -> Self {
        let groups = structure.groups();
        Self {
            shifts: Vec::new(),
            moves: vec![0; groups * structure.slot_count],
            arrivals: vec![0.0; groups * structure.channels.len()],
            referrals: vec![0.0; groups * structure.referrals.len()],
            orders: vec![0.0; groups * structure.stages()],
        }
    }

    /// Begins a period with these `move` levers.
    pub fn begin(&mut self, structure: &Structure, shifts: &[Shift]) {
        let cells = |shift: &Shift| structure.groups() * structure.cells[shift.from].len();
        self.shifts = shifts.iter().map(|shift| vec![0.0; cells(shift)]).collect();
        self.moves.fill(0);
        self.arrivals.fill(0.0);
        self.referrals.fill(0.0);
        self.orders.fill(0.0);
    }

    /// The period as flows.
    pub fn flow(
        &self,
        structure: &Structure,
        shifts: &[Shift],
        inflows: &Inflows,
        flows: &mut Flows,
    ) {
        flows.advance();
        flows.shift(structure, shifts, |shift, group, tenure, _, _| {
            let position = shifts.iter().position(|other| std::ptr::eq(other, shift));
            let tenures = structure.cells[shift.from].len();
            position.map_or(0.0, |position| {
                self.shifts[position][group * tenures + tenure]
            })
        });
        self.leave(structure, flows);
        let count = structure.referrals.len();
        flows.refer(structure, inflows, |group, referral, _| {
            self.referrals[group * count + referral]
        });
        let count = structure.channels.len();
        for (place, people) in self.arrivals.iter().enumerate() {
            let entry = structure.entry_cell(structure.channels[place % count].stage);
            flows.arrivals[place] = *people;
            flows.end[place / count * structure.cell_count() + entry] += people;
        }
        flows.orders.copy_from_slice(&self.orders);
        flows.close();
    }

    fn leave(&self, structure: &Structure, flows: &mut Flows) {
        let exits = structure.exits.len();
        for group in 0..structure.groups() {
            let first_cell = group * structure.cell_count();
            for (stage, cells) in structure.cells.iter().enumerate() {
                for tenure in 0..cells.len() {
                    let mut left = flows.start[first_cell + cells.start + tenure];
                    let slots = structure.slot_range(stage, tenure);
                    for (slot, exit) in slots.zip(structure.stage_exits[stage].clone()) {
                        let moved = f64::from(self.moves[group * structure.slot_count + slot]);
                        let entry = structure.entry_cell(structure.exits[exit].to);
                        left -= moved;
                        flows.moves[group * exits + exit] += moved;
                        flows.end[first_cell + entry] += moved;
                    }
                    let older = first_cell + cells.start + (tenure + 1).min(cells.len() - 1);
                    flows.end[older] += left;
                }
            }
        }
    }
}
