//! `perennial decide`: figures computed by hand, and tables with something wrong.
#![allow(
    clippy::expect_used,
    reason = "a test says what is missing by panicking"
)]

mod cli_support;

use cli_support::{TempFile, call, call_with, json, number, output, problems};

/// By hand, four draws. With a unit of effect worth 10 the net benefits are: None 0, 0, 0, 0; Call −40, 20, 60, −20;
/// Visit −90, 110, 10, 10. The best of each draw are 0, 110, 60 and 10, 45 on average; the means are 0, 5 and 10.
const TABLE: &str = "None:cost,Call:cost,Visit:cost,Visit:effect,Call:effect,None:effect
0,100,190,10,6,0
0,100,190,30,12,0
0,100,190,20,16,0
0,100,190,20,8,0
";

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9, "{found} {expected}");
}

#[test]
fn json_has_the_figures_of_every_threshold() {
    let file = TempFile::new(TABLE.as_bytes());
    let found = json(&output(&[
        "decide",
        file.name(),
        "--thresholds",
        "0,10",
        "--format",
        "json",
    ]));
    assert_eq!(found["thresholds"], serde_json::json!([0, 10]));
    let ids: Vec<&str> = found["strategies"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| one["id"].as_str().expect("a name"))
        .collect();
    assert_eq!(ids, ["None", "Call", "Visit"], "in the order of the file");
    assert_eq!(found["best"], serde_json::json!(["None", "Visit"]));
    near(number(&found, "evpi/0"), 0.0);
    near(number(&found, "evpi/1"), 35.0);
    near(number(&found, "strategies/1/mean_cost"), 100.0);
    near(number(&found, "strategies/1/mean_effect"), 10.5);
    for (path, expected) in [
        ("0/probability_best/0", 1.0),
        ("0/probability_best/1", 0.25),
        ("1/probability_best/1", 0.25),
        ("2/probability_best/1", 0.5),
        ("0/expected_loss/0", 0.0),
        ("1/expected_loss/0", 100.0),
        ("0/expected_loss/1", 45.0),
        ("1/expected_loss/1", 40.0),
        ("2/expected_loss/1", 35.0),
    ] {
        near(number(&found, &format!("strategies/{path}")), expected);
    }
    // Call costs 100 for 10.5, more a unit than from there on (90 for 9.5), so a mixture of the others is better.
    let places: Vec<&str> = (0..3)
        .map(|one| {
            found["strategies"][one]["frontier"]
                .as_str()
                .expect("a word")
        })
        .collect();
    assert_eq!(places, ["on", "extended", "on"]);
    assert!(found["strategies"][0]["ratio"].is_null() && found["strategies"][1]["ratio"].is_null());
    near(number(&found, "strategies/2/ratio"), 9.5);
}

#[test]
fn one_outcome_has_no_thresholds_and_lists_of_one() {
    let said = call_with(
        &["decide", "-", "--format", "json"],
        b"A,B\n10,12\n20,8\n0,6\n",
    );
    assert_eq!((said.status, said.error.as_str()), (0, ""));
    let found = json(&said.output);
    assert_eq!(found["thresholds"], serde_json::json!([]));
    assert_eq!(found["best"], serde_json::json!(["A"]));
    near(number(&found, "evpi/0"), 8.0 / 3.0);
    near(number(&found, "strategies/1/expected_loss/0"), 4.0);
    near(number(&found, "strategies/1/probability_best/0"), 2.0 / 3.0);
    near(number(&found, "strategies/0/mean_effect"), 10.0);
    assert!(found["strategies"][0]["mean_cost"].is_null());
    assert_eq!(found["strategies"][1]["frontier"], "dominated");
}

#[test]
fn one_row_is_a_table_of_means() {
    let table = "Base:cost,Base:effect,New:cost,New:effect\n100,1,150,2\n";
    let file = TempFile::new(table.as_bytes());
    let found = json(&output(&["decide", file.name(), "--format=json"]));
    // Without thresholds: one for each range in which another is the best.
    assert_eq!(found["thresholds"], serde_json::json!([0, 100]));
    assert_eq!(found["best"], serde_json::json!(["Base", "New"]));
    near(number(&found, "strategies/1/ratio"), 50.0);
    near(number(&found, "evpi/1"), 0.0);
}

#[test]
fn a_threshold_lies_where_the_better_of_two_that_cost_the_same_is_the_best() {
    let table = b"A:cost,A:effect,B:cost,B:effect\n1,1,1,2\n";
    let found = json(&call_with(&["decide", "-", "--format", "json"], table).output);
    assert_eq!(found["thresholds"], serde_json::json!([1]));
    assert_eq!(found["best"], serde_json::json!(["B"]));
}

#[test]
fn net_benefits_that_differ_by_rounding_alone_tie() {
    let table = b"A:cost,A:effect,B:cost,B:effect\n0.1,0.3,0,0.2\n";
    let said = call_with(
        &["decide", "-", "--thresholds", "1", "--format", "json"],
        table,
    );
    let found = json(&said.output);
    for path in [
        "strategies/0/probability_best/0",
        "strategies/1/probability_best/0",
    ] {
        assert_eq!(number(&found, path), 0.5);
    }
    assert_eq!(found["best"], serde_json::json!(["A"]));
    assert_eq!(number(&found, "evpi/0"), 0.0);
}

#[test]
fn means_that_differ_by_rounding_alone_are_equal() {
    // The same effects in another order, and decimals that add up to the same.
    for (a, b) in [
        (["0", "1", "0"], ["1", "0", "0"]),
        (["0.1", "0.2", "0"], ["0.3", "0", "0"]),
    ] {
        let mut table = "A:cost,A:effect,B:cost,B:effect\n".to_owned();
        for (a, b) in a.iter().zip(b) {
            table += &format!("1,{a},2,{b}\n");
        }
        let said = call_with(&["decide", "-", "--format", "json"], table.as_bytes());
        let found = json(&said.output);
        assert_eq!(found["strategies"][1]["frontier"], "dominated");
        assert!(found["strategies"][1]["ratio"].is_null());
        assert_eq!(found["thresholds"], serde_json::json!([0]));
    }
}

#[test]
fn the_table_and_the_rows_say_the_same() {
    let file = TempFile::new(TABLE.as_bytes());
    let text = output(&["decide", file.name(), "--thresholds", "10"]);
    for part in [
        "Strategies: 3 · draws: 4",
        "a mixture of two others is better",
        "If one unit of effect is worth 10",
        "best on average",
        "To know everything before deciding would be worth 35",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    let rows = output(&[
        "decide",
        file.name(),
        "--thresholds",
        "10",
        "--format",
        "csv",
    ]);
    let lines: Vec<&str> = rows.lines().collect();
    assert_eq!(lines.len(), 4);
    assert_eq!(lines[3], "10,Visit,190,20,on,9.5,0.5,35,Visit,35");
}

#[test]
fn thresholds_of_a_single_outcome_change_nothing_and_that_is_said() {
    let said = call_with(
        &["decide", "-", "--thresholds", "5", "--format", "csv"],
        b"A,B\n1,2\n",
    );
    assert_eq!(said.status, 0);
    assert!(said.error.contains("changes nothing"));
    assert_eq!(said.output.lines().count(), 3);
}

#[test]
fn what_is_wrong_is_told_with_row_and_column() {
    for (table, parts) in [
        ("A,B\n1\n", &["Row 2, column 2"][..]),
        ("A,B\n1,2\n1,2,3\n", &["Row 3, column 3"]),
        (
            "A,B\n1,two\nNaN,2\n",
            &["Row 2, column 2", "Row 3, column 1"],
        ),
        (
            "A:cost,A:effect,B:cost\n1,2,3\n",
            &["Row 1, column 3", "B:effect"],
        ),
        (
            "A:effect,B:cost,B:effect\n1,2,3\n",
            &["Row 1, column 1", "A:cost"],
        ),
        ("A,B\n", &["Row 2, column 1"]),
        ("", &["Row 1, column 1"]),
        ("A,A\n1,2\n", &["Row 1, column 2"]),
        ("A,B\n1,-inf\n", &["Row 2, column 2"]),
    ] {
        let said = call_with(&["decide", "-", "--format", "json"], table.as_bytes());
        let lines = problems(&said).join("\n");
        for part in parts {
            assert!(lines.contains(part), "{table:?}: {part} in {lines}");
        }
    }
    let said = call_with(&["decide", "-"], b"\x89PNG\r\n\x1a\n\0\0");
    assert!(problems(&said)[0].contains("no table"));
}

#[test]
fn a_call_that_is_wrong_says_what_to_write() {
    for (arguments, part) in [
        (&["decide"][..], "FILE.csv"),
        (&["decide", "-", "--thresholds", "a,b"], "--thresholds"),
        (&["decide", "-", "--thresholds", "1,,2"], "--thresholds"),
        (&["decide", "-", "--thresholds", "inf"], "--thresholds"),
        (&["decide", "-", "--format", "xml"], "--format"),
        (&["decide", "/does/not/exist.csv"], "exist.csv"),
        (&["decide", "/does/not/exist.csv"], "a table (CSV)"),
        (&["decide", "/"], "a table (CSV)"),
        (&["compare", "/does/not/exist.json"], "a scenario file"),
    ] {
        let lines = problems(&call(arguments));
        assert!(lines[0].contains(part), "{lines:?}");
    }
}
