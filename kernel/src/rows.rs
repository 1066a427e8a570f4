//! Mean and variance over rows of numbers, place by place, of which no row is kept.

/// Sums over rows. What is NaN is left out at its place.
#[derive(Debug, Clone)]
pub struct Rows {
    /// The first number of each place: sums are of the distance to it, so that equal numbers have that
    /// mean and nothing is lost where numbers are far from 0.
    first: Vec<f64>,
    sums: Vec<f64>,
    squares: Vec<f64>,
    defined: Vec<u32>,
    all: u32,
}

impl Rows {
    /// No row yet, of so many numbers.
    #[must_use]
    pub fn new(width: usize) -> Self {
        Self {
            first: vec![f64::NAN; width],
            sums: vec![0.0; width],
            squares: vec![0.0; width],
            defined: vec![0; width],
            all: 0,
        }
    }

    /// Adds a row. Numbers beyond its end are undefined.
    pub fn add(&mut self, row: &[f64]) {
        self.all += 1;
        let sums = self.sums.iter_mut().zip(&mut self.squares);
        let places = self.first.iter_mut().zip(&mut self.defined).zip(sums);
        for (((first, defined), (sum, square)), number) in places.zip(row) {
            if number.is_nan() {
                continue;
            }
            if *defined == 0 {
                *first = *number;
            }
            let away = number - *first;
            *defined += 1;
            *sum += away;
            *square += away * away;
        }
    }

    /// How many rows there are.
    #[must_use]
    pub fn all(&self) -> u32 {
        self.all
    }

    /// In how many rows a place is defined.
    #[must_use]
    pub fn defined(&self, place: usize) -> u32 {
        self.defined[place]
    }

    /// The mean of a place; NaN where it is never defined.
    #[must_use]
    pub fn mean(&self, place: usize) -> f64 {
        self.first[place] + self.sums[place] / f64::from(self.defined[place].max(1))
    }

    /// The variance of a place (n - 1); 0 for a single number, NaN without numbers.
    #[must_use]
    pub fn variance(&self, place: usize) -> f64 {
        let count = f64::from(self.defined[place]);
        let around = self.squares[place] - self.sums[place] * self.sums[place] / count.max(1.0);
        match self.defined[place] {
            0 => f64::NAN,
            1 => 0.0,
            // Rounding may leave a trace below 0. (`max` would turn NaN into 0.)
            _ if around < 0.0 => 0.0,
            _ => around / (count - 1.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means_and_variances_of_what_is_defined() {
        let mut rows = Rows::new(3);
        assert!(rows.mean(0).is_nan() && rows.variance(0).is_nan());
        for row in [
            [1e9 + 2.0, f64::NAN, 0.1],
            [1e9 + 4.0, 7.0, 0.1],
            [1e9 + 9.0, f64::NAN, 0.1],
        ] {
            rows.add(&row);
        }
        assert_eq!((rows.mean(0), rows.variance(0)), (1e9 + 5.0, 13.0));
        assert_eq!((rows.mean(1), rows.variance(1)), (7.0, 0.0));
        assert_eq!((rows.mean(2), rows.variance(2)), (0.1, 0.0));
        assert_eq!((rows.all(), rows.defined(1)), (3, 1));
    }
}
