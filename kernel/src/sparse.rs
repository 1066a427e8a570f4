//! Sparse linear maps on tables of rows, and what else the recursion of covariances repeats.
//!
//! A table is a slice of rows of `stride` numbers each, of which the first so many are in use. All
//! sums run in the order of the entries and of the numbers, so that they are the same everywhere.

/// Numbers that are taken at once: rows are best a multiple of them long.
pub const LANES: usize = 4;

/// What part of row `from` goes to row `to`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Entry {
    /// Row that is read.
    pub from: u32,
    /// Row that is added to.
    pub to: u32,
    /// What a number of the row that is read is multiplied by.
    pub part: f64,
}

/// A product of two columns with its weight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Product {
    /// Place of one factor in a row.
    pub left: usize,
    /// Place of the other.
    pub right: usize,
    /// Weight of `left * right`.
    pub weight: f64,
}

/// Sets the first `width` numbers of each row to 0.
pub fn clear(rows: &mut [f64], stride: usize, width: usize) {
    if width == stride {
        return rows.fill(0.0);
    }
    for row in rows.chunks_mut(stride.max(1)) {
        let used = width.min(row.len());
        row[..used].fill(0.0);
    }
}

/// Adds to the first `width` numbers of each row its parts of the rows of another table. Widths that
/// are small multiples of [`LANES`] are fastest.
pub fn add_rows(entries: &[Entry], from: &[f64], to: &mut [f64], stride: usize, width: usize) {
    match width {
        4 => add_short::<4>(entries, from, to, stride),
        8 => add_short::<8>(entries, from, to, stride),
        12 => add_short::<12>(entries, from, to, stride),
        16 => add_short::<16>(entries, from, to, stride),
        20 => add_short::<20>(entries, from, to, stride),
        24 => add_short::<24>(entries, from, to, stride),
        _ => {
            for entry in entries {
                let source = entry.from as usize * stride;
                let target = entry.to as usize * stride;
                add(
                    &mut to[target..target + width],
                    &from[source..source + width],
                    entry.part,
                );
            }
        }
    }
}

/// The same for rows of a width that the compiler knows.
fn add_short<const WIDTH: usize>(entries: &[Entry], from: &[f64], to: &mut [f64], stride: usize) {
    for entry in entries {
        let source = &from[entry.from as usize * stride..];
        let target = &mut to[entry.to as usize * stride..];
        let lines = (
            target.first_chunk_mut::<WIDTH>(),
            source.first_chunk::<WIDTH>(),
        );
        if let (Some(sums), Some(numbers)) = lines {
            for lane in 0..WIDTH {
                sums[lane] += entry.part * numbers[lane];
            }
        }
    }
}

/// Adds to each number its parts of the first numbers of a table's rows.
pub fn add_column(entries: &[Entry], from: &[f64], stride: usize, to: &mut [f64]) {
    for entry in entries {
        to[entry.to as usize] += entry.part * from[entry.from as usize * stride];
    }
}

/// Where row `to` of a table holds the numbers of some matrix times the entries of `to`: adds what the
/// entries times that is, for each `to`. The numbers begin at `first` in each row.
pub fn add_forms(entries: &[Entry], rows: &[f64], stride: usize, first: usize, sums: &mut [f64]) {
    for entry in entries {
        let to = entry.to as usize;
        sums[to] += entry.part * rows[to * stride + first + entry.from as usize];
    }
}

/// Adds for each row the weighted products of its numbers.
pub fn add_products(products: &[Product], rows: &[f64], stride: usize, sums: &mut [f64]) {
    for (row, sum) in rows.chunks_exact(stride.max(1)).zip(sums) {
        for product in products {
            *sum += product.weight * row[product.left] * row[product.right];
        }
    }
}

/// Adds for each row the sum of its numbers from `first` on, each times its factor.
pub fn add_combined(rows: &[f64], stride: usize, first: usize, factors: &[f64], sums: &mut [f64]) {
    for (row, sum) in rows.chunks_exact(stride.max(1)).zip(sums) {
        let numbers = row[first..].iter().zip(factors);
        *sum += numbers.map(|(number, factor)| number * factor).sum::<f64>();
    }
}

/// Adds a line times a factor to another of the same length. Fastest in multiples of [`LANES`].
#[inline]
pub fn add(to: &mut [f64], from: &[f64], part: f64) {
    for (sum, number) in to.iter_mut().zip(from) {
        *sum += part * number;
    }
}

/// Copies a square block with rows and columns exchanged: from rows of `stride` numbers, beginning at
/// `first` in each, to a table of `size` by `size`.
pub fn turn(from: &[f64], stride: usize, first: usize, to: &mut [f64], size: usize) {
    for (row, numbers) in from.chunks_exact(stride.max(1)).take(size).enumerate() {
        for (column, number) in numbers[first..first + size].iter().enumerate() {
            to[column * size + row] = *number;
        }
    }
}

/// Copies a square table of `size` by `size` to rows of `stride` numbers, beginning at `first` in each.
pub fn put(from: &[f64], size: usize, to: &mut [f64], stride: usize, first: usize) {
    let lines = from.chunks_exact(size.max(1));
    for (row, line) in to.chunks_exact_mut(stride.max(1)).zip(lines) {
        row[first..first + size].copy_from_slice(line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two rows to three, of which only two of three numbers are in use.
    #[test]
    fn parts_of_rows() {
        let entries = [
            Entry {
                from: 0,
                to: 2,
                part: 0.5,
            },
            Entry {
                from: 1,
                to: 2,
                part: 2.0,
            },
            Entry {
                from: 1,
                to: 0,
                part: -1.0,
            },
        ];
        let from = [1.0, 2.0, 9.0, 3.0, 4.0, 9.0];
        let mut to = [7.0; 9];
        clear(&mut to, 3, 2);
        add_rows(&entries, &from, &mut to, 3, 2);
        assert_eq!(to, [-3.0, -4.0, 7.0, 0.0, 0.0, 7.0, 6.5, 9.0, 7.0]);
        let mut column = [0.0; 3];
        add_column(&entries, &from, 3, &mut column);
        assert_eq!(column, [-3.0, 0.0, 6.5]);
    }

    /// f' K f for f = (1, 2) and K = ((1, 3), (3, 5)): 1 + 2 * 2 * 3 + 4 * 5.
    #[test]
    fn quadratic_forms() {
        let form = [
            Entry {
                from: 0,
                to: 0,
                part: 1.0,
            },
            Entry {
                from: 1,
                to: 0,
                part: 2.0,
            },
        ];
        let matrix = [0.0, 1.0, 3.0, 0.0, 3.0, 5.0];
        let mut read = [0.0; 3];
        add_rows(&form, &matrix, &mut read, 3, 3);
        let mut sums = [0.0];
        add_forms(&form, &read, 3, 1, &mut sums);
        assert_eq!(sums, [33.0]);
        let mut sums = [1.0];
        let product = Product {
            left: 1,
            right: 2,
            weight: 0.5,
        };
        add_products(&[product], &read, 3, &mut sums);
        assert_eq!(sums, [1.0 + 0.5 * 7.0 * 13.0]);
        let mut sums = [0.0; 2];
        add_combined(&matrix, 3, 1, &[1.0, 10.0], &mut sums);
        assert_eq!(sums, [31.0, 53.0]);
    }

    #[test]
    fn blocks_turn_and_return() {
        let table = [9.0, 1.0, 2.0, 9.0, 3.0, 4.0];
        let mut block = [0.0; 4];
        turn(&table, 3, 1, &mut block, 2);
        assert_eq!(block, [1.0, 3.0, 2.0, 4.0]);
        let mut back = table;
        put(&block, 2, &mut back, 3, 1);
        assert_eq!(back, [9.0, 1.0, 3.0, 9.0, 2.0, 4.0]);
    }
}
