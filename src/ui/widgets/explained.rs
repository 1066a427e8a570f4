//! A word that says what it means when the pointer or the focus is on it.

use yew::prelude::*;

use super::id::use_id;

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
    let onkeydown = {
        let shut = shut.clone();
        // What comes with the pointer or the focus goes with Escape.
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                shut.set(true);
            }
        }
    };
    let open = {
        let shut = shut.clone();
        move |_: FocusEvent| shut.set(false)
    };
    html! {
        <span class={classes!("term", shut.then_some("shut"))}>
            <button type="button" aria-describedby={id.clone()} onkeydown={onkeydown} onfocus={open}>{ props.text.clone() }</button>
            <span class="term-tip" role="tooltip" id={id}>{ props.meaning.clone() }</span>
        </span>
    }
}
