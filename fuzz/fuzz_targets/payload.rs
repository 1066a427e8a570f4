//! Any text as what a link holds: packed as it should be, so that what lies behind the checksum is reached.
#![no_main]

use base64::Engine;
use libfuzzer_sys::fuzz_target;
use perennial::codec::link::decode;
use perennial::model::validate;

fuzz_target!(|text: &[u8]| {
    let zlib = miniz_oxide::deflate::compress_to_vec_zlib(text, 1);
    let payload = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(zlib);
    if let Ok(opened) = decode(&format!("#/s/1.{payload}")) {
        let _ = validate(&opened.envelope.scenario);
    }
});
