//! Files as a server sends them with gzip.

use crate::http::{Request, Response};
use crate::names;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// Deflate at its best level.
const LEVEL: u8 = 9;

/// Below this nothing is won.
const LEAST: usize = 256;

/// A file with gzip, without a name and a time of its own.
pub fn gzip(content: &[u8]) -> Vec<u8> {
    // Deflate, no flags, no time, best compression, an unknown system.
    let mut packed = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255];
    packed.extend(miniz_oxide::deflate::compress_to_vec(content, LEVEL));
    packed.extend(crc32(content).to_le_bytes());
    // The length modulo 2^32, as the format has it.
    packed.extend((content.len() as u32).to_le_bytes());
    packed
}

/// The check sum of gzip.
fn crc32(content: &[u8]) -> u32 {
    let mut table = [0_u32; 256];
    for (byte, entry) in (0_u32..).zip(&mut table) {
        *entry = (0..8).fold(byte, |rest, _| {
            if rest & 1 == 1 {
                (rest >> 1) ^ 0xedb8_8320
            } else {
                rest >> 1
            }
        });
    }
    !content.iter().fold(u32::MAX, |sum, byte| {
        table[usize::from(sum as u8 ^ byte)] ^ (sum >> 8)
    })
}

/// What was packed for an earlier request: the largest files take a fraction of a second each.
#[derive(Default)]
pub struct Packed(Mutex<HashMap<String, Vec<u8>>>);

impl Packed {
    /// The response with gzip, where the browser takes that and it is worth it.
    pub fn pack(&self, request: &Request, response: Response) -> Response {
        let is_text = response.headers.iter().any(|(name, value)| {
            *name == "Content-Type" && !value.starts_with("image/png") && !value.contains("octet")
        });
        let is_worth_it = response.status == 200 && is_text && response.body.len() >= LEAST;
        if !request.gzip || !is_worth_it {
            return response;
        }
        let mut response = response;
        response.body = self.body(&request.path, &response.body);
        response
            .headers
            .push(("Content-Encoding", "gzip".to_owned()));
        response
            .headers
            .push(("Vary", "Accept-Encoding".to_owned()));
        response
    }

    fn body(&self, path: &str, content: &[u8]) -> Vec<u8> {
        // A name that tells its content never stands for another.
        if !names::is_hashed(path) {
            return gzip(content);
        }
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(packed) = known().get(path) {
            return packed.clone();
        }
        let packed = gzip(content);
        known().insert(path.to_owned(), packed.clone());
        packed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_sum_is_that_of_the_format() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn a_browser_that_takes_it_gets_it() {
        let packed = Packed::default();
        let request = |gzip| Request {
            method: "GET".to_owned(),
            path: "/style-0123456789abcdef.css".to_owned(),
            keep_alive: true,
            gzip,
        };
        let response = || Response {
            status: 200,
            headers: vec![("Content-Type", "text/css; charset=utf-8".to_owned())],
            body: vec![b'a'; 1000],
        };
        let plain = packed.pack(&request(false), response());
        assert_eq!((plain.body.len(), plain.headers.len()), (1000, 1));
        for _ in 0..2 {
            let small = packed.pack(&request(true), response());
            assert!(small.body.len() < 100);
            assert!(
                small
                    .headers
                    .contains(&("Content-Encoding", "gzip".to_owned()))
            );
            let deflated = &small.body[10..small.body.len() - 8];
            let back = miniz_oxide::inflate::decompress_to_vec(deflated).unwrap();
            assert_eq!(back, response().body);
        }
    }
}
