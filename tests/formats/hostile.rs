//! Hostile input: whatever comes in, nothing panics, and nothing takes long.

use std::time::{Duration, Instant};

use perennial::codec::file;
use perennial::codec::link::{Envelope, LinkProblem, decode, encode};
use perennial::model::{limits, validate};

use crate::arbitrary::Source;
use crate::length::typical;
use crate::problems::FULL;

/// Far above what any input takes, since tests share their machine.
const LONG: Duration = Duration::from_secs(5);

fn read_all(bytes: &[u8]) {
    let start = Instant::now();
    if let Ok(loaded) = file::read_bytes(bytes) {
        assert!(!file::write(&loaded.scenario).is_empty());
        drop(validate(&loaded.scenario));
    }
    if bytes.len() > 100_000 {
        println!(
            "{} {:?}",
            String::from_utf8_lossy(&bytes[..30]),
            start.elapsed()
        );
    }
}

#[test]
fn mutated_files_never_panic() {
    let parts: [&[u8]; 14] = [
        b"{",
        b"}",
        b"[",
        b"]",
        b",",
        b"null",
        b"-1",
        b"1e308",
        b"1e15",
        b"\"\"",
        b"\xff",
        b"\"by_period\":",
        b":",
        b"\\u0000",
    ];
    for seed in 0..crate::cases(3_000) {
        let mut source = Source::new(seed);
        let mut bytes = FULL.as_bytes().to_vec();
        for _ in 0..=source.below(4) {
            let at = source.below(bytes.len());
            match source.below(4) {
                0 => {
                    bytes.remove(at);
                }
                1 => bytes[at] = u8::try_from(source.below(256)).unwrap(),
                2 => bytes.truncate(at.max(1)),
                _ => {
                    let part = parts[source.below(parts.len())];
                    bytes.splice(at..at, part.iter().copied());
                }
            }
        }
        read_all(&bytes);
    }
}

#[test]
fn swapped_values_never_panic() {
    // Whole values in places of others: well formed JSON, wrong everywhere.
    let scenario: serde_json::Value = serde_json::from_str(FULL).unwrap();
    let mut pointers = Vec::new();
    collect(&scenario, String::new(), &mut pointers);
    for seed in 0..crate::cases(3_000) {
        let mut source = Source::new(seed);
        let mut changed = scenario.clone();
        for _ in 0..=source.below(3) {
            let from = &pointers[source.below(pointers.len())];
            let to = &pointers[source.below(pointers.len())];
            let value = scenario.pointer(from).unwrap().clone();
            if let Some(place) = changed.pointer_mut(to) {
                *place = value;
            }
        }
        read_all(changed.to_string().as_bytes());
    }
}

fn collect(value: &serde_json::Value, at: String, pointers: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(object) => {
            for (key, value) in object {
                collect(value, format!("{at}/{key}"), pointers);
            }
        }
        serde_json::Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                collect(value, format!("{at}/{index}"), pointers);
            }
        }
        _ => {}
    }
    pointers.push(at);
}

#[test]
fn random_scenarios_are_validated_without_panic() {
    for seed in 0..crate::cases(400) {
        drop(validate(&Source::new(seed).scenario()));
    }
}

#[test]
fn large_files_are_read_or_refused_quickly() {
    let start = Instant::now();
    let fields: String = (0..300_000).map(|at| format!("\"{at}\":0,")).collect();
    read_all(format!("{{\"format\":1,{fields}\"z\":0}}").as_bytes());
    read_all(
        format!(
            "{{\"format\":1,\"stages\":[{}{{}}]}}",
            "{},".repeat(500_000)
        )
        .as_bytes(),
    );
    read_all(format!("{{\"format\":1,\"name\":\"{}\"}}", "x".repeat(4_000_000)).as_bytes());
    read_all("[".repeat(4_000_000).as_bytes());
    read_all("{\"a\":".repeat(600_000).as_bytes());
    let stages: String = (0..200)
        .map(|_| "{\"id\":\"a\",\"kind\":\"lost\"},")
        .collect();
    let loops: String = (0..1_999)
        .map(|at| format!("{{\"id\":\"t{at}\",\"from\":\"b\",\"to\":\"a\",\"probability\":1}},"))
        .collect();
    read_all(
        format!(
            "{{\"format\":1,\"clock\":{{\"period\":\"day\",\"periods\":10000}},\"stages\":[{}],\"transitions\":[{}]}}",
            stages.trim_end_matches(','),
            loops.trim_end_matches(',')
        )
        .as_bytes(),
    );
    assert!(start.elapsed() < LONG, "{:?}", start.elapsed());
}

fn sample() -> (Envelope, String) {
    let envelope = Envelope {
        engine_version: "0.1.0".to_owned(),
        scenario: typical(),
        note: "See month 14".to_owned(),
        results: None,
    };
    let link = encode(&envelope);
    (envelope, link)
}

#[test]
fn mutated_links_never_open_something_else() {
    const LETTERS: &[u8] = b"ABCxyz019-_. %#/+=\n\"{";
    let (envelope, link) = sample();
    let mut opened = 0;
    for seed in 0..crate::cases(5_000) {
        let mut source = Source::new(seed);
        let mut bytes = link.clone().into_bytes();
        for _ in 0..=source.below(3) {
            let at = source.below(bytes.len());
            let letter = LETTERS[source.below(LETTERS.len())];
            match source.below(5) {
                0 => {
                    bytes.remove(at);
                }
                1 => bytes.insert(at, letter),
                2 => bytes.truncate(at.max(1)),
                3 => {
                    let other = source.below(bytes.len());
                    bytes.swap(at, other);
                }
                _ => bytes[at] = letter,
            }
        }
        if let Ok(found) = decode(&String::from_utf8(bytes).unwrap()) {
            assert_eq!(found.envelope, envelope, "seed {seed}");
            opened += 1;
        }
    }
    println!("{opened} of the mutated links could be repaired");
}

#[test]
fn random_payloads_never_panic() {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    for seed in 0..crate::cases(3_000) {
        let mut source = Source::new(seed);
        let length = source.below(400);
        let start = ["#/s/1.", "#/s/1.eN", "#/s/1.eNq", "s/1.", ""][source.below(5)];
        let letters = (0..length).map(|_| char::from(LETTERS[source.below(64)]));
        let text: String = start.chars().chain(letters).collect();
        assert!(decode(&text).is_err(), "seed {seed}");
    }
}

/// A link whose payload inflates to this text.
fn packed(text: &[u8]) -> String {
    use base64::Engine;
    let zlib = miniz_oxide::deflate::compress_to_vec_zlib(text, 10);
    let payload = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(zlib);
    format!("#/s/1.{payload}")
}

#[test]
fn hostile_payloads_are_refused_quickly() {
    let start = Instant::now();
    let limit = limits::LINK_INFLATED_BYTES;
    assert_eq!(
        decode(&packed(&vec![b' '; 20_000_000])),
        Err(LinkProblem::TooLarge { limit })
    );
    assert_eq!(
        decode(&packed(&vec![b' '; limit + 1])),
        Err(LinkProblem::TooLarge { limit })
    );
    for text in [
        "[".repeat(200_000).as_str(),
        "{}",
        "[]",
        "null",
        "",
        "{\"s\":{}}",
        "{\"s\":{\"f\":1}}",
        "{\"s\":{\"f\":1},\"n\":5}",
        "{\"s\":{\"f\":1,\"k\":{\"p\":\"month\",\"n\":1},\"s\":[{\"i\":1}]}}",
        "\u{fffd}",
        &format!("{{\"n\":\"{}\"}}", "x".repeat(20_001)),
    ] {
        assert!(
            matches!(
                decode(&packed(text.as_bytes())),
                Err(LinkProblem::NotAScenario(_))
            ),
            "{text:.40}"
        );
    }
    assert_eq!(decode(&packed(b"\xff\xfe")), Err(LinkProblem::Damaged));
    let newer = LinkProblem::NewerFormat { found: 2, known: 1 };
    assert_eq!(decode(&packed(b"{\"s\":{\"f\":2}}")), Err(newer));
    assert!(start.elapsed() < LONG, "{:?}", start.elapsed());
}

/// Every sign that is no letter, escaped for an address.
fn twice(text: &str) -> String {
    let escape = |letter: char| match letter {
        'a'..='z' | 'A'..='Z' | '0'..='9' => letter.to_string(),
        _ => format!("%{:02X}", u32::from(letter)),
    };
    text.chars().map(escape).collect()
}

/// What may happen to a link on its way, several things at once.
fn mishaps(text: &str, source: &mut Source) -> String {
    let cut = |text: &str, at: usize| text.chars().take(at).collect::<String>();
    let at = source.below(text.chars().count().max(1));
    match source.below(14) {
        0 => cut(text, at),
        1 => cut(text, at) + "…",
        2 => twice(text),
        3 => text.replace('-', "\u{2014}"),
        4 => text.replace("--", "\u{2013}"),
        5 => text.to_lowercase(),
        6 => text.replace('_', ""),
        7 => text.chars().skip(at).collect(),
        8 => {
            let mut bytes = text.as_bytes().to_vec();
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << source.below(8);
            }
            String::from_utf8_lossy(&bytes).into_owned()
        }
        9 => text.replace('=', "=3D").replace("A", "A=\n"),
        10 => text.replace('%', "%25").replace('e', "%e"),
        11 => format!("{}&{}", cut(text, at), &text[cut(text, at).len()..]),
        12 => format!("{text}{text}"),
        _ => {
            let head = cut(text, at);
            format!("{head}\n> {}", &text[head.len()..])
        }
    }
}

#[test]
fn mishaps_of_messages_never_open_something_else() {
    let (envelope, link) = sample();
    let mut opened = 0;
    for seed in 0..crate::cases(5_000) {
        let mut source = Source::new(seed);
        let mut text = link.clone();
        for _ in 0..=source.below(3) {
            text = mishaps(&text, &mut source);
        }
        match decode(&text) {
            Ok(found) => {
                assert_eq!(found.envelope, envelope, "seed {seed}");
                opened += 1;
            }
            Err(problem) => assert!(
                !matches!(problem, LinkProblem::NotAScenario(_)),
                "seed {seed}: what is told is what happened to the link: {problem:?}"
            ),
        }
    }
    println!("{opened} of the links could be repaired");
}

#[test]
fn what_a_message_does_to_a_link_is_repaired() {
    let (envelope, link) = sample();
    let payload = &link["#/s/1.".len()..];
    let wrapped: String = payload
        .as_bytes()
        .chunks(72)
        .map(|line| format!("{}\r\n> ", std::str::from_utf8(line).unwrap()))
        .collect();
    let escaped: String = link
        .chars()
        .map(|letter| {
            if letter == '#' {
                "%23".to_owned()
            } else {
                letter.to_string()
            }
        })
        .collect();
    for text in [
        format!("{link}."),
        format!("{link}, have a look"),
        format!("<https://host.example/app/{link}>"),
        format!("({link})"),
        format!("*{link}*"),
        format!("_{link}_"),
        format!("\u{200b}{link}\u{200b}"),
        format!("https://host.example/{escaped}"),
        format!("#/s/1.{}", wrapped.replace("> ", "")),
        link.trim_start_matches('#').to_owned(),
        link.trim_start_matches("#/").to_owned(),
        format!("{link}?utm_source=chat"),
        format!("{link}\u{201d}"),
        format!("  {link}  \r\n"),
        format!("“{link}”; bye"),
        // Quoted-printable, and a quoted answer.
        format!("#/s/1.{}", wrapped.replace("\r\n> ", "=\r\n")),
        format!("> #/s/1.{wrapped}"),
        // HTML.
        link.replace('-', "&#45;").replace('#', "&#35;"),
        link.replace('_', "&#x5F;").replace('/', "&#x2F;"),
        format!("<a href=\"https://host.example/{link}\">"),
        format!("#/s/1.{}", wrapped.replace("\r\n> ", "<wbr>")),
        // Marks that nobody sees, and strokes.
        link.chars().flat_map(|it| [it, '\u{200b}']).collect(),
        link.replace('-', "\u{2011}"),
        link.replace("--", "\u{2014}").replace('-', "\u{2013}"),
        link.replace('-', "\u{2212}"),
        // Put into another link, and again.
        twice(&escaped),
        twice(&twice(&escaped)),
        // Base64 as it is elsewhere.
        format!("#/s/1.{}==", payload.replace('-', "+").replace('_', "/")),
    ] {
        let opened = decode(&text).unwrap_or_else(|problem| panic!("{problem:?} {text:.60}"));
        assert_eq!(opened.envelope, envelope);
    }
}
