//! The worker's program: simulates, or summarises, as the page asks.

fn main() -> Result<(), wasm_bindgen::JsValue> {
    perennial::worker::agent::start()
}
