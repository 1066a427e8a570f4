use super::*;
use crate::analysis::exact;
use crate::model::{
    Channel, Initial, Lever, Parameter, PeriodUnit, Stage, StageKind, Strategy, Transition,
    templates, validate,
};

/// A prospect buys with 0.2 in a period or leaves with 0.3; a member pays 10 at the end of each of three periods. 100
/// prospects at first, who cost 1 in each.
fn shop() -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Month, 3);
    let mut prospect = Stage::new("prospect", StageKind::Prospect);
    prospect.initial = Initial::Total(100);
    prospect.cost = Parameter::number(1.0);
    let mut member = Stage::new("member", StageKind::Customer);
    member.revenue = Parameter::number(10.0);
    scenario.stages = vec![prospect, member, Stage::new("gone", StageKind::Lost)];
    scenario.transitions = vec![
        Transition::new("buy", "prospect", "member", 0.2),
        Transition::new("leave", "prospect", "gone", 0.3),
        Transition::new("end", "member", "gone", 0.005),
    ];
    scenario.channels = vec![Channel::new("search", "prospect", 10.0)];
    scenario.channels[0].cost_per_arrival = Parameter::number(3.0);
    scenario.strategies = vec![Strategy::new("baseline")];
    assert_eq!(validate(&scenario), []);
    scenario
}

/// Where a scenario leaks, with its sources worked out.
fn found(scenario: &Scenario) -> Leaks {
    leaks(scenario, &waterfall::waterfall(scenario).unwrap()).unwrap()
}

#[test]
fn a_point_is_worth_what_the_journey_with_it_gives_more() {
    let scenario = shop();
    let found = found(&scenario);
    for (transition, points) in [(0, 0.01), (1, 0.01), (1, -0.01)] {
        let mut changed = scenario.clone();
        let before = [0.2, 0.3][transition];
        changed.transitions[transition].probability = Parameter::number(before + points);
        let known = waterfall::npv(&changed).unwrap()[0] - found.npv[0];
        let arrow = &found.arrows[transition];
        let list = if points > 0.0 {
            &arrow.more
        } else {
            &arrow.less
        };
        assert!((list[0] - known).abs() < 1e-9, "{transition} {points}");
    }
    // Less than a point is there to take away: what is left is a journey in which nobody ends.
    let mut endless = scenario.clone();
    endless.transitions[2].probability = Parameter::number(0.0);
    let known = waterfall::npv(&endless).unwrap()[0] - found.npv[0];
    assert!((found.arrows[2].less[0] - known).abs() < 1e-9);
    let order: Vec<usize> = found
        .ranked(0)
        .iter()
        .map(|arrow| arrow.transition)
        .collect();
    // Half a point less of members who end keeps more than a point less of prospects who leave, few of whom would buy.
    assert_eq!(order, [0, 2, 1]);
    assert_eq!(found.arrows[1].better(0), (false, found.arrows[1].less[0]));
}

#[test]
fn what_is_spent_on_people_who_never_buy_is_as_computed_by_hand() {
    let found = found(&shop());
    // Half stay a prospect in each period, ten come in each; with so many periods left, so many never buy.
    let people = [60.0, 40.0, 30.0];
    let never = [1.0 - 0.2 * 1.5, 1.0 - 0.2, 1.0];
    let known: f64 = people
        .iter()
        .zip(never)
        .map(|(all, never)| all * never)
        .sum();
    let wasted = found.stages[0].wasted.as_ref().unwrap()[0];
    assert!((wasted - known).abs() < 1e-9, "{wasted}");
    assert!((found.stages[0].cost[0] - 130.0).abs() < 1e-9);
    assert_eq!(found.stages[1].wasted, None);
    assert_eq!(found.stages[2].wasted, None);
    assert!((found.channels[0].cost[0] - 90.0).abs() < 1e-9);
    let [alone, with_referrals] = found.channels[0].worth.as_ref().unwrap()[0];
    assert!(alone > 0.0 && (alone - with_referrals).abs() < 1e-12);
}

#[test]
fn a_lever_of_a_strategy_still_counts() {
    let mut scenario = shop();
    let mut ads = Strategy::new("ads");
    let target = Target::TransitionProbability("buy".to_owned());
    ads.levers = vec![Lever::new(target, Change::Set(0.4.into()))];
    scenario.strategies.push(ads);
    let found = found(&scenario);
    let never = |strategy: usize| {
        found.stages[0].wasted.as_ref().unwrap()[strategy] / found.stages[0].cost[strategy]
    };
    assert!(never(1) < never(0) - 0.1);
    assert!(found.npv[1] > found.npv[0]);
}

#[test]
fn every_template_has_leaks() {
    for template in templates::all() {
        let scenario = (template.build)();
        let found = found(&scenario);
        assert_eq!(found.arrows.len(), scenario.transitions.len());
        let best = found.ranked(0)[0].better(0).1;
        assert!(best.is_finite() && best > 0.0, "{}", template.id);
    }
}

#[test]
fn what_is_spent_on_those_who_soon_leave_is_their_part_of_it() {
    let mut scenario = shop();
    scenario.clock.periods = 24;
    scenario.stages[1].cost = Parameter::number(2.0);
    let found = found(&scenario);
    assert_eq!(found.soon, 2);
    let known = |scenario: &Scenario| -> f64 {
        let results = exact::means(&Plan::compile(scenario).unwrap());
        let members = results.series(0, Series::Stage(1), scenario).unwrap();
        let cost = members.mean[1..].iter().map(|members| 2.0 * members);
        // Beyond the horizon nobody leaves.
        let gone = |time: usize| 1.0 - libm::pow(0.995, 24.0 - time.max(22) as f64);
        (1..).zip(cost).map(|(time, cost)| cost * gone(time)).sum()
    };
    let spent = found.stages[1].soon_gone.as_ref().unwrap()[0];
    assert!((spent - known(&scenario)).abs() < 1e-9 * spent);
    // Prospects are no customers, and what is lost costs nobody anything.
    assert!(found.stages[0].soon_gone.is_none() && found.stages[2].soon_gone.is_none());
    // Who comes back has left all the same.
    scenario
        .transitions
        .push(Transition::new("back", "gone", "member", 0.9));
    let again = leaks(&scenario, &waterfall::waterfall(&scenario).unwrap()).unwrap();
    let spent = again.stages[1].soon_gone.as_ref().unwrap()[0];
    assert!((spent - known(&scenario)).abs() < 1e-9 * spent);
}

#[test]
fn an_arrival_costs_what_it_costs_whatever_the_discount() {
    let mut scenario = shop();
    scenario.money.annual_discount_rate = 0.3;
    let found = found(&scenario);
    assert!((found.channels[0].one[0] - 3.0).abs() < 1e-9);
    scenario.channels[0].arrivals = Parameter::number(0.0);
    let none = leaks(&scenario, &waterfall::waterfall(&scenario).unwrap()).unwrap();
    assert!(none.channels[0].one[0].is_nan());
}
