//! A button with something behind it: Escape, a click elsewhere or leaving it closes it.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};
use yew::prelude::*;

/// Properties of [`Popover`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What the button shows.
    pub face: Html,
    /// What the button is called, where its face does not say it.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// Classes of the button.
    #[prop_or_default]
    pub class: Classes,
    /// Whether it hangs from its right edge.
    #[prop_or_default]
    pub at_end: bool,
    /// Whether a click inside closes it, as in a menu.
    #[prop_or_default]
    pub menu: bool,
    /// What is behind it.
    pub children: Html,
}

/// A popover.
#[component]
pub fn Popover(props: &Props) -> Html {
    let open = use_state_eq(|| false);
    let node = use_node_ref();
    let toggle = super::toggle(&open);
    // What was in focus goes away with what it stood in.
    let close = {
        let (open, node) = (open.clone(), node.clone());
        Callback::from(move |()| {
            open.set(false);
            let button = node
                .cast::<HtmlElement>()
                .and_then(|node| node.query_selector("button").ok()?);
            if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
                let _ = button.focus();
            }
        })
    };
    let onkeydown = {
        let (open, close) = (open.clone(), close.clone());
        move |event: KeyboardEvent| {
            if event.key() == "Escape" && *open {
                event.stop_propagation();
                close.emit(());
            }
        }
    };
    let onfocusout = {
        let (open, node) = (open.clone(), node.clone());
        move |event: FocusEvent| {
            let to = event
                .related_target()
                .and_then(|target| target.dyn_into::<Node>().ok());
            let stays = node
                .cast::<Node>()
                .is_some_and(|node| to.is_some() && node.contains(to.as_ref()));
            if !stays {
                open.set(false);
            }
        }
    };
    let body = if *open {
        let onclick = {
            let menu = props.menu;
            move |_: MouseEvent| {
                if menu {
                    close.emit(());
                }
            }
        };
        html! { <div class="pop-body" tabindex="-1" onclick={onclick}>{ props.children.clone() }</div> }
    } else {
        html! { <span hidden=true/> }
    };
    html! {
        <div class={classes!("pop", props.at_end.then_some("pop-end"))} ref={node} onkeydown={onkeydown} onfocusout={onfocusout}>
            <button type="button" class={props.class.clone()} aria-expanded={open.to_string()}
                aria-label={props.label.clone()} title={props.label.clone()} onclick={toggle}>
                { props.face.clone() }
            </button>
            <div>{ body }</div>
        </div>
    }
}
