//! Where the focus goes when what had it is gone or has moved: to what stands for it.
//!
//! Whoever changes a list says beforehand what shall have the focus then; the inspector grants the wish
//! once it is drawn anew.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use crate::ui::soon::soon;

thread_local! {
    static WISH: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Asks that what a selector finds in the inspector has the focus when it is drawn next.
pub fn wish(selector: impl Into<String>) {
    let selector = selector.into();
    WISH.with(|wish| *wish.borrow_mut() = Some(selector));
}

/// Grants the wish within an element. Without one, what stands for what is gone has the focus if that was
/// within (`had`) and is lost.
pub fn grant(within: &Element, had: bool) {
    let wish = WISH.with(|wish| wish.borrow_mut().take());
    let Some(selector) = wish else {
        if had && is_lost() {
            let within = within.clone();
            // A value that is typed is taken as its field is left: then nothing has the focus for a moment, and it is on its
            // way to the next field.
            soon(move || stand_in(&within));
        }
        return;
    };
    let found = find(within, &selector).or_else(|| find(within, "[data-list]"));
    let found = found.unwrap_or_else(|| within.clone());
    focus(&found);
    // What is typed takes the place of the name or the number that something new has.
    if let Some(input) = found.dyn_ref::<HtmlInputElement>() {
        input.select();
    }
}

fn stand_in(within: &Element) {
    if is_lost() {
        let list = find(within, "[data-list]");
        focus(&list.unwrap_or_else(|| within.clone()));
    }
}

fn find(within: &Element, selector: &str) -> Option<Element> {
    within.query_selector(selector).ok().flatten()
}

/// Gives an element the focus, where it takes it.
pub fn focus(element: &Element) {
    // Elements of a picture take it as those of the page do.
    let _ = element.unchecked_ref::<HtmlElement>().focus();
}

/// Whether nothing has the focus.
#[must_use]
pub fn is_lost() -> bool {
    let document = gloo_utils::document();
    let active = document.active_element();
    let body = document.body().map(Element::from);
    active.is_none() || active == body
}
