//! Comparisons, observed values and digests, from replications written by hand.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod engine_fixtures;

use engine_fixtures::{known, stage};
use perennial::analysis::collector::Collector;
use perennial::analysis::exact;
use perennial::analysis::results::{ObservedFit, Results};
use perennial::engine::chunk::Chunk;
use perennial::engine::plan::Plan;
use perennial::engine::series::{Outcome, Series};
use perennial::model::{Extra, Observed, PeriodUnit, Scenario, StageKind, Strategy};

fn scenario(strategies: usize) -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Month, 3);
    scenario.stages = vec![stage("member", StageKind::Customer, 100, 1.0, 0.0)];
    scenario.money.gross_margin = known(1.0);
    scenario.strategies = (0..strategies)
        .map(|i| Strategy::new(format!("s{i}")))
        .collect();
    scenario
}

/// Results of replications whose every number is 0 but for these: strategy, place, values.
fn written(plan: &Plan, count: u32, columns: &[(usize, usize, &[f64])]) -> Results {
    let mut chunk = Chunk {
        first: 0,
        count,
        values: vec![0.0; plan.columns() * count as usize],
        scaled: vec![0.0; plan.strategies()],
    };
    for (strategy, place, values) in columns {
        let first = (strategy * plan.layout().width() + place) * count as usize;
        chunk.values[first..first + count as usize].copy_from_slice(values);
    }
    let mut collector = Collector::new(plan);
    collector.add(chunk);
    collector.results()
}

#[test]
fn better_best_and_regret() {
    let plan = Plan::compile(&scenario(3)).expect("can be simulated");
    let npv = plan.layout().outcome(Outcome::Npv);
    let results = written(
        &plan,
        4,
        &[
            (0, npv, &[1.0, 2.0, 3.0, 4.0]),
            (1, npv, &[2.0, 2.0, 1.0, 8.0]),
            (2, npv, &[2.0, 0.0, 3.0, 5.0]),
        ],
    );
    let found = &results.comparison.strategies;
    let better: Vec<_> = found.iter().map(|one| one.probability_better).collect();
    assert_eq!(better, [Some(0.5), Some(2.5 / 4.0), Some(2.5 / 4.0)]);
    // Best: 2 and 2 share; 2 and 2 share; 3 and 3 share; 8.
    let best: Vec<_> = found.iter().map(|one| one.probability_best).collect();
    assert_eq!(best, [Some(1.0 / 4.0), Some(2.0 / 4.0), Some(1.0 / 4.0)]);
    let loss: Vec<_> = found.iter().map(|one| one.expected_loss).collect();
    assert_eq!(loss, [Some(5.0 / 4.0), Some(2.0 / 4.0), Some(5.0 / 4.0)]);
    // Differences 1, 0, -2, 4: mean 0.75, sd 2.5.
    let difference = &found[1].difference;
    assert_eq!(difference.mean, 0.75);
    let sd = difference.sd.expect("is there");
    assert!((sd - 2.5).abs() < 1e-12, "{sd}");
    assert_eq!(difference.se, Some(sd / 2.0));
    assert_eq!(
        found[1].ci95,
        Some([0.75 - 1.96 * sd / 2.0, 0.75 + 1.96 * sd / 2.0])
    );
    assert_eq!(found[0].ci95, Some([0.0, 0.0]));
}

/// A hidden strategy is compared with the baseline, and is no rival.
#[test]
fn hidden_strategies_are_no_rivals() {
    let mut scenario = scenario(3);
    scenario.strategies[2].compare = false;
    let plan = Plan::compile(&scenario).expect("can be simulated");
    let layout = plan.layout();
    let (npv, cost) = (layout.outcome(Outcome::Npv), layout.discounted_cost());
    let results = written(
        &plan,
        2,
        &[
            (1, npv, &[1.0, 1.0]),
            (2, npv, &[9.0, 9.0]),
            (0, cost, &[1.0, 1.0]),
            (1, cost, &[1.0, 1.0]),
        ],
    );
    let found = &results.comparison.strategies;
    assert_eq!(found[1].probability_best, Some(1.0));
    assert_eq!(found[2].probability_better, Some(1.0));
    assert_eq!(found[2].probability_best, None);
    assert_eq!(found[2].expected_loss, None);
    assert!(found.iter().all(|one| !one.dominated));
}

/// Of outcomes that are not defined in every replication, pairs with both count.
#[test]
fn undefined_outcomes_are_left_out() {
    let plan = Plan::compile(&scenario(2)).expect("can be simulated");
    let cac = plan.layout().outcome(Outcome::Cac);
    let count = 4;
    let mut chunk = Chunk {
        first: 0,
        count,
        values: vec![0.0; plan.columns() * 4],
        scaled: vec![0.0; 2],
    };
    let none = f64::NAN;
    for (strategy, values) in [[1.0, none, 3.0, 5.0], [0.5, 2.0, none, 6.0]]
        .iter()
        .enumerate()
    {
        let first = (strategy * plan.layout().width() + cac) * 4;
        chunk.values[first..first + 4].copy_from_slice(values);
    }
    let mut collector = Collector::new(&plan);
    collector.add(chunk);
    let results = collector.results();
    let own = results.outcome(0, Outcome::Cac).expect("is there");
    assert_eq!((own.mean, own.defined), (3.0, 0.75));
    let comparison = collector.comparison(Outcome::Cac);
    let second = &comparison.strategies[1];
    assert_eq!(
        (second.difference.mean, second.difference.defined),
        (0.25, 0.5)
    );
    // Less is better: 0.5 beats 1, and 6 does not beat 5.
    assert_eq!(second.probability_better, Some(0.5));
    assert_eq!(second.expected_loss, Some(0.5));
}

#[test]
fn observed_values_in_the_band_and_near_the_middle() {
    let mut scenario = scenario(1);
    let observed = |series: &str, first, values: &[Option<f64>]| Observed {
        series: series.to_owned(),
        name: String::new(),
        notes: String::new(),
        first,
        values: values.to_vec(),
        extra: Extra::new(),
    };
    scenario.observed = vec![
        observed(
            "customers",
            0,
            &[Some(0.0), None, Some(1.5), Some(-2.0), Some(5.0)],
        ),
        observed("revenue", 3, &[Some(2.0), Some(2.0)]),
    ];
    let plan = Plan::compile(&scenario).expect("can be simulated");
    let layout = plan.layout();
    let customers = layout.offset(Series::Customers.index(&scenario));
    let revenue = layout.offset(Series::Revenue.index(&scenario));
    let results = written(
        &plan,
        3,
        &[
            (0, customers + 2, &[1.0, 2.0, 3.0]),
            (0, customers + 3, &[-1.0, 0.0, 1.0]),
            (0, revenue + 2, &[2.01, 1.0, 3.0]),
        ],
    );
    let fit = |series, values, in_band, within_1_percent| ObservedFit {
        series,
        values,
        in_band: Some(in_band),
        within_1_percent,
    };
    let expected = [
        fit(Series::Customers, 3, 2, 1),
        fit(Series::Revenue, 1, 1, 1),
    ];
    assert_eq!(results.observed, expected);
    // The expected path has no band: 100 customers throughout.
    let exact = exact::results(&plan);
    assert_eq!(exact.observed[0].in_band, None);
    assert_eq!(exact.observed[0].values, 3);
    assert_eq!(exact.observed[0].within_1_percent, 0);
}

/// One bit of one number is another digest; which NaN stands for "undefined" is not.
#[test]
fn digests_tell_every_bit() {
    let plan = Plan::compile(&scenario(2)).expect("can be simulated");
    let place = plan.layout().offset(3);
    let digest = |strategy, value: f64| written(&plan, 1, &[(strategy, place, &[value])]).digest;
    let base = digest(0, 1.0);
    assert_eq!(base, digest(0, 1.0));
    assert_ne!(base, digest(0, 1.0 + f64::EPSILON));
    assert_ne!(base, digest(1, 1.0));
    assert_eq!(digest(0, f64::NAN), digest(0, -f64::NAN));
    assert_eq!(base.len(), 32);
}
