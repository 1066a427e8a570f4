//! Simulated counts against the exact engine, pairing, and independence of chunks and order.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod engine_fixtures;

use engine_fixtures::{b1, compile, hiv, known, on_probability, same, strategy};
use perennial::analysis::collector::Collector;
use perennial::analysis::exact;
use perennial::analysis::results::Results;
use perennial::engine::chunk::{Chunk, split};
use perennial::engine::counts::simulate;
use perennial::engine::plan::Plan;
use perennial::engine::series::{Outcome, Series};
use perennial::model::{Change, Strategy};

fn run(plan: &Plan, replications: u32) -> Results {
    let mut collector = Collector::new(plan);
    for range in split(replications, 2) {
        collector.add(simulate(plan, range));
    }
    assert_eq!(collector.completed(), replications);
    collector.results()
}

/// Standard deviations of the benchmark by moment recursion outside this project: 1,000 replications
/// estimate them within 10 % (four and a half standard errors).
#[test]
fn benchmark_means_and_deviations() {
    let scenario = b1(10_000, 1000);
    let plan = compile(&scenario);
    let results = run(&plan, 1000);
    let expected = exact::results(&plan);
    let check = |series: Series, time: usize, sd: f64| {
        let found = results.series(0, series, &scenario).expect("is there");
        let mean = expected
            .series(0, series, &scenario)
            .expect("is there")
            .mean[time];
        let error = (found.mean[time] - mean).abs();
        assert!(
            error < 4.5 * sd / 1000_f64.sqrt(),
            "mean of {series:?} at {time}"
        );
        let spread = found.sd[time];
        assert!(
            (spread / sd - 1.0).abs() < 0.1,
            "{spread} is not {sd}: {series:?} at {time}"
        );
    };
    let at_10 = [
        76.9015, 52.0239, 31.8648, 12.4054, 18.4497, 12.5335, 5.2985, 74.1016,
    ];
    let at_60 = [
        76.3008, 51.4834, 31.4960, 12.1931, 38.9573, 24.8322, 23.7457, 222.5392,
    ];
    for stage in 0..8 {
        check(Series::Stage(stage), 10, at_10[stage]);
        check(Series::Stage(stage), 60, at_60[stage]);
    }
    check(Series::CumulativeRevenue, 59, 20_248.649);
    check(Series::CumulativeProfit, 59, 17_229.560);
    let profit = results.outcome(1, Outcome::Profit).expect("is there");
    assert!((profit.mean - 1_135_676.72).abs() < 4.5 * 17_916.41 / 1000_f64.sqrt());
}

/// Splitting, the order in which chunks come and the trip through a buffer change no bit.
#[test]
fn results_do_not_depend_on_chunks_or_order() {
    let plan = compile(&b1(10_000, 100));
    let whole = run(&plan, 100);
    let mut collector = Collector::new(&plan);
    for range in [57..100, 3..57, 0..3] {
        let buffer = simulate(&plan, range).into_buffer();
        collector.add(Chunk::from_buffer(plan.outline(), buffer).expect("was made by a chunk"));
    }
    assert_eq!(collector.completed(), 100);
    assert!(same(&collector.results(), &whole));
}

/// Until a gap is closed, what lies beyond it waits.
#[test]
fn chunks_beyond_a_gap_wait() {
    let plan = compile(&hiv());
    let mut collector = Collector::new(&plan);
    collector.add(simulate(&plan, 8..16));
    assert_eq!(collector.completed(), 0);
    collector.add(simulate(&plan, 0..8));
    assert_eq!(collector.completed(), 16);
    collector.add(simulate(&plan, 0..8));
    assert_eq!(collector.completed(), 16);
}

/// A strategy without levers, or with levers that do nothing, is the baseline to the last bit, and a
/// further strategy changes no other.
#[test]
fn strategies_share_their_random_numbers() {
    let mut scenario = b1(10_000, 50);
    let two = run(&compile(&scenario), 50);
    let mut idle = on_probability("at_risk-churned", Change::Multiply(known(0.5)));
    idle.intensity = 0.0;
    scenario.strategies.push(Strategy::new("nothing"));
    scenario.strategies.push(strategy("idle", vec![idle]));
    let care = scenario.strategies[1].levers.clone();
    scenario.strategies.push(strategy("care_again", care));
    let five = run(&compile(&scenario), 50);
    assert!(same(&two.strategies[..2], &five.strategies[..2]));
    for (copy, original) in [(2, 0), (3, 0), (4, 1)] {
        let (copy, original) = (&five.strategies[copy], &five.strategies[original]);
        assert!(same(&copy.series, &original.series));
        assert!(same(&copy.outcomes, &original.outcomes));
    }
    let nothing = &five.comparison.strategies[2];
    assert_eq!(nothing.difference.mean, 0.0);
    assert_eq!(nothing.probability_better, Some(0.5));
}
