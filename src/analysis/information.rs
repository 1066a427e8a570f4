//! What it would be worth to find out: the expected value of partial perfect information (EVPPI).
//!
//! A decision is made on what strategies give on average over what is not known. Who first finds out one number, or a few,
//! can decide by them. What strategies give on average *given* these numbers is estimated by regression of the draws' outcomes on
//! them (M. Strong, J. Oakley, A. Brennan, "Estimating multiparameter partial expected value of perfect information from a
//! probabilistic sensitivity analysis sample: a nonparametric regression approach", *Medical Decision Making* 34 (2014), 311–326),
//! here by natural cubic splines with knots at quantiles (T. Hastie, R. Tibshirani, J. Friedman, *The Elements of Statistical
//! Learning*, section 5.2.1); of several numbers by the sum of a spline of each, which leaves out what they only do together. The standard error is
//! that of a jackknife by groups of draws.

mod basis;

use basis::Basis;
use perennial_kernel::random;

/// Groups of draws of the jackknife.
const GROUPS: usize = 20;

/// A value with its standard error.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Information {
    /// The value, at least 0, in the unit of the outcome.
    pub value: f64,
    /// Standard error of the value.
    pub error: f64,
}

/// What it is worth to find out these numbers: `numbers` holds the draws of each, `worth` the worth of each strategy in the same draws, larger is
/// better. Nothing where there are fewer than two strategies, or too few draws for the regression.
#[must_use]
pub fn partial(numbers: &[&[f64]], worth: &[&[f64]]) -> Information {
    let draws = worth.iter().map(|one| one.len()).min().unwrap_or(0);
    let draws = numbers
        .iter()
        .fold(draws, |least, one| least.min(one.len()));
    let basis = Basis::new(numbers, draws);
    if worth.len() < 2 || draws < 2 * GROUPS || draws < 3 * basis.columns() {
        return Information {
            value: 0.0,
            error: 0.0,
        };
    }
    // What is common to all strategies changes no choice: differences to the first have less noise.
    let gains: Vec<Vec<f64>> = worth[1..]
        .iter()
        .map(|own| {
            own.iter()
                .zip(worth[0])
                .map(|(own, first)| own - first)
                .collect()
        })
        .collect();
    let all = |_: usize| true;
    let value = gained(&basis, &gains, draws, &all);
    let groups = groups(draws);
    let without: Vec<f64> = (0..GROUPS)
        .map(|group| gained(&basis, &gains, draws, &|draw: usize| groups[draw] != group))
        .collect();
    Information {
        value,
        error: jackknife(&without),
    }
}

/// The group of each draw: dealt out in an order of chance, so that groups are alike and of nearly one size. Draws of an evenly spread
/// design whose positions leave the same remainder lie in the same part of it, and groups of these would be unlike each other.
fn groups(draws: usize) -> Vec<usize> {
    let purpose = random::purpose(&[0]);
    let place = |draw: usize| {
        let draw = u32::try_from(draw).unwrap_or(u32::MAX);
        random::uniform(random::base(0, draw), purpose)
    };
    let mut order: Vec<usize> = (0..draws).collect();
    order.sort_by(|a, b| place(*a).total_cmp(&place(*b)));
    let mut groups = vec![0; draws];
    for (dealt, draw) in order.into_iter().enumerate() {
        groups[draw] = dealt % GROUPS;
    }
    groups
}

/// The standard error by leaving out one group at a time.
fn jackknife(without: &[f64]) -> f64 {
    let count = without.len() as f64;
    let mean = without.iter().sum::<f64>() / count;
    let squares: f64 = without.iter().map(|one| (one - mean) * (one - mean)).sum();
    libm::sqrt(squares * (count - 1.0) / count)
}

/// By the draws that are taken: the mean of the best given the numbers, less the best on average.
fn gained(basis: &Basis, gains: &[Vec<f64>], draws: usize, taken: &dyn Fn(usize) -> bool) -> f64 {
    let rows: Vec<usize> = (0..draws).filter(|draw| taken(*draw)).collect();
    let fitted: Vec<Vec<f64>> = {
        let columns = basis.orthonormal(&rows);
        gains
            .iter()
            .map(|gain| fit(&columns, gain, &rows))
            .collect()
    };
    let number = rows.len() as f64;
    let best: f64 = (0..rows.len())
        .map(|row| fitted.iter().fold(0.0_f64, |best, one| best.max(one[row])))
        .sum();
    let means = fitted.iter().map(|one| one.iter().sum::<f64>() / number);
    let value = best / number - means.fold(0.0_f64, f64::max);
    value.max(0.0)
}

/// The projection of a gain on orthonormal columns.
fn fit(columns: &[Vec<f64>], gain: &[f64], rows: &[usize]) -> Vec<f64> {
    let mut fitted = vec![0.0; rows.len()];
    for column in columns {
        let along: f64 = column
            .iter()
            .zip(rows)
            .map(|(value, row)| value * gain[*row])
            .sum();
        for (fitted, value) in fitted.iter_mut().zip(column) {
            *fitted += along * value;
        }
    }
    fitted
}

#[cfg(test)]
mod tests;
