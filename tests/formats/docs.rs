//! That the documents say what the code does, where both could drift apart.

use perennial::codec::{file, link, schema};
use perennial::model::{limits, validate};

const DOCS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/");

fn document(name: &str) -> String {
    std::fs::read_to_string(format!("{DOCS}{name}")).unwrap()
}

/// What stands between two marks of a document.
fn part<'a>(text: &'a str, mark: &str) -> &'a str {
    let start = format!("<!-- {mark} -->\n");
    let end = format!("<!-- end of {mark} -->");
    let (_, rest) = text.split_once(&start).unwrap();
    rest.split_once(&end).unwrap().0
}

/// `UPDATE=1 cargo test --test formats docs` writes the table anew.
#[test]
fn the_short_names_in_docs_are_those_of_links() {
    let mut table = String::from("\n| record | fields |\n| --- | --- |\n");
    for (record, names) in schema::names() {
        let fields: Vec<_> = names
            .iter()
            .map(|(file, link)| format!("`{file}` {link}"))
            .collect();
        table += &format!("| {record} | {} |\n", fields.join(", "));
    }
    table += "\n";
    let mut text = document("links.md");
    let stands = part(&text, "names").to_owned();
    if std::env::var_os("UPDATE").is_some() {
        let mark = "<!-- names -->\n";
        text = text.replacen(&format!("{mark}{stands}"), &format!("{mark}{table}"), 1);
        std::fs::write(format!("{DOCS}links.md"), &text).unwrap();
    }
    assert_eq!(part(&text, "names"), table, "run with UPDATE=1");
}

#[test]
fn the_limits_in_docs_are_those_of_the_code() {
    let text = document("model.md");
    let table = part(&text, "limits");
    let source = include_str!("../../src/model/limits.rs");
    let rows = table.lines().filter(|line| line.starts_with("| ")).count() - 2;
    assert_eq!(
        rows,
        source.matches("pub const ").count(),
        "a row for each limit"
    );
    let grouped = |value: u64| {
        let digits = value.to_string();
        let groups: Vec<_> = digits
            .as_bytes()
            .rchunks(3)
            .rev()
            .map(|it| std::str::from_utf8(it).unwrap())
            .collect();
        groups.join(",")
    };
    for (what, value) in [
        ("stages", limits::STAGES as u64),
        ("transitions", limits::TRANSITIONS as u64),
        (
            "channels, referrals, segments, events, observed series, goals, steps of a story, each",
            limits::ITEMS as u64,
        ),
        (
            "departments that contribute to a stage or are handed something, each",
            limits::DEPARTMENTS as u64,
        ),
        ("pinned numbers", limits::PINNED as u64),
        ("strategies", limits::STRATEGIES as u64),
        (
            "levers of a strategy, adjustments of a segment",
            limits::LEVERS as u64,
        ),
        ("uncertain numbers", limits::UNCERTAIN as u64),
        ("values of a table", limits::TABLE as u64),
        ("periods", u64::from(limits::PERIODS)),
        ("replications", u64::from(limits::REPLICATIONS)),
        (
            "people: initial customers of a stage, arrivals per period, market size",
            limits::PEOPLE,
        ),
        ("any other number, either side of 0", limits::NUMBER as u64),
        ("shapes and exponents of hazards", limits::SHAPE as u64),
        (
            "hazard values worked out by validation",
            limits::HAZARD_VALUES,
        ),
        (
            "people expected in a journey at any time",
            limits::JOURNEY_PEOPLE as u64,
        ),
        (
            "numbers held for parameters by period, segment and tenure",
            limits::TABLE_NUMBERS as u64,
        ),
        ("numbers held of a run", limits::RESULT_NUMBERS as u64),
        (
            "steps of one replication, all strategies together",
            limits::REPLICATION_STEPS as u64,
        ),
        ("steps of a run", limits::RUN_STEPS as u64),
        (
            "people followed one by one at one time",
            limits::FOLLOWED_AT_ONCE,
        ),
        (
            "periods of people followed in one replication, all strategies together",
            limits::FOLLOWED_REPLICATION as u64,
        ),
        (
            "periods of people followed in a run",
            limits::FOLLOWED_RUN as u64,
        ),
        (
            "people written down for a playback at one time",
            limits::WRITTEN_AT_ONCE,
        ),
        (
            "people written down for a playback in one strategy",
            limits::WRITTEN_PEOPLE as u64,
        ),
        ("entries about them", limits::WRITTEN_ENTRIES as u64),
        (
            "multiplications for the figures per customer of a run",
            limits::PERSON_STEPS as u64,
        ),
        (
            "numbers held for the variances of one strategy in one draw",
            limits::MOMENT_NUMBERS as u64,
        ),
        (
            "multiplications for the variances of a run",
            limits::MOMENT_STEPS as u64,
        ),
        (
            "multiplications for what becomes of the people on whom a strategy's money is spent",
            limits::FATE_STEPS as u64,
        ),
        ("problems listed of one scenario", limits::PROBLEMS as u64),
        ("slots of the palette", u64::from(limits::COLORS)),
        ("characters of an id", limits::ID_LENGTH as u64),
        ("characters of a name", limits::NAME_LENGTH as u64),
        ("characters of another text", limits::TEXT_LENGTH as u64),
        ("nesting of a file", limits::NESTING as u64),
        ("values in a file", limits::VALUES as u64),
        ("bytes of a file", limits::FILE_BYTES as u64),
        ("bytes of a link", limits::LINK_BYTES as u64),
        (
            "bytes of a link's payload, inflated",
            limits::LINK_INFLATED_BYTES as u64,
        ),
        ("bytes of a table of draws", limits::TABLE_BYTES as u64),
        (
            "strategies of a table of draws",
            limits::DECISION_STRATEGIES as u64,
        ),
        (
            "values of a unit of effect (`--thresholds`)",
            limits::THRESHOLDS as u64,
        ),
    ] {
        let row = format!("| {what} | {} |", grouped(value));
        assert!(table.contains(&row), "{row}");
    }
}

#[test]
fn the_examples_in_docs_are_scenarios() {
    let text = document("file-format.md");
    let examples = text
        .split("```json\n")
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap());
    let mut whole = 0;
    for example in examples.filter(|example| example.contains("\"format\"")) {
        let loaded = file::read(example).unwrap_or_else(|problems| panic!("{problems:#?}"));
        assert_eq!(loaded.warnings, []);
        assert_eq!(validate(&loaded.scenario), []);
        whole += 1;
    }
    assert!(whole >= 2);
}

#[test]
fn the_example_link_in_docs_opens() {
    let text = document("links.md");
    let links: Vec<_> = text
        .lines()
        .filter(|line| line.trim().starts_with("#/s/1."))
        .collect();
    assert_eq!(links.len(), 1);
    let opened = link::decode(links[0]).unwrap();
    assert_eq!(link::encode(&opened.envelope), links[0].trim());
    assert_eq!(opened.envelope.note, "A first look");
}
