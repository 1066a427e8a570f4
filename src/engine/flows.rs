//! What happens in one period: who was where, who moved, who came.

use super::parameters::{Inflows, Shift};
use super::structure::Structure;

/// The people of one period. Whole numbers where they are simulated, means where they are exact.
#[derive(Debug, Clone)]
pub(crate) struct Flows {
    /// By group and cell: people at time k-1, after the period's `move` levers.
    pub start: Vec<f64>,
    /// By group and cell: people at time k.
    pub end: Vec<f64>,
    /// By group and exit: moves.
    pub moves: Vec<f64>,
    /// By group and channel: people who came.
    pub arrivals: Vec<f64>,
    /// By group and referral: people who came.
    pub referrals: Vec<f64>,
    /// By shift of the period and group: people moved by a lever.
    pub shifts: Vec<f64>,
    /// By group and stage: revenue of orders; empty where orders are taken at their mean.
    pub orders: Vec<f64>,
    /// Everyone who has entered so far, initial customers included.
    pub entered: f64,
}

impl Flows {
    pub fn new(structure: &Structure) -> Self {
        let groups = structure.groups();
        let cells = vec![0.0; groups * structure.cell_count()];
        Self {
            start: cells.clone(),
            end: cells,
            moves: vec![0.0; groups * structure.exits.len()],
            arrivals: vec![0.0; groups * structure.channels.len()],
            referrals: vec![0.0; groups * structure.referrals.len()],
            shifts: Vec::new(),
            orders: Vec::new(),
            entered: 0.0,
        }
    }

    /// Time 0: nobody anywhere.
    pub fn empty(&mut self) {
        self.end.fill(0.0);
    }

    /// Ends time 0: whoever is somewhere has entered.
    pub fn enter(&mut self) {
        self.entered = self.end.iter().sum();
    }

    /// Ends a period: whoever came has entered.
    pub fn close(&mut self) {
        let came = self.arrivals.iter().chain(&self.referrals);
        self.entered += came.sum::<f64>();
    }

    /// The part of the newcomers' means that a market of this size leaves.
    pub fn room(&self, market: Option<f64>) -> f64 {
        match market {
            None => 1.0,
            Some(size) if size > self.entered => 1.0 - self.entered / size,
            Some(_) => 0.0,
        }
    }

    /// Begins a period: what was the end is the start.
    pub fn advance(&mut self) {
        std::mem::swap(&mut self.start, &mut self.end);
        self.end.fill(0.0);
        self.moves.fill(0.0);
        self.shifts.clear();
    }

    /// Applies the `move` levers that begin in a period. `mover` says how many of `n` in a cell move:
    /// it gets the group, the position of the cell among its stage's, n, and the share.
    pub fn shift(
        &mut self,
        structure: &Structure,
        shifts: &[Shift],
        mut mover: impl FnMut(&Shift, usize, usize, f64, f64) -> f64,
    ) {
        for shift in shifts {
            for (group, &share) in shift.shares.iter().enumerate() {
                let first = group * structure.cell_count();
                let mut moved = 0.0;
                for (tenure, cell) in structure.cells[shift.from].clone().enumerate() {
                    let people = self.start[first + cell];
                    if people > 0.0 && share > 0.0 {
                        let movers = mover(shift, group, tenure, people, share);
                        self.start[first + cell] -= movers;
                        moved += movers;
                    }
                }
                self.start[first + structure.entry_cell(shift.to)] += moved;
                self.shifts.push(moved);
            }
        }
    }

    /// Referrals of the period: `people` makes a number of a group, a referral and the mean of both.
    pub fn refer(
        &mut self,
        structure: &Structure,
        inflows: &Inflows,
        mut people: impl FnMut(usize, usize, f64) -> f64,
    ) {
        let count = structure.referrals.len();
        let room = self.room(inflows.market);
        for group in 0..structure.groups() {
            for (referral, link) in structure.referrals.iter().enumerate() {
                let place = group * count + referral;
                let rate = room * inflows.rates[place];
                let siblings = structure.siblings(group);
                let referrers: f64 = siblings
                    .map(|sibling| self.in_stage(structure, sibling, link.from))
                    .sum();
                let came = people(group, referral, referrers * rate);
                self.referrals[place] = came;
                self.end[group * structure.cell_count() + structure.entry_cell(link.to)] += came;
            }
        }
    }

    /// People of a group in a stage at time k-1, after `move` levers.
    fn in_stage(&self, structure: &Structure, group: usize, stage: usize) -> f64 {
        let first = group * structure.cell_count();
        let cells = &structure.cells[stage];
        self.start[first + cells.start..first + cells.end]
            .iter()
            .sum()
    }
}

/// A mean rounded half up. Shares that were multiplied and summed again may have lost a last bit,
/// which must not turn a half down.
pub(crate) fn whole(mean: f64) -> f64 {
    let lost = (mean * 1e-15).min(1e-3);
    (mean + 0.5 + lost).floor()
}

#[cfg(test)]
mod tests {
    use super::whole;

    #[test]
    fn halves_are_rounded_up() {
        assert_eq!(whole(0.0), 0.0);
        assert_eq!(whole(0.49), 0.0);
        assert_eq!(whole(0.5), 1.0);
        assert_eq!(whole(12.499_999_999_999_998), 13.0);
        assert_eq!(whole(12.4999), 12.0);
        assert_eq!(whole(1e15), 1e15);
    }
}
