//! Long runs, runs that stop at a precision, and series by segment, on the command line.
#![allow(
    clippy::expect_used,
    reason = "a test says what is missing by panicking"
)]

mod cli_support;

use cli_support::{TempFile, call, call_with, json, output, problems};
use perennial::engine::checkpoint;
use serde_json::Value;

/// A template with some of its fields set, by JSON pointer.
fn scenario(template: &str, fields: &[(&str, &str)]) -> TempFile {
    let mut scenario = json(&output(&["template", template]));
    for (place, value) in fields {
        *scenario.pointer_mut(place).expect("is there") = json(value);
    }
    TempFile::new(scenario.to_string().as_bytes())
}

fn run(file: &TempFile, more: &[&str]) -> String {
    let arguments = [&["run", file.name(), "--format", "json"], more].concat();
    output(&arguments)
}

/// The standard errors of an outcome as parts of its means, one for each strategy.
fn errors(results: &Value, outcome: &str) -> Vec<f64> {
    let strategies = results["strategies"].as_array().expect("a list").iter();
    let error = strategies.map(|strategy| {
        let outcome = &strategy["outcomes"][outcome];
        let number = |key: &str| outcome[key].as_f64().expect("a number");
        number("se") / number("mean").abs()
    });
    error.collect()
}

#[test]
fn a_run_stops_where_it_is_precise_enough() {
    let precision = r#"{"outcome": "npv", "relative": 0.0025}"#;
    let file = scenario("subscription-referral", &[("/run/precision", precision)]);
    let one = run(&file, &["--threads", "1"]);
    for threads in ["2", "4"] {
        assert_eq!(
            run(&file, &["--threads", threads]),
            one,
            "{threads} threads"
        );
    }
    let results = json(&one);
    let stop = results["replications"].as_u64().expect("a number") as u32;
    let all = json(&output(&["open", output(&["link", file.name()]).trim()]));
    assert!(u64::from(stop) < all["run"]["replications"].as_u64().expect("a number"));
    assert_eq!(stop, checkpoint::next(stop - 1), "a checkpoint");
    assert!(stop > 64, "not before anything was looked at");
    assert_eq!(results["warnings"], json("[]"));
    let worst = |results: &Value| errors(results, "npv").into_iter().fold(0.0, f64::max);
    assert!(worst(&results) <= 0.0025);
    // The same replications by their number give the same results, and fewer are not enough.
    let plain = scenario("subscription-referral", &[]);
    let exactly = json(&run(&plain, &["--replications", &stop.to_string()]));
    assert_eq!(exactly["digest"], results["digest"]);
    let before = (1..stop)
        .rev()
        .find(|count| checkpoint::next(*count) < stop);
    let before = checkpoint::next(before.expect("there is one")).to_string();
    assert!(worst(&json(&run(&plain, &["--replications", &before]))) > 0.0025);
}

#[test]
fn a_precision_that_is_not_reached_is_said() {
    let precision = r#"{"outcome": "cac", "absolute": 0.0001}"#;
    let file = scenario("renewal", &[("/run/precision", precision)]);
    let results = json(&run(&file, &["--replications", "100"]));
    assert_eq!(results["replications"], 100);
    let warnings = results["warnings"].as_array().expect("a list");
    assert_eq!(warnings.len(), 1);
    let warning = warnings[0].as_str().expect("a text").replace('\u{a0}', " ");
    assert!(warning.contains("was not reached: in "), "{warning}");
    assert!(warning.contains("Acquisition cost"), "{warning}");
    assert!(warning.contains("Allow more futures"), "{warning}");
    // The expected path has no errors, and needs no futures.
    let exact = json(&run(&file, &["--engine", "exact"]));
    assert_eq!(exact["warnings"], json("[]"));
}

/// More replications than are held: threads still change no number, and quantiles stay in order.
#[test]
fn long_runs_do_not_depend_on_threads() {
    let file = scenario("renewal", &[]);
    let long = |threads| run(&file, &["--replications", "3000", "--threads", threads]);
    let one = long("1");
    assert_eq!(long("3"), one);
    let results = json(&one);
    let profit = &results["strategies"][0]["periods"]["profit"];
    let at = |key: &str| profit[key][5].as_f64().expect("a number");
    let quantiles = ["q05", "q25", "q50", "q75", "q95"].map(at);
    assert!(quantiles.is_sorted() && quantiles[0] < quantiles[4]);
    assert!((at("mean") - quantiles[2]).abs() < at("sd"));
}

const SEGMENTS: &str = r#"[{"id": "loyal", "share": 0.25}, {"id": "loose", "share": 0.75}]"#;

#[test]
fn series_by_segment_are_printed_where_asked_for() {
    let file = scenario("renewal", &[("/segments", SEGMENTS)]);
    let few = ["--replications", "40"];
    let plain = json(&run(&file, &few));
    assert_eq!(plain["strategies"][0].get("segments"), None);
    let by_segment = json(&run(&file, &[&few[..], &["--by-segment"]].concat()));
    let strategies = by_segment["strategies"].as_array().expect("a list").iter();
    for (strategy, plain) in strategies.zip(plain["strategies"].as_array().expect("a list")) {
        let segments = strategy["segments"].as_object().expect("an object");
        let ids: Vec<&String> = segments.keys().collect();
        assert_eq!(ids, ["loyal", "loose"]);
        for segment in segments.values() {
            let keys = |value: &Value| value.as_object().expect("an object").len();
            assert_eq!(keys(segment), 1);
            assert_eq!(keys(&segment["periods"]), keys(&strategy["periods"]));
        }
        assert_eq!(strategy["periods"], plain["periods"]);
    }
    let csv = ["run", file.name(), "--format", "csv", "--by-segment"];
    let text = output(&[&csv[..], &few].concat());
    let mut lines = text.lines();
    let header = "strategy,segment,series,period,mean,sd,q05,q25,q50,q75,q95";
    assert_eq!(lines.next(), Some(header));
    let rows: Vec<Vec<&str>> = lines.map(|line| line.split(',').collect()).collect();
    assert!(rows.iter().all(|row| row.len() == 11));
    for segment in ["", "loyal", "loose"] {
        let of = |row: &&Vec<&str>| row[0] == "baseline" && row[1] == segment;
        let profit = rows.iter().filter(of).filter(|row| row[2] == "profit");
        assert_eq!(profit.count(), 24, "{segment}");
    }
}

#[test]
fn by_segment_stands_alone() {
    let lines = problems(&call(&["run", "a", "--by-segment=yes"]));
    assert!(lines[0].contains("takes no value"), "{lines:?}");
    let lines = problems(&call(&["run", "a", "--by-segment", "--by-segment"]));
    assert!(lines[0].contains("given twice"), "{lines:?}");
    let lines = problems(&call(&["run", "a", "--by-segmant", "--seed", "x"]));
    assert_eq!(lines.len(), 2, "what follows is no value of it: {lines:?}");
    // Without segments there is nothing to print of them.
    let said = call_with(
        &["run", "-", "--by-segment", "--format", "json"],
        output(&["template", "pay-tv"]).as_bytes(),
    );
    assert_eq!(said.status, 0, "{said:?}");
    assert_eq!(json(&said.output)["strategies"][0].get("segments"), None);
}
