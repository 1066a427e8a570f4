use super::*;

/// Against values computed with 40 digits.
#[test]
fn quantiles_are_right() {
    let known = [
        (1e-300, -37.047_096_299_361_2),
        (1e-100, -21.273_453_560_965_326),
        (1e-20, -9.262_340_089_798_407),
        (1e-10, -6.361_340_902_404_056),
        (1e-5, -4.264_890_793_922_825),
        (0.001, -3.090_232_306_167_813_7),
        (0.02, -2.053_748_910_631_823),
        (0.075, -1.439_531_470_938_456),
        (0.1, -1.281_551_565_544_600_5),
        (0.25, -0.674_489_750_196_081_7),
        (0.4, -0.253_347_103_135_799_7),
    ];
    for (u, z) in known {
        assert!((quantile(u) / z - 1.0).abs() < 1e-15, "{u}");
        if u > 0.01 {
            assert!((quantile(1.0 - u) + z).abs() < 1e-15, "{u}");
        }
    }
    assert_eq!(quantile(0.5), 0.0);
    assert_eq!(quantile(0.0), f64::NEG_INFINITY);
    assert_eq!(quantile(1.0), f64::INFINITY);
    assert!(quantile(-0.1).is_nan() && quantile(1.1).is_nan() && quantile(f64::NAN).is_nan());
}

#[test]
fn the_table_errs_less_than_it_says() {
    let table = Table::get();
    let mut worst = 0.0_f64;
    for octave in 1..=HALVINGS as i32 {
        let places = 100 << PIECES;
        for place in 0..places {
            let t = libm::ldexp(1.0 + f64::from(place) / f64::from(places), -octave - 1);
            // The nearest odd multiple of 2^-52.
            let t = f64::EPSILON * (2.0 * (t / f64::EPSILON / 2.0).floor() + 1.0);
            let z = table.quantile(t - 0.5);
            assert_eq!(table.quantile(0.5 - t), -z);
            worst = worst.max((z - quantile(t)).abs());
        }
    }
    assert!(worst < 0.8e-9, "{worst}");
    const { assert!(TABLE_ERROR > 0.8e-9) };
}

#[test]
fn the_table_knows_nothing_of_the_ends() {
    let end = libm::ldexp(1.0, -25);
    let step = f64::EPSILON;
    for t in [step, 3.0 * step, 1e-12, 1e-9, 2e-8, end - step] {
        assert!(Table::get().quantile(t - 0.5).is_nan(), "{t}");
        assert!(Table::get().quantile(0.5 - t).is_nan(), "{t}");
    }
    assert!(!Table::get().quantile(end + step - 0.5).is_nan());
}
