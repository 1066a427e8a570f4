//! Subscription with referral: promoters, passives, detractors, and those whom promoters bring.

use super::parts::{Contact, costing, earning, go, on_move, stage, strategy, times, with};
use super::phrases::{constant, range};
use crate::model::{
    Channel, Initial, Lever, Money, PeriodUnit, Quantity, Referral, Scenario, Sentiment, Stage,
    StageKind, Strategy, Transition,
};

const NOTES: &str = "A subscription by month. A thousand people hear of it each month; some look closer, \
    weigh it up and buy. Some of the active turn into advocates, who bring others, and some drift into risk, \
    from where most lost customers leave. Two ideas are set against doing nothing: caring for those at risk, and \
    rewarding loyalty. Every figure is illustrative, and two are ranges, since nobody knows them well: how many \
    of those at risk leave, and how many friends an advocate brings. Replace them with your own.";

pub(super) fn build() -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Month, 60);
    scenario.name = "Subscription with referral".to_owned();
    scenario.notes = NOTES.to_owned();
    scenario.money = Money {
        annual_discount_rate: 0.08,
        gross_margin: Quantity::Known(0.8),
        fixed_cost: 2_000.0.into(),
        ..Money::default()
    };
    scenario.stages = prospects().into_iter().chain(customers()).collect();
    scenario.stages.push(stage(
        "churned",
        "Churned",
        StageKind::Lost,
        "Lost interest or cancelled.",
    ));
    scenario.transitions = transitions();
    scenario.channels = vec![Channel {
        name: "Inflow".to_owned(),
        notes: "Search, advertising, press: everyone who hears of us without a friend.".to_owned(),
        cost_per_arrival: 1.5.into(),
        ..Channel::new("inflow", "aware", 1000.0)
    }];
    scenario.referrals = vec![Referral {
        name: "Friends of advocates".to_owned(),
        notes: "Of a hundred advocates three to eight bring someone each month. The thank-you costs €4."
            .to_owned(),
        cost_per_arrival: 4.0.into(),
        ..Referral::new("friends", "advocate", "aware", constant(range(0.03, 0.08)))
    }];
    scenario.strategies = strategies();
    scenario
}

fn prospects() -> [Stage; 3] {
    [
        with(
            Stage {
                initial: Initial::Total(4_000),
                ..earning(
                    stage("aware", "Aware", StageKind::Prospect, "Has heard of us."),
                    0.0,
                    0.05,
                )
            },
            Contact {
                department: "Marketing",
                actions: "Be found, be understood in ten seconds",
                touchpoints: "Search, social media, friends",
                expectation: "To see at once whether this is for me",
                voice: "I have seen the name somewhere.",
            },
        ),
        with(
            earning(
                stage(
                    "engaged",
                    "Engaged",
                    StageKind::Prospect,
                    "Reads, watches, follows.",
                ),
                0.0,
                0.15,
            ),
            Contact {
                department: "Marketing",
                actions: "Newsletter, examples, answers",
                touchpoints: "Website, newsletter, webinar",
                expectation: "Something useful before paying",
                voice: "Interesting. Tell me more, but not every day.",
            },
        ),
        with(
            earning(
                stage(
                    "evaluating",
                    "Evaluating",
                    StageKind::Prospect,
                    "Tries it and compares.",
                ),
                0.0,
                0.6,
            ),
            Contact {
                department: "Sales",
                actions: "Trial, comparison, a person to ask",
                touchpoints: "Trial, chat, price page",
                expectation: "A fair trial and a clear price",
                voice: "Is it worth it, and how do I get out again?",
            },
        ),
    ]
}

fn customers() -> [Stage; 4] {
    let feeling = |stage: Stage, sentiment| Stage {
        sentiment: Some(sentiment),
        ..stage
    };
    [
        with(
            feeling(
                earning(
                    stage(
                        "first",
                        "First purchase",
                        StageKind::Customer,
                        "The first month.",
                    ),
                    19.0,
                    9.0,
                ),
                Sentiment::Passive,
            ),
            Contact {
                department: "Onboarding",
                actions: "Welcome, first success within a week",
                touchpoints: "Welcome mail, guided start, call",
                expectation: "That it works as promised",
                voice: "I hope I did not waste my money.",
            },
        ),
        with(
            feeling(
                earning(
                    stage("active", "Active", StageKind::Customer, "Uses it and pays."),
                    19.0,
                    2.5,
                ),
                Sentiment::Passive,
            ),
            Contact {
                department: "Product",
                actions: "Improve what is used most",
                touchpoints: "The product, release notes, support",
                expectation: "Reliability, and small steps forward",
                voice: "It does what I need.",
            },
        ),
        with(
            feeling(
                earning(
                    stage(
                        "risk",
                        "At risk",
                        StageKind::Customer,
                        "Uses it less, complains or is silent.",
                    ),
                    12.0,
                    4.0,
                ),
                Sentiment::Detractor,
            ),
            Contact {
                department: "Customer care",
                actions: "Notice, ask, repair",
                touchpoints: "Support, cancellation page, reminder",
                expectation: "That someone notices",
                voice: "I keep paying for something I hardly open.",
            },
        ),
        with(
            feeling(
                earning(
                    stage(
                        "advocate",
                        "Advocate",
                        StageKind::Customer,
                        "Recommends us.",
                    ),
                    23.0,
                    3.0,
                ),
                Sentiment::Promoter,
            ),
            Contact {
                department: "Community",
                actions: "Thank, invite, listen first",
                touchpoints: "Community, events, referral page",
                expectation: "To be heard, and to look good when recommending",
                voice: "You should try this.",
            },
        ),
    ]
}

fn transitions() -> Vec<Transition> {
    vec![
        go("aware", "engaged", 0.12),
        go("aware", "churned", 0.08),
        go("engaged", "aware", 0.05),
        go("engaged", "evaluating", 0.15),
        go("engaged", "churned", 0.1),
        go("evaluating", "engaged", 0.1),
        go("evaluating", "first", 0.15),
        go("evaluating", "churned", 0.15),
        go("first", "active", 0.55),
        go("first", "risk", 0.3),
        go("first", "churned", 0.14),
        go("active", "advocate", 0.04),
        go("active", "risk", 0.1),
        go("risk", "active", 0.2),
        go("risk", "churned", constant(range(0.12, 0.18))),
        go("advocate", "active", 0.05),
        go("advocate", "risk", 0.04),
    ]
}

fn strategies() -> Vec<Strategy> {
    vec![
        strategy("baseline", "Baseline", "Everything stays as it is.", vec![]),
        strategy(
            "care",
            "Care for customers at risk",
            "Retention. From month 7 someone calls before they leave: 20 % fewer of those at risk do. It costs \
             a person's time for each of them. Illustrative.",
            vec![care()],
        ),
        strategy(
            "loyalty",
            "Loyalty programme",
            "Loyalty. From month 7 the active earn rewards: half as many again become advocates, once it has \
             settled in after six months. Rewards cost money from the first day. Illustrative.",
            vec![loyalty()],
        ),
        strategy(
            "both",
            "Both together",
            "Care and loyalty at once. Their costs add up; their effects need not. Illustrative.",
            vec![care(), loyalty()],
        ),
    ]
}

fn care() -> Lever {
    Lever {
        name: "Call before they leave".to_owned(),
        from: 7,
        cost: costing(2_000.0, 250.0, Some(("risk", 1.0))),
        ..on_move("risk", "churned", times(0.8))
    }
}

fn loyalty() -> Lever {
    Lever {
        name: "Rewards for the active".to_owned(),
        from: 7,
        ramp: 6,
        cost: costing(4_000.0, 300.0, Some(("active", 0.28))),
        ..on_move("active", "advocate", times(1.5))
    }
}
