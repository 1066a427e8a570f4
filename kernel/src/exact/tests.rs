use super::*;
use crate::reference::Reference;

fn compare(law: &impl Law, reference: &Reference, tolerance: f64) {
    let step = (reference.deviation() / 7.0).ceil();
    for k in reference.numbers().step_by(step as usize) {
        let (lower, upper) = reference.at(k);
        if lower.min(upper) < 1e-30 {
            continue;
        }
        let probability = reference.probability(k);
        if probability > 1e-3 * lower.min(upper) {
            let ratio = law.probability(k) / probability;
            assert!((ratio - 1.0).abs() < tolerance, "{k}: {ratio}");
        }
        let ratio = if k < law.mean() {
            lower_tail(law, k) / lower
        } else {
            upper_tail(law, k) / upper
        };
        assert!((ratio - 1.0).abs() < tolerance, "{k}: {ratio}");
    }
}

#[test]
fn tails_are_right() {
    for p in [1e-12, 1e-6, 0.003, 0.1, 0.3, 0.4999, 0.5] {
        for mean in [0.01, 0.7, 3.0, 5.0, 11.5, 80.0, 1000.0, 30_000.0] {
            let n = f64::ceil(mean / p);
            compare(&Binomial::new(n, p), &Reference::binomial(n, p), 1e-11);
        }
    }
    for mean in [1e-9, 0.3, 1.0, 5.0, 17.3, 250.0, 31_000.5] {
        compare(&Poisson(mean), &Reference::poisson(mean), 1e-11);
    }
}

#[test]
fn a_search_finds_the_number_from_anywhere() {
    let law = Binomial::new(40.0, 0.3);
    let reference = Reference::binomial(40.0, 0.3);
    for i in 1..100 {
        let u = f64::from(i) / 100.0;
        for guess in [f64::MIN, -1.0, 0.0, 11.0, 12.0, 13.0, 40.0, 1e300] {
            let k = Level::new(u, false).search(&law, guess);
            assert!(reference.has(u, k, 1e-12), "{u} {guess}");
        }
    }
}

/// The number of failures that belongs to u is what remains of n, also where P(X <= k) = u exactly.
#[test]
fn failures_mirror_successes() {
    let law = Binomial::new(1.0, 0.25);
    for (u, failures) in [(0.2, 1.0), (0.25, 1.0), (0.3, 0.0)] {
        assert_eq!(Level::new(u, true).search(&law, 0.0), failures, "{u}");
    }
    assert_eq!(Level::new(0.75, false).search(&law, 0.0), 0.0);
    assert_eq!(Level::new(0.76, false).search(&law, 0.0), 1.0);
}
