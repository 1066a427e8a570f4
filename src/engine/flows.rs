//! What happens in one period: who was where, who moved, who came.
//!
//! Every number is a line: one value for each of the replications that are computed side by side
//! (one where means are computed).

use super::parameters::Orders;
use super::structure::Structure;
use perennial_kernel::lines;

/// The people of one period, as lines. Whole numbers where they are simulated, means where they are
/// exact.
#[derive(Debug, Clone)]
pub(crate) struct Flows {
    /// Numbers of a line.
    pub width: usize,
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
    /// By group and stage: revenue of orders. Empty where no stage has any.
    pub orders: Vec<f64>,
    /// Everyone who has entered so far, initial customers included.
    pub entered: Vec<f64>,
}

impl Flows {
    /// Flows of so many replications.
    pub fn new(structure: &Structure, orders: &[Option<Orders>], width: usize) -> Self {
        let groups = structure.groups();
        let lines = |count: usize| vec![0.0; groups * count * width];
        let has_orders = orders.iter().any(Option::is_some);
        Self {
            width,
            start: lines(structure.cell_count()),
            end: lines(structure.cell_count()),
            moves: lines(structure.exits.len()),
            arrivals: lines(structure.channels.len()),
            referrals: lines(structure.referrals.len()),
            shifts: Vec::new(),
            orders: lines(if has_orders { structure.stages() } else { 0 }),
            entered: vec![0.0; width],
        }
    }

    /// Time 0: nobody anywhere.
    pub fn empty(&mut self) {
        self.end.fill(0.0);
    }

    /// Ends time 0: whoever is somewhere has entered.
    pub fn enter(&mut self) {
        self.entered.fill(0.0);
        for line in self.end.chunks_exact(self.width) {
            lines::add(&mut self.entered, line);
        }
    }

    /// Ends a period: whoever came has entered.
    pub fn close(&mut self) {
        let came = self.arrivals.chunks_exact(self.width);
        for line in came.chain(self.referrals.chunks_exact(self.width)) {
            lines::add(&mut self.entered, line);
        }
    }

    /// Begins a period: what was the end is the start.
    pub fn advance(&mut self) {
        std::mem::swap(&mut self.start, &mut self.end);
        self.end.fill(0.0);
        self.moves.fill(0.0);
        self.shifts.clear();
    }
}

/// The part of the newcomers' means that a market of this size leaves when so many have entered.
pub(crate) fn room(market: Option<f64>, entered: f64) -> f64 {
    match market {
        None => 1.0,
        Some(size) if size > entered => 1.0 - entered / size,
        Some(_) => 0.0,
    }
}

/// The line at a place.
pub(crate) fn line(lines: &[f64], place: usize, width: usize) -> &[f64] {
    &lines[place * width..(place + 1) * width]
}

/// The line at a place, to be written.
pub(crate) fn line_mut(lines: &mut [f64], place: usize, width: usize) -> &mut [f64] {
    &mut lines[place * width..(place + 1) * width]
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
