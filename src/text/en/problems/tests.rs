//! Every kind of problem has both of its sentences.

use super::{sentence, unworded};
use crate::model::problem::{Expected, ForeignFile, JsonType};
use crate::model::{Bounds, ChangeKind, Form, ItemKind, ProblemKind as Kind, Work};

fn text(text: &str) -> String {
    text.to_owned()
}

/// One of each kind.
#[rustfmt::skip]
fn samples() -> Vec<Kind> {
    vec![
        Kind::Empty,
        Kind::Foreign { what: ForeignFile::Picture },
        Kind::FileTooLarge { bytes: 5_000_000, limit: 4 * 1024 * 1024 },
        Kind::NotJson { line: 3, column: 7, near: text("\"a\" 1") },
        Kind::NotJson { line: 3, column: 7, near: String::new() },
        Kind::NumberTooLarge { found: text("1e999") },
        Kind::TooDeep { limit: 32 },
        Kind::TooManyValues { limit: 100_000 },
        Kind::FormatMissing { known: 1 },
        Kind::FormatUnknown { found: text("\"one\""), known: 1 },
        Kind::FormatNewer { found: 7, known: 1 },
        Kind::UnknownField { key: text("reveneu"), close: Some("revenue") },
        Kind::DuplicateField { key: text("id") },
        Kind::MissingField { key: "id" },
        Kind::WrongType { expected: Expected::Number, found: JsonType::Text },
        Kind::UnknownWord { found: text("fortnight"), allowed: vec!["week", "month"] },
        Kind::UnknownForm { found: vec![text("by_age")], allowed: vec!["by_period", "by_tenure"] },
        Kind::WrongFields { found: vec![text("mean")], allowed: vec![&["mean", "sd"], &["successes", "failures"]] },
        Kind::NotATarget { found: text("stage") },
        Kind::NotANumberOfIt { found: text("stage:x.cost") },
        Kind::OptionsTooFew,
        Kind::InStory { problem: Box::new(Kind::OptionsTooFew) },
        Kind::NotWhole { found: 1.5 },
        Kind::TextTooLong { found: 300, limit: 200 },
        Kind::ListTooLong { found: 300, limit: 200 },
        Kind::ListEmpty,
        Kind::NoStage,
        Kind::BadId { id: text("a b"), limit: 64 },
        Kind::DuplicateId { item: ItemKind::Stage, id: text("a"), first: 0 },
        Kind::UnknownReference { item: ItemKind::Stage, id: text("actve"), close: Some(text("active")) },
        Kind::ListedTwice { id: text("a") },
        Kind::ListedNone { item: ItemKind::Segment },
        Kind::UnknownSeries { key: text("customer"), close: Some(text("customers")) },
        Kind::UnknownOutcome { key: text("clv"), allowed: vec!["npv", "profit"] },
        Kind::OutOfRange { found: 1.2, allowed: Bounds::PROBABILITY },
        Kind::FormNotAllowed { found: Form::ByTenure, allowed: &[Form::Constant, Form::ByPeriod] },
        Kind::EndsSwapped { low: 2.0, high: 1.0 },
        Kind::ModeOutside { low: 1.0, mode: 3.0, high: 2.0 },
        Kind::DeviationTooLarge { mean: 0.5, sd: 0.7, below: 0.5 },
        Kind::DrawsClamped { low: -0.1, high: 0.3, allowed: Bounds::PROBABILITY },
        Kind::NotADate { found: text("2026-02-30") },
        Kind::NotACurrency { found: text("euro") },
        Kind::ExitsAboveOne { stage: text("risk"), segment: Some(text("all")), sum: 1.12, period: 3, tenure: Some(2), exits: vec![(text("a"), 0.6), (text("b"), 0.52)] },
        Kind::SharesNotOne { sum: 0.9 },
        Kind::WindowEmpty { from: 7, until: 3 },
        Kind::WindowBeyond { from: 72, periods: 60 },
        Kind::WindowCut { until: 72, periods: 60 },
        Kind::RampTooLong { ramp: 12, window: 6 },
        Kind::RampOfMove,
        Kind::TableBeyond { values: 30, periods: 20 },
        Kind::ObservedBeyond { last: 25, periods: 20 },
        Kind::ObservedAtZero { series: text("profit") },
        Kind::GoalNeverMeasured { at: 25, first: 1, last: 20 },
        Kind::IntensityAboveMax { intensity: 2.0, max: 1.0 },
        Kind::ChangeNotAllowed { found: ChangeKind::HazardRatio, target: text("stage:a.cost"), allowed: &[ChangeKind::Set, ChangeKind::Add] },
        Kind::AdjustNotAllowed { target: text("market.size") },
        Kind::SegmentsOfMarket,
        Kind::NoMarket,
        Kind::PerMoveWithoutMoves { target: text("stage:a.cost") },
        Kind::KeptAtLimit { limit: 1e15 },
        Kind::NoExits { stage: text("gone") },
        Kind::NoOrders { stage: text("member") },
        Kind::ExitWithoutCount { transition: text("churn"), to: text("gone") },
        Kind::CountWithoutExit { to: text("gone") },
        Kind::ExitsShareTarget { to: text("gone"), transitions: vec![text("a"), text("b")] },
        Kind::ExitToItself { transition: text("loop") },
        Kind::NoCounts,
        Kind::NobodyStays { stage: text("a") },
        Kind::TooMuchWork { what: Work::Run, estimate: 3.2e13, limit: 1e12 },
    ]
}

/// The names of all kinds, from the source, since an enum cannot list its own.
fn kinds() -> Vec<&'static str> {
    let source = include_str!("../../../model/problem_kind.rs");
    let start = source.find("pub enum ProblemKind {").expect("is there");
    let body = &source[start..];
    let end = body.find("\n}").expect("ends");
    body[..end]
        .lines()
        .skip(1)
        .filter(|line| line.starts_with("    ") && line[4..].starts_with(char::is_uppercase))
        .map(|line| line.trim().trim_end_matches([' ', '{', ',']))
        .collect()
}

#[test]
fn every_kind_has_a_sample_and_a_sentence_of_its_own() {
    let samples = samples();
    assert!(kinds().len() > 50, "{:?}", kinds());
    for name in kinds() {
        let is_sample = |kind: &&Kind| {
            let shown = format!("{kind:?}");
            shown == name || shown.starts_with(&format!("{name} {{"))
        };
        let sample = samples.iter().find(is_sample);
        let sample = sample.unwrap_or_else(|| panic!("{name} has no sample"));
        let sentence = sentence(sample);
        assert_ne!(sentence, unworded(), "{name} has no sentence");
    }
}

#[test]
fn every_problem_says_what_is_wrong_and_what_would_be_right() {
    for kind in samples() {
        let sentence = sentence(&kind);
        for part in [&sentence.what, &sentence.fix] {
            assert!(part.len() > 8, "{kind:?}: {sentence:?}");
            assert!(part.ends_with(['.', '?']), "{kind:?}: {sentence:?}");
            assert!(
                !part.contains("  ") && !part.contains('\n'),
                "{kind:?}: {sentence:?}"
            );
        }
    }
}

#[test]
fn some_sentences_as_they_read() {
    let line = |kind: Kind| sentence(&kind).line().replace('\u{a0}', " ");
    assert_eq!(
        line(Kind::ExitsAboveOne {
            stage: text("risk"),
            segment: None,
            sum: 1.12,
            period: 1,
            tenure: None,
            exits: vec![(text("back"), 0.6), (text("churn"), 0.52)],
        }),
        "Exits of “risk” add to 112 % in period 1: “back” 60 % and “churn” 52 %. \
         Lower one of them, so that they add to 100 % or less."
    );
    assert_eq!(
        line(Kind::OutOfRange {
            found: 1.2,
            allowed: Bounds::PROBABILITY
        }),
        "1.2 cannot stand here. Write a number, from 0 to 1."
    );
}
