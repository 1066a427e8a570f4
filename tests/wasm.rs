//! What must hold inside a browser, run there in a dedicated worker by `cargo xtask test wasm`.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

/// Results are compared between machines by their text: the shortest that reads back the same.
#[wasm_bindgen_test]
fn floats_are_written_as_on_any_machine() {
    assert_eq!(format!("{}", 0.1_f64 + 0.2), "0.30000000000000004");
    assert_eq!(
        format!("{:e}", f64::MIN_POSITIVE),
        "2.2250738585072014e-308"
    );
    assert_eq!(serde_json::to_string(&1e21).ok().as_deref(), Some("1e21"));
}

/// The transcendental functions are libm's, so that a browser draws the same futures.
#[wasm_bindgen_test]
fn libm_gives_the_bits_it_gives_natively() {
    assert_eq!(libm::log(10.0).to_bits(), 0x4002_6bb1_bbb5_5516);
    assert_eq!(libm::exp(1.0).to_bits(), 0x4005_bf0a_8b14_5769);
}
