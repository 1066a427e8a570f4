//! Scenarios that arrive by drop or paste: a file, the text of one, or a link, anywhere outside fields.

use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::window;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Element, Event, HtmlInputElement};
use yew::prelude::*;

use super::files;
use crate::app::Action;
use crate::app::open::arrived;
use crate::app::store::{Dispatch, use_dispatch};
use crate::text::Language;
use crate::text::received::Word;

/// What a browser says of a drag that brings files.
const FILES: &str = "Files";

/// Properties of [`Arrivals`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The reader's language.
    pub language: Language,
}

/// Listens, and says where something may be dropped.
#[component]
pub fn Arrivals(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let is_over = use_state_eq(|| false);
    use_effect_with(props.language, {
        let is_over = is_over.setter();
        move |language| {
            let language = *language;
            let over = listen("dragover", {
                let is_over = is_over.clone();
                move |event| {
                    if let Some(event) = event.dyn_ref::<DragEvent>().filter(|it| brings(it)) {
                        event.prevent_default();
                        is_over.set(true);
                    }
                }
            });
            let left = listen("dragleave", {
                let is_over = is_over.clone();
                move |event| {
                    let drag = event.dyn_ref::<DragEvent>();
                    // Within the page it only goes on to another element.
                    if drag.is_some_and(|drag| drag.related_target().is_none()) {
                        is_over.set(false);
                    }
                }
            });
            let dropped = listen("drop", {
                let dispatch = dispatch.clone();
                move |event| {
                    is_over.set(false);
                    if let Some(event) = event.dyn_ref::<DragEvent>().filter(|it| brings(it)) {
                        event.prevent_default();
                        if let Some(data) = event.data_transfer() {
                            take(&data, &dispatch, language);
                        }
                    }
                }
            });
            let pasted = listen("paste", move |event| {
                let data = event
                    .dyn_ref::<ClipboardEvent>()
                    .and_then(ClipboardEvent::clipboard_data);
                if let Some(data) = data.filter(|_| !is_in_field(event))
                    && take(&data, &dispatch, language)
                {
                    event.prevent_default();
                }
            });
            move || drop((over, left, dropped, pasted))
        }
    });
    let word = Word::Drop.say(props.language);
    html! { <div class="drop-here" hidden={!*is_over}><p>{ word }</p></div> }
}

fn listen(name: &'static str, heard: impl FnMut(&Event) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), name, options, heard)
}

/// Whether a drag from outside fields brings a file or a text.
fn brings(event: &DragEvent) -> bool {
    let Some(data) = event.data_transfer() else {
        return false;
    };
    let types = data.types();
    let has = |kind: &str| types.includes(&kind.into(), 0);
    has(FILES) || ((has("text/plain") || has("text/uri-list")) && !is_in_field(event))
}

/// Opens what came, where it is a scenario or might be meant as one.
fn take(data: &DataTransfer, dispatch: &Dispatch, language: Language) -> bool {
    if let Some(file) = data.files().and_then(|files| files.get(0)) {
        files::read(file, dispatch.clone());
        return true;
    }
    let text = data.get_data("text/plain").unwrap_or_default();
    match arrived(text, Word::Pasted.say(language)) {
        Some(opening) => {
            dispatch.send(Action::Open(opening));
            true
        }
        None => false,
    }
}

/// Whether a text belongs to what the event goes to.
fn is_in_field(event: &Event) -> bool {
    let Some(element) = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
    else {
        return false;
    };
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        return !matches!(
            input.type_().as_str(),
            "range" | "checkbox" | "radio" | "button" | "submit" | "file"
        );
    }
    let is_editable = element.closest("textarea, select, [contenteditable=true]");
    is_editable.is_ok_and(|found| found.is_some())
}
