//! An online shop whose customers order again, or do not: monthly figures of a real one.

use super::parts::{by_period, by_tenure, go, on_move, stage, strategy, times};
use super::phrases::{OnLever, OnMove, OnStage, channel, on, range, referral};
use crate::model::{
    Change, Extra, Lever, Money, Observed, Parameter, PeriodUnit, Quantity, Scenario, Sentiment,
    Stage, StageKind, Strategy, Transition,
};

/// First-time customers of January to November 2011.
const FIRST_ORDERS: [f64; 11] = [
    417.0, 380.0, 452.0, 300.0, 284.0, 242.0, 188.0, 169.0, 299.0, 358.0, 323.0,
];
/// Customers of earlier months who ordered in January to November 2011.
const RETURNING: [f64; 11] = [
    324.0, 378.0, 522.0, 556.0, 772.0, 749.0, 761.0, 766.0, 967.0, 1_006.0, 1_341.0,
];
/// The share of filled baskets that are ordered: illustrative.
const ORDERED: f64 = 0.4;

const NOTES: &str = "An online shop for gifts. Nobody signs a contract: a customer is someone who ordered, and may \
    or may not order again. Each month everyone is in one of a few states: ordered for the first time, ordered \
    again, quiet, or asleep for half a year.\n\n\
    Look first at “Ordered again” in the large chart: the circles are how many customers of a real shop did so in \
    2011, from January on. The model follows them with one set of numbers: the longer somebody has been quiet, the \
    less likely the next order. Then ask which strategy you would have chosen. It is interesting because a sale \
    that brings everybody a voucher is the best known one, and it also pays for the orders that would have come \
    anyway.\n\n\
    Sources: UCI Online Retail (CC BY 4.0), a UK shop of gifts, December 2010 to November 2011, as in \
    databricks/Spark-The-Definitive-Guide on GitHub, data/retail-data/by-day, commit \
    4ba5601eb9b9aed1d01ab79775e3af228216ff6f, purchases only: first-time customers by month, customers who returned, \
    485 pounds per first-time customer, 1.5 orders of about 505 pounds in a month in which somebody returns (many \
    are resellers), and a fifth of the new who return in the next month. The variation of an order, 0.95, is that \
    of 439 single repeat orders at CDNOW (CamDavidsonPilon/lifetimes 0.11.3, MIT). Chosen so that the course of \
    2011 comes out: the chances to order again after none or more quiet months, and a season of one fifth more from \
    September to November. From December 2011 on first orders repeat the year before. Illustrative: baskets, margin, \
    costs, those asleep, friends, and the strategies.";

pub(super) fn build() -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Month, 24);
    scenario.name = "Online shop with repeat orders".to_owned();
    scenario.notes = NOTES.to_owned();
    scenario.clock.start = Some("2010-12-31".to_owned());
    scenario.money = Money {
        currency: "GBP".to_owned(),
        annual_discount_rate: 0.08,
        gross_margin: Quantity::Known(0.3),
        fixed_cost: 55_000.0.into(),
        ..Money::default()
    };
    scenario.stages = stages();
    scenario.transitions = transitions();
    scenario.channels = vec![channel(
        "visits",
        "Filled baskets",
        "basket",
        by_period(baskets()),
        9.0,
        "As many as lead to the first orders of the source a month later, if two in five are ordered.",
    )];
    scenario.referrals = vec![referral(
        "again",
        "basket",
        "Friends of customers",
        0.0,
        6.0,
        "None in the baseline: the source's first orders hold everybody.",
    )];
    scenario.events = autumn(9, 11).into_iter().chain(autumn(21, 23)).collect();
    scenario.strategies = strategies();
    scenario.observed = vec![Observed {
        series: "stages/again".to_owned(),
        name: "Returning customers".to_owned(),
        notes: "Customers of earlier months who ordered in the month.".to_owned(),
        first: 1,
        values: RETURNING.iter().copied().map(Some).collect(),
        extra: Extra::new(),
    }];
    scenario
}

/// Baskets of each period: a basket becomes an order in the period after.
fn baskets() -> impl Iterator<Item = f64> {
    let year = FIRST_ORDERS.iter().skip(1).chain([&350.0]);
    let next = FIRST_ORDERS.iter().chain([&350.0]);
    year.chain(next)
        .map(|orders| (orders / ORDERED).round())
        .take(24)
}

/// One fifth more orders again. Who ordered in the month before has no arrow for it, so that fewer turn quiet.
fn autumn(first: u32, last: u32) -> [Lever; 4] {
    let season = |from: &str, to: &str, factor| {
        on_move(from, to, times(factor))
            .called("Autumn")
            .begins(first, 0)
            .ends(last)
    };
    [
        season("first", "again", 1.2),
        season("first", "quiet", 0.95),
        season("again", "quiet", 0.8875),
        season("quiet", "again", 1.2),
    ]
}

fn stages() -> Vec<Stage> {
    vec![
        stage(
            "basket",
            "Basket filled",
            StageKind::Prospect,
            "Chose something, has not ordered yet.",
        )
        .holding(1_043)
        .kept_by(
            "Online marketing",
            "Show delivery and returns before the checkout",
            "Search, advertisement, shop",
            "No account needed to look",
            "What does it cost with delivery?",
        )
        .measured("moves/basket-first", 320.0),
        stage(
            "first",
            "First order",
            StageKind::Customer,
            "Ordered for the first time this month.",
        )
        .earning(485.0, 12.0)
        .feeling(Sentiment::Passive)
        .kept_by(
            "Logistics",
            "Deliver when promised, add a note by hand",
            "Parcel, tracking, invoice",
            "Whole and on time",
            "Nicer than in the picture.",
        )
        .measured("moves/first-again", 65.0),
        stage(
            "again",
            "Ordered again",
            StageKind::Customer,
            "Ordered this month, and before.",
        )
        .holding(885)
        .earning(
            Parameter::Orders {
                per_period: Quantity::Known(1.5),
                value: Quantity::Known(505.0),
                cv: Quantity::Known(0.95),
            },
            11.0,
        )
        .feeling(Sentiment::Promoter)
        .kept_by(
            "Customer care",
            "Remember what they bought, offer what goes with it",
            "Newsletter, catalogue, service",
            "To be known, not to be pestered",
            "I know what I get here.",
        )
        .measured("stages/again", 1_000.0),
        stage(
            "quiet",
            "Quiet",
            StageKind::Customer,
            "Has ordered before, not this month.",
        )
        .earning(0.0, 0.6)
        .feeling(Sentiment::Passive)
        .kept_by(
            "Online marketing",
            "Write seldom and with a reason",
            "Newsletter, season's catalogue",
            "Something new to see",
            "I had forgotten them.",
        )
        .measured("moves/quiet-again", 550.0),
        stage(
            "asleep",
            "Asleep",
            StageKind::Dormant,
            "Nothing for about half a year.",
        )
        .earning(0.0, 0.1)
        .kept_by(
            "Online marketing",
            "One letter a season, then let go",
            "Letter, voucher",
            "A reason to look again",
            "Who was that?",
        )
        .measured("reactivated", 60.0),
        stage(
            "lost",
            "Gone",
            StageKind::Lost,
            "Left the basket, or asked not to be written to.",
        )
        .kept_by(
            "Customer care",
            "Ask what went wrong, where it did",
            "Survey",
            "To be left alone",
            "Delivery cost too much.",
        )
        .kept_below("moves/basket-lost", 480.0),
    ]
}

fn transitions() -> Vec<Transition> {
    vec![
        go("basket", "first", ORDERED).named("Orders"),
        go("basket", "lost", 0.6).named("Leaves the basket"),
        go("first", "again", 0.2)
            .noted("616 of 3,089 new customers of 2011 ordered in the month after."),
        go("first", "quiet", 0.8),
        go("again", "quiet", 0.64),
        go(
            "quiet",
            "again",
            by_tenure([0.32, 0.256, 0.205, 0.164, 0.131, 0.105]),
        )
        .noted("By quiet months; chosen so that the returning customers of 2011 come out."),
        go(
            "quiet",
            "asleep",
            by_tenure([0.0, 0.0, 0.0, 0.08, 0.12, 0.15]),
        ),
        go("asleep", "again", 0.05).named("Wakes up"),
        go("asleep", "lost", 0.04),
    ]
}

fn strategies() -> Vec<Strategy> {
    vec![
        strategy("baseline", "As it is", "Everything stays as it is.", vec![]),
        strategy(
            "second",
            "The second order",
            "From month 3 each new customer gets a sample and a hand-written card with the first parcel, at 14 \
             pounds: half as many again order in the month after. Illustrative.",
            vec![
                on_move("first", "again", times(1.5))
                    .called("Sample and card")
                    .begins(3, 2)
                    .costs(2_000.0, 0.0, Some(("first", 14.0))),
                on_move("first", "quiet", times(0.84))
                    .called("Fewer turn quiet")
                    .begins(3, 2),
            ],
        ),
        strategy(
            "voucher",
            "Vouchers for all the quiet",
            "From month 3 everybody quiet gets a voucher: 4 to 18 % more order. But a voucher is used as well in orders \
             that would have come without it: a return brings 8 % less. Illustrative.",
            vec![
                on_move("quiet", "again", Change::Multiply(range(1.04, 1.18)))
                    .called("Vouchers")
                    .begins(3, 0)
                    .costs(3_000.0, 0.0, Some(("quiet", 1.2))),
                on("stage:again.revenue", times(0.92))
                    .called("Vouchers used anyway")
                    .begins(3, 0),
            ],
        ),
        strategy(
            "friends",
            "Friends bring friends",
            "From month 4 who orders again may send a friend a voucher: three in a hundred do, whose basket is filled \
             at once. Illustrative.",
            vec![
                on("referral:friends.rate", Change::Set(Quantity::Known(0.03)))
                    .called("A voucher to give away")
                    .begins(4, 4)
                    .costs(4_000.0, 600.0, None),
            ],
        ),
    ]
}
