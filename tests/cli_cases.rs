//! Published figures, through the command line.
#![allow(
    clippy::expect_used,
    reason = "a test says what is missing by panicking"
)]

mod cli_support;

use cli_support::{TempFile, json, number, output};
use serde_json::{Value, json as object};

fn run(scenario: &Value, options: &[&str]) -> Value {
    let file = TempFile::new(scenario.to_string().as_bytes());
    let mut arguments = vec!["run", file.name(), "--format", "json"];
    arguments.extend(options);
    json(&output(&arguments))
}

#[track_caller]
fn close(found: f64, expected: f64, tolerance: f64) {
    assert!(
        (found - expected).abs() <= tolerance,
        "{found} is not {expected}"
    );
}

/// The HIV therapy model of Chancellor et al. 1997 (PharmacoEconomics 12:54–66), as restated by
/// Briggs, Claxton & Sculpher, Decision Modelling for Health Economic Evaluation, 2006, chapter 2:
/// patients are customers, the strategy is two years of combination therapy with relative risk 0.509.
/// Expected values as R packages that reproduce the book compute them.
fn hiv() -> Value {
    let go = |from: &str, to: &str, probability: f64| object!({"id": format!("{from}-{to}"), "from": from, "to": to, "probability": probability});
    let stage = |id: &str, initial: u32, cost: f64| object!({"id": id, "kind": "customer", "initial": initial, "cost": cost});
    let lever =
        |target: &str, change: Value| object!({"target": target, "change": change, "until": 2});
    object!({
        "format": 1,
        "clock": {"period": "year", "periods": 20},
        "money": {"annual_discount_rate": 0.06, "accrual": "end"},
        "stages": [
            stage("a", 1000, 2278.0 + 2756.0),
            stage("b", 0, 2278.0 + 3052.0),
            stage("c", 0, 2278.0 + 9007.0),
            {"id": "d", "kind": "lost"}
        ],
        "transitions": [
            go("a", "b", 350.0 / 1734.0), go("a", "c", 116.0 / 1734.0), go("a", "d", 17.0 / 1734.0),
            go("b", "c", 512.0 / 1258.0), go("b", "d", 15.0 / 1258.0),
            go("c", "d", 437.0 / 1749.0)
        ],
        "strategies": [
            {"id": "baseline"},
            {"id": "combination", "levers": [
                lever("stage:a.exits", object!({"multiply": 0.509})),
                lever("stage:b.exits", object!({"multiply": 0.509})),
                lever("stage:c.exits", object!({"multiply": 0.509})),
                lever("stage:a.cost", object!({"add": 2086.5})),
                lever("stage:b.cost", object!({"add": 2086.5})),
                lever("stage:c.cost", object!({"add": 2086.5}))
            ]}
        ]
    })
}

#[test]
fn hiv_therapy_as_published() {
    let results = run(&hiv(), &["--engine", "exact"]);
    let npv = |strategy: u32| {
        number(
            &results,
            &format!("strategies/{strategy}/outcomes/npv/mean"),
        )
    };
    let years = |strategy: u32| {
        number(
            &results,
            &format!("strategies/{strategy}/outcomes/customer_periods/mean"),
        )
    };
    close(npv(0) / -44_663_453.563_7, 1.0, 1e-8);
    close(npv(1) / -50_601_651.331_2, 1.0, 1e-8);
    close(years(0) / 7_991.206_6, 1.0, 1e-7);
    close(years(1) / 8_937.388_9, 1.0, 1e-7);
}

#[test]
fn the_simulated_mean_of_hiv_lies_within_its_standard_errors() {
    let results = run(&hiv(), &["--engine", "counts", "--replications", "400"]);
    for (strategy, expected) in [(0, -44_663_453.563_7), (1, -50_601_651.331_2)] {
        let at = |key: &str| {
            number(
                &results,
                &format!("strategies/{strategy}/outcomes/npv/{key}"),
            )
        };
        close(at("mean"), expected, 4.5 * at("se"));
    }
}

/// A customer who leaves with probability 0.1 at a cost of 10 and returns with 0.05 at a cost of 40,
/// earning 100 less 20 a year: by hand, 0.9^k and what comes back.
#[test]
fn a_telephone_customer_by_hand() {
    let scenario = object!({
        "format": 1,
        "clock": {"period": "year", "periods": 6},
        "money": {"accrual": "start"},
        "stages": [
            {"id": "customer", "kind": "customer", "initial": 1, "revenue": 100, "cost": 20},
            {"id": "outside", "kind": "lost"}
        ],
        "transitions": [
            {"id": "leave", "from": "customer", "to": "outside", "probability": 0.1, "cost": 10},
            {"id": "return", "from": "outside", "to": "customer", "probability": 0.05, "cost": 40}
        ]
    });
    let results = run(&scenario, &["--engine", "exact"]);
    let mut customers = 1.0;
    for period in 0..6 {
        let profit = customers * (100.0 - 20.0 - 0.1 * 10.0) - (1.0 - customers) * 0.05 * 40.0;
        let found = number(
            &results,
            &format!("strategies/0/periods/profit/mean/{period}"),
        );
        close(found, profit, 1e-9);
        let stage = format!("strategies/0/periods/stages/customer/mean/{period}");
        close(number(&results, &stage), customers, 1e-9);
        customers = customers * 0.9 + (1.0 - customers) * 0.05;
    }
    close(
        number(&results, "strategies/0/periods/profit/mean/5"),
        48.960_086_875,
        1e-9,
    );
}

#[test]
fn pay_tv_lies_within_one_per_cent_of_the_reported_subscribers() {
    let file = TempFile::new(output(&["template", "pay-tv"]).as_bytes());
    let results = json(&output(&[
        "run",
        file.name(),
        "--format",
        "json",
        "--replications",
        "200",
    ]));
    let observed = &results["observed"][0];
    assert_eq!(observed["series"], "customers");
    assert_eq!(
        (
            observed["values"].as_u64(),
            observed["within_1_percent"].as_u64()
        ),
        (Some(20), Some(20))
    );
    // Chance alone is a hair's width at this size: nearly none of the rounded figures lie inside.
    assert!(
        observed["in_band"].as_u64().expect("is there") <= 2,
        "{observed}"
    );
    let table = output(&["run", file.name(), "--replications", "200"]).replace('\u{a0}', " ");
    assert!(
        table.contains("20 of 20 quarter ends lie within 1 % of the simulated median,"),
        "{table}"
    );
    assert!(table.contains("inside the 90 % band."), "{table}");
}
