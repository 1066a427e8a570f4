//! As much of HTTP as a static folder needs: GET and HEAD, one answer after the other on a connection.
//!
//! [`answer`] is a function from a request to a response, and touches nothing but the folder.

use crate::names;
use std::io::{self, BufRead, Write};
use std::path::{Path, PathBuf};

/// Longer heads of requests are refused.
const LONGEST_HEAD: u64 = 16 * 1024;

/// What a browser asked for.
#[derive(Debug, PartialEq, Eq)]
pub struct Request {
    /// GET, HEAD, or one that is refused.
    pub method: String,
    /// The path, still percent-encoded, without the query.
    pub path: String,
    /// Whether the browser wants to ask more on this connection.
    pub keep_alive: bool,
    /// Whether the browser takes what is packed with gzip.
    pub gzip: bool,
}

/// What it gets.
#[derive(Debug)]
pub struct Response {
    /// 200, 301, 400, 404 or 405.
    pub status: u16,
    /// Header lines besides those that every response has.
    pub headers: Vec<(&'static str, String)>,
    /// The content, also for HEAD, where only its length is sent.
    pub body: Vec<u8>,
}

/// Reads the head of a request; none when the browser has closed the connection.
pub fn read_request(stream: &mut impl BufRead) -> io::Result<Option<Request>> {
    let mut head = String::new();
    let mut limited = io::Read::take(stream, LONGEST_HEAD);
    loop {
        let before = head.len();
        if limited.read_line(&mut head)? == 0 {
            return if head.is_empty() {
                Ok(None)
            } else {
                Err(io::ErrorKind::InvalidData.into())
            };
        }
        if head[before..].trim().is_empty() {
            return Ok(Some(parse(&head)));
        }
    }
}

fn parse(head: &str) -> Request {
    let mut lines = head.lines();
    let mut words = lines.next().unwrap_or_default().split_whitespace();
    let method = words.next().unwrap_or_default().to_owned();
    let target = words.next().unwrap_or_default();
    let recent = words.next() == Some("HTTP/1.1");
    // A body is never read, so what follows it could not be told from it.
    let has = |name: &str, value: &str| {
        head.lines()
            .skip(1)
            .filter_map(|line| line.split_once(':'))
            .any(|(key, text)| {
                key.trim().eq_ignore_ascii_case(name) && text.to_ascii_lowercase().contains(value)
            })
    };
    let keep_alive = recent
        && !has("connection", "close")
        && !has("content-length", "")
        && !has("transfer-encoding", "");
    let path = target
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
        .to_owned();
    Request {
        method,
        path,
        keep_alive,
        gzip: has("accept-encoding", "gzip"),
    }
}

/// Writes a response.
pub fn write_response(
    stream: &mut impl Write,
    request: &Request,
    response: &Response,
) -> io::Result<()> {
    let reason = match response.status {
        200 => "OK",
        301 => "Moved Permanently",
        400 => "Bad Request",
        404 => "Not Found",
        _ => "Method Not Allowed",
    };
    let mut message = format!(
        "HTTP/1.1 {} {reason}\r\nContent-Length: {}\r\n",
        response.status,
        response.body.len()
    );
    message.push_str("X-Content-Type-Options: nosniff\r\n");
    message.push_str(if request.keep_alive {
        "Connection: keep-alive\r\n"
    } else {
        "Connection: close\r\n"
    });
    for (name, value) in &response.headers {
        message.push_str(&format!("{name}: {value}\r\n"));
    }
    message.push_str("\r\n");
    let mut message = message.into_bytes();
    if request.method != "HEAD" {
        message.extend_from_slice(&response.body);
    }
    stream.write_all(&message)?;
    stream.flush()
}

/// The response to a request for something in `folder`, which is served under `prefix`.
pub fn answer(request: &Request, folder: &Path, prefix: &str) -> Response {
    if request.method != "GET" && request.method != "HEAD" {
        let mut response = page(405, "This server only gives files.");
        response.headers.push(("Allow", "GET, HEAD".to_owned()));
        return response;
    }
    let Some(path) = decoded(&request.path) else {
        return page(400, "That is no address.");
    };
    if !prefix.is_empty() && path == prefix {
        let mut response = page(301, "The app is one slash further.");
        response.headers.push(("Location", format!("{prefix}/")));
        return response;
    }
    let file = path
        .strip_prefix(prefix)
        .and_then(|path| inside(folder, path));
    match file.and_then(|file| Some((std::fs::read(&file).ok()?, file))) {
        Some((body, file)) => Response {
            status: 200,
            headers: headers(&file),
            body,
        },
        None => page(
            404,
            "There is no such page here. The app is at the address that `cargo xtask serve` printed.",
        ),
    }
}

fn page(status: u16, sentence: &str) -> Response {
    let body = format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Perennial</title>\n<p>{sentence}</p>\n"
    );
    Response {
        status,
        headers: vec![("Content-Type", "text/html; charset=utf-8".to_owned())],
        body: body.into_bytes(),
    }
}

/// The file for an absolute path, if that stays in the folder.
fn inside(folder: &Path, path: &str) -> Option<PathBuf> {
    let path = path.strip_prefix('/')?;
    let mut file = folder.to_owned();
    for part in path.split('/') {
        if part.starts_with('.') || part.contains(['\\', ':', '\0']) {
            return None;
        }
        file.push(part);
    }
    Some(if path.is_empty() || path.ends_with('/') {
        file.join("index.html")
    } else {
        file
    })
}

/// The path without percent-encoding, if it is text.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        if first == b'%' {
            let digits = std::str::from_utf8(tail.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &tail[2..];
        } else {
            bytes.push(first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).ok()
}

fn headers(file: &Path) -> Vec<(&'static str, String)> {
    let kind = match file
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or_default()
    {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
        "json" => "application/json",
        "txt" | "csv" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
    let cache = if names::is_hashed(&file.to_string_lossy()) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    vec![
        ("Content-Type", kind.to_owned()),
        ("Cache-Control", cache.to_owned()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn get(path: &str, prefix: &str) -> Response {
        let request = Request {
            method: "GET".into(),
            path: path.into(),
            keep_alive: true,
            gzip: false,
        };
        answer(
            &request,
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("../static"),
            prefix,
        )
    }

    #[test]
    fn files_have_their_types() {
        let response = get("/boot%2Ejs", "");
        assert_eq!(response.status, 200);
        assert!(
            response
                .headers
                .contains(&("Content-Type", "text/javascript; charset=utf-8".into()))
        );
        assert_eq!(get("/a/b/icon.svg", "/a/b").status, 200);
        assert_eq!(get("/icon.svg", "/a/b").status, 404);
        assert_eq!(get("/a/b", "/a/b").status, 301);
    }

    #[test]
    fn nothing_outside_of_the_folder_is_served() {
        for path in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/..%5cCargo.toml",
            "//etc/passwd",
            "/./boot.js",
            "/x%00",
            "Cargo.toml",
            "",
        ] {
            assert_eq!(get(path, "").status, 404, "{path}");
        }
        assert_eq!(get("/%zz", "").status, 400);
        assert_eq!(get("/%e", "").status, 400);
    }

    #[test]
    fn requests_are_read_one_after_the_other() {
        let mut stream =
            "GET /a?b HTTP/1.1\r\nHost: x\r\n\r\nHEAD / HTTP/1.1\r\nConnection: close\r\n\r\n"
                .as_bytes();
        let first = read_request(&mut stream).unwrap().unwrap();
        assert_eq!(
            first,
            Request {
                method: "GET".into(),
                path: "/a".into(),
                keep_alive: true,
                gzip: false,
            }
        );
        assert!(!read_request(&mut stream).unwrap().unwrap().keep_alive);
        assert_eq!(read_request(&mut stream).unwrap(), None);
        assert!(read_request(&mut "GET ".repeat(9000).as_bytes()).is_err());
    }

    #[test]
    fn the_head_is_the_page_without_its_body() {
        let request = Request {
            method: "HEAD".into(),
            path: "/icon.svg".into(),
            keep_alive: false,
            gzip: false,
        };
        let response = answer(
            &request,
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("../static"),
            "",
        );
        let mut sent = Vec::new();
        write_response(&mut sent, &request, &response).unwrap();
        let sent = String::from_utf8(sent).unwrap();
        assert!(
            sent.starts_with("HTTP/1.1 200 OK\r\n") && sent.ends_with("\r\n\r\n"),
            "{sent}"
        );
        let post = Request {
            method: "POST".into(),
            path: "/".into(),
            keep_alive: false,
            gzip: false,
        };
        assert_eq!(answer(&post, Path::new("."), "").status, 405);
    }
}
