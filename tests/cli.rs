//! The command line as a person or a script uses it.
#![allow(
    clippy::expect_used,
    reason = "a test says what is missing by panicking"
)]

mod cli_support;

use cli_support::{TempFile, call, call_with, json, output, program};
use serde_json::Value;
use std::io::Read;
use std::process::Stdio;

fn templates() -> Vec<String> {
    let ids = |line: &str| line.split_whitespace().next().expect("an id").to_owned();
    output(&["templates"]).lines().map(ids).collect()
}

fn digest(results: &str) -> String {
    json(results)["digest"]
        .as_str()
        .expect("a digest")
        .to_owned()
}

#[test]
fn templates_prints_a_line_each_with_the_id_first() {
    let ids = templates();
    for expected in ["pay-tv", "six-stages", "renewal", "subscription-referral"] {
        assert!(ids.iter().any(|id| id == expected), "{expected}");
    }
    for line in output(&["templates"]).lines() {
        let (id, name) = line.split_once(' ').expect("id and name");
        assert!(
            id.bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        );
        assert!(!name.trim().is_empty());
    }
}

#[test]
fn every_template_goes_round_from_file_to_link_and_back() {
    for id in templates() {
        let text = output(&["template", &id]);
        let file = TempFile::new(text.as_bytes());
        assert_eq!(output(&["check", file.name()]), "No problems.\n", "{id}");
        let link = output(&["link", file.name()]);
        assert!(
            link.starts_with("#/s/") && link.ends_with('\n'),
            "{id}: {link}"
        );
        assert_eq!(link.lines().count(), 1);
        assert_eq!(
            output(&["open", link.trim()]),
            text,
            "{id}: the file comes back"
        );
        let run = |source: &str| {
            output(&[
                "run",
                source,
                "--format",
                "json",
                "--replications",
                "20",
                "--threads",
                "1",
            ])
        };
        assert_eq!(
            run(file.name()),
            run(link.trim()),
            "{id}: same bytes from file and link"
        );
        assert_eq!(output(&["check", link.trim()]), "No problems.\n", "{id}");
    }
}

#[test]
fn a_link_has_the_address_that_is_asked_for() {
    let file = TempFile::new(output(&["template", "renewal"]).as_bytes());
    let plain = output(&["link", file.name()]);
    for base in [
        "https://example.org/p/",
        "https://example.org/p/#/old",
        "https://example.org/p/#",
    ] {
        let link = output(&["link", file.name(), "--base", base]);
        assert_eq!(link, format!("https://example.org/p/{plain}"));
        assert_eq!(
            output(&["open", link.trim()]),
            output(&["open", plain.trim()])
        );
    }
}

/// What does nothing is no problem, but said wherever one looks.
#[test]
fn warnings_stand_in_the_results() {
    let text = r#"{"format": 1, "clock": {"period": "month", "periods": 4},
        "stages": [{"id": "a", "kind": "customer", "initial": 5}],
        "strategies": [{"id": "baseline"}, {"id": "care", "levers": [
            {"target": "stage:a.revenue", "change": {"add": 2}, "from": 6}]}]}"#;
    let said = call_with(&["run", "-", "--format", "json"], text.as_bytes());
    let results: Value = serde_json::from_str(&said.output).expect("JSON");
    let warnings = results["warnings"].as_array().expect("a list");
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    let told = warnings[0].as_str().unwrap_or_default();
    assert!(told.starts_with("strategies[1].levers[0].from: "), "{told}");
    assert!(said.error.contains(told));
}

/// Some futures are beyond counting, which is said wherever one looks.
#[test]
fn futures_that_cannot_be_counted_are_told() {
    let text = r#"{"format": 1, "clock": {"period": "month", "periods": 36}, "run": {"replications": 300},
        "stages": [{"id": "a", "kind": "customer", "initial": 100, "revenue": 1}],
        "referrals": [{"id": "friends", "from": "a", "to": "a", "rate": {"gamma": {"mean": 0.05, "sd": 1}}}]}"#;
    let expected = " of 300 futures there were more people than can be counted";
    let run = |format: &str| call_with(&["run", "-", "--format", format], text.as_bytes());
    let results: Value = serde_json::from_str(&run("json").output).expect("JSON");
    let warnings = results["warnings"].as_array().expect("a list");
    let told = warnings[0].as_str().unwrap_or_default();
    assert!(
        warnings.len() == 1 && told.contains(expected),
        "{warnings:?}"
    );
    assert!(run("table").output.contains(expected));
    let csv = run("csv");
    assert!(csv.error.contains(expected) && !csv.output.contains(expected));
}

/// Where a lever goes beyond the largest number, which is then as large as without it.
#[test]
fn a_lever_beyond_the_largest_number_is_told() {
    let text = r#"{"format": 1, "clock": {"period": "month", "periods": 2},
        "stages": [{"id": "a", "kind": "customer", "initial": 1, "revenue": 1e15}],
        "events": [{"target": "stage:a.revenue", "change": {"multiply": 2}}]}"#;
    let said = call_with(&["check", "-"], text.as_bytes());
    let told = "Warning: events[0].change: This may take the number beyond 1e15";
    assert!(said.error.starts_with(told), "{said:?}");
    assert_eq!((said.status, said.error.lines().count()), (0, 1));
}

/// One future says nothing about how futures differ.
#[test]
fn one_replication_has_no_deviation() {
    let text = r#"{"format": 1, "clock": {"period": "month", "periods": 2},
        "stages": [{"id": "a", "kind": "customer", "initial": 5, "revenue": 1}]}"#;
    let call = ["run", "-", "--format", "json", "--replications", "1"];
    let said = call_with(&call, text.as_bytes());
    let results: Value = serde_json::from_str(&said.output).expect("JSON");
    let strategy = &results["strategies"][0];
    assert!(strategy["outcomes"]["npv"]["mean"].is_number());
    for key in ["sd", "se", "from_chance"] {
        assert!(strategy["outcomes"]["npv"][key].is_null(), "{key}");
    }
    assert!(strategy["periods"]["customers"]["sd"][1].is_null());
}

/// Nobody to follow is nothing to fail at, in any form of output.
#[test]
fn a_journey_without_people_has_results() {
    let text = r#"{"format": 1, "clock": {"period": "day", "periods": 2}, "stages": [{"id": "a", "kind": "customer"}]}"#;
    for engine in ["exact", "counts", "individuals"] {
        for format in ["table", "json", "csv"] {
            let call = ["run", "-", "--engine", engine, "--format", format];
            let said = call_with(&call, text.as_bytes());
            assert_eq!(said.status, 0, "{engine} {format}: {}", said.error);
        }
    }
}

#[test]
fn threads_change_no_number() {
    let file = TempFile::new(output(&["template", "subscription-referral"]).as_bytes());
    let run = |threads: &str| {
        output(&[
            "run",
            file.name(),
            "--format",
            "json",
            "--replications",
            "150",
            "--threads",
            threads,
        ])
    };
    let one = run("1");
    for threads in ["2", "3", "7", "64"] {
        assert_eq!(run(threads), one, "{threads} threads");
    }
}

#[test]
fn options_override_the_file_and_can_stand_anywhere() {
    let file = TempFile::new(output(&["template", "renewal"]).as_bytes());
    let name = file.name();
    let results = json(&output(&[
        "run",
        "--seed",
        "42",
        name,
        "--replications=30",
        "--format",
        "json",
        "--engine",
        "counts",
    ]));
    assert_eq!(results["seed"], 42);
    assert_eq!(results["replications"], 30);
    assert_eq!(results["engine"], "counts");
    let other = output(&[
        "run",
        name,
        "--seed",
        "43",
        "--replications",
        "30",
        "--format",
        "json",
    ]);
    assert_ne!(
        digest(&other),
        results["digest"].as_str().expect("text"),
        "the seed matters"
    );
    let exact = json(&output(&[
        "run", name, "--engine", "exact", "--format", "json",
    ]));
    assert_eq!(exact["engine"], "exact");
}

#[test]
fn a_scenario_or_a_link_may_come_by_standard_input() {
    let text = output(&["template", "renewal"]);
    let file = TempFile::new(text.as_bytes());
    let arguments = ["run", "-", "--engine", "exact", "--format", "json"];
    let by_file = output(&["run", file.name(), "--engine", "exact", "--format", "json"]);
    assert_eq!(call_with(&arguments, text.as_bytes()).output, by_file);
    let link = output(&["link", file.name()]);
    assert_eq!(call_with(&arguments, link.as_bytes()).output, by_file);
    assert_eq!(call_with(&["open", "-"], link.as_bytes()).output, text);
    assert_eq!(
        call_with(&["check", "-"], text.as_bytes()).output,
        "No problems.\n"
    );
}

/// Every number of an object of series has as many values as its series has times.
fn check_series(series: &Value, length: usize, keys: &[&str]) {
    let object = series.as_object().expect("a series");
    let found: Vec<&str> = object.keys().map(String::as_str).collect();
    assert_eq!(found, keys);
    for values in object.values() {
        assert_eq!(values.as_array().expect("a list").len(), length);
    }
}

fn check_periods(periods: &Value, keys: &[&str]) {
    for (group, length) in [
        ("stages", 25),
        ("moves", 24),
        ("arrivals", 24),
        ("referral", 24),
    ] {
        for series in periods[group].as_object().expect("a group").values() {
            check_series(series, length, keys);
        }
    }
    check_series(&periods["customers"], 25, keys);
    for key in [
        "referrals",
        "new",
        "churned",
        "reactivated",
        "churn_rate",
        "revenue",
        "contribution",
        "cost",
        "cost_acquisition",
        "cost_service",
        "cost_moves",
        "cost_fixed",
        "cost_strategy",
        "profit",
        "cumulative_revenue",
        "cumulative_profit",
        "discounted_profit",
        "cumulative_discounted_profit",
        "nps",
    ] {
        check_series(&periods[key], 24, keys);
    }
}

const OUTCOMES: [&str; 7] = [
    "npv",
    "profit",
    "revenue",
    "customers_end",
    "customer_periods",
    "cac",
    "payback_period",
];

fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .expect("an object")
        .keys()
        .map(String::as_str)
        .collect()
}

/// The keys at the top of the layout in README.md, in order.
fn documented_keys() -> Vec<&'static str> {
    let (_, layout) = include_str!("../README.md")
        .split_once("### What JSON holds")
        .expect("a section on JSON");
    let block = layout.lines().skip_while(|line| *line != "    {");
    block
        .take_while(|line| *line != "    }")
        .filter_map(|line| line.strip_prefix("      \"")?.split('"').next())
        .collect()
}

#[test]
fn json_has_the_documented_layout() {
    let file = TempFile::new(output(&["template", "renewal"]).as_bytes());
    let text = output(&[
        "run",
        file.name(),
        "--format",
        "json",
        "--replications",
        "50",
    ]);
    let results = json(&text);
    assert_eq!(keys(&results), documented_keys());
    for reduction in results["variance_reduction"]
        .as_object()
        .expect("by strategy")
        .values()
    {
        assert!(reduction.as_f64().expect("a number") > 1.0);
    }
    assert!(
        text.contains("\"replications\": 50,"),
        "whole numbers are plain"
    );
    assert!(!text.contains("NaN") && !text.contains("inf"));
    let all = ["mean", "sd", "q05", "q25", "q50", "q75", "q95"];
    for strategy in results["strategies"].as_array().expect("a list") {
        assert_eq!(
            keys(strategy),
            ["id", "name", "periods", "outcomes", "per_customer"]
        );
        check_periods(&strategy["periods"], &all);
        assert_eq!(keys(&strategy["outcomes"]), OUTCOMES);
        for outcome in strategy["outcomes"]
            .as_object()
            .expect("an object")
            .values()
        {
            assert_eq!(
                keys(outcome),
                [
                    "mean",
                    "sd",
                    "se",
                    "q05",
                    "q25",
                    "q50",
                    "q75",
                    "q95",
                    "from_chance",
                    "from_parameters",
                    "defined"
                ]
            );
        }
    }
    assert_eq!(results["comparison"]["outcome"], "npv");
    let compared = results["comparison"]["strategies"]
        .as_array()
        .expect("a list");
    assert_eq!(compared.len(), 3, "the baseline too");
    for strategy in compared {
        assert_eq!(
            keys(strategy),
            [
                "id",
                "difference",
                "probability_better",
                "probability_best",
                "expected_loss",
                "dominated"
            ]
        );
        assert_eq!(
            keys(&strategy["difference"]),
            ["mean", "sd", "se", "ci95", "q05", "q50", "q95"]
        );
        assert!(strategy["dominated"].is_boolean());
    }
    assert_eq!(compared[0]["difference"]["mean"], 0);
}

/// Following single people adds what they went through, and the number of threads changes nothing.
#[test]
fn single_people_are_told_of() {
    let file = TempFile::new(output(&["template", "subscription-referral"]).as_bytes());
    let run = |format: &str, threads: &str| {
        let name = file.name();
        output(&[
            "run",
            name,
            "--engine",
            "individuals",
            "--replications",
            "4",
            "--format",
            format,
            "--threads",
            threads,
        ])
    };
    let text = run("json", "1");
    assert_eq!(text, run("json", "3"));
    let results = json(&text);
    assert_eq!(results["engine"], "individuals");
    let strategies = results["strategies"].as_array().expect("a list");
    for strategy in strategies {
        let people = &strategy["people"];
        assert_eq!(
            keys(people),
            [
                "followed",
                "one_in",
                "value",
                "first_purchase",
                "churn",
                "reached",
                "activation_rate",
                "repeat_rate",
                "loyalty_rate",
                "paths_told",
                "paths"
            ]
        );
        assert_eq!(people["one_in"], 1);
        for key in ["mean", "sd", "se", "q05", "q25", "q50", "q75", "q95"] {
            assert!(people["value"][key].is_number(), "{key}");
        }
        for durations in ["first_purchase", "churn"] {
            for key in ["events", "censored", "survival"] {
                let numbers = people[durations][key].as_array().expect("a list");
                assert_eq!(numbers.len(), 61, "from 0 to the horizon");
            }
        }
        let shares = people["paths"].as_array().expect("a list");
        assert_eq!(shares.len(), 20);
        assert!(shares[0]["stages"][0].is_string());
    }
    let table = run("table", "2").replace('\u{a0}', " ");
    for text in [
        "Discounted profit of one person (",
        "become customers",
        "customers who come again",
        "Most common ways, Baseline",
        " → ",
    ] {
        assert!(table.contains(text), "{text}\n{table}");
    }
}

#[test]
fn what_the_exact_engine_does_not_compute_is_absent() {
    let file = TempFile::new(output(&["template", "renewal"]).as_bytes());
    let text = output(&["run", file.name(), "--format", "json", "--engine", "exact"]);
    let results = json(&text);
    for strategy in results["strategies"].as_array().expect("a list") {
        check_periods(&strategy["periods"], &["mean", "sd"]);
        for (name, outcome) in strategy["outcomes"].as_object().expect("an object") {
            let expected = [
                "mean",
                "sd",
                "se",
                "from_chance",
                "from_parameters",
                "defined",
            ];
            assert_eq!(keys(outcome), expected, "{name}");
            // What chance does to a ratio is not known.
            let is_ratio = matches!(name.as_str(), "cac" | "payback_period");
            assert_eq!(outcome["sd"].is_null(), is_ratio, "{name}");
        }
    }
    for key in ["\"q25\"", "\"q75\""] {
        assert!(!text.contains(key), "{key}");
    }
}

/// Someone in `a` brings 6 a period and may go to `b`, who brings nothing; a third of the people bring
/// double. One period passes.
#[test]
fn figures_per_customer_are_by_stage_and_segment() {
    let scenario = r#"{"format": 1, "clock": {"period": "month", "periods": 1}, "money": {"accrual": "start"},
        "stages": [{"id": "a", "kind": "customer", "revenue": 6}, {"id": "b", "kind": "customer"}],
        "transitions": [{"id": "t", "from": "a", "to": "b", "probability": 0.25}],
        "referrals": [{"id": "r", "from": "a", "to": "a", "rate": 0.5, "cost_per_arrival": 2}],
        "segments": [{"id": "x", "share": 0.75}, {"id": "y", "share": 0.25,
            "adjust": [{"target": "stage:a.revenue", "change": {"multiply": 2}}]}]}"#;
    for engine in ["exact", "counts"] {
        let arguments = ["run", "-", "--format", "json", "--replications", "3"];
        let said = call_with(
            &[&arguments[..], &["--engine", engine]].concat(),
            scenario.as_bytes(),
        );
        assert_eq!(said.status, 0, "{said:?}");
        let found = &json(&said.output)["strategies"][0]["per_customer"];
        let expected = json(
            r#"{"clv": {
                "a": {"value": 7.5, "with_referrals": 6.5, "segments": {
                    "x": {"value": 6, "with_referrals": 5}, "y": {"value": 12, "with_referrals": 11}}},
                "b": {"value": 0, "with_referrals": 0, "segments": {
                    "x": {"value": 0, "with_referrals": 0}, "y": {"value": 0, "with_referrals": 0}}}},
            "periods_in_stage": {"a": {"a": 1, "b": 0}, "b": {"a": 0, "b": 1}},
            "reach_probability": {"a": {"a": 1, "b": 0.25}, "b": {"a": 0, "b": 1}},
            "k_factor": {"a": 0.5, "b": 0}}"#,
        );
        assert_eq!(*found, expected);
        assert_eq!(keys(found), keys(&expected), "in this order");
    }
    let table = call_with(&["run", "-", "--engine", "exact"], scenario.as_bytes());
    let lines: Vec<&str> = table.output.lines().collect();
    let at = |heading: &str| {
        let heading = lines.iter().position(|line| line.starts_with(heading));
        heading.map(|at| lines[at + 1].split_whitespace().collect::<Vec<&str>>())
    };
    let value = at("Value of one person who enters at");
    assert_eq!(value, Some(vec!["a", "€7.50"]), "{}", table.output);
    let with_referrals = at("The same with everyone they refer in turn");
    assert_eq!(with_referrals, Some(vec!["a", "€6.50"]), "{}", table.output);
    let b_is_left_out = !lines.iter().any(|line| line.starts_with("  b "));
    assert!(b_is_left_out, "{}", table.output);
}

#[test]
fn undefined_is_null_and_digits_are_read_back() {
    // Nobody is a customer, so there is no churn rate, score or acquisition cost.
    let scenario = r#"{"format": 1, "clock": {"period": "month", "periods": 2},
        "stages": [{"id": "a", "kind": "prospect", "initial": 10, "cost": 0.1}]}"#;
    let said = call_with(
        &["run", "-", "--engine", "exact", "--format", "json"],
        scenario.as_bytes(),
    );
    assert_eq!(said.status, 0, "{said:?}");
    let results = json(&said.output);
    let strategy = &results["strategies"][0];
    assert_eq!(
        strategy["periods"]["churn_rate"]["mean"],
        json("[null, null]")
    );
    assert_eq!(strategy["periods"]["nps"]["mean"], json("[null, null]"));
    assert_eq!(strategy["outcomes"]["cac"]["mean"], Value::Null);
    assert_eq!(strategy["outcomes"]["cac"]["defined"], 0);
    assert_eq!(strategy["outcomes"]["npv"]["mean"].as_f64(), Some(-2.0));
    assert_eq!(
        strategy["periods"]["stages"]["a"]["mean"],
        json("[10, 10, 10]")
    );
}

#[test]
fn csv_has_a_row_for_each_strategy_series_and_period() {
    let file = TempFile::new(output(&["template", "renewal"]).as_bytes());
    let text = output(&[
        "run",
        file.name(),
        "--format",
        "csv",
        "--replications",
        "20",
    ]);
    let mut lines = text.lines();
    assert_eq!(
        lines.next(),
        Some("strategy,series,period,mean,sd,q05,q25,q50,q75,q95")
    );
    let rows: Vec<Vec<&str>> = lines.map(|line| line.split(',').collect()).collect();
    assert!(rows.iter().all(|row| row.len() == 10));
    let of = |strategy: &str, series: &str| {
        let periods: Vec<&str> = rows
            .iter()
            .filter(|row| row[0] == strategy && row[1] == series)
            .map(|row| row[2])
            .collect();
        (periods.len(), periods[0].to_owned())
    };
    for strategy in ["baseline", "ask", "return"] {
        assert_eq!(of(strategy, "customers"), (25, "0".to_owned()));
        assert_eq!(of(strategy, "stages/dormant"), (25, "0".to_owned()));
        assert_eq!(of(strategy, "profit"), (24, "1".to_owned()));
    }
    let results = json(&output(&[
        "run",
        file.name(),
        "--format",
        "json",
        "--replications",
        "20",
    ]));
    let mean = results["strategies"][0]["periods"]["profit"]["mean"][23].as_f64();
    let row = rows
        .iter()
        .find(|row| row[0] == "baseline" && row[1] == "profit" && row[2] == "24");
    assert_eq!(row.expect("is there")[3].parse().ok(), mean);
}

#[test]
fn the_table_names_every_strategy_and_outcome() {
    let file = TempFile::new(output(&["template", "subscription-referral"]).as_bytes());
    let table = output(&["run", file.name(), "--replications", "60"]).replace('\u{a0}', " ");
    for text in [
        "Subscription with referral",
        "5 years · 60 futures · seed 1 · digest",
        "Baseline",
        "Care for customers at risk",
        "Loyalty programme",
        "Both together",
        "Profit, discounted",
        "Customers at the end",
        "Acquisition cost per new customer",
        "Pays back in",
        "90 % range",
        "difference to “Baseline”",
        "better in",
        "€",
    ] {
        assert!(table.contains(text), "{text}\n{table}");
    }
    let certain = r#"{"format": 1, "name": "Plain", "clock": {"period": "month", "periods": 12},
        "stages": [{"id": "a", "kind": "customer", "initial": 100, "revenue": 5}, {"id": "b", "kind": "lost"}],
        "transitions": [{"id": "t", "from": "a", "to": "b", "probability": 0.1}],
        "strategies": [{"id": "s", "name": "As it is"}]}"#;
    let certain = TempFile::new(certain.as_bytes());
    let exact = output(&["run", certain.name(), "--engine", "exact"]);
    assert!(
        !exact.contains("range"),
        "no ranges where there are none\n{exact}"
    );
}

#[test]
fn help_and_version_are_results() {
    for arguments in [
        &["--help"][..],
        &["-h"],
        &["help"],
        &["run", "--help"],
        &["run", "x", "-h"],
    ] {
        assert!(
            output(arguments).contains("perennial run FILE|LINK|-"),
            "{arguments:?}"
        );
    }
    let version = output(&["--version"]);
    assert!(version.starts_with(concat!("perennial ", env!("CARGO_PKG_VERSION"))));
}

#[test]
fn a_reader_that_stops_is_no_error() {
    let mut child = program()
        .args(["template", "pay-tv"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("starts");
    drop(child.stdout.take());
    let mut error = String::new();
    child
        .stderr
        .take()
        .expect("piped")
        .read_to_string(&mut error)
        .expect("text");
    assert_eq!(
        (child.wait().expect("ends").code(), error.as_str()),
        (Some(0), "")
    );
}

#[test]
fn warnings_are_said_on_the_side_and_do_not_stop_a_run() {
    let scenario = r#"{"format": 1, "clock": {"period": "month", "periods": 2}, "colour": "red",
        "stages": [{"id": "a", "kind": "customer", "initial": 10, "reveneu": 5}]}"#;
    let said = call_with(
        &["run", "-", "--format", "json", "--replications", "5"],
        scenario.as_bytes(),
    );
    assert_eq!(said.status, 0, "{said:?}");
    json(&said.output);
    let lines: Vec<&str> = said.error.lines().collect();
    assert_eq!(lines.len(), 2, "{said:?}");
    assert!(
        lines.iter().all(|line| line.starts_with("Warning: ")),
        "{lines:?}"
    );
    let told = |start: &str, what: &str| {
        lines
            .iter()
            .any(|line| line.starts_with(start) && line.contains(what))
    };
    assert!(told("Warning: The field “colour”", "kept"), "{lines:?}");
    assert!(
        told("Warning: stages[0]: ", "Did you mean “revenue”?"),
        "{lines:?}"
    );
    let said = call_with(&["check", "-"], scenario.as_bytes());
    assert_eq!(
        (said.status, said.output.as_str()),
        (0, "No problems, 2 warnings.\n")
    );
}

#[test]
fn the_first_strategy_needs_no_name_and_the_file_no_strategy() {
    let scenario = r#"{"format": 1, "clock": {"period": "month", "periods": 2},
        "stages": [{"id": "a", "kind": "customer", "initial": 10}]}"#;
    let said = call_with(&["run", "-", "--replications", "5"], scenario.as_bytes());
    assert_eq!(said.status, 0, "{said:?}");
    assert!(said.output.contains("baseline"), "{said:?}");
    assert_eq!(call(&["run", "--", "-x"]).status, 2, "-- ends the options");
}
