use super::*;
use perennial_kernel::{normal, random};

/// Columns of numbers of every kind, by name.
fn columns(count: usize) -> Vec<(&'static str, Vec<f64>)> {
    let mut seed = 0;
    let mut column = |of: &dyn Fn(f64, f64) -> f64| -> Vec<f64> {
        seed += 1;
        let uniform = |i: usize, purpose| {
            random::uniform(random::base(seed, i as u32), random::purpose(&[purpose]))
        };
        (0..count)
            .map(|i| of(uniform(i, 1), uniform(i, 2)))
            .collect()
    };
    let normal = |u| normal::quantile(u);
    vec![
        ("normal", column(&|u, _| 1e6 + 2e4 * normal(u))),
        (
            "counts",
            column(&|u, _| (6000.0 + 70.0 * normal(u)).round()),
        ),
        (
            "large counts",
            column(&|u, _| (1e9 + 1e5 * normal(u)).round()),
        ),
        ("few values", column(&|u, _| (30.0 * u).floor() / 4.0)),
        ("skewed", column(&|u, _| libm::exp(3.0 * normal(u)))),
        (
            "two humps",
            column(&|u, v| normal(u) + if v < 0.4 { 50.0 } else { 0.0 }),
        ),
        (
            "an atom",
            column(&|u, v| if v < 0.3 { 7.0 } else { 14.0 * u }),
        ),
        (
            "mostly undefined",
            column(&|u, v| if v < 0.9 { f64::NAN } else { u }),
        ),
        (
            "rare",
            column(&|u, _| if u < 0.9995 { 0.0 } else { 1e5 * u }),
        ),
        (
            "without bound",
            column(&|u, v| if v < 0.2 { f64::INFINITY } else { u }),
        ),
        ("constant", column(&|_, _| 0.1)),
        ("undefined", column(&|_, _| f64::NAN)),
        ("drifting", (0..count).map(|i| i as f64 / 7.0).collect()),
        (
            "undefined at first",
            (0..count)
                .map(|i| if i < 2_500 { f64::NAN } else { i as f64 })
                .collect(),
        ),
        (
            "whole at first",
            (0..count)
                .map(|i| (i % 50) as f64 + if i < 3_000 { 0.0 } else { 0.25 })
                .collect(),
        ),
    ]
}

fn sketch(values: &[f64], pilot: usize, piece: usize) -> Sketch {
    let (pilot, rest) = values.split_at(pilot);
    let mut sketch = Sketch::new(pilot, &mut Room::default());
    rest.chunks(piece).for_each(|piece| sketch.add(piece));
    sketch
}

/// By what share of the numbers the rank of a quantile may be wrong, by what the sketch counts: 0 where it is exact.
fn stated_error(sketch: &Sketch, level: f64) -> f64 {
    let defined = sketch.moments.defined();
    let place = Place::new(defined, level);
    let mut walk = Walk::default();
    let mut error = 0;
    for rank in [place.below, place.above()] {
        sketch.walk(rank, &mut walk);
        let slot = sketch.slot(walk.place);
        if slot.from < slot.to {
            error = error.max(sketch.count(walk.place));
        }
    }
    error as f64 / defined.max(1) as f64
}

/// How far a number is from a rank: 0 where it equals one of that rank.
fn rank_error(sorted: &[f64], number: f64, rank: f64) -> f64 {
    let below = sorted.partition_point(|other| *other < number) as f64;
    let not_above = sorted.partition_point(|other| *other <= number) as f64;
    (below - rank).max(rank + 1.0 - not_above).max(0.0)
}

#[test]
fn quantiles_are_within_the_stated_error() {
    for (name, values) in columns(60_000) {
        let mut sorted = values.clone();
        sorted.retain(|number| !number.is_nan());
        sorted.sort_by(f64::total_cmp);
        for pilot in [256, 2_048] {
            let sketch = sketch(&values, pilot, 500);
            assert_eq!(sketch.counts(), (values.len(), sorted.len()), "{name}");
            for (level, found) in QUANTILES.iter().zip(sketch.quantiles()) {
                if sorted.is_empty() {
                    assert!(found.is_nan());
                    continue;
                }
                let stated = stated_error(&sketch, *level) * sorted.len() as f64;
                let place = Place::new(sorted.len(), *level);
                let error = rank_error(&sorted, found, place.below as f64);
                // Between two ranks counts as either.
                assert!(error <= stated + 1.0, "{name} {level}: {error} > {stated}");
                if stated == 0.0 {
                    let (low, high) = (sorted[place.below], sorted[place.above()]);
                    assert_eq!(found, between(low, high, place.part), "{name} {level}");
                }
            }
        }
    }
}

/// What the documentation says of an ordinary column: the error stated, and the error found.
#[test]
fn errors_of_ordinary_columns_are_small() {
    let (mut stated, mut found) = (0.0_f64, 0.0_f64);
    for (name, values) in columns(100_000) {
        let mut sorted = values.clone();
        sorted.sort_by(f64::total_cmp);
        let sketch = sketch(&values, 2_048, 500);
        match name {
            "normal" | "large counts" | "skewed" | "two humps" | "an atom" => {
                for (level, number) in QUANTILES.iter().zip(sketch.quantiles()) {
                    let rank = (sorted.len() - 1) as f64 * level;
                    stated = stated.max(stated_error(&sketch, *level));
                    found = found.max(rank_error(&sorted, number, rank) / sorted.len() as f64);
                }
            }
            "counts" | "few values" | "constant" | "rare" => {
                assert!(
                    QUANTILES
                        .iter()
                        .all(|level| stated_error(&sketch, *level) == 0.0)
                );
            }
            _ => {}
        }
    }
    assert!(stated < 0.005, "{stated}");
    assert!(found < 0.0005, "{found}");
}

#[test]
fn mean_and_deviation_are_those_of_all_numbers() {
    for (name, mut values) in columns(20_000) {
        let sketch = sketch(&values, 2_048, 333);
        values.retain(|number| !number.is_nan());
        let mean = moments::mean(&values);
        let sd = moments::deviation(&values, mean);
        let near = |found: f64, exact: f64| {
            found == exact
                || !exact.is_finite()
                || (found - exact).abs() <= 1e-10 * (exact.abs() + sd)
        };
        assert!(
            near(sketch.mean(), mean),
            "{name}: {} {mean}",
            sketch.mean()
        );
        assert!(
            near(sketch.deviation(), sd),
            "{name}: {} {sd}",
            sketch.deviation()
        );
    }
}

#[test]
fn pieces_of_any_size_give_the_same_bits() {
    for (name, values) in columns(9_000) {
        let whole = sketch(&values, 2_048, usize::MAX);
        for size in [1, 7, 32, 500] {
            let pieces = sketch(&values, 2_048, size);
            let bits = |sketch: &Sketch| {
                let moments = [sketch.mean(), sketch.deviation()];
                let all = sketch.quantiles().into_iter().chain(moments);
                all.map(f64::to_bits).collect::<Vec<_>>()
            };
            assert_eq!(bits(&pieces), bits(&whole), "{name} {size}");
        }
    }
}

#[test]
fn a_sketch_takes_a_few_kilobytes() {
    for (name, values) in columns(9_000) {
        for pilot in [256, 2_048] {
            let bytes = sketch(&values, pilot, 500).bytes();
            let stated = 8 * (2 * pilot.min(EDGES) + 32);
            assert!(bytes <= stated, "{name}: {bytes}");
        }
    }
}
