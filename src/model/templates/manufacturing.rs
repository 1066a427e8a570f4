//! A maker of parts for other makers: long contracts, and every few years a talk about the price.

use super::parts::{by_tenure, go, on_move, stage, strategy, times};
use super::phrases::{OnLever, OnMove, OnStage, channel, on, range, referral};
use crate::model::{
    Change, Money, PeriodUnit, Quantity, Scenario, Sentiment, Stage, StageKind, Strategy,
    Transition,
};

const NOTES: &str = "A maker of parts delivers to some fifty other makers under contracts of several years. To win one \
    takes a sample and an audit; to keep one takes a good end of the talks in which purchasing asks for less. A talk \
    ends as before, at a lower price, with a second source that takes most of the volume, or badly.\n\n\
    Look first at the band around the customers: with so few, one lost contract shows, and no average is a forecast. \
    Then at “Price talks” and how they end. It is interesting because the price is the smaller part of what is decided \
    there: after a bad talk the volume goes, and the way back leads through another talk.\n\n\
    Figures: illustrative. How talks end is given as counts of fifty quarters of talking, as a firm would find them in its \
    own files: in nineteen it ended as before, in thirteen lower, in six with a second source, in two badly, and in ten \
    it went on. How little so few tell is part of every result. Replace them with your own.";

pub(super) fn build() -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Quarter, 24);
    scenario.name = "Industrial supply with price talks".to_owned();
    scenario.notes = NOTES.to_owned();
    scenario.money = Money {
        annual_discount_rate: 0.09,
        gross_margin: Quantity::Known(0.3),
        fixed_cost: 780_000.0.into(),
        ..Money::default()
    };
    scenario.run.replications = 2000;
    scenario.stages = before().into_iter().chain(after()).collect();
    scenario.transitions = transitions();
    scenario.channels = vec![
        channel(
            "fairs",
            "Fairs",
            "enquiry",
            3.0,
            2_500.0,
            "Two fairs a year, evened out.",
        ),
        channel(
            "engineers",
            "Field engineers",
            "enquiry",
            3.5,
            3_200.0,
            "Visits to development departments.",
        ),
    ];
    scenario.referrals = vec![referral(
        "series",
        "enquiry",
        "Sister plants",
        0.02,
        0.0,
        "A plant of the same group asks.",
    )];
    scenario.strategies = strategies();
    scenario
}

fn before() -> [Stage; 3] {
    [
        stage(
            "enquiry",
            "Enquiry",
            StageKind::Prospect,
            "A drawing and a question.",
        )
        .holding(12)
        .earning(0.0, 900.0)
        .kept_by(
            "Sales",
            "Answer within three days, with a question back",
            "Fair, drawing, visit",
            "Someone who understands the part",
            "Can you do this, and by when?",
        )
        .measured("moves/enquiry-sample", 4.0),
        stage(
            "sample",
            "Offer and sample",
            StageKind::Prospect,
            "First parts are made and measured.",
        )
        .holding(7)
        .earning(0.0, 8_000.0)
        .kept_by(
            "Development",
            "Sample in six weeks, with a measuring report",
            "Sample, report, offer",
            "Parts that fit the first time",
            "Within tolerance. What does it cost in series?",
        )
        .measured("moves/sample-audit", 3.0),
        stage(
            "audit",
            "Audit",
            StageKind::Prospect,
            "Quality looks at the plant.",
        )
        .holding(4)
        .earning(0.0, 11_000.0)
        .kept_by(
            "Quality",
            "Be ready every day, not on that day",
            "Audit, plan of measures",
            "Open doors and open books",
            "Show us the last complaint.",
        )
        .measured("moves/audit-series", 2.0),
    ]
}

fn after() -> [Stage; 5] {
    [
        stage(
            "series",
            "Series contract",
            StageKind::Customer,
            "Delivers at the agreed price.",
        )
        .holding(34)
        .earning(120_000.0, 9_000.0)
        .feeling(Sentiment::Promoter)
        .kept_by(
            "Logistics",
            "Deliver by the hour, warn before a delay",
            "Call-off, delivery, complaint",
            "Never a line that stands still",
            "I do not know their name. That is good.",
        )
        .measured("stages/series", 36.0),
        Stage {
            exits_observed: Some(talks_ended()),
            ..stage(
                "talks",
                "Price talks",
                StageKind::Customer,
                "Purchasing asks for less.",
            )
        }
        .holding(5)
        .earning(120_000.0, 16_000.0)
        .feeling(Sentiment::Passive)
        .kept_by(
            "Key account",
            "Bring ideas that save money on both sides",
            "Meeting, calculation, plant visit",
            "A partner who opens the calculation",
            "Three per cent, every year.",
        )
        .measured("moves/talks-series", 2.5),
        stage(
            "reduced",
            "Lower price",
            StageKind::Customer,
            "Same parts, less for them.",
        )
        .holding(14)
        .earning(105_000.0, 9_000.0)
        .feeling(Sentiment::Passive)
        .kept_by(
            "Production",
            "Earn the margin back: scrap, set-up, packaging",
            "Call-off, delivery",
            "The same quality all the same",
            "They still deliver as before.",
        )
        .measured("moves/reduced-series", 0.6),
        stage(
            "second",
            "Second source",
            StageKind::Dormant,
            "Another delivers; a rest is left for us.",
        )
        .holding(5)
        .earning(12_000.0, 3_000.0)
        .kept_by(
            "Key account",
            "Be there when the other one fails",
            "Spare parts, visit",
            "Ready at short notice",
            "The new ones are cheaper on paper.",
        )
        .measured("moves/second-talks", 0.5),
        stage(
            "lost",
            "Lost",
            StageKind::Lost,
            "Went to another maker, or never came.",
        )
        .kept_by(
            "Sales",
            "Ask for the winning price a year later",
            "Call",
            "A clean end",
            "It was decided above me.",
        )
        .kept_below("moves/talks-lost", 0.3),
    ]
}

/// In how many of fifty quarters a talk ended how; in ten it went on.
fn talks_ended() -> Vec<(String, f64)> {
    let counts = [
        ("series", 19.0),
        ("reduced", 13.0),
        ("second", 6.0),
        ("lost", 2.0),
        ("talks", 10.0),
    ];
    counts
        .map(|(stage, count)| (stage.to_owned(), count))
        .to_vec()
}

fn transitions() -> Vec<Transition> {
    vec![
        go("enquiry", "sample", 0.35),
        go("enquiry", "lost", 0.35),
        go("sample", "audit", 0.42).named("Sample approved"),
        go("sample", "lost", 0.3),
        go("audit", "series", 0.5)
            .named("Approved")
            .worth(0.0, 45_000.0)
            .noted("With tools and first set-up."),
        go("audit", "lost", 0.15),
        go(
            "series",
            "talks",
            by_tenure([0.0, 0.0, 0.0, 0.05, 0.08, 0.12, 0.16]),
        )
        .named("Purchasing calls")
        .noted("By tenure: hardly ever in the first year of a price."),
        go("series", "second", 0.004),
        go("talks", "series", 0.38).named("As before"),
        go("talks", "reduced", 0.26).named("For less"),
        go("talks", "second", 0.12).named("Volume goes"),
        go("talks", "lost", 0.04),
        go(
            "reduced",
            "talks",
            by_tenure([0.0, 0.0, 0.0, 0.04, 0.06, 0.08]),
        ),
        go("reduced", "series", 0.02).named("New generation of parts"),
        go("second", "talks", 0.07).named("The other one fails"),
        go("second", "lost", 0.06),
    ]
}

fn strategies() -> Vec<Strategy> {
    vec![
        strategy("baseline", "As it is", "Everything stays as it is.", vec![]),
        strategy(
            "value",
            "Bring ideas to the talks",
            "From quarter 3 two engineers prepare every talk with ways to save on both sides: the odds \
             that one ends as before rise by 40 to 140 %. It costs 45,000 a quarter. Illustrative.",
            vec![
                on_move("talks", "series", Change::OddsRatio(range(1.4, 2.4)))
                    .called("Ideas for both sides")
                    .begins(3, 2)
                    .costs(40_000.0, 45_000.0, None),
                on_move("talks", "reduced", times(0.75))
                    .called("Fewer give way")
                    .begins(3, 2),
                on_move("talks", "second", times(0.6))
                    .called("Less volume goes")
                    .begins(3, 2),
            ],
        ),
        strategy(
            "early",
            "Give way before they ask",
            "From quarter 2 everybody gets 2 % off in exchange for peace: a third fewer call for talks. It costs nothing \
             but the price. Illustrative.",
            vec![
                on_move("series", "talks", times(0.65))
                    .called("Peace for two per cent")
                    .begins(2, 2)
                    .costs(15_000.0, 0.0, None),
                on("stage:series.revenue", times(0.98))
                    .called("Two per cent less")
                    .begins(2, 0),
            ],
        ),
        strategy(
            "hunt",
            "More field engineers",
            "From quarter 2 three more engineers visit development departments: two thirds more enquiries that way. \
             Samples and audits cost as much as before. 105,000 a quarter. Illustrative.",
            vec![
                on("channel:engineers.arrivals", times(1.67))
                    .called("Three more engineers")
                    .begins(2, 3)
                    .costs(60_000.0, 105_000.0, None),
            ],
        ),
    ]
}
