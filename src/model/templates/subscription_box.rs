//! A box by subscription: a cohort's real survival, a pause, and presents.

use super::parts::{go, on_move, stage, strategy, times};
use super::phrases::{OnLever, OnMove, OnStage, channel, constant, on, range, referral, steps};
use crate::model::{
    Change, Money, PeriodUnit, Quantity, Scenario, Sentiment, Stage, StageKind, Strategy,
    Transition,
};

const NOTES: &str = "A box each month: coffee, wine, toys, what you like. People buy one to try, subscribe, pause in \
    summer, give it as a present, and leave when the surprise is over.\n\n\
    Look first at the arrow from “Subscriber” to “Ended”, by tenure: not the first months are the dangerous ones \
    here, but the second half of the year. Then at the strategy with the pause. It is interesting because a pause \
    looks like a loss in the first month and keeps a customer who would have left; and because a first box at half \
    price fills the shelves with people who wanted one box.\n\n\
    Source: one cohort of 121,954 subscribers over 22 months, of a trade that is not named, in \
    abdullahau/customer-analytics on GitHub, data/retention_example.csv, commit \
    2513a94444d5aa34f449d9eaa18ba0af0676ff2d, MIT licence. Of it 68 % are left after 6 months, 38 % after 12 and 32 % \
    after 16, and from these the monthly probability to leave: 6.2 %, 9.2 % and 4.2 % (evened out within each span: \
    the source goes by whole per cents, in steps). After month 16 nobody leaves in the source; 2 % is an assumption. \
    Illustrative: prices, costs, everyone before subscribing, the pause, presents, and the strategies.";

pub(super) fn build() -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Month, 30);
    scenario.name = "Subscription box".to_owned();
    scenario.notes = NOTES.to_owned();
    scenario.money = Money {
        annual_discount_rate: 0.08,
        gross_margin: Quantity::Known(0.46),
        fixed_cost: 20_000.0.into(),
        ..Money::default()
    };
    scenario.stages = stages();
    scenario.transitions = transitions();
    let mut social = channel(
        "social",
        "Social media",
        "visitor",
        3_200.0,
        2.6,
        "Before Christmas most.",
    );
    social.seasonality = vec![
        0.9, 0.95, 0.9, 0.9, 0.95, 0.8, 0.75, 0.8, 1.0, 1.1, 1.5, 1.45,
    ];
    scenario.channels = vec![
        social,
        channel(
            "search",
            "Search",
            "visitor",
            1_100.0,
            1.4,
            "People who look for a box.",
        ),
    ];
    scenario.referrals = vec![referral(
        "subscriber",
        "visitor",
        "Box on the table",
        0.05,
        0.0,
        "One in twenty subscribers shows it to somebody who then has a look.",
    )];
    scenario.strategies = strategies();
    scenario
}

fn stages() -> Vec<Stage> {
    let mut stages = vec![
        stage(
            "visitor",
            "Has a look",
            StageKind::Prospect,
            "Looks at the boxes, leaves an address.",
        )
        .holding(5_000)
        .earning(0.0, 0.15)
        .kept_by(
            "Marketing",
            "Show what was in the last three boxes",
            "Shop, newsletter, film",
            "To know what comes, more or less",
            "Nice, but do I need it?",
        )
        .measured("moves/visitor-trial", 480.0),
        stage(
            "trial",
            "First box",
            StageKind::Customer,
            "Bought one box to try.",
        )
        .holding(420)
        .earning(29.0, 8.5)
        .feeling(Sentiment::Passive)
        .kept_by(
            "Logistics",
            "Deliver before the weekend, with a card",
            "Parcel, card, mail",
            "A feast on opening",
            "What a lovely box.",
        )
        .measured("moves/trial-subscriber", 190.0),
    ];
    stages.extend(subscribed());
    stages.extend([
        stage("paused", "Paused", StageKind::Dormant, "Skips some boxes.")
            .holding(60)
            .kept_by(
                "Customer care",
                "Make it easy, say when it goes on",
                "Account, mail",
                "To pause with one click",
                "I am on holiday.",
            )
            .measured("reactivated", 55.0),
        stage(
            "ended",
            "Ended",
            StageKind::Dormant,
            "Ended the subscription; still reads the newsletter.",
        )
        .earning(0.0, 0.05)
        .kept_by(
            "Marketing",
            "One special box a year",
            "Newsletter",
            "Something new",
            "My shelf was full.",
        )
        .measured("moves/ended-subscriber", 25.0),
        stage(
            "lost",
            "Gone",
            StageKind::Lost,
            "Unsubscribed from everything.",
        )
        .kept_by(
            "Marketing",
            "Keep the list clean",
            "Newsletter",
            "To be left alone",
            "One box was enough.",
        )
        .kept_below("moves/trial-lost", 200.0),
    ]);
    stages
}

fn subscribed() -> [Stage; 2] {
    [
        stage(
            "subscriber",
            "Subscriber",
            StageKind::Customer,
            "Gets a box each month.",
        )
        .aged(&[
            130, 122, 114, 107, 101, 95, 89, 81, 73, 66, 60, 55, 49, 47, 45, 43, 223,
        ])
        .earning(34.0, 6.8)
        .feeling(Sentiment::Passive)
        .kept_by(
            "Curation",
            "Never the same twice; ask for the taste",
            "Box, quiz, community",
            "To be surprised, not supplied",
            "The third candle this year.",
        )
        .kept_below("churn_rate", 0.08),
        stage(
            "giver",
            "Gives boxes",
            StageKind::Customer,
            "Gives boxes as presents, besides its own.",
        )
        .holding(120)
        .earning(61.0, 12.5)
        .feeling(Sentiment::Promoter)
        .kept_by(
            "Customer care",
            "Remember the birthdays",
            "Gift card, call, letter",
            "It arrives on the day",
            "My sister loves it.",
        )
        .measured("stages/giver", 260.0),
    ]
}

fn transitions() -> Vec<Transition> {
    vec![
        go("visitor", "trial", 0.07).named("Orders one"),
        go("visitor", "subscriber", 0.012).named("Subscribes at once"),
        go("visitor", "lost", 0.55),
        go("trial", "subscriber", constant(range(0.36, 0.48)))
            .named("Subscribes")
            .noted("An assumption: between 36 and 48 %."),
        go("trial", "lost", 0.45),
        go(
            "subscriber",
            "ended",
            steps(&[(6, 0.0622), (6, 0.0924), (4, 0.0421), (1, 0.02)]),
        )
        .named("Ends")
        .noted("From the source: 100, 68, 38 and 32 % after 0, 6, 12 and 16 months."),
        go("subscriber", "paused", 0.012),
        go("subscriber", "giver", 0.008).named("Gives one as a present"),
        go("giver", "ended", 0.018),
        go("giver", "subscriber", 0.03),
        go("paused", "subscriber", 0.3).named("Goes on"),
        go("paused", "ended", 0.1),
        go("ended", "subscriber", 0.012).named("Comes back"),
        go("ended", "lost", 0.05),
    ]
}

fn strategies() -> Vec<Strategy> {
    vec![
        strategy("baseline", "As it is", "Everything stays as it is.", vec![]),
        strategy(
            "pause",
            "A pause instead of an end",
            "From month 4 whoever is about to end is offered a pause: 20 to 35 % fewer end, and three times as many \
             pause. It costs 9,000 once and 0.15 for each subscriber a month. Illustrative.",
            vec![
                on_move("subscriber", "ended", Change::Multiply(range(0.65, 0.8)))
                    .called("Offer a pause")
                    .begins(4, 2)
                    .costs(9_000.0, 0.0, Some(("subscriber", 0.15))),
                on_move("subscriber", "paused", times(3.0))
                    .called("More pause")
                    .begins(4, 2),
            ],
        ),
        strategy(
            "half",
            "First box at half price",
            "From month 3 the first box costs half: 70 % more order one, but of these fewer subscribe. \
             Illustrative.",
            vec![
                on_move("visitor", "trial", times(1.7))
                    .called("More order one")
                    .begins(3, 0),
                on("stage:trial.revenue", times(0.5))
                    .called("Half price")
                    .begins(3, 0)
                    .costs(2_000.0, 0.0, None),
                on_move("trial", "subscriber", times(0.6))
                    .called("Who wanted one box")
                    .begins(4, 0),
            ],
        ),
        strategy(
            "taste",
            "Boxes to one's taste",
            "From month 6 a quiz decides what is in the box: a fifth fewer end and twice as many give one as a present. \
             It costs 30,000 once and 0.80 for each subscriber a month. Illustrative.",
            vec![
                on_move("subscriber", "ended", times(0.8))
                    .called("The quiz")
                    .begins(6, 4)
                    .costs(30_000.0, 0.0, Some(("subscriber", 0.8))),
                on_move("subscriber", "giver", times(2.0))
                    .called("Worth giving")
                    .begins(6, 4),
            ],
        ),
    ]
}
