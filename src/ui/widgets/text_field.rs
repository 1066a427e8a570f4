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

/// Selects all that a field holds as soon as someone is in it: copying takes one stroke.
pub fn select_whole(event: FocusEvent) {
    if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
        input.select();
    }
}

/// A field for a line. Escape puts back what stood there before someone typed.
#[component]
pub fn TextField(props: &Props) -> Html {
    let id = use_id();
    let before = use_mut_ref(|| None::<String>);
    let onfocusin = {
        let (before, value) = (before.clone(), props.value.clone());
        move |_: FocusEvent| *before.borrow_mut() = Some(value.to_string())
    };
    let onkeydown = {
        let (before, value) = (before.clone(), props.value.clone());
        let (on_text, on_done) = (props.on_text.clone(), props.on_done.clone());
        move |event: KeyboardEvent| {
            let typed = before.borrow().clone().filter(|before| *before != *value);
            if let Some(before) = typed.filter(|_| event.key() == "Escape") {
                // What is around the field has the next one.
                event.stop_propagation();
                event.prevent_default();
                on_text.emit(before);
                on_done.emit(());
            }
        }
    };
    let onchange = {
        let on_done = props.on_done.clone();
        move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            *before.borrow_mut() = input.map(|input| input.value());
            on_done.emit(());
        }
    };
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
                    onchange={onchange} onfocusin={onfocusin} onkeydown={onkeydown}/>
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
