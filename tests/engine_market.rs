//! A market limit by hand and in numbers.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod engine_fixtures;

use engine_fixtures::{known, stage, strategy};
use perennial::analysis::collector::Collector;
use perennial::analysis::exact;
use perennial::analysis::results::Warning;
use perennial::engine::counts::simulate;
use perennial::engine::plan::Plan;
use perennial::engine::series::Series;
use perennial::model::{
    Change, Channel, Extra, Lever, Market, Parameter, PeriodUnit, Referral, Scenario, StageKind,
    Strategy, Target,
};

/// Members who bring others, and advertising, in a market of 1,000 times `scale`.
fn limited(scale: u64) -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Month, 8);
    scenario.stages = vec![stage("member", StageKind::Customer, 100 * scale, 0.0, 0.0)];
    scenario.channels = vec![Channel::new("ads", "member", 50.0 * scale as f64)];
    scenario.referrals = vec![Referral::new("friends", "member", "member", 0.5)];
    scenario.market = Some(Market {
        size: Parameter::number(1000.0 * scale as f64),
        extra: Extra::new(),
    });
    let market = Lever::new(Target::MarketSize, Change::Multiply(known(2.0)));
    scenario.strategies = vec![
        Strategy::new("baseline"),
        strategy("abroad", vec![Lever { from: 2, ..market }]),
    ];
    scenario
}

/// 100 of 1,000 are won: the means are 0.9 of 50 and of 50. Then 190 are: 0.81 of 50 and of 95.
#[test]
fn what_is_won_is_no_longer_to_be_won() {
    let scenario = limited(1);
    let plan = Plan::compile(&scenario).expect("can be simulated");
    let results = exact::results(&plan);
    assert_eq!(results.warnings, [Warning::MeanField]);
    let series = |strategy, series| {
        results
            .series(strategy, series, &scenario)
            .expect("is there")
            .mean
            .clone()
    };
    let close = |found: f64, expected: f64| assert!((found - expected).abs() < 1e-9, "{found}");
    close(series(0, Series::Arrivals(0))[0], 45.0);
    close(series(0, Series::Referrals)[0], 45.0);
    close(series(0, Series::Arrivals(0))[1], 0.81 * 50.0);
    close(series(0, Series::Referrals)[1], 0.81 * 95.0);
    close(series(1, Series::Arrivals(0))[1], 0.905 * 50.0);
}

/// With many customers the mean-field path is the mean, and nobody comes who is not there.
#[test]
fn simulated_counts_follow_the_mean_field() {
    let scenario = limited(1000);
    let plan = Plan::compile(&scenario).expect("can be simulated");
    let mut collector = Collector::new(&plan);
    collector.add(simulate(&plan, 0..200));
    let simulated = collector.results();
    assert!(simulated.warnings.is_empty());
    let expected = exact::results(&plan);
    for strategy in 0..2 {
        let found = simulated
            .series(strategy, Series::Customers, &scenario)
            .expect("is there");
        let mean = expected
            .series(strategy, Series::Customers, &scenario)
            .expect("is there");
        for (found, mean) in found.mean.iter().zip(&mean.mean) {
            assert!((found / mean - 1.0).abs() < 1e-3, "{found} is not {mean}");
        }
    }
    let last = simulated
        .series(0, Series::Customers, &scenario)
        .expect("is there");
    assert!(last.quantiles[8][4] < 1_010_000.0);
}
