use super::*;
use crate::exact::{Binomial, Law, Poisson, lower_tail, upper_tail};
use crate::normal;

/// Farther out than any uniform number.
const FAR: f64 = 8.3;

/// The normal quantile that belongs to the boundary above k.
fn normal_at(law: &impl Law, k: f64) -> f64 {
    if k < law.mean() {
        normal::quantile(lower_tail(law, k))
    } else {
        -normal::quantile(upper_tail(law, k))
    }
}

/// What of the stated error is used, at most, within three standard deviations and everywhere.
fn used(law: &impl Law, variance: f64, polynomials: &Polynomials) -> [f64; 2] {
    let (mean, sd) = (law.mean(), variance.sqrt());
    let from = (mean - 9.0 * sd - 10.0).max(0.0).floor();
    let to = (mean + 11.0 * sd + 30.0).min(law.largest());
    let step = ((to - from) / 150.0).ceil();
    let mut worst = [0.0_f64; 2];
    let mut k = from;
    while k < to {
        let z = normal_at(law, k);
        if z.abs() < FAR {
            let place = polynomials.place(mean, variance, z, 0.0);
            let part = (place.w - (k + 0.5)).abs() / place.error;
            worst[1] = worst[1].max(part);
            if z.abs() < 3.0 {
                worst[0] = worst[0].max(part);
            }
        }
        k += step;
    }
    worst
}

/// Beyond the last boundaries the number is the least or the largest, or in doubt.
fn ends_hold(law: &impl Law, variance: f64, polynomials: &Polynomials) {
    let rounded = |z: f64| {
        let place = polynomials.place(law.mean(), variance, z, 0.0);
        let nearest = place.nearest();
        (place.margin(nearest) > 0.0).then(|| nearest.clamp(0.0, law.largest()))
    };
    let mut z = normal_at(law, 0.0);
    while z > -FAR {
        assert!(rounded(z).is_none_or(|k| k == 0.0), "{z}");
        z -= 0.01;
    }
    if law.largest() < 1e3 {
        let mut z = normal_at(law, law.largest() - 1.0);
        while z < FAR {
            assert!(rounded(z).is_none_or(|k| k == law.largest()), "{z}");
            z += 0.01;
        }
    }
}

/// The expansion errs at most 0.6 times as much as it says, out to where no uniform number falls: at every
/// boundary, or 150 of them, of 5,000 laws with means from the least upwards.
#[test]
fn errors_are_as_stated() {
    let mut worst = [0.0_f64; 2];
    let mut visit = |law: &dyn Fn() -> [f64; 2]| {
        for (worst, found) in worst.iter_mut().zip(law()) {
            *worst = worst.max(found);
        }
    };
    for p in [
        1e-9, 1e-3, 0.02, 0.06, 0.1, 0.17, 0.25, 0.3, 0.38, 0.45, 0.49, 0.5,
    ] {
        let mut n = f64::ceil(SMALL_MEAN / p);
        while n * p < 3000.0 {
            visit(&|| {
                let law = Binomial::new(n, p);
                let polynomials = Polynomials::binomial(1.0 - 2.0 * p);
                if n * p < 40.0 {
                    ends_hold(&law, n * p * (1.0 - p), &polynomials);
                }
                used(&law, n * p * (1.0 - p), &polynomials)
            });
            n = (n * 1.017).ceil();
        }
    }
    let mut mean = SMALL_MEAN;
    while mean < 3000.0 {
        visit(&|| {
            let law = Poisson(mean);
            if mean < 40.0 {
                ends_hold(&law, mean, &Polynomials::POISSON);
            }
            used(&law, mean, &Polynomials::POISSON)
        });
        mean *= 1.007;
    }
    assert!(worst[0] < 0.6 && worst[1] < 0.6, "{worst:?}");
    assert!(worst[0] > 0.3, "{worst:?}");
}

/// With large variances only rounding is left.
#[test]
fn nothing_but_rounding_is_left_above_the_large_variance() {
    for p in [1e-4, 0.2, 0.5] {
        let n = f64::ceil(LARGE_VARIANCE / (p * (1.0 - p)));
        let law = Binomial::new(n, p);
        let [inner, _] = used(
            &law,
            n * p * (1.0 - p),
            &Polynomials::binomial(1.0 - 2.0 * p),
        );
        assert!(inner < 1.0, "{inner}");
        let place = Polynomials::binomial(1.0 - 2.0 * p).place(n * p, n * p * (1.0 - p), 4.0, 0.0);
        assert!(place.error < 1e-6, "{}", place.error);
    }
}

#[test]
fn whole_numbers_come_out_whole_and_doubt_grows_with_size() {
    let place = |w: f64, error: f64| Place { w, error };
    for (w, whole) in [(3.4, 3.0), (3.6, 4.0), (-0.2, 0.0), (1e15 + 0.375, 1e15)] {
        assert_eq!(place(w, 0.0).nearest(), whole);
    }
    assert!(place(3.4, 0.05).margin(3.0) > 0.0);
    assert!(place(3.4, 0.2).margin(3.0) < 0.0);
    let n = (1u64 << 51) as f64;
    let huge = Polynomials::binomial(0.0).place(n / 2.0, n / 4.0, 0.3, 0.0);
    assert!(huge.margin(huge.nearest()) < 0.0);
}
