//! A column of numbers, one a replication, summarised.
//!
//! Sums run in the order of replications, so that they do not depend on who computed what.

use super::results::{OutcomeSummary, QUANTILES, Quantiles};

/// The mean; NaN without numbers. Exact where all numbers are equal.
#[must_use]
pub fn mean(values: &[f64]) -> f64 {
    let Some(&first) = values.first() else {
        return f64::NAN;
    };
    let above: f64 = values.iter().map(|value| value - first).sum();
    first + above / values.len() as f64
}

/// The standard deviation (n - 1) around a mean; 0 for a single number, NaN without numbers.
#[must_use]
pub fn deviation(values: &[f64], mean: f64) -> f64 {
    match values.len() {
        0 => f64::NAN,
        1 => 0.0,
        count => {
            let squares: f64 = values
                .iter()
                .map(|value| (value - mean) * (value - mean))
                .sum();
            (squares / (count - 1) as f64).sqrt()
        }
    }
}

/// Quantiles of type 7 (the default of R and NumPy) at [`QUANTILES`]; reorders the numbers.
#[must_use]
pub fn quantiles(values: &mut [f64]) -> Quantiles {
    let mut found = [f64::NAN; 5];
    if values.is_empty() {
        return found;
    }
    let last = values.len() - 1;
    let mut done = 0;
    for (level, quantile) in QUANTILES.iter().zip(&mut found) {
        let place = last as f64 * level;
        let below = (place.floor() as usize).min(last);
        // What is before `done` is in its place; the rest is larger.
        let rest = &mut values[done..];
        let (_, low, above) = rest.select_nth_unstable_by(below - done, f64::total_cmp);
        let low = *low;
        let part = place - below as f64;
        *quantile = if part > 0.0 {
            let high = above.iter().copied().fold(f64::INFINITY, f64::min);
            low + part * (high - low)
        } else {
            low
        };
        done = below;
    }
    found
}

/// Mean, standard deviation and quantiles of the numbers that are defined; reorders them.
#[must_use]
pub fn series_point(values: &mut Vec<f64>) -> (f64, f64, Quantiles) {
    values.retain(|value| !value.is_nan());
    let mean = mean(values);
    let sd = deviation(values, mean);
    (mean, sd, quantiles(values))
}

/// An outcome over replications, of which undefined numbers are left out.
#[must_use]
pub fn outcome(mut values: Vec<f64>) -> OutcomeSummary {
    let all = values.len();
    let (mean, sd, quantiles) = series_point(&mut values);
    let defined = values.len();
    OutcomeSummary {
        mean,
        sd: Some(sd),
        se: Some(sd / (defined as f64).sqrt()),
        quantiles: Some(quantiles),
        from_chance: None,
        from_parameters: None,
        defined: if all > 0 {
            defined as f64 / all as f64
        } else {
            0.0
        },
    }
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

    /// R: quantile(c(3, 1, 4, 1, 5, 9, 2, 6), c(.05, .25, .5, .75, .95)).
    #[test]
    fn quantiles_as_in_r() {
        let mut values = [3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0];
        let expected = [1.0, 1.75, 3.5, 5.25, 7.95];
        for (quantile, expected) in quantiles(&mut values).iter().zip(expected) {
            assert!(
                (quantile - expected).abs() < 1e-12,
                "{quantile} is not {expected}"
            );
        }
    }

    #[test]
    fn quantiles_of_one_and_of_none() {
        assert_eq!(quantiles(&mut [7.0]), [7.0; 5]);
        assert!(quantiles(&mut []).iter().all(|quantile| quantile.is_nan()));
    }

    #[test]
    fn quantiles_agree_with_sorting() {
        let mut values: Vec<f64> = (0..1000).map(|i| f64::from((i * 7919) % 1009)).collect();
        let mut sorted = values.clone();
        sorted.sort_by(f64::total_cmp);
        for (quantile, level) in quantiles(&mut values).iter().zip(QUANTILES) {
            let place = 999.0 * level;
            let below = place.floor() as usize;
            let part = place - place.floor();
            let high = sorted[(below + 1).min(999)];
            assert_eq!(*quantile, sorted[below] + part * (high - sorted[below]));
        }
    }

    #[test]
    fn equal_numbers_have_that_mean_and_no_deviation() {
        let values = vec![0.1; 1000];
        let mean = mean(&values);
        assert_eq!(mean, 0.1);
        assert_eq!(deviation(&values, mean), 0.0);
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
