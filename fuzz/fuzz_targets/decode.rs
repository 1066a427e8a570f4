//! Any text as a link: it never panics, and what opens is written and read back as the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use perennial::codec::link::{decode, encode};
use perennial::model::validate;

fuzz_target!(|text: &str| {
    if let Ok(opened) = decode(text) {
        let _ = validate(&opened.envelope.scenario);
        let link = encode(&opened.envelope);
        if let Ok(again) = decode(&link) {
            assert_eq!(encode(&again.envelope), link);
        }
    }
});
