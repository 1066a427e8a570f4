//! What must hold on this machine and inside a browser alike: the same tests, with the same expected bits, run
//! natively by `cargo test` and in a dedicated worker of a headless Chromium by `cargo xtask test wasm`.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_dedicated_worker);

/// Results are compared between machines by their text: the shortest that reads back the same.
#[test]
fn floats_are_written_as_on_any_machine() {
    assert_eq!(format!("{}", 0.1_f64 + 0.2), "0.30000000000000004");
    assert_eq!(
        format!("{:e}", f64::MIN_POSITIVE),
        "2.2250738585072014e-308"
    );
    assert_eq!(serde_json::to_string(&1e21).ok().as_deref(), Some("1e+21"));
}

/// The transcendental functions are libm's, so that a browser draws the same futures.
#[test]
fn libm_gives_the_same_bits_everywhere() {
    assert_eq!(libm::log(10.0).to_bits(), 4_612_367_379_483_415_830);
    assert_eq!(libm::exp(1.0).to_bits(), 4_613_303_445_314_885_482);
}

mod engine_fixtures;

/// The same scenarios give the same numbers, to the last bit.
#[test]
fn digests_are_as_pinned() {
    engine_fixtures::pinned::check();
}

/// Single people, too.
#[test]
fn digests_of_single_people_are_as_pinned() {
    engine_fixtures::pinned::check_people();
}
