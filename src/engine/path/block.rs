//! Several periods side by side. Who is where follows from period to period; all else of a path is worked out for a
//! block of periods at once, which takes a third of the instructions.

/// Periods of a block at most. Months of years, and most other horizons, come out even.
pub(super) const PERIODS: usize = 12;

/// A number for each period of a block.
pub(super) type Line = [f64; PERIODS];

/// Lines of 0, set one by one: a call that fills memory, which a compiler would make of this, takes longer.
#[inline(always)]
pub(super) fn lines<const COUNT: usize>() -> [Line; COUNT] {
    [[std::hint::black_box(0.0); PERIODS]; COUNT]
}

/// Sets lines to 0.
#[inline(always)]
pub(super) fn clear(all: &mut [Line]) {
    let [zero] = lines();
    all.iter_mut().for_each(|line| *line = zero);
}

/// Adds a line to another.
#[inline(always)]
pub(super) fn add(sum: &mut Line, line: &Line) {
    for at in 0..PERIODS {
        sum[at] += line[at];
    }
}

/// Adds so many times a line to another.
#[inline(always)]
pub(super) fn add_times(sum: &mut Line, line: &Line, times: f64) {
    for at in 0..PERIODS {
        sum[at] += line[at] * times;
    }
}

/// A line of what is worked out for each period.
#[inline(always)]
pub(super) fn each(mut number: impl FnMut(usize) -> f64) -> Line {
    let mut line = [0.0; PERIODS];
    for (at, cell) in line.iter_mut().enumerate() {
        *cell = number(at);
    }
    line
}

/// Writes a block's numbers at a place, unless that is [`NOWHERE`](perennial_kernel::journey::NOWHERE).
#[inline(never)]
pub(super) fn put(row: &mut [f64], place: usize, line: &Line, length: usize) {
    let Some(cells) = row.get_mut(place..place + length) else {
        return;
    };
    // A call that copies memory, which a compiler would make of copying, takes longer.
    let one = std::hint::black_box(1.0);
    if let Ok(cells) = <&mut Line>::try_from(&mut *cells) {
        for at in 0..PERIODS {
            cells[at] = line[at] * one;
        }
    } else {
        for (cell, number) in cells.iter_mut().zip(line) {
            *cell = number * one;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use perennial_kernel::journey::NOWHERE;

    #[test]
    fn no_more_is_written_than_the_block_has() {
        let line = each(|at| at as f64 + 1.0);
        for length in 0..=PERIODS {
            let mut row = [0.0; PERIODS + 2];
            put(&mut row, 1, &line, length);
            let expected = |at: usize| {
                if (1..=length).contains(&at) {
                    at as f64
                } else {
                    0.0
                }
            };
            assert!(
                row.iter()
                    .enumerate()
                    .all(|(at, number)| *number == expected(at))
            );
        }
        let mut row = [0.0; 3];
        put(&mut row, NOWHERE, &line, 2);
        put(&mut row, 2, &line, 2);
        assert_eq!(row, [0.0; 3]);
    }
}
