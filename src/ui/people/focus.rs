//! Putting the focus where a person goes on: after the page has been drawn anew.

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent};
use yew::Callback;

use crate::app::view::{Selection, ViewChange};
use crate::ui::context::Context;

/// Id of the section of a stage's people in the inspector.
pub const FORM: &str = "people-form";
/// Id of the field of a stage's owner.
pub const OWNER: &str = "people-owner";

/// How long to wait for a sheet that slides in, in milliseconds, where the first try is too early.
const SLIDING: u32 = 260;

/// Puts the focus on an element, and brings it into view, as soon as it is there.
pub fn focus(id: &str) {
    let id = id.to_owned();
    Timeout::new(0, move || {
        if !try_focus(&id) {
            Timeout::new(SLIDING, move || {
                try_focus(&id);
            })
            .forget();
        }
    })
    .forget();
}

fn try_focus(id: &str) -> bool {
    let Some(element) = gloo_utils::document().get_element_by_id(id) else {
        return false;
    };
    element.scroll_into_view();
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
    active().is_some_and(|active| active == element)
}

/// Whether the focus is in an element, or in something beside it in the same field.
pub fn is_beside(id: &str) -> bool {
    active()
        .and_then(|active| active.closest(".box").ok().flatten())
        .is_some_and(|field| {
            field
                .query_selector(&format!("#{id}"))
                .ok()
                .flatten()
                .is_some()
        })
}

fn active() -> Option<Element> {
    gloo_utils::document().active_element()
}

/// Leads to a stage's people in the inspector; with `owner`, to the field of its owner.
pub fn lead(context: &Context, stage: &str, owner: bool) -> Callback<MouseEvent> {
    let (context, stage) = (context.clone(), stage.to_owned());
    Callback::from(move |_: MouseEvent| {
        context.view(ViewChange::Select(Some(Selection::Stage(stage.clone()))));
        focus(if owner { OWNER } else { FORM });
    })
}
