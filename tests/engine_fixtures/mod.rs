//! Scenarios that the engine's tests and benches share.
#![allow(dead_code, reason = "each test binary uses some of them")]
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

pub mod pinned;

use perennial::analysis::exact;
use perennial::analysis::results::Results;
use perennial::engine::plan::Plan;
use perennial::engine::series::Series;
use perennial::model::{
    Accrual, Adjustment, ArrivalProcess, Change, Channel, Distribution, Extra, Initial, Lever,
    Parameter, PerCustomerCost, PeriodUnit, Problem, Quantity, Referral, Scenario, Segment,
    Sentiment, Stage, StageKind, Strategy, Target, Transition,
};

/// The plan of a scenario that can be simulated.
pub fn compile(scenario: &Scenario) -> Plan {
    Plan::compile(scenario).expect("can be simulated")
}

/// What cannot be simulated of a scenario.
pub fn problems(scenario: &Scenario) -> Vec<Problem> {
    Plan::compile(scenario).err().unwrap_or_default()
}

/// What the exact engine finds of a scenario that can be simulated.
pub fn results(scenario: &Scenario) -> Results {
    exact::results(&compile(scenario))
}

/// Whether two results agree to the last bit; undefined numbers (NaN) agree too. Debug output of a
/// double is unique.
pub fn same<T: std::fmt::Debug + ?Sized>(left: &T, right: &T) -> bool {
    format!("{left:?}") == format!("{right:?}")
}

/// Series whose mean is linear in people.
pub fn is_linear(series: Series) -> bool {
    !matches!(series, Series::ChurnRate | Series::Nps)
}

/// A known number.
pub fn known(value: f64) -> Quantity {
    Quantity::Known(value)
}

/// An uncertain number.
pub fn uncertain(distribution: Distribution) -> Quantity {
    Quantity::Uncertain(distribution)
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

/// The benchmark with 15 uncertain numbers: of each form, and the effect of the second strategy.
pub fn b1_uncertain(initial: u64, replications: u32) -> Scenario {
    use Distribution::{
        BetaCounts, BetaMoments, Gamma, Lognormal, Normal, Pert, Range, Triangular, Uniform,
    };
    let mut scenario = b1(initial, replications);
    let counts = |successes, failures| BetaCounts {
        successes,
        failures,
    };
    let exits = [
        (0, counts(120.0, 880.0)),
        (3, counts(150.0, 850.0)),
        (6, counts(45.0, 255.0)),
        (
            8,
            BetaMoments {
                mean: 0.55,
                sd: 0.03,
            },
        ),
        (
            11,
            BetaMoments {
                mean: 0.1,
                sd: 0.01,
            },
        ),
        (
            13,
            Range {
                low: 0.006,
                high: 0.016,
            },
        ),
        (
            14,
            Uniform {
                low: 0.15,
                high: 0.25,
            },
        ),
        (
            15,
            Pert {
                low: 0.1,
                mode: 0.15,
                high: 0.2,
            },
        ),
    ];
    for (transition, distribution) in exits {
        scenario.transitions[transition].probability = Parameter::Constant(uncertain(distribution));
    }
    let amount = |distribution| Parameter::Constant(uncertain(distribution));
    scenario.stages[3].revenue = amount(Gamma {
        mean: 40.0,
        sd: 5.0,
    });
    scenario.stages[4].revenue = amount(Lognormal {
        mean: 12.0,
        sd: 1.0,
    });
    scenario.stages[4].cost = amount(Normal { mean: 1.5, sd: 0.1 });
    let cost = Triangular {
        low: 4.0,
        mode: 6.0,
        high: 9.0,
    };
    scenario.stages[3].cost = amount(cost);
    scenario.channels[0].arrivals = amount(Range {
        low: 900.0,
        high: 1100.0,
    });
    scenario.referrals[0].rate = amount(Gamma {
        mean: 0.05,
        sd: 0.01,
    });
    let effect = Pert {
        low: 0.6,
        mode: 0.8,
        high: 1.0,
    };
    scenario.strategies[1].levers[0].change = Change::Multiply(uncertain(effect));
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

/// A subscription with tenure-dependent churn, initial customers by tenure and value by tenure.
pub fn subscription() -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Month, 24);
    scenario.money.annual_discount_rate = 0.1;
    scenario.money.accrual = Accrual::Start;
    scenario.stages = vec![
        stage("trial", StageKind::Prospect, 500, 0.0, 2.0),
        Stage {
            initial: Initial::ByTenure(vec![200, 150, 0, 100]),
            revenue: by_tenure(&[10.0, 11.0, 12.5]),
            ..stage("member", StageKind::Customer, 0, 0.0, 3.0)
        },
        stage("paused", StageKind::Dormant, 40, 0.0, 0.5),
        stage("gone", StageKind::Lost, 0, 0.0, 0.0),
    ];
    scenario.transitions = vec![
        Transition::new("join", "trial", "member", by_tenure(&[0.1, 0.25, 0.4])),
        Transition::new("lapse", "trial", "gone", 0.3),
        Transition::new(
            "churn",
            "member",
            "gone",
            Parameter::BetaGeometric {
                alpha: 0.8.into(),
                beta: 6.0.into(),
            },
        ),
        Transition::new("pause", "member", "paused", 0.03),
        Transition::new(
            "resume",
            "paused",
            "member",
            Parameter::BetaDiscreteWeibull {
                alpha: 0.9.into(),
                beta: 2.0.into(),
                c: 1.3.into(),
            },
        ),
        Transition::new(
            "forget",
            "paused",
            "gone",
            Parameter::DiscreteWeibull {
                q: 0.93.into(),
                c: 0.8.into(),
            },
        ),
    ];
    scenario.channels = vec![Channel::new(
        "ads",
        "trial",
        by_period(&[60.0, 60.0, 90.0, 30.0]),
    )];
    scenario.referrals = vec![Referral::new("friends", "member", "trial", 0.04)];
    scenario.strategies = vec![
        Strategy::new("baseline"),
        strategy(
            "loyalty",
            vec![on_probability("churn", Change::HazardRatio(known(0.7)))],
        ),
    ];
    scenario
}

/// Everything that the engine simulates, at once.
pub fn everything() -> Scenario {
    let mut scenario = subscription();
    scenario.money.accrual = Accrual::Mid;
    scenario.money.gross_margin = known(0.6);
    scenario.money.fixed_cost = by_period(&[100.0, 120.0]);
    let adjust = |target, change| Adjustment {
        target,
        change,
        extra: Extra::new(),
    };
    let segment = |id: &str, share, adjust| Segment {
        id: id.to_owned(),
        name: String::new(),
        notes: String::new(),
        share,
        adjust,
        extra: Extra::new(),
    };
    let churn = Target::TransitionProbability("churn".to_owned());
    let ads = Target::ChannelArrivals("ads".to_owned());
    scenario.segments = vec![
        segment(
            "private",
            0.7,
            vec![adjust(ads, Change::Multiply(known(1.5)))],
        ),
        segment(
            "business",
            0.3,
            vec![adjust(churn.clone(), Change::OddsRatio(known(0.6)))],
        ),
    ];
    scenario.channels[0].seasonality = vec![1.2, 0.8, 1.0];
    scenario.channels[0].cost_per_arrival = by_period(&[4.0, 5.0]);
    scenario.channels.push(Channel {
        process: ArrivalProcess::Fixed,
        cost_per_arrival: 9.0.into(),
        ..Channel::new("partners", "member", 12.5)
    });
    scenario.referrals[0].cost_per_arrival = 1.5.into();
    scenario.transitions[0].revenue = 3.0.into();
    scenario.transitions[3].cost = 0.25.into();
    let lapse = on_probability("lapse", Change::Add(known(0.1)));
    scenario.events = vec![Lever {
        from: 6,
        until: Some(9),
        ..lapse
    }];
    let win_back = Change::Move {
        to: "member".to_owned(),
        share: known(0.5),
        extra: Extra::new(),
    };
    let mut win_back = Lever::new(Target::Stage("paused".to_owned()), win_back);
    win_back.from = 5;
    win_back.intensity = 0.8;
    win_back.cost.per_move = known(6.0);
    let mut care = on_probability("churn", Change::Multiply(known(0.6)));
    care.from = 3;
    care.until = Some(18);
    care.ramp = 4;
    care.intensity = 1.5;
    care.max_intensity = 2.0;
    care.saturation = 0.7;
    care.segments = Some(vec!["private".to_owned()]);
    care.cost.once = known(500.0);
    care.cost.per_period = known(40.0);
    care.cost.per_move = known(0.5);
    care.cost.per_customer = Some(PerCustomerCost {
        stage: "member".to_owned(),
        amount: known(0.2),
        extra: Extra::new(),
    });
    let mut push = Lever::new(
        Target::StageExits("trial".to_owned()),
        Change::Multiply(known(2.0)),
    );
    push.from = 10;
    let dearer = Lever::new(
        Target::StageRevenue("member".to_owned()),
        Change::Multiply(known(1.1)),
    );
    scenario.strategies = vec![
        Strategy::new("baseline"),
        strategy("care", vec![care, win_back]),
        strategy("push", vec![push, dearer]),
        Strategy {
            compare: false,
            ..Strategy::new("hidden")
        },
    ];
    scenario
}
