//! Fields for words: a name on one line, remarks on several.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::id::use_id;

/// Properties of [`TextField`] and [`TextArea`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What it is.
    pub label: AttrValue,
    /// What it says.
    pub value: AttrValue,
    /// What stands there while it is empty.
    #[prop_or_default]
    pub placeholder: AttrValue,
    /// Most characters.
    pub max: usize,
    /// With each change.
    pub on_text: Callback<String>,
    /// When it is left.
    #[prop_or_default]
    pub on_done: Callback<()>,
}

/// A field for a line.
#[component]
pub fn TextField(props: &Props) -> Html {
    let id = use_id();
    let oninput = {
        let on_text = props.on_text.clone();
        move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                on_text.emit(input.value());
            }
        }
    };
    html! {
        <div class="field">
            <div class="field-head"><label for={id.clone()}>{ props.label.clone() }</label></div>
            <div class="box">
                <input id={id} type="text" autocomplete="off" maxlength={props.max.to_string()}
                    placeholder={props.placeholder.clone()} value={props.value.clone()} oninput={oninput}
                    onchange={props.on_done.reform(|_: Event| ())}/>
            </div>
        </div>
    }
}

/// A field for several lines.
#[component]
pub fn TextArea(props: &Props) -> Html {
    let id = use_id();
    let oninput = {
        let on_text = props.on_text.clone();
        move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlTextAreaElement>() {
                on_text.emit(input.value());
            }
        }
    };
    html! {
        <div class="field">
            <div class="field-head"><label for={id.clone()}>{ props.label.clone() }</label></div>
            <div class="box">
                <textarea id={id} rows="3" maxlength={props.max.to_string()} value={props.value.clone()}
                    oninput={oninput} onchange={props.on_done.reform(|_: Event| ())}/>
            </div>
        </div>
    }
}
