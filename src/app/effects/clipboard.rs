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
            let copied = if written.await {
                Copied::Yes
            } else {
                Copied::Refused
            };
            dispatch.send(Action::ShareCopied(copied));
        });
    });
}

/// Writes a text, where the browser has a clipboard: not on a page without https. It is asked for with the call; whether
/// it is there is known in the end.
pub fn write(text: &str) -> impl Future<Output = bool> + use<> {
    let clipboard = window().navigator().clipboard();
    let missing = JsValue::from(clipboard.clone()).is_undefined();
    let written = (!missing).then(|| JsFuture::from(clipboard.write_text(text)));
    async move {
        match written {
            Some(written) => written.await.is_ok(),
            None => false,
        }
    }
}
