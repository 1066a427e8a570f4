//! Six stages of the customer lifecycle, from awareness to bonding.

use super::parts::{
    Contact, by_tenure, costing, earning, go, on_move, stage, strategy, times, with,
};
use super::phrases::range;
use crate::model::{
    Change, Channel, Initial, Lever, Money, PeriodUnit, Quantity, Referral, Scenario, Sentiment,
    Stage, StageKind, Strategy, Transition,
};

const NOTES: &str = "The customer lifecycle in six stages: awareness, engagement, evaluation, purchase, \
    support experience, bonding. A shop for equipment with service, by month. After the purchase it is the \
    support experience that decides: in the first months many leave, those who stay grow fond, and the bonded \
    buy again and recommend. Every figure is illustrative: replace them with your own.";

pub(super) fn build() -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Month, 36);
    scenario.name = "Six stages of the customer lifecycle".to_owned();
    scenario.notes = NOTES.to_owned();
    scenario.money = Money {
        annual_discount_rate: 0.06,
        gross_margin: Quantity::Known(0.5),
        fixed_cost: 4_000.0.into(),
        ..Money::default()
    };
    scenario.stages = before().into_iter().chain(after()).collect();
    scenario.stages.push(stage(
        "lost",
        "Lost",
        StageKind::Lost,
        "Chose someone else, or nothing.",
    ));
    scenario.transitions = transitions();
    scenario.channels = vec![Channel {
        name: "Campaigns".to_owned(),
        notes: "More in spring and before the holidays, from January on.".to_owned(),
        seasonality: vec![
            0.8, 0.85, 1.1, 1.15, 1.1, 0.95, 0.8, 0.8, 1.0, 1.1, 1.25, 1.1,
        ],
        cost_per_arrival: 2.0.into(),
        ..Channel::new("campaigns", "awareness", 1500.0)
    }];
    scenario.referrals = vec![Referral {
        name: "Word of mouth".to_owned(),
        notes: "The bonded tell others, who look closer at once.".to_owned(),
        ..Referral::new("word", "bonding", "engagement", 0.04)
    }];
    scenario.strategies = strategies();
    scenario
}

fn before() -> [Stage; 3] {
    [
        with(
            Stage {
                initial: Initial::Total(3_000),
                ..stage(
                    "awareness",
                    "Awareness",
                    StageKind::Prospect,
                    "Knows that we exist.",
                )
            },
            Contact {
                department: "Marketing",
                actions: "Show what problem we solve",
                touchpoints: "Advertising, search, fairs",
                expectation: "To understand quickly what this is",
                voice: "Who are they?",
            },
        ),
        with(
            earning(
                stage(
                    "engagement",
                    "Engagement",
                    StageKind::Prospect,
                    "Reads, asks, subscribes.",
                ),
                0.0,
                0.2,
            ),
            Contact {
                department: "Marketing",
                actions: "Answer questions, show uses",
                touchpoints: "Website, newsletter, showroom",
                expectation: "Advice without pressure",
                voice: "Could this be for me?",
            },
        ),
        with(
            earning(
                stage(
                    "evaluation",
                    "Evaluation",
                    StageKind::Prospect,
                    "Compares offers.",
                ),
                0.0,
                3.0,
            ),
            Contact {
                department: "Sales",
                actions: "Offer, demonstration, references",
                touchpoints: "Visit, offer, call",
                expectation: "A clear offer, soon",
                voice: "Which one is it going to be?",
            },
        ),
    ]
}

fn after() -> [Stage; 3] {
    let feeling = |stage: Stage, sentiment| Stage {
        sentiment: Some(sentiment),
        ..stage
    };
    [
        with(
            feeling(
                earning(
                    stage(
                        "purchase",
                        "Purchase",
                        StageKind::Customer,
                        "Has bought, waits or sets up.",
                    ),
                    0.0,
                    6.0,
                ),
                Sentiment::Passive,
            ),
            Contact {
                department: "Logistics",
                actions: "Deliver, set up, explain",
                touchpoints: "Order, delivery, first use",
                expectation: "On time, complete, working",
                voice: "When does it arrive?",
            },
        ),
        with(
            feeling(
                earning(
                    stage(
                        "support",
                        "Support experience",
                        StageKind::Customer,
                        "Uses it and needs us now and then.",
                    ),
                    14.0,
                    5.0,
                ),
                Sentiment::Detractor,
            ),
            Contact {
                department: "Service",
                actions: "Solve it the first time",
                touchpoints: "Hotline, technician, spare parts",
                expectation: "Someone who knows and cares",
                voice: "Third call this month.",
            },
        ),
        with(
            feeling(
                earning(
                    stage(
                        "bonding",
                        "Bonding",
                        StageKind::Customer,
                        "Trusts us and says so.",
                    ),
                    18.0,
                    3.0,
                ),
                Sentiment::Promoter,
            ),
            Contact {
                department: "Customer relations",
                actions: "Invite, thank, ask for advice",
                touchpoints: "Visits, user circle, previews",
                expectation: "To be known by name",
                voice: "I do not even look elsewhere.",
            },
        ),
    ]
}

fn transitions() -> Vec<Transition> {
    let sale = |transition: Transition| Transition {
        revenue: 180.0.into(),
        cost: 15.0.into(),
        ..transition
    };
    vec![
        go("awareness", "engagement", 0.15),
        go("awareness", "lost", 0.15),
        go("engagement", "evaluation", 0.2),
        go("engagement", "awareness", 0.06),
        go("engagement", "lost", 0.12),
        sale(go("evaluation", "purchase", 0.25)),
        go("evaluation", "engagement", 0.08),
        go("evaluation", "lost", 0.2),
        go("purchase", "support", 0.5),
        go("purchase", "bonding", 0.2),
        go("purchase", "lost", 0.05),
        go(
            "support",
            "bonding",
            by_tenure([0.02, 0.04, 0.06, 0.08, 0.1]),
        ),
        Transition {
            notes: "Most leave in their first months: by tenure.".to_owned(),
            ..go(
                "support",
                "lost",
                by_tenure([0.12, 0.1, 0.08, 0.06, 0.05, 0.04]),
            )
        },
        Transition {
            name: "Buys again".to_owned(),
            ..sale(go("bonding", "purchase", 0.04))
        },
        go("bonding", "support", 0.03),
        go("bonding", "lost", 0.01),
    ]
}

fn strategies() -> Vec<Strategy> {
    vec![
        strategy("baseline", "As it is", "Everything stays as it is.", vec![]),
        strategy(
            "service",
            "Better support",
            "Retention. From month 4 more people at the hotline: 15 to 35 % fewer leave from support, fully \
             after three months. It costs for every customer there. Illustrative.",
            vec![Lever {
                name: "More people at the hotline".to_owned(),
                from: 4,
                ramp: 3,
                cost: costing(8_000.0, 0.0, Some(("support", 0.4))),
                ..on_move("support", "lost", Change::Multiply(range(0.65, 0.85)))
            }],
        ),
        strategy(
            "club",
            "Customer club",
            "Loyalty. From month 7 a club: the bonded buy again 20 to 80 % more often and stay longer, fully \
             after half a year. Cheap to run, slow to pay, and only the bonded feel it. Illustrative.",
            club(),
        ),
    ]
}

fn club() -> Vec<Lever> {
    vec![
        Lever {
            name: "Club offers".to_owned(),
            from: 7,
            ramp: 6,
            cost: costing(5_000.0, 200.0, Some(("bonding", 0.3))),
            ..on_move("bonding", "purchase", Change::Multiply(range(1.2, 1.8)))
        },
        Lever {
            name: "Being known".to_owned(),
            from: 7,
            ramp: 6,
            ..on_move("bonding", "support", times(0.6))
        },
    ]
}
