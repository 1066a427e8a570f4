//! Who is where, period by period.

use perennial_kernel::journey::{Journey, Shift};

use super::block::{Line, PERIODS};

/// How many people are expected in each cell, at each time of a block of periods.
pub(super) struct People {
    /// By group and cell, and within by time of the block: before its first period, after that period's shifts, and at
    /// the end of each. A line's length is added, so that each place begins one.
    pub cells: Vec<f64>,
    /// Times of a block.
    pub times: usize,
    /// Everyone who has entered.
    pub entered: f64,
}

impl People {
    /// Everyone at time 0, for blocks of so many periods (at most [`PERIODS`]).
    pub fn new(journey: &Journey, periods: usize) -> Self {
        let count = journey.groups() * journey.cells;
        let times = 1 + periods;
        let mut cells = vec![0.0; count * times + PERIODS];
        let mut entered = 0.0;
        for (group, share) in journey.shares.iter().enumerate() {
            for &(cell, count) in &journey.initial {
                cells[(group * journey.cells + cell) * times] += count * share;
                entered += count * share;
            }
        }
        Self {
            cells,
            times,
            entered,
        }
    }

    /// The people of a cell from a time of the block on. Beyond its times they are others'.
    #[inline(always)]
    pub fn line(&self, cell: usize, time: usize) -> &Line {
        let line = self.cells.get(cell * self.times + time..);
        line.and_then(|line| line.first_chunk())
            .unwrap_or(&[0.0; PERIODS])
    }

    /// Everyone at a time of the block.
    pub fn all(&self, time: usize) -> f64 {
        let count = self.cells.len() - PERIODS;
        let mut all = 0.0;
        for cell in self.cells[..count].chunks_exact(self.times) {
            all += cell[time];
        }
        all
    }

    /// Goes on to the next block, after one of so many periods.
    pub fn advance(&mut self, length: usize) {
        let count = self.cells.len() - PERIODS;
        for cell in self.cells[..count].chunks_exact_mut(self.times) {
            cell[0] = cell[length];
        }
    }

    /// Applies a shift before the block's first period, and says of each group how many move.
    pub fn shift(
        &mut self,
        journey: &Journey,
        shift: &Shift<'_>,
        mut moved: impl FnMut(usize, f64),
    ) {
        for (group, &share) in shift.shares.iter().enumerate() {
            let first = group * journey.cells;
            let mut all = 0.0;
            for cell in journey.stages[shift.from].cells.clone() {
                let people = &mut self.cells[(first + cell) * self.times];
                let movers = *people * share;
                *people -= movers;
                all += movers;
            }
            self.cells[(first + shift.to) * self.times] += all;
            moved(group, all);
        }
    }
}
