//! A page in a frame: what its address asks for, and how tall it wants to be.

use gloo_utils::window;
use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::UrlSearchParams;

use crate::app::embed::Embed;

/// What the address asks for, between `?` and `#`.
#[must_use]
pub fn asked(name: &str) -> Option<String> {
    let search = window().location().search().ok()?;
    UrlSearchParams::new_with_str(&search).ok()?.get(name)
}

/// How the page is to stand in a frame, if it is. It stays that way as long as it is open.
#[must_use]
pub fn embed() -> Option<Embed> {
    asked("embed").map(|words| Embed::parse(&words))
}

/// Tells the page around the frame how tall the content is, in CSS pixels (docs/embed.md).
pub fn tell_height(height: f64) {
    let window = window();
    let Some(parent) = window.parent().ok().flatten() else {
        return;
    };
    if parent == window {
        return;
    }
    let message = Object::new();
    let fields: [(&str, JsValue); 2] = [
        ("perennial", "size".into()),
        ("height", height.ceil().into()),
    ];
    for (name, value) in &fields {
        // A plain object takes every field.
        let _ = Reflect::set(&message, &JsValue::from_str(name), value);
    }
    // Whoever is around the frame may know how tall it is: it holds nothing else.
    let _ = parent.post_message(&message, "*");
}
