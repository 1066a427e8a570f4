//! The program of the workers that carries every engine, compiled for speed. It is fetched when a run
//! first needs it; until then workers are the page's own program (`app.rs`).

use perennial::worker::{agent, analyst, engines};

fn main() {
    let started = agent::start::<{ engines::Program::Full.makes_excerpts() }>(engines::all)
        .and_then(|()| analyst::listen());
    if let Err(error) = started {
        // The page hears of it as an error of the worker.
        wasm_bindgen::throw_val(error);
    }
}
