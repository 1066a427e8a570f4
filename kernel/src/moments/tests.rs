use super::*;

fn numbers(count: u32) -> Vec<f64> {
    (0..count)
        .map(|i| 1e6 + f64::from((i * 7919) % 1009) / 7.0)
        .collect()
}

#[test]
fn mean_and_deviation_of_a_few() {
    let values = [2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0, 5.0];
    assert_eq!(mean(&values), 5.0);
    assert!((deviation(&values, 5.0) - 2.0).abs() < 1e-15);
    assert!(deviation(&[3.0], 3.0).is_nan());
    assert!(mean(&[]).is_nan());
    assert!(deviation(&[], 0.0).is_nan());
}

#[test]
fn equal_numbers_have_that_mean_and_no_deviation() {
    let values = [0.1; 1003];
    assert_eq!(mean(&values), 0.1);
    assert_eq!(deviation(&values, 0.1), 0.0);
    let mut running = Running::new(0.1);
    running.add(&values);
    assert_eq!((running.mean(), running.deviation()), (0.1, 0.0));
}

#[test]
fn pieces_of_any_size_give_the_same_bits() {
    let mut values = numbers(3000);
    values[5] = f64::NAN;
    values[2998] = f64::NAN;
    let mut whole = Running::new(values[0]);
    whole.add(&values);
    assert_eq!((whole.all(), whole.defined()), (3000, 2998));
    for size in [1, 3, 7, 8, 9, 32, 500] {
        let mut pieces = Running::new(values[0]);
        values.chunks(size).for_each(|piece| pieces.add(piece));
        assert_eq!(pieces, whole, "{size}");
    }
}

#[test]
fn running_moments_are_those_of_the_column() {
    for near in [0.0, 1e6, f64::NAN] {
        let values = numbers(10_000);
        let mut running = Running::new(near);
        running.add(&values);
        let mean = mean(&values);
        let sd = deviation(&values, mean);
        assert!((running.mean() / mean - 1.0).abs() < 1e-12);
        let lost = if near == 1e6 { 1e-12 } else { 1e-3 };
        assert!((running.deviation() / sd - 1.0).abs() < lost);
    }
    let none = Running::new(1.0);
    assert!(none.mean().is_nan() && none.deviation().is_nan());
    let mut one = Running::new(1.0);
    one.add(&[3.0]);
    assert_eq!(one.mean(), 3.0);
    assert!(one.deviation().is_nan());
}
