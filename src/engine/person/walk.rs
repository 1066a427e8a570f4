//! One period backwards: from what a person may expect at a period's end to what it may at its start.
//!
//! Each place has a row, with a number for each figure that is computed alongside. Rows change in place.

use std::ops::Range;

use crate::engine::parameters::{Hazards, Parameters, Shift};
use crate::engine::structure::Structure;

/// What a person in a place may still expect, of several figures.
pub(super) type Row<const W: usize> = [f64; W];

/// The ways that a person may go, under the numbers of one strategy.
pub(super) struct Walk<'a> {
    pub structure: &'a Structure,
    pub strategy: &'a Parameters,
    /// By stage: its places within a group, one for each tenure class that someone can get to who
    /// enters at time 0 or later.
    pub places: Vec<Range<usize>>,
}

/// How many tenure classes of a stage someone can get to who enters at time 0 or later.
pub(super) fn tenures(structure: &Structure, stage: usize) -> usize {
    structure.cells[stage].len().min(structure.periods + 1)
}

impl<'a> Walk<'a> {
    pub fn new(structure: &'a Structure, strategy: &'a Parameters) -> Self {
        let mut places = Vec::with_capacity(structure.stages());
        let mut end = 0;
        for stage in 0..structure.stages() {
            let start = end;
            end += tenures(structure, stage);
            places.push(start..end);
        }
        Self {
            structure,
            strategy,
            places,
        }
    }

    /// How many places a group has.
    pub fn count(&self) -> usize {
        self.places.last().map_or(0, |places| places.end)
    }

    /// The places of a stage where someone can be as period k begins, at most k-1 after entering.
    pub fn begun(&self, stage: usize, period: usize) -> Range<usize> {
        let places = &self.places[stage];
        places.start..places.end.min(places.start + period)
    }

    /// Leaving and staying in period k, for the rows of one group. Leaves in `entries` what someone may
    /// expect who enters each stage at the period's end.
    pub fn back<const W: usize>(
        &self,
        group: usize,
        period: usize,
        rows: &mut [Row<W>],
        entries: &mut [Row<W>],
    ) {
        let structure = self.structure;
        let hazards: &Hazards = self.strategy.hazards.get(period);
        let first_slot = group * structure.slot_count;
        let first_cell = group * structure.cell_count();
        for (entry, places) in entries.iter_mut().zip(&self.places) {
            *entry = rows[places.start];
        }
        for (stage, places) in self.places.iter().enumerate() {
            let exits = &structure.exits[structure.stage_exits[stage].clone()];
            let stay = &hazards.stay[first_cell + structure.cells[stage].start..];
            let mut slot = first_slot + structure.slots[stage];
            for (tenure, place) in self.begun(stage, period).enumerate() {
                let older = (place + 1).min(places.end - 1);
                let mut row = [0.0; W];
                add_times(&mut row, &rows[older], stay[tenure]);
                let chances = &hazards.exits[slot..slot + exits.len()];
                for (chance, exit) in chances.iter().zip(exits) {
                    add_times(&mut row, &entries[exit.to], *chance);
                }
                rows[place] = row;
                slot += exits.len();
            }
        }
    }

    /// A `move` lever of period k, for the rows of one group; whoever moves loses `cost` on the way.
    pub fn shift<const W: usize>(
        &self,
        shift: &Shift,
        (group, period): (usize, usize),
        cost: &Row<W>,
        rows: &mut [Row<W>],
    ) {
        let share = shift.shares[group];
        if share == 0.0 {
            return;
        }
        let mut moved = rows[self.places[shift.to].start];
        add_times(&mut moved, cost, -1.0);
        for place in self.begun(shift.from, period) {
            let mut row = [0.0; W];
            add_times(&mut row, &rows[place], 1.0 - share);
            add_times(&mut row, &moved, share);
            rows[place] = row;
        }
    }
}

/// Adds so many times a row. What has no part adds nothing, even where it is beyond all numbers.
#[inline]
pub(super) fn add_times<const W: usize>(sum: &mut Row<W>, row: &Row<W>, times: f64) {
    if times != 0.0 {
        for (sum, value) in sum.iter_mut().zip(row) {
            *sum += times * value;
        }
    }
}
