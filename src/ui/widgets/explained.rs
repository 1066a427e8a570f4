//! A word that says what it means when the pointer or the focus is on it.

use gloo_utils::{body, document_element};
use web_sys::HtmlElement;
use yew::prelude::*;

use super::id::use_id;

/// CSS pixels between the word and its meaning, and twice as many to the edges of the window.
const GAP: f64 = 6.0;

/// Properties of [`Explained`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The word on screen.
    pub text: AttrValue,
    /// What it means.
    pub meaning: AttrValue,
}

/// The word. What it means comes with the pointer or the focus, and goes with Escape.
#[component]
pub fn Explained(props: &Props) -> Html {
    let id = use_id();
    let shut = use_state_eq(|| false);
    let (word, tip) = (use_node_ref(), use_node_ref());
    let onkeydown = {
        let shut = shut.clone();
        // What comes with the pointer or the focus goes with Escape.
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                shut.set(true);
            }
        }
    };
    let put = {
        let (word, tip) = (word.clone(), tip.clone());
        move || {
            if let (Some(word), Some(tip)) = (word.cast(), tip.cast()) {
                put(&word, &tip);
            }
        }
    };
    let open = {
        let (shut, put) = (shut.clone(), put.clone());
        move |_: FocusEvent| {
            put();
            shut.set(false);
        }
    };
    let onmouseenter = {
        let shut = shut.clone();
        move |_: MouseEvent| {
            put();
            shut.set(false);
        }
    };
    html! {
        <span ref={word} class={classes!("term", shut.then_some("shut"))} onmouseenter={onmouseenter}>
            <button type="button" aria-describedby={id.clone()} onkeydown={onkeydown} onfocus={open}>{ props.text.clone() }</button>
            <span ref={tip} class="term-tip" role="tooltip" id={id}>{ props.meaning.clone() }</span>
        </span>
    }
}

/// Puts the meaning below the word, or above where there is no room, within the window.
fn put(word: &HtmlElement, tip: &HtmlElement) {
    let (wide, high) = (
        f64::from(body().client_width()),
        f64::from(document_element().client_height()),
    );
    let (width, height) = (
        f64::from(tip.offset_width()),
        f64::from(tip.offset_height()),
    );
    let at = word.get_bounding_client_rect();
    let left = at.left().min(wide - width - 2.0 * GAP).max(2.0 * GAP);
    let below = at.bottom() + GAP;
    let top = if below + height > high {
        (at.top() - GAP - height).max(0.0)
    } else {
        below
    };
    let style = tip.style();
    let _ = style.set_property("left", &format!("{left:.0}px"));
    let _ = style.set_property("top", &format!("{top:.0}px"));
}
