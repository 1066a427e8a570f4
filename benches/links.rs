//! How long the largest and the most tangled links and files take: at most 50 ms each for a link is promised
//! (docs/links.md).
//!
//!     cargo bench --bench links
#![allow(clippy::expect_used, reason = "a bench may stop")]

use std::hint::black_box;
use std::time::Instant;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec_zlib;
use perennial::codec::file;
use perennial::codec::link::{Envelope, decode, encode};
use perennial::model::{
    PeriodUnit, Scenario, Stage, StageKind, Transition, limits, validate::validate,
};

const ROUNDS: usize = 20;

/// Prints the fastest and the slowest of several rounds.
fn report(name: &str, text: &str, work: impl Fn(&str)) {
    let times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            work(black_box(text));
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    let fastest = times.iter().copied().fold(f64::INFINITY, f64::min);
    let slowest = times.iter().copied().fold(0.0, f64::max);
    println!(
        "  {name:<64} {:>8} characters {fastest:>9.3} ms, at most {slowest:>9.3}",
        text.len()
    );
}

/// As many stages as there may be, and transitions until the link is nearly as large as is read.
fn largest() -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Month, 36);
    for at in 0..limits::STAGES {
        let kind = [StageKind::Customer, StageKind::Lost][at % 2];
        scenario.stages.push(Stage::new(format!("s{at}"), kind));
    }
    let mut at = 0;
    loop {
        let (from, to) = (at % limits::STAGES, (at * 7 + 1) % limits::STAGES);
        let (from, to) = (format!("s{from}"), format!("s{to}"));
        let one = Transition::new(format!("t{at}"), from, to, 0.001 + at as f64 * 1e-7);
        scenario.transitions.push(one);
        at += 1;
        if at == limits::TRANSITIONS || (at % 100 == 0 && link(&scenario).len() > 30_000) {
            return scenario;
        }
    }
}

fn link(scenario: &Scenario) -> String {
    encode(&Envelope {
        engine_version: "0.1.0".to_owned(),
        scenario: scenario.clone(),
        note: String::new(),
        results: None,
    })
}

/// A link whose payload inflates to this text.
fn packed(text: &str) -> String {
    let zlib = compress_to_vec_zlib(text.as_bytes(), 10);
    format!("#/s/1.{}", URL_SAFE_NO_PAD.encode(zlib))
}

/// The head of a scenario, whose list of stages is filled with items until it is as long as is inflated.
fn filled(item: &str) -> String {
    let head = "{\"e\":\"\",\"s\":{\"f\":1,\"k\":{\"p\":\"month\",\"n\":9},\"s\":[";
    let room = limits::LINK_INFLATED_BYTES - head.len() - 8;
    let items = vec![item; room / (item.len() + 1)].join(",");
    packed(&format!("{head}{items}]}}}}"))
}

fn main() {
    println!("Links ({ROUNDS} rounds)");
    let open = |text: &str| match decode(text) {
        Ok(opened) => drop(black_box(validate(&opened.envelope.scenario))),
        Err(problem) => drop(black_box(problem)),
    };
    let largest = largest();
    let whole = link(&largest);
    assert!(decode(&whole).is_ok(), "the largest is accepted");
    report("the largest that opens, validated", &whole, open);
    let payload = &whole["#/s/1.".len()..];
    let cut = &payload[..payload.len() - 20];
    report("the same, cut", &format!("#/s/1.{cut}"), open);
    let tangled: String = cut.chars().flat_map(|it| [it, ' ']).collect();
    report(
        "the same, cut, with a space after each",
        &format!("#/s/1.{tangled}"),
        open,
    );
    let dashes = cut.replace('-', "\u{2014}");
    report(
        "the same, cut, with dashes",
        &format!("#/s/1.{dashes} -"),
        open,
    );
    report("many stages without anything", &filled("{}"), open);
    report(
        "many stages of the same name",
        &filled("{\"i\":\"a\",\"k\":\"lost\"}"),
        open,
    );
    report("many numbers", &filled("1"), open);
    report(
        "a text of blanks",
        &packed(&" ".repeat(limits::LINK_INFLATED_BYTES)),
        open,
    );
    report(
        "inflates without end",
        &packed(&" ".repeat(20_000_000)),
        open,
    );
    report(
        "percent signs",
        &format!("#/s/1.{}", "%25".repeat(10_000)),
        open,
    );
    report(
        "entities",
        &format!("#/s/1.{}", "&amp;".repeat(6_000)),
        open,
    );
    let long = "a".repeat(4 * limits::LINK_BYTES - 10);
    report("no link, as long as is looked at", &long, open);

    println!("\nFiles");
    let read = |text: &str| match file::read_bytes(text.as_bytes()) {
        Ok(loaded) => drop(black_box(validate(&loaded.scenario))),
        Err(problems) => drop(black_box(problems)),
    };
    report("the largest scenario above", &file::write(&largest), read);
    let spaces = limits::FILE_BYTES;
    report("blanks, as large as is read", &" ".repeat(spaces), read);
    report("lists, as large as is read", &"[".repeat(spaces), read);
    report(
        "numbers, as large as is read",
        &format!("[{}0]", "0,".repeat(spaces / 2 - 2)),
        read,
    );
}
