use super::*;
use crate::random;
use crate::reference::Reference;

/// Uniform numbers of a test: all names but the item are fixed.
fn uniform(item: u32) -> f64 {
    random::uniform(random::base(11, 0), random::purpose(&[item]))
}

const COUNTS: [f64; 19] = [
    1.0, 2.0, 3.0, 5.0, 7.0, 9.0, 10.0, 11.0, 17.0, 33.0, 50.0, 101.0, 333.0, 1e3, 5e3, 2e4, 1e6,
    3e7, 1e9,
];

/// Probabilities to try with n: all magnitudes, and both sides of where the method changes.
fn probabilities(n: f64) -> Vec<f64> {
    let fixed = [
        1e-12, 1e-9, 1e-6, 1e-3, 0.01, 0.05, 0.1, 0.2, 0.3, 0.45, 0.499, 0.5,
    ];
    let threshold = [0.1, 1.0, 4.999, 5.0, 5.001, 6.0, 20.0, 1e3].map(|mean| mean / n);
    let half = fixed.into_iter().chain(threshold).filter(|p| *p <= 0.5);
    half.flat_map(|p| [p, 1.0 - p]).collect()
}

/// The relative error of a tail to allow for: sums, and that of the mean of the rarer outcome, of which
/// no more than a double is known.
fn tolerance(reference: &Reference, n: f64) -> f64 {
    let rare = reference.mean().min(n - reference.mean());
    1e-11 + 2e-15 * rare / reference.deviation()
}

#[test]
fn numbers_are_quantiles() {
    let mut item = 0;
    for n in COUNTS {
        for p in probabilities(n) {
            let reference = Reference::binomial(n, p);
            let tolerance = tolerance(&reference, n);
            for _ in 0..200 {
                item += 1;
                let u = uniform(item);
                let k = binomial(u, n, p);
                assert!(reference.has(u, k, tolerance), "{k} at {u}, {n}, {p}");
            }
            for u in [1e-15, 1e-13, 1e-9, 1e-6, 1e-3, 0.01, 0.5] {
                for u in [u, 1.0 - u] {
                    let k = binomial(u, n, p);
                    assert!(
                        reference.has(u, k, tolerance.max(1e-13)),
                        "{k} at {u}, {n}, {p}"
                    );
                }
            }
        }
    }
}

/// Just below and just above P(X <= k) the number is k and k + 1.
#[test]
fn steps_are_where_they_belong() {
    for n in COUNTS {
        for p in probabilities(n) {
            let reference = Reference::binomial(n, p);
            let distance = 10.0 * tolerance(&reference, n);
            let step = (reference.deviation() / 3.0).ceil() as usize;
            for k in reference.numbers().step_by(step.max(1)) {
                let (lower, upper) = reference.at(k);
                let (below, above) = reference.around(k, distance);
                let tail = lower.min(upper);
                if k >= n || tail < 1e-14 || above >= 1.0 {
                    continue;
                }
                if reference.probability(k) > 3.0 * distance.max(1e-15 / tail) * tail {
                    assert_eq!(binomial(below, n, p), k, "{below} {n} {p}");
                }
                if reference.probability(k + 1.0) > 3.0 * distance.max(1e-15 / tail) * tail {
                    assert_eq!(binomial(above, n, p), k + 1.0, "{above} {n} {p}");
                }
            }
        }
    }
}

/// One chance, n and p from 1 to 10^15 people, that depend on each other: a person more adds nobody or one,
/// a higher probability or uniform number takes nobody away.
#[test]
fn numbers_grow_with_u_n_and_p() {
    for item in 0..60_000 {
        let at = |part| random::uniform(random::base(12, part), random::purpose(&[item]));
        let n = libm::exp(at(0) * [6.0, 12.0, 20.0][item as usize % 3]).floor();
        let p = libm::exp(-at(1) * [3.0, 14.0][item as usize % 2]);
        let p = if item % 4 < 2 { p } else { 1.0 - p };
        let u = at(2);
        let k = binomial(u, n, p);
        assert!((0.0..=n).contains(&k) && k == k.floor());
        let one_more = binomial(u, n + 1.0, p);
        assert!(one_more == k || one_more == k + 1.0, "{u} {n} {p}");
        let nearby = 1.0 + at(3) * 1e-3;
        assert!(binomial(u, n, (p * nearby).min(1.0)) >= k, "{u} {n} {p}");
        assert!(
            binomial(u + at(3) * 1e-3 * (1.0 - u), n, p) >= k,
            "{u} {n} {p}"
        );
    }
}

/// Chi square of 40,000 numbers by lanes against the probabilities, within five standard deviations of its
/// mean (rare numbers together): eight laws, a false alarm for one seed in 100,000.
#[test]
fn counts_have_the_right_law() {
    for (item, (n, p)) in [
        (1.0, 0.3),
        (9.0, 0.5),
        (40.0, 0.07),
        (40.0, 0.2),
        (61.0, 0.93),
        (200.0, 0.5),
        (3000.0, 0.01),
        (1e6, 1e-5),
    ]
    .into_iter()
    .enumerate()
    {
        let reference = Reference::binomial(n, p);
        let law = BinomialLanes::new(p);
        let mut counts = std::collections::BTreeMap::new();
        let total = 40_000;
        let mut out = [0.0; 40];
        for chunk in 0..total / 40 {
            let bases: [u64; 40] = std::array::from_fn(|i| random::base(3, chunk * 40 + i as u32));
            law.draw(&bases, random::purpose(&[item as u32]), &[n; 40], &mut out);
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
            "{n} {p}: {square} of {cells}"
        );
    }
}

/// Against expansions with 40 digits, rounded as far as p and its mean are doubles.
#[test]
fn a_thousand_million_million_people() {
    for (u, n, p, w) in [
        (0.001, 1e15, 0.3, 299_999_955_218_280.0),
        (0.3, 1e15, 0.3, 299_999_992_400_714.6),
        (0.75, 1e15, 0.3, 300_000_009_774_285.1),
        (0.9999, 1e15, 0.5, 500_000_058_802_813.8),
        (0.001, 1e15, 0.001, 999_996_911_314.62),
        (0.3, 1e15, 0.001, 999_999_475_861.63),
        (0.3, 4e15, 0.9, 3_599_999_990_050_200.0),
        (0.9999, 4e15, 0.9, 3_600_000_070_563_375.0),
        (0.75, 1e12, 0.12, 120_000_219_183.16),
    ] {
        assert!((binomial(u, n, p) - w).abs() < 1.0, "{u} {n} {p}");
    }
    for p in [1e-15, 1e-14, 1e-12] {
        let reference = Reference::binomial(1e15, p);
        for item in 0..500 {
            let u = uniform(item);
            assert!(reference.has(u, binomial(u, 1e15, p), 1e-11), "{u}");
        }
    }
    assert_eq!(binomial(0.5, 1e15, 1.0 - f64::EPSILON / 2.0), 1e15);
}

#[test]
fn nonsense_is_nobody_or_the_nearest_sense() {
    let nan = f64::NAN;
    for (n, p) in [
        (0.0, 0.5),
        (-3.0, 0.5),
        (nan, 0.5),
        (9.0, 0.0),
        (9.0, -1.0),
        (9.0, nan),
    ] {
        for u in [nan, -1.0, 0.0, 0.5, 1.0, 2.0] {
            assert_eq!(binomial(u, n, p), 0.0, "{u} {n} {p}");
        }
    }
    for n in [1.0, 9.0, 1e3, 1e15] {
        assert_eq!(binomial(0.5, n, 1.0), n);
        assert_eq!(binomial(0.5, n, f64::INFINITY), n);
        for p in [0.3, 0.9] {
            assert_eq!(binomial(nan, n, p), binomial(f64::EPSILON / 2.0, n, p));
            assert_eq!(
                binomial(1.5, n, p),
                binomial(1.0 - f64::EPSILON / 2.0, n, p)
            );
        }
    }
    for p in [1e-300, 1e-18, 0.3, 0.5, 0.7, 1.0] {
        for n in [1e17, 1e300, f64::INFINITY] {
            for u in [0.0, 0.3, 0.9999, 1.0] {
                let k = binomial(u, n, p);
                assert!(k >= 0.0 && k <= n, "{k} {u} {n} {p}");
            }
        }
    }
    // So small a chance that its square is no number.
    assert_eq!(binomial(0.5, 9e15, f64::MIN_POSITIVE), 0.0);
}

/// Sizes of all kinds side by side, in lanes of every number up to 40: each lane holds what the single
/// number is, bit for bit.
#[test]
fn lanes_hold_single_numbers() {
    let kinds = [
        0.0,
        1.0,
        3.0,
        17.0,
        80.0,
        600.0,
        1e4,
        1e9,
        1e15,
        -1.0,
        f64::NAN,
        f64::INFINITY,
    ];
    let mut item = 0;
    for p in [0.0, 1e-9, 0.004, 0.06, 0.3, 0.5, 0.77, 0.999, 1.0, f64::NAN] {
        let law = BinomialLanes::new(p);
        for lanes in 0..=40 {
            for few in [0, 2, 4, kinds.len()] {
                item += 1;
                let purpose = random::purpose(&[item]);
                let bases: Vec<u64> = (0..lanes).map(|i| random::base(8, i)).collect();
                let n: Vec<f64> = (0..lanes as usize)
                    .map(|i| {
                        kinds[if few == 0 {
                            4
                        } else {
                            (i * 7 + lanes as usize) % few
                        }]
                    })
                    .collect();
                let mut out = vec![-1.0; lanes as usize];
                law.draw(&bases, purpose, &n, &mut out);
                let mut own = vec![-1.0; lanes as usize];
                binomial_lanes(&bases, purpose, &n, &vec![p; lanes as usize], &mut own);
                for i in 0..lanes as usize {
                    let one = binomial(random::uniform(bases[i], purpose), n[i], p);
                    assert_eq!(out[i].to_bits(), one.to_bits(), "{} {p}", n[i]);
                    assert_eq!(own[i].to_bits(), one.to_bits(), "{} {p}", n[i]);
                }
            }
        }
    }
}

#[test]
fn the_shortest_slice_tells_how_many_lanes_there_are() {
    let bases = [1, 2, 3];
    let mut out = [-1.0; 5];
    BinomialLanes::new(0.5).draw(&bases, 1, &[9.0; 4], &mut out);
    assert!(out[..3].iter().all(|k| *k >= 0.0));
    assert_eq!(out[3..], [-1.0; 2]);
    let mut out = [-1.0; 5];
    binomial_lanes(&bases, 1, &[9.0; 4], &[0.5; 2], &mut out);
    assert!(out[..2].iter().all(|k| *k >= 0.0));
    assert_eq!(out[2..], [-1.0; 3]);
}

/// Lanes with probabilities of their own.
#[test]
fn own_probabilities_are_used() {
    let lanes = 29;
    let bases: Vec<u64> = (0..lanes).map(|i| random::base(8, i)).collect();
    let p: Vec<f64> = (0..lanes).map(|i| f64::from(i) / 28.0).collect();
    for n in [7.0, 100.0, 1e5] {
        let sizes = vec![n; lanes as usize];
        let mut out = vec![0.0; lanes as usize];
        binomial_lanes(&bases, 4, &sizes, &p, &mut out);
        for i in 0..lanes as usize {
            assert_eq!(out[i], binomial(random::uniform(bases[i], 4), n, p[i]));
        }
    }
}

/// All methods, as they were when this version of the numbers was settled.
#[test]
fn numbers_are_stable() {
    let numbers: Vec<f64> = [
        (3.0, 0.4),
        (40.0, 0.07),
        (40.0, 0.95),
        (40.0, 0.4),
        (6000.0, 0.12),
        (1e9, 0.3),
        (1e15, 0.3),
    ]
    .into_iter()
    .enumerate()
    .map(|(item, (n, p))| binomial(uniform(item as u32), n, p))
    .collect();
    assert_eq!(
        numbers,
        [
            2.0,
            5.0,
            40.0,
            17.0,
            727.0,
            300_010_070.0,
            299_999_997_782_230.0
        ]
    );
    let mut digest = 0_u64;
    for item in 0..20_000 {
        let n = libm::exp(f64::from(item % 36)).floor();
        let k = binomial(uniform(item), n, f64::from(item % 100) / 99.0);
        digest = digest.wrapping_mul(31).wrapping_add(k.to_bits());
    }
    assert_eq!(digest, 4_955_858_817_228_746_704);
}

#[test]
fn lanes_tell_their_probability_and_those_that_are_certain_are() {
    for n in COUNTS {
        for p in probabilities(n).into_iter().chain([0.0, 1.0]) {
            assert_eq!(BinomialLanes::new(p).probability().to_bits(), p.to_bits());
            let bases = [
                random::base(11, 0),
                random::base(11, 1),
                random::base(11, 2),
            ];
            let mut out = [-1.0; 3];
            binomial_lanes(
                &bases,
                random::purpose(&[7]),
                &[n; 3],
                &[0.0, p, 1.0],
                &mut out,
            );
            assert_eq!(
                (out[0].to_bits(), out[2]),
                (0.0_f64.to_bits(), n),
                "{n} {p}"
            );
        }
    }
}
