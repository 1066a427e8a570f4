//! The digests that this engine version promises. `tests/wasm.rs` asks a browser for the same ones.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod engine_fixtures;

#[test]
fn digests_are_as_pinned() {
    engine_fixtures::pinned::check();
}

#[test]
fn digests_of_single_people_are_as_pinned() {
    engine_fixtures::pinned::check_people();
}
