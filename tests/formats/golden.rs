//! Links that must open to the same thing for ever.
//!
//! Each stands in `tests/golden/links` as `NAME.link`, with what it holds as `NAME.json` beside it.
//! They are never changed. `UPDATE=1` writes those that are missing, and only those.

use std::fs;
use std::path::PathBuf;

use base64::Engine;
use perennial::codec::file;
use perennial::codec::link::{CODEC, Envelope, PREFIX, decode, encode};
use perennial::model::{Claim, Estimate, FORMAT, Scenario};
use serde_json::{Value, json};

use crate::arbitrary::Source;
use crate::length::typical;
use crate::problems::FULL;

fn place(name: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/links")).join(name)
}

/// The links of codec 1, by what they hold.
fn made() -> Vec<(&'static str, Envelope)> {
    let envelope = |scenario: Scenario, note: &str| Envelope {
        engine_version: "0.1.0".to_owned(),
        scenario,
        note: note.to_owned(),
        results: None,
    };
    let full = file::read(FULL).unwrap().scenario;
    let mut random = Source::new(2_014).scenario();
    random = decode(&encode(&envelope(random, "")))
        .unwrap()
        .envelope
        .scenario;
    vec![
        (
            "1-full",
            envelope(full, "Look at month 14: “naïve” – 語 🙂"),
        ),
        ("1-typical", envelope(typical(), "")),
        ("1-random", envelope(random, "\n")),
        ("1-results", with_results(envelope(typical(), ""))),
    ]
}

/// With what a run gave.
fn with_results(mut envelope: Envelope) -> Envelope {
    let figures = |figures: [(f64, Option<f64>); 5]| {
        let figures = figures.map(|(mean, se)| Some(Estimate { mean, se }));
        figures.into_iter().chain([None]).collect()
    };
    let npv = [
        (1_234_500.0, Some(1_200.0)),
        (-0.012_5, Some(0.000_33)),
        (7.0, None),
        (0.0, Some(0.1)),
        (1e21, Some(2.5e18)),
    ];
    let customers = [(5_310.25, Some(1.75)); 5];
    envelope.results = Some(Claim {
        digest: "0123456789abcdef".to_owned(),
        figures: vec![
            ("npv".to_owned(), figures(npv)),
            ("customers_end".to_owned(), figures(customers)),
        ],
    });
    envelope
}

fn described(envelope: &Envelope) -> String {
    let scenario: Value = serde_json::from_str(&file::write(&envelope.scenario)).unwrap();
    let mut whole = json!({
        "engine_version": envelope.engine_version,
        "note": envelope.note,
        "scenario": scenario,
    });
    if let Some(results) = &envelope.results {
        whole["results"] = results_value(results);
    }
    format!("{whole:#}\n")
}

fn results_value(claim: &Claim) -> Value {
    let figure = |it: &Option<Estimate>| it.map(|it| json!({ "mean": it.mean, "se": it.se }));
    let outcomes = claim.figures.iter().map(|(key, figures)| {
        let figures: Vec<_> = figures.iter().map(figure).collect();
        (key.clone(), json!(figures))
    });
    let outcomes: serde_json::Map<String, Value> = outcomes.collect();
    json!({ "digest": claim.digest, "outcomes": outcomes })
}

/// The format in a link of codec 1, read without the program's own reader.
fn format_of(link: &str) -> u64 {
    let payload = link.trim_end().rsplit('.').next().unwrap();
    let zlib = base64::engine::general_purpose::URL_SAFE_NO_PAD
        .decode(payload)
        .unwrap();
    let text = miniz_oxide::inflate::decompress_to_vec_zlib(&zlib).unwrap();
    let value: Value = serde_json::from_slice(&text).unwrap();
    value["s"]["f"].as_u64().unwrap()
}

#[test]
fn golden_links_open_to_what_they_always_held() {
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(place("")).unwrap();
        for (name, envelope) in made() {
            let link = place(&format!("{name}.link"));
            if !link.exists() {
                fs::write(link, encode(&envelope) + "\n").unwrap();
                fs::write(place(&format!("{name}.json")), described(&envelope)).unwrap();
            }
        }
    }
    let (mut codecs, mut formats) = (Vec::new(), Vec::new());
    for entry in fs::read_dir(place("")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "link") {
            continue;
        }
        let link = fs::read_to_string(&path).unwrap();
        let opened = decode(&link).unwrap_or_else(|problem| panic!("{path:?}: {problem:?}"));
        assert_eq!(opened.warnings, [], "{path:?}");
        let held: Value =
            serde_json::from_str(&fs::read_to_string(path.with_extension("json")).unwrap())
                .unwrap();
        let scenario = file::read(&held["scenario"].to_string()).unwrap().scenario;
        assert_eq!(
            format!("{:?}", opened.envelope.scenario),
            format!("{scenario:?}"),
            "{path:?}"
        );
        assert_eq!(opened.envelope.note, held["note"], "{path:?}");
        assert_eq!(
            opened.envelope.engine_version, held["engine_version"],
            "{path:?}"
        );
        let results = opened.envelope.results.as_ref().map(results_value);
        assert_eq!(results.as_ref(), held.get("results"), "{path:?}");
        let id = link
            .strip_prefix(PREFIX)
            .and_then(|rest| rest.split('.').next());
        let codec = id.unwrap().parse::<u32>().unwrap();
        if codec == CODEC {
            // The newest codec writes the same bytes still.
            assert_eq!(encode(&opened.envelope), link.trim_end(), "{path:?}");
        }
        codecs.push(codec);
        formats.push(format_of(&link));
    }
    for codec in 1..=CODEC {
        assert!(codecs.contains(&codec), "codec {codec} has no golden link");
    }
    for format in 1..=u64::from(FORMAT) {
        assert!(
            formats.contains(&format),
            "format {format} has no golden link"
        );
    }
}
