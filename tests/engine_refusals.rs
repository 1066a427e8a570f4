//! What cannot be simulated is told, with its place; nothing panics, hangs or fills the memory.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod engine_fixtures;

use engine_fixtures::{b1, by_tenure, everything, hiv, known, on_probability, problems, stage};
use perennial::analysis::{collector::Collector, exact};
use perennial::engine::chunk::Chunk;
use perennial::engine::counts::simulate;
use perennial::engine::plan::Plan;
use perennial::model::{
    Change, Channel, Initial, ItemKind, Parameter, PeriodUnit, ProblemKind, Referral, Scenario,
    Sentiment, Stage, StageKind, Target, Transition, Work,
};

#[test]
fn references_to_nothing_are_told() {
    let unknown = |scenario: &Scenario| -> Vec<(String, ItemKind)> {
        let found = problems(scenario)
            .into_iter()
            .map(|problem| match problem.kind {
                ProblemKind::UnknownReference { item, .. } => (problem.path.to_string(), item),
                other => panic!("{other:?}"),
            });
        found.collect()
    };
    let mut scenario = b1(10, 10);
    scenario.transitions[2].to = "nowhere".to_owned();
    scenario.referrals[0].from = "nobody".to_owned();
    let expected = [
        ("transitions[2].to", ItemKind::Stage),
        ("referrals[0].from", ItemKind::Stage),
    ];
    assert_eq!(
        unknown(&scenario),
        expected.map(|(path, item)| (path.to_owned(), item))
    );
    let mut scenario = b1(10, 10);
    scenario.strategies[1].levers[0].target = Target::TransitionCost("none".to_owned());
    let mut for_some = on_probability("active-churned", Change::Set(known(0.1)));
    for_some.segments = Some(vec!["none".to_owned()]);
    scenario.events = vec![for_some];
    let expected = [
        ("events[0].segments[0]", ItemKind::Segment),
        ("strategies[1].levers[0].target", ItemKind::Transition),
    ];
    assert_eq!(
        unknown(&scenario),
        expected.map(|(path, item)| (path.to_owned(), item))
    );
    scenario = Scenario::new(PeriodUnit::Month, 12);
    assert!(matches!(problems(&scenario)[0].kind, ProblemKind::NoStage));
}

/// What is too much is told before anything is laid out.
#[test]
fn runs_without_end_are_told_before() {
    let too_much = |scenario: &Scenario| -> Vec<(String, Work)> {
        let found = problems(scenario)
            .into_iter()
            .map(|problem| match problem.kind {
                ProblemKind::TooMuchWork {
                    what,
                    estimate,
                    limit,
                } => {
                    assert!(estimate > limit);
                    (problem.path.to_string(), what)
                }
                other => panic!("{other:?}"),
            });
        found.collect()
    };
    // However many replications there are, a run does not hold more.
    assert_eq!(too_much(&b1(10, 1_000_000)), []);

    let mut growing = b1(10, 10);
    growing.referrals[0].rate = 50.0.into();
    growing.clock.periods = 1000;
    assert_eq!(too_much(&growing), [("referrals".to_owned(), Work::People)]);

    let mut crowded = b1(1_000_000_000_000_000, 10);
    crowded.stages[1].initial = Initial::Total(u64::MAX);
    assert_eq!(too_much(&crowded), [("referrals".to_owned(), Work::People)]);

    // 200 stages, 2,000 transitions, 10,000 periods: one replication may be, a thousand may not.
    let mut large = Scenario::new(PeriodUnit::Day, 10_000);
    large.stages = (0..200)
        .map(|i| stage(&format!("s{i}"), StageKind::Customer, 1000, 1.0, 0.5))
        .collect();
    large.transitions = (0..2000)
        .map(|i| {
            let (from, to) = (i % 200, (i % 200 + 1 + i / 200) % 200);
            Transition::new(format!("t{i}"), format!("s{from}"), format!("s{to}"), 0.01)
        })
        .collect();
    let work = too_much(&large);
    assert!(work.contains(&("run.replications".to_owned(), Work::Run)));
    assert!(work.contains(&("run.replications".to_owned(), Work::Memory)));
    // The same by tenure does not fit even once.
    for transition in &mut large.transitions {
        transition.probability = by_tenure(&vec![0.01; 10_000]);
    }
    assert!(too_much(&large).contains(&("clock.periods".to_owned(), Work::Steps)));

    let mut lists = hiv();
    lists.stages = vec![lists.stages[0].clone(); 201];
    assert!(matches!(
        problems(&lists)[0].kind,
        ProblemKind::ListTooLong { found: 201, .. }
    ));
    let mut endless = hiv();
    endless.clock.periods = u32::MAX;
    assert!(matches!(
        problems(&endless)[0].kind,
        ProblemKind::OutOfRange { .. }
    ));
}

/// Numbers that validation would not let through: no panic, whole counts, probabilities in order.
#[test]
fn absurd_numbers_do_no_harm() {
    let absurd = [
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        -1.0,
        0.0,
        1e308,
        1e-308,
        7.0,
    ];
    for (i, x) in absurd.into_iter().enumerate() {
        for (j, y) in absurd.into_iter().enumerate() {
            let mut scenario = everything();
            scenario.clock.periods = 6;
            scenario.run.seed = (i * 8 + j) as u64;
            scenario.stages[1].revenue = y.into();
            scenario.transitions[i % 6].probability = x.into();
            scenario.transitions[j % 6].probability = Parameter::BetaDiscreteWeibull {
                alpha: x.into(),
                beta: y.into(),
                c: x.into(),
            };
            scenario.segments[0].share = y;
            scenario.channels[0].seasonality = if i == j { Vec::new() } else { vec![x] };
            scenario.money.annual_discount_rate = x;
            let lever = &mut scenario.strategies[1].levers[0];
            (lever.intensity, lever.saturation) = (x, y);
            (lever.from, lever.until) = (j as u32, Some(i as u32));
            lever.change = Change::Multiply(y.into());
            if let Ok(plan) = Plan::compile(&scenario) {
                let mut collector = Collector::new(&plan);
                collector.add(simulate(&plan, 0..3));
                let _ = (collector.results(), exact::results(&plan));
            }
        }
    }
}

/// Buffers and chunks of another plan are left out.
#[test]
fn foreign_chunks_are_left_out() {
    let plan = Plan::compile(&hiv()).expect("can be simulated");
    let other = Plan::compile(&b1(10, 10)).expect("can be simulated");
    assert!(Chunk::from_buffer(plan.outline(), Vec::new()).is_none());
    assert!(Chunk::from_buffer(plan.outline(), vec![f64::NAN; 7]).is_none());
    assert!(Chunk::from_buffer(plan.outline(), simulate(&other, 0..3).into_buffer()).is_none());
    let mut collector = Collector::new(&plan);
    collector.add(simulate(&other, 0..3));
    collector.add(simulate(&plan, 0..0));
    assert_eq!(collector.completed(), 0);
    let none = collector.results();
    assert!(none.strategies[0].outcomes[0].mean.is_nan());
    let _ = exact::results(&plan);
}

/// 10^15 customers and 10^15 arrivals are counted, not estimated.
#[test]
fn the_largest_journey_is_simulated() {
    let mut scenario = Scenario::new(PeriodUnit::Month, 2);
    scenario.stages = vec![
        Stage {
            sentiment: Some(Sentiment::Passive),
            ..stage(
                "member",
                StageKind::Customer,
                1_000_000_000_000_000,
                1.0,
                0.0,
            )
        },
        stage("gone", StageKind::Lost, 0, 0.0, 0.0),
    ];
    scenario.transitions = vec![Transition::new("leave", "member", "gone", 0.3)];
    scenario.channels = vec![Channel::new("ads", "member", 1e15)];
    scenario.referrals = vec![Referral::new("friends", "member", "member", 1e-3)];
    let plan = Plan::compile(&scenario).expect("can be simulated");
    let chunk = simulate(&plan, 0..20);
    let layout = plan.layout();
    for time in 0..=2 {
        for (stage, people) in chunk.column(layout.offset(0) + time).iter().enumerate() {
            assert_eq!(people.fract(), 0.0, "replication {stage}");
        }
    }
    let members = chunk.column(layout.offset(0) + 1);
    assert!(members.iter().all(|people| (people - 1.701e15).abs() < 1e9));
}
