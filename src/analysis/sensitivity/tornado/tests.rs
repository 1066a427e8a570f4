use super::super::{Probe, grid};
use super::*;
use crate::engine::plan::Plan;
use crate::model::{
    Change, Channel, Distribution, Initial, Lever, Parameter, PeriodUnit, Quantity, Scenario,
    Stage, StageKind, Strategy, Target, Transition, validate,
};

/// 100 members pay 1 at the end of each of two periods; each leaves with the probability `churn`. The strategy halves it for
/// `price` at once.
fn members(churn: Distribution, price: Quantity) -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Month, 2);
    let mut member = Stage::new("member", StageKind::Customer);
    member.initial = Initial::Total(100);
    member.revenue = Parameter::number(1.0);
    scenario.stages = vec![member, Stage::new("gone", StageKind::Lost)];
    let mut leave = Transition::new("leave", "member", "gone", 0.0);
    leave.probability = Parameter::Constant(churn.into());
    scenario.transitions = vec![leave];
    scenario.channels = vec![Channel::new("none", "member", 0.0)];
    let mut care = Strategy::new("care");
    let target = Target::TransitionProbability("leave".to_owned());
    let mut lever = Lever::new(target, Change::Multiply(0.5.into()));
    lever.cost.once = price;
    care.levers = vec![lever];
    scenario.strategies = vec![Strategy::new("baseline"), care];
    assert_eq!(validate(&scenario), []);
    scenario
}

/// Churn from 10 to 30 %, and a price from 0 to 50.
fn uncertain() -> Plan {
    let churn = Distribution::Uniform {
        low: 0.1,
        high: 0.3,
    };
    let price = Distribution::Uniform {
        low: 0.0,
        high: 50.0,
    };
    Plan::compile(&members(churn, price.into())).unwrap()
}

/// What the members pay: 100 ((1 - p) + (1 - p)²).
fn paid(churn: f64) -> f64 {
    let stay = 1.0 - churn;
    100.0 * (stay + stay * stay)
}

#[track_caller]
fn near(found: f64, known: f64) {
    assert!(
        (found - known).abs() < 1e-9 * known.abs().max(1.0),
        "{found} {known}"
    );
}

#[test]
fn a_bar_is_as_computed_by_hand() {
    let churn = Distribution::Uniform {
        low: 0.1,
        high: 0.3,
    };
    let plan = Plan::compile(&members(churn, Quantity::Known(5.0))).unwrap();
    let tornado = tornado(&Probe::new(&plan, Outcome::Profit));
    near(tornado.middle[0], paid(0.2));
    near(tornado.difference(1), paid(0.1) - 5.0 - paid(0.2));
    let [bar] = &tornado.bars[..] else {
        panic!("one number is uncertain");
    };
    near(bar.values[0], 0.11);
    near(bar.values[1], 0.29);
    near(bar.differences(0)[1], paid(0.29));
    near(bar.differences(1)[0], paid(0.055) - 5.0 - paid(0.11));
    near(bar.spread(0), paid(0.11) - paid(0.29));
}

#[test]
fn the_wider_bar_comes_first() {
    let churn = Distribution::Uniform {
        low: 0.19,
        high: 0.21,
    };
    let price = Distribution::Uniform {
        low: 0.0,
        high: 50.0,
    };
    let plan = Plan::compile(&members(churn, price.into())).unwrap();
    let tornado = tornado(&Probe::new(&plan, Outcome::Npv));
    let of = |bar: &&Bar| plan.dimensions()[bar.dimension].path().to_string();
    let first = |strategy: usize| tornado.widest(strategy).first().map(of).unwrap();
    assert_eq!(first(0), "transitions[0].probability");
    assert_eq!(first(1), "strategies[1].levers[0].cost.once");
}

#[test]
fn the_best_changes_where_the_strategy_pays_no_more() {
    let plan = uncertain();
    let probe = Probe::new(&plan, Outcome::Profit);
    let found = switches(&probe, &[0, 1]);
    // At the mean price of 25 the strategy needs more churn than 10 to 30 % to pay for the whole way:
    // with p it gains 100 ((1 - p/2) + (1 - p/2)² - (1 - p) - (1 - p)²) = 100 (3 p / 2 - 3 p² / 4).
    let gain = |p: f64| 100.0 * (1.5 * p - 0.75 * p * p);
    let by_price = found.iter().find(|switch| switch.dimension == 1).unwrap();
    assert_eq!((by_price.below, by_price.above), (1, 0));
    near(by_price.value, gain(0.2));
    let by_churn = found.iter().find(|switch| switch.dimension == 0).unwrap();
    assert_eq!((by_churn.below, by_churn.above), (0, 1));
    near(gain(by_churn.value), 25.0);
    assert_eq!(switches(&probe, &[0]), []);
}

#[test]
fn a_grid_has_the_best_on_either_side_of_where_it_changes() {
    let plan = uncertain();
    let probe = Probe::new(&plan, Outcome::Profit);
    let grid = grid::grid(&probe, [0, 1], 5, &mut |_| {}).unwrap();
    near(grid.values[0][4], 0.29);
    near(grid.difference(4, 0, 1), paid(0.145) - paid(0.29) - 2.5);
    assert_eq!(grid.best(4, 0, &[0, 1]), Some(1));
    assert_eq!(grid.best(0, 4, &[0, 1]), Some(0));
    assert_eq!(grid::grid(&probe, [0, 0], 5, &mut |_| {}), None);
    assert_eq!(grid::grid(&probe, [0, 7], 5, &mut |_| {}), None);
}

#[test]
fn a_thread_is_as_computed_by_hand() {
    let plan = uncertain();
    let probe = Probe::new(&plan, Outcome::Profit);
    let mut parts = Vec::new();
    let spider = super::super::spider(&probe, &mut |part| parts.push(part));
    assert_eq!(parts, [0.5, 1.0]);
    let gain = |p: f64| paid(p / 2.0) - paid(p);
    near(spider.difference(1), gain(0.2) - 25.0);
    // By churn, uniform from 0.1 to 0.3, at a price of 25.
    let churn = &spider.threads[0];
    for (at, part) in super::super::QUANTILES.into_iter().enumerate() {
        let value = 0.1 + 0.2 * part;
        near(churn.values[at], value);
        near(churn.differences(1)[at], gain(value) - 25.0);
        near(churn.differences(0)[at], paid(value));
    }
    // By price, from 0 to 50: the difference falls by what is paid, and the baseline does not know of it.
    let price = &spider.threads[1];
    near(price.differences(1)[0], gain(0.2) - 2.5);
    near(price.spread(1), 45.0);
    let widest = |strategy| {
        let widest = spider.widest(strategy);
        widest
            .iter()
            .map(|thread| thread.dimension)
            .collect::<Vec<_>>()
    };
    assert_eq!(widest(1), [1, 0]);
    assert_eq!(widest(0), [0], "what moves nothing is not there");
}

#[test]
fn the_border_of_a_grid_is_where_the_strategy_pays_no_more() {
    let plan = uncertain();
    let probe = Probe::new(&plan, Outcome::Profit);
    let grid = grid::grid(&probe, [0, 1], 25, &mut |_| {}).unwrap();
    let found = super::super::borders(&grid, &[0, 1]);
    assert!(found.len() > 20);
    for border in found {
        for [churn, price] in border.ends {
            // The gain bends a little between two places.
            let gain = paid(churn / 2.0) - paid(churn);
            assert!((price - gain).abs() < 0.01, "{price} {gain}");
        }
    }
}
