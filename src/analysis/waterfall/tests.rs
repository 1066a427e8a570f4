use super::*;
use crate::model::{
    Channel, Initial, Lever, Parameter, PeriodUnit, Stage, StageKind, Strategy, Transition,
    templates, validate,
};

/// 100 members, half of whom leave after a period, pay 10 and cost 2 at its end; two periods, a margin of one half. The
/// strategy keeps everyone for 30 at once.
fn members() -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Month, 2);
    let mut member = Stage::new("member", StageKind::Customer);
    member.initial = Initial::Total(100);
    member.revenue = Parameter::number(10.0);
    member.cost = Parameter::number(2.0);
    scenario.money.gross_margin = 0.5.into();
    scenario.stages = vec![member, Stage::new("gone", StageKind::Lost)];
    let mut leave = Transition::new("leave", "member", "gone", 0.5);
    leave.cost = Parameter::number(1.0);
    scenario.transitions = vec![leave];
    scenario.channels = vec![Channel::new("search", "gone", 3.0)];
    scenario.channels[0].cost_per_arrival = Parameter::number(4.0);
    let mut keep = Strategy::new("keep");
    let target = Target::TransitionProbability("leave".to_owned());
    let mut lever = Lever::new(target, nothing());
    lever.cost.once = 30.0.into();
    keep.levers = vec![lever];
    scenario.strategies = vec![Strategy::new("baseline"), keep];
    assert_eq!(validate(&scenario), []);
    scenario
}

#[test]
fn sources_are_as_computed_by_hand() {
    let found = waterfall(&members()).unwrap();
    let of = |source: Source| {
        let item = found
            .items
            .iter()
            .find(|item| item.source == source)
            .unwrap();
        (item.amounts[0], item.amounts[1])
    };
    let near = |(a, b): (f64, f64), (c, d): (f64, f64)| {
        assert!(
            (a - c).abs() < 1e-9 && (b - d).abs() < 1e-9,
            "{a} {b}, {c} {d}"
        );
    };
    // 50 and 25 members pay at the ends of the periods, or 100 and 100.
    near(of(Source::StageRevenue(0)), (375.0, 1_000.0));
    near(of(Source::StageRevenue(1)), (0.0, 0.0));
    near(of(Source::Service), (-150.0, -400.0));
    near(of(Source::Moves), (-75.0, 0.0));
    near(of(Source::Acquisition), (-24.0, -24.0));
    near(of(Source::MoveRevenue), (0.0, 0.0));
    near(of(Source::Rest), (0.0, -30.0));
    near((found.npv[0], found.npv[1]), (126.0, 546.0));
    assert!((found.items[0].difference(1) - 625.0).abs() < 1e-9);
}

#[test]
fn amounts_add_up_for_every_template() {
    for template in templates::all() {
        let scenario = (template.build)();
        let found = waterfall(&scenario).unwrap();
        for (strategy, npv) in found.npv.iter().enumerate() {
            let sum: f64 = found.items.iter().map(|item| item.amounts[strategy]).sum();
            assert!(
                (sum - npv).abs() <= 1e-9 * npv.abs().max(1.0),
                "{}",
                template.id
            );
        }
    }
}

/// The largest journeys would take minutes.
#[test]
fn what_would_take_too_long_is_left_out() {
    let mut scenario = members();
    let loaded = |scenario: &mut Scenario| {
        scenario.stages.extend((0..198).map(|at| {
            let id = format!("stage{at}");
            Stage::new(&id, StageKind::Customer)
        }));
    };
    assert!(waterfall(&scenario).is_some());
    loaded(&mut scenario);
    let leaks = |scenario: &Scenario| {
        let none = Waterfall {
            npv: npv(scenario).unwrap(),
            items: Vec::new(),
        };
        crate::analysis::leaks::leaks(scenario, &none)
    };
    (scenario.clock.periods, scenario.run.replications) = (10_000, 10);
    assert_eq!((waterfall(&scenario), leaks(&scenario)), (None, None));
}
