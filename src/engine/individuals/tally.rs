//! How many people did what in a period, and what that means for the books.
//!
//! This is all that the rest of the engine knows of single people: [`Tally::flow`] turns the numbers
//! of a period into [`Flows`], as if they had been drawn.

use crate::engine::flows::Flows;
use crate::engine::parameters::Shift;
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
    pub fn flow(&self, structure: &Structure, shifts: &[Shift], flows: &mut Flows<1>) {
        flows.advance();
        self.shift(structure, shifts, flows);
        self.leave(structure, flows);
        let count = structure.referrals.len();
        for (place, people) in self.referrals.iter().enumerate() {
            let entry = structure.entry_cell(structure.referrals[place % count].to);
            flows.referrals[place] = [*people];
            flows.end[place / count * structure.cell_count() + entry][0] += people;
        }
        let count = structure.channels.len();
        for (place, people) in self.arrivals.iter().enumerate() {
            let entry = structure.entry_cell(structure.channels[place % count].stage);
            flows.arrivals[place] = [*people];
            flows.end[place / count * structure.cell_count() + entry][0] += people;
        }
        for (flow, revenue) in flows.orders.iter_mut().zip(&self.orders) {
            *flow = [*revenue];
        }
        flows.close();
    }

    fn shift(&self, structure: &Structure, shifts: &[Shift], flows: &mut Flows<1>) {
        for (shift, people) in shifts.iter().zip(&self.shifts) {
            let cells = &structure.cells[shift.from];
            for (group, people) in people.chunks_exact(cells.len()).enumerate() {
                let first = group * structure.cell_count();
                for (tenure, people) in people.iter().enumerate() {
                    flows.start[first + cells.start + tenure][0] -= people;
                }
                let moved = people.iter().sum();
                flows.start[first + structure.entry_cell(shift.to)][0] += moved;
                flows.shifts.push([moved]);
            }
        }
    }

    fn leave(&self, structure: &Structure, flows: &mut Flows<1>) {
        let exits = structure.exits.len();
        for group in 0..structure.groups() {
            let first_cell = group * structure.cell_count();
            for (stage, cells) in structure.cells.iter().enumerate() {
                for tenure in 0..cells.len() {
                    let [mut left] = flows.start[first_cell + cells.start + tenure];
                    let slots = structure.slot_range(stage, tenure);
                    for (slot, exit) in slots.zip(structure.stage_exits[stage].clone()) {
                        let moved = f64::from(self.moves[group * structure.slot_count + slot]);
                        let entry = structure.entry_cell(structure.exits[exit].to);
                        left -= moved;
                        flows.moves[group * exits + exit][0] += moved;
                        flows.end[first_cell + entry][0] += moved;
                    }
                    let older = first_cell + cells.start + (tenure + 1).min(cells.len() - 1);
                    flows.end[older][0] += left;
                }
            }
        }
    }
}
