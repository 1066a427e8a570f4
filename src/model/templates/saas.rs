//! Software for firms, sold as a yearly subscription that is renewed or not.

use super::parts::{go, on_move, stage, strategy, times};
use super::phrases::{
    OnLever, OnMove, OnStage, at_renewal, channel, constant, on, range, referral, segment,
};
use crate::model::{
    Change, Money, PeriodUnit, Quantity, Scenario, Sentiment, Stage, StageKind, Strategy,
    Transition,
};

const NOTES: &str = "A young software firm sells a yearly subscription to other firms, paid by month. Leads \
    try it, the ones who buy are brought to work with it, and once a year each of them decides again.\n\n\
    Look first at the arrow from “In use” to “Former customer”, by tenure: most of the year almost nobody \
    leaves, and in the twelfth month every eleventh does. Then compare the strategies in “Profit”. It is \
    interesting because the two that keep customers act on a narrow gate in time, while more selling fills the \
    top of the journey at once and pays late, if ever. Much of the outcome hangs on two numbers that nobody \
    knows well: how many trials become customers, and how many mind a higher price. Both are ranges.\n\n\
    Figures: illustrative throughout, in the order of magnitude of a firm with a few hundred customers. Replace \
    them with your own.";

pub(super) fn build() -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Month, 36);
    scenario.name = "Software subscription with yearly renewal".to_owned();
    scenario.notes = NOTES.to_owned();
    scenario.money = Money {
        annual_discount_rate: 0.1,
        gross_margin: Quantity::Known(0.82),
        fixed_cost: 70_000.0.into(),
        ..Money::default()
    };
    scenario.run.replications = 500;
    scenario.segments = vec![
        segment(
            "small",
            "Small firms",
            0.7,
            "Pay less and leave sooner.",
            &[
                ("stage:active.revenue", 0.7),
                ("stage:expanded.revenue", 0.7),
                ("transition:active-former.probability", 1.2),
            ],
        ),
        segment(
            "mid",
            "Mid-sized firms",
            0.3,
            "Pay more, stay longer, grow more often.",
            &[
                ("stage:active.revenue", 1.7),
                ("stage:expanded.revenue", 1.7),
                ("transition:active-former.probability", 0.6),
                ("transition:active-expanded.probability", 1.5),
            ],
        ),
    ];
    scenario.stages = before().into_iter().chain(after()).collect();
    scenario.transitions = transitions();
    scenario.channels = vec![
        channel(
            "inbound",
            "Website",
            "lead",
            90.0,
            55.0,
            "People who ask by themselves.",
        ),
        channel(
            "outbound",
            "Sales calls",
            "lead",
            40.0,
            190.0,
            "People whom sales call first.",
        ),
    ];
    scenario.referrals = vec![referral(
        "expanded",
        "trial",
        "Recommendation",
        0.02,
        0.0,
        "One in fifty of the largest customers names a colleague in a month.",
    )];
    scenario.strategies = strategies();
    scenario
}

fn before() -> [Stage; 2] {
    [
        stage(
            "lead",
            "Lead",
            StageKind::Prospect,
            "Left an address or took a call.",
        )
        .holding(420)
        .earning(0.0, 4.0)
        .kept_by(
            "Marketing",
            "Answer within a day, show a firm like theirs",
            "Website, webinar, first call",
            "To see in ten minutes what it does",
            "Is this for firms like ours?",
        )
        .measured("moves/lead-trial", 55.0),
        stage(
            "trial",
            "Trial",
            StageKind::Prospect,
            "Uses it for some weeks with own data.",
        )
        .holding(80)
        .earning(0.0, 25.0)
        .kept_by(
            "Sales",
            "Help to the first useful result, then make an offer",
            "Trial account, two calls, offer",
            "A person who answers, and a price without small print",
            "It works, but will my team use it?",
        )
        .measured("moves/trial-onboarding", 14.0),
    ]
}

fn after() -> [Stage; 6] {
    [
        stage(
            "onboarding",
            "Onboarding",
            StageKind::Customer,
            "Has signed; the team learns it. Pays from the first month.",
        )
        .holding(25)
        .earning(350.0, 260.0)
        .feeling(Sentiment::Passive)
        .kept_by(
            "Customer success",
            "Import data, train, agree on a goal",
            "Kick-off, training, checklist",
            "Working with it within a month",
            "More effort than the salesman said.",
        )
        .measured("moves/onboarding-active", 12.0),
        stage(
            "active",
            "In use",
            StageKind::Customer,
            "Works with it; decides once a year.",
        )
        .aged(&[19, 19, 19, 19, 18, 18, 18, 18, 18, 18, 18, 18])
        .earning(400.0, 60.0)
        .feeling(Sentiment::Passive)
        .kept_by(
            "Customer success",
            "Review use each quarter, prepare the renewal",
            "Review, newsletter, contract",
            "No surprise in the renewal",
            "Does what it should.",
        )
        .kept_below("churn_rate", 0.012),
        stage(
            "expanded",
            "More seats",
            StageKind::Customer,
            "Other teams of the firm use it, too.",
        )
        .aged(&[5; 12])
        .earning(760.0, 85.0)
        .feeling(Sentiment::Promoter)
        .kept_by(
            "Account management",
            "Plan the next teams, ask for a reference",
            "Yearly plan, user circle",
            "A say in what is built next",
            "We tell others about it.",
        )
        .measured("stages/expanded", 110.0),
        stage(
            "risk",
            "Use falls",
            StageKind::Customer,
            "Fewer people log in each week.",
        )
        .holding(15)
        .earning(400.0, 95.0)
        .feeling(Sentiment::Detractor)
        .kept_by(
            "Customer success",
            "Call within two days, solve one thing",
            "Call, visit",
            "That somebody notices",
            "Hardly anybody here opens it any more.",
        )
        .kept_below("stages/risk", 20.0),
        stage(
            "former",
            "Former customer",
            StageKind::Dormant,
            "Did not renew.",
        )
        .kept_by(
            "Marketing",
            "Ask why; write when what they missed is there",
            "Exit call, product news",
            "The data back, without a fight",
            "Perhaps when they can do invoices.",
        )
        .measured("reactivated", 1.0),
        stage(
            "lost",
            "Lost",
            StageKind::Lost,
            "Chose something else, or nothing.",
        )
        .kept_by(
            "Product",
            "Learn from every lost offer",
            "Survey",
            "Not to be called again",
            "We stay with our spreadsheets.",
        )
        .kept_below("moves/trial-lost", 35.0),
    ]
}

fn transitions() -> Vec<Transition> {
    vec![
        go("lead", "trial", 0.12),
        go("lead", "lost", 0.18),
        go("trial", "onboarding", constant(range(0.12, 0.2)))
            .named("Signs")
            .noted("An assumption: between 12 and 20 % in a month.")
            .worth(0.0, 150.0),
        go("trial", "lost", 0.42),
        go("onboarding", "active", 0.5),
        go("onboarding", "risk", 0.07),
        go("onboarding", "former", 0.025),
        go("active", "expanded", 0.014).named("Adds seats"),
        go("active", "risk", 0.025),
        go("active", "former", at_renewal(0.003, 0.09))
            .named("Does not renew")
            .noted("By tenure: contracts run for a year."),
        go("expanded", "former", at_renewal(0.001, 0.05)),
        go("expanded", "risk", 0.01),
        go("risk", "active", 0.2),
        go("risk", "former", 0.1),
        go("former", "onboarding", 0.01).named("Comes back"),
        go("former", "lost", 0.06),
    ]
}

fn strategies() -> Vec<Strategy> {
    vec![
        strategy("baseline", "As it is", "Everything stays as it is.", vec![]),
        strategy(
            "onboard",
            "Guided onboarding",
            "From month 4 each new customer is guided through the first weeks: a quarter more are at work in a \
             month, and half as many fall behind. It costs 2,000 a month and 50 for each customer in \
             onboarding. Illustrative.",
            vec![
                on_move("onboarding", "active", times(1.25))
                    .called("Guided first weeks")
                    .begins(4, 2)
                    .costs(6_000.0, 2_000.0, Some(("onboarding", 50.0))),
                on_move("onboarding", "risk", times(0.5))
                    .called("Fewer fall behind")
                    .begins(4, 2),
                on_move("active", "risk", times(0.8))
                    .called("Better habits")
                    .begins(6, 6),
            ],
        ),
        strategy(
            "renew",
            "Renewal desk",
            "From month 3 every renewal is prepared two months ahead: 25 to 45 % fewer do not renew. It costs 6 \
             for each customer in use and month. Illustrative.",
            vec![
                on_move("active", "former", Change::Multiply(range(0.55, 0.75)))
                    .called("Prepared renewals")
                    .begins(3, 3)
                    .costs(4_000.0, 0.0, Some(("active", 6.0))),
            ],
        ),
        strategy(
            "price",
            "Price up by 6 %",
            "From month 7 everybody pays 6 % more. How many mind is a range: the renewals lost rise by a third \
             or grow threefold. Telling them costs 5,000. Illustrative.",
            vec![
                on("stage:active.revenue", times(1.06))
                    .called("New price list")
                    .begins(7, 12)
                    .costs(5_000.0, 0.0, None),
                on("stage:expanded.revenue", times(1.06))
                    .called("New price for more seats")
                    .begins(7, 12),
                on_move("active", "former", Change::HazardRatio(range(1.3, 3.2)))
                    .called("Some mind")
                    .begins(7, 0),
            ],
        ),
        strategy(
            "sell",
            "Twice the sales calls",
            "From month 2 sales call twice as many firms, who are half as easy to win and dearer to reach. It \
             fills the journey fast; whether it pays within three years is the question. Illustrative.",
            vec![
                on("channel:outbound.arrivals", times(2.0))
                    .called("More calls")
                    .begins(2, 3)
                    .costs(0.0, 5_500.0, None),
                on("channel:outbound.cost_per_arrival", times(1.2))
                    .called("Dearer leads")
                    .begins(2, 3),
            ],
        ),
    ]
}
