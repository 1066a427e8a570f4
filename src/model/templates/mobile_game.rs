//! A free mobile game by days: most are gone within a week, and a few pay for all.

use super::parts::{go, on_move, stage, strategy, times};
use super::phrases::{OnLever, OnMove, OnStage, channel, on, pert, range, referral};
use crate::model::{
    Change, Extra, Market, Money, Parameter, PeriodUnit, Quantity, Scenario, Sentiment, Stage,
    StageKind, Strategy, Transition,
};

const NOTES: &str = "A free game for phones, by days. Almost everybody who installs it is gone within a week. What is \
    left plays on, sees advertisements, and now and then buys something; a few fans pay for everyone.\n\n\
    Look first at the arrow from “Plays” to “Rests”: the hazard falls from day to day by a formula with two numbers, \
    so that of a hundred who play about 45 do on the next day, 17 a week later and 4 after a month. Then at the band of \
    profit: purchases are few and uneven, so that chance alone moves a day's revenue. It is interesting because money \
    for advertising buys installs at once, and whether it ever comes back hangs on the second day.\n\n\
    Figures: illustrative throughout, the first day's survival as a range. The market is limited: two million people \
    could ever install it, and each who has is one fewer to win.";

pub(super) fn build() -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Day, 90);
    scenario.name = "Mobile game".to_owned();
    scenario.notes = NOTES.to_owned();
    scenario.money = Money {
        currency: "USD".to_owned(),
        annual_discount_rate: 0.1,
        gross_margin: Quantity::Known(0.7),
        fixed_cost: 1_100.0.into(),
        ..Money::default()
    };
    scenario.run.replications = 300;
    scenario.market = Some(Market {
        size: 2_000_000.0.into(),
        extra: Extra::new(),
    });
    scenario.stages = before().into_iter().chain(after()).collect();
    scenario.transitions = transitions();
    scenario.channels = vec![
        channel(
            "ads",
            "Advertisements",
            "install",
            1_500.0,
            0.8,
            "Bought installs.",
        ),
        channel(
            "store",
            "App store",
            "install",
            1_500.0,
            0.0,
            "Found by themselves.",
        ),
    ];
    scenario.referrals = vec![referral(
        "fan",
        "install",
        "Invited by fans",
        0.03,
        0.0,
        "Three invitations a day among a hundred fans.",
    )];
    scenario.events = vec![
        on("channel:store.arrivals", times(4.0))
            .called("On the store's front page")
            .begins(40, 0)
            .ends(46),
    ];
    scenario.strategies = strategies();
    scenario
}

fn before() -> [Stage; 2] {
    [
        stage(
            "install",
            "Installed",
            StageKind::Prospect,
            "On the phone, not yet begun.",
        )
        .holding(2_000)
        .kept_by(
            "Growth",
            "Ask for nothing before the first move",
            "Store page, first screen",
            "To play within ten seconds",
            "How large is this download?",
        )
        .measured("moves/install-tutorial", 3_400.0),
        stage(
            "tutorial",
            "First game",
            StageKind::Prospect,
            "Learns how it goes.",
        )
        .holding(1_500)
        .earning(0.0, 0.002)
        .kept_by(
            "Game design",
            "Let them win, then show what for",
            "Tutorial, first level",
            "To understand without reading",
            "Skip, skip, skip.",
        )
        .measured("moves/tutorial-player", 2_400.0),
    ]
}

fn after() -> [Stage; 5] {
    [
        stage("player", "Plays", StageKind::Customer, "Plays for free.")
            .aged(&[0, 900, 690, 575, 490, 430, 380, 340, 310, 285, 2_600])
            .earning(0.055, 0.006)
            .feeling(Sentiment::Passive)
            .kept_by(
                "Live team",
                "A reason to come back tomorrow",
                "Daily reward, message, level",
                "Fair without paying",
                "Just one more level.",
            )
            .kept_below("churn_rate", 0.25),
        stage(
            "buyer",
            "Buys",
            StageKind::Customer,
            "Bought something once.",
        )
        .holding(1_800)
        .earning(
            Parameter::Orders {
                per_period: Quantity::Known(0.09),
                value: Quantity::Known(5.5),
                cv: Quantity::Known(1.1),
            },
            0.012,
        )
        .feeling(Sentiment::Passive)
        .kept_by(
            "Economy",
            "Offers that fit the level, never two a day",
            "Shop, offer, season pass",
            "Worth its money",
            "For a coffee, why not.",
        )
        .measured("stages/buyer", 2_500.0),
        stage(
            "fan",
            "Fan",
            StageKind::Customer,
            "In a guild, plays each day.",
        )
        .holding(220)
        .earning(
            Parameter::Orders {
                per_period: Quantity::Known(0.25),
                value: Quantity::Known(18.0),
                cv: Quantity::Known(1.4),
            },
            0.06,
        )
        .feeling(Sentiment::Promoter)
        .kept_by(
            "Community",
            "Listen, play along, announce early",
            "Guild, forum, tournament",
            "To be heard before a change",
            "We found the bug before they did.",
        )
        .measured("stages/fan", 400.0),
        stage(
            "resting",
            "Rests",
            StageKind::Dormant,
            "Has not played for days; still installed.",
        )
        .holding(30_000)
        .kept_by(
            "Growth",
            "One message, when there is something new",
            "Message, event",
            "No nagging",
            "Oh, that one.",
        )
        .measured("reactivated", 500.0),
        stage(
            "gone",
            "Deleted",
            StageKind::Lost,
            "Not on the phone any more.",
        )
        .kept_by(
            "Growth",
            "Read the reviews",
            "Store review",
            "Gone without a trace",
            "Too many advertisements.",
        )
        .kept_below("moves/resting-gone", 2_400.0),
    ]
}

fn transitions() -> Vec<Transition> {
    vec![
        go("install", "tutorial", 0.82),
        go("install", "gone", 0.1),
        go("tutorial", "player", 0.72),
        go("tutorial", "gone", 0.2),
        go(
            "player",
            "resting",
            Parameter::DiscreteWeibull {
                q: pert(0.4, 0.46, 0.52),
                c: Quantity::Known(0.42),
            },
        )
        .noted("An assumption: 40 to 52 %, most likely 46, play on the second day."),
        go("player", "buyer", 0.011).named("Buys for the first time"),
        go("buyer", "fan", 0.0025).named("Joins a guild"),
        go("buyer", "resting", 0.022),
        go("fan", "buyer", 0.008),
        go("fan", "resting", 0.006),
        go("resting", "player", 0.008).named("Comes back"),
        go("resting", "gone", 0.06),
    ]
}

fn strategies() -> Vec<Strategy> {
    vec![
        strategy("baseline", "As it is", "Everything stays as it is.", vec![]),
        strategy(
            "first",
            "A better first game",
            "From day 20 a shorter first game: a tenth more play on, and 4 to 12 % fewer rest from day to day. It costs \
             15,000 once. Illustrative.",
            vec![
                on_move("tutorial", "player", times(1.1))
                    .called("The shorter first game")
                    .begins(20, 0)
                    .costs(15_000.0, 0.0, None),
                on_move("player", "resting", Change::Multiply(range(0.88, 0.96)))
                    .called("Understood at once")
                    .begins(20, 0),
            ],
        ),
        strategy(
            "ads",
            "Twice the advertising",
            "From day 10 twice as many installs are bought, each a quarter dearer, and the new ones buy less often. \
             Illustrative.",
            vec![
                on("channel:ads.arrivals", times(2.0))
                    .called("More advertising")
                    .begins(10, 0)
                    .costs(8_000.0, 0.0, None),
                on("channel:ads.cost_per_arrival", times(1.25))
                    .called("Dearer installs")
                    .begins(10, 0),
                on_move("player", "buyer", times(0.93))
                    .called("Buy less often")
                    .begins(11, 0),
            ],
        ),
        strategy(
            "season",
            "Seasons for buyers",
            "From day 30 a new season each month with a pass: buyers rest a third less often and more become fans. It \
             costs 10,000 once and 250 a day. Illustrative.",
            vec![
                on_move("buyer", "resting", times(0.66))
                    .called("Seasons")
                    .begins(30, 10)
                    .costs(10_000.0, 250.0, None),
                on_move("buyer", "fan", times(1.4))
                    .called("Guild seasons")
                    .begins(30, 10),
            ],
        ),
        strategy(
            "messages",
            "Messages to those who rest",
            "From day 15 who rests gets a message a week: twice as many come back, and a tenth more delete the game. It \
             costs 60 a day. Illustrative.",
            vec![
                on_move("resting", "player", times(2.0))
                    .called("A message a week")
                    .begins(15, 0)
                    .costs(1_500.0, 60.0, None),
                on_move("resting", "gone", times(1.1))
                    .called("Some are annoyed")
                    .begins(15, 0),
            ],
        ),
    ]
}
