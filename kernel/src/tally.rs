//! Counting numbers by where they lie among edges: what a sketch of a distribution is made of.

use core::hint::select_unpredictable;

/// Numbers that are looked up side by side.
const LANES: usize = 8;

/// Added to a number from 0 to 2^31, it leaves that number, rounded, in the lowest bits.
const ROUND: f64 = 4_503_599_627_370_496.0;

/// Counts numbers by edges in strictly ascending order: place 2 i + 1 counts those equal to edge i,
/// place 2 i those strictly between edges i - 1 and i, the first and last place those beyond all
/// edges. There must be 2 n + 1 places for n edges. NaN is left out.
pub fn among(edges: &[f64], counts: &mut [u32], values: &[f64]) {
    let Some(&first) = edges.first() else {
        return;
    };
    if counts.len() != 2 * edges.len() + 1 {
        return;
    }
    let mut rows = values.chunks_exact(LANES);
    for row in &mut rows {
        let mut lanes = [0.0; LANES];
        lanes.copy_from_slice(row);
        count(edges, counts, lanes, first);
    }
    for &value in rows.remainder() {
        count(edges, counts, [value], first);
    }
}

/// Counts some numbers side by side: the search of one does not wait for that of another.
#[inline(always)]
fn count<const LANES: usize>(edges: &[f64], counts: &mut [u32], values: [f64; LANES], first: f64) {
    let mut below = [0_usize; LANES];
    let mut size = edges.len();
    while size > 1 {
        let half = size / 2;
        for lane in 0..LANES {
            // A branch here would be guessed wrong every other time.
            let middle = below[lane] + half;
            let further = edges[middle] <= values[lane];
            below[lane] = select_unpredictable(further, middle, below[lane]);
        }
        size -= half;
    }
    for lane in 0..LANES {
        let value = values[lane];
        let past = 2 * below[lane] + 1 + usize::from(value > edges[below[lane]]);
        let place = select_unpredictable(value >= first, past, 0);
        counts[place] += u32::from(!value.is_nan());
    }
}

/// Counts numbers by the nearest of the whole numbers `first`, `first + 1`, ...; those beyond, below
/// and above, are counted in `beyond`. NaN is left out. Gives whether all that were counted by a whole
/// number are equal to it.
pub fn whole(first: f64, counts: &mut [u32], beyond: &mut [u32; 2], values: &[f64]) -> bool {
    let last = counts.len() as f64 - 1.0;
    let mut exact = true;
    for &value in values {
        let above = value - first;
        if above >= 0.0 && above <= last {
            let rounded = above + ROUND;
            exact &= first + (rounded - ROUND) == value;
            if let Some(count) = counts.get_mut(rounded.to_bits() as u32 as usize) {
                *count += 1;
            }
        } else if !value.is_nan() {
            beyond[usize::from(above > 0.0)] += 1;
        }
    }
    exact
}

#[cfg(test)]
mod tests;
