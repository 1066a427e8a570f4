//! Files, links and the schema, from outside: whole scenarios there and back, every problem, and
//! hostile input.
#![expect(
    clippy::unwrap_used,
    reason = "a test fails by panicking, helpers of tests too"
)]

mod arbitrary;
mod docs;
mod golden;
mod hostile;
mod keys;
mod length;
mod problems;
mod round_trip;
mod schema;

/// How many cases a test of random scenarios goes through; more with `PERENNIAL_CASES`.
fn cases(usual: u64) -> u64 {
    let asked = std::env::var("PERENNIAL_CASES");
    asked
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(usual)
}
