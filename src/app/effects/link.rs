//! The address bar: a link that is pasted there opens, and one that was shared stands there.
//!
//! The bar shows a link only while it is what is on screen. The first change takes it away (what is
//! on screen is then kept on the device), so that a reload never brings back something older, and
//! dragging writes nothing: browsers limit how often an address may change.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use gloo_utils::window;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use crate::app::action::Opening;
use crate::app::store::Dispatch;
use crate::app::{Action, State};

/// Milliseconds between two changes of the address, at least.
const REST: u32 = 500;

#[hook]
pub(super) fn use_link(state: &State, dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let listener = EventListener::new(&window(), "hashchange", move |_| {
            if let Some(fragment) = fragment() {
                dispatch.send(Action::Open(Opening::Link(fragment)));
            }
        });
        move || drop(listener)
    });
    let address = state.address.clone();
    use_effect_with(state.linked.clone(), move |linked| {
        let linked = linked.clone();
        let timeout = Timeout::new(REST, move || {
            let text = linked.as_ref().map_or("", |text| text.as_str());
            if fragment().as_deref().unwrap_or("") != text {
                show(&address, text);
            }
        });
        move || drop(timeout)
    });
}

/// What the address bar asks for: its part after the `#`, unless that is a place on the page.
#[must_use]
pub fn fragment() -> Option<String> {
    let hash = window().location().hash().ok()?;
    let fragment = hash.strip_prefix('#').unwrap_or(&hash);
    let is_place = gloo_utils::document().get_element_by_id(fragment).is_some();
    (!fragment.is_empty() && !is_place).then(|| fragment.to_owned())
}

/// The address of the page without the part after the `#`.
#[must_use]
pub fn address() -> String {
    let href = window().location().href().unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

fn show(address: &str, fragment: &str) {
    let whole = match fragment {
        "" => address.to_owned(),
        fragment => format!("{address}#{fragment}"),
    };
    if let Ok(history) = window().history() {
        // Where a browser refuses, the link in the dialog is still right.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&whole));
    }
}
