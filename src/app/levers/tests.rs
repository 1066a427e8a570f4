use super::*;
use crate::app::edit::Item;
use crate::model::{
    Change, ChangeKind, Distribution, Initial, Lever, Parameter, PeriodUnit, Quantity, Scenario,
    Stage, StageKind, Target, Transition, templates, validate,
};

fn scenario() -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Month, 12);
    scenario
        .stages
        .push(Stage::new("lead", StageKind::Prospect));
    scenario
        .stages
        .push(Stage::new("member", StageKind::Customer));
    scenario.stages.push(Stage::new("gone", StageKind::Lost));
    scenario
        .transitions
        .push(Transition::new("win", "lead", "member", 0.2));
    scenario
        .transitions
        .push(Transition::new("churn", "member", "gone", 0.05));
    scenario
}

fn churn() -> Target {
    Target::TransitionProbability("churn".into())
}

fn amount(change: &Change) -> f64 {
    change.amount().center()
}

#[test]
fn a_first_lever_makes_the_bad_rarer_and_the_good_more_frequent() {
    let scenario = scenario();
    let factor = |picked: Item| first(&scenario, &picked).map(|it| (it.target, amount(&it.change)));
    assert_eq!(
        factor(Item::Transition("churn".into())),
        Some((churn(), 0.9))
    );
    let win = Target::TransitionProbability("win".into());
    assert_eq!(factor(Item::Transition("win".into())), Some((win, 1.1)));
    assert_eq!(factor(Item::Stage("member".into())), Some((churn(), 0.9)));
    assert_eq!(factor(Item::Transition("other".into())), None);
    // A stage without exits or revenue: its revenue is what can be set.
    let revenue = first(&scenario, &Item::Stage("gone".into())).unwrap();
    assert_eq!(revenue.change, Change::Set(Quantity::Known(0.0)));
}

#[test]
fn between_stages_alike_what_a_move_brings_says_which_way() {
    let mut scenario = scenario();
    // Members who are at risk say nothing worse of us than others, but pay less and leave sooner.
    scenario
        .stages
        .push(Stage::new("risk", StageKind::Customer));
    scenario.stages[1].revenue = Parameter::number(10.0);
    scenario.stages[1].initial = Initial::Total(100);
    scenario.stages[3].revenue = Parameter::number(2.0);
    let mut doubt = Transition::new("doubt", "member", "risk", 0.1);
    scenario.transitions.push(doubt.clone());
    let factor = |scenario: &Scenario| {
        let lever = first(scenario, &Item::Transition("doubt".into()));
        lever.map(|it| amount(&it.change))
    };
    assert_eq!(factor(&scenario), Some(0.9));
    scenario.stages[3].revenue = Parameter::number(50.0);
    assert_eq!(factor(&scenario), Some(1.1));
    // Where it brings nothing, the order of the stages says it.
    scenario.stages[3].revenue = Parameter::number(10.0);
    assert_eq!(factor(&scenario), Some(1.1));
    (doubt.from, doubt.to) = ("risk".into(), "member".into());
    scenario.transitions[2] = doubt;
    assert_eq!(factor(&scenario), Some(0.9));
}

#[test]
fn another_kind_of_change_does_the_same() {
    let (scenario, target) = (scenario(), churn());
    let to = |change: Change, kind| change_to(&scenario, &target, &change, kind);
    let half = Change::Multiply(Quantity::Known(0.5));
    assert_eq!(
        to(half.clone(), ChangeKind::Set),
        Change::Set(Quantity::Known(0.025))
    );
    assert_eq!(
        to(half.clone(), ChangeKind::Add),
        Change::Add(Quantity::Known(-0.025))
    );
    // 0.95^a = 0.975.
    let hazard = to(half.clone(), ChangeKind::HazardRatio);
    assert!((libm::pow(0.95, amount(&hazard)) - 0.975).abs() < 1e-6);
    let odds = to(half.clone(), ChangeKind::OddsRatio);
    assert!((amount(&odds) - (0.025 / 0.975) / (0.05 / 0.95)).abs() < 1e-6);
    let back = to(hazard, ChangeKind::Multiply);
    assert!((amount(&back) - 0.5).abs() < 1e-4);
}

#[test]
fn a_range_stays_a_range_and_the_right_way_round() {
    let scenario = scenario();
    let range = Change::Multiply(Quantity::Uncertain(Distribution::Range {
        low: 0.7,
        high: 0.9,
    }));
    let add = change_to(&scenario, &churn(), &range, ChangeKind::Add);
    let Change::Add(Quantity::Uncertain(Distribution::Range { low, high })) = add else {
        panic!("{add:?}");
    };
    assert!((low + 0.015).abs() < 1e-9 && (high + 0.005).abs() < 1e-9);
}

#[test]
fn what_has_no_equal_changes_nothing() {
    let mut scenario = scenario();
    scenario.transitions[1].probability = 0.0.into();
    let add = Change::Add(Quantity::Known(0.1));
    let factor = change_to(&scenario, &churn(), &add, ChangeKind::Multiply);
    assert_eq!(factor, Change::Multiply(Quantity::Known(1.0)));
}

#[test]
fn a_lever_on_another_target_takes_only_what_that_takes() {
    let scenario = scenario();
    let mut lever = Lever::new(churn(), Change::HazardRatio(Quantity::Known(0.8)));
    lever.cost.per_move = Quantity::Known(3.0);
    lever.ramp = 2;
    let win = Target::TransitionProbability("win".into());
    assert_eq!(retarget(&scenario, &lever, &win).change, lever.change);
    let revenue = retarget(&scenario, &lever, &Target::StageRevenue("member".into()));
    assert_eq!(revenue.change, Change::Set(Quantity::Known(0.0)));
    assert_eq!(revenue.cost.per_move, Quantity::Known(0.0));
    let moved = retarget(&scenario, &lever, &Target::Stage("lead".into()));
    assert_eq!(moved.ramp, 0);
    assert!(matches!(&moved.change, Change::Move { to, .. } if to == "member"));
}

#[test]
fn every_target_of_every_template_takes_its_first_lever_and_every_kind_of_change() {
    for template in templates::all() {
        let scenario = (template.build)();
        for target in targets(&scenario, false)
            .into_iter()
            .flat_map(|it| it.targets)
        {
            let lever = for_target(&scenario, &target);
            for kind in target.changes() {
                let mut changed = lever.clone();
                changed.change = change_to(&scenario, &target, &lever.change, *kind);
                let adopted = adopt(&scenario, 0, vec![changed], "Try");
                let mut with = scenario.clone();
                assert!(adopted.edit.apply(&mut with), "{target}");
                let wrong: Vec<_> = validate(&with)
                    .into_iter()
                    .filter(|it| it.is_error())
                    .collect();
                assert!(
                    wrong.is_empty(),
                    "{} {target} {kind:?}: {wrong:?}",
                    template.id
                );
            }
        }
    }
}

#[test]
fn levers_go_into_the_strategy_in_focus_or_a_new_one() {
    let mut scenario = scenario();
    let lever = || vec![for_target(&scenario.clone(), &churn())];
    let adopted = adopt(&scenario, 0, lever(), "Baseline");
    assert_eq!(
        (adopted.strategy.as_str(), adopted.position),
        ("baseline-2", 0)
    );
    let second = lever();
    assert!(adopted.edit.apply(&mut scenario));
    assert_eq!(scenario.strategies.len(), 2);
    let adopted = adopt(&scenario, 1, second, "unused");
    assert!(adopted.edit.apply(&mut scenario));
    assert_eq!(
        (adopted.position, scenario.strategies[1].levers.len()),
        (1, 2)
    );
}

#[test]
fn a_setback_turns_the_happiest_customers_once() {
    let example = templates::all()[0];
    let mut scenario = (example.build)();
    let it = setback(&scenario).unwrap();
    assert_eq!(it.target, Target::Stage("advocate".into()));
    assert!(matches!(&it.change, Change::Move { to, .. } if to == "risk"));
    assert_eq!((it.from, it.until), (20, Some(20)));
    scenario.events.push(it);
    let problems = validate::validate(&scenario);
    assert!(problems.iter().all(|it| !it.is_error()), "{problems:?}");
    // Where all customers speak alike of us, it leads out of the journey.
    let mut plain = self::scenario();
    let way =
        |scenario: &Scenario| way_down(scenario).map(|(from, to)| (from.id.clone(), to.id.clone()));
    assert_eq!(way(&plain), Some(("member".into(), "gone".into())));
    plain.stages.retain(|it| it.kind == StageKind::Customer);
    assert_eq!(way(&plain), None);
    assert_eq!(setback(&Scenario::new(PeriodUnit::Month, 12)), None);
}

#[test]
fn an_event_moves_people_once_and_changes_other_things_for_good() {
    let scenario = scenario();
    let moved = event(&scenario, &Target::Stage("member".into()));
    assert_eq!((moved.from, moved.until), (4, Some(4)));
    let rarer = event(&scenario, &churn());
    assert_eq!(rarer, for_target(&scenario, &churn()));
}
