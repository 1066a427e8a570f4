//! A field that stands in place of a name while it is written anew.

use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::model::limits;
use crate::ui::strategies::focus::is_lost;

/// Properties of [`Rename`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What it is called.
    pub label: AttrValue,
    /// The name so far; may be empty.
    pub own: AttrValue,
    /// Classes of the field.
    #[prop_or_default]
    pub class: Classes,
    /// The new name, or none where it stays.
    pub on_name: Callback<Option<String>>,
}

/// The field: it has the focus, with all that it holds. Enter, and whoever leaves it, give what it says; Escape leaves the name.
#[component]
pub fn Rename(props: &Props) -> Html {
    let field = use_node_ref();
    // Enter and Escape end it, and what they end then leaves the field once more.
    let is_ended = use_mut_ref(|| false);
    use_effect_with((), {
        let field = field.clone();
        move |()| {
            if let Some(field) = field.cast::<HtmlInputElement>() {
                let _ = field.focus();
                field.select();
            }
        }
    });
    let end = {
        let (on_name, own) = (props.on_name.clone(), props.own.clone());
        move |name: Option<String>| {
            if !is_ended.replace(true) {
                on_name.emit(name.filter(|name| *name != *own));
            }
        }
    };
    let onkeydown = {
        let (end, field) = (end.clone(), field.clone());
        move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => {
                // What has the focus next is not pressed by it.
                event.prevent_default();
                end(typed(&field));
            }
            "Escape" => {
                event.stop_propagation();
                end(None);
            }
            _ => {}
        }
    };
    let onblur = {
        let field = field.clone();
        move |_: FocusEvent| end(typed(&field))
    };
    html! {
        <input ref={field} type="text" class={props.class.clone()} autocomplete="off" maxlength={limits::NAME_LENGTH.to_string()}
            aria-label={props.label.clone()} value={props.own.clone()} onkeydown={onkeydown} onblur={onblur}/>
    }
}

/// Gives the focus to the name once it was written anew, unless something else has it.
#[hook]
pub fn use_focus_after(is_written: bool, name: &NodeRef) {
    let was_written = use_mut_ref(|| false);
    let name = name.clone();
    use_effect_with(is_written, move |is_written| {
        let was = was_written.replace(*is_written);
        if let Some(name) = name.cast::<HtmlElement>().filter(|_| was && !*is_written)
            && is_lost()
        {
            let _ = name.focus();
        }
    });
}

fn typed(field: &NodeRef) -> Option<String> {
    let field = field.cast::<HtmlInputElement>()?;
    Some(field.value().trim().to_owned())
}
