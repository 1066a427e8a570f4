//! What the finished files say of the build as a whole: to the service worker, which keeps it on a device, and to
//! a host that takes headers from a file.
//!
//! The files have their final names here. Two of them have names that do not follow from their content, the page
//! and the service worker; both get the id of the build, so that each differs from build to build.

use crate::failure::Failure;
use crate::names::{self, Files};
use sha2::{Digest, Sha256};

/// The page.
const PAGE: &str = "index.html";
/// The service worker.
const WORKER: &str = "sw.js";
/// Headers, as some hosts read them from a file of this name.
const HEADERS: &str = "_headers";

/// What stands in their text until the build is known.
const ID: &str = "%BUILD%";
const PAGE_HASH: &str = "%PAGE%";
/// With its quotes: a list stands in place of the text.
const LIST: &str = "\"%FILES%\"";

/// Digits of the id: enough for builds to differ.
const DIGITS: usize = 16;

/// Completes the page and the service worker, and adds the headers.
pub fn complete(files: &mut Files) -> Result<(), Failure> {
    let id = id(files);
    let page = replaced(files, PAGE, &[(ID, &id)])?;
    let hash = hex(&Sha256::digest(&page));
    let policy = policy(&page)?;
    files.insert(PAGE.to_owned(), page);
    let list = list(files)?;
    let worker = replaced(
        files,
        WORKER,
        &[(ID, &id), (PAGE_HASH, &hash), (LIST, &list)],
    )?;
    files.insert(WORKER.to_owned(), worker);
    files.insert(HEADERS.to_owned(), headers(files, &policy).into_bytes());
    Ok(())
}

/// The id of the build: a hash of everything in it.
fn id(files: &Files) -> String {
    let mut hash = Sha256::new();
    for (path, content) in files {
        hash.update(path);
        hash.update([0]);
        hash.update(Sha256::digest(content));
    }
    hex(&hash.finalize())[..DIGITS].to_owned()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A text with something else in places that have to be there.
fn replaced(files: &Files, path: &str, by: &[(&str, &str)]) -> Result<Vec<u8>, Failure> {
    let text = text(files.get(path), path)?;
    let mut result = text.to_owned();
    for (place, content) in by {
        if !result.contains(place) {
            return Err(Failure::new(format!("{path} has no place for {place}.")));
        }
        result = result.replace(place, content);
    }
    Ok(result.into_bytes())
}

fn text<'a>(content: Option<&'a Vec<u8>>, path: &str) -> Result<&'a str, Failure> {
    content
        .and_then(|content| std::str::from_utf8(content).ok())
        .ok_or_else(|| Failure::new(format!("The build has no text {path}.")))
}

/// The files that are kept besides the page, as a list of JavaScript.
fn list(files: &Files) -> Result<String, Failure> {
    let kept: Vec<&String> = files
        .keys()
        .filter(|path| ![PAGE, WORKER].contains(&path.as_str()))
        .collect();
    match kept.iter().find(|path| !names::is_hashed(path)) {
        Some(path) => Err(Failure::new(format!(
            "{path} has no hash in its name, so that a device could not tell whether it has the right one."
        ))),
        None => Ok(format!("{kept:?}")),
    }
}

/// The policy of the page.
fn policy(page: &[u8]) -> Result<String, Failure> {
    const BEFORE: &str = "http-equiv=\"Content-Security-Policy\" content=\"";
    let page = String::from_utf8_lossy(page);
    let after = page.split_once(BEFORE).map(|(_, after)| after);
    let policy = after.and_then(|after| after.split_once('"'));
    match policy {
        Some((policy, _)) => Ok(policy.to_owned()),
        None => Err(Failure::new(format!("{PAGE} has no policy."))),
    }
}

/// The headers of a host that serves the app from its root: the page's own policy, and how long each file may be kept.
fn headers(files: &Files, policy: &str) -> String {
    // Any page may hold the app in a frame; it then shows what its address asks for, or only a way out of the frame.
    let mut lines = vec![
        "/*".to_owned(),
        format!("  Content-Security-Policy: {policy}; frame-ancestors *"),
        "  X-Content-Type-Options: nosniff".to_owned(),
        "  Referrer-Policy: no-referrer".to_owned(),
    ];
    let mut rule = |path: &str, cache: &str| {
        lines.push(format!("/{path}"));
        lines.push(format!("  Cache-Control: {cache}"));
    };
    for path in ["", PAGE, WORKER] {
        rule(path, "no-cache");
    }
    for path in files.keys().filter(|path| names::is_hashed(path)) {
        rule(path, "public, max-age=31536000, immutable");
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    const APP: &str = "app-0123456789abcdef.js";

    fn build(app: &str) -> Files {
        let page = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"><meta name=\"build\" content=\"%BUILD%\">";
        let worker = "const BUILD=\"%BUILD%\",PAGE=\"%PAGE%\",FILES=\"%FILES%\";";
        [(PAGE, page), (WORKER, worker), (APP, app)]
            .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
            .into()
    }

    fn complete_build(app: &str) -> Files {
        let mut files = build(app);
        complete(&mut files).unwrap();
        files
    }

    fn read<'a>(files: &'a Files, path: &str) -> &'a str {
        std::str::from_utf8(&files[path]).unwrap()
    }

    #[test]
    fn the_service_worker_knows_the_whole_build() {
        let files = complete_build("one");
        let worker = read(&files, WORKER);
        assert!(worker.ends_with(&format!("FILES=[\"{APP}\"];")), "{worker}");
        let hash = hex(&Sha256::digest(&files[PAGE]));
        assert!(worker.contains(&format!("PAGE=\"{hash}\"")), "{worker}");
        let id = worker.split('"').nth(1).unwrap();
        assert_eq!(id.len(), DIGITS);
        assert!(read(&files, PAGE).contains(&format!("name=\"build\" content=\"{id}\"")));
    }

    #[test]
    fn any_change_makes_another_page_and_another_service_worker() {
        let (one, two) = (complete_build("one"), complete_build("two"));
        assert_ne!(one[PAGE], two[PAGE]);
        assert_ne!(one[WORKER], two[WORKER]);
        assert_eq!(one, complete_build("one"));
    }

    #[test]
    fn headers_say_what_the_page_says_and_how_long_files_stay() {
        let files = complete_build("one");
        let headers = read(&files, HEADERS);
        assert!(
            headers.starts_with(
                "/*\n  Content-Security-Policy: default-src 'none'; frame-ancestors *\n"
            )
        );
        assert!(headers.contains("/sw.js\n  Cache-Control: no-cache\n"));
        assert!(headers.contains(&format!(
            "/{APP}\n  Cache-Control: public, max-age=31536000, immutable\n"
        )));
    }

    #[test]
    fn what_could_not_be_told_apart_or_has_no_place_is_refused() {
        let mut unhashed = build("one");
        unhashed.insert("plain.txt".to_owned(), Vec::new());
        assert!(complete(&mut unhashed).is_err());
        for path in [PAGE, WORKER] {
            let mut without = build("one");
            without.insert(path.to_owned(), b"nothing".to_vec());
            assert!(complete(&mut without).is_err(), "{path}");
            without.remove(path);
            assert!(complete(&mut without).is_err(), "{path}");
        }
    }
}
