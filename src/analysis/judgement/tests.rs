use super::*;
use crate::analysis::collector::Collector;
use crate::engine::counts;
use crate::engine::series::Series;
use crate::model::decision::{Bound, Direction, Goal, Measure};
use crate::model::{Extra, templates};

fn scenario(id: &str) -> Scenario {
    let mut scenario = (templates::find(id).unwrap().build)();
    scenario.run.replications = 300;
    scenario
}

fn judged(scenario: &Scenario) -> Judgement {
    judge(scenario, &mut |_| {}).unwrap()
}

fn goal(measure: Measure, at: Option<u32>, bound: Bound) -> Goal {
    Goal {
        name: String::new(),
        measure,
        at,
        bound,
        extra: Extra::new(),
    }
}

#[test]
fn by_discounted_profit_it_says_what_the_run_says() {
    for template in templates::all() {
        let scenario = scenario(template.id);
        let plan = Plan::compile(&scenario).unwrap();
        let mut collector = Collector::new(&plan);
        collector.add(counts::simulate(&plan, 0..300));
        let results = collector.results();
        let found = judged(&scenario);
        assert_eq!(found.futures, 300);
        let own = found.comparison(&scenario);
        for (own, one) in own.iter().zip(&results.comparison.strategies) {
            assert_eq!((&own.id, own.ci95), (&one.id, one.ci95), "{}", template.id);
            assert_eq!(own.difference.quantiles, one.difference.quantiles);
            assert_eq!(own.probability_better, one.probability_better);
            assert_eq!(own.probability_best, one.probability_best);
            assert_eq!(own.expected_loss, one.expected_loss);
        }
    }
}

#[test]
fn at_the_last_period_the_horizon_is_that_of_the_run() {
    for (key, last) in [
        ("npv", true),
        ("profit", true),
        ("customers_end", true),
        ("payback_period", false),
    ] {
        let mut scenario = scenario("telecom");
        scenario.decision.outcome = key.to_owned();
        let found = judged(&scenario);
        assert_eq!(found.horizon.is_some(), last, "{key}");
        let Some(horizon) = &found.horizon else {
            continue;
        };
        assert_eq!(horizon.at.len(), scenario.clock.periods as usize);
        for (rival, course) in found.rivals.iter().zip(&horizon.best) {
            let end = course.last().copied();
            assert_eq!(end, found.standings[*rival].best, "{key}");
        }
        let sums =
            (0..horizon.at.len()).map(|at| horizon.best.iter().map(|one| one[at]).sum::<f64>());
        assert!(sums.into_iter().all(|sum| (sum - 1.0).abs() < 1e-9));
    }
}

#[test]
fn customer_periods_and_cost_of_a_customer_end_as_the_outcome() {
    for (key, outcome) in [
        ("customer_periods", Outcome::CustomerPeriods),
        ("cac", Outcome::Cac),
    ] {
        let mut scenario = scenario("online-shop");
        scenario.decision.outcome = key.to_owned();
        let request = Request {
            selection: Selection::Only(course::series(outcome).to_vec()),
            by_segment: false,
        };
        let plan = Plan::compile_for(&scenario, &request).unwrap();
        let futures = Futures::of(&plan, &mut |_| {});
        let course = course::course(&scenario, &futures, outcome, 0).unwrap();
        let end = course.last().unwrap();
        for (own, whole) in end.iter().zip(futures.outcome(0, outcome)) {
            assert!(
                (own - whole).abs() <= 1e-9 * whole.abs(),
                "{key}: {own} {whole}"
            );
        }
    }
}

#[test]
fn the_other_direction_turns_the_order() {
    let mut scenario = scenario("telecom");
    let usual = judged(&scenario);
    scenario.decision.direction = Some(Direction::Less);
    let turned = judged(&scenario);
    assert!(turned.less_is_better && !usual.less_is_better);
    for (usual, turned) in usual.standings.iter().zip(&turned.standings).skip(1) {
        let sum = usual.better.unwrap() + turned.better.unwrap();
        assert!((sum - 1.0).abs() < 1e-12);
        assert_eq!(usual.difference, turned.difference);
    }
}

#[test]
fn a_unit_that_is_worth_nothing_leaves_the_choice_to_profit() {
    let mut scenario = scenario("telecom");
    let by_profit = judged(&scenario);
    assert_eq!(by_profit.willingness, None);
    scenario.decision.outcome = "customers_end".to_owned();
    let found = judged(&scenario);
    let willingness = found.willingness.as_ref().unwrap();
    assert_eq!(willingness.at[0], 0.0);
    for (rival, course) in found.rivals.iter().zip(&willingness.best) {
        assert_eq!(Some(course[0]), by_profit.standings[*rival].best);
    }
}

#[test]
fn goals_are_met_as_often_as_their_values_say() {
    let mut scenario = scenario("saas");
    let request = Request {
        selection: Selection::Only(vec![Series::Customers, Series::Profit]),
        by_segment: false,
    };
    let plan = Plan::compile_for(&scenario, &request).unwrap();
    let futures = Futures::of(&plan, &mut |_| {});
    let sorted = |strategy: usize, at: usize| {
        let mut all = futures
            .series(strategy, Series::Customers)
            .nth(at)
            .unwrap()
            .to_vec();
        all.sort_by(f64::total_cmp);
        all
    };
    let median = sorted(0, 12)[150];
    let customers = Measure::Series("customers".to_owned());
    scenario.decision.goals = vec![
        goal(customers.clone(), Some(12), Bound::AtLeast(median)),
        goal(customers, None, Bound::AtLeast(1e9)),
        goal(
            Measure::Outcome("npv".to_owned()),
            Some(3),
            Bound::AtMost(1e15),
        ),
        goal(
            Measure::Series("profit".to_owned()),
            Some(1),
            Bound::AtLeast(-1e15),
        ),
        goal(
            Measure::Series("profit".to_owned()),
            Some(0),
            Bound::AtLeast(-1e15),
        ),
        goal(
            Measure::Series("stages/none".to_owned()),
            None,
            Bound::AtLeast(0.0),
        ),
    ];
    let goals = judged(&scenario).goals;
    let own = sorted(0, 12)
        .iter()
        .filter(|value| **value >= median)
        .count() as f64
        / 300.0;
    assert_eq!(goals.met[0][0], own);
    assert!(own > 0.4 && own < 0.6);
    let firsts: Vec<f64> = goals.met.iter().map(|by_strategy| by_strategy[0]).collect();
    assert_eq!(firsts[1..], [0.0, 1.0, 1.0, 0.0, 0.0]);
    assert_eq!(goals.all[0], 0.0);
    scenario.decision.goals.truncate(1);
    let goals = judged(&scenario).goals;
    assert_eq!(goals.all, goals.met[0]);
    scenario.decision.goals.clear();
    assert!(judged(&scenario).goals.all.is_empty());
}

#[test]
fn one_strategy_is_judged_without_rivals() {
    let mut scenario = scenario("pay-tv");
    scenario.strategies.clear();
    let found = judged(&scenario);
    assert_eq!(
        (found.rivals, found.horizon, found.dominance),
        (vec![0], None, vec![])
    );
    assert_eq!(found.standings.len(), 1);
}
