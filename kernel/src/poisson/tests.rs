use super::*;
use crate::random;
use crate::reference::Reference;

fn uniform(item: u32) -> f64 {
    random::uniform(random::base(21, 0), random::purpose(&[item]))
}

const MEANS: [f64; 17] = [
    1e-12, 1e-6, 0.01, 0.4, 1.0, 3.3, 4.999, 5.0, 5.001, 9.0, 28.1, 130.0, 1e3, 7777.7, 1e5, 1e7,
    3e8,
];

/// The relative error of a tail to allow for: sums, and a mean of which no more than a double is known.
fn tolerance(mean: f64) -> f64 {
    1e-11 + 2e-15 * mean.sqrt()
}

#[test]
fn numbers_are_quantiles() {
    let mut item = 0;
    for mean in MEANS {
        let reference = Reference::poisson(mean);
        for _ in 0..2000 {
            item += 1;
            let u = uniform(item);
            let k = poisson(u, mean);
            assert!(reference.has(u, k, tolerance(mean)), "{k} at {u}, {mean}");
        }
        for u in [1e-15, 1e-12, 1e-9, 1e-6, 1e-3, 0.01, 0.5] {
            for u in [u, 1.0 - u] {
                let k = poisson(u, mean);
                assert!(reference.has(u, k, tolerance(mean)), "{k} at {u}, {mean}");
            }
        }
    }
}

/// Just below and just above P(X <= k) the number is k and k + 1.
#[test]
fn steps_are_where_they_belong() {
    for mean in MEANS {
        let reference = Reference::poisson(mean);
        let distance = 10.0 * tolerance(mean);
        let step = (reference.deviation() / 20.0).ceil() as usize;
        for k in reference.numbers().step_by(step.max(1)) {
            let (lower, upper) = reference.at(k);
            let tail = lower.min(upper);
            if tail < 1e-14 {
                continue;
            }
            let (below, above) = reference.around(k, distance);
            let clear = 3.0 * distance.max(1e-15 / tail) * tail;
            if reference.probability(k) > clear {
                assert_eq!(poisson(below, mean), k, "{below} {mean}");
            }
            if reference.probability(k + 1.0) > clear {
                assert_eq!(poisson(above, mean), k + 1.0, "{above} {mean}");
            }
        }
    }
}

#[test]
fn numbers_grow_with_u_and_the_mean() {
    for item in 0..60_000 {
        let at = |part| random::uniform(random::base(22, part), random::purpose(&[item]));
        let mean = libm::exp(at(0) * [3.0, 8.0, 25.0][item as usize % 3] - 1.0);
        let u = at(1);
        let k = poisson(u, mean);
        assert!(k >= 0.0 && k == k.floor());
        let more = at(2) * 1e-2;
        assert!(poisson(u, mean * (1.0 + more)) >= k, "{u} {mean}");
        assert!(poisson(u + more * (1.0 - u), mean) >= k, "{u} {mean}");
    }
}

/// Chi square of 40,000 numbers by lanes against the probabilities, within five standard deviations of its
/// mean (rare numbers together): five laws, a false alarm for one seed in 100,000.
#[test]
fn counts_have_the_right_law() {
    for (item, mean) in [0.2, 2.5, 5.5, 28.0, 1000.0].into_iter().enumerate() {
        let reference = Reference::poisson(mean);
        let mut counts = std::collections::BTreeMap::new();
        let total = 40_000;
        let mut out = [0.0; 40];
        for chunk in 0..total / 40 {
            let bases: [u64; 40] = std::array::from_fn(|i| random::base(3, chunk * 40 + i as u32));
            poisson_lanes(
                &bases,
                random::purpose(&[item as u32]),
                &[mean; 40],
                &mut out,
            );
            for k in out {
                *counts.entry(k as u64).or_insert(0) += 1;
            }
        }
        let (square, cells) = reference.chi_square(f64::from(total), |k| {
            f64::from(counts.get(&(k as u64)).copied().unwrap_or(0))
        });
        let bound = 5.0 * f64::sqrt(2.0 * cells);
        assert!(
            (square - cells).abs() < bound,
            "{mean}: {square} of {cells}"
        );
    }
}

/// Against expansions with 40 digits.
#[test]
fn large_means() {
    for (u, mean, k) in [
        (0.001, 123_456_789.0, 123_422_455.0),
        (0.3, 123_456_789.0, 123_450_962.0),
        (0.75, 123_456_789.0, 123_464_283.0),
        (0.9999, 123_456_789.0, 123_498_114.0),
    ] {
        assert_eq!(poisson(u, mean), k);
    }
    for (u, w) in [
        (0.001, 999_999_902_278_275.5),
        (0.3, 999_999_983_416_999.6),
        (0.75, 1_000_000_021_329_238.6),
        (0.9999, 1_000_000_117_605_629.6),
    ] {
        assert!((poisson(u, 1e15) - w).abs() < 1.0, "{u}");
    }
}

#[test]
fn nonsense_is_nobody_or_the_nearest_sense() {
    for mean in [0.0, -1.0, f64::NEG_INFINITY, f64::NAN] {
        for u in [f64::NAN, -1.0, 0.0, 0.5, 1.0] {
            assert_eq!(poisson(u, mean), 0.0);
        }
    }
    assert_eq!(poisson(0.5, f64::MIN_POSITIVE), 0.0);
    assert_eq!(poisson(0.3, f64::INFINITY), poisson(0.3, 9e15));
    for mean in [1e-9, 3.0, 40.0, 1e9, 1e300] {
        let (least, most) = (poisson(0.0, mean), poisson(2.0, mean));
        assert!(least <= poisson(0.5, mean) && poisson(0.5, mean) <= most && most.is_finite());
    }
}

/// Means of all kinds side by side: each lane holds what the single number is, bit for bit.
#[test]
fn lanes_hold_single_numbers() {
    let kinds = [
        0.0,
        1e-9,
        0.3,
        4.9,
        5.0,
        8.0,
        30.0,
        1000.0,
        1e7,
        1e14,
        1e16,
        -1.0,
        f64::NAN,
        f64::INFINITY,
    ];
    let mut item = 0;
    for lanes in 0..=40 {
        for from in 0..kinds.len() {
            for to in from + 1..=kinds.len() {
                item += 1;
                let purpose = random::purpose(&[item]);
                let bases: Vec<u64> = (0..lanes).map(|i| random::base(8, i)).collect();
                let means: Vec<f64> = (0..lanes as usize)
                    .map(|i| kinds[from + (i * 5 + lanes as usize) % (to - from)])
                    .collect();
                let mut out = vec![-1.0; lanes as usize];
                poisson_lanes(&bases, purpose, &means, &mut out);
                for i in 0..lanes as usize {
                    let one = poisson(random::uniform(bases[i], purpose), means[i]);
                    assert_eq!(out[i].to_bits(), one.to_bits(), "{}", means[i]);
                }
            }
        }
    }
}

/// All methods, as they were when this version of the numbers was settled.
#[test]
fn numbers_are_stable() {
    let numbers: Vec<f64> = [0.3, 4.0, 6.0, 28.0, 1000.0, 1e8, 1e15]
        .into_iter()
        .enumerate()
        .map(|(item, mean)| poisson(uniform(item as u32), mean))
        .collect();
    assert_eq!(
        numbers,
        [
            0.0,
            2.0,
            4.0,
            33.0,
            992.0,
            99_998_457.0,
            999_999_974_589_285.0
        ]
    );
    let mut digest = 0_u64;
    for item in 0..20_000 {
        let mean = libm::exp(f64::from(item % 40) - 4.0);
        let k = poisson(uniform(item), mean);
        digest = digest.wrapping_mul(31).wrapping_add(k.to_bits());
    }
    assert_eq!(digest, 10_030_698_803_497_564_688);
}
