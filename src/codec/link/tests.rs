use super::*;
use crate::model::{PeriodUnit, Stage, StageKind};

fn envelope() -> Envelope {
    let mut scenario = Scenario::new(PeriodUnit::Month, 36);
    scenario.name = "Ünïcode & more".to_owned();
    scenario
        .stages
        .push(Stage::new("member", StageKind::Customer));
    Envelope {
        engine_version: "0.1.0".to_owned(),
        scenario,
        note: "look at month 14".to_owned(),
        results: None,
    }
}

#[test]
fn what_is_packed_is_unpacked() {
    let link = encode(&envelope());
    assert!(link.starts_with("#/s/1."), "{link}");
    let opened = decode(&link).unwrap();
    assert_eq!(opened.envelope, envelope());
    assert_eq!(opened.warnings, []);
}

#[test]
fn every_cut_is_told() {
    let link = encode(&envelope());
    // The last letter may hold only bits beyond the last byte.
    for end in PREFIX.len()..link.len() - 1 {
        assert_eq!(decode(&link[..end]), Err(LinkProblem::CutOff), "{end}");
    }
}

#[test]
fn every_changed_letter_is_told_or_harmless() {
    let link = encode(&envelope());
    let start = PREFIX.len() + 2;
    for at in start..link.len() {
        for letter in ["A", "z", "_", "!", "é"] {
            let changed = format!("{}{letter}{}", &link[..at], &link[at + 1..]);
            if let Ok(opened) = decode(&changed) {
                assert_eq!(opened.envelope, envelope(), "{at} {letter}");
            }
        }
    }
}

#[test]
fn newer_links_say_so() {
    let known = CODEC;
    let found = 7;
    let newer = LinkProblem::NewerCodec { found, known };
    assert_eq!(decode("#/s/7.abc"), Err(newer));
}

#[test]
fn long_links_are_not_looked_at() {
    let text = format!("#/s/1.{}", "A".repeat(limits::LINK_BYTES + 1));
    assert!(matches!(decode(&text), Err(LinkProblem::TooLong { .. })));
    let text = "A".repeat(10_000_000);
    assert!(matches!(decode(&text), Err(LinkProblem::TooLong { .. })));
}
