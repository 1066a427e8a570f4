use perennial_kernel::{distribution::Distribution, sobol};

use super::*;

/// Draws of independent standard normal numbers, by dimension.
fn normal(dimensions: u32, draws: u32) -> Vec<Vec<f64>> {
    let law = Distribution::normal(0.0, 1.0);
    (0..dimensions)
        .map(|dimension| {
            let points = (0..draws).map(|draw| sobol::point(3, draw, dimension));
            points.map(|uniform| law.quantile(uniform)).collect()
        })
        .collect()
}

/// What a choice between 0 and a normal number is worth to know: the unit normal loss integral (H. Raiffa, R. Schlaifer, 1961).
fn loss(mean: f64, sd: f64) -> f64 {
    let at = mean.abs() / sd;
    let density = libm::exp(-0.5 * at * at) / libm::sqrt(2.0 * std::f64::consts::PI);
    let above = 0.5 * libm::erfc(at / std::f64::consts::SQRT_2);
    sd * (density - at * above)
}

#[test]
fn one_number_of_a_linear_gaussian_choice() {
    let numbers = normal(3, 2_048);
    let gain: Vec<f64> = (0..2_048)
        .map(|draw| 30.0 + 100.0 * numbers[0][draw] + 40.0 * numbers[1][draw])
        .collect();
    let nothing = vec![0.0; 2_048];
    let worth: [&[f64]; 2] = [&nothing, &gain];
    for (number, known) in [(0, loss(30.0, 100.0)), (1, loss(30.0, 40.0)), (2, 0.0)] {
        let found = partial(&[&numbers[number]], &worth);
        let off = (found.value - known).abs();
        assert!(
            off < 1.5 && off < 4.0 * found.error + 0.5,
            "{number}: {found:?} {known}"
        );
    }
    let both = partial(&[&numbers[0], &numbers[1]], &worth);
    let known = loss(30.0, libm::hypot(100.0, 40.0));
    assert!((both.value - known).abs() < 0.5, "{both:?} {known}");
}

#[test]
fn the_error_is_that_of_as_many_draws() {
    // What is lost in each draw by not knowing the number, whose mean is what it is worth to know.
    let numbers = normal(6, 1_024);
    let nothing = vec![0.0; 1_024];
    for number in &numbers {
        let gain: Vec<f64> = number.iter().map(|x| 1_000.0 - 3_000.0 * x).collect();
        let lost: Vec<f64> = gain.iter().map(|gain| (-gain).max(0.0)).collect();
        let mean = lost.iter().sum::<f64>() / 1_024.0;
        let squares: f64 = lost.iter().map(|one| (one - mean) * (one - mean)).sum();
        let expected = libm::sqrt(squares / 1_023.0 / 1_024.0);
        let found = partial(&[number], &[&nothing, &gain]);
        let times = found.error / expected;
        assert!(times > 0.5 && times < 1.6, "{} {expected}", found.error);
    }
}

#[test]
fn groups_are_of_nearly_one_size() {
    let mut sizes = [0; GROUPS];
    for group in groups(1_024) {
        sizes[group] += 1;
    }
    assert!(sizes.iter().all(|size| *size == 51 || *size == 52));
}

#[test]
fn three_strategies_are_as_summed_over_all_draws() {
    // Each strategy depends on one number alone: to know the second is worth E max(c, b x) - max(...).
    let numbers = normal(2, 1_024);
    let first: Vec<f64> = numbers[0].iter().map(|x| 10.0 * x).collect();
    let second: Vec<f64> = numbers[1].iter().map(|x| 5.0 + 20.0 * x).collect();
    let third = vec![4.0; 1_024];
    let worth: [&[f64]; 3] = [&first, &second, &third];
    let found = partial(&[&numbers[1]], &worth);
    let best: f64 = second.iter().map(|value| value.max(4.0)).sum::<f64>() / 1_024.0;
    assert!((found.value - (best - 5.0)).abs() < 0.3, "{found:?} {best}");
}

#[test]
fn nothing_to_choose_or_to_find_out_is_worth_nothing() {
    let numbers = normal(1, 256);
    let same: [&[f64]; 2] = [&numbers[0], &numbers[0]];
    assert_eq!(partial(&[&numbers[0]], &same).value, 0.0);
    assert_eq!(partial(&[&numbers[0]], &[&numbers[0]]).value, 0.0);
    assert_eq!(partial(&[&[]], &same).value, 0.0);
    let constant = vec![1.0; 256];
    assert!(partial(&[&constant], &[&numbers[0], &constant]).value < 1e-9);
}
