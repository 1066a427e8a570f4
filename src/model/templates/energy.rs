//! An energy supplier in a market where a household switches with a click.

use super::parts::{by_period, go, on_move, stage, strategy, times};
use super::phrases::{
    OnLever, OnMove, OnStage, at_renewal, channel, constant, on, range, referral, segment, steps,
};
use crate::model::{
    Change, Lever, Money, PeriodUnit, Quantity, Scenario, Segment, Sentiment, Stage, StageKind,
    Strategy, Transition,
};

/// A year's bill by month, from January, as factors of the mean: heating falls into winter.
const SEASON: [f64; 12] = [
    1.55, 1.4, 1.25, 1.0, 0.75, 0.6, 0.55, 0.55, 0.65, 0.95, 1.25, 1.5,
];

const NOTES: &str = "A supplier of electricity and gas for households. Who compares takes the cheapest offer with a \
    bonus for switching, is bound for a year, and then either switches on, renews, or slides into the standard tariff \
    and stays for years. The margin is thin, so that a customer who leaves after the first year has cost money.\n\n\
    Look first at the two segments: the same tariff, the same service, and one group is worth many times the other. \
    Then at months 13 to 18, when prices in the market jump: an event that hits every strategy alike. It is \
    interesting because the bonus, which wins the most customers, wins those who leave again.\n\n\
    Figures: illustrative throughout. How many switch at the end of the first year is a range; the seasons are made \
    up to look like heating. Replace them with your own.";

pub(super) fn build() -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Month, 36);
    scenario.name = "Energy supply and switching".to_owned();
    scenario.notes = NOTES.to_owned();
    scenario.clock.start = Some("2025-12-31".to_owned());
    scenario.money = Money {
        annual_discount_rate: 0.07,
        gross_margin: Quantity::Known(0.13),
        fixed_cost: 160_000.0.into(),
        ..Money::default()
    };
    scenario.run.replications = 500;
    scenario.segments = segments();
    scenario.stages = stages();
    scenario.transitions = transitions();
    let mut sites = channel(
        "sites",
        "Comparison sites",
        "offer",
        1_900.0,
        14.0,
        "Most compare when the yearly bill comes.",
    );
    sites.seasonality = vec![1.4, 1.2, 1.0, 0.9, 0.8, 0.7, 0.7, 0.8, 1.0, 1.1, 1.2, 1.2];
    scenario.channels = vec![
        sites,
        channel(
            "moving",
            "New in town",
            "offer",
            350.0,
            6.0,
            "People who move into the region.",
        ),
    ];
    scenario.referrals = vec![referral(
        "standard",
        "offer",
        "Neighbours",
        0.0015,
        30.0,
        "With a voucher of 30.",
    )];
    scenario.events = events();
    scenario.strategies = strategies();
    scenario
}

fn segments() -> Vec<Segment> {
    vec![
        segment(
            "switchers",
            "Switchers",
            0.35,
            "Compare every year.",
            &[
                ("transition:fixed-away.probability", 1.6),
                ("transition:standard-away.probability", 2.5),
                ("transition:fixed-standard.probability", 0.4),
            ],
        ),
        segment(
            "stayers",
            "Stayers",
            0.65,
            "Have better things to do.",
            &[
                ("transition:fixed-away.probability", 0.5),
                ("transition:standard-away.probability", 0.5),
            ],
        ),
    ]
}

fn monthly(bill: f64) -> crate::model::Parameter {
    by_period((0..36).map(|month| (bill * SEASON[month % 12]).round()))
}

fn stages() -> Vec<Stage> {
    vec![
        stage(
            "offer",
            "Compares",
            StageKind::Prospect,
            "Has our offer beside ten others.",
        )
        .holding(2_400)
        .earning(0.0, 0.3)
        .kept_by(
            "Sales",
            "One price that can be understood",
            "Comparison site, letter",
            "To see the yearly sum, bonus taken off or not",
            "Who is cheapest?",
        )
        .measured("moves/offer-switch", 650.0),
        stage(
            "switch",
            "Switches",
            StageKind::Prospect,
            "Has signed; the network changes over.",
        )
        .holding(600)
        .earning(0.0, 9.0)
        .kept_by(
            "Operations",
            "Change over without a question back",
            "Confirmation, meter reading, network",
            "Not to sit in the dark",
            "Does it work by itself?",
        )
        .measured("moves/switch-fixed", 560.0),
        stage(
            "fixed",
            "Fixed price",
            StageKind::Customer,
            "Bound for a year, price fixed.",
        )
        .aged(&[800; 12])
        .earning(monthly(128.0), 4.5)
        .feeling(Sentiment::Passive)
        .kept_by(
            "Customer care",
            "Write two months before the price ends",
            "Bill, app, letter",
            "A fair price after the first year, too",
            "Good price. For now.",
        )
        .measured("stages/fixed", 9_500.0),
        stage(
            "standard",
            "Standard tariff",
            StageKind::Customer,
            "Stays without a term.",
        )
        .holding(21_000)
        .earning(monthly(142.0), 4.0)
        .feeling(Sentiment::Passive)
        .kept_by(
            "Customer care",
            "Tell them of a better tariff themselves",
            "Yearly bill, hotline",
            "Not to be punished for staying",
            "I never look at it.",
        )
        .measured("stages/standard", 21_000.0),
        stage(
            "dispute",
            "Disputed bill",
            StageKind::Customer,
            "Does not accept a bill.",
        )
        .holding(350)
        .earning(monthly(135.0), 22.0)
        .feeling(Sentiment::Detractor)
        .kept_by(
            "Billing",
            "Explain or correct within a week",
            "Hotline, letter, meter",
            "Somebody who reads the letter",
            "I used half of that.",
        )
        .kept_below("stages/dispute", 300.0),
        stage(
            "moved",
            "Moves house",
            StageKind::Dormant,
            "Gives notice for the old home.",
        )
        .kept_by(
            "Customer care",
            "Take the contract to the new address",
            "Form, call",
            "One form for everything",
            "One more thing to think of.",
        )
        .measured("moves/moved-fixed", 45.0),
        stage(
            "away",
            "With another",
            StageKind::Dormant,
            "Switched away, will compare again.",
        )
        .earning(0.0, 0.05)
        .kept_by(
            "Sales",
            "Write once, eleven months later",
            "Letter",
            "A reason besides the bonus",
            "They let me go without a word.",
        )
        .measured("moves/away-switch", 60.0),
        stage(
            "lost",
            "Lost",
            StageKind::Lost,
            "Chose another, or left the region.",
        )
        .kept_by(
            "Pricing",
            "Learn by how much we were dearer",
            "Market watch",
            "To be left alone",
            "Third on the list.",
        )
        .kept_below("moves/offer-lost", 1_000.0),
    ]
}

fn transitions() -> Vec<Transition> {
    vec![
        go("offer", "switch", 0.26).named("Signs"),
        go("offer", "lost", 0.55),
        go("switch", "fixed", 0.88)
            .named("Supply begins")
            .worth(0.0, 95.0)
            .noted("With the bonus of 95."),
        go("switch", "lost", 0.08),
        go("fixed", "away", at_renewal(0.004, 0.3)).noted("By tenure: at the end of the year."),
        go(
            "fixed",
            "standard",
            steps(&[(11, 0.0), (1, 0.5), (11, 0.01), (1, 0.5), (1, 0.02)]),
        )
        .named("Does nothing"),
        go("fixed", "dispute", 0.007),
        go("fixed", "moved", 0.006),
        go("standard", "away", constant(range(0.009, 0.016)))
            .named("Switches away")
            .noted("An assumption: 9 to 16 in a thousand a month, before the segments."),
        go("standard", "fixed", 0.006).named("Asks for a better price"),
        go("standard", "dispute", 0.008),
        go("standard", "moved", 0.005),
        go("dispute", "standard", 0.45),
        go("dispute", "away", 0.16),
        go("moved", "fixed", 0.22).named("Takes us along"),
        go("moved", "lost", 0.5),
        go("away", "switch", 0.012).named("Comes back"),
        go("away", "lost", 0.06),
    ]
}

fn events() -> Vec<Lever> {
    let jump = |lever: Lever| lever.begins(13, 0).ends(18);
    vec![
        jump(on_move("standard", "away", times(1.7)).called("Prices jump: more look around")),
        jump(on("channel:sites.arrivals", times(1.4)).called("Prices jump: more compare")),
    ]
}

fn strategies() -> Vec<Strategy> {
    vec![
        strategy("baseline", "As it is", "Everything stays as it is.", vec![]),
        strategy(
            "bonus",
            "A larger bonus",
            "From month 2 the bonus for switching grows by 60: half as many again sign. Those who leave again after a \
             year have it, too. Illustrative.",
            vec![
                on_move("offer", "switch", times(1.5))
                    .called("First on the list")
                    .begins(2, 0),
                on(
                    "transition:switch-fixed.cost",
                    Change::Add(Quantity::Known(60.0)),
                )
                .called("60 more for each")
                .begins(3, 0)
                .costs(5_000.0, 0.0, None),
            ],
        ),
        strategy(
            "loyal",
            "A fair price after the year",
            "From month 4 who is at the end of the fixed year is offered a new one, and the standard tariff comes down \
             by 1 %: 25 to 45 % fewer leave a fixed price, and 15 % fewer the standard tariff. Illustrative.",
            vec![
                on_move("fixed", "away", Change::Multiply(range(0.55, 0.75)))
                    .called("An offer before the end")
                    .begins(4, 3)
                    .costs(20_000.0, 3_000.0, None),
                on_move("standard", "away", times(0.85))
                    .called("A fair standard price")
                    .begins(4, 3),
                on("stage:standard.revenue", times(0.99))
                    .called("One per cent less")
                    .begins(4, 0),
            ],
        ),
        strategy(
            "bills",
            "Bills that can be read",
            "From month 6 the bill is rewritten and disputes are called back: half as many dispute, and a third fewer \
             of those leave. It costs 110,000 once and 3,000 a month. Illustrative.",
            vec![
                on_move("standard", "dispute", times(0.5))
                    .called("The new bill")
                    .begins(6, 3)
                    .costs(110_000.0, 3_000.0, None),
                on_move("fixed", "dispute", times(0.5))
                    .called("The new bill, fixed price")
                    .begins(6, 3),
                on_move("dispute", "away", times(0.67))
                    .called("Called back")
                    .begins(6, 3),
            ],
        ),
        strategy(
            "moving",
            "Take us along",
            "From month 3 a form for moving: twice as many take the contract to the new address. It costs 8 for \
             each who moves. Illustrative.",
            vec![
                on_move("moved", "fixed", times(2.0))
                    .called("One form for moving")
                    .begins(3, 2)
                    .costs(9_000.0, 0.0, Some(("moved", 8.0))),
            ],
        ),
    ]
}
