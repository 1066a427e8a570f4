use super::*;
use crate::sobol;
use crate::special::normal_cdf;

fn near(got: f64, wanted: f64, tolerance: f64) -> bool {
    (got - wanted).abs() <= tolerance * wanted.abs().max(1e-300)
}

/// A distribution, its quantiles at 1, 5, 50, 95 and 99 %, mean and standard deviation.
type Case = (Distribution, [f64; 5], f64, f64);

/// From scipy 1.17.1 (`norm`, `lognorm`, `gamma`, `beta`, `uniform`, `triang`: `ppf`, `mean`, `std`).
fn cases() -> Vec<Case> {
    vec![
        (
            Distribution::normal(2.0, 0.5),
            [
                0.8368260629795796,
                1.1775731865242636,
                2.0,
                2.822426813475736,
                3.1631739370204204,
            ],
            2.0,
            0.5,
        ),
        (
            Distribution::lognormal(100.0, 30.0),
            [
                48.38344809828442,
                59.09920564135929,
                95.78262852211522,
                155.23579085443876,
                189.6167447175147,
            ],
            100.0,
            30.0,
        ),
        (
            Distribution::lognormal(1.0, 3.0),
            [
                0.009266440785149361,
                0.026063013840867167,
                0.3162277660168379,
                3.836854809292947,
                10.791629960044917,
            ],
            1.0,
            3.0,
        ),
        (
            Distribution::gamma(50.0, 10.0),
            [
                29.706682698841284,
                34.76425168350175,
                49.33493673397683,
                67.5048065495412,
                76.1538912490127,
            ],
            50.0,
            10.0,
        ),
        (
            Distribution::gamma(1.0, 4.0),
            [
                9.443013137692552e-32,
                1.440889455824664e-20,
                0.00014409016686749854,
                5.651798840260266,
                19.820563106233493,
            ],
            1.0,
            4.0,
        ),
        (
            Distribution::gamma(1000.0, 1.0),
            [
                997.6751228599253,
                998.3557150837179,
                999.9996666666865,
                1001.64542194519,
                1002.3278184027579,
            ],
            1000.0,
            1.0,
        ),
        (
            Distribution::beta(0.1, 0.02),
            [
                0.058884906095855116,
                0.06924826365705682,
                0.09880970237205652,
                0.13481510796271368,
                0.15156512124673352,
            ],
            0.1,
            0.02,
        ),
        (
            Distribution::beta(0.3, 0.4),
            [
                1.5532863436499756e-20,
                4.435387520854461e-13,
                0.020288443524250306,
                0.9997556971672202,
                0.9999998441467343,
            ],
            0.3,
            0.4,
        ),
        (
            Distribution::beta_counts(3.0, 17.0),
            [
                0.023960703944221694,
                0.04446484244557773,
                0.13827116211481527,
                0.29580201397505035,
                0.374054830675811,
            ],
            0.15,
            0.07791937224739796,
        ),
        (
            Distribution::beta_counts(0.5, 2000.0),
            [
                3.9276873008406555e-08,
                9.831574037492546e-07,
                0.0001137418542015163,
                0.0009600236308205242,
                0.0016575562088368978,
            ],
            0.00024993751562109475,
            0.00035333254946552276,
        ),
        (
            Distribution::uniform(-1.0, 3.0),
            [-0.96, -0.8, 1.0, 2.8, 2.96],
            1.0,
            1.1547005383792515,
        ),
        (
            Distribution::triangular(1.0, 2.0, 4.0),
            [
                1.1732050807568877,
                1.3872983346207417,
                2.2679491924311224,
                3.4522774424948337,
                3.7550510257216825,
            ],
            7.0 / 3.0,
            0.6236095644623236,
        ),
        (
            Distribution::triangular(0.0, 0.0, 1.0),
            [
                0.005012562893380035,
                0.025320565519103666,
                0.2928932188134524,
                0.776393202250021,
                0.8999999999999999,
            ],
            1.0 / 3.0,
            0.23570226039551584,
        ),
        (
            Distribution::pert(1.0, 2.0, 4.0),
            [
                1.157090650193987,
                1.328497175994983,
                2.127437521012363,
                3.139862159639643,
                3.4660604061274967,
            ],
            13.0 / 6.0,
            0.5527707983925666,
        ),
        (
            Distribution::pert(0.0, 10.0, 10.0),
            [
                3.9810717055349727,
                5.492802716530588,
                8.705505632961241,
                9.897937816869884,
                9.979919516614258,
            ],
            25.0 / 3.0,
            1.4085904245475276,
        ),
    ]
}

#[test]
fn quantiles_mean_and_sd_agree_with_scipy() {
    for (distribution, quantiles, mean, sd) in cases() {
        for (u, wanted) in [0.01, 0.05, 0.5, 0.95, 0.99].into_iter().zip(quantiles) {
            let got = distribution.quantile(u);
            assert!(
                near(got, wanted, 1e-12),
                "{distribution:?} {u}: {got} {wanted}"
            );
        }
        assert!(near(distribution.mean(), mean, 1e-14), "{distribution:?}");
        assert!(near(distribution.sd(), sd, 1e-13), "{distribution:?}");
    }
}

/// Mean and standard deviation by integrating the quantile function over the normal scale.
fn integrated(distribution: &Distribution) -> (f64, f64) {
    let (mut mass, mut first, mut second) = (0.0, 0.0, 0.0);
    let middle = distribution.quantile(0.5);
    for i in -8_200..=8_200 {
        let z = f64::from(i) / 1_000.0;
        let weight = libm::exp(-0.5 * z * z);
        let value = distribution.quantile(normal_cdf(z)) - middle;
        mass += weight;
        first += weight * value;
        second += weight * value * value;
    }
    let mean = first / mass;
    (middle + mean, (second / mass - mean * mean).sqrt())
}

#[test]
fn mean_and_sd_are_those_of_the_quantile_function() {
    let mut all: Vec<Distribution> = cases().into_iter().map(|case| case.0).collect();
    all.extend([
        Distribution::range(0.02, 0.3, Support::Probability),
        Distribution::range(1e-5, 0.999, Support::Probability),
        Distribution::range(2.0, 9.0, Support::Positive),
        Distribution::range(-2.0, 9.0, Support::Positive),
        Distribution::range(-2.0, 9.0, Support::Any),
        Distribution::beta_counts(2e7, 3e9),
        Distribution::gamma(3.0, 1e-4),
    ]);
    for distribution in all {
        let (mean, sd) = integrated(&distribution);
        // Where the distribution has a corner, the trapezium rule's error is of the step's square.
        assert!(
            near(distribution.mean(), mean, 2e-7),
            "{distribution:?}: {mean}"
        );
        assert!(near(distribution.sd(), sd, 2e-7), "{distribution:?}: {sd}");
    }
}

#[test]
fn a_range_has_five_percent_on_each_side() {
    for (low, high, support) in [
        (0.1, 0.3, Support::Probability),
        (1e-9, 0.5, Support::Probability),
        (0.5, 0.999_999, Support::Probability),
        (0.2, 1.2, Support::Probability),
        (0.0, 0.4, Support::Probability),
        (3.0, 5.0, Support::Positive),
        (1e-200, 1e200, Support::Positive),
        (-3.0, 5.0, Support::Positive),
        (3.0, 5.0, Support::Any),
        (1e6, 1e6 + 1.0, Support::Any),
    ] {
        let range = Distribution::range(low, high, support);
        let scale = low.abs().max(high.abs());
        // As exact as the scale: the exponent of e^±460 costs three digits.
        let tolerance = if low == 1e-200 { 5e-13 } else { 1e-14 };
        for (u, end) in [(0.05, low), (0.95, high)] {
            let got = range.quantile(u);
            let error = (got - end).abs() / if range_is_plain(&range) { scale } else { end };
            assert!(error < tolerance, "{range:?} {u}: {got} {end}");
        }
    }
    assert!(matches!(
        Distribution::range(0.1, 0.3, Support::Probability),
        Distribution::LogitNormal { .. }
    ));
    assert!(matches!(
        Distribution::range(0.1, 0.3, Support::Positive),
        Distribution::Lognormal { .. }
    ));
    for (low, high, support) in [
        (0.1, 1.0, Support::Probability),
        (0.0, 0.3, Support::Probability),
        (0.0, 0.3, Support::Positive),
        (0.1, 0.3, Support::Any),
    ] {
        assert!(range_is_plain(&Distribution::range(low, high, support)));
    }
}

fn range_is_plain(range: &Distribution) -> bool {
    matches!(range, Distribution::Normal { .. })
}

#[test]
fn mean_and_sd_of_the_logit_normal_agree_with_values_to_17_digits() {
    // mpmath 1.4.1, by integration.
    for (low, high, mean, sd) in [
        (0.1, 0.3, 0.186_818_927_673_758_5, 0.061_683_302_778_648_114),
        (
            0.001,
            0.9,
            0.236_214_386_189_731_15,
            0.294_455_358_744_697_4,
        ),
        (
            1e-6,
            0.999,
            0.298_966_344_935_844_7,
            0.395_720_002_764_048_45,
        ),
    ] {
        let range = Distribution::range(low, high, Support::Probability);
        assert!(near(range.mean(), mean, 1e-13), "{}", range.mean());
        assert!(near(range.sd(), sd, 1e-13), "{}", range.sd());
    }
}

#[test]
fn equal_ends_are_a_known_number() {
    for known in [
        Distribution::uniform(3.0, 3.0),
        Distribution::triangular(3.0, 3.0, 3.0),
        Distribution::pert(3.0, 3.0, 3.0),
        Distribution::range(3.0, 3.0, Support::Positive),
        Distribution::range(3.0, 3.0, Support::Probability),
        Distribution::normal(3.0, 0.0),
        Distribution::lognormal(3.0, 0.0),
        Distribution::gamma(3.0, 0.0),
    ] {
        assert_eq!(known, Distribution::Known(3.0));
        assert_eq!(
            (known.quantile(0.1), known.mean(), known.sd()),
            (3.0, 3.0, 0.0)
        );
    }
    assert_eq!(Distribution::beta(0.3, 0.0), Distribution::Known(0.3));
    assert_eq!(
        Distribution::beta_counts(0.0, 5.0),
        Distribution::Known(0.0)
    );
    assert_eq!(
        Distribution::beta_counts(5.0, 0.0),
        Distribution::Known(1.0)
    );
}

#[test]
fn what_fits_no_distribution_is_its_mean_or_middle() {
    for (got, wanted) in [
        (Distribution::normal(1.0, -1.0), 1.0),
        (Distribution::lognormal(-1.0, 1.0), -1.0),
        (Distribution::gamma(0.0, 1.0), 0.0),
        (Distribution::gamma(-2.0, 1.0), -2.0),
        (Distribution::beta(1.2, 0.1), 1.2),
        (Distribution::beta(0.5, 0.5), 0.5),
        (Distribution::beta_counts(0.0, 0.0), 0.5),
        (Distribution::uniform(4.0, 2.0), 3.0),
        (Distribution::triangular(4.0, 3.5, 2.0), 3.0),
        (Distribution::range(4.0, 2.0, Support::Any), 3.0),
    ] {
        assert_eq!(got, Distribution::Known(wanted));
    }
    // A mode beyond the ends counts as the end.
    assert_eq!(
        Distribution::pert(0.0, 7.0, 1.0),
        Distribution::pert(0.0, 1.0, 1.0)
    );
}

#[test]
fn every_finite_parameter_gives_finite_rising_values() {
    let numbers = [
        -f64::MAX,
        -1e200,
        -1.0,
        -1e-300,
        0.0,
        5e-324,
        1e-300,
        1e-9,
        0.3,
        0.5,
        1.0 - 1e-16,
        1.0,
        2.0,
        1e9,
        1e200,
        f64::MAX,
    ];
    let uniforms = [0.0, 5e-324, 1e-20, 0.05, 0.3, 0.5, 0.9, 1.0 - 1e-16, 1.0];
    for p in numbers {
        for q in numbers {
            let mut all = vec![
                Distribution::normal(p, q),
                Distribution::lognormal(p, q),
                Distribution::gamma(p, q),
                Distribution::beta(p, q),
                Distribution::beta_counts(p, q),
                Distribution::uniform(p, q),
            ];
            for support in [Support::Probability, Support::Positive, Support::Any] {
                all.push(Distribution::range(p, q, support));
            }
            for r in numbers {
                all.push(Distribution::triangular(p, q, r));
                all.push(Distribution::pert(p, q, r));
            }
            for distribution in all {
                let mut last = -f64::MAX;
                for u in uniforms {
                    let value = distribution.quantile(u);
                    assert!(value.is_finite(), "{distribution:?} {u}: {value}");
                    assert!(value >= last, "{distribution:?} {u}: {value} {last}");
                    last = value;
                }
                let (mean, sd) = (distribution.mean(), distribution.sd());
                assert!(
                    mean.is_finite() && sd.is_finite() && sd >= 0.0,
                    "{distribution:?} {mean} {sd}"
                );
            }
        }
    }
    assert!(
        Distribution::normal(0.0, 1.0)
            .quantile(f64::NAN)
            .is_finite()
    );
}

#[test]
fn dirichlet_shares_have_its_moments() {
    let alphas = [2.0, 0.0, 30.0, 0.5];
    let total: f64 = alphas.iter().sum();
    let count = 1_u32 << 14;
    let (mut first, mut second) = ([0.0; 4], [0.0; 4]);
    for replication in 0..count {
        let uniforms: [f64; 4] = core::array::from_fn(|d| sobol::point(7, replication, d as u32));
        let mut shares = [9.0; 4];
        dirichlet(&alphas, &uniforms, &mut shares);
        assert_eq!(shares[1].to_bits(), 0);
        assert!((shares.iter().sum::<f64>() - 1.0).abs() < 4e-16);
        for i in 0..4 {
            first[i] += shares[i] / f64::from(count);
            second[i] += shares[i] * shares[i] / f64::from(count);
        }
    }
    for (i, alpha) in alphas.into_iter().enumerate() {
        let mean = alpha / total;
        let variance = mean * (1.0 - mean) / (total + 1.0);
        // A fixed seed; with plain random numbers four standard errors would be 3 % of an sd here.
        assert!((first[i] - mean).abs() <= 1e-3 * variance.sqrt(), "{i}");
        assert!(near(second[i] - first[i] * first[i], variance, 1e-2), "{i}");
    }
}

#[test]
fn dirichlet_of_any_shapes_gives_shares() {
    let shapes = [0.0, 5e-324, 1e-310, 1e-100, 1e-3, 1.0, 50.0, 1e12, f64::MAX];
    for a in shapes {
        for b in shapes {
            for u in [0.0, 1e-300, 0.4, 1.0] {
                let mut shares = [9.0; 3];
                dirichlet(&[a, b, a], &[u, 0.5, 1.0 - u], &mut shares);
                let sum: f64 = shares.iter().sum();
                assert!(
                    shares.iter().all(|share| (0.0..=1.0).contains(share)),
                    "{a} {b} {u}"
                );
                assert!((sum - 1.0).abs() < 1e-15, "{a} {b} {u}: {shares:?}");
                if a == 0.0 && b > 0.0 {
                    assert_eq!(shares, [0.0, 1.0, 0.0]);
                }
            }
        }
    }
    // Small shapes: nearly all goes to one, each equally often.
    let mut most = [0; 3];
    for replication in 0..999 {
        let uniforms: [f64; 3] = core::array::from_fn(|d| sobol::point(1, replication, d as u32));
        let mut shares = [0.0; 3];
        dirichlet(&[1e-3; 3], &uniforms, &mut shares);
        let winner = (0..3).find(|&i| shares[i] > 0.5);
        most[winner.unwrap_or(0)] += 1;
    }
    assert!(
        most.iter().all(|&count| (300..=366).contains(&count)),
        "{most:?}"
    );
    // The shortest slice decides, and an empty one is no failure.
    let mut shares = [9.0; 3];
    dirichlet(&[1.0, 2.0], &[0.5, 0.5, 0.5], &mut shares);
    assert_eq!(shares[2], 9.0);
    dirichlet(&[], &[], &mut shares);
    assert_eq!(shares[2], 9.0);
}
