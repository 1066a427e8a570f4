//! Every language has every word: the catalogues have the same files, functions and cases, and no text is left in English.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot read its files fails"
)]

use std::collections::BTreeSet;
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

fn source(folder: &Path, name: &Path) -> String {
    let text = fs::read_to_string(folder.join(name)).unwrap();
    let end = text.find("#[cfg(test)]").unwrap_or(text.len());
    text[..end].to_owned()
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
        let [own, other] = [&english, &spanish].map(|folder| source(folder, name));
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
