//! The exact engine against figures from elsewhere.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod engine_fixtures;

use engine_fixtures::{b1, hiv, results, telephone};
use perennial::analysis::exact;
use perennial::analysis::results::Results;
use perennial::engine::plan::Plan;
use perennial::engine::series::{Outcome, Series};
use perennial::model::{Parameter, PeriodUnit, Scenario, StageKind, Transition};

fn outcome(results: &Results, strategy: usize, outcome: Outcome) -> f64 {
    results.outcome(strategy, outcome).expect("is there").mean
}

#[track_caller]
fn close(found: f64, expected: f64, relative: f64) {
    let error = (found - expected).abs();
    assert!(
        error <= relative * expected.abs(),
        "{found} is not {expected}"
    );
}

/// Expected values as R packages give them that reproduce the book (see the fixture).
#[test]
fn hiv_as_published() {
    let results = results(&hiv());
    close(outcome(&results, 0, Outcome::Npv), -44_663_453.563_7, 1e-8);
    close(outcome(&results, 1, Outcome::Npv), -50_601_651.331_2, 1e-8);
    close(
        outcome(&results, 0, Outcome::CustomerPeriods),
        7991.2066,
        1e-7,
    );
    close(
        outcome(&results, 1, Outcome::CustomerPeriods),
        8937.3889,
        1e-7,
    );
}

/// By hand: the customer pays 80 and leaves with 0.1 (cost 10): 79; after that the chain's mean.
#[test]
fn telephone_by_hand() {
    let scenario = telephone();
    let results = results(&scenario);
    let profit = &results
        .series(0, Series::Profit, &scenario)
        .expect("is there")
        .mean;
    close(profit[0], 79.0, 1e-12);
    close(profit[5], 48.960_086_875, 1e-10);
    let customers = &results
        .series(0, Series::Stage(0), &scenario)
        .expect("is there")
        .mean;
    close(customers[5], 0.629_136_875, 1e-12);
}

/// Fader & Hardie (2007), "How to project customer retention", Regular segment.
#[test]
fn beta_geometric_retention_as_published() {
    let mut scenario = Scenario::new(PeriodUnit::Year, 12);
    scenario.stages = vec![
        engine_fixtures::stage("subscriber", StageKind::Customer, 1000, 0.0, 0.0),
        engine_fixtures::stage("gone", StageKind::Lost, 0, 0.0, 0.0),
    ];
    let hazard = Parameter::BetaGeometric {
        alpha: 0.704.into(),
        beta: 1.182.into(),
    };
    scenario.transitions = vec![Transition::new("churn", "subscriber", "gone", hazard)];
    let results = results(&scenario);
    let stayed = &results
        .series(0, Series::Stage(0), &scenario)
        .expect("is there")
        .mean;
    close(stayed[1], 626.723_223_754, 1e-9);
    close(stayed[7], 239.050_641_693, 1e-9);
    close(stayed[12], 170.062_576_806, 1e-9);
}

/// Means of the benchmark, by moment recursion outside this project.
#[test]
fn the_benchmark_is_a_file_too() {
    let file = perennial::codec::file::read(include_str!("engine_fixtures/benchmark.json"));
    assert_eq!(file.expect("is a scenario").scenario, b1(10_000, 1000));
}

#[test]
fn benchmark_means() {
    let scenario = b1(10_000, 1);
    let results = results(&scenario);
    let expected = [
        (1, [9000.0, 1200.0, 0.0, 0.0, 0.0, 0.0, 0.0, 800.0]),
        (
            10,
            [
                6123.656, 2869.425, 1052.136, 154.851, 348.107, 158.649, 28.134, 9266.995,
            ],
        ),
        (
            60,
            [
                5794.623, 2645.730, 991.367, 148.657, 1508.147, 614.936, 562.146, 58603.856,
            ],
        ),
    ];
    for (time, stages) in expected {
        for (stage, mean) in stages.into_iter().enumerate() {
            let series = results
                .series(0, Series::Stage(stage), &scenario)
                .expect("is there");
            assert!(
                (series.mean[time] - mean).abs() < 6e-4,
                "stage {stage} at {time}"
            );
        }
    }
    let revenue = results
        .series(0, Series::CumulativeRevenue, &scenario)
        .expect("is there");
    close(revenue.mean[59], 1_385_667.338, 1e-9);
    let profit = results
        .series(0, Series::CumulativeProfit, &scenario)
        .expect("is there");
    close(profit.mean[0], -1200.0, 1e-12);
    close(profit.mean[9], 25_849.711, 1e-7);
    close(outcome(&results, 0, Outcome::Profit), 1_077_001.916, 1e-9);
    close(outcome(&results, 1, Outcome::Profit), 1_135_676.72, 1e-8);
    close(
        results.comparison.strategies[1].difference.mean,
        58_674.80,
        1e-6,
    );
    let large = exact::results(&Plan::compile(&b1(1_000_000_000, 1)).expect("can be simulated"));
    close(outcome(&large, 0, Outcome::Profit), 25_906_382_995.7, 1e-11);
}
