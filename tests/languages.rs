//! Every language has every word: the catalogues have the same files, functions and cases, and no text is left in English.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot read its files fails"
)]

mod source;

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Files of a catalogue below its folder.
fn files(folder: &Path, inside: &Path, found: &mut BTreeSet<PathBuf>) {
    for entry in fs::read_dir(folder.join(inside)).unwrap() {
        let name = inside.join(entry.unwrap().file_name());
        if folder.join(&name).is_dir() {
            files(folder, &name, found);
        } else {
            found.insert(name);
        }
    }
}

fn catalogue(tag: &str) -> (PathBuf, BTreeSet<PathBuf>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src/text")
        .join(tag);
    let mut found = BTreeSet::new();
    files(&folder, Path::new(""), &mut found);
    // Tests are no words, and templates are written in English where they are built.
    found.retain(|name| !name.ends_with("tests.rs") && !name.starts_with("templates"));
    (folder, found)
}

fn written(folder: &Path, name: &Path) -> String {
    let text = fs::read_to_string(folder.join(name)).unwrap();
    source::without_tests(&text)
}

/// `Word::Journey`: what stands before the arrow of a case.
fn cases(source: &str) -> BTreeSet<String> {
    let names = source.split(|c: char| !(c.is_alphanumeric() || c == ':' || c == '_'));
    let is_case = |name: &&str| name.starts_with("Word::") || name.starts_with("Phrase::");
    names.filter(is_case).map(str::to_owned).collect()
}

/// The texts of a source that have at least two words.
fn sentences(source: &str) -> BTreeSet<&str> {
    let code: Vec<&str> = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect();
    let code = code.len();
    assert!(code > 0);
    let texts = source.split('"').skip(1).step_by(2);
    texts
        .filter(|text| {
            let words = text
                .split_whitespace()
                .filter(|word| word.chars().all(char::is_alphabetic));
            words.count() > 2
        })
        .collect()
}

#[test]
fn every_language_has_every_word() {
    let (english, names) = catalogue("en");
    let (spanish, same) = catalogue("es");
    assert_eq!(names, same);
    let mut words = 0;
    for name in &names {
        let [own, other] = [&english, &spanish].map(|folder| written(folder, name));
        assert_eq!(cases(&own), cases(&other), "{}", name.display());
        words += cases(&own).len();
        let left: Vec<&str> = sentences(&own)
            .intersection(&sentences(&other))
            .copied()
            .collect();
        assert_eq!(
            left,
            Vec::<&str>::new(),
            "{} is in English there",
            name.display()
        );
    }
    assert!(words > 1_000, "{words}");
}

/// Lines of a source, comments left out, in which a digit and its `%` could be on two lines of a page.
fn torn(source: &str) -> Vec<&str> {
    let is_torn = |line: &&str| {
        let mut found = line.match_indices(" %");
        found.any(|(at, _)| line[..at].ends_with(|c: char| c.is_ascii_digit()))
    };
    let said = (source.lines()).filter(|line| !line.trim_start().starts_with("//"));
    said.filter(is_torn).collect()
}

/// What is read on a page has `\u{a0}` there. Names of columns in a file are compared by machines and have a plain space.
#[test]
fn no_digit_is_torn_from_its_per_cent() {
    let of_columns = |line: &str| {
        ["Phrase::Low", "Phrase::High"]
            .iter()
            .any(|name| line.contains(name))
    };
    for tag in ["en", "es"] {
        let (folder, names) = catalogue(tag);
        for name in names {
            let text = written(&folder, &name);
            let mut found = torn(&text);
            found.retain(|line| !of_columns(line));
            assert_eq!(found, Vec::<&str>::new(), "{tag}/{}", name.display());
        }
    }
    assert_eq!(torn("of 5 %\n// 5 %\nof {share} %").len(), 1);
}

/// What a source names.
struct Named {
    words: HashSet<String>,
    /// What stands behind `::`, such as the cases of its enums.
    cases: HashSet<String>,
    /// Cases that are handed on, as in `word(Word::Journey)`, with their enums.
    handed_on: HashSet<String>,
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

impl Named {
    fn of(code: &str) -> Self {
        let words = code.split(|c| !is_of_word(c)).map(str::to_owned);
        let behind = code.split("::").skip(1);
        let cases = behind.filter_map(|rest| rest.split(|c| !is_of_word(c)).next());
        let handed_on = code.split('(').skip(1).filter_map(|rest| {
            let (whole, _) = rest.split_once(')')?;
            whole.contains("::").then(|| whole.to_owned())
        });
        Self {
            words: words.collect(),
            cases: cases.map(str::to_owned).collect(),
            handed_on: handed_on.collect(),
        }
    }
}

/// What stands between the brace that `code` has first and the one that closes it, and what follows.
fn braced(code: &str) -> (&str, &str) {
    let open = code.find('{').unwrap();
    let mut depth = 0;
    let close = code.char_indices().find_map(|(at, c)| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        (at >= open && depth == 0).then_some(at)
    });
    let close = close.unwrap();
    (&code[open + 1..close], &code[close + 1..])
}

/// The cases of an enum, of what stands between its braces.
fn variants(body: &str) -> Vec<String> {
    let mut depth = 0;
    let outer = body.chars().filter(|c| {
        let before = depth;
        depth += i32::from("{([".contains(*c)) - i32::from("})]".contains(*c));
        before == 0 && depth == 0
    });
    let outer: String = outer.collect();
    outer
        .split(',')
        .map(|variant| variant.trim_start_matches(|c| !is_of_word(c)))
        .map(|variant| variant.split(|c| !is_of_word(c)).next().unwrap().to_owned())
        .filter(|variant| !variant.is_empty())
        .collect()
}

/// The enums of a topic with their cases, and the code of its file without them.
fn enums(code: &str) -> (Vec<(String, Vec<String>)>, String) {
    let mut rest = code;
    let mut other = String::new();
    let mut found = Vec::new();
    while let Some((before, after)) = rest.split_once("pub enum ") {
        other.push_str(before);
        let name = after.split(|c| !is_of_word(c)).next().unwrap();
        let (body, behind) = braced(after);
        found.push((name.to_owned(), variants(body)));
        rest = behind;
    }
    other.push_str(rest);
    (found, other)
}

/// A word is said somewhere: by what names its topic, by its topic, or by a sentence of a catalogue.
#[test]
fn every_word_is_said_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/text");
    let (of_catalogues, others): (Vec<PathBuf>, Vec<PathBuf>) = (source::sources(""))
        .into_iter()
        .partition(|file| file.starts_with(root.join("en")) || file.starts_with(root.join("es")));
    let named = |file: &PathBuf| Named::of(&source::code(file));
    let spoken: Vec<Named> = others.iter().map(named).collect();
    let (mut silent, mut count) = (Vec::new(), 0);
    for file in others.iter().filter(|file| file.parent() == Some(&root)) {
        let topic = file.file_stem().unwrap().to_str().unwrap();
        let (enums, own) = enums(&source::code(file));
        let own = Named::of(&own);
        let here = (others.iter().zip(&spoken))
            .filter(|(other, named)| *other != file && named.words.contains(topic));
        let here: Vec<&Named> = here.map(|(_, named)| named).chain([&own]).collect();
        let own_file = |other: &&PathBuf| other.ends_with(format!("{topic}.rs"));
        let sentences: Vec<Named> = of_catalogues.iter().filter(own_file).map(named).collect();
        for (name, variants) in enums {
            count += variants.len();
            for variant in variants {
                let whole = format!("{name}::{variant}");
                let is_said = here.iter().any(|named| named.cases.contains(&variant))
                    || sentences
                        .iter()
                        .any(|named| named.handed_on.contains(&whole));
                if !is_said {
                    silent.push(format!("{topic}::{whole}"));
                }
            }
        }
    }
    assert_eq!(silent, Vec::<String>::new(), "no screen says these");
    assert!(count > 1_000, "{count}");
}
