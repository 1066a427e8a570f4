//! Five stages to renewal, with customers who fall asleep and come back.

use super::parts::{
    Contact, by_period, by_tenure, costing, earning, go, on_move, stage, strategy, times, with,
};
use super::phrases::range;
use crate::model::{
    Change, Channel, Initial, Lever, Money, PeriodUnit, Quantity, Scenario, Sentiment, Stage,
    StageKind, Strategy, Transition,
};

const NOTES: &str = "Five stages of a relationship that is renewed: first contact, first purchase, monitoring, \
    after-sales service, renewal. Maintenance contracts by quarter. Contracts run about a year, so that \
    renewal grows likely with time; who is not looked after falls asleep, and some of the sleeping come back \
    when asked. Every figure is illustrative: replace them with your own.";

pub(super) fn build() -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Quarter, 24);
    scenario.name = "Renewal with reactivation".to_owned();
    scenario.notes = NOTES.to_owned();
    scenario.money = Money {
        annual_discount_rate: 0.08,
        gross_margin: Quantity::Known(0.6),
        fixed_cost: 12_000.0.into(),
        ..Money::default()
    };
    scenario.stages = stages();
    scenario.transitions = transitions();
    scenario.channels = vec![Channel {
        name: "Requests".to_owned(),
        notes: "Grow for two years, then hold.".to_owned(),
        cost_per_arrival: 35.0.into(),
        ..Channel::new(
            "requests",
            "contact",
            by_period([
                300.0, 310.0, 320.0, 330.0, 340.0, 350.0, 360.0, 365.0, 370.0,
            ]),
        )
    }];
    scenario.strategies = strategies();
    scenario
}

fn stages() -> Vec<Stage> {
    let feeling = |stage: Stage, sentiment| Stage {
        sentiment: Some(sentiment),
        ..stage
    };
    vec![
        with(
            Stage {
                initial: Initial::Total(200),
                ..earning(
                    stage(
                        "contact",
                        "First contact",
                        StageKind::Prospect,
                        "Asked for an offer.",
                    ),
                    0.0,
                    12.0,
                )
            },
            Contact {
                department: "Sales",
                actions: "Visit, offer",
                touchpoints: "Request, visit, offer",
                expectation: "An answer within a day",
                voice: "What would it cost me?",
            },
        ),
        with(
            feeling(
                earning(
                    stage(
                        "purchase",
                        "First purchase",
                        StageKind::Customer,
                        "The first quarter of a contract.",
                    ),
                    120.0,
                    70.0,
                ),
                Sentiment::Passive,
            ),
            Contact {
                department: "Projects",
                actions: "Install, train",
                touchpoints: "Installation, training, manual",
                expectation: "A start without surprises",
                voice: "So far, so good.",
            },
        ),
        with(
            feeling(
                Stage {
                    initial: Initial::Total(500),
                    ..earning(
                        stage(
                            "monitoring",
                            "Monitoring",
                            StageKind::Customer,
                            "Runs quietly; we watch.",
                        ),
                        120.0,
                        18.0,
                    )
                },
                Sentiment::Passive,
            ),
            Contact {
                department: "Operations",
                actions: "Watch, warn before it fails",
                touchpoints: "Report, portal",
                expectation: "Not having to think of it",
                voice: "Are they still there?",
            },
        ),
        with(
            feeling(
                earning(
                    stage(
                        "service",
                        "After-sales service",
                        StageKind::Customer,
                        "Something failed; we repair.",
                    ),
                    120.0,
                    65.0,
                ),
                Sentiment::Detractor,
            ),
            Contact {
                department: "Service",
                actions: "Repair, explain, follow up",
                touchpoints: "Hotline, technician, invoice",
                expectation: "Working again today",
                voice: "It should not have failed at all.",
            },
        ),
        with(
            feeling(
                earning(
                    stage(
                        "renewal",
                        "Renewal",
                        StageKind::Customer,
                        "Has renewed the contract.",
                    ),
                    130.0,
                    15.0,
                ),
                Sentiment::Promoter,
            ),
            Contact {
                department: "Account management",
                actions: "Review the year, plan the next",
                touchpoints: "Yearly review, contract",
                expectation: "To be worth more than a new customer",
                voice: "They know our machines better than we do.",
            },
        ),
        with(
            stage(
                "dormant",
                "Dormant",
                StageKind::Dormant,
                "The contract ended without a word.",
            ),
            Contact {
                department: "Sales",
                actions: "Ask once a year",
                touchpoints: "Letter, call",
                expectation: "A reason to come back",
                voice: "Nobody called.",
            },
        ),
        stage("lost", "Lost", StageKind::Lost, "Went to someone else."),
    ]
}

fn transitions() -> Vec<Transition> {
    let cost = |transition: Transition, amount: f64| Transition {
        cost: amount.into(),
        ..transition
    };
    vec![
        cost(go("contact", "purchase", 0.25), 60.0),
        go("contact", "lost", 0.5),
        go("purchase", "monitoring", 0.75),
        go("purchase", "service", 0.2),
        go("purchase", "lost", 0.05),
        go("monitoring", "service", 0.12),
        Transition {
            notes: "Contracts run about a year: renewal grows likely with tenure.".to_owned(),
            ..cost(
                go("monitoring", "renewal", by_tenure([0.02, 0.05, 0.12, 0.35])),
                20.0,
            )
        },
        Transition {
            notes: "Who is not asked in time lets the contract end.".to_owned(),
            ..go("monitoring", "dormant", by_tenure([0.02, 0.03, 0.08, 0.2]))
        },
        go("service", "monitoring", 0.55),
        go("service", "dormant", 0.1),
        go("service", "lost", 0.15),
        go("renewal", "monitoring", 0.2),
        go("renewal", "service", 0.06),
        go("renewal", "dormant", 0.02),
        Transition {
            name: "Comes back".to_owned(),
            ..cost(go("dormant", "monitoring", 0.04), 80.0)
        },
        go("dormant", "lost", 0.12),
    ]
}

fn strategies() -> Vec<Strategy> {
    vec![
        strategy("baseline", "As it is", "Everything stays as it is.", vec![]),
        strategy(
            "ask",
            "Ask before the contract ends",
            "Retention. From quarter 3 everyone in monitoring is called before the contract ends: 15 to 40 % \
             fewer fall asleep. It costs a call for each of them in every quarter. Illustrative.",
            vec![Lever {
                name: "Call in time".to_owned(),
                from: 3,
                cost: costing(5_000.0, 0.0, Some(("monitoring", 3.5))),
                ..on_move("monitoring", "dormant", Change::Multiply(range(0.6, 0.85)))
            }],
        ),
        strategy(
            "return",
            "Welcome back, and a bonus for the loyal",
            "Loyalty. From quarter 5 the sleeping get an offer, so that 40 to 160 % more return, and those who \
             renewed a bonus, so that half as many leave the renewed; fully after a year. Illustrative.",
            welcome(),
        ),
    ]
}

fn welcome() -> Vec<Lever> {
    vec![
        Lever {
            name: "Welcome back".to_owned(),
            from: 5,
            ramp: 4,
            cost: costing(6_000.0, 0.0, Some(("dormant", 2.5))),
            ..on_move("dormant", "monitoring", Change::Multiply(range(1.4, 2.6)))
        },
        Lever {
            name: "Bonus for the loyal".to_owned(),
            from: 5,
            ramp: 4,
            cost: costing(0.0, 300.0, Some(("renewal", 3.0))),
            ..on_move("renewal", "monitoring", times(0.5))
        },
    ]
}
