//! Mean and spread of a column of numbers, summed in an order that does not depend on who sums.
//!
//! Sums run in eight lanes, number i in lane i mod 8, added up in a fixed order at the end: that is
//! what vector instructions do, and rounding errors of a long column grow in eight short sums
//! rather than in a long one.

/// Sums that run side by side.
const LANES: usize = 8;

fn together(lanes: &[f64; LANES]) -> f64 {
    let [a, b, c, d, e, f, g, h] = *lanes;
    ((a + b) + (c + d)) + ((e + f) + (g + h))
}

/// The mean; NaN without numbers. Exact where all numbers are equal.
#[must_use]
pub fn mean(values: &[f64]) -> f64 {
    let Some(&first) = values.first() else {
        return f64::NAN;
    };
    let mut lanes = [0.0; LANES];
    let mut rows = values.chunks_exact(LANES);
    for row in &mut rows {
        for lane in 0..LANES {
            lanes[lane] += row[lane] - first;
        }
    }
    for (lane, value) in lanes.iter_mut().zip(rows.remainder()) {
        *lane += value - first;
    }
    first + together(&lanes) / values.len() as f64
}

/// The standard deviation (n - 1) around a mean; NaN with fewer than two numbers.
#[must_use]
pub fn deviation(values: &[f64], mean: f64) -> f64 {
    let mut lanes = [0.0; LANES];
    let mut rows = values.chunks_exact(LANES);
    for row in &mut rows {
        for lane in 0..LANES {
            let away = row[lane] - mean;
            lanes[lane] += away * away;
        }
    }
    for (lane, value) in lanes.iter_mut().zip(rows.remainder()) {
        let away = value - mean;
        *lane += away * away;
    }
    spread(together(&lanes), values.len())
}

fn spread(squares: f64, count: usize) -> f64 {
    match count {
        0 | 1 => f64::NAN,
        _ => (squares / (count - 1) as f64).sqrt(),
    }
}

/// Mean and standard deviation of numbers that come piece by piece and are not kept. NaN is left out.
///
/// Both are of the distance to a number near the mean, so that nothing is lost where the mean is far
/// from 0; how the numbers are cut into pieces changes no bit.
#[derive(Debug, Clone, PartialEq)]
pub struct Running {
    near: f64,
    sums: [f64; LANES],
    squares: [f64; LANES],
    /// Numbers so far, NaN included.
    all: usize,
    defined: usize,
}

impl Running {
    /// None yet. `near` is a number near their mean.
    #[must_use]
    pub fn new(near: f64) -> Self {
        Self {
            near: if near.is_finite() { near } else { 0.0 },
            sums: [0.0; LANES],
            squares: [0.0; LANES],
            all: 0,
            defined: 0,
        }
    }

    /// Adds the next numbers.
    pub fn add(&mut self, values: &[f64]) {
        let lane = self.all % LANES;
        let head = values.len().min((LANES - lane) % LANES);
        let (head, rows) = values.split_at(head);
        self.row(lane, head);
        let mut rows = rows.chunks_exact(LANES);
        let mut defined = [0_u32; LANES];
        for row in &mut rows {
            for lane in 0..LANES {
                let is_number = !row[lane].is_nan();
                let away = if is_number {
                    row[lane] - self.near
                } else {
                    0.0
                };
                self.sums[lane] += away;
                self.squares[lane] += away * away;
                defined[lane] += u32::from(is_number);
            }
        }
        self.defined += defined.iter().sum::<u32>() as usize;
        self.row(0, rows.remainder());
        self.all += values.len();
    }

    /// Adds a few numbers from a lane on.
    fn row(&mut self, first: usize, values: &[f64]) {
        for (lane, value) in (first..LANES).zip(values) {
            if !value.is_nan() {
                let away = value - self.near;
                self.sums[lane] += away;
                self.squares[lane] += away * away;
                self.defined += 1;
            }
        }
    }

    /// How many numbers were added, NaN left out.
    #[must_use]
    pub fn defined(&self) -> usize {
        self.defined
    }

    /// How many numbers were added, NaN included.
    #[must_use]
    pub fn all(&self) -> usize {
        self.all
    }

    /// The mean; NaN without numbers.
    #[must_use]
    pub fn mean(&self) -> f64 {
        if self.defined == 0 {
            return f64::NAN;
        }
        self.near + together(&self.sums) / self.defined as f64
    }

    /// The standard deviation (n - 1); NaN with fewer than two numbers.
    #[must_use]
    pub fn deviation(&self) -> f64 {
        let sum = together(&self.sums);
        let around = together(&self.squares) - sum * sum / self.defined.max(1) as f64;
        // Rounding may leave a trace below 0. (`max` would turn NaN into 0.)
        spread(if around < 0.0 { 0.0 } else { around }, self.defined)
    }
}

#[cfg(test)]
mod tests;
