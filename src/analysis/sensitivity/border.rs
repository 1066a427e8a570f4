//! Where in a grid of two numbers another strategy becomes the best: lines in the plane of their values.
//!
//! Each square between four places is cut into four triangles at its middle, in which every outcome is taken as linear. There
//! two strategies are equal along a straight line, of which that part is kept on which no third one is better.

use super::dust::settled;
use super::grid::Grid;

/// A straight piece of a border.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Border {
    /// The two strategies that are equal here, the best of all.
    pub between: [usize; 2],
    /// Where it begins and ends: the values of the first and of the second number.
    pub ends: [[f64; 2]; 2],
}

/// A place in the plane, with the worth of each rival there: more is better.
#[derive(Clone)]
struct Corner {
    at: [f64; 2],
    worth: Vec<f64>,
}

/// The borders between some strategies. None where outcomes are undefined, or equal all over.
#[must_use]
pub fn borders(grid: &Grid, rivals: &[usize]) -> Vec<Border> {
    let mut found = Vec::new();
    let [first, second] = [0, 1].map(|axis| grid.values[axis].len());
    for row in 1..second {
        for column in 1..first {
            let corner = |right: usize, up: usize| {
                let at = [column + right - 1, row + up - 1];
                corner(grid, rivals, at)
            };
            // Around the square.
            let around = [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)];
            if around
                .iter()
                .flat_map(|one| &one.worth)
                .any(|one| !one.is_finite())
            {
                continue;
            }
            let middle = middle(&around);
            for side in 0..4 {
                let triangle = [&around[side], &around[(side + 1) % 4], &middle];
                pieces(triangle, rivals, &mut found);
            }
        }
    }
    found
}

fn corner(grid: &Grid, rivals: &[usize], at: [usize; 2]) -> Corner {
    let outcomes = grid.at(at[0], at[1]);
    let worth = |rival: &usize| {
        let outcome = outcomes.get(*rival).copied().unwrap_or(f64::NAN);
        grid.judge().worth(outcome)
    };
    Corner {
        at: [grid.values[0][at[0]], grid.values[1][at[1]]],
        worth: rivals.iter().map(worth).collect(),
    }
}

fn middle(around: &[Corner; 4]) -> Corner {
    let mean = |of: &dyn Fn(&Corner) -> f64| around.iter().map(of).sum::<f64>() / 4.0;
    let rivals = 0..around[0].worth.len();
    Corner {
        at: [mean(&|one| one.at[0]), mean(&|one| one.at[1])],
        worth: rivals.map(|rival| mean(&|one| one.worth[rival])).collect(),
    }
}

/// The borders within a triangle.
fn pieces(triangle: [&Corner; 3], rivals: &[usize], found: &mut Vec<Border>) {
    for a in 0..rivals.len() {
        for b in a + 1..rivals.len() {
            if let Some(ends) = equal(triangle, a, b).and_then(|line| best_part(line, a, b)) {
                found.push(Border {
                    between: [rivals[a], rivals[b]],
                    ends,
                });
            }
        }
    }
}

/// The line on which two rivals are equal.
fn equal(triangle: [&Corner; 3], a: usize, b: usize) -> Option<[Corner; 2]> {
    let ahead = triangle.map(|corner| {
        let of = [corner.worth[a], corner.worth[b]];
        settled(of[0] - of[1], of)
    });
    let mut ends = Vec::with_capacity(2);
    for side in 0..3 {
        let next = (side + 1) % 3;
        // Ties are on one side, always the same, so that a line has two ends or none.
        if (ahead[side] >= 0.0) != (ahead[next] >= 0.0) {
            let part = ahead[side] / (ahead[side] - ahead[next]);
            ends.push(between(triangle[side], triangle[next], part));
        }
    }
    <[Corner; 2]>::try_from(ends).ok()
}

/// The part of a line on which no other rival is better.
fn best_part(line: [Corner; 2], a: usize, b: usize) -> Option<[[f64; 2]; 2]> {
    let [start, end] = &line;
    let (mut from, mut to) = (0.0_f64, 1.0_f64);
    for other in (0..start.worth.len()).filter(|other| ![a, b].contains(other)) {
        let ahead = [start, end].map(|one| {
            let of = [one.worth[a], one.worth[other]];
            settled(of[0] - of[1], of)
        });
        match ahead.map(|one| one >= 0.0) {
            [true, true] => {}
            [false, false] => return None,
            [true, false] => to = to.min(ahead[0] / (ahead[0] - ahead[1])),
            [false, true] => from = from.max(ahead[0] / (ahead[0] - ahead[1])),
        }
    }
    let ends = [from, to].map(|part| between(start, end, part).at);
    (from < to && ends[0] != ends[1]).then_some(ends)
}

fn between(from: &Corner, to: &Corner, part: f64) -> Corner {
    let mix = |from: f64, to: f64| from + (to - from) * part;
    Corner {
        at: [0, 1].map(|axis| mix(from.at[axis], to.at[axis])),
        worth: from
            .worth
            .iter()
            .zip(&to.worth)
            .map(|(from, to)| mix(*from, *to))
            .collect(),
    }
}

#[cfg(test)]
mod tests;
