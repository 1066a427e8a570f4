//! Scenarios that the engine's tests and benches share.
#![allow(dead_code, reason = "each test binary uses some of them")]

use perennial::model::{
    Accrual, Change, Channel, Initial, Lever, Parameter, PeriodUnit, Quantity, Referral, Scenario,
    Sentiment, Stage, StageKind, Strategy, Target, Transition,
};

/// A known number.
pub fn known(value: f64) -> Quantity {
    Quantity::Known(value)
}

/// A table by period.
pub fn by_period(values: &[f64]) -> Parameter {
    Parameter::ByPeriod(values.iter().map(|value| known(*value)).collect())
}

/// A table by tenure.
pub fn by_tenure(values: &[f64]) -> Parameter {
    Parameter::ByTenure(values.iter().map(|value| known(*value)).collect())
}

/// A stage with people at time 0, revenue and cost.
pub fn stage(id: &str, kind: StageKind, initial: u64, revenue: f64, cost: f64) -> Stage {
    Stage {
        initial: Initial::Total(initial),
        revenue: revenue.into(),
        cost: cost.into(),
        ..Stage::new(id, kind)
    }
}

/// A lever on the probability of a transition.
pub fn on_probability(transition: &str, change: Change) -> Lever {
    Lever::new(Target::TransitionProbability(transition.to_owned()), change)
}

/// A strategy with these levers.
pub fn strategy(id: &str, levers: Vec<Lever>) -> Strategy {
    Strategy {
        levers,
        ..Strategy::new(id)
    }
}

/// The benchmark: eight stages from aware to advocate, referrals, 60 months; the second strategy
/// lowers churn from "at risk" by a fifth.
pub fn b1(initial: u64, replications: u32) -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Month, 60);
    scenario.run.replications = replications;
    let sentiment = |stage: Stage, sentiment| Stage {
        sentiment: Some(sentiment),
        ..stage
    };
    scenario.stages = vec![
        stage("aware", StageKind::Prospect, initial, 0.0, 0.1),
        stage("engaged", StageKind::Prospect, 0, 0.0, 0.25),
        stage("evaluating", StageKind::Prospect, 0, 0.0, 0.6),
        sentiment(
            stage("first_purchase", StageKind::Customer, 0, 40.0, 6.0),
            Sentiment::Passive,
        ),
        sentiment(
            stage("active", StageKind::Customer, 0, 12.0, 1.5),
            Sentiment::Passive,
        ),
        sentiment(
            stage("at_risk", StageKind::Customer, 0, 3.0, 1.0),
            Sentiment::Detractor,
        ),
        sentiment(
            stage("advocate", StageKind::Customer, 0, 15.0, 2.0),
            Sentiment::Promoter,
        ),
        stage("churned", StageKind::Lost, 0, 0.0, 0.0),
    ];
    scenario.transitions = [
        ("aware", "engaged", 0.12),
        ("aware", "churned", 0.08),
        ("engaged", "aware", 0.05),
        ("engaged", "evaluating", 0.15),
        ("engaged", "churned", 0.1),
        ("evaluating", "engaged", 0.1),
        ("evaluating", "first_purchase", 0.15),
        ("evaluating", "churned", 0.15),
        ("first_purchase", "active", 0.55),
        ("first_purchase", "at_risk", 0.3),
        ("first_purchase", "churned", 0.15),
        ("active", "at_risk", 0.1),
        ("active", "advocate", 0.04),
        ("active", "churned", 0.01),
        ("at_risk", "active", 0.2),
        ("at_risk", "churned", 0.15),
        ("advocate", "active", 0.05),
        ("advocate", "at_risk", 0.04),
        ("advocate", "churned", 0.01),
    ]
    .iter()
    .map(|(from, to, p)| Transition::new(format!("{from}-{to}"), *from, *to, *p))
    .collect();
    scenario.channels = vec![Channel::new("inflow", "aware", 1000.0)];
    scenario.referrals = vec![Referral::new("advocates", "advocate", "aware", 0.05)];
    scenario.strategies = vec![
        Strategy::new("baseline"),
        strategy(
            "care",
            vec![on_probability(
                "at_risk-churned",
                Change::Multiply(known(0.8)),
            )],
        ),
    ];
    scenario
}

/// HIV therapy as a cohort model (Chancellor et al. 1997, as in Briggs, Claxton & Sculpher, "Decision
/// Modelling for Health Economic Evaluation", 2006): monotherapy against two years of combination
/// therapy. Transition probabilities are the observed counts divided by their sums.
pub fn hiv() -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Year, 20);
    scenario.money.annual_discount_rate = 0.06;
    scenario.money.accrual = Accrual::End;
    scenario.stages = vec![
        stage("a", StageKind::Customer, 1000, 0.0, 5034.0),
        stage("b", StageKind::Customer, 0, 0.0, 5330.0),
        stage("c", StageKind::Customer, 0, 0.0, 11285.0),
        stage("d", StageKind::Lost, 0, 0.0, 0.0),
    ];
    scenario.transitions = vec![
        Transition::new("a-b", "a", "b", 350.0 / 1734.0),
        Transition::new("a-c", "a", "c", 116.0 / 1734.0),
        Transition::new("a-d", "a", "d", 17.0 / 1734.0),
        Transition::new("b-c", "b", "c", 512.0 / 1258.0),
        Transition::new("b-d", "b", "d", 15.0 / 1258.0),
        Transition::new("c-d", "c", "d", 437.0 / 1749.0),
    ];
    let two_years = |lever: Lever| Lever {
        until: Some(2),
        ..lever
    };
    let mut levers = Vec::new();
    for stage in ["a", "b", "c"] {
        let target = Target::StageExits(stage.to_owned());
        levers.push(two_years(Lever::new(
            target,
            Change::Multiply(known(0.509)),
        )));
    }
    for stage in ["a", "b", "c"] {
        let target = Target::StageCost(stage.to_owned());
        levers.push(two_years(Lever::new(target, Change::Add(known(2086.5)))));
    }
    scenario.strategies = vec![Strategy::new("baseline"), strategy("combination", levers)];
    scenario
}

/// A customer and outside, with costs of moving, in six years.
pub fn telephone() -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Year, 6);
    scenario.money.accrual = Accrual::Start;
    scenario.stages = vec![
        stage("customer", StageKind::Customer, 1, 100.0, 20.0),
        stage("outside", StageKind::Lost, 0, 0.0, 0.0),
    ];
    scenario.transitions = vec![
        Transition {
            cost: 10.0.into(),
            ..Transition::new("leave", "customer", "outside", 0.1)
        },
        Transition {
            cost: 40.0.into(),
            ..Transition::new("return", "outside", "customer", 0.05)
        },
    ];
    scenario
}
