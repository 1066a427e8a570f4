use super::*;
use crate::engine::series::Outcome;

/// A grid over values from 0 to 4 by 0 to 2, with outcomes by a formula.
fn plane(outcome: Outcome, formula: impl Fn(f64, f64) -> Vec<f64>) -> Grid {
    let values = [
        (0..=8)
            .map(|step| f64::from(step) / 2.0)
            .collect::<Vec<_>>(),
        (0..=4).map(|step| f64::from(step) / 2.0).collect(),
    ];
    let places = values[1]
        .iter()
        .flat_map(|second| values[0].iter().map(move |first| (*first, *second)));
    Grid {
        outcome,
        less_is_better: outcome.less_is_better(),
        dimensions: [0, 1],
        outcomes: places
            .map(|(first, second)| formula(first, second))
            .collect(),
        values: values.clone(),
    }
}

fn length(borders: &[Border]) -> f64 {
    let pieces = borders.iter().map(|border| {
        let [from, to] = border.ends;
        libm::hypot(to[0] - from[0], to[1] - from[1])
    });
    pieces.sum()
}

#[track_caller]
fn near(found: f64, known: f64) {
    assert!((found - known).abs() < 1e-9, "{found} {known}");
}

#[test]
fn two_that_are_equal_along_a_line_have_it_as_their_border() {
    // Equal where the first is 1.3 + half of the second: from (1.3, 0) to (2.3, 2).
    let grid = plane(Outcome::Profit, |first, second| {
        vec![10.0, 10.0 + first - 1.3 - second / 2.0]
    });
    let found = borders(&grid, &[0, 1]);
    for border in &found {
        assert_eq!(border.between, [0, 1]);
        for [first, second] in border.ends {
            near(first, 1.3 + second / 2.0);
        }
    }
    near(length(&found), libm::hypot(1.0, 2.0));
    // In the other direction of better, it is the same line.
    let less = Grid {
        outcome: Outcome::Cac,
        less_is_better: true,
        ..grid
    };
    near(length(&borders(&less, &[0, 1])), libm::hypot(1.0, 2.0));
}

#[test]
fn three_meet_in_a_point() {
    // The first is best left of 2; right of it the second below 1 and the third above.
    let grid = plane(Outcome::Profit, |first, second| {
        vec![
            0.0,
            first - 2.0 - (second - 1.0),
            first - 2.0 + (second - 1.0),
        ]
    });
    let found = borders(&grid, &[0, 1, 2]);
    let of = |between: [usize; 2]| {
        let some: Vec<Border> = found
            .iter()
            .filter(|border| border.between == between)
            .copied()
            .collect();
        assert!(!some.is_empty(), "{between:?}");
        some
    };
    // The second and the third are equal at 1 of the second number, and best from 2 of the first on.
    near(length(&of([1, 2])), 2.0);
    // The first against the second: first − 2 = second − 1, while the second number is below 1.
    near(length(&of([0, 1])), libm::hypot(1.0, 1.0));
    near(length(&of([0, 2])), libm::hypot(1.0, 1.0));
    // Who is not compared draws no border.
    near(length(&borders(&grid, &[0, 1])), libm::hypot(2.0, 2.0));
}

#[test]
fn ties_and_what_is_undefined_have_no_border() {
    let tied = plane(Outcome::Npv, |first, _| vec![first, first, first - 1.0]);
    assert_eq!(borders(&tied, &[0, 1, 2]), []);
    // What rounding leaves is a tie, too.
    let dust = plane(Outcome::Npv, |first, second| {
        vec![1e6, 1e6 + (first - second) * 1e-7]
    });
    assert_eq!(borders(&dust, &[0, 1]), []);
    let undefined = plane(Outcome::Npv, |first, _| vec![0.0, first - 1.0, f64::NAN]);
    assert_eq!(borders(&undefined, &[0, 1, 2]), []);
    near(length(&borders(&undefined, &[0, 1])), 2.0);
    assert_eq!(borders(&tied, &[0]), []);
    assert_eq!(borders(&tied, &[]), []);
}
