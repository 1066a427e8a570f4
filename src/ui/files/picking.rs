//! Letting a person pick a file.

use gloo_events::EventListener;
use gloo_utils::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{File, HtmlInputElement};

/// Lets a person pick a file of the accepted kinds. The input stands nowhere on the page: what asked for it may be closed and gone
/// long before something is chosen.
///
/// # Errors
/// Where the page makes no such element.
pub fn pick(accepted: &str, on_file: Box<dyn FnOnce(File)>) -> Result<(), JsValue> {
    let input: HtmlInputElement = document().create_element("input")?.unchecked_into();
    input.set_type("file");
    input.set_accept(accepted);
    let chosen = input.clone();
    EventListener::once(&input, "change", move |_| {
        if let Some(file) = chosen.files().and_then(|files| files.get(0)) {
            on_file(file);
        }
    })
    .forget();
    input.click();
    Ok(())
}
