//! The program of the workers that carries every engine, compiled for speed. It is fetched when a run
//! first needs it; until then workers are the page's own program (`app.rs`).

fn main() {
    if let Err(error) = perennial::worker::agent::start(perennial::worker::engines::all) {
        // The page hears of it as an error of the worker.
        wasm_bindgen::throw_val(error);
    }
}
