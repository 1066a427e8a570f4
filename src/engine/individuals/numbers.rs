//! Numbers that one person, or one way of coming, draws: Poisson by inversion, Gamma for orders.

use super::hash::{Key, Purpose};
use crate::engine::parameters::Orders;

/// Means up to this are inverted here, at once.
const SMALL: f64 = 8.0;
/// Beyond, the probability is below 10^-200.
const END: u64 = 300;

/// A Poisson number: the quantile at one uniform number, so that it grows with its mean.
pub(super) fn poisson(key: Key, mean: f64) -> u64 {
    if mean <= 0.0 || mean.is_nan() {
        0
    } else if mean <= SMALL {
        inverted(key.uniform(0), mean)
    } else {
        perennial_kernel::poisson(key.uniform(0), mean) as u64
    }
}

/// The smallest number whose distribution function is above u, for a small mean.
fn inverted(u: f64, mean: f64) -> u64 {
    let mut probability = libm::exp(-mean);
    let mut sum = probability;
    let mut number = 0;
    while u >= sum && number < END {
        number += 1;
        probability *= mean / number as f64;
        sum += probability;
    }
    number
}

/// A Gamma number with scale 1. The same key gives the same number, in every strategy.
///
/// Marsaglia & Tsang ("A simple method for generating gamma variables", 2000), with normal numbers by
/// Marsaglia's polar method; below 1, the number of the next shape times a power of a uniform number.
fn gamma(key: Key, shape: f64) -> f64 {
    if shape <= 0.0 || shape.is_nan() {
        return 0.0;
    }
    let mut at = 0;
    let mut uniform = || {
        at += 1;
        key.uniform(at)
    };
    let boost = if shape < 1.0 {
        libm::pow(uniform(), 1.0 / shape)
    } else {
        1.0
    };
    let d = shape + if shape < 1.0 { 1.0 } else { 0.0 } - 1.0 / 3.0;
    let c = 1.0 / (9.0 * d).sqrt();
    loop {
        let x = normal(&mut uniform);
        let v = 1.0 + c * x;
        if v <= 0.0 {
            continue;
        }
        let cube = v * v * v;
        if libm::log(uniform()) < 0.5 * x * x + d - d * cube + d * libm::log(cube) {
            return boost * d * cube;
        }
    }
}

fn normal(uniform: &mut impl FnMut() -> f64) -> f64 {
    loop {
        let x = 2.0 * uniform() - 1.0;
        let y = 2.0 * uniform() - 1.0;
        let square = x * x + y * y;
        if square < 1.0 && square > 0.0 {
            return x * (-2.0 * libm::log(square) / square).sqrt();
        }
    }
}

/// A Gamma of a larger shape differs from its mean by less than the last digit of a double.
const SHARP: f64 = 1e32;

/// Number and revenue of a customer's orders in a period, of which the mean is known.
pub(super) fn revenue(key: Key, orders: Orders, weight: f64, mean: f64) -> (f64, f64) {
    if weight <= 0.0 || orders.per_period <= 0.0 {
        return (0.0, 0.0);
    }
    let number = poisson(key, weight * orders.per_period) as f64;
    if number == 0.0 {
        return (0.0, 0.0);
    }
    let value = mean / orders.per_period;
    // The sum of so many orders is a Gamma of so many shapes. One beyond this is its mean, as far as a double
    // can tell; at infinity it has no number at all.
    let shape = 1.0 / (orders.cv * orders.cv);
    if orders.cv <= 0.0 || number * shape > SHARP {
        return (number, number * value);
    }
    let revenue = gamma(key.of(Purpose::OrderValue, 0), number * shape) * value / shape;
    (number, revenue)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moments(n: u64, draw: impl Fn(Key) -> f64) -> (f64, f64, f64) {
        let numbers: Vec<f64> = (0..n).map(|i| draw(Key(5).child(i))).collect();
        let count = n as f64;
        let mean = numbers.iter().sum::<f64>() / count;
        let variance = numbers.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / count;
        (mean, variance, count)
    }

    /// Mean and variance within five standard errors: a false alarm in about 100,000 seeds.
    #[test]
    fn poisson_has_its_mean_and_variance() {
        for mean in [0.05, 1.0, 9.5, 16.0, 16.5, 100.0] {
            let (found, variance, n) = moments(100_000, |key| poisson(key, mean) as f64);
            assert!((found - mean).abs() < 5.0 * (mean / n).sqrt(), "{mean}");
            let error = ((mean + 2.0 * mean * mean) / n).sqrt();
            assert!((variance - mean).abs() < 5.0 * error, "{mean}: {variance}");
        }
    }

    /// Against probabilities summed independently: chi-square with 19 degrees of freedom, beyond 60.0
    /// once in 250,000 seeds.
    #[test]
    fn poisson_has_its_distribution() {
        let (mean, n) = (7.0, 100_000_u32);
        let mut counts = [0.0; 20];
        for i in 0..n {
            let number = poisson(Key(9).child(u64::from(i)), mean) as usize;
            counts[number.min(19)] += 1.0;
        }
        let mut probability = libm::exp(-mean);
        let mut rest = 1.0;
        let mut chi = 0.0;
        for (k, count) in counts.iter().enumerate() {
            let p = if k == 19 { rest } else { probability };
            let expected = p * f64::from(n);
            chi += (count - expected) * (count - expected) / expected;
            rest -= probability;
            probability *= mean / (k + 1) as f64;
        }
        assert!(chi < 60.0, "{chi}");
    }

    #[test]
    fn poisson_grows_with_its_mean() {
        for i in 0..200 {
            let key = Key(3).child(i);
            let mut last = 0;
            for step in 0..400 {
                let number = poisson(key, f64::from(step) / 5.0);
                assert!(number >= last);
                last = number;
            }
        }
    }

    #[test]
    fn poisson_of_nonsense_is_nothing() {
        for mean in [f64::NAN, -1.0, 0.0] {
            assert_eq!(poisson(Key(1), mean), 0);
        }
        assert!(poisson(Key(1), 1e15) > 999_999_000_000_000);
        assert!(poisson(Key(1), f64::INFINITY) > 1_000_000_000);
    }

    /// Mean and variance of a Gamma are its shape: within five standard errors.
    #[test]
    fn gamma_has_its_mean_and_variance() {
        for shape in [0.1, 0.7, 1.0, 4.0, 50.0] {
            let (mean, variance, n) = moments(200_000, |key| gamma(key, shape));
            assert!((mean - shape).abs() < 5.0 * (shape / n).sqrt(), "{shape}");
            // The fourth central moment is 3 shape^2 + 6 shape.
            let error = ((2.0 * shape * shape + 6.0 * shape) / n).sqrt();
            assert!(
                (variance - shape).abs() < 5.0 * error,
                "{shape}: {variance}"
            );
        }
    }

    /// Shares below the 10, 50 and 90 % quantiles of a Gamma with shape 2 (R: qgamma), within five
    /// standard errors.
    #[test]
    fn gamma_has_its_quantiles() {
        let n = 100_000;
        let numbers: Vec<f64> = (0..n).map(|i| gamma(Key(2).child(i), 2.0)).collect();
        for (level, quantile) in [(0.1, 0.531_811_6), (0.5, 1.678_347), (0.9, 3.889_720)] {
            let below = numbers.iter().filter(|x| **x < quantile).count() as f64 / n as f64;
            let error = (level * (1.0 - level) / n as f64).sqrt();
            assert!((below - level).abs() < 5.0 * error, "{level}: {below}");
        }
    }
}
