//! The link's way to the clipboard.

use gloo_utils::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use crate::app::shown::Copied;
use crate::app::store::Dispatch;
use crate::app::{Action, State};

#[hook]
pub(super) fn use_clipboard(state: &State, dispatch: &Dispatch) {
    let link = state
        .sharing()
        .filter(|share| share.copied == Copied::Trying)
        .and_then(|share| share.link.clone());
    let dispatch = dispatch.clone();
    use_effect_with(link, move |link| {
        let Some(link) = link.clone() else {
            return;
        };
        // Asked for at once, while the browser still sees that a person clicked.
        let written = write(&link);
        spawn_local(async move {
            let is_there = match written {
                Some(written) => written.await.is_ok(),
                None => false,
            };
            let copied = if is_there {
                Copied::Yes
            } else {
                Copied::Refused
            };
            dispatch.send(Action::ShareCopied(copied));
        });
    });
}

/// Writes a text, where the browser has a clipboard: not on a page without https.
#[must_use]
pub fn write(text: &str) -> Option<JsFuture> {
    let clipboard = window().navigator().clipboard();
    let missing = JsValue::from(clipboard.clone()).is_undefined();
    (!missing).then(|| JsFuture::from(clipboard.write_text(text)))
}
