//! A telecom operator with three kinds of contract: churn by tenure of a real one.

use super::parts::{go, on_move, stage, strategy, times};
use super::phrases::{OnLever, OnMove, OnStage, channel, constant, on, range, referral, steps};
use crate::model::{
    Change, Money, PeriodUnit, Quantity, Scenario, Sentiment, Stage, StageKind, Strategy,
    Transition,
};

const NOTES: &str = "An operator sells telephone and Internet by the month, for one year or for two. The same people, \
    bound in different ways: of those who may leave any month one in ten does so in the first, while under a contract \
    of two years hardly anybody leaves at all.\n\n\
    Look first at the arrow from “Month to month” to “Left”, by tenure: who stays for half a year is another \
    customer than one of the first month. Then look at what moving people into contracts does. It is interesting \
    because there are two ways to the same churn rate: better first months, or contracts. The discount for a contract \
    is paid to those who would have stayed, too.\n\n\
    Sources: 7,043 customers of a telecom operator, published by IBM (IBM/telco-customer-churn-on-icp4d on GitHub, \
    data/Telco-Customer-Churn.csv, commit d5371f5d83a446ad5673cbcca3b814b926491f8a, Apache-2.0). From it: the customers \
    at the start with their months of tenure (those still there, beyond month 23 in one group), their mean monthly \
    charge by contract, and the probability to leave by month of tenure: churned over at risk, in groups of months, \
    beyond month 24 one group. Illustrative: everything before the first month, changes between contracts, those who \
    come back, costs, and the strategies.";

pub(super) fn build() -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Month, 36);
    scenario.name = "Telecom contracts".to_owned();
    scenario.notes = NOTES.to_owned();
    scenario.money = Money {
        currency: "USD".to_owned(),
        annual_discount_rate: 0.08,
        gross_margin: Quantity::Known(0.55),
        fixed_cost: 90_000.0.into(),
        ..Money::default()
    };
    scenario.stages = stages();
    scenario.transitions = transitions();
    scenario.channels = vec![
        channel("shops", "Shops", "interested", 90.0, 30.0, "Illustrative."),
        channel(
            "online",
            "Comparison sites",
            "interested",
            110.0,
            45.0,
            "Illustrative.",
        ),
    ];
    scenario.referrals = vec![referral(
        "two-year",
        "interested",
        "Family and friends",
        0.004,
        25.0,
        "Illustrative: four in a thousand a month, with a bonus of 25.",
    )];
    scenario.strategies = strategies();
    scenario
}

fn stages() -> Vec<Stage> {
    let mut stages = vec![
        stage(
            "interested",
            "Interested",
            StageKind::Prospect,
            "Compares tariffs.",
        )
        .holding(260)
        .earning(0.0, 2.0)
        .kept_by(
            "Sales",
            "Ask what for, propose one tariff",
            "Shop, hotline, comparison site",
            "A price that holds for longer than the first months",
            "They all look alike.",
        )
        .measured("moves/interested-connecting", 130.0),
        stage(
            "connecting",
            "Connecting",
            StageKind::Prospect,
            "Has signed, waits for the line.",
        )
        .holding(60)
        .earning(0.0, 18.0)
        .kept_by(
            "Technology",
            "Connect on the day that was promised",
            "Letter, technician, router",
            "Internet on the first day",
            "Two weeks without a line.",
        )
        .measured("moves/connecting-monthly", 75.0),
    ];
    stages.extend(contracts());
    stages.extend([
        stage(
            "former",
            "Left",
            StageKind::Dormant,
            "Went to another operator less than a year ago or so.",
        )
        .earning(0.0, 0.2)
        .kept_by(
            "Win-back",
            "Ask why, call before the other contract ends",
            "Exit survey, call",
            "A better offer than the one that was left",
            "The new one is no better.",
        )
        .measured("reactivated", 12.0),
        stage("lost", "Lost", StageKind::Lost, "Elsewhere for good.")
            .kept_by(
                "Marketing",
                "Learn which offers lost",
                "Survey",
                "To be left alone",
                "They never called.",
            )
            .kept_below("moves/interested-lost", 90.0),
    ]);
    stages
}

fn contracts() -> [Stage; 3] {
    [
        stage(
            "monthly",
            "Month to month",
            StageKind::Customer,
            "May leave any month.",
        )
        .aged(&[
            0, 224, 109, 97, 83, 65, 55, 63, 60, 60, 51, 50, 53, 46, 33, 42, 38, 33, 55, 36, 36,
            29, 41, 35, 826,
        ])
        .earning(66.4, 14.0)
        .feeling(Sentiment::Detractor)
        .kept_by(
            "Customer service",
            "Call in the first week, set right what is not",
            "Welcome call, app, hotline, first bill",
            "A first bill without surprises",
            "I can leave whenever I like.",
        )
        .kept_below("churn_rate", 0.012),
        stage(
            "one-year",
            "One year",
            StageKind::Customer,
            "Bound for a year at a time.",
        )
        .aged(&[
            0, 7, 5, 6, 6, 3, 7, 13, 8, 10, 15, 13, 17, 14, 12, 15, 7, 24, 12, 10, 13, 11, 18, 25,
            1_035,
        ])
        .earning(65.05, 11.0)
        .feeling(Sentiment::Passive)
        .kept_by(
            "Contract care",
            "Propose the better tariff before they ask",
            "Yearly letter, app",
            "Loyal customers pay no more than new ones",
            "It works. I do not think of it.",
        )
        .measured("stages/one-year", 1_300.0),
        stage(
            "two-year",
            "Two years",
            StageKind::Customer,
            "Bound for two years at a time.",
        )
        .aged(&[
            0, 2, 1, 3, 4, 1, 8, 4, 13, 3, 5, 5, 9, 11, 7, 5, 7, 4, 6, 8, 4, 6, 4, 12, 1_505,
        ])
        .earning(60.77, 10.0)
        .feeling(Sentiment::Promoter)
        .kept_by(
            "Contract care",
            "Thank, offer the family a line",
            "Letter, shop, new device",
            "A new device now and then",
            "We have been with them for years.",
        )
        .measured("stages/two-year", 1_750.0),
    ]
}

fn transitions() -> Vec<Transition> {
    vec![
        go("interested", "connecting", 0.4),
        go("interested", "lost", 0.3),
        go("connecting", "monthly", 0.5).worth(0.0, 60.0),
        go("connecting", "one-year", 0.2).worth(0.0, 90.0),
        go("connecting", "two-year", 0.12).worth(0.0, 120.0),
        go("connecting", "lost", 0.06),
        go(
            "monthly",
            "former",
            steps(&[
                (1, 0.0981), (1, 0.037), (1, 0.0309), (3, 0.0229), (6, 0.0185), (6, 0.0167), (6, 0.0134),
                (1, 0.0175),
            ]),
        )
        .named("Leaves")
        .noted("From the source: 380 of 3,875 in the first month, 121 of 3,271 in the second, and so on."),
        go("monthly", "one-year", constant(range(0.004, 0.01)))
            .named("Takes a contract")
            .noted("An assumption: between 4 and 10 in a thousand a month."),
        go("one-year", "former", steps(&[(12, 0.00083), (12, 0.00105), (12, 0.00161), (1, 0.00683)]))
            .noted("From the source: 13 of 15,684 in the first year; 117 of 17,127 after the third."),
        go("one-year", "two-year", 0.004),
        go("two-year", "former", steps(&[(24, 0.0), (1, 0.00084)]))
            .noted("From the source: none of 37,367 in the first two years; 48 of 57,114 after."),
        go("former", "monthly", 0.015).named("Comes back").worth(0.0, 40.0),
        go("former", "lost", 0.08),
    ]
}

fn strategies() -> Vec<Strategy> {
    vec![
        strategy("baseline", "As it is", "Everything stays as it is.", vec![]),
        strategy(
            "welcome",
            "A better first bill",
            "From month 3 everybody new is called in the first week and the first bill is explained: 10 to 25 % \
             fewer of the monthly customers leave. It costs 8 for each who is being connected, and 600 a month. \
             Illustrative.",
            vec![
                on_move("monthly", "former", Change::Multiply(range(0.75, 0.9)))
                    .called("Call in the first week")
                    .begins(3, 6)
                    .costs(5_000.0, 600.0, Some(("connecting", 8.0))),
            ],
        ),
        strategy(
            "contract",
            "A discount for a contract",
            "From month 3 who signs for a year pays 4 % less, old contracts included: four times as many monthly \
             customers sign. It lowers churn most of all strategies; the discount goes to those who had a contract \
             anyway, too. Illustrative.",
            vec![
                on_move("monthly", "one-year", times(4.0))
                    .called("Sign for a year")
                    .begins(3, 3)
                    .costs(8_000.0, 0.0, None)
                    .costs_per_move(15.0),
                on("stage:one-year.revenue", times(0.96))
                    .called("The discount")
                    .begins(3, 3),
            ],
        ),
        strategy(
            "return",
            "Win back",
            "From month 6 who left is called before the new contract ends: two and a half times as many come back. It \
             costs 1.50 for each who left, and a bonus of 40 for each who returns. Illustrative.",
            vec![
                on_move("former", "monthly", times(2.5))
                    .called("Call before it ends")
                    .begins(6, 3)
                    .costs(3_000.0, 0.0, Some(("former", 1.5)))
                    .costs_per_move(40.0),
            ],
        ),
    ]
}
