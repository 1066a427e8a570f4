//! The work that speed is judged by, natively and in a browser: the same code, the shipped program's profile.
//!
//!     cargo bench --bench works     on one native thread
//!     cargo xtask measure           beside it in a worker of a browser, among other figures
//!
//! A line says the name and the milliseconds of the fastest round.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![allow(clippy::expect_used, reason = "a bench may stop")]

mod benchmark;
#[path = "../tests/engine_fixtures/mod.rs"]
mod engine_fixtures;

use std::hint::black_box;

use engine_fixtures::b1;
use perennial::engine::{exact, moments, plan::Plan};

/// Rounds of each work, in turn.
const ROUNDS: usize = 15;
/// Milliseconds that a round lasts at least, so that a clock of whole ones will do.
const ROUND: f64 = 80.0;

type Work = Box<dyn FnMut()>;

/// What is timed.
fn works() -> Vec<(&'static str, Work)> {
    let narrow = benchmark::plan(10_000);
    let mut scenario = b1(10_000, 1000);
    scenario.strategies.truncate(1);
    let whole = Plan::compile(&scenario).expect("can be simulated");
    let (path, moments) = (whole.clone(), whole);
    let mut row = vec![0.0; path.layout().width()];
    let mut variances = row.clone();
    vec![
        (
            "the benchmark's work",
            Box::new(move || benchmark::collect(&narrow, 1000)) as Work,
        ),
        (
            "expected path, every series",
            Box::new(move || {
                exact::path(&path, 0, 0, &mut row);
                black_box(&row);
            }),
        ),
        (
            "variances, every series",
            Box::new(move || {
                moments::variances(&moments, 0, 0, &mut variances);
                black_box(&variances);
            }),
        ),
    ]
}

/// Milliseconds of each work, by a clock.
fn timed(now: impl Fn() -> f64) -> Vec<String> {
    let mut works = works();
    let mut best = vec![f64::INFINITY; works.len()];
    for _ in 0..ROUNDS {
        for ((_, work), best) in works.iter_mut().zip(&mut best) {
            let (begun, mut times) = (now(), 0_u32);
            while now() - begun < ROUND {
                work();
                times += 1;
            }
            *best = best.min((now() - begun) / f64::from(times));
        }
    }
    let lines = works.iter().zip(best);
    lines
        .map(|((name, _), time)| format!("{name}\t{time}"))
        .collect()
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let start = std::time::Instant::now();
    for line in timed(|| start.elapsed().as_secs_f64() * 1e3) {
        println!("{line}");
    }
}

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_dedicated_worker);

#[cfg(target_arch = "wasm32")]
#[wasm_bindgen_test::wasm_bindgen_test]
fn in_a_worker() {
    for line in timed(js_sys::Date::now) {
        wasm_bindgen_test::console_log!("{line}");
    }
}
