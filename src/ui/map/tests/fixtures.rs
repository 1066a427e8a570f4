//! Journeys of many shapes, and figures for them by plain expectation.

use crate::model::{
    Channel, Initial, PeriodUnit, Referral, Scenario, Sentiment, Stage, StageKind, Transition,
};
use crate::ui::charts::sankey::Flows;
use crate::ui::map::MapFigures;

use StageKind::{Customer, Dormant, Lost, Prospect};

/// A scenario of these stages and moves, written `(from, to, probability)`.
pub fn journey(stages: &[(&str, StageKind)], moves: &[(&str, &str, f64)]) -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Month, 60);
    for (name, kind) in stages {
        let mut stage = Stage::new(name.to_lowercase().replace(' ', "_"), *kind);
        stage.name = (*name).to_owned();
        scenario.stages.push(stage);
    }
    let id = |name: &str| name.to_lowercase().replace(' ', "_");
    for (number, (from, to, probability)) in moves.iter().enumerate() {
        let transition = Transition::new(format!("t{number}"), id(from), id(to), *probability);
        scenario.transitions.push(transition);
    }
    scenario
}

pub fn channel(scenario: &mut Scenario, name: &str, entry: &str, arrivals: f64) {
    let mut channel = Channel::new(name.to_lowercase(), entry, arrivals);
    channel.name = name.to_owned();
    scenario.channels.push(channel);
}

/// Eight stages and their returns, losses, promoters and referral.
pub fn subscription() -> Scenario {
    let mut scenario = journey(
        &[
            ("Aware", Prospect),
            ("Engaged", Prospect),
            ("Evaluating", Prospect),
            ("First purchase", Customer),
            ("Active", Customer),
            ("At risk", Customer),
            ("Advocate", Customer),
            ("Churned", Lost),
        ],
        &[
            ("Aware", "Engaged", 0.12),
            ("Aware", "Churned", 0.08),
            ("Engaged", "Aware", 0.05),
            ("Engaged", "Evaluating", 0.15),
            ("Engaged", "Churned", 0.1),
            ("Evaluating", "Engaged", 0.1),
            ("Evaluating", "First purchase", 0.15),
            ("Evaluating", "Churned", 0.15),
            ("First purchase", "Active", 0.55),
            ("First purchase", "At risk", 0.3),
            ("First purchase", "Churned", 0.15),
            ("Active", "At risk", 0.1),
            ("Active", "Advocate", 0.04),
            ("Active", "Churned", 0.01),
            ("At risk", "Active", 0.2),
            ("At risk", "Churned", 0.15),
            ("Advocate", "Active", 0.05),
            ("Advocate", "At risk", 0.04),
            ("Advocate", "Churned", 0.01),
        ],
    );
    scenario.stages[3].sentiment = Some(Sentiment::Passive);
    scenario.stages[5].sentiment = Some(Sentiment::Detractor);
    scenario.stages[6].sentiment = Some(Sentiment::Promoter);
    scenario.stages[0].initial = Initial::Total(10_000);
    channel(&mut scenario, "Inflow", "aware", 1000.0);
    let referral = Referral::new("friends", "advocate", "aware", 0.05);
    scenario.referrals.push(referral);
    scenario
}

/// Five stages of a relationship, with dormant customers who come back, and two channels.
pub fn renewal() -> Scenario {
    let mut scenario = journey(
        &[
            ("First contact", Prospect),
            ("First purchase", Customer),
            ("Monitoring", Customer),
            ("After-sales service", Customer),
            ("Renewal", Customer),
            ("Dormant", Dormant),
            ("Lost", Lost),
        ],
        &[
            ("First contact", "First purchase", 0.2),
            ("First contact", "Lost", 0.1),
            ("First purchase", "Monitoring", 0.6),
            ("First purchase", "Lost", 0.1),
            ("Monitoring", "After-sales service", 0.2),
            ("Monitoring", "Renewal", 0.1),
            ("Monitoring", "Dormant", 0.05),
            ("After-sales service", "Renewal", 0.4),
            ("After-sales service", "Monitoring", 0.3),
            ("After-sales service", "Lost", 0.1),
            ("Renewal", "Monitoring", 0.5),
            ("Renewal", "Dormant", 0.1),
            ("Dormant", "Renewal", 0.1),
            ("Dormant", "First purchase", 0.05),
            ("Dormant", "Lost", 0.08),
        ],
    );
    channel(&mut scenario, "Advertising", "first_contact", 400.0);
    channel(&mut scenario, "Field sales", "first_contact", 120.0);
    scenario
}

/// Subscribers and those who leave.
pub fn two_stages() -> Scenario {
    let mut scenario = journey(
        &[("Subscribers", Customer), ("Cancelled", Lost)],
        &[("Subscribers", "Cancelled", 0.05)],
    );
    scenario.stages[0].initial = Initial::Total(14_100);
    channel(&mut scenario, "New", "subscribers", 700.0);
    scenario
}

/// One stage, nothing else.
pub fn single() -> Scenario {
    journey(&[("Member", Customer)], &[])
}

/// Several kinds of leaving, one of which leads on to another and one back.
pub fn several_lost() -> Scenario {
    let mut scenario = journey(
        &[
            ("Trial", Prospect),
            ("Basic", Customer),
            ("Premium", Customer),
            ("Cancelled", Lost),
            ("Not paid", Lost),
            ("Moved away", Lost),
        ],
        &[
            ("Trial", "Basic", 0.3),
            ("Trial", "Cancelled", 0.4),
            ("Basic", "Premium", 0.05),
            ("Premium", "Basic", 0.03),
            ("Basic", "Cancelled", 0.03),
            ("Basic", "Not paid", 0.02),
            ("Premium", "Moved away", 0.01),
            ("Premium", "Cancelled", 0.01),
            ("Not paid", "Cancelled", 0.1),
            ("Cancelled", "Basic", 0.02),
            ("Trial", "Premium", 0.02),
            ("Basic", "Basic", 0.1),
        ],
    );
    channel(&mut scenario, "Web", "trial", 500.0);
    channel(&mut scenario, "Partner", "premium", 30.0);
    scenario
}

/// Stages that nothing links, and ids that name nothing.
pub fn disconnected() -> Scenario {
    let mut scenario = journey(
        &[
            ("A", Prospect),
            ("B", Prospect),
            ("C", Customer),
            ("D", Dormant),
            ("E", Lost),
        ],
        &[("A", "Nowhere", 0.1), ("C", "C", 0.5)],
    );
    channel(&mut scenario, "Void", "nowhere", 5.0);
    scenario
}

/// A pseudo-random journey; the same for the same number.
pub fn random(stages: usize, moves: usize, seed: u64) -> Scenario {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut next = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 16) as usize % below.max(1)
    };
    let kinds = [
        Prospect, Prospect, Customer, Customer, Customer, Dormant, Lost,
    ];
    let named: Vec<(String, StageKind)> = (0..stages)
        .map(|s| (format!("Stage {s}"), kinds[next(kinds.len())]))
        .collect();
    let named: Vec<(&str, StageKind)> = named.iter().map(|(n, k)| (n.as_str(), *k)).collect();
    let mut scenario = journey(&named, &[]);
    for number in 0..moves {
        let (from, to) = (next(stages), next(stages));
        scenario.transitions.push(Transition::new(
            format!("t{number}"),
            format!("stage_{from}"),
            format!("stage_{to}"),
            0.05,
        ));
    }
    for number in 0..next(5) {
        let entry = format!("stage_{}", next(stages));
        channel(&mut scenario, &format!("Channel {number}"), &entry, 100.0);
        scenario.referrals.push(Referral::new(
            format!("r{number}"),
            format!("stage_{}", next(stages)),
            format!("stage_{}", next(stages)),
            0.01,
        ));
    }
    scenario
}

/// Means at every time by plain expectation, and the figures of one.
pub fn figures(scenario: &Scenario, period: usize) -> MapFigures {
    let place = |id: &str| scenario.stage_index(id);
    let center = |parameter: &crate::model::Parameter| match parameter {
        crate::model::Parameter::Constant(quantity) => quantity.center(),
        _ => 0.0,
    };
    let mut counts: Vec<f64> = scenario
        .stages
        .iter()
        .map(|stage| stage.initial.total() as f64)
        .collect();
    let mut shown = MapFigures {
        period,
        moves: vec![0.0; scenario.transitions.len()],
        arrivals: scenario
            .channels
            .iter()
            .map(|c| center(&c.arrivals))
            .collect(),
        referred: vec![0.0; scenario.referrals.len()],
        ..MapFigures::default()
    };
    for _ in 0..period {
        let before = counts.clone();
        for (t, item) in scenario.transitions.iter().enumerate() {
            if let (Some(from), Some(to)) = (place(&item.from), place(&item.to)) {
                let people = before[from] * center(&item.probability);
                counts[from] -= people;
                counts[to] += people;
                shown.moves[t] = people;
            }
        }
        for (r, item) in scenario.referrals.iter().enumerate() {
            if let (Some(from), Some(to)) = (place(&item.from), place(&item.to)) {
                shown.referred[r] = before[from] * center(&item.rate);
                counts[to] += shown.referred[r];
            }
        }
        for (c, item) in scenario.channels.iter().enumerate() {
            if let Some(to) = place(&item.entry) {
                counts[to] += shown.arrivals[c];
            }
        }
        shown.change = counts.iter().zip(&before).map(|(a, b)| a - b).collect();
    }
    shown.customers = scenario
        .stages
        .iter()
        .zip(&counts)
        .filter(|(stage, _)| stage.kind == Customer)
        .map(|(_, count)| count)
        .sum();
    shown.stages = counts;
    shown
}

/// Flows over the first periods.
pub fn flows(scenario: &Scenario, periods: usize) -> Flows {
    let mut flows = Flows {
        moves: vec![0.0; scenario.transitions.len()],
        arrivals: vec![0.0; scenario.channels.len()],
        referred: vec![0.0; scenario.referrals.len()],
    };
    let add = |sum: &mut [f64], more: &[f64]| sum.iter_mut().zip(more).for_each(|(a, b)| *a += b);
    for period in 1..=periods {
        let shown = figures(scenario, period);
        add(&mut flows.moves, &shown.moves);
        add(&mut flows.arrivals, &shown.arrivals);
        add(&mut flows.referred, &shown.referred);
    }
    flows
}
