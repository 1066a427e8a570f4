use super::*;
use crate::reference::Reference;
use crate::random;

/// Uniform numbers of a test: all names but the item are fixed.
fn uniform(item: u32) -> f64 {
    random::uniform(random::base(11, 0), random::purpose(&[item]))
}

const COUNTS: [f64; 19] = [
    1.0, 2.0, 3.0, 5.0, 7.0, 9.0, 10.0, 11.0, 17.0, 33.0, 50.0, 101.0, 333.0, 1e3, 5e3, 2e4, 1e6, 3e7, 1e9,
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

/// Where only an ulp of p is known of the mean, this much is known of a tail.
fn tolerance(reference: &Reference, n: f64, p: f64) -> f64 {
    let rare = reference.mean().min(n - reference.mean());
    let _ = p;
    1e-11 + 2e-15 * rare / reference.deviation()
}

#[test]
fn numbers_are_quantiles() {
    let mut item = 0;
    for n in COUNTS {
        for p in probabilities(n) {
            let reference = Reference::binomial(n, p);
            let tolerance = tolerance(&reference, n, p);
            for _ in 0..200 {
                item += 1;
                let u = uniform(item);
                let k = binomial(u, n, p);
                assert!(reference.has(u, k, tolerance), "{k} at {u}, {n}, {p}");
            }
            for u in [1e-15, 1e-13, 1e-9, 1e-6, 1e-3, 0.01, 0.5] {
                for u in [u, 1.0 - u] {
                    let k = binomial(u, n, p);
                    assert!(reference.has(u, k, tolerance.max(1e-13)), "{k} at {u}, {n}, {p}");
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
            let distance = 10.0 * tolerance(&reference, n, p);
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
