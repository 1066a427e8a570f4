//! Reading the source text of this crate: its code without comments, texts and tests.
#![allow(dead_code, reason = "each test file uses a part")]

mod bare;

use std::fs;
use std::path::{Path, PathBuf};

pub use bare::bare;

/// What marks an item that is compiled for tests alone.
const OF_TESTS: &str = "#[cfg(test)]";

fn files_below(folder: &Path, found: &mut Vec<PathBuf>) {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let path = entry.unwrap_or_else(|error| panic!("{error}")).path();
        if path.is_dir() {
            files_below(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Whether a whole file is of tests: `tests.rs`, `…_tests.rs`, and what a folder `tests` holds.
fn is_of_tests(file: &Path) -> bool {
    let of_tests = |name: &str| name == "tests" || name.ends_with("_tests");
    let stem = file.with_extension("");
    stem.iter().any(|part| part.to_str().is_some_and(of_tests))
}

/// The sources below a folder of `src`, tests left out, in order of their names.
pub fn sources(folder: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    files_below(&root.join(folder), &mut found);
    found.retain(|file| !is_of_tests(file.strip_prefix(&root).unwrap_or(file)));
    found.sort();
    assert!(!found.is_empty(), "src/{folder} has no source");
    found
}

/// The code of a file: what [`bare`] leaves, and none of the items that are for tests alone.
pub fn code(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{error}"));
    without_tests(&bare(&text))
}

/// Bare code in which every item that is marked for tests is blank, line by line as long as before.
pub fn without_tests(code: &str) -> String {
    let mut kept = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(start) = rest.find(OF_TESTS) {
        let (before, item) = rest.split_at(start);
        let (of_tests, after) = item.split_at(end_of_item(item));
        kept.push_str(before);
        kept.extend(of_tests.chars().filter(|c| *c == '\n'));
        rest = after;
    }
    kept.push_str(rest);
    kept
}

/// Where the item that `code` begins with ends: after its `;`, or else after the brace that closes it.
fn end_of_item(code: &str) -> usize {
    let mut open = 0_i32;
    for (at, c) in code.char_indices() {
        match c {
            '{' | '(' | '[' => open += 1,
            '}' | ')' | ']' => open -= 1,
            _ => {}
        }
        if open == 0 && matches!(c, ';' | '}') {
            return at + 1;
        }
    }
    code.len()
}

/// The lines of bare code with their numbers, each `use` as one line for each path that it names.
pub fn statements(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut lines = code.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        if !begins_use(line) {
            found.push((number + 1, line.to_owned()));
            continue;
        }
        let mut whole = line.trim().to_owned();
        while !whole.contains(';') {
            let Some((_, more)) = lines.next() else { break };
            whole.push_str(more.trim());
        }
        found.extend(paths(&whole).into_iter().map(|path| (number + 1, path)));
    }
    found
}

fn begins_use(line: &str) -> bool {
    let line = line.trim_start();
    let shared = line.strip_prefix("pub").is_some_and(|rest| {
        let rest = rest.trim_start_matches(|c: char| c != ' ' && c != ';');
        rest.trim_start().starts_with("use ")
    });
    shared || line.starts_with("use ")
}

/// Every path that a `use` on one line names, its groups written out.
pub fn paths(line: &str) -> Vec<String> {
    let Some(open) = line.find('{') else {
        return vec![line.to_owned()];
    };
    let (before, group) = line.split_at(open);
    let mut depth = 0;
    let mut start = 1;
    let mut found = Vec::new();
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 || (depth == 1 && c == ',') {
            let named = group[start..at].trim();
            if !named.is_empty() {
                found.extend(paths(&format!("{before}{named}")));
            }
            start = at + 1;
        }
        if depth == 0 {
            break;
        }
    }
    found
}
