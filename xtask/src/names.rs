//! Naming every file of the app by a hash of its final bytes, so that no cache mixes two builds.
//!
//! A file that names another is named after it, for its bytes hold the other's name: leaves first,
//! index.html last. Only quoted names are references (in a style sheet also those in `url(…)`), so that a
//! comment may mention a file freely.

use crate::failure::Failure;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The files of a folder: relative path, with `/` between folders, and content.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Files that keep their own names: the page, which is opened by it from outside of the app, and the service worker, by
/// whose name browsers know it from build to build.
const ENTRIES: [&str; 2] = ["index.html", "sw.js"];
/// Files that may name others.
const TEXT: [&str; 6] = [".html", ".js", ".css", ".svg", ".json", ".webmanifest"];
/// Digits of the hash in a name: 64 bits, which no two builds share.
const DIGITS: usize = 16;

/// Gives each file its final name and every reference to it the same.
pub fn by_content(files: &Files) -> Result<Files, Failure> {
    let mut naming = Naming {
        files,
        done: BTreeMap::new(),
        open: Vec::new(),
    };
    for path in files.keys() {
        naming.name(path)?;
    }
    Ok(naming.done.into_values().collect())
}

/// Whether a path is one that [`by_content`] gave: what it names never changes.
pub fn is_hashed(path: &str) -> bool {
    split(path).is_some()
}

/// The name that a file had before [`by_content`] gave it another.
pub fn before(path: &str) -> String {
    match split(path) {
        Some((start, end)) => format!("{start}{end}"),
        None => path.to_owned(),
    }
}

/// What stands before and behind the hash in a path that [`by_content`] gave.
fn split(path: &str) -> Option<(&str, &str)> {
    let file = path.rfind('/').map_or(0, |at| at + 1);
    let dot = path[file..].find('.').map_or(path.len(), |at| file + at);
    let (start, hash) = path[..dot]
        .rsplit_once('-')
        .filter(|(start, _)| start.len() >= file)?;
    let is_hash = hash.len() == DIGITS
        && hash
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    is_hash.then_some((start, &path[dot..]))
}

struct Naming<'a> {
    files: &'a Files,
    /// Old path to new path and final content.
    done: BTreeMap<String, (String, Vec<u8>)>,
    /// The chain of files that wait for one another's names.
    open: Vec<String>,
}

impl Naming<'_> {
    /// The final name of a file, after those that it names.
    fn name(&mut self, path: &str) -> Result<String, Failure> {
        if let Some((name, _)) = self.done.get(path) {
            return Ok(name.clone());
        }
        if self.open.iter().any(|waiting| waiting == path) {
            return Err(Failure::new(format!(
                "{} name each other in a circle, so none can be named by its content.",
                self.open.join(", ")
            )));
        }
        self.open.push(path.to_owned());
        let content = self.rewritten(path)?;
        self.open.pop();
        let name = if ENTRIES.contains(&path) {
            path.to_owned()
        } else {
            hashed(path, &content)
        };
        self.done.insert(path.to_owned(), (name.clone(), content));
        Ok(name)
    }

    /// The content of a file, with the final names of those that it names.
    fn rewritten(&mut self, path: &str) -> Result<Vec<u8>, Failure> {
        let files = self.files;
        let Some(content) = files.get(path) else {
            return Err(Failure::new(format!("The build has no file {path}.")));
        };
        if !TEXT.iter().any(|ending| path.ends_with(ending)) {
            return Ok(content.clone());
        }
        let text = String::from_utf8(content.clone())
            .map_err(|_| Failure::new(format!("{path} is not UTF-8 text.")))?;
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut result = text;
        for target in files
            .keys()
            .filter(|target| *target != path && !ENTRIES.contains(&target.as_str()))
        {
            let Some(reference) = relative(folder, target) else {
                continue;
            };
            if !find_references(&result, &reference, path).is_empty() {
                let name = self.name(target)?;
                let new = relative(folder, &name).unwrap_or(name);
                result = replace_references(&result, &reference, &new, path);
            }
        }
        Ok(result.into_bytes())
    }
}

/// A path as a file in `folder` writes it; none for a file outside of that folder, which nothing here names.
fn relative(folder: &str, path: &str) -> Option<String> {
    if folder.is_empty() {
        return Some(path.to_owned());
    }
    path.strip_prefix(folder)?
        .strip_prefix('/')
        .map(str::to_owned)
}

/// Where a text refers to a file, as byte offsets.
fn find_references(text: &str, reference: &str, path: &str) -> Vec<usize> {
    let bare = path.ends_with(".css");
    let opens = |c: char| matches!(c, '"' | '\'') || (bare && c == '(');
    let closes = |c: char| matches!(c, '"' | '\'' | '?' | '#') || (bare && c == ')');
    text.match_indices(reference)
        .map(|(at, _)| at)
        .filter(|&at| {
            let before = text[..at].strip_suffix("./").unwrap_or(&text[..at]);
            before.ends_with(opens) && text[at + reference.len()..].starts_with(closes)
        })
        .collect()
}

fn replace_references(text: &str, reference: &str, new: &str, path: &str) -> String {
    let mut result = String::with_capacity(text.len() + 64);
    let mut end = 0;
    for at in find_references(text, reference, path) {
        result.push_str(&text[end..at]);
        result.push_str(new);
        end = at + reference.len();
    }
    result.push_str(&text[end..]);
    result
}

/// `folder/app_bg.wasm` with the hash of its content: `folder/app_bg-0123456789abcdef.wasm`.
fn hashed(path: &str, content: &[u8]) -> String {
    let hash: String = Sha256::digest(content)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let hash = &hash[..DIGITS];
    let start = path.rfind('/').map_or(0, |at| at + 1);
    match path[start..].find('.') {
        Some(dot) => format!("{}-{hash}{}", &path[..start + dot], &path[start + dot..]),
        None => format!("{path}-{hash}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(list: &[(&str, &str)]) -> Files {
        list.iter()
            .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
            .collect()
    }

    fn app(wasm: &str) -> Files {
        files(&[
            ("app.js", "new URL('app_bg.wasm', import.meta.url)"),
            ("app_bg.wasm", wasm),
            ("boot.js", "// see app.js and \"x-app.js\""),
            (
                "index.html",
                "<link href=\"./app.js\"><link href=\"app_bg.wasm\"><script src=\"boot.js\">",
            ),
        ])
    }

    #[test]
    fn every_reference_follows_its_file() {
        let named = by_content(&app("one")).unwrap();
        let html = String::from_utf8(named["index.html"].clone()).unwrap();
        for path in named.keys().filter(|path| *path != "index.html") {
            assert!(is_hashed(path), "{path}");
            assert!(html.contains(&format!("{path}\"")), "{path} in {html}");
        }
        assert!(
            named
                .keys()
                .any(|path| path.starts_with("app_bg-") && path.ends_with(".wasm"))
        );
    }

    #[test]
    fn a_changed_leaf_renames_those_that_name_it_and_no_others() {
        let (one, two) = (
            by_content(&app("one")).unwrap(),
            by_content(&app("two")).unwrap(),
        );
        let common: Vec<_> = one
            .keys()
            .filter(|path| two.contains_key(*path))
            .map(String::as_str)
            .collect();
        assert!(
            matches!(common[..], [boot, "index.html"] if boot.starts_with("boot-")),
            "{common:?}"
        );
        assert_eq!(one, by_content(&app("one")).unwrap());
    }

    #[test]
    fn folders_and_styles_are_followed_and_circles_refused() {
        let named = by_content(&files(&[
            ("style.css", "a{background:url(img/a.svg)}"),
            ("img/a.svg", "<svg/>"),
            ("app.js", "import './snippets/x/inline0.js'"),
            ("snippets/x/inline0.js", ""),
        ]))
        .unwrap();
        let text = |start: &str| {
            String::from_utf8(
                named
                    .iter()
                    .find(|(path, _)| path.starts_with(start))
                    .unwrap()
                    .1
                    .clone(),
            )
            .unwrap()
        };
        assert!(text("style-").contains("url(img/a-"));
        assert!(text("app-").contains("'./snippets/x/inline0-"));
        assert!(by_content(&files(&[("a.js", "'./b.js'"), ("b.js", "'./a.js'")])).is_err());
    }

    #[test]
    fn only_hashes_look_hashed() {
        assert!(is_hashed("/x/app_bg-0123456789abcdef.wasm"));
        assert_eq!(
            before("x-y/app_bg-0123456789abcdef.wasm"),
            "x-y/app_bg.wasm"
        );
        assert_eq!(before(&hashed("a.b/c", b"")), "a.b/c");
        assert_eq!(before("worker-boot.js"), "worker-boot.js");
        for path in ["/index.html", "/worker-boot.js", "/a-0123456789abcdeg.js"] {
            assert!(!is_hashed(path), "{path}");
        }
    }
}
