//! What happens in one period: who was where, who moved, who came.
//!
//! Every number is a line: one value for each of the replications that are computed side by side.

use super::line::{Line, add};
use super::parameters::Orders;
use super::structure::Structure;

/// The people of one period, as lines of whole numbers.
#[derive(Debug, Clone)]
pub(crate) struct Flows<const W: usize> {
    /// By group and cell: people at time k-1, after the period's `move` levers.
    pub start: Vec<Line<W>>,
    /// By group and cell: people at time k.
    pub end: Vec<Line<W>>,
    /// By group and exit: moves.
    pub moves: Vec<Line<W>>,
    /// By group and channel: people who came.
    pub arrivals: Vec<Line<W>>,
    /// By group and referral: people who came.
    pub referrals: Vec<Line<W>>,
    /// By shift of the period and group: people moved by a lever.
    pub shifts: Vec<Line<W>>,
    /// By group and stage: revenue of orders. Empty where no stage has any.
    pub orders: Vec<Line<W>>,
    /// Everyone who has entered so far, initial customers included.
    pub entered: Line<W>,
}

impl<const W: usize> Flows<W> {
    /// Flows without anybody, with room for every group, cell, exit, channel and referral.
    pub fn new(structure: &Structure, orders: &[Option<Orders>]) -> Self {
        let groups = structure.groups();
        let lines = |count: usize| vec![[0.0; W]; groups * count];
        let has_orders = orders.iter().any(Option::is_some);
        Self {
            start: lines(structure.cell_count()),
            end: lines(structure.cell_count()),
            moves: lines(structure.exits.len()),
            arrivals: lines(structure.channels.len()),
            referrals: lines(structure.referrals.len()),
            shifts: Vec::new(),
            orders: lines(if has_orders { structure.stages() } else { 0 }),
            entered: [0.0; W],
        }
    }

    /// Time 0: nobody anywhere.
    pub fn empty(&mut self) {
        self.end.fill([0.0; W]);
    }

    /// Ends time 0: whoever is somewhere has entered.
    pub fn enter(&mut self) {
        self.entered = [0.0; W];
        for line in &self.end {
            add(&mut self.entered, line);
        }
    }

    /// Ends a period: whoever came has entered.
    pub fn close(&mut self) {
        for line in self.arrivals.iter().chain(&self.referrals) {
            add(&mut self.entered, line);
        }
    }

    /// Begins a period: what was the end is the start.
    pub fn advance(&mut self) {
        std::mem::swap(&mut self.start, &mut self.end);
        self.end.fill([0.0; W]);
        self.moves.fill([0.0; W]);
        self.shifts.clear();
    }
}
