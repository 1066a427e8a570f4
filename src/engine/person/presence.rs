//! How long a person is in each stage, and whether it ever gets there.

use super::Figures;
use super::walk::{Row, Walk};

/// Stages that are looked for at once.
const TARGETS: usize = 4;
/// Their figures: periods that begin there, then the probability of ever being there.
const WIDTH: usize = 2 * TARGETS;

/// How many numbers a row has for so many stages.
pub(super) fn lanes(stages: usize) -> usize {
    stages.div_ceil(TARGETS) * WIDTH
}

/// Adds to the averages over groups.
pub(super) fn add(walk: &Walk<'_>, figures: &mut Figures) {
    let stages = walk.structure.stages();
    let mut rows = vec![[0.0; WIDTH]; walk.count()];
    let mut entries = vec![[0.0; WIDTH]; stages];
    for (group, share) in walk.structure.shares.iter().enumerate() {
        if *share == 0.0 {
            continue;
        }
        for first in (0..stages).step_by(TARGETS) {
            look(walk, group, first, &mut rows, &mut entries);
            for (entered, places) in walk.places.iter().enumerate() {
                let row = &rows[places.start];
                for stage in first..stages.min(first + TARGETS) {
                    let pair = entered * stages + stage;
                    figures.periods[pair] += share * row[stage - first];
                    figures.reached[pair] += share * row[TARGETS + stage - first];
                }
            }
        }
    }
}

/// Fills the rows of a group with the figures of some stages, from `first` on, at time 0.
fn look(
    walk: &Walk<'_>,
    group: usize,
    first: usize,
    rows: &mut [Row<WIDTH>],
    entries: &mut [Row<WIDTH>],
) {
    let periods = walk.structure.periods;
    rows.fill([0.0; WIDTH]);
    found(walk, first, periods + 1, rows);
    for period in (1..=periods).rev() {
        walk.back(group, period, rows, entries);
        // Who is moved here was here, even if leaving in the same period.
        found(walk, first, period, rows);
        for shift in walk.strategy.shifts[period - 1].iter().rev() {
            walk.shift(shift, (group, period), &[0.0; WIDTH], rows);
            found(walk, first, period, rows);
        }
        targets(walk, first, period, rows, |row, target| row[target] += 1.0);
    }
}

/// Who is in a stage has got there.
fn found(walk: &Walk<'_>, first: usize, period: usize, rows: &mut [Row<WIDTH>]) {
    targets(walk, first, period, rows, |row, target| {
        row[TARGETS + target] = 1.0;
    });
}

/// Does something to each row of the stages that are looked for, at the start of a period.
fn targets(
    walk: &Walk<'_>,
    first: usize,
    period: usize,
    rows: &mut [Row<WIDTH>],
    with: impl Fn(&mut Row<WIDTH>, usize),
) {
    let last = walk.structure.stages().min(first + TARGETS);
    for stage in first..last {
        for row in &mut rows[walk.begun(stage, period)] {
            with(row, stage - first);
        }
    }
}
