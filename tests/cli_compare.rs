//! `perennial compare`: its figures agree with each other, with `run`, and in every format.
#![allow(
    clippy::expect_used,
    reason = "a test says what is missing by panicking"
)]

mod cli_support;

use std::collections::BTreeMap;

use cli_support::{TempFile, call, json, number, output, problems};
use serde_json::{Value, json as value};

/// 100 members pay 1 at the end of each of two periods; each leaves with a probability from 0.1 to 0.3. Care halves it for 0 to 50
/// at once, at 25 on average.
fn members() -> TempFile {
    TempFile::new(scenario().to_string().as_bytes())
}

/// The same, judged by something else.
fn judged_by(decision: Value) -> TempFile {
    let mut scenario = scenario();
    scenario["decision"] = decision;
    TempFile::new(scenario.to_string().as_bytes())
}

fn scenario() -> Value {
    value!({
        "format": 1,
        "name": "Members",
        "clock": { "period": "month", "periods": 2 },
        "run": { "replications": 400, "seed": 7 },
        "stages": [
            { "id": "member", "kind": "customer", "initial": 100, "revenue": 1 },
            { "id": "gone", "kind": "lost" },
        ],
        "transitions": [
            { "id": "leave", "from": "member", "to": "gone", "probability": { "uniform": { "low": 0.1, "high": 0.3 } } },
        ],
        "strategies": [
            { "id": "baseline" },
            {
                "id": "care",
                "name": "Care",
                "levers": [{
                    "target": "transition:leave.probability",
                    "change": { "multiply": 0.5 },
                    "cost": { "once": { "uniform": { "low": 0, "high": 50 } } },
                }],
            },
        ],
    })
}

fn compared(file: &TempFile, options: &[&str]) -> String {
    output(&[&["compare", file.name()], options].concat())
}

fn near(found: f64, expected: f64, room: f64) {
    assert!((found - expected).abs() <= room, "{found} {expected}");
}

/// What care gains before its price, by hand: 100 (3 p / 2 - 3 p² / 4).
fn gain(churn: f64) -> f64 {
    100.0 * (1.5 * churn - 0.75 * churn * churn)
}

#[test]
fn figures_are_as_computed_by_hand() {
    let found = json(&compared(&members(), &["--format", "json"]));
    // Where numbers are at their means.
    near(
        number(&found, "sources/revenue~1member/care")
            - number(&found, "sources/revenue~1member/baseline"),
        gain(0.2),
        1e-9,
    );
    near(
        number(&found, "sources/strategy_and_rest/care"),
        -25.0,
        1e-9,
    );
    let by_number = |list: &str, name: &str| -> Value {
        let all = found[list].as_array().expect("a list");
        let one = all
            .iter()
            .find(|one| one["number"] == name)
            .expect("the number");
        one.clone()
    };
    let price = "strategies[1].levers[0].cost.once";
    let churn = "transitions[0].probability";
    let bar = by_number("tornado", churn);
    near(number(&bar, "low"), 0.11, 1e-12);
    near(
        number(&bar, "outcomes/care/0") - number(&bar, "outcomes/baseline/0"),
        gain(0.11) - 25.0,
        1e-9,
    );
    let switch = by_number("switches", price);
    near(number(&switch, "value"), gain(0.2), 1e-6);
    assert_eq!(
        (&switch["below"], &switch["above"]),
        (&value!("care"), &value!("baseline"))
    );
    // To know the price alone: care is chosen below its gain of about 27, which is uniform from 0 to 50.
    let average = gain(0.2) - 0.75;
    near(
        number(&by_number("evppi", price), "value"),
        average * average / 100.0 - (average - 25.0),
        0.3,
    );
    // A point of churn, by hand; the baseline's discounted profit is what members pay.
    let paid = |p: f64| 100.0 * ((1.0 - p) + (1.0 - p) * (1.0 - p));
    near(
        number(&found, "leaks/arrows/leave/point_less/baseline"),
        paid(0.19) - paid(0.2),
        1e-9,
    );
    assert!(number(&found, "strategies/1/variance_reduction") > 1.0);
}

#[test]
fn goals_are_met_in_the_futures_in_which_they_are() {
    let file = judged_by(value!({ "goals": [
        { "series": "customers", "at": 0, "at_least": 100 },
        { "series": "customers", "at_least": 80 },
        { "series": "revenue", "at": 1, "at_most": 1000 },
        { "outcome": "payback_period", "at_most": 1 },
    ] }));
    let found = json(&compared(&file, &["--format", "json"]));
    let run = json(&output(&["run", file.name(), "--format", "json"]));
    assert_eq!(
        found["digest"],
        json(&compared(&members(), &["--format", "json"]))["digest"]
    );
    let met = |goal: usize, strategy: &str| number(&found, &format!("goals/{goal}/met/{strategy}"));
    assert_eq!((met(0, "baseline"), met(2, "care")), (1.0, 1.0));
    // Who pays from the first period on has paid back by then; care first has its price to earn.
    assert_eq!(met(3, "baseline"), 1.0);
    // 80 of 100 are above the 95 % quantile of the baseline, and between those of care.
    let quantile = |strategy: usize, level: &str| {
        number(
            &run,
            &format!("strategies/{strategy}/outcomes/customers_end/{level}"),
        )
    };
    assert!(quantile(0, "q95") < 85.0 && quantile(1, "q05") < 80.0 && 80.0 < quantile(1, "q95"));
    assert!(met(1, "baseline") < 0.1 && met(1, "care") > met(1, "baseline"));
    let all = number(&found, "goals_met/care");
    assert!(all <= met(1, "care") && all <= met(3, "care"));
    let words = compared(&file, &[]);
    assert!(
        words.contains("Customers at least 80, at the end"),
        "{words}"
    );
    assert!(words.contains("All of them"), "{words}");
}

#[test]
fn what_strategies_are_judged_by_turns_who_is_best() {
    let by = |decision: Value| json(&compared(&judged_by(decision), &["--format", "json"]));
    let more = by(value!({ "outcome": "customers_end" }));
    let less = by(value!({ "outcome": "customers_end", "direction": "less" }));
    assert_eq!(
        (&more["outcome"], &more["direction"]),
        (&value!("customers_end"), &value!("more"))
    );
    assert_eq!(less["direction"], value!("less"));
    for path in [
        "strategies/1/probability_better",
        "strategies/1/probability_best",
    ] {
        near(number(&more, path) + number(&less, path), 1.0, 1e-12);
    }
    near(
        number(&more, "strategies/1/difference/mean"),
        number(&less, "strategies/1/difference/mean"),
        0.0,
    );
    // At no price for a customer profit decides, at the last one customers do.
    let shares = more["willingness"]["best"]["care"]
        .as_array()
        .expect("a list");
    let usual = by(value!({}));
    near(
        shares[0].as_f64().expect("a share"),
        number(&usual, "strategies/1/probability_best"),
        1e-12,
    );
    let horizon = more["horizon"]["best"]["care"].as_array().expect("a list");
    assert_eq!(horizon.len(), 2);
    near(
        horizon[1].as_f64().expect("a share"),
        number(&more, "strategies/1/probability_best"),
        1e-12,
    );
    // Fewer leave in every future, so that everybody prefers care.
    assert_eq!(
        more["dominance"],
        value!([{ "better": "care", "worse": "baseline", "order": "first" }])
    );
    let words = compared(&judged_by(value!({ "outcome": "customers_end" })), &[]);
    assert!(words.contains("Care, customers at the end: +"), "{words}");
    assert!(
        words.contains("Care offers a better chance than baseline of any given result"),
        "{words}"
    );
}

#[test]
fn the_run_is_that_of_run_and_parts_add_up() {
    let file = members();
    let found = json(&compared(&file, &["--format", "json"]));
    let run = json(&output(&["run", file.name(), "--format", "json"]));
    assert_eq!(found["digest"], run["digest"]);
    assert_eq!(
        found["strategies"][1]["mean"],
        run["strategies"][1]["outcomes"]["npv"]["mean"]
    );
    let one = |path: &str| number(&found, &format!("strategies/1/{path}"));
    near(one("gain") - one("cost"), one("difference/mean"), 1e-9);
    near(one("roi"), one("difference/mean") / one("cost"), 1e-9);
    let evpi = number(&found, "evpi/value");
    for list in ["evppi", "evppi_of_kinds"] {
        for one in found[list].as_array().expect("a list") {
            assert!(number(one, "value") <= evpi + 4.0 * number(one, "error"));
        }
    }
    for strategy in ["baseline", "care"] {
        let total = |one: &Value| number(one, "total/0");
        let all = found["importance"][strategy].as_array().expect("a list");
        let sum: f64 = all.iter().map(total).sum();
        assert!(sum > 0.95, "{strategy}: {sum}");
    }
}

#[test]
fn a_seed_changes_the_run_and_threads_change_nothing() {
    let file = members();
    let plain = compared(&file, &["--format", "json"]);
    for threads in ["1", "2", "3"] {
        let options = ["--format", "json", "--threads", threads];
        assert_eq!(compared(&file, &options), plain, "{threads}");
    }
    assert_ne!(compared(&file, &["--format", "json", "--seed", "8"]), plain);
}

#[test]
fn csv_has_the_figures_of_json_one_a_row() {
    let file = members();
    let csv = compared(&file, &["--format", "csv"]);
    let mut lines = csv.lines();
    assert_eq!(lines.next(), Some("part,item,strategy,figure,value"));
    let rows: BTreeMap<[&str; 4], &str> = lines
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            let [part, item, strategy, figure, value] = cells[..] else {
                panic!("five cells: {line}");
            };
            ([part, item, strategy, figure], value)
        })
        .collect();
    let found = json(&compared(&file, &["--format", "json"]));
    let same = |row: [&str; 4], path: &str| {
        let cell: f64 = rows.get(&row).expect("the row").parse().expect("a number");
        near(cell, number(&found, path), 0.0);
    };
    same(
        ["strategies", "npv", "care", "difference"],
        "strategies/1/difference/mean",
    );
    same(["evpi", "", "", "value"], "evpi/value");
    same(
        ["tornado", "transitions[0].probability", "care", "at_low"],
        "tornado/0/outcomes/care/0",
    );
    same(
        ["arrows", "leave", "baseline", "point_more"],
        "leaks/arrows/leave/point_more/baseline",
    );
    same(
        ["sources", "revenue/member", "care", "amount"],
        "sources/revenue~1member/care",
    );
}

#[test]
fn a_table_says_it_in_words() {
    let table = compared(&members(), &[]);
    for part in [
        "Care earns",
        "less noisy than separate ones",
        "Where the difference comes from",
        "Revenue, member",
        "What matters",
        "member → gone",
        "below",
        "What it is worth, at most, to find out before deciding",
        "one point less",
    ] {
        assert!(table.contains(part), "{part}\n{table}");
    }
}

#[test]
fn one_strategy_and_nothing_uncertain_are_told_as_far_as_they_go() {
    let scenario = value!({
        "format": 1,
        "clock": { "period": "month", "periods": 2 },
        "stages": [
            { "id": "member", "kind": "customer", "initial": 100, "revenue": 1 },
            { "id": "gone", "kind": "lost" },
        ],
        "transitions": [{ "id": "leave", "from": "member", "to": "gone", "probability": 0.2 }],
    });
    let file = TempFile::new(scenario.to_string().as_bytes());
    let found = json(&compared(&file, &["--format", "json"]));
    assert_eq!(found.get("evpi"), None);
    assert_eq!(found["tornado"], value!([]));
    assert!(number(&found, "leaks/arrows/leave/point_less/baseline") > 0.0);
    let table = compared(&file, &[]);
    assert!(table.contains("No number is uncertain"), "{table}");
    assert!(!table.contains("NaN"), "{table}");
    compared(&file, &["--format", "csv"]);
}

/// Care that nobody can pay for, as nobody comes with it.
fn nobody_comes() -> Value {
    value!({
        "format": 1,
        "clock": { "period": "month", "periods": 3 },
        "run": { "replications": 50, "seed": 1 },
        "decision": { "outcome": "cac" },
        "stages": [{ "id": "p", "kind": "prospect" }, { "id": "m", "kind": "customer", "revenue": 3 }],
        "transitions": [{ "id": "t", "from": "p", "to": "m", "probability": 1 }],
        "channels": [{
            "id": "x", "entry": "p", "arrivals": 10, "process": "fixed",
            "cost_per_arrival": { "uniform": { "low": 4, "high": 6 } },
        }],
        "strategies": [
            { "id": "a" },
            { "id": "b", "levers": [{ "target": "transition:t.probability", "change": { "set": 0 } }] },
        ],
    })
}

#[test]
fn what_is_not_defined_is_null_and_says_why() {
    let file = TempFile::new(nobody_comes().to_string().as_bytes());
    let found = json(&compared(&file, &["--format", "json"]));
    assert!(found["strategies"][1]["probability_best"].is_null());
    // Each period as the whole.
    for strategy in ["a", "b"] {
        assert_eq!(
            found["horizon"]["best"][strategy],
            value!([null, null, null])
        );
    }
    assert_eq!((found.get("evpi"), found.get("best")), (None, None));
    let table = compared(&file, &[]);
    for part in [
        "b, acquisition cost per new customer: not compared",
        "is not defined for one of them",
    ] {
        assert!(table.contains(part), "{part} in {table}");
    }
    assert!(!table.contains("(90"), "{table}");
}

#[test]
fn who_is_equal_stands_alike_and_who_is_hidden_nowhere() {
    let mut scenario = scenario();
    let strategies = scenario["strategies"].as_array_mut().expect("a list");
    let mut hidden = strategies[1].clone();
    hidden["id"] = value!("hidden");
    hidden["compare"] = value!(false);
    strategies.push(value!({ "id": "same" }));
    strategies.push(hidden);
    let file = TempFile::new(scenario.to_string().as_bytes());
    let found = json(&compared(&file, &["--format", "json"]));
    let run = json(&output(&["run", file.name(), "--format", "json"]));
    let of = |at: usize, key: &str| found["strategies"][at][key].clone();
    assert_eq!(of(0, "frontier"), of(2, "frontier"));
    assert_eq!(of(2, "ratio"), Value::Null);
    for at in 0..4 {
        let dominated = of(at, "frontier") == "dominated";
        assert_eq!(
            run["comparison"]["strategies"][at]["dominated"],
            value!(dominated)
        );
    }
    let one = found["strategies"][3].as_object().expect("an object");
    assert_eq!(
        (one.get("frontier"), one.get("ratio")),
        (Some(&Value::Null), Some(&Value::Null))
    );
}

#[test]
fn calls_that_are_not_valid_are_told() {
    let lines = problems(&call(&["compare"]));
    assert!(lines[0].contains("FILE|LINK|-"), "{lines:?}");
    let lines = problems(&call(&["compare", "a", "--by-segment"]));
    assert!(lines[0].contains("--by-segment"), "{lines:?}");
    assert!(output(&["--help"]).contains("perennial compare"));
}
