//! Reading a file that a person picks or drops.

use gloo_events::EventListener;
use gloo_utils::document;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, File, HtmlInputElement};

use crate::app::Action;
use crate::app::action::Opening;
use crate::app::shown::Trouble;
use crate::app::store::Dispatch;
use crate::codec::file;

/// Lets a person choose a file. The input stands nowhere on the page: the menu with the button is closed and gone
/// long before something is chosen.
#[inline(never)]
pub fn choose(dispatch: Dispatch) {
    // Where the page makes no such element, dropping a file still works.
    let _ = chosen(dispatch);
}

fn chosen(dispatch: Dispatch) -> Result<(), JsValue> {
    let input: HtmlInputElement = document().create_element("input")?.unchecked_into();
    input.set_type("file");
    input.set_accept(".json,application/json");
    let chosen = input.clone();
    EventListener::once(&input, "change", move |_| {
        if let Some(file) = chosen.files().and_then(|files| files.get(0)) {
            read(file, dispatch);
        }
    })
    .forget();
    input.click();
    Ok(())
}

/// Reads a file and opens it. One that is too large or something else is not read further than to see that.
pub fn read(file: File, dispatch: Dispatch) {
    spawn_local(async move {
        let name = file.name();
        dispatch.send(match opened(&file, name.clone()).await {
            Some(action) => action,
            None => Action::Trouble(Trouble::Unreadable(name)),
        });
    });
}

async fn opened(file: &File, name: String) -> Option<Action> {
    let head = file.slice_with_f64_and_f64(0.0, file::HEAD as f64).ok()?;
    let head = JsFuture::from(head.array_buffer()).await.ok()?;
    let head = js_sys::Uint8Array::new(&head).to_vec();
    if let Some(problem) = file::refused(&name, &head, file.size() as usize) {
        let problems = vec![problem];
        return Some(Action::Trouble(Trouble::File { name, problems }));
    }
    let text = text(file).await?;
    Some(Action::Open(Opening::File { name, text }))
}

async fn text(part: &Blob) -> Option<String> {
    JsFuture::from(part.text())
        .await
        .ok()?
        .dyn_into::<js_sys::JsString>()
        .ok()
        .map(String::from)
}
