//! What the boot script leaves for us: workers under the page's policy, and their program.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Worker;

#[wasm_bindgen]
extern "C" {
    /// A new worker, without a program as yet: for the page's own, or for the `full` one.
    ///
    /// # Errors
    /// What the browser says where it makes none.
    #[wasm_bindgen(catch, js_namespace = perennial, js_name = createWorker)]
    pub fn create_worker(full: bool) -> Result<Worker, JsValue>;

    /// The program of such a worker, fetched and compiled once for the page.
    ///
    /// # Errors
    /// What the browser says where it cannot be fetched or compiled.
    #[wasm_bindgen(catch, js_namespace = perennial, js_name = workerModule)]
    pub async fn worker_module(full: bool) -> Result<JsValue, JsValue>;
}

/// What the browser says of an error.
#[must_use]
pub fn detail(error: &JsValue) -> String {
    js_sys::Reflect::get(error, &"message".into())
        .ok()
        .and_then(|message| message.as_string())
        .or_else(|| error.as_string())
        .unwrap_or_default()
}
