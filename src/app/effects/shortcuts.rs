//! Keys that work everywhere: undo, redo, and the sheet of keys. A letter in a text field is the field's
//! own, and so are undo and redo while it holds something that was typed and not taken yet.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use crate::app::shown::Dialog;
use crate::app::store::Dispatch;
use crate::app::{Action, State};

/// The field in which something was typed that is not taken yet.
type Typing = Rc<RefCell<Option<EventTarget>>>;

/// Listens from the moment on that what the keys ask for is there.
#[hook]
pub(super) fn use_shortcuts(state: &State, dispatch: &Dispatch, is_here: bool) {
    let dispatch = dispatch.clone();
    // In a frame of another page there is nothing to edit.
    let works = state.embed.is_none();
    use_effect_with(is_here, move |is_here| {
        let heard = is_here.then(|| hear(dispatch, works));
        move || drop(heard)
    });
}

#[inline(never)]
fn hear(dispatch: Dispatch, works: bool) -> [EventListener; 4] {
    let typing = Typing::default();
    let keys = EventListener::new_with_options(
        &window(),
        "keydown",
        EventListenerOptions::enable_prevent_default(),
        {
            let typing = Rc::clone(&typing);
            move |event| {
                if let Some(action) = action(event, &typing).filter(|_| works) {
                    event.prevent_default();
                    dispatch.send(action);
                }
                taken_by_key(event, &typing);
            }
        },
    );
    let typed = listen("input", {
        let typing = Rc::clone(&typing);
        move |event| *typing.borrow_mut() = event.target()
    });
    // Leaving a field, too, takes what was typed or gives it up.
    let taken = listen("change", {
        let typing = Rc::clone(&typing);
        move |_| *typing.borrow_mut() = None
    });
    let left = listen("focusout", move |_| *typing.borrow_mut() = None);
    [keys, typed, taken, left]
}

/// Listens before anything on the page does, so that nothing keeps the event from us.
fn listen(name: &'static str, heard: impl FnMut(&Event) + 'static) -> EventListener {
    let options = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(&window(), name, options, heard)
}

fn action(event: &Event, typing: &Typing) -> Option<Action> {
    let key = event.dyn_ref::<KeyboardEvent>()?;
    let field = event.target().filter(has_text);
    if key.alt_key() {
        return None;
    }
    if !(key.ctrl_key() || key.meta_key()) {
        let asks = key.key() == "?" && field.is_none();
        return asks.then_some(Action::ShowDialog(Dialog::Keys));
    }
    if field.is_some_and(|field| is_typing(&field, typing)) {
        return None;
    }
    match (letter(key).as_str(), key.shift_key()) {
        ("z", false) => Some(Action::Undo),
        ("z", true) | ("y", false) => Some(Action::Redo),
        _ => None,
    }
}

/// The letter of a key; in alphabets without Latin letters, the one at its place.
fn letter(key: &KeyboardEvent) -> String {
    let letter = key.key().to_ascii_lowercase();
    if letter.is_ascii() {
        return letter;
    }
    let code = key.code();
    code.strip_prefix("Key").unwrap_or("").to_ascii_lowercase()
}

/// Whether a key writes into what it goes to.
fn has_text(target: &EventTarget) -> bool {
    match target.dyn_ref::<HtmlInputElement>() {
        Some(input) => !matches!(
            input.type_().as_str(),
            "range" | "checkbox" | "radio" | "button" | "submit" | "file"
        ),
        None => tag(target).is_some_and(|tag| matches!(tag.as_str(), "TEXTAREA" | "SELECT")),
    }
}

/// Whether a field holds a text that is not taken yet, or that was refused.
fn is_typing(field: &EventTarget, typing: &Typing) -> bool {
    let is_refused = || {
        field
            .dyn_ref::<Element>()
            .and_then(|element| element.get_attribute("aria-invalid"))
            .is_some_and(|invalid| invalid == "true")
    };
    typing.borrow().as_ref() == Some(field) || is_refused()
}

/// Enter takes what was typed on one line, and Escape gives it up.
fn taken_by_key(event: &Event, typing: &Typing) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    let has_lines = event
        .target()
        .and_then(|target| tag(&target))
        .is_some_and(|tag| tag == "TEXTAREA");
    match key.key().as_str() {
        "Enter" if !has_lines => *typing.borrow_mut() = None,
        "Escape" => *typing.borrow_mut() = None,
        _ => {}
    }
}

fn tag(target: &EventTarget) -> Option<String> {
    target.dyn_ref::<Element>().map(Element::tag_name)
}
