//! The samplers against probabilities computed another way.
//!
//! Seeds are fixed, so that a test passes or fails for good; the stated rates say how often a right
//! sampler would fail over seeds.

use super::*;
use crate::engine::random::{Kind, Purpose, Stream};

fn generator(seed: u64) -> Generator {
    Stream::new(seed, 0).generator(Purpose::new(Kind::Exit, 0, 1))
}

/// Probabilities from their ratios, scaled at the end: no logarithm and no Stirling formula.
fn probabilities(from: usize, count: usize, mode: usize, ratio: impl Fn(usize) -> f64) -> Vec<f64> {
    // ratio(k) = P(k) / P(k - 1).
    let mut weights = vec![0.0; count];
    weights[mode - from] = 1.0;
    for place in mode - from + 1..count {
        weights[place] = weights[place - 1] * ratio(from + place);
    }
    for place in (0..mode - from).rev() {
        weights[place] = weights[place + 1] / ratio(from + place + 1);
    }
    let sum: f64 = weights.iter().sum();
    weights.iter().map(|weight| weight / sum).collect()
}

/// Pearson's chi-square of draws against probabilities, bins merged to at least 20 expected, as
/// standard deviations above its mean.
fn chi_square(draws: &[f64], from: usize, probabilities: &[f64]) -> f64 {
    let mut observed = vec![0.0; probabilities.len()];
    let mut outside = 0.0;
    for draw in draws {
        match (*draw as usize)
            .checked_sub(from)
            .and_then(|place| observed.get_mut(place))
        {
            Some(count) => *count += 1.0,
            None => outside += 1.0,
        }
    }
    assert!(outside <= 1.0, "{outside} draws outside of the window");
    let (mut statistic, mut bins) = (0.0, 0.0);
    let (mut expected, mut found) = (0.0, 0.0);
    for (probability, count) in probabilities.iter().zip(observed) {
        expected += probability * draws.len() as f64;
        found += count;
        if expected >= 20.0 {
            statistic += (found - expected) * (found - expected) / expected;
            bins += 1.0;
            (expected, found) = (0.0, 0.0);
        }
    }
    let freedom: f64 = bins - 1.0;
    if freedom < 1.0 {
        0.0
    } else {
        (statistic - freedom) / (2.0 * freedom).sqrt()
    }
}

/// Where all but 10^-15 of a distribution is.
fn window(mean: f64, sd: f64, last: f64) -> (usize, usize) {
    let from = (mean - 9.0 * sd - 10.0).max(0.0) as usize;
    let until = (mean + 9.0 * sd + 40.0).min(last) as usize;
    (from, until - from + 1)
}

const DRAWS: usize = 200_000;
/// A chi-square six standard deviations above its mean: below 10^-5 for each case.
const TOO_FAR: f64 = 6.0;

#[test]
fn binomial_has_its_probabilities() {
    let mut cases = Vec::new();
    for n in [1, 2, 5, 20, 21, 40, 100, 1_000, 65_536, 10_000_000] {
        for p in [
            1e-7, 0.001, 0.04, 0.12, 0.25, 0.49, 0.5, 0.51, 0.75, 0.9, 0.999,
        ] {
            cases.push((n, p));
        }
    }
    // At the border between inversion and rejection.
    cases.extend([
        (100, 0.0999),
        (100, 0.1),
        (100, 0.1001),
        (25, 0.4),
        (24, 0.4),
    ]);
    for (case, (n, p)) in cases.into_iter().enumerate() {
        let mut generator = generator(case as u64);
        let size = f64::from(n);
        let draws: Vec<f64> = (0..DRAWS)
            .map(|_| binomial(&mut generator, size, p))
            .collect();
        let (from, count) = window(size * p, (size * p * (1.0 - p)).sqrt(), size);
        let mode = (((size + 1.0) * p) as usize).min(n as usize);
        let ratio = |k: usize| (size - k as f64 + 1.0) / k as f64 * (p / (1.0 - p));
        let far = chi_square(&draws, from, &probabilities(from, count, mode, ratio));
        assert!(
            far < TOO_FAR,
            "Binomial({n}, {p}): chi-square {far} deviations off"
        );
    }
}

#[test]
fn poisson_has_its_probabilities() {
    let means = [
        1e-6, 0.01, 0.5, 1.0, 5.0, 9.99, 10.0, 10.01, 12.0, 30.0, 100.0, 1_000.0, 1e6, 1e7,
    ];
    for (case, mean) in means.into_iter().enumerate() {
        let mut generator = generator(1000 + case as u64);
        let draws: Vec<f64> = (0..DRAWS).map(|_| poisson(&mut generator, mean)).collect();
        let (from, count) = window(mean, mean.sqrt(), f64::INFINITY);
        let ratio = |k: usize| mean / k as f64;
        let far = chi_square(
            &draws,
            from,
            &probabilities(from, count, mean as usize, ratio),
        );
        assert!(
            far < TOO_FAR,
            "Poisson({mean}): chi-square {far} deviations off"
        );
    }
}

/// At 10^15 a binomial or Poisson number is normal to within 10^-7: mean, variance and the share
/// within one standard deviation, each within five standard errors (about one alarm in 10^6).
#[test]
fn huge_counts_have_their_moments() {
    let check = |draws: &[f64], mean: f64, sd: f64| {
        let n = draws.len() as f64;
        let z: Vec<f64> = draws.iter().map(|draw| (draw - mean) / sd).collect();
        let first = z.iter().sum::<f64>() / n;
        let second = z.iter().map(|z| z * z).sum::<f64>() / n;
        let inside = z.iter().filter(|z| z.abs() < 1.0).count() as f64 / n;
        assert!(first.abs() < 5.0 / n.sqrt(), "mean {first}");
        assert!(
            (second - 1.0).abs() < 5.0 * (2.0 / n).sqrt(),
            "variance {second}"
        );
        assert!(
            (inside - 0.682_689_49).abs() < 5.0 * (0.2166 / n).sqrt(),
            "inside {inside}"
        );
        assert!(draws.iter().all(|draw| draw.fract() == 0.0));
    };
    let mut generator = generator(7);
    for n in [1e9, 1e12, 1e15] {
        for p in [1e-6, 0.1, 0.5, 0.97] {
            let draws: Vec<f64> = (0..DRAWS).map(|_| binomial(&mut generator, n, p)).collect();
            check(&draws, n * p, (n * p * (1.0 - p)).sqrt());
        }
        let draws: Vec<f64> = (0..DRAWS).map(|_| poisson(&mut generator, n)).collect();
        check(&draws, n, n.sqrt());
    }
}

/// A tiny p is not lost in 1 - p: the number is Poisson then.
#[test]
fn a_huge_number_with_a_tiny_probability() {
    let mut generator = generator(8);
    let n = 200_000;
    let draws = (0..n).map(|_| binomial(&mut generator, 1e15, 3e-15));
    let mean = draws.sum::<f64>() / f64::from(n);
    assert!(
        (mean - 3.0).abs() < 5.0 * (3.0 / f64::from(n)).sqrt(),
        "{mean}"
    );
}

#[test]
fn what_is_certain_is_certain() {
    let mut generator = generator(9);
    for n in [0.0, 1.0, 7.0, 1e15] {
        assert_eq!(binomial(&mut generator, n, 0.0), 0.0);
        assert_eq!(binomial(&mut generator, n, 1.0), n);
        assert_eq!(binomial(&mut generator, n, -0.5), 0.0);
        assert_eq!(binomial(&mut generator, n, 1.5), n);
        assert_eq!(binomial(&mut generator, n, f64::NAN), 0.0);
    }
    assert_eq!(binomial(&mut generator, f64::NAN, 0.5), 0.0);
    assert_eq!(poisson(&mut generator, 0.0), 0.0);
    assert_eq!(poisson(&mut generator, -1.0), 0.0);
    assert_eq!(poisson(&mut generator, f64::NAN), 0.0);
    assert!(poisson(&mut generator, f64::INFINITY) < 9.1e15);
    for p in [f64::MIN_POSITIVE, 1.0 - f64::EPSILON / 2.0] {
        for n in [1.0, 1e15] {
            let draw = binomial(&mut generator, n, p);
            assert!((0.0..=n).contains(&draw));
        }
    }
}

/// ln k! = (k + 1/2) ln (k + 1) - (k + 1) + ln(2 pi)/2 + tail, against the gamma function of libm.
#[test]
fn the_tail_of_stirlings_formula() {
    let half_log_two_pi = 0.5 * libm::log(2.0 * std::f64::consts::PI);
    for k in 0..200 {
        let k = f64::from(k);
        let formula = (k + 0.5) * libm::log(k + 1.0) - (k + 1.0) + half_log_two_pi;
        let tail = libm::lgamma(k + 1.0) - formula;
        assert!(
            (stirling_tail(k) - tail).abs() < 1e-12 * (1.0 + formula.abs()),
            "{k}"
        );
    }
}
