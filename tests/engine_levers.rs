//! Levers, events, segments and moves by hand.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod engine_fixtures;

use engine_fixtures::{b1, compile, known, on_probability, results, stage, strategy};
use perennial::analysis::collector::Collector;
use perennial::analysis::results::{Results, Warning};
use perennial::engine::counts::simulate;
use perennial::engine::series::Series;
use perennial::model::{
    Accrual, Adjustment, ArrivalProcess, Change, Channel, Extra, Lever, PerCustomerCost,
    PeriodUnit, Scenario, Segment, StageKind, Strategy, Target, Transition,
};

fn means(results: &Results, strategy: usize, series: Series, scenario: &Scenario) -> Vec<f64> {
    results
        .series(strategy, series, scenario)
        .expect("is there")
        .mean
        .clone()
}

#[track_caller]
fn all_close(found: &[f64], expected: &[f64]) {
    assert_eq!(found.len(), expected.len());
    for (f, e) in found.iter().zip(expected) {
        assert!(
            (f - e).abs() <= 1e-12 * e.abs().max(1.0),
            "{found:?} is not {expected:?}"
        );
    }
}

/// 1,000 customers who leave with 0.2, in four periods; the second strategy has the levers.
fn leaving(levers: Vec<Lever>) -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Month, 4);
    scenario.stages = vec![
        stage("member", StageKind::Customer, 1000, 0.0, 0.0),
        stage("gone", StageKind::Lost, 0, 0.0, 0.0),
    ];
    scenario.transitions = vec![Transition::new("leave", "member", "gone", 0.2)];
    scenario.strategies = vec![Strategy::new("baseline"), strategy("changed", levers)];
    scenario
}

/// The probability of leaving in each period, from moves and members.
fn effective(scenario: &Scenario) -> Vec<f64> {
    let results = results(scenario);
    let moves = means(&results, 1, Series::Move(0), scenario);
    let members = means(&results, 1, Series::Stage(0), scenario);
    moves
        .iter()
        .zip(&members)
        .map(|(moved, before)| moved / before)
        .collect()
}

fn leave(change: Change) -> Lever {
    on_probability("leave", change)
}

#[test]
fn every_change_in_full() {
    for (change, expected) in [
        (Change::Set(known(0.5)), 0.5),
        (Change::Add(known(0.1)), 0.3),
        (Change::Multiply(known(0.5)), 0.1),
        (Change::HazardRatio(known(2.0)), 0.36),
        (Change::OddsRatio(known(2.0)), 1.0 / 3.0),
        (Change::Add(known(5.0)), 1.0),
        (Change::Add(known(-5.0)), 0.0),
    ] {
        let found = effective(&leaving(vec![Lever {
            until: Some(1),
            ..leave(change)
        }]));
        all_close(&found[..1], &[expected]);
        if expected < 1.0 {
            all_close(&found[1..], &[0.2; 3]);
        }
    }
}

#[test]
fn windows_and_ramps() {
    let window = Lever {
        from: 2,
        until: Some(3),
        ..leave(Change::Set(known(0.5)))
    };
    all_close(&effective(&leaving(vec![window])), &[0.2, 0.5, 0.5, 0.2]);
    let ramp = Lever {
        from: 2,
        ramp: 2,
        ..leave(Change::Multiply(known(0.25)))
    };
    all_close(&effective(&leaving(vec![ramp])), &[0.2, 0.1, 0.05, 0.05]);
    // A ramp longer than its window never gets to its end; what lies beyond the horizon is ignored.
    let long = Lever {
        from: 3,
        ramp: 4,
        until: Some(99),
        ..leave(Change::Add(known(0.4)))
    };
    all_close(&effective(&leaving(vec![long])), &[0.2, 0.2, 0.3, 0.4]);
    let beyond = Lever {
        from: 9,
        ..leave(Change::Set(known(0.9)))
    };
    all_close(&effective(&leaving(vec![beyond])), &[0.2; 4]);
}

#[test]
fn intensity_and_saturation() {
    let half = Lever {
        intensity: 0.5,
        ..leave(Change::Add(known(0.1)))
    };
    all_close(&effective(&leaving(vec![half])), &[0.25; 4]);
    let set = Lever {
        intensity: 0.5,
        ..leave(Change::Set(known(0.4)))
    };
    all_close(&effective(&leaving(vec![set])), &[0.3; 4]);
    let twice = Lever {
        intensity: 2.0,
        max_intensity: 2.0,
        ..leave(Change::Multiply(known(0.5)))
    };
    all_close(&effective(&leaving(vec![twice])), &[0.05; 4]);
    let saturated = Lever {
        intensity: 0.5,
        saturation: 1.0,
        ..leave(Change::Add(known(0.1)))
    };
    let w = (1.0 - libm::exp(-0.5)) / (1.0 - libm::exp(-1.0));
    all_close(&effective(&leaving(vec![saturated])), &[0.2 + 0.1 * w; 4]);
    let ratio = Lever {
        intensity: 0.5,
        ..leave(Change::HazardRatio(known(4.0)))
    };
    all_close(&effective(&leaving(vec![ratio])), &[0.36; 4]);
}

#[test]
fn changes_in_order_each_clamped() {
    let mut scenario = leaving(vec![leave(Change::Multiply(known(0.5)))]);
    scenario.events = vec![leave(Change::Set(known(0.4)))];
    all_close(&effective(&scenario), &[0.2; 4]);
    let clamped = vec![
        leave(Change::Add(known(0.9))),
        leave(Change::Add(known(-0.5))),
    ];
    all_close(&effective(&leaving(clamped)), &[0.5; 4]);
}

/// `stage:ID.exits` acts on each exit; above 1 they are scaled, and the results say so.
#[test]
fn exits_above_one_are_scaled_and_counted() {
    let each = Target::StageExits("member".to_owned());
    let lever = Lever {
        from: 3,
        ..Lever::new(each, Change::Add(known(0.6)))
    };
    let mut scenario = leaving(vec![lever]);
    scenario
        .stages
        .push(stage("paused", StageKind::Dormant, 0, 0.0, 0.0));
    scenario
        .transitions
        .push(Transition::new("pause", "member", "paused", 0.6));
    let results = results(&scenario);
    let members = means(&results, 1, Series::Stage(0), &scenario);
    all_close(&members, &[1000.0, 200.0, 40.0, 0.0, 0.0]);
    // 0.8 and 1 (clamped) of 1.8.
    let moved = means(&results, 1, Series::Move(0), &scenario);
    all_close(&moved[2..3], &[40.0 * 0.8 / 1.8]);
    let warning = |times| Warning::ExitsScaled {
        stage: "member".to_owned(),
        strategy: "changed".to_owned(),
        times,
    };
    assert_eq!(results.warnings, [warning(2)]);
    let plan = compile(&scenario);
    let mut collector = Collector::new(&plan);
    collector.add(simulate(&plan, 0..5));
    assert_eq!(collector.results().warnings, [warning(10)]);
}

#[test]
fn costs_scale_with_intensity_alone() {
    let mut lever = leave(Change::Multiply(known(1.0)));
    lever.intensity = 0.5;
    lever.saturation = 2.0;
    (lever.from, lever.until, lever.ramp) = (2, Some(3), 2);
    lever.cost.once = known(100.0);
    lever.cost.per_period = known(10.0);
    lever.cost.per_move = known(1.0);
    lever.cost.per_customer = Some(PerCustomerCost {
        stage: "member".to_owned(),
        amount: known(0.1),
        extra: Extra::new(),
    });
    let mut scenario = leaving(vec![lever]);
    scenario.money.accrual = Accrual::Start;
    let cost = means(&results(&scenario), 1, Series::CostStrategy, &scenario);
    // Members at the start of each period: 1000, 800, 640; moves: 200, 160, 128.
    let second = 0.5 * (100.0 + 10.0 + 160.0 + 80.0);
    let third = 0.5 * (10.0 + 128.0 + 64.0);
    all_close(&cost, &[0.0, second, third, 0.0]);
}

/// A move comes first in its period; the series keep the counts before it, all else starts after.
#[test]
fn a_move_comes_before_everything_else() {
    let change = Change::Move {
        to: "paused".to_owned(),
        share: known(0.5),
        extra: Extra::new(),
    };
    let mut lever = Lever::new(Target::Stage("member".to_owned()), change);
    lever.from = 2;
    lever.ramp = 9;
    lever.intensity = 0.8;
    lever.cost.per_move = known(2.0);
    let mut scenario = leaving(vec![lever]);
    scenario.money.accrual = Accrual::Start;
    scenario.stages[0].revenue = 1.0.into();
    scenario
        .stages
        .push(stage("paused", StageKind::Dormant, 0, 0.0, 0.0));
    scenario
        .transitions
        .push(Transition::new("resume", "paused", "member", 0.25));
    let found = results(&scenario);
    let series = |series| means(&found, 1, series, &scenario);
    // 1000 -> 800; then 320 move: 480 -> 384 + 80.
    all_close(&series(Series::Stage(0))[..3], &[1000.0, 800.0, 464.0]);
    all_close(&series(Series::Stage(2))[..3], &[0.0, 0.0, 240.0]);
    all_close(&series(Series::Revenue)[..2], &[1000.0, 480.0]);
    all_close(&series(Series::Churned)[..2], &[200.0, 320.0 + 96.0]);
    all_close(&series(Series::ChurnRate)[..2], &[0.2, 416.0 / 800.0]);
    all_close(&series(Series::Reactivated)[..2], &[0.0, 80.0]);
    all_close(
        &series(Series::CostStrategy)[..2],
        &[0.0, 320.0 * 0.8 * 2.0],
    );
}

fn segment(id: &str, share: f64, adjust: Vec<(Target, Change)>) -> Segment {
    let adjust = adjust.into_iter().map(|(target, change)| Adjustment {
        target,
        change,
        extra: Extra::new(),
    });
    Segment {
        id: id.to_owned(),
        name: String::new(),
        notes: String::new(),
        share,
        adjust: adjust.collect(),
        extra: Extra::new(),
    }
}

#[test]
fn segments_differ_for_life() {
    let lever = Lever {
        segments: Some(vec!["new".to_owned()]),
        ..leave(Change::Multiply(known(0.5)))
    };
    let mut scenario = leaving(vec![lever]);
    let churn = Target::TransitionProbability("leave".to_owned());
    let arrivals = Target::ChannelArrivals("ads".to_owned());
    scenario.segments = vec![
        segment("old", 0.75, vec![(arrivals, Change::Multiply(known(2.0)))]),
        segment("new", 0.25, vec![(churn, Change::Set(known(0.4)))]),
    ];
    scenario.channels = vec![Channel::new("ads", "member", 100.0)];
    let found = results(&scenario);
    // Old: 750 * 0.8 + 150; new: 250 * 0.6 + 25, and 250 * 0.8 + 25 with the lever.
    all_close(
        &means(&found, 0, Series::Customers, &scenario)[1..2],
        &[750.0 + 175.0],
    );
    all_close(
        &means(&found, 1, Series::Customers, &scenario)[1..2],
        &[750.0 + 225.0],
    );
    all_close(
        &means(&found, 0, Series::Arrivals(0), &scenario)[..1],
        &[175.0],
    );
}

#[test]
fn seasonality_comes_before_changes_and_fixed_arrivals_are_whole() {
    let mut scenario = leaving(Vec::new());
    scenario.channels = vec![Channel {
        process: ArrivalProcess::Fixed,
        seasonality: vec![1.0, 2.5, 0.5],
        ..Channel::new("ads", "member", 5.0)
    }];
    let more = Lever::new(
        Target::ChannelArrivals("ads".to_owned()),
        Change::Add(known(1.0)),
    );
    scenario.strategies[1].levers = vec![Lever { from: 2, ..more }];
    let found = results(&scenario);
    // 5, 12.5, 2.5, 5: halves are rounded up.
    all_close(
        &means(&found, 0, Series::Arrivals(0), &scenario),
        &[5.0, 13.0, 3.0, 5.0],
    );
    all_close(
        &means(&found, 1, Series::Arrivals(0), &scenario),
        &[5.0, 14.0, 4.0, 6.0],
    );
}

/// A lever at the end of the journey does not shake a stage that it cannot reach, in any future.
#[test]
fn a_lever_shakes_nothing_that_it_does_not_reach() {
    let mut scenario = b1(10_000, 20);
    scenario.referrals.clear();
    scenario.strategies = vec![
        Strategy::new("baseline"),
        strategy(
            "late",
            vec![on_probability("advocate-churned", Change::Set(known(0.2)))],
        ),
    ];
    let plan = compile(&scenario);
    let chunk = simulate(&plan, 0..20);
    let layout = plan.layout();
    let mut differences = 0;
    for (position, series) in layout.series().iter().enumerate() {
        let column = |strategy: usize, time: usize| {
            chunk.column(strategy * layout.width() + layout.offset(position) + time)
        };
        for time in 0..layout.length(position) {
            let same = column(0, time) == column(1, time);
            match series {
                // Nothing leads from the loyal stages back to these.
                Series::Stage(0..4) | Series::Move(0..11) | Series::Arrivals(_) => assert!(same),
                _ => differences += usize::from(!same),
            }
        }
    }
    assert!(differences > 0);
}

/// Common random numbers: the difference varies some 370 times less than with independent futures.
#[test]
fn pairing_lowers_the_noise_of_a_difference() {
    let plan = compile(&b1(10_000, 1000));
    let mut collector = Collector::new(&plan);
    collector.add(simulate(&plan, 0..1000));
    let results = collector.results();
    let reduction = results.variance_reduction(1).expect("both vary");
    assert!(reduction > 60.0, "{reduction}");
    // A strategy without a difference has none to be made less noisy.
    assert_eq!(results.variance_reduction(0), None);
    assert_eq!(results.variance_reduction(2), None);
}

/// A strategy that only costs the same in every future differs by nothing but rounding, which no pairing makes less.
#[test]
fn a_difference_that_never_varies_has_no_noise() {
    let mut scenario = b1(10_000, 100);
    let first = scenario.transitions[0].id.clone();
    let mut lever = on_probability(&first, Change::Multiply(known(1.0)));
    lever.cost.per_period = known(10.1);
    scenario.strategies.push(strategy("dear", vec![lever]));
    let plan = compile(&scenario);
    let mut collector = Collector::new(&plan);
    collector.add(simulate(&plan, 0..100));
    let dear = scenario.strategies.len() - 1;
    let results = collector.results();
    let rounding = results.comparison.strategies[dear].difference.sd;
    assert!(rounding.is_some_and(|sd| sd > 0.0), "{rounding:?}");
    assert_eq!(results.variance_reduction(dear), None);
}
