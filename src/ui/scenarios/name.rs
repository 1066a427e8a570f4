//! The name of a scenario, and a field in its place while it is changed.

use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::model::limits;
use crate::text::scenarios::Word;
use crate::ui::context::Context;

/// Properties of [`Name`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Words.
    pub context: Context,
    /// What is shown.
    pub name: String,
    /// What the scenario itself says; may be empty.
    pub own: String,
    /// Whether it is being changed.
    pub is_edited: bool,
    /// The new name, or none where it stays.
    pub on_name: Callback<Option<String>>,
}

/// A name.
#[component]
pub fn Name(props: &Props) -> Html {
    let (field, heading) = (use_node_ref(), use_node_ref());
    // Enter and Escape end it, and what they end then leaves the field once more.
    let is_ended = use_mut_ref(|| false);
    let was_edited = use_mut_ref(|| false);
    use_effect_with(props.is_edited, {
        let (field, heading, is_ended) = (field.clone(), heading.clone(), is_ended.clone());
        move |is_edited| {
            is_ended.replace(false);
            let was = was_edited.replace(*is_edited);
            if let Some(field) = field.cast::<HtmlInputElement>().filter(|_| *is_edited) {
                let _ = field.focus();
                field.select();
            } else if let Some(heading) = heading.cast::<HtmlElement>().filter(|_| was)
                && is_nowhere()
            {
                let _ = heading.focus();
            }
        }
    });
    if !props.is_edited {
        return html! { <h3 key="shown" class="own-name" tabindex="-1" ref={heading}>{ &props.name }</h3> };
    }
    let end = {
        let (is_ended, on_name, own) = (is_ended, props.on_name.clone(), props.own.clone());
        move |name: Option<String>| {
            if !is_ended.replace(true) {
                on_name.emit(name.filter(|name| *name != own));
            }
        }
    };
    let onkeydown = {
        let (end, field) = (end.clone(), field.clone());
        move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => end(typed(&field)),
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
    let label = Word::NewName.say(props.context.say.language);
    html! {
        <div key="edited" class="box own-field">
            <input ref={field} type="text" autocomplete="off" maxlength={limits::NAME_LENGTH.to_string()} aria-label={label}
                value={props.own.clone()} onkeydown={onkeydown} onblur={onblur}/>
        </div>
    }
}

fn typed(field: &NodeRef) -> Option<String> {
    let field = field.cast::<HtmlInputElement>()?;
    Some(field.value().trim().to_owned())
}

fn is_nowhere() -> bool {
    gloo_utils::document()
        .active_element()
        .is_none_or(|element| element.tag_name() == "BODY")
}
