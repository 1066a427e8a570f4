//! What only the inside shows: chance that brings more people than expected, and how they are counted.

use super::*;
use crate::engine::structure::Structure;
use crate::model::{
    Channel, EngineKind, PeriodUnit, Referral, Scenario, Stage, StageKind, Transition,
};

fn stage(id: &str, kind: StageKind, initial: u64) -> Stage {
    Stage {
        initial: crate::model::Initial::Total(initial),
        revenue: 3.0.into(),
        ..Stage::new(id, kind)
    }
}

fn friends(initial: u64) -> Plan {
    let mut scenario = Scenario::new(PeriodUnit::Month, 12);
    scenario.run.engine = EngineKind::Individuals;
    scenario.run.replications = 40;
    scenario.stages = vec![
        stage("member", StageKind::Customer, initial),
        stage("gone", StageKind::Lost, 0),
    ];
    scenario.transitions = vec![Transition::new("churn", "member", "gone", 0.1)];
    scenario.referrals = vec![Referral::new("friends", "member", "member", 0.2)];
    scenario.channels = vec![Channel::new("ads", "member", 2.0)];
    Plan::compile(&scenario).expect("can be simulated")
}

/// With a limit that some replications keep and others do not, each is either as without a limit, or
/// as counts say with a sample beside; wherever the run is split.
#[test]
fn chance_can_bring_too_many() {
    let plan = friends(20);
    let all = simulate(&plan, 0..40);
    let limited = follow_at_most(190, &plan, 0..40);
    let counts = counts::simulate(&plan, 0..40);
    let worth = &limited.histories.strategies[0].worth;
    assert_eq!(worth.len(), 40);
    let sampled = worth.iter().filter(|worth| worth.sampled).count();
    assert!((5..36).contains(&sampled), "{sampled}");
    for (replication, worth) in worth.iter().enumerate() {
        let other = if worth.sampled { &counts } else { &all.chunk };
        for column in 0..plan.columns() {
            let value = limited.chunk.column(column)[replication];
            let expected = other.column(column)[replication];
            assert_eq!(value.to_bits(), expected.to_bits());
        }
        assert_eq!(worth.weight, if worth.sampled { 2 } else { 1 });
    }
    let parts = [0..7, 7..40].map(|range| follow_at_most(190, &plan, range).histories);
    let [mut sum, rest] = parts;
    sum.append(&rest);
    assert_eq!(sum, limited.histories);
}

/// A sample that is still too large is halved, and stands for as many.
#[test]
fn a_sample_can_be_too_large() {
    let plan = friends(1_000);
    let found = follow_at_most(100, &plan, 0..5);
    let tally = &found.histories.strategies[0];
    for worth in &tally.worth {
        assert!(worth.sampled && worth.weight >= 16, "{worth:?}");
        let people = worth.people as f64 * worth.weight as f64;
        assert!((1_000.0..8_000.0).contains(&people), "{people}");
    }
    assert!(
        follow_at_most(0, &plan, 0..1).histories.strategies[0]
            .worth
            .len()
            <= 1
    );
}

/// Where one goes who comes to such a stage does not matter any more.
#[test]
fn a_stage_without_anything_to_come_is_the_last() {
    let plan = friends(1);
    let strategies = plan.parameters(0);
    let last = |structure: &Structure| tables::last_stages(structure, &strategies[0]);
    assert_eq!(last(&plan.structure), [false, false], "being gone earns");
    let mut scenario = Scenario::new(PeriodUnit::Month, 3);
    scenario.stages = vec![
        Stage::new("open", StageKind::Prospect),
        Stage::new("shut", StageKind::Lost),
        Stage::new("back", StageKind::Lost),
    ];
    scenario.transitions = vec![
        Transition::new("close", "open", "shut", 0.5),
        Transition::new("return", "back", "open", 0.5),
    ];
    let plan = Plan::compile(&scenario).expect("can be simulated");
    let strategies = plan.parameters(0);
    let last = tables::last_stages(&plan.structure, &strategies[0]);
    assert_eq!(last, [false, true, false]);
}
