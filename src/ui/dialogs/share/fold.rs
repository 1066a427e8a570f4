//! A part of the dialog that is made when someone opens it.

use yew::prelude::*;

use crate::ui::widgets::id::use_id;
use crate::ui::widgets::{self, Icon, icon};

#[derive(Properties)]
pub(super) struct Props {
    /// What the part is called.
    pub label: AttrValue,
    /// Makes it.
    pub body: Callback<(), Html>,
}

impl PartialEq for Props {
    /// What it holds may have changed whenever the dialog did.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// A part behind its heading.
#[component]
pub(super) fn Fold(props: &Props) -> Html {
    let open = use_state_eq(|| false);
    let id = use_id();
    let toggle = widgets::toggle(&open);
    let body = if *open {
        props.body.emit(())
    } else {
        html! { <span/> }
    };
    html! {
        <section class={classes!("fold", open.then_some("open"))}>
            <h3><button type="button" class="fold-head" aria-expanded={open.to_string()} aria-controls={id.clone()} onclick={toggle}>
                { icon(Icon::Next) }{ props.label.clone() }
            </button></h3>
            <div id={id} class="fold-body" hidden={!*open}>{ body }</div>
        </section>
    }
}
