//! The one-way order of the modules, read from the source text itself.
//!
//! `model` ← `engine` ← `analysis` ← `worker` ← `app` ← `ui`, with `codec`, `text` and `cli` beside
//! them (see the crate docs). A line that names a module it may not know fails this test.

mod source;

use std::path::PathBuf;

/// The package of arithmetic, which only what computes may name.
const KERNEL: &str = "perennial_kernel";

/// Each module with the modules of this crate, and the package beside it, that it may name.
const MAY_NAME: [(&str, &[&str]); 9] = [
    ("model", &[]),
    ("codec", &["model"]),
    ("engine", &["model", KERNEL]),
    ("analysis", &["engine", "model", KERNEL]),
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

/// The lines of code of every file of a module: without comments and without what is for tests alone,
/// since tests may look further.
fn code_lines(module: &str) -> Vec<(PathBuf, usize, String)> {
    let mut lines = Vec::new();
    for file in source::sources(module) {
        let code = source::code(&file);
        let of_file = source::statements(&code).into_iter();
        lines.extend(of_file.map(|(number, line)| (file.clone(), number, line)));
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

/// The modules of this crate that a line names by `crate::`, `super::` chains left aside, and the kernel.
fn modules_named(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for prefix in ["crate::", "perennial::"] {
        for (start, _) in code.match_indices(prefix) {
            let rest = &code[start + prefix.len()..];
            let name: String = rest
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            if MAY_NAME.iter().any(|(module, _)| *module == name) {
                found.push(name);
            }
        }
    }
    if names(code, KERNEL) {
        found.push(KERNEL.to_owned());
    }
    found
}

#[test]
fn modules_name_only_what_stands_below_them() {
    let mut wrong = Vec::new();
    for (module, allowed) in MAY_NAME {
        for (file, number, code) in code_lines(module) {
            for named in modules_named(&code) {
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

/// What the lines of a source name, as the tests above see them.
fn named_in(text: &str) -> Vec<(usize, String)> {
    let code = source::without_tests(&source::bare(text));
    let lines = source::statements(&code).into_iter();
    lines
        .flat_map(|(number, line)| {
            let named = modules_named(&line).into_iter();
            named.map(move |name| (number, name))
        })
        .collect()
}

#[test]
fn the_reader_of_names_sees_what_it_should() {
    let named = |text: &str| -> Vec<String> {
        let found = named_in(text).into_iter();
        found.map(|(_, name)| name).collect()
    };
    assert_eq!(named("use crate::engine::plan::Plan;"), ["engine"]);
    assert_eq!(named("use crate::{app::State, model};"), ["app", "model"]);
    assert_eq!(
        named("pub(crate) use crate::{\n    app::{model, ui},\n    text,\n};"),
        ["app", "app", "text"]
    );
    assert_eq!(named("let mix = perennial_kernel::random::mix;"), [KERNEL]);
    assert!(named("use super::crate_name;").is_empty());
    assert!(names("use yew::prelude::*;", "yew"));
    assert!(!names("let yewish = 1;", "yew"));
}

#[test]
fn the_reader_leaves_out_tests_comments_and_texts_alone() {
    let of_tests = "#[cfg(test)]\nmod tests;\nuse crate::ui::Scene;\n";
    assert_eq!(named_in(of_tests), [(3, "ui".to_owned())]);
    let inside = "#[cfg(test)]\nmod tests {\n    use crate::ui;\n    const C: char = '}';\n}\ncrate::text::f();";
    assert_eq!(named_in(inside), [(6, "text".to_owned())]);
    let function = "#[cfg(test)]\n#[must_use]\nfn f(a: [u8; 2]) { crate::ui::f() }\nfn g() { crate::cli::g() }";
    assert_eq!(named_in(function), [(4, "cli".to_owned())]);
    assert!(named_in("// crate::ui\n/* crate::ui /* */ crate::ui */").is_empty());
    assert!(named_in(r##"f("\"crate::ui", r#""crate::ui"#)"##).is_empty());
    assert_eq!(
        named_in("f::<'a>(\"//\", crate::ui)"),
        [(1, "ui".to_owned())]
    );
}

#[test]
fn the_reader_writes_groups_out() {
    assert_eq!(
        source::paths("use std::{fs, thread::{self, Builder}, time::*};"),
        [
            "use std::fs",
            "use std::thread::self",
            "use std::thread::Builder",
            "use std::time::*"
        ]
    );
}
