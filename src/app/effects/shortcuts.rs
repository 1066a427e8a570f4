//! Keys that work everywhere: undo, redo, and the sheet of keys. In a text field they are the field's own.

use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use crate::app::Action;
use crate::app::shown::Dialog;
use crate::app::store::Dispatch;

#[hook]
pub(super) fn use_shortcuts(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let target = window();
        let listener = EventListener::new_with_options(&target, "keydown", options, move |event| {
            if let Some(action) = action(event) {
                event.prevent_default();
                dispatch.send(action);
            }
        });
        move || drop(listener)
    });
}

fn action(event: &Event) -> Option<Action> {
    let key = event.dyn_ref::<KeyboardEvent>()?;
    if key.alt_key() || is_typing(event) {
        return None;
    }
    if !(key.ctrl_key() || key.meta_key()) {
        return (key.key() == "?").then_some(Action::ShowDialog(Dialog::Keys));
    }
    match (key.key().to_ascii_lowercase().as_str(), key.shift_key()) {
        ("z", false) => Some(Action::Undo),
        ("z", true) | ("y", false) => Some(Action::Redo),
        _ => None,
    }
}

/// Whether the key goes to a field with a text of its own.
fn is_typing(event: &Event) -> bool {
    let Some(target) = event.target() else {
        return false;
    };
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return !matches!(
            input.type_().as_str(),
            "range" | "checkbox" | "radio" | "button" | "submit" | "file"
        );
    }
    target
        .dyn_ref::<Element>()
        .is_some_and(|element| matches!(element.tag_name().as_str(), "TEXTAREA" | "SELECT"))
}
