//! Where the focus goes after an act: to a name that wants to be typed, to what stands on the map.

use gloo_utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use crate::app::view::Selection;
use crate::ui::soon::until;

/// The name field of the inspector, its text selected.
pub fn name_field() {
    attempt("#inspector .insp-name input");
}

/// What of something is likely to be changed first: an arrow's number, the name of anything else.
pub fn first_field(what: &Selection) {
    match what {
        Selection::Transition(_) | Selection::Referral(_) => {
            attempt("#inspector .field .box input")
        }
        _ => name_field(),
    }
}

/// Something on the map, by its code.
pub fn pick(code: &str) {
    attempt(&format!("#map [data-pick={code}] .pick-face"));
}

/// The inspector itself.
pub fn inspector() {
    attempt("#inspector");
}

/// The first of these.
pub fn first(selector: &str) {
    attempt(selector);
}

fn attempt(selector: &str) {
    let selector = selector.to_owned();
    until(move || focus(&selector));
}

/// Whether the focus is there now. Elements of a picture take it as those of the page do.
fn focus(selector: &str) -> bool {
    let Some(element) = document().query_selector(selector).ok().flatten() else {
        return false;
    };
    let _ = element.unchecked_ref::<HtmlElement>().focus();
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        input.select();
    }
    document()
        .active_element()
        .is_some_and(|active: Element| active == element)
}
