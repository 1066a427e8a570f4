use super::*;
use crate::model::{
    Adjustment, ArrivalProcess, Change, Channel, Extra, Lever, PeriodUnit, Quantity, Referral,
    Segment, Stage, Strategy, Target, Transition, templates,
};

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

/// A half of everyone in whom a transition is as likely as so much of what it is in the other.
fn in_half(scenario: &mut Scenario, transition: &str, factor: f64) {
    let segment = |id: &str, adjust: Vec<Adjustment>| Segment {
        id: id.to_owned(),
        name: String::new(),
        notes: String::new(),
        share: 0.5,
        adjust,
        extra: Extra::new(),
    };
    let other = Adjustment {
        target: Target::TransitionProbability(transition.to_owned()),
        change: Change::Multiply(Quantity::Known(factor)),
        extra: Extra::new(),
    };
    scenario.segments = vec![
        segment("others", Vec::new()),
        segment("special", vec![other]),
    ];
}

#[test]
fn what_one_person_earns_is_the_same_in_a_season_and_where_arrivals_are_fixed() {
    let plain = found(&club());
    let mut scenario = club();
    scenario.channels[0].seasonality = vec![1.8, 0.4];
    scenario.channels[0].process = ArrivalProcess::Fixed;
    let mut other = scenario.channels[0].clone();
    other.id = "fairs".to_owned();
    scenario.channels.push(other);
    let seasonal = found(&scenario);
    let pairs = (plain.strategies[0].payback.iter()).zip(&seasonal.strategies[0].payback);
    assert!(pairs.len() > 20);
    for (one, other) in pairs {
        near(*other, *one, 1e-9);
    }
    for (one, other) in (plain.strategies[0].funnel.iter()).zip(&seasonal.strategies[0].funnel) {
        near(*other, *one, 1e-9);
    }
}

#[test]
fn a_segment_alone_is_its_own_scenario() {
    let mut scenario = club();
    in_half(&mut scenario, "leave", 0.5);
    let of = |id| retention(&scenario, Some(id), &mut |_| {});
    let survival = |id| of(id).unwrap().strategies[0].survival[5];
    near(survival("others"), libm::pow(0.9, 5.0), 1e-12);
    near(survival("special"), libm::pow(0.95, 5.0), 1e-12);
    assert_eq!(of("none"), None);
}

#[test]
fn a_cohort_has_the_segments_of_those_who_buy() {
    let mut scenario = club();
    // In one half nobody buys, so that all who do are of the other, whose members leave.
    in_half(&mut scenario, "buy", 0.0);
    scenario.segments[1].adjust.push(Adjustment {
        target: Target::TransitionProbability("leave".to_owned()),
        change: Change::Multiply(Quantity::Known(0.0)),
        extra: Extra::new(),
    });
    let own = &found(&scenario).strategies[0];
    for (age, left) in own.survival.iter().enumerate() {
        near(*left, libm::pow(0.9, age as f64), 1e-12);
    }
    // In a mixed one the shares are those of the members of each period.
    in_half(&mut scenario, "leave", 0.0);
    scenario.segments[1].adjust.push(Adjustment {
        target: Target::TransitionProbability("buy".to_owned()),
        change: Change::Multiply(Quantity::Known(2.0)),
        extra: Extra::new(),
    });
    let rows = &found(&scenario).strategies[0].cohorts;
    // Nobody is a lead at the start of the first period: its cohort is mixed as over the horizon. In the third, leads of one and of two
    // periods are there, of the others 1 and 0.5, of the special ones (whose exits are 60 and 20 %) 1 and 0.2.
    let (others, special) = (0.3 * 1.5, 0.6 * 1.2);
    near(
        rows[1][1],
        (0.9 * others + special) / (others + special),
        1e-12,
    );
}

#[test]
fn movement_adds_up_to_customers_and_segments_to_everyone() {
    let mut scenario = club();
    in_half(&mut scenario, "leave", 0.5);
    scenario.stages[1].initial = crate::model::Initial::Total(40);
    let of = |id| {
        let found = retention(&scenario, id, &mut |_| {}).unwrap();
        found.strategies[0].movement.clone()
    };
    let all = of(None);
    assert_eq!(all.len(), 24);
    let mut customers = 40.0;
    for ((all, others), special) in all.iter().zip(of(Some("others"))).zip(of(Some("special"))) {
        near(
            all.retained + all.new + all.reactivated,
            customers + all.new + all.reactivated - all.lost,
            1e-9,
        );
        customers = all.retained + all.new + all.reactivated;
        near(all.new, others.new + special.new, 1e-9);
        near(all.lost, others.lost + special.lost, 1e-9);
        near(all.retained, others.retained + special.retained, 1e-9);
        assert_eq!(all.less(*all).lost, 0.0);
    }
}

#[test]
fn a_strategy_that_makes_arrivals_cheaper_pays_back_sooner() {
    let mut scenario = club();
    let mut cheap = Strategy::new("cheap");
    let target = Target::ChannelCost("ads".to_owned());
    cheap.levers = vec![Lever::new(target, Change::Multiply(Quantity::Known(0.5)))];
    scenario.strategies = vec![Strategy::new("usual"), cheap];
    let found = found(&scenario);
    let [usual, cheap] = found.strategies.as_slice() else {
        panic!("{}", found.strategies.len());
    };
    for (usual, cheap) in usual.payback.iter().zip(&cheap.payback) {
        near(cheap - usual, 15.0, 1e-9);
    }
    assert!(paid_back(&cheap.payback) < paid_back(&usual.payback));
}

#[test]
fn worth_is_of_those_who_ever_are_customers() {
    let mut scenario = club();
    // Whoever buys is worth 7 at least, since members pay once at least, but for those who wait for long.
    scenario.stages[0].cost = 3.0.into();
    let own = &found(&scenario).strategies[0];
    assert!(own.below_nothing < 0.05, "{}", own.below_nothing);
    assert!(own.value.as_ref().unwrap().mean > 30.0);
    assert!(own.rates[0] < 0.7);
    scenario.stages[0].cost = 30.0.into();
    assert!(found(&scenario).strategies[0].below_nothing > 0.1);
}

#[test]
fn a_huge_crowd_is_sampled_and_not_followed_for_minutes() {
    let mut scenario = club();
    scenario.stages[1].initial = crate::model::Initial::Total(1_000_000_000);
    scenario.run.replications = 1_000;
    let own = &found(&scenario).strategies[0];
    assert!(
        own.followed > 1_000 && own.followed < 20_000_000,
        "{}",
        own.followed
    );
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
