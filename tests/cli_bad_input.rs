//! Bad calls and bad scenarios: exit status 2, sentences on standard error, nothing else.
#![allow(
    clippy::expect_used,
    reason = "a test says what is missing by panicking"
)]

mod cli_support;

use cli_support::{TempFile, call, call_with, output, problems};

fn scenario(rest: &str) -> String {
    format!(r#"{{"format": 1, "clock": {{"period": "month", "periods": 12}}, {rest}}}"#)
}

#[track_caller]
fn one_problem(arguments: &[&str], expected: &str) {
    let lines = problems(&call(arguments));
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(lines[0].contains(expected), "{lines:?}");
}

#[test]
fn a_call_that_makes_no_sense_gets_a_sentence() {
    one_problem(&[], "There is no command.");
    one_problem(&["rnu"], "Did you mean “run”?");
    one_problem(&["simulate-everything"], "There is no command");
    one_problem(&["--frobnicate"], "There is no command");
    one_problem(&["run"], "“run” needs FILE|LINK|-.");
    one_problem(&["check"], "needs FILE|LINK|-");
    one_problem(&["template"], "needs ID");
    one_problem(&["open"], "needs LINK|-");
    one_problem(&["templates", "x"], "one too many");
    one_problem(&["run", "a", "b"], "“b” is one too many");
    one_problem(
        &["run", "a", "--replicatoins", "5"],
        "Did you mean “--replications”?",
    );
    one_problem(
        &["check", "a", "--engine=exact"],
        "“check” has no option “--engine”",
    );
    one_problem(&["run", "a", "--seed"], "--seed has no value");
    one_problem(&["template", "pay-tvv"], "Did you mean “pay-tv”?");
    one_problem(&["template", "../../etc/passwd"], "There is no template");
}

#[test]
fn options_out_of_range_say_the_range() {
    for value in [
        "0",
        "-1",
        "1.5",
        "many",
        "",
        "1000001",
        "99999999999999999999999",
    ] {
        one_problem(&["run", "a", "--replications", value], "from 1 to 1000000");
    }
    for value in ["-1", "1e3", "18446744073709551616", "+5"] {
        one_problem(
            &["run", "a", "--seed", value],
            "from 0 to 18446744073709551615",
        );
    }
    one_problem(&["run", "a", "--threads", "0"], "from 1 to 256");
    one_problem(
        &["run", "a", "--engine", "magic"],
        "exact, counts or individuals",
    );
    one_problem(&["run", "a", "--format", "xml"], "table, json or csv");
    one_problem(&["run", "a", "--seed", "1", "--seed", "2"], "given twice");
    one_problem(&["link", "a", "--base", "has space"], "is no address");
}

#[test]
fn every_problem_of_a_call_is_told_at_once() {
    let said = call(&["run", "--seed", "x", "--engine", "magic", "--wat"]);
    assert_eq!(problems(&said).len(), 4, "{said:?}");
}

#[test]
fn files_that_are_no_scenario() {
    let folder = std::env::temp_dir();
    let folder = folder.to_str().expect("text");
    for command in ["run", "check", "link"] {
        one_problem(&[command, "/no/such/file.json"], "there is no such file");
        one_problem(&[command, folder], "is a folder");
        let files: [(&[u8], &str); 9] = [
            (b"", "The file is empty."),
            (b" \n\t ", "The file is empty."),
            (b"\x89PNG\r\n\x1a\n\0\0\0", "a picture"),
            (b"PK\x03\x04\0\0\0\0", "archive"),
            (b"\xff\xfe\x00\x01\x02\x80", "not a text"),
            (b"<!doctype html><p>hello</p>", "a web page"),
            (b"{\"format\": 1,", "not JSON"),
            (b"[1, 2, 3]", "Write an object."),
            (b"{}", "format"),
        ];
        for (content, expected) in files {
            let file = TempFile::new(content);
            one_problem(&[command, file.name()], expected);
        }
    }
}

#[test]
fn a_huge_file_is_refused_without_reading_it_all() {
    let file = TempFile::new(&vec![b' '; 9 * 1024 * 1024]);
    one_problem(&["run", file.name()], "The file has 9.0 MB");
    let deep = TempFile::new("[".repeat(1_000_000).as_bytes());
    one_problem(&["check", deep.name()], "nested");
    #[cfg(unix)]
    one_problem(&["check", "/dev/zero"], "at most 4.0 MB");
}

#[test]
fn every_problem_of_a_scenario_is_on_its_own_line_with_its_place() {
    let text = scenario(
        r#""stages": [{"id": "a", "kind": "customer", "initial": -3}, {"id": "a", "kind": "lost"}],
           "transitions": [{"id": "t", "from": "a", "to": "b", "probability": 1.5}],
           "strategies": [{"id": "baseline"}, {"id": "care", "levers": [
               {"target": "transition:none.probability", "change": {"multiply": 2}}]}]"#,
    );
    for command in ["run", "check"] {
        let lines = problems(&call_with(&[command, "-"], text.as_bytes()));
        assert!(!lines.is_empty(), "{lines:?}");
        assert!(
            lines
                .iter()
                .any(|line| line.starts_with("stages[0].initial: ")),
            "{lines:?}"
        );
    }
    let text = text.replace("-3", "3");
    let lines = problems(&call_with(&["check", "-"], text.as_bytes()));
    let told = |start: &str| lines.iter().any(|line| line.starts_with(start));
    assert!(told("stages[1].id: "), "{lines:?}");
    assert!(told("transitions[0].to: "), "{lines:?}");
    assert!(told("transitions[0].probability: "), "{lines:?}");
    assert!(told("strategies[1].levers[0].target: "), "{lines:?}");
}

#[test]
fn a_field_that_stands_twice_hides_nothing_else() {
    let text = scenario(
        r#""stages": [{"id": "a", "kind": "customer", "initial": 5, "initial": 2, "revenue": "x"}],
           "transitions": [{"id": "t", "from": "a", "to": "b", "probability": 2}]"#,
    );
    let lines = problems(&call_with(&["check", "-"], text.as_bytes()));
    let expected = [
        "stages[0]: The field",
        "stages[0].revenue: ",
        "transitions[0].to: ",
        "transitions[0].probability: ",
    ];
    assert_eq!(lines.len(), expected.len(), "{lines:?}");
    for start in expected {
        assert!(
            lines.iter().any(|line| line.starts_with(start)),
            "{lines:?}"
        );
    }
}

#[test]
fn exits_above_one_are_told_with_their_sum() {
    let text = scenario(
        r#""stages": [{"id": "a", "kind": "customer", "initial": 9}, {"id": "b", "kind": "lost"}],
           "transitions": [{"id": "t", "from": "a", "to": "b", "probability": 0.6},
                           {"id": "u", "from": "a", "to": "b", "probability": 0.52}]"#,
    );
    let lines = problems(&call_with(&["run", "-"], text.as_bytes()));
    assert!(lines[0].contains("add to 112"), "{lines:?}");
}

#[test]
fn links_that_do_not_open() {
    let file = TempFile::new(output(&["template", "renewal"]).as_bytes());
    let link = output(&["link", file.name()]);
    let link = link.trim();
    let cut = &link[..link.len() / 2];
    let mut altered = link.to_owned();
    let middle = link.len() / 2;
    let other = if &link[middle..=middle] == "A" {
        "B"
    } else {
        "A"
    };
    altered.replace_range(middle..=middle, other);
    let long = format!("#/s/1.{}", "A".repeat(100_000));
    for command in ["open", "run", "check"] {
        one_problem(&[command, cut], "cut off");
        one_problem(&[command, &altered], "This link");
        one_problem(&[command, &long], "This link has");
        one_problem(&[command, "#/s/99.abcdef"], "newer version");
        one_problem(
            &[command, "https://example.org/"],
            "not a link of Perennial",
        );
    }
    one_problem(&["open", "no link at all"], "not a link of Perennial");
    one_problem(&["open", ""], "not a link of Perennial");
}

#[test]
fn texts_of_a_scenario_can_not_steer_the_terminal() {
    let text = scenario(
        r#""name": "\u001b[2Jgone\u0007", "stages": [{"id": "a", "kind": "customer", "initial": 9}],
           "strategies": [{"id": "baseline", "name": "\u001b]0;title\u0007\nsecond line"}]"#,
    );
    let said = call_with(&["run", "-", "--replications", "3"], text.as_bytes());
    assert_eq!(said.status, 0, "{said:?}");
    assert!(
        !said.output.chars().any(|c| c.is_control() && c != '\n'),
        "{said:?}"
    );
    assert!(!said.output.contains("\nsecond"), "{said:?}");
    let wrong = scenario(r#""stages": [{"id": "\u001b[2J", "kind": "customer"}]"#);
    problems(&call_with(&["check", "-"], wrong.as_bytes()));
}
