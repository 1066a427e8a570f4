//! A modal dialog: the browser's own, so focus stays inside and Escape closes it.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::id::use_id;
use super::{Icon, icon};

/// Properties of [`Modal`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Its heading.
    pub title: AttrValue,
    /// What the closing button says.
    pub close_label: AttrValue,
    /// Whether it holds a gallery.
    #[prop_or_default]
    pub wide: bool,
    /// Whether it takes the whole screen.
    #[prop_or_default]
    pub full: bool,
    /// Someone closes it.
    pub on_close: Callback<()>,
    /// What it holds.
    pub children: Html,
}

/// A dialog that is open as long as it is rendered.
#[component]
pub fn Modal(props: &Props) -> Html {
    let node = use_node_ref();
    let id = use_id();
    use_effect_with((), {
        let node = node.clone();
        move |()| {
            let dialog = node.cast::<HtmlDialogElement>();
            if let Some(dialog) = &dialog {
                let _ = dialog.show_modal();
            }
            move || {
                if let Some(dialog) = dialog {
                    dialog.close();
                }
            }
        }
    });
    let oncancel = {
        let on_close = props.on_close.clone();
        move |event: Event| {
            event.prevent_default();
            on_close.emit(());
        }
    };
    // A click on the dialog itself, not on what it holds, is one on the darkness around it.
    let onclick = {
        let (on_close, node) = (props.on_close.clone(), node.clone());
        move |event: MouseEvent| {
            let outside = event.target_dyn_into::<HtmlDialogElement>();
            if outside.is_some() && outside == node.cast::<HtmlDialogElement>() {
                on_close.emit(());
            }
        }
    };
    html! {
        <dialog ref={node} class={classes!(props.wide.then_some("wide"), props.full.then_some("full"))} aria-labelledby={id.clone()}
            oncancel={oncancel} onclick={onclick}>
            <div class="dlg">
                <div class="dlg-head">
                    <h2 id={id}>{ props.title.clone() }</h2>
                    <button type="button" class="btn btn-quiet btn-icon" aria-label={props.close_label.clone()}
                        title={props.close_label.clone()} onclick={props.on_close.reform(|_: MouseEvent| ())}>
                        { icon(Icon::Close) }
                    </button>
                </div>
                <div class="dlg-body">{ props.children.clone() }</div>
            </div>
        </dialog>
    }
}
