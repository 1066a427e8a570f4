//! Any bytes as a file: they never panic, and what is read is written and read back as the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use perennial::codec::file;
use perennial::model::validate;

fuzz_target!(|bytes: &[u8]| {
    let _ = file::refused("x.json", &bytes[..bytes.len().min(file::HEAD)], bytes.len());
    if let Ok(loaded) = file::read_bytes(bytes) {
        let _ = validate(&loaded.scenario);
        let text = file::write(&loaded.scenario);
        let again = file::read(&text).expect("what is written is read");
        assert_eq!(file::write(&again.scenario), text);
    }
});
