//! A bank by years: everyday accounts, premium accounts, and the few who make it their main bank.

use super::parts::{go, on_move, stage, strategy, times};
use super::phrases::{OnLever, OnMove, OnStage, channel, on, pert, range, referral};
use crate::model::{
    Change, Lever, Money, Parameter, PeriodUnit, Quantity, Scenario, Sentiment, Stage, StageKind,
    Strategy, Transition,
};

const NOTES: &str = "A direct bank, by years. Most accounts are opened on trial and many are closed in the first \
    year; what remains is loyal. Some grow into premium accounts, and a few of these into the main bank, with salary \
    and loan, where almost all of the profit is made.\n\n\
    Look first at how the chance to close falls from year to year without anybody having done anything: the restless \
    go first, and those who remain are others. Then at “Value per customer”. It is interesting because the yearly \
    closures, added up, hide all of this: an average churn rate says that every customer is the average one, and \
    undervalues each of the old ones.\n\n\
    Sources: the yearly survival of two segments, regular and high-end, over 13 years in P. S. Fader and B. G. S. \
    Hardie, “How to project customer retention”, Journal of Interactive Marketing 21 (2007), as in \
    abdullahau/customer-analytics on GitHub, data/2_segment_retention.csv, commit \
    2513a94444d5aa34f449d9eaa18ba0af0676ff2d, MIT licence. The beta-geometric hazards are the article's estimates from \
    the first years: alpha 0.704 and beta 1.182 for regular, 0.668 and 3.806 for high-end. The source does not name \
    the trade: it stands in for a bank's here. The accounts at the start are as many years old as the source's \
    survivors would be, with 5,000 regular and 800 premium accounts opened a year. Illustrative: everything else.";

pub(super) fn build() -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Year, 12);
    scenario.name = "Bank accounts over the years".to_owned();
    scenario.notes = NOTES.to_owned();
    scenario.money = Money {
        annual_discount_rate: 0.06,
        gross_margin: Quantity::Known(1.0),
        fixed_cost: 1_300_000.0.into(),
        ..Money::default()
    };
    scenario.stages = stages();
    scenario.transitions = transitions();
    scenario.channels = vec![
        channel(
            "online",
            "Comparison sites",
            "applicant",
            7_000.0,
            45.0,
            "Illustrative.",
        ),
        channel(
            "partners",
            "Employers and shops",
            "applicant",
            2_000.0,
            70.0,
            "Illustrative.",
        ),
    ];
    scenario.referrals = vec![referral(
        "main",
        "applicant",
        "Family and friends",
        0.06,
        50.0,
        "Illustrative: six in a hundred a year, with 50 for each.",
    )];
    scenario.strategies = strategies();
    scenario
}

/// The survival of Fader and Hardie's segments, as hazards by year.
fn closes(alpha: f64, beta: f64) -> Parameter {
    Parameter::BetaGeometric {
        alpha: alpha.into(),
        beta: beta.into(),
    }
}

fn stages() -> Vec<Stage> {
    let mut stages = vec![
        stage(
            "applicant",
            "Applies",
            StageKind::Prospect,
            "Fills in the form, proves who it is.",
        )
        .holding(4_000)
        .earning(0.0, 12.0)
        .kept_by(
            "Marketing",
            "Ten minutes from the form to the account",
            "Site, video identification",
            "An account today",
            "I only want to see it first.",
        )
        .measured("moves/applicant-regular", 5_000.0),
    ];
    stages.extend(accounts());
    stages.extend([
        stage(
            "asleep",
            "Asleep",
            StageKind::Dormant,
            "No movement for a year, account still open.",
        )
        .holding(2_500)
        .earning(2.0, 9.0)
        .kept_by(
            "Marketing",
            "Ask once whether it is needed",
            "Letter",
            "No fee for nothing",
            "I still have that account?",
        )
        .measured("reactivated", 220.0),
        stage("closed", "Closed", StageKind::Lost, "Went to another bank.")
            .kept_by(
                "Customer service",
                "Ask every one why",
                "Form, survey",
                "Closed without a form on paper",
                "The app was always down.",
            )
            .kept_below("moves/regular-closed", 4_300.0),
        stage(
            "refused",
            "Not opened",
            StageKind::Lost,
            "Gave up or was refused.",
        )
        .kept_by(
            "Risk",
            "Say no at once, with a reason",
            "Message",
            "An answer",
            "Too many documents.",
        )
        .kept_below("moves/applicant-refused", 3_000.0),
    ]);
    stages
}

fn accounts() -> [Stage; 3] {
    [
        stage(
            "regular",
            "Everyday account",
            StageKind::Customer,
            "Card and app.",
        )
        .aged(&[
            0, 3_155, 2_340, 1_910, 1_630, 1_445, 1_310, 1_205, 1_115, 1_035, 970, 915, 865,
        ])
        .earning(78.0, 44.0)
        .feeling(Sentiment::Passive)
        .kept_by(
            "Customer service",
            "Answer in the app within the hour",
            "App, card, hotline",
            "That it works, everywhere, at once",
            "Fine for small things.",
        )
        .kept_below("churn_rate", 0.15),
        stage(
            "premium",
            "Premium account",
            StageKind::Customer,
            "Savings and securities, too.",
        )
        .aged(&[
            0, 695, 594, 522, 474, 441, 414, 393, 374, 356, 342, 327, 315,
        ])
        .earning(195.0, 70.0)
        .feeling(Sentiment::Passive)
        .kept_by(
            "Advice",
            "One talk a year about what is ahead",
            "Adviser, video, report",
            "Someone who knows the plan",
            "Good, but my loan is elsewhere.",
        )
        .measured("moves/premium-main", 320.0),
        stage(
            "main",
            "Main bank",
            StageKind::Customer,
            "Salary, savings and a loan.",
        )
        .holding(2_600)
        .earning(640.0, 130.0)
        .feeling(Sentiment::Promoter)
        .kept_by(
            "Advice",
            "Be there when the family, the house, the firm changes",
            "Adviser, branch day, app",
            "A yes or no within two days",
            "They knew us when we built.",
        )
        .measured("stages/main", 3_500.0),
    ]
}

fn transitions() -> Vec<Transition> {
    vec![
        go("applicant", "regular", 0.55).worth(0.0, 20.0),
        go("applicant", "premium", 0.085).worth(0.0, 35.0),
        go("applicant", "refused", 0.34),
        go("regular", "closed", closes(0.704, 1.182))
            .noted("Fader and Hardie 2007, regular: 37 % in the first year, 24 % in the second, 18 %, 14 %."),
        go("regular", "premium", 0.025).named("Grows"),
        go("regular", "asleep", 0.035),
        go("premium", "closed", closes(0.668, 3.806))
            .noted("Fader and Hardie 2007, high-end: 15 % in the first year, 12 % in the second, 10 %, 9 %."),
        go("premium", "main", Parameter::Constant(pert(0.03, 0.05, 0.09)))
            .named("Makes us the main bank")
            .noted("An assumption: most likely 5 % a year, 3 to 9 % at the utmost."),
        go("main", "closed", 0.03),
        go("main", "premium", 0.02).named("Pays the loan back"),
        go("asleep", "regular", 0.07).named("Wakes up"),
        go("asleep", "closed", 0.15),
    ]
}

fn strategies() -> Vec<Strategy> {
    vec![
        strategy("baseline", "As it is", "Everything stays as it is.", vec![]),
        strategy(
            "bonus",
            "Forty for opening",
            "From year 2 each new account gets 40: half as many again apply, and of those who come for the money more \
             close again. Illustrative.",
            vec![
                on("channel:online.arrivals", times(1.5))
                    .called("More apply")
                    .begins(2, 0),
                on(
                    "transition:applicant-regular.cost",
                    Change::Add(Quantity::Known(40.0)),
                )
                .called("Forty for each")
                .begins(2, 0)
                .costs(50_000.0, 0.0, None),
                on_move("regular", "closed", times(1.08))
                    .called("Who came for the money")
                    .begins(3, 0),
            ],
        ),
        strategy(
            "advice",
            "A talk a year",
            "From year 2 every premium customer is invited to a talk a year: 30 to 90 % more make this their main bank. \
             It costs 38 for each premium customer a year. Illustrative.",
            vec![
                on_move("premium", "main", Change::Multiply(range(1.3, 1.9)))
                    .called("A talk a year")
                    .begins(2, 2)
                    .costs(120_000.0, 0.0, Some(("premium", 38.0))),
            ],
        ),
        strategy(
            "app",
            "A new app",
            "In year 1 a new app: 5 to 20 % fewer close an everyday account, and each costs 4 less to serve, from year \
             2 on. It costs 600,000 once and 60,000 a year. Illustrative.",
            vec![
                on_move("regular", "closed", Change::Multiply(range(0.8, 0.95)))
                    .called("The app")
                    .begins(2, 2)
                    .costs(600_000.0, 60_000.0, None),
                cheaper("stage:regular.cost"),
            ],
        ),
    ]
}

fn cheaper(target: &str) -> Lever {
    on(target, Change::Add(Quantity::Known(-4.0)))
        .called("Fewer calls")
        .begins(2, 2)
}
