//! The worker's program: simulates, or summarises, as the page asks.

fn main() {
    if let Err(error) = perennial::worker::agent::start() {
        // The page hears of it as an error of the worker.
        wasm_bindgen::throw_val(error);
    }
}
