//! Reading a file that a person picks or drops.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, File};

use super::picking::pick;
use crate::app::Action;
use crate::app::action::Opening;
use crate::app::shown::Trouble;
use crate::app::store::Dispatch;
use crate::codec::file;

/// Lets a person choose a file, and opens it.
#[inline(never)]
pub fn choose(dispatch: Dispatch) {
    let on_file = Box::new(move |file| read(file, dispatch));
    // Where the page makes no such element, dropping a file still works.
    let _ = pick(".json,application/json", on_file);
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
