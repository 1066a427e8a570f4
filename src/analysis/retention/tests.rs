use super::*;
use crate::model::{Channel, PeriodUnit, Referral, Segment, Stage, Transition, templates};

/// Leads of whom 30 % buy in each period and 20 % give up; members pay 10 a period, 10 % leave in each, and half of those come back.
fn club() -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Month, 24);
    scenario.run.replications = 32;
    scenario.stages = vec![
        Stage::new("lead", StageKind::Prospect),
        Stage::new("member", StageKind::Customer),
        Stage::new("away", StageKind::Dormant),
        Stage::new("gone", StageKind::Lost),
    ];
    scenario.stages[1].revenue = 10.0.into();
    scenario.transitions = vec![
        Transition::new("buy", "lead", "member", 0.3),
        Transition::new("drop", "lead", "gone", 0.2),
        Transition::new("leave", "member", "away", 0.1),
        Transition::new("return", "away", "member", 0.5),
    ];
    let mut channel = Channel::new("ads", "lead", 100.0);
    channel.cost_per_arrival = 30.0.into();
    scenario.channels = vec![channel];
    scenario
}

fn found(scenario: &Scenario) -> Retentions {
    retention(scenario, None, &mut |_| {}).unwrap()
}

fn near(found: f64, expected: f64, room: f64) {
    assert!((found - expected).abs() <= room, "{found} {expected}");
}

#[test]
fn survival_is_geometric_where_the_hazard_is_one_number() {
    let found = found(&club());
    let own = &found.strategies[0];
    assert_eq!(own.survival.len(), 24);
    for (age, left) in own.survival.iter().enumerate() {
        near(*left, libm::pow(0.9, age as f64), 1e-12);
    }
    assert!(
        hazard(&own.survival)
            .iter()
            .all(|one| (one - 0.1).abs() < 1e-12)
    );
    assert_eq!(median(&own.survival), Some(7));
}

#[test]
fn a_cohort_is_a_chain_of_members_and_those_away() {
    let found = found(&club());
    assert_eq!(found.cohorts, (1..=24).step_by(2).collect::<Vec<u32>>());
    for (row, period) in found.strategies[0].cohorts.iter().zip(&found.cohorts) {
        assert_eq!(row.len() as u32, 24 - period + 1);
        let (mut here, mut away) = (1.0, 0.0);
        for share in row {
            near(*share, here, 1e-12);
            (here, away) = (0.9 * here + 0.5 * away, 0.1 * here + 0.5 * away);
        }
    }
}

#[test]
fn the_funnel_is_a_race_of_two_exits() {
    let own = &found(&club()).strategies[0];
    // Of two exits of 30 and 20 % the first wins in 3 of 5; the horizon of 24 periods takes next to nothing off.
    near(own.funnel[0], 1.0, 1e-12);
    near(own.funnel[1], 0.6 * (1.0 - libm::pow(0.5, 24.0)), 1e-6);
    near(own.funnel[3], 0.4 * (1.0 - libm::pow(0.5, 24.0)), 1e-6);
    // Of those who come late, some have no time to.
    near(own.rates[0], 0.6 * (1.0 - 2.0 / 24.0), 0.02);
    assert!(own.followed > 10_000);
}

#[test]
fn what_an_arrival_cost_is_earned_back_as_by_hand() {
    let own = &found(&club()).strategies[0];
    let (mut lead, mut member, mut away) = (1.0, 0.0, 0.0);
    let mut sum = -30.0;
    near(own.payback[0], sum, 1e-9);
    let mut paid = None;
    for period in 1..24 {
        let was = (lead, member, away);
        (lead, member, away) = (
            0.5 * was.0,
            0.3 * was.0 + 0.9 * was.1 + 0.5 * was.2,
            0.1 * was.1 + 0.5 * was.2,
        );
        // Who is a member at the end of a period pays for it.
        sum += 10.0 * member;
        near(own.payback[period], sum, 1e-9);
        if paid.is_none() && sum >= 0.0 {
            paid = Some(period);
        }
    }
    assert_eq!(paid_back(&own.payback), paid);
    assert_eq!(paid_back(&[-1.0, -0.5]), None);
    assert_eq!(paid_back(&[1.0, 2.0]), Some(0));
}

#[test]
fn referrals_and_other_people_change_nothing_of_a_cohort() {
    let plain = found(&club());
    let mut scenario = club();
    scenario.stages[1].initial = crate::model::Initial::Total(500);
    scenario.referrals = vec![Referral::new("friends", "member", "lead", 0.05)];
    scenario.money.fixed_cost = 1_000.0.into();
    let other = found(&scenario);
    let (plain, other) = (&plain.strategies[0], &other.strategies[0]);
    assert_eq!(
        (&plain.survival, &plain.cohorts),
        (&other.survival, &other.cohorts)
    );
    assert_eq!(plain.payback, other.payback);
    assert_eq!(plain.k_factor, 0.0);
    assert!(other.k_factor > 0.0);
}

#[test]
fn a_segment_alone_is_its_own_scenario() {
    let mut scenario = club();
    let segment = |id: &str, share: f64| Segment {
        id: id.to_owned(),
        name: String::new(),
        notes: String::new(),
        share,
        adjust: Vec::new(),
        extra: crate::model::Extra::new(),
    };
    let mut faithful = segment("faithful", 0.5);
    faithful.adjust = vec![crate::model::Adjustment {
        target: crate::model::Target::TransitionProbability("leave".to_owned()),
        change: crate::model::Change::Multiply(Quantity::Known(0.5)),
        extra: crate::model::Extra::new(),
    }];
    scenario.segments = vec![segment("others", 0.5), faithful];
    let of = |id| retention(&scenario, Some(id), &mut |_| {}).unwrap();
    near(
        of("others").strategies[0].survival[5],
        libm::pow(0.9, 5.0),
        1e-12,
    );
    near(
        of("faithful").strategies[0].survival[5],
        libm::pow(0.95, 5.0),
        1e-12,
    );
    assert_eq!(retention(&scenario, Some("none"), &mut |_| {}), None);
}

#[test]
fn every_template_has_cohorts_that_begin_with_everyone() {
    for template in templates::all() {
        let scenario = (template.build)();
        let mut parts = Vec::new();
        let found = retention(&scenario, None, &mut |part| parts.push(part)).unwrap();
        assert_eq!(parts.last(), Some(&1.0), "{}", template.id);
        assert!(found.cohorts.len() <= 12);
        assert_eq!(found.strategies.len(), scenario.strategies.len().max(1));
        for one in &found.strategies {
            near(one.survival[0], 1.0, 1e-9);
            assert!(
                one.survival
                    .windows(2)
                    .all(|pair| pair[1] <= pair[0] + 1e-12),
                "{}",
                template.id
            );
            for row in &one.cohorts {
                near(row[0], 1.0, 1e-9);
            }
        }
    }
}
