use super::*;

#[test]
fn numbers_are_counted_at_and_between_edges() {
    let edges = [1.0, 2.0, 4.0];
    let values = [
        0.0,
        1.0,
        1.0,
        1.5,
        2.0,
        3.0,
        3.9,
        4.0,
        5.0,
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        -0.5,
        4.0,
    ];
    let mut counts = [0; 7];
    among(&edges, &mut counts, &values);
    assert_eq!(counts, [3, 2, 1, 1, 2, 2, 2]);
}

#[test]
fn every_number_of_edges_and_values_is_counted_right() {
    for edges in 1..40_u32 {
        let list: Vec<f64> = (0..edges).map(|edge| f64::from(2 * edge)).collect();
        let values: Vec<f64> = (0..2 * edges + 1)
            .map(|value| f64::from(value) - 1.0)
            .collect();
        let mut counts = vec![0; 2 * edges as usize + 1];
        among(&list, &mut counts, &values);
        assert!(
            counts.iter().all(|count| *count == 1),
            "{edges}: {counts:?}"
        );
    }
}

#[test]
fn what_does_not_fit_is_left_alone() {
    let mut counts = [0; 2];
    among(&[1.0], &mut counts, &[1.0]);
    among(&[], &mut counts, &[1.0]);
    assert_eq!(counts, [0, 0]);
    let mut beyond = [0; 2];
    assert!(whole(0.0, &mut [], &mut beyond, &[-1.0, f64::NAN]));
    assert_eq!(beyond, [1, 0]);
}

#[test]
fn whole_numbers_are_counted_each_for_itself() {
    let (mut counts, mut beyond) = ([0; 4], [0; 2]);
    let values = [
        -2.0,
        -3.0,
        0.0,
        1.0,
        1.0,
        2.0,
        -5.0,
        f64::NAN,
        1e300,
        f64::INFINITY,
    ];
    assert!(whole(-2.0, &mut counts, &mut beyond, &values));
    assert_eq!((counts, beyond), ([1, 0, 1, 2], [2, 3]));
    assert!(!whole(-2.0, &mut counts, &mut beyond, &[0.25]));
    assert_eq!(counts, [1, 0, 2, 2]);
}
