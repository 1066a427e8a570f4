//! Pay-TV subscribers 2010–2014, from the quarterly figures of a real operator.

use super::parts::{Contact, by_period, costing, go, on_move, stage, strategy, times, with};
use crate::model::{
    Accrual, Change, Channel, Initial, Lever, Money, Observed, PeriodUnit, Quantity, Referral,
    Scenario, Stage, StageKind, Strategy, Target, Transition,
};

/// Subscribers at the end of 2009.
const SUBSCRIBERS_2009: u64 = 14_100_000;

/// One quarter as reported.
struct Quarter {
    /// Subscribers at its end, in thousands.
    subscribers: f64,
    /// Gross additions, in thousands.
    additions: f64,
    /// Average monthly churn, in per cent.
    churn: f64,
    /// Average monthly revenue per subscriber, in dollars.
    revenue: f64,
    /// Average acquisition cost per new subscriber, in dollars.
    acquisition: f64,
}

const fn quarter(
    subscribers: f64,
    additions: f64,
    churn: f64,
    revenue: f64,
    acquisition: f64,
) -> Quarter {
    Quarter {
        subscribers,
        additions,
        churn,
        revenue,
        acquisition,
    }
}

/// The first quarter of 2010 to the fourth of 2014.
const QUARTERS: [Quarter; 20] = [
    quarter(14_337.0, 833.0, 1.40, 71.18, 741.0),
    quarter(14_318.0, 747.0, 1.78, 73.05, 743.0),
    quarter(14_289.0, 819.0, 1.98, 74.36, 795.0),
    quarter(14_133.0, 653.0, 1.76, 73.32, 776.0),
    quarter(14_191.0, 681.0, 1.47, 75.39, 725.0),
    quarter(14_056.0, 572.0, 1.67, 78.06, 795.0),
    quarter(13_945.0, 656.0, 1.83, 76.99, 789.0),
    quarter(13_967.0, 667.0, 1.63, 76.45, 770.0),
    quarter(14_071.0, 673.0, 1.35, 76.24, 747.0),
    quarter(14_061.0, 665.0, 1.60, 77.59, 800.0),
    quarter(14_042.0, 739.0, 1.80, 76.99, 797.0),
    quarter(14_056.0, 662.0, 1.57, 76.98, 784.0),
    quarter(14_092.0, 654.0, 1.47, 78.44, 882.0),
    quarter(14_014.0, 624.0, 1.67, 80.81, 883.0),
    quarter(14_049.0, 734.0, 1.66, 80.98, 842.0),
    quarter(14_057.0, 654.0, 1.58, 80.37, 866.0),
    quarter(14_097.0, 639.0, 1.42, 82.36, 862.0),
    quarter(14_053.0, 656.0, 1.66, 84.15, 846.0),
    quarter(14_041.0, 691.0, 1.67, 84.39, 861.0),
    quarter(13_978.0, 615.0, 1.59, 83.77, 853.0),
];

const NOTES: &str = "Subscribers of a US pay-TV operator (DISH Network) by quarter, in single customers. \
    From its published figures: subscribers at the end of 2009, gross additions, average monthly churn m \
    (per quarter 1 - (1 - m)^3), three times the average monthly revenue per subscriber, and the average \
    acquisition cost per new subscriber. Source: abdullahau/customer-analytics on GitHub, \
    data/DISH - ADD-LOSS-END.csv, commit 2513a94444d5aa34f449d9eaa18ba0af0676ff2d, MIT licence. \
    Nothing is fitted: the circles are the reported subscribers. With 14 million customers chance alone \
    is a hair's width, so the reported values lie close to the band, not inside it: the operator's churn, \
    additions and subscribers do not agree with one another to the last customer. Illustrative, not from the source: gross margin, discount \
    rate, and everything in the strategies other than the baseline.";

pub(super) fn build() -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Quarter, 20);
    scenario.name = "Pay-TV subscribers 2010–2014".to_owned();
    scenario.notes = NOTES.to_owned();
    scenario.clock.start = Some("2009-12-31".to_owned());
    scenario.money = Money {
        currency: "USD".to_owned(),
        annual_discount_rate: 0.08,
        accrual: Accrual::Mid,
        gross_margin: Quantity::Known(0.4),
        ..Money::default()
    };
    scenario.stages = vec![subscribers(), cancelled()];
    scenario.transitions = vec![Transition {
        name: "Cancels".to_owned(),
        notes: "From the average monthly churn m of the quarter: 1 - (1 - m)^3.".to_owned(),
        ..go(
            "subscriber",
            "cancelled",
            by_period(
                QUARTERS
                    .iter()
                    .map(|quarter| per_quarter(quarter.churn / 100.0)),
            ),
        )
    }];
    scenario.channels = vec![Channel {
        name: "New subscribers".to_owned(),
        notes: "Gross additions and acquisition cost per subscriber as reported.".to_owned(),
        cost_per_arrival: by_period(QUARTERS.iter().map(|quarter| quarter.acquisition)),
        ..Channel::new(
            "new",
            "subscriber",
            by_period(QUARTERS.iter().map(|quarter| quarter.additions * 1000.0)),
        )
    }];
    scenario.referrals = vec![Referral {
        name: "Friends of subscribers".to_owned(),
        notes: "None in the baseline: the reported additions hold everyone. The loyalty offer adds some, \
            at an illustrative bonus of $150."
            .to_owned(),
        cost_per_arrival: 150.0.into(),
        ..Referral::new("friends", "subscriber", "subscriber", 0.0)
    }];
    scenario.strategies = strategies();
    scenario.observed = vec![Observed {
        series: "customers".to_owned(),
        name: "Reported subscribers".to_owned(),
        notes: "At the end of each quarter, rounded to thousands by the operator.".to_owned(),
        first: 1,
        values: QUARTERS
            .iter()
            .map(|quarter| Some(quarter.subscribers * 1000.0))
            .collect(),
        extra: crate::model::Extra::new(),
    }];
    scenario
}

/// Probability of leaving in a quarter, from one of leaving in a month; to a millionth, as the reported
/// figure has three digits.
fn per_quarter(monthly: f64) -> f64 {
    let stay = 1.0 - monthly;
    ((1.0 - stay * stay * stay) * 1e6).round() / 1e6
}

fn subscribers() -> Stage {
    with(
        Stage {
            initial: Initial::Total(SUBSCRIBERS_2009),
            revenue: by_period(
                QUARTERS
                    .iter()
                    .map(|quarter| (300.0 * quarter.revenue).round() / 100.0),
            ),
            ..stage(
                "subscriber",
                "Subscribers",
                StageKind::Customer,
                "Revenue is three times the average monthly revenue per subscriber.",
            )
        },
        Contact {
            department: "Customer service",
            actions: "Programming, equipment, support",
            touchpoints: "Set-top box, hotline, bill, technician",
            expectation: "Channels that work, at a price that stays",
            voice: "I watch it every evening, and I look at the bill every January.",
        },
    )
}

fn cancelled() -> Stage {
    stage(
        "cancelled",
        "Cancelled",
        StageKind::Lost,
        "Everyone who cancelled since the end of 2009.",
    )
}

fn strategies() -> Vec<Strategy> {
    vec![
        strategy(
            "baseline",
            "As it was",
            "The reported figures, unchanged.",
            vec![],
        ),
        strategy(
            "keep",
            "Keep one in ten of those who cancel",
            "From 2012 on one in ten of those who would cancel stays, at $1.80 per subscriber and quarter and \
             $30 million at the start. Effect and costs are illustrative.",
            vec![Lever {
                name: "Retention desk".to_owned(),
                notes: "Ten per cent less churn from the first quarter of 2012. Illustrative."
                    .to_owned(),
                from: 9,
                cost: costing(30_000_000.0, 0.0, Some(("subscriber", 1.8))),
                ..on_move("subscriber", "cancelled", times(0.9))
            }],
        ),
        strategy(
            "loyalty",
            "Loyalty bonus",
            "From 2011 on a bonus for those who bring a friend: one in 500 subscribers does each quarter, and \
             churn falls by 3 %. It takes a year to settle in. All of it is illustrative.",
            loyalty(),
        ),
    ]
}

fn loyalty() -> Vec<Lever> {
    vec![
        Lever {
            name: "Bring a friend".to_owned(),
            notes: "One friend per 500 subscribers and quarter, after a year. Illustrative."
                .to_owned(),
            from: 5,
            ramp: 4,
            cost: costing(10_000_000.0, 0.0, Some(("subscriber", 0.5))),
            ..Lever::new(
                Target::ReferralRate("friends".to_owned()),
                Change::Set(Quantity::Known(0.002)),
            )
        },
        Lever {
            name: "Points for staying".to_owned(),
            notes: "Three per cent less churn, after a year. Illustrative.".to_owned(),
            from: 5,
            ramp: 4,
            cost: costing(0.0, 0.0, Some(("subscriber", 0.8))),
            ..on_move("subscriber", "cancelled", times(0.97))
        },
    ]
}
