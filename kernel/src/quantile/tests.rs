use super::*;
use crate::random;

const LEVELS: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];

/// Uniform numbers, the same every time.
fn uniform(seed: u64) -> impl FnMut() -> f64 {
    let mut number = 0;
    move || {
        number += 1;
        random::uniform(random::base(seed, number), 0)
    }
}

fn columns(count: usize) -> Vec<Vec<f64>> {
    let mut next = uniform(count as u64);
    let mut column = |of: &dyn Fn(f64) -> f64| (0..count).map(|_| of(next())).collect();
    vec![
        column(&|u| u),
        column(&|u| 1e9 + u),
        column(&|u| (u * 20.0).floor() - 10.0),
        column(&|u| (u * 1e4).floor()),
        column(&|u| libm::exp(40.0 * (u - 0.5))),
        column(&|u| if u < 0.9 { 0.0 } else { u }),
        column(&|u| if u < 0.999 { u } else { 1e300 }),
        column(&|u| libm::exp(1400.0 * (u - 0.5))),
        column(&|u| if u < 0.5 { -1e308 } else { 1e308 * u }),
        column(&|u| if u < 0.3 { f64::NEG_INFINITY } else { u }),
        column(&|u| (u * 3.0).floor() * 5e-324),
        column(&|_| 0.1),
    ]
}

fn sorted(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

#[test]
fn order_statistics_are_those_of_sorting() {
    let mut room = Room::default();
    for count in [1, 2, 3, 31, 32, 33, 100, 1000, 2500] {
        for (number, values) in columns(count).iter().enumerate() {
            let sorted = sorted(values);
            let mut found = [0.0; 5];
            quantiles(values, &LEVELS, &mut room, &mut found);
            for (level, found) in LEVELS.iter().zip(found) {
                let place = (count - 1) as f64 * level;
                let below = place.floor() as usize;
                let (low, high) = (sorted[below], sorted[(below + 1).min(count - 1)]);
                let part = place - place.floor();
                let expected = if part > 0.0 && low != high {
                    low + part * (high - low)
                } else {
                    low
                };
                assert_eq!(
                    found.to_bits(),
                    expected.to_bits(),
                    "{found} is not {expected}: column {number}, {count} numbers, level {level}"
                );
            }
            let mut own = values.clone();
            sort(&mut own, &mut room);
            assert_eq!(own, sorted, "column {number}");
        }
    }
}

/// R: quantile(c(3, 1, 4, 1, 5, 9, 2, 6), c(.05, .25, .5, .75, .95)).
#[test]
fn quantiles_as_in_r() {
    let values = [3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0];
    let mut found = [0.0; 5];
    quantiles(&values, &LEVELS, &mut Room::default(), &mut found);
    for (found, expected) in found.iter().zip([1.0, 1.75, 3.5, 5.25, 7.95]) {
        assert!(
            (found - expected).abs() < 1e-12,
            "{found} is not {expected}"
        );
    }
}

#[test]
fn levels_in_any_order_and_number() {
    let values: Vec<f64> = (0..1001).map(|i| f64::from((i * 7919) % 1001)).collect();
    let levels: Vec<f64> = (0..=20).rev().map(|i| f64::from(i) / 20.0).collect();
    let mut found = vec![0.0; levels.len()];
    quantiles(&values, &levels, &mut Room::default(), &mut found);
    for (level, found) in levels.iter().zip(found) {
        assert!((found - 1000.0 * level).abs() < 1e-9, "{level}: {found}");
    }
}

#[test]
fn nothing_has_no_quantiles_and_undefined_numbers_do_no_harm() {
    let mut found = [0.0; 5];
    quantiles(&[], &LEVELS, &mut Room::default(), &mut found);
    assert!(found.iter().all(|found| found.is_nan()));
    let mut values: Vec<f64> = (0..100).map(f64::from).collect();
    values[7] = f64::NAN;
    quantiles(&values, &LEVELS, &mut Room::default(), &mut found);
    quantiles(&[f64::NAN; 40], &LEVELS, &mut Room::default(), &mut found);
    sort(&mut values, &mut Room::default());
}

#[test]
fn ends_pass_over_what_is_undefined() {
    assert_eq!(ends(&[3.0, f64::NAN, -1.0, 2.0, 5.0, 4.0]), (-1.0, 5.0));
    assert_eq!(ends(&[]), (f64::INFINITY, f64::NEG_INFINITY));
}
