//! Links that must open to the same thing for ever.
//!
//! Each stands in `tests/golden/links` as `NAME.link`, with what it holds as `NAME.json` beside it.
//! They are never changed. `UPDATE=1` writes those that are missing, and only those.

use std::fs;
use std::path::PathBuf;

use perennial::codec::file;
use perennial::codec::link::{CODEC, Envelope, PREFIX, decode, encode};
use perennial::model::Scenario;
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
    ]
}

fn described(envelope: &Envelope) -> String {
    let scenario: Value = serde_json::from_str(&file::write(&envelope.scenario)).unwrap();
    let whole = json!({
        "engine_version": envelope.engine_version,
        "note": envelope.note,
        "scenario": scenario,
    });
    format!("{whole:#}\n")
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
    let mut codecs = Vec::new();
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
        let id = link
            .strip_prefix(PREFIX)
            .and_then(|rest| rest.split('.').next());
        let codec = id.unwrap().parse::<u32>().unwrap();
        if codec == CODEC {
            // The newest codec writes the same bytes still.
            assert_eq!(encode(&opened.envelope), link.trim_end(), "{path:?}");
        }
        codecs.push(codec);
    }
    for codec in 1..=CODEC {
        assert!(codecs.contains(&codec), "codec {codec} has no golden link");
    }
}
