//! The one-way order of the modules, read from the source text itself.
//!
//! `model` ← `engine` ← `analysis` ← `worker` ← `app` ← `ui`, with `codec`, `text` and `cli` beside
//! them (see the crate docs). A line that names a module it may not know fails this test.

use std::fs;
use std::path::{Path, PathBuf};

/// Each module with the modules of this crate that it may name.
const MAY_NAME: [(&str, &[&str]); 9] = [
    ("model", &[]),
    ("codec", &["model"]),
    ("engine", &["model"]),
    ("analysis", &["engine", "model"]),
    ("text", &["analysis", "codec", "engine", "model"]),
    ("cli", &["analysis", "codec", "engine", "model", "text"]),
    ("worker", &["analysis", "codec", "engine", "model"]),
    (
        "app",
        &["analysis", "codec", "engine", "model", "text", "worker"],
    ),
    (
        "ui",
        &[
            "analysis", "app", "codec", "engine", "model", "text", "worker",
        ],
    ),
];

/// What only the browser's part may name.
const BROWSER: [&str; 7] = [
    "yew",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "gloo_timers",
    "gloo_events",
    "gloo_utils",
];

/// What makes a pure module impure on any platform. The command line may use threads.
const IMPURE: [&str; 6] = [
    "std::time",
    "std::thread",
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let path = entry.unwrap_or_else(|error| panic!("{error}")).path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The lines of code of every file of a module: without comments and without what follows
/// `#[cfg(test)]`, since tests may look further.
fn code_lines(module: &str) -> Vec<(PathBuf, usize, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src")
        .join(module);
    let mut files = Vec::new();
    sources(&root, &mut files);
    files.sort();
    assert!(!files.is_empty(), "src/{module} has no source");
    let mut lines = Vec::new();
    for file in files {
        let stem = file
            .file_stem()
            .and_then(|stem| stem.to_str())
            .unwrap_or("")
            .to_owned();
        if stem == "tests" || stem.ends_with("_tests") {
            continue;
        }
        let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{error}"));
        for (number, line) in text.lines().enumerate() {
            if line.trim_start().starts_with("#[cfg(test)]") {
                break;
            }
            let code = line.split("//").next().unwrap_or("");
            lines.push((file.clone(), number + 1, code.to_owned()));
        }
    }
    lines
}

/// Whether `code` names `word` as the start of a path, not as part of a longer word.
fn names(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(start, _)| {
        let before = code[..start].chars().next_back();
        let after = code[start + word.len()..].chars().next();
        let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        !part(before) && !part(after)
    })
}

/// The modules of this crate that a line names by `crate::`, `super::` chains left aside.
fn crate_modules(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for prefix in ["crate::", "perennial::"] {
        for (start, _) in code.match_indices(prefix) {
            let rest = &code[start + prefix.len()..];
            let heads: Vec<&str> = match rest.strip_prefix('{') {
                Some(list) => list.split(',').collect(),
                None => vec![rest],
            };
            for head in heads {
                let name: String = head
                    .trim()
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                if MAY_NAME.iter().any(|(module, _)| *module == name) {
                    found.push(name);
                }
            }
        }
    }
    found
}

#[test]
fn modules_name_only_what_stands_below_them() {
    let mut wrong = Vec::new();
    for (module, allowed) in MAY_NAME {
        for (file, number, code) in code_lines(module) {
            for named in crate_modules(&code) {
                if named != module && !allowed.contains(&named.as_str()) {
                    wrong.push(format!(
                        "{}:{number}: {module} names {named}",
                        file.display()
                    ));
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "against the order of the house:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn pure_modules_name_no_browser_clock_or_thread() {
    let mut wrong = Vec::new();
    for module in ["model", "codec", "engine", "analysis", "text", "cli"] {
        for (file, number, code) in code_lines(module) {
            let mut impure: Vec<&str> = BROWSER
                .iter()
                .copied()
                .filter(|word| names(&code, word))
                .collect();
            if module != "cli" {
                impure.extend(IMPURE.iter().copied().filter(|word| code.contains(word)));
            }
            if !impure.is_empty() {
                wrong.push(format!(
                    "{}:{number}: {module} names {impure:?}",
                    file.display()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "not pure:\n{}", wrong.join("\n"));
}

#[test]
fn the_reader_of_names_sees_what_it_should() {
    assert_eq!(crate_modules("use crate::engine::plan::Plan;"), ["engine"]);
    assert_eq!(
        crate_modules("use crate::{app::State, model};"),
        ["app", "model"]
    );
    assert!(crate_modules("use super::crate_name;").is_empty());
    assert!(names("use yew::prelude::*;", "yew"));
    assert!(!names("let yewish = 1;", "yew"));
}
