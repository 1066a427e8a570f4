//! The columns of a regression: a constant, and natural cubic splines of each number.

/// The parts of the draws below the knots (Harrell, *Regression Modeling Strategies*, 2001, table 2.3, for five).
const KNOTS: [f64; 5] = [0.05, 0.275, 0.5, 0.725, 0.95];

/// What is left of a column, as a part of its length, below which it is taken to follow from others.
const NEGLIGIBLE: f64 = 1e-9;

/// The columns, by draw.
#[derive(Debug)]
pub(super) struct Basis {
    columns: Vec<Vec<f64>>,
}

impl Basis {
    /// Of some numbers, in so many draws.
    pub fn new(numbers: &[&[f64]], draws: usize) -> Self {
        let mut columns = vec![vec![1.0; draws]];
        for number in numbers {
            columns.extend(splines(&number[..draws]));
        }
        Self { columns }
    }

    /// How many columns there are.
    pub fn columns(&self) -> usize {
        self.columns.len()
    }

    /// The columns in these draws, made orthonormal (modified Gram–Schmidt, twice); those that follow from others are left out.
    pub fn orthonormal(&self, rows: &[usize]) -> Vec<Vec<f64>> {
        let mut found: Vec<Vec<f64>> = Vec::with_capacity(self.columns.len());
        for column in &self.columns {
            let mut column: Vec<f64> = rows.iter().map(|row| column[*row]).collect();
            let before = length(&column);
            for _ in 0..2 {
                for other in &found {
                    let along: f64 = column.iter().zip(other).map(|(a, b)| a * b).sum();
                    for (value, other) in column.iter_mut().zip(other) {
                        *value -= along * other;
                    }
                }
            }
            let after = length(&column);
            if after > NEGLIGIBLE * before {
                column.iter_mut().for_each(|value| *value /= after);
                found.push(column);
            }
        }
        found
    }
}

fn length(column: &[f64]) -> f64 {
    libm::sqrt(column.iter().map(|value| value * value).sum())
}

/// The natural cubic splines of a number: itself, and one column for each knot but the last two. A number that
/// takes few values has fewer.
fn splines(values: &[f64]) -> Vec<Vec<f64>> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let (Some(low), Some(high)) = (sorted.first(), sorted.last()) else {
        return Vec::new();
    };
    let (low, width) = (*low, high - low);
    if width.is_nan() || width <= 0.0 {
        return Vec::new();
    }
    let scaled = |value: f64| (value - low) / width;
    let last = (sorted.len() - 1) as f64;
    let mut knots: Vec<f64> = KNOTS
        .iter()
        .map(|part| scaled(sorted[libm::round(part * last) as usize]))
        .collect();
    knots.dedup();
    let mut columns = vec![values.iter().map(|value| scaled(*value)).collect()];
    if let [inner @ .., before, end] = &knots[..] {
        for knot in inner {
            let column = values.iter().map(|value| {
                let at = scaled(*value);
                bent(at, *knot, *end) - bent(at, *before, *end)
            });
            columns.push(column.collect());
        }
    }
    columns
}

/// A cubic from a knot on, and from the last on another that takes its bend away.
fn bent(at: f64, knot: f64, end: f64) -> f64 {
    let cubic = |from: f64| {
        let over = (at - from).max(0.0);
        over * over * over
    };
    (cubic(knot) - cubic(end)) / (end - knot)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splines_are_straight_outside_the_knots() {
        let values: Vec<f64> = (0..=100).map(f64::from).collect();
        let columns = splines(&values);
        assert_eq!(columns.len(), 4);
        for column in &columns {
            let bend = |at: usize| column[at + 1] - 2.0 * column[at] + column[at - 1];
            assert!(bend(2).abs() < 1e-12 && bend(98).abs() < 1e-12);
        }
        assert!((columns[1][50] - 2.0 * columns[1][49] + columns[1][48]).abs() > 1e-6);
    }

    #[test]
    fn columns_that_follow_from_others_are_left_out() {
        let values: Vec<f64> = (0..60).map(f64::from).collect();
        let constant = vec![3.0; 60];
        let basis = Basis::new(&[&values, &constant, &values], 60);
        let rows: Vec<usize> = (0..60).collect();
        let columns = basis.orthonormal(&rows);
        assert_eq!(columns.len(), 5);
        for (at, column) in columns.iter().enumerate() {
            for (other, against) in columns.iter().enumerate() {
                let product: f64 = column.iter().zip(against).map(|(a, b)| a * b).sum();
                assert!((product - f64::from(u8::from(at == other))).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn numbers_of_few_values_have_few_columns() {
        let coin: Vec<f64> = (0..50).map(|draw| f64::from(draw % 2)).collect();
        assert_eq!(splines(&coin).len(), 1);
        assert!(splines(&[]).is_empty());
        assert!(splines(&[f64::NAN; 4]).is_empty());
    }
}
