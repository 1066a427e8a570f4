//! Scenarios that went wrong: files with values changed at random are read, checked and run by every
//! engine. Whatever comes, there are problems told or numbers; nothing panics, and nothing is endless.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod engine_fixtures;

use engine_fixtures::{b1_uncertain, everything, subscription};
use perennial::analysis::histories::HistoryCollector;
use perennial::analysis::results::Results;
use perennial::analysis::{collector::Collector, exact, person};
use perennial::codec::file;
use perennial::engine::plan::Plan;
use perennial::engine::{counts, individuals};
use perennial::model::{EngineKind, Problem, Scenario, validate};
use perennial_kernel::random;
use serde_json::{Value, json};

const CASES: u32 = 400;
/// Replications that a run is said to have: of many, each follows few single people.
const REPLICATIONS: u32 = 50_000;
/// Replications that are simulated.
const SIMULATED: u32 = 3;
/// Steps of one replication above which a scenario is compiled and not run: tests share their machine.
const STEPS: f64 = 3.0e5;

struct Source {
    base: u64,
    drawn: u64,
}

impl Source {
    fn below(&mut self, end: usize) -> usize {
        self.drawn += 1;
        (random::uniform(self.base, self.drawn) * end as f64) as usize
    }
}

/// Places of a file.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                places(value, &format!("{at}/{key}"), found);
            }
        }
        Value::Array(items) => {
            for (position, value) in items.iter().enumerate() {
                places(value, &format!("{at}/{position}"), found);
            }
        }
        _ => {}
    }
    found.push(at.to_owned());
}

/// Numbers at and beyond the ends of what may be, tables too short, and forms in places of others.
fn strange() -> Vec<Value> {
    vec![
        json!(0),
        json!(-0.0),
        json!(1),
        json!(-1),
        json!(2),
        json!(0.999_999_999_999),
        json!(5e-324),
        json!(1e-9),
        json!(1e6),
        json!(1e9),
        json!(1e15),
        json!(1e16),
        json!(1.797e308),
        json!(10_000),
        json!(null),
        json!([]),
        json!({}),
        json!("all"),
        json!({"by_period": [0.5]}),
        json!({"by_period": [0, 1e15, 0]}),
        json!({"by_tenure": [1, 0, 0.5, 0.25]}),
        json!({"by_tenure": [{"uniform": {"low": 0, "high": 1}}]}),
        json!({"beta_geometric": {"alpha": 1e-6, "beta": 1e6}}),
        json!({"beta_discrete_weibull": {"alpha": 1e6, "beta": 1e-6, "c": 50}}),
        json!({"discrete_weibull": {"q": 1e-12, "c": 1e3}}),
        json!({"range": {"low": 0, "high": 1}}),
        json!({"range": {"low": 1e-9, "high": 1e15}}),
        json!({"lognormal": {"mean": 1, "sd": 1e15}}),
        json!({"beta": {"successes": 1e-3, "failures": 1e6}}),
        json!({"pert": {"low": -1e15, "mode": 0, "high": 1e15}}),
        json!({"orders": {"per_period": 1e6, "value": 1e9, "cv": 1e3}}),
        json!({"set": 1}),
        json!({"odds_ratio": 1e15}),
        json!({"multiply": 0}),
    ]
}

/// A file with one to three values changed: for strange ones, or for values from elsewhere in it.
fn changed(source: &mut Source, file: &Value) -> Value {
    let strange = strange();
    let mut found = Vec::new();
    places(file, "", &mut found);
    let mut changed = file.clone();
    let numbers: Vec<String> = (found.iter())
        .filter(|place| file.pointer(place).is_some_and(Value::is_number))
        .cloned()
        .collect();
    for _ in 0..=source.below(3) {
        // Mostly a number for a number, so that something is left to run.
        let (to, from) = match source.below(4) {
            0 => (&found, &found),
            _ => (&numbers, &numbers),
        };
        let value = if source.below(2) == 0 {
            let from = &from[source.below(from.len())];
            file.pointer(from).expect("is there").clone()
        } else {
            strange[source.below(strange.len())].clone()
        };
        let to = &to[source.below(to.len())];
        if let Some(place) = changed.pointer_mut(to) {
            *place = value;
        }
    }
    changed
}

/// Numbers, or none where there is nothing to divide by; never more than a double can hold.
fn check(what: &str, results: &Results) {
    for strategy in &results.strategies {
        for series in &strategy.series {
            let quantiles = series.quantiles.iter().flatten();
            for number in series.mean.iter().chain(&series.sd).chain(quantiles) {
                assert!(!number.is_infinite(), "{what}");
            }
        }
        for outcome in &strategy.outcomes {
            assert!(!outcome.mean.is_infinite(), "{what}");
            assert!((0.0..=1.0).contains(&outcome.defined), "{what}");
        }
    }
}

/// Runs a scenario by every engine, or not where it is too large.
fn run(what: &str, mut scenario: Scenario) -> bool {
    scenario.run.replications = REPLICATIONS;
    for engine in [EngineKind::Counts, EngineKind::Individuals] {
        scenario.run.engine = engine;
        let Ok(plan) = Plan::compile(&scenario) else {
            return false;
        };
        if plan.estimate().steps > STEPS {
            return false;
        }
        let mut collector = Collector::new(&plan);
        if engine == EngineKind::Counts {
            let chunk = counts::simulate(&plan, 0..SIMULATED);
            for stage in 0..scenario.stages.len() {
                let place = plan.layout().offset(stage) + plan.periods();
                let people = chunk.column(place).iter();
                people.for_each(|people| {
                    assert!(*people >= 0.0 && people.fract() == 0.0, "{what}: {people}");
                });
            }
            collector.add(chunk);
            check(what, &collector.results());
        } else {
            let followed = individuals::simulate(&plan, 0..SIMULATED);
            let mut people = HistoryCollector::new(&plan);
            collector.add(followed.chunk);
            people.add(followed.histories);
            check(what, &people.complete(collector.results()));
        }
    }
    scenario.run.engine = EngineKind::Exact;
    scenario.run.replications = SIMULATED;
    let plan = Plan::compile(&scenario).expect("less than before");
    let figures = person::figures(&plan, SIMULATED);
    check(what, &exact::results(&plan).with_per_customer(figures));
    true
}

#[test]
fn whatever_is_wrong_there_are_problems_or_numbers() {
    let mut short = b1_uncertain(1_000, 10);
    short.clock.periods = 6;
    let files = [everything(), subscription(), short].map(|scenario| file::value(&scenario));
    let (mut told, mut ran) = (0, 0);
    for case in 0..CASES {
        let mut source = Source {
            base: random::base(7, case),
            drawn: 0,
        };
        let chosen = source.below(files.len());
        let text = changed(&mut source, &files[chosen]).to_string();
        let Ok(loaded) = file::read(&text) else {
            told += 1;
            continue;
        };
        if validate(&loaded.scenario).iter().any(Problem::is_error) {
            told += 1;
        } else if run(&format!("case {case}: {text}"), loaded.scenario) {
            ran += 1;
        }
    }
    assert!(told > 50 && ran > 40, "{told} told, {ran} run");
}
