//! A column of numbers, one a replication, summarised.
//!
//! Sums run in an order that does not depend on who computed what (see [`moments`]).

use perennial_kernel::moments;
use perennial_kernel::quantile::{self, Room};

use super::results::{OutcomeSummary, QUANTILES, Quantiles};

pub use perennial_kernel::moments::{deviation, mean};

/// What is said of a column. What is undefined is left out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Summary {
    /// Mean; NaN without numbers.
    pub mean: f64,
    /// Standard deviation (n - 1).
    pub sd: f64,
    /// Quantiles of type 7.
    pub quantiles: Quantiles,
    /// How many numbers there are, undefined ones included.
    pub all: usize,
    /// How many are defined.
    pub defined: usize,
}

impl Summary {
    /// The summary of numbers in the order of replications.
    #[must_use]
    pub fn new(values: &mut Vec<f64>, room: &mut Room) -> Self {
        let all = values.len();
        leave_out_undefined(values);
        let mean = moments::mean(values);
        let mut quantiles = [f64::NAN; 5];
        quantile::quantiles(values, &QUANTILES, room, &mut quantiles);
        Self {
            mean,
            sd: moments::deviation(values, mean),
            quantiles,
            all,
            defined: values.len(),
        }
    }

    /// Standard error of the mean.
    #[must_use]
    pub fn se(&self) -> f64 {
        self.sd / (self.defined as f64).sqrt()
    }

    /// The same as the summary of an outcome, whose variance is not split yet.
    #[must_use]
    pub fn outcome(&self) -> OutcomeSummary {
        OutcomeSummary {
            mean: self.mean,
            sd: Some(self.sd),
            se: Some(self.se()),
            quantiles: Some(self.quantiles),
            from_chance: None,
            from_parameters: None,
            defined: if self.all > 0 {
                self.defined as f64 / self.all as f64
            } else {
                0.0
            },
        }
    }
}

/// Removes what is undefined, which mostly is nothing.
pub(super) fn leave_out_undefined(values: &mut Vec<f64>) {
    if values.iter().any(|value| value.is_nan()) {
        values.retain(|value| !value.is_nan());
    }
}

/// Quantiles of type 7 (the default of R and NumPy) at [`QUANTILES`]. None of the numbers may be NaN.
#[must_use]
pub fn quantiles(values: &[f64]) -> Quantiles {
    let mut found = [f64::NAN; 5];
    quantile::quantiles(values, &QUANTILES, &mut Room::default(), &mut found);
    found
}

/// An outcome over replications, of which undefined numbers are left out.
#[must_use]
pub fn outcome(mut values: Vec<f64>) -> OutcomeSummary {
    Summary::new(&mut values, &mut Room::default()).outcome()
}

/// A number that is known exactly.
#[must_use]
pub fn certain(value: f64) -> OutcomeSummary {
    OutcomeSummary {
        mean: value,
        sd: None,
        se: None,
        quantiles: None,
        from_chance: None,
        from_parameters: None,
        defined: if value.is_nan() { 0.0 } else { 1.0 },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_of_one_and_of_none() {
        assert_eq!(quantiles(&[7.0]), [7.0; 5]);
        assert!(quantiles(&[]).iter().all(|quantile| quantile.is_nan()));
    }

    #[test]
    fn undefined_numbers_are_left_out() {
        let summary = outcome(vec![1.0, f64::NAN, 3.0, f64::NAN]);
        assert_eq!(summary.mean, 2.0);
        assert_eq!(summary.defined, 0.5);
        let sd = 2.0_f64.sqrt();
        assert_eq!(summary.sd, Some(sd));
        assert_eq!(summary.se, Some(sd / 2.0_f64.sqrt()));
    }
}
