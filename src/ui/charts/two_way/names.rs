//! Which strategy is best in which part of the field, and where its name stands there.

use super::TwoWayInput;
use crate::text::matters::Phrase;
use crate::ui::charts::axis::{Plot, TICK_SIZE, text};
use crate::ui::charts::label;
use crate::ui::charts::scene::{Anchor, Mark};
use crate::ui::charts::words::Words;

/// Room that a name needs above and below its middle.
const HALF: f64 = 12.0;
/// A name that fits by less than this part is left out: the sentence has it.
const FITS: f64 = 0.5;

/// The strategies that are best somewhere, with the part of all places, the largest first. None where there is no choice.
pub(super) fn shares(input: &TwoWayInput<'_>) -> Vec<(usize, f64)> {
    if input.plane.rivals.len() < 2 {
        return Vec::new();
    }
    let best = best(input);
    let count = best.len().max(1) as f64;
    let shares = input.plane.rivals.iter().map(|rival| {
        let places = best.iter().filter(|one| **one == Some(*rival)).count();
        (*rival, places as f64 / count)
    });
    let mut shares: Vec<(usize, f64)> = shares.filter(|(_, share)| *share > 0.0).collect();
    shares.sort_by(|a, b| b.1.total_cmp(&a.1));
    shares
}

/// The best strategy of each place.
fn best(input: &TwoWayInput<'_>) -> Vec<Option<usize>> {
    let grid = &input.plane.grid;
    let rows = 0..grid.values[1].len();
    let places =
        rows.flat_map(|second| (0..grid.values[0].len()).map(move |first| (first, second)));
    places
        .map(|(first, second)| grid.best(first, second, &input.plane.rivals))
        .collect()
}

/// The name of each strategy where it is best, clear of a place that is taken.
pub(super) fn names(
    input: &TwoWayInput<'_>,
    words: &Words,
    plot: &Plot,
    taken: Option<[f64; 4]>,
) -> Vec<Mark> {
    let best = best(input);
    let mut marks = Vec::new();
    for (strategy, _) in shares(input) {
        let name = words.strategy(input.scenario, strategy);
        let name = Phrase::BestHere { strategy: &name }.say(input.language);
        let half = label::width(&name, TICK_SIZE, true) / 2.0;
        let Some((at, fits)) = widest(input, plot, &best, strategy, half, taken) else {
            continue;
        };
        if fits < FITS {
            continue;
        }
        let name = label::fit(&name, 2.0 * half * fits.min(1.0), TICK_SIZE, true);
        let long = label::width(&name, TICK_SIZE, true);
        let left = (at.0 - long / 2.0).clamp(
            plot.left() + 4.0,
            (plot.right() - long - 4.0).max(plot.left() + 4.0),
        );
        marks.push(text((left, at.1 + 4.0), name, Anchor::Start, "t b halo"));
    }
    marks
}

/// The place of a strategy around which there is most room for its name, and which part of the name fits there.
fn widest(
    input: &TwoWayInput<'_>,
    plot: &Plot,
    best: &[Option<usize>],
    strategy: usize,
    half: f64,
    taken: Option<[f64; 4]>,
) -> Option<((f64, f64), f64)> {
    let [columns, rows] = [0, 1].map(|axis| input.plane.grid.values[axis].len());
    let is_own =
        |column: usize, row: usize| best.get(row * columns + column) == Some(&Some(strategy));
    let x = |column: usize| plot.x.at(input.plane.grid.values[0][column]);
    let y = |row: usize| plot.y.at(input.plane.grid.values[1][row]);
    let mut found: Option<((f64, f64), f64)> = None;
    for row in 0..rows {
        for column in (0..columns).filter(|column| is_own(*column, row)) {
            let run = |steps: &mut dyn Iterator<Item = usize>| {
                steps.take_while(|at| is_own(*at, row)).last()
            };
            let left = run(&mut (0..column).rev()).unwrap_or(column);
            let right = run(&mut (column + 1..columns)).unwrap_or(column);
            let up = (row + 1..rows)
                .take_while(|at| is_own(column, *at))
                .last()
                .unwrap_or(row);
            let down = (0..row)
                .rev()
                .take_while(|at| is_own(column, *at))
                .last()
                .unwrap_or(row);
            let at = (x(column), y(row));
            let across = (at.0 - x(left)).min(x(right) - at.0) / half;
            let upwards = (at.1 - y(up)).min(y(down) - at.1) / HALF;
            let covers = taken.is_some_and(|[low, top, high, bottom]| {
                at.0 + half > low && at.0 - half < high && at.1 + HALF > top && at.1 - HALF < bottom
            });
            let fits = across.min(upwards) * if covers { 0.1 } else { 1.0 };
            if found.is_none_or(|(_, most)| fits > most) {
                found = Some((at, fits));
            }
        }
    }
    found
}
