use super::*;
use crate::app::levers::adopt;
use crate::model::{
    Change, PeriodUnit, Quantity, Scenario, Stage, StageKind, Transition, templates, validate,
};

fn answers(remedy: Remedy, targets: Vec<Target>) -> Answers {
    Answers {
        targets,
        effect: remedy.effect(),
        second: 2.5,
    }
}

/// What is wrong with a scenario once it has these levers that was not before.
fn made_wrong(scenario: &Scenario, levers: Vec<crate::model::Lever>) -> Vec<String> {
    let before = validate(scenario).len();
    let mut with = scenario.clone();
    assert!(adopt(scenario, 0, levers, "Try").edit.apply(&mut with));
    let after = validate(&with);
    if after.len() == before {
        return Vec::new();
    }
    after.iter().map(|it| format!("{it:?}")).collect()
}

#[test]
fn every_remedy_makes_valid_levers_for_each_of_its_targets_in_every_template() {
    let mut made = 0;
    for template in templates::all() {
        let scenario = (template.build)();
        for remedy in REMEDIES {
            let all = candidates(&scenario, remedy);
            let mut choices: Vec<Vec<Target>> = all.iter().map(|it| vec![it.clone()]).collect();
            choices.push(all.clone());
            for targets in choices.into_iter().filter(|it| !it.is_empty()) {
                let levers = levers(&scenario, remedy, &answers(remedy, targets), "Try");
                assert!(!levers.is_empty());
                made += levers.len();
                let wrong = made_wrong(&scenario, levers);
                assert!(wrong.is_empty(), "{} {remedy:?}: {wrong:?}", template.id);
            }
        }
    }
    assert!(made > 100, "{made}");
}

#[test]
fn every_remedy_acts_on_something_in_some_template() {
    for remedy in REMEDIES {
        let acts = templates::all()
            .iter()
            .any(|it| !candidates(&(it.build)(), remedy).is_empty());
        // No template has people who come back by an arrow of their own.
        assert!(acts || remedy == Remedy::WinBack, "{remedy:?}");
    }
}

/// Leads, members, sleepers and gone.
fn scenario() -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Quarter, 12);
    for (id, kind) in [
        ("lead", StageKind::Prospect),
        ("member", StageKind::Customer),
        ("asleep", StageKind::Dormant),
        ("gone", StageKind::Lost),
    ] {
        scenario.stages.push(Stage::new(id, kind));
    }
    for (id, from, to) in [
        ("win", "lead", "member"),
        ("sleep", "member", "asleep"),
        ("churn", "member", "gone"),
        ("wake", "asleep", "member"),
    ] {
        scenario
            .transitions
            .push(Transition::new(id, from, to, 0.1));
    }
    scenario
}

fn probability(id: &str) -> Target {
    Target::TransitionProbability(id.into())
}

#[test]
fn targets_are_found_by_the_kinds_of_stages() {
    let scenario = scenario();
    let of = |remedy| candidates(&scenario, remedy);
    let out = vec![probability("sleep"), probability("churn")];
    assert_eq!(of(Remedy::Onboarding), out);
    assert_eq!(of(Remedy::Loyalty), out);
    assert_eq!(of(Remedy::ServiceRecovery), out);
    assert_eq!(of(Remedy::WinBack), vec![probability("wake")]);
    assert_eq!(of(Remedy::Training)[0], probability("win"));
    // Nobody pays, costs, refers or arrives.
    for remedy in [
        Remedy::Price,
        Remedy::CrossSell,
        Remedy::Automation,
        Remedy::ReferralReward,
        Remedy::Channels,
    ] {
        assert_eq!(of(remedy), vec![], "{remedy:?}");
    }
}

#[test]
fn an_answer_is_a_range_of_factors_and_a_customer_is_paid_for_once() {
    let scenario = scenario();
    let targets = candidates(&scenario, Remedy::Loyalty);
    let made = levers(
        &scenario,
        Remedy::Loyalty,
        &answers(Remedy::Loyalty, targets),
        "Loyalty",
    );
    let factor = Change::Multiply(Quantity::Uncertain(crate::model::Distribution::Range {
        low: 0.88,
        high: 0.97,
    }));
    assert_eq!(
        made.iter().map(|it| &it.change).collect::<Vec<_>>(),
        [&factor, &factor]
    );
    // Three months are one quarter.
    assert_eq!((made[0].ramp, made[0].name.as_str()), (1, "Loyalty"));
    assert_eq!(
        made[0].cost.per_customer.as_ref().unwrap().amount,
        Quantity::Known(2.5)
    );
    assert_eq!(made[1].cost.per_customer, None);
    let paid_for = served(
        &scenario,
        Remedy::Loyalty,
        &candidates(&scenario, Remedy::Loyalty),
    );
    let stage = &made[0].cost.per_customer.as_ref().unwrap().stage;
    assert_eq!(
        paid_for.iter().map(|it| &it.id).collect::<Vec<_>>(),
        [stage]
    );
    assert!(
        served(
            &scenario,
            Remedy::Training,
            &candidates(&scenario, Remedy::Training)
        )
        .is_empty()
    );
}

#[test]
fn a_dearer_price_drives_people_away() {
    let mut scenario = scenario();
    scenario.stages[1].revenue = 10.0.into();
    let answers = Answers {
        targets: candidates(&scenario, Remedy::Price),
        effect: (0.05, 0.05),
        second: 0.1,
    };
    let made = levers(&scenario, Remedy::Price, &answers, "Price");
    let said: Vec<(String, f64)> = made
        .iter()
        .map(|it| (it.target.to_string(), it.change.amount().center()))
        .collect();
    assert_eq!(said[0], ("stage:member.revenue".into(), 1.05));
    assert_eq!(said[1], ("transition:sleep.probability".into(), 1.1));
    assert_eq!(said[2], ("transition:churn.probability".into(), 1.1));
}
