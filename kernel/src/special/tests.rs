use super::logarithms::{excess, ln_gamma_1p, ln_gamma_step, stirling_error};
use super::*;

mod values;

/// The largest number below 1.
const ALMOST_ONE: f64 = 1.0 - f64::EPSILON / 2.0;

fn relative(got: f64, wanted: f64) -> f64 {
    ((got - wanted) / wanted).abs()
}

/// Probabilities from the smallest to the largest, most in the middle.
fn probabilities() -> Vec<f64> {
    let mut all = vec![5e-324, 1e-300, 1e-100, 1e-20, 1e-10, 1e-6];
    all.extend((1..200).map(|i| f64::from(i) / 200.0));
    all.extend([1.0 - 1e-6, 1.0 - 1e-10, ALMOST_ONE]);
    all
}

#[test]
fn helpers_agree_with_values_to_40_digits() {
    // mpmath 1.4.1.
    for (t, wanted) in [
        (-0.999, 5.908_755_278_982_136),
        (-0.5, 0.193_147_180_559_945_3),
        (-0.4, 0.110_825_623_765_990_7),
        (-0.1, 0.005_360_515_657_826_302),
        (1e-5, 4.999_966_666_916_665e-11),
        (1e-10, 4.999_999_999_666_667e-21),
        (0.3, 0.037_635_735_532_508_94),
        (0.6, 0.129_996_370_754_264_44),
        (2.0, 0.901_387_711_331_890_3),
    ] {
        let got = excess(t, libm::log1p(t));
        assert!(relative(got, wanted) < 2e-15, "{t}: {got}");
    }
    for (a, wanted) in [
        (1e-10, -5.772_156_648_192_862e-11),
        (1e-3, -5.763_935_982_833_695e-4),
        (0.1, -0.049_872_441_259_839_73),
        (0.2499, -0.098_249_085_081_608_46),
        (0.25, -0.098_271_836_421_813_16),
        (3.5, 2.453_736_570_842_442_2),
    ] {
        assert!(relative(ln_gamma_1p(a), wanted) < 2e-15, "{a}");
    }
    for (a, b, wanted) in [
        (1e-10, 1e-5, -1.000_000_772_025_489e-5),
        (1e-3, 0.5, -0.001_961_045_425_668_298),
        (0.5, 0.5, -0.572_364_942_924_700_1),
        (1e-3, 1e12, 0.027_631_021_115_928_05),
        (3.0, 7.0, 6.222_576_268_071_369),
        (9.0, 1e6, 124.339_631_021_576_47),
    ] {
        let got = ln_gamma_step(a, b);
        assert!(relative(got, wanted) < 3e-15, "{a} {b}: {got}");
    }
    for (a, wanted) in [
        (10.0, 0.008_330_563_433_362_87),
        (12.5, 0.006_665_247_032_707_682),
        (100.0, 8.333_305_556_349_147e-4),
        (1e6, 8.333_333_333_333_056e-8),
    ] {
        assert!((stirling_error(a) - wanted).abs() < 1e-17, "{a}");
    }
}

#[test]
fn normal_quantiles_agree_with_values_to_40_digits() {
    // mpmath 1.4.1.
    for (u, wanted) in [
        (1e-300, -37.047_096_299_361_2),
        (1e-20, -9.262_340_089_798_407),
        (1e-9, -5.997_807_015_007_687),
        (0.001, -3.090_232_306_167_813_5),
        (0.05, -1.644_853_626_951_472_7),
        (0.075, -1.439_531_470_938_456),
        (0.3, -0.524_400_512_708_040_8),
        (0.8, 0.841_621_233_572_914_4),
        (0.975, 1.959_963_984_540_053_9),
        (ALMOST_ONE, 8.209_536_151_601_387),
    ] {
        assert!(relative(normal_quantile(u), wanted) < 5e-16, "{u}");
    }
    assert_eq!(normal_quantile(0.5), 0.0);
    assert_eq!(normal_quantile(0.0), f64::NEG_INFINITY);
    assert_eq!(normal_quantile(1.0), f64::INFINITY);
    for u in probabilities().into_iter().filter(|&u| u > 1e-300) {
        let back = normal_cdf(normal_quantile(u));
        assert!(
            relative(back, u) < 1e-15 * (10.0 - 4.0 * libm::log(u)),
            "{u}"
        );
    }
}

#[test]
fn gamma_quantiles_agree_with_values_to_50_digits() {
    for &(shape, u, wanted) in values::GAMMA {
        let got = gamma_quantile(u, shape);
        assert!(relative(got, wanted) < 3e-13, "{shape} {u}: {got} {wanted}");
        let logarithm = ln_gamma_quantile(u, shape);
        let error = (logarithm - libm::log(wanted)).abs();
        assert!(error < 3e-13, "{shape} {u}: ln off by {error}");
    }
}

#[test]
fn beta_quantiles_agree_with_values_to_50_digits() {
    for &(a, b, u, wanted) in values::BETA {
        let got = beta_quantile(u, a, b);
        assert!(relative(got, wanted) < 5e-13, "{a} {b} {u}: {got} {wanted}");
    }
}

/// The same values the other way round: a relative change of the value by e changes the probability
/// by at most e (|ln tail| + √shape (3 + |z|)), bounds of the hazard times the value.
#[test]
fn probabilities_agree_with_values_to_50_digits() {
    let check = |below: f64, above: f64, u: f64, shape: f64, what: &str| {
        let (got, wanted) = if u < 0.5 {
            (below, u)
        } else {
            (above, 1.0 - u)
        };
        let condition =
            1.0 - libm::log(wanted) + shape.sqrt() * (3.0 + normal_quantile(wanted).abs());
        let error = relative(got, wanted);
        // Small shapes have the upper tail as what the lower one lacks to 1.
        let rest = if shape < 1.0 && wanted > 1e-3 {
            1e-15 / wanted
        } else {
            0.0
        };
        assert!(
            error < 5e-15 * condition + rest,
            "{what}: {error:e} {condition:e}"
        );
        assert!((below + above - 1.0).abs() < 1e-15, "{what}");
    };
    for &(a, u, x) in values::GAMMA {
        let (below, above) = (gamma_cdf(x, a), gamma_sf(x, a));
        check(below, above, u, a, &format!("gamma {a} {u}"));
    }
    for &(a, b, u, x) in values::BETA {
        // Near 1 the value's own rounding would decide.
        if x < 0.9 {
            let (below, above) = (beta_cdf(x, a, b), beta_sf(x, a, b));
            check(below, above, u, a.min(b), &format!("beta {a} {b} {u}"));
        }
    }
    assert_eq!((gamma_cdf(0.0, 2.0), gamma_sf(0.0, 2.0)), (0.0, 1.0));
    assert_eq!(
        (gamma_cdf(f64::INFINITY, 2.0), beta_cdf(1.0, 2.0, 3.0)),
        (1.0, 1.0)
    );
    assert_eq!(
        (beta_cdf(0.0, 2.0, 3.0), beta_sf(0.0, 2.0, 3.0)),
        (0.0, 1.0)
    );
}

#[test]
fn probability_of_a_quantile_is_the_probability() {
    let shapes = [
        0.01, 0.2, 1.0, 7.0, 15.0, 17.0, 80.0, 500.0, 700.0, 5e3, 2e4, 1e6, 1e9, 1e12,
    ];
    let tolerance = |u: f64, shape: f64| {
        1e-13 + 5e-15 * (2.0 - libm::log(u) + shape.sqrt() * (3.0 + normal_quantile(u).abs()))
    };
    for u in probabilities().into_iter().filter(|&u| u > 1e-300) {
        for a in shapes {
            let x = gamma_quantile(u, a);
            if x > 1e-290 {
                let error = relative(gamma_cdf(x, a), u);
                assert!(error < tolerance(u, a), "gamma {a} {u}: {error:e}");
            }
            for b in shapes {
                let x = beta_quantile(u, a, b);
                if x > 1e-290 && x < 0.9 {
                    let error = relative(beta_cdf(x, a, b), u);
                    let allowed = tolerance(u, a.min(b));
                    assert!(error < allowed, "beta {a} {b} {u}: {error:e}");
                }
            }
        }
    }
}

#[test]
fn quantiles_rise_with_the_probability() {
    let shapes = [
        1e-3, 0.3, 1.0, 2.0, 12.0, 16.0, 63.9, 64.0, 300.0, 4_096.0, 1e4, 1e5, 1e12, 1e16,
    ];
    let steps: Vec<f64> = (1..2_000).map(|i| f64::from(i) / 2_000.0).collect();
    for a in shapes {
        for pair in steps.windows(2) {
            let (low, high) = (gamma_quantile(pair[0], a), gamma_quantile(pair[1], a));
            assert!(
                low < high || high < 1e-300,
                "gamma {a} {pair:?}: {low} {high}"
            );
        }
        for b in [1e-3, 0.4, 1.0, 20.0, 601.0, 2e4, 1e7, 1e17] {
            for pair in steps.windows(2) {
                let (low, high) = (beta_quantile(pair[0], a, b), beta_quantile(pair[1], a, b));
                let same = high < 1e-300 || low > 1.0 - 1e-11;
                assert!(low < high || same, "beta {a} {b} {pair:?}: {low} {high}");
            }
        }
    }
}

#[test]
fn no_shape_and_no_probability_is_too_extreme() {
    let shapes = [
        5e-324,
        1e-310,
        1e-300,
        1e-100,
        1e-20,
        1e-9,
        1e-3,
        0.5,
        1.0,
        15.9,
        16.0,
        199.0,
        601.0,
        1e4,
        1e5,
        1e9,
        1e15,
        1.1e15,
        1e16,
        1e30,
        1e100,
        1e300,
        f64::MAX,
    ];
    for u in probabilities() {
        for a in shapes {
            let (x, v) = (gamma_quantile(u, a), ln_gamma_quantile(u, a));
            assert!(x >= 0.0 && x.is_finite(), "gamma {a} {u}: {x}");
            assert!(!v.is_nan() && v < 710.0, "gamma {a} {u}: {v}");
            for b in shapes {
                let x = beta_quantile(u, a, b);
                assert!((0.0..=1.0).contains(&x), "beta {a} {b} {u}: {x}");
            }
        }
    }
    for out in [0.0, -1.0, f64::NAN] {
        assert_eq!(gamma_quantile(out, 2.0), 0.0);
        assert_eq!(gamma_quantile(0.5, out), 0.0);
        assert_eq!(beta_quantile(out, 2.0, 2.0), 0.0);
        assert_eq!(beta_quantile(0.5, out, 2.0), 0.0);
        assert_eq!(beta_quantile(0.5, 2.0, out), 1.0);
    }
    assert_eq!(gamma_quantile(1.0, 2.0), f64::INFINITY);
    assert_eq!(beta_quantile(1.0, 2.0, 2.0), 1.0);
}

#[test]
fn values_too_small_to_be_written_have_a_logarithm() {
    // P(x) is x^a / Γ(a + 1) to all digits there.
    for (u, shape) in [
        (0.3_f64, 1e-4),
        (1e-200, 1e-3),
        (0.5, 1e-12),
        (1e-300, 1e-290),
    ] {
        let wanted = (libm::log(u) + libm::lgamma(1.0 + shape)) / shape;
        assert!(
            relative(ln_gamma_quantile(u, shape), wanted) < 1e-12,
            "{u} {shape}"
        );
        assert_eq!(gamma_quantile(u, shape), 0.0);
    }
}

/// To the last bit, native or WebAssembly: whoever changes one of these changes every result.
#[test]
fn pinned() {
    let got = [
        gamma_quantile(0.3, 0.01),
        gamma_quantile(0.3, 0.7),
        gamma_quantile(0.9, 7.5),
        gamma_quantile(0.9, 33.0),
        gamma_quantile(0.01, 1e5),
        beta_quantile(0.3, 0.2, 0.4),
        beta_quantile(0.3, 2.5, 17.0),
        beta_quantile(0.9, 40.0, 1e4),
        beta_quantile(0.9, 900.0, 700.0),
        beta_quantile(0.9, 2e5, 7e6),
    ]
    .map(f64::to_bits);
    let wanted: [u64; 10] = [
        0x3506_5ac9_f61c_8002,
        0x3fc6_1520_fa2c_32be,
        0x4026_4ea0_0b54_83c2,
        0x4044_4578_9acc_6e22,
        0x40f8_3c1d_0ae8_d777,
        0x3f87_ac11_a1cd_cf7b,
        0x3fb4_c398_f82d_1209,
        0x3f73_b179_3b39_26e8,
        0x3fe2_820c_f3ad_14f5,
        0x3f9c_865c_35b1_1f01,
    ];
    assert_eq!(got, wanted, "{got:#x?}");
}
