//! Money and outcomes by hand: accrual, discounting, acquisition cost, payback, ratios.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod engine_fixtures;

use engine_fixtures::{by_period, by_tenure, known, results, stage, strategy};
use perennial::analysis::results::Results;
use perennial::engine::series::{Outcome, Series};
use perennial::model::{
    Accrual, ArrivalProcess, Change, Channel, Initial, Lever, Parameter, PeriodUnit, Referral,
    Scenario, Sentiment, Stage, StageKind, Strategy, Target, Transition,
};

fn outcome(results: &Results, outcome: Outcome) -> f64 {
    results.outcome(0, outcome).expect("is there").mean
}

fn means(results: &Results, series: Series, scenario: &Scenario) -> Vec<f64> {
    results
        .series(0, series, scenario)
        .expect("is there")
        .mean
        .clone()
}

#[track_caller]
fn close(found: f64, expected: f64) {
    let error = (found - expected).abs();
    assert!(
        error <= 1e-12 * expected.abs().max(1.0),
        "{found} is not {expected}"
    );
}

/// 100 customers of whom half leave in each of two years: 100, 50, 25.
fn halving(accrual: Accrual) -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Year, 2);
    scenario.money.accrual = accrual;
    scenario.money.annual_discount_rate = 0.1;
    scenario.money.gross_margin = known(0.5);
    scenario.stages = vec![
        stage("member", StageKind::Customer, 100, 2.0, 0.5),
        stage("gone", StageKind::Lost, 0, 0.0, 0.0),
    ];
    scenario.transitions = vec![Transition::new("leave", "member", "gone", 0.5)];
    scenario
}

/// A lever on a stage's revenue works by way of an order's value: without orders it has nothing to work on, whichever engine
/// asks.
#[test]
fn without_orders_a_lever_on_their_value_brings_nothing() {
    for (per_period, expected) in [(0.0, 0.0), (5e-324, 0.0), (0.5, 7.0)] {
        let mut scenario = Scenario::new(PeriodUnit::Month, 1);
        let mut member = stage("member", StageKind::Customer, 1, 0.0, 0.0);
        member.revenue = Parameter::Orders {
            per_period: known(per_period),
            value: known(20.0),
            cv: known(1.0),
        };
        scenario.stages = vec![member];
        let target = Target::StageRevenue("member".to_owned());
        let lever = Lever::new(target, Change::Set(known(7.0)));
        scenario.strategies = vec![strategy("only", vec![lever])];
        let found = results(&scenario);
        close(outcome(&found, Outcome::Revenue), expected);
    }
}

/// Margin 0.5 of revenue 2 less cost 0.5 is 0.5 a customer.
#[test]
fn accrual_says_who_counts_and_when() {
    let root = libm::sqrt(1.1);
    for (accrual, profit, npv, periods) in [
        (Accrual::End, [25.0, 12.5], 25.0 / 1.1 + 12.5 / 1.21, 75.0),
        (Accrual::Start, [50.0, 25.0], 50.0 + 25.0 / 1.1, 150.0),
        (
            Accrual::Mid,
            [37.5, 18.75],
            37.5 / root + 18.75 / (1.1 * root),
            112.5,
        ),
    ] {
        let scenario = halving(accrual);
        let results = results(&scenario);
        assert_eq!(means(&results, Series::Profit, &scenario), profit);
        close(outcome(&results, Outcome::Npv), npv);
        close(outcome(&results, Outcome::Profit), profit[0] + profit[1]);
        close(outcome(&results, Outcome::CustomerPeriods), periods);
        close(outcome(&results, Outcome::CustomersEnd), 25.0);
    }
}

/// A quarter is a quarter of a year, a week the 52nd part.
#[test]
fn discounting_by_the_length_of_a_period() {
    for (unit, per_year) in [
        (PeriodUnit::Day, 365.0),
        (PeriodUnit::Week, 52.0),
        (PeriodUnit::Month, 12.0),
        (PeriodUnit::Quarter, 4.0),
    ] {
        let mut scenario = halving(Accrual::End);
        scenario.clock.period = unit;
        let results = results(&scenario);
        let discounted = means(&results, Series::DiscountedProfit, &scenario);
        close(discounted[0], 25.0 * libm::pow(1.1, -1.0 / per_year));
        close(discounted[1], 12.5 * libm::pow(1.1, -2.0 / per_year));
    }
}

/// Amounts of moves, arrivals and fixed costs belong to the period in which they happen.
#[test]
fn every_kind_of_cost() {
    let mut scenario = halving(Accrual::Start);
    scenario.money.fixed_cost = by_period(&[7.0, 9.0]);
    scenario.transitions[0].cost = by_period(&[0.1, 0.2]);
    scenario.transitions[0].revenue = 1.0.into();
    scenario.channels = vec![Channel {
        cost_per_arrival: 2.0.into(),
        ..Channel::new("ads", "member", 10.0)
    }];
    scenario.referrals = vec![Referral {
        cost_per_arrival: 3.0.into(),
        ..Referral::new("friends", "member", "member", 0.1)
    }];
    let results = results(&scenario);
    // 100 -> 50 + 10 + 10 = 70 -> 35 + 10 + 7 = 52.
    let series = |series| means(&results, series, &scenario);
    assert_eq!(series(Series::Customers), [100.0, 70.0, 52.0]);
    assert_eq!(series(Series::Move(0)), [50.0, 35.0]);
    assert_eq!(series(Series::Revenue), [250.0, 175.0]);
    assert_eq!(series(Series::CostAcquisition), [20.0 + 30.0, 20.0 + 21.0]);
    assert_eq!(series(Series::CostService), [50.0, 35.0]);
    assert_eq!(series(Series::CostMoves), [5.0, 7.0]);
    assert_eq!(series(Series::CostFixed), [7.0, 9.0]);
    assert_eq!(series(Series::Cost), [112.0, 92.0]);
    assert_eq!(series(Series::Profit), [13.0, -4.5]);
    assert_eq!(series(Series::CumulativeProfit), [13.0, 8.5]);
    assert_eq!(series(Series::CumulativeRevenue), [250.0, 425.0]);
    assert_eq!(series(Series::New), [20.0, 17.0]);
    assert_eq!(series(Series::Churned), [50.0, 35.0]);
    assert_eq!(series(Series::ChurnRate), [0.5, 0.5]);
    assert_eq!(series(Series::Referrals), [10.0, 7.0]);
}

/// Ten prospects come in each of two periods at 3 each; those of the first all buy in the second at
/// 2 each; prospects cost 1 at the end of each period: (60 + 20 + 20) / 10.
#[test]
fn acquisition_cost_per_new_customer() {
    let mut scenario = Scenario::new(PeriodUnit::Month, 2);
    scenario.stages = vec![
        stage("prospect", StageKind::Prospect, 0, 0.0, 1.0),
        stage("member", StageKind::Customer, 0, 0.0, 50.0),
    ];
    scenario.transitions = vec![Transition {
        cost: 2.0.into(),
        ..Transition::new("buy", "prospect", "member", 1.0)
    }];
    scenario.channels = vec![Channel {
        process: ArrivalProcess::Fixed,
        cost_per_arrival: 3.0.into(),
        ..Channel::new("ads", "prospect", 10.0)
    }];
    close(outcome(&results(&scenario), Outcome::Cac), 10.0);
    // Without a new customer there is none.
    scenario.clock.periods = 1;
    assert!(outcome(&results(&scenario), Outcome::Cac).is_nan());
}

/// The first period from which the cumulative discounted profit is never negative again.
#[test]
fn payback_period() {
    let payback = |costs: &[f64]| {
        let mut scenario = Scenario::new(PeriodUnit::Month, 4);
        scenario.stages = vec![stage("member", StageKind::Customer, 0, 0.0, 0.0)];
        scenario.money.fixed_cost = by_period(costs);
        outcome(&results(&scenario), Outcome::PaybackPeriod)
    };
    assert_eq!(payback(&[-5.0, 10.0, -20.0, 0.0]), 3.0);
    assert_eq!(payback(&[0.0, 0.0, 0.0, 0.0]), 1.0);
    assert_eq!(payback(&[5.0, -5.0, 0.0, 0.0]), 2.0);
    assert_eq!(payback(&[-5.0, 0.0, 0.0, 5.0]), 1.0);
    assert!(payback(&[0.0, 0.0, 0.0, 1.0]).is_nan());
}

#[test]
fn ratios_without_customers_are_undefined() {
    let mut scenario = Scenario::new(PeriodUnit::Month, 2);
    scenario.stages = vec![
        Stage {
            sentiment: Some(Sentiment::Promoter),
            ..stage("fan", StageKind::Customer, 0, 0.0, 0.0)
        },
        Stage {
            sentiment: Some(Sentiment::Detractor),
            ..stage("critic", StageKind::Customer, 0, 0.0, 0.0)
        },
        stage("neutral", StageKind::Customer, 0, 0.0, 0.0),
    ];
    scenario.channels = vec![
        Channel::new("a", "fan", by_period(&[0.0, 5.0])),
        Channel::new("b", "critic", by_period(&[0.0, 2.0])),
        Channel::new("c", "neutral", by_period(&[0.0, 3.0])),
    ];
    let results = results(&scenario);
    let nps = means(&results, Series::Nps, &scenario);
    assert!(nps[0].is_nan());
    close(nps[1], 30.0);
    assert!(means(&results, Series::ChurnRate, &scenario)[1].is_nan());
}

/// Tenure 0 in the period after entering; amounts see the tenure at the time that they count.
#[test]
fn tenure_of_hazards_and_amounts() {
    let mut scenario = Scenario::new(PeriodUnit::Year, 3);
    scenario.money.accrual = Accrual::Start;
    scenario.stages = vec![
        Stage {
            initial: Initial::ByTenure(vec![100, 0, 10]),
            revenue: by_tenure(&[1.0, 2.0, 4.0]),
            ..stage("member", StageKind::Customer, 0, 0.0, 0.0)
        },
        stage("gone", StageKind::Lost, 0, 0.0, 0.0),
    ];
    let churn = by_tenure(&[0.5, 0.2]);
    scenario.transitions = vec![Transition::new("leave", "member", "gone", churn)];
    let found = results(&scenario);
    // Tenures (0, 1, 2 and more): (100, 0, 10) -> (0, 50, 8) -> (0, 0, 46.4).
    let members = means(&found, Series::Stage(0), &scenario);
    [110.0, 58.0, 46.4, 37.12]
        .iter()
        .zip(members)
        .for_each(|(e, f)| close(f, *e));
    let revenue = means(&found, Series::Revenue, &scenario);
    [140.0, 132.0, 185.6]
        .iter()
        .zip(revenue)
        .for_each(|(e, f)| close(f, *e));
    scenario.money.accrual = Accrual::End;
    let revenue = means(&results(&scenario), Series::Revenue, &scenario);
    [132.0, 185.6, 148.48]
        .iter()
        .zip(revenue)
        .for_each(|(e, f)| close(f, *e));
}

/// Both strategies earn the same; the one that costs more is dominated.
#[test]
fn domination_by_cost_and_contribution() {
    let mut scenario = halving(Accrual::End);
    let leave = || Target::TransitionProbability("leave".to_owned());
    let mut dear = Lever::new(leave(), Change::Add(known(0.0)));
    dear.cost.once = known(5.0);
    let mut good = Lever::new(leave(), Change::Set(known(0.1)));
    good.cost.once = known(30.0);
    scenario.strategies = vec![
        Strategy::new("baseline"),
        strategy("dear", vec![dear]),
        strategy("good", vec![good]),
    ];
    let comparison = results(&scenario).comparison;
    let dominated: Vec<bool> = comparison
        .strategies
        .iter()
        .map(|one| one.dominated)
        .collect();
    assert_eq!(dominated, [false, true, false]);
    close(comparison.strategies[1].difference.mean, -5.0 / 1.1);
    assert_eq!(comparison.strategies[1].probability_better, Some(0.0));
}
