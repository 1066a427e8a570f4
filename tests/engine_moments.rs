//! The variances of the exact engine: against figures from elsewhere, closed forms, enumeration and
//! simulated counts.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod engine_fixtures;

use engine_fixtures::b1;
use perennial::engine::moments;
use perennial::engine::plan::Plan;
use perennial::engine::series::{Outcome, Series};
use perennial::model::Scenario;

/// Standard deviations of one strategy.
struct Spread {
    scenario: Scenario,
    plan: Plan,
    row: Vec<f64>,
}

impl Spread {
    fn new(scenario: &Scenario, strategy: usize) -> Self {
        let plan = Plan::compile(scenario).expect("can be simulated");
        let mut row = vec![0.0; plan.layout().width()];
        assert!(moments::variances(&plan, strategy, 0, &mut row));
        Self {
            scenario: scenario.clone(),
            plan,
            row,
        }
    }

    /// Of a series at a place in time, from its first.
    fn sd(&self, series: Series, time: usize) -> f64 {
        let offset = self.plan.layout().offset(series.index(&self.scenario));
        self.row[offset + time].sqrt()
    }

    fn outcome(&self, outcome: Outcome) -> f64 {
        self.row[self.plan.layout().outcome(outcome)].sqrt()
    }
}

#[track_caller]
fn close(found: f64, expected: f64, within: f64) {
    assert!(
        (found - expected).abs() <= within,
        "{found} is not {expected}"
    );
}

/// The benchmark's standard deviations, by moment recursion outside this project.
#[test]
fn benchmark_deviations() {
    let spread = Spread::new(&b1(10_000, 1), 0);
    let expected = [
        (1, [50.9902, 32.4962, 0.0, 0.0, 0.0, 0.0, 0.0, 27.1293]),
        (
            10,
            [
                76.9015, 52.0239, 31.8648, 12.4054, 18.4497, 12.5335, 5.2985, 74.1016,
            ],
        ),
        (
            60,
            [
                76.3008, 51.4834, 31.4960, 12.1931, 38.9573, 24.8322, 23.7457, 222.5392,
            ],
        ),
    ];
    for (time, stages) in expected {
        for (stage, sd) in stages.into_iter().enumerate() {
            close(spread.sd(Series::Stage(stage), time), sd, 5.1e-5);
        }
    }
    for (period, revenue, profit) in [
        (1, 0.0, 6.6332),
        (10, 1799.3783, 1516.3171),
        (60, 20248.649, 17229.560),
    ] {
        let within = if period == 60 { 5.1e-4 } else { 5.1e-5 };
        close(
            spread.sd(Series::CumulativeRevenue, period - 1),
            revenue,
            within,
        );
        close(
            spread.sd(Series::CumulativeProfit, period - 1),
            profit,
            within,
        );
    }
    close(spread.outcome(Outcome::Profit), 17_229.560, 5.1e-4);
    close(spread.outcome(Outcome::Npv), 17_229.560, 5.1e-4);
    close(spread.outcome(Outcome::Revenue), 20_248.649, 5.1e-4);
    let care = Spread::new(&b1(10_000, 1), 1);
    close(care.outcome(Outcome::Profit), 17_916.41, 5.1e-3);
    let large = Spread::new(&b1(1_000_000_000, 1), 0);
    close(large.outcome(Outcome::Profit), 2_953_516.7, 0.06);
}
