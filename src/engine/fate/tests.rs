use super::*;
use crate::engine::exact;
use crate::engine::series::Series;
use crate::model::{
    Accrual, Change, Initial, Lever, Parameter, PeriodUnit, Scenario, Stage, Strategy, Target,
    Transition, templates,
};

fn close(found: f64, expected: f64) -> bool {
    (found - expected).abs() <= 1e-9 * expected.abs().max(1.0)
}

#[test]
fn whatever_becomes_of_people_all_of_them_cost_what_the_stages_do() {
    for template in templates::all() {
        let plan = Plan::compile(&(template.build)()).unwrap();
        let mut row = vec![0.0; plan.layout().width()];
        for strategy in 0..plan.strategies() {
            exact::middle(&plan, strategy, &mut row);
            let places = plan.layout().places_of(Series::CostService).unwrap();
            let periods = row[places].iter().zip(plan.discount());
            let all: f64 = periods.map(|(cost, discount)| cost * discount).sum();
            let places = plan.structure.groups() * plan.structure.cell_count();
            let ones = vec![vec![1.0; places]; plan.periods()];
            let likely = Likely {
                begun: ones.clone(),
                ended: ones,
            };
            let found: f64 = cost(&plan, &plan.known()[strategy], &likely).iter().sum();
            assert!(close(found, all), "{}: {found} {all}", template.id);
            let spent = spent(&plan, strategy, 3).unwrap();
            let parts = spent.never.iter().chain(&spent.soon);
            assert!(
                parts
                    .clone()
                    .all(|part| (-1e-9..=all + 1e-6).contains(part))
            );
            assert!(parts.sum::<f64>() > 0.0 || all == 0.0, "{}", template.id);
        }
    }
}

/// A lead costs 2 in each period; it buys with 0.2 and is lost with 0.3.
fn leads(accrual: Accrual) -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Month, 3);
    scenario.money.accrual = accrual;
    let mut lead = Stage::new("lead", StageKind::Prospect);
    lead.initial = Initial::Total(100);
    lead.cost = Parameter::number(2.0);
    let mut member = Stage::new("member", StageKind::Customer);
    member.cost = Parameter::number(1.0);
    scenario.stages = vec![lead, member, Stage::new("gone", StageKind::Lost)];
    scenario.transitions = vec![
        Transition::new("buy", "lead", "member", 0.2),
        Transition::new("leave", "lead", "gone", 0.3),
        Transition::new("end", "member", "gone", 0.1),
    ];
    scenario.strategies = vec![Strategy::new("baseline")];
    scenario
}

fn of(scenario: &Scenario, soon: usize) -> Spent {
    spent(&Plan::compile(scenario).unwrap(), 0, soon).unwrap()
}

#[test]
fn what_is_left_of_the_horizon_counts() {
    // With so many periods left, nobody who is a lead buys with this likelihood.
    let never = [1.0, 0.8, 0.8 - 0.2 * 0.5, 0.8 - 0.2 * 0.75];
    let at_start = 2.0 * (100.0 * never[3] + 50.0 * never[2] + 25.0 * never[1]);
    assert!(close(of(&leads(Accrual::Start), 1).never[0], at_start));
    let at_end = 2.0 * (50.0 * never[2] + 25.0 * never[1] + 12.5 * never[0]);
    assert!(close(of(&leads(Accrual::End), 1).never[0], at_end));
    let mid = of(&leads(Accrual::Mid), 1).never[0];
    assert!(close(mid, (at_start + at_end) / 2.0));
}

#[test]
fn who_leaves_soon_is_counted_from_each_time() {
    let scenario = leads(Accrual::Start);
    // Members as the second and the third period begin; nobody leaves beyond the horizon.
    let members = [20.0, 20.0 * 0.9 + 10.0];
    let one = of(&scenario, 1).soon[1];
    assert!(close(one, (members[0] + members[1]) * 0.1));
    let two = of(&scenario, 2).soon[1];
    assert!(close(two, members[0] * 0.19 + members[1] * 0.1));
    assert!(close(of(&scenario, 500).soon[1], two));
    assert!(close(of(&scenario, 0).soon[1], one));
}

#[test]
fn tenure_levers_and_shifts_of_those_people_count() {
    let mut scenario = leads(Accrual::Start);
    scenario.stages[1].initial = Initial::ByTenure(vec![0, 0, 1_000]);
    scenario.transitions[2].probability =
        Parameter::ByTenure([0.1, 0.1, 1.0].map(Into::into).to_vec());
    let spent = of(&scenario, 1).soon[1];
    // All who were there for two periods leave in the first.
    let members = [20.0, 20.0 * 0.9 + 10.0];
    assert!(
        close(spent, 1_000.0 + (members[0] + members[1]) * 0.1),
        "{spent}"
    );
    // A lever by which nobody buys after the first period, and one that moves all leads to members in the last.
    let mut stop = Lever::new(
        Target::TransitionProbability("buy".to_owned()),
        Change::Set(0.0.into()),
    );
    stop.from = 2;
    scenario.strategies[0].levers = vec![stop];
    let never = of(&scenario, 1).never[0];
    assert!(close(never, 2.0 * (100.0 * 0.8 + 50.0 + 35.0)), "{never}");
    let mut sold = Lever::new(
        Target::Stage("lead".to_owned()),
        Change::Move {
            to: "member".to_owned(),
            share: 1.0.into(),
            extra: Default::default(),
        },
    );
    (sold.from, sold.until) = (3, None);
    scenario.strategies[0].levers.push(sold);
    let never = of(&scenario, 1).never[0];
    // Of 100, 20 buy and 15 of the other 50 are lost before it.
    assert!(
        close(never, 2.0 * (100.0 * (0.3 + 0.5 * 0.3) + 50.0 * 0.3)),
        "{never}"
    );
}

#[test]
fn what_takes_too_long_is_not_told() {
    let mut scenario = leads(Accrual::Start);
    scenario.clock.periods = 9_000;
    scenario.run.replications = 1;
    let plan = Plan::compile(&scenario).unwrap();
    assert_eq!(spent(&plan, 0, 9_000), None);
    assert!(spent(&plan, 0, 10).is_some());
    assert_eq!(spent(&plan, 1, 10), None);
}
