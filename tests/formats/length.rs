//! How long a typical link is: 7 stages, 20 transitions, 4 strategies of 5 levers, 3 segments.

use perennial::analysis::claim::claim;
use perennial::analysis::exact;
use perennial::codec::link::{Envelope, decode, encode};
use perennial::codec::story;
use perennial::engine::plan::Plan;
use perennial::model::story::{Ask, AskKind, Focus, NumberChange, Show, Step};
use perennial::model::*;
use serde_json::Value;

/// The most characters that a typical link may have.
const MOST: usize = 1_300;

/// The most that it may have with what a run gave.
const MOST_WITH_RESULTS: usize = 1_600;

const STAGES: [(&str, StageKind); 7] = [
    ("aware", StageKind::Prospect),
    ("engaged", StageKind::Prospect),
    ("evaluating", StageKind::Prospect),
    ("customer", StageKind::Customer),
    ("loyal", StageKind::Customer),
    ("at-risk", StageKind::Dormant),
    ("gone", StageKind::Lost),
];

const MOVES: [(usize, usize, f64); 20] = [
    (0, 1, 0.18),
    (0, 6, 0.06),
    (1, 2, 0.22),
    (1, 0, 0.05),
    (1, 6, 0.045),
    (2, 3, 0.15),
    (2, 1, 0.08),
    (2, 6, 0.07),
    (3, 4, 0.12),
    (3, 5, 0.085),
    (3, 6, 0.025),
    (3, 2, 0.01),
    (4, 3, 0.06),
    (4, 5, 0.03),
    (4, 6, 0.008),
    (5, 3, 0.11),
    (5, 4, 0.02),
    (5, 6, 0.24),
    (6, 0, 0.004),
    (6, 3, 0.0025),
];

pub fn typical() -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Month, 36);
    scenario.name = "Subscription with a loyalty programme".to_owned();
    scenario.money.annual_discount_rate = 0.08;
    for (at, (id, kind)) in STAGES.into_iter().enumerate() {
        let mut stage = Stage::new(id, kind);
        let mut letters = id.replace('-', " ");
        letters[..1].make_ascii_uppercase();
        stage.name = letters;
        stage.initial = Initial::Total([12_000, 4_000, 1_500, 5_200, 1_800, 650, 0][at]);
        stage.revenue = Parameter::number([0.0, 0.0, 0.0, 29.9, 44.5, 0.0, 0.0][at]);
        stage.cost = Parameter::number([0.1, 0.35, 1.2, 6.5, 7.0, 0.4, 0.0][at]);
        scenario.stages.push(stage);
    }
    scenario.stages[4].sentiment = Some(Sentiment::Promoter);
    for (from, to, probability) in MOVES {
        let (from, to) = (STAGES[from].0, STAGES[to].0);
        let id = format!("{from}-{to}");
        scenario
            .transitions
            .push(Transition::new(id, from, to, probability));
    }
    let range = Distribution::Range {
        low: 0.018,
        high: 0.034,
    };
    scenario.transitions[10].probability = Parameter::Constant(range.into());
    scenario
        .channels
        .push(Channel::new("search", "aware", 900.0));
    scenario
        .channels
        .push(Channel::new("partners", "engaged", 140.0));
    scenario
        .referrals
        .push(Referral::new("friends", "loyal", "engaged", 0.03));
    segments(&mut scenario);
    strategies(&mut scenario);
    scenario
}

fn segments(scenario: &mut Scenario) {
    for (id, share, factor) in [
        ("students", 0.25, 0.7),
        ("families", 0.45, 1.0),
        ("business", 0.3, 1.6),
    ] {
        let adjust = Adjustment {
            target: Target::StageRevenue("customer".to_owned()),
            change: Change::Multiply(factor.into()),
            extra: Extra::new(),
        };
        scenario.segments.push(Segment {
            id: id.to_owned(),
            name: String::new(),
            notes: String::new(),
            share,
            adjust: vec![adjust],
            extra: Extra::new(),
        });
    }
}

fn strategies(scenario: &mut Scenario) {
    scenario.strategies.push(Strategy::new("baseline"));
    for (at, id) in ["onboarding", "loyalty", "win-back", "price"]
        .into_iter()
        .enumerate()
    {
        let mut strategy = Strategy::new(id);
        for lever in 0..5 {
            let transition = &scenario.transitions[(at * 5 + lever * 3) % 20].id;
            let target = Target::TransitionProbability(transition.clone());
            let amount = 0.8 + 0.05 * (at + lever) as f64;
            let change = Change::Multiply(((amount * 100.0).round() / 100.0).into());
            let mut lever_made = Lever::new(target, change);
            lever_made.from = 1 + 3 * lever as u32;
            lever_made.cost.per_period = Quantity::Known(500.0 * (1 + lever) as f64);
            if lever == 2 {
                lever_made.until = Some(24);
                lever_made.segments = Some(vec!["families".to_owned()]);
            }
            strategy.levers.push(lever_made);
        }
        scenario.strategies.push(strategy);
    }
}

/// A scenario, and nothing else that a link may hold.
fn alone(scenario: Scenario) -> Envelope {
    Envelope {
        engine_version: "0.1.0".to_owned(),
        scenario,
        note: String::new(),
        results: None,
    }
}

#[test]
fn a_typical_scenario_makes_a_short_link() {
    let scenario = typical();
    assert_eq!(validate(&scenario), []);
    let envelope = alone(scenario);
    let link = encode(&envelope);
    println!("a typical link has {} characters", link.len());
    assert!(link.len() <= MOST, "{}", link.len());
    assert_eq!(decode(&link).unwrap().envelope, envelope);
}

#[test]
fn what_a_run_gave_makes_a_link_little_longer() {
    let mut scenario = typical();
    scenario.run.engine = EngineKind::Exact;
    let results = exact::results(&Plan::compile(&scenario).unwrap());
    assert!(
        results
            .outcome(0, perennial::engine::series::Outcome::Npv)
            .unwrap()
            .se
            .is_some()
    );
    let mut envelope = alone(typical());
    let without = encode(&envelope).len();
    envelope.results = Some(claim(&results));
    let link = encode(&envelope);
    println!("with results {} characters, without {without}", link.len());
    assert!(link.len() <= MOST_WITH_RESULTS, "{}", link.len());
    assert_eq!(decode(&link).unwrap().envelope, envelope);
}

/// A story of ten steps with two questions, as somebody would write it.
fn a_story() -> Vec<Value> {
    let text = [
        (
            "Where we stand",
            "Twelve thousand people know us, and some six thousand pay. Look at the grey line: without doing anything we end a little lower than we began.",
            "Ask the room first: who thinks that we grow?",
        ),
        (
            "What a month looks like",
            "New people arrive by four channels. Most never buy. Those who do stay for a year and a half on average.",
            "",
        ),
        (
            "Where we lose them",
            "Two arrows lead to the drain. The wide one starts at risk, and it is where a phone call still helps.",
            "Point at the arrow; do not yet say what it costs.",
        ),
        (
            "Fill faster, or fix the leak?",
            "Both begin in month 7 and cost the same. Which one has more customers after three years?",
            "Let them raise their hands before you go on.",
        ),
        (
            "Why it takes so long",
            "A prospect needs months to buy. A customer who stays is here at once, and pays next month.",
            "",
        ),
        (
            "What it earns",
            "Customers are not money yet. This is the profit of each month, with what the campaign costs.",
            "The dip at the start is the price of the campaign.",
        ),
        (
            "How much is that worth?",
            "Think of all three years together, in today’s money. Give a range that you are nine parts in ten sure of.",
            "Narrow ranges are brave. Ask who is under ten thousand wide.",
        ),
        (
            "If churn were higher",
            "The same two plans in a worse world: one customer more in a hundred leaves each month.",
            "",
        ),
        (
            "Both together",
            "They help each other: whoever is won by one is kept by the other. The sum is more than its parts.",
            "This is the slide to stay on for the discussion.",
        ),
        (
            "What we should do next",
            "Start with the calls; they pay back before the summer. Decide on the campaign when we know what a click costs.",
            "Ask for a name and a date.",
        ),
    ];
    let ids: Vec<String> = typical()
        .strategies
        .iter()
        .map(|it| it.id.clone())
        .collect();
    let stage = typical().stages[3].id.clone();
    let churn = format!("transition:{}.probability", typical().transitions[3].id);
    let steps = text.iter().enumerate().map(|(at, (title, text, notes))| {
        let mut step = Step {
            title: (*title).to_owned(),
            text: (*text).to_owned(),
            notes: (*notes).to_owned(),
            ..Step::default()
        };
        match at {
            1 => step.show = Show::Map,
            2 => (step.show, step.focus) = (Show::Map, Some(Focus::Stage(stage.clone()))),
            5 => step.series = Some("profit".to_owned()),
            3 => {
                step.strategies = ids[1..3].to_vec();
                step.ask = Some(Ask {
                    question: "Which one has more customers after three years?".to_owned(),
                    series: Some("customers".to_owned()),
                    options: ids[1..3].to_vec(),
                    at: Some(36),
                    reveal: "New prospects need months to buy; most never do. A customer who stays is here at once.".to_owned(),
                    ..Ask::new(AskKind::Choose)
                });
            }
            6 => {
                step.show = Show::Difference;
                step.ask = Some(Ask {
                    question: "How much more profit than doing nothing?".to_owned(),
                    outcome: Some("npv".to_owned()),
                    strategy: Some(ids[1].clone()),
                    minus: Some(ids[0].clone()),
                    reveal: "Most people guess twice as much: they forget what the calls cost.".to_owned(),
                    ..Ask::new(AskKind::Range)
                });
            }
            7 => {
                step.changes = vec![NumberChange {
                    number: churn.clone(),
                    value: 0.05,
                    extra: Extra::new(),
                }];
            }
            _ => {}
        }
        story::write(&step)
    });
    steps.collect()
}

/// The most characters that a link with such a story may have.
const MOST_WITH_STORY: usize = 4_000;

#[test]
fn a_story_of_ten_steps_with_two_questions_fits_a_link() {
    let mut scenario = typical();
    scenario.story = a_story();
    assert_eq!(story::problems(&scenario), []);
    assert_eq!(scenario.story.len(), 10);
    let envelope = alone(scenario);
    let link = encode(&envelope);
    println!("a link with a story has {} characters", link.len());
    assert!(link.len() < MOST_WITH_STORY, "{}", link.len());
    assert_eq!(decode(&link).unwrap().envelope, envelope);
}
